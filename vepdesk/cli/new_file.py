"""Files that a person names for a command to write: new ones only, and only for their owner."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from vepdesk.base.errors import Refused
from vepdesk.base.files import PRIVATE_FILE
from vepdesk.base.text import T


@contextlib.contextmanager
def new_file(path: Path | None) -> Iterator[None]:
    """Takes a name before anything is done, so that the block may write there.

    Raises ``Refused`` (``file-exists``) when there is something already, also what an unfinished
    write to it would be called. A name at which nothing can be written is left to the block. When
    that comes to nothing, the empty file goes away again.
    """
    if path is None or not _taken(path):
        yield
        return
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            if not path.stat().st_size:
                path.unlink()


def _taken(path: Path) -> bool:
    """Whether there is an empty file of that name now."""
    if os.path.lexists(path.with_name(path.name + ".new")):
        raise _exists()
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
    except FileExistsError as error:
        raise _exists() from error
    except OSError:
        return False
    return True


def _exists() -> Refused:
    return Refused(
        "file-exists",
        T(
            "Command",
            "There is already a file of this name, so nothing was done. Choose another name.",
        ),
    )
