"""What is remembered of backups in the store itself: when one was last made, and last proven."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Final

import sqlalchemy as sa

from vepdesk.vault.settings import keep_setting, setting

LAST_BACKUP: Final = "backup-last"
LAST_FAILURE: Final = "backup-failed"
LAST_DRILL: Final = "backup-proven"
SECOND_FOLDER: Final = "backup-second-folder"
_HEALED: Final = "attachments-healed"
_ROTTEN: Final = "attachments-rotten"
_MOST_NAMES = 1_000


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


def keep_found(
    connection: sa.Connection, at: datetime, healed: Collection[str], rotten: Collection[str]
) -> None:
    """Remembers what a backup found of attachments; within the unit of work only.

    Names have no blanks, so one stands after the other.
    """
    if healed:
        keep_moment(connection, _HEALED, at)
    kept = " ".join(sorted(rotten)[:_MOST_NAMES])
    if kept != (setting(connection, _ROTTEN) or ""):
        keep_setting(connection, _ROTTEN, kept)


def suspected(connection: sa.Connection) -> tuple[str, ...]:
    """Attachments that the last backup found damaged in the store itself, by their files."""
    return tuple((setting(connection, _ROTTEN) or "").split())


def last_healed(connection: sa.Connection) -> datetime | None:
    """When an attachment beside the backups was last copied again because it was damaged (UTC)."""
    return moment(connection, _HEALED)
