"""The one place where the clock and the place of the store are decided for the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vepdesk.base.clock import Clock, SystemClock
from vepdesk.base.paths import default_store


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a program is given from outside."""

    clock: Clock
    store: Path


def surroundings() -> Surroundings:
    """This computer's clock and the store that belongs to it."""
    return Surroundings(SystemClock.here(), default_store())
