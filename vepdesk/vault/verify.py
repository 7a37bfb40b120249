"""Checks a store against itself: pages, chains, and rows against entries. It only reads.

Everything long is read in portions. Within a transaction they all see one moment; without one each
portion sees its own, and the store's log can be taken in between them however long the check runs.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import sqlalchemy as sa

from vepdesk.journal.chain import Link, channel_start, check_chain, next_channel_head
from vepdesk.journal.entry import SEALED_KIND, Entry, Header, NotAnEntry, Op, Payload
from vepdesk.journal.projection import Row, Write, pack_heads, project
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.spec import RecordSpec
from vepdesk.vault import tables
from vepdesk.vault.concerns import people_in
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.countersigned import countersigned, signing_keys
from vepdesk.vault.projector import State
from vepdesk.vault.site import Site
from vepdesk.vault.unit_of_work import act_word
from vepdesk.vault.verify_words import wrong_words

_FETCH = 1_000
_PORTION = 500
"""Entries of records that are compared at one moment."""
_MOST = 100
"""A damaged store can give endless findings; the first hundred tell enough."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong and where, by number or identifier; never what a record says."""

    what: str
    where: str


def check_pages(connection: sa.Connection) -> list[Trouble]:
    """Every page's authentication code, and where all hold SQLite's own structure check.

    A page that was once refused ends the use of a connection, so the second check would fail whole.
    """
    for check in ("cipher_integrity_check", "quick_check"):
        with in_plain_words():
            rows = connection.exec_driver_sql(f"PRAGMA {check}").all()
        found = [Trouble("page", str(row[0])[:80]) for row in rows if row[0] != "ok"]
        if found:
            return found[:_MOST]
    return []


Step = Callable[[int, int], None]
"""Is told how far a check is: entries read, of how many. It may raise to end the check."""


Between = Callable[[], None]
"""Called between two portions, when nothing is being read. It may wait, or raise to end a check."""


@dataclass(frozen=True, slots=True)
class Proven:
    """How far journals were proven: the own one ``origin`` to ``seq`` with the chain's value there,
    and every entry whose number in this store is not above ``upto``."""

    origin: int
    seq: int
    head: bytes
    upto: int


@dataclass(frozen=True, slots=True)
class Reach:
    """How far all journals here go at one moment, and which of them must be complete."""

    own: Site
    origins: tuple[sa.Row[*tuple[object, ...]], ...]
    contiguous: frozenset[bytes]
    entries: int
    upto: int

    @property
    def proven(self) -> Proven:
        """What stands when every journal holds up to here."""
        own = next(one for one in self.origins if one.id == self.own.origin)
        return Proven(self.own.origin, int(own.seq), bytes(own.head), self.upto)


def reach_of(connection: sa.Connection, own: Site) -> Reach:
    """How far the journals here go now."""
    count, highest = sa.func.count(), sa.func.max(tables.entry.c.id)
    units = sa.select(tables.peer.c.site).where(tables.peer.c.role == "unit")
    with in_plain_words(), _one_moment(connection):
        origins = connection.execute(sa.select(tables.origin).order_by(tables.origin.c.id)).all()
        entries, upto = connection.execute(sa.select(count, highest)).one()
        contiguous = {bytes(row.site) for row in connection.execute(units)}
    return Reach(own, tuple(origins), frozenset(contiguous | {own.site}), entries, upto or 0)


def check_journals(
    connection: sa.Connection,
    own: Site,
    step: Step = lambda _done, _total: None,
    *,
    between: Between = lambda: None,
    reach: Reach | None = None,
    since: Proven | None = None,
) -> tuple[int, list[Trouble]]:
    """All journals held here: the own one and complete foreign ones from their genesis.

    They are followed as far as they ``reach`` now, and only from what was proven ``since``, if that
    is given. Also gives the number of entries that were looked at.
    """
    findings: list[Trouble] = []
    reach = reach or reach_of(connection, own)
    walk = _Walk(connection, reach, since, step, between)
    for origin in reach.origins:
        if len(findings) >= _MOST:
            break
        if bytes(origin.site) in reach.contiguous:
            findings += _check_journal(walk, origin)
        else:
            findings += _check_channel(walk, origin, own)
        findings += walk.taken()
    return walk.done if since else reach.entries, findings[:_MOST]


@contextlib.contextmanager
def _one_moment(connection: sa.Connection) -> Iterator[None]:
    """What is read in the block is of one moment; within a transaction it is that one's anyway."""
    connection.exec_driver_sql("SELECT 1")  # a connection that also writes begins by itself here
    raw = connection.connection.driver_connection
    if raw is None or raw.in_transaction:
        yield
        return
    raw.execute("BEGIN")
    try:
        yield
    finally:
        raw.execute("COMMIT")


