"""Admission and release: the register's lines, and who holds a person.

``custody`` and ``holder`` of the person are written together with each line: their register is the
custody chain (``docs/journal.md``).
"""

from __future__ import annotations

from datetime import date

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.rules.stays import check_admission, check_release, not_in_custody
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored
from vepdesk.vault.unit_of_work import UnitOfWork

HELD, RELEASED = "held", "released"


def admit(
    desk: Desk,
    person: dict[str, Value],
    admission: dict[str, Value],
    *,
    known: RecordId | None = None,
    location: RecordId | None = None,
) -> RecordId:
    """Admits somebody new, or somebody ``known`` again, perhaps straight to a place."""
    desk.require(Act.KEEP_REGISTER)
    desk.require_unit()
    with desk.work() as work:
        seen = the(work.reader, Prisoner, known) if known else None
        held = seen is not None and seen.record.custody == HELD
        holder = desk.store.site.site.hex()
        if seen is not None:
            rid = seen.rid
        else:
            _check_identity(person)
            made = Prisoner(**person)  # type: ignore[arg-type] # checked by the form's description
            rid = work.create(_in_custody(made, holder))
        line = Admission(prisoner=rid, **admission)  # type: ignore[arg-type]
        check_admission(line, held=held, today=desk.today)
        if seen is not None:
            work.change(seen, {"custody": HELD, "holder": holder, **person}, op=Op.CUSTODY)
        work.create(line)
        if location is not None:
            moved = line.arrived or Moment(desk.clock.now(), desk.clock.zone)
            work.create(Placement(prisoner=rid, location=location, moved=moved, reason="admission"))
        work.commit()
    return rid


def _in_custody(person: Prisoner, holder: str) -> Prisoner:
    return Prisoner(
        number=person.number,
        names=person.names,
        sex=person.sex,
        birth=person.birth,
        nationality=person.nationality,
        language=person.language,
        legal_status=person.legal_status,
        custody=HELD,
        holder=holder,
    )


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
    with desk.work() as work:
        seen = the(work.reader, Prisoner, person)
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
    with desk.work() as work:
        work.change(the(work.reader, Release, release_id), {"reason": reason})
        work.commit()


def strike_admission(desk: Desk, admission_id: RecordId, reason: str) -> None:
    """Marks an admission as wrong; it stays in the history with the reason."""
    desk.require(Act.STRIKE)
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
    with desk.work() as work:
        wrong = the(work.reader, Release, release_id)
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
    standing = stays - (without or set()) - ended
    seen = the(work.reader, Prisoner, person)
    state = HELD if standing else RELEASED
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
    if moved.at > desk.clock.now():
        raise Invalid("moved", T("Stays", "This time is still to come."))
    with desk.work() as work:
        if the(work.reader, Prisoner, person).record.custody != HELD:
            raise not_in_custody()
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
