"""Room on the disk of the store: said early, and a reserve for when there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from vepdesk.base.stopping import Proceed
from vepdesk.services.desk import Desk
from vepdesk.vault import ballast

LITTLE: Final = 2 * 1024**3
VERY_LITTLE: Final = 500 * 1024**2
_FULL: Final = 16 * 1024**2


class Level(Enum):
    """How much room there is."""

    ENOUGH = "enough"
    LITTLE = "little"
    VERY_LITTLE = "very little"


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes left on the store's disk, and whether the reserve is set aside."""

    free: int
    reserve: bool

    @property
    def level(self) -> Level:
        """What people are told."""
        if self.free < VERY_LITTLE:
            return Level.VERY_LITTLE
        return Level.LITTLE if self.free < LITTLE else Level.ENOUGH


def room(desk: Desk) -> Room | None:
    """How much room there is; None when the system does not say."""
    folder = desk.store.folder
    try:
        return Room(ballast.free_bytes(folder), ballast.whole(folder))
    except OSError:
        return None


def set_reserve_aside(desk: Desk, proceed: Proceed = lambda: True) -> bool:
    """Makes the reserve where there is enough room for it; whether it is there now."""
    now = room(desk)
    if now is None or now.reserve or now.free < VERY_LITTLE + ballast.SIZE:
        return now is not None and now.reserve
    return ballast.make(desk.store.folder, proceed)


def use_reserve(desk: Desk) -> bool:
    """Gives the reserve up when the store's own disk is full; whether that made room.

    A full stick is no reason to.
    """
    now = room(desk)
    return now is not None and now.free < _FULL and ballast.give_up(desk.store.folder)
