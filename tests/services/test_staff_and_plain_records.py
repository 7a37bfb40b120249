"""Colleagues and the records that have no life cycle of their own."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit_at_work import TODAY, Unit
from tests.worlds import CHEAP
from vepdesk.base.errors import Invalid, Refused, SignInRefused
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.rules.fields import check_values
from vepdesk.records.values import PersonName
from vepdesk.services.desk import Founding, found
from vepdesk.services.flows.first_run import FirstRun
from vepdesk.services.plain_records import change, list_records, look_up, record_new, title_of
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import colleague_left, enrol_colleague

GOOD = "seven quiet herons wading"


def enrol(unit: Unit, **more: str) -> bytes:
    values = {
        "full_name": "Grace Achen",
        "user_name": "achen",
        "role": "officer",
        "passphrase": GOOD,
        **more,
    }
    return enrol_colleague(unit.desk, parameters=CHEAP, **values)  # type: ignore[arg-type]


def test_a_colleague_signs_in_with_the_first_passphrase(unit: Unit) -> None:
    rid = enrol(unit)
    with pytest.raises(SignInRefused):
        sign_in(unit.desk.store.folder, "achen", "seven quiet herons", unit.clock)
    desk = sign_in(unit.desk.store.folder, " ACHEN ", GOOD, unit.clock)
    assert (desk.actor.person, desk.actor.role) == (rid, "officer")
    desk.close()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("full_name", " "),
        ("user_name", "OKOT"),
        ("role", "king"),
        ("passphrase", "password password password"),
        ("passphrase", "grace achen achen grace"),
        ("passphrase", "short"),
    ],
)
def test_what_a_colleague_cannot_be_given(unit: Unit, field: str, value: str) -> None:
    before = unit.desk.reader.count(StaffMember)
    with pytest.raises(Invalid) as refusal:
        enrol(unit, **{field: value})
    assert refusal.value.field == field
    assert unit.desk.reader.count(StaffMember) == before


def test_who_has_left_signs_in_no_more(unit: Unit) -> None:
    rid = enrol(unit)
    with pytest.raises(Invalid):
        colleague_left(unit.desk, rid, TODAY + timedelta(days=1))  # type: ignore[arg-type]
    colleague_left(unit.desk, rid, TODAY)  # type: ignore[arg-type]
    with pytest.raises(SignInRefused):
        sign_in(unit.desk.store.folder, "achen", GOOD, unit.clock)


def test_nobody_ends_his_or_her_own_account(unit: Unit) -> None:
    with pytest.raises(Refused):
        colleague_left(unit.desk, unit.desk.actor.person, TODAY)


def test_the_administrator_holds_every_role_only_while_alone(unit: Unit) -> None:
    with pytest.raises(Refused) as refusal:
        record_new(unit.desk, Location, {"name": "Cell 1", "type": "cell"})
    assert refusal.value.reason == "not-permitted"
    for one in unit.desk.reader.find(StaffMember):
        if one.record.user_name not in ("admin", "recovery"):
            colleague_left(unit.desk, one.rid, TODAY)
    assert record_new(unit.desk, Location, {"name": "Cell 1", "type": "cell"})


@pytest.mark.parametrize(
    ("field", "value"), [("name", " "), ("type", None), ("name", "x" * 81), ("places", -1)]
)
def test_a_derived_form_shows_what_is_wrong_at_its_field(
    unit: Unit, field: str, value: object
) -> None:
    values = {"name": "Cell 1", "type": "cell", field: value}
    with pytest.raises(Invalid) as refusal:
        record_new(unit.supervisor, Location, values)  # type: ignore[arg-type]
    assert refusal.value.field == field


def test_changes_of_some_fields_leave_the_others(unit: Unit) -> None:
    rid = unit.place("Cell 1", places=2)
    seen = unit.desk.reader.get(Location, rid)
    assert seen is not None
    change(unit.supervisor, seen, {"places": 3})
    with pytest.raises(Invalid):
        change(unit.supervisor, seen, {"name": ""})
    found = unit.desk.reader.get(Location, rid)
    assert found is not None
    assert (found.record.name, found.record.places) == ("Cell 1", 3)


def test_records_with_a_life_cycle_are_written_in_their_own_place(unit: Unit) -> None:
    with pytest.raises(Refused) as refusal:
        record_new(unit.supervisor, Incident, {})
    assert refusal.value.reason == "own-service"


def test_lists_page_and_look_ups_name_records(unit: Unit) -> None:
    for number in range(5):
        unit.place(f"Cell {number}")
    found, total = list_records(unit.auditor, Location, limit=2, offset=2)
    assert (len(found), total) == (2, 5)
    assert [name for _rid, name in look_up(unit.auditor, "location", "cell 3")] == ["Cell 3"]
    unit.person()
    assert look_up(unit.auditor, "prisoner", "ssalikwezi")[0][1] == "Kato Ssalikwezi UG-1"
    assert title_of(found[0].record).startswith("Cell")


HIDING = ("Cell\u202e1", "Cell\u200b1", "Cell\x1b1", "Cell\n1")


@pytest.mark.parametrize("name", HIDING)
def test_a_line_with_a_sign_that_hides_is_refused_at_its_field(unit: Unit, name: str) -> None:
    with pytest.raises(Invalid) as refused:
        record_new(unit.supervisor, Location, {"name": name, "type": "cell"})
    assert refused.value.field == "name"
    rid = record_new(unit.supervisor, Location, {"name": "Cell 1", "type": "cell"})
    seen = unit.desk.reader.get(Location, rid)
    assert seen is not None
    with pytest.raises(Invalid):
        change(unit.supervisor, seen, {"name": name})


@pytest.mark.parametrize("name", HIDING)
def test_a_name_that_hides_is_refused_for_a_person_and_a_founder(unit: Unit, name: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_values(Prisoner.spec, {"names": (PersonName("recorded", "Latn", "Kato", name),)})
    assert refused.value.field == "names"
    flow = FirstRun(unit.desk.store.folder.with_name("other"), unit.desk.clock)
    with pytest.raises(Invalid) as refused:
        flow.take_site(name, "U01")
    assert refused.value.field == "name"
    with pytest.raises(Invalid) as refused:
        flow.check_administrator(name, "seven lanterns on the river", "")
    assert refused.value.field == "full_name"
    founding = Founding("unit", "Unit", "U01", name, "admin", "", parameters=CHEAP)
    with pytest.raises(Invalid) as refused:
        found(flow.folder, founding, flow.clock)
    assert not flow.folder.exists()
