"""Programmes: who takes part, when it meets, and the register of each session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.session import Session
from vepdesk.records.rules.fields import check_code, check_written
from vepdesk.records.rules.registers import WANT_REASON, check_mark, check_session
from vepdesk.records.rules.stays import HELD, not_in_custody
from vepdesk.records.values import Moment, PersonName
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.vault.queries.registers import in_custody_on
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored
from vepdesk.vault.unit_of_work import UnitOfWork

__all__ = [
    "WANT_REASON", "Mark", "Register", "RegisterLine", "cancel_session", "end_enrolment",
    "enrol_person", "plan_session", "register_of", "save_register",
]  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class RegisterLine:
    """One person in the register of a session; ``mark`` is None while nobody has marked."""

    person: RecordId
    names: tuple[PersonName, ...]
    number: str | None
    mark: str | None
    reason: str | None
    note: str | None


@dataclass(frozen=True, slots=True, repr=False)
class Register:
    """The register of one session."""

    session: RecordId
    programme: str
    starts: Moment
    minutes: int | None
    where: str | None
    led_by: str | None
    places: int | None
    state: str
    lines: tuple[RegisterLine, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """How one person took part, as it is being written."""

    mark: str
    reason: str | None = None
    note: str | None = None


def enrol_person(desk: Desk, person: RecordId, programme: RecordId, enrolled_on: date) -> RecordId:
    """Gives somebody in custody a place in a programme."""
    desk.require(Act.RUN_PROGRAMMES)
    desk.require_unit()
    with desk.work() as work:
        if the(work.reader, Prisoner, person).record.custody != HELD:
            raise not_in_custody()
        if the(work.reader, Programme, programme).record.ended_on is not None:
            raise Refused("ended", T("Programmes", "This programme has ended."))
        places = {"prisoner": person, "programme": programme, "ended_on": None}
        if work.reader.find(Enrolment, places):
            raise Refused("enrolled", T("Programmes", "This person takes part already."))
        rid = work.create(Enrolment(prisoner=person, programme=programme, enrolled_on=enrolled_on))
        work.commit()
    return rid


def end_enrolment(desk: Desk, enrolment: RecordId, ended_on: date, end_reason: str) -> None:
    """Ends somebody's place, with how it ended."""
    desk.require(Act.RUN_PROGRAMMES)
    desk.require_unit()
    check_code("end_reason", "enrolment-end", end_reason)
    with desk.work() as work:
        seen = the(work.reader, Enrolment, enrolment)
        if seen.record.ended_on is not None:
            raise Refused("ended", T("Programmes", "This place has ended already."))
        if ended_on < seen.record.enrolled_on:
            raise Invalid("ended_on", T("Programmes", "This is before the first day."))
        work.change(seen, {"ended_on": ended_on, "end_reason": end_reason})
        work.commit()


def plan_session(
    desk: Desk,
    programme: RecordId,
    starts: Moment,
    *,
    minutes: int | None = None,
    location: RecordId | None = None,
    led_by: str | None = None,
    topic: str | None = None,
) -> RecordId:
    """Plans one meeting of a programme; place and leader default to the programme's own."""
    desk.require(Act.RUN_PROGRAMMES)
    desk.require_unit()
    with desk.work() as work:
        offered = the(work.reader, Programme, programme).record
        if offered.ended_on is not None and offered.ended_on < starts.day:
            raise Refused("ended", T("Programmes", "This programme has ended."))
        if location is not None:
            the(work.reader, Location, location)
        rid = work.create(
            Session(
                programme=programme,
                starts=starts,
                minutes=minutes,
                location=location or offered.location,
                led_by=led_by or offered.led_by,
                topic=topic,
                state="planned",
            )
        )
        work.commit()
    return rid


def cancel_session(desk: Desk, session: RecordId, reason: str) -> None:
    """Cancels a meeting that has no register yet."""
    desk.require(Act.RUN_PROGRAMMES)
    desk.require_unit()
    reason = check_written("reason", reason)
    with desk.work() as work:
        seen = the(work.reader, Session, session)
        if seen.record.state != "planned":
            raise Refused("held", T("Programmes", "This session has been held or cancelled."))
        work.change(seen, {"state": "cancelled"}, reason=reason)
        work.commit()


