"""The store proves itself after each sign-in, without being asked and without holding anybody up.

First what is quick: every page, and each journal from where everything was last proven. Then,
unless the store is so large that once a day must do, everything: chains from their beginnings,
every record and its search words computed anew, attachments present. So an old page that was put
back between two sittings is found soon after the next sign-in, whatever it holds.

It needs nobody's permission, as the program does it; what was found is shown to those who may
inspect. It reads in portions and rests between them, holding no moment of the store while it rests:
the log is taken into the database meanwhile as ever. Ended half-way, it begins again next time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from vepdesk.base.clock import elapsed
from vepdesk.base.errors import StoreUnusable
from vepdesk.base.stopping import Proceed, Stopped
from vepdesk.services.checks import (
    Scope,
    Verdict,
    examine,
    keep_verdict,
    last_check,
    with_contents,
)
from vepdesk.services.desk import Desk
from vepdesk.vault.connection import Connection, stoppable
from vepdesk.vault.verify import Trouble, reach_of

Rest = Callable[[float], None]
"""Waits so many seconds."""

NOTE_EVERY: Final = timedelta(days=1)
"""How often it is noted that everything holds, and a large store is proven whole."""

LARGE: Final = 300_000
"""Entries from which on a store is proven whole once a day instead of after each sign-in."""

_WORK_SECONDS = 0.03
_LONGEST_REST_SECONDS = 0.25


class _Gently:
    """Rests as long as it worked, so that half of one processor is left, and stops when asked."""

    def __init__(self, proceed: Proceed, rest: Rest) -> None:
        self._proceed, self._rest = proceed, rest
        self._since = elapsed()

    def __call__(self) -> None:
        if not self._proceed():
            raise Stopped
        spent = elapsed() - self._since
        if spent >= _WORK_SECONDS:
            self._rest(min(spent, _LONGEST_REST_SECONDS))
            self._since = elapsed()


def prove(desk: Desk, proceed: Proceed = lambda: True, rest: Rest = time.sleep) -> Verdict:
    """Proves the store through a reader of its own; ``rebuilt`` says that it was the whole of it.

    Raises :class:`Stopped`. What does not seem to hold is looked at again at one single moment
    before it counts, so that a save under way is never taken for damage.
    """
    between = _Gently(proceed, rest)
    verdict = quick_proof(desk, proceed, between)
    if verdict.ok and whole_due(desk):
        verdict = whole_proof(desk, proceed, between)
    if verdict.ok:
        return verdict
    return _second_look(desk, proceed)


def _second_look(desk: Desk, proceed: Proceed) -> Verdict:
    """Everything once more, at one single moment of the store and without rests."""

    def between() -> None:
        if not proceed():
            raise Stopped

    with desk.store.snapshot() as reader:
        scope = Scope(rebuild=True, between=between)
        verdict = _examined(desk, reader.connection, scope, proceed)
    return with_contents(desk, verdict, thorough=False, between=between)


def quick_proof(
    desk: Desk, proceed: Proceed = lambda: True, between: Callable[[], None] = lambda: None
) -> Verdict:
    """Every page, and the journals from where they were last proven."""
    last = last_check(desk)
    scope = Scope(since=last.proven if last else None, between=between)
    return _examined(desk, desk.reader.connection, scope, proceed)


def whole_proof(
    desk: Desk, proceed: Proceed = lambda: True, between: Callable[[], None] = lambda: None
) -> Verdict:
    """Everything but the insides of attachments."""
    scope = Scope(rebuild=True, between=between)
    verdict = _examined(desk, desk.reader.connection, scope, proceed)
    return with_contents(desk, verdict, thorough=False, between=between)


def whole_due(desk: Desk) -> bool:
    """Whether everything is to be proven now."""
    if reach_of(desk.reader.connection, desk.store.site).entries <= LARGE:
        return True
    last = last_check(desk)
    return last is None or not last.ok or not last.rebuilt or not _recent(desk, last.at)


def note_proof(desk: Desk, verdict: Verdict) -> None:
    """The entry of a proof: once a day that everything holds, and at once what does not."""
    if verdict.ok and not verdict.rebuilt:
        return
    last = last_check(desk)
    if last is not None and _recent(desk, last.at):
        known = last.ok and last.rebuilt if verdict.ok else last.findings == len(verdict.findings)
        if known:
            return
    keep_verdict(desk, verdict)


def _recent(desk: Desk, at: datetime) -> bool:
    return timedelta(0) <= desk.clock.now() - at < NOTE_EVERY


def _examined(desk: Desk, connection: Connection, scope: Scope, proceed: Proceed) -> Verdict:
    """A check that cannot read on, because something is broken, has found something."""
    try:
        with stoppable(connection, proceed):
            return examine(desk, connection, scope)
    except StoreUnusable:
        return Verdict(0, b"", (Trouble("page", ""),), scope.rebuild)
