"""One unit with colleagues, founded once; every test works on its own copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit_at_work import Unit, found_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template") / "unit"
    found_template(folder)
    return folder


@pytest.fixture
def unit(template: Path, tmp_path: Path) -> Iterator[Unit]:
    made = Unit.copied(template, tmp_path / "unit")
    yield made
    made.desk.close()
