"""Chips and due badges: a short word on a soft ground; the tone is also told by word and icon."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say


def chip_width(words: str, icon: str = "") -> int:
    """Pixels a chip needs."""
    look = theme()
    width = paint.width_of(words, look.font("small")) + 2 * look.px(9)
    return width + (look.px(15) + look.px(6) if icon else 0)


def paint_chip(painter: QPainter, area: QRect, words: str, tone: Tone, icon: str = "") -> None:
    """Draws a chip into ``area``; tables draw the same in their cells."""
    look = theme()
    ink, soft = look.tone(tone)
    paint.rounded(painter, area, area.height() / 2, soft)
    inside = area.adjusted(look.px(9), 0, -look.px(9), 0)
    if icon:
        side, gap = look.px(15), look.px(6)
        place = paint.mirrored(QRect(inside.left(), area.top(), side, area.height()), area)
        paint.draw_pixmap(painter, look.pixmap(icon, ink.name(), side), place.left(), area)
        inside = paint.mirrored(inside.adjusted(side + gap, 0, 0, 0), area)
    paint.text(painter, inside, words, look.font("small"), ink)


class Chip(QWidget):
    """A chip on its own. ``width`` fixes its width so that chips of a list stand in a column."""

    def __init__(
        self, words: Words, tone: Tone = Tone.PLAIN, icon: str = "", *, width: int = 0
    ) -> None:
        super().__init__()
        self._words = ""
        self._tone = tone
        self._icon = icon
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(words, tone, icon)

    def set(self, words: Words, tone: Tone | None = None, icon: str | None = None) -> None:
        """Changes what it says."""
        self._words = say(words)
        self._tone = self._tone if tone is None else tone
        self._icon = self._icon if icon is None else icon
        plain.named(self, self._words)
        if self._width and chip_width(self._words, self._icon) > self._width:
            plain.tooltip(self, self._words)
        self.updateGeometry()
        self.update()

    def widen(self, width: int) -> None:
        """At least as wide as ``width`` pixels, from now on."""
        self._width = max(width, chip_width(self._words, self._icon))
        self.updateGeometry()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def tone(self) -> Tone:
        """What it means."""
        return self._tone

    def sizeHint(self) -> QSize:
        width = self._width or chip_width(self._words, self._icon)
        return QSize(width, theme().chip_height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.smooth(self)
        paint_chip(painter, self.rect(), self._words, self._tone, self._icon)


class Count(QWidget):
    """A number in a small round badge, beside a heading."""

    def __init__(self, number: int, tone: Tone = Tone.PLAIN) -> None:
        super().__init__()
        self._number = number
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        plain.named(self, str(number))

    def set(self, number: int) -> None:
        """Changes the number."""
        self._number = number
        plain.named(self, str(number))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        side = look.px(22)
        return QSize(
            max(side, paint.width_of(str(self._number), look.font("small")) + side // 2), side
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        ink, soft = look.tone(self._tone)
        painter = paint.smooth(self)
        paint.rounded(painter, self.rect(), self.height() / 2, soft)
        paint.text(
            painter,
            self.rect(),
            str(self._number),
            look.font("small"),
            ink,
            Qt.AlignmentFlag.AlignHCenter,
        )
