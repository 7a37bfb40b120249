"""Which backups go: properties of the rule, whatever the calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vepdesk.services.retention import DAYS, MONTHS, WEEKS, Dated, superfluous

_START = datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_MOMENTS = st.datetimes(_START, _START + timedelta(days=2900))


@st.composite
def backups(draw: st.DrawFn) -> list[Dated]:
    """Made one after the other, mostly by a clock that was right."""
    moments = draw(st.lists(_MOMENTS, max_size=60, unique=True))
    if draw(st.booleans()):
        moments.sort()
    return [
        Dated(f"{number:04d}", at, draw(st.booleans()), number) for number, at in enumerate(moments)
    ]


@given(backups())
def test_the_newest_whole_one_and_the_only_one_always_stay(some: list[Dated]) -> None:
    gone = superfluous(some)
    whole = [one for one in some if one.whole]
    if whole:
        assert max(whole, key=lambda one: one.order).name not in gone
    else:
        assert gone == set()


@given(backups())
def test_deciding_again_after_deleting_changes_nothing(some: list[Dated]) -> None:
    gone = superfluous(some)
    assert superfluous([one for one in some if one.name not in gone]) == set()


@given(backups())
def test_no_more_is_kept_than_the_rule_says(some: list[Dated]) -> None:
    gone = superfluous(some)
    kept = [one for one in some if one.whole and one.name not in gone]
    assert len(kept) <= DAYS + WEEKS + MONTHS


@given(st.lists(_MOMENTS, max_size=60, unique=True))
def test_each_of_the_last_days_weeks_and_months_keeps_its_newest(moments: list[datetime]) -> None:
    some = [Dated(f"{n:04d}", at, whole=True, order=n) for n, at in enumerate(sorted(moments))]
    gone = superfluous(some)
    kept = {one.at for one in some if one.name not in gone}
    for count, form in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        newest: dict[str, datetime] = {}
        for one in some:
            newest[one.at.strftime(form)] = one.at
        last = sorted(newest.values(), reverse=True)[:count]
        assert set(last) <= kept


@given(backups())
def test_what_is_not_whole_goes_only_after_a_newer_one_that_is(some: list[Dated]) -> None:
    for one in some:
        if not one.whole and one.name in superfluous(some):
            assert any(other.whole and other.order > one.order for other in some)


@given(st.datetimes(_START, _START + timedelta(days=1460)), st.integers(200, 420))
def test_night_after_night_half_a_year_can_be_gone_back_to(first: datetime, nights: int) -> None:
    """The rule applied each night, not once, as the program does."""
    held: list[Dated] = []
    for night in range(nights):
        held.append(Dated(f"{night:04d}", first + timedelta(days=night), whole=True, order=night))
        gone = superfluous(held)
        held = [one for one in held if one.name not in gone]
    days = {one.at.date() for one in held}
    last = held[-1].at.date()
    assert {last - timedelta(days=back) for back in range(DAYS)} <= days
    assert len({one.at.strftime("%G-%V") for one in held}) >= WEEKS
    assert len({one.at.strftime("%Y-%m") for one in held}) == MONTHS
    assert len(held) <= DAYS + WEEKS + MONTHS


@given(st.integers(1, 40), st.integers(1, 3650))
def test_a_clock_that_was_wrong_for_weeks_costs_no_newer_backup(nights: int, days: int) -> None:
    """A flat battery: the clock runs years ahead, then somebody sets it right."""
    held: list[Dated] = []
    for night in range(nights + DAYS):
        ahead = timedelta(days=days if night < nights else 0)
        at = _START + timedelta(days=night) + ahead
        held.append(Dated(f"{night:04d}", at, whole=True, order=night))
        gone = superfluous(held)
        assert held[-1].name not in gone
        held = [one for one in held if one.name not in gone]
    assert {f"{night:04d}" for night in range(nights, nights + DAYS)} <= {one.name for one in held}
