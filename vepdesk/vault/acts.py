"""One act as the journal holds it: its entries, and what they replaced."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.journal.entry import ACT_KIND, SEALED_KIND, Header, Op, Payload
from vepdesk.records.plain import Plain
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_BATCH = 500


@dataclass(frozen=True, slots=True, repr=False)
class PastEntry:
    """An entry of an act, with the values its fields had before."""

    header: Header
    before: dict[str, Plain]
    created: bool
    """Whether this entry was the first of its record."""


def act_that_made(connection: sa.Connection, origin: int, rid: bytes) -> list[PastEntry] | None:
    """All entries of the act that created record ``rid``, the last first.

    None when records were changed here after that act.
    """
    entry = tables.entry
    made = (
        sa.select(sa.func.min(entry.c.seq))
        .where(entry.c.origin == origin, entry.c.rid == rid)
        .scalar_subquery()
    )
    later = (
        sa.select(entry.c.header)
        .where(
            entry.c.origin == origin,
            entry.c.op <= int(Op.PURGE),
            entry.c.kind != SEALED_KIND,  # nobody can tell from a refusal that there are some
        )
        .order_by(entry.c.seq.desc())
        .execution_options(yield_per=_BATCH)
    )
    headers: list[Header] = []
    with in_plain_words():
        first = connection.execute(
            sa.select(entry.c.header).where(entry.c.origin == origin, entry.c.seq == made)
        ).scalar()
        if first is None:  # it was made before a restore
            return None
        txn = Header.decoded(first).txn
        for row in connection.execute(later):
            header = Header.decoded(row.header)
            if header.txn != txn:
                break
            headers.append(header)
    if not headers:
        return None
    written = _payloads(connection, headers)
    first = _first_entries(connection, {header.rid for header in headers})
    return [
        PastEntry(
            header,
            {
                name: written.get(eids[0], {}).get(name) if len(eids) == 1 else None
                for name, eids in header.base.items()
            },
            first[header.rid] == header.eid,
        )
        for header in headers
    ]


def _payloads(connection: sa.Connection, headers: list[Header]) -> dict[bytes, dict[str, Plain]]:
    """What the entries wrote that ``headers`` replaced."""
    eids = list({eid for header in headers for part in header.base.values() for eid in part})
    entry = tables.entry
    found: dict[bytes, dict[str, Plain]] = {}
    with in_plain_words():
        for start in range(0, len(eids), _BATCH):
            query = sa.select(entry.c.eid, entry.c.payload).where(
                entry.c.eid.in_(eids[start : start + _BATCH]), entry.c.payload.is_not(None)
            )
            for row in connection.execute(query):
                found[bytes(row.eid)] = dict(Payload.decoded(row.payload).fields)
    return found


def _first_entries(connection: sa.Connection, rids: set[bytes]) -> dict[bytes, bytes]:
    """The entry with which each record began here."""
    entry, wanted = tables.entry, list(rids)
    found: dict[bytes, bytes] = {}
    with in_plain_words():
        for start in range(0, len(wanted), _BATCH):
            query = (
                sa.select(entry.c.rid, entry.c.eid)
                .where(entry.c.rid.in_(wanted[start : start + _BATCH]))
                .order_by(entry.c.id.desc())
            )
            found.update({bytes(row.rid): bytes(row.eid) for row in connection.execute(query)})
    return found


def acts_about(
    connection: sa.Connection, origins: Collection[int], name: bytes
) -> list[tuple[Header, Payload]]:
    """Own acts that were noted under ``name``, oldest first."""
    entry = tables.entry
    query = (
        sa.select(entry.c.header, entry.c.payload)
        .where(
            entry.c.rid == name,
            entry.c.kind == ACT_KIND,
            entry.c.origin.in_(origins),
            entry.c.payload.is_not(None),
        )
        .order_by(entry.c.id)
    )
    with in_plain_words():
        rows = connection.execute(query).all()
    return [(Header.decoded(row.header), Payload.decoded(row.payload)) for row in rows]
