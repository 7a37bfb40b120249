"""From a name and a passphrase to the keys of a store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vepdesk.base.errors import SignInRefused, StoreUnusable
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.envelopes import combined
from vepdesk.crypto.errors import Damaged, DeviceSecretMissing, NotForUs, WrongPassword
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.slots import derive_for_timing, open_slot
from vepdesk.crypto.user_keys import UserKeys, granted
from vepdesk.vault import device, keyfile
from vepdesk.vault.connection import damaged_store
from vepdesk.vault.keyfile import KeyFile, UserSlot

_HALVES = 64
"""Letters and digits of both halves of a recovery code."""


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """What signing in gives: who it is, his own keys, and the keys of the database by number."""

    person: RecordId
    user: str
    keys: UserKeys
    roots: Mapping[int, StoreKeys]
    one_time: bool = False
    by_envelopes: bool = False
    device_secret: bytes | None = field(default=None)


def unlock(folder: Path, user: str, password: str) -> tuple[KeyFile, Unlocked]:
    """The key file, and what ``user`` unlocks with it.

    Raises :class:`SignInRefused` in the same words and after the same work for an unknown user and
    a wrong password: the slot's tag alone decides, never the database. Raises
    :class:`StoreUnusable` when this computer's own part of the key is missing, or when the key file
    was not written by somebody who held the store's keys.
    """
    file = keyfile.read(folder)
    secret = device.read(file.store)
    unlocked = unlock_with(file, user, password, secret)
    if not file.authentic(unlocked.roots.values()):
        raise damaged_store()
    return file, unlocked


def unlock_with(file: KeyFile, user: str, password: str, device_secret: bytes | None) -> Unlocked:
    """The same for a key file that was read, on a computer whose own secret is given."""
    slot = file.slot_of(user)
    if slot is None:
        derive_for_timing(password, file.cost)
        raise refused()
    if slot.is_recovery:
        password = _from_halves(password)
    about = file.about(slot.user, slot.person, one_time=slot.one_time)
    try:
        keys = UserKeys(open_slot(slot.slot, password, about, device_secret=device_secret))
    except (WrongPassword, ValueError) as error:
        raise refused() from error
    except DeviceSecretMissing as error:
        raise other_computer() from error
    return Unlocked(
        slot.person,
        slot.user,
        keys,
        roots_of(file, slot, keys),
        one_time=slot.one_time,
        by_envelopes=slot.is_recovery,
        device_secret=device_secret,
    )


def roots_of(file: KeyFile, slot: UserSlot, keys: UserKeys) -> Mapping[int, StoreKeys]:
    """The database keys that were granted. A grant that does not open was altered."""
    try:
        return {
            number: StoreKeys(granted(keys, sealed, file.purpose(slot.person, number)))
            for number, sealed in slot.grants.items()
        }
    except (NotForUs, ValueError) as error:
        raise damaged_store() from error


def _from_halves(typed: str) -> str:
    """What two halves of a recovery code, written one after the other, open the slot with."""
    letters = "".join(letter for letter in typed if letter.isalnum())
    if len(letters) != _HALVES:
        return typed
    try:
        return combined(letters[: _HALVES // 2], letters[_HALVES // 2 :])
    except Damaged:
        return typed


def refused() -> SignInRefused:
    """The one answer to a wrong name and to a wrong passphrase."""
    return SignInRefused("sign-in", T("SignIn", "The name or the passphrase is not right."))


def other_computer() -> StoreUnusable:
    """Why a passphrase does not help on a computer that the store was only copied to."""
    return StoreUnusable(
        "other-computer",
        T(
            "SignIn",
            "This computer does not hold its part of the key: the store was made on another one. "
            "Bring the moving file from there, or open the two sealed envelopes.",
        ),
    )
