"""The key file: who may unlock the store, in two copies written alternately.

Losing it loses everything, so there are always two; a torn write leaves the other. It holds no
secret that is not locked, and the little that the sign-in screen must show before it: the name of
the site and whether it is for practice.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from vepdesk.base.errors import SignInRefused
from vepdesk.base.files import overwrite_synced
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.errors import Damaged
from vepdesk.crypto.keys import StoreKeys, mac, same
from vepdesk.crypto.slots import (
    DEFAULT,
    Slot,
    SlotParameters,
    WrongPassword,
    open_slot,
    seal_slot,
)
from vepdesk.vault.connection import damaged_store, missing_store

FORMAT = "vepdesk-keys/1"
NAMES = ("vault.a", "vault.b")


@dataclass(frozen=True, slots=True)
class UserSlot:
    """One user's way in. ``person`` is the staff record that signs what the user does."""

    user: str
    person: RecordId
    slot: Slot


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What both copies hold; the one with the higher generation counts."""

    generation: int
    store: bytes
    salt: bytes
    site: str
    role: str
    practice: bool
    slots: tuple[UserSlot, ...]

    def unlock(self, user: str, password: str) -> tuple[StoreKeys, RecordId]:
        """The store's keys and who unlocked them.

        Raises :class:`SignInRefused` in the same words and after the same work for an unknown
        user and a wrong password. The slot's tag alone decides, never the database.
        """
        wanted = user_key(user)
        found = next((slot for slot in self.slots if user_key(slot.user) == wanted), None)
        tried = found or self.slots[0]
        try:
            root = open_slot(tried.slot, password, self._about(tried.user, tried.person))
        except WrongPassword:
            root = b""
        if found is None or not root:
            raise SignInRefused("sign-in", T("SignIn", "The name or the passphrase is not right."))
        return StoreKeys(root), found.person

    def with_user(
        self,
        keys: StoreKeys,
        user: str,
        person: RecordId,
        password: str,
        parameters: SlotParameters = DEFAULT,
    ) -> KeyFile:
        """The next generation, with a slot for ``user`` (a former one is replaced)."""
        slot = seal_slot(password, keys.root, self._about(user, person), parameters)
        others = tuple(one for one in self.slots if user_key(one.user) != user_key(user))
        return replace(
            self, generation=self.generation + 1, slots=(*others, UserSlot(user, person, slot))
        )

    def _about(self, user: str, person: RecordId) -> Mapping[str, bytes | str]:
        return {"store": self.store, "user": user_key(user), "person": bytes(person)}

    def written(self, folder: Path, keys: StoreKeys) -> None:
        """Writes this generation over the older copy and syncs it. Raises ``OSError``."""
        body = json.dumps(self._plain(), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        data = body.encode("ascii")
        tag = mac(keys.vault_mac_key, data).hex()
        line = f"{hashlib.sha256(data).hexdigest()} {tag}\n".encode("ascii")
        overwrite_synced(folder / NAMES[self.generation % 2], data + b"\n" + line)

    def _plain(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "generation": self.generation,
            "store": self.store.hex(),
            "salt": self.salt.hex(),
            "site": self.site,
            "role": self.role,
            "practice": self.practice,
            "slots": [
                {"user": one.user, "person": bytes(one.person).hex(), **one.slot.to_plain()}
                for one in self.slots
            ],
        }


def user_key(user: str) -> str:
    """User names are the same whatever their case and the blanks around them."""
    return " ".join(user.split()).casefold()


def exists(folder: Path) -> bool:
    """Whether a store was ever begun in ``folder``."""
    return any((folder / name).exists() for name in (*NAMES, "store.vdb"))


def read(folder: Path) -> KeyFile:
    """The newest copy that is whole.

    Raises :class:`~vepdesk.base.errors.StoreUnusable` when there is none.
    """
    if not any((folder / name).exists() for name in NAMES):
        raise missing_store()
    copies = [copy for name in NAMES if (copy := _read(folder / name)) is not None]
    if not copies:
        raise damaged_store()
    return max(copies, key=lambda copy: copy.generation)


def authentic(folder: Path, keys: StoreKeys, generation: int) -> bool:
    """Whether the copy of ``generation`` was written by somebody who held the store's keys."""
    parts = _parts(folder / NAMES[generation % 2])
    return parts is not None and same(bytes.fromhex(parts[1]), mac(keys.vault_mac_key, parts[0]))


def _parts(path: Path) -> tuple[bytes, str] | None:
    try:
        data, line = path.read_bytes().rstrip(b"\n").split(b"\n")
        digest, tag = line.decode("ascii").split(" ")
        bytes.fromhex(tag)
    except (OSError, ValueError):
        return None
    return (data, tag) if hashlib.sha256(data).hexdigest() == digest else None


def _read(path: Path) -> KeyFile | None:
    parts = _parts(path)
    if parts is None:
        return None
    try:
        plain = json.loads(parts[0])
        if plain.pop("format") != FORMAT:
            return None
        slots = tuple(_user_slot(one) for one in plain["slots"])
        return (
            KeyFile(
                generation=int(plain["generation"]),
                store=bytes.fromhex(plain["store"]),
                salt=bytes.fromhex(plain["salt"]),
                site=str(plain["site"]),
                role=str(plain["role"]),
                practice=bool(plain["practice"]),
                slots=slots,
            )
            if slots
            else None
        )
    except (KeyError, ValueError, TypeError, AttributeError, Damaged):
        return None


def _user_slot(plain: dict[str, object]) -> UserSlot:
    user = str(plain.pop("user"))
    person = RecordId(bytes.fromhex(str(plain.pop("person"))))
    return UserSlot(user, person, Slot.from_plain(plain))
