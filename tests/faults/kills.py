"""``kill -9`` at any moment of saving: at a random call, and whenever the other processor likes."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

from tests.faults import opening
from tests.faults.cases import Figures, Told
from tests.faults.judge import Judge, Saves
from tests.faults.nursery import Nursery
from tests.faults.workloads import WORKLOADS

WORKLOAD = "saving"


def kill_at_random(nursery: Nursery, prepared: Path, place: Path, cases: int) -> Figures:
    """Kills ``cases`` times a process that saves, each on a fresh copy of ``prepared``."""
    began, figures = time.perf_counter(), Figures("kill -9 while saving")
    chance = random.Random("kills")  # noqa: S311 - no secret
    judged = WORKLOADS[WORKLOAD].judged
    judge = Judge(opening.way_into(prepared / judged), Saves({}))
    for _ in range(cases):
        root = place / "killed"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(prepared, root)
        told = _killed(nursery, root, chance)
        figures.cases += 1
        figures.seen["ended before it was killed" if told.end else "killed"] += 1
        figures.note(judge.after_failure(root / judged, told.saves, told.acknowledged).bad)
    figures.seconds = time.perf_counter() - began
    return figures


def _killed(nursery: Nursery, root: Path, chance: random.Random) -> Told:
    """Lets a child save and kills it while it goes on after some acknowledgement."""
    child = nursery.start(WORKLOAD, root)
    child.let_go()
    told, enough = Told(), chance.randint(1, 24)
    for line in child.lines():
        told.hear(line)
        enough -= 1
        if not enough:
            _let_it_run(chance.randint(0, 20_000))
            child.kill()
    return told


def _let_it_run(turns: int) -> None:
    """A moment that no clock measures: the child goes on while this counts."""
    for _ in range(turns):
        pass
