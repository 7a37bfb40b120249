"""What a connection that writes refuses: removal for good, and writes past the unit of work.

TEMP triggers refuse rows when a statement runs, however it reaches them (REPLACE and cascades
too); the authorizer refuses what nothing here ever does already when a statement is prepared.
``docs/security.md`` says which table is kept in which way.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver

from vepdesk.vault import tables

_DOOR = "vepdesk-door"
_IS_OPEN = "vepdesk_writing"


@dataclass(slots=True)
class _Door:
    """Whether the unit of work is writing: kept outside the database, where no SQL reaches it."""

    open: bool = False


def guard(connection: sa.Connection) -> None:
    """Has this connection refuse to remove what is kept, and to write outside :func:`writing`.

    Raises ``RuntimeError`` where REPLACE would not fire the triggers that refuse removal.
    """
    raw = connection.connection.driver_connection
    if raw is None:
        raise RuntimeError("the connection is closed")
    if raw.execute("PRAGMA recursive_triggers").fetchone() != (1,):
        raise RuntimeError("REPLACE would remove rows unseen on this connection")
    door = _Door()
    connection.info[_DOOR] = door
    raw.create_function(_IS_OPEN, 0, lambda: door.open)
    with connection.begin():
        for statement in _triggers():
            connection.exec_driver_sql(statement)
    raw.set_authorizer(_authorize)


@contextlib.contextmanager
def writing(connection: sa.Connection) -> Iterator[None]:
    """Within the block the guarded tables may be written; for the unit of work."""
    door: _Door | None = connection.info.get(_DOOR)
    if door is None:
        raise RuntimeError("the connection has no guards")
    door.open = True
    try:
        yield
    finally:
        door.open = False


_OUTSIDE = f"WHEN NOT {_IS_OPEN}()"


def _triggers() -> Iterator[str]:
    for table in tables.GUARDED:
        yield _refusing(table, "INSERT", "writes", _OUTSIDE)
        yield _refusing(table, "UPDATE", "changes", _OUTSIDE)
    for table in tables.REPLACED_IN_ACTS:
        yield _refusing(table, "DELETE", "removes", _OUTSIDE)
    for table in tables.KEPT:
        yield _refusing(table, "DELETE", "removes")
    for table in tables.ONLY_ADDED:
        yield _refusing(table, "UPDATE", "alters")
    for table in sorted(set(tables.GUARDED) - set(tables.ONLY_ADDED)):
        moved = " OR ".join(f"NEW.{one} IS NOT OLD.{one}" for one in keys_of(table))
        yield _refusing(table, "UPDATE", "moves", f"WHEN {moved}")


def _refusing(table: str, act: str, what: str, when: str = "") -> str:
    return (
        f'CREATE TEMP TRIGGER guard_{table}_{what} BEFORE {act} ON main."{table}" {when} '
        f"BEGIN SELECT RAISE(ABORT, 'the program never {what} this here'); END"
    )


def keys_of(name: str) -> list[str]:
    """The columns of a table by which one row is told from another."""
    table = tables.metadata.tables[name]
    unique = [one for one in table.constraints if isinstance(one, sa.UniqueConstraint)]
    return sorted({column.name for one in (table.primary_key, *unique) for column in one.columns})


def _authorize(action: int, first: str | None, second: str | None, *_more: str | None) -> int:
    denied = (
        action in _DENIED_ACTIONS
        or (action == driver.SQLITE_DELETE and first in tables.KEPT)
        or (action == driver.SQLITE_PRAGMA and not _pragma_allowed(first or "", second))
        or (action == driver.SQLITE_FUNCTION and (second or "").lower() in _DENIED_FUNCTIONS)
    )
    return int(driver.SQLITE_DENY if denied else driver.SQLITE_OK)


def _pragma_allowed(name: str, value: str | None) -> bool:
    """What is set when a connection is opened stays so: it is what the triggers rest on."""
    return name.lower() in (_READ if value is None else _GIVEN)


_GIVEN = frozenset({"busy_timeout", "wal_checkpoint", "wal_autocheckpoint"})
"""Pragmas that may be given a value."""
_READ = _GIVEN | {
    "application_id",
    "cipher_integrity_check",
    "integrity_check",
    "quick_check",
    "recursive_triggers",
    "shrink_memory",
    "user_version",
}
_DENIED_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export", "fts3_tokenizer"})
_DENIED_ACTIONS = frozenset(
    {
        driver.SQLITE_ATTACH,
        driver.SQLITE_DETACH,
        driver.SQLITE_ALTER_TABLE,
        driver.SQLITE_DROP_TABLE,
        driver.SQLITE_DROP_INDEX,
        driver.SQLITE_DROP_TRIGGER,
        driver.SQLITE_DROP_VIEW,
        driver.SQLITE_DROP_VTABLE,
        driver.SQLITE_DROP_TEMP_TABLE,
        driver.SQLITE_DROP_TEMP_INDEX,
        driver.SQLITE_DROP_TEMP_TRIGGER,
        driver.SQLITE_DROP_TEMP_VIEW,
        # also a new table: one in TEMP of the same name would take what is meant for the store
        driver.SQLITE_CREATE_TABLE,
        driver.SQLITE_CREATE_INDEX,
        driver.SQLITE_CREATE_TRIGGER,
        driver.SQLITE_CREATE_VIEW,
        driver.SQLITE_CREATE_VTABLE,
        driver.SQLITE_CREATE_TEMP_TABLE,
        driver.SQLITE_CREATE_TEMP_INDEX,
        driver.SQLITE_CREATE_TEMP_TRIGGER,
        driver.SQLITE_CREATE_TEMP_VIEW,
    }
)
