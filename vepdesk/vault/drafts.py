"""What somebody was typing: local, sealed with the author's own keys, never anybody else's."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.base.identifiers import random_id
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words


@dataclass(frozen=True, slots=True, repr=False)
class DraftRow:
    """A draft as it is kept: ``at`` in milliseconds since 1970, UTC.

    An author has one draft of each ``form`` about each record; ``about`` is empty for a form about
    nothing that exists yet.
    """

    author: bytes
    form: str
    about: bytes
    at: int
    content: bytes


_COLUMNS = [tables.draft.c[name] for name in ("author", "form", "about", "at", "content")]


def keep(connection: sa.Connection, row: DraftRow) -> None:
    """Keeps a draft in the place of the former one of the same form about the same record."""
    discard(connection, row.author, [(row.form, row.about)])
    connection.execute(
        tables.draft.insert().values(
            id=random_id(),
            author=row.author,
            form=row.form,
            about=row.about,
            at=row.at,
            content=row.content,
        )
    )


def of_author(connection: sa.Connection, author: bytes) -> list[DraftRow]:
    """Everything ``author`` has not finished, the newest first."""
    table = tables.draft
    query = (
        sa.select(*_COLUMNS).where(table.c.author == author).order_by(table.c.at.desc(), table.c.id)
    )
    with in_plain_words():
        return [
            DraftRow(bytes(row.author), row.form, bytes(row.about or b""), row.at, row.content)
            for row in connection.execute(query)
        ]


def discard(connection: sa.Connection, author: bytes, which: Iterable[tuple[str, bytes]]) -> None:
    """Lets go of drafts of ``author`` by form and record."""
    table = tables.draft
    for form, about in which:
        connection.execute(
            table.delete().where(
                table.c.author == author, table.c.form == form, table.c.about == about
            )
        )


def newest_entry(connection: sa.Connection) -> int:
    """A mark by which :func:`acted_since` tells what was entered later in this store."""
    newest = sa.select(sa.func.coalesce(sa.func.max(tables.entry.c.id), 0))
    return int(connection.execute(newest).scalar_one())


def acted_since(
    connection: sa.Connection, author: bytes, mark: int, apart_from: Collection[str]
) -> bool:
    """Whether ``author`` entered anything after ``mark``, apart from some acts."""
    entry = tables.entry
    other = sa.or_(entry.c.act.is_(None), entry.c.act.not_in(list(apart_from)))
    query = sa.select(entry.c.id).where(entry.c.id > mark, entry.c.author == author, other).limit(1)
    with in_plain_words():
        return connection.execute(query).first() is not None
