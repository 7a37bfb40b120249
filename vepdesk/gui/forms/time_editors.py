"""Editors of days, approximate days and moments: typed from the left in every language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QLineEdit, QMenu, QWidgetAction

from vepdesk.base.clock import Clock, today
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.forms.editor import Editor
from vepdesk.gui.parts.buttons import IconButton
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.theme import theme
from vepdesk.gui.words import say
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment, PartialDay

_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})[:.hH]?(\d{2})")


def read_day(written: str) -> date:
    """Day, month and four-digit year, or ISO 8601. Raises ``ValueError`` for anything else."""
    text = written.strip()
    if match := _ISO.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY.fullmatch(text):
        return date(int(match[3]), int(match[2]), int(match[1]))
    raise ValueError("not a day")


def day_digits(day: date) -> str:
    """A day as it stands in a field: day, month, four-digit year."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def from_the_left(line: QLineEdit) -> QLineEdit:
    """Digits are read from the left everywhere, at the edge where the language begins."""
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    line.setAlignment(plain.reading_edge())
    return line


class DayEditor(Editor):
    """A day, typed or picked from a calendar; empty means not known. T writes today."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.line = from_the_left(QLineEdit())
        self.line.setPlaceholderText(say(T("Editor", "DD/MM/YYYY")))
        self.line.setFixedWidth(theme().px(140))
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._settle)
        self.pick = IconButton("calendar", T("Editor", "Pick a day from a calendar"), self._show)
        self.add_part(self.line)
        self.add_part(self.pick, T("Editor", "calendar"))
        self._layout.addStretch(1)

    def _typed(self, text: str) -> None:
        if text.strip().lower() == "t":
            self.line.setText(day_digits(today(self._clock)))
        self.changed.emit()

    def _settle(self) -> None:
        """Writes a day that was typed otherwise in the usual form."""
        day = self.day()
        if day is not None:
            self.line.setText(day_digits(day))

    def day(self) -> date | None:
        """The day that is written; ``None`` when there is none, or it makes no sense."""
        try:
            return read_day(self.line.text())
        except ValueError:
            return None

    def value(self) -> Value:
        return self.day()

    def set_value(self, value: Value) -> None:
        self.line.setText(day_digits(value) if isinstance(value, date) else "")

    def written(self) -> Sequence[str]:
        return (self.line.text(),)

    def write(self, texts: Sequence[str]) -> None:
        self.line.setText("".join(texts[:1]))

    def problem(self) -> Text | None:
        if self.line.text().strip() and self.day() is None:
            return T("Editor", "Write day, month and year, for example 23/11/2026.")
        return None

    def _show(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget()
        plain.named(calendar, T("Editor", "Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        day = self.day() or today(self._clock)
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(lambda chosen: self._picked(chosen, menu))
        calendar.clicked.connect(lambda chosen: self._picked(chosen, menu))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
        calendar.setFocus()

    def _picked(self, chosen: QDate, menu: QMenu) -> None:
        self.line.setText(day_digits(date(chosen.year(), chosen.month(), chosen.day())))
        menu.close()
        self.line.setFocus()
        self.changed.emit()


class MomentEditor(Editor):
    """Day and time of a wall clock, in the zone of this desk or the one it was entered in."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._zone = clock.zone
        self.day_editor = DayEditor(clock)
        self.time_line = from_the_left(QLineEdit())
        self.time_line.setPlaceholderText(say(T("Editor", "HH:MM")))
        self.time_line.setFixedWidth(theme().px(84))
        now = IconButton("clock", T("Editor", "Now"), self._now)
        self.day_editor.changed.connect(self.changed)
        self.time_line.textEdited.connect(lambda _text: self.changed.emit())
        self.time_line.editingFinished.connect(self._settle)
        day = self.day_editor
        day.hide()
        day.setParent(self)
        self.add_part(day.line, T("Editor", "day"))
        self.add_part(day.pick, T("Editor", "calendar"))
        self.add_part(self.time_line, T("Editor", "time"))
        self.add_part(now, T("Editor", "now"))
        self._layout.addStretch(1)
        self._given: tuple[Moment, str, str] | None = None

    def _now(self) -> None:
        local = self._clock.now().astimezone(ZoneInfo(self._clock.zone))
        self._zone = self._clock.zone
        self.day_editor.set_value(local.date())
        self.time_line.setText(f"{local:%H:%M}")
        self.changed.emit()

    def _settle(self) -> None:
        time = self._time()
        if time is not None:
            self.time_line.setText(f"{time[0]:02d}:{time[1]:02d}")

    def _time(self) -> tuple[int, int] | None:
        match = _TIME.fullmatch(self.time_line.text().strip())
        if match is None:
            return None
        hour, minute = int(match[1]), int(match[2])
        return (hour, minute) if hour < 24 and minute < 60 else None

    def value(self) -> Value:
        if self._given and self._given[1:] == (self.day_editor.line.text(), self.time_line.text()):
            return self._given[0]
        day, time = self.day_editor.day(), self._time()
        if day is None or time is None:
            return None
        at = datetime(day.year, day.month, day.day, *time, tzinfo=ZoneInfo(self._zone))
        return Moment(at, self._zone)

    def set_value(self, value: Value) -> None:
        moment = value if isinstance(value, Moment) else None
        self.day_editor.set_value(moment.local.date() if moment else None)
        self.time_line.setText(f"{moment.local:%H:%M}" if moment else "")
        # A moment keeps its seconds and zone as long as nobody writes another.
        known = moment is not None and str(moment.local.tzinfo) == moment.zone
        self._zone = moment.zone if moment and known else self._clock.zone
        self._given = (
            (moment, self.day_editor.line.text(), self.time_line.text()) if moment else None
        )

    def written(self) -> Sequence[str]:
        return (self.day_editor.line.text(), self.time_line.text(), self._zone)

    def write(self, texts: Sequence[str]) -> None:
        day, time, zone = (*texts, "", "", "")[:3]
        self.day_editor.line.setText(day)
        self.time_line.setText(time)
        try:
            self._zone = ZoneInfo(zone).key
        except (ZoneInfoNotFoundError, ValueError):
            self._zone = self._clock.zone

    def problem(self) -> Text | None:
        wrong = self.day_editor.problem()
        if wrong is not None:
            return wrong
        day, time = self.day_editor.line.text().strip(), self.time_line.text().strip()
        if time and self._time() is None:
            return T("Editor", "Write hours and minutes, for example 18:40.")
        if day and not time:
            return T("Editor", "Write the time too.")
        if time and not day:
            return T("Editor", "Write the day too.")
        return None


