"""The rules of stays, decisions and registers, without a store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.session import Session
from vepdesk.records.rules.decisions import (
    check_level,
    check_review,
    level_review_days,
)
from vepdesk.records.rules.fields import asked, check_changed, check_code, check_values
from vepdesk.records.rules.registers import check_mark, check_session
from vepdesk.records.rules.stays import (
    check_admission,
    check_move,
    check_release,
    check_undisputed,
    custody_after,
)
from vepdesk.records.values import Moment

TODAY = date(2026, 11, 23)
ONE, TWO = RecordId(b"1" * 16), RecordId(b"2" * 16)
ADMISSION = Admission(
    prisoner=ONE,
    admitted_on=TODAY,
    authority="High Court",
    order_number="HC/77",
    order_on=TODAY - timedelta(days=3),
)


def moment(day: date, hour: int = 12) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, hour, tzinfo=UTC), "UTC")


def test_a_lawful_admission_passes() -> None:
    check_admission(ADMISSION, held=False, today=TODAY, left_on=TODAY)
    check_admission(replace(ADMISSION, hold_until=TODAY), held=False, today=TODAY)
    imported = Admission(prisoner=ONE, admitted_on=TODAY, imported=True)
    check_admission(imported, held=False, today=TODAY)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"admitted_on": TODAY + timedelta(days=1)}, "admitted_on"),
        ({"authority": "  "}, "authority"),
        ({"order_number": None}, "order_number"),
        ({"order_on": None}, "order_on"),
        ({"order_on": TODAY + timedelta(days=1)}, "order_on"),
        ({"hold_until": TODAY - timedelta(days=1)}, "hold_until"),
        ({"arrived": moment(TODAY - timedelta(days=1))}, "arrived"),
    ],
)
def test_an_unlawful_admission_is_refused_at_its_field(
    changes: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        check_admission(replace(ADMISSION, **changes), held=False, today=TODAY)  # type: ignore[arg-type]
    assert refusal.value.field == field


def test_not_twice_and_not_before_the_last_stay_ended() -> None:
    with pytest.raises(Refused):
        check_admission(ADMISSION, held=True, today=TODAY)
    with pytest.raises(Invalid):
        check_admission(ADMISSION, held=False, today=TODAY, left_on=TODAY + timedelta(days=1))


def test_a_release_lies_between_admission_and_today() -> None:
    check_release(TODAY, TODAY, today=TODAY)
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(Invalid):
            check_release(TODAY, day, today=TODAY)


def test_moves_end_in_places_that_are_open_on_that_day() -> None:
    cell = Location(name="Cell", type="cell")
    check_move(cell, moment(TODAY), admitted_on=TODAY, now=moment(TODAY))
    closing = replace(cell, closed_on=TODAY + timedelta(days=1))
    check_move(closing, moment(TODAY), admitted_on=TODAY, now=moment(TODAY))
    for place, moved in (
        (replace(cell, closed_on=TODAY), moment(TODAY)),
        (cell, moment(TODAY, 13)),
        (cell, moment(TODAY - timedelta(days=1))),
    ):
        with pytest.raises(Invalid):
            check_move(place, moved, admitted_on=TODAY, now=moment(TODAY))


def test_custody_is_what_the_lines_say() -> None:
    assert custody_after([], []) == "released"
    assert custody_after([ONE], []) == "held"
    assert custody_after([ONE], [ONE]) == "released"
    assert custody_after([ONE, TWO], [ONE]) == "held"


def test_disputed_custody_stops_acts() -> None:
    check_undisputed(("names",))
    for field in ("custody", "holder"):
        with pytest.raises(Refused):
            check_undisputed((field,))


def test_reviews_fall_within_their_period() -> None:
    check_review("next_review", TODAY, TODAY + timedelta(days=30), 30)
    for days in (0, -1, 31):
        with pytest.raises(Invalid):
            check_review("next_review", TODAY, TODAY + timedelta(days=days), 30)


def test_who_is_untried_or_at_a_high_level_is_looked_at_twice_a_year() -> None:
    assert level_review_days("low", "untried") == 183
    assert level_review_days("low", None) == 183
    assert level_review_days("maximum", "sentenced") == 183
    assert level_review_days("high", "life") == 183
    assert level_review_days("low", "sentenced") == 366


def test_every_level_of_the_list_but_none_can_be_proposed() -> None:
    for code in CODE_LISTS["custody-level"]:
        if code != "unclassified":
            check_level(code)
    with pytest.raises(Invalid):
        check_level("unclassified")


def test_no_basis_of_a_designation_is_belief_origin_or_ties() -> None:
    assert set(CODE_LISTS["designation-basis"]) == {
        "conviction",
        "charge",
        "court-order",
        "conduct",
        "protection",
    }


def test_marks_and_the_reasons_they_want() -> None:
    check_mark("attended", None)
    check_mark("late", "clash")
    check_mark("refused", "no-reason")
    for mark, reason in (("refused", None), ("excused", ""), ("", None), ("late", "because")):
        with pytest.raises(Invalid):
            check_mark(mark, reason)


def test_registers_are_written_on_the_day_or_later() -> None:
    session = Session(programme=ONE, starts=moment(TODAY, 23), state="planned")
    check_session(session, TODAY)
    check_session(replace(session, state="held"), TODAY + timedelta(days=9))
    with pytest.raises(Refused):
        check_session(session, TODAY - timedelta(days=1))
    with pytest.raises(Refused):
        check_session(replace(session, state="cancelled"), TODAY)


def test_forms_write_what_they_ask_and_no_more() -> None:
    values = {"number": "UG-1", "custody": "held", "holder": "00"}
    assert asked(Prisoner.spec, values) == {"number": "UG-1"}


def test_values_fit_their_description() -> None:
    check_values(Location.spec, {"name": "Cell", "type": "cell", "places": 0})
    check_values(Location.spec, {"name": "x" * 80, "type": "cell"})
    for values, field in (
        ({"type": "cell"}, "name"),
        ({"name": " ", "type": "cell"}, "name"),
        ({"name": "x" * 81, "type": "cell"}, "name"),
        ({"name": "Cell", "type": "cell", "places": 10_001}, "places"),
    ):
        with pytest.raises(Invalid) as refusal:
            check_values(Location.spec, values)  # type: ignore[arg-type]
        assert refusal.value.field == field
    check_changed(Location.spec, {"places": None})
    with pytest.raises(Invalid):
        check_changed(Location.spec, {"name": None})
    with pytest.raises(Invalid):
        check_code("type", "location-type", "castle")
