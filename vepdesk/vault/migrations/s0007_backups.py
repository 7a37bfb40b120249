"""How far each peer had come in a journal of this site that a restore has closed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(operations: Operations) -> None:
    """Makes the table."""
    operations.create_table(
        "former_epoch",
        sa.Column("peer", sa.LargeBinary, primary_key=True),
        sa.Column("origin", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("confirmed", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
