"""What accounts of one computer do at a shared store, each in a process of its own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.worlds import PASSPHRASE, add_person, clock, founded, new_user
from vepdesk.base import report
from vepdesk.gui.preferences import Preferences
from vepdesk.services.attachments import About, add, prepare
from vepdesk.services.backups import back_up
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import ballast


def found(folder: Path) -> None:
    founded(folder, "unit", "UG-1").close()


def _desk(folder: Path) -> Desk:
    return sign_in(folder, "admin", PASSPHRASE, clock())


def read(folder: Path) -> None:
    desk = _desk(folder)
    if not verify(desk, rebuild=True).ok:
        raise RuntimeError("the store does not hold")
    desk.close()


def write(folder: Path) -> None:
    desk = _desk(folder)
    person = add_person(desk, f"UG-{desk.position.seq}")
    text = f"Seen by the nurse, says {os.getuid()}."
    add(desk, About(prisoner=person), prepare(desk, text.encode("ascii")), "Nurse's note")
    desk.close()
    Preferences().keep(folder)
    report.write_report(ValueError(), folder)
    ballast.give_up(folder)
    if not ballast.make(folder):
        raise RuntimeError("no room can be set aside")


def make_backup(folder: Path) -> None:
    desk = _desk(folder)
    back_up(desk)
    desk.close()


def renew(folder: Path) -> None:
    """Ends an account, so that the database gets a new key when the store closes."""
    desk = _desk(folder)
    desk.store.add_user(new_user("somebody"))
    desk.store.revoke("somebody")
    desk.close()
    desk = _desk(folder)
    if desk.store.renewal_waits:
        raise RuntimeError("the database keeps its old key")
    desk.close()


def end_badly(folder: Path) -> None:
    """Leaves the log of the database behind, as a power cut does."""
    desk = _desk(folder)
    add_person(desk, f"UG-{desk.position.seq}")
    os._exit(0)


ACTS: dict[str, Callable[[Path], None]] = {
    "found": found,
    "write": write,
    "back up": make_backup,
    "renew": renew,
    "end badly": end_badly,
    "read": read,
}


def everything_loaded() -> None:
    """Does it all once, because accounts may not read the Python of the account that runs tests."""
    device = os.environ["VEPDESK_DEVICE"]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VEPDESK_DEVICE"] = str(Path(folder) / "device")
        unit = Path(folder) / "unit"
        for act in (found, write, make_backup, renew, read):
            act(unit)
    os.environ["VEPDESK_DEVICE"] = device
