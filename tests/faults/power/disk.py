"""A model of a disk: what was synced stays, what was not may or may not be there after a cut.

Files and folders are modelled as POSIX promises them and no more: the content of a file is durable
after its own ``fsync``, a name (also that of a folder) after that of the folder it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from tests.faults.nursery import VOICE
from tests.faults.power.calls import Call


class Unmodelled(Exception):
    """The workload used a call in a way that this model does not know: the model must learn it."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at an offset."""

    offset: int
    data: bytes

    def onto(self, content: bytearray) -> None:
        if len(content) < self.offset:
            content.extend(bytes(self.offset - len(content)))
        content[self.offset : self.offset + len(self.data)] = self.data


@dataclass(frozen=True, slots=True)
class Resize:
    """A file made shorter or longer."""

    length: int

    def onto(self, content: bytearray) -> None:
        del content[self.length :]
        content.extend(bytes(self.length - len(content)))


Change = Write | Resize


@dataclass(eq=False)
class File:
    """What is surely on the disk, and what was written since."""

    durable: bytes = b""
    pending: list[Change] = field(default_factory=list)

    @property
    def now(self) -> bytearray:
        content = bytearray(self.durable)
        for change in self.pending:
            change.onto(content)
        return content

    def sync(self) -> None:
        if self.pending:
            self.durable = bytes(self.now)
            self.pending.clear()


@dataclass(eq=False)
class Folder:
    """The names in one folder."""

    durable: dict[str, Node] = field(default_factory=dict)
    pending: list[Naming] = field(default_factory=list)

    def names(self, changes: int | None = None) -> dict[str, Node]:
        """The names after the first ``changes`` of the unsynced changes; by default all."""
        names = dict(self.durable)
        for naming in self.pending[:changes]:
            for name, node in naming.items():
                if node is None:
                    names.pop(name, None)
                else:
                    names[name] = node
        return names

    def sync(self) -> None:
        self.durable = self.names()
        self.pending.clear()

    def below(self) -> Iterator[Node]:
        """Everything in it as it is named now, itself first."""
        yield self
        for node in self.names().values():
            if isinstance(node, Folder):
                yield from node.below()
            else:
                yield node


Node: TypeAlias = File | Folder
Naming: TypeAlias = dict[str, Node | None]
"""One change of a folder, whole or not at all: names and what they stand for from now on."""


@dataclass
class _Handle:
    to: Node
    offset: int = 0
    appends: bool = False
    reads: bool = False


