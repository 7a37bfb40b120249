"""Killed at any moment, or failed by the system at any call: nothing acknowledged is lost.

A few cases here; ``dev.py faults`` runs five hundred kills and four hundred failures.
"""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from tests.faults import opening
from tests.faults.injections import FAILURES, TRIED, Failure, inject, planned, prepare
from tests.faults.judge import Judge, Saves
from tests.faults.kills import kill_at_random
from tests.faults.nursery import Nursery
from tests.worlds import add_person, make_world
from vepdesk.base.errors import BadInput, Busy
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.services import receiving
from vepdesk.services.sending import export_to


def test_killing_it_while_it_saves_loses_nothing(
    nursery: Nursery, saving_stores: Path, tmp_path: Path
) -> None:
    figures = kill_at_random(nursery, saving_stores, tmp_path, 15)
    assert figures.bad == {}
    assert figures.seen["killed"] > 10


def test_a_failing_call_is_told_in_plain_words_and_harms_nothing(
    tracing: Nursery, tmp_path: Path
) -> None:
    prepared = [prepare(tracing, name, tmp_path) for name in TRIED]
    figures = inject(tracing, prepared, tmp_path, 24)
    assert figures.bad == {}
    assert sum(count for end, count in figures.seen.items() if "told" in end) > 6


def test_failures_come_once_and_for_good_in_every_workload(
    tracing: Nursery, tmp_path: Path
) -> None:
    prepared = [prepare(tracing, name, tmp_path) for name in TRIED]
    failures = [failure for _, failure in planned(prepared, 400)]
    kinds = {(one.call, one.error, one.lasting, one.workload) for one in failures}
    assert len(kinds) == len(FAILURES) * 2 * len(TRIED)
    option = Failure("saving", "fsync", "EIO", 3, lasting=True).option
    assert option == "inject=fsync:error=EIO:when=3+"


def test_an_import_that_cannot_read_its_copy_says_so_and_can_be_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = make_world(tmp_path)
    add_person(world.unit, "UG-1")
    stick = world.stick()
    export_to(world.unit, "HQ", stick)
    with monkeypatch.context() as failing:
        failing.setattr(receiving, "entries_in", _cannot_be_read)
        with pytest.raises(BadInput) as told:
            receiving.import_paths(world.headquarters, [stick])
        assert told.value.reason == "cannot-read"
        failing.setattr(receiving, "open_candidate", _full)
        with pytest.raises(Busy) as full:
            receiving.import_paths(world.headquarters, [stick])
        assert full.value.reason == "no-space"
    assert [line.outcome for line in receiving.import_paths(world.headquarters, [stick])] == [
        "applied"
    ]
    world.close()


def _cannot_be_read(*_of: object) -> NoReturn:
    raise OSError(errno.EIO, "I/O error")


def _full(*_of: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "no space")


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
