"""Accounts by commands: each document, each refusal, and that no passphrase shows where it is not
meant to."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.shell import Said, Shell
from tests.worlds import PASSPHRASE, clock, new_user
from vepdesk.cli.main import parser
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.signing_in import sign_in

OWN = "nine lanterns over water"
SIX_WORDS = re.compile(r"^    ((?:[a-z]{4} ){5}[a-z]{4})$", re.MULTILINE)


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a try costs is not what is tested here."""
    monkeypatch.setattr("vepdesk.services.own_account.calibrated", lambda at_least: at_least)
    monkeypatch.setattr("vepdesk.services.moving.calibrated", lambda at_least: at_least)


def as_user(shell: Shell, user: str, passphrase: str, *words: object) -> Said:
    file = shell.folder / f"password of {user}"
    file.write_text(passphrase + "\n", encoding="utf-8")
    return shell.run(
        *words, "--store", shell.folder / "unit", "--user", user, "--password-file", file, "--json"
    )


def enrol(shell: Shell, user: str, role: str) -> str:
    """Enrols somebody; gives the first passphrase on the slip."""
    slip = shell.folder / f"slip of {user}"
    made = shell.at("unit", "user", "add", "--name", user.title(), "--user-name", user,
                    "--role", role, "--out", slip)  # fmt: skip
    assert made.document == {"user": user, "role": role, "slip": str(slip)}
    assert made.err == ""
    assert slip.stat().st_mode & 0o077 == 0
    return written(slip.read_text(encoding="utf-8"))


def written(words: str) -> str:
    found = SIX_WORDS.search(words)
    assert found is not None
    return found[1]


def choose(shell: Shell, user: str, first: str) -> None:
    new = shell.folder / "new"
    new.write_text(OWN + "\n", encoding="utf-8")
    done = as_user(shell, user, first, "password", "change", "--new-password-file", new)
    assert done.document == {"user": user}


def second(shell: Shell, user: str) -> tuple[object, ...]:
    file = shell.folder / f"second {user}"
    file.write_text(OWN, encoding="utf-8")
    return ("--second", user, "--second-password-file", file)


def states(shell: Shell) -> dict[str, str]:
    listed = shell.at("unit", "user", "list").document["users"]
    assert all(
        list(one) == ["user", "name", "role", "state", "left_on", "last_sign_in", "failed"]
        for one in listed
    )
    return {one["user"]: one["state"] for one in listed}


def test_a_colleague_is_enrolled_chooses_forgets_and_leaves(shell: Shell) -> None:
    first = enrol(shell, "achen", "officer")
    assert states(shell) == {"admin": "active", "achen": "must-choose"}
    assert as_user(shell, "achen", first, "census", "report", "--date", "2026-11-20").refusal == (
        "must-change"
    )
    choose(shell, "achen", first)
    assert states(shell)["achen"] == "active"
    assert as_user(shell, "achen", first, "status").refusal == "sign-in"
    reset = shell.at("unit", "user", "reset", "--user-name", "ACHEN")
    assert reset.document == {"user": "achen", "slip": None}
    again = written(reset.err)
    assert again != first
    assert as_user(shell, "achen", OWN, "status").refusal == "sign-in"
    role = shell.at("unit", "user", "role", "--user-name", "achen", "--role", "supervisor")
    assert role.document == {"user": "achen", "role": "supervisor"}
    end = shell.at("unit", "user", "end", "--user-name", "achen")
    assert end.document == {"user": "achen", "left_on": "2026-11-23"}
    assert states(shell)["achen"] == "left"
    assert as_user(shell, "achen", again, "status").refusal == "sign-in"
    assert shell.at("unit", "verify", "--rebuild").document["ok"]


def test_a_slip_that_cannot_be_written_is_shown_and_not_named(shell: Shell) -> None:
    nowhere = shell.folder / "nowhere" / "slip"
    made = shell.at("unit", "user", "add", "--name", "Achen", "--user-name", "achen",
                    "--role", "officer", "--out", nowhere)  # fmt: skip
    assert made.document == {"user": "achen", "role": "officer", "slip": None}
    choose(shell, "achen", written(made.err))
    assert as_user(shell, "achen", OWN, "status").status == 0


