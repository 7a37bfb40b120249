"""How far something is: a thin bar, and a row that says what is being done and can stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.layout import column, row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, percent_words


class Meter(QWidget):
    """A bar filled by a share between 0 and 1."""

    def __init__(
        self, name: Words, share: float = 0.0, tone: Tone = Tone.ACCENT, *, width: int = 0
    ) -> None:
        super().__init__()
        self._name = name
        self._share, self._tone = share, tone
        horizontal = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self._width = theme().px(width) if width else 0
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.set(share, tone)

    def set(self, share: float, tone: Tone | None = None) -> None:
        """Changes how much is filled."""
        self._share = min(1.0, max(0.0, share))
        self._tone = tone or self._tone
        plain.named(self, self._name, percent_words(self._share))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width or theme().px(120), theme().px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        paint.rounded(painter, self.rect(), self.height() / 2, look.colour("track"))
        filled = QRect(0, 0, int(self.width() * self._share + 0.5), self.height())
        if filled.width():
            ink = look.tone(self._tone)[0]
            paint.rounded(painter, paint.mirrored(filled, self.rect()), self.height() / 2, ink)


class ProgressRow(QWidget):
    """What is being done, how far it is, and a way to stop it."""

    def __init__(self, words: Words, stop: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._words = plain.label(words, "heading", wrap=True)
        self._detail = plain.label("", "small", wrap=True)
        self._meter = Meter(words)
        text = column(self._words, self._meter, self._detail, gap=0)
        layout = row(gap=3)
        layout.addLayout(text, 1)
        if stop is not None:
            button = Button(T("ProgressRow", "Stop"), stop)
            layout.addWidget(button)
            layout.setAlignment(button, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        plain.named(self, words)

    def report(self, done: int, total: int, detail: Words = "") -> None:
        """Shows ``done`` of ``total`` and perhaps what is being done right now."""
        share = done / total if total else 0.0
        self._meter.set(share)
        shown = detail or (percent_words(share) if total else "")
        plain.set_words(self._detail, shown)
