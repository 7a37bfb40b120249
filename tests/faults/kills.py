"""``kill -9`` at any moment: at a random call, and whenever the other processor likes."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from tests.faults.cases import Figures, Told
from tests.faults.judges import judge_of
from tests.faults.nursery import Child, Nursery
from tests.faults.workloads import WORKLOADS

KILLED = (
    "saving",
    "revoking",
    "backing-up",
    "enrolling",
    "importing",
    "attaching",
    "migrating",
    "restoring",
    "repairing",
    "recovering",
)
"""The workloads that are killed."""

_SOON, _LATE = 20_000, 2_000_000
"""Turns of counting after an acknowledgement: within the next call, or within a long act."""


def kill_at_random(
    nursery: Nursery, workload: str, prepared: Path, place: Path, cases: int
) -> Figures:
    """Kills ``cases`` times a process at ``workload``, each on a fresh copy of ``prepared``."""
    began, figures = time.perf_counter(), Figures(f"kill -9 while {workload}")
    chance = random.Random(f"kills/{workload}")  # noqa: S311 - no secret
    judge, judged = judge_of(workload, prepared), WORKLOADS[workload].judged
    lines = _lines_of_one_run(nursery, workload, prepared, place / "counted")
    for _ in range(cases):
        root = place / "killed"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(prepared, root)
        told = _killed(nursery.start(workload, root), lines, chance)
        figures.cases += 1
        figures.seen["ended before it was killed" if told.end else "killed"] += 1
        figures.note(judge.told(root, told.saves).after_failure(root / judged).bad)
    figures.seconds = time.perf_counter() - began
    return figures


def _lines_of_one_run(nursery: Nursery, workload: str, prepared: Path, root: Path) -> int:
    shutil.copytree(prepared, root)
    child = nursery.start(workload, root)
    child.let_go()
    count = len(list(child.lines()))
    shutil.rmtree(root)
    return count


def _killed(child: Child, lines: int, chance: random.Random) -> Told:
    """Lets a child work and kills it while it goes on after some acknowledgement, or the first."""
    child.let_go()
    told, enough = Told(), chance.randint(0, lines - 2)
    most = chance.choice((_SOON, _LATE))
    if not enough:
        _let_it_run(chance.randint(0, most))
        child.kill()
    for line in child.lines():
        told.hear(line)
        enough -= 1
        if not enough:
            _let_it_run(chance.randint(0, most))
            child.kill()
    return told


def _let_it_run(turns: int) -> None:
    """A moment that no clock measures: the child goes on while this counts."""
    for _ in range(turns):
        pass
