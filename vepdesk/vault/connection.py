"""Connections to an encrypted store, opened by one recipe (``docs/security.md``).

The key reaches SQLCipher as bytes that are wiped afterwards, never as SQL. Each connection is made,
used and closed in one thread.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from vepdesk.base.errors import Busy, StoreUnusable, UserError
from vepdesk.base.files import full_disk, open_private
from vepdesk.base.stopping import Proceed, Stopped
from vepdesk.base.text import T
from vepdesk.vault.checked_reading import CheckingConnection, refuse_after_damage

Connection = sa.Connection
"""What services hand from one module of the vault to another without knowing SQL."""

KEY_LENGTH = 32
SALT_LENGTH = 16
APPLICATION_ID = 0x56455044  # "VEPD"
BUSY_SECONDS = 30
_CHECKPOINT_MS = 500
_CIPHER_MAJOR = 4
_SQLITE_AT_LEAST = (3, 51, 3)
_PLAIN_HEADER = b"SQLite format 3\x00"
_KEYSPEC_LENGTH = 99
_ROOM_TO_OPEN = 64 * 1024
"""In bytes; the index of a log begins with 32 KiB."""

_PRAGMAS = (
    "cipher_log_level=NONE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "cache_size=-16384",
)


@dataclass(frozen=True, slots=True, repr=False)
class StoreFile:
    """An encrypted database file with its raw key (32 bytes) and salt (16 bytes)."""

    path: Path
    key: bytes
    salt: bytes

    def engine(self, mode: str) -> sa.Engine:
        """An engine whose connections open the file in SQLite's ``mode``: rw, ro or, once, rwc.

        Every transaction of a writing connection is ``BEGIN IMMEDIATE``; a reading connection sees
        what was committed before each statement unless it begins a transaction itself.
        """
        engine = sa.create_engine(
            "sqlite://",
            creator=lambda: self.raw(mode, CheckingConnection),
            module=driver,
            poolclass=NullPool,
            hide_parameters=True,
        )
        if mode != "ro":
            sa.event.listen(engine, "begin", _begin_at_once)
        return engine

    def raw(
        self, mode: str, kind: type[driver.Connection] = driver.Connection
    ) -> driver.Connection:
        """A bare connection that begins no transaction by itself: only for whole-file work.

        Raises ``Busy`` (``no-space``) where the disk has no room for what opening needs.
        """
        if mode != "rwc":
            refuse_foreign_file(self.path)
        if mode == "rw":
            _refuse_unwritable(self.path)
        uri = f"file:{quote(str(self.path.absolute()))}?mode={mode}"
        connection = driver.connect(
            uri,
            uri=True,
            check_same_thread=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            factory=kind,
        )
        try:
            self._set_key(connection)
            _configure(connection, read_only=mode == "ro")
        except driver.OperationalError as error:
            connection.close()
            if "disk i/o" in str(error).lower() and _no_room_beside(self.path):
                raise full_disk() from error
            raise
        except BaseException:
            connection.close()
            raise
        return connection

    def _set_key(self, connection: driver.Connection) -> None:
        specification = bytearray(b"x'" + (self.key + self.salt).hex().encode("ascii") + b"'")
        try:
            if len(specification) != _KEYSPEC_LENGTH:
                raise ValueError("a key of another length would be taken for a passphrase")
            connection.set_key(specification)
        finally:
            specification[:] = bytes(len(specification))


def _no_room_beside(path: Path) -> bool:
    """Whether the disk is so full that SQLite cannot make the index of its log there.

    SQLite calls that a disk error; for people it must not be a store that cannot be read.
    """
    try:
        return shutil.disk_usage(path.parent).free < _ROOM_TO_OPEN
    except OSError:
        return False


def _refuse_unwritable(path: Path) -> None:
    """Raises :class:`StoreUnusable` where this account may read and not write.

    SQLite would open the database for reading and leave a log of the same permissions beside it:
    once the database may be written again, that log could not, and nobody could sign in.
    """
    beside = (path, *(path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm")))
    there = [one for one in (path.parent, *beside) if os.access(one, os.F_OK)]
    if not all(os.access(one, os.W_OK) for one in there):
        raise no_access()


def _begin_at_once(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def refuse_foreign_file(path: Path) -> None:
    """Raises :class:`StoreUnusable` for a file that is missing, empty or not encrypted.

    SQLite opens a file of no bytes as a new, empty database: that must never happen to a store.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(len(_PLAIN_HEADER))
    except FileNotFoundError as error:
        raise missing_store() from error
    except OSError as error:
        raise no_access() from error
    if len(start) < len(_PLAIN_HEADER):
        raise damaged_store()
    if start == _PLAIN_HEADER:
        raise StoreUnusable(
            "not-encrypted",
            T("Store", "This database is not encrypted, so it is not a VEPDesk store."),
        )


def _configure(connection: driver.Connection, *, read_only: bool) -> None:
    for pragma in _PRAGMAS:
        if not (read_only and pragma.startswith("journal_mode")):  # a copy at rest keeps no log
            connection.execute(f"PRAGMA {pragma}")
    if read_only:
        connection.execute("PRAGMA query_only=ON")
    version = str(connection.execute("PRAGMA cipher_version").fetchone()[0])
    if not version.startswith(f"{_CIPHER_MAJOR}.") or driver.sqlite_version_info < _SQLITE_AT_LEAST:
        raise RuntimeError("the database library is not the one this program was built for")
    if not read_only and connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        raise RuntimeError("the database does not keep a write-ahead log")


