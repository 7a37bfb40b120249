"""The first hour of a store by keyboard: founding it, and enrolling the first colleague."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.tools.windows import CLOSE, open_desk, settle
from tests.worlds import clock, founded
from vepdesk.base.place import Facts
from vepdesk.gui.ask import RecordedAsk
from vepdesk.gui.pages.first_run import FirstRunForm
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.tasks import Tasks
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import FirstRun
from vepdesk.services.staff import enrol_colleague


def failed(error: BaseException) -> None:
    raise error


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[WelcomeWindow]:
    tasks = Tasks(failed, failed)
    made = WelcomeWindow("", "", "en")
    flow = FirstRun(tmp_path / "store", clock())
    made.show_form(FirstRunForm(flow, tasks, RecordedAsk(), lambda _desk: None))
    made.show()
    made.activateWindow()
    yield made
    tasks.close()
    made.close()
    made.deleteLater()


def focused(window: QWidget, name: str) -> QLineEdit:
    QApplication.processEvents()
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.objectName() == name
    return line


def press(qtbot: QtBot, window: QWidget) -> None:
    (button,) = (one for one in window.findChildren(Button, "next") if one.isVisible())
    qtbot.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()


def test_an_unfit_place_is_told_before_anything_is_asked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vepdesk.base.place.facts_of", lambda _folder: Facts("nfs4"))
    tasks, ask = Tasks(failed, failed), RecordedAsk()
    form = FirstRunForm(FirstRun(tmp_path / "store", clock()), tasks, ask, lambda _desk: None)
    qtbot.addWidget(form)
    form.show()
    press(qtbot, form)
    assert any("network drive" in told for _tell, told in ask.asked)
    assert form.findChild(QLineEdit, "name") is None
    tasks.close()


def test_each_step_begins_in_its_first_line(qtbot: QtBot, window: WelcomeWindow) -> None:
    press(qtbot, window)
    qtbot.keyClicks(focused(window, "name"), "North unit")
    code = window.findChild(QLineEdit, "code")
    assert code is not None
    qtbot.keyClicks(code, "U01")
    press(qtbot, window)
    focused(window, "full_name")


def test_the_name_of_the_envelopes_is_refused_at_its_line(
    qtbot: QtBot, window: WelcomeWindow, tmp_path: Path
) -> None:
    press(qtbot, window)
    for name, text in (("name", "North unit"), ("code", "U01")):
        line = window.findChild(QLineEdit, name)
        assert line is not None
        line.setText(text)
    press(qtbot, window)
    focused(window, "full_name").setText("Recovery")
    press(qtbot, window)
    said = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert "Somebody signs in with this name already." in said
    assert not (tmp_path / "store").exists()


def test_enrolling_the_first_colleague_brings_no_refusal_of_another_page(
    qapp: QApplication, tmp_path: Path
) -> None:
    """From then on the founder keeps only the accounts; pages seen before look again."""
    window, session = open_desk(qapp, lambda: founded(tmp_path / "unit", "unit", "U01"))
    window.show()
    assert window.current == "work"

    def enrol(desk: Desk) -> None:
        enrol_colleague(
            desk,
            full_name="Grace Achen",
            user_name="achen",
            role="officer",
            passphrase="winding rivers of copper",
        )

    session.write(enrol, lambda _none: session.tell_changed(("staff_member",)))
    settle(qapp, window)  # a refusal that is told to nobody's face would be raised here
    said = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert "Your role does not include this. Ask a supervisor." in said
    window.close()
    window.property(CLOSE)()
    window.deleteLater()
