"""Schema steps, oldest first, and the runner that applies each in one transaction.

Alembic's script folder does not survive freezing into a program, so the chain is a plain tuple of
modules and Alembic serves for its portable ``Operations`` only. The position is kept in
``PRAGMA user_version``, inside the same transaction as the step: a step that fails leaves nothing.
"""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from vepdesk.vault.migrations import (
    s0001_spine,
    s0002_signing_keys,
    s0003_settings,
    s0004_attachments,
    s0005_audit,
    s0006_compartments,
    s0007_backups,
)

Step = Callable[[Operations], None]

STEPS: tuple[Step, ...] = (
    s0001_spine.upgrade,
    s0002_signing_keys.upgrade,
    s0003_settings.upgrade,
    s0004_attachments.upgrade,
    s0005_audit.upgrade,
    s0006_compartments.upgrade,
    s0007_backups.upgrade,
)
CURRENT = len(STEPS)


def version_of(connection: sa.Connection) -> int:
    """How many steps the store behind ``connection`` has had."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: sa.Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Applies the missing steps, each whole or not at all.

    ``connection`` must begin its transactions itself (``BEGIN IMMEDIATE``): with the driver's own
    handling, schema statements escape the transaction.
    """
    with connection.begin():
        done = version_of(connection)
    for number, step in enumerate(steps[done:], start=done + 1):
        with connection.begin():
            step(Operations(MigrationContext.configure(connection)))
            connection.exec_driver_sql(f"PRAGMA user_version = {number:d}")
