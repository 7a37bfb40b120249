"""Keys of compartments by commands: two people give them, and only to whom they fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sealed_ward import OWN, Ward, found_ward
from tests.shell import Said, Shell


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return found_ward(tmp_path / "ward")


def said(shell: Shell, ward: Ward, user: str, *words: object, second: str = "") -> Said:
    file = ward.folder.parent / "password"
    file.write_text(OWN + "\n", encoding="utf-8")
    more = ("--second", second, "--second-password-file", file) if second else ()
    return shell.run(
        "compartment", *words, "--store", ward.folder, "--user", user, "--password-file", file,
        *more, "--json",
    )  # fmt: skip


def test_a_compartment_is_opened_its_key_given_and_taken(shell: Shell, ward: Ward) -> None:
    alone = said(shell, ward, "nansubuga", "open", "health")
    assert (alone.status, alone.refusal) == (3, "second-needed")
    opened = said(shell, ward, "nansubuga", "open", "health", second="mirembe")
    assert opened.document == {"compartment": "health", "holder": "nansubuga"}
    given = said(shell, ward, "nansubuga", "give", "health", "--to", "okot", "--in-need",
                 second="mirembe")  # fmt: skip
    assert given.document == {"compartment": "health", "holder": "okot", "use": "break-glass"}
    listed = said(shell, ward, "nansubuga", "list").document["compartments"]
    assert [(one["name"], one["use"]) for one in listed[0]["holders"]] == [
        ("Nansubuga", "hold"), ("Okot", "break-glass"),
    ]  # fmt: skip
    taken = said(shell, ward, "nansubuga", "take", "health", "--from", "okot", "--in-need")
    assert taken.document["taken_from"] == "okot"
    listed = said(shell, ward, "nansubuga", "list").document["compartments"]
    assert [one["name"] for one in listed[0]["holders"]] == ["Nansubuga"]


@pytest.mark.parametrize(
    ("user", "words", "reason"),
    [
        ("okot", ("open", "health"), "not-permitted"),
        ("nansubuga", ("give", "health", "--to", "nobody"), "no-account"),
        ("nansubuga", ("give", "health", "--to", "otim"), "role"),
        ("nansubuga", ("give", "intelligence", "--to", "apio"), "not-permitted"),
    ],
)
def test_refusals(shell: Shell, ward: Ward, user: str, words: tuple[str, ...], reason: str) -> None:
    ward.open()
    answer = said(shell, ward, user, *words, second="mirembe")
    assert (answer.status, answer.refusal) == (3, reason)


def plain(shell: Shell, ward: Ward, user: str, *words: object) -> str:
    file = ward.folder.parent / "password"
    file.write_text(OWN + "\n", encoding="utf-8")
    return shell.run(*words, "--store", ward.folder, "--user", user, "--password-file", file).out


def account(shell: Shell, ward: Ward, *words: object) -> Said:
    file = ward.folder.parent / "password"
    return shell.run(
        *words, "--store", ward.folder, "--user", "admin", "--password-file", file, "--json"
    )


def test_the_last_key_goes_only_when_that_is_said_and_the_list_tells_it(
    shell: Shell, ward: Ward
) -> None:
    ward.open()
    assert plain(shell, ward, "nansubuga", "compartment", "list") == (
        "health: Nansubuga (hold)\n  one holder only\n"
    )
    by = ("--second", "mirembe", "--second-password-file", ward.folder.parent / "password")
    out = ward.folder.parent / "sheets"
    made = account(shell, ward, "envelopes", "new", "--out", out, *by)
    assert made.document["closed_to_them"] == ["intelligence", "health"]
    nurse = ("--user-name", "nansubuga")
    for words in (("end",), ("reset", "--out", out.with_name("slip")), ("role", "--role", "clerk")):
        answer = account(shell, ward, "user", *words, *nurse)
        assert (answer.status, answer.refusal) == (3, "last-holder"), words
    listed = plain(shell, ward, "nansubuga", "compartment", "list")
    assert "the present envelopes cannot open it until a holder agrees" in listed
    assert account(shell, ward, "user", "end", *nurse, "--lose-compartment").status == 0
    listed = plain(shell, ward, "okello", "compartment", "list")
    assert "health: Nansubuga (hold, ended)\n  nobody can open it any more" in listed
    assert said_of(shell, ward)["lost"]
    again = said(shell, ward, "okello", "open", "health", second="mirembe")
    assert (again.status, again.refusal) == (3, "lost")
    anew = said(shell, ward, "okello", "open", "health", "--anew", second="mirembe")
    assert anew.document == {"compartment": "health", "holder": "okello"}
    assert not said_of(shell, ward)["lost"]


def said_of(shell: Shell, ward: Ward) -> dict[str, object]:
    listed = said(shell, ward, "okello", "list").document["compartments"]
    return dict(listed[0])


@pytest.mark.parametrize("lose", [(), ("--lose-compartment",)])
def test_envelopes_that_are_the_last_key_are_not_replaced(
    shell: Shell, ward: Ward, lose: tuple[str, ...]
) -> None:
    ward.open()
    said(shell, ward, "okello", "list")  # writes the passphrase down
    assert account(shell, ward, "user", "end", "--user-name", "nansubuga").status == 0
    listed = plain(shell, ward, "okello", "compartment", "list")
    assert "no holder is left: only the two envelopes open it" in listed
    by = ("--second", "mirembe", "--second-password-file", ward.folder.parent / "password")
    out = ward.folder.parent / "sheets"
    made = account(shell, ward, "envelopes", "new", "--out", out, *by, *lose)
    assert made.status == (0 if lose else 3)
    assert out.exists() == bool(lose)
