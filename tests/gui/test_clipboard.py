"""What was copied in the program's windows is marked private and does not stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.at_the_desk import Days
from vepdesk.gui.clipboard import STAYS_MS, OwnClipboard, marks

NAME = "Kato of cell 12"


class Desk:
    """A clipboard that says whose content it has, a timer in the hand, and a line to copy from."""

    def __init__(self, qtbot: QtBot, clipboard: QClipboard) -> None:
        self.clipboard, self.timer, self.ours = clipboard, QTimer(), True
        self.own = OwnClipboard(clipboard, owns=lambda: self.ours, timer=self.timer)
        self.line = QLineEdit(NAME)
        qtbot.addWidget(self.line)

    def copy(self) -> None:
        self.ours = True
        self.line.selectAll()
        self.line.copy()

    def copied_elsewhere(self, text: str) -> None:
        self.ours = False
        self.clipboard.setText(text)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(qtbot, qapp.clipboard())
    yield made
    made.own.deleteLater()
    qapp.clipboard().clear()


def test_it_is_marked_private_and_gone_after_half_a_minute(desk: Desk) -> None:
    desk.copy()
    data = desk.clipboard.mimeData()
    assert data.text() == NAME
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert desk.timer.isActive()
    assert desk.timer.isSingleShot()
    assert desk.timer.interval() == STAYS_MS == 30_000
    desk.timer.timeout.emit()
    assert desk.clipboard.text() == ""
    assert not desk.timer.isActive()


def test_a_later_copy_begins_anew_and_one_of_another_program_stays(desk: Desk) -> None:
    desk.copy()
    desk.copied_elsewhere("a shopping list")
    desk.timer.timeout.emit()
    assert desk.clipboard.text() == "a shopping list"
    assert not desk.clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    assert not desk.timer.isActive()
    desk.copy()
    assert desk.timer.isActive()
    desk.own.clear()
    assert desk.clipboard.text() == ""


def test_windows_has_three_marks() -> None:
    named = {
        name.partition('value="')[2].rstrip('"'): mark for name, mark in marks("win32").items()
    }
    assert named == {
        "ExcludeClipboardContentFromMonitorProcessing": b"1",
        "CanIncludeInClipboardHistory": bytes(4),
        "CanUploadToCloudClipboard": bytes(4),
    }


@pytest.mark.parametrize("how", ["lock", "close"])
def test_a_program_that_locks_or_ends_takes_it_along(
    days: Days, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: True)
    day = days.sits_down()
    clipboard = QApplication.clipboard()
    clipboard.setText(NAME)
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    getattr(day.program, how)()
    assert clipboard.text() == ""
