"""A clock that is wrong is told at each sign-in, and accepted by people who sign for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.restored_stores import ADMIN, FIRST, OWN
from tests.unit_at_work import Unit
from tests.worlds import PASSPHRASE, World, add_person, change_person, choose_own, clock, make_world
from vepdesk.access.policy import Act
from vepdesk.base.clock import FixedClock
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.text import english
from vepdesk.journal.credible import Doubt
from vepdesk.journal.entry import Header, Payload
from vepdesk.journal.second import Second, verify_second
from vepdesk.services.audit_trail import AuditFilter, audit_trail
from vepdesk.services.backups import back_up
from vepdesk.services.checks import verify
from vepdesk.services.clocks import WrongClock, accept_clock, wrong_clock
from vepdesk.services.desk import Desk
from vepdesk.services.restoring import restore
from vepdesk.services.second_person import second_person
from vepdesk.services.signing_in import sign_in
from vepdesk.vault.connection import Connection

WHY = "Compared with the guard's watch and the radio."
DAY = timedelta(days=1)
JUMPS = {"behind": -3653 * DAY, "ahead": 400 * DAY}


@pytest.fixture(params=JUMPS)
def jumped(unit: Unit, request: pytest.FixtureRequest) -> Unit:
    """A unit whose clock went far away from the time at which the admin's sitting began."""
    choose_own(unit.desk.store.folder, "mirembe", FIRST, OWN)
    unit.clock.at += JUMPS[request.param]
    return unit


def again(unit: Unit, later: timedelta = timedelta(minutes=1)) -> Desk:
    """The next sitting of the admin."""
    unit.desk.close()
    unit.clock.at += later
    unit.desk = sign_in(unit.desk.store.folder, "admin", PASSPHRASE, unit.clock)
    return unit.desk


def told(desk: Desk) -> list[bool]:
    """Whether the person was told of the clock, and how gravely."""
    return [one.serious for one in desk.greeting if one.kind == "clock"]


def governor(desk: Desk) -> Second:
    return second_person(desk, desk.question(Act.ACCEPT_CLOCK), "mirembe", OWN)


def seen_at(desk: Desk) -> WrongClock:
    found = wrong_clock(desk)
    assert found is not None
    return found


def newest(desk: Desk) -> tuple[Header, Payload]:
    query = "SELECT header, payload FROM entry ORDER BY id DESC LIMIT 1"
    connection: Connection = desk.reader.connection
    header, payload = connection.exec_driver_sql(query).one()
    return Header.decoded(header), Payload.decoded(payload)


def test_it_is_told_and_marked_at_every_sitting_until_it_is_mended(jumped: Unit) -> None:
    right = clock().at
    for _sitting in range(3):
        desk = again(jumped)
        assert told(desk) == [True]
        header, payload = newest(desk)
        assert header.suspect and payload.fields["clock_suspect"] is True
        jumped.place()
        assert newest(desk)[0].suspect
    jumped.clock.at = right
    desk = again(jumped, 5 * DAY)
    assert told(desk) == []
    header, payload = newest(desk)
    assert not header.suspect and "clock_suspect" not in payload.fields
    assert verify(desk, rebuild=True).ok


def test_a_clock_that_jumps_in_the_middle_of_a_sitting_marks_what_is_entered(unit: Unit) -> None:
    unit.place("Cell 1")
    assert (newest(unit.desk)[0].suspect, wrong_clock(unit.desk)) == (False, None)
    unit.clock.at -= DAY
    unit.place("Cell 2")
    assert newest(unit.desk)[0].suspect
    unit.clock.at += DAY
    unit.place("Cell 3")
    assert not newest(unit.desk)[0].suspect


def test_a_command_that_is_told_leaves_an_entry_too(jumped: Unit) -> None:
    desk = jumped.desk
    before = desk.position.seq
    sign_in(desk.store.folder, "admin", PASSPHRASE, jumped.clock, noted=False).close()
    assert desk.position.seq == before + 1
    assert newest(desk)[1].fields["clock_suspect"] is True


def test_two_people_accept_it_and_what_they_saw_stands_in_the_journal(jumped: Unit) -> None:
    desk = again(jumped)
    seen = seen_at(desk)
    accept_clock(desk, seen, WHY, governor(desk))
    header, payload = newest(desk)
    facts = payload.fields
    assert (facts["act"], facts["reason"]) == ("clock-accepted", WHY)
    assert facts["clock"] == int(seen.now.timestamp() * 1000)
    assert facts["least"] == int(clock().at.timestamp() * 1000)
    assert isinstance(facts["signature"], bytes) and len(facts["signature"]) > 3000
    assert not header.suspect
    verify_second(header, governor(desk).signing.public)
    assert wrong_clock(desk) is None
    jumped.place()
    assert not newest(desk)[0].suspect
    assert told(again(jumped, DAY)) == []
    jumped.clock.at = clock().at + DAY  # the battery of the former clock was the good one after all
    assert told(again(jumped)) == [True]
    assert verify(jumped.desk, rebuild=True).ok


