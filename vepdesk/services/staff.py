"""Colleagues: who may sign in here, and who has left."""

from __future__ import annotations

from datetime import date
from typing import Final

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.crypto.slots import SlotParameters
from vepdesk.crypto.user_keys import UserKeys
from vepdesk.journal.second import Second
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.rules.fields import check_code, check_reached, check_seen
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import check_passphrase
from vepdesk.services.holders import keep_open_without
from vepdesk.services.lookup import staff_here, the
from vepdesk.services.second_person import require_second, somebody_else
from vepdesk.vault.failed_tries import FailedTries
from vepdesk.vault.founding import signing_key
from vepdesk.vault.keyfile import RECOVERY_USER, NewUser, user_key
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored

ADMINISTRATOR: Final = "administrator"


def enrol_colleague(
    desk: Desk,
    *,
    full_name: str,
    user_name: str,
    role: str,
    passphrase: str,
    parameters: SlotParameters | None = None,
) -> RecordId:
    """Records a colleague and gives a way to sign in with a first passphrase.

    It must be changed at the first sign-in, so that only the colleague knows it. In a practice
    store it stays, because everybody is told it.
    """
    desk.require(Act.MANAGE_STAFF)
    if not full_name.strip():
        raise Invalid("full_name", T("Staff", "Write the colleague's name."))
    if not user_name.strip():
        raise Invalid("user_name", T("Staff", "Write the name to sign in with."))
    check_seen("full_name", full_name)
    check_seen("user_name", user_name)
    check_code("role", "staff-role", role)
    check_passphrase(passphrase, full_name, user_name, desk.store.site.name)
    with desk.work() as work:
        taken = {user_key(one.record.user_name) for one in work.reader.find(StaffMember)}
        if user_key(user_name) in taken:
            raise Invalid("user_name", T("Staff", "Somebody signs in with this name already."))
        rid = work.create(
            StaffMember(full_name=full_name.strip(), user_name=user_name.strip(), role=role)
        )
        work.act("user-enrolled", rid, person=rid)
        work.commit()
    _give_way_in(desk, user_name.strip(), rid, passphrase, parameters)
    return rid


def reset_passphrase(
    desk: Desk,
    person: RecordId,
    passphrase: str,
    parameters: SlotParameters | None = None,
    *,
    lose: bool = False,
) -> None:
    """Gives a colleague who forgot the passphrase a new first one, with new keys.

    Keys of compartments are not among them: somebody who holds them must grant them again. Raises
    :class:`Refused` (``last-holder``) where nobody could, unless that was agreed to (``lose``).
    """
    desk.require(Act.RESET_PASSPHRASE, about=person)
    record = _account(desk.reader, desk, person).record
    check_passphrase(passphrase, record.full_name, record.user_name, desk.store.site.name)
    tries = FailedTries(desk.store.folder)
    failures = tries.of(record.user_name)
    with desk.work() as work:
        known = failures.count if failures else 0
        keep_open_without(desk, work, person, lose=lose)
        work.act("passphrase-reset", person, person=person, failures=known)
        work.commit()
    _give_way_in(desk, record.user_name, person, passphrase, parameters)
    tries.succeeded(record.user_name)  # whoever forgot it has waited enough


def _give_way_in(
    desk: Desk, user: str, person: RecordId, passphrase: str, cost: SlotParameters | None
) -> None:
    keys, one_time = UserKeys.generate(), not desk.store.site.practice
    if not one_time:
        with desk.work() as work:
            work.create(signing_key(person, keys.signing.public))
            work.commit()
    cost = cost or desk.store.key_file().cost
    desk.store.add_user(NewUser(user, person, passphrase, keys, cost, one_time=one_time))


def slip(desk: Desk, person: RecordId, passphrase: str) -> Text:
    """What is printed and handed over in person: whose account, and the first passphrase."""
    desk.require(Act.MANAGE_STAFF)
    record = the(desk.reader, StaffMember, person).record
    return T(
        "Staff",
        "{site} ({code})\n"
        "\n"
        "For {name} in person\n"
        "\n"
        "Sign in as\n"
        "\n"
        "    {user}\n"
        "\n"
        "with this first passphrase:\n"
        "\n"
        "    {passphrase}\n"
        "\n"
        "It works once: you choose your own passphrase at once, which nobody else knows. Then "
        "destroy this slip. If somebody else has seen it before, tell your user administrator.\n",
    ).filled(
        site=desk.store.site.name,
        code=desk.store.site.code,
        name=record.full_name,
        user=record.user_name,
        passphrase=passphrase,
    )


