"""Numbers that other authorities know a person by."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, day, record, reference, text


@record(
    key="identifier",
    version=1,
    title=T("Identifier", "Number"),
    plural=T("Identifier", "Numbers"),
    merge=Merge.APPEND,
    list_columns=("type", "value", "issuer"),
)
class Identifier(Record):
    """A number with its issuer. It is retired by an end date, never deleted."""

    prisoner: RecordId = reference(T("Identifier", "Person"), "prisoner")
    type: str = choice(T("Identifier", "Type of number"), "identifier-type")
    value: str = text(T("Identifier", "Number"), max_length=80, searched=True, personal=True)
    issuer: str | None = text(T("Identifier", "Issued by"), max_length=120, default=None)
    ended_on: date | None = day(T("Identifier", "No longer used from"), default=None)
