"""Session: one meeting of a programme."""

from __future__ import annotations

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, integer, moment, record, reference, text
from vepdesk.records.values import Moment


@record(
    key="session",
    version=1,
    title=T("Session", "Session"),
    plural=T("Session", "Sessions"),
    merge=Merge.HOLDER,
    list_columns=("programme", "starts", "minutes", "led_by", "state"),
    happened="starts",
)
class Session(Record):
    """A planned or held meeting, with its register."""

    programme: RecordId = reference(T("Session", "Programme"), "programme", optional=False)
    starts: Moment = moment(T("Session", "Starts"), optional=False)
    minutes: int | None = integer(T("Session", "Minutes"), minimum=1, maximum=1_440)
    location: RecordId | None = reference(T("Session", "Where"), "location")
    led_by: str | None = text(T("Session", "Led by"))
    topic: str | None = text(T("Session", "Topic"))
    state: str = choice(
        T("Session", "State"), "session-state", optional=False, written_by_program=True
    )
