"""Every backup really opens, and the store it becomes equals the one it was made of.

Three here; ``dev.py faults restores`` makes and restores two hundred.
"""

from __future__ import annotations

from pathlib import Path

from tests.faults.restores import restore_backups


def test_each_backup_becomes_the_store_it_was_made_of(tmp_path: Path) -> None:
    figures = restore_backups(tmp_path, 3)
    assert figures.bad == {}
    assert figures.seen["alone the newest"] == 2
