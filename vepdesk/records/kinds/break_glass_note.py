"""Break-glass note: why somebody read health records without being health staff."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.compartments import Compartment
from vepdesk.records.spec import Merge, Record, long_text, record, reference


@record(
    key="break_glass_note",
    version=1,
    title=T("BreakGlassNote", "Reading in need"),
    plural=T("BreakGlassNote", "Readings in need"),
    merge=Merge.APPEND,
    list_columns=("prisoner", "reader", "reason"),
    compartment=Compartment.HEALTH,
)
class BreakGlassNote(Record):
    """Sealed itself, because a reason can tell as much as the record that was read."""

    prisoner: RecordId = reference(T("BreakGlassNote", "Whose records"), "prisoner", personal=True)
    reader: RecordId = reference(
        T("BreakGlassNote", "Read by"), "staff_member", written_by_program=True
    )
    reason: str = long_text(T("BreakGlassNote", "Why"), searched=True, personal=True)
    review_note: str | None = long_text(
        T("BreakGlassNote", "What the reviewer found"), default=None, personal=True
    )
