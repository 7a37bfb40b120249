"""Programme: what the unit offers."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import (
    Merge,
    Record,
    choice,
    day,
    integer,
    long_text,
    record,
    reference,
    text,
)


@record(
    key="programme",
    version=1,
    title=T("Programme", "Programme"),
    plural=T("Programme", "Programmes"),
    merge=Merge.HOLDER,
    list_columns=("name", "type", "led_by", "places", "ended_on"),
)
class Programme(Record):
    """Education, work, counselling and everything else that people may take part in."""

    name: str = text(T("Programme", "Name"), max_length=120, searched=True)
    type: str = choice(T("Programme", "Type of programme"), "programme-type")
    aim: str | None = long_text(T("Programme", "Aim"), default=None)
    led_by: str | None = text(T("Programme", "Led by"), default=None)
    location: RecordId | None = reference(T("Programme", "Usual place"), "location", default=None)
    places: int | None = integer(T("Programme", "Places"), minimum=1, maximum=1_000, default=None)
    ended_on: date | None = day(T("Programme", "Ended on"), default=None)
