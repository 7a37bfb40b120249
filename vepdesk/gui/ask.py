"""Questions to the person, behind one seam, so that tests answer them and pages never block.

:class:`QtAsk` shows dialogs; :class:`RecordedAsk` answers from a list and remembers what was asked.
In a dangerous dialog Cancel is the answer of Enter and of Escape.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import column, line, row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say
from vepdesk.services.drafts import Fit, Written


@dataclass(frozen=True, slots=True)
class SecondPerson:
    """A second person's name and password; shown nowhere, not even by ``repr``."""

    user: str = field(repr=False)
    password: str = field(repr=False)


class Ask(Protocol):
    """What a page can ask. Every method waits for the answer; ``None`` or ``False`` is no."""

    def confirm(
        self,
        title: Words,
        consequences: Sequence[Words],
        action_word: Words,
        *,
        dangerous: bool = False,
    ) -> bool:
        """Whether to go on, after reading what will happen."""

    def tell(self, title: Words, message: Words, tone: Tone = Tone.INFO) -> None:
        """Something to read, with nothing to decide."""

    def reason(
        self, title: Words, message: Words, label: Words, *, key: str = "", about: bytes = b""
    ) -> str | None:
        """A few words of why; ``None`` when the person turned back.

        ``key`` and ``about`` are those of :class:`Dialog`: by them a lock keeps the words.
        """

    def second_person(self, title: Words, message: Words) -> SecondPerson | None:
        """Another person signs with name and password."""

    def choose_folder(self, title: Words) -> Path | None:
        """A folder that exists."""

    def choose_file(self, title: Words, patterns: Sequence[str] = ()) -> Path | None:
        """A file that exists, of one of the patterns such as ``*.csv``."""

    def save_path(self, title: Words, name: str) -> Path | None:
        """Where to write a new file, beginning with the name ``name``."""


class Dialog(QDialog):
    """A title, something below it, and buttons; the safe one is the default.

    ``key`` is the name by which a page opens the dialog again after a lock, ``about`` the record
    it is about besides that of the page. Without a key nothing of it is kept.
    """

    key = ""
    about = b""

    def __init__(self, parent: QWidget | None, title: Words) -> None:
        super().__init__(parent)
        look = theme()
        self.setWindowTitle(say(title))
        self.setModal(True)
        self.setMinimumWidth(look.width("dialog"))
        plain.named(self, title)
        edge = look.space(5)
        heading = plain.label(title, "title", wrap=True)
        self.body = column(heading, gap=2, margins=(edge, edge, edge, edge))
        self._buttons = row(None, gap=2, margins=(edge, look.space(3), edge, look.space(3)))
        outer = column(gap=-1)
        outer.addLayout(self.body, 1)
        outer.addWidget(line())
        outer.addLayout(self._buttons)
        self.setLayout(outer)

    def add_button(self, button: Button, *, default: bool = False) -> None:
        """One more button at the end; ``default`` is pressed by Enter."""
        self._buttons.addWidget(button)
        button.setDefault(default)
        if default:
            button.setFocus()

    def draft(self) -> Written:
        """What a person wrote here and a lock must keep; nothing where there is nothing to keep."""
        return Written({})

    def take_draft(self, written: Written) -> Fit:  # noqa: ARG002 - for those that keep something
        """Puts it back."""
        return Fit.NOWHERE

    def show_notice(self, notice: QWidget) -> None:
        """Puts a notice below the title."""
        self.body.insertWidget(1, notice)

    def throw_away(self) -> None:
        """Closes without asking whether what stands here shall be lost."""
        QDialog.reject(self)


class ConfirmDialog(Dialog):
    """Says what will happen, line by line, before it does."""

    def __init__(
        self,
        parent: QWidget | None,
        title: Words,
        consequences: Sequence[Words],
        action_word: Words,
        *,
        dangerous: bool,
    ) -> None:
        super().__init__(parent, title)
        look = theme()
        for words in consequences:
            icon = plain.label("")
            role, name = ("danger", "alert-triangle") if dangerous else ("ink2", "info-circle")
            icon.setPixmap(look.pixmap(name, role))
            entry = row(icon, gap=1)
            entry.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
            said = plain.label(words, "body", wrap=True)
            said.setAlignment(Qt.AlignmentFlag.AlignTop | plain.reading_edge())
            entry.addWidget(said, 1)
            self.body.addLayout(entry)
        cancel = Button(T("Ask", "Cancel"), self.reject)
        cancel.setObjectName("cancel")
        act = Button(action_word, self.accept, kind=Kind.DANGER if dangerous else Kind.PRIMARY)
        act.setObjectName("act")
        self.add_button(cancel, default=dangerous)
        self.add_button(act, default=not dangerous)


class _TellDialog(Dialog):
    def __init__(self, parent: QWidget | None, title: Words, message: Words, tone: Tone) -> None:
        super().__init__(parent, title)
        words = plain.label(message, "body", wrap=True, selectable=True)
        plain.set_tone(words, tone if tone is Tone.DANGER else None)
        self.body.addWidget(words)
        self.add_button(Button(T("Ask", "Close"), self.accept, kind=Kind.PRIMARY), default=True)


