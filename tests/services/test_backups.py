"""A backup is whole or is none; it goes on beside the work; what is no longer needed goes."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.restored_stores import ADMIN, attach, restored
from tests.unit_at_work import Unit
from tests.worlds import (
    CHEAP,
    World,
    add_person,
    make_world,
    new_user,
)
from vepdesk.base.errors import BadInput, Busy, Refused, UserError
from vepdesk.base.files import held
from vepdesk.base.stopping import Stopped
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.backups import (
    back_up,
    backup_due,
    drill,
    drill_due,
    nightly,
    note_night,
    use_second_folder,
)
from vepdesk.services.restoring import restore
from vepdesk.services.safety import safety
from vepdesk.services.staff import colleague_left, reset_passphrase
from vepdesk.services.standing import standing
from vepdesk.vault import backup, copies
from vepdesk.vault.backup import sets_in
from vepdesk.vault.backup_manifest import FILES, NAME


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def test_a_backup_is_one_folder_with_everything_a_new_computer_needs(
    world: World, out: Path
) -> None:
    add_person(world.unit, "UG-1")
    before = world.unit.position
    made = back_up(world.unit, out)
    assert made.folder.name.startswith("U01-20261123T110500Z-")
    assert sorted(one.name for one in made.folder.iterdir()) == sorted((NAME, *FILES))
    assert sorted(one.name for one in out.iterdir()) == [made.folder.name]
    assert (made.manifest.seq, made.manifest.head) == (before.seq, before.head)
    assert made.manifest.entries == before.seq
    assert made.folder.stat().st_mode & 0o077 == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in made.folder.iterdir())
    assert standing(world.unit).last_backup == made.at


def test_a_backup_goes_on_while_somebody_writes(
    world: World, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is saved between the copy and the check belongs to the next backup."""
    add_person(world.unit, "UG-1")
    copy_to = world.unit.store.copied_to

    def copy_then_save(*arguments: object) -> None:
        add_person(world.unit, "UG-2")
        copy_to(*arguments)  # type: ignore[arg-type]
        add_person(world.unit, "UG-3")

    monkeypatch.setattr(
        type(world.unit.store), "copied_to", lambda _self, *more: copy_then_save(*more)
    )
    made = back_up(world.unit, out)
    desk = restored(world, out)
    assert {one.record.number for one in desk.reader.find(Prisoner)} == {"UG-1", "UG-2"}
    assert made.manifest.seq == world.unit.position.seq - 2  # UG-3 and the note of the backup
    desk.close()


