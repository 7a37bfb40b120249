"""Compartments: opening one, and who holds its key. See ``docs/compartments.md``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.sealing import CompartmentKey
from vepdesk.journal.second import Second
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.holders import NEEDS, is_lost, keepers, unfit
from vepdesk.services.lookup import the
from vepdesk.services.second_person import require_second, somebody_else
from vepdesk.vault import compartments as vault
from vepdesk.vault.compartments import GRANTED, Generation, Grant, Use
from vepdesk.vault.keyfile import RECOVERY_USER, KeyFile, UserSlot
from vepdesk.vault.unit_of_work import UnitOfWork

__all__ = ["GRANTED", "Use"]

_Person: TypeAlias = bytes


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with a key: to read, or to read in need. ``alive`` until it was taken away, the
    account ended, its passphrase was given anew by somebody else, or the role reads no more."""

    person: RecordId
    name: str
    role: str
    use: Use
    alive: bool


@dataclass(frozen=True, slots=True)
class CompartmentLine:
    """One compartment as the page shows it. ``envelopes`` says whether the present recovery
    envelopes open it, ``lost`` that nobody can any more, ``living`` how many hold its key."""

    compartment: Compartment
    opened: bool
    mine: bool
    may_open: bool
    may_grant: bool
    may_take_away: bool
    envelopes: bool
    holders: tuple[Holder, ...]
    lost: bool = False
    living: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A colleague whose role fits; ``ready`` once he or she has chosen the own passphrase."""

    person: RecordId
    name: str
    role: str
    use: Use
    ready: bool


def concerned(desk: Desk) -> bool:
    """Whether the page of compartments is for the signed-in person at all."""
    return any(_concerns(desk, one) for one in GRANTED)


def compartments(desk: Desk) -> list[CompartmentLine]:
    """Who holds what, for those who may read or grant, review, or keep the accounts."""
    desk.require(Act.READ_STAFF)
    return [_line(desk, one) for one in GRANTED if _concerns(desk, one)]


def _concerns(desk: Desk, compartment: Compartment) -> bool:
    acts = (Act.READ_SEALED, Act.GRANT_COMPARTMENT, Act.REVIEW_BREAK_GLASS)
    return desk.permits(Act.MANAGE_STAFF) or any(desk.permits_in(compartment, one) for one in acts)


def _line(desk: Desk, compartment: Compartment) -> CompartmentLine:
    connection, file = desk.reader.connection, desk.store.key_file()
    generation = vault.present(connection, compartment)
    grants = vault.grants_of(connection, generation) if generation else []
    now = next((one for one in keepers(desk) if one.compartment is compartment), None)
    lost = now is not None and now.lost
    mine = _is_own(desk) and compartment in desk.store.sealed.held(connection)
    return CompartmentLine(
        compartment,
        opened=generation is not None,
        mine=mine,
        may_open=(generation is None or lost) and desk.permits_in(compartment, Act.READ_SEALED),
        may_grant=mine and _may_grant(desk, compartment),
        may_take_away=desk.permits(Act.MANAGE_STAFF) or (mine and _may_grant(desk, compartment)),
        envelopes=now is not None and now.envelopes,
        holders=tuple(_holders(desk, file, grants)),
        lost=lost,
        living=len(now.holders) if now is not None else 0,
    )


def _holders(desk: Desk, file: KeyFile, grants: list[Grant]) -> Iterator[Holder]:
    recovery = file.slot_of(RECOVERY_USER)
    staff = desk.reader.several(StaffMember, [one.person for one in grants])
    ending = unfit(desk, desk.reader, file, grants)
    for one in grants:
        record = staff[RecordId(one.person)].record if one.person in staff else None
        if record is not None and (recovery is None or one.person != recovery.person):
            alive = one.alive(file) and one not in ending
            yield Holder(RecordId(one.person), record.full_name, record.role, one.use, alive)


def candidates(desk: Desk, compartment: Compartment) -> list[Candidate]:
    """Colleagues whose role fits and who have no key yet."""
    _permit(desk, compartment)
    file = desk.store.key_file()
    generation = vault.present(desk.reader.connection, compartment)
    grants = vault.grants_of(desk.reader.connection, generation) if generation else []
    have = {(one.person, one.use) for one in grants if one.alive(file)}
    ready = {slot.person for slot in file.slots if not slot.one_time}
    return [
        Candidate(one.rid, one.record.full_name, one.record.role, use, one.rid in ready)
        for one in desk.reader.find(StaffMember, {"left_on": None}, order=("full_name",))
        for use, needed in NEEDS.items()
        if desk.store.site.is_own(one.origin)
        and desk.role_permits_in(one.record.role, compartment, needed)
        and (one.rid, use) not in have
    ]


def open_compartment(
    desk: Desk, compartment: Compartment, second: Second | None = None, *, anew: bool = False
) -> None:
    """Makes a compartment's first key pair; its secret half goes to the signed-in person and to
    the recovery envelopes, and to nobody else. Takes a second person.

    One that nobody can open any more is opened ``anew``: what was in it stays unreadable.
    """
    desk.require_in(compartment, Act.READ_SEALED)
    if compartment not in GRANTED:
        raise Refused("no-keys-here", T("Compartments", "This compartment has no keys here."))
    _require_second(desk, compartment, second)
    file = desk.store.key_file()
    own, envelopes = _own_slot(desk, file), file.slot_of(RECOVERY_USER)
    with desk.work() as work:
        former = vault.present(work.connection, compartment)
        if former is not None:
            _check_lost(desk, work, compartment, anew=anew)

        def write(connection: vault.Connection) -> None:
            number = former.number + 1 if former is not None else 1
            generation, key = vault.begin(connection, compartment, number)
            for slot in (own, envelopes):
                if slot is not None:
                    vault.give(connection, generation, key, slot, desk.store.site.store)

        work.act("compartment-opened", compartment=compartment.value)
        if second is not None:
            work.countersigned(second)
        work.also(write)
        work.commit()


def _check_lost(desk: Desk, work: UnitOfWork, compartment: Compartment, *, anew: bool) -> None:
    if not is_lost(desk, compartment, work.reader):
        raise Refused("opened-already", T("Compartments", "It was opened already."))
    if not anew:
        raise Refused(
            "lost",
            T(
                "Compartments",
                "Nobody can open what is in it any more. It can be opened anew: then it is written "
                "and read from now on, and what was in it before stays unreadable.",
            ),
        )


def grant_compartment(
    desk: Desk,
    compartment: Compartment,
    person: RecordId,
    use: Use = Use.HOLD,
    second: Second | None = None,
) -> None:
    """Gives the key to a colleague with a fitting role who has chosen the own passphrase.

    Takes a second person, who is not the one that gets it.
    """
    _permit(desk, compartment)
    _require_second(desk, compartment, second, person)
    record = the(desk.reader, StaffMember, person).record
    if record.left_on is not None or not desk.role_permits_in(record.role, compartment, NEEDS[use]):
        raise Refused(
            "role", T("Compartments", "The role of this colleague does not include reading here.")
        )
    slot = _slot_of(desk.store.key_file(), person)
    if slot is None or slot.one_time:
        raise Refused(
            "first-passphrase",
            T(
                "Compartments",
                "This colleague must first sign in and choose a passphrase that nobody else knows.",
            ),
        )
    _give(desk, compartment, slot, use, second)


def _require_second(
    desk: Desk, compartment: Compartment, second: Second | None, person: RecordId | None = None
) -> None:
    """Raises :class:`Refused` unless two people agree; both envelopes together are two."""
    question = desk.question(Act.GRANT_COMPARTMENT, compartment=compartment)
    if not desk.store.unlocked.by_envelopes:
        require_second(question, second)
    if second is not None and second.person == person:
        raise Refused("same-person", somebody_else(question))


def grant_envelopes(desk: Desk, compartment: Compartment, second: Second | None = None) -> None:
    """Lets the present recovery envelopes open a compartment, after they were made anew.

    Never done by itself: whoever makes new envelopes could else read everything through them.
    """
    _permit(desk, compartment)
    slot = desk.store.key_file().slot_of(RECOVERY_USER)
    if slot is None:
        raise Refused("no-envelopes", T("Compartments", "There are no recovery envelopes."))
    _require_second(desk, compartment, second)
    _give(desk, compartment, slot, Use.HOLD, second)


def _give(
    desk: Desk, compartment: Compartment, slot: UserSlot, use: Use, second: Second | None
) -> None:
    store = desk.store.site.store
    with desk.work() as work:
        generation, key = _held(desk, work, compartment)
        work.act(
            "compartment-granted", compartment=compartment.value, person=slot.person, use=use.value
        )
        work.also(lambda connection: vault.give(connection, generation, key, slot, store, use))
        if second is not None:
            work.countersigned(second)
        work.commit()


def take_away(desk: Desk, compartment: Compartment, person: RecordId, use: Use = Use.HOLD) -> None:
    """Takes the key from somebody; what is there gets a new one that this person never had.

    Whoever keeps accounts may do it too; then the next holder who signs in makes the new key.
    """
    if not (desk.permits(Act.MANAGE_STAFF) or desk.permits_in(compartment, _GRANT)):
        desk.require_in(compartment, _GRANT)
    desk.require(Act.READ_STAFF)
    file = desk.store.key_file()
    with desk.work() as work:
        generation = vault.present(work.connection, compartment)
        grants = vault.grants_of(work.connection, generation) if generation else []
        ending = [one for one in grants if one.person == person and one.use is use]
        if not ending:
            raise Refused("no-grant", T("Compartments", "This colleague holds no key of it."))
        if use is Use.HOLD and not _others(desk, work, compartment, person):
            raise vault.nobody_else()
        key = _own_key(desk, work, compartment)
        work.act(
            "compartment-taken-away", compartment=compartment.value, person=person, use=use.value
        )
        work.also(lambda connection: vault.end(connection, compartment, person, use))
        if key is not None and generation is not None:
            _renew(desk, work, generation, key, file)
        work.commit()


def _others(desk: Desk, work: UnitOfWork, compartment: Compartment, person: RecordId) -> bool:
    return any(
        one.without(person).holders
        for one in keepers(desk, work.reader)
        if one.compartment is compartment
    )


def renew_where_due(desk: Desk) -> None:
    """New keys for compartments that somebody should not be able to read any more.

    Done for every holder who signs in. Whole or not at all, and due again until it is done.
    """
    desk.require_own_keys()
    file = desk.store.key_file()
    for compartment in GRANTED:
        generation = vault.present(desk.reader.connection, compartment)
        if generation is None:
            continue
        grants = vault.grants_of(desk.reader.connection, generation)
        ending = unfit(desk, desk.reader, file, grants)
        if ending or vault.needs_renewal(file, grants):
            _renew_one(desk, compartment, ending, file)


def _renew_one(desk: Desk, compartment: Compartment, ending: list[Grant], file: KeyFile) -> None:
    with desk.work() as work:
        generation = vault.present(work.connection, compartment)
        key = _own_key(desk, work, compartment)
        if generation is None or key is None:
            return
        for one in ending:
            work.also(_ending(one))
        _renew(desk, work, generation, key, file)
        work.commit()


def _ending(one: Grant) -> vault.Writing:
    return lambda connection: vault.end(connection, one.compartment, one.person, one.use)


def _renew(
    desk: Desk, work: UnitOfWork, former: Generation, key: CompartmentKey, file: KeyFile
) -> None:
    store = desk.store.site.store
    work.act("compartment-renewed", compartment=former.compartment.value)
    work.also(lambda connection: vault.renew(connection, former, key, file, store))


_GRANT = Act.GRANT_COMPARTMENT


def _permit(desk: Desk, compartment: Compartment) -> None:
    """Holders grant; when none is left, the two envelopes do."""
    if not _may_grant(desk, compartment):
        desk.require_in(compartment, _GRANT)
    desk.require(Act.READ_STAFF)


def _may_grant(desk: Desk, compartment: Compartment) -> bool:
    return desk.store.unlocked.by_envelopes or desk.permits_in(compartment, _GRANT)


def _is_own(desk: Desk) -> bool:
    return desk.actor.person == desk.store.person


def _own_key(desk: Desk, work: UnitOfWork, compartment: Compartment) -> CompartmentKey | None:
    if not _is_own(desk):
        return None
    unlocked = desk.store.unlocked
    return vault.held_key(
        work.connection, unlocked.keys, unlocked.person, desk.store.site.store, compartment,
        Use.HOLD,
    )  # fmt: skip


def _held(
    desk: Desk, work: UnitOfWork, compartment: Compartment
) -> tuple[Generation, CompartmentKey]:
    generation = vault.present(work.connection, compartment)
    key = _own_key(desk, work, compartment)
    if generation is None or key is None:
        raise Refused("no-key", T("Compartments", "You do not hold the key of this compartment."))
    return generation, key


def _own_slot(desk: Desk, file: KeyFile) -> UserSlot:
    slot = _slot_of(file, desk.store.person)
    if slot is None or slot.one_time or not _is_own(desk):
        raise Refused(
            "first-passphrase",
            T("Compartments", "Choose a passphrase that nobody else knows first."),
        )
    return slot


def _slot_of(file: KeyFile, person: _Person) -> UserSlot | None:
    return next((slot for slot in file.slots if slot.person == person), None)
