"""One's own passphrase: changed by oneself, or chosen after somebody else gave a first one."""

from __future__ import annotations

from dataclasses import replace

from vepdesk.base.errors import Invalid, SignInRefused
from vepdesk.base.text import T
from vepdesk.crypto.calibration import calibrated
from vepdesk.crypto.slots import SlotParameters
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import check_passphrase
from vepdesk.services.waiting import counted_try
from vepdesk.vault.founding import signing_key
from vepdesk.vault.unlocking import unlock_with


def change_passphrase(
    desk: Desk, old: str, new: str, parameters: SlotParameters | None = None
) -> Desk:
    """Gives the signed-in person another passphrase, and the desk to go on with.

    The cost of a try is measured anew and only ever rises. Raises :class:`Invalid` at ``old`` or
    ``passphrase``, and ``MustWait`` like a sign-in.
    """
    actor, store = desk.actor, desk.store
    desk.require_own_account()
    check_passphrase(new, actor.name, actor.user, store.site.name, store.site.code)
    if new == old:
        raise Invalid("passphrase", T("OwnAccount", "This is the passphrase you have now."))
    file = store.key_file()
    try:
        with counted_try(store.folder, actor.user, desk.clock):
            unlock_with(file, actor.user, old, store.unlocked.device_secret)
    except SignInRefused as error:
        if error.reason == "wait":
            raise
        raise Invalid("old", T("OwnAccount", "This is not your present passphrase.")) from error
    cost = parameters or calibrated(at_least=file.cost)
    first = store.unlocked.one_time
    keys = store.choose_password(new, cost)
    with desk.work() as work:
        if first:
            work.create(signing_key(actor.person, keys.signing.public))
        work.act("passphrase-changed", actor.person, person=actor.person)
        work.commit()
    return replace(desk, must_change=False)
