"""Accounts as people meet them, by keyboard: the door, the first choice, envelopes, staff."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.tools.windows import settle
from tests.worlds import CHEAP, PASSPHRASE, choose_own, clock
from vepdesk.base.clock import FixedClock
from vepdesk.base.errors import SignInRefused
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.gui.app import Program
from vepdesk.gui.ask import RecordedAsk, SecondPerson
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.keys import KeysPage
from vepdesk.gui.pages.sign_in import SignInForm
from vepdesk.gui.pages.staff import StaffPage
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.shown_once import ShownOnce
from vepdesk.services.accounts import AccountState, accounts
from vepdesk.services.desk import Desk, Founding, found
from vepdesk.services.moving import moving_file
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague

FIRST = "winding rivers of copper"
OWN = "nine lanterns over water"


@pytest.fixture(scope="module")
def founded_unit(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Envelopes]:
    """A unit with an administrator, a supervisor, and an officer with a first passphrase."""
    folder = tmp_path_factory.mktemp("accounts") / "unit"
    founding = Founding("unit", "North unit", "U01", "S. Mirembe", "mirembe", PASSPHRASE,
                        parameters=CHEAP)  # fmt: skip
    desk, envelopes = found(folder, founding, clock())
    for user, role in (("lule", "supervisor"), ("achen", "officer")):
        enrol_colleague(desk, full_name=user.title(), user_name=user, role=role,
                        passphrase=FIRST, parameters=CHEAP)  # fmt: skip
    desk.close()
    choose_own(folder, "lule", FIRST, OWN)
    return folder, envelopes


class AtTheDoor:
    """A program, somebody's hands on its keyboard, and answers to its questions."""

    def __init__(
        self, qapp: QApplication, qtbot: QtBot, folder: Path, envelopes: Envelopes
    ) -> None:
        self.qapp, self.qtbot, self.folder, self.envelopes = qapp, qtbot, folder, envelopes
        self.clock: FixedClock = clock()
        self.ask = RecordedAsk()
        self.program = Program(qapp, self.clock, folder)
        self.program._ask = lambda _window: self.ask  # type: ignore[method-assign]
        self.program.start()

    @property
    def window(self) -> QWidget:
        window = self.program.window
        assert window is not None
        window.setProperty("tasks", self.program.tasks)
        return window

    def settle(self) -> None:
        for _round in range(3):
            settle(self.qapp, self.window)

    def shown(self, kind: type[QWidget], name: str) -> QWidget:
        """Something that can be seen; the newest dialog comes first."""
        self.qapp.processEvents()
        found = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert found, f"nothing called {name}"
        return found[-1]

    def type(self, name: str, text: str) -> None:
        line = self.shown(QWidget, name)
        line = line if isinstance(line, QLineEdit) else line.findChild(QLineEdit)  # type: ignore[assignment]
        line.setFocus()
        line.clear()  # type: ignore[attr-defined]
        self.qtbot.keyClicks(line, text)

    def key(self, name: str, key: Qt.Key) -> None:
        widget = self.shown(QWidget, name)
        self.qtbot.keyClick(widget, key)
        self.settle()

    def press(self, name: str) -> None:
        self.key(name, Qt.Key.Key_Space)

    def said(self, name: str = "notice") -> str:
        return self.shown(Banner, name).accessibleName()

    def signs_in(self, user: str, passphrase: str) -> None:
        self.type("user", user)
        self.qtbot.keyClick(self.shown(QLineEdit, "user"), Qt.Key.Key_Return)
        self.type("passphrase", passphrase)
        self.key("passphrase", Qt.Key.Key_Return)

    def ask_desk(self, job: Callable[[Desk], object]) -> object:
        session = self.program.session
        assert session is not None
        answers: list[object] = []
        session.read(job, answers.append)
        self.settle()
        return answers[0]

    @property
    def inside(self) -> bool:
        return isinstance(self.program.window, DeskWindow)

    def staff(self, user: str) -> StaffPage:
        """The staff page with somebody's row chosen, as with the arrow keys."""
        window = self.window
        assert isinstance(window, DeskWindow)
        page = window.open("staff")
        self.settle()
        assert isinstance(page, StaffPage)
        one = next(one for one in page._accounts.values() if one.user == user)
        page._table.select(bytes(one.person))
        self.settle()
        return page

    def state(self, user: str) -> AccountState:
        known = self.ask_desk(accounts)
        assert isinstance(known, list)
        return next(one.state for one in known if one.user == user)

    def close(self) -> None:
        window = self.window
        self.program.close()
        window.close()
        window.deleteLater()


