"""Making a backup set: a folder that counts only once it was re-opened and found whole.

The database is written from one moment of the store under a fresh key, which is granted to those
who may restore. Attachments never change, so each is copied once and shared by all sets.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from vepdesk.base.errors import BadInput, Busy, StoreUnusable, UserError
from vepdesk.base.files import (
    InUse,
    full_disk,
    held,
    locked,
    make_private_folder,
    no_space,
    sync_file,
    sync_folder,
)
from vepdesk.base.identifiers import random_id
from vepdesk.base.stopping import Proceed, Stopped
from vepdesk.base.text import T
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.user_keys import grant
from vepdesk.journal.anchor import Position
from vepdesk.vault import keyfile, tables
from vepdesk.vault.attachments import chunk_files
from vepdesk.vault.backup_manifest import (
    ATTACHMENTS,
    DATABASE,
    FILES,
    NAME,
    BackupDamaged,
    Grant,
    Manifest,
    Seen,
    purpose,
    read,
    set_name,
)
from vepdesk.vault.backup_notes import suspected
from vepdesk.vault.beside_sets import Attachments, Tended
from vepdesk.vault.connection import (
    SALT_LENGTH,
    StoreFile,
    damaged_store,
    in_plain_words,
    no_access,
    whole,
)
from vepdesk.vault.copies import copied, seen
from vepdesk.vault.site import head_at
from vepdesk.vault.store import Store

UNFINISHED: Final = ".part"
_LOCK = "backup.lock"


@dataclass(frozen=True, slots=True)
class Entitled:
    """Somebody whose public key (1216 bytes) gets the backup's key; no ``user``: headquarters."""

    user: str
    person: bytes
    sealing: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Backup:
    """A set that was made, re-opened and found whole.

    Of one made just now, ``healed`` names attachments beside it that were copied again, ``rotten``
    those that the store itself no longer has as they were.
    """

    folder: Path
    manifest: Manifest
    healed: tuple[str, ...] = ()
    rotten: tuple[str, ...] = ()

    @property
    def at(self) -> datetime:
        """The moment of the store that it holds (UTC)."""
        return datetime.fromtimestamp(self.manifest.at / 1000, UTC)


def make(
    store: Store,
    out: Path,
    entitled: Sequence[Entitled],
    now: datetime,
    proceed: Proceed = lambda: True,
) -> Backup:
    """Makes a set in ``out``, while people go on working. Runs in any thread.

    Raises ``Busy`` when the disk is full or another backup runs, ``BadInput`` when the folder
    cannot be written or does not give back what was written, and ``Stopped``; then nothing that
    could be taken for a backup is left.
    """
    name = f"{store.site.code}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-"
    with _alone(store), _plainly():
        make_private_folder(out)
        _clear(out, store.site.code)
        identifier = random_id()
        folder = out / (name + identifier.hex()[:8])
        part = out / (folder.name + UNFINISHED)
        make_private_folder(part)
        try:
            making = _Making(store, out, part, proceed)
            manifest, tended = making.run(identifier, entitled, now)
            part.replace(folder)
        except BaseException:
            remove_set(part)
            raise
        sync_folder(out)
        return Backup(folder, manifest, tuple(tended.healed), tuple(tended.rotten))


@dataclass(slots=True)
class _Making:
    store: Store
    out: Path
    part: Path
    proceed: Proceed

    def run(
        self, identifier: bytes, entitled: Sequence[Entitled], now: datetime
    ) -> tuple[Manifest, Tended]:
        site, keys, salt = self.store.site, StoreKeys.generate(), secrets.token_bytes(SALT_LENGTH)
        copy = StoreFile(self.part / DATABASE, keys.database_key, salt)
        with self.store.snapshot() as reader:
            before = self.store.position(reader)
        self.store.copied_to(copy, self.proceed)
        sync_file(copy.path)
        with locked(self.store.folder / "vault.lock"):  # both copies of one generation
            for name in keyfile.NAMES:
                copied(self.store.folder / name, self.part / name)
        if not keyfile.read(self.part).authentic(self.store.unlocked.roots.values()):
            raise damaged_store()
        tended = self._attachments(now)
        end, entries = reached(copy)
        self._check(copy, before, end)
        manifest = Manifest(
            backup=identifier,
            store=site.store,
            site=site.site,
            code=site.code,
            name=site.name,
            role=site.role,
            practice=site.practice,
            epoch=end.epoch,
            seq=end.seq,
            head=end.head,
            entries=entries,
            at=int(now.timestamp() * 1000),
            salt=salt,
            files={name: seen(self.part / name, self.proceed) for name in FILES},
            attachments=tended.kept,
            grants=tuple(
                Grant(
                    one.user,
                    one.person,
                    grant(one.sealing, keys.root, purpose(site.store, one.person, end.seq)),
                )
                for one in entitled
            ),
        )
        manifest.written(self.part, keys)
        sync_folder(self.part)
        if not read(self.part).authentic(keys):
            raise BackupDamaged("manifest", NAME)
        return manifest, tended

    def _check(self, copy: StoreFile, before: Position, end: Position) -> None:
        """Re-opens the copy: every page, the structure, and that the journal ends where it must."""
        if not self.proceed():
            raise Stopped
        with in_plain_words():
            if not whole(copy):
                raise BackupDamaged("database", DATABASE)
        with self.store.snapshot() as reader:
            promised = head_at(reader.connection, self.store.site, end.seq)
        if end.epoch != before.epoch or end.seq < before.seq or promised != end.head:
            raise BackupDamaged("database", DATABASE)

    def _attachments(self, now: datetime) -> Tended:
        """Sees to what lies beside the sets."""
        with self.store.snapshot() as reader:
            expected, suspects = chunk_files(reader.connection), suspected(reader.connection)
        return Attachments(
            self.store.folder / ATTACHMENTS,
            self.out / ATTACHMENTS,
            known_attachments(self.out, self.store.site.store),
            expected,
            suspects,
            now.astimezone(UTC).date(),
            self.out.is_relative_to(self.store.folder),
            self.proceed,
        ).tend()


