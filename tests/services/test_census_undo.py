"""The last imported register can be taken back; nothing that was there before is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.worlds import add_person, founded
from vepdesk.base.errors import Refused
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.census import census_report, import_census
from vepdesk.services.census_undo import undo_census
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk

HEADER = "INMATEID,ADMITTED_DT,CUSTODY_LEVEL,GENDER,AGE,INMATE_STATUS_CODE,SRG_FLG,INFRACTION\n"
DAY_ONE = HEADER + "1,2016-08-01 10:00:00,MIN,M,31,,N,N\n2,2016-08-02 10:00:00,MAX,F,40,DE,Y,N\n"
DAY_TWO = HEADER + "1,2016-08-01 10:00:00,MED,M,31,CS,N,Y\n3,2016-09-02 10:00:00,MAX,M,22,DE,N,N\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = founded(tmp_path / "unit", "unit", "U01")
    for day, text in ((1, DAY_ONE), (2, DAY_TWO)):
        (tmp_path / f"{day}.csv").write_text(text, encoding="utf-8")
    import_census(made, tmp_path / "1.csv", date(2016, 9, 1))
    import_census(made, tmp_path / "2.csv", date(2016, 9, 2))
    yield made
    made.close()


def standing_people(desk: Desk) -> dict[str | None, tuple[str | None, str | None]]:
    return {
        one.record.number: (one.record.custody, one.record.legal_status)
        for one in desk.reader.find(Prisoner)
    }


def test_everything_is_as_it_was_the_day_before(desk: Desk) -> None:
    assert standing_people(desk)["2"] == ("released", "untried")
    assert undo_census(desk, date(2016, 9, 2)) > 0
    assert standing_people(desk) == {"1": ("held", None), "2": ("held", "untried")}
    figures = census_report(desk, date(2016, 9, 2))
    assert (figures.people, dict(figures.by_level)) == (2, {"MAX": 1, "MIN": 1})
    assert (figures.admissions, figures.releases, figures.level_changes) == (0, 0, 0)
    assert verify(desk, rebuild=True).ok


def test_the_same_day_can_be_imported_again(desk: Desk, tmp_path: Path) -> None:
    undo_census(desk, date(2016, 9, 2))
    again = import_census(desk, tmp_path / "2.csv", date(2016, 9, 2))
    assert (again.admissions, again.releases, again.level_changes) == (1, 1, 1)


def test_not_after_something_else_was_recorded(desk: Desk) -> None:
    add_person(desk, "UG-1")
    with pytest.raises(Refused) as refused:
        undo_census(desk, date(2016, 9, 2))
    assert refused.value.reason == "recorded-since"


def test_only_the_last_day(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        undo_census(desk, date(2016, 9, 1))
    assert refused.value.reason == "not-the-last"
