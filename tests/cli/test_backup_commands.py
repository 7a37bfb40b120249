"""``backup`` and ``restore`` keep the documented contract: words, documents, exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.cli.test_commands import census
from tests.restored_stores import FIRST, OWN
from tests.shell import Shell
from tests.worlds import CHEAP, PASSPHRASE, choose_own, clock
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague

KEYS = ["file", "entries", "head"]


def test_backup_and_restore_say_what_they_made(shell: Shell, tmp_path: Path) -> None:
    census(shell)
    before = shell.at("unit", "status").document
    assert before["last_backup"] is None
    out, again = tmp_path / "backups", tmp_path / "again"
    made = shell.at("unit", "backup", "--out", out)
    assert (made.status, list(made.document), made.err) == (0, [*KEYS, "healed", "rotten"], "")
    assert (made.document["head"], made.document["entries"]) == (before["head"], before["seq"])
    assert Path(made.document["file"]).parent == out
    after = shell.at("unit", "status").document
    assert after["last_backup"] == "2026-11-23T14:05:00+03:00"
    words = ["restore", out, "--store", again, "--user", "admin"]
    done = shell.run(*words, "--password-file", shell.password, "--json")
    assert (done.status, list(done.document)) == (0, KEYS)
    assert done.document.items() <= made.document.items()
    shell.folder = tmp_path
    (tmp_path / "password").write_bytes((tmp_path / "sites/password").read_bytes())
    status = shell.at("again", "status").document
    assert (status["code"], status["head"] != before["head"]) == ("U01", True)
    verdict = shell.at("again", "verify", "--rebuild")
    assert (verdict.status, verdict.document["ok"]) == (0, True)
    assert verdict.document["entries"] == made.document["entries"] + 1


def test_what_restore_refuses(shell: Shell, tmp_path: Path) -> None:
    out, again = tmp_path / "backups", tmp_path / "again"
    folder = Path(shell.at("unit", "backup", "--out", out).document["file"])
    by_admin = ("--user", "admin", "--password-file", shell.password, "--json")

    existing = shell.run("restore", out, "--store", shell.folder / "unit", *by_admin)
    assert (existing.status, existing.refusal) == (3, "store-exists")
    nothing = shell.run("restore", tmp_path / "nowhere", "--store", again, *by_admin)
    assert (nothing.status, nothing.refusal) == (4, "no-backup")
    wrong = tmp_path / "wrong"
    wrong.write_text("something else", encoding="ascii")
    words = ["restore", out, "--store", again, "--json", "--password-file", wrong]
    for user in ("admin", "nobody"):
        refused = shell.run(*words, "--user", user)
        assert (refused.status, refused.refusal) == (6, "sign-in")
    file = folder / "store.vdb"
    data = bytearray(file.read_bytes())
    data[5000] ^= 1
    file.write_bytes(data)
    damaged = shell.run("restore", folder, "--store", again, *by_admin)
    assert (damaged.status, damaged.refusal) == (4, "backup-file")
    assert not again.exists()


def test_a_unit_with_colleagues_is_restored_by_two(shell: Shell, tmp_path: Path) -> None:
    desk = sign_in(shell.folder / "unit", "admin", PASSPHRASE, clock())
    enrol_colleague(
        desk, full_name="Mirembe", user_name="mirembe", role="governor", passphrase=FIRST,
        parameters=CHEAP,
    )  # fmt: skip
    desk.close()
    choose_own(shell.folder / "unit", "mirembe", FIRST, OWN)
    out, again = tmp_path / "backups", tmp_path / "again"
    shell.at("unit", "backup", "--out", out)
    words = ["restore", out, "--store", again, "--user", "admin"]
    words += ["--password-file", shell.password, "--json"]
    alone = shell.run(*words)
    assert (alone.status, alone.refusal) == (3, "second-needed")
    unsaid = shell.run(*words, "--second", "mirembe")
    assert (unsaid.status, unsaid.refusal) == (4, "no-password")
    second = tmp_path / "second"
    second.write_text(f"{OWN}\n", encoding="ascii")
    done = shell.run(*words, "--second", "mirembe", "--second-password-file", second)
    assert (done.status, list(done.document)) == (0, KEYS)


def test_restore_names_what_it_took_and_what_it_passed_over(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "backups"
    older = Path(shell.at("unit", "backup", "--out", out).document["file"])
    newer = Path(shell.at("unit", "backup", "--out", out).document["file"])
    (newer / "vault.a").unlink()
    words = ["restore", out, "--store", tmp_path / "again", "--user", "admin"]
    done = shell.run(*words, "--password-file", shell.password)
    assert done.status == 0
    assert done.err == f"Passed over {newer.name}: backup-file\n"
    assert re.fullmatch(rf"Restored {older.name}: \d+ entries, in a new epoch\.\n", done.out)


def test_restore_names_what_it_passed_over_also_when_it_fails(shell: Shell, tmp_path: Path) -> None:
    out, wrong = tmp_path / "backups", tmp_path / "wrong"
    shell.at("unit", "backup", "--out", out)
    newer = Path(shell.at("unit", "backup", "--out", out).document["file"])
    (newer / "vault.a").unlink()
    wrong.write_text("not the passphrase", encoding="ascii")
    words = ["restore", out, "--store", tmp_path / "again", "--user", "admin"]
    failed = shell.run(*words, "--password-file", wrong)
    assert failed.status == 6
    said = f"1 newer backup is not whole and was passed over: {newer.name}."
    assert failed.err.splitlines()[1:] == [said]
    document = json.loads(shell.run(*words, "--password-file", wrong, "--json").err)
    assert document["besides"] == said


def test_repair_makes_a_new_store_and_says_what_it_found(shell: Shell, tmp_path: Path) -> None:
    census(shell)
    entries = shell.at("unit", "status").document["seq"]
    database = shell.folder / "unit/store.vdb"
    data = database.read_bytes()
    database.write_bytes(bytes(4096) + data[4096:])
    broken = shell.at("unit", "status")
    assert (broken.status, broken.refusal) == (5, "store-damaged")
    done = shell.at("unit", "repair", "--out", tmp_path / "new")
    assert done.status == 0
    assert list(done.document) == [
        "file", "entries", "head", "found", "missing", "lost", "partly_lost", "pages", "bad_pages",
        "findings",
    ]  # fmt: skip
    assert (done.document["found"], done.document["entries"]) == ("salvaged", entries)
    assert (done.document["missing"], done.document["bad_pages"]) == ([], [1])
    assert database.read_bytes() == bytes(4096) + data[4096:]
    opened = ["--store", tmp_path / "new", "--user", "admin", "--password-file", shell.password]
    assert shell.run("verify", "--rebuild", *opened, "--json").document["ok"] is True
    again = shell.at("unit", "repair", "--out", tmp_path / "new")
    assert (again.status, again.refusal) == (3, "store-exists")


def test_repair_of_nothing_readable_names_the_way_out(shell: Shell, tmp_path: Path) -> None:
    database = shell.folder / "unit/store.vdb"
    database.write_bytes(b"\1" * 40_960)
    refused = shell.at("unit", "repair", "--out", tmp_path / "new")
    assert (refused.status, refused.refusal) == (5, "not-repairable")


def test_going_on_from_an_older_database_takes_two(shell: Shell) -> None:
    for name in ("anchor.0", "anchor.1"):
        (shell.folder / "unit" / name).unlink()
    stopped = shell.at("unit", "verify")
    assert stopped.status == 5
    alone = shell.at("unit", "repair", "--accept-position", "The disk was replaced")
    assert (alone.status, alone.refusal) == (3, "second-needed")
    same = ["--second", "admin", "--second-password-file", shell.password]
    refused = shell.at("unit", "repair", "--accept-position", "The disk was replaced", *same)
    assert (refused.status, refused.refusal) == (3, "same-person")
