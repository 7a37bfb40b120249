"""A folder of our own for temporary files, so that none is left where others look.

The window uses it; it is emptied when a window starts and when it locks.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from vepdesk.base.files import make_private_folder

FOLDER = "tmp"


def use_scratch(data: Path) -> None:
    """Empties the folder and makes it the place of temporary files of this process.

    Without a data folder, or where it cannot be written, the system's own place stays in use.
    """
    if not data.is_dir():
        return
    folder = data / FOLDER
    try:
        wipe_scratch(data)
        make_private_folder(folder)
    except OSError:
        return
    for name in ("TMPDIR", "TEMP", "TMP"):
        os.environ[name] = str(folder)
    tempfile.tempdir = None  # the standard library remembers its first answer


def wipe_scratch(data: Path) -> None:
    """Removes whatever lies in the folder, as far as the system lets go of it."""
    shutil.rmtree(data / FOLDER, ignore_errors=True)
