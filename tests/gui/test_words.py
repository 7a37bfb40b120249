"""The reader's words: plural, values, dates, direction."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.tools.screenshots import WordList
from vepdesk.base.clock import FixedClock, local, today
from vepdesk.base.text import T
from vepdesk.gui.pages.exchange import stick_row
from vepdesk.gui.words import (
    day_words,
    install_language,
    isolated,
    moment_words,
    partial_day_words,
    say,
    time_words,
)
from vepdesk.records.values import Moment, PartialDay
from vepdesk.services.standing import Stick


def test_braces_and_markup_in_a_value_stay_what_they_are() -> None:
    said = say(T("Test", "Name: {name}").filled(name="{number} <b>Ali</b>"))
    assert said == "Name: {number} <b>Ali</b>"


def test_a_count_fills_the_sentence_with_the_readers_separators() -> None:
    assert say(T("Test", "%n entries").counted(18344)) == "18,344 entries"


def test_six_arabic_forms_are_chosen_by_the_number(qapp: QApplication) -> None:
    install_language(qapp, "ar")
    forms = ["صفر", "واحد", "اثنان", "قليل %n", "كثير %n", "آخر %n"]
    words = WordList({"Test": {"%n entries": forms}})
    qapp.installTranslator(words)
    said = [say(T("Test", "%n entries").counted(n)) for n in (0, 1, 2, 5, 11, 100)]
    qapp.removeTranslator(words)
    assert said == ["صفر", "واحد", "اثنان", "قليل 5", "كثير 11", "آخر 100"]


def test_days_have_four_digit_years_and_months_in_words() -> None:
    assert day_words(date(1926, 2, 9)) == "9 February 1926"
    assert day_words(date(1926, 2, 9), short=True) == "9 Feb 1926"
    assert day_words(date(2026, 11, 23), weekday=True) == "Monday 23 November 2026"


def test_moments_are_told_where_they_were_entered_with_24_hours() -> None:
    moment = Moment(datetime(2026, 11, 22, 21, 40, tzinfo=UTC), "Africa/Kampala")
    assert moment_words(moment) == "23 November 2026, 00:40"


def test_what_is_not_known_of_a_day_is_not_invented() -> None:
    assert partial_day_words(PartialDay(1990)) == "1990"
    assert partial_day_words(PartialDay(1990, 2, approximate=True)) == "about February 1990"
    assert partial_day_words(PartialDay(1990, 2, 1)) == "1 February 1990"


def test_arabic_turns_the_window_and_isolates_foreign_runs(qapp: QApplication) -> None:
    install_language(qapp, "ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert isolated("UG-0412-77") == "\u2068UG-0412-77\u2069"
    assert time_words(datetime(2026, 1, 1, 18, 5, tzinfo=UTC)) == "\u206618:05\u2069"
    assert "فيفري" in day_words(date(1990, 2, 1))


def test_a_sentence_that_begins_with_a_foreign_name_is_still_led_from_the_right(
    qapp: QApplication,
) -> None:
    install_language(qapp, "ar")
    words = WordList({"Test": {"{name}, officer": "{name}، ضابط", "G. Okot": "G. Okot، ضابط"}})
    qapp.installTranslator(words)
    plain = say(T("Test", "{name}, officer").filled(name="G. Okot"))
    latin_first = say(T("Test", "G. Okot"))
    qapp.removeTranslator(words)
    assert plain.startswith("\u2068")
    assert latin_first.startswith("\u200f")


def test_an_arabic_name_in_an_english_sentence_is_isolated() -> None:
    assert say(T("Test", "{name} (alias)").filled(name="كاتو")) == "\u2068كاتو\u2069 (alias)"


def test_a_time_without_a_zone_of_its_own_is_shown_on_the_wall_clock_of_the_place() -> None:
    at = datetime(2026, 11, 23, 11, 5, tzinfo=UTC)
    here = FixedClock(at, "Pacific/Kiritimati")
    assert moment_words(local(here, at)) == "24 November 2026, 01:05"
    assert today(here) == date(2026, 11, 24)
    stick = Stick(1, "out", "HQ", at, 3, 1, 900, "written", "")
    assert stick_row(stick, 0, here).cells[0] == "24 Nov 2026 01:05"
