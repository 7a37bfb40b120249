"""The file of a new database: made once, by an act whose purpose that is, never by opening."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from vepdesk.base.files import mode_in
from vepdesk.vault import migrations
from vepdesk.vault.connection import APPLICATION_ID, StoreFile, in_plain_words, missing_store


def new_database(folder: Path, file: StoreFile, fill: Callable[[sa.Connection], None]) -> None:
    """Makes the tables of a new store in ``file`` and lets ``fill`` write its first rows."""
    if not folder.is_dir():
        raise missing_store()
    with in_plain_words():
        connection = file.engine("rwc").connect()
        try:
            file.path.chmod(mode_in(folder))  # its log and index take the same permissions
            with connection.begin():
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
            migrations.migrate(connection)
            with connection.begin():
                fill(connection)
        finally:
            connection.close()
