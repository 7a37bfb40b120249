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
from tests.unit_at_work import COLLEAGUES, ORDER, TODAY, Unit, identity
from tests.worlds import founded
from vepdesk.access.decision import Question, decide
from vepdesk.access.policy import ROLES, Act, Compartment
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.documents.content import FileType
from vepdesk.journal.second import Second
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.accounts import accounts, own_account
from vepdesk.services.admissions import admit, release
from vepdesk.services.attachments import (
    About,
    Prepared,
    add,
    kept,
    papers_of,
    prepare,
    read,
    set_warning,
    strike,
)
from vepdesk.services.audit import (
    note_export,
    note_print,
    note_view,
    open_file,
    open_incident,
    open_paper,
)
from vepdesk.services.audit_trail import (
    AuditFilter,
    access_report,
    audit_authors,
    audit_trail,
)
from vepdesk.services.backups import back_up, drill, use_second_folder
from vepdesk.services.census import census_report, import_census
from vepdesk.services.checks import Verdict, check_due, note_check, verify
from vepdesk.services.compartments import compartments
from vepdesk.services.decisions import decide_level, end_designation, review_designation
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import close_incident
from vepdesk.services.moving import device_state, moving_file, new_device_secret
from vepdesk.services.people import find_people, person_file
from vepdesk.services.plain_records import label_of, list_records, look_up, record_new
from vepdesk.services.positions import accept_position
from vepdesk.services.programmes import save_register
from vepdesk.services.recovery import envelopes_state, new_envelopes, seals_checked
from vepdesk.services.safety import safety
from vepdesk.services.sending import export_to
from vepdesk.services.staff import (
    change_role,
    colleague_left,
    enrol_colleague,
    reset_passphrase,
    slip,
)
from vepdesk.services.standing import standing, sticks
from vepdesk.services.timeline import history_of, timeline
from vepdesk.services.work_list import work_list

NOBODY = RecordId(bytes(16))
SOMEBODY = Second(NOBODY, "Nobody", "governor", SigningKeys.generate())


def enrol(desk: Desk) -> RecordId:
    return enrol_colleague(
        desk,
        full_name="A. Achen",
        user_name="achen",
        role="clerk",
        passphrase="harbour lantern meadow",
    )


