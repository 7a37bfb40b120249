"""What somebody with the database's key wrote into a journal behind the program's back is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.worlds import World, add_person, make_world
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.vault import tables
from vepdesk.vault.site import Site
from vepdesk.vault.verify import Trouble, check_journals, compare_rows

ENTRY, ORIGIN = tables.entry, tables.origin
NOISE = b"\x80"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A unit and its headquarters, each holding entries of the other."""
    made = make_world(tmp_path)
    for number in ("N1", "N2", "N3"):
        add_person(made.unit, number)
    made.send_up()
    made.send_down()
    yield made
    made.close()


def behind_the_back(desk: Desk, statement: sa.Executable) -> None:
    """What somebody with the key and another program could do."""
    with desk.store._file.engine("rw").begin() as connection:
        connection.execute(statement)


def found(desk: Desk) -> set[str]:
    return {one.what for one in verify(desk).findings}


def origin_of(desk: Desk, site: Site) -> int:
    """The number under which a desk keeps the entries of a site."""
    query = sa.select(ORIGIN.c.id).where(ORIGIN.c.site == site.site)
    return int(desk.store.reader.connection.execute(query).scalar_one())


def last(origin: int) -> sa.ColumnElement[bool]:
    newest = sa.select(sa.func.max(ENTRY.c.seq)).where(ENTRY.c.origin == origin)
    return sa.and_(ENTRY.c.origin == origin, ENTRY.c.seq == newest.scalar_subquery())


def test_a_header_that_cannot_be_read_is_named_by_its_place(world: World) -> None:
    assert verify(world.unit).ok
    own = origin_of(world.unit, world.unit.store.site)
    count = world.unit.position.seq
    behind_the_back(world.unit, ENTRY.update().where(last(own)).values(header=NOISE))
    _total, troubles = check_journals(world.unit.reader.connection, world.unit.store.site)
    assert troubles == [Trouble("entry", f"{own}:{count}")]


def test_an_end_that_is_not_the_noted_one_is_found(world: World) -> None:
    theirs = origin_of(world.headquarters, world.unit.store.site)
    assert verify(world.headquarters).ok
    noted = ORIGIN.update().where(ORIGIN.c.id == theirs)
    behind_the_back(world.headquarters, noted.values(seq=ORIGIN.c.seq + 1))
    assert "end" in found(world.headquarters)


@pytest.mark.parametrize("rid", [b"\x00" * 16, b"\xff" * 16])
def test_a_row_under_another_name_is_found_with_the_one_it_was(world: World, rid: bytes) -> None:
    table = tables.RECORD_TABLES["prisoner"]
    connection = world.unit.reader.connection
    assert compare_rows(connection) == []
    moved = connection.execute(sa.select(table.c.rid).limit(1)).scalar_one()
    behind_the_back(world.unit, table.update().where(table.c.rid == moved).values(rid=rid))
    assert set(compare_rows(world.unit.reader.connection)) >= {
        Trouble("row-without-entry", f"prisoner {rid.hex()}"),
        Trouble("row-missing", f"prisoner {moved.hex()}"),
    }
