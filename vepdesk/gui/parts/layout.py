"""Rows, columns, cards and pages: where things stand, on the four-pixel grid."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QSize, Qt
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

from vepdesk.gui import plain
from vepdesk.gui.parts.chips import Count
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words

Item: TypeAlias = QWidget | QLayout | None
Margins: TypeAlias = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


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
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


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
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
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
        outer.addLayout(self.body, 1)
        self.setLayout(outer)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Puts something below what is there."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)


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
        inside = boxed(self.body, part)
        inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.setWidget(inside)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Puts something below what is there."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(120))


class TwoColumns(QWidget):
    """A wide column and a narrow one beside it; below each other where the screen is narrow."""

    def __init__(self, main: QWidget, side: QWidget) -> None:
        super().__init__()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(*NONE)
        self._layout.setSpacing(theme().space(3))
        self._side = side
        side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._layout.addWidget(main, 1)
        self._layout.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._layout)
        side.setFixedWidth(theme().width("facts"))
