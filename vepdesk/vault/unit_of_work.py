"""The only way to write: one act of a person is one transaction of rows and chained entries.

Nothing is written unless :meth:`UnitOfWork.commit` is called; leaving the block without it, or by
an error, leaves the store as it was. After the commit the anchor is moved on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import TracebackType
from typing import Self, TypeVar

import sqlalchemy as sa

from vepdesk.base.clock import Clock
from vepdesk.base.identifiers import RecordId, new_record_id, random_id
from vepdesk.journal.anchor import Position
from vepdesk.journal.chain import next_head
from vepdesk.journal.credible import after_entry, doubt
from vepdesk.journal.entry import (
    ACT_KIND,
    MODEL_VERSION,
    SEALED_KIND,
    Base,
    Header,
    Op,
    Payload,
    digest_of,
)
from vepdesk.journal.projection import STRUCK
from vepdesk.journal.sealed import Inner, SealedEntry, seal
from vepdesk.journal.second import Second
from vepdesk.records.compartments import Compartment
from vepdesk.records.plain import Plain, to_plain
from vepdesk.records.registry import SEALED_BY_KEY
from vepdesk.records.spec import Merge, Record, Value
from vepdesk.vault import tables
from vepdesk.vault.channels import extend_channels
from vepdesk.vault.concerns import ABOUT, keep_people, packed
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.guards import writing
from vepdesk.vault.projector import Placed, Projector, State
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored, plain_values
from vepdesk.vault.trusted_time import keep_trusted, known_time

RecordType = TypeVar("RecordType", bound=Record)

_WHOLE = (Op.RESOLVE, Op.CUSTODY)
"""Entries that write every field they are given, also one whose value stays the same."""

_LONGEST_ACT = 40
"""The word comes from other sites too; ours are shorter."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a commit changed: the kinds of records, and how many entries it made."""

    kinds: frozenset[str]
    entries: int
    position: Position


@dataclass(slots=True)
class _Pending:
    kind: str
    rid: bytes
    op: Op
    base: Base
    fields: Mapping[str, Plain]
    reason: str | None = None
    sealed: SealedEntry | None = None

    def written(self) -> tuple[bytes, Payload | None, bytes]:
        """The entry's name, what rows are made of, and the bytes as they are stored."""
        if self.sealed is not None:
            return self.sealed.eid, None, self.sealed.ciphertext
        payload = Payload(self.fields, self.reason)
        return new_record_id(), payload, payload.encoded()


@dataclass(frozen=True, slots=True)
class _Now:
    """Now in milliseconds, the hybrid logical clock, whether now is not credible, the time that can
    be trusted after the entries of now, and what was kept of it before."""

    at: int
    hlc: int
    suspect: bool
    trusted: int | None
    kept: str | None


@dataclass(slots=True)
class Journal:
    """The own journal as this store last committed it, and what a commit needs to go on."""

    site: bytes
    epoch: bytes
    headquarters: bool
    committed: Callable[[Position], None] = field(repr=False)


