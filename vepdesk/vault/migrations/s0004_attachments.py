"""Attachments: the record, key and chunks of its content, and when people are warned."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(operations: Operations) -> None:
    """Makes the tables."""
    operations.create_table(
        "attachment",
        sa.Column("rid", sa.LargeBinary, primary_key=True),
        sa.Column("origin", sa.BigInteger, nullable=False),
        sa.Column("heads", sa.LargeBinary, nullable=False),
        sa.Column("conflicts", sa.Text, nullable=False),
        sa.Column("struck", sa.BigInteger, nullable=False),
        sa.Column("entered", sa.BigInteger, nullable=False),
        sa.Column("latest", sa.BigInteger, nullable=False),
        sa.Column("prisoner", sa.LargeBinary),
        sa.Column("incident", sa.LargeBinary),
        sa.Column("title", sa.Text),
        sa.Column("type", sa.Text),
        sa.Column("size", sa.BigInteger),
        sa.Column("digest", sa.Text),
        sa.Column("pages", sa.BigInteger),
        sa.Column("width", sa.BigInteger),
        sa.Column("height", sa.BigInteger),
        sa.Column("added_by", sa.LargeBinary),
        sqlite_with_rowid=False,
    )
    for name in ("prisoner", "incident", "added_by"):
        operations.create_index(f"ix_attachment_{name}", "attachment", [name])
    operations.create_table(
        "attachment_file",
        sa.Column("rid", sa.LargeBinary, primary_key=True),
        sa.Column("key", sa.LargeBinary),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("chunks", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
