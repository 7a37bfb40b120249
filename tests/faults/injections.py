"""One call of the system fails, or all from some moment on, while a store is used.

The program must end with words for people, or not notice; never with a fault of its own, and never
with less than it acknowledged.
"""

from __future__ import annotations

import random
import shutil
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.faults.cases import Figures, Told
from tests.faults.judge import Judge
from tests.faults.judges import judge_of
from tests.faults.nursery import Nursery, traced
from tests.faults.workloads import WORKLOADS

FAILURES: tuple[tuple[str, str], ...] = (
    ("pwrite64", "EIO"),
    ("pwrite64", "ENOSPC"),
    ("fsync", "EIO"),
    ("pread64", "EIO"),
    ("openat", "EACCES"),
    ("write", "ENOSPC"),
    ("ftruncate", "EIO"),
    ("openat", "EROFS"),
    ("unlink", "EIO"),
    ("fsync", "ENOSPC"),
    ("pwrite64", "EROFS"),
    ("write", "EIO"),
    ("openat", "EIO"),
    ("read", "EIO"),
    ("unlink", "EACCES"),
    ("ftruncate", "EROFS"),
)
"""The calls that are made so often that a sample of their places is tried."""

RARE: tuple[tuple[str, str], ...] = (
    ("rename", "EIO"),
    ("rename", "ENOSPC"),
    ("rename", "EACCES"),
    ("mkdir", "ENOSPC"),
    ("mkdir", "EACCES"),
    ("link", "EIO"),
    ("link", "EMLINK"),
    ("fallocate", "ENOSPC"),
    ("fallocate", "EIO"),
    ("rmdir", "EIO"),
    ("unlinkat", "EIO"),
    ("sendfile", "EIO"),
    ("getdents64", "EIO"),
    ("flock", "EIO"),
    ("renameat2", "EIO"),
    ("linkat", "EIO"),
    ("mkdirat", "EIO"),
    ("fdatasync", "EIO"),
)
"""The calls of which every place is tried, once and for good."""

NOT_MADE = frozenset({"renameat2", "linkat", "mkdirat", "fdatasync"})
"""Those that no workload makes with the libraries of today: a test notices when one begins to."""

TRIED = (
    "saving",
    "enrolling",
    "importing",
    "revoking",
    "backing-up",
    "attaching",
    "migrating",
    "restoring",
    "repairing",
    "recovering",
    "same-disk",
)
"""The workloads whose calls are made to fail. ``recovering`` is the second fault after a first."""

_REASONS = frozenset(
    {
        "anchor",
        "anchor-missing",
        "backup-database",
        "backup-failed",
        "backup-not-whole",
        "busy",
        "cannot-read",
        "cannot-write",
        "keys-unwritten",
        "no-access",
        "no-space",
        "not-repairable",
        "not-written",
        "store-damaged",
        "store-missing",
    }
)
"""What the program may say of a disk that fails."""


@dataclass(frozen=True, slots=True)
class Failure:
    """The ``place``-th call named ``call`` fails with ``error``; all after it too, or only it."""

    workload: str
    call: str
    error: str
    place: int
    lasting: bool

    @property
    def option(self) -> str:
        """How strace is told."""
        return f"inject={self.call}:error={self.error}:when={self.place}{'+' * self.lasting}"


@dataclass(frozen=True, slots=True)
class Prepared:
    """Stores of one workload, ready to be copied, and how often it makes each call."""

    workload: str
    stores: Path
    counts: Mapping[str, int]
    judge: Judge


def prepare(nursery: Nursery, workload: str, stores: Path, place: Path) -> Prepared:
    """Runs ``workload`` once on a copy of its ``stores`` to count its calls."""
    judge = judge_of(workload, stores)
    root, out = place / "counted", place / "counts"
    shutil.copytree(stores, root)
    names = ",".join(sorted({call for call, _ in (*FAILURES, *RARE)}))
    child = nursery.start(workload, root)
    with traced(child, "-e", f"trace={names}", out=out):
        child.let_go()
        for _ in child.lines():
            pass
    shutil.rmtree(root)
    counts = Counter(
        line.split()[1].partition("(")[0]
        for line in out.read_text(encoding="utf-8", errors="replace").splitlines()
    )
    return Prepared(workload, stores, counts, judge)


def planned(counts: Mapping[str, Mapping[str, int]], cases: int) -> Iterator[Failure]:
    """All kinds of failures in turn, once and lasting, at places that differ from case to case.

    ``counts`` says how often each workload makes each call.
    """
    chance = random.Random("injections")  # noqa: S311 - no secret
    workloads = list(counts)
    for number in range(cases):
        call, error = FAILURES[number % len(FAILURES)]
        turn = number // len(FAILURES)
        workload = workloads[(number + turn) % len(workloads)]
        place = chance.randint(1, max(1, counts[workload].get(call, 0)))
        yield Failure(workload, call, error, place, bool((number + turn // 2) % 2))


def every_rare(counts: Mapping[str, Mapping[str, int]]) -> list[Failure]:
    """Each rare call at each of its places, once and lasting, in an order that mixes them."""
    failures = [
        Failure(workload, call, error, place, lasting)
        for workload, made in counts.items()
        for call, error in RARE
        for place in range(1, made.get(call, 0) + 1)
        for lasting in (False, True)
    ]
    random.Random("rare").shuffle(failures)  # noqa: S311 - no secret
    return failures


def inject(nursery: Nursery, prepared: list[Prepared], place: Path, cases: int) -> Figures:
    """Runs ``cases`` of the planned failures."""
    counts = {one.workload: one.counts for one in prepared}
    failures = planned(counts, cases)
    return _tried(nursery, prepared, place, failures, Figures("a call of the system fails"))


def inject_rare(nursery: Nursery, prepared: list[Prepared], place: Path, part: float) -> Figures:
    """Runs a part (1 for all) of the failures of rare calls."""
    failures = every_rare({one.workload: one.counts for one in prepared})
    chosen = failures[: max(1, round(len(failures) * part))]
    return _tried(nursery, prepared, place, chosen, Figures("a rare call of the system fails"))


def _tried(
    nursery: Nursery,
    prepared: list[Prepared],
    place: Path,
    failures: Iterable[Failure],
    figures: Figures,
) -> Figures:
    began = time.perf_counter()
    by_name = {one.workload: one for one in prepared}
    for failure in failures:
        figures.cases += 1
        of = by_name[failure.workload]
        figures.note(_one(nursery, of, failure, place / "failing", figures))
    figures.seconds = time.perf_counter() - began
    return figures


def _one(nursery: Nursery, of: Prepared, failure: Failure, root: Path, figures: Figures) -> str:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(of.stores, root)
    told = Told()
    child = nursery.start(of.workload, root)
    with traced(child, "-e", f"trace={failure.call}", "-e", failure.option):
        child.let_go()
        for line in child.lines():
            told.hear(line)
    how = f"{failure.workload} {failure.option}"
    figures.seen[f"{failure.error} {told.end.partition(' /')[0]}"] += 1
    if not _in_plain_words(told.end):
        return f"{how}: {told.end or 'died'}"
    judged = root / WORKLOADS[of.workload].judged
    verdict = of.judge.told(root, told.saves).after_failure(judged)
    return f"{verdict.bad} ({how})" if verdict.bad else ""


def _in_plain_words(end: str) -> bool:
    return end == "done" or (end.startswith("told ") and end.removeprefix("told ") in _REASONS)
