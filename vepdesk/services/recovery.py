"""The two recovery sheets: paper in sealed envelopes that opens the store when nobody else can."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from vepdesk.access.policy import Act
from vepdesk.base.clock import local
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.crypto.calibration import FLOOR
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.crypto.sealing import CompartmentKey
from vepdesk.crypto.slots import SlotParameters
from vepdesk.crypto.user_keys import UserKeys
from vepdesk.journal.second import Second
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.holders import keep_open_without_envelopes, keepers
from vepdesk.services.second_person import require_second
from vepdesk.vault import compartments as vault
from vepdesk.vault.compartments import Generation, Use, held_key
from vepdesk.vault.keyfile import RECOVERY_USER, NewUser, user_key
from vepdesk.vault.queries.accounts import acts_about
from vepdesk.vault.rows import Stored
from vepdesk.vault.unit_of_work import UnitOfWork

PAGE_BREAK: Final = "\f"
CHECK_EVERY: Final = timedelta(days=31)
"""How often somebody looks whether both seals are unbroken."""

_MADE, _USED, _CHECKED = "envelopes-made", "envelopes-used", "seals-checked"


@dataclass(frozen=True, slots=True)
class EnvelopesState:
    """How the two envelopes stand.

    ``used`` is when they were opened since they were made, ``checked`` when somebody last saw both
    seals whole, ``next_check`` the day on which that is due again. Without ``complete`` the making
    of new ones was cut short, and nobody knows whether the sheets on paper are the right ones.
    Times are local.
    """

    made: datetime
    used: datetime | None
    checked: datetime | None
    next_check: date
    complete: bool

    @property
    def must_renew(self) -> bool:
        """Whether new ones must be made now."""
        return self.used is not None or not self.complete


def envelopes_state(desk: Desk) -> EnvelopesState:
    """How the envelopes stand, for those who look after them."""
    desk.require(Act.MANAGE_STAFF)
    clock, recovery = desk.clock, _recovery(desk)
    made = datetime.fromtimestamp(recovery.entered / 1000, UTC)
    used: datetime | None = None
    checked: datetime | None = None
    key: object = None
    for one in acts_about(desk.reader.connection, recovery.rid):
        if one.what == _MADE:
            made, key = one.at, one.facts.get("key")
            break
        if one.what == _USED and used is None:
            used = one.at
        if one.what == _CHECKED and checked is None:
            checked = one.at
    slot = desk.store.key_file().slot_of(RECOVERY_USER)
    complete = slot is not None and key in (None, _digest(slot.sealing))
    since, wait = checked or made, CHECK_EVERY
    if checked is None and key is not None:  # nobody has confirmed yet that they are sealed
        wait = timedelta(0)
    return EnvelopesState(
        local(clock, made),
        None if used is None else local(clock, used),
        None if checked is None else local(clock, checked),
        local(clock, since + wait).date(),
        complete,
    )


def new_envelopes(
    desk: Desk,
    second: Second | None = None,
    parameters: SlotParameters | None = None,
    *,
    lose: bool = False,
) -> Envelopes:
    """Makes new recovery sheets; the old ones open nothing from now on.

    The store gets a new key, so that the old sheets do not help with an old key file either. Nobody
    does this alone: raises :class:`Refused` (``second-needed``) without ``second``, unless both
    envelopes were opened to sign in, which takes two people as it is.

    The new sheets open no compartment until a holder agrees. Where no holder is left, whoever
    signed in with the old ones carries the key over to them. Raises :class:`Refused`
    (``last-holder``) where nobody could open a compartment then, unless that was agreed to
    (``lose``).
    """
    desk.require(Act.MAKE_ENVELOPES)
    if not desk.store.unlocked.by_envelopes:
        require_second(desk.question(Act.MAKE_ENVELOPES), second)
    recovery, envelopes, keys = _recovery(desk), Envelopes.generate(), UserKeys.generate()
    new = NewUser(RECOVERY_USER, recovery.rid, envelopes.passphrase, keys, parameters or FLOOR)
    with desk.work() as work:  # first, so that sheets which were never shown are noticed
        public = keys.sealing.recipient.public_bytes
        work.act(_MADE, recovery.rid, key=_digest(public))
        carried = _carry_over(desk, work, recovery.rid, public)
        keep_open_without_envelopes(desk, work, apart=carried, lose=lose)
        if second is not None:
            work.countersigned(second)
        work.commit()
    desk.store.revoke(RECOVERY_USER, successor=new)
    return envelopes


def _carry_over(
    desk: Desk, work: UnitOfWork, person: RecordId, sealing: bytes
) -> frozenset[Compartment]:
    """Lets the new envelopes open what no holder is left for; gives what they open."""
    unlocked, store = desk.store.unlocked, desk.store.site.store
    found = set[Compartment]()
    if not unlocked.by_envelopes:
        return frozenset()
    for one in keepers(desk, work.reader):
        what = one.compartment
        generation = vault.present(work.connection, what)
        key = held_key(work.connection, unlocked.keys, unlocked.person, store, what, Use.HOLD)
        if one.holders or generation is None or key is None:
            continue
        work.act("compartment-granted", compartment=what.value, person=person, use=Use.HOLD.value)
        work.also(_carrying(desk, generation, key, (person, sealing)))
        found.add(what)
    return frozenset(found)


def _carrying(
    desk: Desk, generation: Generation, key: CompartmentKey, successor: tuple[bytes, bytes]
) -> vault.Writing:
    file, store = desk.store.key_file(), desk.store.site.store
    return lambda connection: vault.carry(connection, generation, key, file, successor, store)


def seals_checked(desk: Desk) -> None:
    """Notes that somebody saw both envelopes today, sealed and where they belong."""
    desk.require(Act.MANAGE_STAFF)
    if envelopes_state(desk).must_renew:
        raise Refused("renew-envelopes", T("Recovery", "Make new envelopes first."))
    with desk.work() as work:
        work.act(_CHECKED, _recovery(desk).rid)
        work.commit()


def _recovery(desk: Desk) -> Stored[StaffMember]:
    return next(
        one
        for one in desk.reader.find(StaffMember)
        if user_key(one.record.user_name) == RECOVERY_USER and desk.store.site.is_own(one.origin)
    )


def _digest(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:16]


def recovery_sheets(desk: Desk, envelopes: Envelopes) -> tuple[Text, Text]:
    """The text of both sheets, for print; the codes are known only at this moment."""
    return _sheet(desk, 1, envelopes.first), _sheet(desk, 2, envelopes.second)


def _sheet(desk: Desk, number: int, half: str) -> Text:
    site = desk.store.site
    return T(
        "Recovery",
        "Recovery sheet {number} of 2, {name} ({code})\n"
        "\n"
        "Put this sheet into an envelope of its own, seal it, and give it to another person than "
        "the other sheet: one to the head of the unit, one to the deputy.\n"
        "\n"
        "If every user administrator is gone or has lost the passphrase, open both envelopes "
        "together. Choose “I forgot my passphrase” where you sign in, then “Open with the two "
        "envelopes”, and type this half of the code:\n"
        "\n"
        "    {half}\n"
        "\n"
        "Nobody can do anything with one sheet alone. Whoever holds both and a copy of the store "
        "can read it. Every use is recorded, and afterwards new sheets are made.\n"
        "\n"
        "For commands: sign in as {user} with both halves, one after the other, as passphrase.\n",
    ).filled(number=number, name=site.name, code=site.code, user=RECOVERY_USER, half=half)
