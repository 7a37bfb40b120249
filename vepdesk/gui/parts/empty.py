"""An empty place says what belongs there and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vepdesk.gui import plain
from vepdesk.gui.parts.layout import column, row
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words


class EmptyState(QWidget):
    """An icon, what belongs here, one sentence on how to begin, and the button for it."""

    def __init__(
        self, words: Words, detail: Words = "", action: QWidget | None = None, icon: str = "inbox"
    ) -> None:
        super().__init__()
        look = theme()
        picture = plain.label("")
        picture.setPixmap(look.pixmap(icon, "ink3", look.px(36)))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words = plain.label(words, "heading", wrap=True)
        self._detail = plain.label(detail, "muted", wrap=True)
        for part in (self._words, self._detail):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        edge = look.space(5)
        layout = column(None, picture, self._words, gap=1, margins=(edge, edge, edge, edge))
        layout.addWidget(self._detail)
        if action is not None:
            layout.addSpacing(look.space(1))
            layout.addLayout(row(None, action, None))
        layout.addStretch(2)
        self.setLayout(layout)
        plain.named(self, words, detail)

    def set_words(self, words: Words, detail: Words = "") -> None:
        """Changes what it says."""
        plain.set_words(self._words, words)
        plain.set_words(self._detail, detail)
        plain.named(self, words, detail)
