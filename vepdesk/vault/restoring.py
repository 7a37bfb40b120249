"""From a backup set to a new store: everything is proven before it counts, then a new epoch begins.

The new store gets a new key, granted to the same users by their public keys alone. The journal of
the backup is closed as it stands and a new one begins, whose signed genesis names the former one
and how far it was known, so that nobody can take the two for one history.
"""

from __future__ import annotations

import contextlib
import errno
import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from vepdesk.base.clock import Clock
from vepdesk.base.errors import Refused, StoreUnusable, UserError
from vepdesk.base.files import keep_group, make_private_folder, sync_file, sync_folder
from vepdesk.base.stopping import Proceed, Stopped
from vepdesk.base.text import T
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.user_keys import granted
from vepdesk.journal.anchor import Anchor, Position
from vepdesk.vault import keyfile, migrations
from vepdesk.vault.backup import Backup, reached, unwritable
from vepdesk.vault.backup_manifest import (
    ATTACHMENTS,
    DATABASE,
    FILES,
    NAME,
    BackupDamaged,
    ReadManifest,
    Seen,
    read,
)
from vepdesk.vault.connection import (
    StoreFile,
    copied_under,
    damaged_store,
    in_plain_words,
    whole,
)
from vepdesk.vault.copies import copied, seen
from vepdesk.vault.epochs import begin_epoch
from vepdesk.vault.failed_tries import FailedTries
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.reader import Reader
from vepdesk.vault.renewal import next_key
from vepdesk.vault.store import FOLDERS, Store
from vepdesk.vault.unit_of_work import UnitOfWork
from vepdesk.vault.unlocking import Unlocked
from vepdesk.vault.verify import Trouble, check_journals, compare_rows

UNFINISHED: Final = ".restoring"


@dataclass(frozen=True, slots=True, repr=False)
class Source:
    """What a new store is made of: a database that is only read, who may sign in, and the names of
    the attachments below a folder."""

    database: StoreFile
    file: KeyFile
    unlocked: Unlocked
    folder: Path
    attachments: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class OpenedBackup:
    """A set with its key: what it says of itself is known to be the program's own words."""

    folder: Path
    read: ReadManifest
    keys: StoreKeys
    file: KeyFile
    unlocked: Unlocked

    @property
    def backup(self) -> Backup:
        """The set itself."""
        return Backup(self.folder, self.read.manifest)

    @property
    def database(self) -> StoreFile:
        """The database in it; only ever read."""
        key, salt = self.keys.database_key, self.read.manifest.salt
        return StoreFile(self.folder / DATABASE, key, salt)

    @property
    def source(self) -> Source:
        """What a new store is made of."""
        names = tuple(self.read.manifest.attachments)
        folder = self.folder.parent / ATTACHMENTS
        return Source(self.database, self.file, self.unlocked, folder, names)

    @contextlib.contextmanager
    def reader(self) -> Iterator[Reader]:
        """Reads what the backup holds."""
        with in_plain_words():
            connection = self.database.engine("ro").connect()
        with contextlib.closing(connection):
            yield Reader(connection)


def check_files(folder: Path, proceed: Proceed = lambda: True) -> ReadManifest:
    """Proves, without any key, that the files of a set are as they were made.

    Raises :class:`BackupDamaged`, which names the part. Attachments are looked at when they are
    taken.
    """
    known = read(folder)
    for name in FILES:
        if not _is(folder / name, known.manifest.files[name], proceed):
            raise BackupDamaged("file", name)
    return known


def open_set(folder: Path, known: ReadManifest, file: KeyFile, unlocked: Unlocked) -> OpenedBackup:
    """Opens a set for somebody who has unlocked its key file.

    Raises ``Refused`` when the set was not sealed to this person, and :class:`BackupDamaged` when
    its manifest was not written by the holder of its key.
    """
    manifest = known.manifest
    sealed = [one.sealed for one in manifest.grants if one.person == unlocked.person and one.user]
    if not sealed:
        raise not_entitled()
    try:
        keys = StoreKeys(granted(unlocked.keys, sealed[0], manifest.purpose(unlocked.person)))
    except (NotForUs, ValueError) as error:
        raise not_entitled() from error
    if not known.authentic(keys):
        raise BackupDamaged("manifest", NAME)
    return OpenedBackup(folder, known, keys, file, unlocked)


def not_entitled() -> Refused:
    """Why somebody with a right passphrase cannot open a backup."""
    return Refused(
        "not-permitted",
        T("Backup", "This backup can be opened by user administrators and governors only."),
    )


