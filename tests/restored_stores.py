"""Backups for tests, and stores made of them."""

from __future__ import annotations

from pathlib import Path

from tests.unit_at_work import Unit
from tests.worlds import PASSPHRASE, World
from vepdesk.services.desk import Desk
from vepdesk.services.restoring import Person, restore
from vepdesk.services.signing_in import sign_in

ADMIN = Person("admin", PASSPHRASE)
FIRST = "winding rivers of copper"
OWN = "seven quiet herons wading"


def opened(folder: Path, unit: World | Unit, user: str = "admin") -> Desk:
    clock = unit.clock if isinstance(unit, Unit) else unit.unit.clock
    return sign_in(folder, user, PASSPHRASE, clock)


def restored(world: World, out: Path, name: str = "again") -> Desk:
    target = world.root / name
    restore(out, target, ADMIN, world.unit.clock)
    return opened(target, world)


def attach(desk: Desk, name: str, content: bytes) -> Path:
    file = desk.store.folder / "attachments" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file
