"""The two copies of the key file: one may break, and no broken or forged copy ever opens."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds import CHEAP, PASSPHRASE, clock, new_user
from vepdesk.base.errors import SignInRefused, StoreUnusable
from vepdesk.services.checks import verify
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import keyfile
from vepdesk.vault.store import Store


@pytest.fixture
def copies(folder: Path) -> list[Path]:
    """Both copies, written by a store that has several users."""
    store = Store.open(folder, "admin", PASSPHRASE)
    for user in ("okot", "Lule"):
        person = store.person if user == "okot" else None
        store.add_user(new_user(user, person))
    store.close()
    return [folder / name for name in keyfile.NAMES]


def test_there_are_two_copies_of_following_generations(copies: list[Path]) -> None:
    assert all(file.is_file() for file in copies)
    assert len({file.read_bytes() for file in copies}) == 2


def test_a_new_store_has_two_copies_already(folder: Path) -> None:
    assert all((folder / name).is_file() for name in keyfile.NAMES)


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("damage", [b"", b"{}", b"\x00" * 700, None])
def test_one_broken_copy_is_survived(
    folder: Path, copies: list[Path], which: int, damage: bytes | None
) -> None:
    if damage is None:
        copies[which].unlink()
    else:
        copies[which].write_bytes(damage)
    Store.open(folder, "okot" if which else "admin", PASSPHRASE).close()


def test_two_broken_copies_are_refused_and_left_alone(folder: Path, copies: list[Path]) -> None:
    for file in copies:
        file.write_bytes(file.read_bytes()[:-3])
    before = [file.read_bytes() for file in copies]
    with pytest.raises(StoreUnusable) as refusal:
        Store.open(folder, "admin", PASSPHRASE)
    assert refusal.value.reason == "store-damaged"
    assert [file.read_bytes() for file in copies] == before


def test_no_copy_with_a_flipped_byte_is_read(folder: Path, copies: list[Path]) -> None:
    """Alone in its folder, so that the other copy cannot help out."""
    copies[1].unlink()
    whole = copies[0].read_bytes()
    body = whole.index(b"\n") + 1
    tag = body + 65  # after the digest: only with the keys can it be judged
    for at in range(len(whole.rstrip(b"\n"))):
        if at > tag and at % 4:
            continue
        damaged = bytearray(whole)
        damaged[at] ^= 0x01
        copies[0].write_bytes(damaged)
        try:
            keyfile.read(folder)
        except StoreUnusable:
            continue
        with pytest.raises((StoreUnusable, SignInRefused)):  # the tag at its end
            Store.open(folder, "admin", PASSPHRASE)


def test_names_are_the_same_in_any_case(folder: Path, copies: list[Path]) -> None:
    assert copies
    for user in ("LULE", " lule ", "Lule"):
        Store.open(folder, user, PASSPHRASE).close()


def test_a_new_passphrase_ends_the_old_one(folder: Path, copies: list[Path]) -> None:
    assert copies
    store = Store.open(folder, "okot", PASSPHRASE)
    store.choose_password("another passphrase", CHEAP)
    store.close()
    with pytest.raises(SignInRefused):
        Store.open(folder, "okot", PASSPHRASE)
    Store.open(folder, "okot", "another passphrase").close()


def test_it_tells_no_more_than_the_sign_in_screen(copies: list[Path]) -> None:
    keys = keyfile.read(copies[0].parent)
    assert (keys.site, keys.role, keys.practice) == ("Site U01", "unit", False)
    assert "Admin U01" not in copies[0].read_text(encoding="ascii")


@pytest.mark.parametrize("which", [0, 1])
def test_a_copy_that_is_lost_is_reported_and_made_anew(folder: Path, which: int) -> None:
    lost = folder / keyfile.NAMES[which]
    desk = sign_in(folder, "admin", PASSPHRASE, clock())
    lost.write_bytes(lost.read_bytes()[:-9])
    assert [(one.what, one.where) for one in verify(desk).findings] == [("key-file", lost.name)]
    desk.close()
    sign_in(folder, "admin", PASSPHRASE, clock()).close()
    for name in keyfile.NAMES:  # each copy opens the store alone
        (folder / name).unlink()
        desk = sign_in(folder, "admin", PASSPHRASE, clock())
        assert verify(desk).ok
        desk.close()
