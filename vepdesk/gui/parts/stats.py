"""Figures that lead to the list behind them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say


class StatCard(QAbstractButton):
    """One number, what it counts, and a word about it. Pressing opens the list behind it."""

    def __init__(
        self, figure: str, words: Words, detail: Words = "", tone: Tone | None = None
    ) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set(figure, words, detail, tone)

    def set(self, figure: str, words: Words, detail: Words = "", tone: Tone | None = None) -> None:
        """Changes what it says."""
        self._figure, self._words, self._detail = figure, say(words), say(detail)
        self._tone = tone
        plain.named(self, f"{figure} {self._words}", self._detail)
        plain.tooltip(self, "")
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(220), look.px(92))

    def minimumSizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(120), look.px(92))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        over = self.underMouse()
        fill = look.colour("raised" if over else "surface")
        line = look.colour("fieldline" if over else "line")
        paint.rounded(painter, self.rect(), look.radius("card"), fill, line)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), look.radius("card"))
        edge = look.px(15)
        width = self.width() - 2 * edge
        ink = look.colour("ink") if self._tone is None else look.tone(self._tone)[0]
        top = look.px(10)
        lines = (
            (self._figure, "figure", ink, look.px(34)),
            (self._words, "heading", look.colour("ink"), look.px(20)),
            (self._detail, "small", look.colour("ink2"), look.px(18)),
        )
        for words, style, colour, height in lines:
            paint.text(painter, QRect(edge, top, width, height), words, look.font(style), colour)
            top += height


class StatRow(QWidget):
    """Stat cards side by side, all as wide as each other."""

    opened = Signal(int)

    def __init__(self, *cards: StatCard) -> None:
        super().__init__()
        self.cards = cards
        self.setLayout(row(*cards, gap=2))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for number, card in enumerate(cards):
            card.clicked.connect(lambda _checked=False, n=number: self.opened.emit(n))
