"""Killed at any moment, or failed by the system at any call: nothing acknowledged is lost.

A few cases here; ``dev.py faults`` runs them in full.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from tests.backup_workload import OUT
from tests.faults import opening, revoking
from tests.faults.injections import (
    FAILURES,
    NOT_MADE,
    RARE,
    TRIED,
    Failure,
    every_rare,
    inject,
    inject_rare,
    planned,
    prepare,
)
from tests.faults.judge import Judge
from tests.faults.judges import judge_of
from tests.faults.kills import KILLED, kill_at_random
from tests.faults.nursery import Nursery
from tests.faults.saves import Acknowledgement, Saves
from tests.faults.workloads import WORKLOADS
from tests.worlds import add_person, make_world
from vepdesk.base.errors import BadInput, Busy, Refused
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services import receiving
from vepdesk.services.sending import export_to
from vepdesk.services.staff import colleague_left
from vepdesk.vault import keyfile
from vepdesk.vault.backup import sets_in


@pytest.mark.parametrize("workload", KILLED)
def test_killing_it_at_any_moment_loses_nothing(
    workload: str, nursery: Nursery, prepared: Callable[[str], Path], tmp_path: Path
) -> None:
    figures = kill_at_random(nursery, workload, prepared(workload), tmp_path, 3)
    assert figures.bad == {}
    assert figures.seen["killed"] > 0


def test_a_failing_call_is_told_in_plain_words_and_harms_nothing(
    tracing: Nursery, prepared: Callable[[str], Path], tmp_path: Path
) -> None:
    ready = [prepare(tracing, name, prepared(name), tmp_path) for name in TRIED]
    figures = inject(tracing, ready, tmp_path, 10)
    rare = inject_rare(tracing, ready, tmp_path, 0.008)
    assert (figures.bad, rare.bad) == ({}, {})
    assert sum(count for end, count in figures.seen.items() if "told" in end) > 1
    made = {call for one in ready for call, count in one.counts.items() if count}
    assert {call for call, _error in RARE} - made == NOT_MADE


def test_failures_come_once_and_for_good_in_every_workload() -> None:
    failures = list(planned({name: {} for name in TRIED}, 1_200))
    kinds = {(one.call, one.error, one.lasting, one.workload) for one in failures}
    assert len(kinds) == len(FAILURES) * 2 * len(TRIED)
    option = Failure("saving", "fsync", "EIO", 3, lasting=True).option
    assert option == "inject=fsync:error=EIO:when=3+"


def test_a_rare_call_fails_at_each_of_its_places_once_and_for_good() -> None:
    failures = every_rare({"saving": {"rename": 3, "link": 1}, "importing": {"mkdir": 2}})
    errors = {
        call: sum(one == call for one, _error in RARE) for call in ("rename", "link", "mkdir")
    }
    assert (
        len(set(failures))
        == len(failures)
        == 2 * (3 * errors["rename"] + errors["link"] + 2 * errors["mkdir"])
    )
    assert {one.place for one in failures if one.call == "rename"} == {1, 2, 3}


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


def test_an_account_whose_ending_failed_half_way_is_ended_by_doing_it_again(
    prepared: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "unit"
    shutil.copytree(prepared("revoking") / "unit", folder)
    with closing(opening.signed_in(folder)) as desk:
        okot = desk.reader.find(StaffMember, {"user_name": "okot"})[0]
        with monkeypatch.context() as failing:
            failing.setattr(keyfile, "overwrite_synced", _full)
            with pytest.raises(Busy) as told:
                colleague_left(desk, okot.rid, desk.today)
        assert told.value.reason == "no-space"
        assert keyfile.read(folder).slot_of("okot") is not None
        colleague_left(desk, okot.rid, desk.today)
        assert keyfile.read(folder).slot_of("okot") is None
        with pytest.raises(Refused) as done:
            colleague_left(desk, okot.rid, desk.today)
        assert done.value.reason == "no-account"
    assert len(keyfile.read(folder).keys) == 1


def test_the_judge_sees_a_save_that_is_gone(saving_stores: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unit"
    shutil.copytree(saving_stores / "unit", folder)
    judge = Judge.of(folder)
    with opening.opened(folder, judge.way) as store:
        reached = store.position().seq
        assert store.verdict is AnchorVerdict.AGREES

    def told(seq: int, content: str) -> Judge:
        return judge.told(tmp_path, Saves((Acknowledgement(seq, content),)))

    assert told(reached + 1, "later").after_failure(folder).lost
    assert told(reached, "other").after_failure(folder).bad
    assert not judge.after_failure(folder).bad


def test_the_judge_sees_somebody_who_left_and_still_gets_in(
    prepared: Callable[[str], Path], tmp_path: Path
) -> None:
    root = tmp_path / "revoking"
    shutil.copytree(prepared("revoking"), root)
    revoking.keep_key_file(root, 0)
    judge = judge_of("revoking", root)

    def verdict(promise: str) -> str:
        saves = Saves((Acknowledgement(0, "", promise),))
        return judge.told(root, saves).after_failure(root / "unit").bad

    assert verdict("renewed:okot") == "the key of somebody who left opens the renewed database"
    assert verdict("ended:okot") == "an ended account has a way in"
    assert verdict("") == ""


def test_the_judge_sees_a_backup_that_is_gone_or_not_whole(
    prepared: Callable[[str], Path], tmp_path: Path
) -> None:
    root = tmp_path / "backing-up"
    shutil.copytree(prepared("backing-up"), root)
    judge, lines = judge_of("backing-up", root), list[str]()
    WORKLOADS["backing-up"].run(root, lines.append)
    judge, sets = judge.told(root, Saves.told(lines)), sets_in(root / "site" / OUT)
    assert judge.after_failure(root / "site").bad == ""
    database = sets[0].folder / "store.vdb"
    content = database.read_bytes()
    database.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert judge.after_failure(root / "site").bad == "a backup: not whole"
    shutil.rmtree(sets[1].folder)
    assert judge.after_failure(root / "site").bad == "lost: a backup"
