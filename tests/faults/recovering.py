"""A store that was cut short is opened again: everything that was half done is brought to its end.

What it finds: saves that are only in the log, a new key of the database that waits, a torn copy of
the key file, and chunks of a paper that nothing names.
"""

from __future__ import annotations

import shutil
from contextlib import closing, suppress
from pathlib import Path

from tests.faults import opening
from tests.faults.attaching import attach
from tests.faults.saves import Say, acknowledged
from tests.worlds import add_person, founded, new_user
from vepdesk.base.identifiers import new_record_id
from vepdesk.vault import keyfile
from vepdesk.vault.attachments import adding
from vepdesk.vault.store import Store


class _PowerCut(BaseException):
    pass


def prepare(root: Path) -> None:
    """Copies a unit in the middle of its work, as a power cut would leave it."""
    live = root / "live"
    with closing(founded(live, "unit", "U01")) as desk:
        desk.store.add_user(new_user("okot", desk.store.person))
    with closing(opening.signed_in(live)) as _other, closing(opening.signed_in(live)) as desk:
        for number in range(3):
            attach(desk, add_person(desk, f"UG-{number}"), 50)
        _leave_chunks(desk.store)
        desk.store.revoke("okot")  # the other desk keeps the new key waiting
        assert desk.store.renewal_waits
        shutil.copytree(live, root / "unit")
    older = keyfile.NAMES[(keyfile.read(root / "unit").generation + 1) % 2]
    with (root / "unit" / older).open("r+b") as stream:
        stream.truncate(100)
    shutil.rmtree(live)


def _leave_chunks(store: Store) -> None:
    with suppress(_PowerCut), adding(store, new_record_id(), b"never committed\n" * 100):
        raise _PowerCut


def run(root: Path, say: Say) -> None:
    """Opens it and goes on."""
    with closing(opening.signed_in(root / "unit")) as desk:
        say(acknowledged(desk))
        attach(desk, add_person(desk, "NEXT-0"), 10)
        say(acknowledged(desk))