@pytest.fixture
def door(
    qapp: QApplication,
    qtbot: QtBot,
    founded_unit: tuple[Path, Envelopes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[AtTheDoor]:
    monkeypatch.setattr("vepdesk.services.own_account.calibrated", lambda at_least: at_least)
    monkeypatch.setattr("vepdesk.services.moving.calibrated", lambda at_least: at_least)
    folder, envelopes = founded_unit
    shutil.copytree(folder, tmp_path / "unit")
    made = AtTheDoor(qapp, qtbot, tmp_path / "unit", envelopes)
    yield made
    made.close()


def failing(folder: Path, user: str, at: FixedClock, times: int) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefused):
            sign_in(folder, user, "not this one", at)


# --- the door -----------------------------------------------------------------------------------


@pytest.mark.parametrize("user", ["lule", "nobody"])
def test_too_many_wrong_passphrases_count_down_and_then_let_try_again(
    door: AtTheDoor, user: str
) -> None:
    failing(door.folder, user, door.clock, 4)
    door.signs_in(user, "not this one")
    assert door.said() == "Wait 5 seconds, then try again."
    go = door.shown(Button, "sign-in")
    assert not go.isEnabled()
    form = door.window.findChild(SignInForm)
    assert form is not None
    for left in ("4 seconds", "3 seconds", "2 seconds", "1 second"):
        form._countdown.tick()
        assert door.said() == f"Wait {left}, then try again."
    form._countdown.tick()
    assert door.said() == "You can try again now."
    assert go.isEnabled()
    door.clock.at += timedelta(seconds=5)
    if user == "lule":
        door.key("passphrase", Qt.Key.Key_Return)
        assert door.said() == "The name or the passphrase is not right."
        door.key("passphrase", Qt.Key.Key_Return)
        assert door.said() == "Wait 10 seconds, then try again."


def test_another_person_need_not_wait(door: AtTheDoor) -> None:
    failing(door.folder, "lule", door.clock, 4)
    door.signs_in("lule", OWN)
    assert "Wait" in door.said()
    door.signs_in("mirembe", PASSPHRASE)
    assert door.inside


def test_notices_stay_over_the_first_page_until_they_are_closed(door: AtTheDoor) -> None:
    failing(door.folder, "mirembe", door.clock, 3)
    (door.folder / "waits").write_bytes(b"")
    failing(door.folder, "mirembe", door.clock, 1)
    (door.folder / "waits").write_bytes(b"altered")
    door.signs_in("mirembe", PASSPHRASE)
    notice = door.shown(Banner, "greeting")
    assert "was missing or altered" in notice.accessibleName()
    assert notice.property("tone") == "danger"
    window = door.window
    assert isinstance(window, DeskWindow)
    window.open("exchange")
    assert not notice.isVisible()
    window.open("staff")
    assert notice.isVisible()
    close = [one for one in notice.findChildren(QWidget) if one.toolTip()]
    door.qtbot.keyClick(close[0], Qt.Key.Key_Space)
    assert not notice.isVisible()


def test_nothing_opens_before_ones_own_passphrase_is_chosen(door: AtTheDoor) -> None:
    door.signs_in("achen", FIRST)
    assert not door.inside
    door.type("passphrase", "achen achen achen")
    strength = door.shown(QLabel, "strength")
    assert "easy to guess" in strength.text()  # type: ignore[attr-defined]
    door.type("passphrase", OWN)
    assert "good" in strength.text()  # type: ignore[attr-defined]
    door.type("again", "something else than before")
    door.press("choose")
    assert not door.inside
    door.type("passphrase", FIRST)
    door.type("again", FIRST)
    door.press("choose")
    assert not door.inside  # the one that was given is no own one
    door.type("passphrase", OWN)
    door.qtbot.keyClick(door.shown(QLineEdit, "passphrase"), Qt.Key.Key_Return)
    door.type("again", OWN)
    door.key("again", Qt.Key.Key_Return)
    assert door.inside
    window = door.window
    assert isinstance(window, DeskWindow) and window.current == "work"


def test_a_suggested_passphrase_is_shown_and_typed_once_more(door: AtTheDoor) -> None:
    door.signs_in("achen", FIRST)
    door.press("suggest")
    line = door.shown(QLineEdit, "passphrase")
    words = line.text()  # type: ignore[attr-defined]
    assert len(words.split()) == 5
    door.type("again", words)
    door.key("again", Qt.Key.Key_Return)
    assert door.inside


def test_who_turns_away_from_the_choice_leaves_nothing_open(door: AtTheDoor) -> None:
    door.signs_in("achen", FIRST)
    assert not door.inside
    door.program._speak("fr")
    door.settle()
    sign_in(door.folder, "mirembe", PASSPHRASE, door.clock).close()
    door.signs_in("mirembe", PASSPHRASE)
    assert door.inside


def test_two_people_open_the_store_with_both_envelopes(door: AtTheDoor) -> None:
    door.press("forgot")
    door.press("envelopes")
    wrong = door.envelopes.first[:-1] + ("a" if door.envelopes.first[-1] != "a" else "b")
    door.type("first", wrong)
    door.qtbot.keyClick(door.shown(QLineEdit, "first"), Qt.Key.Key_Return)
    problem = [
        one.text() for one in door.window.findChildren(QLabel)
        if one.property("style") == "problem" and one.isVisible() and one.text()
    ]  # fmt: skip
    assert problem == ["Something is mistyped here. Compare it with the sheet again."]
    door.type("first", door.envelopes.first)
    door.type("second", door.envelopes.first)
    door.key("second", Qt.Key.Key_Return)
    assert not door.inside  # one sheet alone, twice, opens nothing
    door.type("second", door.envelopes.second.upper())
    door.key("second", Qt.Key.Key_Return)
    assert door.inside
    window = door.window
    assert isinstance(window, DeskWindow)
    for page in ("staff", "envelopes", "exchange"):
        window.open(page)
        door.settle()
        assert window._alarm.isVisible()
        assert "two sealed envelopes" in window._alarm.accessibleName()


def test_sheets_that_were_replaced_say_so(door: AtTheDoor) -> None:
    strange = Envelopes.generate()
    door.press("forgot")
    door.press("envelopes")
    door.type("first", strange.first)
    door.type("second", strange.second)
    door.press("open")
    assert door.said().startswith("These sheets do not open this store.")
    door.press("back")
    door.signs_in("mirembe", PASSPHRASE)
    assert door.inside


def test_a_store_from_another_computer_is_opened_with_its_moving_file(
    door: AtTheDoor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk = sign_in(door.folder, "mirembe", PASSPHRASE, door.clock)
    moving_file(desk, tmp_path / "U01.moving", "six herons by the quiet lake", CHEAP)
    desk.close()
    monkeypatch.setenv("VEPDESK_DEVICE", str(tmp_path / "new computer"))
    door.signs_in("mirembe", PASSPHRASE)
    assert door.said().startswith("This computer does not hold its part of the key")
    door.press("moving")  # what helps is shown already
    door.press("take")
    assert not door.inside
    door.ask.answers.append(tmp_path / "U01.moving")
    door.press("choose-file")
    door.type("passphrase", "not this one")
    door.press("take")
    assert door.said() == "This is not the passphrase of the moving file."
    door.type("passphrase", "six herons by the quiet lake")
    door.press("take")
    assert door.said().startswith("This computer now holds its part of the key.")
    door.signs_in("mirembe", PASSPHRASE)
    assert door.inside


# --- staff --------------------------------------------------------------------------------------


def chosen(door: AtTheDoor, name: str, code: str) -> None:
    box = door.shown(QWidget, name).findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def sheet_of(door: AtTheDoor) -> tuple[ShownOnce, str]:
    dialogs = [one for one in door.window.findChildren(ShownOnce) if one.isVisible()]
    assert len(dialogs) == 1
    sheet = dialogs[0].findChild(QLabel, "sheet1")
    assert sheet is not None
    return dialogs[0], sheet.text()


def put_away(door: AtTheDoor, dialog: ShownOnce) -> None:
    """It stays until it is on paper, whatever key is pressed."""
    door.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    tick = dialog.findChild(CheckBox, "confirmed")
    assert tick is not None
    door.qtbot.keyClick(tick, Qt.Key.Key_Space)
    door.press("done")


def first_passphrase(sheet: str) -> str:
    lines = [line.strip() for line in sheet.splitlines() if line.startswith("    ")]
    return next(line for line in lines if len(line.split()) == 6)


def test_a_colleague_is_enrolled_with_a_slip(door: AtTheDoor, tmp_path: Path) -> None:
    door.signs_in("mirembe", PASSPHRASE)
    door.staff("lule")
    door.press("add")
    door.press("act")  # nothing is written yet
    door.type("full_name", "Denis Ocen")
    door.type("user_name", "Lule")
    chosen(door, "role", "officer")
    door.press("act")
    problems = [
        one.text() for one in door.window.findChildren(QLabel)
        if one.property("style") == "problem" and one.isVisible() and one.text()
    ]  # fmt: skip
    assert problems == ["Somebody signs in with this name already."]
    door.type("user_name", "ocen")
    door.press("act")
    dialog, sheet = sheet_of(door)
    assert "Denis Ocen" in sheet
    door.ask.answers.append(tmp_path / "slip.txt")
    door.press("save")
    assert first_passphrase(sheet) in (tmp_path / "slip.txt").read_text(encoding="utf-8")
    assert (tmp_path / "slip.txt").stat().st_mode & 0o077 == 0
    put_away(door, dialog)
    assert door.state("ocen") is AccountState.MUST_CHOOSE
    desk = sign_in(door.folder, "ocen", first_passphrase(sheet), door.clock)
    assert desk.must_change
    desk.close()


def test_a_forgotten_passphrase_is_replaced_by_a_slip(door: AtTheDoor) -> None:
    door.signs_in("mirembe", PASSPHRASE)
    door.staff("lule")
    door.press("reset")  # asked, and answered no
    assert door.state("lule") is AccountState.ACTIVE
    door.ask.answers.append(True)
    door.press("reset")
    dialog, sheet = sheet_of(door)
    put_away(door, dialog)
    assert door.state("lule") is AccountState.MUST_CHOOSE
    with pytest.raises(SignInRefused):
        sign_in(door.folder, "lule", OWN, door.clock)
    sign_in(door.folder, "lule", first_passphrase(sheet), door.clock).close()


def test_a_role_is_changed(door: AtTheDoor) -> None:
    door.signs_in("mirembe", PASSPHRASE)
    door.staff("lule")
    door.press("role")
    chosen(door, "role", "governor")
    door.press("act")
    known = door.ask_desk(accounts)
    assert isinstance(known, list)
    assert {one.user: one.role for one in known}["lule"] == "governor"


def test_an_account_is_ended_after_saying_what_that_means(door: AtTheDoor) -> None:
    door.signs_in("mirembe", PASSPHRASE)
    page = door.staff("lule")
    assert page._end.isEnabled()
    door.press("end")
    assert door.state("lule") is AccountState.ACTIVE
    door.ask.answers.append(True)
    door.press("end")
    assert ("confirm", "End this account?") in door.ask.asked
    assert door.state("lule") is AccountState.LEFT
    with pytest.raises(SignInRefused):
        sign_in(door.folder, "lule", OWN, door.clock)
    assert not door.staff("lule")._end.isEnabled()
    assert not door.staff("mirembe")._end.isEnabled()  # nobody ends the own account


def test_whoever_keeps_no_accounts_reads_only_who_the_colleagues_are(door: AtTheDoor) -> None:
    door.signs_in("lule", OWN)
    window = door.window
    assert isinstance(window, DeskWindow)
    page = window.open("staff")
    door.settle()
    assert isinstance(page, StaffPage)
    assert not page._add.isVisible() and not page._table.isVisible()
    names = {one.text() for one in page.findChildren(QLabel) if one.isVisible()}
    assert {"S. Mirembe", "Lule", "Achen"} <= names


def test_new_envelopes_are_signed_by_a_second_person_and_sealed(door: AtTheDoor) -> None:
    door.signs_in("mirembe", PASSPHRASE)
    window = door.window
    assert isinstance(window, DeskWindow)
    page = window.open("envelopes")
    door.settle()
    assert isinstance(page, KeysPage)
    assert door.said("envelopes-state") == "Both envelopes are in order."
    door.ask.answers.extend([True, None])  # the second person turns back
    door.press("make")
    assert "takes a second person" in door.said()
    door.ask.answers.extend([True, SecondPerson("lule", "not this one")])
    door.press("make")
    assert "not right" in door.said()
    door.ask.answers.extend([True, SecondPerson("lule", OWN)])
    door.press("make")
    dialog, _sheet = sheet_of(door)
    halves = [
        line.strip()
        for text in dialog._texts
        for line in text.splitlines()
        if line.startswith("    ") and line.count("-") == 7
    ]
    assert len(halves) == 2
    put_away(door, dialog)
    assert door.said("envelopes-state") == "Both envelopes are in order."
    both = door.envelopes.first + door.envelopes.second
    with pytest.raises(SignInRefused):
        sign_in(door.folder, "recovery", both, door.clock)
    sign_in(door.folder, "recovery", "".join(halves), door.clock).close()


def test_one_s_own_passphrase_is_changed_from_the_name_in_the_top_bar(door: AtTheDoor) -> None:
    door.signs_in("lule", OWN)
    door.press("user-menu")
    window = door.window
    assert isinstance(window, DeskWindow) and window.current == "account"
    door.type("old", "not the present one")
    for name in ("passphrase", "again"):
        door.type(name, "seven copper herons wading")
    door.press("change")
    problems = [
        one.text() for one in window.findChildren(QLabel)
        if one.property("style") == "problem" and one.isVisible() and one.text()
    ]  # fmt: skip
    assert problems == ["This is not your present passphrase."]
    door.type("old", OWN)
    door.press("change")
    assert door.said() == "From now on your new passphrase holds."
    assert door.shown(QLineEdit, "old").text() == ""  # type: ignore[attr-defined]
    sign_in(door.folder, "lule", "seven copper herons wading", door.clock).close()
