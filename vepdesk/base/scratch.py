"""A folder of our own for temporary files, so that none is left where others look.

The window uses it; it is emptied when a window starts and when it locks. Accounts that share a
store have one each within it, which nobody else may enter.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from vepdesk.base.files import PRIVATE_FOLDER, make_private_folder, shared

FOLDER = "tmp"


def use_scratch(data: Path) -> None:
    """Empties the folder and makes it the place of temporary files of this process.

    Without a data folder, or where it cannot be written, the system's own place stays in use.
    """
    if not data.is_dir():
        return
    folder = _own(data)
    try:
        wipe_scratch(data)
        make_private_folder(folder)
        folder.chmod(PRIVATE_FOLDER)
    except OSError:
        return
    for name in ("TMPDIR", "TEMP", "TMP"):
        os.environ[name] = str(folder)
    tempfile.tempdir = None  # the standard library remembers its first answer


def wipe_scratch(data: Path) -> None:
    """Removes whatever lies in the folder, as far as the system lets go of it."""
    with contextlib.suppress(OSError):
        shutil.rmtree(_own(data), ignore_errors=True)


def _own(data: Path) -> Path:
    folder = data / FOLDER
    return folder / str(os.getuid()) if sys.platform != "win32" and shared(data) else folder
