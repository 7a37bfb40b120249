"""The main window and the dialogs, by keyboard and mouse."""

from __future__ import annotations

from collections import deque

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vepdesk.base.text import T
from vepdesk.gui.ask import (
    ConfirmDialog,
    ReasonDialog,
    RecordedAsk,
    SecondPerson,
    SecondPersonDialog,
)
from vepdesk.gui.gallery import gallery_shell
from vepdesk.gui.shell import Page, Shell
from vepdesk.gui.theme import Look, Tone, apply_look


class Recorder(Page):
    def __init__(self) -> None:
        super().__init__()
        self.went: list[object] = []
        self.held = False

    def opened(self, **where: object) -> None:
        self.went.append(where)

    def may_leave(self) -> bool:
        return not self.held


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    made = Shell()
    qtbot.addWidget(made)
    made.add_page("work", "checklist", T("Test", "My work"), None, Recorder)
    made.add_page("people", "users", T("Test", "People"), T("Test", "Unit"), Recorder)
    made.add_hidden_page("person", Recorder)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_pages_are_made_once_and_told_where_to_go(shell: Shell) -> None:
    first = shell.open("person", rid=b"1")
    shell.open("work")
    second = shell.open("person", rid=b"2")
    assert first is second
    assert isinstance(second, Recorder)
    assert second.went == [{"rid": b"1"}, {"rid": b"2"}]
    assert shell.current == "person"


def test_alt_and_a_number_open_a_page(shell: Shell, qtbot: QtBot) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shell.current == "people"


def test_a_page_can_hold_a_person_back(shell: Shell) -> None:
    page = shell.open("work")
    assert isinstance(page, Recorder)
    page.held = True
    assert shell.open("people") is page
    assert shell.current == "work"
    assert not shell.close()
    page.held = False


def test_ctrl_k_goes_to_the_search_and_enter_asks(shell: Shell, qtbot: QtBot) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(shell.top.search.hasFocus)
    qtbot.keyClicks(shell.top.search, "nakato")
    with qtbot.waitSignal(shell.search_requested) as asked:
        qtbot.keyClick(shell.top.search, Qt.Key.Key_Return)
    assert asked.args == ["nakato"]


def test_ctrl_l_asks_to_lock_and_emptying_lets_go_of_every_page(shell: Shell, qtbot: QtBot) -> None:
    page = shell.open("people")
    with qtbot.waitSignal(shell.lock_requested):
        qtbot.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.destroyed):
        shell.empty()
    assert shell.stack.count() == 0
    assert shell.current == ""


def test_what_waits_and_who_is_here_are_always_in_sight(shell: Shell) -> None:
    shell.set_exchange(T("Test", "%n waiting").counted(3), Tone.WARN)
    shell.set_user("G. Okot")
    assert shell.top.exchange.words == "3 waiting"
    shell.say("Saved.")
    assert shell.toast.words == "Saved."


def test_practice_is_marked_by_words_and_colour(qtbot: QtBot, qapp: QApplication) -> None:
    usual = apply_look(qapp, Look()).colour("accent")
    practice = apply_look(qapp, Look(practice=True)).colour("accent")
    made = Shell()
    qtbot.addWidget(made)
    assert practice != usual
    assert any("Practice" in label.text() for label in made.findChildren(QLabel))


@pytest.mark.parametrize("scale", [90, 100, 150, 200])
def test_the_window_fits_a_small_screen_at_every_text_size(
    scale: int, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_look(qapp, Look(scale=scale))
    made = gallery_shell()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    with qtbot.waitExposed(made):
        made.show()
    for key in ("work", "person", "form", "register", "empty"):
        made.open(key)
        qapp.processEvents()
        assert (made.width(), made.height()) == (1024, 600)


def test_enter_in_a_dangerous_dialog_turns_back(qtbot: QtBot) -> None:
    dialog = ConfirmDialog(None, "Erase?", ["It cannot be undone."], "Erase", dangerous=True)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_enter_in_a_usual_dialog_goes_on(qtbot: QtBot) -> None:
    dialog = ConfirmDialog(None, "Write?", ["14 changes are written."], "Write", dangerous=False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def _act(dialog: QWidget) -> QPushButton:
    found = dialog.findChild(QPushButton, "act")
    assert found is not None
    return found


def test_a_reason_must_be_given(qtbot: QtBot) -> None:
    dialog = ReasonDialog(None, "Strike out", "The old value stays in the history.", "Reason")
    qtbot.addWidget(dialog)
    assert not _act(dialog).isEnabled()
    dialog._text.setPlainText("  wrong person ")
    assert _act(dialog).isEnabled()
    assert dialog.text == "wrong person"


def test_a_second_person_signs_and_the_password_is_forgotten(qtbot: QtBot) -> None:
    dialog = SecondPersonDialog(None, "Sign", "The governor must sign.")
    qtbot.addWidget(dialog)
    password = dialog.findChild(QLineEdit, "password")
    user = dialog.findChild(QLineEdit, "user")
    assert password is not None
    assert user is not None
    assert password.echoMode() is QLineEdit.EchoMode.Password
    user.setText("governor")
    password.setText("four words of it")
    assert _act(dialog).isEnabled()
    answer = dialog.answer
    dialog.forget()
    assert answer == SecondPerson("governor", "four words of it")
    assert "words" not in repr(answer)
    assert password.text() == ""


def test_the_recorder_answers_and_remembers() -> None:
    ask = RecordedAsk(deque([True, "because"]))
    assert ask.confirm("Erase?", [], "Erase", dangerous=True)
    assert ask.reason("Why?", "", "Reason") == "because"
    assert ask.choose_folder("Where?") is None
    assert ask.asked == [("confirm", "Erase?"), ("reason", "Why?"), ("choose_folder", "Where?")]
