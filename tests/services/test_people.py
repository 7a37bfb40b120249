"""Finding somebody by any spelling, and correcting who somebody is."""

from __future__ import annotations

import pytest

from tests.unit_at_work import ORDER, TODAY, Unit, identity
from vepdesk.base.errors import Invalid, Refused
from vepdesk.records.kinds.identifier import Identifier
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.values import PersonName
from vepdesk.services.admissions import admit, release
from vepdesk.services.people import correct_person, find_people, person_file
from vepdesk.services.plain_records import record_new
from vepdesk.services.timeline import history_of


def found(unit: Unit, text: str, **more: object) -> list[str | None]:
    rows, _total = find_people(unit.auditor, text, **more)  # type: ignore[arg-type]
    return [row.number for row in rows]


@pytest.fixture
def people(unit: Unit) -> Unit:
    for number, name in (
        ("UG-10", "Mohammed Okello"),
        ("UG-1", "Kato Ssalikwezi"),
        ("UG-2", "Katongole Peter"),
        ("UG-3", "Amina Nakato"),
    ):
        unit.person(number, name)
    arabic = (
        PersonName("recorded", "Arab", "محمد", "الأمين"),
        PersonName("transliteration", "Latn", "Mohamed", "Elamin"),
    )
    admit(unit.officer, {**identity("UG-4"), "names": arabic}, ORDER)
    return unit


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("okello mohammed", ["UG-10"]),
        ("Muhammad", ["UG-10", "UG-4"]),
        ("محمد", ["UG-4", "UG-10"]),
        ("الأمين", ["UG-4"]),
        ("NAKATO", ["UG-3"]),
        ("sali", ["UG-1"]),
        ("nobody", []),
        ("%", []),
        ("_", []),
    ],
)
def test_any_spelling_finds_the_person(people: Unit, text: str, numbers: list[str]) -> None:
    assert found(people, text) == numbers


def test_the_best_match_comes_first(people: Unit) -> None:
    assert found(people, "ug-1") == ["UG-1", "UG-10"]
    assert found(people, "kato")[:2] == ["UG-1", "UG-2"]
    assert found(people, "kato")[2] == "UG-3"


def test_a_number_of_another_authority_finds_its_owner(people: Unit) -> None:
    owner = find_people(people.auditor, "UG-3")[0][0].rid
    record_new(
        people.officer, Identifier, {"prisoner": owner, "type": "passport", "value": "B 998877"}
    )
    assert found(people, "b 9988") == ["UG-3"]


def test_pages_and_counts(people: Unit) -> None:
    first, total = find_people(people.auditor, limit=2, sort="number")
    rest, _ = find_people(people.auditor, limit=10, offset=2, sort="number")
    assert total == 5
    assert [row.number for row in (*first, *rest)] == ["UG-1", "UG-10", "UG-2", "UG-3", "UG-4"]
    backwards, _ = find_people(people.auditor, sort="number", descending=True)
    assert backwards[0].number == "UG-4"


def test_only_those_in_custody_or_only_the_others(people: Unit) -> None:
    gone = find_people(people.auditor, "UG-2")[0][0].rid
    release(people.officer, gone, released_on=TODAY, reason="bail")
    assert find_people(people.auditor, in_custody=True)[1] == 4
    assert found(people, "", in_custody=False) == ["UG-2"]


def test_a_correction_keeps_the_former_value_and_its_reason(people: Unit) -> None:
    rid = find_people(people.auditor, "UG-1")[0][0].rid
    seen = person_file(people.auditor, rid).person
    correct_person(people.officer, seen, {"nationality": "Uganda", "sex": "male"}, "passport")
    last = history_of(people.auditor, "prisoner", rid)[-1]
    assert [(one.field, one.before, one.after) for one in last.changes] == [
        ("nationality", (), "Uganda")
    ]
    assert (last.reason, last.who) == ("passport", "Okot")


def test_a_corrected_name_is_found_at_once(people: Unit) -> None:
    rid = find_people(people.auditor, "UG-1")[0][0].rid
    seen = person_file(people.auditor, rid).person
    names = (PersonName("recorded", "Latn", "Brian", "Wasswa"),)
    correct_person(people.officer, seen, {"names": names})
    assert found(people, "wasswa") == ["UG-1"]
    assert found(people, "ssalikwezi") == []


def test_a_form_cannot_say_who_holds_somebody(people: Unit) -> None:
    rid = find_people(people.auditor, "UG-1")[0][0].rid
    correct_person(people.officer, person_file(people.auditor, rid).person, {"custody": "released"})
    assert person_file(people.auditor, rid).person.record.custody == "held"


def test_somebody_keeps_a_name_and_a_number_of_his_or_her_own(people: Unit) -> None:
    seen = find_people(people.auditor, "UG-1")[0][0].rid
    file = person_file(people.auditor, seen)
    with pytest.raises(Invalid):
        correct_person(people.officer, file.person, {"names": None, "number": None})
    with pytest.raises(Invalid) as refusal:
        correct_person(people.officer, file.person, {"number": "UG-2"})
    assert refusal.value.field == "number"


def test_two_who_looked_at_the_same_value_open_a_conflict_that_a_third_settles(
    people: Unit,
) -> None:
    rid = find_people(people.auditor, "UG-1")[0][0].rid
    seen = person_file(people.auditor, rid).person
    correct_person(people.officer, seen, {"legal_status": "life"})
    correct_person(people.supervisor, seen, {"legal_status": "untried"})
    disputed = person_file(people.auditor, rid).person
    assert disputed.conflicts == ("legal_status",)
    assert find_people(people.auditor, "UG-1")[0][0].conflicts
    correct_person(people.governor, disputed, {"legal_status": "recalled"}, "seen the judgment")
    settled = people.desk.reader.get(Prisoner, rid)
    assert settled is not None
    assert settled.conflicts == ()
    assert settled.record.legal_status == "recalled"
    last = history_of(people.auditor, "prisoner", rid)[-1]
    assert set(last.changes[0].before) == {"life", "untried"}


def test_an_auditor_reads_and_corrects_nothing(people: Unit) -> None:
    rows, _total = find_people(people.auditor)
    with pytest.raises(Refused):
        correct_person(people.auditor, person_file(people.auditor, rows[0].rid).person, {})


def test_lists_and_files_show_no_values_by_accident(people: Unit) -> None:
    rows, _total = find_people(people.auditor, "ssalikwezi")
    shown = repr(rows) + repr(person_file(people.auditor, rows[0].rid))
    assert "Ssalikwezi" not in shown
    assert "UG-1" not in shown
