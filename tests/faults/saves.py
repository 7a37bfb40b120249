"""What a workload promised: a line ``ack SEQ DIGEST [PROMISE]`` after each thing it did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tests.faults import opening
from vepdesk.services.desk import Desk

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Everything up to ``seq`` is kept, and the store holds ``content``.

    ``promise`` is a word for what else holds from then on, such as the name of a backup.
    """

    seq: int
    content: str
    promise: str = ""


@dataclass(frozen=True, slots=True)
class Saves:
    """What a workload acknowledged, in its order."""

    acknowledged: tuple[Acknowledgement, ...] = ()

    @classmethod
    def told(cls, lines: Iterable[str]) -> Saves:
        """From what a workload said."""
        return cls(tuple(filter(None, map(acknowledgement, lines))))

    def until(self, count: int) -> Saves:
        """The first ``count`` of them."""
        return Saves(self.acknowledged[:count])

    @property
    def reached(self) -> int:
        """How far the journal must reach at least."""
        return max((one.seq for one in self.acknowledged), default=0)

    @property
    def contents(self) -> Mapping[int, str]:
        """What the store held, by how far its journal reached."""
        return {one.seq: one.content for one in self.acknowledged}

    @property
    def promises(self) -> tuple[str, ...]:
        """What else was promised."""
        return tuple(one.promise for one in self.acknowledged if one.promise)


def acknowledgement(line: str) -> Acknowledgement | None:
    """What a line acknowledges; None for any other line."""
    words = line.split()
    if len(words) not in (3, 4) or words[0] != "ack":
        return None
    return Acknowledgement(int(words[1]), *words[2:])


def acknowledged(desk: Desk, promise: str = "") -> str:
    """The line that acknowledges everything saved so far, and what else is promised with it."""
    held = opening.contents(desk.reader.connection)
    return f"ack {desk.position.seq} {held} {promise}".rstrip()