def register_of(desk: Desk, session: RecordId) -> Register:
    """Everybody who had a place on that day, with the marks there are."""
    desk.require(Act.READ)
    reader = desk.reader
    meeting = the(reader, Session, session).record
    programme = the(reader, Programme, meeting.programme).record
    marks = {one.record.prisoner: one.record for one in _marks(reader, session)}
    people = reader.several(Prisoner, {*_enrolled(reader, meeting), *marks})
    lines = [_line(rid, person.record, marks.get(rid)) for rid, person in people.items()]
    lines.sort(key=lambda line: (line.names[0].full if line.names else "", line.number or ""))
    where = reader.get(Location, meeting.location) if meeting.location else None
    return Register(
        session=session,
        programme=programme.name,
        starts=meeting.starts,
        minutes=meeting.minutes,
        where=where.record.name if where else None,
        led_by=meeting.led_by,
        places=programme.places,
        state=meeting.state,
        lines=tuple(lines),
    )


def _marks(reader: Reader, session: RecordId) -> list[Stored[Attendance]]:
    return reader.find(Attendance, {"session": session})


def _enrolled(reader: Reader, meeting: Session) -> set[RecordId]:
    day = meeting.starts.day
    places = {
        one.record.prisoner
        for one in reader.find(Enrolment, {"programme": meeting.programme})
        if one.record.enrolled_on <= day
        and (one.record.ended_on is None or one.record.ended_on >= day)
    }
    here = in_custody_on(reader.connection, day, places)
    return {person for person in places if person in here}


def _line(rid: RecordId, person: Prisoner, mark: Attendance | None) -> RegisterLine:
    return RegisterLine(
        rid,
        person.names or (),
        person.number,
        mark.mark if mark else None,
        mark.reason if mark else None,
        mark.note if mark else None,
    )


def save_register(
    desk: Desk, session: RecordId, marks: Mapping[RecordId, Mark], *, seen: Register | None = None
) -> int:
    """Writes a register in one act; gives how many marks are new or changed.

    A changed mark keeps the former one in its history. With the register as it was ``seen``, marks
    that somebody else wrote meanwhile are not written over.
    """
    desk.require(Act.MARK_ATTENDANCE)
    desk.require_unit()
    for one in marks.values():
        check_mark(one.mark, one.reason)
    with desk.work() as work:
        meeting = the(work.reader, Session, session)
        check_session(meeting.record, desk.today)
        known = {one.record.prisoner: one for one in _marks(work.reader, session)}
        may_be_marked = _enrolled(work.reader, meeting.record) | known.keys()
        _check_unchanged(known, marks, seen)
        written = 0
        for person, one in marks.items():
            if person not in may_be_marked:
                raise Invalid("person", T("Programmes", "This person had no place on that day."))
            written += _write_mark(work, session, person, one, known.get(person))
        if meeting.record.state == "planned" and marks:
            work.change(meeting, {"state": "held"})
        work.commit()
    return written


def _check_unchanged(
    known: Mapping[RecordId, Stored[Attendance]],
    marks: Mapping[RecordId, Mark],
    seen: Register | None,
) -> None:
    if seen is None:
        return
    before = {line.person: (line.mark, line.reason, line.note) for line in seen.lines}
    for person in marks:
        now = known.get(person)
        written = (now.record.mark, now.record.reason, now.record.note) if now else (None,) * 3
        if before.get(person, (None,) * 3) != written:
            raise Refused(
                "changed-meanwhile",
                T("Programmes", "Somebody marked this register meanwhile. Look at it again."),
            )


def _write_mark(
    work: UnitOfWork,
    session: RecordId,
    person: RecordId,
    mark: Mark,
    known: Stored[Attendance] | None,
) -> bool:
    note = (mark.note or "").strip() or None
    values = {"mark": mark.mark, "reason": mark.reason or None, "note": note}
    if known is None:
        work.create(Attendance(session=session, prisoner=person, **values))  # type: ignore[arg-type]
        return True
    work.change(known, values)
    return any(getattr(known.record, name) != value for name, value in values.items())
