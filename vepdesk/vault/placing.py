"""Where a store may be made, and what may be written into the folder of one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from vepdesk.base import place
from vepdesk.base.errors import Refused, StoreUnusable
from vepdesk.base.place import Unfit
from vepdesk.base.store_in_use import is_beside
from vepdesk.base.text import T, Text
from vepdesk.vault import keyfile

UNFIT: Mapping[Unfit, Text] = {
    Unfit.NETWORK: T(
        "Place",
        "This folder lies on a network drive. A store belongs on a disk inside this computer.",
    ),
    Unfit.REMOVABLE: T(
        "Place",
        "This folder lies on a drive that can be pulled out. A store belongs on a disk inside this "
        "computer.",
    ),
    Unfit.SYNCED: T(
        "Place",
        "This folder is kept in step with other computers (OneDrive, Dropbox and the like). A "
        "store belongs in a folder of this computer alone.",
    ),
}
"""What people are told; the reason for scripts is the word of :class:`Unfit`."""


def refuse_place(folder: Path, *, anywhere: bool = False) -> None:
    """Raises :class:`Refused` where no new store should be made.

    That is a network drive, a drive that can be pulled out and a synced folder, unless IT staff
    said ``anywhere``, and always the inside of another store. Only what is repaired or restored on
    the spot lies there, wherever that is: nobody is kept from a store that is needed now.
    """
    if store_around(folder) is not None:
        if is_beside(folder):
            return
        raise _inside_a_store()
    why = None if anywhere else place.unfit(folder)
    if why is not None:
        raise Refused(why.value, UNFIT[why])


def store_around(folder: Path) -> Path | None:
    """The store, or the backup, in whose folder another folder lies; None when in none."""
    resolved = Path(os.path.realpath(folder))
    for one in resolved.parents:
        try:
            if keyfile.exists(one):
                return one
        except StoreUnusable:  # a folder that may not be looked into is none of ours
            continue
    return None


def refuse_among_files(folder: Path, own: Path) -> None:
    """Raises :class:`Refused` for a folder of a store or within one, other than ``own``."""
    resolved = Path(os.path.realpath(folder))
    if resolved != Path(os.path.realpath(own)) and store_around(resolved / "in it") is not None:
        raise _inside_a_store()


def _inside_a_store() -> Refused:
    return Refused(
        "inside-a-store",
        T("Place", "This folder belongs to a store. Choose another one, outside of it."),
    )
