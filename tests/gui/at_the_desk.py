"""The whole program in one process, for tests of locking: its end is only written down."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.samples import believable_unit
from tests.tools.windows import settle
from tests.worlds import clock
from vepdesk.base.clock import FixedClock
from vepdesk.base.ending import Succession
from vepdesk.base.identifiers import RecordId
from vepdesk.gui.app import Program
from vepdesk.gui.ask import Dialog
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.forms.form_dialog import FormDialog
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Unfinished, my_drafts
from vepdesk.services.people import find_people
from vepdesk.services.signing_in import sign_in

PASSPHRASE = "seven lanterns on the river"
"""Of ``okot``, a governor, and of ``lule``, a supervisor (``tests/samples.py``)."""


def store_with_two(folder: Path) -> None:
    """A believable unit where two people sign in."""
    believable_unit(folder).close()


class Written(Succession):
    """Writes down what would end this process."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[str] = []

    def begin(self) -> None:
        self.steps.append("begin")

    def hand_over(self) -> None:
        self.steps.append("hand over")

    def end(self) -> None:
        self.steps.append("end")


@dataclass
class Seconds:
    """The time that idling is measured in, moved by hand."""

    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


class Trying(Program):
    """A fault fails the test instead of being told to somebody who waits for it."""

    def crashed(self, error: BaseException) -> None:
        if self._locking:
            super().crashed(error)
        else:
            raise error


@dataclass
class Sitting:
    """One process of the program, from its sign-in screen to its end."""

    application: QApplication
    store: Path
    user: str = "okot"
    clock: FixedClock = field(default_factory=clock)
    seconds: Seconds = field(default_factory=Seconds)
    succession: Written = field(default_factory=Written)

    def __post_init__(self) -> None:
        self.program = Trying(
            self.application,
            self.clock,
            self.store,
            succession=self.succession,
            seconds=self.seconds,
        )
        self.program.start()

    def choose_language(self, code: str) -> None:
        """Chooses another language at the sign-in screen, which is then made anew."""
        before = self.program.window
        assert isinstance(before, WelcomeWindow)
        before.language_chosen.emit(code)
        while self.program.window is before:
            self.application.processEvents()

    @property
    def window(self) -> DeskWindow:
        """The window of the person who signed in."""
        window = self.program.window
        assert isinstance(window, DeskWindow)
        return window

    def sign_in(self) -> Sitting:
        """Types name and passphrase, as one does."""
        start = self.program.window
        assert start is not None
        for name, text in (("user", self.user), ("passphrase", PASSPHRASE)):
            line = start.findChild(QLineEdit, name)
            assert line is not None
            line.setText(text)
        button = start.findChild(Button, "sign-in")
        assert button is not None
        start.setProperty("tasks", self.program.tasks)
        button.click()
        settle(self.application, start)
        self.settle()
        return self

    def settle(self) -> None:
        """Waits until every answer has come and every dialog is open."""
        self.window.setProperty("tasks", self.program.tasks)
        for _round in range(3):
            settle(self.application, self.window)

    def seconds_pass(self, seconds: int) -> None:
        """Time in which nobody does anything, looked at every second."""
        guard = self.program._guard
        assert guard is not None
        for _second in range(seconds):
            if self.locked:
                return
            self.seconds.at += 1
            guard.tick()

    @property
    def locked(self) -> bool:
        """Whether the process would have ended by now."""
        return "end" in self.succession.steps

    def leave(self) -> None:
        """The end of the process, as far as the next test is concerned."""
        self.program.close()
        window = self.program.window
        if window is not None:
            window.hide()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def desk_of(store: Path, user: str = "okot") -> Desk:
    """The store of a program that has ended, for looking into it."""
    return sign_in(store, user, PASSPHRASE, clock())


def copied(template: Path, folder: Path) -> Path:
    """A store of its own for a test."""
    return Path(shutil.copytree(template, folder))


class Days:
    """One process after another over the same store."""

    def __init__(self, application: QApplication, store: Path) -> None:
        self._application = application
        self.store = store
        self.sitting: Sitting | None = None

    def sits_down(self, user: str = "okot", language: str = "") -> Sitting:
        """Somebody signs in; whoever sat there has locked before."""
        self.end()
        self.sitting = Sitting(self._application, self.store, user)
        if language:
            self.sitting.choose_language(language)
        return self.sitting.sign_in()

    def end(self) -> None:
        if self.sitting is not None:
            self.sitting.leave()
        self.sitting = None


def look(sitting: Sitting, ask: Callable[[Desk], object]) -> object:
    found: list[object] = []
    session = sitting.program.session
    assert session is not None
    session.read(ask, found.append)
    sitting.settle()
    return found[0]


def kato(sitting: Sitting) -> RecordId:
    rid = look(sitting, lambda desk: find_people(desk, "Kato")[0][0].rid)
    assert isinstance(rid, bytes)
    return RecordId(rid)


def opened(sitting: Sitting, page: str, **where: object) -> QWidget:
    made = sitting.window.open(page, **where)
    sitting.settle()
    return made


def dialog(sitting: Sitting) -> Dialog:
    (shown,) = (one for one in sitting.window.findChildren(Dialog) if one.isVisible())
    return shown


def form_dialog(sitting: Sitting) -> FormDialog:
    shown = dialog(sitting)
    assert isinstance(shown, FormDialog)
    return shown


def notice(sitting: Sitting) -> Banner | None:
    found = [one for one in sitting.window.findChildren(Banner, "unfinished") if one.isVisible()]
    return found[0] if found else None


def press(within: QWidget, name: str) -> None:
    button = within.findChild(Button, name)
    assert button is not None
    button.click()


def kept(store: Path, user: str = "okot") -> Unfinished:
    desk = desk_of(store, user)
    found = my_drafts(desk)
    desk.close()
    return found


def once_a_dialog_holds(what: Callable[[Dialog], bool], act: Callable[[Dialog], None]) -> None:
    """Acts in the first dialog that is shown and holds ``what``, from whatever loop runs then."""

    def look_again() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog)]
        held = [one for one in shown if one.isVisible() and what(one)]
        if held:
            act(held[0])
        else:
            QTimer.singleShot(1, look_again)

    QTimer.singleShot(0, look_again)
