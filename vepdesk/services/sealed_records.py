"""Records of compartments: many may write one, few may read, and each reading leaves its trace.

Without role and key every question here is answered as if nothing were there. A trace is saved
before anything is shown, inside the compartment, so that nobody outside can count readings either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.exchange.card import read_card
from vepdesk.journal.entry import Op
from vepdesk.records.compartments import SEALED, Compartment
from vepdesk.records.kinds.break_glass_note import BreakGlassNote
from vepdesk.records.registry import SEALED_TYPES
from vepdesk.records.rules.fields import asked, check_changed, check_values, check_written
from vepdesk.records.spec import Record, Value
from vepdesk.services.desk import Desk
from vepdesk.services.holders import keepers
from vepdesk.services.lookup import staff_name
from vepdesk.vault.compartments import present
from vepdesk.vault.connection import Connection
from vepdesk.vault.peers import all_peers
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import plain_values
from vepdesk.vault.sealed import SealedRecord, about, holds_words
from vepdesk.vault.unit_of_work import UnitOfWork

_NOTHING = RecordId(bytes(16))
_HEADQUARTERS = "headquarters"


@dataclass(frozen=True, slots=True)
class Doors:
    """Which compartments the signed-in person can read, write into, or open in need."""

    readable: tuple[Compartment, ...]
    writable: tuple[Compartment, ...]
    in_need: bool


@dataclass(frozen=True, slots=True, repr=False)
class Heading:
    """One record in a list: nothing of what it says."""

    rid: RecordId
    compartment: Compartment
    title: Text
    written: datetime
    author: str
    person: bytes | None
    struck: bool
    conflicts: bool


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """A record that was opened, and everybody who looked at it before, the last first."""

    record: SealedRecord
    author: str
    looks: tuple[tuple[str, datetime], ...]


def doors(desk: Desk) -> Doors:
    """What a page may show to this person at all."""
    desk.require(Act.READ)
    connection = desk.reader.connection
    held = desk.store.sealed.held(connection) if _own(desk) else frozenset()
    lost = _lost(desk, desk.reader)
    return Doors(
        readable=tuple(
            one for one in SEALED if one in held and desk.permits_in(one, Act.READ_SEALED)
        ),
        writable=tuple(
            one
            for one in SEALED
            if desk.permits_in(one, Act.WRITE_SEALED)
            and _publics(desk, connection, one)
            and one not in lost
        ),
        in_need=_own(desk)
        and desk.permits_in(Compartment.HEALTH, Act.BREAK_GLASS)
        and desk.store.glass.held(connection),
    )


def types_in(compartment: Compartment) -> tuple[type[Record], ...]:
    """The record types people write into a compartment."""
    return tuple(
        kind
        for kind in SEALED_TYPES
        if kind.spec.compartment is compartment and kind is not BreakGlassNote
    )


def write_sealed(desk: Desk, kind: type[Record], values: Mapping[str, Value]) -> None:
    """Puts a record into its compartment. Whoever may only write never sees it again.

    Raises :class:`Invalid` at a field, ``Refused`` while nobody could ever read it.
    """
    compartment = kind.spec.compartment
    desk.require_in(compartment, Act.WRITE_SEALED)
    if kind not in types_in(compartment):
        raise _own_service()
    if compartment is Compartment.COMPLAINTS:
        desk.require_unit()
    given = asked(kind.spec, values)
    check_values(kind.spec, given)
    with desk.work() as work:
        if compartment in _lost(desk, work.reader):
            desk.require_reader_of(compartment, lost=True)
        seal_for(desk, work, compartment)
        work.create(kind(**given))
        work.commit()


def sealed_about(
    desk: Desk, compartment: Compartment, person: RecordId | None = None
) -> list[Heading]:
    """What a compartment holds, about one person or about all, the last first."""
    desk.require_in(compartment, Act.READ_SEALED)
    found = _records(desk, compartment)
    return [_heading(desk, one) for one in found if person is None or about(one) == person]


def search_sealed(desk: Desk, compartment: Compartment, text: str) -> list[Heading]:
    """Records that hold every word of ``text``. A search is noted with its words: a look too."""
    desk.require_in(compartment, Act.READ_SEALED)
    found = _records(desk, compartment)
    if not text.strip() or compartment not in _held(desk):
        return []
    with desk.work() as work:
        seal_for(desk, work, compartment)
        work.view(types_in(compartment)[0].spec.key, _NOTHING, words=text.strip())
        work.commit()
    return [
        _heading(desk, one)
        for one in found
        if holds_words(one.stored.record, plain_values(one.stored.record), text)
    ]


def read_sealed(desk: Desk, compartment: Compartment, rid: RecordId) -> Reading:
    """Opens one record; that it was read is saved first. Raises ``Refused`` for none."""
    desk.require_in(compartment, Act.READ_SEALED)
    record = _the(desk, compartment, rid)
    before = desk.store.sealed.looks(desk.reader.connection, compartment)
    with desk.work() as work:
        seal_for(desk, work, compartment)
        work.view(record.spec.key, rid)
        work.commit()
    looks = tuple((staff_name(desk.reader, one.who), one.at) for one in before if one.rid == rid)
    return Reading(record, staff_name(desk.reader, record.author), looks)


def change_sealed(
    desk: Desk,
    compartment: Compartment,
    seen: SealedRecord,
    values: Mapping[str, Value],
    reason: str | None = None,
) -> None:
    """Changes a record over what the author was looking at; settles what was in conflict."""
    desk.require_in(compartment, Act.READ_SEALED)
    _refuse_own_service(_the(desk, compartment, seen.stored.rid))
    changed = asked(seen.spec, values)
    check_changed(seen.spec, changed)
    settled = {name: changed.pop(name) for name in seen.stored.conflicts if name in changed}
    with desk.work() as work:
        seal_for(desk, work, compartment)
        work.change(seen.stored, changed, reason=reason)
        if settled:
            work.change(seen.stored, settled, op=Op.RESOLVE, reason=reason)
        work.commit()


def strike_sealed(desk: Desk, compartment: Compartment, rid: RecordId, reason: str) -> None:
    """Marks a record as wrong, with the reason, inside its compartment."""
    desk.require_in(compartment, Act.READ_SEALED)
    seen = _the(desk, compartment, rid)
    _refuse_own_service(seen)
    why = check_written("reason", reason)
    with desk.work() as work:
        seal_for(desk, work, compartment)
        work.strike(seen.stored, why)
        work.commit()


def editable(record: SealedRecord) -> bool:
    """Whether holders may correct or strike it: why somebody read in need stays as it was said."""
    return type(record.stored.record) in types_in(record.spec.compartment)


def _refuse_own_service(record: SealedRecord) -> None:
    if not editable(record):
        raise _own_service()


def _own_service() -> Refused:
    return Refused("own-service", T("Records", "This is written in its own place."))


def seal_for(desk: Desk, work: UnitOfWork, compartment: Compartment, *others: bytes) -> None:
    """Says in an act whom a compartment's records are sealed for: its holders and ``others``."""
    publics = _publics(desk, work.connection, compartment)
    if not publics:
        desk.require_reader_of(compartment)
    work.seals(compartment, *publics, *others)


