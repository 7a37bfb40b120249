"""The way through the program: pages by section, with what waits in each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import ScrollPage, column, line, row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, number_words, say


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many things wait on a page, and how loudly."""

    number: int
    tone: Tone = Tone.DANGER


class NavItem(QAbstractButton):
    """One page: icon, word, and a number when something waits there."""

    def __init__(self, icon: str, words: Words) -> None:
        super().__init__()
        self._icon = icon
        self._waiting = Waiting(0)
        self._narrow = False
        self.setText(say(words))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        plain.named(self, words)

    def set_waiting(self, waiting: Waiting) -> None:
        """Shows how many things wait."""
        self._waiting = waiting
        spoken = T("NavItem", "%n waiting").counted(waiting.number)
        self.setAccessibleDescription(say(spoken) if waiting.number else "")
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = paint.width_of(self.text(), look.font("heading")) + look.px(84)
        return QSize(width, look.px(34 if not look.look.compact else 30))

    def set_narrow(self, *, narrow: bool) -> None:
        """Shows the icon only; the word is then a tooltip."""
        self._narrow = narrow
        plain.tooltip(self, self.text() if narrow else "")
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        on = self.isChecked()
        if on or self.underMouse():
            fill = look.colour("soft" if on else "hover")
            paint.rounded(painter, self.rect(), look.radius("control"), fill)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), look.radius("control"))
        ink = "accent" if on else "ink2"
        edge, side = look.px(10), look.icon_size
        place = paint.mirrored(QRect(edge, 0, side, self.height()), self.rect())
        paint.draw_pixmap(painter, look.pixmap(self._icon, ink), place.left(), self.rect())
        if self._narrow:
            self._dot(painter, place)
            return
        start = edge + side + look.px(10)
        end = edge
        if self._waiting.number:
            shown = number_words(self._waiting.number)
            font = look.font("label")
            width = paint.width_of(shown, font)
            area = QRect(self.width() - edge - width, 0, width, self.height())
            number_ink = look.tone(self._waiting.tone)[0]
            paint.text(painter, paint.mirrored(area, self.rect()), shown, font, number_ink)
            end += width + look.px(6)
        area = QRect(start, 0, self.width() - start - end, self.height())
        font = look.font("body", bold=on)
        paint.text(painter, paint.mirrored(area, self.rect()), self.text(), font, look.colour(ink))

    def _dot(self, painter: QPainter, icon: QRect) -> None:
        """A dot at the icon says that something waits; the number is in the description."""
        if not self._waiting.number:
            return
        side = theme().px(8)
        ink = theme().tone(self._waiting.tone)[0]
        place = QRect(icon.right() - side // 2, theme().px(6), side, side)
        paint.rounded(painter, place, side / 2, ink)


class Sidebar(QWidget):
    """The pages. ``opened`` is emitted with the key of the page a person goes to."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        look = theme()
        self.setProperty("part", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._items: dict[str, NavItem] = {}
        self._sections: dict[str, QVBoxLayout] = {}
        self._headings: list[QWidget] = []
        self._narrow = False
        self._group = QButtonGroup(self)
        scroll = ScrollPage(part="sidebar", margins=False)
        edge = look.space(1)
        self._list = scroll.body
        self._list.setContentsMargins(edge, look.px(10), edge, look.px(10))
        self._list.setSpacing(0)
        layout = row(scroll, line(upright=True), gap=-1)
        self.setLayout(layout)
        self.setFixedWidth(look.width("sidebar"))
        plain.named(self, T("Sidebar", "Pages"))

    def add(self, key: str, icon: str, words: Words, section: Text | None = None) -> None:
        """One more page; pages of one ``section`` stand together under its heading."""
        item = NavItem(icon, words)
        item.clicked.connect(lambda _on=False: self.opened.emit(key))
        self._group.addButton(item)
        self._items[key] = item
        self._section(section).addWidget(item)

    def _section(self, section: Text | None) -> QVBoxLayout:
        name = "" if section is None else section.source
        if name not in self._sections:
            look = theme()
            made = column(gap=-1)
            made.setSpacing(2)
            if section is not None:
                heading = plain.label(say(section).upper(), "section")
                heading.setContentsMargins(look.px(10), look.px(14), look.px(10), look.px(6))
                made.addWidget(heading)
                self._headings.append(heading)
            self._sections[name] = made
            self._list.insertLayout(self._list.count() - 1, made)
        return self._sections[name]

    def show_open(self, key: str) -> None:
        """Marks the page that is open; pages outside the list leave nothing marked."""
        self._group.setExclusive(False)
        for known, item in self._items.items():
            item.setChecked(known == key)
        self._group.setExclusive(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons only, where the window is narrow for the size of the text."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(theme().width("narrow" if narrow else "sidebar"))
        for item in self._items.values():
            item.set_narrow(narrow=narrow)
        for heading in self._headings:
            heading.setVisible(not narrow)

    def set_counts(self, counts: dict[str, Waiting]) -> None:
        """Shows what waits where; pages that are not named wait for nothing."""
        for key, item in self._items.items():
            item.set_waiting(counts.get(key, Waiting(0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        items = list(self._items.values())
        at = next((n for n, item in enumerate(items) if item.hasFocus()), -1)
        if step and at >= 0 and 0 <= at + step < len(items):
            items[at + step].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
