"""The anchor: what the journal had reached, kept outside the database.

A flipped bit in a write-ahead log, a database put back from an older copy or a lost page can all
leave a database that looks perfect but lacks acknowledged work. Two alternating, authenticated
copies of (epoch, seq, head) beside the database make that visible (``docs/security.md``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.base.files import locked, overwrite_synced
from vepdesk.base.identifiers import LENGTH
from vepdesk.crypto.keys import mac, same

_DOMAIN = "vepdesk-anchor/1"
_NAMES = ("anchor.0", "anchor.1")


@dataclass(frozen=True, slots=True)
class Position:
    """How far a journal goes: the epoch, the last seq (0 when empty) and the head after it."""

    epoch: bytes
    seq: int
    head: bytes


class AnchorVerdict(Enum):
    """What comparing a database with its anchor says."""

    AGREES = "agrees"
    MISSING = "missing"
    BEHIND = "behind"
    DIFFERS = "differs"


class Anchor:
    """The pair of anchor files in one store folder, authenticated with ``key``.

    ``former`` keys are believed too, while the store's key is being renewed.
    """

    def __init__(self, folder: Path, key: bytes, former: Sequence[bytes] = ()) -> None:
        self._paths = tuple(folder / name for name in _NAMES)
        self._lock = folder / "anchor.lock"
        self._key = key
        self._believed = (key, *former)

    def read(self) -> Position | None:
        """The furthest position of the copies that verify; None when neither does."""
        positions = [position for path in self._paths if (position := self._read(path))]
        return max(positions, key=lambda position: position.seq, default=None)

    def write(self, position: Position, *, new_epoch: bool = False) -> None:
        """Moves the anchor on. A later position written by another program stays.

        Raises ``OSError`` when it cannot be written; the save it belongs to stands all the same.
        """
        with locked(self._lock):
            copies = [self._read(path) for path in self._paths]
            reached = [copy.seq if copy else -1 for copy in copies]
            if not new_epoch and max(reached) >= position.seq:
                return
            older = self._paths[reached.index(min(reached))]
            overwrite_synced(older, self._sealed(position))
            if new_epoch:
                for path in self._paths:
                    overwrite_synced(path, self._sealed(position))

    def _sealed(self, position: Position) -> bytes:
        body = encode((_DOMAIN, position.epoch, position.seq, position.head))
        return encode((body, mac(self._key, body)))

    def _read(self, path: Path) -> Position | None:
        try:
            outer = decode(path.read_bytes())
            if not isinstance(outer, list) or len(outer) != 2:
                return None
            body, tag = outer
            if not (isinstance(body, bytes) and isinstance(tag, bytes)):
                return None
            if not any(same(mac(key, body), tag) for key in self._believed):
                return None
            inner = decode(body)
        except (OSError, NotCanonical):
            return None
        if not isinstance(inner, list) or len(inner) != 4 or inner[0] != _DOMAIN:
            return None
        epoch, seq, head = inner[1:]
        if not (isinstance(epoch, bytes) and isinstance(seq, int) and isinstance(head, bytes)):
            return None
        return Position(epoch, seq, head) if len(epoch) == LENGTH else None


def compare(
    anchor: Position | None, epoch: bytes, seq: int, head_there: bytes | None
) -> AnchorVerdict:
    """Judges a database that has reached ``seq`` of ``epoch``.

    ``head_there`` is the database's own chain value at the anchor's seq, None when it has no such
    entry. A database ahead of its anchor is normal: the power may go between commit and anchor.
    """
    if anchor is None:
        return AnchorVerdict.MISSING
    if anchor.epoch != epoch:
        return AnchorVerdict.DIFFERS
    if anchor.seq > seq:
        return AnchorVerdict.BEHIND
    if head_there != anchor.head:
        return AnchorVerdict.DIFFERS
    return AnchorVerdict.AGREES