class UnitOfWork:
    """Collects what one act changes; ``author`` is the staff record of who does it.

    Entries are marked while the clock contradicts the time that can be trusted.
    """

    def __init__(
        self,
        connection: sa.Connection,
        journal: Journal,
        author: RecordId,
        clock: Clock,
    ) -> None:
        self._connection = connection
        self._journal = journal
        self._pending: list[_Pending] = []
        self._after: list[Callable[[sa.Connection], None]] = []
        self._second: Second | None = None
        self._publics: dict[Compartment, tuple[bytes, ...]] = {}
        self._done = False
        self.author = author
        self.clock = clock
        self._clock_accepted = False
        self.reader = Reader(connection)

    def __enter__(self) -> Self:
        with in_plain_words():
            self._transaction = self._connection.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._done:
            with in_plain_words():
                self._transaction.rollback()

    @property
    def connection(self) -> sa.Connection:
        """For the vault's own modules that write in the same transaction."""
        return self._connection

    def create(self, record: Record, rid: RecordId | None = None) -> RecordId:
        """Records something new and gives it its identifier."""
        rid = rid or new_record_id()
        fields = {name: value for name, value in plain_values(record).items() if value is not None}
        op = Op.APPEND if record.spec.merge is Merge.APPEND else Op.PUT
        self._add(_Pending(record.spec.key, rid, op, dict.fromkeys(fields, ()), fields))
        return rid

    def change(
        self,
        seen: Stored[RecordType],
        values: Mapping[str, Value],
        *,
        op: Op = Op.PUT,
        reason: str | None = None,
    ) -> None:
        """Writes new values of some fields over what the author was looking at (``seen``).

        If somebody else changed one of them meanwhile, both values are kept and a conflict opens.
        Fields that would not change are left out.
        """
        spec = seen.record.spec
        changed: dict[str, Plain] = {}
        for name, value in values.items():
            field_spec = spec.field(name)
            plain = to_plain(field_spec.kind, value)
            if op in _WHOLE or plain != to_plain(field_spec.kind, getattr(seen.record, name)):
                changed[name] = plain
        if changed:
            base = {name: seen.heads.get(name, ()) for name in changed}
            self._add(_Pending(spec.key, seen.rid, op, base, changed, reason))

    def strike(self, seen: Stored[RecordType], reason: str) -> None:
        """Marks a record as wrong, with the reason; it stays in the history, nothing is deleted."""
        base = {STRUCK.name: seen.heads.get(STRUCK.name, ())}
        self._add(
            _Pending(seen.record.spec.key, seen.rid, Op.STRIKE, base, {STRUCK.name: True}, reason)
        )

    def view(self, kind: str, rid: bytes, **facts: Plain) -> None:
        """Notes that somebody looked at a record of a compartment, in that compartment."""
        self._add(_Pending(kind, rid, Op.VIEW, {}, facts))

    def seals(self, compartment: Compartment, *publics: bytes) -> None:
        """Whom the records of a compartment are sealed for, from here on in this act."""
        self._publics[compartment] = publics

    @property
    def last_sealed(self) -> bytes:
        """The name of the last entry, which is sealed. Raises ``RuntimeError`` if it is not."""
        sealed = self._pending[-1].sealed if self._pending else None
        if sealed is None:
            raise RuntimeError("the last entry is not sealed")
        return sealed.eid

    def _add(self, pending: _Pending) -> None:
        """Puts an entry on the list; one of a compartment's types only ever as a sealed one."""
        kind = SEALED_BY_KEY.get(pending.kind)
        if kind is None:
            self._pending.append(pending)
            return
        publics = self._publics.get(kind.spec.compartment, ())
        if not publics:
            raise RuntimeError("nobody could ever open this")
        inner = Inner(
            pending.kind, pending.rid, pending.op, pending.base, pending.fields, pending.reason
        )
        sealed = seal(inner, new_record_id(), self.author, publics)
        self._pending.append(_Pending(SEALED_KIND, random_id(), Op.APPEND, {}, {}, sealed=sealed))

    def act(self, what: str, about: bytes | None = None, /, **facts: Plain) -> None:
        """Notes an act that changes no record (a sign-in, an import, an export).

        ``about`` is the record under which it is found again, such as whose account it was.
        """
        rid = about or random_id()
        self._pending.append(_Pending(ACT_KIND, rid, Op.ACT, {}, {"act": what, **facts}))

    def accept_clock(self) -> None:
        """Has the clock believed from this act on, whatever was known of the time before."""
        self._clock_accepted = True

    def countersigned(self, second: Second) -> None:
        """Has a second person sign every entry of this act."""
        self._second = second

    def viewed(self, kind: str, rid: bytes, about: Iterable[bytes] = (), **facts: Plain) -> None:
        """Notes that somebody looks at a record; ``about`` are the people it tells of."""
        self._note(Op.VIEW, kind, rid, about, None, facts)

    def printed(
        self, kind: str, rid: bytes, about: Iterable[bytes] = (), reason: str | None = None,
        **facts: Plain,
    ) -> None:  # fmt: skip
        """Notes that a record goes to paper."""
        self._note(Op.PRINT, kind, rid, about, reason, facts)

    def exported(
        self, kind: str, rid: bytes, about: Iterable[bytes] = (), reason: str | None = None,
        **facts: Plain,
    ) -> None:  # fmt: skip
        """Notes that records leave the store as a file; ``rid`` names the export."""
        self._note(Op.EXPORT, kind, rid, about, reason, facts)

    def _note(
        self, op: Op, kind: str, rid: bytes, about: Iterable[bytes], reason: str | None,
        facts: Mapping[str, Plain],
    ) -> None:  # fmt: skip
        fields = {ABOUT: packed(about), **facts}
        self._pending.append(_Pending(kind, rid, op, {}, fields, reason))

    def also(self, write: Callable[[sa.Connection], None]) -> None:
        """Runs ``write`` in the same transaction, after the entries: for the vault's own tables."""
        self._after.append(write)

    def commit(self) -> Changes:
        """Writes everything, whole or not at all, then moves the anchor on."""
        with in_plain_words():
            origin, now = self._own_origin(), self._now()
            placed, position = self._place(origin, now)
            with writing(self._connection):
                self._write(placed, position)
                if placed:
                    keep_trusted(self._connection, now.kept, placed[-1][0].header, now.trusted)
                for write in self._after:
                    write(self._connection)
            self._transaction.commit()
        self._done = True
        self._journal.committed(position)
        return Changes(frozenset(one.kind for one in self._pending), len(placed), position)

    def _place(
        self, origin: sa.Row[int, int, bytes], now: _Now
    ) -> tuple[list[tuple[Placed, bytes, bytes, bytes]], Position]:
        next_id, hlc = self._next_id(), now.hlc
        head, seq, txn = bytes(origin.head), int(origin.seq), random_id()
        placed: list[tuple[Placed, bytes, bytes, bytes]] = []
        for pending in self._pending:
            seq += 1
            hlc += 1
            eid, payload, encoded = pending.written()
            header = Header(
                self._journal.site, self._journal.epoch, seq, eid, txn, pending.kind,
                pending.rid, pending.op, pending.base, self.author, now.at, self.clock.zone, hlc,
                MODEL_VERSION, digest_of(encoded), None, now.suspect,
            )  # fmt: skip
            if self._second is not None:
                header = replace(header, second=self._second.over(header))
            header_bytes = header.encoded()
            head = next_head(head, header_bytes)
            one = Placed(next_id + len(placed), origin.id, header, payload)
            placed.append((one, header_bytes, encoded, head))
        return placed, Position(self._journal.epoch, seq, head)

    def _write(
        self, placed: Sequence[tuple[Placed, bytes, bytes, bytes]], position: Position
    ) -> None:
        if not placed:
            return
        self._connection.execute(
            tables.entry.insert(),
            [
                entry_row(one, header, payload, head, State.APPLIED)
                for one, header, payload, head in placed
            ],
        )
        self._write_wraps()
        keep_people(self._connection, [one for one, *_ in placed])
        records = [one for one, *_ in placed if one.header.changes_records]
        Projector(self._connection).apply(records)
        self._connection.execute(
            tables.origin.update()
            .where(tables.origin.c.id == placed[0][0].origin)
            .values(seq=position.seq, head=position.head)
        )
        if self._journal.headquarters:
            extend_channels(self._connection, self._journal.site, records)

    def _write_wraps(self) -> None:
        rows = [
            {"eid": one.sealed.eid, "wrapped": wrapped}
            for one in self._pending
            if one.sealed is not None
            for wrapped in one.sealed.wraps
        ]
        if rows:
            self._connection.execute(tables.wrap.insert(), rows)

    def _own_origin(self) -> sa.Row[int, int, bytes]:
        table = tables.origin
        query = sa.select(table.c.id, table.c.seq, table.c.head).where(
            table.c.site == self._journal.site, table.c.epoch == self._journal.epoch
        )
        return self._connection.execute(query).one()

    def _next_id(self) -> int:
        highest = self._connection.execute(sa.select(sa.func.max(tables.entry.c.id))).scalar()
        return (highest or 0) + 1

    def _now(self) -> _Now:
        at = milliseconds(self.clock.now())
        known = known_time(self._connection, self._journal.site)
        hlc = at << 16 if known.newest is None else max(at << 16, known.newest.hlc)
        if self._clock_accepted:
            return _Now(at, hlc, suspect=False, trusted=at, kept=known.kept)
        suspect = doubt(at, known.trusted) is not None
        trusted = after_entry(known.trusted, at, suspect=suspect)
        return _Now(at, hlc, suspect=suspect, trusted=trusted, kept=known.kept)


def entry_row(
    one: Placed, header: bytes, payload: bytes | None, head: bytes, state: State
) -> dict[str, object]:
    """The row of the entry table for an entry."""
    return {
        "id": one.id,
        "origin": one.origin,
        "seq": one.header.seq,
        "eid": one.header.eid,
        "kind": one.header.kind,
        "rid": one.header.rid,
        "op": int(one.header.op),
        "header": header,
        "payload": payload,
        "head": head,
        "state": int(state),
        "author": one.header.author,
        "at": one.header.at,
        "act": act_word(one.header, one.payload),
    }


def act_word(header: Header, payload: Payload | None) -> str | None:
    """What an entry about no record says was done; None for every other entry."""
    word = payload.fields.get("act") if payload and header.op is Op.ACT else None
    return word[:_LONGEST_ACT] if isinstance(word, str) else None


def milliseconds(at: datetime) -> int:
    """A time as entries keep it: whole milliseconds since 1970, UTC."""
    return int(at.timestamp() * 1000)
