"""What goes to a peer: a contiguous range of its channel, streamed from one moment of the store."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from vepdesk.journal.chain import channel_start
from vepdesk.journal.entry import Header
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.site import Site, head_at

_FETCH = 1_000


def journal_entries(
    connection: sa.Connection, origin: int, lo: int, hi: int
) -> Iterator[tuple[Header, bytes | None]]:
    """Entries ``lo`` to ``hi`` of one journal, in order."""
    entry = tables.entry
    query = (
        sa.select(entry.c.header, entry.c.payload)
        .where(entry.c.origin == origin, entry.c.seq.between(lo, hi))
        .order_by(entry.c.seq)
    )
    return _stream(connection, query)


def channel_entries(
    connection: sa.Connection, peer: bytes, lo: int, hi: int
) -> Iterator[tuple[Header, bytes | None]]:
    """Positions ``lo`` to ``hi`` of the numbered channel to ``peer``, in order."""
    entry, channel = tables.entry, tables.channel
    query = (
        sa.select(entry.c.header, entry.c.payload)
        .join(channel, channel.c.entry == entry.c.id)
        .where(channel.c.peer == peer, channel.c.n.between(lo, hi))
        .order_by(channel.c.n)
    )
    return _stream(connection, query)


def _stream(
    connection: sa.Connection, query: sa.Select[bytes, bytes | None]
) -> Iterator[tuple[Header, bytes | None]]:
    with in_plain_words():
        result = connection.execute(query.execution_options(yield_per=_FETCH))
        for row in result:
            yield Header.decoded(row.header), row.payload


def end_of_channel(connection: sa.Connection, site: Site, peer: bytes) -> int:
    """The last position of what ``peer`` should have: of our journal, or of its own channel."""
    if site.is_headquarters:
        query = sa.select(sa.func.max(tables.channel.c.n)).where(tables.channel.c.peer == peer)
    else:
        query = sa.select(tables.origin.c.seq).where(tables.origin.c.id == site.origin)
    with in_plain_words():
        return int(connection.execute(query).scalar() or 0)


def sent_head(connection: sa.Connection, site: Site, peer: bytes, position: int) -> bytes | None:
    """The chain's value at a position of what we send to ``peer``; None beyond its end."""
    if not site.is_headquarters:
        return head_at(connection, site, position)
    if position == 0:
        return channel_start(site.site, peer)
    query = sa.select(tables.channel.c.head).where(
        tables.channel.c.peer == peer, tables.channel.c.n == position
    )
    with in_plain_words():
        head = connection.execute(query).scalar()
    return None if head is None else bytes(head)
