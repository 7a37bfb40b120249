"""The repair ladder: one step after the other on a copy, until one gives a store that holds.

The damaged store is only read: nothing of it is changed, moved or deleted, and whatever comes out
is a new store beside it, in a new epoch.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Final

from vepdesk.base.clock import Clock
from vepdesk.base.errors import StoreUnusable
from vepdesk.base.files import PRIVATE_FILE, make_private_folder
from vepdesk.base.text import T
from vepdesk.crypto.keys import StoreKeys
from vepdesk.journal.anchor import Anchor, Position
from vepdesk.vault.backup import reached, unwritable
from vepdesk.vault.backup_manifest import ATTACHMENTS, DATABASE, BackupDamaged
from vepdesk.vault.connection import StoreFile, copied_under, damaged_store, in_plain_words, whole
from vepdesk.vault.copies import files_below
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.page_map import PageMap, read_map
from vepdesk.vault.pages import PAGE, Pages
from vepdesk.vault.reader import Reader
from vepdesk.vault.restoring import Beginning, Source, rebuild
from vepdesk.vault.salvage import Gap, Salvaged, salvage
from vepdesk.vault.site import site_of
from vepdesk.vault.unit_of_work import UnitOfWork
from vepdesk.vault.unlocking import Unlocked
from vepdesk.vault.verify import Trouble, check_journals, compare_rows

_LOG: Final = f"{DATABASE}-wal"
_EXAMINED = ".examining"


class Rung(Enum):
    """Which step gave a store that holds."""

    WHOLE = "whole"
    """Nothing was wrong with the files: reading them again was enough."""
    LOG_ASIDE = "log-aside"
    """The database holds, its log does not: without the log it opens."""
    REBUILT = "rebuilt"
    """Written anew by the database itself."""
    SALVAGED = "salvaged"
    """The journal's entries were taken from single pages, and every record computed from them."""


