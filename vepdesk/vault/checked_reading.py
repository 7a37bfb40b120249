"""Rows are given only when the pages that they came from authenticated.

Where a long row goes on on a page that does not, the database library gives zero bytes for the rest
of the row, and fails only when it needs another page. So a row that ends in zero bytes is believed,
and a copy of a database is, only after the library was made to need one. Not seen is a number far
behind a long text that is read without the text; a check of all pages sees that.
"""

from __future__ import annotations

import sqlcipher3.dbapi2 as driver

Row = tuple[object, ...]

_A_TABLE = "SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1"
_LONG = 900
"""Bytes or letters in a row. Shorter ones are on one page."""
_RUN = 4


def refuse_after_damage(connection: driver.Connection) -> None:
    """Raises the driver's ``DatabaseError`` when a page that was read did not authenticate."""
    cursor = driver.Cursor(connection)
    cursor.execute("PRAGMA shrink_memory")  # no page but the first stays at hand
    found = cursor.execute(_A_TABLE).fetchone()
    if found is not None:
        name = str(found[0]).replace('"', '""')
        cursor.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone()  # noqa: S608 - quoted


class _CheckingCursor(driver.Cursor):  # type: ignore[misc] # the driver has no types
    def fetchone(self) -> Row | None:
        row: Row | None = super().fetchone()
        if row is not None and _may_be_cut(row):
            refuse_after_damage(self.connection)
        return row

    def fetchmany(self, size: int | None = None) -> list[Row]:
        rows: list[Row] = super().fetchmany(self.arraysize if size is None else size)
        if any(map(_may_be_cut, rows)):
            refuse_after_damage(self.connection)
        return rows

    def fetchall(self) -> list[Row]:
        rows: list[Row] = super().fetchall()
        if any(map(_may_be_cut, rows)):
            refuse_after_damage(self.connection)
        return rows


class CheckingConnection(driver.Connection):  # type: ignore[misc] # the driver has no types
    """A connection whose cursors give nothing that did not authenticate."""

    def cursor(self) -> driver.Cursor:
        """A new cursor."""
        return _CheckingCursor(self)


def _may_be_cut(row: Row) -> bool:
    """Whether what stands at the end of a value could be zero bytes for a lost page.

    One zero byte makes a long row doubtful. A short one may be part of a long one; of those that
    end in one by chance there are many, so there it takes more of them.
    """
    length, nothing = 0, False
    for value in row:
        if isinstance(value, str):
            length += len(value)
            ends, run = value.endswith("\0"), value.endswith("\0" * _RUN)
        elif isinstance(value, bytes):
            length += len(value)
            ends, run = value.endswith(b"\0"), value.endswith(bytes(_RUN))
        else:
            ends, run = isinstance(value, int) and not value & 0xFF, False
        if run:
            return True
        nothing = nothing or ends
    return nothing and length >= _LONG
