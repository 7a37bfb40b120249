"""Noting who looks at, prints or exports what: written before anything is shown.

Whatever can't be written must not keep an officer from a file at night: :func:`open_file`,
:func:`open_incident` and :func:`open_paper` then let it be read and say so, and the look is written
with the next one.
Restricted records are stricter: :func:`note_view` raises, and nothing is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vepdesk.access.policy import Act
from vepdesk.base.errors import Busy, StoreUnusable
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.base.text import Text
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.rules.fields import check_written
from vepdesk.services.desk import Desk
from vepdesk.services.looks import Look
from vepdesk.services.lookup import the
from vepdesk.vault.unit_of_work import milliseconds


@dataclass(frozen=True, slots=True)
class Noted:
    """Whether a look stands in the journal; ``unrecorded`` says why it does not."""

    unrecorded: Text | None = None


def open_file(desk: Desk, person: RecordId) -> Noted:
    """Notes that the file of ``person`` is opened; call it before anything of it is read."""
    desk.require(Act.READ)
    return _open(desk, Prisoner.spec.key, the(desk.reader, Prisoner, person).rid, (person,))


def open_incident(desk: Desk, incident: RecordId) -> Noted:
    """Notes that a report is opened; it tells of everybody involved."""
    desk.require(Act.READ)
    the(desk.reader, Incident, incident)
    return _open(desk, Incident.spec.key, incident, _involved(desk, incident))


def open_paper(desk: Desk, paper: RecordId) -> Noted:
    """Notes that a paper or picture is opened; it tells of its person and its incident's people."""
    desk.require(Act.READ)
    record = the(desk.reader, Attachment, paper).record
    about = () if record.incident is None else _involved(desk, record.incident)
    if record.prisoner is not None:
        about = (*about, record.prisoner)
    return _open(desk, Attachment.spec.key, paper, about)


def _involved(desk: Desk, incident: RecordId) -> tuple[bytes, ...]:
    involved = desk.reader.find(Involvement, {"incident": incident}, struck=True)
    return tuple(dict.fromkeys(bytes(one.record.prisoner) for one in involved))


def _open(desk: Desk, kind: str, rid: RecordId, about: tuple[bytes, ...]) -> Noted:
    look = Look(desk.actor.person, kind, rid, about, desk.clock.now())
    if desk.looks.goes_on(look):
        return Noted()
    try:
        _write(desk, look)
    except (StoreUnusable, Busy) as error:
        desk.looks.not_noted(look)
        return Noted(error.message)
    return Noted()


def _write(desk: Desk, look: Look) -> None:
    late = [one for one in desk.looks.missed if one.by == look.by]
    with desk.work() as work:
        for one in late:
            work.viewed(one.kind, one.rid, one.about, late=milliseconds(one.at))
        work.viewed(look.kind, look.rid, look.about)
        work.commit()
    desk.looks.noted([*late, look])
    desk.looks.missed[:] = [one for one in desk.looks.missed if one.by != look.by]


def opened(desk: Desk, kind: str, rid: RecordId) -> None:
    """Makes sure that a look was noted before a service gives what is looked at.

    A desk that may write notes it now. One that only reads can't: there the page that forgot to
    open the file first is a fault of the program.
    """
    desk.require(Act.READ)
    if desk.own_reader is not None:
        if not desk.looks.may_show(desk.actor.person, kind, rid):
            raise RuntimeError("a file is read before it was opened")
    else:
        _OPENERS[kind](desk, rid)


_OPENERS: Mapping[str, Callable[[Desk, RecordId], Noted]] = {
    Prisoner.spec.key: open_file,
    Incident.spec.key: open_incident,
    Attachment.spec.key: open_paper,
}


def note_view(desk: Desk, kind: str, rid: bytes, about: Iterable[bytes] = ()) -> None:
    """Notes a look at a restricted record, each time. Show nothing when this raises."""
    desk.require(Act.READ)
    with desk.work() as work:
        work.viewed(kind, rid, about)
        work.commit()


def note_print(
    desk: Desk, kind: str, rid: bytes, about: Iterable[bytes], reason: str | None = None
) -> None:
    """Notes that a record goes to the printer; call it before the pages exist."""
    desk.require(Act.PRINT_RECORDS)
    with desk.work() as work:
        work.printed(kind, rid, about, reason)
        work.commit()


def note_export(desk: Desk, kind: str, people: Sequence[bytes], reason: str) -> RecordId:
    """Notes that records about ``people`` leave the store, and gives the export its identifier.

    ``kind`` is the type of the records. Call it before the file exists. Raises ``Invalid`` without
    a reason.
    """
    desk.require(Act.EXPORT_RECORDS)
    written = check_written("reason", reason)
    rid = new_record_id()
    with desk.work() as work:
        work.exported(kind, rid, people, written, people=len(set(people)))
        work.commit()
    return rid
