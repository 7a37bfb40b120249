"""Placement: where a person lives in the unit, move by move."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, moment, record, reference, text
from vepdesk.records.values import Moment


@record(
    key="placement",
    version=1,
    title=T("Placement", "Move"),
    plural=T("Placement", "Moves"),
    merge=Merge.HOLDER,
    list_columns=("moved", "location", "reason"),
    happened="moved",
)
class Placement(Record):
    """A move to a place. The latest one tells where somebody is; none is ever overwritten."""

    prisoner: RecordId = reference(T("Placement", "Person"), "prisoner")
    location: RecordId = reference(T("Placement", "To"), "location")
    moved: Moment = moment(T("Placement", "When"))
    reason: str = choice(T("Placement", "Reason"), "placement-reason")
    authorised_by: str | None = text(T("Placement", "Authorised by"), default=None)
