"""A backup on the disk of the store, whose papers are linked there, and room that is set aside."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tests.faults import opening
from tests.faults.attaching import attach
from tests.faults.saves import Say, acknowledged
from tests.worlds import add_person
from vepdesk.services import room
from vepdesk.services.backups import back_up

OUT = "backup"


def run(root: Path, say: Say) -> None:
    """Sets room aside, adds a paper and backs up."""
    with closing(opening.signed_in(root / "unit")) as desk:
        say(acknowledged(desk))
        room.set_reserve_aside(desk)
        attach(desk, add_person(desk, "N-0"), 70)
        say(acknowledged(desk))
        made = back_up(desk, desk.store.folder / OUT)
        say(acknowledged(desk, made.folder.name))
