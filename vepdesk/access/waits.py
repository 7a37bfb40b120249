"""How long somebody waits after wrong passphrases: longer each time, for that name only.

There is no lock of a name or of the computer on purpose: whoever can type could then lock a unit
out (ASVS 6.1.1). One try an hour is what remains after many failures; what stands against somebody
who holds the files is the cost of each try and this computer's own secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

_STEPS: Final = (0, 0, 0, 0, 5, 10, 30, 60, 300, 900, 1800)
_LONGEST: Final = 3600
MOST_NAMES: Final = 500
"""Names that are remembered; of more, those that failed longest ago are forgotten."""


@dataclass(frozen=True, slots=True)
class Failures:
    """How often a name failed since it last signed in, and when last (UTC)."""

    count: int
    last: datetime


def wait_after(failures: int) -> timedelta:
    """The wait before the next try, after so many failures in a row."""
    seconds = _STEPS[failures] if failures < len(_STEPS) else _LONGEST
    return timedelta(seconds=seconds)


def remaining(failures: Failures | None, now: datetime) -> timedelta:
    """How long this name still waits.

    A clock that was set back makes nobody wait longer than one whole wait from now.
    """
    if failures is None:
        return timedelta(0)
    whole = wait_after(failures.count)
    return min(whole, max(timedelta(0), failures.last + whole - now))


def failed(known: Mapping[str, Failures], name: str, now: datetime) -> dict[str, Failures]:
    """What is known after one more try of ``name`` that was not right."""
    before = known.get(name)
    after = {**known, name: Failures((before.count if before else 0) + 1, now)}
    if len(after) > MOST_NAMES:
        others = sorted(set(after) - {name}, key=lambda one: after[one].last)
        for oldest in others[: len(after) - MOST_NAMES]:
            del after[oldest]
    return after


def succeeded(known: Mapping[str, Failures], name: str) -> dict[str, Failures]:
    """What is known after ``name`` has signed in."""
    return {one: failures for one, failures in known.items() if one != name}
