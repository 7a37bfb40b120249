"""Rows kept entry by entry equal rows made anew, whatever the order in which entries arrive."""

from __future__ import annotations

import dataclasses
import random
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.entries import SITES, header, histories
from tests.worlds import World, add_person, make_world, person
from vepdesk.base.clock import FixedClock
from vepdesk.journal.entry import Entry, Op
from vepdesk.journal.projection import Write, pack_heads, project
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.vault import tables
from vepdesk.vault.projector import Placed, Projector, State, known_here
from vepdesk.vault.rows import Stored
from vepdesk.vault.store import Store
from vepdesk.vault.unit_of_work import entry_row
from vepdesk.vault.verify import compare_rows

ARRIVALS = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def arrive(connection: sa.Connection, rid: bytes, batches: list[list[Write]]) -> None:
    """Stores and projects batches as the receiving side does."""
    number = connection.execute(sa.select(sa.func.max(tables.entry.c.id))).scalar_one()
    for batch in batches:
        placed = []
        for one in batch:
            number += 1
            origin = 10 + SITES.index(one.header.site)
            placed.append(Placed(number, origin, one.header, one.payload))
            payload = one.payload.encoded() if one.payload else None
            row = entry_row(placed[-1], one.header.encoded(), payload, b"h" * 32, State.APPLIED)
            row |= {"rid": rid, "seq": number}
            connection.execute(tables.entry.insert(), [row])
        Projector(connection).apply(placed)


def about(rid: bytes, writes: list[Write]) -> list[Write]:
    """The same history for another record, with entry names of its own."""

    def name(eid: bytes) -> bytes:
        return rid[:12] + eid[-4:]

    return [
        Write(
            dataclasses.replace(
                one.header,
                rid=rid,
                eid=name(one.header.eid),
                base={
                    field: tuple(sorted(name(eid) for eid in eids))
                    for field, eids in one.header.base.items()
                },
            ),
            one.payload,
        )
        for one in writes
    ]


@ARRIVALS
@given(histories(), st.randoms(use_true_random=False), st.integers(1, 4))
def test_any_order_and_any_batches_give_the_row_of_the_set(
    store: Store, now: FixedClock, writes: list[Write], chance: random.Random, size: int
) -> None:
    rid = secrets.token_bytes(16)
    writes = about(rid, writes)
    arrived = list(writes)
    chance.shuffle(arrived)
    batches = [arrived[start : start + size] for start in range(0, len(arrived), size)]
    with store.unit_of_work(store.person, now) as work:
        work.also(lambda connection: arrive(connection, rid, batches))
        work.commit()
    expected = project(Classification.spec, writes)
    assert expected is not None
    table = tables.RECORD_TABLES["classification"]
    row = (
        store.reader.connection.execute(sa.select(table).where(table.c.rid == rid)).mappings().one()
    )
    assert {name: row[name] for name in expected.values} == expected.values
    assert bool(row["struck"]) == expected.struck
    assert row["conflicts"] == ",".join(expected.conflicts)
    assert row["heads"] == pack_heads(expected.heads)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = make_world(tmp_path_factory.mktemp("world"))
    yield made
    made.close()


ACTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("write"),
            st.sampled_from(["unit", "headquarters"]),
            st.sampled_from(["language", "nationality", "legal_status"]),
            st.sampled_from(["one", "two", None]),
            st.booleans(),
        ),
        st.sampled_from([("up",), ("down",)]),
    ),
    min_size=2,
    max_size=8,
)


def look(desk: Desk, rid: bytes) -> Stored[Prisoner] | None:
    return desk.reader.get(Prisoner, rid)


@settings(max_examples=8, deadline=None)
@given(ACTS)
def test_two_sites_that_exchanged_everything_agree(
    world: World, acts: list[tuple[object, ...]]
) -> None:
    rid = add_person(world.unit, secrets.token_hex(6))
    world.send_up()
    world.send_down()
    desks = {"unit": world.unit, "headquarters": world.headquarters}
    seen = {name: [found] for name, desk in desks.items() if (found := look(desk, rid))}
    for act, *rest in acts:
        if act == "write":
            site, field, value, stale = rest
            desk = desks[str(site)]
            looked_at = seen[str(site)][0 if stale else -1]
            with desk.work() as work:
                work.change(looked_at, {str(field): value})  # type: ignore[dict-item]
                work.commit()
            found = look(desk, rid)
            assert found is not None
            seen[str(site)].append(found)
        elif act == "up":
            world.send_up()
        else:
            world.send_down()
    for _ in range(2):
        world.send_up()
        world.send_down()
    here, there = look(world.unit, rid), look(world.headquarters, rid)
    assert here is not None and there is not None
    assert (here.record, here.heads, here.conflicts) == (there.record, there.heads, there.conflicts)
    assert person(world.unit, rid).number == person(world.headquarters, rid).number
    for desk in desks.values():
        assert compare_rows(desk.reader.connection) == []


def test_a_row_that_is_not_what_its_entries_say_is_found(world: World) -> None:
    rid = add_person(world.unit, secrets.token_hex(6))
    table = tables.RECORD_TABLES["prisoner"]

    def forge(values: dict[str, object]) -> None:
        with world.unit.work() as work:
            work.also(
                lambda connection: connection.execute(
                    table.update().where(table.c.rid == rid).values(values)
                )
            )
            work.commit()

    forge({"legal_status": "sentenced"})
    verdict = verify(world.unit, rebuild=True)
    assert [one.what for one in verdict.findings] == ["row-differs"]
    assert "sentenced" not in str(verdict.findings)
    assert verify(world.unit).ok  # the journal itself is whole
    forge({"legal_status": "untried"})
    assert verify(world.unit, rebuild=True).ok


def test_entries_of_other_programs_wait() -> None:
    assert known_here(Entry(header(1), None))
    assert not known_here(Entry(header(1, kind="a kind of tomorrow"), None))
    assert not known_here(Entry(header(1, op=Op.APPEND), None))


def test_rows_and_entries_without_each_other_are_found(tmp_path: Path) -> None:
    """Also several at once, at the beginning, between others and at the end."""
    world = make_world(tmp_path)
    rids = sorted(add_person(world.unit, secrets.token_hex(6)) for _ in range(3))
    table = tables.RECORD_TABLES["prisoner"]
    extra = (bytes(16), rids[1][:15] + bytes([rids[1][15] ^ 1]), b"\xff" * 16)

    def forge(connection: sa.Connection) -> None:
        some = connection.execute(sa.select(table).where(table.c.rid == rids[1])).mappings().one()
        for rid in extra:
            connection.execute(table.insert().values({**some, "rid": rid}))

    with world.unit.work() as work:
        work.also(forge)
        work.commit()
    found = compare_rows(world.unit.reader.connection)
    assert {one.what for one in found} == {"row-without-entry"}
    assert sorted(one.where for one in found) == sorted(f"prisoner {rid.hex()}" for rid in extra)
    world.close()