def change_role(
    desk: Desk, person: RecordId, role: str, second: Second | None = None, *, lose: bool = False
) -> None:
    """Gives somebody another role, which holds from his or her next sign-in.

    The entry names the former role, so that whoever keeps the keys of compartments sees which the
    new one no longer permits. Nobody changes the own role. Taking an administrator's role away
    needs what :func:`colleague_left` needs, and so does taking away the role by which the last
    holder of a compartment reads there.
    """
    desk.require(Act.MANAGE_STAFF, about=person)
    check_code("role", "staff-role", role)
    with desk.work() as work:
        seen = _account(work.reader, desk, person)
        if seen.record.role == role:
            raise Invalid("role", T("Staff", "This is the role now."))
        if seen.record.role == ADMINISTRATOR:
            _look_after_administrators(desk, person, second)
        keep_open_without(desk, work, person, lose=lose, role=role)
        work.change(seen, {"role": role})
        work.act("role-changed", person, person=person, former=seen.record.role, role=role)
        if second is not None:
            work.countersigned(second)
        work.commit()


def colleague_left(
    desk: Desk,
    person: RecordId,
    left_on: date,
    second: Second | None = None,
    *,
    lose: bool = False,
) -> None:
    """Ends somebody's account; the name stays on everything he or she wrote.

    The store gets a new key as soon as it is open nowhere else, so that neither the old passphrase
    nor the old key helps with the store as it is from then on.

    The last user administrator stays. Where only one would be left, a second person must approve
    it: raises :class:`Refused` (``second-needed``). So nobody makes himself the only one.

    So does whoever is the last that can open a compartment: raises :class:`Refused`
    (``last-holder``), unless it was agreed (``lose``) that what is in it is never read here again.

    The record comes first: when then the key file cannot be written, which is told, the same act
    again, or the next sign-in of anybody, takes the way in.
    """
    desk.require(Act.REVOKE_USER, about=person)
    check_reached("left_on", left_on, desk.today)
    ended = the(desk.reader, StaffMember, person).record
    if ended.left_on is not None and desk.store.key_file().slot_of(ended.user_name) is not None:
        desk.store.revoke(ended.user_name)
        return
    with desk.work() as work:
        seen = _account(work.reader, desk, person)
        if seen.record.role == ADMINISTRATOR:
            _look_after_administrators(desk, person, second)
        keep_open_without(desk, work, person, lose=lose)
        work.change(seen, {"left_on": left_on})
        work.act("user-ended", person, person=person)
        if second is not None:
            work.countersigned(second)
        work.commit()
    desk.store.revoke(seen.record.user_name)


def _account(reader: Reader, desk: Desk, person: RecordId) -> Stored[StaffMember]:
    """Somebody's staff record. Raises :class:`Refused` unless it is an account of this store."""
    seen = the(reader, StaffMember, person)
    if user_key(seen.record.user_name) == RECOVERY_USER:
        raise Refused("no-account", T("Staff", "The envelopes are replaced, not ended."))
    if seen.record.left_on is not None or not desk.store.site.is_own(seen.origin):
        raise Refused("no-account", T("Staff", "This person has no account here."))
    return seen


def _look_after_administrators(desk: Desk, person: RecordId, second: Second | None) -> None:
    """Whether the site may do without this user administrator."""
    slots = {user_key(slot.user) for slot in desk.store.key_file().slots}
    left = [
        one
        for one in staff_here(desk.reader, desk.store.site)
        if one.record.role == ADMINISTRATOR
        and one.record.left_on is None
        and one.rid != person
        and user_key(one.record.user_name) in slots
    ]
    if not left:
        raise Refused(
            "last-administrator",
            T("Staff", "This is the last user administrator. Enrol another one first."),
        )
    question = desk.question(Act.LEAVE_ONE_ADMINISTRATOR)
    if second is not None and second.person == person:
        raise Refused("same-person", somebody_else(question))
    if len(left) == 1 and not desk.store.unlocked.by_envelopes:
        require_second(question, second)
