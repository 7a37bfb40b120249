"""Every command prints exactly the documented document, and nothing else on standard output."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.census_days import ROOT, counted_days, invented_days
from tests.shell import Shell
from vepdesk import __version__
from vepdesk.base.resources import translations

FINGERPRINT = re.compile(r"\d{5}( \d{5}){11}")
UNITS_ON_FILE = {"code", "confirmed", "received", "waiting", "gaps", "state"}
DAY = "2026-11-20"


def census(shell: Shell, day: int = 0, *more: str) -> dict[str, object]:
    file = invented_days()[day]
    return shell.at("unit", "census", "import", file, "--date", file.stem, *more).document


def carry(shell: Shell, sender: str, receiver: str, stick: Path) -> dict[str, object]:
    code = {"unit": "U01", "headquarters": "HQ"}[receiver]
    written = shell.at(sender, "export", "--to", code, "--out", stick)
    assert written.status == 0
    taken = shell.at(receiver, "import", stick)
    assert taken.status == 0
    return taken.document


def test_init_makes_a_store_and_refuses_an_existing_one(shell: Shell, tmp_path: Path) -> None:
    words = ["init", "--store", tmp_path / "new", "--role", "unit", "--name", "Upper wing"]
    words += ["--code", "U07", "--admin", "Amina", "--password-file", shell.password, "--json"]
    shell.password.write_text("winding rivers of copper\n", encoding="utf-8")
    sheet = tmp_path / "sheet.txt"
    made = shell.run(*words, "--recovery-out", sheet)
    assert made.status == 0
    assert list(made.document) == ["site", "code", "role", "fingerprint"]
    assert (made.document["code"], made.document["role"]) == ("U07", "unit")
    assert FINGERPRINT.fullmatch(made.document["fingerprint"])
    assert made.err == ""
    assert "recovery" in sheet.read_text(encoding="utf-8")
    assert sheet.stat().st_mode & 0o077 == 0
    before = sorted(file.name for file in (tmp_path / "new").iterdir())
    again = shell.run(*words, "--recovery-out", tmp_path / "other.txt")
    assert (again.status, again.refusal) == (3, "store-exists")
    assert not (tmp_path / "other.txt").exists()
    assert sorted(file.name for file in (tmp_path / "new").iterdir()) == before
    opened = shell.run(
        "status", "--store", tmp_path / "new", "--user", "  AMINA ", "--password-file",
        shell.password, "--json",
    )  # fmt: skip
    assert opened.document["code"] == "U07"


def test_nobody_founds_a_store_under_the_name_of_the_envelopes(
    shell: Shell, tmp_path: Path
) -> None:
    words = ["init", "--store", tmp_path / "new", "--role", "unit", "--name", "Upper wing"]
    words += ["--code", "U07", "--admin", " Recovery", "--password-file", shell.password, "--json"]
    made = shell.run(*words)
    assert (made.status, made.refusal) == (3, "invalid")
    assert not (tmp_path / "new").exists()


def test_init_without_a_place_for_the_sheet_warns_and_shows_it_once(
    shell: Shell, tmp_path: Path
) -> None:
    weak = tmp_path / "weak"
    weak.write_text("prison\n", encoding="utf-8")
    made = shell.run(
        "init", "--store", tmp_path / "new", "--role", "headquarters", "--name", "Directorate",
        "--code", "HQ9", "--admin", "a", "--password-file", weak, "--json",
    )  # fmt: skip
    assert made.document["role"] == "headquarters"
    assert "weak" in made.err
    assert len(re.findall(r"^ +[a-z2-7]{4}(?:-[a-z2-7]{4}){7}$", made.err, re.MULTILINE)) == 2


def test_cards_go_both_ways_and_wrong_digits_change_nothing(shell: Shell, tmp_path: Path) -> None:
    card = tmp_path / "card"
    new = ["init", "--store", tmp_path / "new", "--role", "unit", "--name", "New", "--code", "N1"]
    shell.run(*new, "--admin", "admin", "--password-file", shell.password, "--json")
    options = ["--store", tmp_path / "new", "--user", "admin", "--password-file", shell.password]
    out = shell.run("card", "export", "--out", card, *options, "--json")
    assert list(out.document) == ["file", "fingerprint"]
    assert out.document["file"] == str(card)
    digits = out.document["fingerprint"]
    wrong = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    refused = shell.at("headquarters", "card", "import", card, "--fingerprint", wrong)
    assert (refused.status, refused.refusal) == (3, "fingerprint-differs")
    assert len(shell.at("headquarters", "status").document["peers"]) == 1
    taken = shell.at(
        "headquarters", "card", "import", card, "--fingerprint", digits.replace(" ", "")
    )
    assert list(taken.document) == ["site", "code", "role"]
    assert (taken.document["code"], taken.document["role"]) == ("N1", "unit")
    assert len(shell.at("headquarters", "status").document["peers"]) == 2


def test_status_says_how_far_each_exchange_has_come(shell: Shell) -> None:
    before = shell.at("unit", "status").document
    assert list(before) == [
        "code", "role", "head", "seq", "peers", "last_backup", "damaged_attachments",
    ]  # fmt: skip
    assert re.fullmatch("[0-9a-f]{64}", before["head"])
    assert set(before["peers"][0]) == UNITS_ON_FILE
    census(shell)
    waiting = shell.at("unit", "status").document["peers"][0]["waiting"]
    assert waiting > 100
    carry(shell, "unit", "headquarters", shell.stick("up"))
    carry(shell, "headquarters", "unit", shell.stick("down"))
    (peer,) = shell.at("unit", "status").document["peers"]
    assert (peer["code"], peer["waiting"], peer["gaps"], peer["state"]) == ("HQ", 0, [], "active")
    (unit,) = shell.at("headquarters", "status").document["peers"]
    assert unit["received"] == peer["confirmed"]


def test_export_writes_only_bundles_and_nothing_when_all_is_confirmed(shell: Shell) -> None:
    census(shell)
    stick = shell.stick()
    first = shell.at("unit", "export", "--to", "HQ", "--out", stick)
    assert list(first.document) == ["files", "number", "entries", "bytes"]
    files = [Path(name) for name in first.document["files"]]
    assert sorted(stick.iterdir()) == sorted(files)
    assert all(re.fullmatch(r"[0-9a-f]{8}-\d\dof\d\d\.psb", file.name) for file in files)
    assert first.document["bytes"] == sum(file.stat().st_size for file in files)
    assert first.document["number"] == 1
    shell.at("headquarters", "import", stick)
    carry(shell, "headquarters", "unit", shell.stick("down"))
    idle = shell.at("unit", "export", "--to", "HQ", "--out", shell.stick("idle"))
    assert (idle.status, idle.document["files"], idle.document["entries"]) == (0, [], 0)
    assert list((shell.folder / "idle").iterdir()) == []


def test_import_reports_every_bundle_also_a_refused_one(shell: Shell) -> None:
    census(shell)
    stick = shell.stick()
    written = shell.at("unit", "export", "--to", "HQ", "--out", stick).document
    taken = shell.at("headquarters", "import", stick)
    (bundle,) = taken.document["bundles"]
    assert list(bundle) == ["file", "outcome", "reason", "from", "number", "entries"]
    assert (bundle["outcome"], bundle["from"], bundle["number"]) == ("applied", "U01", 1)
    assert bundle["entries"] == written["entries"]
    (again,) = shell.at("headquarters", "import", stick).document["bundles"]
    assert (again["outcome"], again["entries"]) == ("duplicate", 0)
    (file,) = stick.iterdir()
    file.write_bytes(file.read_bytes()[:-40])
    refused = shell.at("headquarters", "import", stick)
    (bundle,) = refused.document["bundles"]
    assert (refused.status, bundle["outcome"], bundle["reason"]) == (4, "quarantined", "damaged")
    assert refused.err == ""


def test_import_of_nothing_and_of_what_is_not_for_us(shell: Shell) -> None:
    nothing = shell.at("headquarters", "import", shell.stick("empty"))
    assert (nothing.status, nothing.document) == (0, {"bundles": []})
    stick = shell.stick()
    shell.at("unit", "export", "--to", "HQ", "--out", stick)
    own = shell.at("unit", "import", stick)
    (bundle,) = own.document["bundles"]
    assert (own.status, bundle["outcome"], bundle["from"]) == (4, "not-for-us", None)


def test_inspect_with_and_without_a_store(shell: Shell) -> None:
    census(shell)
    stick = shell.stick()
    written = shell.at("unit", "export", "--to", "HQ", "--out", stick).document
    keys = ["kind", "parts", "bytes", "from", "number", "entries", "people", "outcome"]
    bare = shell.run("inspect", written["files"][0], "--json")
    assert [key for key in bare.document if key != "reason"] == keys
    assert (bare.document["from"], bare.document["people"]) == (None, None)
    assert bare.document["bytes"] == written["bytes"]
    before = shell.at("headquarters", "status").document
    seen = shell.at("headquarters", "inspect", written["files"][0])
    assert list(seen.document) == keys
    assert (seen.document["from"], seen.document["people"]) == ("U01", 40)
    assert (seen.document["entries"], seen.document["outcome"]) == (written["entries"], "applied")
    assert shell.at("headquarters", "status").document == before


def test_verify_names_what_it_found_or_nothing(shell: Shell) -> None:
    census(shell)
    for words in (["verify"], ["verify", "--rebuild"]):
        proved = shell.at("unit", *words)
        assert list(proved.document) == ["ok", "entries", "head", "findings"]
        assert (proved.status, proved.document["ok"], proved.document["findings"]) == (0, True, [])
    for name in ("anchor.0", "anchor.1"):
        (shell.folder / "unit" / name).unlink()
    broken = shell.at("unit", "verify")
    assert (broken.status, broken.document["ok"]) == (5, False)
    assert [list(one) for one in broken.document["findings"]] == [["what", "where"]]


def test_verify_names_the_page_that_is_damaged(shell: Shell) -> None:
    census(shell)
    before = shell.at("unit", "status").document
    database = shell.folder / "unit" / "store.vdb"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    for words in (["verify"], ["verify", "--rebuild"]):
        said = shell.at("unit", *words)
        assert (said.status, said.document["ok"]) == (5, False)
        assert said.document["head"] == before["head"]
        assert {one["what"] for one in said.document["findings"]} == {"page"}
        assert f"page {len(content) // 2 // 4096 + 1}" in said.document["findings"][0]["where"]
    assert database.read_bytes() == content


def test_verify_speaks_plainly_to_people(shell: Shell) -> None:
    census(shell)
    said = shell.run("verify", *shell.signed_in("unit"))
    entries = shell.at("unit", "verify").document["entries"]
    first = said.out.splitlines()[0]
    assert first == f"Everything holds: {entries} entries, nothing missing, nothing altered."
    for name in ("anchor.0", "anchor.1"):
        (shell.folder / "unit" / name).unlink()
    broken = shell.run("verify", *shell.signed_in("unit"))
    assert broken.status == 5
    assert broken.out.splitlines()[0] == "The store does not hold."
    assert "- The mark beside the database is missing" in broken.out
    assert "ask headquarters" in broken.out


def test_census_import_and_report_say_what_the_files_say(shell: Shell) -> None:
    for number, (_, on, expected) in enumerate(counted_days(invented_days())):
        preview = census(shell, number, "--preview")
        assert census(shell, number) == preview
        assert list(preview) == [
            "date", "rows", "admissions", "releases", "level_changes", "infraction_changes",
            "errors",
        ]  # fmt: skip
        assert preview["infraction_changes"] == expected.infraction_changes
        reported = shell.at("unit", "census", "report", "--date", on.isoformat()).document
        assert reported == {
            "date": on.isoformat(),
            "people": expected.people,
            "by_level": dict(expected.by_level),
            "by_status": dict(expected.by_status),
            "by_sex": dict(expected.by_sex),
            "by_risk_group": dict(expected.by_risk_group),
            "admissions": expected.admissions,
            "releases": expected.releases,
            "level_changes": expected.level_changes,
        }
    carry(shell, "unit", "headquarters", shell.stick())
    there = shell.at("headquarters", "census", "report", "--date", on.isoformat(), "--site", "U01")
    assert there.document == reported


def test_census_faults_are_listed_with_code_4(shell: Shell) -> None:
    file = shell.folder / "faults.csv"
    file.write_text("inmateid,age\n1,old\n1,\n", encoding="utf-8")
    faults = shell.at("unit", "census", "import", file, "--date", DAY)
    assert faults.status == 4
    errors = faults.document["errors"]
    assert [list(one) for one in errors] == [["line", "column", "message"]] * 2
    assert [(one["line"], one["column"]) for one in errors] == [(2, "age"), (3, "inmateid")]
    assert faults.document["admissions"] == 0
    assert list(json.loads(faults.err)) == ["reason", "message"]
    assert shell.at("unit", "census", "report", "--date", DAY).document["people"] == 0


def test_a_census_import_can_be_taken_back(shell: Shell) -> None:
    census(shell)
    undone = shell.at("unit", "census", "undo", "--date", DAY)
    assert undone.status == 0
    assert shell.at("unit", "census", "report", "--date", DAY).document["people"] == 0
    again = shell.at("unit", "census", "undo", "--date", DAY)
    assert again.status == 3


def test_generate_fills_an_empty_store_the_same_way_each_time(shell: Shell) -> None:
    words = ["generate", "--people", 4, "--years", 1, "--seed", 5]
    made = shell.at("unit", *words)
    assert list(made.document) == ["people", "entries"]
    assert made.document["people"] == 4
    again = shell.at("unit", *words)
    assert again.status == 3
    assert again.refusal


def test_people_read_sentences_without_json(shell: Shell) -> None:
    for words in (["status"], ["verify"], ["census", "report", "--date", DAY]):
        said = shell.run(*words, *shell.signed_in("unit"))
        assert said.status == 0
        assert said.out.strip()
        assert not said.out.startswith("{")
        assert said.err == ""


def outside(*words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMP") if name in os.environ}
    return subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-m", "vepdesk", *words],
        env={**kept, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_version_needs_no_store() -> None:
    said = outside("--version")
    assert (said.returncode, said.stdout, said.stderr) == (0, f"vepdesk {__version__}\n", "")


def test_the_self_test_tries_the_whole_installation() -> None:
    said = outside("self-test", "--json")
    document = json.loads(said.stdout)
    assert list(document) == ["ok", "checks"]
    failed = [one["name"] for one in document["checks"] if not one["ok"]]
    if failed == ["shipped files"] and not list(translations().glob("*.qm")):
        pytest.skip("the translations are not built")
    assert (failed, said.returncode, document["ok"]) == ([], 0, True)
    assert all(list(one) == ["name", "ok", "detail"] for one in document["checks"])


def test_a_command_for_a_server_loads_no_window() -> None:
    said = subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-c", _LOADS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


_LOADS = """
import sys
import vepdesk.__main__, vepdesk.cli.main
print([name for name in sys.modules if name.startswith("PySide6")])
"""
