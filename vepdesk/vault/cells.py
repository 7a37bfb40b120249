"""Rows out of single pages, by SQLite's public file format, when no query leads to them any more.

Each cell of a leaf holds one row, and names the pages on which a long row goes on; a page above
leaves names its children. A table without row numbers is kept like an index, rows also above its
leaves. What a row is must be told from its own content, or from the tree it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final, TypeAlias

from vepdesk.vault.pages import USABLE, Pages

Column: TypeAlias = int | float | bytes | str | None
Numbered: TypeAlias = tuple[int, tuple[Column, ...]]
"""A row with its number; 0 where rows have none."""

_FIRST_PAGE_HEADER = 100
_LEAF_HEADER = 8
_BRANCH_HEADER = 12
_MOST_LOCAL = USABLE - 35
_MOST_LOCAL_UNNUMBERED = (USABLE - 12) * 64 // 255 - 23
_LEAST_LOCAL = (USABLE - 12) * 32 // 255 - 23
_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_MOST_BYTES: Final = 64 * 1024 * 1024


class Shape(IntEnum):
    """What a page of a tree is, as its first byte says."""

    UNNUMBERED_BRANCH = 0x02
    NUMBERED_BRANCH = 0x05
    UNNUMBERED_LEAF = 0x0A
    NUMBERED_LEAF = 0x0D

    @property
    def is_branch(self) -> bool:
        """Whether it names pages below it."""
        return self in (Shape.UNNUMBERED_BRANCH, Shape.NUMBERED_BRANCH)

    @property
    def is_numbered(self) -> bool:
        """Whether it belongs to a table whose rows have numbers."""
        return self in (Shape.NUMBERED_BRANCH, Shape.NUMBERED_LEAF)


def shape_of(number: int, page: bytes) -> Shape | None:
    """What page ``number`` is in its tree; None for a page that is of no tree, or empty."""
    try:
        return Shape(page[_start(number)])
    except ValueError:
        return None


def children_of(number: int, page: bytes) -> list[int]:
    """The pages that a page names as its children; none for a leaf."""
    shape = shape_of(number, page)
    if shape is None or not shape.is_branch:
        return []
    last = _start(number) + _LEAF_HEADER
    places = [*_cells(number, page, shape), last]
    return [int.from_bytes(page[place : place + 4], "big") for place in places]


def rows_of(pages: Pages, number: int, page: bytes) -> Iterator[Numbered | None]:
    """Every row that page ``number`` holds; None for one that cannot be read."""
    shape = shape_of(number, page)
    if shape is None or shape is Shape.NUMBERED_BRANCH:
        return
    for place in _cells(number, page, shape):
        try:
            yield _row(pages, page, place, shape)
        except (IndexError, ValueError):
            yield None


def rows(pages: Pages) -> Iterator[Numbered]:
    """Every numbered row that can be read, from every page that is whole."""
    for number, page in pages:
        if shape_of(number, page) is Shape.NUMBERED_LEAF:
            yield from (one for one in rows_of(pages, number, page) if one is not None)


def _start(number: int) -> int:
    return _FIRST_PAGE_HEADER if number == 1 else 0


def _cells(number: int, page: bytes, shape: Shape) -> list[int]:
    start = _start(number)
    count = min(int.from_bytes(page[start + 3 : start + 5], "big"), USABLE // 2)
    first = start + (_BRANCH_HEADER if shape.is_branch else _LEAF_HEADER)
    pointers = range(first, first + 2 * count, 2)
    return [int.from_bytes(page[pointer : pointer + 2], "big") for pointer in pointers]


def _row(pages: Pages, page: bytes, place: int, shape: Shape) -> Numbered:
    number, most = 0, _MOST_LOCAL_UNNUMBERED
    size, place = _number(page, place + (4 if shape.is_branch else 0))
    if shape.is_numbered:
        number, place = _number(page, place)
        most = _MOST_LOCAL
    if not 0 < size <= _MOST_BYTES:
        raise ValueError("not a row")
    local = size
    if size > most:
        local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (USABLE - 4)
        local = local if local <= most else _LEAST_LOCAL
    content = page[place : place + local]
    if len(content) != local:
        raise ValueError("cut")
    if local < size:
        further = int.from_bytes(page[place + local : place + local + 4], "big")
        content += _overflow(pages, further, size - local)
    return number, tuple(_columns(content))


def _overflow(pages: Pages, number: int, left: int) -> bytes:
    parts: list[bytes] = []
    while left > 0:
        page = pages.page(number)
        if page is None:
            raise ValueError("a page of this row is lost")
        number = int.from_bytes(page[:4], "big")
        parts.append(page[4 : 4 + min(left, USABLE - 4)])
        left -= len(parts[-1])
    return b"".join(parts)


def _columns(content: bytes) -> Iterator[Column]:
    end, place = _number(content, 0)
    value = end
    while place < end:
        kind, place = _number(content, place)
        width = _width(kind)
        data = content[value : value + width]
        if len(data) != width:
            raise ValueError("cut")
        yield _column(kind, data)
        value += width


def _width(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return _WIDTHS.get(kind, 8 if kind == 7 else 0)


def _column(kind: int, data: bytes) -> Column:
    if kind in (8, 9):
        return kind - 8
    if kind in _WIDTHS:
        return int.from_bytes(data, "big", signed=True)
    if kind < 12:
        return None  # nothing here keeps fractions
    return data.decode("utf-8") if kind % 2 else data


def _number(data: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and the place behind it."""
    value = 0
    for index in range(8):
        byte = data[place + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + index + 1
    return value << 8 | data[place + 8], place + 9
