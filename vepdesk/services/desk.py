"""The desk somebody is signed in at: the store, the clock and who is acting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vepdesk.access.policy import Act, may
from vepdesk.base.clock import Clock, today
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.journal.anchor import Position
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.vault import founding, keyfile
from vepdesk.vault.failed_tries import FailedTries
from vepdesk.vault.founding import Founding
from vepdesk.vault.keyfile import RECOVERY_USER
from vepdesk.vault.reader import Reader
from vepdesk.vault.store import Store
from vepdesk.vault.unit_of_work import UnitOfWork

__all__ = [
    "Actor", "Desk", "Founding", "Notice", "SignInScreen", "actor_of", "found", "sign_in_screen",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is signed in."""

    person: RecordId
    name: str
    user: str
    role: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person is told at sign-in; ``kind`` is a stable word for it."""

    kind: str
    text: Text
    serious: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Desk:
    """What every service is given. It belongs to the thread that opened the store.

    ``must_change`` says that the passphrase came from somebody else: nothing but choosing one's own
    is permitted until then.
    """

    store: Store
    clock: Clock
    actor: Actor
    own_reader: Reader | None = None
    must_change: bool = False
    greeting: tuple[Notice, ...] = ()

    @property
    def reader(self) -> Reader:
        """Reads what is committed."""
        return self.own_reader or self.store.reader

    def for_reading(self) -> Desk:
        """The same desk for another thread, which calls this and only reads; close it there."""
        return replace(self, own_reader=self.store.open_reader())

    @property
    def position(self) -> Position:
        """How far the own journal goes."""
        return self.store.position(self.reader)

    def work(self) -> UnitOfWork:
        """One act of the signed-in person: ``with desk.work() as work: ...; work.commit()``."""
        return self.store.unit_of_work(self.actor.person, self.clock)

    def require(self, act: Act) -> None:
        """Raises :class:`Refused` unless the signed-in person may do ``act``."""
        if self.must_change:
            raise Refused("must-change", T("Desk", "Choose your own passphrase first."))
        if not may(self.actor.role, act, alone=self._alone()):
            raise Refused(
                "not-permitted", T("Desk", "Your role does not include this. Ask a supervisor.")
            )

    def permits(self, act: Act) -> bool:
        """Whether the signed-in person may do ``act``, for showing only what can be done."""
        return may(self.actor.role, act, alone=self._alone())

    def require_own_account(self) -> None:
        """Everybody keeps the own passphrase, also somebody who must choose one; the envelopes
        have none to keep. Raises :class:`Refused`."""
        if self.store.unlocked.by_envelopes:
            raise Refused("not-permitted", T("Desk", "The envelopes have no passphrase to change."))

    def require_second(self, act: Act, role: str) -> None:
        """Raises :class:`Refused` unless somebody with ``role`` may approve ``act``."""
        if not may(role, act, alone=False) and role not in ("governor", "supervisor"):
            raise Refused("not-permitted", T("Desk", "Somebody else must approve this."))

    def require_unit(self) -> None:
        """Raises :class:`Refused` at headquarters, which holds nobody in custody."""
        if self.store.site.is_headquarters:
            raise Refused(
                "units-only", T("Desk", "Headquarters does not write this; the unit does.")
            )

    @property
    def today(self) -> date:
        """The calendar day here."""
        return today(self.clock)

    def _alone(self) -> bool:
        """Whether no colleague signs in here yet; staff of other sites do not count."""
        others = {
            one.record.user_name
            for one in self.reader.find(StaffMember, {"left_on": None})
            if self.store.site.is_own(one.origin) and one.record.user_name
        }
        return not others - {RECOVERY_USER, self.actor.user}

    def close(self) -> None:
        """Closes what this desk opened: the store, or only its own reader."""
        if self.own_reader is not None:
            self.own_reader.connection.close()
        else:
            self.store.close()


@dataclass(frozen=True, slots=True)
class SignInScreen:
    """What may be shown before anybody has signed in."""

    site: str
    role: str
    practice: bool


def sign_in_screen(folder: Path) -> SignInScreen | None:
    """The name of the site in ``folder``; None when no store was founded there yet."""
    if not keyfile.exists(folder):
        return None
    keys = keyfile.read(folder)
    return SignInScreen(keys.site, keys.role, keys.practice)


def found(folder: Path, request: Founding, clock: Clock) -> tuple[Desk, Envelopes]:
    """Founds a store; also gives both halves of the recovery code, which are shown once."""
    store, envelopes = founding.found(folder, request, clock)
    FailedTries(folder).begin()
    return Desk(store, clock, actor_of(store)), envelopes


def actor_of(store: Store) -> Actor:
    """Who unlocked a store. Raises :class:`Refused` for an account that was ended."""
    person = store.reader.get(StaffMember, store.person)
    if person is None or person.record.left_on is not None:
        raise Refused("no-longer-enrolled", T("Desk", "This account is no longer in use."))
    record = person.record
    return Actor(person.rid, record.full_name, record.user_name, record.role)
