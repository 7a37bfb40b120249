"""VEP designation: a decision with a basis, an authority, a review and an end."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import (
    Cautious,
    Merge,
    Record,
    choice,
    day,
    long_text,
    record,
    reference,
    text,
)


@record(
    key="designation",
    version=1,
    title=T("Designation", "VEP designation"),
    plural=T("Designation", "VEP designations"),
    merge=Merge.SHARED,
    list_columns=("population", "basis", "state", "decided_on", "review_on", "ended_on"),
    happened="decided_on",
)
class Designation(Record):
    """Never a flag on a person: the ground is law or conduct, somebody proposes, another confirms.

    Association, religion or nationality are no ground (Nelson Mandela Rule 2); the list of bases
    has none of them.
    """

    prisoner: RecordId = reference(T("Designation", "Person"), "prisoner")
    population: str = choice(T("Designation", "Population"), "population")
    basis: str = choice(
        T("Designation", "Basis"),
        "designation-basis",
        help=T("Designation", "Law or conduct only. Belief, ties or origin are not a basis."),
    )
    authority: str = text(T("Designation", "Deciding authority"))
    evidence: str = long_text(
        T("Designation", "Facts it rests on"),
        help=T("Designation", "What happened, or which judgment or charge; no opinions."),
    )
    decided_on: date = day(T("Designation", "Decided on"))
    review_on: date = day(
        T("Designation", "Review due"),
        help=T("Designation", "Within six months of the decision."),
        cautious=Cautious.EARLIEST,
    )
    state: str = choice(T("Designation", "State"), "designation-state", written_by_program=True)
    proposed_by: RecordId | None = reference(
        T("Designation", "Proposed by"), "staff_member", written_by_program=True, default=None
    )
    confirmed_by: RecordId | None = reference(
        T("Designation", "Confirmed by"), "staff_member", written_by_program=True, default=None
    )
    ended_on: date | None = day(T("Designation", "Ended on"), written_by_program=True, default=None)
    end_reason: str | None = choice(
        T("Designation", "Reason for the end"),
        "designation-end",
        written_by_program=True,
        default=None,
    )
