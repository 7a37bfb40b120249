"""Deny by default: a role may do what the table says, and no service forgets to ask."""

from __future__ import annotations

import ast
import dataclasses
import inspect
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import vepdesk.services
from tests.unit_at_work import ORDER, TODAY, Unit, identity
from vepdesk.access.policy import ROLES, Act, may
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.journal.second import Second
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.kinds.location import Location
from vepdesk.services.admissions import admit, release
from vepdesk.services.backups import back_up, drill, use_second_folder
from vepdesk.services.census import census_report, import_census
from vepdesk.services.checks import verify
from vepdesk.services.decisions import decide_level, end_designation
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import close_incident
from vepdesk.services.people import find_people
from vepdesk.services.plain_records import record_new
from vepdesk.services.positions import accept_position
from vepdesk.services.programmes import save_register
from vepdesk.services.safety import safety
from vepdesk.services.sending import export_to
from vepdesk.services.staff import colleague_left
from vepdesk.services.work_list import work_list

NOBODY = RecordId(bytes(16))
SOMEBODY = Second(NOBODY, "Nobody", "governor", SigningKeys.generate())


@pytest.mark.parametrize("act", Act)
def test_every_act_has_roles_and_no_role_that_does_not_exist(act: Act) -> None:
    assert ROLES[act]
    assert ROLES[act] <= set(CODE_LISTS["staff-role"])


@pytest.mark.parametrize("role", ["", "stranger", "Administrator", "supervisor "])
def test_an_unknown_role_may_nothing(role: str) -> None:
    for act in Act:
        assert not may(role, act, alone=False)
        assert not may(role, act, alone=True)


def test_only_an_administrator_is_everything_while_alone() -> None:
    for act in Act:
        assert may("administrator", act, alone=True)
        for role in set(CODE_LISTS["staff-role"]) - {"administrator"}:
            assert may(role, act, alone=True) == may(role, act, alone=False)


def test_whoever_keeps_accounts_decides_nothing_about_people() -> None:
    for act in (Act.ASSESS, Act.APPROVE, Act.KEEP_REGISTER, Act.STRIKE, Act.REVIEW_INCIDENT):
        assert not may("administrator", act, alone=False)


def test_whoever_looks_into_everything_changes_nothing() -> None:
    for role in ("auditor", "analyst"):
        allowed = {act for act in Act if may(role, act, alone=False)}
        assert allowed == {Act.READ, Act.INSPECT}


CALLS: list[tuple[Act, Callable[[Desk], object]]] = [
    (Act.READ, find_people),
    (Act.READ, work_list),
    (Act.KEEP_REGISTER, lambda desk: admit(desk, identity("UG-9"), ORDER)),
    (Act.KEEP_REGISTER, lambda desk: release(desk, NOBODY, released_on=TODAY, reason="bail")),
    (Act.REVIEW_INCIDENT, lambda desk: close_incident(desk, NOBODY, "found")),
    (Act.APPROVE, lambda desk: decide_level(desk, NOBODY, approve=True, note="")),
    (
        Act.APPROVE,
        lambda desk: end_designation(desk, NOBODY, ended_on=TODAY, end_reason="review"),
    ),
    (Act.MARK_ATTENDANCE, lambda desk: save_register(desk, NOBODY, {})),
    (Act.MANAGE_PLACES, lambda desk: record_new(desk, Location, {"name": "A", "type": "cell"})),
    (Act.MANAGE_STAFF, lambda desk: colleague_left(desk, NOBODY, TODAY)),
    (Act.EXCHANGE, lambda desk: export_to(desk, "nobody", Path("nowhere"))),
    (Act.IMPORT_REGISTER, lambda desk: import_census(desk, Path("nothing"), TODAY)),
    (Act.INSPECT, lambda desk: census_report(desk, date(2026, 1, 1))),
    (Act.INSPECT, verify),
    (Act.BACK_UP, back_up),
    (Act.BACK_UP, safety),
    (Act.RESTORE, drill),
    (Act.SET_POLICY, lambda desk: use_second_folder(desk, None)),
    (Act.ACCEPT_POSITION, lambda desk: accept_position(desk, SOMEBODY, "why")),
]


@pytest.mark.parametrize("number", range(len(CALLS)))
def test_a_role_outside_the_table_is_refused_before_anything_else(unit: Unit, number: int) -> None:
    act, call = CALLS[number]
    before = unit.desk.position
    for role in (*CODE_LISTS["staff-role"], "stranger"):
        if role in ROLES[act]:
            continue
        desk = dataclasses.replace(unit.desk, actor=dataclasses.replace(unit.desk.actor, role=role))
        with pytest.raises(Refused) as refusal:
            call(desk)
        assert refusal.value.reason == "not-permitted", role
    assert unit.desk.position == before


def services() -> Iterator[tuple[str, ast.FunctionDef]]:
    folder = Path(inspect.getfile(vepdesk.services)).parent
    for file in sorted(folder.rglob("*.py")):
        if file.stem in INNER:
            continue
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            public = isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
            if public and node.args.args and node.args.args[0].arg == "desk":  # type: ignore[attr-defined]
                yield f"{file.stem}.{node.name}", node  # type: ignore[union-attr, misc]


INNER = {"arrivals"}
"""Modules of steps that only another service takes, after it has asked."""

OPEN = {
    "standing.standing", "standing.sticks", "recovery.recovery_sheets", "greeting.greeting",
    "greeting.clock_notice", "second_person.second_person", "backups.backup_due",
    "backups.drill_due", "backups.nightly", "backups.note_night", "backups.second_folder",
    "positions.stopped", "positions.is_stopped", "positions.look_again", "room.room",
    "room.set_reserve_aside", "room.use_reserve",
}  # fmt: skip
"""What tells nothing about people: how far an exchange has come, the sheets of a new store, what
is wrong with the clock, a second person whose own role is asked, and what the program does by
itself for whoever signs in: the daily backup, the room on the disk, whether the store stopped."""


def test_every_service_asks_who_is_asking() -> None:
    silent = {
        name
        for name, node in services()
        if "desk.require" not in ast.unparse(node) and "_permit(desk" not in ast.unparse(node)
    }
    assert silent <= OPEN
    assert len(list(services())) > 40
