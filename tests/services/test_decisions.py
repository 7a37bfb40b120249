"""Levels and designations: proposed by one person, decided by another, reviewed in time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.unit_at_work import ORDER, TODAY, Unit, identity
from tests.worlds import OWN, choose_own
from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.services.admissions import admit, release
from vepdesk.services.decisions import (
    decide_designation,
    decide_level,
    end_designation,
    propose_designation,
    propose_level,
    propose_level_again,
    review_designation,
    withdraw_level,
)
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people, person_file
from vepdesk.services.second_person import second_person
from vepdesk.services.timeline import history_of

SOON = TODAY + timedelta(days=90)


def propose(
    desk: Desk, rid: RecordId, *, level: str = "medium", next_review: date = SOON
) -> RecordId:
    return propose_level(
        desk,
        rid,
        decided_on=desk.today,
        level=level,
        reasons="Works well, no incident for a year.",
        next_review=next_review,
    )


def designate(desk: Desk, rid: RecordId, *, basis: str = "conviction") -> RecordId:
    return propose_designation(
        desk,
        rid,
        population="vep",
        basis=basis,
        authority="Classification board",
        evidence="Judgment of 3 March 2026.",
        decided_on=desk.today,
        review_on=SOON,
    )


def level(unit: Unit, rid: RecordId) -> Classification:
    found = unit.desk.reader.get(Classification, rid)
    assert found is not None
    return found.record


def designation(unit: Unit, rid: RecordId) -> Designation:
    found = unit.desk.reader.get(Designation, rid)
    assert found is not None
    return found.record


def test_a_level_counts_once_another_person_approved_it(unit: Unit) -> None:
    rid = unit.person()
    proposal = propose(unit.officer, rid)
    assert person_file(unit.auditor, rid).level is None
    decide_level(unit.governor, proposal, approve=True, note="")
    file = person_file(unit.auditor, rid)
    assert file.level is not None
    assert file.level.record.level == "medium"
    assert file.level.record.approver == unit.governor.actor.person
    assert file.level.record.assessor == unit.officer.actor.person


def test_nobody_approves_his_or_her_own_proposal(unit: Unit) -> None:
    proposal = propose(unit.supervisor, unit.person())
    with pytest.raises(Refused) as refusal:
        decide_level(unit.supervisor, proposal, approve=True, note="")
    assert refusal.value.reason == "second-person"
    assert level(unit, proposal).state == "awaiting"


def test_an_officer_approves_nothing(unit: Unit) -> None:
    proposal = propose(unit.supervisor, unit.person())
    with pytest.raises(Refused) as refusal:
        decide_level(unit.officer, proposal, approve=True, note="")
    assert refusal.value.reason == "not-permitted"


def test_what_is_sent_back_says_why_and_comes_again(unit: Unit) -> None:
    proposal = propose(unit.officer, unit.person())
    with pytest.raises(Invalid):
        decide_level(unit.governor, proposal, approve=False, note=" ")
    decide_level(unit.governor, proposal, approve=False, note="Say more about ties.")
    assert level(unit, proposal).state == "returned"
    again = {
        "decided_on": TODAY,
        "level": "low",
        "reasons": "Ties described.",
        "next_review": SOON,
    }
    with pytest.raises(Refused):
        propose_level_again(unit.supervisor, proposal, **again)  # type: ignore[arg-type]
    propose_level_again(unit.officer, proposal, **again)  # type: ignore[arg-type]
    assert (level(unit, proposal).state, level(unit, proposal).level) == ("awaiting", "low")


def test_a_decision_is_made_once(unit: Unit) -> None:
    proposal = propose(unit.officer, unit.person())
    decide_level(unit.governor, proposal, approve=True, note="")
    for act in (
        lambda: decide_level(unit.supervisor, proposal, approve=False, note="No."),
        lambda: withdraw_level(unit.officer, proposal, "changed my mind"),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.reason == "other-state"
    assert level(unit, proposal).state == "approved"


def test_a_lower_level_takes_a_second_signature(unit: Unit) -> None:
    rid = unit.person()
    decide_level(unit.governor, propose(unit.officer, rid, level="high"), approve=True, note="")
    unit.days_pass(1)
    lower = propose(unit.officer, rid, level="low")
    with pytest.raises(Refused) as refusal:
        decide_level(unit.governor, lower, approve=True, note="")
    assert refusal.value.reason == "second-needed"
    choose_own(unit.desk.store.folder, "okot", "winding rivers of copper")
    question = unit.governor.question(Act.LOWER_LEVEL)
    second = second_person(unit.governor, question, "okot", OWN)
    decide_level(unit.governor, lower, approve=True, note="", second=second)
    now = person_file(unit.auditor, rid).level
    assert now is not None
    assert now.record.level == "low"
    unit.days_pass(1)
    decide_level(unit.governor, propose(unit.officer, rid, level="high"), approve=True, note="")


def test_a_withdrawn_proposal_stays_in_the_history(unit: Unit) -> None:
    proposal = propose(unit.officer, unit.person())
    withdraw_level(unit.officer, proposal, "wrong person")
    assert level(unit, proposal).state == "withdrawn"
    assert history_of(unit.auditor, "classification", proposal)[-1].reason == "wrong person"


def test_one_proposal_at_a_time(unit: Unit) -> None:
    rid = unit.person()
    propose(unit.officer, rid)
    with pytest.raises(Refused) as refusal:
        propose(unit.supervisor, rid)
    assert refusal.value.reason == "awaiting"


@pytest.mark.parametrize(
    ("status", "chosen", "days", "fits"),
    [
        ("sentenced", "medium", 366, True),
        ("sentenced", "medium", 367, False),
        ("sentenced", "high", 183, True),
        ("sentenced", "high", 184, False),
        ("untried", "low", 184, False),
        ("sentenced", "medium", 0, False),
    ],
)
def test_the_review_comes_within_its_period(
    unit: Unit, status: str, chosen: str, days: int, *, fits: bool
) -> None:
    rid = admit(unit.officer, {**identity(), "legal_status": status}, ORDER)
    review = TODAY + timedelta(days=days)
    if fits:
        assert propose(unit.officer, rid, level=chosen, next_review=review)
        return
    with pytest.raises(Invalid) as refusal:
        propose(unit.officer, rid, level=chosen, next_review=review)
    assert refusal.value.field == "next_review"


def test_a_proposal_names_a_level_of_the_list(unit: Unit) -> None:
    rid = unit.person()
    for wrong in ("unclassified", "category A", ""):
        with pytest.raises(Invalid) as refusal:
            propose(unit.officer, rid, level=wrong)
        assert refusal.value.field == "level"


def test_the_level_in_force_is_the_latest_by_the_day_of_the_decision(unit: Unit) -> None:
    rid = unit.person()
    decide_level(unit.governor, propose(unit.officer, rid), approve=True, note="")
    with unit.officer.work() as work:
        for day, imported in ((TODAY - timedelta(days=9), "open"), (TODAY, "high")):
            work.create(
                Classification(
                    prisoner=rid,
                    decided_on=day,
                    type="review",
                    level=imported,
                    state="imported",
                    imported=True,
                )
            )
        work.commit()
    file = person_file(unit.auditor, rid)
    assert file.level is not None
    assert file.level.record.level == "high"
    rows, _total = find_people(unit.auditor)
    assert rows[0].level == "high"


def test_a_designation_is_in_force_once_another_person_confirmed_it(unit: Unit) -> None:
    rid = unit.person()
    proposal = designate(unit.supervisor, rid)
    assert not find_people(unit.auditor)[0][0].designated
    with pytest.raises(Refused, match="second-person"):
        decide_designation(unit.supervisor, proposal, confirm=True)
    decide_designation(unit.governor, proposal, confirm=True)
    assert find_people(unit.auditor)[0][0].designated
    assert designation(unit, proposal).confirmed_by == unit.governor.actor.person


def test_belief_or_ties_are_no_basis(unit: Unit) -> None:
    rid = unit.person()
    for basis in ("religion", "association", "nationality"):
        with pytest.raises(Invalid) as refusal:
            designate(unit.officer, rid, basis=basis)
        assert refusal.value.field == "basis"


def test_a_designation_is_reviewed_within_six_months_with_a_reason(unit: Unit) -> None:
    proposal = designate(unit.officer, unit.person())
    with pytest.raises(Refused, match="other-state"):
        review_designation(unit.governor, proposal, review_on=SOON, reason="still so")
    decide_designation(unit.governor, proposal, confirm=True)
    with pytest.raises(Invalid):
        review_designation(
            unit.governor, proposal, review_on=TODAY + timedelta(days=184), reason="still so"
        )
    with pytest.raises(Invalid):
        review_designation(unit.governor, proposal, review_on=SOON, reason="")
    later = TODAY + timedelta(days=180)
    review_designation(unit.governor, proposal, review_on=later, reason="New threats in May.")
    assert designation(unit, proposal).review_on == later
    assert history_of(unit.auditor, "designation", proposal)[-1].reason == "New threats in May."


def test_an_ended_designation_is_no_longer_shown_as_in_force(unit: Unit) -> None:
    rid = unit.person()
    proposal = designate(unit.officer, rid)
    decide_designation(unit.governor, proposal, confirm=True)
    with pytest.raises(Invalid):
        end_designation(
            unit.governor, proposal, ended_on=TODAY - timedelta(days=1), end_reason="acquitted"
        )
    with pytest.raises(Invalid):
        end_designation(unit.governor, proposal, ended_on=TODAY, end_reason="just so")
    end_designation(unit.governor, proposal, ended_on=TODAY, end_reason="acquitted")
    assert not find_people(unit.auditor)[0][0].designated
    with pytest.raises(Refused, match="other-state"):
        end_designation(unit.governor, proposal, ended_on=TODAY, end_reason="acquitted")


def test_one_designation_at_a_time_and_only_in_custody(unit: Unit) -> None:
    rid = unit.person()
    designate(unit.officer, rid)
    with pytest.raises(Refused) as refusal:
        designate(unit.supervisor, rid)
    assert refusal.value.reason == "designated"
    release(unit.officer, rid, released_on=TODAY, reason="court")
    other = unit.person("UG-2")
    release(unit.officer, other, released_on=TODAY, reason="court")
    for act in (propose, designate):
        with pytest.raises(Refused) as refusal:
            act(unit.officer, other)
        assert refusal.value.reason == "not-in-custody"
