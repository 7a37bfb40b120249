"""Who a store is: its site, epoch, name and secrets, as its database says."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.vault import tables
from vepdesk.vault.connection import damaged_store


@dataclass(frozen=True, slots=True, repr=False)
class Site:
    """Who this store is, with the secrets it signs and opens bundles with."""

    store: bytes
    site: bytes
    epoch: bytes
    code: str
    name: str
    role: str
    practice: bool
    origin: int
    origins: frozenset[int]
    start: bytes
    genesis: bytes
    signature: bytes
    signing: SigningKeys
    sealing: HybridIdentity

    @property
    def is_headquarters(self) -> bool:
        """Whether this site receives from units and signs the roster."""
        return self.role == "headquarters"

    def is_own(self, origin: int) -> bool:
        """Whether a journal is one of this site's: the present one, or one before a restore."""
        return origin in self.origins


def head_at(connection: sa.Connection, site: Site, seq: int) -> bytes | None:
    """The own chain's value after entry ``seq``; None when there is no such entry."""
    if seq == 0:
        return site.start
    query = sa.select(tables.entry.c.head).where(
        tables.entry.c.origin == site.origin, tables.entry.c.seq == seq
    )
    head = connection.execute(query).scalar()
    return None if head is None else bytes(head)


def site_of(connection: sa.Connection) -> Site:
    """Who a database is the store of. Raises :class:`StoreUnusable` when it does not say."""
    row = connection.execute(
        sa.select(tables.genesis, tables.origin.c.epoch, tables.origin.c.start).join(
            tables.origin, tables.origin.c.id == tables.genesis.c.origin
        )
    ).first()
    if row is None:
        raise damaged_store()
    own = connection.execute(
        sa.select(tables.origin.c.id).where(tables.origin.c.site == row.site)
    ).scalars()
    return Site(
        row.store,
        row.site,
        row.epoch,
        row.code,
        row.name,
        row.role,
        bool(row.practice),
        row.origin,
        frozenset(own),
        row.start,
        row.genesis,
        row.signature,
        SigningKeys.from_secret(row.signing_secret),
        HybridIdentity.from_secret(row.sealing_secret),
    )
