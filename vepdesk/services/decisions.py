"""Levels and designations: somebody proposes with reasons, somebody else decides.

The product never sets a level and never labels anybody: every step here is a named person's.
"""

from __future__ import annotations

from datetime import date

from vepdesk.access.decision import Why
from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.journal.second import Second
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.rules.decisions import (
    DESIGNATION_REVIEW_DAYS,
    check_level,
    check_past,
    check_review,
    is_lower,
    level_review_days,
)
from vepdesk.records.rules.fields import check_code, check_written
from vepdesk.records.rules.stays import HELD, not_in_custody
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.services.second_person import require_second
from vepdesk.vault.reader import Reader


def propose_level(
    desk: Desk,
    person: RecordId,
    *,
    decided_on: date,
    level: str,
    reasons: str,
    next_review: date,
) -> RecordId:
    """An assessor proposes a level with its reasons; it counts only once somebody approves it."""
    desk.require(Act.ASSESS)
    if not reasons.strip():
        raise Invalid("reasons", T("Decisions", "Give the reasons: the person is told them."))
    check_level(level)
    check_past("decided_on", decided_on, desk.today)
    with desk.work() as work:
        who = the(work.reader, Prisoner, person).record
        if who.custody != HELD:
            raise not_in_custody()
        if work.reader.find(Classification, {"prisoner": person, "state": "awaiting"}, limit=1):
            raise Refused(
                "awaiting",
                T("Decisions", "A proposal for this person waits for approval already."),
            )
        status = who.legal_status
        check_review("next_review", decided_on, next_review, level_review_days(level, status))
        earlier = work.reader.find(Classification, {"prisoner": person}, limit=1)
        rid = work.create(
            Classification(
                prisoner=person,
                decided_on=decided_on,
                type="review" if earlier else "initial",
                level=level,
                reasons=reasons.strip(),
                next_review=next_review,
                state="awaiting",
                assessor=desk.actor.person,
            )
        )
        work.commit()
    return rid


def decide_level(
    desk: Desk, decision: RecordId, *, approve: bool, note: str, second: Second | None = None
) -> None:
    """Approves a proposed level or sends it back with a message. Never one's own (S41).

    A lower level than the present one takes a second signature. Raises :class:`Refused`.
    """
    desk.require(Act.APPROVE)
    if not approve and not note.strip():
        raise Invalid("approver_note", T("Decisions", "Say what is missing."))
    with desk.work() as work:
        seen = the(work.reader, Classification, decision)
        desk.require(Act.APPROVE, state=seen.record.state, author=seen.record.assessor)
        if approve and is_lower(seen.record.level, _present_level(work.reader, seen.record)):
            require_second(desk.question(Act.LOWER_LEVEL), second)
            if second is not None:
                work.countersigned(second)
        work.change(
            seen,
            {
                "state": "approved" if approve else "returned",
                "approver": desk.actor.person,
                "approver_note": note.strip() or None,
            },
        )
        work.commit()


def _present_level(reader: Reader, proposal: Classification) -> str | None:
    """The level that counts until this proposal is approved."""
    approved = reader.find(
        Classification,
        {"prisoner": proposal.prisoner, "state": "approved"},
        order=("decided_on",),
        descending=True,
        limit=1,
    )
    return approved[0].record.level if approved else None


def propose_level_again(
    desk: Desk,
    decision: RecordId,
    *,
    decided_on: date,
    level: str,
    reasons: str,
    next_review: date,
) -> None:
    """Answers what was sent back: the assessor proposes once more, on the same record."""
    desk.require(Act.ASSESS)
    check_level(level)
    reasons = check_written("reasons", reasons)
    check_past("decided_on", decided_on, desk.today)
    with desk.work() as work:
        seen = the(work.reader, Classification, decision)
        _own_proposal(seen.record, desk.actor.person, "returned")
        status = the(work.reader, Prisoner, seen.record.prisoner).record.legal_status
        check_review("next_review", decided_on, next_review, level_review_days(level, status))
        work.change(
            seen,
            {
                "decided_on": decided_on,
                "level": level,
                "reasons": reasons,
                "next_review": next_review,
                "state": "awaiting",
            },
        )
        work.commit()


