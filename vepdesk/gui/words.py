"""The reader's words: translation, plural forms, dates, times and numbers in one place.

Dates are always written out with a four-digit year and times with 24 hours: a short form in an
unfamiliar order has sent people to court a month late. In a right-to-left language every value
that is put into a sentence is isolated (Unicode UAX 9), so that it cannot turn the sentence round.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from vepdesk.base.resources import translations
from vepdesk.base.text import T, Text, TextValue, fill, visible
from vepdesk.records.values import Moment, PartialDay, PersonName

Words: TypeAlias = Text | str

_FIRST_STRONG_ISOLATE = "\u2068"
_LEFT_TO_RIGHT_ISOLATE = "\u2066"
_POP_ISOLATE = "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_TRANSLATORS = "vepdesk_translators"


@dataclass(frozen=True, slots=True)
class Language:
    """A language the window speaks: its code, its own name for itself, the locale it counts by."""

    code: str
    name: str
    locale: str


# Six are planned; each is offered once its catalogue is complete.
LANGUAGES: tuple[Language, ...] = (
    Language("en", "English", "en_GB"),
    Language("ar", "العربية", "ar_TN"),
)


def language(code: str) -> Language:
    """The language called ``code``; English where we do not speak it."""
    return next((known for known in LANGUAGES if known.code == code), LANGUAGES[0])


def install_language(application: QApplication, code: str) -> Language:
    """Loads Qt's and our catalogue, sets locale and direction. Build windows only afterwards."""
    chosen = language(code)
    for old in application.property(_TRANSLATORS) or ():
        application.removeTranslator(old)
    loaded: list[QTranslator] = []
    places = (
        (f"qtbase_{chosen.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"vepdesk_{chosen.code}", str(translations())),
    )
    for name, folder in places:
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            loaded.append(translator)
    application.setProperty(_TRANSLATORS, loaded)
    locale = QLocale(chosen.locale)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    return chosen


def right_to_left() -> bool:
    """Whether people read this language from the right."""
    return QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def say(words: Words) -> str:
    """A sentence in the reader's language, with its values filled in; text is left as it is."""
    if isinstance(words, str):
        return words
    count = -1 if words.count is None else words.count
    template = QCoreApplication.translate(words.context, words.source, None, count)
    if words.count is not None:
        # Qt has written the number already, without the reader's separators.
        template = template.replace(str(words.count), number_words(words.count), 1)
    return _led(fill(template, {n: value_words(value) for n, value in words.values.items()}))


def _led(sentence: str) -> str:
    """A sentence that is laid out from the right even when it begins with a foreign name.

    What draws text takes the direction from the first strong letter outside isolates.
    """
    if not right_to_left() or not sentence:
        return sentence
    depth = 0
    for letter in sentence:
        kind = unicodedata.bidirectional(letter)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth -= 1
        elif depth == 0 and kind in {"R", "AL"}:
            return sentence
        elif depth == 0 and kind == "L":
            break
    return _RIGHT_TO_LEFT_MARK + sentence


def value_words(value: TextValue) -> str:
    """What is put into a sentence: a date, a number, a word, or somebody's own text."""
    match value:
        case Text():
            return say(value)
        case datetime():
            return moment_words(value)
        case date():
            return day_words(value)
        case int():
            return number_words(value)
        case str():
            return isolated(value)


def isolated(text: str) -> str:
    """Text that keeps its own direction inside a sentence of the other direction."""
    if not right_to_left() and not _has_right_to_left(text):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def left_to_right(text: str) -> str:
    """Numbers, file names and addresses that must be read from the left everywhere."""
    if not right_to_left() or not text:
        return text
    return f"{_LEFT_TO_RIGHT_ISOLATE}{text}{_POP_ISOLATE}"


def number_words(number: float, *, decimals: int = 0) -> str:
    """A number with the reader's separators."""
    if decimals == 0:
        return QLocale().toString(int(number))
    return QLocale().toString(float(number), "f", decimals)


def percent_words(share: float) -> str:
    """A share of one as whole percent."""
    return say(T("Words", "{number} %").filled(number=int(share * 100 + 0.5)))


def _month(number: int, *, short: bool) -> str:
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().monthName(number, form)


def day_words(day: date, *, short: bool = False, year: bool = True, weekday: bool = False) -> str:
    """A day with its month in words: "23 November 2026", "23 Nov 2026", "Monday 23 November"."""
    values = {
        "weekday": QLocale().dayName(day.isoweekday()),
        "day": str(day.day),
        "month": _month(day.month, short=short),
        "year": f"{day.year:04d}",
    }
    if weekday and year:
        template = T("Words", "{weekday} {day} {month} {year}")
    elif weekday:
        template = T("Words", "{weekday} {day} {month}")
    elif year:
        template = T("Words", "{day} {month} {year}")
    else:
        template = T("Words", "{day} {month}")
    return isolated(fill(say(template), values))


def time_words(at: datetime) -> str:
    """Hours and minutes of a wall clock, 24 hours."""
    return left_to_right(f"{at:%H:%M}")


def moment_words(
    moment: Moment | datetime, *, short: bool = False, year: bool = True, weekday: bool = False
) -> str:
    """Day and time where it was entered; a bare time is shown as it stands (``clock.local``)."""
    local = moment.local if isinstance(moment, Moment) else moment
    parts = {
        "day": day_words(local.date(), short=short, year=year, weekday=weekday),
        "time": time_words(local),
    }
    template = T("Words", "{day} {time}") if short else T("Words", "{day}, {time}")
    return _led(fill(say(template), parts))


def partial_day_words(day: PartialDay) -> str:
    """What is known of a day: "1990", "February 1990", "about 1 February 1990"."""
    if day.month is None:
        known = left_to_right(f"{day.year:04d}")
    elif day.day is None:
        values = {"month": _month(day.month, short=False), "year": f"{day.year:04d}"}
        known = isolated(fill(say(T("Words", "{month} {year}")), values))
    else:
        known = day_words(date(day.year, day.month, day.day))
    return fill(say(T("Words", "about {day}")), {"day": known}) if day.approximate else known


def name_words(names: tuple[PersonName, ...]) -> str:
    """The name people use for somebody: as recorded, or the first one there is."""
    recorded = [name for name in names if name.kind == "recorded"] or list(names)
    return visible(recorded[0].full) if recorded else ""
