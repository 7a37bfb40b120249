"""Attendance: one line of the register of a session."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, record, reference, text


@record(
    key="attendance",
    version=1,
    title=T("Attendance", "Attendance"),
    plural=T("Attendance", "Attendance"),
    merge=Merge.APPEND,
    list_columns=("session", "mark", "reason"),
)
class Attendance(Record):
    """How one person took part in one session."""

    session: RecordId = reference(T("Attendance", "Session"), "session")
    prisoner: RecordId = reference(T("Attendance", "Person"), "prisoner")
    mark: str = choice(T("Attendance", "Attendance"), "attendance-mark")
    reason: str | None = choice(T("Attendance", "Reason"), "absence-reason", default=None)
    note: str | None = text(T("Attendance", "Note"), personal=True, default=None)
