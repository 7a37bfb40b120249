"""The sites this store exchanges with, and how far each exchange has come."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.journal.entry import SEALED_KIND, Op
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.site import Site


@dataclass(frozen=True, slots=True, repr=False)
class Peer:
    """One other site.

    What it has of ours: ``confirmed`` (applied there), ``safe`` (in its verified backup) and
    ``written`` (on a stick) are positions of our journal at a unit, of its numbered channel at
    headquarters. What we have of its: ``received`` up to the chain value ``received_head``.
    Times are milliseconds since 1970, UTC.
    """

    site: bytes
    code: str
    name: str
    role: str
    state: str
    card: bytes
    since: int
    confirmed: int
    safe: int
    confirmed_at: int | None
    written: int
    bundles_written: int
    received: int
    received_head: bytes
    received_at: int | None
    last_number: int
    missing: str
    acknowledge: int
    roster_there: int
    roster_written: int


_COLUMNS = tuple(tables.peer.c[field.name] for field in dataclasses.fields(Peer))


def all_peers(connection: sa.Connection) -> list[Peer]:
    """Every peer, by code."""
    with in_plain_words():
        rows = connection.execute(sa.select(*_COLUMNS).order_by(tables.peer.c.code)).all()
    return [Peer(*row) for row in rows]


def peer_by(
    connection: sa.Connection, *, site: bytes | None = None, code: str | None = None
) -> Peer | None:
    """The peer with this identifier or code."""
    condition = tables.peer.c.site == site if site is not None else tables.peer.c.code == code
    with in_plain_words():
        row = connection.execute(sa.select(*_COLUMNS).where(condition)).first()
    return None if row is None else Peer(*row)


def add_peer(connection: sa.Connection, peer: Peer, epoch: bytes, start: bytes) -> None:
    """Enrols a peer and the journal its entries will come from."""
    connection.execute(tables.peer.insert().values(dataclasses.asdict(peer)))
    highest = connection.execute(sa.select(sa.func.max(tables.origin.c.id))).scalar_one()
    connection.execute(
        tables.origin.insert().values(
            id=highest + 1, site=peer.site, epoch=epoch, start=start, seq=0, head=start
        )
    )


def update_peer(connection: sa.Connection, site: bytes, values: dict[str, object]) -> None:
    """Changes columns of one peer."""
    if values:
        connection.execute(tables.peer.update().where(tables.peer.c.site == site).values(values))


def waiting(connection: sa.Connection, site: Site, peer: Peer) -> int:
    """How many changes of records the peer has not confirmed.

    Acts and views do not count, nor does what is sealed.
    """
    if site.is_headquarters:
        channel = tables.channel
        query = (
            sa.select(sa.func.count())
            .select_from(channel)
            .where(channel.c.peer == peer.site, channel.c.n > peer.confirmed)
        )
    else:
        entry = tables.entry
        query = (
            sa.select(sa.func.count())
            .select_from(entry)
            .where(
                entry.c.origin == site.origin,
                entry.c.seq > peer.confirmed,
                entry.c.op <= int(Op.PURGE),
                entry.c.kind != SEALED_KIND,
            )
        )
    with in_plain_words():
        return int(connection.execute(query).scalar_one())


def sealed_wait(connection: sa.Connection, site: Site, peer: Peer) -> bool:
    """Whether headquarters lacks a sealed entry: reason enough to write a stick, never a figure."""
    if site.is_headquarters:
        return False
    entry = tables.entry
    query = (
        sa.select(entry.c.id)
        .where(
            entry.c.origin == site.origin,
            entry.c.seq > peer.confirmed,
            entry.c.kind == SEALED_KIND,
        )
        .limit(1)
    )
    with in_plain_words():
        return connection.execute(query).first() is not None


def left_behind(connection: sa.Connection, peer: bytes) -> int:
    """Changes of journals that a restore has closed, which the peer never confirmed."""
    entry, former = tables.entry, tables.former_epoch
    query = (
        sa.select(sa.func.count())
        .select_from(entry)
        .join(former, former.c.origin == entry.c.origin)
        .where(
            former.c.peer == peer,
            entry.c.seq > former.c.confirmed,
            entry.c.op <= int(Op.PURGE),
            entry.c.kind != SEALED_KIND,
        )
    )
    with in_plain_words():
        return int(connection.execute(query).scalar_one())


def confirmed_before(connection: sa.Connection) -> dict[bytes, int]:
    """How far each journal that a restore has closed was confirmed, by its epoch."""
    origin, former = tables.origin, tables.former_epoch
    query = (
        sa.select(origin.c.epoch, sa.func.max(former.c.confirmed))
        .join(former, former.c.origin == origin.c.id)
        .group_by(origin.c.epoch)
    )
    with in_plain_words():
        return {bytes(epoch): int(confirmed) for epoch, confirmed in connection.execute(query)}


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a signed trust document."""

    type: str
    version: int
    digest: bytes
    body: bytes
    signature: bytes


def newest_document(connection: sa.Connection, type_: str) -> Document | None:
    """The newest version held of a kind of trust document."""
    table = tables.document
    query = sa.select(table).where(table.c.type == type_).order_by(table.c.version.desc()).limit(1)
    with in_plain_words():
        row = connection.execute(query).first()
    return None if row is None else Document(*row)


def document_at(connection: sa.Connection, type_: str, version: int) -> Document | None:
    """One version of a kind of trust document."""
    table = tables.document
    query = sa.select(table).where(table.c.type == type_, table.c.version == version)
    with in_plain_words():
        row = connection.execute(query).first()
    return None if row is None else Document(*row)


def keep_document(connection: sa.Connection, document: Document) -> None:
    """Keeps a verified version beside the others."""
    connection.execute(tables.document.insert().values(dataclasses.asdict(document)))


def origin_of(connection: sa.Connection, site: bytes, epoch: bytes) -> int:
    """The number under which a journal's entries are kept here."""
    table = tables.origin
    query = sa.select(table.c.id).where(table.c.site == site, table.c.epoch == epoch)
    with in_plain_words():
        return int(connection.execute(query).scalar_one())


def origins_of(connection: sa.Connection, site: bytes) -> list[int]:
    """The numbers of all journals of a site."""
    query = sa.select(tables.origin.c.id).where(tables.origin.c.site == site)
    with in_plain_words():
        return [row.id for row in connection.execute(query)]
