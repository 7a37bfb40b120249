"""What every record table has: frozen like the migrations that use it."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic.operations import Operations


def record_table(
    operations: Operations,
    key: str,
    texts: Sequence[str],
    numbers: Sequence[str],
    references: Sequence[str],
) -> None:
    """Makes the table of a record type with its own columns and an index for each reference."""
    operations.create_table(
        key,
        sa.Column("rid", sa.LargeBinary, primary_key=True),
        sa.Column("origin", sa.BigInteger, nullable=False),
        sa.Column("heads", sa.LargeBinary, nullable=False),
        sa.Column("conflicts", sa.Text, nullable=False),
        sa.Column("struck", sa.BigInteger, nullable=False),
        sa.Column("entered", sa.BigInteger, nullable=False),
        sa.Column("latest", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.Text) for name in texts),
        *(sa.Column(name, sa.BigInteger) for name in numbers),
        *(sa.Column(name, sa.LargeBinary) for name in references),
        sqlite_with_rowid=False,
    )
    for name in references:
        operations.create_index(f"ix_{key}_{name}", key, [name])
