"""What there is to know about accounts: everybody's for the administrator, one's own for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import islice

from vepdesk.access.policy import Act
from vepdesk.base.clock import local
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import staff_here
from vepdesk.vault.failed_tries import FailedTries
from vepdesk.vault.keyfile import UserSlot, user_key
from vepdesk.vault.queries.accounts import acts_about
from vepdesk.vault.rows import Stored

LATEST = 10
"""How many of the own sign-ins are shown."""


class AccountState(Enum):
    """How somebody stands to this store."""

    ACTIVE = "active"
    MUST_CHOOSE = "must-choose"
    """The first passphrase was handed over; the own one is not chosen yet."""
    NO_WAY_IN = "no-way-in"
    """Nothing opens the store for this name here: a first passphrase must be given again."""
    LEFT = "left"


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """One colleague's account. Times are local; ``failed`` counts since the last sign-in."""

    person: RecordId
    name: str
    user: str
    role: str
    state: AccountState
    left_on: date | None
    last_sign_in: datetime | None
    failed: int
    oneself: bool


def accounts(desk: Desk) -> list[Account]:
    """Everybody who signs in or signed in here, those who have left at the end."""
    desk.require(Act.MANAGE_STAFF)
    slots = {user_key(slot.user): slot for slot in desk.store.key_file().slots}
    tries = FailedTries(desk.store.folder)
    found = [
        _account(desk, one, slots.get(user_key(one.record.user_name)), tries)
        for one in staff_here(desk.reader, desk.store.site)
    ]
    return sorted(found, key=lambda one: (one.state is AccountState.LEFT, one.name.casefold()))


def _account(
    desk: Desk, one: Stored[StaffMember], slot: UserSlot | None, tries: FailedTries
) -> Account:
    record, failures = one.record, tries.of(one.record.user_name)
    last = next(_sign_ins(desk, one.rid), None)
    return Account(
        one.rid,
        record.full_name,
        record.user_name,
        record.role,
        _state(record, slot),
        record.left_on,
        last.at if last else None,
        failures.count if failures and record.left_on is None else 0,
        one.rid == desk.actor.person,
    )


def _state(record: StaffMember, slot: UserSlot | None) -> AccountState:
    if record.left_on is not None:
        return AccountState.LEFT
    if slot is None:
        return AccountState.NO_WAY_IN
    return AccountState.MUST_CHOOSE if slot.one_time else AccountState.ACTIVE


@dataclass(frozen=True, slots=True, repr=False)
class SignIn:
    """When somebody signed in (local time), and how many wrong passphrases came before."""

    at: datetime
    failures: int


@dataclass(frozen=True, slots=True, repr=False)
class OwnAccount:
    """What somebody sees of the own account.

    ``bound`` says that the passphrase works on this computer only.
    """

    name: str
    user: str
    role: str
    sign_ins: tuple[SignIn, ...]
    bound: bool


def own_account(desk: Desk) -> OwnAccount:
    """One's own account with the latest sign-ins, newest first. Raises :class:`Refused`."""
    desk.require_own_account()
    actor = desk.actor
    slot = desk.store.key_file().slot_of(actor.user)
    latest = islice(_sign_ins(desk, actor.person), LATEST)
    return OwnAccount(
        actor.name,
        actor.user,
        actor.role,
        tuple(latest),
        slot is not None and slot.slot.device,
    )


def _sign_ins(desk: Desk, person: RecordId) -> Iterator[SignIn]:
    """The sign-ins that left an entry, newest first; most commands leave none."""
    for one in acts_about(desk.reader.connection, person):
        if one.what == "signed-in":
            failures = one.facts.get("failures")
            yield SignIn(local(desk.clock, one.at), failures if isinstance(failures, int) else 0)
