"""Who can still open each compartment, so that its last key is never lost without a word.

A compartment opens for a *living* holder (a key for reading, granted to the own key pair that the
key file still knows, a role that reads there, an account that was not ended) and for the present
recovery envelopes, if they were granted its key. A key for reading in need opens nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.records.compartments import WORDS, Compartment
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.vault import compartments as vault
from vepdesk.vault.compartments import GRANTED, Grant, Use
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.reader import Reader
from vepdesk.vault.unit_of_work import UnitOfWork

NEEDS = {Use.HOLD: Act.READ_SEALED, Use.BREAK_GLASS: Act.BREAK_GLASS}
"""What the role of whoever is granted a key must include."""


@dataclass(frozen=True, slots=True)
class Keepers:
    """Who can open one compartment now; ``envelopes`` says whether the present ones do."""

    compartment: Compartment
    holders: frozenset[RecordId]
    envelopes: bool

    @property
    def lost(self) -> bool:
        """Whether nobody can open it any more."""
        return not self.holders and not self.envelopes

    def without(self, person: RecordId | None) -> Keepers:
        """The same when one of them can open it no longer."""
        return Keepers(self.compartment, self.holders - {person}, self.envelopes)

    def without_envelopes(self) -> Keepers:
        """The same when the present envelopes open nothing any more."""
        return Keepers(self.compartment, self.holders, envelopes=False)


def keepers(desk: Desk, reader: Reader | None = None) -> list[Keepers]:
    """Who can open each compartment that was opened here. ``reader`` sees the act under way."""
    reader, file = reader or desk.reader, desk.store.key_file()
    found = (_keepers(desk, reader, file, one) for one in GRANTED)
    return [one for one in found if one is not None]


def keepers_shown(desk: Desk) -> list[Keepers]:
    """The same for those who keep accounts: they are told in time. Nothing for anybody else."""
    return keepers(desk) if desk.permits(Act.MANAGE_STAFF) else []


def is_lost(desk: Desk, compartment: Compartment, reader: Reader | None = None) -> bool:
    """Whether it was opened here and nobody can open it any more."""
    return any(one.compartment is compartment and one.lost for one in keepers(desk, reader))


def _keepers(desk: Desk, reader: Reader, file: KeyFile, compartment: Compartment) -> Keepers | None:
    generation = vault.present(reader.connection, compartment)
    if generation is None:
        return None
    grants = [
        one
        for one in vault.grants_of(reader.connection, generation)
        if one.use is Use.HOLD and one.alive(file)
    ]
    recovery = {bytes(slot.person) for slot in file.slots if slot.is_recovery}
    apart = recovery | {one.person for one in unfit(desk, reader, file, grants)}
    return Keepers(
        compartment,
        frozenset(RecordId(one.person) for one in grants if one.person not in apart),
        any(one.person in recovery for one in grants),
    )


def unfit(desk: Desk, reader: Reader, file: KeyFile, grants: Sequence[Grant]) -> list[Grant]:
    """Grants of colleagues who left or whose role does not include reading any more."""
    recovery = {bytes(slot.person) for slot in file.slots if slot.is_recovery}
    staff = reader.several(StaffMember, [one.person for one in grants])
    found: list[Grant] = []
    for one in grants:
        person = staff.get(RecordId(one.person))
        if one.ended or one.person in recovery:
            continue
        if (
            person is None
            or person.record.left_on is not None
            or not desk.role_permits_in(person.record.role, one.compartment, NEEDS[one.use])
        ):
            found.append(one)
    return found


def keep_open_without(
    desk: Desk, work: UnitOfWork, person: RecordId, *, lose: bool, role: str | None = None
) -> None:
    """Called before ``person`` loses the key: account ended, new first passphrase, other ``role``.

    Raises :class:`Refused` (``last-holder``) where nobody could open a compartment then. With
    ``lose`` that was agreed to, and the entry says so.
    """
    before = keepers(desk, work.reader)
    if role is not None:
        before = [
            one
            for one in before
            if not desk.role_permits_in(role, one.compartment, Act.READ_SEALED)
        ]
    _allow(work, before, [one.without(person) for one in before], _LAST_HOLDER, lose=lose)


def keep_open_without_envelopes(
    desk: Desk, work: UnitOfWork, *, lose: bool, apart: frozenset[Compartment]
) -> None:
    """The same before the present envelopes are replaced by ones that open nothing yet, except
    what is in ``apart``."""
    before = [one for one in keepers(desk, work.reader) if one.compartment not in apart]
    _allow(work, before, [one.without_envelopes() for one in before], _LAST_PAPER, lose=lose)


def keep_open_elsewhere(desk: Desk, work: UnitOfWork, *, lose: bool) -> None:
    """The same before every way in goes that is bound to the former computer."""
    bound = {slot.person for slot in desk.store.key_file().slots if slot.slot.device}
    before = keepers(desk, work.reader)
    after = [Keepers(one.compartment, one.holders - bound, one.envelopes) for one in before]
    _allow(work, before, after, _LAST_COMPUTER, lose=lose)


def _allow(
    work: UnitOfWork,
    before: Sequence[Keepers],
    after: Sequence[Keepers],
    refusal: Text,
    *,
    lose: bool,
) -> None:
    for now, then in zip(before, after, strict=True):
        if not now.lost and then.lost:
            if not lose:
                raise Refused("last-holder", refusal.filled(compartment=WORDS[now.compartment]))
            work.act("compartment-lost", compartment=now.compartment.value)


def state_of(one: Keepers) -> Text | None:
    """What whoever keeps accounts should know about the keys of a compartment; None for nothing."""
    name = WORDS[one.compartment]
    if one.lost:
        return _NOBODY.filled(compartment=name)
    if not one.holders:
        return _PAPER_ONLY.filled(compartment=name)
    if not one.envelopes and len(one.holders) == 1:
        return _ONE_AND_NO_PAPER.filled(compartment=name)
    if not one.envelopes:
        return _NO_PAPER.filled(compartment=name)
    return _ONE.filled(compartment=name) if len(one.holders) == 1 else None


_LAST_HOLDER = T(
    "Holders",
    "Nobody could open this compartment any more: {compartment}. This colleague is the last holder "
    "of its key, and the present envelopes do not open it. First let this colleague give the key "
    "to somebody else, or agree to the envelopes.",
)
_LAST_PAPER = T(
    "Holders",
    "Nobody could open a compartment any more: only the present envelopes do. Open both together, "
    "sign in with them and make the new ones there: then its key goes over to them.",
)
_LAST_COMPUTER = T(
    "Holders",
    "Nobody could open this compartment any more: {compartment}. The keys of its holders are bound "
    "to the former computer, and the present envelopes do not open it. Bring a moving file from "
    "the former computer instead.",
)
_NOBODY = T(
    "Holders",
    "Nobody can open this compartment any more: {compartment}. Nothing can be written into it "
    "until it is opened anew; what is in it stays unreadable.",
)
_PAPER_ONLY = T(
    "Holders",
    "This compartment has no holder any more: {compartment}. Only the two sealed envelopes open "
    "it: sign in with both and give the key to a colleague.",
)
_ONE_AND_NO_PAPER = T(
    "Holders",
    "Only one person can open this compartment: {compartment}. The new envelopes cannot until the "
    "holder agrees. Let the holder agree to them, or give the key to a second colleague.",
)
_NO_PAPER = T(
    "Holders",
    "The new envelopes cannot open this compartment until a holder agrees: {compartment}.",
)
_ONE = T(
    "Holders",
    "This compartment has one holder only: {compartment}. Let that person give the key to a second "
    "colleague.",
)
