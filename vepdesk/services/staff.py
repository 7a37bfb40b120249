"""Colleagues: who may sign in here, and who has left."""

from __future__ import annotations

from datetime import date

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.slots import SlotParameters
from vepdesk.crypto.user_keys import UserKeys
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.rules.fields import check_code, check_reached
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import check_passphrase
from vepdesk.services.lookup import the
from vepdesk.vault.founding import signing_key
from vepdesk.vault.keyfile import RECOVERY_USER, NewUser, user_key


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
    desk: Desk, person: RecordId, passphrase: str, parameters: SlotParameters | None = None
) -> None:
    """Gives a colleague who forgot the passphrase a new first one, with new keys.

    Keys of compartments are not among them: somebody who holds them must grant them again.
    """
    desk.require(Act.MANAGE_STAFF)
    if person == desk.actor.person:
        raise Refused("oneself", T("Staff", "Change your own passphrase instead."))
    record = the(desk.reader, StaffMember, person).record
    if record.left_on is not None or user_key(record.user_name) == RECOVERY_USER:
        raise Refused("no-account", T("Staff", "This person has no account here."))
    check_passphrase(passphrase, record.full_name, record.user_name, desk.store.site.name)
    with desk.work() as work:
        work.act("passphrase-reset", person, person=person)
        work.commit()
    _give_way_in(desk, record.user_name, person, passphrase, parameters)


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


def colleague_left(desk: Desk, person: RecordId, left_on: date) -> None:
    """Ends somebody's account; the name stays on everything he or she wrote.

    The store gets a new key as soon as it is open nowhere else, so that neither the old passphrase
    nor the old key helps with the store as it is from then on.
    """
    desk.require(Act.MANAGE_STAFF)
    if person == desk.actor.person:
        raise Refused("oneself", T("Staff", "Somebody else must end your account."))
    check_reached("left_on", left_on, desk.today)
    with desk.work() as work:
        seen = the(work.reader, StaffMember, person)
        if user_key(seen.record.user_name) == RECOVERY_USER:
            raise Refused("no-account", T("Staff", "The envelopes are replaced, not ended."))
        work.change(seen, {"left_on": left_on})
        work.act("user-ended", person, person=person)
        work.commit()
    desk.store.revoke(seen.record.user_name)
