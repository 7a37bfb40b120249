"""What a repair needs to know of a database whose first page is lost, kept in a file beside it.

The first page leads to every table, and one row says who the store is. So both are also kept here,
sealed under a key that grows from that of the database: who the store is, which journals it holds,
and on which page each table and index begins. The file is looked at whenever somebody signs in or
the database gets a new key, and written anew when it says something else. It is nobody's only copy:
without it, or when it does not fit the pages (see ``trees``), a repair finds less.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.base.files import write_shared
from vepdesk.crypto.beside import open_beside, seal_beside
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.keys import StoreKeys
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

NAME: Final = "store.map"
_DOMAIN: Final = "vepdesk-page-map/1"
_MOST_BYTES = 16 * 1024 * 1024

Value = int | str | bytes


@dataclass(frozen=True, slots=True, repr=False)
class Journal:
    """A journal that the store holds: its number here, whose it is, and where its chain starts."""

    number: int
    site: bytes
    epoch: bytes
    start: bytes


@dataclass(frozen=True, slots=True, repr=False)
class PageMap:
    """``genesis`` is the row that founds the store, ``roots`` says where each tree begins."""

    genesis: Mapping[str, Value]
    journals: tuple[Journal, ...]
    roots: Mapping[str, int]


def keep_map(folder: Path, connection: sa.Connection, keys: StoreKeys) -> None:
    """Writes what ``connection`` says now, unless the file says it already.

    A disk that is full or cannot be written is no reason not to go on: a repair then knows less.
    """
    now = _map_of(connection)
    if read_map(folder, keys) == now:
        return
    plain = encode(
        (
            _DOMAIN,
            now.genesis,
            [(one.number, one.site, one.epoch, one.start) for one in now.journals],
            now.roots,
        )
    )
    sealed = seal_beside(keys.page_map_key, _DOMAIN.encode("ascii"), plain)
    with contextlib.suppress(OSError):
        write_shared(folder / NAME, sealed)


def read_map(folder: Path, keys: StoreKeys) -> PageMap | None:
    """What was kept under these keys; None when it is missing, damaged, or of other keys."""
    try:
        with (folder / NAME).open("rb") as stream:
            sealed = stream.read(_MOST_BYTES)
        plain = decode(open_beside(keys.page_map_key, _DOMAIN.encode("ascii"), sealed))
    except (OSError, NotForUs, NotCanonical):
        return None
    if not isinstance(plain, list) or len(plain) != 4 or plain[0] != _DOMAIN:
        return None
    _domain, genesis, journals, roots = plain
    if not isinstance(genesis, dict) or not isinstance(roots, dict):
        return None
    try:
        return PageMap(genesis, tuple(Journal(*one) for one in journals), roots)
    except TypeError:
        return None


def _map_of(connection: sa.Connection) -> PageMap:
    origin = tables.origin
    with in_plain_words():
        genesis = connection.execute(sa.select(tables.genesis)).mappings().one()
        journals = connection.execute(
            sa.select(origin.c.id, origin.c.site, origin.c.epoch, origin.c.start).order_by(
                origin.c.id
            )
        ).all()
        trees = connection.exec_driver_sql(
            "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0"
        ).all()
    return PageMap(
        dict(genesis),
        tuple(Journal(*one) for one in journals),
        {str(name): int(root) for name, root in trees},
    )
