"""When the store does not open: what is wrong, in words that say what lies there, and what helps.

Nothing here touches the folder. Both ways out make a new store beside the old one.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from vepdesk.base.clock import Clock
from vepdesk.base.errors import StoreUnusable, UserError
from vepdesk.base.files import full_disk, make_private_folder, no_space
from vepdesk.base.store_in_use import store_in_use
from vepdesk.base.text import T, Text
from vepdesk.services.desk import SignInScreen, sign_in_screen
from vepdesk.vault import keyfile
from vepdesk.vault.connection import missing_store, no_access

Made = TypeVar("Made")

DOES_NOT_OPEN: Final = frozenset(
    {"store-damaged", "store-missing", "not-encrypted", "store-newer", "no-access"}
)
"""The reasons for which nobody can sign in, whoever it is and whatever he or she types."""

_DATABASE = "store.vdb"


@dataclass(frozen=True, slots=True)
class Case:
    """What is wrong, and whether saving what can be read, or restoring a backup, may help."""

    words: Text
    detail: Text
    saves: bool = False
    restores: bool = True


def store_to_open(home: Path) -> tuple[Path, SignInScreen | None]:
    """The folder of the store for a data folder, and its sign-in screen; None at a first run.

    Raises :class:`StoreUnusable`.
    """
    store = store_in_use(home)
    screen = sign_in_screen(store)
    if screen is None and store != home:
        raise missing_store()
    return store, screen


def case_of(home: Path, error: UserError) -> Case:
    """What an error says about what lies in the folder of the store that is in use."""
    store = store_in_use(home)
    if error.reason == "store-missing":
        return _missing(store)
    if error.reason == "store-damaged":
        return DAMAGED if _keys_can_be_read(store) else _KEYS_DAMAGED
    if error.reason == "not-encrypted":
        return Case(error.message, _FOREIGN)
    return Case(error.message, _UNCHANGED, restores=False)


def _missing(store: Path) -> Case:
    if (store / _DATABASE).exists():
        return _KEYS_MISSING
    if any((store / name).exists() for name in keyfile.NAMES):
        return _DATABASE_MISSING
    return Case(missing_store().message, _PUT_BACK)


def _keys_can_be_read(store: Path) -> bool:
    try:
        keyfile.read(store)
    except StoreUnusable:
        return False
    return True


def made_beside(
    home: Path, what: str, clock: Clock, make: Callable[[Path], Made]
) -> tuple[Path, Made]:
    """Makes a new store in a new folder within the data folder, whose name begins with ``what``.

    Gives the folder as well. Raises what ``make`` raises, and ``StoreUnusable`` where the data
    folder cannot be made.
    """
    try:
        make_private_folder(home)
    except OSError as error:
        raise (full_disk() if no_space(error) else no_access()) from error
    target = _free(home, f"{what}-{clock.now():%Y%m%dT%H%M%SZ}")
    return target, make(target)


def _free(home: Path, name: str) -> Path:
    """A name that nothing has yet: a clock may have been set back."""
    names = itertools.chain((name,), (f"{name}-{number}" for number in itertools.count(2)))
    return next(home / one for one in names if not (home / one).exists())


_UNCHANGED = T("WaysOut", "Nothing was changed.")
_PUT_BACK = T(
    "WaysOut",
    "Nothing was changed. If somebody moved its files, put them back and try again; otherwise "
    "restore a backup. It becomes a new store beside this one, and what lies here stays.",
)
_FOREIGN = T(
    "WaysOut",
    "Nothing was changed. Somebody put another file in the place of the database: put the right "
    "one back and try again, or restore a backup. What lies here stays.",
)
_KEYS_MISSING = Case(T("WaysOut", "The key file is missing; the database is there."), _PUT_BACK)
_DATABASE_MISSING = Case(T("WaysOut", "The database is missing; the key file is there."), _PUT_BACK)
_KEYS_DAMAGED = Case(
    T("WaysOut", "Both copies of the key file are damaged; without it nothing opens."), _PUT_BACK
)
DAMAGED = Case(
    T("RepairForm", "The store cannot be read."),
    T(
        "RepairForm",
        "Nothing was changed, and nothing will be. Try both ways into two new folders, and use the "
        "one that holds more.",
    ),
    saves=True,
)
NEW_HERE = Case(
    T("WaysOut", "Restore a backup on this computer"),
    T("WaysOut", "The store of the backup is made here. Everybody signs in as before."),
)
"""A first run, for a store that was somewhere else before."""