_STEPS_BETWEEN_QUESTIONS = 50_000


def copied_under(
    source: StoreFile,
    target: StoreFile,
    mode: Literal["rw", "ro"] = "rw",
    proceed: Proceed = lambda: True,
) -> None:
    """Writes the whole of one database to a new file under another key, from one moment of it.

    ``VACUUM INTO`` and not the backup call: it also works where a torn free page stops that one,
    and its copy needs no log, so that it opens on a medium nobody can write to. ``mode`` "ro" takes
    nothing but reading from the source. Raises :class:`Stopped`.
    """
    specification = quote("x'" + (target.key + target.salt).hex() + "'")
    os.close(open_private(target.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    with contextlib.closing(source.raw(mode)) as connection:
        uri = f"file:{quote(str(target.path.absolute()))}?key={specification}"
        if mode == "ro":
            connection.execute("PRAGMA query_only=OFF")  # it also forbids writing the copy
        connection.set_progress_handler(lambda: int(not proceed()), _STEPS_BETWEEN_QUESTIONS)
        try:
            connection.execute("VACUUM INTO ?", (uri,))
        except driver.OperationalError as error:
            if not proceed():
                raise Stopped from error
            raise
        refuse_after_damage(connection)


def whole(file: StoreFile) -> bool:
    """Whether every page of a database authenticates and its structure holds."""
    with contextlib.closing(file.raw("ro")) as connection:
        pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        structure = connection.execute("PRAGMA integrity_check").fetchall()
    return not pages and [row[0] for row in structure] == ["ok"]


def emptied_log(file: StoreFile) -> bool:
    """Moves everything from the log into the database; whether nothing is left in the log."""
    with contextlib.closing(file.raw("rw")) as connection:
        busy, _frames, _moved = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def checkpoint(connection: sa.Connection) -> None:
    """Empties the write-ahead log into the database; waits a moment at most for readers."""
    raw = connection.connection.driver_connection
    if raw is not None:
        raw.execute(f"PRAGMA busy_timeout={_CHECKPOINT_MS:d}")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        raw.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000:d}")


def interrupt(connection: sa.Connection) -> None:
    """Stops the statement that runs on ``connection``; the one call another thread may make."""
    raw = connection.connection.driver_connection
    if raw is not None:
        raw.interrupt()


def catch_up(connection: sa.Connection) -> None:
    """Moves the log into the database as far as nobody must wait for it.

    After a power cut a page of the database may be torn that the log still replaces: it is whole
    again after this, so that a check of pages finds real damage only. A disk that is full or cannot
    be written is no reason not to open.
    """
    raw = connection.connection.driver_connection
    if raw is not None:
        with contextlib.suppress(driver.Error):
            raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


@contextlib.contextmanager
def stoppable(connection: sa.Connection, proceed: Proceed) -> Iterator[None]:
    """Statements within the block ask now and then whether to go on. Raises :class:`Stopped`."""
    raw = connection.connection.driver_connection
    if raw is None:
        raise RuntimeError("the connection is closed")
    raw.set_progress_handler(lambda: int(not proceed()), _STEPS_BETWEEN_QUESTIONS)
    try:
        yield
    except (DBAPIError, driver.Error, UserError, RuntimeError) as error:
        if not proceed():
            raise Stopped from error
        raise
    finally:
        raw.set_progress_handler(None, 0)


@contextlib.contextmanager
def in_plain_words() -> Iterator[None]:
    """Turns what the database layer reports of its surroundings into errors people can read.

    "File is not a database" is also what a read error says, so it is never called a wrong password.
    """
    try:
        yield
    except DBAPIError as error:
        raise _explained(error.orig or error) from error
    except driver.Error as error:
        raise _explained(error) from error


def _explained(error: BaseException) -> UserError | RuntimeError:
    said = str(error).lower()
    if "locked" in said or "busy" in said:
        return Busy(
            "busy", T("Store", "Another program is writing to the store. Try again in a moment.")
        )
    if "full" in said:
        return full_disk()
    if isinstance(error, driver.IntegrityError | driver.ProgrammingError):
        return RuntimeError("a statement of the program failed")
    if isinstance(error, driver.DatabaseError) and any(sign in said for sign in _DAMAGE):
        return damaged_store()
    return RuntimeError("a statement of the program failed")


_DAMAGE = ("not a database", "malformed", "disk i/o", "corrupt", "unable to open", "readonly")


def missing_store() -> StoreUnusable:
    """The error for a folder without a store."""
    return StoreUnusable("store-missing", T("Store", "There is no store in this folder."))


def no_access() -> StoreUnusable:
    """The error for a folder this account may not use."""
    return StoreUnusable(
        "no-access",
        T(
            "Store",
            "This account may not use the folder of the store. Ask the IT staff for access.",
        ),
    )


def damaged_store() -> StoreUnusable:
    """The error for a store that cannot be read; nothing is deleted or made anew."""
    return StoreUnusable(
        "store-damaged",
        T(
            "Store",
            "The store cannot be read. Nothing was changed. Try again, then restore a backup.",
        ),
    )
