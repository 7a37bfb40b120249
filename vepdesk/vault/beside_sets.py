"""The attachments beside the sets of a backup: copied once, read again about once a month.

They never change, so what lies there is trusted by name and size, but for a share that every
backup reads: the files whose turn it is on that day, without keeping count. One that is no longer
as it was is copied again from the store, if the store still has it so. How it was, the name of a
sealed chunk says, which is its digest, and the sets that were made before.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from vepdesk.base.files import make_private_folder
from vepdesk.base.stopping import Proceed, Stopped
from vepdesk.vault.backup_manifest import Seen, safe_path
from vepdesk.vault.copies import copied, files_below, seen

EVERY_DAYS: Final = 30
_CHUNK = re.compile(r"([0-9a-f]{2})/([0-9a-f]{62})")


@dataclass(slots=True)
class Tended:
    """The attachments that a set relies on, and what was found of them.

    ``healed`` names those that were damaged or missing beside the sets and were copied again,
    ``rotten`` those that the store itself no longer has, or not as they were.
    """

    kept: dict[str, Seen] = field(default_factory=dict)
    healed: list[str] = field(default_factory=list)
    rotten: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Attachments:
    """The store's folder of them, the one beside the sets, and what is known of both.

    ``known`` is what earlier sets say, ``expected`` names what the database speaks of, ``suspects``
    what was found damaged before; ``on`` is the day.
    """

    source: Path
    target: Path
    known: Mapping[str, Seen]
    expected: Collection[str]
    suspects: Collection[str]
    on: date
    linked: bool
    proceed: Proceed

    def tend(self) -> Tended:
        """Copies what is missing and reads what is due. Raises ``OSError`` and ``Stopped``."""
        found = Tended()
        for name in sorted({*files_below(self.source), *self.expected}):
            if not self.proceed():
                raise Stopped
            if not safe_path(name):
                continue
            if name in self.expected and _length(self.source / name) is None:
                found.rotten.append(name)
            with contextlib.suppress(FileNotFoundError):  # or it was of an act that never ended
                known = self.known.get(name)
                kept = self._new(name, found) if known is None else self._known(name, known, found)
                found.kept[name] = kept
        found.rotten = sorted(set(found.rotten))
        return found

    def _is_due(self, name: str) -> bool:
        turn = int.from_bytes(hashlib.sha256(name.encode("utf-8")).digest()[:4], "big")
        return name in self.suspects or turn % EVERY_DAYS == self.on.toordinal() % EVERY_DAYS

    def _known(self, name: str, known: Seen, found: Tended) -> Seen:
        source, target = self.source / name, self.target / name
        if not self._is_due(name) and _length(target) == known.size:
            return known
        right = Seen(known.size, promised(name) or known.digest)
        if self._gives(target, right):
            if name in self.suspects and not self._gives(source, right):
                found.rotten.append(name)
        elif self._gives(source, right):
            copied(source, target, self.proceed)
            found.healed.append(name)
        else:
            found.rotten.append(name)
        return right

    def _new(self, name: str, found: Tended) -> Seen:
        source, target, digest = self.source / name, self.target / name, promised(name)
        if _length(target) is not None:
            there = seen(target, self.proceed)
            if there.digest == digest or (digest is None and there == seen(source, self.proceed)):
                return there
        made = self._copy(source, target)
        if digest not in (None, made.digest):
            found.rotten.append(name)
        return Seen(made.size, digest or made.digest)

    def _copy(self, source: Path, target: Path) -> Seen:
        if self.linked:  # the same disk: nothing to write twice
            with contextlib.suppress(OSError):
                make_private_folder(target.parent)
                target.hardlink_to(source)
                return seen(target, self.proceed)
        return copied(source, target, self.proceed)

    def _gives(self, path: Path, right: Seen) -> bool:
        """Whether the disk gives back what was once put there."""
        try:
            return _length(path) == right.size and seen(path, self.proceed) == right
        except OSError:
            return False


def promised(name: str) -> bytes | None:
    """The digest (32 bytes) that the name of a sealed chunk is; None for any other name."""
    found = _CHUNK.fullmatch(name)
    return bytes.fromhex(found[1] + found[2]) if found else None


def _length(path: Path) -> int | None:
    """How long a file is; None when there is none."""
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None
