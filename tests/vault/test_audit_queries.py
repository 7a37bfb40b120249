"""Searching the journal: the same answers as reading it through, and sealed entries in none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.entries import entry as made_entry
from tests.worlds import clock, founded
from vepdesk.base.clock import FixedClock
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.journal.entry import SEALED_KIND, Header, Op, Payload
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.incident_note import IncidentNote
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.values import Moment
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.vault import migrations, tables
from vepdesk.vault.concerns import people_in
from vepdesk.vault.connection import KEY_LENGTH, SALT_LENGTH, StoreFile
from vepdesk.vault.queries.audit import (
    Wanted,
    audit_count,
    audit_entries,
    last_act,
    touches_of,
)
from vepdesk.vault.unit_of_work import UnitOfWork

AUTHORS = [RecordId(bytes([number]) * 16) for number in (1, 2, 3)]
PEOPLE = [RecordId(bytes([number]) * 16) for number in (11, 12, 13)]
INCIDENT = RecordId(b"i" * 16)
MINUTE = 60_000
CHANGES = tuple(op for op in Op if op.changes_records)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store in which three colleagues did everything the journal knows, minutes apart."""
    desk = founded(tmp_path_factory.mktemp("busy") / "unit", "unit", "U01")
    now = clock()
    for number in range(60):
        now.at = now.at.replace(minute=number % 60, hour=8 + number // 30)
        with desk.store.unit_of_work(AUTHORS[number % 3], now) as work:
            person = PEOPLE[number % len(PEOPLE)]
            _record(work, number, person, now)
            _look(work, number, person)
            work.commit()
    yield desk
    desk.close()


def _record(work: UnitOfWork, number: int, person: RecordId, now: FixedClock) -> None:
    match number % 10:
        case 0 if number < 30:
            work.create(Prisoner(number=f"N{number}"), PEOPLE[number // 10])
        case 1:
            work.create(
                Classification(
                    prisoner=person, level="high", state="awaiting", type="initial",
                    decided_on=now.at.date(),
                )
            )  # fmt: skip
        case 7 if number < 10:
            happened = Moment(now.at, now.zone)
            incident = Incident(
                number="1", family="other", happened=happened, account="x", state="open"
            )
            work.create(incident, INCIDENT)
            work.create(Involvement(incident=INCIDENT, prisoner=person, role="victim"))
        case 7:
            work.create(IncidentNote(incident=INCIDENT, text="later"))
        case 9:
            work.create(Location(name=f"Cell {number}", type="cell"))


def _look(work: UnitOfWork, number: int, person: RecordId) -> None:
    match number % 10:
        case 2:
            work.viewed("prisoner", person, (person,))
        case 3:
            work.viewed(SEALED_KIND, new_record_id(), (person,))
        case 4:
            work.printed("prisoner", person, (person,), "for court")
        case 5:
            work.exported("prisoner", new_record_id(), PEOPLE[:2], "transfer", people=2)
        case 6:
            work.act("export" if number < 30 else "verified", ok=True)
        case 8:
            work.viewed("incident", INCIDENT, (PEOPLE[1],))


def read_through(desk: Desk) -> list[tuple[Header, Payload | None]]:
    """Every entry, newest first, from its own bytes."""
    query = sa.select(tables.entry.c.header, tables.entry.c.payload)
    rows = desk.reader.connection.execute(query.order_by(tables.entry.c.id.desc()))
    return [
        (Header.decoded(row.header), Payload.decoded(row.payload) if row.payload else None)
        for row in rows
    ]


def about(desk: Desk, header: Header, payload: Payload | None) -> set[bytes]:
    """Whom an entry is about, by looking at everything."""
    if header.op.tells_of_people:
        return set(people_in(payload))
    if header.kind == "prisoner":
        return {header.rid}
    if header.kind == "classification":
        return {desk.reader.get(Classification, header.rid).record.prisoner}  # type: ignore[union-attr]
    if header.kind in ("incident", "incident_note"):
        return {one.record.prisoner for one in desk.reader.find(Involvement)}
    if header.kind == "involvement":
        return {desk.reader.get(Involvement, header.rid).record.prisoner}  # type: ignore[union-attr]
    return set()


def fits(desk: Desk, wanted: Wanted, header: Header, payload: Payload | None) -> bool:
    act = payload.fields.get("act") if payload and header.op is Op.ACT else None
    checks = [header.kind != SEALED_KIND]
    if wanted.author is not None:
        checks.append(header.author == wanted.author)
    if wanted.since is not None:
        checks.append(header.at >= wanted.since)
    if wanted.before is not None:
        checks.append(header.at < wanted.before)
    if wanted.ops is not None:
        checks.append(header.op in wanted.ops)
    if wanted.acts is not None:
        checks.append((act in wanted.acts) is not wanted.other_acts)
    if wanted.kind is not None:
        checks.append(header.kind == wanted.kind)
    if wanted.person is not None:
        checks.append(wanted.person in about(desk, header, payload))
    return all(checks)


START = int(clock().at.replace(hour=8, minute=0).timestamp() * 1000)
MOMENTS = st.integers(-10, 140).map(lambda minutes: START + minutes * MINUTE)
WANTED = st.builds(
    Wanted,
    author=st.none() | st.sampled_from(AUTHORS),
    since=st.none() | MOMENTS,
    before=st.none() | MOMENTS,
    ops=st.none() | st.sampled_from([CHANGES, (Op.VIEW,), (Op.PRINT, Op.EXPORT), (Op.ACT,), ()]),
    acts=st.none() | st.sampled_from([("export",), ("verified", "founded"), ()]),
    other_acts=st.booleans(),
    kind=st.none() | st.sampled_from(["prisoner", "incident", "location", SEALED_KIND, "act"]),
    person=st.none() | st.sampled_from([*PEOPLE, RecordId(bytes(16))]),
)


@given(wanted=WANTED, offset=st.integers(0, 12), limit=st.integers(1, 40))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_filter_finds_what_reading_everything_finds(
    busy: Desk, wanted: Wanted, offset: int, limit: int
) -> None:
    expected = [one for one, payload in read_through(busy) if fits(busy, wanted, one, payload)]
    connection = busy.reader.connection
    found = audit_entries(connection, wanted, limit, offset)
    assert [one.header for one in found] == expected[offset : offset + limit]
    assert audit_count(connection, wanted, 1_000) == len(expected)
    assert audit_count(connection, wanted, 2) == min(2, len(expected))


def test_sealed_entries_are_in_no_answer_and_no_count(busy: Desk) -> None:
    sealed = [one for one, _payload in read_through(busy) if one.kind == SEALED_KIND]
    assert len(sealed) == 6
    connection = busy.reader.connection
    everything = audit_entries(connection, Wanted(), 1_000)
    assert not {one.header.eid for one in everything} & {one.eid for one in sealed}
    assert audit_count(connection, Wanted(), 1_000) == len(read_through(busy)) - len(sealed)
    assert audit_count(connection, Wanted(kind=SEALED_KIND), 1_000) == 0
    for person in PEOPLE:
        assert all(one.kind != SEALED_KIND for one in touches_of(connection, person))


def test_the_last_act_is_one_of_ones_own_journal(busy: Desk) -> None:
    connection, origin = busy.reader.connection, busy.store.site.origin
    found = last_act(connection, {origin}, "verified")
    expected = max(one.seq for one, payload in read_through(busy)
                   if payload and payload.fields.get("act") == "verified")  # fmt: skip
    assert found is not None
    assert found.header.seq == expected
    assert last_act(connection, {origin + 1}, "verified") is None
    assert last_act(connection, {origin}, "never done") is None


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = founded(tmp_path / "unit", "unit", "U01")
    with made.work() as work:
        person = work.create(Prisoner(number="N1"))
        work.viewed("prisoner", person, (person,))
        work.commit()
    yield made
    made.close()


def behind_the_back(desk: Desk, statement: sa.Executable) -> None:
    """What somebody with the key and another program could do."""
    with desk.store._file.engine("rw").begin() as connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    "values",
    [
        {"kind": SEALED_KIND},
        {"author": b"x" * 16},
        {"at": 0},
        {"op": int(Op.ACT)},
        {"act": "sign-in"},
        {"rid": b"x" * 16},
    ],
)
def test_a_list_that_hides_or_blames_is_found(desk: Desk, values: dict[str, object]) -> None:
    assert verify(desk, rebuild=True).ok
    view = tables.entry.c.op == int(Op.VIEW)
    behind_the_back(desk, tables.entry.update().where(view).values(**values))
    assert [one.what for one in verify(desk).findings] == ["listing"]


def test_a_look_moved_to_another_person_is_found(desk: Desk) -> None:
    behind_the_back(desk, tables.concerns.update().values(person=b"x" * 16))
    assert [one.what for one in verify(desk, rebuild=True).findings] == ["listing"]


def test_a_fact_that_names_nobody_properly_is_no_person() -> None:
    for about_ in (b"short", 7, None, "text"):
        assert people_in(Payload({"about": about_})) == ()
    first, second = b"a" * 16, b"b" * 16
    assert people_in(Payload({"about": first + second + first})) == (first, second)
    assert people_in(None) == ()


def test_older_stores_get_the_columns_filled(tmp_path: Path) -> None:
    file = StoreFile(tmp_path / "old.vdb", b"k" * KEY_LENGTH, b"s" * SALT_LENGTH)
    connection = file.engine("rwc").connect()
    migrations.migrate(connection, migrations.STEPS[:1])
    plain = made_entry(1, {"level": "high"})
    act = made_entry(2, {"act": "import"}, kind="act", op=Op.ACT)
    long = made_entry(3, {"act": "x" * 90}, kind="act", op=Op.ACT)
    odd = made_entry(4, {"act": 7}, kind="act", op=Op.ACT)
    with connection.begin():
        for number, one in enumerate((plain, act, long, odd), 1):
            row = {
                "id": number, "origin": 1, "seq": number, "eid": one.header.eid,
                "kind": one.header.kind, "rid": one.header.rid, "op": int(one.header.op),
                "header": one.header.encoded(), "payload": one.payload, "head": b"h" * 32,
                "state": 0,
            }  # fmt: skip
            columns = ", ".join(row)
            marks = ", ".join("?" for _ in row)
            connection.exec_driver_sql(
                f"INSERT INTO entry ({columns}) VALUES ({marks})",  # noqa: S608 - names above
                tuple(row.values()),
            )
    migrations.migrate(connection)
    query = sa.select(tables.entry.c.author, tables.entry.c.at, tables.entry.c.act)
    with connection.begin():
        rows = connection.execute(query.order_by(tables.entry.c.id)).all()
    assert [(row.author, row.at) for row in rows] == [
        (one.header.author, one.header.at) for one in (plain, act, long, odd)
    ]
    assert [row.act for row in rows] == [None, "import", "x" * 40, None]
    connection.close()
