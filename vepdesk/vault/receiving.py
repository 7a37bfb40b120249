"""Takes a verified range of a peer's entries into the store, inside the importing transaction.

Every header is chained again from what we hold; the last value must be the one that was signed.
Who may write what is decided by custody and by the kind of record, not by what an entry says of
itself; an entry without authority is kept and marked, never projected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

import sqlalchemy as sa

from vepdesk.journal.chain import next_channel_head, next_head
from vepdesk.journal.entry import Entry, NotAnEntry, Payload
from vepdesk.records.registry import BY_KEY, RECORD_TYPES
from vepdesk.records.spec import Merge
from vepdesk.vault import tables
from vepdesk.vault.concerns import keep_people
from vepdesk.vault.projector import Placed, Projector, State, known_here
from vepdesk.vault.unit_of_work import entry_row

_BATCH = 1_000
_ORDER = {kind.spec.key: number for number, kind in enumerate(RECORD_TYPES)}


class BrokenChain(Exception):
    """The entries are not the ones whose head was signed, or contradict entries held already."""


@dataclass(frozen=True, slots=True)
class Range:
    """What a bundle carries of one channel, and how far it is held already."""

    sender: bytes
    from_headquarters: bool
    numbered: bool
    origin: int
    lo: int
    applied: int
    prev: bytes
    head: bytes


@dataclass(slots=True)
class Taken:
    """What was done with a range; ``newest`` is the latest time of its unmarked entries, in
    milliseconds since 1970, UTC."""

    entries: int = 0
    parked: int = 0
    refused: int = 0
    newest: int | None = None
    kinds: set[str] = field(default_factory=set)


def receive(
    connection: sa.Connection, offered: Range, entries: Iterable[tuple[Entry, bytes]]
) -> Taken:
    """Chains, stores and projects the entries of a range. Raises :class:`BrokenChain`."""
    taken = Taken()
    step: Callable[[bytes, bytes], bytes] = next_channel_head if offered.numbered else next_head
    authority = _Authority(connection, offered)
    projector = Projector(connection)
    head, position = offered.prev, offered.lo - 1
    next_id = _next_id(connection)
    remaining = iter(entries)
    while batch := list(islice(remaining, _BATCH)):
        fresh: list[tuple[Placed, bytes, bytes | None, bytes]] = []
        for entry, header in batch:
            position += 1
            head = step(head, header)
            if position <= offered.applied:
                continue
            placed = Placed(next_id, offered.origin, entry.header, _content(entry))
            fresh.append((placed, header, entry.payload, head))
            next_id += 1
        _store(connection, authority, projector, fresh, taken)
    if head != offered.head:
        raise BrokenChain
    if taken.entries:
        last = position if not offered.numbered else _last_seq(connection, offered.origin)
        connection.execute(
            tables.origin.update()
            .where(tables.origin.c.id == offered.origin)
            .values(seq=last, head=head)
        )
    return taken


def _content(entry: Entry) -> Payload | None:
    try:
        return entry.content
    except NotAnEntry as error:
        raise BrokenChain from error


def _store(
    connection: sa.Connection,
    authority: _Authority,
    projector: Projector,
    fresh: Sequence[tuple[Placed, bytes, bytes | None, bytes]],
    taken: Taken,
) -> None:
    if not fresh:
        return
    _refuse_known(connection, [placed.header.eid for placed, *_ in fresh])
    states = authority.states([placed for placed, *_ in fresh])
    connection.execute(
        tables.entry.insert(),
        [
            entry_row(placed, header, payload, head, states[placed.id])
            for placed, header, payload, head in fresh
        ],
    )
    keep_people(connection, [placed for placed, *_ in fresh])
    applied = [
        placed
        for placed, *_ in fresh
        if states[placed.id] is State.APPLIED and placed.header.changes_records
    ]
    applied.sort(key=lambda one: (_ORDER[one.header.kind], one.id))
    projector.apply(applied)
    taken.entries += len(fresh)
    unmarked = [placed.header.at for placed, *_ in fresh if not placed.header.suspect]
    taken.newest = max((*unmarked, *([] if taken.newest is None else [taken.newest])), default=None)
    taken.parked += sum(state is State.PARKED for state in states.values())
    taken.refused += sum(state is State.REFUSED for state in states.values())
    taken.kinds.update(one.header.kind for one in applied)


def _refuse_known(connection: sa.Connection, eids: Sequence[bytes]) -> None:
    """An entry's name is for ever: the same one at another place of a journal is an alarm."""
    for start in range(0, len(eids), 500):
        query = sa.select(tables.entry.c.eid).where(
            tables.entry.c.eid.in_(eids[start : start + 500])
        )
        if connection.execute(query).first() is not None:
            raise BrokenChain
    if len(set(eids)) != len(eids):
        raise BrokenChain


