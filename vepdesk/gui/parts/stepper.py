"""The steps of a long form: what is done, where one is, what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.layout import clear, column
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say


class StepState(Enum):
    """How far a step is."""

    TO_DO = "to do"
    CURRENT = "current"
    DONE = "done"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Step:
    """One step as the stepper shows it."""

    words: Words
    state: StepState = StepState.TO_DO


_SPOKEN = {
    StepState.TO_DO: T("Stepper", "still to do"),
    StepState.CURRENT: T("Stepper", "you are here"),
    StepState.DONE: T("Stepper", "done"),
    StepState.WRONG: T("Stepper", "needs correction"),
}


class _StepButton(QAbstractButton):
    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self._number, self._step = number, step
        self.setText(say(step.words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        plain.named(self, f"{number}. {self.text()}", _SPOKEN[step.state])

    def sizeHint(self) -> QSize:
        look = theme()
        width = paint.width_of(self.text(), look.font("body", bold=True)) + look.px(56)
        return QSize(min(width, look.width("stepper")), look.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        current = self._step.state is StepState.CURRENT
        if current or self.underMouse():
            fill = look.colour("soft" if current else "hover")
            paint.rounded(painter, self.rect(), look.radius("control"), fill)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), look.radius("control"))
        side = look.px(20)
        edge = look.px(10)
        circle = QRect(edge, (self.height() - side) // 2, side, side)
        self._circle(painter, paint.mirrored(circle, self.rect()))
        start = edge + side + look.px(10)
        place = QRect(start, 0, self.width() - start - look.px(6), self.height())
        ink = look.colour({True: "accent", False: "ink2"}[current])
        font = look.font("body", bold=current)
        paint.text(painter, paint.mirrored(place, self.rect()), self.text(), font, ink)

    def _circle(self, painter: QPainter, circle: QRect) -> None:
        look = theme()
        match self._step.state:
            case StepState.DONE:
                paint.rounded(painter, circle, circle.width() / 2, look.colour("ok"))
                self._mark(painter, circle, "check")
            case StepState.WRONG:
                paint.rounded(painter, circle, circle.width() / 2, look.colour("danger"))
                self._mark(painter, circle, "x")
            case StepState.CURRENT:
                self._numbered(painter, circle, "accent", "accent")
            case StepState.TO_DO:
                self._numbered(painter, circle, "fieldline", "ink2")

    def _numbered(self, painter: QPainter, circle: QRect, line: str, ink: str) -> None:
        look = theme()
        fill = look.colour("surface")
        paint.rounded(painter, circle, circle.width() / 2, fill, look.colour(line))
        middle = Qt.AlignmentFlag.AlignHCenter
        number = str(self._number)
        paint.text(painter, circle, number, look.font("hint"), look.colour(ink), middle)

    def _mark(self, painter: QPainter, circle: QRect, icon: str) -> None:
        side = circle.width() * 2 // 3
        pixmap = theme().pixmap(icon, "surface", side)
        paint.draw_pixmap(painter, pixmap, circle.left() + (circle.width() - side) // 2, circle)


class Stepper(QFrame):
    """A column of steps in a card; pressing one emits its number, from 0."""

    chosen = Signal(int)

    def __init__(self, steps: Sequence[Step] = ()) -> None:
        super().__init__()
        self.setProperty("part", "card")
        look = theme()
        edge = look.space(1)
        self._layout = column(gap=-1, margins=(edge, edge, edge, edge))
        self.setLayout(self._layout)
        self.setFixedWidth(look.width("stepper"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        plain.named(self, T("Stepper", "Steps"))
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Shows other steps or other states."""
        clear(self._layout)
        for number, step in enumerate(steps, start=1):
            button = _StepButton(number, step)
            button.clicked.connect(lambda _on=False, n=number - 1: self.chosen.emit(n))
            self._layout.addWidget(button)