def test_a_first_passphrase_opens_nothing_but_the_choice_of_an_own_one(shell: Shell) -> None:
    """Every command that signs in, with whatever else it asks for."""
    first = enrol(shell, "achen", "officer")
    head = shell.at("unit", "status").document["head"]
    tried = 0
    commands = [one for one in signing_in(parser(), ()) if one[0] not in {"restore", "repair"}]
    for words in (*commands, ("repair", "--out", str(shell.folder / "new"))):
        if words[:2] == ("password", "change"):
            continue
        tried += 1
        said = as_user(shell, "achen", first, *words)
        assert (said.status, said.refusal, said.out) == (3, "must-change", ""), words
        assert head[:8] not in said.err
    assert tried > 20
    assert shell.at("unit", "status").document["head"] == head


def signing_in(one: argparse.ArgumentParser, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of every command that takes a user's passphrase, with what it must be given."""
    known = [action for action in one._actions if action.dest != "help"]
    families = [action for action in known if isinstance(action, argparse._SubParsersAction)]
    for family in families:
        for name, inner in family.choices.items():
            yield from signing_in(inner, (*path, name))
    if families or "user" not in {action.dest for action in known}:
        return
    given: list[str] = []
    for action in known:
        if action.required and action.dest not in {"user", "store"}:
            value = "1" if action.type is int else "2026-11-20T10:00+03:00"
            if action.type == date.fromisoformat:
                value = "2026-11-20"
            value = str(next(iter(action.choices))) if action.choices else value
            given += [action.option_strings[0], value] if action.option_strings else [value]
    yield (*path, *given)


@pytest.mark.parametrize(
    ("words", "status", "reason"),
    [
        (("user", "reset", "--user-name", "nobody"), 3, "no-account"),
        (("user", "end", "--user-name", "recovery"), 3, "no-account"),
        (("user", "end", "--user-name", "admin"), 3, "oneself"),
        (("user", "role", "--user-name", "admin", "--role", "officer"), 3, "oneself"),
        (("user", "add", "--name", "A", "--user-name", "Admin", "--role", "officer"), 3, "invalid"),
        (
            ("user", "add", "--name", "A\u202eB", "--user-name", "a", "--role", "officer"),
            3,
            "invalid",
        ),
        (
            ("user", "add", "--name", "A", "--user-name", "a\u200b", "--role", "officer"),
            3,
            "invalid",
        ),
        (
            ("user", "add", "--name", "A", "--user-name", "a\x1b[1m", "--role", "officer"),
            3,
            "invalid",
        ),
        (("envelopes", "new", "--out", "sheets"), 3, "second-needed"),
        (("envelopes", "new", "--out", "sheets", "--second", "admin"), 4, "no-password-file"),
        (("password", "change"), 4, "no-password"),
        (("device", "new"), 3, "device-secret-here"),
    ],
)
def test_refusals_have_a_reason_and_change_nothing(
    shell: Shell, words: tuple[str, ...], status: int, reason: str
) -> None:
    before = shell.at("unit", "status").document["head"]
    said = shell.at("unit", *words)
    assert (said.status, said.refusal) == (status, reason)
    assert shell.at("unit", "status").document["head"] == before


def test_ending_all_but_one_administrator_takes_two(shell: Shell) -> None:
    choose(shell, "achen", enrol(shell, "achen", "administrator"))
    choose(shell, "lule", enrol(shell, "lule", "supervisor"))
    alone = shell.at("unit", "user", "end", "--user-name", "achen")
    assert (alone.status, alone.refusal) == (3, "second-needed")
    both = shell.at("unit", "user", "end", "--user-name", "achen", *second(shell, "lule"))
    assert both.document["user"] == "achen"


def test_new_envelopes_open_the_store_and_the_old_ones_do_not(shell: Shell) -> None:
    choose(shell, "lule", enrol(shell, "lule", "supervisor"))
    halves: list[str] = []
    for number in range(2):
        out = shell.folder / f"sheets-{number}.txt"
        made = shell.at("unit", "envelopes", "new", "--out", out, *second(shell, "lule"))
        assert made.document == {"file": str(out), "closed_to_them": []}
        assert out.stat().st_mode & 0o077 == 0
        sheets = out.read_text(encoding="utf-8")
        halves.append("".join(re.findall(r"^    ([a-z2-7-]{39})$", sheets, re.MULTILINE)))
    assert as_user(shell, "recovery", halves[0], "status").refusal == "sign-in"
    opened = as_user(shell, "recovery", halves[1], "user", "list")
    assert opened.status == 0
    assert shell.at("unit", "envelopes", "checked").refusal == "renew-envelopes"
    renewed = as_user(
        shell, "recovery", halves[1], "envelopes", "new", "--out", out.with_name("sheets")
    )
    assert renewed.status == 0
    assert shell.at("unit", "envelopes", "checked").document == {"checked": "2026-11-23"}


def test_a_store_moves_to_another_computer(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "moving"
    made = shell.at("unit", "device", "export", "--out", file)
    assert made.document == {"file": str(file)}
    words = shell.folder / "moving words"
    words.write_text(written(made.err), encoding="utf-8")
    monkeypatch.setenv("VEPDESK_DEVICE", str(tmp_path / "new computer"))
    assert shell.at("unit", "status").refusal == "other-computer"
    options = ("--store", shell.folder / "unit", "--json", "--password-file")
    wrong = shell.run("device", "import", file, *options, shell.password)
    assert (wrong.status, wrong.refusal) == (6, "moving-passphrase")
    taken = shell.run("device", "import", file, *options, words)
    assert taken.document == {"store": str(shell.folder / "unit")}
    assert shell.at("unit", "status").status == 0


def test_a_role_that_is_none_is_a_usage_error_that_names_the_roles(shell: Shell) -> None:
    shell.capture.readouterr()
    for words in (("user", "add", "--name", "A", "--user-name", "a"), ("user", "role")):
        with pytest.raises(SystemExit) as stopped:
            shell.at("unit", *words, "--role", "nonsense")
        assert stopped.value.code == 2
        _out, err = shell.capture.readouterr()
        assert all(f"'{role}'" in err for role in ("officer", "supervisor", "administrator"))


def test_a_name_from_before_is_shown_with_what_it_hides(shell: Shell) -> None:
    """What came from elsewhere, or from a program before this one, is kept and told as it is."""
    desk = sign_in(shell.folder / "unit", "admin", PASSPHRASE, clock())
    name = "Achen\u202eevil\x9b"
    with desk.work() as work:
        person = work.create(StaffMember(full_name=name, user_name="achen", role="officer"))
        work.commit()
    desk.store.add_user(new_user("achen", person))
    desk.close()
    plain = shell.run("user", "list", *shell.signed_in("unit"))
    assert "achen: Achen<U+202E>evil<U+009B>, officer" in plain.out
    scripts = shell.at("unit", "user", "list")
    assert not {"\u202e", "\x9b"} & set(scripts.out)
    assert name in [one["name"] for one in scripts.document["users"]]
    slip = shell.at("unit", "user", "reset", "--user-name", "achen")
    assert "For Achen<U+202E>evil<U+009B> in person" in slip.err


def test_no_command_takes_a_passphrase_as_an_argument(shell: Shell) -> None:
    for words in (("password", "change"), ("user", "add", "--name", "A", "--user-name", "a")):
        with pytest.raises(SystemExit):
            shell.at("unit", *words, "--password", PASSPHRASE)


def test_no_command_overwrites_a_file_that_somebody_names(shell: Shell, tmp_path: Path) -> None:
    choose(shell, "lule", enrol(shell, "lule", "supervisor"))
    commands: list[list[object]] = [
        ["user", "add", "--name", "N", "--user-name", "new", "--role", "case-officer"],
        ["user", "reset", "--user-name", "lule"],
        ["envelopes", "new", *second(shell, "lule")],
        ["device", "export"],
        ["card", "export"],
    ]
    out, before = tmp_path / "out", shell.at("unit", "status").document["seq"]
    for taken in (out, tmp_path / "out.new"):
        taken.write_bytes(b"a letter")
        for words in commands:
            refused = shell.at("unit", *words, "--out", out)
            assert (refused.status, refused.refusal) == (3, "file-exists"), words
            assert taken.read_bytes() == b"a letter"
        made = shell.run(
            "init", "--role", "unit", "--name", "New", "--code", "U7", "--admin", "a",
            "--store", tmp_path / "store", "--password-file", shell.password,
            "--recovery-out", out, "--json",
        )  # fmt: skip
        assert (made.status, made.refusal) == (3, "file-exists")
        assert not (tmp_path / "store").exists()
        taken.unlink()
    assert shell.at("unit", "status").document["seq"] == before
    assert not out.exists()


def test_an_act_that_is_refused_leaves_no_empty_file(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "slip"
    refused = shell.at("unit", "user", "reset", "--user-name", "nobody", "--out", out)
    assert refused.status == 3
    assert not out.exists()


def test_a_dangling_link_is_not_followed(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "slip").symlink_to(tmp_path / "elsewhere")
    refused = shell.at("unit", "device", "export", "--out", tmp_path / "slip")
    assert refused.refusal == "file-exists"
    assert not (tmp_path / "elsewhere").exists()
