"""A new epoch: the journal is closed as it stands, and one that names it begins.

It begins where two continuations of one history could exist: after a restore, a repair, or when
people go on from a position that is not the one last seen here.
"""

from __future__ import annotations

import sqlalchemy as sa

from vepdesk.base.identifiers import random_id
from vepdesk.journal.anchor import Position
from vepdesk.journal.genesis import Genesis, NotGenesis, read_genesis
from vepdesk.vault import tables
from vepdesk.vault.peers import update_peer
from vepdesk.vault.site import Site, site_of
from vepdesk.vault.verify import Trouble


def begin_epoch(connection: sa.Connection) -> Position:
    """Begins it inside the open transaction of an unguarded connection; gives where it stands."""
    site, origin = site_of(connection), tables.origin
    query = sa.select(origin.c.seq, origin.c.head).where(origin.c.id == site.origin)
    last = connection.execute(query).one()
    genesis = Genesis(
        site.site,
        random_id(),
        site.signing.public,
        site.sealing.recipient.public_bytes,
        site.practice,
        (site.epoch, last.seq, bytes(last.head)),
    )
    number = connection.execute(sa.select(sa.func.max(origin.c.id))).scalar_one() + 1
    connection.execute(
        origin.insert().values(
            id=number,
            site=site.site,
            epoch=genesis.epoch,
            start=genesis.head,
            seq=0,
            head=genesis.head,
        )
    )
    connection.execute(
        tables.genesis.update().values(
            origin=number, genesis=genesis.encoded(), signature=genesis.signed(site.signing)
        )
    )
    if not site.is_headquarters:
        _remember_confirmed(connection, site.origin)
    return Position(genesis.epoch, 0, genesis.head)


def _remember_confirmed(connection: sa.Connection, closed: int) -> None:
    """A unit's channel is its journal: what was confirmed of the closed one is kept beside it."""
    peer = tables.peer
    for row in connection.execute(sa.select(peer.c.site, peer.c.confirmed)).all():
        connection.execute(
            tables.former_epoch.insert().values(
                peer=row.site, origin=closed, confirmed=row.confirmed
            )
        )
        update_peer(connection, row.site, {"confirmed": 0, "safe": 0, "written": 0})


def check_epochs(connection: sa.Connection, site: Site) -> list[Trouble]:
    """Whether the present journal begins where the one before it, if any, is known to end."""
    try:
        genesis = read_genesis(site.genesis, site.signature)
    except NotGenesis:
        return [Trouble("genesis", str(site.origin))]
    if genesis.head != site.start or genesis.epoch != site.epoch:
        return [Trouble("genesis", str(site.origin))]
    if genesis.previous is None:
        return []
    epoch, seq, head = genesis.previous
    origin = tables.origin
    query = sa.select(origin.c.id, origin.c.seq, origin.c.head).where(
        origin.c.site == site.site, origin.c.epoch == epoch
    )
    row = connection.execute(query).first()
    if row is None or (row.seq, bytes(row.head)) != (seq, head):
        return [Trouble("epoch", str(site.origin if row is None else row.id))]
    return []
