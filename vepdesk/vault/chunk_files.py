"""The files of sealed chunks beside the database: written once, never changed, named by digest.

A chunk must be on the disk before the commit that names it, so a crash between the two leaves a
chunk that nothing names. Which those can be is noted durably before the first is written: a sweep
looks at noted chunks only, and takes one away only when the database does not name it. Chunks that
an older database does not know yet, after a restore say, are thus never taken for leftovers.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from vepdesk.base.files import (
    UNCHANGING_FILE,
    locked,
    make_private_folder,
    remove,
    sync_folder,
    write_shared,
)
from vepdesk.base.identifiers import random_id
from vepdesk.crypto.chunks import DIGEST_LENGTH, SEALED_LENGTH

Named = Callable[[], Collection[bytes]]
"""Gives the names of all chunks that the database names now."""

_NOTES = "unsettled"
_LOCK = "lock"
_UNFINISHED = ".new"


class ChunkFiles:
    """The chunks below ``folder``, which is the store's own.

    Whoever writes or sweeps holds one lock, over processes too.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: bytes) -> bytes | None:
        """The sealed bytes called ``name``; None when there is no such file. Raises ``OSError``.

        Of a file that is too long, one byte more than a chunk has is given.
        """
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        try:
            handle = os.open(self._path(name), flags)
        except FileNotFoundError:
            return None
        with os.fdopen(handle, "rb") as stream:
            return stream.read(SEALED_LENGTH + 1)

    def length(self, name: bytes) -> int | None:
        """How long the file of a chunk is; None when there is none."""
        try:
            return self._path(name).lstat().st_size
        except FileNotFoundError:
            return None

    @contextlib.contextmanager
    def adding(self, chunks: Mapping[bytes, bytes]) -> Iterator[None]:
        """Writes ``chunks`` durably; the block must commit what names them. Raises ``OSError``."""
        with self._alone():
            note = self._note(chunks)
            try:
                for name, sealed in chunks.items():
                    self._write(name, sealed)
            except OSError:
                with contextlib.suppress(OSError):  # else the next sweep does it
                    self._settle(note, ())
                raise
            yield
            with contextlib.suppress(OSError):  # it is kept; the next sweep settles the note
                remove(note)

    @contextlib.contextmanager
    def erasing(self, names: Collection[bytes], named: Named) -> Iterator[None]:
        """The block must commit that ``names`` are no longer named; then they are taken away."""
        with self._alone():
            note = self._note(names)
            yield
            with contextlib.suppress(OSError):  # unreadable already; the next sweep goes on
                self._settle(note, named())

    def sweep(self, named: Named) -> int:
        """Takes away what a crash left, unless it is named; gives the number of chunks."""
        if not self._notes():
            return 0
        with self._alone():
            notes = self._notes()
            known = named() if notes else ()
            return sum(self._settle(note, known) for note in notes)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        make_private_folder(self._folder / _NOTES)
        with locked(self._folder / _LOCK):
            yield

    def _path(self, name: bytes) -> Path:
        return self._folder / relative(name)

    def _write(self, name: bytes, sealed: bytes) -> None:
        path = self._path(name)
        make_private_folder(path.parent)
        write_shared(path, sealed, UNCHANGING_FILE)

    def _notes(self) -> list[Path]:
        folder = self._folder / _NOTES
        return sorted(folder.iterdir()) if folder.is_dir() else []

    def _note(self, names: Collection[bytes]) -> Path:
        note = self._folder / _NOTES / random_id().hex()
        sync_folder(self._folder)
        write_shared(note, b"".join(names))
        return note

    def _settle(self, note: Path, named: Collection[bytes]) -> int:
        """Takes away the noted chunks that nothing names, then the note. It may run again."""
        removed = 0
        if note.suffix != _UNFINISHED:
            whole = note.read_bytes()
            for start in range(0, len(whole) - DIGEST_LENGTH + 1, DIGEST_LENGTH):
                name = whole[start : start + DIGEST_LENGTH]
                path = self._path(name)
                if name not in named:
                    removed += remove(path)
                remove(path.with_name(path.name + _UNFINISHED))
        remove(note)
        return removed


def relative(name: bytes) -> str:
    """Where a chunk lies below the folder."""
    digits = name.hex()
    return f"{digits[:2]}/{digits[2:]}"
