"""Backing up as a workload for tests of faults: what is done, and what must hold after any fault.

``prepare`` makes a unit below a folder, ``run`` backs it up and says after each backup which set
counts, ``judge`` looks at what a fault left of the folder of the backups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.restored_stores import attach
from tests.worlds import PASSPHRASE, add_person, clock, founded
from vepdesk.services.backups import back_up
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import device, keyfile
from vepdesk.vault.backup import candidates
from vepdesk.vault.restoring import check_content, check_files, open_set
from vepdesk.vault.unlocking import unlock_with

OUT = "backups"
ROUNDS = 2


def prepare(root: Path) -> None:
    """A unit with a few people and an attachment, closed."""
    with closing(founded(root / "unit", "unit", "U01")) as desk:
        for number in range(3):
            add_person(desk, f"UG-{number}")
        attach(desk, "ab/first", b"sealed" * 500)


def run(root: Path, say: Callable[[str], None]) -> None:
    """Saves and backs up in turn; says the name of each set that counts."""
    now = clock()
    with closing(sign_in(root / "unit", "admin", PASSPHRASE, now)) as desk:
        for number in range(ROUNDS):
            add_person(desk, f"N-{number}")
            attach(desk, f"ab/next{number}", b"%d" % number * 700)
            now.at += timedelta(minutes=1)
            say(f"backup {back_up(desk, root / OUT).folder.name}")


def judge(root: Path, promised: Iterable[str]) -> list[str]:
    """What is wrong after a fault: a set that looks like one and is not whole, or one that is gone.

    ``promised`` are the names that ``run`` had said.
    """
    out, wrong = root / OUT, []
    there = {one.name for one in candidates(out)} if out.is_dir() else set()
    wrong += [f"gone: {name}" for name in promised if name not in there]
    for name in sorted(there):
        try:
            folder = out / name
            known, file = check_files(folder), keyfile.read(folder)
            unlocked = unlock_with(file, "admin", PASSPHRASE, device.read(file.store))
            absent = check_content(open_set(folder, known, file, unlocked))
        except Exception as error:  # noqa: BLE001 - whatever it is, this set does not hold
            wrong.append(f"not whole: {name} {type(error).__name__}")
        else:
            wrong += [f"absent: {name} {attachment}" for attachment in absent]
    return wrong
