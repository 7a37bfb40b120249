"""Lists of a few rows: things to do, the latest entries, key facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from vepdesk.gui import plain
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.layout import boxed, clear, column, in_reading_order, line, row
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, isolated, say


def task_row(
    title: Words, detail: Words = "", *trailing: QWidget, lead: QWidget | None = None
) -> QWidget:
    """A chip, what it is about, a word more, and what can be done: one row of a to-do list."""
    look = theme()
    heading = plain.label(title, "heading", wrap=True)
    words = column(heading, gap=-1)
    if say(detail):
        words.addWidget(plain.label(detail, "small", wrap=True))
    edge = look.space(3) - 2
    layout = row(gap=2, margins=(edge, look.space(1), edge, look.space(1)))
    if lead is not None:
        layout.addWidget(lead)
    layout.addLayout(words, 1)
    for item in trailing:
        layout.addWidget(item)
    made = boxed(layout)
    made.setMinimumHeight(look.px(56))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    plain.named(made, title, detail)
    return made


def lead_chip(chip: Chip) -> Chip:
    """A chip as wide as its neighbours in a list, so that titles stand in one line."""
    chip.widen(theme().px(118))
    return chip


class RowList(QWidget):
    """Rows with a faint line between them, for the inside of a card without padding."""

    def __init__(self, rows: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._layout: QVBoxLayout = column(gap=-1)
        self.setLayout(self._layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        """Shows other rows."""
        clear(self._layout)
        for number, item in enumerate(rows):
            if number:
                self._layout.addWidget(line(faint=True))
            self._layout.addWidget(item)


def timeline_row(when: str, what: Words, who: Words = "") -> QWidget:
    """When, what and who, in one line."""
    look = theme()
    moment = plain.label(when, "small")
    moment.setFixedWidth(look.px(132))
    text = plain.label(what, "body", wrap=True)
    edge = look.space(3) - 2
    layout = row(moment, gap=2, margins=(edge, look.space(1) + 1, edge, look.space(1) + 1))
    layout.addWidget(text, 1)
    if say(who):
        layout.addWidget(plain.label(who, "small"))
    made = boxed(layout)
    plain.named(made, what, when)
    return made


class KeyFacts(QWidget):
    """Names and values in two columns, with a faint line between the rows."""

    def __init__(self, facts: Sequence[tuple[Words, str]] = (), *, label_width: int = 100) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._label_width = label_width
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[tuple[Words, str]]) -> None:
        """Shows other facts."""
        clear(self._grid)
        look = theme()
        edge, above = look.space(3) - 2, look.px(7)
        top = Qt.AlignmentFlag.AlignTop | plain.reading_edge()
        for number, (name, value) in enumerate(facts):
            if number:
                self._grid.addWidget(line(faint=True), 2 * number - 1, 0, 1, 2)
            title = plain.label(name, "muted", wrap=True)
            title.setMinimumWidth(look.px(self._label_width) + edge)
            said = plain.label(isolated(value), "body", wrap=True)
            plain.named(said, name, value)
            gap = look.space(1)
            title.setContentsMargins(*in_reading_order((edge, above, gap, above)))
            said.setContentsMargins(*in_reading_order((gap, above, edge, above)))
            for column_number, cell in enumerate((title, said)):
                cell.setAlignment(top)
                self._grid.addWidget(cell, 2 * number, column_number)
