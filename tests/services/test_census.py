"""A day's register: what the store says after it is what the file says, or nothing changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.census_days import Counted, counted_days, invented_days, real_days, rows_of, same
from tests.worlds import PASSPHRASE, World, clock, founded, make_world
from vepdesk.base.errors import BadInput, Refused
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.kinds.source_import import SourceImport
from vepdesk.records.kinds.source_record import SourceRecord
from vepdesk.services.census import CensusResult, census_report, import_census
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.sending import export_to
from vepdesk.services.signing_in import sign_in
from vepdesk.services.standing import standing
from vepdesk.services.work_list import work_list

DAYS = [date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)]
HEADER = "INMATEID,ADMITTED_DT,CUSTODY_LEVEL,AGE,INMATE_STATUS_CODE,GENDER,SRG_FLG,INFRACTION\n"


@pytest.fixture(scope="module")
def founded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("census") / "unit"
    founded(folder, "unit", "U01").close()
    return folder


@pytest.fixture
def desk(founded_once: Path, tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(founded_once, tmp_path / "unit")
    desk = sign_in(tmp_path / "unit", "admin", PASSPHRASE, clock())
    yield desk
    desk.close()


@pytest.fixture
def day_of(tmp_path: Path) -> Callable[..., Path]:
    """Makes a census file of lines like ``"1,2026-01-02 03:04:05,MIN,30,DE,M,N,N"``."""
    made = 0

    def make(*lines: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
        nonlocal made
        made += 1
        file = tmp_path / f"day{made}.csv"
        file.write_bytes((header + "".join(f"{line}\n" for line in lines)).encode(encoding))
        return file

    return make


def line(identifier: str, level: str = "MIN", flag: str = "N", status: str = "DE") -> str:
    return f"{identifier},2026-01-02 03:04:05,{level},30,{status},M,N,{flag}"


def changes(result: CensusResult) -> tuple[int, int, int, int]:
    return result.admissions, result.releases, result.level_changes, result.infraction_changes


def person(desk: Desk, number: str) -> Prisoner:
    return desk.reader.find(Prisoner, {"number": number})[0].record


def test_day_by_day_the_store_says_what_the_files_say(desk: Desk) -> None:
    for file, on, expected in counted_days(invented_days()):
        result = import_census(desk, file, on)
        assert result.errors == ()
        assert result.rows == expected.people
        assert same(result, expected), on
        assert same(census_report(desk, on), expected), on
    assert expected.by_level[""] > 0
    assert min(expected.admissions, expected.releases, expected.level_changes) > 0
    assert verify(desk, rebuild=True).ok


def test_a_past_day_is_still_reported_as_it_was(desk: Desk) -> None:
    days = list(counted_days(invented_days()))
    for file, on, _ in days:
        import_census(desk, file, on)
    for _, on, expected in days:
        figures = census_report(desk, on)
        assert figures.people == expected.people
        assert figures.by_level == expected.by_level
        assert figures.by_status == expected.by_status
        assert (figures.admissions, figures.releases) == (expected.admissions, expected.releases)


def test_the_invented_days_show_what_they_are_for() -> None:
    first, second, third = (rows_of(file) for file in invented_days())
    assert invented_days()[1].read_bytes().startswith(b"\xef\xbb\xbf")
    returned = third.keys() & first.keys() - second.keys()
    assert len(returned) == 1
    assert any(row["age"].endswith(".0") for row in second.values())
    assert any("T" in row["admitted_dt"] for row in second.values())
    assert "discharged_dt" in next(iter(first.values()))
    assert "discharged_dt" not in next(iter(second.values()))


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    file = invented_days()[0]
    first = import_census(desk, file, DAYS[0])
    before = desk.position
    again = import_census(desk, file, DAYS[0])
    assert (again.rows, changes(again)) == (first.rows, (0, 0, 0, 0))
    assert desk.position == before


def test_another_content_for_a_day_and_an_older_day_are_refused(desk: Desk) -> None:
    first, second, third = invented_days()
    import_census(desk, second, DAYS[1])
    before = desk.position
    for file, on, reason in (
        (first, DAYS[1], "other-content"),
        (first, DAYS[0], "older-day"),
        (third, DAYS[1] - timedelta(days=400), "older-day"),
    ):
        with pytest.raises(BadInput) as bad:
            import_census(desk, file, on)
        assert bad.value.reason == reason
    assert desk.position == before


def test_days_may_be_skipped(desk: Desk) -> None:
    first, _, third = invented_days()
    for file, on, expected in counted_days([first, third]):
        result = import_census(desk, file, on)
        assert same(result, expected)


def test_a_preview_says_the_same_and_changes_nothing(desk: Desk) -> None:
    for file, on, expected in counted_days(invented_days()):
        before = desk.position
        seen = import_census(desk, file, on, preview=True)
        assert same(seen, expected)
        assert desk.position == before
        assert import_census(desk, file, on) == seen


def test_who_comes_back_is_the_same_person_with_a_new_stay(
    desk: Desk, day_of: Callable[..., Path]
) -> None:
    import_census(desk, day_of(line("1", "MIN"), line("2")), DAYS[0])
    import_census(desk, day_of(line("2")), DAYS[1])
    assert person(desk, "1").custody == "released"
    result = import_census(desk, day_of(line("1", "MAX", "Y"), line("2")), DAYS[2])
    assert changes(result) == (1, 0, 0, 0)
    (seen,) = desk.reader.find(Prisoner, {"number": "1"})
    assert seen.record.custody == "held"
    stays = desk.reader.find(Admission, {"prisoner": seen.rid}, order=("admitted_on",))
    assert [one.record.admitted_on for one in stays] == [DAYS[0], DAYS[2]]
    levels = desk.reader.find(Classification, {"prisoner": seen.rid}, order=("decided_on",))
    assert [(one.record.level, one.record.type) for one in levels] == [
        ("low", "initial"),
        ("maximum", "initial"),
    ]


def test_a_level_changes_to_and_from_blank(desk: Desk, day_of: Callable[..., Path]) -> None:
    import_census(desk, day_of(line("1", "MIN"), line("2", "")), DAYS[0])
    result = import_census(desk, day_of(line("1", " "), line("2", "MED ")), DAYS[1])
    assert changes(result) == (0, 0, 2, 0)
    assert census_report(desk, DAYS[1]).by_level == {"": 1, "MED": 1}
    again = import_census(desk, day_of(line("2", "MED"), line("1", "")), DAYS[2])
    assert changes(again) == (0, 0, 0, 0)


def test_imported_decisions_are_marked_and_need_no_approver(desk: Desk) -> None:
    import_census(desk, invented_days()[0], DAYS[0])
    decisions = desk.reader.find(Classification)
    assert {one.record.state for one in decisions} == {"imported"}
    assert all(one.record.imported and one.record.approver is None for one in decisions)
    assert all(one.record.imported for one in desk.reader.find(Admission))


def test_unknown_codes_are_kept_as_they_are(desk: Desk, day_of: Callable[..., Path]) -> None:
    import_census(desk, day_of("1,,LOCKED,,ODD,Q,Z,?"), DAYS[0])
    figures = census_report(desk, DAYS[0])
    assert figures.by_level == {"LOCKED": 1}
    assert figures.by_status == {"ODD": 1}
    assert figures.by_sex == {"Q": 1}
    assert figures.by_risk_group == {"Z": 1}
    (decision,) = desk.reader.find(Classification)
    assert (decision.record.level, decision.record.source_level) == ("LOCKED", "LOCKED")
    assert (person(desk, "1").sex, person(desk, "1").legal_status) == ("Q", "ODD")


def test_a_flag_of_the_source_labels_nobody(desk: Desk, day_of: Callable[..., Path]) -> None:
    import_census(desk, day_of("1,,MIN,30,DE,M,Y,N"), DAYS[0])
    assert desk.reader.count(Designation) == 0
    assert [one.record.risk_group for one in desk.reader.find(SourceRecord)] == ["Y"]
    assert [one.record.level for one in desk.reader.find(Classification)] == ["low"]


def test_who_is_no_longer_in_the_file_left_for_a_reason_to_find_out(
    desk: Desk, day_of: Callable[..., Path]
) -> None:
    import_census(desk, day_of(line("1"), line("2")), DAYS[0])
    import_census(desk, day_of(line("2")), DAYS[1])
    (gone,) = desk.reader.find(Release)
    assert (gone.record.released_on, gone.record.reason) == (DAYS[1], "unknown")
    rid = desk.reader.find(Prisoner, {"number": "1"})[0].rid
    assert rid in {item.target.rid for item in work_list(desk).items}


def test_a_changed_time_of_admission_corrects_the_stay(
    desk: Desk, day_of: Callable[..., Path]
) -> None:
    import_census(desk, day_of("1,2026-01-02 03:04:05,MIN,30,DE,M,N,N"), DAYS[0])
    import_census(desk, day_of("1,2026-01-02 03:30:00,MIN,30,DE,M,N,N"), DAYS[1])
    (stay,) = desk.reader.find(Admission)
    assert stay.record.source_admitted == "2026-01-02 03:30:00"
    assert stay.record.admitted_on == DAYS[0]


def test_another_way_to_write_the_same_changes_nothing(
    desk: Desk, day_of: Callable[..., Path]
) -> None:
    import_census(desk, day_of("1,2026-01-02 03:04:05,MIN ,30,DE,M,N,N"), DAYS[0])
    before = desk.position.seq
    import_census(
        desk,
        day_of(" 1 ,2026-01-02T03:04:05,MIN,30.0,DE , M,N,N", header="\ufeff" + HEADER.lower()),
        DAYS[1],
    )
    assert desk.reader.find(Admission)[0].record.source_admitted == "2026-01-02 03:04:05"
    assert desk.position.seq == before + 1  # that the day was imported, and nothing else
    assert desk.reader.count(SourceImport) == 2


GOOD = line("7")


@pytest.mark.parametrize(
    ("lines", "header", "at", "column"),
    [
        ([line("1"), line("2"), line("1")], HEADER, 4, "INMATEID"),
        ([GOOD, line("")], HEADER, 3, "INMATEID"),
        ([GOOD], HEADER.replace("INMATEID", "ID"), 1, "INMATEID"),
        ([GOOD, "2,yesterday,MIN,30,DE,M,N,N"], HEADER, 3, "ADMITTED_DT"),
        ([GOOD, "2,2026-02-30 01:02:03,MIN,30,DE,M,N,N"], HEADER, 3, "ADMITTED_DT"),
        ([GOOD, "2,,MIN,thirty,DE,M,N,N"], HEADER, 3, "AGE"),
        ([GOOD, "2,,MIN,30.5,DE,M,N,N"], HEADER, 3, "AGE"),
        ([GOOD, "2,,MIN"], HEADER, 3, ""),
        ([GOOD, line("2") + ",more"], HEADER, 3, ""),
        ([GOOD, '2,"never closed'], HEADER, 3, ""),
        ([GOOD, '2,"a"b,MIN,30,DE,M,N,N'], HEADER, 3, ""),
    ],
)
def test_a_fault_is_named_by_line_and_column_and_nothing_is_taken(
    desk: Desk, day_of: Callable[..., Path], lines: list[str], header: str, at: int, column: str
) -> None:
    before = desk.position
    result = import_census(desk, day_of(*lines, header=header), DAYS[0])
    assert [(one.line, one.column) for one in result.errors] == [(at, column)]
    assert changes(result) == (0, 0, 0, 0)
    assert desk.position == before
    assert desk.reader.count(Prisoner) == 0


def test_a_broken_encoding_is_named_by_its_line(desk: Desk, day_of: Callable[..., Path]) -> None:
    file = day_of(line("1"), line("2", "M\u00c9D"), encoding="latin-1")
    result = import_census(desk, file, DAYS[0])
    assert [(one.line, one.column) for one in result.errors] == [(3, "")]
    assert desk.reader.count(Prisoner) == 0


def test_an_empty_file_has_no_column_of_identifiers(
    desk: Desk, day_of: Callable[..., Path]
) -> None:
    result = import_census(desk, day_of(header=""), DAYS[0])
    assert [(one.line, one.column) for one in result.errors] == [(1, "INMATEID")]


def test_only_the_identifier_is_needed(desk: Desk, day_of: Callable[..., Path]) -> None:
    result = import_census(desk, day_of("1", "2", header="inmateid\n"), DAYS[0])
    assert changes(result) == (2, 0, 0, 0)
    assert census_report(desk, DAYS[0]).by_level == {"": 2}


def test_no_such_file(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as bad:
        import_census(desk, tmp_path / "nothing.csv", DAYS[0])
    assert bad.value.reason == "no-such-file"


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "[]",
        '{"source": "x"}',
        '{"source": "x", "columns": {"level": "L"}}',
        '{"source": "x", "columns": {"identifier": "I", "belief": "B"}}',
    ],
)
def test_a_mapping_that_is_none_is_refused(desk: Desk, tmp_path: Path, content: str) -> None:
    mapping = tmp_path / "mapping.json"
    mapping.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput) as bad:
        import_census(desk, invented_days()[0], DAYS[0], mapping)
    assert bad.value.reason == "bad-mapping"


def test_another_register_needs_only_another_mapping(
    desk: Desk, day_of: Callable[..., Path], tmp_path: Path
) -> None:
    mapping = tmp_path / "mapping.json"
    mapping.write_text(
        json.dumps(
            {
                "source": "Weekly list",
                "columns": {"identifier": "No", "level": "Category"},
                "levels": {"A": "maximum"},
            }
        ),
        encoding="utf-8",
    )
    import_census(desk, day_of("44,A", header="no,category\n"), DAYS[0], mapping)
    (decision,) = desk.reader.find(Classification)
    assert (decision.record.level, decision.record.source_level) == ("maximum", "A")


def test_headquarters_imports_no_register_and_knows_its_sites(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    with pytest.raises(Refused) as refusal:
        import_census(world.headquarters, invented_days()[0], DAYS[0])
    assert refusal.value.reason == "units-only"
    with pytest.raises(Refused) as refusal:
        census_report(world.headquarters, DAYS[0], "U99")
    assert refusal.value.reason == "unknown-site"
    world.close()


def carried_for(world: World, days: list[tuple[Path, date, Counted]]) -> None:
    """The main job: each day is imported, carried up, compared there, and confirmed."""
    for file, on, expected in days:
        result = import_census(world.unit, file, on)
        assert same(result, expected), on
        _, lines = world.send_up()
        assert [one.outcome for one in lines] == ["applied"]
        assert same(census_report(world.headquarters, on), expected), on
        assert census_report(world.headquarters, on, "U01") == census_report(world.unit, on)
        _, lines = world.send_down()
        assert [one.outcome for one in lines] == ["applied"]
    for desk in (world.unit, world.headquarters):
        assert verify(desk, rebuild=True).ok
        assert [peer.waiting for peer in standing(desk).peers] == [0]
    assert export_to(world.unit, "HQ", world.stick()).files == ()
    assert export_to(world.headquarters, "U01", world.stick()).files == ()


def test_headquarters_has_the_figures_of_every_file(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    carried_for(world, list(counted_days(invented_days())))
    world.close()


def test_headquarters_has_the_figures_of_the_public_census(tmp_path: Path) -> None:
    files = real_days(tmp_path, 3)
    if not files:
        pytest.skip("the public census is not here: set VEPDESK_CENSUS to its archive")
    world = make_world(tmp_path)
    carried_for(world, list(counted_days(files)))
    world.close()
