"""Files that survive a power cut: written whole or not at all, and never readable by others.

What a store makes in a folder that IT staff gave to a group of accounts (setgid and writable by the
group, as 2770) belongs to that group; everything else is its owner's alone.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from vepdesk.base.errors import Busy
from vepdesk.base.text import T

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
UNCHANGING_FILE = 0o400
SHARED_FOLDER = 0o2770

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)

_OF_OWNER = 0o700


def shared(folder: Path) -> bool:
    """Whether a folder belongs to a group of accounts. On Windows the folder's list decides."""
    if sys.platform == "win32":
        return False
    mode = folder.stat().st_mode
    return bool(mode & stat.S_ISGID and mode & stat.S_IWGRP)


def mode_in(folder: Path, mode: int = PRIVATE_FILE) -> int:
    """The mode of what is made in ``folder``: in a shared one the group may what the owner may."""
    return mode | (mode & _OF_OWNER) >> 3 if shared(folder) else mode


def open_private(path: Path, flags: int, mode: int = PRIVATE_FILE) -> int:
    """Opens a file and gives its handle; one that is made gets ``mode``, as its folder says.

    Raises ``OSError``.
    """
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0), mode)
    try:
        _share(handle, mode_in(path.parent, mode), mode)
    except OSError:
        os.close(handle)
        raise
    return handle


def _share(handle: int, wanted: int, mode: int) -> None:
    """Lets the group in, past the mask of the process; what others made they have let it into."""
    if sys.platform != "win32" and wanted != mode:
        about = os.fstat(handle)
        if about.st_uid == os.geteuid() and stat.S_IMODE(about.st_mode) != wanted:
            os.fchmod(handle, wanted)


def no_space(error: OSError) -> bool:
    """Whether the operating system says that a disk or stick is full."""
    return error.errno in _NO_SPACE


def full_disk() -> Busy:
    """The error for a disk without room."""
    return Busy("no-space", T("Files", "There is no space left. Free some space and try again."))


def sync_folder(folder: Path) -> None:
    """Makes a rename or a new name in ``folder`` durable where the system has such a call."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Makes what another library wrote into a file durable. Raises ``OSError``."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(path: Path, data: bytes, mode: int = PRIVATE_FILE) -> None:
    """Replaces ``path`` by ``data``: after a crash there is the old content or the new, whole.

    Only its owner may read it, wherever it lies. Raises ``OSError``; a half-written temporary file
    is removed.
    """
    _replace(path, data, mode, os.open)


def write_shared(path: Path, data: bytes, mode: int = PRIVATE_FILE) -> None:
    """The same for a file that belongs to a store: also for the group that shares its folder."""
    _replace(path, data, mode, open_private)


_Opening = Callable[[Path, int, int], int]


def _replace(path: Path, data: bytes, mode: int, opening: _Opening) -> None:
    temporary = path.with_name(path.name + ".new")
    try:
        if mode != PRIVATE_FILE:
            remove(temporary)  # one that a crash left could not be written over
        _write_synced(temporary, data, mode, opening)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def overwrite_synced(path: Path, data: bytes) -> None:
    """Writes ``data`` over ``path`` in place and syncs it: for files that come as a pair.

    One of a pair may be torn by a power cut; the other then still holds the former content.
    """
    existed = path.exists()
    _write_synced(path, data, PRIVATE_FILE, open_private)
    if not existed:
        sync_folder(path.parent)


def remove(path: Path) -> bool:
    """Removes a file, also one that may not be written; whether there was one."""
    try:
        if sys.platform == "win32":
            path.chmod(PRIVATE_FILE)
        path.unlink()
    except FileNotFoundError:
        return False
    return True


def _write_synced(path: Path, data: bytes, mode: int, opening: _Opening) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    handle = opening(path, flags, mode)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def make_private_folder(path: Path) -> None:
    """Makes a folder that only its owner may enter, or the group of the folder it lies in; an
    existing one is left as it is.

    A new one is durable, so that what is synced in it is not lost with its name. Raises
    ``OSError``.
    """
    missing = [one for one in (path, *path.parents) if not one.exists()]
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    for made in reversed(missing):
        if shared(made.parent):
            with contextlib.suppress(PermissionError):  # another account was first, and does it
                made.chmod(SHARED_FOLDER)
    for made in missing:
        with contextlib.suppress(PermissionError):  # it may be entered and written, but not listed
            sync_folder(made.parent)


def keep_group(folder: Path, like: Path) -> None:
    """Gives a new, empty folder to the group that shares the one whose place it shall take."""
    if sys.platform != "win32" and like.is_dir() and shared(like):
        os.chown(folder, -1, like.stat().st_gid)
        folder.chmod(SHARED_FOLDER)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds an operating-system lock on ``path`` while the block runs; waits for its turn."""
    handle = open_private(path, os.O_RDWR | os.O_CREAT)
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


@contextlib.contextmanager
def held(path: Path, *, alone: bool) -> Iterator[None]:
    """Holds a lock on ``path`` together with others, or ``alone``; never waits.

    Raises :class:`InUse` when another program, or another part of this one, stands against it.
    """
    handle = open_private(path, os.O_RDWR | os.O_CREAT)
    try:
        _try_lock(handle, alone=alone)
        yield
    finally:
        os.close(handle)


class InUse(Exception):
    """Somebody else holds the lock."""


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _EXCLUSIVE, _AT_ONCE = 0x2, 0x1

    class _Overlapped(ctypes.Structure):
        _fields_ = (
            ("internal", ctypes.c_void_p),
            ("internal_high", ctypes.c_void_p),
            ("offset", wintypes.DWORD),
            ("offset_high", wintypes.DWORD),
            ("event", wintypes.HANDLE),
        )

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

    def _try_lock(handle: int, *, alone: bool) -> None:
        flags = _AT_ONCE | (_EXCLUSIVE if alone else 0)
        system = msvcrt.get_osfhandle(handle)
        done = ctypes.windll.kernel32.LockFileEx(
            wintypes.HANDLE(system), flags, 0, 1, 0, ctypes.byref(_Overlapped())
        )
        if not done:
            raise InUse

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)

    def _try_lock(handle: int, *, alone: bool) -> None:
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise InUse from error
