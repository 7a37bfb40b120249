"""Drawing that several parts share: rounded surfaces, focus rings, cut text, icons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from vepdesk.gui.theme import theme
from vepdesk.gui.words import right_to_left

LINE = 1.0
RING = 2.0


def smooth(widget: QWidget) -> QPainter:
    """A painter on ``widget`` with clean edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(
    painter: QPainter,
    area: QRect,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = LINE,
) -> None:
    """A rounded rectangle whose line lies wholly inside ``area``."""
    inset = width / 2 if line is not None else 0.0
    box = QRectF(area).adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(line, width) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def focus_ring(painter: QPainter, area: QRect, radius: float) -> None:
    """The ring that shows where the keyboard is."""
    rounded(painter, area, radius, None, theme().colour("accent"), RING)


def text(
    painter: QPainter,
    area: QRect,
    words: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> None:
    """One line of plain text, cut with dots where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width() + 1)
    visual = align
    if align == Qt.AlignmentFlag.AlignLeading:
        visual = (
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            if right_to_left()
            else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        )
    painter.drawText(
        area, visual | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
    )


def width_of(words: str, font: QFont) -> int:
    """Pixels that ``words`` take in one line."""
    return QFontMetrics(font).horizontalAdvance(words)


def draw_pixmap(painter: QPainter, pixmap: QPixmap, left: int, area: QRect) -> None:
    """An icon at ``left``, in the middle of the height of ``area``."""
    side = int(pixmap.height() / pixmap.devicePixelRatio())
    painter.drawPixmap(QPoint(left, area.top() + (area.height() - side) // 2), pixmap)


def mirrored(area: QRect, within: QRect) -> QRect:
    """``area`` as a reader from the right needs it; unchanged for readers from the left."""
    if not right_to_left():
        return area
    left = within.left() + within.right() - area.right()
    return QRect(left, area.top(), area.width(), area.height())


def one_sided(area: QRect, radius: float, *, first: bool, last: bool) -> QPainterPath:
    """The outline of one piece of a row: corners are round only at the ends of the row."""
    box = QRectF(area).adjusted(LINE / 2, LINE / 2, -LINE / 2, -LINE / 2)
    round_left, round_right = (last, first) if right_to_left() else (first, last)
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    square = QPainterPath()
    middle = box.center().x()
    if not round_left:
        square.addRect(QRectF(box.left(), box.top(), middle - box.left(), box.height()))
    if not round_right:
        square.addRect(QRectF(middle, box.top(), box.right() - middle, box.height()))
    return path.united(square).simplified()
