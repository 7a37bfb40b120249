"""Papers are added and one is taken away for good, with the notes that settle a cut-off chunk."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from tests.faults import opening
from tests.faults.saves import Say, acknowledged
from tests.worlds import add_person, founded
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.services import attachments
from vepdesk.services.attachments import About
from vepdesk.services.desk import Desk
from vepdesk.vault.attachments import erasing
from vepdesk.vault.backup import unwritable

LONG = 40_000
"""How often the longest paper says its sentence: more than one chunk."""


def prepare(root: Path) -> None:
    """A unit with three people and a paper of each."""
    with closing(founded(root / "unit", "unit", "U01")) as desk:
        for number in range(3):
            attach(desk, add_person(desk, f"UG-{number}"), 50)


def run(root: Path, say: Say) -> None:
    """Two sittings: papers short and long, and one that is erased."""
    for sitting in range(2):
        with closing(opening.signed_in(root / "unit")) as desk:
            say(acknowledged(desk))
            rid = add_person(desk, f"N-{sitting}")
            say(acknowledged(desk))
            for times in (70, LONG):
                attach(desk, rid, times)
                say(acknowledged(desk))
            _erase(desk)
            say(acknowledged(desk))


def attach(desk: Desk, prisoner: bytes, times: int) -> RecordId:
    """Adds a paper to somebody."""
    prepared = attachments.prepare(desk, f"A note of the visit, {times}.\n".encode() * times)
    return attachments.add(desk, About(RecordId(prisoner)), prepared, "A note").rid


def _erase(desk: Desk) -> None:
    """Erases the content of the oldest paper, as the law may ask for."""
    rid = desk.reader.find(Attachment)[0].rid
    try:
        with erasing(desk.store, rid) as forget, desk.work() as work:
            work.act("erased", rid)
            work.also(forget)
            work.commit()
    except OSError as error:  # as whoever calls it must
        raise unwritable(error) from error
