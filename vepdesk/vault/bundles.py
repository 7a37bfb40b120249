"""The list of bundles written and read here: what each was and what became of it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words


@dataclass(frozen=True, slots=True)
class BundleLine:
    """One bundle: ``direction`` is "out" or "in"; ``at`` in milliseconds since 1970, UTC.

    ``outcome`` is "written" for an outgoing one, else one of the contract's outcomes with its
    ``reason``. ``digest`` is SHA-256 of the file.
    """

    digest: bytes
    direction: str
    peer: bytes | None
    number: int | None
    lo: int | None
    hi: int | None
    entries: int
    people: int
    size: int
    outcome: str
    reason: str
    at: int
    author: bytes


_COLUMNS = tuple(tables.bundle.c[field.name] for field in dataclasses.fields(BundleLine))


def keep_bundle(connection: sa.Connection, line: BundleLine) -> None:
    """Adds a line."""
    connection.execute(tables.bundle.insert().values(dataclasses.asdict(line)))


def recent_bundles(
    connection: sa.Connection, peer: bytes | None = None, limit: int = 50
) -> list[BundleLine]:
    """The newest lines first, of one peer or of all."""
    table = tables.bundle
    query = sa.select(*_COLUMNS).order_by(table.c.id.desc()).limit(limit)
    if peer is not None:
        query = query.where(table.c.peer == peer)
    with in_plain_words():
        return [BundleLine(*row) for row in connection.execute(query)]


def waiting_digests(connection: sa.Connection) -> list[bytes]:
    """Files kept in the inbox until something before them or a newer program is here."""
    table = tables.bundle
    done = sa.select(table.c.digest).where(
        table.c.direction == "in", table.c.outcome.in_(("applied", "duplicate"))
    )
    query = (
        sa.select(table.c.digest)
        .where(
            table.c.direction == "in",
            table.c.outcome.in_(("waiting:gap", "waiting:upgrade")),
            table.c.digest.not_in(done),
        )
        .order_by(table.c.id)
    )
    with in_plain_words():
        return list(dict.fromkeys(bytes(row.digest) for row in connection.execute(query)))
