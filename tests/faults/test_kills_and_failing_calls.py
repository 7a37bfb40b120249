"""Killed at any moment, or failed by the system at any call: nothing acknowledged is lost.

A few cases here; ``dev.py faults`` runs five hundred kills and four hundred failures.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.faults import opening
from tests.faults.injections import FAILURES, Failure, inject, planned, prepare
from tests.faults.judge import Judge, Saves
from tests.faults.kills import kill_at_random
from tests.faults.nursery import Nursery
from vepdesk.journal.anchor import AnchorVerdict


def test_killing_it_while_it_saves_loses_nothing(
    nursery: Nursery, saving_stores: Path, tmp_path: Path
) -> None:
    figures = kill_at_random(nursery, saving_stores, tmp_path, 15)
    assert figures.bad == {}
    assert figures.seen["killed"] > 10


def test_a_failing_call_is_told_in_plain_words_and_harms_nothing(
    tracing: Nursery, tmp_path: Path
) -> None:
    prepared = [prepare(tracing, name, tmp_path) for name in ("saving", "importing")]
    figures = inject(tracing, prepared, tmp_path, 24)
    assert figures.bad == {}
    assert sum(count for end, count in figures.seen.items() if "told" in end) > 6


def test_failures_come_once_and_for_good_in_every_workload(
    tracing: Nursery, tmp_path: Path
) -> None:
    prepared = [prepare(tracing, name, tmp_path) for name in ("saving", "importing")]
    failures = [failure for _, failure in planned(prepared, 400)]
    kinds = {(one.call, one.error, one.lasting, one.workload) for one in failures}
    assert len(kinds) == len(FAILURES) * 2 * 2
    option = Failure("saving", "fsync", "EIO", 3, lasting=True).option
    assert option == "inject=fsync:error=EIO:when=3+"


def test_the_judge_sees_a_save_that_is_gone(saving_stores: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unit"
    shutil.copytree(saving_stores / "unit", folder)
    way = opening.way_into(folder)
    with opening.opened(folder, way) as store:
        reached = store.position().seq
        assert store.verdict is AnchorVerdict.AGREES
    judge = Judge(way, Saves({}))
    assert judge.after_failure(folder, Saves({}), reached + 1).lost
    assert judge.after_failure(folder, Saves({reached: "other"}), reached).bad
    assert not judge.after_failure(folder, Saves({}), reached).bad
