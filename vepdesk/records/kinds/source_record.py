"""What an imported register said of a person on a day, as it said it."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, day, integer, record, reference, text


@record(
    key="source_record",
    version=1,
    title=T("SourceRecord", "Line of an imported register"),
    plural=T("SourceRecord", "Lines of imported registers"),
    merge=Merge.APPEND,
    list_columns=("on", "source", "level", "status", "infraction"),
    happened="on",
)
class SourceRecord(Record):
    """Kept apart from our own records on purpose: a flag of a source is not our judgement.

    It never becomes a designation, an alert or a level by itself. A new line is kept whenever
    anything the source says has changed.
    """

    prisoner: RecordId = reference(T("SourceRecord", "Person"), "prisoner", written_by_program=True)
    on: date = day(T("SourceRecord", "As of"), written_by_program=True)
    source: str = text(T("SourceRecord", "Register"), written_by_program=True)
    identifier: str = text(
        T("SourceRecord", "Number there"), personal=True, written_by_program=True
    )
    level: str | None = text(
        T("SourceRecord", "Level there"), written_by_program=True, default=None
    )
    status: str | None = text(
        T("SourceRecord", "Status there"), written_by_program=True, default=None
    )
    sex: str | None = text(T("SourceRecord", "Sex there"), written_by_program=True, default=None)
    risk_group: str | None = text(
        T("SourceRecord", "Risk-group flag of the source"), written_by_program=True, default=None
    )
    infraction: str | None = text(
        T("SourceRecord", "Infraction flag of the source"), written_by_program=True, default=None
    )
    charge: str | None = text(
        T("SourceRecord", "Top charge there"), written_by_program=True, default=None
    )
    age: int | None = integer(T("SourceRecord", "Age there"), written_by_program=True, default=None)
