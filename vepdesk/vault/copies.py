"""Copying files so that they count: synced, and read back past the system's cache."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from vepdesk.base.files import make_private_folder, open_private, sync_folder
from vepdesk.base.stopping import Proceed, Stopped
from vepdesk.vault.backup_manifest import Seen

_CHUNK = 1024 * 1024
_UNFINISHED = ".new"


def seen(path: Path, proceed: Proceed = lambda: True) -> Seen:
    """Size and digest of a file as the disk gives it back. Raises ``OSError`` and ``Stopped``."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as stream:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := stream.read(_CHUNK):
            if not proceed():
                raise Stopped
            digest.update(chunk)
            size += len(chunk)
    return Seen(size, digest.digest())


def copied(source: Path, target: Path, proceed: Proceed = lambda: True) -> Seen:
    """Copies a file whole: a temporary name, synced, renamed, and read back.

    Raises ``OSError``, also when the disk does not give back what was written.
    """
    make_private_folder(target.parent)
    temporary = target.with_name(target.name + _UNFINISHED)
    digest, size = hashlib.sha256(), 0
    try:
        with source.open("rb") as taken, _private(temporary) as given:
            while chunk := taken.read(_CHUNK):
                if not proceed():
                    raise Stopped
                digest.update(chunk)
                size += given.write(chunk)
            given.flush()
            os.fsync(given.fileno())
        written = Seen(size, digest.digest())
        if seen(temporary, proceed) != written:
            raise OSError("the disk does not give back what was written")
        temporary.replace(target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    sync_folder(target.parent)
    return written


def _private(path: Path) -> BinaryIO:
    return os.fdopen(open_private(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "wb")


def files_below(folder: Path) -> Iterator[str]:
    """The regular files below a folder by their relative names, except unfinished ones."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.suffix != _UNFINISHED:
            yield path.relative_to(folder).as_posix()
