"""A new key of the database: the revoked get nothing, and a kill at any point is healed."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.worlds import PASSPHRASE, add_person, clock, new_user
from vepdesk.base import files
from vepdesk.base.errors import SignInRefused, StoreUnusable
from vepdesk.base.files import full_disk
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import device, keyfile, renewal
from vepdesk.vault.connection import StoreFile
from vepdesk.vault.store import Store
from vepdesk.vault.unlocking import Unlocked, unlock_with


class Killed(BaseException):
    """The process ended here."""


@pytest.fixture
def shared(folder: Path) -> Path:
    """A store with two colleagues and a person on file, closed."""
    desk = sign_in(folder, "admin", PASSPHRASE, clock())
    add_person(desk, "UG-1", "Kato")
    for user in ("okot", "lule"):
        desk.store.add_user(new_user(user, desk.store.person))
    desk.close()
    return folder


def holds(folder: Path) -> None:
    desk = sign_in(folder, "admin", PASSPHRASE, clock())
    try:
        assert desk.store.verdict is AnchorVerdict.AGREES
        assert verify(desk, rebuild=True).findings == ()
        assert [one.record.number for one in desk.reader.find(Prisoner)] == ["UG-1"]
    finally:
        desk.close()


def unlocked(folder: Path, user: str) -> Unlocked:
    file = keyfile.read(folder)
    return unlock_with(file, user, PASSPHRASE, device.read(file.store))


def revoke(folder: Path, user: str) -> None:
    store = Store.open(folder, "admin", PASSPHRASE)
    store.revoke(user)
    store.close()


def opens_with(folder: Path, who: Unlocked, salt: bytes) -> bool:
    """Whether any key somebody ever had opens the database as it is now."""
    files_ = [
        StoreFile(folder / renewal.DATABASE, keys.database_key, salt) for keys in who.roots.values()
    ]
    return any(renewal._opens(one) for one in files_)


def test_the_old_passphrase_and_the_old_key_open_nothing_new(shared: Path, tmp_path: Path) -> None:
    old = Path(shutil.copytree(shared, tmp_path / "yesterday"))
    had, salt = unlocked(shared, "okot"), keyfile.read(shared).keys[0].salt
    revoke(shared, "okot")
    with pytest.raises(SignInRefused):
        Store.open(shared, "okot", PASSPHRASE)
    now = keyfile.read(shared)
    assert not now.renewing
    assert not opens_with(shared, had, now.keys[0].salt)
    assert not opens_with(shared, had, salt)
    for name in keyfile.NAMES:  # yesterday's key file beside today's database
        (shared / name).write_bytes((old / name).read_bytes())
    with pytest.raises(StoreUnusable):
        Store.open(shared, "okot", PASSPHRASE)


def test_a_copy_from_before_still_opens_and_the_limits_page_says_so(
    shared: Path, tmp_path: Path
) -> None:
    """What cannot be promised (16b): old files and an old passphrase stay readable."""
    old = Path(shutil.copytree(shared, tmp_path / "yesterday"))
    revoke(shared, "okot")
    Store.open(old, "okot", PASSPHRASE).close()


def test_everybody_else_goes_on_without_doing_anything(shared: Path) -> None:
    revoke(shared, "okot")
    Store.open(shared, "lule", PASSPHRASE).close()
    holds(shared)
    for copy in keyfile.NAMES:
        assert "okot" not in (shared / copy).read_text(encoding="ascii")


def test_while_another_program_has_it_open_the_present_key_serves_on(shared: Path) -> None:
    other = Store.open(shared, "lule", PASSPHRASE)
    revoke(shared, "okot")
    assert keyfile.read(shared).renewing
    with pytest.raises(SignInRefused):  # the way in is gone at once
        Store.open(shared, "okot", PASSPHRASE)
    with other.unit_of_work(other.person, clock()) as work:
        work.act("noted")
        work.commit()
    position = other.position()
    other.close()
    store = Store.open(shared, "lule", PASSPHRASE)
    assert not keyfile.read(shared).renewing
    assert store.position() == position
    store.close()
    holds(shared)


def test_two_accounts_end_one_after_the_other_while_the_first_renewal_waits(shared: Path) -> None:
    other = Store.open(shared, "admin", PASSPHRASE)
    revoke(shared, "okot")
    waiting = unlocked(shared, "lule")  # lule was granted the key that waits
    revoke(shared, "lule")
    other.close()
    holds(shared)
    assert not opens_with(shared, waiting, keyfile.read(shared).keys[0].salt)


STEPS: tuple[tuple[object, str], ...] = (
    (renewal, "emptied_log"),
    (renewal, "copied_under"),
    (renewal, "sync_file"),
    (renewal, "whole"),
    (renewal, "sync_folder"),
    (renewal, "_move_anchor"),
    (Path, "replace"),
    (keyfile, "overwrite_synced"),
    (files, "_write_synced"),
)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("number", range(len(STEPS)))
def test_a_kill_at_any_step_leaves_a_store_that_opens(
    shared: Path, monkeypatch: pytest.MonkeyPatch, number: int, nth: int, before: bool
) -> None:
    place, name = STEPS[number]
    store = Store.open(shared, "admin", PASSPHRASE)
    store.revoke("okot")
    had = store.unlocked.roots[1]
    with monkeypatch.context() as patch:
        patch.setattr(place, name, _killing(getattr(place, name), nth, before=before))
        with contextlib.suppress(Killed):
            store.close()
    holds(shared)
    now = keyfile.read(shared)
    assert not now.renewing
    old = StoreFile(shared / renewal.DATABASE, had.database_key, now.keys[0].salt)
    assert not renewal._opens(old)


def _killing(call: Callable[..., object], nth: int, *, before: bool) -> Callable[..., object]:
    left = nth

    def step(*given: object, **named: object) -> object:
        nonlocal left
        left -= 1
        if left == 0 and before:
            raise Killed
        result = call(*given, **named)
        if left == 0:
            raise Killed
        return result

    return step


def test_a_copied_store_opens_on_no_other_computer(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VEPDESK_DEVICE", str(tmp_path / "another"))
    with pytest.raises(StoreUnusable) as refusal:
        Store.open(shared, "admin", PASSPHRASE)
    assert refusal.value.reason == "other-computer"
    assert device.make(keyfile.read(shared).store)  # another secret is no better
    with pytest.raises(SignInRefused):
        Store.open(shared, "admin", PASSPHRASE)


def test_without_room_for_a_new_key_people_go_on_under_the_present_one(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_old: StoreFile, new: StoreFile) -> None:
        new.path.write_bytes(b"half a copy")
        raise full_disk()

    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.renewal.copied_under", no_room)
        store = Store.open(shared, "admin", PASSPHRASE)
        store.revoke("okot")
        store.close()
        again = Store.open(shared, "admin", PASSPHRASE)
        assert again.renewal_waits
        assert not (shared / "store.next").exists()
        again.close()
    with Store.open(shared, "admin", PASSPHRASE) as store:
        assert not store.renewal_waits
