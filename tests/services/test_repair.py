"""Damage of every kind: what can be saved is saved, the rest is named, the original stays."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.restored_stores import ADMIN, FIRST, OWN
from tests.unit_at_work import Unit
from tests.worlds import PASSPHRASE, World, add_person, choose_own, make_world
from vepdesk.base.errors import Refused, SignInRefused, StoreUnusable
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.repair import Repaired, repair
from vepdesk.services.restoring import Person
from vepdesk.services.signing_in import sign_in
from vepdesk.services.standing import standing
from vepdesk.vault import page_map
from vepdesk.vault.pages import PAGE
from vepdesk.vault.repairing import Rung
from vepdesk.vault.store import Store

PEOPLE = 40


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    for number in range(PEOPLE):
        add_person(made.unit, f"UG-{number}")
    yield made
    made.close()


def damaged(world: World) -> Path:
    """A copy of the unit as a power cut leaves it: the database and its log."""
    folder = world.root / "damaged"
    shutil.copytree(world.unit.store.folder, folder)
    return folder


def settled(world: World) -> Path:
    """A copy of the unit that was closed: everything is in the database, nothing in its log."""
    folder = damaged(world)
    sign_in(folder, "admin", PASSPHRASE, world.unit.clock, noted=False).close()
    return folder


def fingerprint(folder: Path) -> dict[str, str]:
    kept = ("store.vdb", "store.vdb-wal", "vault.a", "vault.b", "anchor.0", "anchor.1")
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in kept
        if (folder / name).exists()
    }


def repaired(world: World, folder: Path) -> tuple[Repaired, Desk]:
    before = fingerprint(folder)
    done = repair(folder, world.root / "new", ADMIN, world.unit.clock)
    assert fingerprint(folder) == before
    assert sorted(one.name for one in world.root.iterdir() if "examining" in one.name) == []
    return done, sign_in(world.root / "new", "admin", PASSPHRASE, world.unit.clock)


def numbers(desk: Desk) -> set[str]:
    return {one.record.number for one in desk.reader.find(Prisoner)}


EVERYBODY = {f"UG-{number}" for number in range(PEOPLE)}


def spoil(file: Path, *pages: int, zero: bool = False) -> None:
    data = bytearray(file.read_bytes())
    for number in pages:
        place = (number - 1) * PAGE
        if zero:
            data[place : place + PAGE] = bytes(PAGE)
        else:
            data[place + 700] ^= 0xFF
    file.write_bytes(data)


def test_a_store_that_is_whole_is_said_to_be_whole(world: World) -> None:
    done, desk = repaired(world, damaged(world))
    assert (done.diagnosis.rung, done.diagnosis.gaps, done.troubles) == (Rung.WHOLE, (), ())
    assert numbers(desk) == EVERYBODY
    assert verify(desk, rebuild=True).ok
    desk.close()


def test_a_torn_log_loses_only_what_was_in_the_torn_part(world: World) -> None:
    folder = damaged(world)
    log = folder / "store.vdb-wal"
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 1  # SQLite drops everything behind it and says all is well
    log.write_bytes(data)
    with Store.open(folder, "admin", PASSPHRASE) as store:
        assert store.verdict.value == "behind"
    log.write_bytes(data)
    shutil.copy(world.unit.store.folder / "store.vdb", folder / "store.vdb")
    done, desk = repaired(world, folder)
    assert done.diagnosis.rung is Rung.SALVAGED
    assert numbers(desk) == EVERYBODY
    assert done.diagnosis.gaps == ()
    desk.close()


def test_a_log_of_elsewhere_is_put_aside(world: World) -> None:
    folder = settled(world)
    (folder / "store.vdb-wal").write_bytes(b"rubbish" * 1000)
    done, desk = repaired(world, folder)
    assert done.diagnosis.rung in (Rung.WHOLE, Rung.LOG_ASIDE)
    assert numbers(desk) == EVERYBODY
    assert done.diagnosis.gaps == ()
    desk.close()


def test_a_lost_first_page_loses_no_record(world: World) -> None:
    """Not even the list of tables is left; the map beside the database leads to every one."""
    folder = settled(world)
    spoil(folder / "store.vdb", 1, zero=True)
    with pytest.raises(StoreUnusable):
        Store.open(folder, "admin", PASSPHRASE)
    done, desk = repaired(world, folder)
    assert done.diagnosis.rung is Rung.SALVAGED
    assert done.diagnosis.bad_pages == (1,)
    assert (done.diagnosis.gaps, done.troubles) == ((), ())
    assert (done.diagnosis.lost, done.diagnosis.partly) == ((), ())
    assert [peer.code for peer in standing(desk).peers] == ["HQ"]
    assert numbers(desk) == EVERYBODY
    assert verify(desk, rebuild=True).ok
    desk.close()


def test_without_the_map_a_lost_first_page_loses_no_record_but_the_peers(world: World) -> None:
    folder = settled(world)
    (folder / page_map.NAME).unlink()
    spoil(folder / "store.vdb", 1)
    done, desk = repaired(world, folder)
    assert "peer" in done.diagnosis.lost
    assert numbers(desk) == EVERYBODY
    desk.close()


def test_each_lost_page_costs_at_most_what_it_held_and_is_counted(world: World) -> None:
    folder = settled(world)
    whole = (folder / "store.vdb").read_bytes()
    count = len(whole) // PAGE
    entries = world.unit.position.seq
    for number in range(2, count + 1, max(1, count // 12)):
        (folder / "store.vdb").write_bytes(whole)
        spoil(folder / "store.vdb", number)
        done, desk = repaired(world, folder)
        lost = sum(gap.hi - gap.lo + 1 for gap in done.diagnosis.gaps)
        assert number in done.diagnosis.bad_pages
        assert numbers(desk) <= EVERYBODY
        assert len(numbers(desk)) + lost >= PEOPLE
        assert done.diagnosis.entries + lost >= entries
        found = {one.what for one in verify(desk, rebuild=True).findings}
        assert found == ({"gap", "chain"} & found if lost else set())
        desk.close()
        shutil.rmtree(world.root / "new")


def test_what_is_missing_is_named_by_number(world: World) -> None:
    folder = settled(world)
    before = world.unit.position.seq
    shutil.copy(folder / "store.vdb", world.root / "yesterday")
    for number in range(3):
        add_person(world.unit, f"UG-9{number}")
    for name in ("anchor.0", "anchor.1"):
        shutil.copy(world.unit.store.folder / name, folder / name)
    done, desk = repaired(world, folder)
    assert done.diagnosis.rung is Rung.WHOLE
    (gap,) = done.diagnosis.gaps
    assert (gap.lo, gap.hi) == (before + 1, before + 3)
    desk.close()


def test_a_store_of_which_nothing_is_left_says_what_to_do(world: World) -> None:
    folder = settled(world)
    size = (folder / "store.vdb").stat().st_size
    (folder / "store.vdb").write_bytes(b"\1" * size)
    with pytest.raises(StoreUnusable) as refused:
        repair(folder, world.root / "new", ADMIN, world.unit.clock)
    assert refused.value.reason == "not-repairable"
    assert (folder / "store.vdb").stat().st_size == size
    assert not (world.root / "new").exists()


def test_a_repaired_store_is_a_new_epoch_with_its_exchange(world: World) -> None:
    done, desk = repaired(world, damaged(world))
    assert desk.store.site.epoch != world.unit.store.site.epoch
    assert [peer.code for peer in standing(desk).peers] == ["HQ"]
    assert done.diagnosis.lost == ()
    desk.close()


def test_headquarters_too_can_be_repaired_page_by_page(world: World) -> None:
    world.send_up()
    folder = world.root / "damaged"
    shutil.copytree(world.headquarters.store.folder, folder)
    sign_in(folder, "admin", PASSPHRASE, world.unit.clock, noted=False).close()
    spoil(folder / "store.vdb", 1)
    done, desk = repaired(world, folder)
    assert (done.diagnosis.rung, done.diagnosis.gaps) == (Rung.SALVAGED, ())
    assert numbers(desk) == EVERYBODY
    desk.close()


def test_wrong_passphrases_of_the_second_person_make_that_name_wait(unit: Unit) -> None:
    folder = unit.desk.store.folder
    choose_own(folder, "mirembe", FIRST, OWN)
    reasons = []
    for _try in range(6):
        with pytest.raises(SignInRefused) as refused:
            repair(folder, folder.parent / "new", ADMIN, unit.clock, Person("mirembe", "guessed"))
        reasons.append(refused.value.reason)
    assert reasons == ["sign-in"] * 4 + ["wait"] * 2


def test_who_may_repair(unit: Unit) -> None:
    folder = unit.desk.store.folder
    for user in ("okot", "mirembe"):
        choose_own(folder, user, FIRST, OWN)
    target = folder.parent / "new"
    with pytest.raises(SignInRefused):
        repair(folder, target, Person("admin", "something else"), unit.clock)
    tries: list[tuple[Person, Person | None, str]] = [
        (ADMIN, None, "second-needed"),
        (ADMIN, Person("okot", OWN), "not-permitted"),
        (Person("okot", OWN), Person("mirembe", OWN), "not-permitted"),
    ]
    for person, second, reason in tries:
        with pytest.raises(Refused) as refused:
            repair(folder, target, person, unit.clock, second)
        assert refused.value.reason == reason
    assert not target.exists()
    repair(folder, target, ADMIN, unit.clock, Person("mirembe", OWN))
    with pytest.raises(Refused):
        repair(folder, target, ADMIN, unit.clock, Person("mirembe", OWN))
