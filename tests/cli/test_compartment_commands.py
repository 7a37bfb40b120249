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
