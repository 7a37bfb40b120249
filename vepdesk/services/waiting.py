"""Every try of a passphrase is counted before it is decided, and too many make that name wait."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from vepdesk.access.waits import Failures, remaining
from vepdesk.base.clock import Clock
from vepdesk.base.errors import SignInRefused
from vepdesk.base.text import T, Text
from vepdesk.vault.failed_tries import FailedTries

_IN_SECONDS_BELOW = 90


class MustWait(SignInRefused):
    """Too many wrong passphrases for this name: ``seconds`` are left to wait."""

    def __init__(self, left: timedelta) -> None:
        self.seconds = max(1, round(left.total_seconds()))
        super().__init__("wait", wait_words(self.seconds))


@contextlib.contextmanager
def counted_try(folder: Path, user: str, clock: Clock) -> Iterator[Failures | None]:
    """One try of a name, counted as failed unless the block ends well.

    Gives the failures before it, which stay known until the name signs in. Raises
    :class:`MustWait` while the name has to wait, whether anybody has it or not.
    """
    tries = FailedTries(folder)
    with tries.one_at_a_time():
        before = tries.known(user, clock.now())
        left = remaining(before, clock.now())
        if left > timedelta(0):
            raise MustWait(left)
        tries.failed(user, clock.now())
        try:
            yield before
        except SignInRefused:
            raise
        except BaseException:
            tries.put_back(user, before)
            raise
        tries.put_back(user, before)


def wait_words(seconds: int) -> Text:
    """How long somebody waits, for people; the sign-in screen counts it down."""
    if seconds < _IN_SECONDS_BELOW:
        return T("SignIn", "Wait %n seconds, then try again.").counted(seconds)
    return T("SignIn", "Wait %n minutes, then try again.").counted(-(-seconds // 60))
