"""A file that only takes up room, given up when the disk is full so that people can finish.

On a full disk nothing can be saved, not even what would make room. The ballast is 64 MiB that are
certain to be there.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from pathlib import Path
from typing import Final

from vepdesk.base.files import open_private, sync_folder
from vepdesk.base.stopping import Proceed

NAME: Final = "ballast"
SIZE: Final = 64 * 1024 * 1024
_UNFINISHED = "ballast.new"
_BLOCK = 1024 * 1024


def free_bytes(folder: Path) -> int:
    """Room left on the disk of ``folder`` for this account. Raises ``OSError``."""
    return shutil.disk_usage(folder).free


def whole(folder: Path) -> bool:
    """Whether the ballast is there."""
    try:
        return (folder / NAME).stat().st_size >= SIZE
    except OSError:
        return False


def make(folder: Path, proceed: Proceed = lambda: True) -> bool:
    """Makes it; whether it is there now. Never raises: it is a comfort, not a duty."""
    temporary = folder / _UNFINISHED
    try:
        handle = open_private(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        with os.fdopen(handle, "wb") as stream:
            if not _reserved(handle):
                for _block in range(SIZE // _BLOCK):
                    if not proceed():
                        return False
                    stream.write(bytes(_BLOCK))
            stream.flush()
            os.fsync(handle)
        temporary.replace(folder / NAME)
        sync_folder(folder)
    except OSError:
        return False
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return whole(folder)


def give_up(folder: Path) -> bool:
    """Removes it; whether that made room."""
    try:
        (folder / NAME).unlink()
        sync_folder(folder)
    except OSError:
        return False
    return True


def _reserved(handle: int) -> bool:
    """Lets the system set the room aside at once, where it can."""
    if not hasattr(os, "posix_fallocate"):
        return False
    try:
        os.posix_fallocate(handle, 0, SIZE)
    except OSError as error:
        if error.errno in _CANNOT:
            return False
        raise
    return True


_CANNOT = (errno.EINVAL, errno.EOPNOTSUPP)