def test_nobody_accepts_it_alone_without_a_reason_or_without_need(jumped: Unit) -> None:
    desk = again(jumped)
    seen, second = seen_at(desk), governor(desk)
    own = Second(desk.actor.person, "Admin", "administrator", second.signing)
    before = desk.position.seq
    with pytest.raises(Refused) as refused:
        accept_clock(desk, seen, WHY)
    assert refused.value.reason == "second-needed"
    with pytest.raises(Refused) as refused:
        accept_clock(desk, seen, WHY, own)
    assert refused.value.reason == "same-person"
    with pytest.raises(Invalid):
        accept_clock(desk, seen, " ", second)
    with pytest.raises(Refused) as refused:
        accept_clock(jumped.officer, seen, WHY, second)
    assert refused.value.reason == "not-permitted"
    assert desk.position.seq == before
    accept_clock(desk, seen, WHY, second)
    with pytest.raises(Refused) as refused:
        accept_clock(desk, seen, WHY, second)
    assert refused.value.reason == "clock-agrees"


@pytest.mark.parametrize("later", [-timedelta(seconds=1), timedelta(minutes=61)])
def test_only_the_time_that_was_shown_is_accepted(jumped: Unit, later: timedelta) -> None:
    desk = again(jumped)
    seen, second = seen_at(desk), governor(desk)
    jumped.clock.at += later
    with pytest.raises(Refused) as refused:
        accept_clock(desk, seen, WHY, second)
    assert refused.value.reason == "clock-moved"
    jumped.clock.at -= later - timedelta(minutes=20 if later > timedelta(0) else 0)
    with pytest.raises(Refused):
        accept_clock(desk, replace(seen, least=seen.least - DAY), WHY, second)
    accept_clock(desk, seen, WHY, second)


@pytest.mark.parametrize(("days", "alone"), [(8, True), (31, True), (31.01, False)])
def test_one_person_is_enough_after_a_month_in_which_nobody_worked(
    unit: Unit, days: float, alone: bool
) -> None:
    unit.clock.at = clock().at
    desk = again(unit, days * DAY)
    assert told(desk) == [not alone]
    seen = seen_at(desk)
    assert (seen.why, seen.grave) == (Doubt.AHEAD, not alone)
    if not alone:
        with pytest.raises(Refused):
            accept_clock(desk, seen, WHY)
        return
    accept_clock(desk, seen, WHY)
    header, _payload = newest(desk)
    assert (header.second, header.suspect) == (None, False)
    assert told(again(unit)) == []


def test_it_says_which_times_contradict_each_other(jumped: Unit) -> None:
    desk = again(jumped)
    (notice,) = (one for one in desk.greeting if one.kind == "clock")
    words = english(notice.text)
    assert f"{jumped.clock.at:%Y}" in words and "2026" in words
    assert ("Ask the IT staff" in words) == (jumped.clock.at < clock().at)


def test_the_audit_shows_the_marks_and_the_act(jumped: Unit) -> None:
    desk = again(jumped)
    accept_clock(desk, seen_at(desk), WHY, governor(desk))
    lines = audit_trail(jumped.auditor, AuditFilter()).lines
    accepted, signed_in = lines[0], lines[1]
    assert english(accepted.what) == "Accepted the clock of this computer as right"
    assert (accepted.suspect, signed_in.suspect) == (False, True)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path)


def at(desk: Desk, when: datetime) -> Desk:
    return replace(desk, clock=FixedClock(when))


def test_news_of_headquarters_show_that_the_clock_was_right(world: World) -> None:
    later = clock().at + 20 * DAY
    world.unit, world.headquarters = at(world.unit, later), at(world.headquarters, later)
    rid = add_person(world.unit, "UG-1")
    assert newest(world.unit)[0].suspect
    assert [one.outcome for one in world.send_up()[1]] == ["applied"]
    accept_clock(world.headquarters, seen_at(world.headquarters), WHY)
    _correct(world, rid)
    assert [one.outcome for one in world.send_down()[1]] == ["applied"]
    assert world.unit.store.trusted_time() == later - DAY
    assert wrong_clock(world.unit) is None
    world.close()


def test_neither_marked_news_nor_a_unit_tells_the_time(world: World) -> None:
    far = clock().at + 400 * DAY
    rid = add_person(world.unit, "UG-1")
    world.send_up()
    world.headquarters = at(world.headquarters, far)
    _correct(world, rid)
    assert [one.outcome for one in world.send_down()[1]] == ["applied"]
    assert world.unit.store.trusted_time() == clock().at
    accept = seen_at(world.headquarters)
    assert accept.grave
    world.headquarters = at(world.headquarters, clock().at)
    world.unit = at(world.unit, clock().at + 6 * DAY)
    add_person(world.unit, "UG-2")
    world.send_up()
    assert world.headquarters.store.trusted_time() == clock().at
    world.close()


def _correct(world: World, rid: bytes) -> None:
    change_person(world.headquarters, rid, legal_status="sentenced")


def test_a_restored_store_begins_with_what_its_backup_knew(world: World, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    back_up(world.unit, tmp_path / "stick")
    wrong = FixedClock(clock().at - DAY)
    restore(tmp_path / "stick", tmp_path / "again", ADMIN, wrong)
    desk = sign_in(tmp_path / "again", "admin", PASSPHRASE, wrong)
    assert told(desk) == [True]
    assert desk.store.trusted_time() == clock().at
    desk.close()
    world.close()
