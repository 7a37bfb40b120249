"""What is remembered of backups in the store itself: when one was last made, and last proven."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

import sqlalchemy as sa

from vepdesk.vault.settings import keep_setting, setting

LAST_BACKUP: Final = "backup-last"
LAST_FAILURE: Final = "backup-failed"
LAST_DRILL: Final = "backup-proven"
SECOND_FOLDER: Final = "backup-second-folder"


def moment(connection: sa.Connection, name: str) -> datetime | None:
    """When something last happened (UTC); None when it never did."""
    kept = setting(connection, name)
    try:
        return datetime.fromisoformat(kept).astimezone(UTC) if kept else None
    except ValueError:
        return None


def keep_moment(connection: sa.Connection, name: str, at: datetime) -> None:
    """Remembers when something happened; within the unit of work only."""
    keep_setting(connection, name, at.astimezone(UTC).isoformat(timespec="seconds"))


def last_backup(connection: sa.Connection) -> datetime | None:
    """When a backup of this store was last made and checked (UTC)."""
    return moment(connection, LAST_BACKUP)