def _check_journal(walk: _Walk, origin: sa.Row[*tuple[object, ...]]) -> Iterator[Trouble]:
    mapping = origin._mapping  # noqa: SLF001 - SQLAlchemy's documented mapping of a row
    first, start = walk.begins(int(mapping["id"]), bytes(mapping["start"]))
    last, head = first, start

    def links() -> Iterator[Link]:
        nonlocal last, head
        for link in walk.links(int(mapping["id"]), first):
            last, head = link.entry.header.seq, link.head
            yield link

    try:
        for finding in check_chain(start, first + 1, links()):
            yield Trouble(finding.what, f"{mapping['id']}:{finding.seq}")
    except NotAnEntry:
        yield Trouble("entry", f"{mapping['id']}:{last + 1}")
        return
    if (last, head) != (mapping["seq"], bytes(mapping["head"])):
        yield Trouble("end", f"{mapping['id']}:{last}")


def _check_channel(
    walk: _Walk, origin: sa.Row[*tuple[object, ...]], own: Site
) -> Iterator[Trouble]:
    mapping = origin._mapping  # noqa: SLF001 - SQLAlchemy's documented mapping of a row
    first, head = walk.begins(int(mapping["id"]), channel_start(bytes(mapping["site"]), own.site))
    try:
        for link in walk.links(int(mapping["id"]), first):
            head = next_channel_head(head, link.header)
            if head != link.head:
                yield Trouble("chain", f"{mapping['id']}:{link.entry.header.seq}")
                head = link.head
    except NotAnEntry:
        yield Trouble("entry", str(mapping["id"]))


class _Walk:
    """Reads the entries of journals in order, and compares what stands beside each with it."""

    def __init__(
        self,
        connection: sa.Connection,
        reach: Reach,
        since: Proven | None,
        step: Step,
        between: Between,
    ) -> None:
        self._connection = connection
        self._keys = signing_keys(connection)
        self._reach, self._since, self._step, self._between = reach, since, step, between
        self._found: list[Trouble] = []
        self.done = 0

    def begins(self, origin: int, start: bytes) -> tuple[int, bytes]:
        """After which entry of a journal to begin, and the chain's value there."""
        since, entry = self._since, tables.entry
        if since is None:
            return 0, start
        if since.origin == origin:
            return since.seq, since.head
        query = (
            sa.select(entry.c.seq, entry.c.head)
            .where(entry.c.origin == origin, entry.c.id <= since.upto)
            .order_by(entry.c.seq.desc())
            .limit(1)
        )
        with in_plain_words():
            row = self._connection.execute(query).first()
        return (0, start) if row is None else (int(row.seq), bytes(row.head))

    def links(self, origin: int, after: int) -> Iterator[Link]:
        """The entries of one journal as they are kept. Raises :class:`NotAnEntry`."""
        entry = tables.entry
        of_origin = sa.select(entry).where(entry.c.origin == origin)
        query = of_origin.where(entry.c.id <= self._reach.upto).order_by(entry.c.seq).limit(_FETCH)
        while True:
            with in_plain_words():
                rows = self._connection.execute(query.where(entry.c.seq > after)).all()
            for row in rows:
                header = Header.decoded(row.header)
                if not _listed(row, header):
                    self._found.append(Trouble("listing", f"{origin}:{header.seq}"))
                if not countersigned(header, self._keys):
                    self._found.append(Trouble("second", f"{origin}:{header.seq}"))
                self.done += 1
                if self.done % _FETCH == 0:
                    self._step(self.done, self._reach.entries)
                yield Link(Entry(header, row.payload), row.header, bytes(row.head))
            self._between()
            if len(rows) < _FETCH:
                return
            after = int(rows[-1].seq)

    def taken(self) -> list[Trouble]:
        """What was found beside the entries since this was last asked."""
        found, self._found = self._found, []
        return found


def _listed(row: sa.Row[*tuple[object, ...]], header: Header) -> bool:
    """Whether the columns by which an entry is found say what its header and payload say."""
    kept = row._mapping  # noqa: SLF001 - SQLAlchemy's documented mapping of a row
    columns = (kept["seq"], kept["eid"], kept["kind"], kept["rid"], kept["op"])
    said = (header.seq, header.eid, header.kind, header.rid, int(header.op))
    if columns != said or (kept["author"], kept["at"]) != (header.author, header.at):
        return False
    if header.op is not Op.ACT or header.kind == SEALED_KIND or kept["payload"] is None:
        return kept["act"] is None or header.op is Op.ACT
    return bool(kept["act"] == act_word(header, Payload.decoded(kept["payload"])))


