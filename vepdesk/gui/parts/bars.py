"""The top bar (brand, search, exchange, user, lock) and the status bar at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.layout import NONE, boxed, column, line, row
from vepdesk.gui.parts.search import SearchBox
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say


class _PressableChip(Chip):
    pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mouseReleaseEvent(event)


class TopBar(QWidget):
    """Always there: find, see what waits for headquarters, lock."""

    lock_requested = Signal()
    search_requested = Signal(str)
    exchange_pressed = Signal()
    user_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        look = theme()
        self.setProperty("part", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = SearchBox(
            T("TopBar", "Search people, records, commands"), keys="Ctrl+K", part="search"
        )
        self.search.setMaximumWidth(look.width("search"))
        self.search.setMinimumWidth(look.px(150))
        self.search.entered.connect(self.search_requested)
        find = QShortcut(QKeySequence("Ctrl+K"), self)
        find.activated.connect(self._find)
        self.exchange = _PressableChip("", Tone.PLAIN, "usb")
        self.exchange.setCursor(Qt.CursorShape.PointingHandCursor)
        self.exchange.pressed.connect(self.exchange_pressed)
        self.exchange.hide()
        self._who: Words = ""
        self._user = Button("", self.user_pressed.emit, kind=Kind.QUIET, icon="user")
        self._user.setObjectName("user-menu")
        self._user.hide()
        self._narrow = False
        lock = Button(T("TopBar", "Lock"), self.lock_requested.emit, icon="lock", keys="")
        lock.setObjectName("lock")
        lock_key = QShortcut(QKeySequence("Ctrl+L"), self)
        lock_key.activated.connect(self.lock_requested)
        plain.tooltip(lock, T("TopBar", "Lock the program (Ctrl L)"))
        bar = row(gap=2, margins=(0, 0, look.space(3), 0))
        bar.addWidget(self._make_brand())
        bar.addWidget(self.search)
        bar.addStretch(1)
        for item in (self.exchange, self._user, lock):
            bar.addWidget(item)
        holder = boxed(bar)
        holder.setFixedHeight(look.px(51))
        self.setLayout(column(holder, line(), gap=-1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _make_brand(self) -> QWidget:
        look = theme()
        icon = plain.label("")
        icon.setPixmap(look.pixmap("building-castle", "accent", look.px(20)))
        self._name = plain.label(T("TopBar", "VEPDesk"), "brand")
        self._brand = boxed(row(icon, self._name, None, gap=1, margins=(look.space(3), 0, 0, 0)))
        self._brand.setFixedWidth(look.width("sidebar") - look.space(2))
        return self._brand

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons only for brand and user, where the window is narrow for the size of the text."""
        look = theme()
        self._name.setVisible(not narrow)
        self._narrow = narrow
        self._show_user()
        self._brand.setFixedWidth(look.width("narrow" if narrow else "sidebar") - look.space(2))

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def set_exchange(self, words: Words, tone: Tone) -> None:
        """What waits for headquarters; empty words hide it."""
        self.exchange.set(words, tone, "usb")
        self.exchange.setVisible(bool(say(words)))

    def set_user(self, words: Words) -> None:
        """Who is signed in."""
        self._who = words
        self._show_user()

    def _show_user(self) -> None:
        self._user.set_words("" if self._narrow else self._who)
        plain.named(self._user, self._who, T("TopBar", "My account"))
        plain.tooltip(self._user, self._who)
        self._user.setVisible(bool(say(self._who)))


class _StatusPart(QWidget):
    """One line that ends in dots where there is no room; its tooltip then says the rest."""

    def __init__(self, words: Words, *, bold: bool) -> None:
        super().__init__()
        self._words = say(words)
        self._bold = bold
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        plain.named(self, self._words)

    def sizeHint(self) -> QSize:
        look = theme()
        font = look.font("small", bold=self._bold)
        return QSize(paint.width_of(self._words, font) + 1, look.px(20))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint().width()
        return QSize(whole if self._bold else min(whole, theme().px(60)), theme().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        ink = look.colour("ink" if self._bold else "ink2")
        painter = paint.smooth(self)
        paint.text(painter, self.rect(), self._words, look.font("small", bold=self._bold), ink)
        whole = self.width() >= self.sizeHint().width()
        plain.tooltip(self, "" if whole else self._words)


class StatusBar(QWidget):
    """Where and when at the reading edge, what is safe at the other."""

    def __init__(self) -> None:
        super().__init__()
        look = theme()
        self.setProperty("part", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left = row(gap=3)
        self._right = row(gap=3)
        self._labels: list[QWidget] = []
        inside = row(
            self._left, None, self._right, gap=3, margins=(look.space(3), 0, look.space(3), 0)
        )
        holder = boxed(inside)
        holder.setFixedHeight(look.px(27))
        layout = column(line(), holder, gap=-1, margins=NONE)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        plain.named(self, T("StatusBar", "State of this desk"))

    def set(self, left: Sequence[Words], right: Sequence[Words]) -> None:
        """The first on the left, usually the unit's name, is written in bold."""
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for layout, parts in ((self._left, left), (self._right, right)):
            for number, words in enumerate(parts):
                label = _StatusPart(words, bold=layout is self._left and number == 0)
                layout.addWidget(label)
                self._labels.append(label)
