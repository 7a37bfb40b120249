"""How costly one try of a password shall be on this computer: 0.7 to 1.5 seconds.

More memory is dearer for whoever guesses on special machines, so memory grows and passes stay
(RFC 9106, section 4). The floor holds on the slowest computer, whatever it takes there.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import Final

from vepdesk.crypto.slots import SlotParameters, derive_for_timing

Seconds = float

FLOOR: Final = SlotParameters(memory_kib=64 * 1024, iterations=3, lanes=4)
_CHOICES: Final = tuple(
    SlotParameters(memory_kib=mebibytes * 1024, iterations=3, lanes=4)
    for mebibytes in (96, 128, 192, 256, 384, 512, 768, 1024)
)
_AT_MOST: Final[Seconds] = 1.1
"""Aimed at, so that a busy moment still stays below 1.5 seconds."""


def calibrated(
    measure: Callable[[SlotParameters], Seconds] | None = None,
    at_least: SlotParameters = FLOOR,
) -> SlotParameters:
    """The dearest cost whose one try stays near a second here; never below ``at_least``."""
    measured = measure or time_one_try
    per_kib = min(measured(FLOOR), measured(FLOOR)) / FLOOR.memory_kib
    affordable = [one for one in _CHOICES if one.memory_kib * per_kib <= _AT_MOST]
    chosen = affordable[-1] if affordable else FLOOR
    return max(chosen, at_least, key=lambda one: (one.memory_kib * one.iterations, one.memory_kib))


def time_one_try(parameters: SlotParameters) -> Seconds:
    """How long one derivation takes here; infinite where the memory is not to be had."""
    start = time.perf_counter()
    try:
        derive_for_timing(secrets.token_hex(16), parameters)
    except MemoryError:
        return float("inf")
    return time.perf_counter() - start
