"""Two envelopes, another computer, a lost part of the key: nothing is lost, nobody is let in."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.unit_at_work import TODAY
from tests.worlds import CHEAP, PASSPHRASE, choose_own, clock
from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Invalid, Refused, SignInRefused, UserError
from vepdesk.base.text import english
from vepdesk.crypto.envelopes import Envelopes, combined, well_written
from vepdesk.crypto.errors import Damaged
from vepdesk.crypto.slots import seal_slot
from vepdesk.services.accounts import AccountState, accounts
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk, Founding, found
from vepdesk.services.moving import (
    Device,
    device_state,
    moving_file,
    new_device_secret,
    receive_moving_file,
)
from vepdesk.services.recovery import (
    envelopes_state,
    new_envelopes,
    recovery_sheets,
    seals_checked,
)
from vepdesk.services.second_person import second_person
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import colleague_left, enrol_colleague, reset_passphrase
from vepdesk.services.work_list import work_list
from vepdesk.vault import keyfile
from vepdesk.vault.store import Store


def as_governor(desk: Desk) -> Desk:
    """The same desk with the head of the unit at it, who keeps accounts and reads the work list."""
    return dataclasses.replace(desk, actor=dataclasses.replace(desk.actor, role="governor"))


FIRST = "winding rivers of copper"
OWN = "nine lanterns over water"
MOVING = "six herons by the quiet lake"


class Place:
    """A unit with two administrators, its envelopes, and a computer that can be changed."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self.folder, self.clock, self._patch = root, root / "unit", clock(), patch
        self.computer("first")
        founding = Founding("unit", "North unit", "U01", "Admin", "admin", PASSPHRASE,
                            parameters=CHEAP)  # fmt: skip
        desk, self.envelopes = found(self.folder, founding, self.clock)
        desk.close()
        self.enrol("lule", "supervisor")

    def computer(self, name: str) -> Path:
        """Goes on at another computer, to which the folder of the store was copied."""
        folder = self.root / "computers" / name
        self._patch.setenv("VEPDESK_DEVICE", str(folder))
        return folder

    def enrol(self, user: str, role: str, by: Desk | None = None) -> None:
        desk = by or self.admin()
        enrol_colleague(desk, full_name=user.title(), user_name=user, role=role, passphrase=FIRST,
                        parameters=CHEAP)  # fmt: skip
        if by is None:
            desk.close()
        choose_own(self.folder, user, FIRST, OWN)

    def admin(self) -> Desk:
        return sign_in(self.folder, "admin", PASSPHRASE, self.clock)

    def by_envelopes(self, envelopes: Envelopes | None = None) -> Desk:
        both = envelopes or self.envelopes
        return sign_in(self.folder, "recovery", f"{both.first} {both.second}", self.clock)

    def new_envelopes(self, desk: Desk) -> Envelopes:
        second = second_person(desk, desk.question(Act.MAKE_ENVELOPES), "lule", OWN)
        return new_envelopes(desk, second, CHEAP)

    def refusal(self, user: str, passphrase: str) -> str:
        with pytest.raises(UserError) as refused:
            sign_in(self.folder, user, passphrase, self.clock).close()
        return refused.value.reason


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with pytest.MonkeyPatch.context() as patch:
        yield Place(tmp_path_factory.mktemp("place"), patch)


