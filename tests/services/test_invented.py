"""Invented records: lawful by every rule, the same for the same seed, only into an empty unit."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.worlds import add_person, founded
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import new_record_id
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.kinds.session import Session
from vepdesk.records.kinds.signing_key import SigningKey
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.rules.decisions import check_review, level_review_days
from vepdesk.records.rules.fields import check_values
from vepdesk.records.rules.registers import check_mark
from vepdesk.records.rules.stays import check_admission, check_release
from vepdesk.records.spec import Kind, values_of
from vepdesk.services import invented_practice
from vepdesk.services import invented_words as words
from vepdesk.services.checks import Verdict, verify
from vepdesk.services.desk import Desk
from vepdesk.services.invented import generate
from vepdesk.services.invented_lives import plan_lives
from vepdesk.services.invented_stories import Colleague, Setting
from vepdesk.services.invented_weeks import Weeks
from vepdesk.vault import keyfile
from vepdesk.vault.verify import Trouble

PEOPLE, YEARS = 70, 3


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = founded(tmp_path_factory.mktemp("invented") / "unit", "unit", "U01")
    before = desk.position.seq
    told: list[tuple[int, int]] = []
    done = generate(desk, PEOPLE, YEARS, 5, lambda part, whole: told.append((part, whole)))
    assert done.people == desk.reader.count(Prisoner) == PEOPLE
    assert done.entries == desk.position.seq - before
    assert told == sorted(told) and told[-1][0] == told[-1][1]
    yield desk
    desk.close()


def test_the_rows_are_what_the_journal_says(filled: Desk) -> None:
    assert verify(filled, rebuild=True).ok


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.spec.key)
def test_every_record_fits_its_description(filled: Desk, kind: type) -> None:
    for one in filled.reader.find(kind):
        values = values_of(one.record)
        if kind is not StaffMember:  # colleagues on file who cannot sign in have no user name
            check_values(kind.spec, values)
        assert not one.conflicts
        for field in kind.spec.fields:
            if field.kind is Kind.CHOICE and values[field.name] is not None:
                assert values[field.name] in CODE_LISTS[field.codes]


def stays_of(desk: Desk) -> dict[bytes, list[tuple[Admission, date | None]]]:
    ends = {one.record.admission: one.record.released_on for one in desk.reader.find(Release)}
    found: dict[bytes, list[tuple[Admission, date | None]]] = defaultdict(list)
    for one in desk.reader.find(Admission, order=("admitted_on",)):
        found[one.record.prisoner].append((one.record, ends.get(one.rid)))
    return found


def test_custody_is_what_the_stays_say(filled: Desk) -> None:
    stays = stays_of(filled)
    people = filled.reader.find(Prisoner)
    assert len({one.record.number for one in people}) == PEOPLE
    states = Counter(one.record.custody for one in people)
    assert states["held"] > 10 and states["released"] > 10
    assert any(len(one) > 1 for one in stays.values()), "nobody was admitted again"
    for one in people:
        assert one.record.holder == filled.store.site.site.hex()
        left = None
        for admission, end in stays[one.rid]:
            check_admission(admission, held=False, today=filled.today, left_on=left)
            assert left is None or left < admission.admitted_on
            if end is not None:
                check_release(admission.admitted_on, end, today=filled.today)
            left = end
        assert one.record.custody == ("held" if left is None else "released")
        assert sum(end is None for _, end in stays[one.rid]) == (left is None)


def test_places_hold_no_more_than_they_may_and_women_live_apart(filled: Desk) -> None:
    places = {one.rid: one.record for one in filled.reader.find(Location)}
    latest: dict[bytes, bytes] = {}
    for one in filled.reader.find(Placement, order=("moved",)):
        latest[one.record.prisoner] = one.record.location
    people = {one.rid: one.record for one in filled.reader.find(Prisoner)}
    held = Counter(latest[rid] for rid, one in people.items() if one.custody == "held")
    for location, number in held.items():
        assert number <= (places[location].places or 0)
    wings = {
        sex: {places[latest[rid]].inside for rid, one in people.items() if one.sex == sex}
        for sex in ("female", "male")
    }
    assert wings["female"] and not wings["female"] & wings["male"]


def test_decisions_have_two_people_a_ground_and_a_review(filled: Desk) -> None:
    status = {one.rid: one.record.legal_status for one in filled.reader.find(Prisoner)}
    levels = [one.record for one in filled.reader.find(Classification)]
    assert Counter(one.state for one in levels)["approved"] > PEOPLE
    for level in levels:
        assert (level.approver is None) == (level.state == "awaiting")
        assert level.assessor is not None and level.assessor != level.approver
        assert level.next_review is not None and level.decided_on <= filled.today
        days = level_review_days(level.level, status[level.prisoner])
        check_review("next_review", level.decided_on, level.next_review, days)
    designations = [one.record for one in filled.reader.find(Designation)]
    assert designations
    people = {one.rid: one.record for one in filled.reader.find(Prisoner)}
    for one in designations:
        assert one.population == "vep"
        assert one.basis in ("conviction", "charge", "court-order", "conduct")
        assert one.proposed_by != one.confirmed_by
        assert people[one.prisoner].custody == "held" or one.state != "confirmed"


def test_incidents_are_numbered_in_order_and_about_people_who_were_there(filled: Desk) -> None:
    incidents = filled.reader.find(Incident, order=("happened",))
    numbers = [one.record.number for one in incidents]
    assert all(re.fullmatch(r"U01-\d{4}/\d{4}", number) for number in numbers)
    assert numbers == sorted(numbers) and len(set(numbers)) == len(numbers) > 10
    stays = stays_of(filled)
    when = {one.rid: one.record.happened.day for one in incidents}
    closed = {one.rid: one.record for one in incidents if one.record.state == "closed"}
    assert all(one.closed_by != one.reported_by for one in closed.values())
    for part in filled.reader.find(Involvement):
        day = when[part.record.incident]
        assert any(
            admission.admitted_on <= day and (end is None or day <= end)
            for admission, end in stays[part.record.prisoner]
        )


def test_registers_name_only_people_who_had_a_place(filled: Desk) -> None:
    places: dict[tuple[bytes, bytes], list[tuple[date, date]]] = defaultdict(list)
    for one in filled.reader.find(Enrolment):
        record = one.record
        key = (record.programme, record.prisoner)
        places[key].append((record.enrolled_on, record.ended_on or date.max))
    sessions = {one.rid: one.record for one in filled.reader.find(Session)}
    marks = [one.record for one in filled.reader.find(Attendance)]
    assert len(marks) > 500
    assert len({(one.session, one.prisoner) for one in marks}) == len(marks)
    for mark in marks:
        check_mark(mark.mark, mark.reason)
        session = sessions[mark.session]
        assert session.state == "held"
        assert any(
            first <= session.starts.day <= last
            for first, last in places[session.programme, mark.prisoner]
        )
    states = Counter(one.state for one in sessions.values())
    assert states["planned"] and states["held"] > states["cancelled"]


@pytest.mark.parametrize("day", range(7))
def test_a_register_waits_on_whatever_day_it_is_tried(day: int) -> None:
    today = date(2026, 11, 23) + timedelta(days=day)
    random = Random(3)  # noqa: S311 - invented content must be repeatable
    staff = [Colleague(new_record_id(), name, role) for name, role in words.STAFF]
    setting = Setting("", "U01", "Africa/Kampala", today, staff, ())
    rooms = [(new_record_id(), "Classroom 1")]
    lives = plan_lives(random, 30, 1, today)
    told = [story for week in Weeks(random, setting, lives, rooms).stories() for story in week]
    sessions = {new.rid: new.record for story in told for act in story for new in act.new}
    changed = {change.rid for story in told for act in story for change in act.changed}
    waiting = [
        rid
        for rid, one in sessions.items()
        if isinstance(one, Session) and one.starts.day == today and one.state == "planned"
    ]
    assert waiting and not changed.intersection(waiting)


def test_names_stand_in_several_scripts(filled: Desk) -> None:
    scripts = Counter(
        name.script for one in filled.reader.find(Prisoner) for name in one.record.names or ()
    )
    assert set(scripts) == {"Latn", "Arab", "Cyrl"}


@pytest.mark.parametrize("whole", [True, False])
def test_the_demonstration_says_whether_a_store_is_whole(
    filled: Desk, monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    if not whole:
        broken = Verdict(1, b"", (Trouble("chain", "1"),))
        monkeypatch.setattr(invented_practice, "verify", lambda _desk, rebuild: broken)
    site = invented_practice.practice_site(filled)
    assert site.holds is whole
    assert site.figures["people on file"] == PEOPLE


def test_invented_colleagues_cannot_sign_in(filled: Desk) -> None:
    assert filled.reader.count(StaffMember) > 10
    names = {slot.user for slot in keyfile.read(filled.store.folder).slots}
    assert names == {"admin", "recovery"}


def content(desk: Desk) -> list[object]:
    """Everything but identifiers and keys."""
    found: list[object] = []
    for kind in RECORD_TYPES:
        if kind is SigningKey:
            continue
        lines = [
            str([v for name, v in values_of(one.record).items() if not isinstance(v, bytes)
                 and name != "holder"])
            for one in desk.reader.find(kind)
        ]  # fmt: skip
        found += sorted(lines)
    return found


def test_the_same_seed_gives_the_same_content(tmp_path: Path) -> None:
    found: list[list[object]] = []
    for name, seed in (("first", 11), ("second", 11), ("third", 12)):
        desk = founded(tmp_path / name, "unit", "U01")
        generate(desk, 12, 1, seed)
        found.append(content(desk))
        desk.close()
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_nobody_is_invented_beside_people_on_file_or_at_headquarters(tmp_path: Path) -> None:
    unit = founded(tmp_path / "unit", "unit", "U01")
    add_person(unit, "1")
    headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
    for desk, reason in ((unit, "not-empty"), (headquarters, "units-only")):
        before = desk.position
        with pytest.raises(Refused) as refused:
            generate(desk, 3, 1, 1)
        assert refused.value.reason == reason
        assert desk.position == before
        desk.close()


@pytest.mark.parametrize(("people", "years", "field"), [(0, 1, "people"), (3, 31, "years")])
def test_numbers_out_of_range_are_refused(
    tmp_path: Path, people: int, years: int, field: str
) -> None:
    desk = founded(tmp_path / "unit", "unit", "U01")
    with pytest.raises(Invalid) as refused:
        generate(desk, people, years, 1)
    assert refused.value.field == field
    desk.close()
