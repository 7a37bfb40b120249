"""Runs the simulator: one recording, many cuts, one verdict on each."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tests.faults.cases import Figures
from tests.faults.judge import Judge
from tests.faults.judges import judge_of
from tests.faults.nursery import Nursery, traced
from tests.faults.power.calls import OPTIONS, Call, read_calls
from tests.faults.power.disk import Disk
from tests.faults.power.images import CUTS, Image, image
from tests.faults.saves import Saves
from tests.faults.workloads import WORKLOADS

_MEMORY = Path("/dev/shm")  # noqa: S108 - only invented data, in a folder of its own


@dataclass(frozen=True, slots=True)
class Recording:
    """A workload that ran once: the disk before it, its calls, and what it acknowledged."""

    workload: str
    before: Path
    calls: tuple[Call, ...]
    judge: Judge


def record(nursery: Nursery, workload: str, root: Path, synchronous: str = "FULL") -> Recording:
    """Runs ``workload`` once on its prepared stores below ``root`` and records its calls."""
    judged, before = root / WORKLOADS[workload].judged, root / "before"
    judge = judge_of(workload, root)
    shutil.copytree(judged, before)
    child = nursery.start(workload, root, synchronous)
    out = root / "calls"
    with traced(child, *OPTIONS, out=out):
        child.let_go()
        lines = list(child.lines())
    if lines[-1] != "end done":
        raise RuntimeError(f"{workload}: {lines[-1]}")
    with out.open(encoding="ascii") as stream:
        calls = tuple(read_calls(stream))
    judge = judge.told(root, Saves.told(lines))
    return Recording(workload, before, _at_home(calls, judged, before), judge)


def _at_home(calls: tuple[Call, ...], judged: Path, before: Path) -> tuple[Call, ...]:
    """The same calls as if the workload had run in the copy that is the disk before it."""
    there, here = (
        "".join(f"\\x{byte:02x}" for byte in str(path).encode()) for path in (judged, before)
    )
    return tuple(
        Call(call.name, tuple(one.replace(there, here) for one in call.arguments), call.result)
        if call.name not in ("write", "pwrite64")
        else call
        for call in calls
    )


def crash_points(recording: Recording) -> Iterator[tuple[int, Disk]]:
    """The disk after each call that changed it, with the number of the call."""
    disk = Disk(recording.before)
    for number, call in enumerate(recording.calls):
        if disk.apply(call):
            yield number, disk


@dataclass(frozen=True, slots=True)
class Share:
    """Which of the images this process judges: about ``wanted`` of all, every ``of``-th."""

    wanted: int
    number: int = 0
    of: int = 1


def judge_images(recording: Recording, share: Share) -> Figures:
    """Judges a share of the images; equal ones are judged once and counted each time."""
    began = time.perf_counter()
    figures = Figures(f"power cut while {recording.workload}")
    known: dict[tuple[bytes, int], str] = {}
    memory = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="vepdesk-power-", dir=memory) as name:
        for picture, told in _chosen(recording, share):
            figures.cases += 1
            key = (_digest(picture), told)
            if key not in known:
                known[key] = _judge_one(recording.judge, picture, told, Path(name), figures)
            figures.note(known[key])
    figures.seconds = time.perf_counter() - began
    return figures


def _chosen(recording: Recording, share: Share) -> Iterator[tuple[Image, int]]:
    """Images, each with how many acknowledgements had been given."""
    points = sum(1 for _ in crash_points(recording))
    rounds = max(1, -(-share.wanted // (points * len(CUTS))))
    part = share.wanted / (points * len(CUTS) * rounds)
    counted, owed = 0, 0.5
    for number, disk in crash_points(recording):
        for turn in range(rounds):
            for place, cut in enumerate(CUTS):
                owed += part
                if owed < 1:
                    continue
                owed -= 1
                counted += 1
                if counted % share.of == share.number:
                    chance = random.Random(f"{number}/{turn}/{place}")  # noqa: S311 - no secret
                    yield image(disk, cut, chance), disk.acknowledged


def _digest(picture: Image) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(picture):
        content = picture[path]
        digest.update(f"{path}:{'folder' if content is None else len(content)}:".encode())
        digest.update(content or b"")
    return digest.digest()


def _judge_one(judge: Judge, picture: Image, told: int, place: Path, figures: Figures) -> str:
    folder = place / "store"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path, content in picture.items():
        if content is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(content)
    figures.seen["different images"] += 1
    verdict = judge.judge(folder, told, thorough=figures.seen["different images"] % 10 == 0)
    figures.seen["torn pages that the log replaces"] += verdict.false_alarm
    return verdict.bad


def simulate(recording: Recording, wanted: int, processes: int = 1) -> Figures:
    """Judges at least ``wanted`` images, shared among processes."""
    began = time.perf_counter()
    if processes == 1:
        return judge_images(recording, Share(wanted))
    whole = Figures(f"power cut while {recording.workload}")
    shares = [Share(wanted, number, processes) for number in range(processes)]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for figures in pool.map(judge_images, [recording] * processes, shares):
            whole.add(figures)
    whole.seconds = time.perf_counter() - began
    return whole


def can_trace() -> str:
    """Why calls cannot be recorded here; empty when they can."""
    if shutil.which("strace") is None:
        return "strace is not installed (apt-get install strace)"
    tried = subprocess.run(
        ["strace", "-o", "/dev/null", "true"],  # noqa: S607
        capture_output=True,
        check=False,
    )
    return "" if tried.returncode == 0 else "this account may not trace processes"
