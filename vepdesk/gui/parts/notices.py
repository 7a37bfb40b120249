"""Banners that stay and toasts that pass: what happened, what it means, what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import IconButton
from vepdesk.gui.parts.layout import column, row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, right_to_left, say

_TOAST_MS = 6_000

TONE_ICONS = {
    Tone.PLAIN: "info-circle",
    Tone.OK: "circle-check",
    Tone.INFO: "info-circle",
    Tone.WARN: "alert-triangle",
    Tone.DANGER: "alert-octagon",
    Tone.ACCENT: "info-circle",
}
_SPOKEN = {
    Tone.PLAIN: T("Banner", "Note"),
    Tone.OK: T("Banner", "Done"),
    Tone.INFO: T("Banner", "Note"),
    Tone.WARN: T("Banner", "Attention"),
    Tone.DANGER: T("Banner", "Important"),
    Tone.ACCENT: T("Banner", "Note"),
}


class Banner(QFrame):
    """A notice at the top of a page, with an icon for its tone and perhaps buttons."""

    def __init__(
        self,
        words: Words,
        detail: Words = "",
        tone: Tone = Tone.INFO,
        *actions: QWidget,
        dismissable: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("part", "banner")
        look = theme()
        self._icon = plain.label("")
        self._words = plain.label(words, "heading", wrap=True)
        self._detail = plain.label(detail, "body", wrap=True)
        text = column(self._words, self._detail, gap=-1)
        layout = row(
            self._icon, gap=2, margins=(look.space(3), look.space(2), look.space(3), look.space(2))
        )
        layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        for action in actions:
            layout.addWidget(action)
        if dismissable:
            layout.addWidget(IconButton("x", T("Banner", "Close this notice"), self.hide))
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set(words, detail, tone)

    def set(self, words: Words, detail: Words = "", tone: Tone = Tone.INFO) -> None:
        """Changes what it says."""
        look = theme()
        plain.set_words(self._words, words)
        plain.set_words(self._detail, detail)
        self._detail.setVisible(bool(say(detail)))
        ink = look.tone(tone)[0].name()
        self._icon.setPixmap(look.pixmap(TONE_ICONS[tone], ink, look.px(20)))
        plain.named(self._icon, _SPOKEN[tone])
        plain.set_tone(self, tone)
        plain.named(self, words, detail)


class Toast(QFrame):
    """A short confirmation over the foot of a window; it goes by itself and takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "toast")
        look = theme()
        self._icon = plain.label("")
        self._words = plain.label("")
        edge = look.space(3)
        self._layout = row(
            self._icon, self._words, gap=1, margins=(edge, look.px(10), edge, look.px(10))
        )
        self.setLayout(self._layout)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TOAST_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: Words, tone: Tone = Tone.OK, *, stays: bool = False) -> None:
        """Shows a sentence for a few seconds, or until it is hidden."""
        look = theme()
        self._icon.setPixmap(look.pixmap(TONE_ICONS[tone], "surface", look.px(18)))
        plain.set_words(self._words, words)
        plain.named(self, words)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        if stays:
            self._timer.stop()
        else:
            self._timer.start()

    @property
    def words(self) -> str:
        """What it says now; empty when it is not shown."""
        return "" if self.isHidden() else self._words.text()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            look = theme()
            size: QSize = self.sizeHint()
            left = (
                look.space(5) if right_to_left() else parent.width() - size.width() - look.space(5)
            )
            top = parent.height() - size.height() - look.px(28) - look.space(4)
            self.setGeometry(left, top, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
