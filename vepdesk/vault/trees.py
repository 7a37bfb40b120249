"""The rows of each table, followed from the page it begins on, when a database is damaged.

Where a table begins is told by the list on the first pages, and where that is lost by the map
beside the database. A map is never believed against the pages: two trees that meet, or a tree of
the wrong kind, make it void. A tree of which a page is lost gets its other pages back from among
those that no tree leads to, as far as what they hold can only be its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import sqlalchemy as sa

from vepdesk.vault import tables
from vepdesk.vault.cells import Column, Numbered, children_of, rows_of, shape_of
from vepdesk.vault.pages import Pages

_SCHEMA: Final = "sqlite_schema"
_SCHEMA_ROOT: Final = 1
_SCHEMA_COLUMNS: Final = 5
_Row = dict[str, Column]


class Contradiction(Exception):
    """What is said of where trees begin does not fit the pages."""


@dataclass(frozen=True, slots=True, repr=False)
class Taken:
    """The rows of a table that could be read; ``whole`` when no page of it is lost."""

    rows: tuple[_Row, ...]
    whole: bool


class Trees:
    """The trees that begin at ``roots``. Raises :class:`Contradiction`."""

    def __init__(self, pages: Pages, roots: Mapping[str, int]) -> None:
        self._pages = pages
        self._roots = {**roots, _SCHEMA: _SCHEMA_ROOT}
        self._owners: dict[int, str] = {}
        self._torn: set[str] = set()
        if len(set(self._roots.values())) < len(self._roots):
            raise Contradiction
        for name, root in self._roots.items():
            self._follow(name, root)

    def rows(self, table: sa.Table) -> Taken:
        """What can be read of a table."""
        name = table.name
        if name not in self._roots:
            return Taken((), whole=False)
        whole, found = name not in self._torn, []
        for number in (page for page, owner in self._owners.items() if owner == name):
            for one in self._rows_on(number):
                row = None if one is None else row_of(table, one)
                if row is None:
                    whole = False
                else:
                    found.append(row)
        if name in self._torn:
            found += self._cut_off(table)
        return Taken(tuple(found), whole)

    def schema(self) -> tuple[list[Numbered], bool]:
        """The rows of the database's own list of tables, and whether none of it is lost."""
        numbers = [page for page, owner in self._owners.items() if owner == _SCHEMA]
        rows = [one for number in numbers for one in self._rows_on(number)]
        found = [one for one in rows if one is not None]
        return found, _SCHEMA not in self._torn and len(found) == len(rows)

    def _follow(self, name: str, root: int) -> None:
        waiting, numbered = [root], _is_numbered(name)
        while waiting:
            number = waiting.pop()
            page = self._pages.page(number)
            if page is None:
                self._torn.add(name)
                continue
            shape = shape_of(number, page)
            if shape is None or number in self._owners or numbered not in (None, shape.is_numbered):
                raise Contradiction
            numbered = shape.is_numbered
            self._owners[number] = name
            waiting += children_of(number, page)

    def _cut_off(self, table: sa.Table) -> list[_Row]:
        """Rows on pages that no tree leads to any more and that no other torn table can claim."""
        rivals = [tables.metadata.tables.get(name) for name in self._torn - {table.name}]
        found: list[_Row] = []
        for number in self._astray:
            taken = [one for one in self._rows_on(number) if one is not None]
            mine = _all_rows(table, taken)
            if mine and not any(_all_rows(one, taken) for one in rivals if one is not None):
                found += mine
        return found

    @cached_property
    def _astray(self) -> list[int]:
        """The pages that belong to some tree to which nothing leads."""
        return [
            number
            for number, page in self._pages
            if number not in self._owners and shape_of(number, page) is not None
        ]

    def _rows_on(self, number: int) -> list[Numbered | None]:
        page = self._pages.page(number)
        return [] if page is None else list(rows_of(self._pages, number, page))


def trees_of(pages: Pages, mapped: Mapping[str, int]) -> Trees | None:
    """The trees of a database, from its own list as far as it can be read, then from a map.

    None when not even the pages of that list fit together.
    """
    try:
        own, whole = _listed(Trees(pages, {}))
    except Contradiction:
        return None
    choices: list[Mapping[str, int]] = [own, {}]
    if not whole and all(mapped.get(name, root) == root for name, root in own.items()):
        choices.insert(0, {**mapped, **own})
    for roots in choices:
        try:
            return Trees(pages, roots)
        except Contradiction:
            continue
    return None


def row_of(table: sa.Table, stored: Numbered) -> _Row | None:
    """A stored row by the names of its columns; None when it can be no row of ``table``."""
    number, values = stored
    columns = _as_stored(table)
    if len(values) > len(columns):
        return None
    row: _Row = {}
    for column, value in zip(columns, (*values, *[None] * len(columns)), strict=False):
        if value is None and column.primary_key and number:
            value = number  # noqa: PLW2901 - the number of the row is kept instead of the column
        if not _may_hold(column, value):
            return None
        row[column.name] = value
    return row


def _listed(trees: Trees) -> tuple[dict[str, int], bool]:
    """Where the database itself says that trees begin, and whether it says all."""
    stored, whole = trees.schema()
    found: dict[str, int] = {}
    for _number, values in stored:
        if len(values) != _SCHEMA_COLUMNS:
            continue
        _type, name, _table, root, _words = values
        if isinstance(name, str) and isinstance(root, int) and root > 0:
            found[name] = root
    return found, whole


def _all_rows(table: sa.Table, stored: list[Numbered]) -> list[_Row]:
    """The rows of ``table`` that these are; none unless every one can be."""
    made = [row for one in stored if (row := row_of(table, one)) is not None]
    return made if len(made) == len(stored) else []


def _is_numbered(name: str) -> bool | None:
    """Whether the rows of a table have numbers; None for a name that is of no table here."""
    if name == _SCHEMA:
        return True
    table = tables.metadata.tables.get(name)
    return None if table is None else bool(table.dialect_options["sqlite"]["with_rowid"])


def _as_stored(table: sa.Table) -> list[sa.Column[object]]:
    """The columns in the order of the file: without row numbers, those of the key come first."""
    columns = list(table.columns)
    if _is_numbered(table.name):
        return columns
    key = list(table.primary_key.columns)
    return key + [column for column in columns if not column.primary_key]


def _may_hold(column: sa.Column[object], value: Column) -> bool:
    if value is None:
        return bool(column.nullable)
    if isinstance(column.type, sa.LargeBinary):
        return isinstance(value, bytes)
    return isinstance(value, str if isinstance(column.type, sa.Text) else int)
