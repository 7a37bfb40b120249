"""The records of compartments, as the signed-in person may open them.

There is no table: what is sealed is opened into memory after signing in, as far as the held keys
reach, and made into records by the same rules as open ones. It is gone when the program ends, which
locking is. Nothing says which compartment an entry belongs to, so every key is tried.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import sqlalchemy as sa

from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.sealing import unwrap_key
from vepdesk.journal.entry import SEALED_KIND, Header, NotAnEntry, Op
from vepdesk.journal.projection import Write, allowed, project
from vepdesk.journal.sealed import Inner, unseal
from vepdesk.records.compartments import Compartment
from vepdesk.records.plain import from_plain
from vepdesk.records.registry import SEALED_BY_KEY
from vepdesk.records.spec import Record, RecordSpec
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.rows import RecordType, Stored, words_of

_FETCH = 500

Keys = Mapping[Compartment, HybridIdentity]


@dataclass(frozen=True, slots=True, repr=False)
class Look:
    """That somebody looked at a record of a compartment, or searched it (``words``)."""

    who: RecordId
    at: datetime
    rid: bytes
    words: str | None


@dataclass(frozen=True, slots=True, repr=False)
class SealedRecord:
    """A record of a compartment with what its journal entries say about it."""

    stored: Stored[Record]
    author: RecordId
    written: datetime

    @property
    def spec(self) -> RecordSpec:
        """The description of its type."""
        return self.stored.record.spec


@dataclass(slots=True)
class _Written:
    """One write with what its row needs besides: the entry's number and journal here."""

    write: Write
    id: int
    origin: int


@dataclass(slots=True)
class _Opened:
    """What was opened of one compartment."""

    key: HybridIdentity
    writes: dict[tuple[str, bytes], list[_Written]] = field(default_factory=dict)
    looks: list[Look] = field(default_factory=list)


class SealedRecords:
    """Everything of the compartments whose keys ``keys`` gives, up to date at each question.

    Both threads of the program ask it, each with its own connection.
    """

    def __init__(self, keys: Callable[[sa.Connection], Keys]) -> None:
        self._keys = keys
        self._lock = threading.Lock()
        self._opened: dict[Compartment, _Opened] = {}
        self._seen = 0

    def held(self, connection: sa.Connection) -> frozenset[Compartment]:
        """The compartments that can be read. Opens no entry yet: a page asks this first."""
        return frozenset(self._keys(connection))

    def key(self, connection: sa.Connection, compartment: Compartment) -> HybridIdentity | None:
        """The key of a compartment; None for whoever does not hold it."""
        return self._keys(connection).get(compartment)

    def records(self, connection: sa.Connection, compartment: Compartment) -> list[SealedRecord]:
        """All records of a compartment, the last written first; none without its key."""
        with self._lock:
            self._refresh(connection)
            opened = self._opened.get(compartment)
            if opened is None:
                return []
            found = [
                one
                for (kind, rid), written in opened.writes.items()
                if (one := _projected(SEALED_BY_KEY[kind], RecordId(rid), written)) is not None
            ]
        return sorted(found, key=lambda one: one.stored.latest, reverse=True)

    def looks(self, connection: sa.Connection, compartment: Compartment) -> list[Look]:
        """Who looked at what in a compartment, the last first; nothing without its key."""
        with self._lock:
            self._refresh(connection)
            opened = self._opened.get(compartment)
            return list(reversed(opened.looks)) if opened else []

    def _refresh(self, connection: sa.Connection) -> None:
        keys = self._keys(connection)
        present = {name: one.key.secret for name, one in self._opened.items()}
        if present != {name: key.secret for name, key in keys.items()}:
            self._opened = {name: _Opened(key) for name, key in keys.items()}
            self._seen = 0
        if not self._opened:
            return
        for row in sealed_rows(connection, self._seen):
            self._seen = row.number
            for compartment, opened in self._opened.items():
                if self._take(row, compartment, opened):
                    break

    @staticmethod
    def _take(row: SealedRow, compartment: Compartment, opened: _Opened) -> bool:
        found = row.open(opened.key)
        if found is None:
            return False
        header, inner = found
        kind = SEALED_BY_KEY.get(inner.kind)
        if kind is None or kind.spec.compartment is not compartment:
            return True  # of a newer program, or put where it does not belong
        if inner.op is Op.VIEW:
            words = inner.fields.get("words")
            opened.looks.append(
                Look(
                    RecordId(header.author),
                    datetime.fromtimestamp(header.at / 1000, UTC),
                    inner.rid,
                    words if isinstance(words, str) else None,
                )
            )
        elif allowed(kind.spec, inner.op):
            written = _Written(inner.within(header), row.id, row.origin)
            opened.writes.setdefault((inner.kind, inner.rid), []).append(written)
        return True


