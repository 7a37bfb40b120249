"""One's own passphrase: changed by oneself, or chosen after somebody else gave a first one."""

from __future__ import annotations

import contextlib
from dataclasses import replace

from vepdesk.base.errors import Invalid, Refused, SignInRefused
from vepdesk.base.text import T
from vepdesk.crypto.calibration import calibrated
from vepdesk.crypto.slots import SlotParameters
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import check_passphrase
from vepdesk.services.waiting import counted_try
from vepdesk.vault.countersigned import known_to_sign
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
    _check(desk, new)
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
    return _choose(desk, new, parameters)


def choose_first(desk: Desk, new: str, parameters: SlotParameters | None = None) -> Desk:
    """The own passphrase of somebody who has just signed in with one that another person gave.

    It gives the desk to go on with. Raises :class:`Invalid` at ``passphrase``, also for the one
    that was given.
    """
    desk.require_own_account()
    if not desk.must_change:
        raise Refused("not-first", T("OwnAccount", "You have chosen your passphrase already."))
    _check(desk, new)
    store = desk.store
    with contextlib.suppress(SignInRefused):
        unlock_with(store.key_file(), desk.actor.user, new, store.unlocked.device_secret)
        if not store.unlocked.one_time:  # chosen before, but it could not be noted
            return _choose(desk, new, parameters)
        raise Invalid("passphrase", T("OwnAccount", "This is the passphrase you were given."))
    return _choose(desk, new, parameters)


def _check(desk: Desk, new: str) -> None:
    site = desk.store.site
    check_passphrase(new, desk.actor.name, desk.actor.user, site.name, site.code)


def _choose(desk: Desk, new: str, parameters: SlotParameters | None) -> Desk:
    actor, store = desk.actor, desk.store
    cost = parameters or calibrated(at_least=store.key_file().cost)
    with desk.work() as work:  # first: what takes no entries takes no other passphrase either
        keys = store.choose_password(new, cost)
        public = keys.signing.public
        if not known_to_sign(work.connection, actor.person, public):
            work.create(signing_key(actor.person, public))
        work.act("passphrase-changed", actor.person, person=actor.person)
        work.commit()
    return replace(desk, must_change=False)
