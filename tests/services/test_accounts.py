"""Accounts from enrolment to their end: first passphrases, roles, the last administrator."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.unit_at_work import TODAY, Unit
from tests.worlds import CHEAP, PASSPHRASE, choose_own
from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused, SignInRefused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import english
from vepdesk.crypto.passphrase import check, one_time
from vepdesk.journal.second import Second
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.accounts import Account, AccountState, accounts, own_account
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.own_account import change_passphrase, choose_first
from vepdesk.services.second_person import second_person
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import (
    change_role,
    colleague_left,
    enrol_colleague,
    reset_passphrase,
    slip,
)
from vepdesk.services.work_list import work_list

FIRST = "winding rivers of copper"
OWN = "nine lanterns over water"


def enrol(desk: Desk, user: str, role: str = "officer", first: str = FIRST) -> RecordId:
    return enrol_colleague(
        desk,
        full_name=user.title(),
        user_name=user,
        role=role,
        passphrase=first,
        parameters=CHEAP,
    )


def account(desk: Desk, user: str) -> Account:
    return next(one for one in accounts(desk) if one.user == user)


def active(unit: Unit, user: str, role: str) -> RecordId:
    rid = enrol(unit.desk, user, role)
    choose_own(unit.desk.store.folder, user, FIRST, OWN)
    return rid


def approved(unit: Unit, user: str, first: str = FIRST) -> Second:
    """A colleague who has chosen a passphrase comes to the desk."""
    choose_own(unit.desk.store.folder, user, first, OWN)
    return second_person(unit.desk, unit.desk.question(Act.MAKE_ENVELOPES), user, OWN)


def test_a_first_passphrase_has_six_words_and_passes_every_check() -> None:
    made = {one_time() for _ in range(50)}
    assert len(made) == 50
    assert all(len(words.split()) == 6 and check(words) is None for words in made)


def test_the_slip_names_the_colleague_and_the_first_passphrase(unit: Unit) -> None:
    rid = enrol(unit.desk, "achen")
    said = english(slip(unit.desk, rid, FIRST))
    assert all(words in said for words in ("Achen", "    achen\n", f"    {FIRST}\n", "U01"))


def test_a_first_passphrase_opens_nothing_but_the_choice_of_ones_own(unit: Unit) -> None:
    rid = enrol(unit.desk, "achen")
    assert account(unit.desk, "achen").state is AccountState.MUST_CHOOSE
    desk = sign_in(unit.desk.store.folder, "achen", FIRST, unit.clock)
    with pytest.raises(Refused) as refusal:
        work_list(desk)
    assert refusal.value.reason == "must-change"
    for weak in (FIRST, "short", "achen achen achen"):
        with pytest.raises(Invalid) as invalid:
            choose_first(desk, weak, CHEAP)
        assert invalid.value.field == "passphrase"
    desk = choose_first(desk, OWN, CHEAP)
    work_list(desk)
    with pytest.raises(Refused) as refusal:
        choose_first(desk, "another one than before", CHEAP)
    assert refusal.value.reason == "not-first"
    desk.close()
    assert account(unit.desk, "achen").state is AccountState.ACTIVE
    assert account(unit.desk, "achen").person == rid
    with pytest.raises(SignInRefused):
        sign_in(unit.desk.store.folder, "achen", FIRST, unit.clock)
    sign_in(unit.desk.store.folder, "achen", OWN, unit.clock).close()
    assert verify(unit.auditor, rebuild=True).ok


def test_the_administrator_never_knows_the_key_that_the_own_passphrase_opens(unit: Unit) -> None:
    enrol(unit.desk, "achen")
    folder = unit.desk.store.folder
    slot = unit.desk.store.key_file().slot_of("achen")
    choose_own(folder, "achen", FIRST, OWN)
    own = unit.desk.store.key_file().slot_of("achen")
    assert slot is not None and own is not None
    assert slot.sealing != own.sealing


def test_a_forgotten_passphrase_is_replaced_by_a_first_one(unit: Unit) -> None:
    rid = active(unit, "achen", "officer")
    folder = unit.desk.store.folder
    for _ in range(6):
        with pytest.raises(SignInRefused):
            sign_in(folder, "achen", "not this one", unit.clock)
    assert account(unit.desk, "achen").failed == 4
    reset_passphrase(unit.desk, rid, FIRST, CHEAP)
    seen = account(unit.desk, "achen")
    assert (seen.state, seen.failed) == (AccountState.MUST_CHOOSE, 0)
    desk = sign_in(folder, "achen", FIRST, unit.clock)
    assert desk.must_change
    desk.close()
    with pytest.raises(SignInRefused):
        sign_in(folder, "achen", OWN, unit.clock)


def test_nobody_resets_the_own_passphrase_that_of_the_envelopes_or_of_who_left(unit: Unit) -> None:
    rid = enrol(unit.desk, "achen")
    colleague_left(unit.desk, rid, TODAY)
    recovery = unit.desk.reader.find(StaffMember, {"user_name": "recovery"})[0].rid
    for person in (unit.desk.actor.person, rid, recovery):
        with pytest.raises(Refused):
            reset_passphrase(unit.desk, person, FIRST, CHEAP)


def test_one_s_own_passphrase_is_changed_with_the_present_one(unit: Unit) -> None:
    with pytest.raises(Invalid) as wrong:
        change_passphrase(unit.desk, "not the present one", OWN, CHEAP)
    assert wrong.value.field == "old"
    with pytest.raises(Invalid) as same:
        change_passphrase(unit.desk, PASSPHRASE, PASSPHRASE, CHEAP)
    assert same.value.field == "passphrase"
    change_passphrase(unit.desk, PASSPHRASE, OWN, CHEAP)
    sign_in(unit.desk.store.folder, "admin", OWN, unit.clock).close()


def test_somebody_guessing_at_an_open_desk_waits_as_at_the_door(unit: Unit) -> None:
    for _ in range(4):
        with pytest.raises(Invalid):
            change_passphrase(unit.desk, "not the present one", OWN, CHEAP)
    with pytest.raises(SignInRefused) as wait:
        change_passphrase(unit.desk, PASSPHRASE, OWN, CHEAP)
    assert wait.value.reason == "wait"


def test_accounts_show_state_last_sign_in_and_failed_tries(unit: Unit) -> None:
    rid = active(unit, "achen", "officer")
    unit.days_pass(1)
    folder = unit.desk.store.folder
    sign_in(folder, "achen", OWN, unit.clock).close()
    with pytest.raises(SignInRefused):
        sign_in(folder, "achen", "not this one", unit.clock)
    seen = account(unit.desk, "achen")
    assert (seen.person, seen.role, seen.failed, seen.oneself) == (rid, "officer", 1, False)
    assert seen.last_sign_in is not None
    assert seen.last_sign_in.isoformat() == "2026-11-24T14:05:00+03:00"
    assert account(unit.desk, "admin").oneself
    assert account(unit.desk, "okot").last_sign_in is None
    assert "recovery" not in {one.user for one in accounts(unit.desk)}
    colleague_left(unit.desk, rid, unit.desk.today)
    assert accounts(unit.desk)[-1].state is AccountState.LEFT


def test_an_enrolment_cut_short_is_seen_and_mended(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_goes(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(type(unit.desk.store), "add_user", power_goes)
        with pytest.raises(KeyboardInterrupt):
            enrol(unit.desk, "achen")
    seen = account(unit.desk, "achen")
    assert seen.state is AccountState.NO_WAY_IN
    reset_passphrase(unit.desk, seen.person, FIRST, CHEAP)
    sign_in(unit.desk.store.folder, "achen", FIRST, unit.clock).close()


def test_the_own_account_shows_the_latest_sign_ins(unit: Unit) -> None:
    folder = unit.desk.store.folder
    for day in range(12):
        unit.days_pass(1)
        if day == 11:
            with pytest.raises(SignInRefused):
                sign_in(folder, "admin", "not this one", unit.clock)
        sign_in(folder, "admin", PASSPHRASE, unit.clock).close()
    own = own_account(unit.desk)
    assert len(own.sign_ins) == 10
    assert [one.failures for one in own.sign_ins] == [1] + [0] * 9
    assert own.sign_ins[0].at > own.sign_ins[1].at
    assert own.bound


def test_a_role_changes_from_the_next_sign_in(unit: Unit) -> None:
    rid = active(unit, "achen", "officer")
    change_role(unit.desk, rid, "supervisor")
    desk = sign_in(unit.desk.store.folder, "achen", OWN, unit.clock)
    assert desk.actor.role == "supervisor"
    desk.close()
    with pytest.raises(Invalid):
        change_role(unit.desk, rid, "supervisor")
    with pytest.raises(Invalid):
        change_role(unit.desk, rid, "king")
    with pytest.raises(Refused) as refusal:
        change_role(unit.desk, unit.desk.actor.person, "officer")
    assert refusal.value.reason == "oneself"


Step = Callable[[Desk, RecordId, Second | None], object]
STEPS: list[Step] = [
    lambda desk, rid, second: colleague_left(desk, rid, TODAY, second),
    lambda desk, rid, second: change_role(desk, rid, "officer", second),
]


@pytest.mark.parametrize("step", STEPS)
def test_the_last_administrator_stays(unit: Unit, step: Step) -> None:
    admin = unit.desk.actor.person
    second = approved(unit, "lule")
    with pytest.raises(Refused) as refusal:
        step(unit.governor, admin, second)
    assert refusal.value.reason == "last-administrator"


@pytest.mark.parametrize("step", STEPS)
def test_nobody_makes_himself_the_only_administrator_alone(unit: Unit, step: Step) -> None:
    rid = active(unit, "achen", "administrator")
    with pytest.raises(Refused) as refusal:
        step(unit.desk, rid, None)
    assert refusal.value.reason == "second-needed"
    herself = second_person(unit.desk, unit.desk.question(Act.MAKE_ENVELOPES), "achen", OWN)
    with pytest.raises(Refused) as refusal:
        step(unit.desk, rid, herself)
    assert refusal.value.reason == "same-person"
    step(unit.desk, rid, approved(unit, "lule"))
    assert account(unit.desk, "achen").role == "officer" or account(unit.desk, "achen").left_on
    assert verify(unit.auditor, rebuild=True).ok


def test_one_of_three_administrators_is_ended_by_another(unit: Unit) -> None:
    rid = active(unit, "achen", "administrator")
    active(unit, "ocen", "administrator")
    colleague_left(unit.desk, rid, TODAY)
    assert account(unit.desk, "achen").state is AccountState.LEFT


def test_who_can_be_the_second_person(unit: Unit) -> None:
    def refused(user: str, passphrase: str) -> str:
        with pytest.raises((Refused, SignInRefused)) as refusal:
            second_person(unit.desk, unit.desk.question(Act.MAKE_ENVELOPES), user, passphrase)
        return refusal.value.reason

    assert refused("admin", PASSPHRASE) == "same-person"
    assert refused("lule", FIRST) == "not-permitted"  # still the first passphrase
    assert refused("lule", "not this one") == "sign-in"
    active(unit, "achen", "officer")
    assert refused("achen", OWN) == "not-permitted"


def test_who_left_before_midnight_is_out_at_once(unit: Unit) -> None:
    rid = active(unit, "achen", "officer")
    with pytest.raises(Invalid):
        colleague_left(unit.desk, rid, TODAY + timedelta(days=1))
    colleague_left(unit.desk, rid, TODAY)
    with pytest.raises(SignInRefused):
        sign_in(unit.desk.store.folder, "achen", OWN, unit.clock)
    with pytest.raises(Refused) as again:
        colleague_left(unit.desk, rid, TODAY)
    assert again.value.reason == "no-account"
