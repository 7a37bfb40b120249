"""The power goes at any moment: what was acknowledged is there, and nothing is half there.

Some hundred images here; ``dev.py faults`` judges ten thousand of each workload.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import backup_workload
from tests.faults.nursery import Nursery
from tests.faults.power.calls import Call, read_calls
from tests.faults.power.disk import Disk, Unmodelled
from tests.faults.power.images import CUTS, Image, image, unsynced
from tests.faults.power.simulate import record, simulate
from tests.faults.saves import Saves
from tests.faults.workloads import POWER

IMAGES = {
    "saving": 100,
    "enrolling": 50,
    "importing": 60,
    "migrating": 40,
    "revoking": 40,
    "backing-up": 40,
}
REVOKING = (
    "ended:okot",
    "renewed:okot",
    "renewed:okot",
    "ended:lule",
    "ended:amin",
    "renewed:lule,amin",
    "renewed:okot,lule,amin",
)
"""What must be promised when nothing fails; else the proof would ask for too little."""


@pytest.mark.parametrize("workload", POWER)
def test_a_power_cut_loses_and_spoils_nothing(
    workload: str, tracing: Nursery, prepared: Callable[[str], Path], tmp_path: Path
) -> None:
    root = shutil.copytree(prepared(workload), tmp_path / workload)
    recording = record(tracing, workload, root)
    figures = simulate(recording, IMAGES[workload])
    assert figures.bad == {}
    assert figures.cases == IMAGES[workload]


def test_revoking_and_backing_up_promise_what_is_judged(
    nursery: Nursery, prepared: Callable[[str], Path], tmp_path: Path
) -> None:
    promised: dict[str, tuple[str, ...]] = {}
    for workload in ("revoking", "backing-up"):
        root = tmp_path / workload
        shutil.copytree(prepared(workload), root)
        child = nursery.start(workload, root)
        child.let_go()
        promised[workload] = Saves.told(child.lines()).promises
    assert promised["revoking"] == REVOKING
    assert len(promised["backing-up"]) == backup_workload.ROUNDS


def test_the_simulator_bites_when_nothing_is_synced(
    tracing: Nursery, saving_stores: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(saving_stores, tmp_path / "stores")
    figures = simulate(record(tracing, "saving", root, "OFF"), 60)
    assert figures.lost > 0
    assert figures.damaged > 0


def test_the_simulator_bites_when_commits_are_not_synced(
    tracing: Nursery, saving_stores: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(saving_stores, tmp_path / "stores")
    figures = simulate(record(tracing, "saving", root, "NORMAL"), 60)
    assert figures.lost + figures.bad["anchor: behind"] > 0


# The model of the disk, by hand


def _strace(*lines: str) -> list[Call]:
    return list(read_calls(lines))


def _hex(text: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in text.encode()) + '"'


def _possible(disk: Disk) -> dict[str, set[bytes | None]]:
    """All contents seen of each file over many cuts; None where the file was missing."""
    images: list[Image] = [
        image(disk, cut, random.Random(f"{turn}{cut.name}"))  # noqa: S311 - no secret
        for turn in range(20)
        for cut in CUTS
    ]
    names = {path for one in images for path in one}
    return {str(path): {one.get(path) for one in images} for path in names}


def test_what_strace_writes_is_read_across_threads() -> None:
    calls = _strace(
        f"10 pwrite64(3, {_hex('ab')}, 2, 4096 <unfinished ...>",
        "11 fsync(4)                         = 0",
        "10 <... pwrite64 resumed>)          = 2",
        "10 unlink(" + _hex("/x") + ") = -1 ENOENT (No such file or directory)",
        "10 +++ exited with 0 +++",
    )
    assert [one.name for one in calls] == ["fsync", "pwrite64"]
    assert (calls[1].data(1), calls[1].number(3), calls[1].result) == (b"ab", 4096, 2)


def test_only_what_was_synced_is_sure(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"before")
    disk = Disk(tmp_path)
    new = _hex(str(tmp_path / "new"))
    for call in _strace(
        f"1 openat(AT_FDCWD, {_hex(str(tmp_path / 'old'))}, O_WRONLY|O_TRUNC) = 3",
        f"1 write(3, {_hex('after')}, 5) = 5",
        f"1 openat(AT_FDCWD, {new}, O_WRONLY|O_CREAT|O_TRUNC, 0600) = 4",
        f"1 write(4, {_hex('one')}, 3) = 3",
    ):
        disk.apply(call)
    assert unsynced(disk)
    seen = _possible(disk)
    assert {b"before", b"after", b""} <= seen["old"]
    assert {None, b"", b"one"} <= seen["new"]
    for call in _strace(
        "1 fsync(3) = 0",
        "1 fsync(4) = 0",
        f"1 openat(AT_FDCWD, {_hex(str(tmp_path))}, O_RDONLY) = 5",
        "1 fsync(5) = 0",
    ):
        disk.apply(call)
    assert not unsynced(disk)
    assert _possible(disk) == {"old": {b"after"}, "new": {b"one"}}


def test_a_rename_is_whole_and_waits_for_its_folder(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"new")
    (tmp_path / "two").write_bytes(b"old")
    disk = Disk(tmp_path)
    names = f"{_hex(str(tmp_path / 'one'))}, {_hex(str(tmp_path / 'two'))}"
    for call in _strace(f"1 rename({names}) = 0"):
        assert disk.apply(call)
    assert _possible(disk) == {"one": {b"new", None}, "two": {b"old", b"new"}}


def test_a_copy_holds_what_its_source_held(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"0123456789")
    disk = Disk(tmp_path)
    one, two = _hex(str(tmp_path / "one")), _hex(str(tmp_path / "two"))
    for call in _strace(
        f"1 openat(AT_FDCWD, {one}, O_RDONLY) = 3",
        f"1 openat(AT_FDCWD, {two}, O_WRONLY|O_CREAT|O_EXCL, 0600) = 4",
        "1 sendfile(4, 3, [0] => [6], 6) = 6",
        "1 sendfile(4, 3, [6] => [10], 6) = 4",
        "1 fsync(4) = 0",
        f"1 unlinkat(AT_FDCWD, {one}, 0) = 0",
    ):
        disk.apply(call)
    seen = _possible(disk)
    assert seen["two"] == {b"0123456789", None}
    assert seen["one"] == {b"0123456789", None}


def test_a_call_the_model_does_not_know_is_no_harmless_one(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    with pytest.raises(Unmodelled):
        disk.apply(Call("copy_file_range", ("3", "NULL", "4", "NULL", "5", "0"), 5))