class Disk:
    """The folder ``place`` and what is below it, as the calls of a workload change it."""

    def __init__(self, place: Path) -> None:
        self._handles: dict[int, _Handle] = {}
        self._place_of_root = place
        self.acknowledged = 0
        """How many acknowledgements the workload has given."""
        self.root = _read(place)

    def apply(self, call: Call) -> bool:
        """Takes one call; says whether the disk or what was acknowledged is another now."""
        act = getattr(self, f"_do_{call.name}", None)
        if act is None:
            raise Unmodelled(call.name)
        return bool(act(call))

    def _parts(self, path: str) -> tuple[str, ...] | None:
        """The names that lead from the root to ``path``; None for what lies elsewhere."""
        if not path.startswith("/"):
            raise Unmodelled("a relative path")
        place = Path(path)
        if not place.is_relative_to(self._place_of_root):
            return None
        return place.relative_to(self._place_of_root).parts

    def _place(self, path: str) -> tuple[Folder, str] | None:
        """The folder that holds the last name of ``path``, and that name."""
        parts = self._parts(path)
        if not parts:
            return None
        folder = self.root
        for part in parts[:-1]:
            node = folder.names().get(part)
            if not isinstance(node, Folder):
                raise Unmodelled("a way through what is no folder")
            folder = node
        return folder, parts[-1]

    def _do_openat(self, call: Call) -> bool:
        flags = frozenset(call.arguments[2].split("|"))
        path = call.path(1)
        self._handles.pop(call.result, None)
        if not path.startswith("/"):  # a library looks for something of its own
            return False
        if self._parts(path) == ():
            self._handles[call.result] = _Handle(self.root)
            return False
        place = self._place(path)
        if place is None:
            return False
        folder, name = place
        file = folder.names().get(name)
        if isinstance(file, Folder):
            self._handles[call.result] = _Handle(file)
            return False
        changed = False
        if file is None:
            file, changed = File(), True
            folder.pending.append({name: file})
        elif "O_TRUNC" in flags and len(file.now):
            file.pending.append(Resize(0))
            changed = True
        reads = not flags.isdisjoint({"O_RDONLY", "O_RDWR"})
        self._handles[call.result] = _Handle(file, 0, "O_APPEND" in flags, reads)
        return changed

    def _do_close(self, call: Call) -> bool:
        self._handles.pop(call.number(0), None)
        return False

    def _do_dup2(self, call: Call) -> bool:
        if call.number(0) in self._handles:
            raise Unmodelled("a second handle of a file")
        return False

    _do_dup = _do_dup3 = _do_dup2

    def _file(self, call: Call, place: int = 0) -> tuple[_Handle, File] | None:
        handle = self._handles.get(call.number(place))
        if handle is None:
            return None
        if not isinstance(handle.to, File):
            raise Unmodelled(f"{call.name} of a folder")
        return handle, handle.to

    def _do_lseek(self, call: Call) -> bool:
        if found := self._file(call):
            found[0].offset, found[0].reads = call.result, False
        return False

    def _do_write(self, call: Call) -> bool:
        found = self._file(call)
        if found is None:
            return False
        handle, file = found
        if handle.reads and not handle.appends:
            raise Unmodelled("writing where reading has left off")
        start = len(file.now) if handle.appends else handle.offset
        file.pending.append(Write(start, call.data(1)[: call.result]))
        handle.offset = start + call.result
        return True

    def _do_sendto(self, call: Call) -> bool:
        if call.number(0) == VOICE:
            self.acknowledged += call.data(1).startswith(b"ack ")
        return call.number(0) == VOICE

    def _do_pwrite64(self, call: Call) -> bool:
        if found := self._file(call):
            found[1].pending.append(Write(call.number(3), call.data(1)[: call.result]))
        return found is not None

    def _do_ftruncate(self, call: Call) -> bool:
        if found := self._file(call):
            found[1].pending.append(Resize(call.number(1)))
        return found is not None

    def _do_fallocate(self, call: Call) -> bool:
        found = self._file(call)
        if found is None:
            return False
        if call.arguments[1] != "0":
            raise Unmodelled("fallocate with a mode")
        end = call.number(2) + call.number(3)
        if end > len(found[1].now):
            found[1].pending.append(Resize(end))
        return True

    def _do_fsync(self, call: Call) -> bool:
        handle = self._handles.get(call.number(0))
        if handle is not None:
            handle.to.sync()
        return handle is not None

    _do_fdatasync = _do_fsync

    def _do_rename(self, call: Call) -> bool:
        return self._renamed(call.path(0), call.path(1))

    def _renamed(self, one: str, other: str) -> bool:
        here, there = self._place(one), self._place(other)
        if here is None and there is None:
            return False
        if here is None or there is None:
            raise Unmodelled("a rename across the border")
        file = here[0].names()[here[1]]
        if here[0] is there[0]:
            here[0].pending.append({here[1]: None, there[1]: file})
        else:
            there[0].pending.append({there[1]: file})
            here[0].pending.append({here[1]: None})
        return True

    def _do_renameat2(self, call: Call) -> bool:
        _named_in_full(call, 0, 2)
        return self._renamed(call.path(1), call.path(3))

    _do_renameat = _do_renameat2

    def _do_unlink(self, call: Call) -> bool:
        return self._unlinked(call.path(0))

    _do_rmdir = _do_unlink

    def _do_unlinkat(self, call: Call) -> bool:
        _named_in_full(call, 0)
        return self._unlinked(call.path(1))

    def _unlinked(self, path: str) -> bool:
        place = self._place(path)
        if place is not None:
            place[0].pending.append({place[1]: None})
        return place is not None

    def _do_mkdir(self, call: Call) -> bool:
        return self._made(call.path(0))

    def _do_mkdirat(self, call: Call) -> bool:
        _named_in_full(call, 0)
        return self._made(call.path(1))

    def _made(self, path: str) -> bool:
        place = self._place(path)
        if place is not None:
            place[0].pending.append({place[1]: Folder()})
        return place is not None

    def _do_sendfile(self, call: Call) -> bool:
        """How files are copied: from an offset of one to where another one's writing is."""
        into = self._file(call)
        if into is None:
            return False
        source, start = self._file(call, 1), _OFFSET.match(call.arguments[2])
        if source is None or start is None:
            raise Unmodelled("a copy from elsewhere")
        handle, file = into
        begin = int(start[1])
        data = bytes(source[1].now[begin : begin + call.result])
        file.pending.append(Write(handle.offset, data))
        handle.offset += call.result
        return True


def _read(place: Path) -> Folder:
    """A folder that has been on the disk for long."""
    return Folder(
        {
            one.name: _read(one) if one.is_dir() else File(one.read_bytes())
            for one in place.iterdir()
        }
    )


_OFFSET = re.compile(r"\[(\d+)\]")


def _named_in_full(call: Call, *places: int) -> None:
    if any(call.arguments[place] != "AT_FDCWD" for place in places):
        raise Unmodelled(f"{call.name} within an open folder")
