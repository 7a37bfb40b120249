"""Attachments beside backups: each is read about once a month, and what rotted is copied again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.restored_stores import attach
from tests.unit_at_work import Unit
from tests.worlds import World, make_world
from vepdesk.base.clock import FixedClock
from vepdesk.journal.entry import Payload
from vepdesk.services.attachments import About, add, prepare
from vepdesk.services.backups import back_up, drill, nightly, note_night, use_second_folder
from vepdesk.services.safety import safety
from vepdesk.services.standing import standing
from vepdesk.vault import tables
from vepdesk.vault.backup import Backup
from vepdesk.vault.beside_sets import EVERY_DAYS, promised

NAMES = [f"ab/file-{number}" for number in range(40)]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    for name in NAMES:
        attach(made.unit, name, name.encode("ascii") * 9)
    yield made
    made.close()


@pytest.fixture
def out(world: World) -> Path:
    return world.root / "stick"


def a_day_later(world: World, out: Path | None = None) -> Backup:
    clock = world.unit.clock
    assert isinstance(clock, FixedClock)
    clock.at += timedelta(days=1)
    return back_up(world.unit, out)


def spoil(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[3] ^= 1
    file.chmod(0o600)
    file.write_bytes(data)


def last_facts(world: World) -> dict[str, object]:
    entry = tables.entry
    query = tables.entry.select().order_by(entry.c.id.desc()).limit(1)
    row = world.unit.reader.connection.execute(query).one()
    assert row.act == "backup-made"
    return dict(Payload.decoded(row.payload).fields)


def test_every_file_is_read_once_a_month_and_copied_again(world: World, out: Path) -> None:
    assert back_up(world.unit, out).healed == ()
    for name in NAMES:
        spoil(out / "attachments" / name)
    healed: list[str] = []
    for _day in range(EVERY_DAYS):
        made = a_day_later(world, out)
        assert made.rotten == ()
        if made.healed:
            assert last_facts(world)["healed"] == len(made.healed)
        healed += made.healed
    assert sorted(healed) == sorted(NAMES)
    for name in NAMES:
        assert (out / "attachments" / name).read_bytes() == name.encode("ascii") * 9
    assert safety(world.unit).healed is not None
    assert safety(world.unit).rotten == 0


def test_what_is_damaged_in_both_places_is_said_until_it_is_mended(world: World, out: Path) -> None:
    back_up(world.unit, out)
    name = NAMES[0]
    own = world.unit.store.folder / "attachments" / name
    whole = own.read_bytes()
    for file in (own, out / "attachments" / name):
        spoil(file)
    days = [a_day_later(world, out).rotten for _day in range(EVERY_DAYS)]
    first = days.index((name,))
    assert days == [()] * first + [(name,)] * (EVERY_DAYS - first)
    assert last_facts(world)["rotten"] == 1
    assert safety(world.unit).rotten == standing(world.unit).damaged_attachments == 1
    own.write_bytes(whole)
    made = a_day_later(world, out)
    assert (made.healed, made.rotten) == ((name,), ())
    assert safety(world.unit).rotten == 0


def test_a_set_promises_what_was_once_put_there(world: World) -> None:
    """On the same disk both are one file: nothing can be copied, and proving a set fails."""
    clock = world.unit.clock
    assert isinstance(clock, FixedClock)
    back_up(world.unit)
    spoil(world.unit.store.folder / "attachments" / NAMES[0])
    rotten: set[str] = set()
    for _day in range(EVERY_DAYS):
        rotten |= set(a_day_later(world).rotten)
    assert rotten == {NAMES[0]}
    assert drill(world.unit).failed == "attachments-missing"


def test_a_file_that_was_cut_in_the_store_does_not_spoil_the_copy(world: World, out: Path) -> None:
    back_up(world.unit, out)
    own, copy = (one / "attachments" / NAMES[0] for one in (world.unit.store.folder, out))
    whole = copy.read_bytes()
    own.write_bytes(whole[:-1])
    for _day in range(EVERY_DAYS):
        a_day_later(world, out)
    assert copy.read_bytes() == whole


def test_what_is_gone_beside_the_sets_is_copied_again_at_once(world: World, out: Path) -> None:
    back_up(world.unit, out)
    (out / "attachments" / NAMES[0]).unlink()
    assert a_day_later(world, out).healed == (NAMES[0],)


def test_a_chunk_that_is_not_what_its_name_says_is_found_when_it_is_first_copied(
    world: World, out: Path
) -> None:
    digest = hashlib.sha256(b"sealed").hexdigest()
    name = f"{digest[:2]}/{digest[2:]}"
    own = attach(world.unit, name, b"sealeD")
    assert back_up(world.unit, out).rotten == (name,)
    own.write_bytes(b"sealed")
    made = a_day_later(world, out)
    assert (made.healed, made.rotten) == ((name,), ())


def test_the_nights_backup_looks_into_both_folders(world: World, out: Path) -> None:
    clock = world.unit.clock
    assert isinstance(clock, FixedClock)
    use_second_folder(world.unit, out)
    note_night(world.unit, nightly(world.unit))
    for name in NAMES:
        spoil(out / "attachments" / name)
    healed: set[str] = set()
    for _day in range(EVERY_DAYS):
        clock.at += timedelta(days=1)
        night = nightly(world.unit)
        note_night(world.unit, night)
        healed |= {name for one in night.made for name in one.healed}
    assert healed == set(NAMES)


def test_a_file_that_the_store_lost_stays_in_later_sets(unit: Unit, tmp_path: Path) -> None:
    out, person = tmp_path / "stick", unit.person()
    add(unit.officer, About(person), prepare(unit.officer, b"Seen by the nurse."), "Note")
    first = back_up(unit.desk, out)
    (name,) = (one for one in first.manifest.attachments if promised(one))
    (unit.desk.store.folder / "attachments" / name).unlink()
    unit.days_pass(1)
    made = back_up(unit.desk, out)
    assert made.rotten == (name,)
    assert made.manifest.attachments[name] == first.manifest.attachments[name]
    elsewhere = back_up(unit.desk, tmp_path / "another stick")
    assert elsewhere.rotten == (name,)
    assert safety(unit.desk).rotten == 1
