"""How long a name waits after wrong passphrases: the rules alone, without any store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from vepdesk.access.waits import MOST_NAMES, Failures, failed, remaining, succeeded, wait_after

NOW = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
STEPS = (0, 0, 0, 0, 5, 10, 30, 60, 300, 900, 1800, 3600, 3600)


def test_each_failure_waits_longer_and_never_more_than_an_hour() -> None:
    waits = [wait_after(count) for count in range(len(STEPS))]
    assert waits == [timedelta(seconds=seconds) for seconds in STEPS]
    assert wait_after(100_000) == timedelta(hours=1)


@pytest.mark.parametrize(
    ("count", "passed", "left"),
    [
        (3, 0, 0),
        (4, 0, 5),
        (4, 2, 3),
        (4, 5, 0),
        (4, 6, 0),
        (11, 3599, 1),
        (4, -1, 5),
        (11, -86_400 * 365, 3600),
    ],
)
def test_a_wait_ends_and_a_clock_set_back_does_not_lengthen_it(
    count: int, passed: int, left: int
) -> None:
    failures = Failures(count, NOW)
    assert remaining(failures, NOW + passed * SECOND) == left * SECOND


def test_whoever_never_failed_does_not_wait() -> None:
    assert remaining(None, NOW) == timedelta(0)


def test_each_name_is_counted_alone() -> None:
    known = failed({}, "a", NOW)
    assert known == {"a": Failures(1, NOW)}
    later = failed(failed(known, "a", NOW + SECOND), "b", NOW)
    assert later == {"a": Failures(2, NOW + SECOND), "b": Failures(1, NOW)}
    assert known == {"a": Failures(1, NOW)}
    assert succeeded(later, "a") == {"b": Failures(1, NOW)}
    assert succeeded(later, "c") == later


def test_of_too_many_names_those_that_failed_longest_ago_are_forgotten() -> None:
    assert MOST_NAMES == 500
    full = {f"n{number}": Failures(9, NOW + number * SECOND) for number in range(MOST_NAMES)}
    again = failed(full, "n0", NOW - SECOND)
    assert set(again) == set(full)
    more = failed(full, "new", NOW - SECOND)
    assert set(more) == {*full, "new"} - {"n0"}
    many = {f"n{number}": Failures(9, NOW - number * SECOND) for number in range(MOST_NAMES + 2)}
    assert set(many) - set(failed(many, "n7", NOW)) == {"n500", "n501"}
