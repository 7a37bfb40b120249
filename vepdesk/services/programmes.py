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
from vepdesk.records.rules.stays import not_in_custody
from vepdesk.records.values import Moment, PersonName
from vepdesk.services.admissions import HELD
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored

WANT_REASON = ("excused", "refused")


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
    with desk.work() as work:
        seen = the(work.reader, Enrolment, enrolment)
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
    with desk.work() as work:
        offered = the(work.reader, Programme, programme).record
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
    with desk.work() as work:
        seen = the(work.reader, Session, session)
        if seen.record.state != "planned":
            raise Refused("held", T("Programmes", "This session has been held or cancelled."))
        work.change(seen, {"state": "cancelled"}, reason=reason or None)
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
    return {
        one.record.prisoner
        for one in reader.find(Enrolment, {"programme": meeting.programme})
        if one.record.enrolled_on <= day
        and (one.record.ended_on is None or one.record.ended_on >= day)
    }


def _line(rid: RecordId, person: Prisoner, mark: Attendance | None) -> RegisterLine:
    return RegisterLine(
        rid,
        person.names or (),
        person.number,
        mark.mark if mark else None,
        mark.reason if mark else None,
        mark.note if mark else None,
    )


def save_register(desk: Desk, session: RecordId, marks: Mapping[RecordId, Mark]) -> int:
    """Writes a register in one act; gives how many marks are new or changed.

    A changed mark keeps the former one in its history.
    """
    desk.require(Act.MARK_ATTENDANCE)
    for one in marks.values():
        if one.mark in WANT_REASON and not one.reason:
            raise Invalid(
                "reason", T("Programmes", "Give a reason for everybody who did not come.")
            )
    with desk.work() as work:
        meeting = the(work.reader, Session, session)
        if meeting.record.state == "cancelled":
            raise Refused("cancelled", T("Programmes", "This session was cancelled."))
        if meeting.record.starts.day > desk.today:
            raise Refused("future", T("Programmes", "This session is still to come."))
        known = {one.record.prisoner: one for one in _marks(work.reader, session)}
        written = 0
        for person, one in marks.items():
            values = {"mark": one.mark, "reason": one.reason, "note": one.note or None}
            seen = known.get(person)
            if seen is None:
                work.create(
                    Attendance(
                        session=session,
                        prisoner=person,
                        mark=one.mark,
                        reason=one.reason,
                        note=one.note or None,
                    )
                )
                written += 1
            elif any(getattr(seen.record, name) != value for name, value in values.items()):
                work.change(seen, values)
                written += 1
        if meeting.record.state == "planned" and marks:
            work.change(meeting, {"state": "held"})
        work.commit()
    return written
