"""The audit trail can be searched: who, when and which act stand beside each entry."""

from __future__ import annotations

import cbor2
import sqlalchemy as sa
from alembic.operations import Operations

_BATCH = 1_000
_AUTHOR, _AT = 10, 12
"""Where a header of version 1 says who and when."""
_ACT = 10
_LONGEST_ACT = 40


def upgrade(operations: Operations) -> None:
    """Adds the columns, fills them from the entries, and makes the table of people."""
    operations.add_column("entry", sa.Column("author", sa.LargeBinary))
    operations.add_column("entry", sa.Column("at", sa.BigInteger))
    operations.add_column("entry", sa.Column("act", sa.Text))
    _fill(operations.get_bind())
    operations.create_index("ix_entry_audit", "entry", ["at", "op", "kind", "author", "act"])
    operations.create_table(
        "concerns",
        sa.Column("person", sa.LargeBinary, primary_key=True),
        sa.Column("entry", sa.BigInteger, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )


def _fill(connection: sa.Connection) -> None:
    entry = sa.table(
        "entry",
        sa.column("id", sa.BigInteger),
        sa.column("op", sa.BigInteger),
        sa.column("header", sa.LargeBinary),
        sa.column("payload", sa.LargeBinary),
        sa.column("author", sa.LargeBinary),
        sa.column("at", sa.BigInteger),
        sa.column("act", sa.Text),
    )
    change = (
        entry.update()
        .where(entry.c.id == sa.bindparam("number"))
        .values(author=sa.bindparam("who"), at=sa.bindparam("moment"), act=sa.bindparam("word"))
    )
    last = 0
    while True:
        rows = connection.execute(
            sa.select(entry.c.id, entry.c.op, entry.c.header, entry.c.payload)
            .where(entry.c.id > last)
            .order_by(entry.c.id)
            .limit(_BATCH)
        ).all()
        if not rows:
            return
        last = rows[-1].id
        connection.execute(change, [_values(row) for row in rows])


def _values(row: sa.Row[*tuple[object, ...]]) -> dict[str, object]:
    number, op, header, payload = row
    fields = cbor2.loads(header)  # type: ignore[arg-type] # bytes, as the column says
    word = None
    if op == _ACT and payload is not None:
        _salt, _reason, facts = cbor2.loads(payload)  # type: ignore[arg-type]
        word = facts.get("act")
    return {
        "number": number,
        "who": fields[_AUTHOR],
        "moment": fields[_AT],
        "word": word[:_LONGEST_ACT] if isinstance(word, str) else None,
    }
