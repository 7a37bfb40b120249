"""All that the fault tests know of opening a store. Whoever changes how it opens changes this."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest import mock

import sqlalchemy as sa

from tests.worlds import PASSPHRASE, clock
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import connection, keyfile, migrations
from vepdesk.vault.connection import (
    StoreFile,
    damaged_store,
    in_plain_words,
    refuse_foreign_file,
)
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.renewal import DATABASE, present_key
from vepdesk.vault.store import Store
from vepdesk.vault.unlocking import Unlocked, refused, roots_of

__all__ = ["DATABASE", "Way", "database_file", "opened", "signed_in", "way_into"]


@dataclass(frozen=True, slots=True)
class Way:
    """What opens a store without deriving anything from a passphrase: known after one sign-in.

    The keys of the person stay; which keys of the database they open is read from a key file.
    """

    key_file: KeyFile
    unlocked: Unlocked

    def unlocks(self, file: KeyFile) -> Unlocked:
        """What the same person unlocks with ``file``, as a sign-in would. Raises what it raises."""
        slot = file.slot_of(self.unlocked.user)
        if slot is None:
            raise refused()
        return replace(self.unlocked, roots=roots_of(file, slot, self.unlocked.keys))


def at_home_in(folder: Path) -> None:
    """Keeps this computer's part of the keys in ``folder``, unless a place was named already."""
    os.environ.setdefault("VEPDESK_DEVICE", str(folder))


def signed_in(folder: Path, user: str = "admin", passphrase: str = PASSPHRASE) -> Desk:
    """Somebody at the store in ``folder``, by default its first administrator, as for a command."""
    return sign_in(folder, user, passphrase, clock(), noted=False)


def way_into(folder: Path, user: str = "admin", passphrase: str = PASSPHRASE) -> Way:
    """Signs in once and keeps what came of it."""
    with closing(signed_in(folder, user, passphrase)) as desk:
        return Way(keyfile.read(folder), desk.store.unlocked)


def opened(folder: Path, way: Way) -> Store:
    """The store in ``folder``, by its own key file; raises what signing in there raises.

    So a renewal of the database's key that was interrupted is brought to its end.
    """
    file = keyfile.read(folder)
    refuse_foreign_file(folder / DATABASE)
    unlocked = way.unlocks(file)
    if not file.authentic(unlocked.roots.values()):
        raise damaged_store()
    return Store.opened(folder, file, unlocked)


def key_file_agrees(folder: Path, way: Way) -> bool:
    """Whether the key file in ``folder`` opens what it opened before, in the same hands."""
    read = keyfile.read(folder)
    return read.slots == way.key_file.slots and read.authentic(way.unlocks(read).roots.values())


def ways_in(folder: Path, way: Way) -> int:
    """How many people the key file in ``folder`` lets in; 0 for one that nobody of ours wrote."""
    read = keyfile.read(folder)
    return len(read.slots) if read.authentic(way.unlocks(read).roots.values()) else 0


def database_file(folder: Path, way: Way) -> StoreFile:
    """The database alone, without what a store checks."""
    file = keyfile.read(folder)
    return present_key(folder, file, way.unlocks(file))[1]


def contents(link: sa.Connection) -> str:
    """A digest of every row of every table: two stores that differ in anything differ in it.

    Raises ``StoreUnusable`` when a page cannot be read.
    """
    with in_plain_words():
        return _contents(link)


def _contents(link: sa.Connection) -> str:
    digest = hashlib.sha256()
    names = link.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " ORDER BY name"
    )
    for name in [str(row[0]) for row in names]:
        rows = link.exec_driver_sql(f'SELECT * FROM main."{name}"')  # noqa: S608 - from the schema
        digest.update(f"\n{name}:".encode())
        for row in sorted(repr(tuple(row)) for row in rows):
            digest.update(row.encode())
    return digest.hexdigest()[:32]


def checkpoint_often(store: Store, pages: int) -> None:
    """Moves the log into the database every ``pages`` pages, so that few saves meet it."""
    with store._writer.begin():
        store._writer.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {pages:d}")


def settle(store: Store) -> None:
    """Moves all of the log into the database."""
    raw = store._writer.connection.driver_connection
    assert raw is not None
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def synchronous(mode: str) -> Iterator[None]:
    """Opens stores with another ``synchronous`` than the program's, to see the proofs bite."""
    pragmas = tuple(
        f"synchronous={mode}" if one.startswith("synchronous=") else one
        for one in connection._PRAGMAS
    )
    with mock.patch.object(connection, "_PRAGMAS", pragmas):
        yield


@contextmanager
def as_the_next_version() -> Iterator[None]:
    """Opens stores as a program does that knows one schema step more."""
    with mock.patch.object(migrations, "CURRENT", migrations.CURRENT + 1):
        yield
