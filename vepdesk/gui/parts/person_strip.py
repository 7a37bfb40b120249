"""The person, always in sight: the strip on every page about somebody."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.layout import Responsive, boxed, clear, column, row
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, isolated, say


@dataclass(frozen=True, slots=True)
class Alert:
    """Something everybody must know about a person."""

    words: Words
    tone: Tone = Tone.WARN
    icon: str = "alert-triangle"


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """Who somebody is, at a glance. ``facts`` are number, location, level and the like."""

    name: str
    also: Words = ""
    facts: tuple[Words, ...] = ()
    alerts: tuple[Alert, ...] = ()


class Portrait(QWidget):
    """A photograph, or the outline of a person where there is none."""

    def __init__(self, width: int = 52, height: int = 62) -> None:
        super().__init__()
        self._photo: QPixmap | None = None
        look = theme()
        self.setFixedSize(look.px(width), look.px(height))
        plain.named(self, T("Portrait", "No photograph"))

    def set_photo(self, photo: QPixmap | None) -> None:
        """Shows a photograph."""
        self._photo = photo
        words = T("Portrait", "Photograph") if photo else T("Portrait", "No photograph")
        plain.named(self, words)
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        paint.rounded(painter, self.rect(), look.radius("control"), look.colour("plainsoft"))
        if self._photo is not None:
            painter.drawPixmap(self.rect(), self._photo)
            return
        side = min(self.width(), look.px(28))
        pixmap = look.pixmap("user", "ink2", side)
        area = QRect(0, 0, self.width(), self.height())
        paint.draw_pixmap(painter, pixmap, (self.width() - side) // 2, area)


class PersonStrip(QFrame):
    """Photo, name in both scripts, number, location, level; alerts at the other edge."""

    def __init__(self, person: PersonSummary | None = None) -> None:
        super().__init__()
        self.setProperty("part", "card")
        look = theme()
        self.portrait = Portrait()
        self._name = plain.label("", "title")
        self._also = plain.label("", "muted")
        self._facts = row(gap=3)
        self._alerts = row(gap=2)
        head = row(self._name, self._also, None, gap=1)
        head.setAlignment(self._also, Qt.AlignmentFlag.AlignBottom)
        words = column(None, head, self._facts, None, gap=-1)
        edge = look.space(3) - 2
        layout = row(self.portrait, gap=3, margins=(edge, look.space(2), edge, look.space(2)))
        layout.setAlignment(self.portrait, Qt.AlignmentFlag.AlignTop)
        who = boxed(words)
        self._pair = Responsive(who, boxed(self._alerts), lambda: who.sizeHint().width())
        layout.addWidget(self._pair, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if person is not None:
            self.set_person(person)

    def set_person(self, person: PersonSummary, photo: QPixmap | None = None) -> None:
        """Shows somebody else."""
        plain.set_words(self._name, person.name)
        plain.set_words(self._also, person.also)
        plain.named(self, person.name)
        self.portrait.set_photo(photo)
        clear(self._facts)
        for fact in person.facts:
            shown = fact if not isinstance(fact, str) else isolated(fact)
            self._facts.addWidget(plain.label(shown, "small"))
        self._facts.addStretch(1)
        clear(self._alerts)
        for alert in person.alerts:
            self._alerts.addWidget(Chip(alert.words, alert.tone, alert.icon))
        spoken = ", ".join(say(part.words) for part in person.alerts)
        self.setAccessibleDescription(spoken)
        self._pair.arrange()
