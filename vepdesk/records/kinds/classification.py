"""Classification decision: the custody level, why, by whom, until when."""

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
    flag,
    long_text,
    record,
    reference,
    text,
)


@record(
    key="classification",
    version=1,
    title=T("Classification", "Classification decision"),
    plural=T("Classification", "Classification decisions"),
    merge=Merge.SHARED,
    list_columns=("decided_on", "level", "type", "state", "next_review"),
    happened="decided_on",
)
class Classification(Record):
    """One decision on a level. The assessor proposes; somebody else approves or sends it back."""

    prisoner: RecordId = reference(T("Classification", "Person"), "prisoner")
    decided_on: date = day(T("Classification", "Date of the assessment"))
    type: str = choice(T("Classification", "Type"), "classification-type")
    level: str = choice(
        T("Classification", "Custody level"),
        "custody-level",
        cautious=Cautious.LIST_ORDER,
    )
    reasons: str | None = long_text(
        T("Classification", "Reasons"),
        help=T(
            "Classification",
            "Facts and conduct, also what has improved. The person is told these reasons.",
        ),
        default=None,
    )
    next_review: date | None = day(
        T("Classification", "Next review"), cautious=Cautious.EARLIEST, default=None
    )
    state: str = choice(
        T("Classification", "State"),
        "classification-state",
        written_by_program=True,
    )
    assessor: RecordId | None = reference(
        T("Classification", "Assessor"), "staff_member", written_by_program=True, default=None
    )
    approver: RecordId | None = reference(
        T("Classification", "Approver"), "staff_member", written_by_program=True, default=None
    )
    approver_note: str | None = long_text(
        T("Classification", "Approver's message"), written_by_program=True, default=None
    )
    imported: bool | None = flag(
        T("Classification", "Taken from an imported register"),
        written_by_program=True,
        default=None,
    )
    source_level: str | None = text(
        T("Classification", "Level as the imported register gives it"),
        written_by_program=True,
        default=None,
    )
