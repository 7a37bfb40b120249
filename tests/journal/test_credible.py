"""Which clocks are believed, and that the time that can be trusted never walks with a wrong one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vepdesk.journal.credible import (
    AHEAD_MS,
    BACK_MS,
    EARLIEST_MS,
    ELSEWHERE_MS,
    LATEST_MS,
    Doubt,
    after_entry,
    after_news,
    doubt,
)

MINUTE, DAY = 60_000, 86_400_000
NOON = EARLIEST_MS + 100 * DAY


@pytest.mark.parametrize(
    ("later", "why"),
    [
        (0, None), (-2 * MINUTE, None), (-2 * MINUTE - 1, Doubt.BEHIND),
        (-3653 * DAY, Doubt.BEHIND),
        (7 * DAY, None), (7 * DAY + 1, Doubt.AHEAD), (365 * DAY, Doubt.AHEAD),
    ],
)  # fmt: skip
def test_two_minutes_behind_and_a_week_ahead_are_believed(later: int, why: Doubt | None) -> None:
    assert doubt(NOON + later, NOON) is why


def test_where_no_time_is_known_the_program_knows_when_it_was_written() -> None:
    assert doubt(EARLIEST_MS - BACK_MS - 1, None) is Doubt.BEHIND
    assert doubt(EARLIEST_MS - BACK_MS, None) is None
    assert doubt(EARLIEST_MS + 9999 * DAY, None) is None


def test_people_who_accepted_an_earlier_time_are_not_contradicted_by_the_program() -> None:
    assert doubt(EARLIEST_MS - 100 * DAY, EARLIEST_MS - 101 * DAY) is None


def test_news_of_headquarters_tell_what_day_it_is_at_least() -> None:
    assert after_news(NOON, NOON + 3 * DAY) == NOON + 3 * DAY - ELSEWHERE_MS
    assert after_news(NOON, NOON + ELSEWHERE_MS) == NOON
    assert after_news(NOON, NOON - 30 * DAY) == NOON
    assert after_news(None, NOON) == NOON - ELSEWHERE_MS
    assert after_news(NOON, LATEST_MS) == LATEST_MS - ELSEWHERE_MS
    assert after_news(NOON, LATEST_MS + 1) == NOON  # as a damaged clock or a joke would say


@dataclass
class Fold:
    """The rule over a journal: what was marked, beside what could be trusted before it."""

    trusted: int | None

    def write(self, at: int) -> bool:
        suspect = doubt(at, self.trusted) is not None
        self.trusted = after_entry(self.trusted, at, suspect=suspect)
        return suspect


times = st.integers(NOON - 4000 * DAY, NOON + 4000 * DAY)
near = st.integers(-10 * MINUTE, 10 * DAY)


@given(st.lists(st.one_of(times, near.map(lambda one: NOON + one))))
def test_unmarked_is_only_what_agrees_with_the_time_that_can_be_trusted(ats: list[int]) -> None:
    fold = Fold(NOON)
    for at in ats:
        before = fold.trusted
        assert before is not None
        suspect = fold.write(at)
        assert suspect != (before - BACK_MS <= at <= before + AHEAD_MS)
        assert fold.trusted == (before if suspect else max(before, at))


@given(st.lists(times), st.integers(-2 * MINUTE, 7 * DAY))
def test_a_clock_that_was_mended_is_believed_whatever_it_said_meanwhile(
    ats: list[int], passed: int
) -> None:
    fold = Fold(NOON)
    wrong = [at for at in ats if doubt(at, NOON) is not None]
    assert all(fold.write(at) for at in wrong)
    assert not fold.write(NOON + passed)


@given(st.lists(st.integers(1, BACK_MS), max_size=20))
def test_many_small_steps_back_are_not_believed_either(steps: list[int]) -> None:
    fold, at = Fold(NOON), NOON
    for step in steps:
        at -= step
        assert fold.write(at) == (at < NOON - BACK_MS)
