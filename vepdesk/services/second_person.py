"""A second person for acts that nobody may do alone: the own passphrase, typed just now."""

from __future__ import annotations

from vepdesk.access.decision import Question, Why
from vepdesk.access.second import SECOND_FOR, may_second, needs_second
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.journal.second import Second
from vepdesk.records.codes import CODE_LISTS, label
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.waiting import counted_try
from vepdesk.vault.unlocking import unlock_with


def second_person(
    desk: Desk,
    question: Question,
    user: str,
    passphrase: str,
    *,
    author: RecordId | None = None,
) -> Second:
    """Who approves what ``question`` asks, to be given to :meth:`UnitOfWork.countersigned`.

    ``author`` is whoever did the duty that is kept apart from it. Raises ``SignInRefused`` like a
    sign-in, with its waits, and ``Refused`` when it is the same person or somebody who may not
    approve this.
    """
    with counted_try(desk.store.folder, user, desk.clock):
        file = desk.store.key_file()  # not just any file in its place: who else is in it approves
        unlocked = unlock_with(file, user, passphrase, desk.store.unlocked.device_secret)
    staff = desk.reader.get(StaffMember, unlocked.person)
    nobody = unlocked.one_time or unlocked.by_envelopes
    if staff is None or staff.record.left_on is not None or nobody:
        raise Refused("not-permitted", T("Second", "This account cannot approve anything now."))
    record = staff.record
    same = unlocked.person == desk.actor.person
    why = may_second(question, record.role, same=same, own=unlocked.person == author).why
    if why is Why.NOT_YOUR_ROLE:
        raise Refused(why.reason, somebody_else(question))
    if why is not None:
        raise why.refusal()
    return Second(staff.rid, record.full_name, record.role, unlocked.keys.signing)


def require_second(question: Question, second: Second | None) -> None:
    """Raises :class:`Refused` when the act takes a second person and there is none."""
    if second is None and needs_second(question):
        words = T("Second", "This takes a second person with the own passphrase: {roles}.")
        raise Refused("second-needed", words.filled(roles=who_may(question)))


def somebody_else(question: Question) -> Text:
    """That the second person cannot be this one, and who can."""
    words = T("Second", "Somebody else must approve this: {roles}.")
    return words.filled(roles=who_may(question))


def who_may(question: Question) -> Text | str:
    """The roles of those who can be the second person, as one listing."""
    rule = SECOND_FOR.get((question.act, question.compartment))
    roles = rule.roles if rule is not None else frozenset[str]()
    first, *others = [one for one in CODE_LISTS["staff-role"] if one in roles] or [""]
    listing: Text | str = label("staff-role", first)
    for one in others[:-1]:
        more = T("Second", "{roles}, {role}")
        listing = more.filled(roles=listing, role=label("staff-role", one))
    for one in others[-1:]:
        last = T("Second", "{roles} or {role}")
        listing = last.filled(roles=listing, role=label("staff-role", one))
    return listing
