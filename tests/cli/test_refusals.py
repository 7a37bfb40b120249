"""A command that fails says so in one sentence, with the documented code, and changes nothing."""

from __future__ import annotations

import io
import json
import sqlite3
from pathlib import Path

import pytest

from tests.census_days import invented_days
from tests.shell import Shell
from tests.worlds import PASSPHRASE, clock
from vepdesk.cli import stores
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import connection

DAY = "2026-11-20"


def test_usage_is_2(shell: Shell) -> None:
    for words in ([], ["no-such-command"], ["init"], ["census", "report", "--date", "soon"]):
        with pytest.raises(SystemExit) as stopped:
            shell.run(*words)
        assert stopped.value.code == 2
        out, err = shell.capture.readouterr()
        assert out == ""
        assert "usage" in err


@pytest.mark.parametrize(("user", "password"), [("admin", "wrong"), ("nobody", PASSPHRASE)])
def test_wrong_user_and_wrong_password_are_6_in_the_same_words(
    shell: Shell, user: str, password: str
) -> None:
    shell.password.write_text(password, encoding="utf-8")
    said = shell.run("status", *shell.signed_in("unit", user), "--json")
    assert (said.status, said.refusal) == (6, "sign-in")
    plain = shell.run("status", *shell.signed_in("unit", user))
    assert plain.err == json.loads(said.err)["message"] + "\n"
    assert plain.err == "The name or the passphrase is not right.\n"
    assert password not in plain.err


def test_a_password_may_come_from_standard_input(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSPHRASE + "\n"))
    words = ["status", "--store", shell.folder / "unit", "--user", "admin", "--json"]
    assert shell.run(*words, "--password-stdin").status == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert (shell.run(*words).status, shell.run(*words).refusal) == (4, "no-password")


def test_a_password_never_stands_in_an_argument(shell: Shell) -> None:
    with pytest.raises(SystemExit):
        shell.run("status", "--store", shell.folder / "unit", "--password", PASSPHRASE)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["census", "import", "nothing.csv", "--date", DAY], "no-such-file"),
        (["card", "import", "nothing.card", "--fingerprint", "1"], "no-such-file"),
        (["card", "import", "PASSWORD", "--fingerprint", "1"], None),
        (["inspect", "nothing.psb"], None),
        (["census", "import", "CSV", "--date", DAY, "--mapping", "PASSWORD"], "bad-mapping"),
    ],
)
def test_bad_input_is_4(shell: Shell, words: list[str], reason: str | None) -> None:
    places = {"PASSWORD": shell.password, "CSV": invented_days()[0]}
    before = shell.at("unit", "status").document
    said = shell.at("unit", *(places.get(word, word) for word in words))
    assert said.status == 4
    assert said.refusal == (reason or said.refusal)
    plain = shell.run(*(places.get(word, word) for word in words), *shell.signed_in("unit"))
    assert plain.out == ""
    assert plain.err.count("\n") == 1
    assert "Traceback" not in plain.err
    assert shell.at("unit", "status").document == before


def test_an_unknown_site_is_refused(shell: Shell) -> None:
    stick = shell.stick()
    said = shell.at("unit", "export", "--to", "U99", "--out", stick)
    assert said.status == 3
    assert said.refusal
    assert list(stick.iterdir()) == []


def test_headquarters_holds_nobody(shell: Shell) -> None:
    file = invented_days()[0]
    said = shell.at("headquarters", "census", "import", file, "--date", DAY)
    assert (said.status, said.refusal) == (3, "units-only")


def empty(file: Path) -> None:
    file.write_bytes(b"")


def one_byte(file: Path) -> None:
    file.write_bytes(b"S")


def gone(file: Path) -> None:
    file.unlink()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5_000])


def plain(file: Path) -> None:
    file.unlink()
    made = sqlite3.connect(file)
    made.execute("CREATE TABLE genesis (one)")
    made.commit()
    made.close()


@pytest.mark.parametrize("harm", [empty, one_byte, gone, cut, plain])
def test_an_unusable_store_is_5_and_stays_as_it_is(shell: Shell, harm: object) -> None:
    database = shell.folder / "unit" / "store.vdb"
    harm(database)  # type: ignore[operator]
    before = database.read_bytes() if database.exists() else None
    said = shell.at("unit", "status")
    assert said.status == 5
    assert said.refusal in ("store-missing", "store-damaged", "not-encrypted")
    assert (database.read_bytes() if database.exists() else None) == before


def test_no_store_at_all_is_5(shell: Shell) -> None:
    said = shell.at("nowhere", "status")
    assert (said.status, said.refusal) == (5, "store-missing")
    assert not (shell.folder / "nowhere").exists()


def test_a_store_without_its_anchor_is_read_and_not_written(shell: Shell) -> None:
    for name in ("anchor.0", "anchor.1"):
        (shell.folder / "unit" / name).unlink()
    assert shell.at("unit", "status").status == 0
    file = invented_days()[0]
    said = shell.at("unit", "census", "import", file, "--date", DAY)
    assert (said.status, said.refusal) == (5, "anchor-missing")


def test_a_store_that_somebody_writes_to_is_7(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    holder = sign_in(shell.folder / "unit", "admin", PASSPHRASE, clock())
    with holder.work():
        said = shell.at("unit", "census", "import", invented_days()[0], "--date", DAY)
    assert (said.status, said.refusal) == (7, "busy")
    # a window that is merely open is in nobody's way
    assert shell.at("unit", "census", "import", invented_days()[0], "--date", DAY).status == 0
    holder.close()


@pytest.mark.parametrize("as_json", [True, False])
def test_a_fault_of_the_program_is_1_and_shows_no_data(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    def fail(_desk: object) -> None:
        raise ZeroDivisionError("Kato Ssalikwezi")

    monkeypatch.setattr(stores, "standing", fail)
    said = shell.run("status", *shell.signed_in("unit"), *(["--json"] if as_json else []))
    assert (said.status, said.out) == (1, "")
    assert "Traceback" not in said.err
    assert "Kato" not in said.err
    (report,) = (shell.folder / "unit" / "log").glob("report-*")
    assert str(report) in said.err
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")
    assert "Kato" not in report.read_text(encoding="utf-8")
    if as_json:
        assert list(json.loads(said.err)) == ["reason", "message"]
