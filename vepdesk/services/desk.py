"""The desk somebody is signed in at: the store, the clock and who is acting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from vepdesk.access.decision import ADMINISTRATOR, Question, Why, decide, may_in
from vepdesk.access.policy import Act, Site
from vepdesk.base.clock import Clock, today
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.journal.anchor import Position
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.rules.fields import check_seen
from vepdesk.services.looks import Looks
from vepdesk.vault import founding, keyfile
from vepdesk.vault.failed_tries import FailedTries
from vepdesk.vault.founding import Founding
from vepdesk.vault.keyfile import RECOVERY_USER, user_key
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


CLOCK: Final = "clock"
"""The kind of the notice about a clock that contradicts what is known of the time."""


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
    looks: Looks = field(default_factory=Looks)

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

    def question(
        self,
        act: Act,
        *,
        compartment: Compartment = Compartment.OPEN,
        state: str | None = None,
        author: RecordId | None = None,
        about: RecordId | None = None,
        people: int = 0,
    ) -> Question:
        """What the table is asked when the signed-in person wants to do ``act``.

        ``state`` is the record's life-cycle state, ``author`` whoever wrote, reported or read what
        is decided upon, ``about`` the colleague whose account it is.
        """
        role = self.actor.role
        return Question(
            role=role,
            act=act,
            compartment=compartment,
            state=state,
            own=self.actor.person in (author, about),
            alone=role == ADMINISTRATOR and self._alone(),
            site=self._site_kind,
            people=people,
        )

    def require(
        self,
        act: Act,
        *,
        compartment: Compartment = Compartment.OPEN,
        state: str | None = None,
        author: RecordId | None = None,
        about: RecordId | None = None,
    ) -> None:
        """Raises :class:`Refused` with the reason unless the signed-in person may do ``act``.

        A service asks before it reads anything, and again with the record's ``state`` and
        ``author`` once it has them.
        """
        self.require_own_keys()
        why = decide(
            self.question(act, compartment=compartment, state=state, author=author, about=about)
        ).why
        if why is not None:
            raise why.refusal()

    def permits(
        self,
        act: Act,
        *,
        compartment: Compartment = Compartment.OPEN,
        state: str | None = None,
        author: RecordId | None = None,
    ) -> bool:
        """Whether the signed-in person may do ``act``, for showing only what can be done."""
        question = self.question(act, compartment=compartment, state=state, author=author)
        return decide(question).allowed

    def require_in(self, compartment: Compartment, act: Act) -> None:
        """Raises :class:`Refused` unless the person's role includes ``act`` in a compartment.

        It is the same answer whether there is anything in it or not.
        """
        self.require_own_keys()
        if not self.permits_in(compartment, act):
            raise Why.NOT_YOUR_ROLE.refusal()

    def permits_in(self, compartment: Compartment, act: Act) -> bool:
        """Whether the person's role includes ``act`` in a compartment, also when alone here."""
        return self.role_permits_in(self.actor.role, compartment, act)

    def role_permits_in(self, role: str, compartment: Compartment, act: Act) -> bool:
        """Whether a colleague's role includes ``act`` in a compartment at this kind of site."""
        return may_in(role, act, compartment, self._site_kind)

    @property
    def _site_kind(self) -> Site:
        return Site.HEADQUARTERS if self.store.site.is_headquarters else Site.UNIT

    def require_reader_of(self, compartment: Compartment, *, lost: bool = False) -> None:
        """Raises :class:`Refused`: nobody could read what would be written now.

        ``lost`` says that its last key is gone.
        """
        if lost:
            raise Refused(
                "no-holder",
                T(
                    "Desk",
                    "Nobody can open this compartment any more, so nobody could read this. Write "
                    "it on paper and hand it over in a sealed envelope.",
                ),
            )
        if compartment is Compartment.COMPLAINTS:
            raise Refused(
                "no-headquarters",
                T(
                    "Desk",
                    "Headquarters is not known here yet, so nobody could read this. Write it on "
                    "paper and hand it over in a sealed envelope.",
                ),
            )
        raise Refused(
            "not-opened",
            T("Desk", "Nobody has opened this compartment here yet. Tell the person by word."),
        )

    def require_own_keys(self) -> None:
        """Raises :class:`Refused` until the passphrase, hence the keys, are one's own alone."""
        if self.must_change:
            raise Refused("must-change", T("Desk", "Choose your own passphrase first."))

    def require_own_account(self) -> None:
        """Raises :class:`Refused` unless there is a passphrase of one's own to keep.

        Also somebody who must choose one may do so; the envelopes have none.
        """
        why = decide(self.question(Act.CHANGE_OWN_PASSPHRASE)).why
        if why is not None:
            raise why.refusal()
        if self.store.unlocked.by_envelopes:
            raise Refused("not-permitted", T("Desk", "The envelopes have no passphrase to change."))

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


def check_founder(user: str) -> None:
    """Raises :class:`Invalid` for the name that only the two envelopes sign in with, and for one
    that does not look as it is."""
    check_seen("full_name", user)
    if user_key(user) == RECOVERY_USER:
        raise Invalid("full_name", T("Staff", "Somebody signs in with this name already."))


def found(folder: Path, request: Founding, clock: Clock) -> tuple[Desk, Envelopes]:
    """Founds a store; also gives both halves of the recovery code, which are shown once.

    Raises :class:`Invalid` at ``full_name`` for the name that belongs to the envelopes, and for
    names that do not look as they are.
    """
    check_founder(request.user)
    check_seen("full_name", request.administrator)
    check_seen("name", request.name)
    store, envelopes = founding.found(folder, request, clock)
    FailedTries(folder).begin()
    return Desk(store, clock, actor_of(store)), envelopes


def permitted_acts(desk: Desk) -> frozenset[Act]:
    """What the signed-in person may do with ordinary records in some state."""
    return frozenset(act for act in Act if desk.permits(act))


def actor_of(store: Store) -> Actor:
    """Who unlocked a store. Raises :class:`Refused` for an account that was ended."""
    person = store.reader.get(StaffMember, store.person)
    if person is None or person.record.left_on is not None:
        raise Refused("no-longer-enrolled", T("Desk", "This account is no longer in use."))
    record = person.record
    return Actor(person.rid, record.full_name, record.user_name, record.role)
