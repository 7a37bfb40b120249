"""A field of a form: label above, required mark, help below, the problem where it is."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import boxed, column, row
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say

_LABEL_MOST = 320


class FormField(QWidget):
    """Wraps any control. ``control`` gets the label as its accessible name."""

    def __init__(
        self, words: Words, control: QWidget, help_words: Words = "", *, required: bool = False
    ) -> None:
        super().__init__()
        self.control = control
        self._words = words
        self._help = help_words
        look = theme()
        # Beside the mark a label that wraps asks for too little width: only a long one may.
        most = look.px(_LABEL_MOST)
        long = paint.width_of(say(words), look.font("label")) > most
        self.label = plain.label(words, "label", wrap=long or not required)
        self.label.setBuddy(control)
        head = row(self.label, gap=0)
        if required:
            if long:
                self.label.setMinimumWidth(most)
            head.addWidget(plain.label(T("FormField", "required"), "required"))
            head.addStretch(1)
        self._hint = plain.label(help_words, "small", wrap=True)
        self._hint.setVisible(bool(say(help_words)))
        icon = plain.label("")
        icon.setPixmap(look.pixmap("alert-circle", "danger", look.px(15)))
        self._problem = plain.label("", "problem", wrap=True)
        trouble = row(icon, gap=0)
        trouble.addWidget(self._problem, 1)
        self._trouble = boxed(trouble)
        self._trouble.hide()
        layout = column(head, control, self._trouble, self._hint, gap=0)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._speak("")

    @property
    def problem(self) -> str:
        """The problem that is shown; empty when there is none."""
        return "" if self._trouble.isHidden() else self._problem.text()

    def show_problem(self, words: Words) -> None:
        """Shows what is wrong, or with empty words that nothing is."""
        said = say(words)
        plain.set_words(self._problem, said)
        self._trouble.setVisible(bool(said))
        plain.restyled(self.control, "wrong", "true" if said else "false")
        self._speak(said)

    def _speak(self, problem: str) -> None:
        plain.named(self.control, self._words)
        self.control.setAccessibleDescription(problem or say(self._help))
