"""Finding bundles on a stick and taking them into a private folder before anything is believed.

Only regular files are looked at, at the top and in ``psb``, whose names follow our own pattern;
nothing in a bundle is ever a file name, and no other file of the stick is touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vepdesk.base.errors import BadInput
from vepdesk.base.files import full_disk, no_space, open_private
from vepdesk.base.text import T

PATTERN = re.compile(r"[0-9a-f]{8}-\d{2}of\d{2}\.psb")
SUBFOLDER = "psb"
MAX_FILE = 4 * 1024**3
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Spooled:
    """A private copy of a file: ``shown`` is the name it came under, for people only."""

    shown: str
    path: Path
    digest: bytes
    size: int

    @property
    def is_kept(self) -> bool:
        """Whether this is a file that an earlier run kept because something was missing."""
        return self.path.name == kept_name(self.digest)

    def discard(self) -> None:
        """Removes the private copy."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def bundles_at(paths: Iterable[Path]) -> list[Path]:
    """The bundle files among ``paths``: files as named, folders by our pattern.

    Raises ``BadInput`` for a path that does not exist.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found.extend(_in_folder(path))
            found.extend(_in_folder(path / SUBFOLDER))
        elif path.exists():
            found.append(path)
        else:
            raise BadInput("no-such-file", T("Exchange", "There is no such file or folder."))
    return found


def _in_folder(folder: Path) -> list[Path]:
    if folder.is_symlink() or not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        names = [
            entry.name
            for entry in entries
            if PATTERN.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)
        ]
    return [folder / name for name in sorted(names)]


def spool(file: Path, inbox: Path) -> Spooled | None:
    """Copies ``file`` into ``inbox`` under a name of our own, hashed; None if it is no usable file.

    Links, devices, folders and files over 4 GiB are not usable. Raises ``Busy`` on a full disk.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(file, flags)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as source:
        about = os.fstat(source.fileno())
        if not stat.S_ISREG(about.st_mode) or about.st_size > MAX_FILE:
            return None
        target = inbox / f"{secrets.token_hex(16)}.spool"
        try:
            digest, size = _copy(source.read, target)
        except OSError as error:
            with contextlib.suppress(OSError):
                target.unlink(missing_ok=True)
            if no_space(error):
                raise full_disk() from error
            return None
    return Spooled(printable(file.name), target, digest, size)


@contextlib.contextmanager
def disk_failures() -> Iterator[None]:
    """Says in plain words that a private copy cannot be opened, read or kept."""
    try:
        yield
    except OSError as error:
        if no_space(error):
            raise full_disk() from error
        raise BadInput(
            "cannot-read",
            T(
                "Exchange",
                "A file could not be read from the disk here, and nothing of it was taken. Try "
                "again. If it happens again, ask the IT staff to look at the disk.",
            ),
        ) from error


def _copy(read: Callable[[int], bytes], target: Path) -> tuple[bytes, int]:
    hashing, size = hashlib.sha256(), 0
    handle = open_private(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    with os.fdopen(handle, "wb") as out:
        while chunk := read(_CHUNK):
            size += len(chunk)
            if size > MAX_FILE:
                raise OSError("grew while it was read")
            hashing.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return hashing.digest(), size


def kept_name(digest: bytes) -> str:
    """The name of a file that stays in the inbox: its own digest, nothing from outside."""
    return f"{digest.hex()}.psb"


def printable(name: str) -> str:
    """A file name as people may see it: no control or direction marks, cut at 80 characters."""
    shown = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in name)
    return shown if len(shown) <= 80 else shown[:79] + "\N{HORIZONTAL ELLIPSIS}"
