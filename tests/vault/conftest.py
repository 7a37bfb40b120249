"""One founded store; every test works on its own copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worlds import PASSPHRASE, clock, founded
from vepdesk.base.clock import FixedClock
from vepdesk.vault.store import Store


@pytest.fixture(scope="session")
def founded_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("founded") / "unit"
    founded(folder, "unit", "U01").close()
    return folder


@pytest.fixture
def folder(founded_folder: Path, tmp_path: Path) -> Path:
    """A copy of a store that is closed."""
    return Path(shutil.copytree(founded_folder, tmp_path / "unit"))


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = Store.open(folder, "admin", PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def now() -> FixedClock:
    return clock()