@pytest.fixture
def place(made: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A copy of the store and of the computer that it was founded on."""
    shutil.copytree(made.root, tmp_path / "at")
    copy = Place.__new__(Place)
    copy.root, copy.folder, copy.clock = tmp_path / "at", tmp_path / "at" / "unit", clock()
    copy.envelopes, copy._patch = made.envelopes, monkeypatch
    copy.computer("first")
    return copy


# --- the two envelopes ------------------------------------------------------------------------


def test_both_halves_open_the_store_in_either_order_and_as_they_were_copied(place: Place) -> None:
    one, other = place.envelopes.first, place.envelopes.second
    shouted = one.upper().replace("o", "0")
    for typed in (
        one + other,
        f"{other} {one}",
        f"  {shouted}\n{other} ",
        one.replace("-", "") + other,
    ):
        desk = sign_in(place.folder, "Recovery", typed, place.clock)
        assert [notice.kind for notice in desk.greeting if notice.serious] == ["envelopes"]
        desk.close()


def test_one_half_alone_opens_nothing(place: Place) -> None:
    one, other = place.envelopes.first, place.envelopes.second
    strange = Envelopes.generate()
    for typed in (
        one,
        other,
        one + one,
        other + other,
        one + strange.second,
        strange.first + other,
    ):
        assert place.refusal("recovery", typed) in ("sign-in", "wait")
        place.clock.at += timedelta(hours=2)
    for half in (one, other):
        assert well_written(half)
        with pytest.raises(Damaged):
            combined(half, half)


def test_a_slip_of_the_pen_is_found_in_the_half_where_it_is(place: Place) -> None:
    for half in (place.envelopes.first, place.envelopes.second):
        letters = "abcdefghijklmnopqrstuvwxyz234567"
        for at, letter in enumerate(half):
            if letter == "-":
                continue
            wrong = letters[(letters.index(letter) + 7) % 32]
            assert not well_written(half[:at] + wrong + half[at + 1 :])
        assert not well_written(half[:-1])
        assert not well_written(half + "a")
        assert not well_written("")


def test_the_use_is_recorded_and_remembered_until_there_are_new_ones(place: Place) -> None:
    place.by_envelopes().close()
    desk = place.admin()
    state = envelopes_state(desk)
    assert state.used is not None and state.must_renew
    assert "new-envelopes" in [notice.kind for notice in desk.greeting]
    assert "envelopes" in [item.target.page for item in work_list(as_governor(desk)).items]
    with pytest.raises(Refused) as refusal:
        seals_checked(desk)
    assert refusal.value.reason == "renew-envelopes"
    place.new_envelopes(desk)
    assert not envelopes_state(desk).must_renew
    desk.close()
    desk = place.admin()
    assert "new-envelopes" not in [notice.kind for notice in desk.greeting]
    desk.close()


def test_new_envelopes_take_two_people(place: Place) -> None:
    desk = place.admin()
    with pytest.raises(Refused) as refusal:
        new_envelopes(desk, None, CHEAP)
    assert refusal.value.reason == "second-needed"
    place.new_envelopes(desk)
    assert verify(desk, rebuild=True).ok
    desk.close()


def test_the_old_envelopes_open_nothing_from_then_on(place: Place) -> None:
    old_files = {name: (place.folder / name).read_bytes() for name in ("vault.a", "vault.b")}
    desk = place.admin()
    fresh = place.new_envelopes(desk)
    both = place.envelopes.first + place.envelopes.second
    assert place.refusal("recovery", both) == "sign-in"
    place.by_envelopes(fresh).close()
    desk.close()
    place.clock.at += timedelta(minutes=1)
    place.by_envelopes(fresh).close()
    for name, data in old_files.items():  # a copy of the key file from before does not help either
        (place.folder / name).write_bytes(data)
    assert place.refusal("recovery", both) == "store-damaged"


def test_the_sheets_carry_one_half_each(place: Place) -> None:
    desk = place.admin()
    first, second = (english(sheet) for sheet in recovery_sheets(desk, place.envelopes))
    assert place.envelopes.first in first and place.envelopes.second not in first
    assert place.envelopes.second in second and place.envelopes.first not in second
    desk.close()


@pytest.mark.parametrize("moment", ["before the key file", "after the key file"])
def test_power_goes_while_new_envelopes_are_made(
    place: Place, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    revoke = Store.revoke

    def cut(store: Store, *users: str, **more: object) -> None:
        if moment == "after the key file":
            revoke(store, *users, **more)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    desk = place.admin()
    second = second_person(desk, desk.question(Act.MAKE_ENVELOPES), "lule", OWN)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "revoke", cut)
        with pytest.raises(KeyboardInterrupt):
            new_envelopes(desk, second, CHEAP)
    desk.close()
    desk = place.admin()
    state = envelopes_state(desk)
    if moment == "before the key file":
        assert state.must_renew
        place.by_envelopes().close()  # the old ones still open, so nobody is locked out
    else:
        assert state.next_check == desk.today  # nobody has seen the new sheets sealed
    fresh = place.new_envelopes(desk)
    desk.close()
    place.by_envelopes(fresh).close()


def test_the_seals_are_looked_at_every_month(place: Place) -> None:
    desk = place.admin()
    assert envelopes_state(desk).next_check == TODAY + timedelta(days=31)
    assert work_list(as_governor(desk)).items == ()
    place.clock.at += timedelta(days=31)
    assert [item.target.page for item in work_list(as_governor(desk)).items] == ["envelopes"]
    again = place.admin()
    assert "seals" in [notice.kind for notice in again.greeting]
    again.close()
    seals_checked(desk)
    assert work_list(as_governor(desk)).items == ()
    state = envelopes_state(desk)
    assert state.checked is not None
    assert state.next_check == TODAY + timedelta(days=62)
    place.new_envelopes(desk)
    assert envelopes_state(desk).next_check == desk.today
    seals_checked(desk)
    assert envelopes_state(desk).next_check == TODAY + timedelta(days=62)
    desk.close()


def test_when_every_administrator_is_gone_two_envelopes_begin_anew(place: Place) -> None:
    desk = place.by_envelopes()
    place.enrol("achen", "administrator", desk)
    gone = next(one for one in accounts(desk) if one.user == "admin")
    colleague_left(desk, gone.person, TODAY)  # two people stand there already
    fresh = new_envelopes(desk, None, CHEAP)
    desk.close()
    assert place.refusal("admin", PASSPHRASE) == "sign-in"
    desk = sign_in(place.folder, "achen", OWN, place.clock)
    assert desk.actor.role == "administrator"
    assert verify(desk, rebuild=True).ok
    desk.close()
    place.by_envelopes(fresh).close()


# --- another computer --------------------------------------------------------------------------


def test_copied_files_are_useless_elsewhere_even_with_the_passphrase(place: Place) -> None:
    place.computer("thief")
    assert place.refusal("admin", PASSPHRASE) == "other-computer"
    strange = place.computer("stranger")  # nor with the secret of another computer
    strange.mkdir(parents=True)
    secret = next((place.root / "computers" / "first").iterdir())
    (strange / secret.name).write_bytes(bytes(32))
    assert place.refusal("admin", PASSPHRASE) == "sign-in"


def test_a_moving_file_takes_the_store_to_a_new_computer(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "moving.vepdesk"
    desk = place.admin()
    with pytest.raises(Invalid) as weak:
        moving_file(desk, file, "short", CHEAP)
    assert weak.value.field == "passphrase"
    assert not file.exists()
    moving_file(desk, file, MOVING, CHEAP)
    desk.close()
    assert file.stat().st_mode & 0o077 == 0
    place.computer("new")
    with pytest.raises(SignInRefused) as wrong:
        receive_moving_file(place.folder, file, "not this one at all")
    assert wrong.value.reason == "moving-passphrase"
    assert place.refusal("admin", PASSPHRASE) == "other-computer"
    receive_moving_file(place.folder, file, MOVING)
    desk = place.admin()
    assert desk.greeting == ()
    assert device_state(desk) is Device.HOLDS
    desk.close()


def test_a_moving_file_that_is_none_or_of_another_store_is_refused(
    place: Place, tmp_path: Path
) -> None:
    file = tmp_path / "moving"
    desk = place.admin()
    moving_file(desk, file, MOVING, CHEAP)
    desk.close()
    whole = file.read_bytes()
    place.computer("new")

    def reason(data: bytes) -> str:
        file.write_bytes(data)
        with pytest.raises((BadInput, SignInRefused)) as refused:
            receive_moving_file(place.folder, file, MOVING)
        return refused.value.reason

    plain = json.loads(whole)
    other = {**plain, "store": bytes(16).hex()}
    assert reason(json.dumps(other).encode()) == "other-store"
    cheaper = {**plain, "slot": {**plain["slot"], "iterations": 2}}
    assert reason(json.dumps(cheaper).encode()) == "moving-passphrase"
    dear = {**plain, "slot": {**plain["slot"], "memory_kib": 1 << 40}}
    assert reason(json.dumps(dear).encode()) == "not-moving-file"
    for data in (b"", b"{}", b"[]", b"[" * 40_000, whole[:-20], bytes(200), b"\xff\xfe"):
        assert reason(data) == "not-moving-file"
    for at in range(len(whole) - 1):
        damaged = bytearray(whole)
        damaged[at] ^= 0x04
        assert reason(bytes(damaged)) in ("not-moving-file", "other-store", "moving-passphrase")
    file.unlink()
    with pytest.raises(BadInput):
        receive_moving_file(place.folder, file, MOVING)


def test_a_moving_file_takes_no_part_of_the_key_from_a_computer_that_holds_one(
    place: Place, tmp_path: Path
) -> None:
    """Whoever can only type and bring a stick would else shut everybody out for good."""
    file = tmp_path / "moving"
    store = keyfile.read(place.folder).store
    about = {"what": "vepdesk-moving/1", "store": store}
    slot = seal_slot(MOVING, bytes(32), about, CHEAP)
    plain = {"format": "vepdesk-moving/1", "store": store.hex(), "slot": dict(slot.to_plain())}
    file.write_text(json.dumps(plain), encoding="ascii")
    with pytest.raises(Refused) as refused:
        receive_moving_file(place.folder, file, MOVING)
    assert refused.value.reason == "device-secret-here"
    desk = place.admin()
    moving_file(desk, file, MOVING, CHEAP)
    desk.close()
    receive_moving_file(place.folder, file, MOVING)  # the same part once more does no harm
    place.admin().close()


def test_when_the_computer_died_two_envelopes_bind_the_store_to_a_new_one(place: Place) -> None:
    place.computer("new")
    desk = place.by_envelopes()
    assert [notice.kind for notice in desk.greeting] == ["envelopes"]
    assert device_state(desk) is Device.MISSING
    new_device_secret(desk)
    assert device_state(desk) is Device.HOLDS
    states = {one.user: one.state for one in accounts(desk)}
    assert set(states.values()) == {AccountState.NO_WAY_IN}
    for one in accounts(desk):
        reset_passphrase(desk, one.person, FIRST, CHEAP)
    desk.close()
    choose_own(place.folder, "admin", FIRST, OWN)
    slot = Store.open(place.folder, "admin", OWN)
    found_slot = slot.key_file().slot_of("admin")
    assert found_slot is not None and found_slot.slot.device
    assert len(slot.key_file().keys) == 1  # the renewal is done
    slot.close()
    place.computer("first")  # the dead one, mended by somebody else, with the old files or the new
    assert place.refusal("admin", PASSPHRASE) == "sign-in"
    assert place.refusal("admin", OWN) == "sign-in"


def test_a_bound_account_does_not_throw_away_what_it_is_bound_to(place: Place) -> None:
    desk = place.admin()
    with pytest.raises(Refused) as refusal:
        new_device_secret(desk)
    assert refusal.value.reason == "device-secret-here"
    desk.close()
    place.admin().close()


def test_a_computer_that_cannot_keep_a_secret_says_so_and_works_without(
    place: Place, tmp_path: Path
) -> None:
    desk = place.admin()
    file = tmp_path / "moving"
    moving_file(desk, file, MOVING, CHEAP)
    desk.close()
    folder = place.computer("poor")
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file where the folder should be", encoding="ascii")
    with pytest.raises(Refused) as refused:
        receive_moving_file(place.folder, file, MOVING)
    assert refused.value.reason == "cannot-keep-secret"
    desk = place.by_envelopes()
    with pytest.raises(Refused) as refused:
        new_device_secret(desk)
    assert refused.value.reason == "cannot-keep-secret"
    admin = next(one for one in accounts(desk) if one.user == "admin")
    reset_passphrase(desk, admin.person, FIRST, CHEAP)
    desk.close()
    choose_own(place.folder, "admin", FIRST, OWN)
    desk = sign_in(place.folder, "admin", OWN, place.clock)
    with pytest.raises(Refused) as nothing:
        moving_file(desk, tmp_path / "none", MOVING, CHEAP)
    assert nothing.value.reason == "no-device-secret"
    desk.close()


def test_a_moving_file_that_cannot_be_written_is_said(place: Place, tmp_path: Path) -> None:
    desk = place.admin()
    with pytest.raises(Refused) as refused:
        moving_file(desk, tmp_path / "missing" / "moving", MOVING, CHEAP)
    assert refused.value.reason == "not-written"
    desk.close()