@dataclass(frozen=True, slots=True, repr=False)
class SealedRow:
    """A sealed entry as it lies in the store, with one of the wraps of its key."""

    number: int
    """Of the wrap: an entry may come before the key that opens it."""
    id: int
    origin: int
    header: bytes
    payload: bytes
    wrapped: bytes

    def open(self, key: HybridIdentity) -> tuple[Header, Inner] | None:
        """What is inside; None for another compartment's, or for what nobody could have written."""
        header = Header.decoded(self.header)
        try:
            content = unwrap_key(key, self.wrapped, header.eid)
            return header, unseal(header, self.payload, content)
        except (NotForUs, NotAnEntry):
            return None

    def record(self, key: HybridIdentity, kind: type[RecordType]) -> Stored[RecordType] | None:
        """The record of type ``kind`` that this entry alone makes; None for any other."""
        opened = self.open(key)
        if opened is None or opened[1].kind != kind.spec.key:
            return None
        header, inner = opened
        written = [_Written(inner.within(header), self.id, self.origin)]
        return _stored(kind, RecordId(inner.rid), written)


def sealed_rows(
    connection: sa.Connection, after: int = 0, eid: bytes | None = None
) -> Iterator[SealedRow]:
    """Sealed entries whose keys came after wrap number ``after``, or only the one called ``eid``.

    An entry with several wraps comes several times.
    """
    entry, wrap = tables.entry, tables.wrap
    query = (
        sa.select(
            wrap.c.id.label("number"), entry.c.id, entry.c.origin, entry.c.header,
            entry.c.payload, wrap.c.wrapped,
        )
        .join(wrap, wrap.c.eid == entry.c.eid)
        .where(entry.c.kind == SEALED_KIND, wrap.c.id > after, entry.c.payload.is_not(None))
        .order_by(wrap.c.id)
        .execution_options(yield_per=_FETCH)
    )  # fmt: skip
    if eid is not None:
        query = query.where(entry.c.eid == eid)
    with in_plain_words():
        for row in connection.execute(query):
            yield SealedRow(
                row.number, row.id, row.origin, bytes(row.header), bytes(row.payload),
                bytes(row.wrapped),
            )  # fmt: skip


def _stored(
    kind: type[RecordType], rid: RecordId, written: list[_Written]
) -> Stored[RecordType] | None:
    row = project(kind.spec, [one.write for one in written])
    if row is None:
        return None
    first = min(written, key=lambda one: one.id)
    last = max(written, key=lambda one: one.id)
    fields = {spec.name: from_plain(spec, row.values[spec.name]) for spec in kind.spec.fields}
    return Stored(
        rid, kind(**fields), row.heads, row.conflicts, row.struck, first.origin,
        last.write.header.at, last.id,
    )  # fmt: skip


def _projected(kind: type[Record], rid: RecordId, written: list[_Written]) -> SealedRecord | None:
    stored = _stored(kind, rid, written)
    if stored is None:
        return None
    header = min(written, key=lambda one: one.id).write.header
    at = datetime.fromtimestamp(header.at / 1000, UTC)
    return SealedRecord(stored, RecordId(header.author), at)


class BrokenGlass:
    """The health records of single people, opened in need by somebody who holds no key for all.

    ``keys`` gives that person's key for need. What is not about somebody whose file was opened with
    a reason is forgotten at once.
    """

    def __init__(self, keys: Callable[[sa.Connection], Keys]) -> None:
        self._keys = keys
        self._people: set[bytes] = set()

    def held(self, connection: sa.Connection) -> bool:
        """Whether the signed-in person could open anything in need."""
        return bool(self._keys(connection))

    def open(self, person: bytes) -> None:
        """Lets the records of ``person`` be read until the program ends. The reason is written."""
        self._people.add(person)

    def is_open(self, person: bytes) -> bool:
        """Whether the records of ``person`` were opened since signing in."""
        return person in self._people

    def records(
        self, connection: sa.Connection, compartment: Compartment, person: bytes
    ) -> list[SealedRecord]:
        """What there is about ``person``, where that was opened; nothing otherwise."""
        if person not in self._people:
            return []
        everything = SealedRecords(self._keys).records(connection, compartment)
        return [one for one in everything if about(one) == person]


def about(one: SealedRecord) -> bytes | None:
    """Whom a record of a compartment is about; None where it names nobody."""
    name = one.spec.person_field
    value = getattr(one.stored.record, name) if name else None
    return value if isinstance(value, bytes) else None


def holds_words(record: Record, plain: Mapping[str, object], text: str) -> bool:
    """Whether every word of ``text`` stands in the searched fields of a record, in any script."""
    words = words_of(record.spec, plain)  # type: ignore[arg-type] # plain values of a record
    return words is not None and all(part in words[0] for part in text.casefold().split())
