"""A wrong clock in the real program: what people see of it, and how two of them accept it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.at_the_desk import (
    PASSPHRASE,
    Sitting,
    copied,
    desk_of,
    once_a_dialog_holds,
    opened,
    store_with_two,
)
from tests.tools.windows import open_desk, settle
from tests.worlds import clock
from vepdesk.base.clock import FixedClock
from vepdesk.gui.ask import Dialog, ReasonDialog, SecondPersonDialog
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.records.kinds.location import Location
from vepdesk.services.clocks import wrong_clock
from vepdesk.services.desk import Desk
from vepdesk.services.plain_records import record_new
from vepdesk.services.signing_in import sign_in

FAR = timedelta(days=400)
WHY = "The guard's watch and the radio say the same."


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("two") / "unit"
    store_with_two(folder)
    return folder


@pytest.fixture
def seats(qapp: QApplication, two: Path, tmp_path: Path) -> Iterator[Seats]:
    made = Seats(qapp, copied(two, tmp_path / "unit"))
    yield made
    made.end()


class Seats:
    """One sitting after another at a computer whose clock is wrong by ``off``."""

    def __init__(self, application: QApplication, store: Path) -> None:
        self._application, self.store = application, store
        self.off = timedelta(0)
        self.sitting: Sitting | None = None

    def taken(self, user: str = "okot") -> Sitting:
        self.end()
        self.sitting = Sitting(self._application, self.store, user)
        self.sitting.clock.at = clock().at + self.off
        return self.sitting.sign_in()

    def end(self) -> None:
        if self.sitting is not None:
            self.sitting.leave()
        self.sitting = None


def banner(sitting: Sitting) -> Banner:
    found = sitting.window.findChild(Banner, "clock")
    assert found is not None
    return found


def card(sitting: Sitting) -> QWidget:
    found = sitting.window.findChild(QWidget, "clock-card")
    assert found is not None
    return found


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    button = within.findChild(Button, name)
    assert button is not None and button.isVisible() and button.isEnabled()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def words(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def gives_reason(qtbot: QtBot, shown: list[str]) -> None:
    def write(dialog: Dialog) -> None:
        shown.append(words(dialog))
        text = dialog.findChild(QPlainTextEdit, "reason")
        assert text is not None
        qtbot.keyClicks(text, WHY)
        press(qtbot, dialog, "act")

    once_a_dialog_holds(lambda dialog: isinstance(dialog, ReasonDialog), write)


def signs(qtbot: QtBot, shown: list[str], user: str = "lule") -> None:
    def sign(dialog: Dialog) -> None:
        shown.append(words(dialog))
        for name, text in (("user", user), ("password", PASSPHRASE)):
            line = dialog.findChild(QLineEdit, name)
            assert line is not None
            qtbot.keyClicks(line, text)
        press(qtbot, dialog, "act")

    once_a_dialog_holds(lambda dialog: isinstance(dialog, SecondPersonDialog), sign)


@pytest.mark.parametrize("off", [-FAR, FAR])
def test_two_people_accept_it_and_it_is_not_told_of_again(
    qtbot: QtBot, seats: Seats, off: timedelta
) -> None:
    seats.off = off
    for _again in range(2):
        sitting = seats.taken()
        assert banner(sitting).isVisible()
        assert "the clock of this computer says" in words(banner(sitting)).casefold()
    press(qtbot, banner(sitting), "look-at-clock")
    sitting.settle()
    assert sitting.window.current == "safety"
    assert card(sitting).isVisible()
    shown: list[str] = []
    gives_reason(qtbot, shown)
    press(qtbot, card(sitting), "accept-clock")
    signs(qtbot, shown)
    sitting.settle()
    year = str((clock().at + off).year)
    assert len(shown) == 2
    assert all(year in one and "2026" in one for one in shown)
    assert WHY in shown[1]
    assert not banner(sitting).isVisible()
    assert not card(sitting).isVisible()
    again = seats.taken("lule")
    assert not banner(again).isVisible()


def test_who_signs_twice_is_refused_and_told_so(qtbot: QtBot, seats: Seats) -> None:
    seats.off = -FAR
    sitting = seats.taken()
    opened(sitting, "safety")
    gives_reason(qtbot, [])
    press(qtbot, card(sitting), "accept-clock")
    signs(qtbot, [], "okot")
    sitting.settle()
    failure = card(sitting).findChild(Banner, "clock-failure")
    assert failure is not None and failure.isVisible()
    assert banner(sitting).isVisible()


def test_after_a_quiet_month_one_person_is_enough(qtbot: QtBot, seats: Seats) -> None:
    seats.off = timedelta(days=30)
    sitting = seats.taken()
    assert banner(sitting).property("tone") == "warn"
    opened(sitting, "safety")
    gives_reason(qtbot, [])
    press(qtbot, card(sitting), "accept-clock")
    sitting.settle()
    assert not banner(sitting).isVisible()


def test_a_jump_in_the_middle_is_told_and_goes_by_itself(seats: Seats) -> None:
    sitting = seats.taken()
    assert not banner(sitting).isVisible()
    sitting.clock.at -= FAR
    sitting.window.refresh()
    sitting.settle()
    assert banner(sitting).isVisible()
    banner(sitting).hide()  # as its own button does
    sitting.window.refresh()
    sitting.settle()
    assert not banner(sitting).isVisible()
    sitting.clock.at += FAR
    sitting.window.refresh()
    sitting.clock.at += FAR
    sitting.settle()
    sitting.window.refresh()
    sitting.settle()
    assert banner(sitting).isVisible()


@pytest.mark.parametrize(
    ("role", "may"), [("officer", False), ("auditor", False), ("supervisor", True)]
)
def test_everybody_is_told_and_only_who_may_accept_it_is_led_there(
    qapp: QApplication, seats: Seats, role: str, may: bool
) -> None:
    def desk() -> Desk:
        behind = FixedClock(clock().at - FAR)
        made = sign_in(seats.store, "okot", PASSPHRASE, behind)
        return replace(made, actor=replace(made.actor, role=role))

    window, session = open_desk(qapp, desk)
    window.show()
    window.open("safety")
    settle(qapp, window)
    shown = {one.objectName() for one in window.findChildren(Button) if one.isVisible()}
    over = window.findChild(Banner, "clock")
    assert over is not None and over.isVisible()
    assert {"look-at-clock", "accept-clock"} & shown == (
        {"look-at-clock", "accept-clock"} if may else set()
    )
    session.close()
    window.close()
    window.deleteLater()


def test_nothing_is_held_up_meanwhile(seats: Seats) -> None:
    seats.off = -FAR
    sitting = seats.taken()
    session = sitting.program.session
    assert session is not None
    done: list[bytes] = []
    place = {"name": "Cell 99", "type": "cell"}
    session.write(lambda desk: record_new(desk, Location, place), done.append)
    sitting.settle()
    assert len(done) == 1
    seats.end()
    desk = desk_of(seats.store)
    assert wrong_clock(desk) is None
    desk.close()
