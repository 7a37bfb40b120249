"""Headquarters' numbered channel to each unit: only what that unit needs, in order."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from vepdesk.journal.chain import channel_start, next_channel_head
from vepdesk.records.registry import BY_KEY
from vepdesk.vault import tables
from vepdesk.vault.projector import Placed


def extend_channels(connection: sa.Connection, own_site: bytes, placed: Sequence[Placed]) -> None:
    """Puts headquarters' own record changes on the channel of the unit that holds the person.

    A record about nobody in particular goes to nobody: reference data has its own releases.
    """
    for one in placed:
        unit = _unit_of(connection, one)
        if unit is None or unit == own_site:
            continue
        last = connection.execute(
            sa.select(tables.channel.c.n, tables.channel.c.head)
            .where(tables.channel.c.peer == unit)
            .order_by(tables.channel.c.n.desc())
            .limit(1)
        ).first()
        number = last.n if last else 0
        head = bytes(last.head) if last else channel_start(own_site, unit)
        connection.execute(
            tables.channel.insert().values(
                peer=unit,
                n=number + 1,
                entry=one.id,
                head=next_channel_head(head, one.header.encoded()),
            )
        )


def _unit_of(connection: sa.Connection, one: Placed) -> bytes | None:
    spec = BY_KEY[one.header.kind].spec
    if spec.key == "prisoner":
        person: bytes | None = one.header.rid
    elif spec.person_field:
        table = tables.RECORD_TABLES[spec.key]
        person = connection.execute(
            sa.select(table.c[spec.person_field]).where(table.c.rid == one.header.rid)
        ).scalar()
    else:
        return None
    people = tables.RECORD_TABLES["prisoner"]
    holder = connection.execute(sa.select(people.c.holder).where(people.c.rid == person)).scalar()
    try:
        return bytes.fromhex(holder) if holder else None
    except ValueError:
        return None
