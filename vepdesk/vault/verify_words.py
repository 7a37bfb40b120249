"""Checks the search words, which nothing else watches: a person who is not found is a person lost.

Words are derived from the rows and no entry names them, so that a page of them put back from an
older copy shows neither in the journal nor in the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import sqlalchemy as sa

from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.spec import RecordSpec
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.rows import words_of

_FETCH = 1_000


def wrong_words(
    connection: sa.Connection, most: int, between: Callable[[], None] = lambda: None
) -> list[tuple[str, bytes]]:
    """Kind and identifier of ``most`` records whose search words are not those of their rows.

    ``between`` is called between portions; it may raise to end the check.
    """
    return list(islice(_wrong(connection, between), most))


def _wrong(connection: sa.Connection, between: Callable[[], None]) -> Iterator[tuple[str, bytes]]:
    for kind in RECORD_TYPES:
        if any(field.searched for field in kind.spec.fields):
            yield from _differing(connection, kind.spec, between)
            yield from _left_over(connection, kind.spec)


def _differing(
    connection: sa.Connection, spec: RecordSpec, between: Callable[[], None]
) -> Iterator[tuple[str, bytes]]:
    table, words = tables.RECORD_TABLES[spec.key], tables.words
    query = (
        sa.select(table, words.c.text.label("_text"), words.c.skeleton.label("_skeleton"))
        .join(words, words.c.rid == table.c.rid, isouter=True)
        .order_by(table.c.rid)
        .limit(_FETCH)
    )
    last = b""
    while True:
        with in_plain_words():
            rows = connection.execute(query.where(table.c.rid > last)).mappings().all()
        for row in rows:
            found = None if row["_text"] is None else (row["_text"], row["_skeleton"])
            values = {field.name: row[field.name] for field in spec.fields if field.searched}
            if found != words_of(spec, values):
                yield spec.key, bytes(row["rid"])
        between()
        if len(rows) < _FETCH:
            return
        last = bytes(rows[-1]["rid"])


def _left_over(connection: sa.Connection, spec: RecordSpec) -> Iterator[tuple[str, bytes]]:
    table, words = tables.RECORD_TABLES[spec.key], tables.words
    query = sa.select(words.c.rid).where(
        words.c.kind == spec.key, words.c.rid.not_in(sa.select(table.c.rid))
    )
    with in_plain_words():
        found = connection.execute(query).scalars().all()
    yield from ((spec.key, bytes(rid)) for rid in found)
