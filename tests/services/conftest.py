"""One unit with colleagues, founded once; every test works on its own copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sealed_ward import Ward, found_ward
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


@pytest.fixture(scope="session")
def bare_ward(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return found_ward(tmp_path_factory.mktemp("bare") / "unit")


@pytest.fixture(scope="session")
def opened_ward(bare_ward: Ward, tmp_path_factory: pytest.TempPathFactory) -> Ward:
    made = bare_ward.copied(tmp_path_factory.mktemp("opened") / "unit")
    made.open()
    return made


@pytest.fixture
def bare(bare_ward: Ward, tmp_path: Path) -> Ward:
    """Colleagues with keys of their own; no compartment is open yet."""
    return bare_ward.copied(tmp_path / "unit")


@pytest.fixture
def ward(opened_ward: Ward, tmp_path: Path) -> Ward:
    """The same with both compartments opened, each by one holder."""
    return opened_ward.copied(tmp_path / "unit")
