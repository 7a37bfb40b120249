"""A key file that was written by somebody who holds no key of the store is never built upon."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from tests.unit_at_work import found_template
from tests.worlds import OWN, PASSPHRASE, choose_own, clock, new_user
from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, SignInRefused, StoreUnusable
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.user_keys import granted
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.backups import back_up
from vepdesk.services.second_person import second_person
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import keyfile
from vepdesk.vault.keyfile import KeyFile, NewUser
from vepdesk.vault.store import Store

INTRUDER = new_user("intruder", bytes(16))


def forged(folder: Path, who: NewUser = INTRUDER) -> KeyFile:
    """What somebody makes of a key file who can write into the folder and knows no key."""
    file = keyfile.read(folder)
    strange = StoreKeys.generate()
    return file.with_user(who, {key.number: strange for key in file.keys}, None).written_twice(
        folder, strange
    )


def reaches(folder: Path, store: Store) -> bool:
    """Whether the intruder's own keys open a key that the store has or is to get."""
    file = keyfile.read(folder)
    slot = file.slot_of("intruder")
    roots = []
    for number, sealed in slot.grants.items() if slot else ():
        with contextlib.suppress(NotForUs):
            purpose = file.purpose(INTRUDER.person, number)
            roots.append(StoreKeys(granted(INTRUDER.keys, sealed, purpose)))
    return any(root in roots for root in store.unlocked.roots.values())


def test_who_is_only_in_a_forged_file_gets_no_new_key_of_the_database(
    folder: Path, store: Store
) -> None:
    store.add_user(new_user("okot", bytes(16)))
    forged(folder)
    with pytest.raises(StoreUnusable) as refusal:
        store.revoke("okot")
    assert refusal.value.reason == "store-damaged"
    store.close()
    assert not reaches(folder, store)


def test_one_forged_copy_is_passed_over_and_written_over(folder: Path, store: Store) -> None:
    genuine = [(folder / name).read_bytes() for name in keyfile.NAMES]
    generation = store.key_file().generation
    file = forged(folder)
    other = keyfile.NAMES[(file.generation + 1) % 2]
    (folder / other).write_bytes(genuine[keyfile.NAMES.index(other)])
    assert store.key_file().slot_of("intruder") is None
    store.add_user(new_user("okot", bytes(16)))
    assert keyfile.read(folder).slot_of("intruder") is None
    assert keyfile.read(folder).generation > generation
    store.close()
    Store.open(folder, "okot", PASSPHRASE).close()


def test_a_forged_file_makes_nobody_a_second_person(tmp_path: Path) -> None:
    found_template(tmp_path / "unit")
    choose_own(tmp_path / "unit", "lule", "winding rivers of copper")
    with contextlib.closing(sign_in(tmp_path / "unit", "admin", PASSPHRASE, clock())) as desk:
        lule = desk.reader.find(StaffMember, {"user_name": "lule"})[0].rid
        question = desk.question(Act.MAKE_ENVELOPES)
        assert second_person(desk, question, "lule", OWN).person == lule
        forged(tmp_path / "unit", new_user("lule", lule, "typed by somebody else"))
        with pytest.raises((StoreUnusable, SignInRefused)):
            second_person(desk, question, "lule", "typed by somebody else")


def test_a_forged_file_comes_into_no_backup(folder: Path, tmp_path: Path) -> None:
    with contextlib.closing(sign_in(folder, "admin", PASSPHRASE, clock())) as desk:
        back_up(desk, tmp_path / "before")
        forged(folder)
        with pytest.raises((BadInput, StoreUnusable)):
            back_up(desk, tmp_path / "after")


@pytest.mark.parametrize("number", ["Infinity", "1e400", "NaN"])
def test_a_number_that_is_none_breaks_its_own_copy_only(folder: Path, number: str) -> None:
    whole = (folder / "vault.a").read_bytes().split(b"\n")[0]
    before = b'"generation":%d' % (keyfile.read(folder).generation // 2 * 2)
    assert before in whole
    data = whole.replace(before, b'"generation":' + number.encode())
    tag = "00" * 32
    digest = keyfile._digest(data, tag)
    (folder / "vault.a").write_bytes(data + f"\n{digest} {tag}\n".encode())
    Store.open(folder, "admin", PASSPHRASE).close()
