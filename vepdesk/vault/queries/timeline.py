"""Every entry about one person, newest first, with what it did and how far it has travelled."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.journal.entry import Header, Payload
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words


@dataclass(frozen=True, slots=True, repr=False)
class EntryLine:
    """One entry: its header, what it wrote, and whether it is this site's own."""

    header: Header
    payload: Payload | None
    own: bool


def entries_about(
    connection: sa.Connection, person: bytes, own_origin: int, limit: int, offset: int = 0
) -> list[EntryLine]:
    """Entries that change records about ``person``."""
    entry = tables.entry
    records: list[sa.Select[bytes]] = []
    for kind in RECORD_TYPES:
        if name := kind.spec.person_field:
            table = tables.RECORD_TABLES[kind.spec.key]
            records.append(sa.select(table.c.rid).where(table.c[name] == person))
    about = sa.union_all(*records).subquery()
    query = (
        sa.select(entry.c.origin, entry.c.header, entry.c.payload)
        .where(
            sa.or_(entry.c.rid == person, entry.c.rid.in_(sa.select(about.c.rid))),
            entry.c.op <= 6,
            entry.c.state == 0,
        )
        .order_by(entry.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    with in_plain_words():
        rows = connection.execute(query).all()
    return [_line(row.origin, row.header, row.payload, own_origin) for row in rows]


def entries_of_record(
    connection: sa.Connection, kind: str, rid: bytes, own_origin: int
) -> list[EntryLine]:
    """All versions of one record, oldest first."""
    entry = tables.entry
    query = (
        sa.select(entry.c.origin, entry.c.header, entry.c.payload)
        .where(entry.c.kind == kind, entry.c.rid == rid, entry.c.state == 0)
        .order_by(entry.c.id)
    )
    with in_plain_words():
        rows = connection.execute(query).all()
    return [_line(row.origin, row.header, row.payload, own_origin) for row in rows]


def _line(origin: int, header: bytes, payload: bytes | None, own_origin: int) -> EntryLine:
    content = None if payload is None else Payload.decoded(payload)
    return EntryLine(Header.decoded(header), content, origin == own_origin)
