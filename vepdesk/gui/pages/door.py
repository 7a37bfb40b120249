"""Every way in: a passphrase, both envelopes, or a moving file that must be taken over first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.crypto.envelopes import well_written
from vepdesk.gui import plain
from vepdesk.gui.ask import Ask
from vepdesk.gui.pages.sign_in import Countdown, PassphraseLine, SignInForm
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.theme import Tone
from vepdesk.services.moving import receive_moving_file
from vepdesk.services.waiting import MustWait
from vepdesk.vault.keyfile import RECOVERY_USER

SignIn = Callable[[str, str], None]


class EnvelopesForm(QWidget):
    """Two people type one half each; every half is checked as its line is left."""

    def __init__(self, sign_in: SignIn, back: Callable[[], None]) -> None:
        super().__init__()
        self._sign_in = sign_in
        self._notice = Banner("", tone=Tone.DANGER)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._lines = (_half("first"), _half("second"))
        example = T("Envelopes", "As it stands on the sheet: eight groups of four.")
        self._fields = (
            FormField(T("Envelopes", "Code on recovery sheet 1"), self._lines[0], example),
            FormField(T("Envelopes", "Code on recovery sheet 2"), self._lines[1], example),
        )
        self._go = Button(T("Envelopes", "Open the store"), self._pressed, kind=Kind.PRIMARY)
        self._go.setObjectName("open")
        self._countdown = Countdown(self._notice, self._go)
        back_ = Button(T("FirstRun", "Back"), back, kind=Kind.QUIET, icon="arrow-left")
        back_.setObjectName("back")
        first, second = self._lines
        first.editingFinished.connect(lambda: self._check(0))
        second.editingFinished.connect(lambda: self._check(1))
        first.returnPressed.connect(second.setFocus)
        second.returnPressed.connect(self._pressed)
        detail = T(
            "Envelopes",
            "Both sheets are needed, and this is recorded. Do it only when no user administrator "
            "can sign in; afterwards new envelopes are made.",
        )
        self.setLayout(
            column(
                plain.label(T("Envelopes", "Open with the two envelopes"), "title", wrap=True),
                plain.label(detail, "muted", wrap=True),
                self._notice,
                *self._fields,
                boxed(row(back_, None, self._go)),
                None,
                gap=3,
            )
        )
        self.setFocusProxy(first)

    def _check(self, number: int) -> bool:
        """Whether a half is as it was printed; an empty line is no mistake yet."""
        typed = self._lines[number].text()
        good = well_written(typed)
        wrong = bool(typed.strip()) and not good
        words = T("Envelopes", "Something is mistyped here. Compare it with the sheet again.")
        self._fields[number].show_problem(words if wrong else "")
        return good

    def _pressed(self) -> None:
        if not self._go.isEnabled():
            return
        for number, line in enumerate(self._lines):
            if not self._check(number):
                if not line.text().strip():
                    self._fields[number].show_problem(T("Envelopes", "Type the code of the sheet."))
                line.setFocus()
                return
        halves = [line.text() for line in self._lines]
        if _letters(halves[0]) == _letters(halves[1]):
            self._fields[1].show_problem(
                T("Envelopes", "This is the same sheet twice. Type the code of the other one.")
            )
            return
        self._notice.hide()
        self._go.setEnabled(False)
        self._go.set_words(T("SignIn", "Unlocking"))
        self._sign_in(RECOVERY_USER, " ".join(halves))

    def refuse(self, error: UserError) -> None:
        """Says why not."""
        self._go.setEnabled(True)
        self._go.set_words(T("Envelopes", "Open the store"))
        if isinstance(error, MustWait):
            self._countdown.begin(error.seconds)
            return
        words = error.message
        if error.reason == "sign-in":
            words = T(
                "Envelopes",
                "These sheets do not open this store. Perhaps newer ones were made: look for "
                "another pair.",
            )
        self._notice.set(words, tone=Tone.DANGER)
        self._notice.show()


def _half(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(80)
    return line


def _letters(half: str) -> str:
    return "".join(letter for letter in half.casefold() if letter.isalnum())


class MovingForm(QWidget):
    """Takes over this store's part of the key that the former computer wrote to a file."""

    def __init__(
        self, ask: Ask, receive: Callable[[Path, str], None], back: Callable[[], None]
    ) -> None:
        super().__init__()
        self._ask, self._receive = ask, receive
        self._file: Path | None = None
        self._notice = Banner("", tone=Tone.DANGER)
        self._notice.setObjectName("notice")
        self._notice.hide()
        choose = Button(T("Moving", "Choose the moving file"), self._choose, icon="folder-open")
        choose.setObjectName("choose-file")
        self._file_field = FormField(T("Moving", "1. The moving file"), choose)
        self._passphrase = PassphraseLine("passphrase")
        plain.named(self._passphrase.line, T("Moving", "2. Its passphrase"))
        passphrase = FormField(
            T("Moving", "2. Its passphrase"),
            self._passphrase,
            T("Moving", "The one that was written down with the file, not your own."),
        )
        self._go = Button(T("Moving", "Take it over"), self._pressed, kind=Kind.PRIMARY)
        self._go.setObjectName("take")
        back_ = Button(T("FirstRun", "Back"), back, kind=Kind.QUIET, icon="arrow-left")
        back_.setObjectName("back")
        self._passphrase.line.returnPressed.connect(self._pressed)
        self._button = choose
        detail = T(
            "Moving",
            "The former computer holds a part of the key, so that copied files help nobody. There "
            "a user administrator writes a moving file: Staff, Keys and recovery.",
        )
        self.setLayout(
            column(
                plain.label(
                    T("Moving", "This store came from another computer"), "title", wrap=True
                ),
                plain.label(detail, "muted", wrap=True),
                self._notice,
                self._file_field,
                passphrase,
                boxed(row(back_, None, self._go)),
                None,
                gap=3,
            )
        )
        self.setFocusProxy(choose)

    def _choose(self) -> None:
        found = self._ask.choose_file(T("Moving", "The moving file"))
        if found is not None:
            self._file = found
            self._file_field.show_problem("")
            self._button.set_words(T("Moving", "Chosen: {file}").filled(file=found.name))
            self._passphrase.line.setFocus()

    def _pressed(self) -> None:
        if not self._go.isEnabled():
            return
        if self._file is None:
            self._file_field.show_problem(T("Moving", "Choose the file first."))
            self._button.setFocus()
            return
        self._notice.hide()
        self._go.setEnabled(False)
        self._receive(self._file, self._passphrase.text)

    def refuse(self, error: UserError) -> None:
        """Says why not."""
        self._go.setEnabled(True)
        self._notice.set(error.message, tone=Tone.DANGER)
        self._notice.show()


