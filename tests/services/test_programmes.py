"""The register of a session: who had a place, who came, and what was corrected later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit_at_work import TODAY, Unit
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.session import Session
from vepdesk.services.admissions import release
from vepdesk.services.plain_records import record_new
from vepdesk.services.programmes import (
    Mark,
    cancel_session,
    end_enrolment,
    enrol_person,
    plan_session,
    register_of,
    save_register,
)
from vepdesk.services.timeline import history_of


class Class:
    """A programme with a session today and three people enrolled."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.programme = record_new(
            unit.supervisor,
            Programme,
            {"name": "Literacy level 2", "type": "education", "led_by": "L. Akello", "places": 20},
        )
        self.people = [
            unit.person(f"UG-{number}", name)
            for number, name in enumerate(("Okello James", "Achen Grace", "Kato Ssalikwezi"))
        ]
        self.places = [
            enrol_person(unit.supervisor, one, self.programme, TODAY) for one in self.people
        ]
        self.session = plan_session(unit.supervisor, self.programme, unit.hours_ago(1), minutes=90)

    def marks(self, mark: str = "attended") -> dict[RecordId, Mark]:
        return {one: Mark(mark) for one in self.people}


@pytest.fixture
def literacy(unit: Unit) -> Class:
    return Class(unit)


def test_the_register_names_everybody_with_a_place_in_order(literacy: Class) -> None:
    register = register_of(literacy.unit.auditor, literacy.session)
    assert [line.names[0].full for line in register.lines] == [
        "Achen Grace",
        "Kato Ssalikwezi",
        "Okello James",
    ]
    assert {line.mark for line in register.lines} == {None}
    assert (register.programme, register.led_by, register.places) == (
        "Literacy level 2",
        "L. Akello",
        20,
    )


def test_a_saved_register_is_one_act_and_the_session_was_held(literacy: Class) -> None:
    unit = literacy.unit
    assert save_register(unit.officer, literacy.session, literacy.marks()) == 3
    register = register_of(unit.auditor, literacy.session)
    assert {line.mark for line in register.lines} == {"attended"}
    assert register.state == "held"
    assert save_register(unit.officer, literacy.session, literacy.marks()) == 0


def test_a_corrected_mark_keeps_the_former_one(literacy: Class) -> None:
    unit, someone = literacy.unit, literacy.people[0]
    save_register(unit.officer, literacy.session, literacy.marks())
    change = {someone: Mark("excused", "court", " came later ")}
    assert save_register(unit.supervisor, literacy.session, change) == 1
    found = unit.desk.reader.find(Attendance, {"prisoner": someone})[0]
    assert (found.record.mark, found.record.note) == ("excused", "came later")
    changes = {
        one.field: one for one in history_of(unit.auditor, "attendance", found.rid)[1].changes
    }
    assert changes["mark"].before == ("attended",)


def test_whoever_did_not_come_has_a_reason(literacy: Class) -> None:
    someone = literacy.people[0]
    for wrong in (Mark("refused"), Mark("excused"), Mark("refused", "bored"), Mark("asleep")):
        with pytest.raises(Invalid):
            save_register(literacy.unit.officer, literacy.session, {someone: wrong})
    assert literacy.unit.desk.reader.count(Attendance) == 0


def test_marks_written_meanwhile_are_not_written_over(literacy: Class) -> None:
    unit, someone = literacy.unit, literacy.people[0]
    opened = register_of(unit.officer, literacy.session)
    save_register(unit.supervisor, literacy.session, {someone: Mark("late")})
    with pytest.raises(Refused) as refusal:
        save_register(unit.officer, literacy.session, literacy.marks(), seen=opened)
    assert refusal.value.reason == "changed-meanwhile"
    again = register_of(unit.officer, literacy.session)
    assert save_register(unit.officer, literacy.session, literacy.marks(), seen=again) == 3


