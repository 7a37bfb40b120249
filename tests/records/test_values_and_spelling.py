"""Moments, approximate days and names; and one name in each of its usual spellings."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vepdesk.records.spelling import latin, search_words, skeleton
from vepdesk.records.values import Moment, PartialDay, PersonName


def test_a_moment_is_an_instant_with_the_zone_it_was_entered_in() -> None:
    eat = timezone(timedelta(hours=3))
    moment = Moment(datetime(2026, 11, 24, 1, 30, 5, 123, tzinfo=eat), "Africa/Kampala")
    assert moment.at == datetime(2026, 11, 23, 22, 30, 5, tzinfo=UTC)
    assert moment.day == date(2026, 11, 24)
    assert moment.local.hour == 1
    assert Moment.parse(str(moment)) == moment
    with pytest.raises(ValueError, match="zone"):
        Moment(datetime(2026, 11, 24), "UTC")  # noqa: DTZ001 - that is what is refused


def test_a_zone_this_computer_lacks_is_shown_in_utc() -> None:
    moment = Moment(datetime(2026, 11, 23, 22, tzinfo=UTC), "Mars/Olympus")
    assert moment.local == moment.at
    assert moment.day == date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    ["", "2026-11-23", "2026-11-23T10:00:00Z", "2026-11-23T10:00:00+03:00[UTC]", "x[UTC]",
     "2026-13-23T10:00:00Z[UTC]", "2026-11-23T10:00:00Z[../etc]"],
)  # fmt: skip
def test_other_forms_are_no_moments(text: str) -> None:
    with pytest.raises(ValueError, match=r"moment|month"):
        Moment.parse(text)


def test_a_partial_day_says_only_what_is_known() -> None:
    assert str(PartialDay(1990)) == "1990"
    assert str(PartialDay(1990, 2, 1, approximate=True)) == "~1990-02-01"
    assert PartialDay.parse("~1990-02") == PartialDay(1990, 2, approximate=True)
    assert PartialDay(1990, 6).age_on(date(2026, 5, 31)) == 35
    assert PartialDay(1990, 6).age_on(date(2026, 6, 1)) == 36
    assert PartialDay(1992, 2, 29).age_on(date(2026, 2, 28)) == 33


@pytest.mark.parametrize("parts", [(1990, None, 5), (1990, 13, None), (1990, 2, 30)])
def test_impossible_days_are_refused(parts: tuple[int, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        PartialDay(*parts)


def test_a_name_needs_some_text() -> None:
    assert PersonName("recorded", "Latn", "Kato", "").full == "Kato"
    assert PersonName("recorded", "Latn", "", "Ssali").full == "Ssali"
    with pytest.raises(ValueError, match="text"):
        PersonName("recorded", "Latn", " ", "")


@pytest.mark.parametrize(
    "spellings",
    [
        ("Mohammed", "Muhammad", "Mohamed", "محمد"),
        ("Khalid", "Halid", "خالد"),
        ("Yusuf", "Yousuf", "Юсуф"),
        ("Ssali", "Sali"),
        ("al-Amin", "El Amin", "Amin"),
    ],
)
def test_the_spellings_of_one_name_share_a_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(one) for one in spellings}) == 1


def test_different_names_have_different_skeletons() -> None:
    names = ("Mohammed", "Kato", "Amina", "Brian", "Okello", "Nakato")
    assert len({skeleton(one) for one in names}) == len(names)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert latin(text).isascii()
    words, bones = search_words([text])
    assert text.casefold() in words
    assert bones.isascii()
