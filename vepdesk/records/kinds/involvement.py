"""Involvement: how one person was part of one incident."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, long_text, record, reference


@record(
    key="involvement",
    version=1,
    title=T("Involvement", "Person involved"),
    plural=T("Involvement", "People involved"),
    merge=Merge.APPEND,
    list_columns=("prisoner", "role", "outcome"),
)
class Involvement(Record):
    """A role in an incident is about that incident only; it says nothing about the person."""

    incident: RecordId = reference(T("Involvement", "Incident"), "incident")
    prisoner: RecordId = reference(T("Involvement", "Person"), "prisoner")
    role: str = choice(T("Involvement", "Role"), "incident-role")
    outcome: str | None = choice(T("Involvement", "Outcome"), "incident-outcome", default=None)
    note: str | None = long_text(T("Involvement", "Note"), personal=True, default=None)