CALLS: list[tuple[Act, Callable[[Desk], object]]] = [
    (Act.READ, find_people),
    (Act.READ, work_list),
    (Act.KEEP_REGISTER, lambda desk: admit(desk, identity("UG-9"), ORDER)),
    (Act.KEEP_REGISTER, lambda desk: release(desk, NOBODY, released_on=TODAY, reason="bail")),
    (Act.REVIEW_INCIDENT, lambda desk: close_incident(desk, NOBODY, "found")),
    (Act.APPROVE, lambda desk: decide_level(desk, NOBODY, approve=True, note="")),
    (
        Act.KEEP_DECISION,
        lambda desk: review_designation(desk, NOBODY, review_on=TODAY, reason="still so"),
    ),
    (
        Act.END_DECISION,
        lambda desk: end_designation(desk, NOBODY, ended_on=TODAY, end_reason="review"),
    ),
    (Act.MARK_ATTENDANCE, lambda desk: save_register(desk, NOBODY, {})),
    (Act.MANAGE_PLACES, lambda desk: record_new(desk, Location, {"name": "A", "type": "cell"})),
    (Act.MANAGE_STAFF, enrol),
    (Act.REVOKE_USER, lambda desk: colleague_left(desk, NOBODY, TODAY)),
    (Act.MANAGE_STAFF, accounts),
    (Act.MANAGE_STAFF, lambda desk: change_role(desk, NOBODY, "officer")),
    (Act.RESET_PASSPHRASE, lambda desk: reset_passphrase(desk, NOBODY, "words")),
    (Act.MANAGE_STAFF, lambda desk: slip(desk, NOBODY, "words")),
    (Act.MANAGE_STAFF, envelopes_state),
    (Act.MAKE_ENVELOPES, new_envelopes),
    (Act.MANAGE_STAFF, seals_checked),
    (Act.MOVE_STORE, device_state),
    (Act.MOVE_STORE, lambda desk: moving_file(desk, Path("nowhere"), "words")),
    (Act.MOVE_STORE, new_device_secret),
    (Act.EXCHANGE, lambda desk: export_to(desk, "nobody", Path("nowhere"))),
    (Act.ATTACH, lambda desk: prepare(desk, b"a note")),
    (Act.ATTACH, lambda desk: add(desk, About(), Prepared(FileType.TEXT, b"a note"), "Note")),
    (Act.INSPECT, kept),
    (Act.SET_POLICY, lambda desk: set_warning(desk, 9)),
    (Act.STRIKE, lambda desk: strike(desk, NOBODY, "wrong")),
    (Act.READ, lambda desk: papers_of(desk, About())),
    (Act.READ, lambda desk: read(desk, NOBODY)),
    (Act.IMPORT_REGISTER, lambda desk: import_census(desk, Path("nothing"), TODAY)),
    (Act.INSPECT, lambda desk: census_report(desk, date(2026, 1, 1))),
    (Act.INSPECT, verify),
    (Act.INSPECT, check_due),
    (Act.INSPECT, lambda desk: note_check(desk, Verdict(1, b"", ()))),
    (Act.INSPECT, lambda desk: audit_trail(desk, AuditFilter())),
    (Act.INSPECT, audit_authors),
    (Act.INSPECT, lambda desk: access_report(desk, NOBODY)),
    (Act.READ, lambda desk: open_file(desk, NOBODY)),
    (Act.READ, lambda desk: open_incident(desk, NOBODY)),
    (Act.READ, lambda desk: open_paper(desk, NOBODY)),
    (Act.READ, lambda desk: note_view(desk, "prisoner", NOBODY)),
    (Act.PRINT_RECORDS, lambda desk: note_print(desk, "prisoner", NOBODY, ())),
    (Act.EXPORT_RECORDS, lambda desk: note_export(desk, "prisoner", (), "why")),
    (Act.BACK_UP, back_up),
    (Act.BACK_UP, safety),
    (Act.RESTORE, drill),
    (Act.SET_POLICY, lambda desk: use_second_folder(desk, None)),
    (Act.ACCEPT_POSITION, lambda desk: accept_position(desk, SOMEBODY, "why")),
]


def sitting(unit: Unit, role: str) -> Desk:
    """The administrator's desk with another role."""
    return dataclasses.replace(unit.desk, actor=dataclasses.replace(unit.desk.actor, role=role))


@pytest.mark.parametrize("number", range(len(CALLS)))
def test_a_role_outside_the_table_is_refused_before_anything_else(unit: Unit, number: int) -> None:
    act, call = CALLS[number]
    before = unit.desk.position
    for role in (*ROLES, "stranger"):
        if decide(Question(role, act)).allowed:
            continue
        desk = sitting(unit, role)
        with pytest.raises(Refused) as refusal:
            call(desk)
        assert refusal.value.reason == "not-permitted", role
    assert unit.desk.position == before


def reason(desk: Desk, act: Act, **more: object) -> str:
    with pytest.raises(Refused) as refusal:
        desk.require(act, **more)  # type: ignore[arg-type]
    return refusal.value.reason


def test_the_desk_asks_with_what_it_knows(unit: Unit) -> None:
    governor = unit.governor
    me, other = governor.actor.person, unit.supervisor.actor.person
    governor.require(Act.APPROVE)
    governor.require(Act.APPROVE, state="awaiting", author=other)
    governor.require(Act.APPROVE, state="awaiting", author=None)
    assert reason(governor, Act.APPROVE, state="approved") == "other-state"
    assert reason(governor, Act.APPROVE, state="awaiting", author=me) == "second-person"
    assert not governor.permits(Act.APPROVE, state="awaiting", author=me)
    governor.require(Act.REVOKE_USER, about=other)
    assert reason(governor, Act.REVOKE_USER, about=me) == "oneself"
    assert governor.question(Act.PRINT_RECORDS, people=30).people == 30


READING = [*CALLS, *((None, one) for one in (standing, sticks, compartments))]


@pytest.mark.parametrize("number", range(len(READING)))
def test_a_first_passphrase_opens_nothing_but_the_choice_of_an_own_one(
    unit: Unit, number: int
) -> None:
    before = unit.desk.position
    for role in ROLES:
        desk = dataclasses.replace(sitting(unit, role), must_change=True)
        with pytest.raises(Refused) as refusal:
            READING[number][1](desk)
        assert refusal.value.reason == "must-change", role
    assert unit.desk.position == before


