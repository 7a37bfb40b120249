"""What to do with a verified bundle's range of a channel (``docs/bundle-format.md``, the table).

Pure: it is told what is held and answers. No clock and no arrival order decides anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """The outcome for a range of entries."""

    NOTHING = "nothing"
    APPLY = "apply"
    DUPLICATE = "duplicate"
    GAP = "gap"
    FORK = "fork"
    UNKNOWN_EPOCH = "unknown epoch"


@dataclass(frozen=True, slots=True)
class Held:
    """What we hold of a peer's channel: its epoch, how far, and the chain's value at a position.

    ``head_at`` gives None for a position that we do not hold.
    """

    epoch: bytes
    applied: int
    head_at: Callable[[int], bytes | None]


@dataclass(frozen=True, slots=True)
class Offered:
    """What a bundle carries: positions ``lo`` to ``hi``, the value before and the value after."""

    epoch: bytes
    lo: int
    hi: int
    prev: bytes
    head: bytes


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict; for a gap, the first and last position that is missing."""

    verdict: Verdict
    missing: tuple[int, int] | None = None


def decide(held: Held, offered: Offered | None) -> Decision:
    """Follows the table: unknown epoch, gap, fork, duplicate, else apply.

    That overlapping entries are equal is proven by their common chain value; the receiver still
    recomputes every one of them up to ``head`` while applying.
    """
    if offered is None:
        return Decision(Verdict.NOTHING)
    if offered.epoch != held.epoch:
        return Decision(Verdict.UNKNOWN_EPOCH)
    if offered.lo > held.applied + 1:
        return Decision(Verdict.GAP, (held.applied + 1, offered.lo - 1))
    if held.head_at(offered.lo - 1) != offered.prev:
        return Decision(Verdict.FORK)
    if offered.hi <= held.applied:
        same = held.head_at(offered.hi) == offered.head
        return Decision(Verdict.DUPLICATE if same else Verdict.FORK)
    return Decision(Verdict.APPLY)
