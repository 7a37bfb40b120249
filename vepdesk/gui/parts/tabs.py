"""Tabs under a person or a subject: a row of words with a line under the one that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import row
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, right_to_left, say


class _Tab(QAbstractButton):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setText(say(words))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        plain.named(self, words)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(paint.width_of(self.text(), look.font("heading")) + look.px(24), look.px(39))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        on = self.isChecked()
        ink = look.colour("accent" if on else "ink" if self.underMouse() else "ink2")
        middle = Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, self.rect(), self.text(), look.font("body", bold=on), ink, middle)
        base = self.height() - 1
        painter.fillRect(QRect(0, base, self.width(), 1), look.colour("line"))
        if on:
            painter.fillRect(QRect(0, base - 1, self.width(), 2), look.colour("accent"))
        if self.hasFocus():
            paint.focus_ring(painter, self.rect().adjusted(2, 4, -2, -6), look.radius("control"))


class _Line(QWidget):
    """What the tabs stand on."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.smooth(self)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme().colour("line"))


class Tabs(QScrollArea):
    """The row; ``opened`` is emitted with the key of the tab a person opens."""

    opened = Signal(str)

    def __init__(self, name: Words, tabs: Sequence[tuple[str, Words]]) -> None:
        super().__init__()
        self._keys = [key for key, _words in tabs]
        self._tabs = [_Tab(words) for _key, words in tabs]
        self._fixed = len(self._keys)
        self._awaited = ""
        self._group = QButtonGroup(self)
        layout = row(gap=-1)
        for key, tab in zip(self._keys, self._tabs, strict=True):
            layout.addWidget(self._joined(key, tab))
        layout.addStretch(1)
        self._layout = layout
        inside = _Line()
        inside.setLayout(layout)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(theme().px(39))
        plain.named(self, name)
        if self._keys:
            self.open(self._keys[0])

    def _joined(self, key: str, tab: _Tab) -> _Tab:
        tab.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        tab.clicked.connect(lambda _on=False: self._press(key))
        self._group.addButton(tab)
        return tab

    def set_more(self, tabs: Sequence[tuple[str, Words]]) -> None:
        """Tabs after the first ones that only some people have. The open one stays open if it is
        still there, else the first opens; one that was to be opened before it was there opens now.
        """
        wanted = [key for key, _words in tabs]
        if wanted == self._keys[self._fixed :]:
            return
        current = self._awaited if self._awaited in wanted else self.current
        for tab in self._tabs[self._fixed :]:
            self._group.removeButton(tab)
            self._layout.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._keys[self._fixed :], self._tabs[self._fixed :] = wanted, []
        for key, words in tabs:
            tab = self._joined(key, _Tab(words))
            self._layout.insertWidget(len(self._tabs), tab)
            self._tabs.append(tab)
        self.open(current if current in self._keys else self._keys[0])

    @property
    def keys(self) -> Sequence[str]:
        """The keys of all tabs, in order."""
        return tuple(self._keys)

    @property
    def current(self) -> str:
        """The key of the open tab."""
        on = (key for key, tab in zip(self._keys, self._tabs, strict=True) if tab.isChecked())
        return next(on, "")

    def open(self, key: str) -> None:
        """Shows a tab as open without telling anybody. One that is not there yet waits for
        :meth:`set_more`, and the first is open meanwhile."""
        self._awaited = "" if key in self._keys else key
        if self._awaited:
            key = self._keys[0]
        for known, tab in zip(self._keys, self._tabs, strict=True):
            tab.setChecked(known == key)
            strong = Qt.FocusPolicy.StrongFocus if known == key else Qt.FocusPolicy.ClickFocus
            tab.setFocusPolicy(strong)
            if known == key:
                self.ensureWidgetVisible(tab, theme().space(5), 0)

    def _press(self, key: str) -> None:
        self.open(key)
        self.opened.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if right_to_left():
            step = -step
        at = self._keys.index(self.current) + step if step else -1
        if 0 <= at < len(self._keys):
            self._press(self._keys[at])
            self._tabs[at].setFocus(Qt.FocusReason.TabFocusReason)
            return
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
