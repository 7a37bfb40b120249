"""Reading one person's health records in need, with a reason, reviewed by somebody else after.

The reason is saved before anything is opened. That it happened is an open act, so that it cannot
be overlooked; why it happened is sealed, because a reason can tell as much as the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.journal.entry import Header, Payload
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.break_glass_note import BreakGlassNote
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.rules.fields import check_written
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import staff_name, the
from vepdesk.services.plain_records import title_of
from vepdesk.services.sealed_records import seal_for
from vepdesk.vault.acts import acts_about
from vepdesk.vault.rows import Stored
from vepdesk.vault.sealed import SealedRecord, sealed_rows

ACTS: Final = b"break-glass/acts"
"""The name of all acts of this sort: sixteen bytes."""
_COMPARTMENT = Compartment.HEALTH
AWAITING = "awaiting"
_VERDICTS = {True: "approved", False: "objected"}


@dataclass(frozen=True, slots=True, repr=False)
class BrokenGlass:
    """One reading in need. ``state`` is awaiting, approved or objected; ``reason`` is None for
    whoever holds no key to it."""

    eid: bytes
    person: RecordId
    name: str
    reader: str
    at: datetime
    state: str
    reason: str | None


def break_glass(desk: Desk, person: RecordId, reason: str) -> None:
    """Opens the health records of one person until the program ends. Raises ``Refused``."""
    desk.require_in(_COMPARTMENT, Act.BREAK_GLASS)
    why = check_written("reason", reason)
    the(desk.reader, Prisoner, person)
    if desk.actor.person != desk.store.person or not desk.store.glass.held(desk.reader.connection):
        raise Refused(
            "no-key",
            T("BreakGlass", "You were not given the key for this. Ask health staff directly."),
        )
    with desk.work() as work:
        seal_for(desk, work, _COMPARTMENT, *_reviewers(desk))
        work.create(BreakGlassNote(prisoner=person, reader=desk.actor.person, reason=why))
        work.act("break-glass", ACTS, person=person, note=work.last_sealed)
        work.commit()
    desk.store.glass.open(person)


def read_in_need(desk: Desk, person: RecordId) -> list[SealedRecord]:
    """The health records of somebody whose file was opened in need; each reading is saved first.

    Empty when it was not opened since signing in.
    """
    desk.require_in(_COMPARTMENT, Act.BREAK_GLASS)
    if desk.actor.person != desk.store.person:
        return []
    everything = desk.store.glass.records(desk.reader.connection, _COMPARTMENT, person)
    found = [
        one
        for one in everything
        if not isinstance(one.stored.record, BreakGlassNote) and not one.stored.struck
    ]
    if found:
        with desk.work() as work:
            seal_for(desk, work, _COMPARTMENT)
            for one in found:
                work.view(one.spec.key, one.stored.rid)
            work.commit()
    return found


def readings_in_need(desk: Desk) -> list[BrokenGlass]:
    """All readings in need by others, the last first: those nobody has reviewed too."""
    desk.require_in(_COMPARTMENT, Act.REVIEW_BREAK_GLASS)
    acts = acts_about(desk.reader.connection, desk.store.site.origins, ACTS)
    verdicts = {
        payload.fields.get("of"): str(payload.fields.get("verdict"))
        for _header, payload in acts
        if payload.fields.get("act") == "break-glass-reviewed"
    }
    return [
        _reading(desk, header, payload, verdicts.get(header.eid, AWAITING))
        for header, payload in reversed(acts)
        if payload.fields.get("act") == "break-glass" and header.author != desk.actor.person
    ]


def readings_for_review(desk: Desk) -> list[BrokenGlass]:
    """The same for a page: nothing for those whose role does not review."""
    if not desk.permits_in(_COMPARTMENT, Act.REVIEW_BREAK_GLASS):
        return []
    desk.require_in(_COMPARTMENT, Act.REVIEW_BREAK_GLASS)
    return readings_in_need(desk)


def opened_in_need(desk: Desk, person: RecordId) -> bool:
    """Whether the signed-in person has opened these records since signing in."""
    desk.require(Act.READ)
    return desk.actor.person == desk.store.person and desk.store.glass.is_open(person)


def review(desk: Desk, eid: bytes, *, approve: bool, note: str) -> None:
    """Says whether a reading was justified. Not by the reader, and only with the reason in sight.

    Raises ``Refused``, :class:`~vepdesk.base.errors.Invalid` at ``note``.
    """
    desk.require_in(_COMPARTMENT, Act.REVIEW_BREAK_GLASS)
    words = check_written("note", note)
    found = next((one for one in readings_in_need(desk) if one.eid == eid), None)
    if found is None:
        raise Refused("not-here", T("Records", "This record is not here any more."))
    if found.state != AWAITING:
        raise Refused("reviewed-already", T("BreakGlass", "Somebody has reviewed it already."))
    acts = acts_about(desk.reader.connection, desk.store.site.origins, ACTS)
    sealed = next(payload.fields.get("note") for header, payload in acts if header.eid == eid)
    seen = _note(desk, sealed)
    if seen is None:
        raise Refused(
            "no-key", T("BreakGlass", "You cannot open the reason. Ask health staff to review it.")
        )
    with desk.work() as work:
        seal_for(desk, work, _COMPARTMENT)
        work.change(seen, {"review_note": words})
        work.act("break-glass-reviewed", ACTS, of=eid, verdict=_VERDICTS[approve])
        work.commit()


def _reviewers(desk: Desk) -> list[bytes]:
    """The own public keys of those who review without holding the compartment's key."""
    staff = {one.rid: one.record for one in desk.reader.find(StaffMember, {"left_on": None})}
    return [
        slot.sealing
        for slot in desk.store.key_file().slots
        if (record := staff.get(slot.person)) is not None
        and not slot.one_time
        and slot.person != desk.actor.person
        and desk.role_permits_in(record.role, _COMPARTMENT, Act.REVIEW_BREAK_GLASS)
        and not desk.role_permits_in(record.role, _COMPARTMENT, Act.READ_SEALED)
    ]


def _reading(desk: Desk, header: Header, payload: Payload, state: str) -> BrokenGlass:
    person = payload.fields.get("person")
    rid = RecordId(person if isinstance(person, bytes) else bytes(16))
    seen = desk.reader.get(Prisoner, rid)
    note = _note(desk, payload.fields.get("note"))
    return BrokenGlass(
        header.eid,
        rid,
        title_of(seen.record) if seen else "",
        staff_name(desk.reader, header.author),
        datetime.fromtimestamp(header.at / 1000, UTC),
        state,
        note.record.reason if note else None,
    )


def _note(desk: Desk, eid: object) -> Stored[BreakGlassNote] | None:
    """The sealed note of a reading, by whatever key of this person opens it."""
    if not isinstance(eid, bytes) or desk.actor.person != desk.store.person:
        return None
    keys = _keys(desk)
    for row in sealed_rows(desk.reader.connection, eid=eid):
        for key in keys:
            found = row.record(key, BreakGlassNote)
            if found is not None:
                return found
    return None


def _keys(desk: Desk) -> list[HybridIdentity]:
    held = desk.store.sealed.key(desk.reader.connection, _COMPARTMENT)
    own = desk.store.unlocked.keys.sealing
    return [own] if held is None else [held, own]
