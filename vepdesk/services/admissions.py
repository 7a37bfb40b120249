"""Admission and release: the register's lines, and who holds a person.

``custody`` and ``holder`` of the person are written together with each line: their register is the
custody chain (``docs/journal.md``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.base.text import T
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.rules.fields import asked, check_code, check_values
from vepdesk.records.rules.stays import (
    HELD,
    RELEASED,
    check_admission,
    check_move,
    check_release,
    check_undisputed,
    custody_after,
    not_in_custody,
)
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment
from vepdesk.services.audit import opened
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored
from vepdesk.vault.unit_of_work import UnitOfWork


def admit(
    desk: Desk,
    person: dict[str, Value],
    admission: dict[str, Value],
    *,
    known: RecordId | None = None,
    location: RecordId | None = None,
) -> RecordId:
    """Admits somebody new, or somebody ``known`` again, perhaps straight to a place.

    ``person`` and ``admission`` hold what the forms ask; what only the program writes is left out.
    """
    desk.require(Act.KEEP_REGISTER)
    desk.require_unit()
    person, admission = asked(Prisoner.spec, person), asked(Admission.spec, admission)
    with desk.work() as work:
        seen = the(work.reader, Prisoner, known) if known else None
        if seen is None:
            _check_identity(person)
        else:
            check_undisputed(seen.conflicts)
        check_values(Prisoner.spec, person)
        check_number(work.reader, person.get("number"), other_than=known)
        rid = seen.rid if seen is not None else new_record_id()
        admission = {**admission, "prisoner": rid}
        check_values(Admission.spec, admission)
        line = Admission(**admission)  # type: ignore[arg-type] # checked by its description
        check_admission(
            line,
            held=seen is not None and seen.record.custody == HELD,
            today=desk.today,
            left_on=_left_on(work.reader, rid),
        )
        if seen is not None:
            work.change(seen, person)
            _hold(desk, work, seen, HELD)
        else:
            held = {**person, "custody": HELD, "holder": desk.store.site.site.hex()}
            work.create(Prisoner(**held), rid)  # type: ignore[arg-type]
        work.create(line)
        if location is not None:
            _first_place(desk, work, line, location)
        work.commit()
    return rid


def _left_on(reader: Reader, person: RecordId) -> date | None:
    ends = reader.find(
        Release, {"prisoner": person}, order=("released_on",), descending=True, limit=1
    )
    return ends[0].record.released_on if ends else None


def _first_place(desk: Desk, work: UnitOfWork, line: Admission, location: RecordId) -> None:
    now = Moment(desk.clock.now(), desk.clock.zone)
    moved = line.arrived or now
    place = the(work.reader, Location, location)
    check_move(place.record, moved, admitted_on=line.admitted_on, now=now)
    work.create(
        Placement(prisoner=line.prisoner, location=location, moved=moved, reason="admission")
    )


def check_number(reader: Reader, number: Value, *, other_than: RecordId | None = None) -> None:
    """Raises :class:`Invalid` when another person on file has this prison number.

    Only what is written here can be refused; clashes that come from elsewhere stay visible.
    """
    if number and any(
        one.rid != other_than for one in reader.find(Prisoner, {"number": number}, limit=2)
    ):
        raise Invalid("number", T("Stays", "Another person on file has this number."))


def _check_identity(person: dict[str, Value]) -> None:
    """Rule 7(a): precise information on who somebody is; a number or a name at the least."""
    if not person.get("names"):
        raise Invalid("names", T("Stays", "Write at least one name."))
    if not person.get("sex"):
        raise Invalid("sex", T("Stays", "Say which sex, or that it is not recorded."))


def open_stay(reader: Reader, person: RecordId) -> Stored[Admission] | None:
    """The stay that has not ended; the latest where a register has several."""
    ended = {one.record.admission for one in reader.find(Release, {"prisoner": person})}
    stays = reader.find(Admission, {"prisoner": person}, order=("admitted_on",), descending=True)
    return next((stay for stay in stays if stay.rid not in ended), None)


def release(
    desk: Desk,
    person: RecordId,
    *,
    released_on: date,
    reason: str,
    authority: str | None = None,
    destination: str | None = None,
) -> RecordId:
    """Ends the open stay. A reason not known yet stays on the work list."""
    desk.require(Act.KEEP_REGISTER)
    desk.require_unit()
    check_code("reason", "release-reason", reason)
    with desk.work() as work:
        seen = the(work.reader, Prisoner, person)
        check_undisputed(seen.conflicts)
        stay = open_stay(work.reader, person)
        if seen.record.custody != HELD or stay is None:
            raise not_in_custody()
        check_release(stay.record.admitted_on, released_on, today=desk.today)
        rid = work.create(
            Release(
                prisoner=person,
                admission=stay.rid,
                released_on=released_on,
                reason=reason,
                authority=authority,
                destination=destination,
            )
        )
        _hold(desk, work, seen, RELEASED)
        work.commit()
    return rid


def give_release_reason(desk: Desk, release_id: RecordId, reason: str) -> None:
    """Fills in why somebody left, once it is known."""
    desk.require(Act.KEEP_REGISTER)
    desk.require_unit()
    check_code("reason", "release-reason", reason)
    with desk.work() as work:
        work.change(the(work.reader, Release, release_id), {"reason": reason})
        work.commit()


def strike_admission(desk: Desk, admission_id: RecordId, reason: str) -> None:
    """Marks an admission as wrong; it stays in the history with the reason."""
    desk.require(Act.STRIKE)
    desk.require_unit()
    with desk.work() as work:
        stay = the(work.reader, Admission, admission_id)
        for one in work.reader.find(Release, {"admission": stay.rid}):
            work.strike(one, _given(reason))
        work.strike(stay, _given(reason))
        _settle(desk, work, stay.record.prisoner, without={stay.rid})
        work.commit()


def strike_release(desk: Desk, release_id: RecordId, reason: str) -> None:
    """Marks a release as wrong: the stay goes on."""
    desk.require(Act.STRIKE)
    desk.require_unit()
    with desk.work() as work:
        wrong = the(work.reader, Release, release_id)
        if open_stay(work.reader, wrong.record.prisoner) is not None:
            raise Refused(
                "later-stay",
                T("Stays", "This person was admitted again since. Strike that admission first."),
            )
        work.strike(wrong, _given(reason))
        _settle(desk, work, wrong.record.prisoner, open_again=wrong.record.admission)
        work.commit()


def _given(reason: str) -> str:
    if not reason.strip():
        raise Invalid("reason", T("Stays", "Say why it is wrong."))
    return reason.strip()


def _settle(
    desk: Desk,
    work: UnitOfWork,
    person: RecordId,
    *,
    without: set[RecordId] | None = None,
    open_again: RecordId | None = None,
) -> None:
    """Custody is what the lines that still stand say."""
    ended = {one.record.admission for one in work.reader.find(Release, {"prisoner": person})}
    ended -= {open_again} if open_again else set()
    stays = {one.rid for one in work.reader.find(Admission, {"prisoner": person})}
    seen = the(work.reader, Prisoner, person)
    check_undisputed(seen.conflicts)
    state = custody_after(stays - (without or set()), ended)
    if seen.record.custody != state:
        _hold(desk, work, seen, state)


def _hold(desk: Desk, work: UnitOfWork, seen: Stored[Prisoner], state: str) -> None:
    holder = desk.store.site.site.hex()
    work.change(seen, {"custody": state, "holder": holder}, op=Op.CUSTODY)


def move(
    desk: Desk, person: RecordId, location: RecordId, *, moved: Moment, reason: str
) -> RecordId:
    """Records where somebody lives from now on."""
    desk.require(Act.KEEP_REGISTER)
    desk.require_unit()
    check_code("reason", "placement-reason", reason)
    now = Moment(desk.clock.now(), desk.clock.zone)
    with desk.work() as work:
        stay = open_stay(work.reader, person)
        if the(work.reader, Prisoner, person).record.custody != HELD or stay is None:
            raise not_in_custody()
        place = the(work.reader, Location, location).record
        check_move(place, moved, admitted_on=stay.record.admitted_on, now=now)
        rid = work.create(
            Placement(
                prisoner=person,
                location=location,
                moved=moved,
                reason=reason,
                authorised_by=desk.actor.name,
            )
        )
        work.commit()
    return rid


@dataclass(frozen=True, slots=True, repr=False)
class StayLine:
    """One stay of a person: its admission, and its release when it has ended."""

    admission: Stored[Admission]
    release: Stored[Release] | None


def stays_of(desk: Desk, person: RecordId) -> list[StayLine]:
    """Every stay that stands, the latest first."""
    desk.require(Act.READ)
    opened(desk, Prisoner.spec.key, person)
    reader = desk.reader
    ends = {one.record.admission: one for one in reader.find(Release, {"prisoner": person})}
    stays = reader.find(Admission, {"prisoner": person}, order=("admitted_on",), descending=True)
    return [StayLine(stay, ends.get(stay.rid)) for stay in stays]