def test_only_people_with_a_place_on_that_day_are_marked(literacy: Class) -> None:
    unit = literacy.unit
    stranger = unit.person("UG-9", "Somebody Else")
    with pytest.raises(Invalid) as refusal:
        save_register(unit.officer, literacy.session, {stranger: Mark("attended")})
    assert refusal.value.field == "person"
    end_enrolment(unit.supervisor, literacy.places[0], TODAY, "completed")
    later = plan_session(unit.supervisor, literacy.programme, unit.hours_ago(-24))
    assert len(register_of(unit.auditor, literacy.session).lines) == 3
    assert len(register_of(unit.auditor, later).lines) == 2


def test_who_was_released_is_no_longer_in_later_registers(literacy: Class) -> None:
    unit = literacy.unit
    release(unit.officer, literacy.people[0], released_on=TODAY, reason="bail")
    later = plan_session(unit.supervisor, literacy.programme, unit.hours_ago(-24))
    assert len(register_of(unit.auditor, literacy.session).lines) == 3
    assert len(register_of(unit.auditor, later).lines) == 2


def test_cancelled_and_coming_sessions_have_no_register(literacy: Class) -> None:
    unit = literacy.unit
    tomorrow = plan_session(unit.supervisor, literacy.programme, unit.hours_ago(-24))
    with pytest.raises(Refused) as refusal:
        save_register(unit.officer, tomorrow, literacy.marks())
    assert refusal.value.reason == "future"
    with pytest.raises(Invalid):
        cancel_session(unit.supervisor, tomorrow, " ")
    cancel_session(unit.supervisor, tomorrow, "teacher is ill")
    assert history_of(unit.auditor, "session", tomorrow)[-1].reason == "teacher is ill"
    unit.days_pass(1)
    with pytest.raises(Refused) as refusal:
        save_register(unit.officer, tomorrow, literacy.marks())
    assert refusal.value.reason == "cancelled"
    save_register(unit.officer, literacy.session, literacy.marks())
    with pytest.raises(Refused):
        cancel_session(unit.supervisor, literacy.session, "too late")


def test_a_session_later_today_can_be_marked_when_people_arrive(literacy: Class) -> None:
    unit = literacy.unit
    soon = plan_session(unit.supervisor, literacy.programme, unit.hours_ago(-0.1))
    assert save_register(unit.officer, soon, literacy.marks()) == 3


def test_places_are_for_people_in_custody_and_programmes_that_run(literacy: Class) -> None:
    unit = literacy.unit
    with pytest.raises(Refused) as refusal:
        enrol_person(unit.supervisor, literacy.people[0], literacy.programme, TODAY)
    assert refusal.value.reason == "enrolled"
    gone = unit.person("UG-9")
    release(unit.officer, gone, released_on=TODAY, reason="bail")
    with pytest.raises(Refused):
        enrol_person(unit.supervisor, gone, literacy.programme, TODAY)
    over = record_new(
        unit.supervisor,
        Programme,
        {"name": "Carpentry", "type": "vocational", "ended_on": TODAY - timedelta(days=1)},
    )
    for act in (
        lambda: enrol_person(unit.supervisor, literacy.people[0], over, TODAY),
        lambda: plan_session(unit.supervisor, over, unit.now),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.reason == "ended"


def test_a_place_ends_once_with_how_it_ended(literacy: Class) -> None:
    unit, place = literacy.unit, literacy.places[0]
    with pytest.raises(Invalid):
        end_enrolment(unit.supervisor, place, TODAY, "vanished")
    with pytest.raises(Invalid):
        end_enrolment(unit.supervisor, place, TODAY - timedelta(days=1), "completed")
    end_enrolment(unit.supervisor, place, TODAY, "completed")
    with pytest.raises(Refused):
        end_enrolment(unit.supervisor, place, TODAY, "health")
    assert unit.desk.reader.count(Enrolment, {"ended_on": None}) == 2
    assert unit.desk.reader.count(Session, {"state": "planned"}) == 1
