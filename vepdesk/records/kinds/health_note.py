"""Health note: what officers must do for somebody's health, and why, for those who may know."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.compartments import Compartment
from vepdesk.records.spec import Merge, Record, day, long_text, record, reference, text


@record(
    key="health_note",
    version=1,
    title=T("HealthNote", "Health note"),
    plural=T("HealthNote", "Health notes"),
    merge=Merge.SHARED,
    list_columns=("prisoner", "need", "review_on"),
    compartment=Compartment.HEALTH,
)
class HealthNote(Record):
    """An operational need with its reason: insulin at night, a seizure, a place without stairs."""

    prisoner: RecordId = reference(T("HealthNote", "Whom it is about"), "prisoner", personal=True)
    need: str = text(T("HealthNote", "What is needed or was noticed"), searched=True, personal=True)
    action: str | None = long_text(
        T("HealthNote", "What officers must do"), default=None, searched=True, personal=True
    )
    review_on: date | None = day(T("HealthNote", "To be looked at again on"), default=None)
    clinical: str | None = long_text(
        T("HealthNote", "Clinical notes"),
        help=T("HealthNote", "For health staff. Officers need the two lines above, not this."),
        default=None,
        searched=True,
        personal=True,
    )
