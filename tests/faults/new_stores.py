"""A new store is made of a backup, or of whatever can be read of a damaged one."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

from tests import backup_workload
from tests.backup_workload import OUT
from tests.faults import opening
from tests.faults.saves import Say, acknowledged
from tests.restored_stores import ADMIN
from tests.worlds import add_person, clock, founded
from vepdesk.services.repair import repair
from vepdesk.services.restoring import restore

SOURCE, TARGET = "unit", "again"
PEOPLE = 40
_BAD_BYTES = 12


def prepare_restoring(root: Path) -> None:
    """A unit with papers and two backups."""
    backup_workload.prepare(root / "site")
    backup_workload.run(root / "site", lambda _line: None)


def restore_again(site: Path) -> None:
    """Makes a new store of the newest backup."""
    restore(site / OUT, site / TARGET, ADMIN, clock())


def prepare_repairing(root: Path) -> None:
    """A closed unit of which a few pages were altered."""
    unit = root / "site" / SOURCE
    with closing(founded(unit, "unit", "U01")) as desk:
        for number in range(PEOPLE):
            add_person(desk, f"UG-{number}")
    chance = random.Random("repairing")  # noqa: S311 - no secret
    content = bytearray((unit / opening.DATABASE).read_bytes())
    for _ in range(_BAD_BYTES):
        content[chance.randrange(len(content) // 2, len(content))] ^= 1
    (unit / opening.DATABASE).write_bytes(content)


def repair_again(site: Path) -> None:
    """Makes a new store of the damaged one."""
    repair(site / SOURCE, site / TARGET, ADMIN, clock())


def restoring(root: Path, say: Say) -> None:
    """Restores, and signs in at what was made."""
    say("begins")
    restore_again(root / "site")
    _say_what_is_there(root / "site" / TARGET, say)


def repairing(root: Path, say: Say) -> None:
    """Repairs, and signs in at what was made."""
    say("begins")
    repair_again(root / "site")
    _say_what_is_there(root / "site" / TARGET, say)


def _say_what_is_there(target: Path, say: Say) -> None:
    with closing(opening.signed_in(target)) as desk:
        say(acknowledged(desk))
