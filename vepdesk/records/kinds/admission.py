"""Admission: a stay in custody begins."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import (
    Cautious,
    Merge,
    Record,
    day,
    flag,
    long_text,
    moment,
    record,
    reference,
    text,
)
from vepdesk.records.values import Moment


@record(
    key="admission",
    version=1,
    title=T("Admission", "Admission"),
    plural=T("Admission", "Admissions"),
    merge=Merge.HOLDER,
    list_columns=("admitted_on", "authority", "order_number"),
    happened="admitted_on",
)
class Admission(Record):
    """The register's line for an admission (Nelson Mandela Rule 7)."""

    prisoner: RecordId = reference(T("Admission", "Person"), "prisoner")
    admitted_on: date = day(T("Admission", "Admitted on"))
    arrived: Moment | None = moment(T("Admission", "Day and hour of arrival"), default=None)
    authority: str | None = text(
        T("Admission", "Authority that ordered custody"),
        help=T("Admission", "Nobody is admitted without a valid commitment order (Rule 7)."),
        max_length=200,
        default=None,
    )
    order_number: str | None = text(
        T("Admission", "Number of the order"), max_length=80, default=None
    )
    order_on: date | None = day(T("Admission", "Date of the order"), default=None)
    hold_until: date | None = day(
        T("Admission", "Held at the latest until"),
        help=T("Admission", "The date in the order after which there is no ground to hold."),
        cautious=Cautious.EARLIEST,
        default=None,
    )
    reasons: str | None = long_text(T("Admission", "Reasons given in the order"), default=None)
    imported: bool | None = flag(
        T("Admission", "Taken from an imported register"), written_by_program=True, default=None
    )
    source_admitted: str | None = text(
        T("Admission", "Admission time as the imported register gives it"),
        written_by_program=True,
        default=None,
    )
