"""What a disk may look like when the power comes back."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.faults.power.disk import Change, Disk, File, Folder, Write

SECTOR = 512
Image = Mapping[Path, bytes | None]
"""Files by their paths below the root; None is a folder."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One way for unsynced work to survive: which changes of a file, and how many of a folder."""

    name: str
    contents: Callable[[list[Change], random.Random], list[Change]]
    names: Callable[[int, random.Random], int]


def _all(changes: list[Change], _chance: random.Random) -> list[Change]:
    return changes


def _none(_changes: list[Change], _chance: random.Random) -> list[Change]:
    return []


def _first(changes: list[Change], chance: random.Random) -> list[Change]:
    return changes[: chance.randint(0, len(changes))]


def _last(changes: list[Change], chance: random.Random) -> list[Change]:
    return changes[chance.randint(0, len(changes)) :]


def _some(changes: list[Change], chance: random.Random) -> list[Change]:
    return [one for one in changes if chance.getrandbits(1)]


def _most(changes: list[Change], chance: random.Random) -> list[Change]:
    """All but one: the change that a disk's own cache kept back."""
    left_out = chance.randrange(len(changes)) if changes else 0
    return changes[:left_out] + changes[left_out + 1 :]


def _torn(changes: list[Change], chance: random.Random) -> list[Change]:
    """Some sectors of some writes, in place of whole writes."""
    return [part for one in changes for part in _sectors(one, chance)]


def _torn_end(changes: list[Change], chance: random.Random) -> list[Change]:
    """All in order up to a write that was cut at a sector."""
    kept = _first(changes, chance)
    if not kept or not isinstance(kept[-1], Write):
        return kept
    last = kept[-1]
    until = SECTOR * chance.randint(0, len(last.data) // SECTOR)
    return [*kept[:-1], Write(last.offset, last.data[:until])]


def _sectors(change: Change, chance: random.Random) -> list[Change]:
    if not isinstance(change, Write):
        return [change] if chance.getrandbits(1) else []
    starts = range(0, len(change.data), SECTOR)
    return [
        Write(change.offset + start, change.data[start : start + SECTOR])
        for start in starts
        if chance.getrandbits(1)
    ]


def _every_name(count: int, _chance: random.Random) -> int:
    return count


def _no_name(_count: int, _chance: random.Random) -> int:
    return 0


def _first_names(count: int, chance: random.Random) -> int:
    return chance.randint(0, count)


CUTS: tuple[Cut, ...] = (
    Cut("everything arrived", _all, _every_name),
    Cut("nothing arrived", _none, _no_name),
    Cut("names only", _none, _every_name),
    Cut("contents, names reverted", _all, _no_name),
    Cut("contents, some names", _all, _first_names),
    Cut("in order", _first, _every_name),
    Cut("in order, some names", _first, _first_names),
    Cut("the last only", _last, _every_name),
    Cut("all but one", _most, _every_name),
    Cut("at random", _some, _every_name),
    Cut("at random, some names", _some, _first_names),
    Cut("torn", _torn, _every_name),
    Cut("torn, some names", _torn, _first_names),
    Cut("torn at the end", _torn_end, _every_name),
)


def unsynced(disk: Disk) -> bool:
    """Whether there is anything a cut could take away."""
    return any(node.pending for node in disk.root.below())


def image(disk: Disk, cut: Cut, chance: random.Random) -> Image:
    """The files and folders after one ``cut`` of the power."""
    contents: dict[File, bytes] = {}
    found: dict[Path, bytes | None] = {}

    def take(folder: Folder, path: Path) -> None:
        names = folder.names(cut.names(len(folder.pending), chance))
        for name in sorted(names):
            node = names[name]
            if isinstance(node, Folder):
                found[path / name] = None
                take(node, path / name)
                continue
            if node not in contents:
                contents[node] = _content(node, cut, chance)
            found[path / name] = contents[node]

    take(disk.root, Path())
    return found


def _content(file: File, cut: Cut, chance: random.Random) -> bytes:
    if not file.pending:
        return file.durable
    content = bytearray(file.durable)
    for change in cut.contents(file.pending, chance):
        change.onto(content)
    return bytes(content)
