"""Rows out of single pages, by SQLite's public file format, when no index leads to them any more.

Only the leaves of tables are looked at: each cell holds one row, and names the pages on which a
long row goes on. What such a row is must be told from its own content.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from vepdesk.vault.pages import USABLE, Pages

Column: TypeAlias = int | float | bytes | str | None

_TABLE_LEAF: Final = 0x0D
_FIRST_PAGE_HEADER = 100
_LEAF_HEADER = 8
_MOST_LOCAL = USABLE - 35
_LEAST_LOCAL = (USABLE - 12) * 32 // 255 - 23
_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_MOST_BYTES = 64 * 1024 * 1024


def rows(pages: Pages) -> Iterator[tuple[int, tuple[Column, ...]]]:
    """Every row that can be read, with its number, from every page that is whole."""
    for number, page in pages:
        start = _FIRST_PAGE_HEADER if number == 1 else 0
        if page[start] != _TABLE_LEAF:
            continue
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        for index in range(min(cells, USABLE // 2)):
            pointer = start + _LEAF_HEADER + 2 * index
            try:
                yield _row(pages, page, int.from_bytes(page[pointer : pointer + 2], "big"))
            except (IndexError, ValueError):
                continue


def _row(pages: Pages, page: bytes, place: int) -> tuple[int, tuple[Column, ...]]:
    size, place = _number(page, place)
    number, place = _number(page, place)
    if not 0 < size <= _MOST_BYTES:
        raise ValueError("not a row")
    local = size
    if size > _MOST_LOCAL:
        local = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (USABLE - 4)
        local = local if local <= _MOST_LOCAL else _LEAST_LOCAL
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
