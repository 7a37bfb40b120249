"""Accounts are ended while the store is used, and its database gets a new key each time."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from tests.faults import opening
from tests.faults.saves import Say, acknowledged
from tests.worlds import CHEAP, OWN, PASSPHRASE, add_person, choose_own, founded
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.staff import colleague_left, enrol_colleague
from vepdesk.vault import keyfile

FIRST = "winding rivers of copper"
LEAVING = ("okot", "lule", "amin")
STAYS = ("admin", "mirembe")
PASSPHRASES: Mapping[str, str] = {
    "admin": PASSPHRASE,
    **dict.fromkeys(("mirembe", *LEAVING), OWN),
}
"""Everybody who has a way in before the workload."""

ENDED, RENEWED = "ended:", "renewed:"
"""What is promised: no way in from now on; no key that was ever had opens the database."""

KEPT = "kept"
"""Beside the store: the key file as whoever leaves next may have copied it the day before."""


def prepare(root: Path) -> None:
    """A unit with colleagues who chose their own passphrases, and a few people."""
    with closing(founded(root / "unit", "unit", "U01")) as desk:
        for number in range(3):
            add_person(desk, f"UG-{number}")
        for user in ("mirembe", *LEAVING):
            enrol_colleague(
                desk,
                full_name=user.title(),
                user_name=user,
                role="case-officer",
                passphrase=FIRST,
                parameters=CHEAP,
            )
    for user in ("mirembe", *LEAVING):
        choose_own(root / "unit", user, FIRST)


def run(root: Path, say: Say) -> None:
    """One account ends, then two in one sitting, each time with saves before and after."""
    gone: list[str] = []
    last = ""
    for sitting, leaving in enumerate((LEAVING[:1], LEAVING[1:], ())):
        keep_key_file(root, sitting)
        with closing(opening.signed_in(root / "unit")) as desk:
            done = gone and not desk.store.renewal_waits
            say(acknowledged(desk, RENEWED + ",".join(gone) if done else ""))
            add_person(desk, f"N-{sitting}")
            say(acknowledged(desk))
            for user in leaving:
                _end(desk, user)
                last = acknowledged(desk)
                say(f"{last} {ENDED}{user}")
        if leaving and not keyfile.read(root / "unit").renewing:
            say(f"{last} {RENEWED}{','.join(leaving)}")
        gone += leaving


def keep_key_file(root: Path, sitting: int) -> None:
    """Copies the key file as it is before somebody leaves; where that fails, nobody took one."""
    copying = root / f"copying{sitting}"
    with suppress(OSError):
        copying.mkdir()
        for name in keyfile.NAMES:
            shutil.copyfile(root / "unit" / name, copying / name)
        copying.rename(root / f"{KEPT}{sitting}")


def _end(desk: Desk, user: str) -> None:
    """Ends the account of ``user``."""
    one = desk.reader.find(StaffMember, {"user_name": user})[0]
    colleague_left(desk, one.rid, desk.today)
