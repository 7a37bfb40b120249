"""The desk somebody is signed in at: the store, the clock and who is acting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vepdesk.access.policy import Act, may
from vepdesk.base.clock import Clock, today
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.journal.anchor import Position
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.vault import founding, keyfile
from vepdesk.vault.founding import RECOVERY_USER, Founding
from vepdesk.vault.reader import Reader
from vepdesk.vault.store import Store
from vepdesk.vault.unit_of_work import UnitOfWork

__all__ = ["Actor", "Desk", "Founding", "SignInScreen", "found", "sign_in", "sign_in_screen"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is signed in."""

    person: RecordId
    name: str
    user: str
    role: str


@dataclass(frozen=True, slots=True, repr=False)
class Desk:
    """What every service is given. It belongs to the thread that opened the store."""

    store: Store
    clock: Clock
    actor: Actor
    own_reader: Reader | None = None

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
        if not may(self.actor.role, act, alone=self._alone()):
            raise Refused(
                "not-permitted", T("Desk", "Your role does not include this. Ask a supervisor.")
            )

    def permits(self, act: Act) -> bool:
        """Whether the signed-in person may do ``act``, for showing only what can be done."""
        return may(self.actor.role, act, alone=self._alone())

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
            if one.origin == self.store.site.origin and one.record.user_name
        }
        return not others - {RECOVERY_USER, self.actor.user}

    def interrupt(self) -> None:
        """Stops the statement this desk runs just now; may be called from any thread."""
        if self.own_reader is not None:
            self.own_reader.interrupt()
        else:
            self.store.interrupt()

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


def sign_in(folder: Path, user: str, password: str, clock: Clock) -> Desk:
    """Opens the store for ``user``. Raises ``SignInRefused`` or ``StoreUnusable``."""
    store = Store.open(folder, user, password)
    return Desk(store, clock, _actor(store))


def found(folder: Path, request: Founding, clock: Clock) -> tuple[Desk, str]:
    """Founds a store; also gives the recovery code, which is shown once."""
    store, recovery = founding.found(folder, request, clock)
    return Desk(store, clock, _actor(store)), recovery


def _actor(store: Store) -> Actor:
    person = store.reader.get(StaffMember, store.person)
    if person is None or person.record.left_on is not None:
        store.close()
        raise Refused("no-longer-enrolled", T("Desk", "This account is no longer in use."))
    record = person.record
    return Actor(person.rid, record.full_name, record.user_name, record.role)
