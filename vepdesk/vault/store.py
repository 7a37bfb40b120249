"""A store: one folder with its key file, encrypted database and anchor.

Opening never creates: a missing, empty or foreign file is refused. A store whose database is behind
its anchor can be read but not written, until people decide what to do.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from vepdesk.base.clock import Clock
from vepdesk.base.errors import StoreUnusable
from vepdesk.base.files import PRIVATE_FILE, locked
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.crypto.slots import DEFAULT, SlotParameters
from vepdesk.journal.anchor import Anchor, AnchorVerdict, Position, compare
from vepdesk.vault import keyfile, migrations, tables
from vepdesk.vault.connection import (
    APPLICATION_ID,
    StoreFile,
    checkpoint,
    damaged_store,
    guard,
    in_plain_words,
    interrupt,
    missing_store,
    refuse_foreign_file,
)
from vepdesk.vault.reader import Reader
from vepdesk.vault.unit_of_work import Journal, UnitOfWork

DATABASE = "store.vdb"
FOLDERS = ("inbox", "outbox", "backup", "attachments")


@dataclass(frozen=True, slots=True, repr=False)
class Site:
    """Who this store is, with the secrets it signs and opens bundles with."""

    store: bytes
    site: bytes
    epoch: bytes
    code: str
    name: str
    role: str
    practice: bool
    origin: int
    start: bytes
    genesis: bytes
    signature: bytes
    signing: SigningKeys
    sealing: HybridIdentity

    @property
    def is_headquarters(self) -> bool:
        """Whether this site receives from units and signs the roster."""
        return self.role == "headquarters"


class Store:
    """An open store. It belongs to the thread that opened it; other threads take a reader."""

    def __init__(self, folder: Path, keys: StoreKeys, salt: bytes, person: RecordId) -> None:
        self.folder = folder
        self.keys = keys
        self.person = person
        self.anchor_warning: Text | None = None
        self._file = StoreFile(folder / DATABASE, keys.database_key, salt)
        self._anchor = Anchor(folder, keys.anchor_mac_key)
        with contextlib.ExitStack() as undo, in_plain_words():
            self._writer = self._file.engine("rw").connect()
            undo.callback(self._writer.close)
            self._check_version()
            migrations.migrate(self._writer)
            guard(self._writer)
            self._reading = self._file.engine("ro").connect()
            undo.callback(self._reading.close)
            self.reader = Reader(self._reading)
            self.site = _site(self._reading)
            self.verdict = self._compare_with_anchor()
            undo.pop_all()

    @classmethod
    def open(cls, folder: Path, user: str, password: str) -> Store:
        """Signs ``user`` in.

        Raises ``SignInRefused`` for the wrong name or passphrase, ``StoreUnusable`` for a store
        that is missing, damaged or newer than this program.
        """
        keys_on_disk = keyfile.read(folder)
        refuse_foreign_file(folder / DATABASE)
        keys, person = keys_on_disk.unlock(user, password)
        if not keyfile.authentic(folder, keys, keys_on_disk.generation):
            raise damaged_store()
        return cls(folder, keys, keys_on_disk.salt, person)

    def close(self) -> None:
        """Closes both connections, in the thread that opened them."""
        with in_plain_words():
            self._reading.close()
            self._writer.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def open_reader(self) -> Reader:
        """A reader of its own for the calling thread, which must close its connection."""
        with in_plain_words():
            return Reader(self._file.engine("ro").connect())

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Reader]:
        """A reader that sees one moment of the store for as long as the block runs."""
        with in_plain_words():
            connection = self._file.engine("ro").connect()
        try:
            with in_plain_words():
                connection.exec_driver_sql("BEGIN")
            yield Reader(connection)
            connection.exec_driver_sql("COMMIT")
        finally:
            connection.close()

    def unit_of_work(self, author: RecordId, clock: Clock) -> UnitOfWork:
        """The door for writing. Raises ``StoreUnusable`` when writes are stopped."""
        if self.verdict is not AnchorVerdict.AGREES:
            raise behind_anchor(self.verdict)
        if self.anchor_warning is not None:
            self._committed(self.position())
            if self.anchor_warning is not None:
                raise StoreUnusable("anchor", self.anchor_warning)
        journal = Journal(
            self.site.site, self.site.epoch, self.site.is_headquarters, self._committed
        )
        return UnitOfWork(self._writer, journal, author, clock)

    @contextlib.contextmanager
    def local_work(self) -> Iterator[sa.Connection]:
        """A transaction for what is no record and never leaves this store, such as drafts.

        It writes no entry, and cannot: the tables of records refuse it.
        """
        with in_plain_words(), self._writer.begin():
            yield self._writer

    def checkpoint(self) -> None:
        """Takes what the write-ahead log holds into the database and empties the log.

        When somebody else reads just now, the log stays as it is: nothing is lost by that.
        """
        with in_plain_words():
            checkpoint(self._writer)

    def interrupt(self) -> None:
        """Stops the statement that runs just now, from any thread; its act is undone as a whole."""
        interrupt(self._writer)

    def position(self, reader: Reader | None = None) -> Position:
        """How far the own journal goes, as ``reader`` (by default the store's own) sees it."""
        connection = (reader or self.reader).connection
        query = sa.select(tables.origin.c.seq, tables.origin.c.head).where(
            tables.origin.c.id == self.site.origin
        )
        with in_plain_words():
            row = connection.execute(query).one()
        return Position(self.site.epoch, row.seq, bytes(row.head))

    def add_user(
        self, user: str, person: RecordId, password: str, parameters: SlotParameters = DEFAULT
    ) -> None:
        """Gives somebody a way in; a former one of the same user name is replaced."""
        with locked(self.folder / "vault.lock"):  # another program may be adding somebody too
            keys_on_disk = keyfile.read(self.folder)
            keys_on_disk.with_user(self.keys, user, person, password, parameters).written(
                self.folder, self.keys
            )

    def _check_version(self) -> None:
        with self._writer.begin():
            version = migrations.version_of(self._writer)
            application = self._writer.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application != APPLICATION_ID or version == 0:
            raise damaged_store()
        if version > migrations.CURRENT:
            raise StoreUnusable(
                "store-newer",
                T("Store", "This store was written by a newer VEPDesk. Install that version here."),
            )

    def _compare_with_anchor(self) -> AnchorVerdict:
        position, anchored = self.position(), self._anchor.read()
        head_there: bytes | None = None
        if anchored is not None:
            head_there = head_at(self._reading, self.site, anchored.seq)
        return compare(anchored, position.epoch, position.seq, head_there)

    def _committed(self, position: Position) -> None:
        try:
            self._anchor.write(position)
            self.anchor_warning = None
        except OSError:
            self.anchor_warning = T(
                "Store",
                "The save is safe, but the mark beside the database could not be written. "
                "Free some space before the next save.",
            )


def head_at(connection: sa.Connection, site: Site, seq: int) -> bytes | None:
    """The own chain's value after entry ``seq``; None when there is no such entry."""
    if seq == 0:
        return site.start
    query = sa.select(tables.entry.c.head).where(
        tables.entry.c.origin == site.origin, tables.entry.c.seq == seq
    )
    head = connection.execute(query).scalar()
    return None if head is None else bytes(head)


def behind_anchor(verdict: AnchorVerdict) -> StoreUnusable:
    """Why a store that can be read may not be written."""
    if verdict is AnchorVerdict.MISSING:
        return StoreUnusable(
            "anchor-missing",
            T(
                "Store",
                "The mark beside the database is missing, so nobody can tell whether it is the "
                "newest. Nothing can be saved until headquarters or a backup has confirmed it.",
            ),
        )
    return StoreUnusable(
        "behind-anchor",
        T(
            "Store",
            "This database is older than the one last used here. Nothing can be saved, so that "
            "nothing is lost: restore the newest backup, or ask headquarters.",
        ),
    )


def _site(connection: sa.Connection) -> Site:
    row = connection.execute(
        sa.select(tables.genesis, tables.origin.c.epoch, tables.origin.c.start).join(
            tables.origin, tables.origin.c.id == tables.genesis.c.origin
        )
    ).first()
    if row is None:
        raise damaged_store()
    return Site(
        row.store,
        row.site,
        row.epoch,
        row.code,
        row.name,
        row.role,
        bool(row.practice),
        row.origin,
        row.start,
        row.genesis,
        row.signature,
        SigningKeys.from_secret(row.signing_secret),
        HybridIdentity.from_secret(row.sealing_secret),
    )


def new_database(folder: Path, file: StoreFile, fill: Callable[[sa.Connection], None]) -> None:
    """Makes the tables of a new store in ``file`` and lets ``fill`` write its first rows."""
    if not folder.is_dir():
        raise missing_store()
    with in_plain_words():
        connection = file.engine("rwc").connect()
        try:
            file.path.chmod(PRIVATE_FILE)  # its log and index take the same permissions
            with connection.begin():
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
            migrations.migrate(connection)
            with connection.begin():
                fill(connection)
        finally:
            connection.close()