def reached(copy: StoreFile) -> tuple[Position, int]:
    """How far the own journal goes in a database file, and how many entries it holds in all."""
    origin, genesis = tables.origin, tables.genesis
    query = sa.select(origin.c.epoch, origin.c.seq, origin.c.head).join(
        genesis, genesis.c.origin == origin.c.id
    )
    count = sa.select(sa.func.count()).select_from(tables.entry)
    with in_plain_words(), contextlib.closing(copy.engine("ro").connect()) as connection:
        row = connection.execute(query).first()
        entries = int(connection.execute(count).scalar_one())
    if row is None:
        raise BackupDamaged("database", DATABASE)
    return Position(bytes(row.epoch), row.seq, bytes(row.head)), entries


def sets_in(folder: Path) -> list[Backup]:
    """The sets in a folder whose manifests are whole, the newest first; or the folder itself."""
    found: list[Backup] = []
    for candidate in candidates(folder):
        with contextlib.suppress(BackupDamaged):
            found.append(Backup(candidate, read(candidate).manifest))
    return newest_first(found)


def newest_first(backups: Iterable[Backup]) -> list[Backup]:
    """The order in which backups were made, whatever a wrong clock wrote on them.

    Within one epoch the journal tells; only between epochs the clock has to.
    """
    made = list(backups)
    latest: dict[bytes, int] = {}
    for one in made:
        epoch = one.manifest.epoch
        latest[epoch] = max(one.manifest.at, latest.get(epoch, 0))

    def order(one: Backup) -> tuple[int, bytes, int, int, str]:
        known = one.manifest
        return latest[known.epoch], known.epoch, known.seq, known.at, one.folder.name

    return sorted(made, key=order, reverse=True)


def candidates(folder: Path) -> list[Path]:
    """The folders that are, or were, backup sets. Raises ``BadInput`` for an unreadable folder."""
    try:
        if set_name(folder.name) or (folder / NAME).exists():
            return [folder]
        return sorted(
            (one for one in folder.iterdir() if one.is_dir() and set_name(one.name)),
            key=lambda one: one.name,
            reverse=True,
        )
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BadInput("no-backup", T("Backup", "There is no backup in this folder.")) from error
    except OSError as error:  # nobody knows whether there is one
        raise BadInput(
            "cannot-read",
            T(
                "Backup",
                "The folder with the backups cannot be read. Check that the stick is in, and try "
                "again.",
            ),
        ) from error


def known_attachments(out: Path, store: bytes) -> dict[str, Seen]:
    """What earlier sets in ``out`` of the same store say of the attachments beside them."""
    known: dict[str, Seen] = {}
    for one in sets_in(out):
        if one.manifest.store == store:
            known = {**one.manifest.attachments, **known}
    return known


def remove_set(folder: Path) -> None:
    """Removes a set's own files, then its folder; anything else in it stays."""
    with contextlib.suppress(OSError):
        if not folder.name.endswith(UNFINISHED):  # half a set never counts as one
            folder = folder.replace(folder.with_name(folder.name + UNFINISHED))
        for name in (NAME, *FILES):
            for ending in ("", ".new", "-journal", "-wal", "-shm"):
                (folder / (name + ending)).unlink(missing_ok=True)
        folder.rmdir()


def _clear(out: Path, code: str) -> None:
    """Removes what a kill or a power cut left of earlier tries of this site."""
    for leftover in out.glob(f"*{UNFINISHED}"):
        if set_name(leftover.name.removesuffix(UNFINISHED)) == code:
            remove_set(leftover)


@contextlib.contextmanager
def _alone(store: Store) -> Iterator[None]:
    with contextlib.ExitStack() as holding:
        try:
            holding.enter_context(held(store.folder / _LOCK, alone=True))
        except InUse as error:
            raise Busy(
                "backing-up", T("Backup", "A backup is being made already. Wait until it is done.")
            ) from error
        except OSError as error:
            raise (full_disk() if no_space(error) else no_access()) from error
        yield


@contextlib.contextmanager
def _plainly() -> Iterator[None]:
    """Says what a disk or stick does not allow; the store itself is not to blame."""
    try:
        yield
    except BackupDamaged as error:
        raise BadInput("backup-not-whole", _NOT_GIVEN_BACK) from error
    except StoreUnusable as error:
        raise BadInput("backup-failed", _FAILED) from error
    except OSError as error:
        raise unwritable(error) from error


def unwritable(error: OSError) -> UserError:
    """Why a folder cannot be written."""
    if no_space(error):
        return full_disk()
    return BadInput(
        "cannot-write",
        T("Backup", "The folder cannot be written. Check that the stick is in and not locked."),
    )


def sizes_agree(backup: Backup) -> bool:
    """A quick look, without reading: every file of a set is there in its size."""
    return not missing_parts(backup.folder, backup.manifest, FILES)


def missing_parts(folder: Path, manifest: Manifest, names: Collection[str]) -> list[str]:
    """Which of a set's files are missing or of another size."""
    return [name for name in names if not _has_size(folder / name, manifest.files[name].size)]


def _has_size(path: Path, size: int) -> bool:
    try:
        return path.is_file() and path.stat().st_size == size
    except OSError:
        return False


_NOT_GIVEN_BACK = T(
    "Backup",
    "The disk or stick does not give back what was written to it, so this is no backup. "
    "Use another one.",
)
_FAILED = T(
    "Backup",
    "The backup could not be made. Try another folder; if that fails too, have the store checked.",
)