def check_content(opened: OpenedBackup, proceed: Proceed = lambda: True) -> tuple[str, ...]:
    """Proves every page, the structure and the end of the journal, and looks at each attachment.

    Gives the names of attachments that are missing or not as they were. Raises
    :class:`BackupDamaged` when the database does not hold.
    """
    manifest = opened.read.manifest
    try:
        with in_plain_words():
            sound = whole(opened.database)
        end, entries = reached(opened.database)
    except StoreUnusable as error:
        raise BackupDamaged("database", DATABASE) from error
    promised = Position(manifest.epoch, manifest.seq, manifest.head)
    if not sound or end != promised or entries != manifest.entries:
        raise BackupDamaged("database", DATABASE)
    if not proceed():
        raise Stopped
    kept = opened.folder.parent / ATTACHMENTS
    return tuple(
        name for name, was in manifest.attachments.items() if not _is(kept / name, was, proceed)
    )


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a new store begins: what its first entry says, which attachments are not to be had, and
    whether one in which something does not hold is better than none."""

    note: Callable[[UnitOfWork], None]
    absent: frozenset[str] = frozenset()
    attachments: bool = True
    with_troubles: bool = False


def rebuild(source: Source, target: Path, beginning: Beginning, clock: Clock) -> list[Trouble]:
    """Makes the store and proves it; ``target`` is there whole or not at all.

    Gives what does not hold. Raises ``Refused`` when ``target`` holds something already, ``Busy``
    when the disk is full, :class:`BackupDamaged` when a journal or a row does not hold.
    """
    refuse_full(target)
    part = target.with_name(f"{target.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        make_private_folder(part)
        keep_group(part, target)
        troubles = _build(source, part, beginning, clock)
        if target.exists():
            target.rmdir()
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise unwritable(error) from error
    except StoreUnusable as error:  # what is read from here is not the store
        shutil.rmtree(part, ignore_errors=True)
        raise _blamed(source, error) from error
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return troubles


def _blamed(source: Source, error: StoreUnusable) -> UserError:
    """Why no store was made: a disk that fails here must not be put down to a whole backup."""
    try:
        with in_plain_words():
            sound = error.reason == damaged_store().reason and whole(source.database)
    except (StoreUnusable, RuntimeError):
        sound = False
    return unwritable(OSError(errno.EIO, "")) if sound else BackupDamaged("database", DATABASE)


def _build(source: Source, part: Path, beginning: Beginning, clock: Clock) -> list[Trouble]:
    for name in FOLDERS:
        make_private_folder(part / name)
    if beginning.attachments:
        for name in source.attachments:
            if name not in beginning.absent:
                copied(source.folder / name, part / ATTACHMENTS / name)
    key, keys = next_key(source.file)
    new = StoreFile(part / DATABASE, keys.database_key, key.salt)
    with in_plain_words():
        copied_under(source.database, new, mode="ro")
        if not whole(new):
            raise BackupDamaged("database", DATABASE)
        start = _begin(new)
    sync_file(new.path)
    file = source.file.with_next_key(key, keys).with_key_only(key.number)
    file = file.written_twice(part, keys)
    Anchor(part, keys.anchor_mac_key).write(start, new_epoch=True)
    FailedTries(part).begin()
    unlocked = replace(source.unlocked, roots={key.number: keys})
    with Store(part, file, unlocked) as store:
        with store.unit_of_work(store.person, clock) as work:
            beginning.note(work)
            work.commit()
        _entries, troubles = check_journals(store.reader.connection, store.site)
        troubles += compare_rows(store.reader.connection)
    if troubles and not beginning.with_troubles:
        raise BackupDamaged("content", DATABASE)
    for one in (*keyfile.NAMES, DATABASE):
        sync_file(part / one)
    sync_folder(part)
    return troubles


def _begin(file: StoreFile) -> Position:
    connection = file.engine("rw").connect()
    with contextlib.closing(connection):
        migrations.migrate(connection)
        with connection.begin():
            return begin_epoch(connection)


def _is(path: Path, was: Seen, proceed: Proceed) -> bool:
    try:
        return path.stat().st_size == was.size and seen(path, proceed) == was
    except OSError:
        return False


def refuse_full(target: Path) -> None:
    """Raises ``Refused`` when a folder holds something already."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Refused("store-exists", T("Restore", "There is already something in this folder."))
