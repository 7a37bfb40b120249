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

    programme: RecordId = reference(T("Session", "Programme"), "programme")
    starts: Moment = moment(T("Session", "Starts"))
    minutes: int | None = integer(T("Session", "Minutes"), minimum=1, maximum=1_440, default=None)
    location: RecordId | None = reference(T("Session", "Where"), "location", default=None)
    led_by: str | None = text(T("Session", "Led by"), default=None)
    topic: str | None = text(T("Session", "Topic"), default=None)
    state: str = choice(T("Session", "State"), "session-state", written_by_program=True)
