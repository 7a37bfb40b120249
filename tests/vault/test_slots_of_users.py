"""Promise 14: an edited, moved, renamed or cheapened way in opens nothing, and bombs nobody."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worlds import CHEAP, PASSPHRASE, new_user
from vepdesk.base.errors import SignInRefused, StoreUnusable, UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto import slots
from vepdesk.crypto.slots import SlotParameters
from vepdesk.vault import device, keyfile
from vepdesk.vault.keyfile import KeyFile, UserSlot
from vepdesk.vault.store import Store
from vepdesk.vault.unlocking import unlock_with

LULE = "the passphrase of lule"
Edit = Callable[[UserSlot, UserSlot], UserSlot]


@pytest.fixture
def file(folder: Path) -> KeyFile:
    """The key file of a store with an administrator and a colleague."""
    with Store.open(folder, "admin", PASSPHRASE) as store:
        store.add_user(new_user("lule", bytes(16), LULE))
    return keyfile.read(folder)


def with_edit(file: KeyFile, edit: Edit) -> KeyFile:
    """The key file in which somebody altered lule's way in; the admin's is given too."""
    admin, lule = file.slot_of("admin"), file.slot_of("lule")
    assert admin is not None and lule is not None
    others = tuple(one for one in file.slots if one.user != "lule")
    return replace(file, slots=(*others, edit(lule, admin)))


def outcome(file: KeyFile, user: str = "lule", passphrase: str = LULE) -> str:
    try:
        unlock_with(file, user, passphrase, device.read(file.store))
    except UserError as error:
        return error.reason
    return "open"


EDITS: list[tuple[str, Edit]] = [
    ("sign-in", lambda lule, _admin: replace(lule, person=RecordId(bytes([1]) * 16))),
    ("sign-in", lambda lule, _admin: replace(lule, one_time=True)),
    ("sign-in", lambda lule, admin: replace(lule, slot=admin.slot)),
    ("sign-in", lambda lule, _admin: replace(lule, slot=replace(lule.slot, device=False))),
    (
        "sign-in",
        lambda lule, _admin: replace(
            lule, slot=replace(lule.slot, parameters=SlotParameters(8 * 1024, 2, 1))
        ),
    ),
    (
        "sign-in",
        lambda lule, _admin: replace(
            lule, slot=replace(lule.slot, parameters=SlotParameters(16 * 1024, 1, 1))
        ),
    ),
    ("store-damaged", lambda lule, admin: replace(lule, grants=admin.grants)),
    ("store-damaged", lambda lule, _admin: replace(lule, grants={2: lule.grants[1]})),
]


@pytest.mark.parametrize(("reason", "edit"), EDITS)
def test_an_edited_way_in_opens_nothing(file: KeyFile, reason: str, edit: Edit) -> None:
    assert outcome(file) == "open"
    assert outcome(with_edit(file, edit)) == reason


def test_a_way_in_under_another_name_opens_nothing(file: KeyFile) -> None:
    renamed = with_edit(file, lambda lule, _admin: replace(lule, user="achen"))
    assert outcome(renamed, "achen") == "sign-in"
    other = replace(file, store=bytes(16))
    assert outcome(other) in ("sign-in", "other-computer")


@pytest.mark.parametrize("part", ["salt", "nonce", "sealed"])
def test_no_flipped_bit_of_a_way_in_opens_anything(file: KeyFile, part: str) -> None:
    lule = file.slot_of("lule")
    assert lule is not None
    whole = getattr(lule.slot, part)
    for at in range(0, len(whole) * 8, 5):
        changed = bytearray(whole)
        changed[at // 8] ^= 1 << at % 8
        slot = replace(lule.slot, **{part: bytes(changed)})
        edited = with_edit(file, lambda lule, _admin, slot=slot: replace(lule, slot=slot))  # type: ignore[misc]
        assert outcome(edited) == "sign-in"


@settings(max_examples=60, deadline=None)
@given(
    memory=st.one_of(st.integers(-1, 1 << 64), st.booleans(), st.text(max_size=4)),
    iterations=st.integers(-1, 1 << 40),
    lanes=st.integers(-1, 1 << 40),
)
def test_no_cost_in_a_key_file_is_a_bomb(memory: object, iterations: int, lanes: int) -> None:
    """What is read from the file is bounded before it is spent."""
    slot = slots.seal_slot(PASSPHRASE, bytes(96), {"store": bytes(16)}, CHEAP).to_plain()
    plain = json.loads(json.dumps(slot))
    plain |= {"memory_kib": memory, "iterations": iterations, "lanes": lanes}
    try:
        read = slots.Slot.from_plain(plain)
    except slots.Damaged:
        return
    assert 8 * 1024 <= read.parameters.memory_kib <= 2 * 1024 * 1024
    assert read.parameters.iterations <= 20
    assert read.parameters.lanes <= 16


def test_a_key_file_made_by_somebody_without_the_keys_is_refused(
    folder: Path, file: KeyFile
) -> None:
    """A slot that is right in itself does not help in a file that its author could not sign."""
    data = (folder / keyfile.NAMES[file.generation % 2]).read_bytes()
    forged = data.replace(b'"role":"unit"', b'"role":"unix"')
    body = forged.split(b"\n")[0]
    tag = data.split(b"\n")[1].split(b" ")[1]
    line = hashlib.sha256(body).hexdigest().encode("ascii") + b" " + tag
    for name in keyfile.NAMES:
        (folder / name).write_bytes(body + b"\n" + line + b"\n")
    with pytest.raises((StoreUnusable, SignInRefused)) as refused:
        Store.open(folder, "lule", LULE)
    assert refused.value.reason == "store-damaged"
