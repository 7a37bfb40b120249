"""Colleagues: who may sign in here, and who has left."""

from __future__ import annotations

from datetime import date

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.slots import DEFAULT, SlotParameters
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.rules.fields import check_code, check_reached
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import check_passphrase
from vepdesk.services.lookup import the
from vepdesk.vault.keyfile import user_key


def enrol_colleague(
    desk: Desk,
    *,
    full_name: str,
    user_name: str,
    role: str,
    passphrase: str,
    parameters: SlotParameters = DEFAULT,
) -> RecordId:
    """Records a colleague and gives a way to sign in with a first passphrase."""
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
        work.act("user-enrolled", person=rid)
        work.commit()
    desk.store.add_user(user_name.strip(), rid, passphrase, parameters)
    return rid


def colleague_left(desk: Desk, person: RecordId, left_on: date) -> None:
    """Ends somebody's account; the name stays on everything he or she wrote."""
    desk.require(Act.REVOKE_USER, about=person)
    check_reached("left_on", left_on, desk.today)
    with desk.work() as work:
        work.change(the(work.reader, StaffMember, person), {"left_on": left_on})
        work.act("user-ended", person=person)
        work.commit()
