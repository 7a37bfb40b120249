"""What happened to one person: when, when entered, by whom, why, and how far it has travelled."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.unit_at_work import TODAY, Unit
from tests.worlds import add_person, make_world
from vepdesk.base.text import english
from vepdesk.services.admissions import move, open_stay, release, strike_release
from vepdesk.services.decisions import decide_level, propose_level
from vepdesk.services.incidents import Involved, record_incident
from vepdesk.services.timeline import history_of, timeline


def words(unit: Unit, rid: bytes) -> list[str]:
    return [english(one.what) for one in timeline(unit.auditor, rid)]  # type: ignore[arg-type]


def test_everything_about_a_person_newest_first(unit: Unit) -> None:
    rid, other = unit.person("UG-1"), unit.person("UG-2")
    move(unit.officer, rid, unit.place("Cell 12"), moved=unit.now, reason="routine")
    _incident, number = record_incident(
        unit.officer,
        family="assault",
        happened=unit.hours_ago(1),
        account="x",
        people=(Involved(rid, "victim"), Involved(other, "suspected-assailant")),
    )
    proposal = propose_level(
        unit.officer,
        rid,
        decided_on=TODAY,
        level="medium",
        reasons="x",
        next_review=TODAY + timedelta(days=90),
    )
    decide_level(unit.governor, proposal, approve=True, note="")
    assert words(unit, rid) == [
        "Classification decision: Approved",
        "Level Medium, Awaiting approval",
        f"Incident {number}: Victim",
        "Moved to Cell 12",
        "Admission recorded",
        "Person recorded",
    ]
    assert f"Incident {number}: Suspected assailant" in words(unit, other)
    assert timeline(unit.auditor, rid)[0].who == "Mirembe"


def test_what_happened_is_apart_from_when_it_was_entered(unit: Unit) -> None:
    unit.days_pass(3)
    rid = unit.person()
    admission = next(one for one in timeline(unit.auditor, rid) if one.kind == "admission")
    assert admission.happened == TODAY
    assert admission.at == unit.clock.at


def test_corrections_and_strikes_are_part_of_it_with_their_reasons(unit: Unit) -> None:
    rid = unit.person()
    gone = release(unit.officer, rid, released_on=TODAY, reason="bail")
    strike_release(unit.supervisor, gone, "the brother was released")
    strike = next(one for one in timeline(unit.auditor, rid) if one.kind == "release")
    assert english(strike.what) == "Release struck as wrong"
    assert (strike.reason, strike.who) == ("the brother was released", "Lule")


def test_pages_follow_each_other(unit: Unit) -> None:
    rid = unit.person()
    release(unit.officer, rid, released_on=TODAY, reason="bail")
    whole = timeline(unit.auditor, rid)
    assert timeline(unit.auditor, rid, limit=1, offset=1) == whole[1:2]
    assert len(whole) == 4


def test_the_state_of_each_entry_follows_the_exchange(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    rid = add_person(world.unit, "UG-1")
    states = [one.state for one in timeline(world.unit, rid)]  # type: ignore[arg-type]
    assert states == ["not-sent"]
    world.send_up()
    assert [one.state for one in timeline(world.unit, rid)] == ["written"]  # type: ignore[arg-type]
    world.send_down()
    assert [one.state for one in timeline(world.unit, rid)] == ["confirmed"]  # type: ignore[arg-type]
    assert [one.state for one in timeline(world.headquarters, rid)] == ["received"]  # type: ignore[arg-type]
    world.close()


def test_the_history_of_a_record_names_author_field_and_both_values(unit: Unit) -> None:
    rid = unit.person()
    stay = open_stay(unit.desk.reader, rid)
    assert stay is not None
    first, *rest = history_of(unit.auditor, "admission", stay.rid)
    assert rest == []
    assert first.who == "Okot"
    assert first.at == unit.clock.at
    numbers = [one for one in first.changes if one.field == "order_number"]
    assert (numbers[0].before, numbers[0].after) == ((), "HC/77/2026")
