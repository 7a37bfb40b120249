"""Choosing a passphrase: twice the same, a suggestion, and a word on how good it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.base.errors import Invalid, UserError
from vepdesk.base.text import T
from vepdesk.crypto.passphrase import check, suggest
from vepdesk.gui import plain
from vepdesk.gui.pages.sign_in import PassphraseLine
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, say
from vepdesk.services.flows.first_run import WEAK


class NewPassphrase(QWidget):
    """Two lines for a new passphrase. ``known`` are words that a guesser tries: names, the site."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__()
        self._known = tuple(known)
        self.first, self.again = PassphraseLine("passphrase"), PassphraseLine("again")
        self._field = FormField(
            T("NewPassphrase", "New passphrase"),
            self.first,
            T("FirstRun", "At least fifteen characters. Five unusual words are easy to type."),
            required=True,
        )
        self._again_field = FormField(
            T("FirstRun", "The same passphrase again"), self.again, required=True
        )
        plain.named(self.first.line, T("NewPassphrase", "New passphrase"))
        plain.named(self.again.line, T("FirstRun", "The same passphrase again"))
        self._strength = plain.label("", "small", wrap=True)
        self._strength.setObjectName("strength")
        propose = Button(T("FirstRun", "Suggest one"), self._suggest, kind=Kind.LINK)
        propose.setObjectName("suggest")
        self.setLayout(
            column(
                self._field,
                boxed(row(propose, self._strength, gap=2)),
                self._again_field,
                gap=2,
            )
        )
        self.first.line.textChanged.connect(lambda _text: self._judge())
        self.first.line.returnPressed.connect(self.again.line.setFocus)
        self.setFocusProxy(self.first)

    def _suggest(self) -> None:
        self.again.line.clear()
        self.first.line.setText(suggest())
        self.first.line.setEchoMode(QLineEdit.EchoMode.Normal)
        self.again.line.setFocus()

    def _judge(self) -> None:
        self._field.show_problem("")
        typed = self.first.text
        weakness = check(typed, self._known) if typed else None
        words: Words = ""
        if typed:
            words = WEAK[weakness] if weakness else T("NewPassphrase", "Hard to guess: good.")
        plain.set_words(self._strength, words)
        plain.set_tone(self._strength, Tone.OK if typed and weakness is None else None)

    def ready(self) -> bool:
        """Whether it is good and typed twice alike; otherwise says what is wrong."""
        weakness = check(self.first.text, self._known)
        self._field.show_problem(WEAK[weakness] if weakness else "")
        differs = self.first.text != self.again.text
        self._again_field.show_problem(
            T("FirstRun", "This is not the same passphrase.") if differs and not weakness else ""
        )
        if weakness:
            self.first.line.setFocus()
        elif differs:
            self.again.line.setFocus()
        return not weakness and not differs

    def show_problem(self, words: Words) -> None:
        """What the store has against it."""
        self._field.show_problem(say(words))
        self.first.line.setFocus()

    def forget(self) -> None:
        """Empties both lines."""
        for line in (self.first.line, self.again.line):
            line.clear()
            line.setEchoMode(QLineEdit.EchoMode.Password)


class ChooseOwnForm(QWidget):
    """The first thing after a passphrase that somebody else gave. ``choose`` gets the own one."""

    def __init__(self, name: str, known: Sequence[str], choose: Callable[[str], None]) -> None:
        super().__init__()
        self._choose = choose
        self._new = NewPassphrase((name, *known))
        self._notice = Banner("", tone=Tone.DANGER)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._go = Button(T("ChooseOwn", "Use this passphrase"), self._pressed, kind=Kind.PRIMARY)
        self._go.setObjectName("choose")
        self._new.again.line.returnPressed.connect(self._pressed)
        detail = T(
            "ChooseOwn",
            "You signed in with a first passphrase that somebody else has seen. Choose one that "
            "only you know: from now on it stands for your signature. Nobody can read it back.",
        )
        self.setLayout(
            column(
                plain.label(
                    T("ChooseOwn", "Welcome, {name}").filled(name=name), "title", wrap=True
                ),
                plain.label(T("ChooseOwn", "Choose your own passphrase"), "heading", wrap=True),
                plain.label(detail, "muted", wrap=True),
                self._notice,
                self._new,
                self._go,
                None,
                gap=3,
            )
        )
        self.setFocusProxy(self._new)

    def _pressed(self) -> None:
        self._notice.hide()
        if self._go.isEnabled() and self._new.ready():
            self._go.setEnabled(False)
            self._go.set_words(T("ChooseOwn", "Keeping your passphrase"))
            self._choose(self._new.first.text)

    def refuse(self, error: UserError) -> None:
        """Says why not, and lets another be chosen."""
        self._go.setEnabled(True)
        self._go.set_words(T("ChooseOwn", "Use this passphrase"))
        if isinstance(error, Invalid):
            self._new.show_problem(error.message)
        else:
            self._notice.set(error.message, tone=Tone.DANGER)
            self._notice.show()
