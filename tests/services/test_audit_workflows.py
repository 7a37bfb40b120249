"""No change without its entry, no entry without its change, and no look that is not written.

Days of work are drawn by chance; some acts fail in the middle. After each the rows, the entries and
what the journal says of them are compared with what was done.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.campaign import AUDIT
from tests.unit_at_work import Unit
from vepdesk.base.errors import UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.journal.entry import Header, Op
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.admissions import release
from vepdesk.services.audit import note_export, note_print, note_view, open_file, open_incident
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import Involved, add_note, record_incident
from vepdesk.services.looks import AGAIN_AFTER
from vepdesk.services.people import correct_person
from vepdesk.vault import tables
from vepdesk.vault.projector import Projector
from vepdesk.vault.unit_of_work import UnitOfWork

STEPS = (
    "admit", "correct", "release", "incident", "note", "open-file", "open-incident",
    "view", "print", "export", "wait",
)  # fmt: skip
FAULTS = ("", "", "", "before", "between", "after")
USERS = ("okot", "lule", "mirembe")


class Cut(Exception):
    """The fault that is put into the middle of an act."""


@dataclass
class Day:
    """What was done so far, as the test knows it."""

    unit: Unit
    people: list[RecordId] = field(default_factory=list)
    incidents: list[RecordId] = field(default_factory=list)
    seen: dict[tuple[str, bytes], datetime] = field(default_factory=dict)
    looks: list[tuple[str, Op, bytes]] = field(default_factory=list)


def rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every record, and what is kept of looks."""
    connection = desk.reader.connection
    found = (*tables.RECORD_TABLES.values(), tables.concerns)
    return {
        table.name: [tuple(row) for row in connection.execute(sa.select(table))] for table in found
    }


def entries(desk: Desk) -> list[Header]:
    query = sa.select(tables.entry.c.header).order_by(tables.entry.c.id)
    return [Header.decoded(row.header) for row in desk.reader.connection.execute(query)]


def faulty(patch: pytest.MonkeyPatch, fault: str) -> None:
    """Lets the next act fail: before it writes, between entries and rows, or after both."""

    def cut(*_arguments: object) -> None:
        raise Cut

    write = UnitOfWork._write

    def write_then_cut(self: UnitOfWork, *arguments: object) -> None:
        write(self, *arguments)  # type: ignore[arg-type]
        raise Cut

    match fault:
        case "before":
            patch.setattr(UnitOfWork, "_place", cut)
        case "between":
            patch.setattr(Projector, "apply", cut)
        case "after":
            patch.setattr(UnitOfWork, "_write", write_then_cut)


def act(day: Day, step: str, user: str, number: int) -> Callable[[], None]:
    """One act, and what it leaves in the test's own book when it was done."""
    unit, desk = day.unit, day.unit.by(user)
    person = day.people[number % len(day.people)] if day.people else RecordId(bytes(16))
    incident = day.incidents[number % len(day.incidents)] if day.incidents else RecordId(bytes(16))

    def look(kind: str, rid: RecordId, opening: Callable[[Desk, RecordId], object]) -> None:
        opening(desk, rid)
        last = day.seen.get((user, rid))
        if last is None or not timedelta(0) <= unit.clock.at - last < AGAIN_AFTER:
            day.seen[user, rid] = unit.clock.at
            day.looks.append((user, Op.VIEW, rid))

    def correct() -> None:
        seen = desk.reader.get(Prisoner, person)
        if seen is not None:
            correct_person(desk, seen, {"nationality": f"Country {number}"}, "papers")

    def write_incident() -> None:
        involved = [Involved(person, "victim")] if day.people else []
        day.incidents.append(
            record_incident(
                desk, family="other", happened=unit.hours_ago(1), account="noise", people=involved
            )[0]
        )

    def export() -> None:
        if not day.people:
            return
        rid = note_export(desk, "prisoner", day.people[:2], "transfer")
        day.looks.append((user, Op.EXPORT, rid))

    def noted(op: Op, note: Callable[[], None]) -> None:
        note()
        day.looks.append((user, op, person))

    def wait() -> None:
        unit.clock.at += timedelta(minutes=11)

    return {
        "admit": lambda: day.people.append(unit.person(f"UG-{number}-{len(day.people)}")),
        "correct": correct,
        "release": lambda: release(desk, person, released_on=desk.today, reason="bail"),
        "incident": write_incident,
        "note": lambda: add_note(desk, incident, "more"),
        "open-file": lambda: look("prisoner", person, open_file),
        "open-incident": lambda: look("incident", incident, open_incident),
        "view": lambda: noted(Op.VIEW, lambda: note_view(desk, "prisoner", person, (person,))),
        "print": lambda: noted(Op.PRINT, lambda: note_print(desk, "prisoner", person, (person,))),
        "export": export,
        "wait": wait,
    }[step]  # type: ignore[return-value]


@pytest.fixture(scope="module")
def copies(
    template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Unit]]:
    """A fresh copy of the unit for each example, opened and closed."""
    made: list[tuple[Unit, Path]] = []
    root = tmp_path_factory.mktemp("days")

    def another() -> Unit:
        while made:
            unit, folder = made.pop()
            unit.desk.close()
            shutil.rmtree(folder)
        folder = root / "unit"
        unit = Unit.copied(template, folder)
        made.append((unit, folder))
        return unit

    yield another
    for unit, _folder in made:
        unit.desk.close()


@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(STEPS), st.sampled_from(USERS), st.integers(0, 9),
            st.sampled_from(FAULTS),
        ),
        min_size=3, max_size=14,
    )
)  # fmt: skip
@settings(
    max_examples=AUDIT.examples,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_a_day_of_work_leaves_an_entry_for_each_change_and_each_look(
    copies: Callable[[], Unit], steps: Sequence[tuple[str, str, int, str]]
) -> None:
    day = Day(copies())
    desk = day.unit.desk
    began = len(entries(desk))
    for step, user, number, fault in steps:
        before, written = rows(desk), entries(desk)
        with pytest.MonkeyPatch.context() as patch:
            faulty(patch, fault)
            try:
                act(day, step, user, number)()
            except (Cut, UserError):
                assert rows(desk) == before
                assert entries(desk) == written
                continue
        after, now = rows(desk), entries(desk)
        fresh = now[len(written) :]
        assert now[: len(written)] == written
        assert (after != before) == bool(fresh)
        assert len({header.txn for header in fresh}) <= 1
        assert changed(before, after) == {
            (header.kind, header.rid) for header in fresh if header.op.changes_records
        }
        assert all(header.author == author(day.unit, step, user) for header in fresh)
    found = [
        (header.author, header.op, header.rid)
        for header in entries(desk)[began:]
        if header.op.tells_of_people
    ]
    assert found == [(day.unit.by(user).actor.person, op, rid) for user, op, rid in day.looks]
    assert verify(desk, rebuild=True).ok


def changed(
    before: dict[str, list[tuple[object, ...]]], after: dict[str, list[tuple[object, ...]]]
) -> set[tuple[str, object]]:
    """Kinds and identifiers of records whose row is new or another."""
    return {
        (name, row[0])
        for name in tables.RECORD_TABLES
        for row in set(after[name]) ^ set(before[name])
    }


def author(unit: Unit, step: str, user: str) -> RecordId:
    return unit.by("okot" if step == "admit" else user).actor.person
