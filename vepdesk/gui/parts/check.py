"""A check box that is drawn from our icons and shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say


class CheckBox(QCheckBox):
    """A box to tick, with its word beside it."""

    def __init__(self, words: Words) -> None:
        super().__init__(say(words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        plain.named(self, words)

    def sizeHint(self) -> QSize:
        look = theme()
        width = paint.width_of(self.text(), look.font("body")) + look.px(34)
        return QSize(width, look.control_height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        side = look.px(18)
        box = QRect(look.px(4), (self.height() - side) // 2, side, side)
        box = paint.mirrored(box, self.rect())
        on = self.isChecked()
        accent = look.colour("accent" if self.isEnabled() else "ink3")
        line = accent if on else look.colour("fieldline")
        paint.rounded(painter, box, look.px(4), accent if on else look.colour("field"), line)
        if on:
            inner = side * 3 // 4
            mark = look.pixmap("check", "accentink", inner)
            paint.draw_pixmap(painter, mark, box.left() + (side - inner) // 2, self.rect())
        if self.hasFocus():
            paint.focus_ring(painter, box.adjusted(-3, -3, 3, 3), look.px(6))
        start = side + look.px(12)
        area = QRect(start, 0, self.width() - start, self.height())
        ink = look.colour("ink" if self.isEnabled() else "ink3")
        paint.text(painter, paint.mirrored(area, self.rect()), self.text(), look.font("body"), ink)
