"""What was being written: kept for its author, whatever it says, and for nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from tests.unit_at_work import Unit
from vepdesk.base.errors import Invalid, Refused
from vepdesk.journal.entry import Header
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import (
    Draft,
    Place,
    Written,
    discard_drafts,
    keep_drafts,
    my_drafts,
    take_up,
    together,
)
from vepdesk.services.policy import IDLE_MINUTES, idle_minutes, set_idle_minutes
from vepdesk.vault import tables

KATO = bytes(range(16))
MOVE = Draft(
    "person",
    {"rid": KATO, "tab": "overview"},
    Written({"moved": ("31/02/2026", "25:99")}, {"moved": ("23/11/2026", "14:05")}),
    "move",
)
INCIDENT = Draft(
    "record-incident", {}, Written({"words.account": ('"Ssalikwezi", اختبار\n\u0007',)})
)
PLACE = Place("person", {"rid": KATO}, (1024, 600), "ar")


def test_a_draft_comes_back_as_it_was_written_for_its_author_only(unit: Unit) -> None:
    keep_drafts(unit.officer, [MOVE, INCIDENT], PLACE)
    back = my_drafts(unit.officer)
    assert back.place is not None
    assert (back.place.page, back.place.where, back.place.size) == (
        "person",
        {"rid": KATO},
        (1024, 600),
    )
    assert {draft.form: draft.written.now for draft in back.drafts} == {
        "person/move": {"moved": ("31/02/2026", "25:99")},
        "record-incident": {"words.account": ('"Ssalikwezi", اختبار\n\u0007',)},
    }
    (move,) = (draft for draft in back.drafts if draft.dialog == "move")
    assert move.written.before == {"moved": ("23/11/2026", "14:05")}
    assert all(draft.at == unit.clock.at for draft in back.drafts)
    for other in (unit.supervisor, unit.governor, unit.auditor, unit.desk):
        nothing = my_drafts(other)
        assert (nothing.place, nothing.drafts) == (None, ())


def test_a_later_draft_of_the_same_form_takes_the_place_of_the_former(unit: Unit) -> None:
    keep_drafts(unit.officer, [MOVE])
    unit.clock.at += timedelta(minutes=3)
    other = Draft("person", {"rid": bytes(16)}, MOVE.written, "move")
    keep_drafts(
        unit.officer, [Draft("person", {"rid": KATO}, Written({"moved": ("x",)}), "move"), other]
    )
    kept = my_drafts(unit.officer).drafts
    assert sorted(draft.written.text("moved") for draft in kept) == ["31/02/2026", "x"]


def test_others_cannot_let_go_of_it(unit: Unit) -> None:
    keep_drafts(unit.officer, [MOVE], PLACE)
    discard_drafts(unit.supervisor, [MOVE], place=True)
    assert my_drafts(unit.officer).drafts
    discard_drafts(unit.officer, [MOVE], place=True)
    assert my_drafts(unit.officer).drafts == ()
    assert my_drafts(unit.officer).place is None


def test_drafts_are_no_entries_and_a_draft_of_another_program_version_is_passed_over(
    unit: Unit,
) -> None:
    before = unit.desk.position
    keep_drafts(unit.officer, [MOVE], PLACE)
    assert unit.desk.position == before
    with unit.desk.store.local_work() as connection:
        connection.execute(tables.draft.update().values(content=b'{"page": 7}'))
    back = my_drafts(unit.officer)
    assert (back.place, back.drafts) == (None, ())


def test_one_that_a_crash_left_says_whether_its_author_entered_something_after_it(
    unit: Unit,
) -> None:
    def enter(desk: Desk, what: str) -> None:
        with desk.work() as work:
            work.act(what)
            work.commit()

    keep_drafts(unit.officer, [MOVE, replace(INCIDENT, at_lock=True)])
    enter(unit.officer, "signed-in")
    enter(unit.supervisor, "moving-file-made")
    assert not any(draft.unsure for draft in my_drafts(unit.officer).drafts)
    keep_drafts(unit.officer, [MOVE])
    enter(unit.officer, "moving-file-made")
    unit.clock.at += timedelta(minutes=3)
    back = {draft.form: draft for draft in take_up(unit.officer).drafts}
    assert back["person/move"].unsure
    assert back["person/move"].at == unit.clock.at - timedelta(minutes=3)
    assert not back["person/move"].at_lock
    assert not back["record-incident"].unsure
    assert back["record-incident"].at_lock


def test_what_is_entered_after_somebody_came_back_says_nothing_about_it(unit: Unit) -> None:
    keep_drafts(unit.officer, [MOVE])
    assert not take_up(unit.officer).drafts[0].unsure
    with unit.officer.work() as work:
        work.act("moving-file-made")
        work.commit()
    assert not take_up(unit.officer).drafts[0].unsure


def test_drafts_of_a_long_sitting_take_no_more_room(unit: Unit) -> None:
    def room() -> int:
        return sum(one.stat().st_size for one in unit.desk.store.folder.glob("store.vdb*"))

    before = room()
    for number in range(100, 400):
        keep_drafts(
            unit.officer, [replace(INCIDENT, written=Written({"x": (f"{number}" * 8000,)}))]
        )
    assert (
        room() - before < 6 * 1024 * 1024
    )  # the log goes round; without that it is thrice so much
    assert len(my_drafts(unit.officer).drafts) == 1


def test_local_work_cannot_write_a_record_or_a_policy(unit: Unit) -> None:
    for table in (tables.setting, tables.origin):
        with pytest.raises(RuntimeError), unit.desk.store.local_work() as connection:
            connection.execute(table.insert().values({one.name: "1" for one in table.c}))


def test_parts_of_a_page_are_told_apart() -> None:
    both = together(MOVE.written.under("place"), Written({"names": ("a",)}).under("person"))
    assert both.of("place").now == MOVE.written.now
    assert both.of("place").before == MOVE.written.before
    assert both.of("person").text("names") == "a"
    assert not Written({})


def test_the_idle_minutes_are_a_policy_with_an_entry(unit: Unit) -> None:
    assert idle_minutes(unit.officer) == IDLE_MINUTES
    with pytest.raises(Refused):
        set_idle_minutes(unit.officer, 3)
    for wrong in (0, 16, -1):
        with pytest.raises(Invalid):
            set_idle_minutes(unit.governor, wrong)
    before = unit.desk.position.seq
    set_idle_minutes(unit.governor, 3)
    set_idle_minutes(unit.governor, 12)
    assert idle_minutes(unit.officer) == 12
    assert unit.desk.position.seq == before + 2
    query = sa.select(tables.entry.c.header).order_by(tables.entry.c.id.desc()).limit(1)
    header = Header.decoded(unit.desk.reader.connection.execute(query).scalar_one())
    assert header.author == unit.governor.actor.person
