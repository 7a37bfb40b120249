"""Signing in: the waits, what is decided by the slot alone, and what the person is told then."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from vepdesk.access.waits import Failures
from vepdesk.base.clock import Clock
from vepdesk.base.errors import UserError
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.compartments import renew_where_due
from vepdesk.services.desk import Desk, actor_of
from vepdesk.services.greeting import Greeting, greeting
from vepdesk.services.waiting import counted_try
from vepdesk.vault.attachments import sweep
from vepdesk.vault.countersigned import known_to_sign
from vepdesk.vault.failed_tries import FailedTries
from vepdesk.vault.founding import signing_key
from vepdesk.vault.keyfile import user_key
from vepdesk.vault.store import Store


def sign_in(folder: Path, user: str, password: str, clock: Clock, *, noted: bool = True) -> Desk:
    """Opens the store for ``user``.

    Raises ``SignInRefused`` (``MustWait`` after several failures) or ``StoreUnusable``.
    A sign-in is an entry. A command passes ``noted=False``: what it does is an entry already, and
    then it leaves one only when the person is told something.
    """
    tries = FailedTries(folder)
    whole = tries.whole
    with counted_try(folder, user, clock) as before:
        store = Store.open(folder, user, password)
    try:
        desk = Desk(store, clock, actor_of(store), must_change=store.unlocked.one_time)
        told = greeting(desk, before, waits_whole=whole)
        tries.succeeded(user)
        if noted or told.noteworthy:
            _note(desk, told, before)
        _finish_own_key(desk)
        _finish_ended_accounts(desk)
        with contextlib.suppress(UserError):  # the other copy serves on; verify reports it
            store.mend_key_file()
        with contextlib.suppress(OSError):  # leftovers do no harm; the next sign-in tries again
            sweep(store)
        _renew_compartments(desk)
        return replace(desk, greeting=told.notices)
    except BaseException:
        store.close()
        raise


def _note(desk: Desk, told: Greeting, before: Failures | None) -> None:
    """The entry of a sign-in. A store that cannot be written can still be read."""
    if desk.store.verdict is not AnchorVerdict.AGREES:
        return
    what = "envelopes-used" if desk.store.unlocked.by_envelopes else "signed-in"
    try:
        with desk.work() as work:
            work.act(what, desk.actor.person, failures=before.count if before else 0, **told.facts)
            work.commit()
    except UserError:
        return


def _finish_own_key(desk: Desk) -> None:
    """Records what somebody signs with, if the power went just after the passphrase was chosen."""
    unlocked, connection = desk.store.unlocked, desk.reader.connection
    if unlocked.one_time or unlocked.by_envelopes or desk.store.verdict is not AnchorVerdict.AGREES:
        return
    public = unlocked.keys.signing.public
    if not known_to_sign(connection, unlocked.person, public):
        with contextlib.suppress(UserError), desk.work() as work:
            work.create(signing_key(unlocked.person, public))
            work.commit()


def _finish_ended_accounts(desk: Desk) -> None:
    """Takes the way in of everybody whose account was ended just before the power went."""
    ended = {
        user_key(one.record.user_name)
        for one in desk.reader.find(StaffMember)
        if one.record.left_on is not None and desk.store.site.is_own(one.origin)
    }
    left = [slot.user for slot in desk.store.key_file().slots if user_key(slot.user) in ended]
    if left:
        with contextlib.suppress(UserError):  # a full disk keeps nobody out; the next one does it
            desk.store.revoke(*left)


def _renew_compartments(desk: Desk) -> None:
    """New keys for compartments that somebody should not be able to read any more."""
    if desk.store.verdict is AnchorVerdict.AGREES and not desk.must_change:
        with contextlib.suppress(UserError):  # it is due again at the next sign-in
            renew_where_due(desk)
