"""Whether this computer's clock can be believed, and what time it is at least. Pure.

Beside the journal goes a time that can be trusted. Entries whose own time agrees with it raise it;
one whose time does not is marked and leaves it where it is, so that it never walks with a clock
that is wrong, and a clock that was mended is believed again without anybody's doing
(``docs/journal.md``). All times here are milliseconds since 1970, UTC.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from typing import Final

BACK_MS: Final = 2 * 60_000
"""How far a right clock may fall behind: it was set to the second, or by somebody's watch."""

AHEAD_MS: Final = 7 * 86_400_000
"""How far a right clock may be ahead: nobody wrote anything here for a week."""

ELSEWHERE_MS: Final = 86_400_000
"""How far two sites' clocks may be apart before it means anything."""

EARLIEST_MS: Final = int(datetime(2026, 11, 1, tzinfo=UTC).timestamp() * 1000)
"""Before this program was written: stands in where no time is known yet, at the founding."""

LATEST_MS: Final = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp() * 1000)
"""What another site calls later than this tells nothing about the time."""


class Doubt(Enum):
    """What speaks against a clock."""

    BEHIND = "behind"
    AHEAD = "ahead"


def doubt(at: int, trusted: int | None) -> Doubt | None:
    """What speaks against a clock that says ``at``; None where nothing does.

    Where no time is known (``trusted`` is None), only that the program is older than that.
    """
    if at < (EARLIEST_MS if trusted is None else trusted) - BACK_MS:
        return Doubt.BEHIND
    if trusted is not None and at > trusted + AHEAD_MS:
        return Doubt.AHEAD
    return None


def after_entry(trusted: int | None, at: int, *, suspect: bool) -> int | None:
    """The time that can be trusted after an own entry of ``at``."""
    if suspect:
        return trusted
    return at if trusted is None else max(trusted, at)


def after_news(trusted: int | None, at: int) -> int | None:
    """The time that can be trusted after unmarked news of ``at`` from headquarters."""
    least = at - ELSEWHERE_MS
    if at > LATEST_MS:
        return trusted
    return least if trusted is None else max(trusted, least)
