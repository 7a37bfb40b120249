"""One choice out of a few, side by side: by mouse, arrow keys or the keys 1 to 9."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, right_to_left, say


@dataclass(frozen=True, slots=True)
class Option:
    """One segment: what it stands for, its word, and the tone it takes when chosen."""

    key: str
    words: Words
    tone: Tone = Tone.ACCENT


def paint_segment(
    painter: QPainter,
    area: QRect,
    words: str,
    *,
    tone: Tone | None,
    first: bool,
    last: bool,
    focused: bool = False,
) -> None:
    """Draws one segment; ``tone`` is ``None`` when it is not the chosen one."""
    look = theme()
    ink, soft = look.tone(tone) if tone else (look.colour("ink2"), look.colour("surface"))
    path = paint.one_sided(area, look.radius("control"), first=first, last=last)
    painter.save()
    if not first:
        # The line between two segments is drawn once, by the one before.
        begin, end = (0, -1) if right_to_left() else (1, 0)
        painter.setClipRect(area.adjusted(begin, 0, end, 0))
    painter.setPen(look.colour("line"))
    painter.setBrush(soft)
    painter.drawPath(path)
    painter.restore()
    middle = Qt.AlignmentFlag.AlignHCenter
    paint.text(painter, area, words, look.font("small", bold=tone is not None), ink, middle)
    if focused:
        paint.focus_ring(painter, area.adjusted(1, 1, -1, -1), look.radius("control") - 2)


def segment_width(words: str) -> int:
    """Pixels a segment needs, in bold."""
    look = theme()
    return paint.width_of(words, look.font("small", bold=True)) + look.px(20)


class _Segment(QAbstractButton):
    def __init__(self, option: Option, *, first: bool, last: bool) -> None:
        super().__init__()
        self.option = option
        self._first, self._last = first, last
        self.setText(say(option.words))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        plain.named(self, option.words)

    def sizeHint(self) -> QSize:
        return QSize(segment_width(self.text()), theme().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        control = self.parentWidget()
        painter = paint.smooth(self)
        paint_segment(
            painter,
            self.rect(),
            self.text(),
            tone=self.option.tone if self.isChecked() else None,
            first=self._first,
            last=self._last,
            focused=bool(control and control.hasFocus() and self.isChecked()),
        )


class Segmented(QWidget):
    """The control. ``chosen`` is emitted with the key a person chose; nothing may be chosen yet."""

    chosen = Signal(str)

    def __init__(self, name: Words, options: Sequence[Option]) -> None:
        super().__init__()
        self._options = tuple(options)
        self._segments: list[_Segment] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        last = len(self._options) - 1
        layout = row(gap=-1)
        for number, option in enumerate(self._options):
            segment = _Segment(option, first=number == 0, last=number == last)
            segment.clicked.connect(lambda _on=False, key=option.key: self._choose(key))
            self._group.addButton(segment, number)
            self._segments.append(segment)
            layout.addWidget(segment)
        self.setLayout(layout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        plain.named(self, name)

    @property
    def value(self) -> str | None:
        """The key of the chosen segment."""
        number = self._group.checkedId()
        return self._options[number].key if number >= 0 else None

    def set_value(self, key: str | None) -> None:
        """Shows a choice without telling anybody."""
        self._group.setExclusive(False)
        for segment in self._segments:
            segment.setChecked(segment.option.key == key)
        self._group.setExclusive(True)
        self._speak()

    def _choose(self, key: str) -> None:
        self.set_value(key)
        self.chosen.emit(key)

    def _speak(self) -> None:
        chosen = next((segment.text() for segment in self._segments if segment.isChecked()), "")
        self.setAccessibleDescription(chosen)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._options):
            self._choose(self._options[number].key)
            return
        forward = Qt.Key.Key_Left if right_to_left() else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if right_to_left() else Qt.Key.Key_Left
        if event.key() in (forward, backward):
            step = 1 if event.key() == forward else -1
            at = self._group.checkedId()
            target = at + step if at >= 0 else 0
            if 0 <= target < len(self._options):
                self._choose(self._options[target].key)
            return
        super().keyPressEvent(event)
