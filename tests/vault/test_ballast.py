"""The reserve for a full disk: there when it was made, gone when it is needed."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worlds import PASSPHRASE, add_person, clock, founded
from vepdesk.base.errors import Busy
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.backups import back_up
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.room import room, set_reserve_aside, use_reserve
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import ballast

PAGE = 4096


def test_it_takes_up_room_that_is_really_set_aside(tmp_path: Path) -> None:
    assert not ballast.whole(tmp_path)
    assert ballast.make(tmp_path)
    assert ballast.whole(tmp_path)
    file = (tmp_path / ballast.NAME).stat()
    assert file.st_size == ballast.SIZE
    assert file.st_blocks * 512 >= ballast.SIZE
    assert ballast.give_up(tmp_path)
    assert not ballast.give_up(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_where_the_system_sets_nothing_aside_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ballast, "SIZE", 3 * 1024 * 1024)

    def cannot(*_arguments: int) -> None:
        raise OSError(errno.EOPNOTSUPP, "no")

    monkeypatch.setattr(os, "posix_fallocate", cannot, raising=False)
    assert ballast.make(tmp_path)
    assert (tmp_path / ballast.NAME).stat().st_size == ballast.SIZE


def test_a_disk_without_room_for_it_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "posix_fallocate", full, raising=False)
    assert not ballast.make(tmp_path)
    assert not ballast.make(tmp_path, lambda: False)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=6m", "vepdesk-test", os.fspath(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603
        pytest.skip("a small disk cannot be mounted here")
    yield place
    subprocess.run(["umount", os.fspath(place)], check=True)  # noqa: S603, S607


def fill(place: Path) -> None:
    space = os.statvfs(place)
    with (place / "letters").open("wb") as stream:
        stream.write(bytes(space.f_bavail * space.f_frsize))


def save_until_refused(desk: Desk) -> None:
    for number in range(2, 200):
        add_person(desk, f"UG-{number}", "A long name " * 200)


def test_on_a_full_disk_people_read_finish_and_make_room(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ballast, "SIZE", 1024 * 1024)
    monkeypatch.setattr("vepdesk.services.room.VERY_LITTLE", 0)
    desk = founded(small_disk / "unit", "unit", "U01")
    add_person(desk, "UG-1")
    assert set_reserve_aside(desk)
    fill(small_disk)
    with pytest.raises(Busy) as refused:
        save_until_refused(desk)
    assert refused.value.reason == "no-space"
    saved = desk.reader.count(Prisoner)
    assert saved == desk.reader.count(Prisoner, {"custody": "held"}) >= 1
    with pytest.raises(Busy) as full:
        back_up(desk)
    assert full.value.reason == "no-space"
    assert [one.name for one in (small_disk / "unit/backup").iterdir()] == []
    assert use_reserve(desk)
    add_person(desk, "LAST")
    assert desk.reader.count(Prisoner) == saved + 1
    now = room(desk)
    assert now is not None
    assert not now.reserve
    desk.close()
    (small_disk / "letters").unlink()
    desk = sign_in(small_disk / "unit", "admin", PASSPHRASE, clock())
    assert verify(desk, rebuild=True).ok
    assert set_reserve_aside(desk)
    back_up(desk, tmp_path / "elsewhere")
    desk.close()
