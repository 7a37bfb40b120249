"""What is held of a peer's channel: the chain's value at any position."""

from __future__ import annotations

import sqlalchemy as sa

from vepdesk.journal.chain import channel_start
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.peers import Peer
from vepdesk.vault.site import Site


def held_head(connection: sa.Connection, own: Site, peer: Peer, position: int) -> bytes | None:
    """The value after ``position`` of what ``peer`` sends us; None where we hold none.

    A unit's channel is its journal; headquarters' is numbered, and its entries lie here in order.
    """
    if not 0 <= position <= peer.received:
        return None
    if position == peer.received:
        return peer.received_head
    origin, entry = tables.origin, tables.entry
    numbered = peer.role == "headquarters"
    with in_plain_words():
        if position == 0 and numbered:
            return channel_start(peer.site, own.site)
        if position == 0:
            start = connection.execute(
                sa.select(origin.c.start).where(origin.c.site == peer.site).order_by(origin.c.id)
            ).scalar()
            return None if start is None else bytes(start)
        query = (
            sa.select(entry.c.head)
            .join(origin, origin.c.id == entry.c.origin)
            .where(origin.c.site == peer.site)
            .order_by(entry.c.seq)
        )
        if numbered:
            query = query.offset(position - 1).limit(1)
        else:
            query = query.where(entry.c.seq == position)
        head = connection.execute(query).scalar()
    return None if head is None else bytes(head)
