"""How many people a range of entries is about: what a stick's label and a preview say."""

from __future__ import annotations

import sqlalchemy as sa

from vepdesk.journal.entry import Op
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words


def people_in_journal(connection: sa.Connection, origin: int, lo: int, hi: int) -> int:
    """People whom entries ``lo`` to ``hi`` of a journal are about."""
    entry = tables.entry
    return _count(connection, sa.and_(entry.c.origin == origin, entry.c.seq.between(lo, hi)))


def people_in_channel(connection: sa.Connection, peer: bytes, lo: int, hi: int) -> int:
    """People whom positions ``lo`` to ``hi`` of the channel to ``peer`` are about."""
    channel = tables.channel
    numbered = sa.select(channel.c.entry).where(channel.c.peer == peer, channel.c.n.between(lo, hi))
    return _count(connection, tables.entry.c.id.in_(numbered))


def _count(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> int:
    entry = tables.entry
    condition = sa.and_(condition, entry.c.op <= int(Op.PURGE))
    parts: list[sa.Select[bytes]] = [
        sa.select(entry.c.rid.label("person")).where(entry.c.kind == "prisoner", condition)
    ]
    for kind in RECORD_TYPES:
        if name := kind.spec.person_field:
            table = tables.RECORD_TABLES[kind.spec.key]
            parts.append(
                sa.select(table.c[name].label("person"))
                .join(entry, entry.c.rid == table.c.rid)
                .where(entry.c.kind == kind.spec.key, condition)
            )
    people = sa.union(*parts).subquery()
    query = sa.select(sa.func.count()).select_from(people).where(people.c.person.is_not(None))
    with in_plain_words():
        return int(connection.execute(query).scalar_one())
