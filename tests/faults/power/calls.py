"""Reading what strace wrote: the calls that change a disk, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

CHANGING = (
    "open,openat,creat,close,dup,dup2,dup3,lseek,write,writev,pwrite64,pwritev,pwritev2,"
    "truncate,ftruncate,fallocate,sendfile,copy_file_range,fsync,fdatasync,sync,syncfs,"
    "sync_file_range,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "unlink,unlinkat,mkdir,mkdirat,rmdir,sendto"
)
"""Memory-mapped writes go unseen: only the index of the log is mapped, and it is never trusted."""

OPTIONS = ("-xx", "-s", "2000000", "-e", f"trace={CHANGING}", "-e", "signal=none")

_LINE = re.compile(r"^(\d+) +(.*)$")
_CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+|\?|0x[0-9a-f]+)")
_RESUMED = re.compile(r"^<\.\.\. (\w+) resumed>,? ?(.*)$")
_UNFINISHED = " <unfinished ...>"


@dataclass(frozen=True, slots=True)
class Call:
    """A call that succeeded; texts among its arguments are still as strace wrote them."""

    name: str
    arguments: tuple[str, ...]
    result: int

    def number(self, place: int) -> int:
        """The argument at ``place`` as a number."""
        return int(self.arguments[place], 0)

    def data(self, place: int) -> bytes:
        """The argument at ``place`` as the bytes it stands for."""
        text = self.arguments[place]
        if not (text.startswith('"') and text.endswith('"')):
            raise ValueError("strace cut a text short")
        return bytes.fromhex(text[1:-1].replace("\\x", ""))

    def path(self, place: int) -> str:
        """The argument at ``place`` as a path."""
        return self.data(place).decode()


def read_calls(lines: Iterable[str]) -> Iterator[Call]:
    """The successful calls of all threads, in the order in which they ended."""
    begun: dict[str, str] = {}
    for line in lines:
        found = _LINE.match(line.rstrip("\n"))
        if found is None:
            continue
        thread, text = found.groups()
        if text.endswith(_UNFINISHED):
            begun[thread] = text.removesuffix(_UNFINISHED)
            continue
        if resumed := _RESUMED.match(text):
            text = begun.pop(thread) + resumed[2]
        call = _CALL.match(text)
        if call is None or call[3].startswith(("-", "?")):
            continue
        yield Call(call[1], tuple(call[2].split(", ")), int(call[3], 0))
