"""The proof of the store after a sign-in: old pages put back, altered entries, and nothing else."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest

from tests.unit_at_work import Unit
from vepdesk.base.errors import UserError
from vepdesk.base.stopping import Stopped
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services import proving
from vepdesk.services.checks import Scope, Verdict, examine, last_check, verify
from vepdesk.services.desk import Desk
from vepdesk.services.proving import note_proof, prove, quick_proof, whole_proof
from vepdesk.vault import tables
from vepdesk.vault.pages import PAGE
from vepdesk.vault.verify import Trouble


def at_once(_seconds: float) -> None:
    """A rest that takes no time."""


@pytest.fixture
def reading(unit: Unit) -> Iterator[Desk]:
    desk = unit.officer.for_reading()
    yield desk
    desk.close()


def proven(desk: Desk) -> Verdict:
    return prove(desk, rest=at_once)


def doctored(unit: Unit, *statements: tuple[str, tuple[object, ...]]) -> None:
    """What no part of the program can do: rows changed behind the unit of work."""
    file = unit.desk.store._file
    with file.engine("rw").connect() as connection, connection.begin():
        for statement, values in statements:
            assert connection.exec_driver_sql(statement, values).rowcount


def test_when_all_holds_it_is_noted_once_a_day_by_whoever_sits_there(
    unit: Unit, reading: Desk
) -> None:
    unit.person()
    verdict = proven(reading)
    assert (verdict.ok, verdict.rebuilt) == (True, True)
    note_proof(unit.officer, verdict)
    last = last_check(unit.officer)
    assert last is not None
    assert last.proven == verdict.proven
    after = unit.desk.position
    note_proof(unit.officer, proven(reading))
    unit.days_pass(0.9)
    note_proof(unit.officer, proven(reading))
    assert unit.desk.position == after
    unit.days_pass(0.1)
    note_proof(unit.officer, proven(reading))
    assert unit.desk.position.seq == after.seq + 1
    unit.clock.at -= timedelta(days=90)
    note_proof(unit.officer, proven(reading))
    assert unit.desk.position.seq == after.seq + 2


def test_the_quick_proof_begins_where_everything_was_proven(unit: Unit, reading: Desk) -> None:
    for number in range(5):
        unit.person(f"UG-{number}")
    assert quick_proof(reading).entries == unit.desk.position.seq
    note_proof(unit.desk, proven(reading))
    unit.person("UG-9")
    verdict = quick_proof(reading)
    assert verdict.ok
    noted = last_check(unit.desk)
    assert noted is not None and noted.proven is not None
    assert verdict.entries == unit.desk.position.seq - noted.proven.seq < 10


@pytest.mark.parametrize("behind", [True, False])
def test_the_quick_proof_finds_an_entry_altered_behind_the_last_proven_point(
    unit: Unit, reading: Desk, behind: bool
) -> None:
    if not behind:
        unit.person("UG-1")
    note_proof(unit.desk, proven(reading))
    if behind:
        unit.person("UG-1")
    entry = tables.entry
    seq = unit.desk.reader.connection.execute(
        entry.select().where(entry.c.kind == "prisoner").order_by(entry.c.seq)
    ).first()
    assert seq is not None
    doctored(
        unit,
        ("UPDATE entry SET payload = ? WHERE id = ?", (bytes(len(seq.payload)), seq.id)),
    )
    whats = {one.what for one in quick_proof(reading).findings}
    assert ("payload" in whats) is behind
    assert "payload" in {one.what for one in proven(reading).findings}


def test_the_point_cannot_be_put_forward_unnoticed(unit: Unit, reading: Desk) -> None:
    """A chain that does not follow from what the noted point says is found at its first entry."""
    unit.person("UG-1")
    verdict = proven(reading)
    assert verdict.proven is not None
    unit.person("UG-2")
    scope = Scope(since=replace(verdict.proven, head=bytes(32)))
    found = examine(reading, reading.reader.connection, scope).findings
    assert [one.what for one in found] == ["chain"]


def test_words_and_rows_altered_are_found_by_themselves(unit: Unit, reading: Desk) -> None:
    rid = unit.person("UG-1")
    note_proof(unit.desk, proven(reading))
    doctored(unit, ("UPDATE prisoner SET legal_status = 'untried' WHERE rid = ?", (rid,)))
    assert [one.what for one in proven(reading).findings] == ["row-differs"]
    doctored(
        unit,
        ("UPDATE prisoner SET legal_status = 'sentenced' WHERE rid = ?", (rid,)),
        ("UPDATE words SET text = 'other' WHERE rid = ?", (rid,)),
    )
    assert [one.what for one in proven(reading).findings] == ["words-differ"]


def test_old_pages_put_back_between_two_sittings_are_found(tmp_path: Path, template: Path) -> None:
    """Every page that one correction changed, put back alone and by twos while nobody sat there."""
    unit = Unit.copied(template, tmp_path / "unit")
    rid = unit.person("UG-1")
    file = tmp_path / "unit" / "store.vdb"
    note_proof(unit.desk, proven(unit.desk))
    unit.desk.close()
    before = file.read_bytes()
    unit = Unit.copied(tmp_path / "unit", tmp_path / "second")
    seen = unit.desk.reader.get(Prisoner, rid)
    assert seen is not None
    with unit.desk.work() as work:
        work.change(seen, {"nationality": "Kenyan"})
        work.commit()
    unit.desk.close()
    file = tmp_path / "second" / "store.vdb"
    after = file.read_bytes()
    changed = [
        at
        for at in range(PAGE, min(len(before), len(after)), PAGE)
        if before[at : at + PAGE] != after[at : at + PAGE]
    ]
    assert len(changed) > 4
    passed: list[tuple[int, ...]] = []
    for count, chosen in [(n, c) for n in (1, 2) for c in combinations(changed, n)]:
        content = bytearray(after)
        for at in chosen:
            content[at : at + PAGE] = before[at : at + PAGE]
        file.write_bytes(content)
        folder = tmp_path / f"third-{count}-{'-'.join(str(at) for at in chosen)}"
        try:
            unit = Unit.copied(tmp_path / "second", folder)
        except UserError:  # it does not open: noticed as well
            continue
        row = unit.desk.reader.get(Prisoner, rid)
        stopped = unit.desk.store.verdict is not AnchorVerdict.AGREES
        if not stopped and proven(unit.desk).ok:
            passed.append(chosen)
            assert row is not None and row.record.nationality == "Kenyan"
        unit.desk.close()
    assert len(passed) < len(changed)  # pages that hold no record, such as when somebody signed in


@pytest.mark.parametrize("patience", [0, 1, 3, 5])
def test_it_ends_when_asked_and_begins_again(unit: Unit, reading: Desk, patience: int) -> None:
    with unit.desk.work() as work:
        for number in range(2_500):
            work.act("tried", number=number)
        work.commit()
    asked = 0

    def proceed() -> bool:
        nonlocal asked
        asked += 1
        return asked <= patience

    with pytest.raises(Stopped):
        prove(reading, proceed, at_once)
    raw = reading.reader.connection.connection.driver_connection
    assert raw is not None and not raw.in_transaction
    assert proven(reading).ok


def test_it_also_ends_between_portions_when_no_statement_runs(
    unit: Unit, reading: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proving, "stoppable", lambda *_any: contextlib.nullcontext())
    with pytest.raises(Stopped):
        prove(reading, lambda: False, at_once)


def test_it_holds_no_moment_while_it_rests(
    unit: Unit, reading: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saves go on, and each time the whole log can be taken into the database."""
    monkeypatch.setattr(proving, "_WORK_SECONDS", 0.0)
    for number in range(30):
        unit.person(f"UG-{number}")
    log = unit.desk.store.folder / "store.vdb-wal"
    rests = 0

    def rest(_seconds: float) -> None:
        nonlocal rests
        rests += 1
        unit.person(f"NEW-{rests}")
        unit.desk.store.checkpoint()
        assert log.stat().st_size == 0

    verdict = prove(reading, rest=rest)
    assert rests > 20
    assert verdict.ok
    assert verify(unit.auditor, rebuild=True).ok


