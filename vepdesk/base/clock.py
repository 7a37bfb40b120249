"""The one source of "now" and "today", so that tests and a wrong PC clock can be reasoned about."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal


class Clock(Protocol):
    """Tells the time. Every rule, form and entry asks a clock and never the operating system."""

    @property
    def zone(self) -> str:
        """IANA name of the zone people here live in, for example ``Africa/Kampala``."""

    def now(self) -> datetime:
        """The time in UTC, with ``tzinfo``."""


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The clock of this computer and the zone it is set to."""

    zone: str

    @classmethod
    def here(cls) -> SystemClock:
        """The system's clock in the system's zone; UTC where the system names none we know."""
        try:
            name = tzlocal.get_localzone_name()
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            name = "UTC"
        return cls(name)

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until it is moved: for tests, demonstrations and replays."""

    at: datetime
    zone: str = "UTC"

    def now(self) -> datetime:
        return self.at


def elapsed() -> float:
    """Seconds since some moment, counting the time a computer sleeps; nobody can set it back."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


def local(clock: Clock, at: datetime) -> datetime:
    """An instant as the clock on the wall here shows it, in the zone of ``clock``."""
    return at.astimezone(ZoneInfo(clock.zone))


def today(clock: Clock) -> date:
    """The calendar day of ``clock`` in its own zone."""
    return local(clock, clock.now()).date()
