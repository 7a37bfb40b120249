"""Enrolment: who takes part in a programme, from when to when."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, day, record, reference


@record(
    key="enrolment",
    version=1,
    title=T("Enrolment", "Enrolment"),
    plural=T("Enrolment", "Enrolments"),
    merge=Merge.HOLDER,
    list_columns=("programme", "enrolled_on", "ended_on", "end_reason"),
    happened="enrolled_on",
)
class Enrolment(Record):
    """One person's place in one programme."""

    prisoner: RecordId = reference(T("Enrolment", "Person"), "prisoner")
    programme: RecordId = reference(T("Enrolment", "Programme"), "programme")
    enrolled_on: date = day(T("Enrolment", "Takes part from"))
    ended_on: date | None = day(T("Enrolment", "Until"), default=None)
    end_reason: str | None = choice(T("Enrolment", "How it ended"), "enrolment-end", default=None)