def test_what_a_second_look_does_not_find_is_nothing(
    unit: Unit, reading: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter([[Trouble("page", "7")], [], [Trouble("page", "7")], [Trouble("page", "7")]])
    monkeypatch.setattr("vepdesk.services.checks.check_pages", lambda _connection: next(looks))
    assert proven(reading).ok
    assert [one.what for one in proven(reading).findings] == ["page"]


def test_what_fails_is_noted_at_once_and_not_again_until_it_changes(unit: Unit) -> None:
    note_proof(unit.desk, Verdict(9, b"", (), rebuilt=True))
    bad = Verdict(9, b"", (Trouble("page", "7"),), rebuilt=True)
    before = unit.desk.position.seq
    note_proof(unit.officer, bad)
    note_proof(unit.officer, bad)
    assert unit.desk.position.seq == before + 1
    note_proof(unit.officer, Verdict(9, b"", (Trouble("page", "7"), Trouble("end", "1"))))
    note_proof(unit.officer, Verdict(9, b"", (), rebuilt=True))
    note_proof(unit.officer, Verdict(9, b"", (), rebuilt=True))
    assert unit.desk.position.seq == before + 3


def test_a_large_store_is_proven_whole_once_a_day(
    unit: Unit, reading: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proving, "LARGE", 1)
    verdict = proven(reading)
    assert verdict.rebuilt
    note_proof(unit.desk, verdict)
    verdict = proven(reading)
    assert (verdict.ok, verdict.rebuilt) == (True, False)
    before = unit.desk.position
    note_proof(unit.desk, verdict)
    assert unit.desk.position == before
    unit.days_pass(1)
    assert whole_proof(reading).ok
    assert proven(reading).rebuilt