@dataclass(frozen=True, slots=True, repr=False)
class Diagnosis:
    """What was found. ``gaps`` names by number what is missing, ``lost`` side tables that are,
    ``partly`` those of which a part is."""

    rung: Rung
    pages: int
    bad_pages: tuple[int, ...]
    position: Position
    entries: int
    gaps: tuple[Gap, ...]
    lost: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    unreadable: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether nothing is known to be missing."""
        return not (self.gaps or self.lost or self.partly)


@dataclass(frozen=True, slots=True, repr=False)
class Examined:
    """A database that holds, in a private folder that goes away, and how it was got."""

    database: StoreFile
    diagnosis: Diagnosis

    @contextlib.contextmanager
    def reader(self) -> Iterator[Reader]:
        """Reads what was saved."""
        with in_plain_words():
            connection = self.database.engine("ro").connect()
        with contextlib.closing(connection):
            yield Reader(connection)


@contextlib.contextmanager
def examined(folder: Path, beside: Path, file: KeyFile, unlocked: Unlocked) -> Iterator[Examined]:
    """Climbs the ladder with copies in a private folder next to ``beside``.

    Raises :class:`StoreUnusable` (``not-repairable``) when not even entries can be read; then the
    newest backup is the way, and the bundles that were sent.
    """
    work = beside.with_name(f"{beside.name}.{secrets.token_hex(4)}{_EXAMINED}")
    try:
        make_private_folder(work)
        yield _climb(folder, work, file, unlocked)
    except OSError as error:
        raise unwritable(error) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


@dataclass(frozen=True, slots=True, repr=False)
class Repair:
    """How the new store begins, and from which folder its attachments come."""

    folder: Path
    file: KeyFile
    unlocked: Unlocked
    note: Callable[[UnitOfWork], None]


def build(found: Examined, repair: Repair, target: Path, clock: Clock) -> list[Trouble]:
    """Makes the new store; gives what does not hold in it, such as the gaps that are known."""
    attachments = repair.folder / ATTACHMENTS
    source = Source(
        found.database, repair.file, repair.unlocked, attachments, tuple(files_below(attachments))
    )
    return rebuild(source, target, Beginning(repair.note, with_troubles=True), clock)


def _climb(folder: Path, work: Path, file: KeyFile, unlocked: Unlocked) -> Examined:
    original = work / "original"
    make_private_folder(original)
    unreadable = sum(
        rescued(folder / name, original / name)
        for name in (DATABASE, _LOG)
        if (folder / name).exists()
    )
    key, keys = _key(original / DATABASE, file, unlocked)
    pages = Pages(key)
    bad = tuple(pages.verdicts())
    anchors = [roots.anchor_mac_key for roots in unlocked.roots.values()]
    anchored = Anchor(folder, anchors[0], anchors[1:]).read()
    best: Examined | None = None
    for rung, attempt in _attempts(key, work, read_map(folder, keys)):
        found = _judged(rung, attempt, anchored)
        if found is None:
            continue
        diagnosis = replace(
            found.diagnosis, pages=pages.count, bad_pages=bad, unreadable=unreadable
        )
        found = replace(found, diagnosis=diagnosis)
        if diagnosis.is_complete:
            return found
        if best is None or _worth(found) > _worth(best):
            best = found
    if best is None:
        raise StoreUnusable(
            "not-repairable",
            T(
                "Repair",
                "Nothing can be read of this store. It was left as it is. Restore the newest "
                "backup; headquarters has what was sent.",
            ),
        )
    return best


def _worth(found: Examined) -> tuple[int, int]:
    """Entries count most; of two with as many, the one that kept its side tables."""
    return found.diagnosis.entries, -len(found.diagnosis.lost) - len(found.diagnosis.partly)


Attempt = tuple[StoreFile, Salvaged | None]


def _attempts(
    original: StoreFile, work: Path, known: PageMap | None
) -> Iterator[tuple[Rung, Callable[[], Attempt]]]:
    """The steps, each in a folder of its own, from copies of the copy."""

    def place(name: str, *, log: bool) -> StoreFile:
        folder = work / name
        make_private_folder(folder)
        for one in (DATABASE, _LOG) if log else (DATABASE,):
            if original.path.with_name(one).exists():
                shutil.copyfile(original.path.with_name(one), folder / one)
        return replace(original, path=folder / DATABASE)

    def rebuilt() -> Attempt:
        target = replace(original, path=work / "rebuilt.vdb", salt=secrets.token_bytes(16))
        copied_under(place("to-rebuild", log=True), target)
        return target, None

    def salvaged() -> Attempt:
        target = replace(original, path=work / "salvaged.vdb", salt=secrets.token_bytes(16))
        return target, salvage(place("to-salvage", log=True), target, known)

    yield Rung.WHOLE, lambda: (place("again", log=True), None)
    yield Rung.LOG_ASIDE, lambda: (place("no-log", log=False), None)
    yield Rung.REBUILT, rebuilt
    yield Rung.SALVAGED, salvaged


def _judged(
    rung: Rung, attempt: Callable[[], Attempt], anchored: Position | None
) -> Examined | None:
    """The outcome of a step; None when it gave no store that holds."""
    try:
        with in_plain_words():
            database, salvaged = attempt()
            if not whole(database):
                return None
        position, entries = reached(database)
        with in_plain_words(), contextlib.closing(database.engine("ro").connect()) as connection:
            own = site_of(connection).origin
            _count, troubles = check_journals(connection, site_of(connection))
            troubles += compare_rows(connection)
    except (StoreUnusable, BackupDamaged, RuntimeError):
        return None
    if troubles and salvaged is None:
        return None
    gaps = list(salvaged.gaps if salvaged else ())
    if anchored and anchored.epoch == position.epoch and anchored.seq > position.seq:
        gaps = [one for one in gaps if one.journal != own or one.hi <= position.seq]
        gaps.append(Gap(own, position.seq + 1, anchored.seq))
    lost, partly = (salvaged.lost, salvaged.partly) if salvaged else ((), ())
    return Examined(database, Diagnosis(rung, 0, (), position, entries, tuple(gaps), lost, partly))


def _key(path: Path, file: KeyFile, unlocked: Unlocked) -> tuple[StoreFile, StoreKeys]:
    """Of the keys that may be the database's, the one that more pages authenticate under."""
    held = [(unlocked.roots[key.number], key) for key in file.keys if key.number in unlocked.roots]
    candidates = [(StoreFile(path, keys.database_key, key.salt), keys) for keys, key in held]
    if not candidates or not path.exists():
        raise damaged_store()
    if len(candidates) == 1:
        return candidates[0]
    return min(candidates, key=lambda one: len(Pages(one[0]).verdicts()))


def rescued(source: Path, target: Path) -> int:
    """Copies a file block by block; gives how many blocks the disk did not give back.

    A block that cannot be read becomes zero bytes, so that every other stays in its place.
    """
    unreadable = 0
    size = source.stat().st_size
    target.touch(PRIVATE_FILE)
    with source.open("rb", buffering=0) as taken, target.open("wb") as given:
        for start in range(0, size, PAGE):
            length = min(PAGE, size - start)
            try:
                taken.seek(start)
                block = taken.read(length)
            except OSError:
                unreadable += 1
                block = b""
            given.write(block.ljust(length, b"\0"))
    return unreadable