def test_attachments_are_written_once(world: World, out: Path) -> None:
    attach(world.unit, "ab/one", b"one")
    back_up(world.unit, out)
    copy = out / "attachments/ab/one"
    before = copy.stat()
    attach(world.unit, "ab/two", b"two")
    attach(world.unit, "ab/half.new", b"not finished")
    world.unit.clock.at += timedelta(days=1)  # type: ignore[attr-defined]
    made = back_up(world.unit, out)
    assert (copy.stat().st_ino, copy.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert set(made.manifest.attachments) == {"ab/one", "ab/two"}


def test_attachments_on_the_same_disk_take_no_room_twice(world: World) -> None:
    file = attach(world.unit, "ab/one", b"one")
    back_up(world.unit)
    copy = world.unit.store.folder / "backup/attachments/ab/one"
    assert copy.stat().st_ino == file.stat().st_ino


def test_a_drill_restores_the_newest_backup_and_leaves_nothing(world: World) -> None:
    desk = world.unit
    with pytest.raises(Refused) as refused:
        drill(desk)
    assert refused.value.reason == "no-backup"
    back_up(desk)
    assert drill_due(desk)
    before = sorted(one.name for one in desk.store.folder.iterdir())
    assert drill(desk).failed == ""
    assert sorted(one.name for one in desk.store.folder.iterdir()) == before
    assert not drill_due(desk)
    desk.clock.at += timedelta(days=31)  # type: ignore[attr-defined]
    assert drill_due(desk)


def test_what_a_killed_drill_left_goes_with_the_next(world: World) -> None:
    back_up(world.unit)
    for name in ("drill", "drill.0a1b2c3d.restoring"):
        (world.unit.store.folder / name).mkdir()
        (world.unit.store.folder / name / "store.vdb").write_bytes(b"half")
    assert drill(world.unit).failed == ""
    assert not list(world.unit.store.folder.glob("drill*"))


def test_a_drill_of_a_damaged_backup_says_so_and_stays_due(world: World) -> None:
    made = back_up(world.unit)
    (made.folder / "store.vdb").write_bytes(b"rot")
    assert drill(world.unit).failed == "backup-file"
    assert drill_due(world.unit)


def test_the_day_has_one_backup_of_its_own(unit: Unit, tmp_path: Path) -> None:
    officer = unit.officer
    assert backup_due(officer)
    note_night(officer, nightly(officer))
    assert not backup_due(officer)
    unit.days_pass(1)
    assert backup_due(officer)
    other = tmp_path / "other disk"
    use_second_folder(unit.desk, other)
    night = nightly(officer)
    assert [one.folder.parent for one in night.made] == [officer.store.folder / "backup", other]
    assert (len(sets_in(officer.store.folder / "backup")), len(sets_in(other))) == (2, 1)


def test_when_an_account_is_ended_a_backup_it_cannot_open_is_due(unit: Unit) -> None:
    note_night(unit.desk, nightly(unit.desk))
    assert not backup_due(unit.desk)
    governor = unit.governor.actor.person
    colleague_left(unit.desk, governor, unit.desk.today)
    assert backup_due(unit.desk)
    assert safety(unit.desk).open_to_former == 1
    made = nightly(unit.desk).made[0]
    assert governor not in {one.person for one in made.manifest.grants}
    assert not backup_due(unit.desk)
    assert safety(unit.desk).open_to_former == 0  # of one day only the newest is kept


def test_when_envelopes_or_a_passphrase_are_replaced_a_backup_the_former_cannot_open_is_due(
    unit: Unit,
) -> None:
    store = unit.desk.store
    recovery = store.key_file().slot_of("recovery")
    assert recovery is not None
    for replaced in (new_user("recovery", recovery.person), None):
        note_night(unit.desk, nightly(unit.desk))
        assert not backup_due(unit.desk)
        if replaced is None:
            reset_passphrase(unit.desk, unit.governor.actor.person, "winding rivers here", CHEAP)
        else:
            store.revoke("recovery", successor=replaced)
        assert backup_due(unit.desk)
        assert safety(unit.desk).open_to_former == 1


def test_another_disk_that_is_not_there_is_noted_and_harms_nothing(
    unit: Unit, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="ascii")
    use_second_folder(unit.desk, tmp_path / "file")
    night = nightly(unit.desk)
    assert (len(night.made), night.failed) == (1, ("cannot-write",))
    note_night(unit.desk, night)
    with pytest.raises(Refused):
        use_second_folder(unit.desk, unit.desk.store.folder / "backup")


def test_old_sets_go_by_themselves_and_nobody_elses(unit: Unit, tmp_path: Path) -> None:
    folder = unit.desk.store.folder / "backup"
    for _day in range(9):
        unit.days_pass(1)
        nightly(unit.desk)
    foreign = folder / "U02-20200101T000000Z-00000000"
    shutil.copytree(sets_in(folder)[-1].folder, foreign)
    (foreign / NAME).write_bytes(b"{}")
    unit.days_pass(1)
    nightly(unit.desk)
    names = [one.folder.name for one in sets_in(folder)]
    assert 7 <= len(names) <= 9
    assert foreign.exists()


def test_a_second_backup_at_the_same_time_waits(world: World, out: Path) -> None:

    with held(world.unit.store.folder / "backup.lock", alone=True), pytest.raises(Busy) as refused:
        back_up(world.unit, out)
    assert refused.value.reason == "backing-up"


def test_a_stopped_backup_leaves_nothing_that_looks_like_one(world: World, out: Path) -> None:
    calls = 0

    def proceed() -> bool:
        nonlocal calls
        calls += 1
        return calls < 3

    with pytest.raises(Stopped):
        back_up(world.unit, out, proceed)
    assert list(out.iterdir()) == []
    back_up(world.unit, out)


def test_a_copy_that_reads_back_otherwise_is_no_backup(
    world: World, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "whole", lambda _file: False)
    with pytest.raises(BadInput) as refused:
        back_up(world.unit, out)
    assert refused.value.reason == "backup-not-whole"
    assert list(out.iterdir()) == []
    assert standing(world.unit).last_backup is None


def test_a_kill_in_a_backup_leaves_a_part_that_never_counts(
    world: World, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(backup, "remove_set", lambda _folder: None)
        patch.setattr(backup, "reached", _power_goes)
        with pytest.raises(KeyboardInterrupt):
            back_up(world.unit, out)
    (left,) = out.iterdir()
    assert left.name.endswith(".part")
    with pytest.raises(BadInput):
        restore(out, world.root / "again", ADMIN, world.unit.clock)
    made = back_up(world.unit, out)
    assert [one.name for one in out.iterdir()] == [made.folder.name]


def _power_goes(*_arguments: object) -> None:
    raise KeyboardInterrupt


def test_a_folder_that_cannot_be_written_is_said(world: World, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="ascii")
    with pytest.raises(BadInput) as refused:
        back_up(world.unit, tmp_path / "file")
    assert refused.value.reason == "cannot-write"


def test_a_full_disk_in_any_copy_is_said_and_leaves_nothing(
    world: World, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    for module, name in ((backup, "copied"), (backup, "sync_file"), (copies, "sync_folder")):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, full)
            with pytest.raises(UserError) as refused:
                back_up(world.unit, out)
        assert refused.value.reason == "no-space"
        assert [one for one in out.iterdir() if one.name != "attachments"] == []
    back_up(world.unit, out)
    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.restoring.sync_file", full)
        with pytest.raises(Busy):
            restore(out, world.root / "again", ADMIN, world.unit.clock)
    assert not [one for one in world.root.iterdir() if one.name.startswith("again")]


def test_the_backup_does_not_hold_a_key_of_the_store(world: World, out: Path) -> None:
    add_person(world.unit, "UG-1", "Nakiwala")
    made = back_up(world.unit, out)
    everything = b"".join(one.read_bytes() for one in made.folder.iterdir())
    for secret in (b"Nakiwala", world.unit.store.keys.root, world.unit.store.keys.database_key):
        assert secret not in everything
        assert secret.hex().encode() not in everything
