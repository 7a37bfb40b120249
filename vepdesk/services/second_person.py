"""A second person for acts that nobody may do alone: the own passphrase, typed just now."""

from __future__ import annotations

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.text import T
from vepdesk.journal.second import Second
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.waiting import counted_try
from vepdesk.vault.unlocking import unlock


def second_person(desk: Desk, act: Act, user: str, passphrase: str) -> Second:
    """Who approves ``act``, to be given to :meth:`UnitOfWork.countersigned`.

    Raises ``SignInRefused`` like a sign-in, with its waits, and ``Refused`` when it is the same
    person or somebody who may not approve this.
    """
    with counted_try(desk.store.folder, user, desk.clock):
        _file, unlocked = unlock(desk.store.folder, user, passphrase)
    if unlocked.person == desk.actor.person:
        raise Refused("same-person", T("Second", "The second person must be somebody else."))
    staff = desk.reader.get(StaffMember, unlocked.person)
    nobody = unlocked.one_time or unlocked.by_envelopes
    if staff is None or staff.record.left_on is not None or nobody:
        raise Refused("not-permitted", T("Second", "This account cannot approve anything now."))
    record = staff.record
    desk.require_second(act, record.role)
    return Second(staff.rid, record.full_name, record.role, unlocked.keys.signing)
