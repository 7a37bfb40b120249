"""Which folder holds the store that is in use: the data folder, or a newer one within it.

A store that was restored or repaired on the spot lies in a folder of its own, so that nothing of
the old one is touched. A file in the data folder names it; everything that opens a store looks here
first. Taking that file away leads back to the old store.
"""

from __future__ import annotations

import itertools
import re
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from vepdesk.base.errors import Refused, UserError
from vepdesk.base.files import full_disk, no_space, write_shared
from vepdesk.base.text import T

NAME: Final = "store-in-use.txt"
_MOST_BYTES = 256
_MADE_BESIDE = re.compile(r"(?:repaired|restored)-\d{8}T\d{6}Z(?:-\d+)?")


def beside(home: Path, what: Literal["repaired", "restored"], now: datetime) -> Path:
    """The folder within the data folder for a store that is repaired or restored ``now`` (UTC).

    There is nothing of that name yet, also where a clock was set back.
    """
    name = f"{what}-{now:%Y%m%dT%H%M%SZ}"
    names = itertools.chain((name,), (f"{name}-{number}" for number in itertools.count(2)))
    return next(home / one for one in names if not (home / one).exists())


def is_beside(folder: Path) -> bool:
    """Whether a folder is named as :func:`beside` names it."""
    return _MADE_BESIDE.fullmatch(folder.name) is not None


def store_in_use(home: Path) -> Path:
    """The folder of the store for a data folder; the data folder itself where nothing is named."""
    try:
        with (home / NAME).open("rb") as stream:
            name = stream.read(_MOST_BYTES).decode("utf-8").strip()
    except (OSError, ValueError):
        return home
    return home / name if _bare(name) else home


def use_store(home: Path, name: str) -> None:
    """From now on the folder ``name`` within ``home`` is the store.

    Raises ``Busy`` on a full disk, ``Refused`` where the data folder cannot be written.
    """
    if not _bare(name):
        raise ValueError("the name of a folder within the data folder")
    try:
        write_shared(home / NAME, f"{name}\n".encode())
    except OSError as error:
        raise _not_noted(error) from error


def _bare(name: str) -> bool:
    return name not in ("", ".", "..") and not set(name) & set("/\\:\0")


def _not_noted(error: OSError) -> UserError:
    if no_space(error):
        return full_disk()
    return Refused(
        "not-written",
        T("Store", "The new store is whole, but the data folder cannot be written to say so."),
    )
