"""Release: a stay in custody ends."""

from __future__ import annotations

from datetime import date

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, day, flag, record, reference, text


@record(
    key="release",
    version=1,
    title=T("Release", "Release"),
    plural=T("Release", "Releases"),
    merge=Merge.HOLDER,
    list_columns=("released_on", "reason", "destination"),
    happened="released_on",
)
class Release(Record):
    """The end of one stay. A reason not known yet stays on the work list until it is found."""

    prisoner: RecordId = reference(T("Release", "Person"), "prisoner")
    admission: RecordId = reference(
        T("Release", "Admission it ends"), "admission", written_by_program=True
    )
    released_on: date = day(T("Release", "Released on"))
    reason: str = choice(T("Release", "Reason"), "release-reason")
    authority: str | None = text(T("Release", "Authority that ordered release"), default=None)
    destination: str | None = text(T("Release", "Going to"), personal=True, default=None)
    imported: bool | None = flag(
        T("Release", "Taken from an imported register"), written_by_program=True, default=None
    )
