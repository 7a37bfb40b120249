"""Attachments: the record, key and chunks of its content, and when people are warned."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

from vepdesk.vault.migrations.record_tables import record_table


def upgrade(operations: Operations) -> None:
    """Makes the tables."""
    record_table(
        operations,
        "attachment",
        ["title", "type", "digest"],
        ["size", "pages", "width", "height"],
        ["prisoner", "incident", "added_by"],
    )
    operations.create_table(
        "attachment_file",
        sa.Column("rid", sa.LargeBinary, primary_key=True),
        sa.Column("key", sa.LargeBinary),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("chunks", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