def _next_id(connection: sa.Connection) -> int:
    return (connection.execute(sa.select(sa.func.max(tables.entry.c.id))).scalar() or 0) + 1


def _last_seq(connection: sa.Connection, origin: int) -> int:
    query = sa.select(sa.func.max(tables.entry.c.seq)).where(tables.entry.c.origin == origin)
    return int(connection.execute(query).scalar() or 0)


@dataclass(frozen=True, slots=True)
class _Known:
    """A row that is here already: which journal made it, and whom it is about."""

    origin: int
    person: bytes | None


class _Authority:
    """Whether the sender may write what its entries write.

    A record about a person belongs to whoever admitted or holds that person, both the person it is
    about now and the one it would be about; a record about nobody belongs to the site that made it.
    """

    def __init__(self, connection: sa.Connection, offered: Range) -> None:
        self._connection = connection
        self._offered = offered
        self._allowed: dict[bytes, bool] = {}

    def states(self, fresh: Sequence[Placed]) -> dict[int, State]:
        """The state of each entry, by its number in the store."""
        rows = self._rows(fresh)
        about = {one.id: self._people(one, rows.get(_key(one))) for one in fresh}
        self._look_up({person for people in about.values() for person in people})
        return {one.id: self._state(one, rows.get(_key(one)), about[one.id]) for one in fresh}

    def _state(self, one: Placed, row: _Known | None, people: set[bytes]) -> State:
        if not one.header.changes_records:
            return State.APPLIED
        if not known_here(Entry(one.header, None)):
            return State.PARKED
        return State.APPLIED if self._may(one, row, people) else State.REFUSED

    def _may(self, one: Placed, row: _Known | None, people: set[bytes]) -> bool:
        spec = BY_KEY[one.header.kind].spec
        if self._offered.from_headquarters:
            return spec.merge is not Merge.HOLDER
        if spec.merge is Merge.HEADQUARTERS:
            return False
        if row is not None and not people:
            return row.origin == self._offered.origin
        if spec.key == "prisoner" and row is None:
            self._allowed.setdefault(one.header.rid, True)
        known = row is None or row.origin == self._offered.origin
        return all(self._allowed.get(person, known) for person in people)

    def _people(self, one: Placed, row: _Known | None) -> set[bytes]:
        """Whom an entry is about, by what it writes and by the row it changes."""
        kind = BY_KEY.get(one.header.kind)
        if kind is None:
            return set()
        if kind.spec.key == "prisoner":
            return {one.header.rid}
        name = kind.spec.person_field
        written = one.payload.fields.get(name) if name and one.payload else None
        found = {written} if isinstance(written, bytes) else set()
        return found | ({row.person} if row is not None and row.person is not None else set())

    def _rows(self, fresh: Sequence[Placed]) -> dict[tuple[str, bytes], _Known]:
        """The rows that are here already, of all records that ``fresh`` entries touch."""
        wanted: dict[str, set[bytes]] = {}
        for one in fresh:
            if one.header.kind in BY_KEY and one.header.changes_records:
                wanted.setdefault(one.header.kind, set()).add(one.header.rid)
        found: dict[tuple[str, bytes], _Known] = {}
        for key, rids in wanted.items():
            table = tables.RECORD_TABLES[key]
            name = BY_KEY[key].spec.person_field
            person = table.c[name] if name else sa.null()
            query = sa.select(table.c.rid, table.c.origin, person).where(table.c.rid.in_(rids))
            for rid, origin, about in self._connection.execute(query):
                found[key, rid] = _Known(origin, about)
        return found

    def _look_up(self, people: set[bytes]) -> None:
        table = tables.RECORD_TABLES["prisoner"]
        wanted = [person for person in people if person not in self._allowed]
        for start in range(0, len(wanted), 500):
            query = sa.select(table.c.rid, table.c.origin, table.c.holder).where(
                table.c.rid.in_(wanted[start : start + 500])
            )
            for row in self._connection.execute(query):
                self._allowed[row.rid] = (
                    row.origin == self._offered.origin or row.holder == self._offered.sender.hex()
                )


def _key(one: Placed) -> tuple[str, bytes]:
    return one.header.kind, one.header.rid
