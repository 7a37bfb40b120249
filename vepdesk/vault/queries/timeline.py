"""Every entry about one person, newest first, with what it did and how far it has travelled."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.journal.entry import Entry, Header, Op, Payload
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.projector import State


@dataclass(frozen=True, slots=True, repr=False)
class EntryLine:
    """One entry: its header, what it wrote, and whether it is this site's own."""

    header: Header
    payload: Payload | None
    own: bool


def entries_about(
    connection: sa.Connection, person: bytes, own: Collection[int], limit: int, offset: int = 0
) -> list[EntryLine]:
    """Entries that change records about ``person``."""
    entry = tables.entry
    parts = [sa.select(entry.c.id).where(entry.c.kind == "prisoner", entry.c.rid == person)]
    for kind in RECORD_TYPES:
        if name := kind.spec.person_field:
            table = tables.RECORD_TABLES[kind.spec.key]
            records = sa.select(table.c.rid).where(table.c[name] == person)
            parts.append(
                sa.select(entry.c.id).where(entry.c.kind == kind.spec.key, entry.c.rid.in_(records))
            )
    parts.append(_incidents_of(person))
    about = sa.union_all(*parts).subquery()
    query = (
        sa.select(entry.c.origin, entry.c.header, entry.c.payload)
        .where(
            entry.c.id.in_(sa.select(about.c.id)),
            entry.c.op <= int(Op.PURGE),
            entry.c.state == int(State.APPLIED),
        )
        .order_by(entry.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    with in_plain_words():
        rows = connection.execute(query).all()
    return [_line(row.origin, row.header, row.payload, own) for row in rows]


def _incidents_of(person: bytes) -> sa.Select[int]:
    """Later entries of the incidents the person was part of: closings and corrections."""
    entry, part = tables.entry, tables.RECORD_TABLES["involvement"]
    incidents = sa.select(part.c.incident).where(part.c.prisoner == person, part.c.struck == 0)
    return sa.select(entry.c.id).where(
        entry.c.kind == "incident", entry.c.rid.in_(incidents), entry.c.op != int(Op.APPEND)
    )


def entries_of_record(
    connection: sa.Connection, kind: str, rid: bytes, own: Collection[int]
) -> list[EntryLine]:
    """All versions of one record, oldest first; who looked at it is no version."""
    entry = tables.entry
    query = (
        sa.select(entry.c.origin, entry.c.header, entry.c.payload)
        .where(
            entry.c.kind == kind,
            entry.c.rid == rid,
            entry.c.op <= int(Op.PURGE),
            entry.c.state == int(State.APPLIED),
        )
        .order_by(entry.c.id)
    )
    with in_plain_words():
        rows = connection.execute(query).all()
    return [_line(row.origin, row.header, row.payload, own) for row in rows]


def _line(origin: int, header: bytes, payload: bytes | None, own: Collection[int]) -> EntryLine:
    entry = Entry(Header.decoded(header), payload)
    return EntryLine(entry.header, entry.content, origin in own)