def _publics(desk: Desk, connection: Connection, compartment: Compartment) -> tuple[bytes, ...]:
    """The key that opens what is written now; none while nobody could open it."""
    site = desk.store.site
    if compartment is not Compartment.COMPLAINTS:
        generation = present(connection, compartment)
        return (generation.public,) if generation else ()
    if site.is_headquarters:
        return (site.sealing.recipient.public_bytes,)
    return tuple(
        read_card(peer.card).genesis.sealing_key
        for peer in all_peers(connection)
        if peer.role == _HEADQUARTERS and peer.state != "revoked"
    )[:1]


def _lost(desk: Desk, reader: Reader) -> frozenset[Compartment]:
    """What nobody can open any more."""
    return frozenset(one.compartment for one in keepers(desk, reader) if one.lost)


def _own(desk: Desk) -> bool:
    return desk.actor.person == desk.store.person


def _held(desk: Desk) -> frozenset[Compartment]:
    return desk.store.sealed.held(desk.reader.connection) if _own(desk) else frozenset()


def _records(desk: Desk, compartment: Compartment) -> list[SealedRecord]:
    if not _own(desk):
        return []
    return desk.store.sealed.records(desk.reader.connection, compartment)


def _the(desk: Desk, compartment: Compartment, rid: RecordId) -> SealedRecord:
    found = next((one for one in _records(desk, compartment) if one.stored.rid == rid), None)
    if found is None:
        raise Refused("not-here", T("Records", "This record is not here any more."))
    return found


def _heading(desk: Desk, one: SealedRecord) -> Heading:
    return Heading(
        one.stored.rid,
        one.spec.compartment,
        one.spec.title,
        one.written,
        staff_name(desk.reader, one.author),
        about(one),
        one.stored.struck,
        bool(one.stored.conflicts),
    )
