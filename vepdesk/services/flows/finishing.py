"""How long a locked desk may go on with work that somebody had started: a decision told of time.

Time spent asleep does not count: the work stood still then, as the keys in memory did.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from vepdesk.base.clock import elapsed

LONGEST_SECONDS: Final = 3_600.0
"""Keys are in memory for so long after a lock at most."""

_ASLEEP_SECONDS = 60.0
"""Between two looks a second apart so much time passes only when the computer was asleep."""


class Finishing:
    """Begins when the desk is covered; ``seconds`` tells a time that never goes back."""

    def __init__(self, seconds: Callable[[], float] = elapsed) -> None:
        self._seconds = seconds
        self._looked = seconds()
        self._left = LONGEST_SECONDS

    @property
    def over(self) -> bool:
        """Whether the work must be stopped now; asked about once a second."""
        now = self._seconds()
        passed, self._looked = now - self._looked, now
        if passed < _ASLEEP_SECONDS:
            self._left -= passed
        return self._left <= 0
