"""A kill or a full disk at any call of a backup or a restore: what counts is whole, or absent."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from tests import backup_workload
from tests.restored_stores import ADMIN
from tests.worlds import PASSPHRASE, clock
from vepdesk.base.errors import UserError
from vepdesk.services.checks import verify
from vepdesk.services.restoring import restore
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import backup, restoring
from vepdesk.vault.connection import damaged_store

CALLS = ("fsync", "open", "replace", "mkdir", "rename")


class Power(BaseException):
    """The process is gone: nothing may tidy up after it."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("prepared")
    backup_workload.prepare(root)
    return root


@pytest.fixture
def root(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "root"))


class Faults:
    """Lets the ``number``-th call to the system fail; counts them all."""

    def __init__(self, patch: pytest.MonkeyPatch, number: int, fault: Callable[[], BaseException]):
        self.count, self.number, self.fault = 0, number, fault
        self.forever = False
        for name in CALLS:
            patch.setattr(os, name, self._wrapped(getattr(os, name)))

    def _wrapped(self, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object, **named: object) -> object:
            self.count += 1
            if self.count == self.number or (self.forever and self.count > self.number):
                raise self.fault()
            return call(*arguments, **named)

        return counted


def full() -> OSError:
    return OSError(errno.ENOSPC, "no space")


def refusal(act: Callable[[], object]) -> str:
    """The reason with which an act was refused; empty when that call was one it can do without."""
    try:
        act()
    except UserError as error:
        return error.reason
    except OSError as error:
        return "outside the backup" if error.errno == errno.ENOSPC else "another"
    return ""


def heal_and_judge(root: Path, promised: list[str]) -> None:
    """The store holds, every set that counts is whole, and the next backup works."""
    assert backup_workload.judge(root, promised) == []
    again: list[str] = []
    backup_workload.run(root, again.append)
    assert backup_workload.judge(root, [line.split()[1] for line in again]) == []
    assert not [one.name for one in (root / backup_workload.OUT).iterdir() if ".part" in one.name]
    desk = sign_in(root / "unit", "admin", PASSPHRASE, clock())
    assert verify(desk, rebuild=True).ok
    desk.close()


def calls_of_one_run(prepared: Path, folder: Path) -> int:
    shutil.copytree(prepared, folder)
    with pytest.MonkeyPatch.context() as patch:
        faults = Faults(patch, 0, Power)
        backup_workload.run(folder, lambda _line: None)
    return faults.count


def some_of(count: int, many: int) -> Iterator[int]:
    return iter(range(1, count + 1, max(1, count // many)))


def test_a_kill_at_any_call_leaves_no_half_set_that_counts(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = calls_of_one_run(prepared, tmp_path / "counted")
    for number in some_of(count, 12):
        root = tmp_path / f"killed{number}"
        shutil.copytree(prepared, root)
        said: list[str] = []
        with monkeypatch.context() as patch:
            patch.setattr(backup, "remove_set", lambda _folder: None)
            Faults(patch, number, Power).forever = True
            with pytest.raises(Power):
                backup_workload.run(root, said.append)
        heal_and_judge(root, [line.split()[1] for line in said])
        shutil.rmtree(root)


def test_a_full_disk_at_any_call_is_said_and_harms_nothing(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = calls_of_one_run(prepared, tmp_path / "counted")
    for number in some_of(count, 12):
        root = tmp_path / f"full{number}"
        shutil.copytree(prepared, root)
        said: list[str] = []
        with monkeypatch.context() as patch:
            Faults(patch, number, full)
            reason = refusal(partial(backup_workload.run, root, said.append))
        assert reason in ("", "no-space", "anchor", "outside the backup")
        heal_and_judge(root, [line.split()[1] for line in said])
        shutil.rmtree(root)


def test_a_restore_is_there_whole_or_not_at_all(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup_workload.run(root, lambda _line: None)
    out = root / backup_workload.OUT
    with monkeypatch.context() as patch:
        counted = Faults(patch, 0, Power)
        restore(out, tmp_path / "counted", ADMIN, clock())
    for number in some_of(counted.count, 12):
        target = tmp_path / f"restored{number}"
        with monkeypatch.context() as patch:
            Faults(patch, number, full)
            reason = refusal(partial(restore, out, target, ADMIN, clock()))
        assert reason in ("", "no-space")
        if target.exists():
            desk = sign_in(target, "admin", PASSPHRASE, clock())
            assert verify(desk, rebuild=True).ok
            desk.close()
        else:
            restore(out, target, ADMIN, clock())
        assert not list(tmp_path.glob("*.restoring"))
    assert backup_workload.judge(root, []) == []


def failing(number: int) -> Callable[..., NoReturn]:
    def fail(*_of: object, **_named: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "reason"), [(errno.EIO, "no-access"), (errno.ENOSPC, "no-space")]
)
def test_a_lock_that_cannot_be_had_is_said(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    monkeypatch.setattr(backup, "held", failing(number))
    assert refusal(lambda: backup_workload.run(root, lambda _line: None)) == reason


def test_a_folder_of_backups_that_cannot_be_read_is_not_called_empty(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = root / backup_workload.OUT
    backup_workload.run(root, lambda _line: None)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", failing(errno.EIO))
        assert refusal(lambda: restore(out, tmp_path / "again", ADMIN, clock())) == "cannot-read"
        patch.setattr(Path, "iterdir", failing(errno.ENOENT))
        assert refusal(lambda: restore(out, tmp_path / "again", ADMIN, clock())) == "no-backup"


@pytest.mark.parametrize("backup_fails_too", [False, True])
def test_a_disk_that_fails_is_not_put_down_to_a_whole_backup(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, backup_fails_too: bool
) -> None:
    backup_workload.run(root, lambda _line: None)

    def fail(*_of: object, **_named: object) -> NoReturn:
        if backup_fails_too:
            monkeypatch.setattr(restoring, "whole", fail)
        raise damaged_store()

    monkeypatch.setattr(restoring, "copied_under", fail)
    out, target = root / backup_workload.OUT, tmp_path / "again"
    expected = "backup-database" if backup_fails_too else "cannot-write"
    assert refusal(lambda: restore(out, target, ADMIN, clock())) == expected
    assert list(tmp_path.glob("again*")) == []
