"""Rows, columns, cards and pages: where things stand, on the four-pixel grid."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from vepdesk.gui import plain
from vepdesk.gui.parts.chips import Count
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, right_to_left

Item: TypeAlias = QWidget | QLayout | None
Margins: TypeAlias = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)
# What should fill a page or card gets this many times more than the slack at its end.
_FILLS = 1_000


def row(*items: Item, gap: int = 2, margins: Margins = NONE) -> QHBoxLayout:
    """Items side by side in reading direction; ``None`` is a stretch. ``gap`` is a space step."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def column(*items: Item, gap: int = 2, margins: Margins = NONE) -> QVBoxLayout:
    """Items below each other; ``None`` is a stretch."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: Margins) -> None:
    layout.setSpacing(theme().space(gap) if gap >= 0 else 0)
    layout.setContentsMargins(*in_reading_order(margins))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def in_reading_order(margins: Margins) -> Margins:
    """Margins whose first side is where reading begins; Qt mirrors children but not margins."""
    start, top, end, bottom = margins
    return (end, top, start, bottom) if right_to_left() else margins


def boxed(layout: QLayout, part: str = "") -> QWidget:
    """A widget around a layout."""
    widget = QWidget()
    if part:
        widget.setProperty("part", part)
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setLayout(layout)
    return widget


def line(*, faint: bool = False, upright: bool = False) -> QFrame:
    """A line of one pixel."""
    made = QFrame()
    made.setProperty("part", "faintline" if faint else "line")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout and lets it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            if isValid(widget):
                widget.hide()
                widget.deleteLater()
        elif inner is not None and isValid(inner):
            clear(inner)


class Card(QFrame):
    """A white surface with an optional heading, a number beside it and something at its end."""

    def __init__(
        self,
        heading: Words = "",
        *,
        count: int | None = None,
        trailing: QWidget | None = None,
        padded: bool = True,
    ) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = theme()
        outer = column(gap=-1, margins=(1, 1, 1, 1))
        self.count: Count | None = None
        if heading:
            title = plain.label(heading, "heading")
            plain.named(self, heading)
            head = row(title, margins=(look.space(3) - 2, 0, look.space(3) - 2, 0))
            if count is not None:
                self.count = Count(count)
                head.addWidget(self.count)
            head.addStretch(1)
            if trailing is not None:
                head.addWidget(trailing)
            holder = boxed(head)
            holder.setMinimumHeight(look.px(42))
            outer.addWidget(holder)
            outer.addWidget(line(faint=not padded))
        edge = look.space(3) if padded else 0
        self.body = column(gap=2, margins=(edge, edge, edge, edge))
        self.body.addStretch(1)
        outer.addLayout(self.body, 1)
        self.setLayout(outer)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Puts something below what is there."""
        _add(self.body, item, stretch)


class ScrollPage(QScrollArea):
    """A page that scrolls when the screen is small or the text large."""

    def __init__(self, *, part: str = "page", margins: bool = True) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        edge = theme().space(4) if margins else 0
        top = theme().space(3) if margins else 0
        self.body = column(gap=3, margins=(edge, top, edge, top))
        self.body.addStretch(1)
        inside = boxed(self.body, part)
        inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.setWidget(inside)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Puts something below what is there."""
        _add(self.body, item, stretch)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(120))


class FullPage(QWidget):
    """A page that fills the window and does not scroll: for lists that scroll by themselves."""

    def __init__(self) -> None:
        super().__init__()
        look = theme()
        self.setProperty("part", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        edge, top = look.space(4), look.space(3)
        self.body = column(gap=3, margins=(edge, top, edge, top))
        self.body.addStretch(1)
        self.setLayout(self.body)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Puts something below what is there; give what should fill the page a stretch of 1."""
        _add(self.body, item, stretch)


def _add(body: QBoxLayout, item: QWidget | QLayout, stretch: int) -> None:
    """Puts something at the end, before the slack."""
    if isinstance(item, QWidget):
        body.insertWidget(body.count() - 1, item, stretch * _FILLS)
    else:
        body.insertLayout(body.count() - 1, item, stretch * _FILLS)


class Responsive(QWidget):
    """Two things side by side, or below each other where ``first`` would get too little width.

    ``wanted`` tells how much width ``first`` wants before the other goes below it.
    """

    def __init__(self, first: QWidget, second: QWidget, wanted: Callable[[], int]) -> None:
        super().__init__()
        self._first, self._second, self._wanted = first, second, wanted
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(*NONE)
        self._layout.setSpacing(theme().space(3))
        self._layout.addWidget(first, 1)
        self._layout.addWidget(second, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._layout)

    def minimumSizeHint(self) -> QSize:
        first, second = self._first.minimumSizeHint(), self._second.minimumSizeHint()
        return QSize(max(first.width(), second.width()), max(first.height(), second.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Looks again, after what it shows has changed."""
        second = self._second.sizeHint().width()
        wide = self.width() >= self._wanted() + theme().space(3) + second
        across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(across if wide else below)
        side = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignLeading
        self._layout.setAlignment(self._second, side)


class TwoColumns(QWidget):
    """A wide column and a narrow one beside it; below each other where the screen is narrow.

    ``width`` names the width of the narrow one; ``side_first`` puts it where reading begins, as
    with the steps of a long form.
    """

    def __init__(
        self, main: QWidget, side: QWidget, *, width: str = "facts", side_first: bool = False
    ) -> None:
        super().__init__()
        self._width = width
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(*NONE)
        self._layout.setSpacing(theme().space(3))
        self._main, self._side = main, side
        side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._layout.addWidget(main, 1)
        place = 0 if side_first else 1
        self._layout.insertWidget(place, side, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._layout)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of both, for then they stand below each other."""
        smallest = (self._main.minimumSizeHint(), self._side.minimumSizeHint())
        width = max(size.width() for size in smallest)
        return QSize(width, max(size.height() for size in smallest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = theme()
        side = look.width(self._width)
        wide = self.width() >= self._main.minimumSizeHint().width() + look.space(3) + side
        across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(across if wide else below)
        self._side.setFixedWidth(side if wide else self.width())
