"""The public keys with which colleagues approve as second person."""

from __future__ import annotations

from alembic.operations import Operations

from vepdesk.vault.migrations.record_tables import record_table


def upgrade(operations: Operations) -> None:
    """Makes the table."""
    record_table(operations, "signing_key", ["ed25519", "mldsa65"], [], ["staff_member"])
