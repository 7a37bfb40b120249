"""My work: what is due, for whoever may do it, the most urgent first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit_at_work import TODAY, Unit
from vepdesk.base.text import english
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.programme import Programme
from vepdesk.services.admissions import release
from vepdesk.services.decisions import (
    decide_designation,
    decide_level,
    propose_designation,
    propose_level,
)
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import Involved, close_incident, record_incident
from vepdesk.services.people import correct_person, person_file
from vepdesk.services.plain_records import record_new
from vepdesk.services.programmes import Mark, enrol_person, plan_session, save_register
from vepdesk.services.work_list import Urgency, WorkItem, work_list


def titled(desk: Desk, start: str) -> list[WorkItem]:
    return [one for one in work_list(desk).items if one.title.source.startswith(start)]


def test_a_new_unit_has_nothing_to_do(unit: Unit) -> None:
    work = work_list(unit.supervisor)
    assert work.items == ()
    assert (work.in_custody, work.places, work.marked, work.conflicts) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("days", "urgency"),
    [
        (-1, Urgency.BREACH),
        (0, Urgency.TODAY),
        (7, Urgency.SOON),
        (8, None),
    ],
)
def test_a_hold_that_ends_is_on_everybodys_list(
    unit: Unit, days: int, urgency: Urgency | None
) -> None:
    unit.person(hold_until=TODAY + timedelta(days=1))
    unit.days_pass(1 - days)
    items = titled(unit.auditor, "The order to hold")
    assert [one.urgency for one in items] == ([urgency] if urgency else [])
    if items:
        assert english(items[0].title) == "The order to hold Kato Ssalikwezi ends"
        assert items[0].due == TODAY + timedelta(days=1)


def test_a_hold_past_its_end_comes_before_everything_else(unit: Unit) -> None:
    rid = unit.person("UG-2", "Somebody Else")
    propose_level(
        unit.officer,
        rid,
        decided_on=TODAY,
        level="low",
        reasons="x",
        next_review=TODAY + timedelta(days=9),
    )
    unit.person(hold_until=TODAY)
    unit.days_pass(2)
    assert work_list(unit.supervisor).items[0].urgency is Urgency.BREACH


def test_a_release_ends_the_hold(unit: Unit) -> None:
    rid = unit.person(hold_until=TODAY)
    release(unit.officer, rid, released_on=TODAY, reason="bail")
    assert not titled(unit.officer, "The order to hold")


def test_proposals_wait_for_somebody_else(unit: Unit) -> None:
    rid = unit.person()
    proposal = propose_level(
        unit.supervisor,
        rid,
        decided_on=TODAY,
        level="low",
        reasons="x",
        next_review=TODAY + timedelta(days=90),
    )
    assert not titled(unit.supervisor, "Approve a classification")
    assert not titled(unit.officer, "Approve a classification")
    (item,) = titled(unit.governor, "Approve a classification")
    assert item.target.rid == rid
    decide_level(unit.governor, proposal, approve=False, note="Say more.")
    assert not titled(unit.governor, "Approve a classification")
    assert not titled(unit.officer, "Sent back to you")
    (item,) = titled(unit.supervisor, "Sent back to you")
    assert english(item.detail) == "The approver writes: Say more."


def test_reviews_come_a_week_before_and_are_counted_when_late(unit: Unit) -> None:
    rid = unit.person()
    decide_level(
        unit.governor,
        propose_level(
            unit.officer,
            rid,
            decided_on=TODAY,
            level="low",
            reasons="x",
            next_review=TODAY + timedelta(days=20),
        ),
        approve=True,
        note="",
    )
    assert not titled(unit.officer, "Classification review")
    unit.days_pass(13)
    assert titled(unit.officer, "Classification review")[0].urgency is Urgency.SOON
    assert work_list(unit.officer).reviews_overdue == 0
    unit.days_pass(8)
    assert titled(unit.officer, "Classification review")[0].urgency is Urgency.OVERDUE
    assert work_list(unit.officer).reviews_overdue == 1
    propose_level(
        unit.officer,
        rid,
        decided_on=unit.desk.today,
        level="open",
        reasons="x",
        next_review=unit.desk.today + timedelta(days=90),
    )
    assert not titled(unit.officer, "Classification review")


def test_a_designation_is_reviewed_and_does_not_outlive_custody(unit: Unit) -> None:
    rid = unit.person()
    proposal = propose_designation(
        unit.officer,
        rid,
        population="vep",
        basis="charge",
        authority="Board",
        evidence="Charge sheet.",
        decided_on=TODAY,
        review_on=TODAY + timedelta(days=5),
    )
    assert titled(unit.governor, "Decide on a VEP designation")
    decide_designation(unit.governor, proposal, confirm=True)
    assert titled(unit.officer, "Review of the VEP designation")
    release(unit.officer, rid, released_on=TODAY, reason="court")
    assert not titled(unit.officer, "Review of the VEP designation")
    assert titled(unit.officer, "Designation after release")[0].urgency is Urgency.OVERDUE


def test_incidents_wait_for_a_reviewer_who_did_not_report(unit: Unit) -> None:
    rid, number = record_incident(
        unit.supervisor,
        family="assault",
        happened=unit.now,
        account="x",
        people=(Involved(unit.person(), "victim"),),
    )
    assert not titled(unit.supervisor, "Review incident")
    assert not titled(unit.officer, "Review incident")
    (item,) = titled(unit.governor, "Review incident")
    assert english(item.title) == f"Review incident {number}"
    close_incident(unit.governor, rid, "Done.")
    assert not titled(unit.governor, "Review incident")


def test_a_register_is_due_until_it_is_marked(unit: Unit) -> None:
    programme = record_new(unit.supervisor, Programme, {"name": "Literacy", "type": "education"})
    rid = unit.person()
    enrol_person(unit.supervisor, rid, programme, TODAY)
    session = plan_session(unit.supervisor, programme, unit.hours_ago(-2))
    plan_session(unit.supervisor, programme, unit.hours_ago(-26))
    (item,) = titled(unit.officer, "Register")
    assert (item.urgency, item.target.rid) == (Urgency.TODAY, session)
    assert not titled(unit.auditor, "Register")
    save_register(unit.officer, session, {rid: Mark("attended")})
    assert not titled(unit.officer, "Register")
    work = work_list(unit.officer)
    assert (work.attended, work.marked) == (1, 1)
    unit.days_pass(2)
    assert titled(unit.officer, "Register")[0].urgency is Urgency.OVERDUE


def test_a_release_without_a_reason_stays_until_it_has_one(unit: Unit) -> None:
    rid = unit.person()
    release(unit.officer, rid, released_on=TODAY, reason="unknown")
    (item,) = titled(unit.officer, "Reason of release not known")
    assert item.target.rid == rid


def test_ten_working_days_without_any_classification(unit: Unit) -> None:
    rid = unit.person()
    unit.days_pass(13)
    assert not titled(unit.officer, "No classification yet")
    unit.days_pass(1)
    assert titled(unit.officer, "No classification yet")
    with unit.officer.work() as work:
        work.create(
            Classification(
                prisoner=rid,
                decided_on=TODAY,
                type="initial",
                level="low",
                state="imported",
                imported=True,
            )
        )
        work.commit()
    assert not titled(unit.officer, "No classification yet")


def test_conflicts_are_work_and_counted(unit: Unit) -> None:
    rid = unit.person()
    seen = person_file(unit.auditor, rid).person
    correct_person(unit.officer, seen, {"legal_status": "life"})
    correct_person(unit.supervisor, seen, {"legal_status": "untried"})
    proposal = propose_level(
        unit.officer,
        rid,
        decided_on=TODAY,
        level="low",
        reasons="x",
        next_review=TODAY + timedelta(days=90),
    )
    level = unit.desk.reader.get(Classification, proposal)
    assert level is not None
    for value in ("high", "open"):
        with unit.officer.work() as work:
            work.change(level, {"level": value})
            work.commit()
    assert work_list(unit.officer).conflicts == 2
    assert {one.target.rid for one in titled(unit.officer, "Two sites disagree")} == {rid}


def test_places_inside_places_are_counted_once(unit: Unit) -> None:
    wing = unit.place("Wing A", type="wing", places=40)
    unit.place("Cell 1", inside=wing, places=2)
    unit.place("Cell 2", places=3)
    unit.place("Cell 3", places=9, closed_on=TODAY)
    unit.person()
    work = work_list(unit.officer)
    assert (work.in_custody, work.places) == (1, 43)
    assert unit.desk.reader.count(Location) == 4
