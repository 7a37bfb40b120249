"""The key file: who may unlock the store, in two copies written alternately.

A password opens its user's own key pair; the key of the database is *granted* to that pair. So
users come and go, and the database gets a new key, without anybody's password. Losing the file
loses everything, so there are always two copies; a torn write leaves the other. It holds no secret
that is not locked, and the little that the sign-in screen must show before it.
"""

from __future__ import annotations

import hashlib
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from vepdesk.base.files import overwrite_synced
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.errors import Damaged
from vepdesk.crypto.keys import StoreKeys, mac, same
from vepdesk.crypto.slots import Slot, SlotParameters, seal_slot
from vepdesk.crypto.user_keys import Purpose, UserKeys, grant
from vepdesk.vault.connection import damaged_store, missing_store, no_access

FORMAT: Final = "vepdesk-keys/2"
NAMES: Final = ("vault.a", "vault.b")
RECOVERY_USER: Final = "recovery"
DATABASE_GRANT: Final = "database"
_MOST_BYTES = 8 * 1024 * 1024
_MOST_USERS = 1_000


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """One key of the database: its number, counted from 1, and the salt that goes with it."""

    number: int
    salt: bytes


@dataclass(frozen=True, slots=True)
class UserSlot:
    """One user's way in.

    ``person`` is the staff record of who it is, ``sealing`` the public key that secrets are granted
    to, ``one_time`` says that the passphrase came from somebody else and must be changed before
    anything else. ``grants`` holds the database keys by number.
    """

    user: str
    person: RecordId
    sealing: bytes
    one_time: bool
    slot: Slot
    grants: Mapping[int, bytes] = field(repr=False)

    @property
    def is_recovery(self) -> bool:
        """Whether the two sealed envelopes open it, and no person's passphrase."""
        return user_key(self.user) == RECOVERY_USER


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What both copies hold; the one with the higher generation counts.

    ``keys`` is the key of the database, and while it is being renewed also the next one.
    """

    generation: int
    store: bytes
    site: str
    role: str
    practice: bool
    keys: tuple[DatabaseKey, ...]
    slots: tuple[UserSlot, ...]
    tag: str = field(default="", repr=False, compare=False)
    """What stood behind the copy that this was read from; empty for one that was not written."""

    @property
    def renewing(self) -> bool:
        """Whether the database is to get a new key, or has just got it."""
        return len(self.keys) > 1

    def slot_of(self, user: str) -> UserSlot | None:
        """The way in of a user; None when there is none."""
        wanted = user_key(user)
        return next((one for one in self.slots if user_key(one.user) == wanted), None)

    def about(self, user: str, person: RecordId, *, one_time: bool) -> Mapping[str, bytes | str]:
        """What a slot is bound to besides its own fields."""
        return {
            "store": self.store,
            "user": user_key(user),
            "person": bytes(person),
            "passphrase": "one-time" if one_time else "own",
        }

    def purpose(self, person: RecordId, number: int) -> Purpose:
        """What a grant of a database key is bound to."""
        return Purpose(DATABASE_GRANT, self.store, bytes(person), number)

    def with_user(
        self, new: NewUser, roots: Mapping[int, StoreKeys], device_secret: bytes | None
    ) -> KeyFile:
        """The next generation, with a way in for ``new`` (a former one of that name is replaced).

        ``roots`` are the keys of the database, by number, that are granted.
        """
        sealed = seal_slot(
            new.password,
            new.keys.secret,
            self.about(new.user, new.person, one_time=new.one_time),
            new.parameters,
            device_secret=device_secret,
        )
        public = new.keys.sealing.recipient.public_bytes
        grants = {
            number: grant(public, keys.root, self.purpose(new.person, number))
            for number, keys in roots.items()
        }
        slot = UserSlot(new.user, new.person, public, new.one_time, sealed, grants)
        others = self._others(new.user)
        return replace(self, generation=self.generation + 1, slots=(*others, slot))

    def without_user(self, user: str) -> KeyFile:
        """The next generation, without this user's way in."""
        return replace(self, generation=self.generation + 1, slots=tuple(self._others(user)))

    def with_next_key(self, key: DatabaseKey, keys: StoreKeys) -> KeyFile:
        """The next generation, in which a new key of the database is granted beside the old one."""
        slots = tuple(
            replace(
                one,
                grants={
                    **one.grants,
                    key.number: grant(one.sealing, keys.root, self.purpose(one.person, key.number)),
                },
            )
            for one in self.slots
        )
        return replace(self, generation=self.generation + 1, keys=(*self.keys, key), slots=slots)

    def with_key_only(self, number: int) -> KeyFile:
        """The next generation, in which every other key of the database is forgotten."""
        kept = tuple(key for key in self.keys if key.number == number)
        slots = tuple(replace(one, grants={number: one.grants[number]}) for one in self.slots)
        return replace(self, generation=self.generation + 1, keys=kept, slots=slots)

    def _others(self, user: str) -> Iterable[UserSlot]:
        return (one for one in self.slots if user_key(one.user) != user_key(user))

    @property
    def cost(self) -> SlotParameters:
        """The dearest cost of any slot: what an unknown name takes, and the next user gets."""
        ordinary = [one for one in self.slots if not one.is_recovery] or list(self.slots)
        costs = [one.slot.parameters for one in ordinary]
        return max(costs, key=lambda one: (one.memory_kib * one.iterations, one.memory_kib))

    @property
    def uses_device_secret(self) -> bool:
        """Whether users need this computer's own part of the key."""
        return any(one.slot.device for one in self.slots)

    def written(self, folder: Path, keys: StoreKeys) -> None:
        """Writes this generation over the older copy and syncs it. Raises ``OSError``.

        ``keys`` is what the first of :attr:`keys` opens: whoever holds it wrote this.
        """
        data = self._encoded()
        tag = mac(keys.vault_mac_key, data).hex()
        line = f"{_digest(data, tag)} {tag}\n".encode("ascii")
        overwrite_synced(folder / NAMES[self.generation % 2], data + b"\n" + line)

    def written_twice(self, folder: Path, keys: StoreKeys) -> KeyFile:
        """Writes both copies, so that no former one is left; gives the second, which counts."""
        self.written(folder, keys)
        again = replace(self, generation=self.generation + 1)
        again.written(folder, keys)
        return again

    def authentic(self, roots: Iterable[StoreKeys]) -> bool:
        """Whether exactly this was written by somebody who held one of these keys of the store."""
        data, tag = self._encoded(), bytes.fromhex(self.tag)
        return any(same(tag, mac(keys.vault_mac_key, data)) for keys in roots)

    def _encoded(self) -> bytes:
        body = json.dumps(self._plain(), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return body.encode("ascii")

    def _plain(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "generation": self.generation,
            "store": self.store.hex(),
            "site": self.site,
            "role": self.role,
            "practice": self.practice,
            "keys": [{"number": key.number, "salt": key.salt.hex()} for key in self.keys],
            "slots": [_plain_slot(one) for one in self.slots],
        }


@dataclass(frozen=True, slots=True, repr=False)
class NewUser:
    """Somebody who gets a way in."""

    user: str
    person: RecordId
    password: str
    keys: UserKeys
    parameters: SlotParameters
    one_time: bool = False


def user_key(user: str) -> str:
    """User names are the same whatever their case and the blanks around them."""
    return " ".join(user.split()).casefold()


def exists(folder: Path) -> bool:
    """Whether a store was ever begun in ``folder``.

    Raises :class:`~vepdesk.base.errors.StoreUnusable` where this account may not look: a new store
    must never be offered in the place of one.
    """
    return any(_there(folder / name) for name in (*NAMES, "store.vdb"))


def _there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise no_access() from error
    return True


def read(folder: Path) -> KeyFile:
    """The newest copy that is whole; who wrote it is known once somebody has unlocked it.

    Raises :class:`~vepdesk.base.errors.StoreUnusable` when there is none.
    """
    copies = _copies(folder)
    if not copies:
        raise damaged_store()
    return max(copies, key=lambda copy: copy.generation)


def read_authentic(folder: Path, roots: Iterable[StoreKeys]) -> KeyFile:
    """The newest copy that a holder of one of these keys wrote.

    Only such a one may be built upon: whoever can write into the folder could else have keys
    granted to himself. Raises :class:`~vepdesk.base.errors.StoreUnusable` when there is none.
    """
    held = tuple(roots)
    copies = [copy for copy in _copies(folder) if copy.authentic(held)]
    if not copies:
        raise damaged_store()
    return max(copies, key=lambda copy: copy.generation)


def _copies(folder: Path) -> list[KeyFile]:
    there = [folder / name for name in NAMES if _there(folder / name)]
    if not there:
        raise missing_store()
    if not any(os.access(path, os.R_OK) for path in there):
        raise no_access()
    return [copy for path in there if (copy := _read(path)) is not None]


def broken_copies(folder: Path, roots: Iterable[StoreKeys]) -> list[str]:
    """The copies that are missing, damaged, or not written by a holder of the store's keys."""
    known = list(roots)
    return [
        name
        for name in NAMES
        if (copy := _read(folder / name)) is None or not copy.authentic(known)
    ]


def _parts(path: Path) -> tuple[bytes, str] | None:
    try:
        with path.open("rb") as stream:
            data, line = stream.read(_MOST_BYTES).rstrip(b"\n").split(b"\n")
        digest, tag = line.decode("ascii").split(" ")
        bytes.fromhex(tag)
    except (OSError, ValueError):
        return None
    return (data, tag) if _digest(data, tag) == digest else None


def _digest(data: bytes, tag: str) -> str:
    """Over the tag as well: a copy whose tag alone is damaged must not be chosen."""
    return hashlib.sha256(data + b"\n" + tag.encode("ascii")).hexdigest()


def _read(path: Path) -> KeyFile | None:
    parts = _parts(path)
    if parts is None:
        return None
    try:
        plain = json.loads(parts[0])
        if plain.pop("format") != FORMAT:
            return None
        file = KeyFile(
            generation=int(plain["generation"]),
            store=bytes.fromhex(plain["store"]),
            site=str(plain["site"]),
            role=str(plain["role"]),
            practice=bool(plain["practice"]),
            keys=tuple(
                DatabaseKey(int(key["number"]), bytes.fromhex(key["salt"])) for key in plain["keys"]
            ),
            slots=tuple(_user_slot(one) for one in plain["slots"][:_MOST_USERS]),
            tag=parts[1],
        )
    except (KeyError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError,
            Damaged):  # fmt: skip
        return None
    return file if file.slots and len(file.keys) in (1, 2) else None


def _plain_slot(one: UserSlot) -> dict[str, object]:
    return {
        "user": one.user,
        "person": bytes(one.person).hex(),
        "sealing": b64encode(one.sealing).decode("ascii"),
        "one_time": one.one_time,
        "grants": {
            str(number): b64encode(sealed).decode("ascii") for number, sealed in one.grants.items()
        },
        "slot": dict(one.slot.to_plain()),
    }


def _user_slot(plain: Mapping[str, object]) -> UserSlot:
    grants, slot = plain["grants"], plain["slot"]
    if not isinstance(grants, dict) or not isinstance(slot, dict):
        raise Damaged("not a user's slot")
    return UserSlot(
        user=str(plain["user"]),
        person=RecordId(bytes.fromhex(str(plain["person"]))),
        sealing=b64decode(str(plain["sealing"]), validate=True),
        one_time=plain["one_time"] is True,
        slot=Slot.from_plain(slot),
        grants={
            int(number): b64decode(str(sealed), validate=True) for number, sealed in grants.items()
        },
    )
