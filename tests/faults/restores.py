"""Backups of a store that goes on changing, each restored: everything in it is there and holds.

Of every third the newest set is copied with a fault in it: it must be named and passed over.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from tests.faults.cases import Figures
from tests.restored_stores import ADMIN
from tests.worlds import PASSPHRASE, add_person, change_person, clock, founded, new_user
from vepdesk.base.clock import FixedClock
from vepdesk.base.errors import UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services import attachments
from vepdesk.services.attachments import About
from vepdesk.services.backups import back_up
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.restoring import Restored, restore
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import tables
from vepdesk.vault.backup import Backup
from vepdesk.vault.backup_manifest import FILES, NAME

KEPT_SETS = 3
FAULT_EVERY = 3


def restore_backups(place: Path, cases: int) -> Figures:
    """Backs up and restores ``cases`` times; after each backup the store goes on."""
    began, figures = time.perf_counter(), Figures("backups restored")
    chance = random.Random("restores")  # noqa: S311 - no secret
    now, out, unit = clock(), place / "stick", place / "unit"
    founded(unit, "unit", "U01").close()
    made: list[Backup] = []
    for number in range(cases):
        with closing(sign_in(unit, "admin", PASSPHRASE, now)) as desk:
            _work(desk, chance, number)
            if number % 10 == 9:  # the next backup is made under another key of the store
                desk.store.add_user(new_user("okot", desk.store.person))
                desk.store.revoke("okot")
            holds = what_it_holds(desk)
            made.append(back_up(desk, out))
        fault = ""
        if number % FAULT_EVERY == FAULT_EVERY - 1:
            fault = _newer_but_faulty(made[-1], chance)
        figures.cases += 1
        figures.seen[f"beside a newer set that is {fault}" if fault else "alone the newest"] += 1
        figures.note(_restored(place / "again", out, made[-1], holds, now, faulty=bool(fault)))
        for old in made[:-KEPT_SETS]:
            shutil.rmtree(old.folder)
        made = made[-KEPT_SETS:]
        now.at += timedelta(hours=chance.choice((1, 24, 24 * 30)))
    figures.seconds = time.perf_counter() - began
    return figures


def _work(desk: Desk, chance: random.Random, number: int) -> None:
    """What a day may bring: people, corrections, papers."""
    people = [one.rid for one in desk.reader.find(Prisoner)]
    new = [f"UG-{number}-{turn}" for turn in range(chance.randint(1, 3))]
    people += [RecordId(add_person(desk, one)) for one in new]
    for _ in range(chance.randint(0, 4)):
        change_person(desk, chance.choice(people), language=f"language {chance.random()}")
    for _ in range(chance.randint(0, 2)):
        text = f"Note {number}. " * chance.randint(1, 20_000)
        prepared = attachments.prepare(desk, text.encode())
        attachments.add(desk, About(chance.choice(people)), prepared, "A note")


def what_it_holds(desk: Desk) -> Mapping[str, str]:
    """A digest of each table of records, and of the contents of all papers."""
    link = desk.reader.connection
    held = {}
    for kind, table in tables.RECORD_TABLES.items():
        rows = sorted(repr(tuple(row)) for row in link.execute(sa.select(table)))
        held[kind] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    papers = hashlib.sha256()
    for one in desk.reader.find(Attachment):
        papers.update(attachments.read(desk, one.rid).content)
    return {**held, "contents of papers": papers.hexdigest()}


def _newer_but_faulty(whole: Backup, chance: random.Random) -> str:
    """Puts a copy of a set beside it that passes for a later one but is not whole; says how."""
    code, _moment, _number = whole.folder.name.rsplit("-", 2)
    folder = whole.folder.with_name(f"{code}-29991231T235959Z-{chance.getrandbits(32):08x}")
    shutil.copytree(whole.folder, folder)
    how = chance.choice(list(_FAULTS))
    _FAULTS[how](folder / chance.choice((NAME, *FILES)), chance)
    return how


def _flip(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def _cut(file: Path, chance: random.Random) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: chance.randrange(len(content))])


_FAULTS: Mapping[str, Callable[[Path, random.Random], None]] = {
    "altered by one bit": _flip,
    "cut short": _cut,
    "not complete": lambda file, _chance: file.unlink(),
}


def _restored(
    target: Path,
    out: Path,
    newest: Backup,
    holds: Mapping[str, str],
    now: FixedClock,
    *,
    faulty: bool,
) -> str:
    """What is wrong with the store that the newest whole set becomes; it is removed afterwards."""
    try:
        done = restore(out, target, ADMIN, now)
        with closing(sign_in(target, "admin", PASSPHRASE, now)) as desk:
            bad = _compared(desk, done, newest, holds)
            return bad or ("a faulty set was not named" if faulty and not done.passed_over else "")
    except UserError as error:
        return f"refused: {error.reason}"
    finally:
        shutil.rmtree(target, ignore_errors=True)
        for one in out.glob("*-29991231T235959Z-*"):
            shutil.rmtree(one)


def _compared(desk: Desk, done: Restored, newest: Backup, holds: Mapping[str, str]) -> str:
    if done.backup.folder.name != newest.folder.name:
        return "lost: an older backup was taken"
    held = what_it_holds(desk)
    if other := [name for name in holds if held[name] != holds[name]]:
        return f"lost: other {other[0]}"
    verdict = verify(desk, rebuild=True)
    return "" if verdict.ok else f"verify: {verdict.findings[0].what}"
