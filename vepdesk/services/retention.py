"""Which backups are kept: seven days, four weeks, six months. Pure; it deletes nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 6


@dataclass(frozen=True, slots=True)
class Dated:
    """A backup by name: its moment as the clock on the wall showed it, and whether it is whole.

    ``order`` grows with each backup that is made: a clock that was wrong for a while must not let
    an older one pass for the newest. One that is not whole never counts as a backup of its day.
    """

    name: str
    at: datetime
    whole: bool
    order: int


def superfluous(backups: Iterable[Dated]) -> set[str]:
    """The names of those that need not be kept.

    Of each of the last seven days, four weeks and six months that have a whole backup, the newest
    is kept. Without a whole one nothing is superfluous, and what is not whole stays until a newer
    one is: somebody may still want to look at it.
    """
    ordered = sorted(backups, key=lambda one: one.order, reverse=True)
    whole = [one for one in ordered if one.whole]
    if not whole:
        return set()
    kept = {
        one.name
        for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month))
        for one in _newest_of_each(whole, count, period)
    }
    kept |= {one.name for one in ordered if not one.whole and one.order > whole[0].order}
    return {one.name for one in ordered} - kept


def _newest_of_each(
    newest_first: Iterable[Dated], count: int, period: Callable[[datetime], Hashable]
) -> Iterable[Dated]:
    found: dict[Hashable, Dated] = {}
    for one in newest_first:
        found.setdefault(period(one.at), one)
    return list(found.values())[:count]


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month
