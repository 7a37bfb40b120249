"""Writes invented acts in batches: a few thousand entries in one unit of work, memory flat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vepdesk.base.identifiers import RecordId
from vepdesk.journal.entry import Op
from vepdesk.records.spec import Record, Value
from vepdesk.services.desk import Desk
from vepdesk.vault.unit_of_work import UnitOfWork

BATCH = 4_000
"""After how many waiting entries they are written."""


@dataclass(frozen=True, slots=True, repr=False)
class New:
    """A record that is made."""

    record: Record
    rid: RecordId


@dataclass(frozen=True, slots=True, repr=False)
class Changed:
    """New values of a record that an earlier act made."""

    kind: type[Record]
    rid: RecordId
    values: Mapping[str, Value]
    op: Op = Op.PUT
    reason: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Act:
    """What one colleague did at one time."""

    author: RecordId
    new: tuple[New, ...] = ()
    changed: tuple[Changed, ...] = ()

    @property
    def entries(self) -> int:
        """How many entries it makes."""
        return len(self.new) + len(self.changed)


@dataclass(slots=True)
class Scribe:
    """Takes stories (acts in their order) and writes many stories side by side.

    The first acts of all waiting stories come first, then their second acts: so a change always
    finds what an earlier act of its story made, and acts of one colleague share a unit of work.
    """

    desk: Desk
    entries: int = 0
    _waiting: int = 0
    _stories: list[list[Act]] = field(default_factory=list)

    def tell(self, story: Iterable[Act]) -> None:
        """Takes a story; writes when enough is waiting."""
        acts = list(story)
        self._stories.append(acts)
        self._waiting += sum(act.entries for act in acts)
        if self._waiting >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Writes everything that waits."""
        for turn in range(max(map(len, self._stories), default=0)):
            by_author: dict[RecordId, list[Act]] = {}
            for story in self._stories:
                if turn < len(story):
                    by_author.setdefault(story[turn].author, []).append(story[turn])
            for author, acts in by_author.items():
                self._write(author, acts)
        self._stories.clear()
        self._waiting = 0

    def _write(self, author: RecordId, acts: list[Act]) -> None:
        with self.desk.store.unit_of_work(author, self.desk.clock) as work:
            for act in acts:
                for one in act.new:
                    work.create(one.record, one.rid)
            _change(work, [change for act in acts for change in act.changed])
            self.entries += work.commit().entries


def _change(work: UnitOfWork, changes: list[Changed]) -> None:
    by_kind: dict[type[Record], list[RecordId]] = {}
    for one in changes:
        by_kind.setdefault(one.kind, []).append(one.rid)
    seen = {kind: work.reader.several(kind, rids) for kind, rids in by_kind.items()}
    for one in changes:
        work.change(seen[one.kind][one.rid], one.values, op=one.op, reason=one.reason)
