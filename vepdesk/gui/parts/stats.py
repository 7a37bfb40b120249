"""Figures that lead to the list behind them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say

_WRAPPED = Qt.TextFlag.TextWordWrap


class StatCard(QAbstractButton):
    """One number, what it counts, and a word about it. Pressing opens the list behind it."""

    def __init__(
        self, figure: str, words: Words, detail: Words = "", tone: Tone | None = None
    ) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
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
        figure = QRect(edge, top, width, look.px(34))
        paint.text(painter, figure, self._figure, look.font("figure"), ink)
        words = QRect(edge, figure.bottom() + 1, width, self._words_height(width))
        painter.setFont(look.font("heading"))
        painter.setPen(look.colour("ink"))
        painter.drawText(words, _WRAPPED | plain.reading_edge(), self._words)
        detail = QRect(edge, words.bottom() + 1, width, look.px(18))
        paint.text(painter, detail, self._detail, look.font("small"), look.colour("ink2"))

    def _words_height(self, width: int) -> int:
        metrics = QFontMetrics(theme().font("heading"))
        return metrics.boundingRect(QRect(0, 0, width, 1), _WRAPPED, self._words).height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme()
        return look.px(72) + self._words_height(width - 2 * look.px(15))


class StatRow(QWidget):
    """Stat cards side by side, all as wide as each other."""

    opened = Signal(int)

    def __init__(self, *cards: StatCard) -> None:
        super().__init__()
        self.cards = cards
        self.setLayout(row(*cards, gap=2))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for number, card in enumerate(cards):
            card.clicked.connect(lambda _checked=False, n=number: self.opened.emit(n))
