"""What a backup says of itself: ``backup.json``, canonical, digested and authenticated.

The digests tell a copy that was cut or altered from a whole one without any key; the code under the
backup's own key tells that the program wrote it, to whoever can open the backup.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from vepdesk.base.errors import BadInput
from vepdesk.base.files import write_shared
from vepdesk.base.text import T
from vepdesk.crypto.keys import StoreKeys, mac, same
from vepdesk.crypto.user_keys import Purpose
from vepdesk.vault import keyfile

FORMAT: Final = "vepdesk-backup/1"
NAME: Final = "backup.json"
DATABASE: Final = "store.vdb"
FILES: Final = (DATABASE, *keyfile.NAMES)
ATTACHMENTS: Final = "attachments"
_GRANT: Final = "backup"
_MOST_BYTES = 256 * 1024 * 1024
_SAFE_PART = re.compile(r"[0-9A-Za-z_-][0-9A-Za-z._-]{0,127}")
_SET_NAME = re.compile(r"([A-Za-z0-9][A-Za-z0-9-]{0,11})-\d{8}T\d{6}Z-[0-9a-f]{8}")


class BackupDamaged(BadInput):
    """A backup that is not as it was made. ``what`` names the part, ``where`` one file of it."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(
            f"backup-{what}",
            T(
                "Backup",
                "This backup is not whole: {part} is missing, cut or altered. Use another one.",
            ).filled(part=where or what),
        )
        self.what = what
        self.where = where


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when the backup was made: its size in bytes and SHA-256."""

    size: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Grant:
    """The backup's key, sealed to one person or, with an empty ``user``, to headquarters."""

    user: str
    person: bytes
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class Manifest:
    """A backup: whose, of which moment (``at``: milliseconds, UTC), and what belongs to it."""

    backup: bytes
    store: bytes
    site: bytes
    code: str
    name: str
    role: str
    practice: bool
    epoch: bytes
    seq: int
    head: bytes
    entries: int
    at: int
    salt: bytes
    files: Mapping[str, Seen]
    attachments: Mapping[str, Seen]
    grants: tuple[Grant, ...]

    def written(self, folder: Path, keys: StoreKeys) -> None:
        """Writes ``backup.json`` into a set. Raises ``OSError``."""
        body = _canonical(self._plain())
        outer = {
            "mac": mac(keys.vault_mac_key, body).hex(),
            "manifest": self._plain(),
            "sha256": hashlib.sha256(body).hexdigest(),
        }
        write_shared(folder / NAME, _canonical(outer))

    def purpose(self, person: bytes) -> Purpose:
        """What a grant of this backup's key is bound to."""
        return purpose(self.store, person, self.seq)

    @property
    def size(self) -> int:
        """Bytes of the set itself; attachments lie beside it and are shared."""
        return sum(seen.size for seen in self.files.values())

    def _plain(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "backup": self.backup.hex(),
            "store": self.store.hex(),
            "site": self.site.hex(),
            "code": self.code,
            "name": self.name,
            "role": self.role,
            "practice": self.practice,
            "epoch": self.epoch.hex(),
            "seq": self.seq,
            "head": self.head.hex(),
            "entries": self.entries,
            "at": self.at,
            "salt": self.salt.hex(),
            "files": _plain_files(self.files),
            "attachments": _plain_files(self.attachments),
            "grants": [
                {
                    "user": one.user,
                    "person": one.person.hex(),
                    "sealed": b64encode(one.sealed).decode("ascii"),
                }
                for one in self.grants
            ],
        }


def purpose(store: bytes, person: bytes, seq: int) -> Purpose:
    """What the grant of a backup's key to ``person`` is bound to."""
    return Purpose(_GRANT, store, person, seq)


@dataclass(frozen=True, slots=True, repr=False)
class ReadManifest:
    """A manifest whose digest holds; who wrote it is known once the backup's key is there."""

    manifest: Manifest
    body: bytes
    tag: bytes

    def authentic(self, keys: StoreKeys) -> bool:
        """Whether the holder of the backup's key wrote it."""
        return same(self.tag, mac(keys.vault_mac_key, self.body))


def read(folder: Path) -> ReadManifest:
    """What a set says of itself. Raises :class:`BackupDamaged`."""
    try:
        with (folder / NAME).open("rb") as stream:
            data = stream.read(_MOST_BYTES)
        outer = json.loads(data)
        body = _canonical(outer["manifest"])
        if _canonical(outer) != data or set(outer) != {"mac", "manifest", "sha256"}:
            raise ValueError("not canonical")
        if hashlib.sha256(body).hexdigest() != outer["sha256"]:
            raise ValueError("digest")
        manifest, tag = _manifest(outer["manifest"]), bytes.fromhex(outer["mac"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BackupDamaged("manifest", NAME) from error
    return ReadManifest(manifest, body, tag)


def set_name(name: str) -> str | None:
    """The code of the site in the name of a set's folder; None for any other name."""
    found = _SET_NAME.fullmatch(name)
    return found[1] if found else None


def safe_path(relative: str) -> bool:
    """Whether a name from a manifest stays below the folder it is for, on every system."""
    return all(_SAFE_PART.fullmatch(part) for part in relative.split("/"))


def _canonical(item: object) -> bytes:
    text = json.dumps(item, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return text.encode("ascii")


def _plain_files(files: Mapping[str, Seen]) -> dict[str, object]:
    return {name: {"bytes": seen.size, "sha256": seen.digest.hex()} for name, seen in files.items()}


def _manifest(plain: Mapping[str, object]) -> Manifest:
    if plain["format"] != FORMAT:
        raise ValueError("another format")
    files, attachments = _files(plain["files"]), _files(plain["attachments"])
    grants = plain["grants"]
    if set(files) != set(FILES) or not isinstance(grants, list):
        raise ValueError("not the files of a backup")
    return Manifest(
        backup=_bytes(plain["backup"]),
        store=_bytes(plain["store"]),
        site=_bytes(plain["site"]),
        code=str(plain["code"]),
        name=str(plain["name"]),
        role=str(plain["role"]),
        practice=plain["practice"] is True,
        epoch=_bytes(plain["epoch"]),
        seq=_number(plain["seq"]),
        head=_bytes(plain["head"]),
        entries=_number(plain["entries"]),
        at=_number(plain["at"]),
        salt=_bytes(plain["salt"]),
        files=files,
        attachments=attachments,
        grants=tuple(
            Grant(str(one["user"]), _bytes(one["person"]), b64decode(one["sealed"], validate=True))
            for one in grants
        ),
    )


def _files(plain: object) -> dict[str, Seen]:
    if not isinstance(plain, dict) or not all(safe_path(name) for name in plain):
        raise ValueError("not names of files")
    return {
        name: Seen(_number(seen["bytes"]), _bytes(seen["sha256"])) for name, seen in plain.items()
    }


def _bytes(value: object) -> bytes:
    return bytes.fromhex(str(value))


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise ValueError("not a count")
    return value
