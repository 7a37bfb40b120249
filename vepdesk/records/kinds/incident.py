"""Incident: what happened, where, when, and what was done at once."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, long_text, moment, record, reference, text
from vepdesk.records.values import Moment


@record(
    key="incident",
    version=1,
    title=T("Incident", "Incident"),
    plural=T("Incident", "Incidents"),
    merge=Merge.APPEND,
    list_columns=("number", "happened", "family", "place", "state"),
    happened="happened",
)
class Incident(Record):
    """A report of conduct and events. The people involved are records of their own."""

    number: str = text(
        T("Incident", "Number"),
        max_length=40,
        searched=True,
        written_by_program=True,
    )
    family: str = choice(T("Incident", "What kind of incident"), "incident-family")
    happened: Moment = moment(T("Incident", "When it happened"))
    location: RecordId | None = reference(T("Incident", "Where"), "location", default=None)
    place: str | None = text(T("Incident", "Where exactly"), default=None)
    account: str = long_text(
        T("Incident", "What did you see or hear yourself?"),
        help=T(
            "Incident",
            "Facts in your own words. Conduct only: no opinions about belief or character.",
        ),
        personal=True,
    )
    actions: str | None = long_text(
        T("Incident", "What was done at once"), personal=True, default=None
    )
    reported_by: RecordId | None = reference(
        T("Incident", "Reported by"), "staff_member", written_by_program=True, default=None
    )
    state: str = choice(T("Incident", "State"), "incident-state", written_by_program=True)
    closed_by: RecordId | None = reference(
        T("Incident", "Reviewed by"), "staff_member", written_by_program=True, default=None
    )
    review_note: str | None = long_text(
        T("Incident", "Review"), written_by_program=True, default=None
    )
