"""When a desk that nobody touches must lock: a decision that is told of time and of activity.

It knows no timer and no window, so that tests need no waiting. Time spent asleep counts: whoever
opens a laptop after the deadline finds it locked, and no movement of the mouse brings it back.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from vepdesk.base.clock import elapsed

WARNING_SECONDS = 30
_ASLEEP_SECONDS = 60
"""Between two looks a second apart so much time passes only when the computer was asleep."""


class Idle(Enum):
    """What to do now."""

    WORKING = "working"
    WARN = "warn"
    LOCK = "lock"


class IdleWatch:
    """Locks ``minutes`` after the last activity; ``seconds`` tells a time that never goes back."""

    def __init__(self, minutes: int, seconds: Callable[[], float] = elapsed) -> None:
        self._seconds = seconds
        self._limit = minutes * 60.0
        self._active = self._looked = seconds()
        self._due = False

    def set_minutes(self, minutes: int) -> None:
        """Another policy, from the last activity on."""
        self._limit = minutes * 60.0

    def active(self) -> None:
        """Somebody did something; too late when the lock is already due."""
        if self.look() is not Idle.LOCK:
            self._active = self._seconds()

    def look(self) -> Idle:
        """What to do now; asked about once a second."""
        now = self._seconds()
        slept = now - self._looked >= _ASLEEP_SECONDS
        self._looked = now
        self._due = self._due or slept or self._left(now) <= 0
        if self._due:
            return Idle.LOCK
        return Idle.WARN if self._left(now) <= WARNING_SECONDS else Idle.WORKING

    @property
    def seconds_left(self) -> int:
        """How long until it locks, in whole seconds."""
        return max(0, round(self._left(self._seconds())))

    def _left(self, now: float) -> float:
        return self._active + self._limit - now
