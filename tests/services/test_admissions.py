"""Who is in custody is what the register's lines say, and no line is written without its ground."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.unit_at_work import ORDER, TODAY, Unit, identity
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment
from vepdesk.services import admissions
from vepdesk.services.admissions import (
    admit,
    give_release_reason,
    move,
    open_stay,
    release,
    strike_admission,
    strike_release,
)
from vepdesk.services.people import person_file
from vepdesk.services.timeline import history_of
from vepdesk.vault.queries.timeline import entries_of_record
from vepdesk.vault.rows import Stored


def prisoner(unit: Unit, rid: RecordId) -> Prisoner:
    found = unit.desk.reader.get(Prisoner, rid)
    assert found is not None
    return found.record


def stay_of(unit: Unit, rid: RecordId) -> Stored[Admission]:
    stay = open_stay(unit.desk.reader, rid)
    assert stay is not None
    return stay


def test_admission_takes_somebody_into_custody(unit: Unit) -> None:
    rid = unit.person()
    assert prisoner(unit, rid).custody == "held"
    assert prisoner(unit, rid).holder == unit.desk.store.site.site.hex()
    assert stay_of(unit, rid).record.order_number == "HC/77/2026"


@pytest.mark.parametrize("missing", ["authority", "order_number", "order_on"])
@pytest.mark.parametrize("empty", [None, " "])
def test_nobody_is_admitted_without_an_order(unit: Unit, missing: str, empty: Value) -> None:
    if missing == "order_on" and empty is not None:
        empty = None
    with pytest.raises(Invalid) as refusal:
        unit.person(**{missing: empty})
    assert refusal.value.field == missing
    assert unit.desk.reader.count(Prisoner) == 0


def test_a_form_cannot_call_its_admission_imported(unit: Unit) -> None:
    with pytest.raises(Invalid):
        admit(unit.officer, identity(), {"admitted_on": TODAY, "imported": True})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("admitted_on", TODAY + timedelta(days=1)),
        ("order_on", TODAY + timedelta(days=1)),
        ("hold_until", TODAY - timedelta(days=1)),
        ("arrived", Moment.parse("2026-11-21T09:00:00Z[Africa/Kampala]")),
        ("order_number", "x" * 81),
    ],
)
def test_values_that_make_no_sense_are_shown_at_their_field(
    unit: Unit, field: str, value: Value
) -> None:
    with pytest.raises(Invalid) as refusal:
        unit.person(**{field: value})
    assert refusal.value.field == field


def test_who_somebody_is_must_be_said(unit: Unit) -> None:
    for missing in ("names", "sex"):
        with pytest.raises(Invalid) as refusal:
            admit(unit.officer, {**identity(), missing: None}, ORDER)
        assert refusal.value.field == missing


def test_a_number_belongs_to_one_person(unit: Unit) -> None:
    unit.person("UG-1")
    with pytest.raises(Invalid) as refusal:
        unit.person("UG-1", "Somebody Else")
    assert refusal.value.field == "number"


def test_nobody_is_admitted_twice(unit: Unit) -> None:
    rid = unit.person()
    with pytest.raises(Refused) as refusal:
        admit(unit.officer, {}, ORDER, known=rid)
    assert refusal.value.reason == "in-custody"


def test_who_comes_back_keeps_the_record(unit: Unit) -> None:
    rid = unit.person()
    release(unit.officer, rid, released_on=TODAY, reason="bail")
    assert prisoner(unit, rid).custody == "released"
    unit.days_pass(3)
    back = TODAY + timedelta(days=3)
    again = admit(
        unit.officer, {"legal_status": "recalled"}, {**ORDER, "admitted_on": back}, known=rid
    )
    assert again == rid
    assert prisoner(unit, rid).custody == "held"
    assert prisoner(unit, rid).legal_status == "recalled"
    assert prisoner(unit, rid).names == identity()["names"]
    assert unit.desk.reader.count(Admission, {"prisoner": rid}) == 2
    assert stay_of(unit, rid).record.admitted_on == back


def test_a_stay_does_not_begin_before_the_last_one_ended(unit: Unit) -> None:
    rid = unit.person()
    unit.days_pass(2)
    release(unit.officer, rid, released_on=TODAY + timedelta(days=2), reason="bail")
    with pytest.raises(Invalid) as refusal:
        admit(unit.officer, {}, ORDER, known=rid)
    assert refusal.value.field == "admitted_on"


def test_custody_and_holder_are_written_together_naming_what_they_follow(unit: Unit) -> None:
    rid = unit.person()
    release(unit.officer, rid, released_on=TODAY, reason="bail")
    lines = entries_of_record(unit.desk.reader.connection, "prisoner", rid, {1})
    first, second = lines[0].header, lines[-1].header
    assert second.op is Op.CUSTODY
    assert second.base == {"custody": (first.eid,), "holder": (first.eid,)}


def test_release_needs_a_reached_day_within_the_stay(unit: Unit) -> None:
    rid = unit.person()
    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=1)):
        with pytest.raises(Invalid) as refusal:
            release(unit.officer, rid, released_on=day, reason="bail")
        assert refusal.value.field == "released_on"
    with pytest.raises(Invalid):
        release(unit.officer, rid, released_on=TODAY, reason="a reason of one's own")


def test_nobody_is_released_twice(unit: Unit) -> None:
    rid = unit.person()
    release(unit.officer, rid, released_on=TODAY, reason="bail")
    with pytest.raises(Refused) as refusal:
        release(unit.officer, rid, released_on=TODAY, reason="bail")
    assert refusal.value.reason == "not-in-custody"


def test_a_reason_found_later_keeps_the_former_one(unit: Unit) -> None:
    rid = unit.person()
    gone = release(unit.officer, rid, released_on=TODAY, reason="unknown")
    give_release_reason(unit.officer, gone, "court")
    found = unit.desk.reader.get(Release, gone)
    assert found is not None
    assert found.record.reason == "court"
    last = history_of(unit.auditor, "release", gone)[-1]
    assert [(one.field, one.before, one.after) for one in last.changes] == [
        ("reason", ("unknown",), "court")
    ]


def test_a_struck_admission_leaves_nobody_in_custody(unit: Unit) -> None:
    rid = unit.person()
    stay = stay_of(unit, rid)
    with pytest.raises(Invalid):
        strike_admission(unit.supervisor, stay.rid, " ")
    strike_admission(unit.supervisor, stay.rid, "entered for the wrong person")
    assert prisoner(unit, rid).custody == "released"
    assert unit.desk.reader.count(Admission, {"prisoner": rid}) == 0
    last = history_of(unit.auditor, "admission", stay.rid)[-1]
    assert last.struck
    assert last.reason == "entered for the wrong person"


def test_a_struck_release_opens_the_stay_again(unit: Unit) -> None:
    rid = unit.person()
    gone = release(unit.officer, rid, released_on=TODAY, reason="bail")
    strike_release(unit.supervisor, gone, "another person was released")
    assert prisoner(unit, rid).custody == "held"
    assert open_stay(unit.desk.reader, rid) is not None


def test_a_release_followed_by_a_stay_is_not_struck(unit: Unit) -> None:
    rid = unit.person()
    gone = release(unit.officer, rid, released_on=TODAY, reason="bail")
    admit(unit.officer, {}, ORDER, known=rid)
    with pytest.raises(Refused) as refusal:
        strike_release(unit.supervisor, gone, "wrong")
    assert refusal.value.reason == "later-stay"


def test_striking_the_second_stay_leaves_the_first(unit: Unit) -> None:
    rid = unit.person()
    gone = release(unit.officer, rid, released_on=TODAY, reason="bail")
    admit(unit.officer, {}, ORDER, known=rid)
    strike_admission(unit.supervisor, stay_of(unit, rid).rid, "came to visit only")
    assert prisoner(unit, rid).custody == "released"
    strike_release(unit.supervisor, gone, "never left")
    assert prisoner(unit, rid).custody == "held"


def test_only_a_supervisor_strikes(unit: Unit) -> None:
    rid = unit.person()
    with pytest.raises(Refused) as refusal:
        strike_admission(unit.officer, stay_of(unit, rid).rid, "wrong")
    assert refusal.value.reason == "not-permitted"


def test_an_auditor_admits_nobody(unit: Unit) -> None:
    with pytest.raises(Refused):
        admit(unit.auditor, identity(), ORDER)


def test_the_place_is_where_the_latest_move_of_this_stay_led(unit: Unit) -> None:
    cell, other = unit.place("Cell 1"), unit.place("Cell 2")
    rid = admit(unit.officer, identity(), ORDER, location=cell)
    assert person_file(unit.auditor, rid).place == "Cell 1"
    unit.days_pass(1)
    move(unit.officer, rid, other, moved=unit.now, reason="routine")
    move(unit.officer, rid, cell, moved=unit.hours_ago(5), reason="health")
    assert person_file(unit.auditor, rid).place == "Cell 2"
    release(unit.officer, rid, released_on=unit.desk.today, reason="bail")
    assert person_file(unit.auditor, rid).place is None
    unit.days_pass(1)
    admit(unit.officer, {}, {**ORDER, "admitted_on": unit.desk.today}, known=rid)
    assert person_file(unit.auditor, rid).place is None


def test_moves_go_to_places_in_use_during_the_stay(unit: Unit) -> None:
    rid = unit.person()
    closed = unit.place("Old cell", closed_on=date(2026, 1, 1))
    for place, moved, field in (
        (closed, unit.now, "location"),
        (unit.place(), unit.hours_ago(-1), "moved"),
        (unit.place(), unit.hours_ago(48), "moved"),
    ):
        with pytest.raises(Invalid) as refusal:
            move(unit.officer, rid, place, moved=moved, reason="routine")
        assert refusal.value.field == field
    release(unit.officer, rid, released_on=TODAY, reason="bail")
    with pytest.raises(Refused):
        move(unit.officer, rid, unit.place(), moved=unit.now, reason="routine")


def test_custody_that_two_sites_claim_is_settled_before_anything_else(unit: Unit) -> None:
    rid = unit.person()
    seen = unit.desk.reader.get(Prisoner, rid)
    assert seen is not None
    for state in ("released", "held"):
        with unit.officer.work() as work:
            work.change(seen, {"custody": state, "holder": "00" * 16}, op=Op.CUSTODY)
            work.commit()
    disputed = unit.desk.reader.get(Prisoner, rid)
    assert disputed is not None
    assert disputed.conflicts == ("custody",)
    for act in (
        lambda: release(unit.officer, rid, released_on=TODAY, reason="bail"),
        lambda: admit(unit.officer, {}, ORDER, known=rid),
        lambda: strike_admission(unit.supervisor, stay_of(unit, rid).rid, "wrong"),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.reason == "custody-disputed"


def test_an_act_that_fails_leaves_nothing(unit: Unit) -> None:
    before = unit.desk.position.seq
    with pytest.raises(Refused):
        admissions.admit(unit.officer, identity(), ORDER, location=RecordId(bytes(16)))
    assert unit.desk.position.seq == before
    assert unit.desk.reader.count(Prisoner) == 0
