"""Policies of the store, by name; a change is written in the transaction of its act."""

from __future__ import annotations

import sqlalchemy as sa

from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words


def setting(connection: sa.Connection, name: str) -> str | None:
    """What is kept under ``name``; None when nobody has decided."""
    table = tables.setting
    with in_plain_words():
        value = connection.execute(sa.select(table.c.value).where(table.c.name == name)).scalar()
    return None if value is None else str(value)


def keep_setting(connection: sa.Connection, name: str, value: str) -> None:
    """Keeps ``value`` under ``name``; within the unit of work (``UnitOfWork.also``) only."""
    table = tables.setting
    changed = connection.execute(
        table.update().where(table.c.name == name).values(value=value)
    ).rowcount
    if not changed:
        connection.execute(table.insert().values(name=name, value=value))
