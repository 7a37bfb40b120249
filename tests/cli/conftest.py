"""Two enrolled sites that commands work on; every test has its own copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.shell import Shell
from tests.worlds import PASSPHRASE, make_world


@pytest.fixture(scope="session")
def two_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sites")
    make_world(root).close()
    (root / "password").write_text(PASSPHRASE + "\r\nmore", encoding="utf-8")
    return root


@pytest.fixture
def shell(two_sites: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(Path(shutil.copytree(two_sites, tmp_path / "sites")), capsys)