class PartialDayEditor(Editor):
    """Year, month and day as far as they are known, and whether it is an estimate."""

    def __init__(self) -> None:
        super().__init__()
        look = theme()
        self.day_line, self.month_line, self.year_line = (
            from_the_left(QLineEdit()) for _part in range(3)
        )
        parts = (
            (self.day_line, T("Editor", "day"), T("Editor", "Day"), 62),
            (self.month_line, T("Editor", "month"), T("Editor", "Month"), 72),
            (self.year_line, T("Editor", "year"), T("Editor", "Year"), 82),
        )
        for line, name, hint, width in parts:
            line.setPlaceholderText(say(hint))
            line.setFixedWidth(look.px(width))
            line.textEdited.connect(lambda _text: self.changed.emit())
            self.add_part(line, name)
        self.about: QCheckBox = CheckBox(T("Editor", "about"))
        self.about.clicked.connect(lambda _on: self.changed.emit())
        self.add_part(self.about, T("Editor", "about"))
        self._layout.addStretch(1)

    def _numbers(self) -> tuple[int | None, int | None, int | None]:
        """Year, month, day. Raises ``ValueError`` for what is no number."""
        texts = (line.text().strip() for line in (self.year_line, self.month_line, self.day_line))
        year, month, day = (int(text) if text else None for text in texts)
        return year, month, day

    def _written(self) -> bool:
        lines = (self.year_line, self.month_line, self.day_line)
        return any(line.text().strip() for line in lines)

    def value(self) -> Value:
        try:
            year, month, day = self._numbers()
            if year is None or year < 1000:
                return None
            return PartialDay(year, month, day, self.about.isChecked())
        except ValueError:
            return None

    def set_value(self, value: Value) -> None:
        known = value if isinstance(value, PartialDay) else None
        parts = (known.year, known.month, known.day) if known else (None, None, None)
        for line, part in zip((self.year_line, self.month_line, self.day_line), parts, strict=True):
            line.setText("" if part is None else str(part))
        self.about.setChecked(bool(known and known.approximate))

    def written(self) -> Sequence[str]:
        lines = (self.year_line, self.month_line, self.day_line)
        return (*(line.text() for line in lines), "about" if self.about.isChecked() else "")

    def write(self, texts: Sequence[str]) -> None:
        year, month, day, about = (*texts, "", "", "", "")[:4]
        self.year_line.setText(year)
        self.month_line.setText(month)
        self.day_line.setText(day)
        self.about.setChecked(about == "about")

    def problem(self) -> Text | None:
        if self._written() and self.value() is None:
            return T("Editor", "Write a year of four digits; month and day only if known.")
        return None
