"""A new key for the database, in two phases that survive a kill at any point.

First the key file grants the next key beside the present one, to everybody who keeps a way in.
Then, while no other program has the store open, the database is written anew under the next key,
checked, and put in the place of the old one by one rename. Last, the key file forgets the old key.
At every moment exactly one of the two opens the database, and the key file holds both, so whoever
signs in next brings it to its end.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from vepdesk.base.errors import Busy, StoreUnusable, UserError
from vepdesk.base.files import InUse, full_disk, held, locked, no_space, sync_file, sync_folder
from vepdesk.base.text import T
from vepdesk.crypto.keys import StoreKeys
from vepdesk.journal.anchor import Anchor, Position
from vepdesk.vault import keyfile, tables
from vepdesk.vault.connection import (
    SALT_LENGTH,
    StoreFile,
    copied_under,
    damaged_store,
    emptied_log,
    in_plain_words,
    no_access,
    whole,
)
from vepdesk.vault.keyfile import DatabaseKey, KeyFile
from vepdesk.vault.page_map import keep_map
from vepdesk.vault.unlocking import Unlocked

DATABASE: Final = "store.vdb"
_NEXT: Final = "store.next"
_IN_USE: Final = "store.lock"


@contextlib.contextmanager
def in_use(folder: Path) -> Iterator[None]:
    """Held by everybody who has the store open, so that nobody swaps the database meanwhile.

    Raises :class:`Busy` in the moment in which it is being swapped, and when a full disk has no
    room for the lock.
    """
    with contextlib.ExitStack() as holding:
        try:
            holding.enter_context(held(folder / _IN_USE, alone=False))
        except InUse as error:
            raise _renewing() from error
        except OSError as error:
            raise (full_disk() if no_space(error) else no_access()) from error
        yield


@contextlib.contextmanager
def alone_with(folder: Path) -> Iterator[None]:
    """Held by whoever swaps the database. Raises :class:`Busy` while anybody has it open."""
    try:
        with held(folder / _IN_USE, alone=True):
            yield
    except InUse as error:
        raise Busy(
            "in-use", T("Store", "Another program has the store open. Close it and try again.")
        ) from error


def next_key(file: KeyFile) -> tuple[DatabaseKey, StoreKeys]:
    """A new key of the database. Its number follows all in ``file``, also one that is given up.

    So a program that still holds the one given up can never take it for the new one.
    """
    number = max(key.number for key in file.keys) + 1
    return DatabaseKey(number, secrets.token_bytes(SALT_LENGTH)), StoreKeys.generate()


def present_key(folder: Path, file: KeyFile, unlocked: Unlocked) -> tuple[int, StoreFile]:
    """Which of the keys opens the database now. Raises :class:`StoreUnusable` when none does."""
    candidates = [
        (
            key.number,
            StoreFile(folder / DATABASE, unlocked.roots[key.number].database_key, key.salt),
        )
        for key in file.keys
        if key.number in unlocked.roots
    ]
    if len(candidates) == 1:
        return candidates[0]
    for number, store in candidates:
        if _opens(store):
            return number, store
    raise damaged_store()


def _opens(store: StoreFile) -> bool:
    """Whether this key reads the first page and finds a store there.

    Also a read error makes this false; then no key does, and the store is reported as unreadable.
    """
    try:
        with in_plain_words(), contextlib.closing(store.engine("ro").connect()) as connection:
            return connection.execute(sa.select(tables.genesis.c.store)).first() is not None
    except (StoreUnusable, RuntimeError):
        return False


def finish_renewal(folder: Path, file: KeyFile, unlocked: Unlocked) -> KeyFile:
    """Brings a renewal to its end and gives the key file that holds then.

    While another program has the store open nothing is done: the present key goes on serving.
    Raises ``OSError`` or :class:`~vepdesk.base.errors.UserError` when it fails, or when another
    program changed the key file meanwhile; it can be tried again.
    """
    newest = max(file.keys, key=lambda key: key.number)
    if newest.number not in unlocked.roots:  # begun anew by another program since
        return file
    try:
        with alone_with(folder), locked(folder / "vault.lock"):
            present = keyfile.read_authentic(folder, unlocked.roots.values())
            if present.generation != file.generation:
                raise _renewing()
            number, store = present_key(folder, file, unlocked)
            if number != newest.number:
                root = unlocked.roots[newest.number]
                _swap(folder, store, StoreFile(folder / _NEXT, root.database_key, newest.salt))
            _move_anchor(folder, unlocked, newest.number)
            _move_map(folder, unlocked.roots[newest.number], newest)
            done = file.with_key_only(newest.number)
            return done.written_twice(folder, unlocked.roots[newest.number])
    except Busy as error:
        if error.reason != "in-use":
            raise
        return file


def renewed_if_possible(folder: Path, file: KeyFile, unlocked: Unlocked) -> KeyFile:
    """The same for somebody who signs in: a disk that is full or fails keeps nobody out.

    Then the present key goes on serving, and the next who comes or goes tries again. Raises
    :class:`Busy` (``renewing``) when another program changed the key file meanwhile.
    """
    try:
        return finish_renewal(folder, file, unlocked)
    except (StoreUnusable, OSError):
        return file
    except Busy as error:
        if error.reason == "renewing":
            raise
        return file


def _swap(folder: Path, old: StoreFile, new: StoreFile) -> None:
    """Writes the database under its new key beside the old one, proves it, then swaps."""
    _clear(folder)
    try:
        with in_plain_words():
            emptied_log(old)
            copied_under(old, new)
            sync_file(new.path)
            if end_of(old) != end_of(new) or not whole(new):
                raise damaged_store()
    except (OSError, UserError):
        with contextlib.suppress(OSError):  # half a copy must not take the last of the room
            _clear(folder)
        raise
    log = folder / f"{DATABASE}-wal"
    if log.exists() and log.stat().st_size:  # somebody wrote past our lock: never lose that
        raise damaged_store()
    for beside in (log, folder / f"{DATABASE}-shm"):
        beside.unlink(missing_ok=True)
    sync_folder(folder)
    new.path.replace(folder / DATABASE)
    sync_folder(folder)


def _clear(folder: Path) -> None:
    """Removes what an earlier try left."""
    for leftover in (_NEXT, f"{_NEXT}-journal", f"{_NEXT}-wal", f"{_NEXT}-shm"):
        (folder / leftover).unlink(missing_ok=True)


def end_of(store: StoreFile) -> list[tuple[bytes, int, bytes]]:
    """How far each journal in a database goes."""
    origin = tables.origin
    query = sa.select(origin.c.epoch, origin.c.seq, origin.c.head).order_by(origin.c.id)
    with contextlib.closing(store.engine("ro").connect()) as connection:
        return [(row.epoch, row.seq, row.head) for row in connection.execute(query)]


def _move_anchor(folder: Path, unlocked: Unlocked, newest: int) -> None:
    """Writes the anchor again under the new key; what it says stays the same."""
    key = unlocked.roots[newest].anchor_mac_key
    former = [keys.anchor_mac_key for number, keys in unlocked.roots.items() if number != newest]
    position: Position | None = Anchor(folder, key, former).read()
    if position is not None:
        Anchor(folder, key, former).write(position, new_epoch=True)


def _move_map(folder: Path, keys: StoreKeys, newest: DatabaseKey) -> None:
    """Notes where every table begins now; the former map opens with the former key only."""
    store = StoreFile(folder / DATABASE, keys.database_key, newest.salt)
    with (
        contextlib.suppress(StoreUnusable),  # whoever signs in next does it
        in_plain_words(),
        contextlib.closing(store.engine("ro").connect()) as connection,
    ):
        keep_map(folder, connection, keys)


def _renewing() -> Busy:
    return Busy("renewing", T("Store", "The store is getting a new key. Try again in a moment."))
