"""Backing up as a workload for tests of faults: what is done, and what must hold after any fault.

``prepare`` makes a unit below a folder, ``rounds`` works and backs up in turn, ``run`` says of that
which sets count, ``judge`` looks at what a fault left of the folder of the backups.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.worlds import PASSPHRASE, add_person, clock, founded
from vepdesk.base.identifiers import RecordId
from vepdesk.services import attachments
from vepdesk.services.attachments import About
from vepdesk.services.backups import back_up
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import device, keyfile
from vepdesk.vault.backup import candidates
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.restoring import check_content, check_files, open_set
from vepdesk.vault.unlocking import Unlocked, unlock_with

OUT = "backups"
ROUNDS = 2


def prepare(root: Path) -> None:
    """A unit with a few people and attachments, closed."""
    with closing(founded(root / "unit", "unit", "U01")) as desk:
        for number in range(3):
            _attach(desk, add_person(desk, f"UG-{number}"), "A note of the visit.\n" * 50)


def rounds(root: Path) -> Generator[tuple[Desk, str], None, None]:
    """Saves, attaches and backs up in turn; gives the desk after each, and the name of a set."""
    now = clock()
    with closing(sign_in(root / "unit", "admin", PASSPHRASE, now, noted=False)) as desk:
        yield desk, ""
        for number in range(ROUNDS):
            rid = add_person(desk, f"N-{number}")
            yield desk, ""
            _attach(desk, rid, f"Note {number}. " * 70)
            yield desk, ""
            now.at += timedelta(minutes=1)
            yield desk, back_up(desk, root / OUT).folder.name


def run(root: Path, say: Callable[[str], None]) -> None:
    """Saves and backs up in turn; says the name of each set that counts."""
    with closing(rounds(root)) as doing:
        for _desk, made in doing:
            if made:
                say(f"backup {made}")


def _attach(desk: Desk, prisoner: bytes, text: str) -> None:
    prepared = attachments.prepare(desk, text.encode())
    attachments.add(desk, About(RecordId(prisoner)), prepared, "A note")


def with_passphrase(file: KeyFile) -> Unlocked:
    """What the administrator's passphrase unlocks with the key file of a set."""
    return unlock_with(file, "admin", PASSPHRASE, device.read(file.store))


def judge(
    root: Path,
    promised: Iterable[str],
    unlocking: Callable[[KeyFile], Unlocked] = with_passphrase,
) -> list[str]:
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
            absent = check_content(open_set(folder, known, file, unlocking(file)))
        except Exception as error:  # noqa: BLE001 - whatever it is, this set does not hold
            wrong.append(f"not whole: {name} {type(error).__name__}")
        else:
            wrong += [f"absent: {name} {attachment}" for attachment in absent]
    return wrong