class Door(QObject):
    """Shows one way in at a time in the window before sign-in."""

    def __init__(
        self, window: WelcomeWindow, store: Path, tasks: Tasks, ask: Ask, sign_in: SignIn
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._tasks = window, store, tasks
        self._ask, self._sign_in = ask, sign_in
        self._form: SignInForm | EnvelopesForm | MovingForm
        self.by_passphrase()

    def by_passphrase(self) -> None:
        """The usual way."""
        self._show(SignInForm(self._sign_in, self.by_envelopes, self.by_moving_file))

    def by_envelopes(self) -> None:
        """Two sheets, when no administrator is left."""
        self._show(EnvelopesForm(self._sign_in, self.by_passphrase))

    def by_moving_file(self) -> None:
        """The former computer's part of the key, before anybody signs in."""
        self._show(MovingForm(self._ask, self._receive, self.by_passphrase))

    def refuse(self, error: UserError) -> None:
        """Says in the form that is shown why it was not right."""
        self._form.refuse(error)

    def _show(self, form: SignInForm | EnvelopesForm | MovingForm) -> None:
        self._form = form
        self._window.show_form(form)

    def _receive(self, file: Path, passphrase: str) -> None:
        self._tasks.run(
            lambda: receive_moving_file(self._store, file, passphrase),
            lambda _none: self._taken(),
            self.refuse,
            self,
        )

    def _taken(self) -> None:
        form = SignInForm(self._sign_in, self.by_envelopes, self.by_moving_file)
        self._show(form)
        words = T("Moving", "This computer now holds its part of the key. Sign in as always.")
        form.tell(words, Tone.OK)
