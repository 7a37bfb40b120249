"""Places of the unit: wings, landings, cells, rooms."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, day, integer, record, reference, text


@record(
    key="location",
    version=1,
    title=T("Location", "Location"),
    plural=T("Location", "Locations"),
    merge=Merge.HOLDER,
    list_columns=("name", "type", "inside", "places", "closed_on"),
)
class Location(Record):
    """One place in the unit's own tree. It is closed with a date, never deleted."""

    name: str = text(T("Location", "Name"), max_length=80, searched=True)
    type: str = choice(T("Location", "Type of place"), "location-type")
    inside: RecordId | None = reference(T("Location", "Inside"), "location", default=None)
    places: int | None = integer(
        T("Location", "Places"),
        help=T("Location", "Certified number of people it may hold."),
        minimum=0,
        maximum=10_000,
        default=None,
    )
    closed_on: date | None = day(T("Location", "Closed from"), default=None)