def compare_rows(connection: sa.Connection, between: Between = lambda: None) -> list[Trouble]:
    """Computes every record anew from its entries alone and compares it with its row.

    The search words of right rows are compared too. Local columns (when and with which entry a row
    last changed here) are not.
    """
    findings: list[Trouble] = []
    for kind in RECORD_TYPES:
        if len(findings) < _MOST:
            findings += _compare_kind(connection, kind.spec, between)
    findings += _compare_people(connection, between)
    if not findings:  # the words of a wrong row are wrong too
        wrong = wrong_words(connection, _MOST, between)
        findings = [Trouble("words-differ", f"{kind} {rid.hex()}") for kind, rid in wrong]
    return findings[:_MOST]


def _compare_people(connection: sa.Connection, between: Between) -> Iterator[Trouble]:
    """Whether it is kept of each view, print and export whom it told of."""
    entry, concerns = tables.entry, tables.concerns
    told = (
        sa.select(entry.c.id, entry.c.payload)
        .where(
            entry.c.op.in_([int(op) for op in Op if op.tells_of_people]),
            entry.c.kind != SEALED_KIND,
        )
        .order_by(entry.c.id)
        .limit(_FETCH)
    )
    people = defaultdict[int, set[bytes]](set)
    with in_plain_words(), _one_moment(connection):
        upto = connection.execute(sa.select(sa.func.max(entry.c.id))).scalar() or 0
        for row in connection.execute(sa.select(concerns)):
            people[row.entry].add(bytes(row.person))
    last = 0
    while True:
        between()
        with in_plain_words():
            rows = connection.execute(told.where(entry.c.id > last, entry.c.id <= upto)).all()
        for row in rows:
            content = None if row.payload is None else Payload.decoded(row.payload)
            if people.pop(row.id, set()) != set(people_in(content)):
                yield Trouble("listing", f"entry {row.id}")
        if len(rows) < _FETCH:
            break
        last = int(rows[-1].id)
    for number in sorted(people):
        yield Trouble("listing", f"entry {number}")


def _compare_kind(
    connection: sa.Connection, spec: RecordSpec, between: Between
) -> Iterator[Trouble]:
    """One portion of identifiers after the other, each with rows and entries of one moment."""
    entry, table = tables.entry, tables.RECORD_TABLES[spec.key]
    last: bytes | None = b""
    while last is not None:
        after = last
        with in_plain_words(), _one_moment(connection):
            query = sa.select(entry.c.rid).where(entry.c.kind == spec.key, entry.c.rid > after)
            last = connection.execute(
                query.order_by(entry.c.rid).limit(1).offset(_PORTION)
            ).scalar()
            rows, writes = sa.select(table).where(table.c.rid > after), _writes_of(spec.key, after)
            if last is not None:
                rows = rows.where(table.c.rid <= last)
                writes = writes.where(entry.c.rid <= last)
            kept = connection.execute(rows.order_by(table.c.rid)).mappings().all()
            said = connection.execute(writes).all()
        yield from _differences(spec, iter(kept), said)
        between()


def _differences(
    spec: RecordSpec,
    rows: Iterator[sa.RowMapping],
    said: Sequence[sa.Row[bytes, bytes, bytes | None]],
) -> Iterator[Trouble]:
    """Walks rows and entries side by side, both in the order of the records' identifiers."""
    row = next(rows, None)
    for rid, group in groupby(said, key=lambda one: bytes(one.rid)):
        while row is not None and bytes(row["rid"]) < rid:
            yield Trouble("row-without-entry", f"{spec.key} {row['rid'].hex()}")
            row = next(rows, None)
        expected = project(spec, [_write(one.header, one.payload) for one in group])
        if row is None or bytes(row["rid"]) != rid or expected is None:
            yield Trouble("row-missing", f"{spec.key} {rid.hex()}")
            continue
        if not _agrees(row, expected):
            yield Trouble("row-differs", f"{spec.key} {rid.hex()}")
        row = next(rows, None)
    while row is not None:
        yield Trouble("row-without-entry", f"{spec.key} {row['rid'].hex()}")
        row = next(rows, None)


def _write(header: bytes, payload: bytes | None) -> Write:
    content = None if payload is None else Payload.decoded(payload)
    return Write(Header.decoded(header), content)


def _agrees(row: sa.RowMapping, expected: Row) -> bool:
    return (
        all(row[name] == value for name, value in expected.values.items())
        and bool(row["struck"]) == expected.struck
        and row["conflicts"] == ",".join(expected.conflicts)
        and row["heads"] == pack_heads(expected.heads)
    )


def _writes_of(kind: str, after: bytes) -> sa.Select[bytes, bytes, bytes | None]:
    entry = tables.entry
    return (
        sa.select(entry.c.rid, entry.c.header, entry.c.payload)
        .where(
            entry.c.kind == kind,
            entry.c.rid > after,
            entry.c.state == int(State.APPLIED),
            entry.c.op <= int(Op.PURGE),
        )
        .order_by(entry.c.rid)
    )
