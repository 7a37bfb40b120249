"""Note to an incident: what is added to a report later, because the report itself never changes."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, long_text, record, reference


@record(
    key="incident_note",
    version=1,
    title=T("IncidentNote", "Note to an incident"),
    plural=T("IncidentNote", "Notes to incidents"),
    merge=Merge.APPEND,
    list_columns=("incident", "text", "written_by"),
)
class IncidentNote(Record):
    """A supplement or a correction, under the name of whoever wrote it."""

    incident: RecordId = reference(T("IncidentNote", "Incident"), "incident")
    text: str = long_text(
        T("IncidentNote", "What is added"),
        help=T("IncidentNote", "Facts that came to light later, or what was not right."),
        personal=True,
    )
    written_by: RecordId | None = reference(
        T("IncidentNote", "Written by"), "staff_member", written_by_program=True, default=None
    )