def test_everybody_of_the_table_keeps_an_own_account_and_nobody_else(unit: Unit) -> None:
    for role in ROLES:
        assert own_account(sitting(unit, role)).role == role
    with pytest.raises(Refused) as refusal:
        own_account(sitting(unit, "stranger"))
    assert refusal.value.reason == "not-permitted"


def test_only_headquarters_reads_what_a_unit_sealed(tmp_path: Path) -> None:
    seen = {}
    for site, code in (("unit", "U01"), ("headquarters", "HQ")):
        desk = founded(tmp_path / site, site, code)
        auditor = dataclasses.replace(desk, actor=dataclasses.replace(desk.actor, role="auditor"))
        seen[site] = auditor.permits_in(Compartment.COMPLAINTS, Act.READ_SEALED)
        desk.close()
    assert seen == {"unit": False, "headquarters": True}


def test_the_user_administrator_sees_colleagues_but_nobody_held_here(unit: Unit) -> None:
    person = unit.person()
    assert list_records(unit.desk, StaffMember)[1] > len(COLLEAGUES)
    assert label_of(unit.desk, "staff_member", unit.officer.actor.person) == "Okot"
    assert look_up(unit.desk, "staff_member", "Okot")
    for look in (
        find_people,
        work_list,
        lambda desk: person_file(desk, person),
        lambda desk: list_records(desk, Incident),
        lambda desk: label_of(desk, "prisoner", person),
        lambda desk: look_up(desk, "prisoner", "Kato"),
        lambda desk: timeline(desk, person),
        lambda desk: history_of(desk, "prisoner", person),
    ):
        with pytest.raises(Refused) as refusal:
            look(unit.desk)
        assert refusal.value.reason == "not-permitted"


def services() -> Iterator[tuple[str, ast.FunctionDef]]:
    folder = Path(inspect.getfile(vepdesk.services)).parent
    for file in sorted(folder.rglob("*.py")):
        if file.stem in INNER:
            continue
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            public = isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
            if public and node.args.args and node.args.args[0].arg == "desk":  # type: ignore[attr-defined]
                yield f"{file.stem}.{node.name}", node  # type: ignore[union-attr, misc]


INNER = {"arrivals", "holders"}
"""Modules of steps that only another service takes, after it has asked."""

OPEN = {
    "recovery.recovery_sheets", "greeting.greeting",
    "clocks.wrong_clock", "clocks.clock_notice",
    "second_person.second_person", "desk.permitted_acts",
    "compartments.concerned", "backups.backup_due", "backups.drill_due", "backups.nightly",
    "backups.note_night", "backups.second_folder", "positions.stopped", "positions.is_stopped",
    "positions.look_again", "room.room", "room.set_reserve_aside", "room.use_reserve",
    "checks.examine", "checks.with_contents", "checks.keep_verdict", "checks.last_check",
    "proving.prove", "proving.quick_proof", "proving.whole_proof", "proving.whole_due",
    "proving.note_proof",
    "policy.idle_minutes", "drafts.keep_drafts", "drafts.my_drafts", "drafts.discard_drafts",
    "drafts.take_up",
}  # fmt: skip
"""What tells nothing about people, or is one's own: how far an exchange has come, the sheets of a
new store, what is wrong with the clock, a second person whose own role is asked, when the window
locks, what one was writing oneself, and what the program does by itself for whoever signs in:
the daily backup, its proofs, the room on the disk, whether the store stopped."""


ASKING = ("desk.require(", "desk.require_in(", "desk.require_own_keys(", "_permit(desk")
"""How a service asks: also whether the passphrase, hence the keys, are one's own alone."""

OWN = {
    "accounts.own_account", "own_account.change_passphrase", "own_account.choose_first",
    "sealed_records.seal_for",
}  # fmt: skip
"""What somebody may do who must still choose a passphrase, and a step of services that asked."""


def test_every_service_asks_who_is_asking() -> None:
    silent = {
        name for name, node in services() if not any(words in ast.unparse(node) for words in ASKING)
    }
    assert silent <= OPEN | OWN
    assert len(list(services())) > 40
