"""Sealed complaint: what only headquarters' auditors may read, whoever wrote it down."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.compartments import Compartment
from vepdesk.records.spec import Merge, Record, long_text, moment, record, reference, text
from vepdesk.records.values import Moment


@record(
    key="sealed_complaint",
    version=1,
    title=T("SealedComplaint", "Sealed complaint"),
    plural=T("SealedComplaint", "Sealed complaints"),
    merge=Merge.APPEND,
    list_columns=("happened", "prisoner", "about"),
    happened="happened",
    compartment=Compartment.COMPLAINTS,
)
class SealedComplaint(Record):
    """A complaint past the unit (Nelson Mandela Rules 56 and 57): nobody there can read it again,
    not even the person who typed it."""

    prisoner: RecordId | None = reference(
        T("SealedComplaint", "Who complains"),
        "prisoner",
        help=T("SealedComplaint", "May stay empty: nobody has to give a name."),
        default=None,
        personal=True,
    )
    about: str = text(T("SealedComplaint", "About whom or what"), searched=True, personal=True)
    happened: Moment | None = moment(T("SealedComplaint", "When it happened"), default=None)
    text: str = long_text(
        T("SealedComplaint", "In the person's own words"), searched=True, personal=True
    )