def withdraw_level(desk: Desk, decision: RecordId, reason: str) -> None:
    """Takes one's own proposal back before anybody approved it; it stays in the history."""
    desk.require(Act.ASSESS)
    reason = check_written("reason", reason)
    with desk.work() as work:
        seen = the(work.reader, Classification, decision)
        _own_proposal(seen.record, desk.actor.person, "awaiting", "returned")
        work.change(seen, {"state": "withdrawn"}, reason=reason)
        work.commit()


def _own_proposal(proposal: Classification, actor: RecordId, *states: str) -> None:
    if proposal.state not in states:
        raise Why.NOT_IN_THIS_STATE.refusal()
    if proposal.assessor != actor:
        raise Refused("not-assessor", T("Decisions", "Only the assessor can change this proposal."))


def propose_designation(
    desk: Desk,
    person: RecordId,
    *,
    population: str,
    basis: str,
    authority: str,
    evidence: str,
    decided_on: date,
    review_on: date,
) -> RecordId:
    """Proposes a designation on a ground of law or conduct (S44)."""
    desk.require(Act.ASSESS)
    check_code("population", "population", population)
    check_code("basis", "designation-basis", basis)
    check_past("decided_on", decided_on, desk.today)
    check_review("review_on", decided_on, review_on, DESIGNATION_REVIEW_DAYS)
    for field, text in (("authority", authority), ("evidence", evidence)):
        if not text.strip():
            raise Invalid(field, T("Decisions", "This must be written down."))
    with desk.work() as work:
        if the(work.reader, Prisoner, person).record.custody != HELD:
            raise not_in_custody()
        if _standing(work.reader, person, population):
            raise Refused(
                "designated",
                T("Decisions", "Such a designation is proposed or in force already."),
            )
        rid = work.create(
            Designation(
                prisoner=person,
                population=population,
                basis=basis,
                authority=authority.strip(),
                evidence=evidence.strip(),
                decided_on=decided_on,
                review_on=review_on,
                state="proposed",
                proposed_by=desk.actor.person,
            )
        )
        work.commit()
    return rid


def decide_designation(desk: Desk, designation: RecordId, *, confirm: bool) -> None:
    """Confirms or refuses a proposed designation; never one's own."""
    desk.require(Act.APPROVE)
    with desk.work() as work:
        seen = the(work.reader, Designation, designation)
        desk.require(Act.APPROVE, state=seen.record.state, author=seen.record.proposed_by)
        state = "confirmed" if confirm else "refused"
        work.change(seen, {"state": state, "confirmed_by": desk.actor.person})
        work.commit()


def _standing(reader: Reader, person: RecordId, population: str) -> bool:
    found = reader.find(Designation, {"prisoner": person, "population": population})
    return any(one.record.state in ("proposed", "confirmed") for one in found)


def review_designation(desk: Desk, designation: RecordId, *, review_on: date, reason: str) -> None:
    """Keeps a designation after looking at it again, until the next review."""
    desk.require(Act.KEEP_DECISION)
    check_review("review_on", desk.today, review_on, DESIGNATION_REVIEW_DAYS)
    if not reason.strip():
        raise Invalid("reason", T("Decisions", "Say why it is still justified."))
    with desk.work() as work:
        seen = the(work.reader, Designation, designation)
        desk.require(Act.KEEP_DECISION, state=seen.record.state)
        work.change(seen, {"review_on": review_on}, reason=reason.strip())
        work.commit()


def end_designation(desk: Desk, designation: RecordId, *, ended_on: date, end_reason: str) -> None:
    """Ends a designation: acquitted, released, no longer justified (S45)."""
    desk.require(Act.END_DECISION)
    check_code("end_reason", "designation-end", end_reason)
    check_past("ended_on", ended_on, desk.today)
    with desk.work() as work:
        seen = the(work.reader, Designation, designation)
        if ended_on < seen.record.decided_on:
            raise Invalid("ended_on", T("Decisions", "This is before the designation."))
        desk.require(Act.END_DECISION, state=seen.record.state)
        work.change(seen, {"state": "ended", "ended_on": ended_on, "end_reason": end_reason})
        work.commit()
