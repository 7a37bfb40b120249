"""Boxes that find: the search of the whole program, and the filter above a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.buttons import key_words, paint_key
from vepdesk.gui.parts.layout import in_reading_order, row
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say

_PAUSE_MS = 150


class SearchBox(QLineEdit):
    """A line with a magnifier and the key that leads here. ``searched`` waits for a short pause.

    ``entered`` is emitted on Enter, ``left_down`` when somebody presses Down to go to the results.
    """

    searched = Signal(str)
    entered = Signal(str)
    left_down = Signal()

    def __init__(self, words: Words, *, keys: str = "", part: str = "filter") -> None:
        super().__init__()
        self._keys = keys
        self.setProperty("part", part)
        self.setPlaceholderText(say(words))
        self.setClearButtonEnabled(False)
        plain.named(self, words)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text().strip()))
        self.textChanged.connect(lambda _text: self._pause.start())
        self.returnPressed.connect(self._enter)
        badge = self._badge_width()
        room = badge + theme().px(4) if badge else 0
        self.setTextMargins(*in_reading_order((theme().px(22), 0, room, 0)))
        self.setAlignment(plain.reading_edge())

    def sizeHint(self) -> QSize:
        return QSize(theme().width("search"), super().sizeHint().height())

    def _enter(self) -> None:
        self._pause.stop()
        self.entered.emit(self.text().strip())

    def _badge_width(self) -> int:
        if not self._keys:
            return 0
        look = theme()
        return paint.width_of(key_words(self._keys), look.font("hint")) + look.px(14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        painter = paint.smooth(self)
        place = paint.mirrored(QRect(look.px(10), 0, look.icon_size, self.height()), self.rect())
        paint.draw_pixmap(painter, look.pixmap("search", "ink2"), place.left(), self.rect())
        if self._keys and not self.text():
            width, height = self._badge_width(), look.px(20)
            left = self.width() - width - look.px(10)
            badge = QRect(left, (self.height() - height) // 2, width, height)
            paint_key(painter, paint.mirrored(badge, self.rect()), self._keys, "ink2", "line")


class ComboBox(QComboBox):
    """A list to choose from whose arrow is drawn from our icons, in any colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        side = look.px(16)
        place = QRect(self.width() - side - look.px(8), 0, side, self.height())
        place = paint.mirrored(place, self.rect())
        painter = paint.smooth(self)
        pixmap = look.pixmap("chevron-down", "ink2" if self.isEnabled() else "ink3", side)
        paint.draw_pixmap(painter, pixmap, place.left(), self.rect())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(110), super().minimumSizeHint().height())


class FilterBar(QWidget):
    """A search line and a few lists above a table. ``changed`` says what is asked for now."""

    changed = Signal(str, dict)

    def __init__(
        self,
        words: Words,
        choices: Sequence[tuple[str, Words, Sequence[tuple[str, Words]]]] = (),
        *trailing: QWidget,
    ) -> None:
        super().__init__()
        self.box = SearchBox(words)
        self.box.setMinimumWidth(theme().px(180))
        self.box.setMaximumWidth(theme().width("search"))
        layout = row(gap=2)
        layout.addWidget(self.box, 3)
        self._lists: dict[str, QComboBox] = {}
        for key, name, options in choices:
            chooser = ComboBox()
            chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            plain.named(chooser, name)
            chooser.addItem(say(T("FilterBar", "{name}: all").filled(name=say(name))), "")
            for code, option in options:
                chooser.addItem(say(option), code)
            chooser.currentIndexChanged.connect(lambda _index: self._tell())
            self._lists[key] = chooser
            layout.addWidget(chooser)
        layout.addStretch(1)
        for item in trailing:
            layout.addWidget(item)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.box.searched.connect(lambda _text: self._tell())

    @property
    def text(self) -> str:
        """What is written in the search line."""
        return self.box.text().strip()

    @property
    def choices(self) -> dict[str, str]:
        """The chosen code of each list; empty text for all."""
        return {key: str(chooser.currentData()) for key, chooser in self._lists.items()}

    def _tell(self) -> None:
        self.changed.emit(self.text, self.choices)
