"""Two programs at one store while its key is renewed: nobody is shut out, no key is mixed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds import CHEAP, PASSPHRASE, clock, founded, new_user
from vepdesk.base.errors import Refused, SignInRefused
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import colleague_left, enrol_colleague
from vepdesk.vault import keyfile, renewal
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.store import Store

USERS = ("lule", "okot", "achen", "ocen")


@pytest.fixture
def shared(folder: Path) -> Path:
    """A store with four colleagues."""
    with Store.open(folder, "admin", PASSPHRASE) as store:
        for user in USERS:
            store.add_user(new_user(user, bytes(16)))
    return folder


def opens(folder: Path, user: str) -> bool:
    try:
        Store.open(folder, user, PASSPHRASE).close()
    except SignInRefused:
        return False
    return True


def numbers(folder: Path) -> list[int]:
    return [key.number for key in keyfile.read(folder).keys]


def test_the_new_key_waits_until_the_last_program_has_closed(shared: Path) -> None:
    one = Store.open(shared, "admin", PASSPHRASE)
    other = Store.open(shared, "lule", PASSPHRASE)
    one.revoke("okot")
    assert one.renewal_waits
    one.close()
    assert numbers(shared) == [1, 2]
    other.close()  # it had never heard of the new key when it was opened
    assert numbers(shared) == [2]
    assert [opens(shared, user) for user in ("admin", *USERS)] == [True, True, False, True, True]


def test_who_signs_in_next_finishes_when_the_last_program_was_killed(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(shared, "admin", PASSPHRASE)
    store.revoke("okot")
    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.store.finish_renewal", lambda _folder, file, _own: file)
        store.close()
    assert numbers(shared) == [1, 2]
    assert opens(shared, "lule")
    assert numbers(shared) == [2]


def test_a_colleague_added_by_a_program_that_did_not_know_the_new_key_can_sign_in(
    shared: Path,
) -> None:
    one = Store.open(shared, "admin", PASSPHRASE)
    other = Store.open(shared, "lule", PASSPHRASE)
    one.revoke("okot")
    other.add_user(new_user("amina", bytes(16)))
    one.close()
    other.close()
    assert numbers(shared) == [2]
    assert opens(shared, "amina")


def test_two_programs_that_both_end_accounts_agree_on_one_key(shared: Path) -> None:
    one = Store.open(shared, "admin", PASSPHRASE)
    other = Store.open(shared, "lule", PASSPHRASE)
    one.revoke("okot")
    other.revoke("achen")
    assert numbers(shared) == [1, 3]  # the number given up is not used for another key
    one.close()
    other.close()
    assert numbers(shared) == [3]
    assert [opens(shared, user) for user in ("admin", *USERS)] == [True, True, False, False, True]


def test_whose_way_in_was_taken_changes_no_keys_in_a_program_that_is_still_open(
    shared: Path,
) -> None:
    one = Store.open(shared, "admin", PASSPHRASE)
    ended = Store.open(shared, "okot", PASSPHRASE)
    one.revoke("okot")
    with pytest.raises(Refused) as refusal:
        ended.add_user(new_user("friend", bytes(16)))
    assert refusal.value.reason == "no-longer-enrolled"
    with pytest.raises(Refused):
        ended.choose_password("another passphrase for me", new_user("okot").parameters)
    one.close()
    ended.close()
    assert not opens(shared, "okot")
    assert opens(shared, "admin")


def test_a_key_file_changed_while_the_database_is_about_to_be_swapped_is_not_overwritten(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(shared, "admin", PASSPHRASE)
    store.revoke("okot")
    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.store.finish_renewal", lambda _folder, file, _own: file)
        store.close()
    stale: KeyFile = keyfile.read(shared)
    other = Store.open(shared, "lule", PASSPHRASE)
    other.add_user(new_user("amina", bytes(16)))
    other.close()
    with pytest.raises(Exception, match="renewing"):
        renewal.finish_renewal(shared, stale, store.unlocked)
    assert opens(shared, "amina")


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    desk = founded(tmp_path / "unit", "unit", "U01")
    desk.close()
    return tmp_path / "unit"


def test_an_account_ended_just_before_the_power_went_is_ended_at_the_next_sign_in(
    unit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_goes(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    def desk_of(user: str) -> Desk:
        return sign_in(unit, user, PASSPHRASE, clock())

    admin = desk_of("admin")
    rid = enrol_colleague(
        admin,
        full_name="Grace Achen",
        user_name="achen",
        role="officer",
        passphrase=PASSPHRASE + " of hers",
        parameters=CHEAP,
    )
    with monkeypatch.context() as patch:
        patch.setattr(Store, "revoke", power_goes)
        with pytest.raises(KeyboardInterrupt):
            colleague_left(admin, rid, admin.today)
    admin.close()
    assert keyfile.read(unit).slot_of("achen") is not None
    with pytest.raises(Refused) as refusal:  # her passphrase still fits, and yet she is out
        sign_in(unit, "achen", PASSPHRASE + " of hers", clock())
    assert refusal.value.reason == "no-longer-enrolled"
    admin = desk_of("admin")
    assert keyfile.read(unit).slot_of("achen") is None
    admin.close()
    assert numbers(unit) == [2]
    with pytest.raises(SignInRefused):
        sign_in(unit, "achen", PASSPHRASE + " of hers", clock())
