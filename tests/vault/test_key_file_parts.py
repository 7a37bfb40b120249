"""Whole copies of a key file that say what no program writes; keys granted to somebody else."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.worlds import PASSPHRASE
from vepdesk.base.errors import StoreUnusable
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.crypto.keys import StoreKeys
from vepdesk.vault import keyfile, unlocking
from vepdesk.vault.store import Store


def rewritten(folder: Path, first_slot: dict[str, Any] | None = None, **changes: Any) -> None:
    """Both copies, changed, with a digest that agrees; nobody needs a key for that."""
    for name in keyfile.NAMES:
        data, line = (folder / name).read_bytes().rstrip(b"\n").split(b"\n")
        tag = line.split(b" ")[1]
        plain = json.loads(data)
        plain["slots"][0] |= first_slot or {}
        plain |= changes
        body = json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()
        digest = hashlib.sha256(body + b"\n" + tag).hexdigest().encode()
        (folder / name).write_bytes(body + b"\n" + digest + b" " + tag + b"\n")


def reason(folder: Path, password: str = PASSPHRASE) -> str:
    with pytest.raises(StoreUnusable) as refusal:
        Store.open(folder, "admin", password)
    return refusal.value.reason


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "vepdesk-vault/0"},
        {"slots": []},
        {"keys": []},
        {"first_slot": {"grants": []}},
        {"first_slot": {"slot": "text"}},
        {"first_slot": {"sealing": "not base 64"}},
    ],
    ids=str,
)
def test_a_copy_of_another_shape_is_damaged(folder: Path, changes: dict[str, Any]) -> None:
    rewritten(folder, **changes)
    assert reason(folder) == "store-damaged"


@pytest.mark.parametrize("changes", [{"practice": True}, {"site": "X01"}, {"generation": 90}])
def test_a_copy_that_no_holder_of_a_key_wrote_opens_nothing(
    folder: Path, changes: dict[str, Any]
) -> None:
    rewritten(folder)
    Store.open(folder, "admin", PASSPHRASE).close()
    rewritten(folder, **changes)
    assert reason(folder) == "store-damaged"


def test_a_grant_for_somebody_else_is_no_grant(folder: Path) -> None:
    file = keyfile.read(folder)
    _file, unlocked = unlocking.unlock(folder, "admin", PASSPHRASE)
    slot, keys = file.slot_of("admin"), unlocked.keys
    assert slot is not None
    assert unlocking.roots_of(file, slot, keys) == unlocked.roots
    moved = replace(slot, grants={2: slot.grants[1]})
    for wrong in (moved, replace(slot, grants={1: b""})):
        with pytest.raises(StoreUnusable) as refusal:
            unlocking.roots_of(file, wrong, keys)
        assert refusal.value.reason == "store-damaged"


def test_only_keys_of_the_store_make_a_copy_authentic(folder: Path) -> None:
    file, unlocked = unlocking.unlock(folder, "admin", PASSPHRASE)
    roots = list(unlocked.roots.values())
    strange = StoreKeys.generate()
    assert file.authentic([strange, *roots])
    assert not file.authentic([strange])
    assert not file.authentic([])
    assert not replace(file, site="X01").authentic(roots)
    assert file.uses_device_secret


def test_two_halves_are_joined_and_anything_else_is_left_as_typed() -> None:
    made = Envelopes.generate()
    joined = unlocking._from_halves
    assert joined(made.first + made.second) == joined(f"{made.second} {made.first}")
    assert joined(made.first + made.second) == made.passphrase
    for typed in ("a passphrase", "", "a" * 64, made.first + made.first, made.first):
        assert joined(typed) == typed
