"""Incidents: one act with everybody involved, never rewritten, closed by somebody else."""

from __future__ import annotations

import pytest

from tests.unit_at_work import Unit
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.incident import Incident
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import (
    Involved,
    add_involved,
    add_note,
    close_incident,
    incident_file,
    record_incident,
)
from vepdesk.services.plain_records import change
from vepdesk.services.timeline import timeline


def report(unit: Unit, *people: Involved, desk: Desk | None = None) -> tuple[RecordId, str]:
    return record_incident(
        desk or unit.officer,
        family="assault",
        happened=unit.hours_ago(2),
        account="Raised voices; when I entered both stood apart.",
        people=people,
    )


def test_numbers_run_on_through_the_year_and_begin_again(unit: Unit) -> None:
    one = Involved(unit.person(), "victim")
    assert [report(unit, one)[1] for _ in range(2)] == ["U01-2026/0001", "U01-2026/0002"]
    last = report(unit, one)[0]
    seen = unit.desk.reader.get(Incident, last)
    assert seen is not None
    with unit.supervisor.work() as work:
        work.strike(seen, "reported twice")
        work.commit()
    assert report(unit, one)[1] == "U01-2026/0004"
    unit.days_pass(60)
    assert report(unit, one)[1] == "U01-2027/0001"


def test_numbers_go_on_beyond_four_digits(unit: Unit) -> None:
    with unit.officer.work() as work:
        work.create(
            Incident(
                number="U01-2026/10000",
                family="other",
                happened=unit.now,
                account="x",
                state="open",
            )
        )
        work.commit()
    assert report(unit, Involved(unit.person(), "victim"))[1] == "U01-2026/10001"


def test_everybody_involved_is_written_in_the_same_act(unit: Unit) -> None:
    first, second = unit.person("UG-1"), unit.person("UG-2")
    before = unit.desk.position.seq
    rid, _number = report(
        unit, Involved(first, "suspected-assailant"), Involved(second, "victim", "healthcare")
    )
    assert unit.desk.position.seq == before + 3
    file = incident_file(unit.auditor, rid)
    assert {one.record.role for one in file.people} == {"suspected-assailant", "victim"}
    assert file.incident.record.reported_by == unit.officer.actor.person


def test_what_is_missing_is_said_and_nothing_written(unit: Unit) -> None:
    someone = Involved(unit.person(), "victim")
    nobody = Involved(RecordId(bytes(16)), "victim")
    before = unit.desk.position.seq
    with pytest.raises(Invalid):
        report(unit)
    with pytest.raises(Invalid):
        report(unit, someone, someone)
    with pytest.raises(Invalid):
        report(unit, Involved(someone.person, ""))
    with pytest.raises(Refused):
        report(unit, someone, nobody)
    with pytest.raises(Invalid):
        record_incident(
            unit.officer,
            family="assault",
            happened=unit.hours_ago(-1),
            account="Not yet.",
            people=(someone,),
        )
    with pytest.raises(Invalid):
        record_incident(
            unit.officer, family="assault", happened=unit.now, account=" ", people=(someone,)
        )
    assert unit.desk.position.seq == before


def test_a_power_cut_needs_nobody(unit: Unit) -> None:
    rid, _number = record_incident(
        unit.officer, family="power", happened=unit.now, account="Dark for an hour.", people=()
    )
    assert incident_file(unit.auditor, rid).people == ()


def test_the_account_is_added_to_and_never_changed(unit: Unit) -> None:
    rid, _number = report(unit, Involved(unit.person(), "victim"))
    seen = incident_file(unit.auditor, rid).incident
    with pytest.raises(Refused) as refusal:
        change(unit.officer, seen, {"account": "Nothing happened."})
    assert refusal.value.reason == "own-service"
    add_note(unit.supervisor, rid, "  The door was open before.  ")
    with pytest.raises(Invalid):
        add_note(unit.supervisor, rid, " ")
    file = incident_file(unit.auditor, rid)
    assert [one.record.text for one in file.notes] == ["The door was open before."]
    assert file.notes[0].record.written_by == unit.supervisor.actor.person
    assert file.incident.record.account == seen.record.account


def test_somebody_whose_part_became_known_later_is_named_once(unit: Unit) -> None:
    rid, _number = report(unit, Involved(unit.person("UG-1"), "victim"))
    late = Involved(unit.person("UG-2"), "present")
    add_involved(unit.officer, rid, late)
    assert len(incident_file(unit.auditor, rid).people) == 2
    with pytest.raises(Invalid):
        add_involved(unit.officer, rid, late)


def test_a_report_is_closed_by_somebody_else_with_a_finding(unit: Unit) -> None:
    person = unit.person()
    rid, number = report(unit, Involved(person, "victim"), desk=unit.supervisor)
    with pytest.raises(Refused) as refusal:
        close_incident(unit.supervisor, rid, "Nothing more to do.")
    assert refusal.value.reason == "second-person"
    with pytest.raises(Invalid):
        close_incident(unit.governor, rid, " ")
    close_incident(unit.governor, rid, "Both moved apart.")
    closed = incident_file(unit.auditor, rid).incident.record
    assert (closed.state, closed.closed_by) == ("closed", unit.governor.actor.person)
    with pytest.raises(Refused) as refusal:
        close_incident(unit.governor, rid, "Again.")
    assert refusal.value.reason == "other-state"
    newest = timeline(unit.auditor, person)[0].what
    assert newest.source == "Incident {number} reviewed and closed"
    assert newest.values["number"] == number


def test_an_auditor_reports_nothing(unit: Unit) -> None:
    with pytest.raises(Refused):
        report(unit, Involved(unit.person(), "victim"), desk=unit.auditor)