class ReasonDialog(Dialog):
    """Asks why; the button waits until something is written."""

    def __init__(self, parent: QWidget | None, title: Words, message: Words, label: Words) -> None:
        super().__init__(parent, title)
        self._text = QPlainTextEdit()
        self._text.setObjectName("reason")
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(theme().px(92))
        self.body.addWidget(plain.label(message, "muted", wrap=True))
        self.body.addWidget(FormField(label, self._text, required=True))
        self.add_button(Button(T("Ask", "Cancel"), self.reject))
        self._go = Button(T("Ask", "Continue"), self.accept, kind=Kind.PRIMARY)
        self._go.setObjectName("act")
        self._go.setEnabled(False)
        self.add_button(self._go)
        self._text.textChanged.connect(lambda: self._go.setEnabled(bool(self.text)))
        self._text.setFocus()

    @property
    def text(self) -> str:
        """What was written."""
        return self._text.toPlainText().strip()

    def draft(self) -> Written:
        return Written({"reason": (self._text.toPlainText(),)} if self.text else {})

    def take_draft(self, written: Written) -> Fit:
        plain.multiline(self._text, written.text("reason"))
        return Fit.SAME


class SecondPersonDialog(Dialog):
    """Another person signs what the first one did."""

    def __init__(self, parent: QWidget | None, title: Words, message: Words) -> None:
        super().__init__(parent, title)
        self._user, self._password = QLineEdit(), QLineEdit()
        self._user.setObjectName("user")
        self._password.setObjectName("password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(plain.label(message, "muted", wrap=True))
        user = FormField(T("Ask", "Name of the second person"), self._user, required=True)
        password = FormField(
            T("Ask", "Password of the second person"), self._password, required=True
        )
        self.body.addWidget(user)
        self.body.addWidget(password)
        self.add_button(Button(T("Ask", "Cancel"), self.reject))
        self._go = Button(T("Ask", "Sign"), self.accept, kind=Kind.PRIMARY, icon="signature")
        self._go.setObjectName("act")
        self.add_button(self._go, default=True)
        self._go.setEnabled(False)
        for edit in (self._user, self._password):
            edit.textChanged.connect(lambda _text: self._look())
        self._user.setFocus()

    def _look(self) -> None:
        self._go.setEnabled(bool(self._user.text().strip() and self._password.text()))

    @property
    def answer(self) -> SecondPerson:
        """Who signed, and with what."""
        return SecondPerson(self._user.text().strip(), self._password.text())

    def forget(self) -> None:
        """Empties the password line."""
        self._password.clear()


class QtAsk:
    """Asks by dialogs over ``parent``."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def confirm(
        self,
        title: Words,
        consequences: Sequence[Words],
        action_word: Words,
        *,
        dangerous: bool = False,
    ) -> bool:
        dialog = ConfirmDialog(self._parent, title, consequences, action_word, dangerous=dangerous)
        return _accepted(dialog)

    def tell(self, title: Words, message: Words, tone: Tone = Tone.INFO) -> None:
        _accepted(_TellDialog(self._parent, title, message, tone))

    def reason(
        self, title: Words, message: Words, label: Words, *, key: str = "", about: bytes = b""
    ) -> str | None:
        dialog = ReasonDialog(self._parent, title, message, label)
        dialog.key, dialog.about = key, about
        return dialog.text if _accepted(dialog) else None

    def second_person(self, title: Words, message: Words) -> SecondPerson | None:
        dialog = SecondPersonDialog(self._parent, title, message)
        answer = dialog.answer if _accepted(dialog) else None
        dialog.forget()
        return answer

    def choose_folder(self, title: Words) -> Path | None:
        found = QFileDialog.getExistingDirectory(self._parent, say(title))
        return Path(found) if found else None

    def choose_file(self, title: Words, patterns: Sequence[str] = ()) -> Path | None:
        wanted = " ".join(patterns)
        found, _filter = QFileDialog.getOpenFileName(self._parent, say(title), "", wanted)
        return Path(found) if found else None

    def save_path(self, title: Words, name: str) -> Path | None:
        found, _filter = QFileDialog.getSaveFileName(self._parent, say(title), name)
        return Path(found) if found else None


def _accepted(dialog: QDialog) -> bool:
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


@dataclass(slots=True)
class RecordedAsk:
    """Answers without asking anybody, for tests: queue answers, then look at ``asked``.

    A question without an answer left is answered no.
    """

    answers: deque[object] = field(default_factory=deque)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def _next(self, question: str, title: Words) -> object:
        self.asked.append((question, say(title)))
        return self.answers.popleft() if self.answers else None

    def confirm(
        self,
        title: Words,
        consequences: Sequence[Words],  # noqa: ARG002 - the signature of the seam
        action_word: Words,  # noqa: ARG002
        *,
        dangerous: bool = False,  # noqa: ARG002
    ) -> bool:
        return self._next("confirm", title) is True

    def tell(self, title: Words, message: Words, tone: Tone = Tone.INFO) -> None:  # noqa: ARG002
        self.asked.append(("tell", say(message)))

    def reason(
        self,
        title: Words,
        message: Words,  # noqa: ARG002
        label: Words,  # noqa: ARG002
        *,
        key: str = "",  # noqa: ARG002
        about: bytes = b"",  # noqa: ARG002
    ) -> str | None:
        answer = self._next("reason", title)
        return answer if isinstance(answer, str) else None

    def second_person(self, title: Words, message: Words) -> SecondPerson | None:  # noqa: ARG002
        answer = self._next("second_person", title)
        return answer if isinstance(answer, SecondPerson) else None

    def choose_folder(self, title: Words) -> Path | None:
        return self._path("choose_folder", title)

    def choose_file(self, title: Words, patterns: Sequence[str] = ()) -> Path | None:  # noqa: ARG002
        return self._path("choose_file", title)

    def save_path(self, title: Words, name: str) -> Path | None:  # noqa: ARG002
        return self._path("save_path", title)

    def _path(self, question: str, title: Words) -> Path | None:
        answer = self._next(question, title)
        return answer if isinstance(answer, Path) else None
