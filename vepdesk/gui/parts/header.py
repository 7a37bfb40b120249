"""The head of a page: what it is, one sentence about it, and what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import Responsive, boxed, column, row
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say


class PageHeader(QWidget):
    """Title and subtitle at the reading edge, actions at the other."""

    def __init__(self, title: Words, subtitle: Words = "", *actions: QWidget) -> None:
        super().__init__()
        self._title = plain.label(title, "title", wrap=True)
        self._subtitle = plain.label(subtitle, "muted", wrap=True)
        self._subtitle.setVisible(bool(say(subtitle)))
        words = column(self._title, self._subtitle, gap=-1)
        self._actions = row(gap=2)
        self._note = plain.label("", "small")
        self._note.hide()
        self._actions.addWidget(self._note)
        for action in actions:
            self._actions.addWidget(action)
        self._pair = Responsive(boxed(words), boxed(self._actions), self._wanted)
        self.setLayout(column(self._pair, gap=-1))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme().px(48))
        plain.named(self, title)

    def _wanted(self) -> int:
        look = theme()
        title = paint.width_of(self._title.text(), look.font("title"))
        return max(look.px(220), min(title, look.px(340)))

    def set_title(self, title: Words, subtitle: Words = "") -> None:
        """Changes what the page says it is."""
        plain.set_words(self._title, title)
        plain.set_words(self._subtitle, subtitle)
        self._subtitle.setVisible(bool(say(subtitle)))
        plain.named(self, title)

    def set_note(self, words: Words) -> None:
        """A quiet word before the actions, such as when the draft was kept."""
        plain.set_words(self._note, words)
        self._note.setVisible(bool(say(words)))
        self._pair.arrange()

    def add_action(self, action: QWidget) -> None:
        """One more button at the end."""
        self._actions.addWidget(action)
        self._pair.arrange()
