"""A window in the plain look and in English for every test of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.gui.at_the_desk import Days, copied, store_with_two
from vepdesk.gui.theme import Look, apply_look, theme
from vepdesk.gui.words import install_language


@pytest.fixture(autouse=True)
def _plain_look(qapp: QApplication) -> Iterator[None]:
    if theme().look != Look():
        apply_look(qapp, Look())
    install_language(qapp, "en")
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def busy_unit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store where two people sign in; each test works on its own copy."""
    folder = tmp_path_factory.mktemp("busy") / "unit"
    store_with_two(folder)
    return folder


@pytest.fixture
def days(qapp: QApplication, busy_unit: Path, tmp_path: Path) -> Iterator[Days]:
    """One process after another over the same store."""
    made = Days(qapp, copied(busy_unit, tmp_path / "unit"))
    yield made
    made.end()
