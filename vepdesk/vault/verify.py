"""Checks a store against itself: pages, chains, and rows against entries. It only reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
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


def check_journals(
    connection: sa.Connection, own: Site, step: Step = lambda _done, _total: None
) -> tuple[int, list[Trouble]]:
    """All journals held here: the own one and complete foreign ones from their genesis.

    Also gives the number of entries of all of them.
    """
    findings: list[Trouble] = []
    with in_plain_words():
        origins = connection.execute(sa.select(tables.origin).order_by(tables.origin.c.id)).all()
        total = connection.execute(
            sa.select(sa.func.count()).select_from(tables.entry)
        ).scalar_one()
        contiguous = {
            row.site
            for row in connection.execute(
                sa.select(tables.peer.c.site).where(tables.peer.c.role == "unit")
            )
        } | {own.site}
    walk = _Walk(connection, int(total), step)
    for origin in origins:
        if len(findings) >= _MOST:
            break
        if origin.site in contiguous:
            findings += _check_journal(walk, origin)
        else:
            findings += _check_channel(walk, origin, own)
        findings += walk.taken()
    return int(total), findings[:_MOST]


def _check_journal(walk: _Walk, origin: sa.Row[*tuple[object, ...]]) -> Iterator[Trouble]:
    mapping = origin._mapping  # noqa: SLF001 - SQLAlchemy's documented mapping of a row
    last, head = 0, bytes(mapping["start"])

    def links() -> Iterator[Link]:
        nonlocal last, head
        for link in walk.links(int(mapping["id"])):
            last, head = link.entry.header.seq, link.head
            yield link

    try:
        for finding in check_chain(bytes(mapping["start"]), 1, links()):
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
    head = channel_start(bytes(mapping["site"]), own.site)
    try:
        for link in walk.links(int(mapping["id"])):
            head = next_channel_head(head, link.header)
            if head != link.head:
                yield Trouble("chain", f"{mapping['id']}:{link.entry.header.seq}")
                head = link.head
    except NotAnEntry:
        yield Trouble("entry", str(mapping["id"]))


class _Walk:
    """Reads the entries of journals in order, and compares what stands beside each with it."""

    def __init__(self, connection: sa.Connection, total: int, step: Step) -> None:
        self._connection = connection
        self._keys = signing_keys(connection)
        self._total, self._step = total, step
        self._done = 0
        self._found: list[Trouble] = []

    def links(self, origin: int) -> Iterator[Link]:
        """The entries of one journal as they are kept. Raises :class:`NotAnEntry`."""
        entry = tables.entry
        query = (
            sa.select(entry)
            .where(entry.c.origin == origin)
            .order_by(entry.c.seq)
            .execution_options(yield_per=_FETCH)
        )
        with in_plain_words():
            for row in self._connection.execute(query):
                header = Header.decoded(row.header)
                if not _listed(row, header):
                    self._found.append(Trouble("listing", f"{origin}:{header.seq}"))
                if not countersigned(header, self._keys):
                    self._found.append(Trouble("second", f"{origin}:{header.seq}"))
                self._done += 1
                if self._done % _FETCH == 0:
                    self._step(self._done, self._total)
                yield Link(Entry(header, row.payload), row.header, bytes(row.head))

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


def compare_rows(connection: sa.Connection) -> list[Trouble]:
    """Computes every record anew from its entries alone and compares it with its row.

    The search words of right rows are compared too. Local columns (when and with which entry a row
    last changed here) are not.
    """
    findings: list[Trouble] = []
    for kind in RECORD_TYPES:
        if len(findings) < _MOST:
            findings += _compare_kind(connection, kind.spec)
    findings += _compare_people(connection)
    if not findings:  # the words of a wrong row are wrong too
        wrong = wrong_words(connection, _MOST)
        findings = [Trouble("words-differ", f"{kind} {rid.hex()}") for kind, rid in wrong]
    return findings[:_MOST]


def _compare_people(connection: sa.Connection) -> Iterator[Trouble]:
    """Whether it is kept of each view, print and export whom it told of."""
    entry, concerns = tables.entry, tables.concerns
    kept = sa.select(concerns).order_by(concerns.c.entry).execution_options(yield_per=_FETCH)
    told = (
        sa.select(entry.c.id, entry.c.payload)
        .where(
            entry.c.op.in_([int(op) for op in Op if op.tells_of_people]),
            entry.c.kind != SEALED_KIND,
        )
        .order_by(entry.c.id)
        .execution_options(yield_per=_FETCH)
    )
    with in_plain_words():
        people = defaultdict[int, set[bytes]](set)
        for row in connection.execute(kept):
            people[row.entry].add(bytes(row.person))
        for row in connection.execute(told):
            content = None if row.payload is None else Payload.decoded(row.payload)
            if people.pop(row.id, set()) != set(people_in(content)):
                yield Trouble("listing", f"entry {row.id}")
    for number in sorted(people):
        yield Trouble("listing", f"entry {number}")


def _compare_kind(connection: sa.Connection, spec: RecordSpec) -> Iterator[Trouble]:
    """Walks rows and entries side by side, both in the order of the records' identifiers."""
    rows = _rows(connection, spec)
    row = next(rows, None)
    for rid, writes in _writes(connection, spec.key):
        while row is not None and bytes(row["rid"]) < rid:
            yield Trouble("row-without-entry", f"{spec.key} {row['rid'].hex()}")
            row = next(rows, None)
        expected = project(spec, writes)
        if row is None or bytes(row["rid"]) != rid or expected is None:
            yield Trouble("row-missing", f"{spec.key} {rid.hex()}")
            continue
        if not _agrees(row, expected):
            yield Trouble("row-differs", f"{spec.key} {rid.hex()}")
        row = next(rows, None)
    while row is not None:
        yield Trouble("row-without-entry", f"{spec.key} {row['rid'].hex()}")
        row = next(rows, None)


def _agrees(row: sa.RowMapping, expected: Row) -> bool:
    return (
        all(row[name] == value for name, value in expected.values.items())
        and bool(row["struck"]) == expected.struck
        and row["conflicts"] == ",".join(expected.conflicts)
        and row["heads"] == pack_heads(expected.heads)
    )


def _rows(connection: sa.Connection, spec: RecordSpec) -> Iterator[sa.RowMapping]:
    table = tables.RECORD_TABLES[spec.key]
    query = sa.select(table).order_by(table.c.rid).execution_options(yield_per=_FETCH)
    with in_plain_words():
        yield from connection.execute(query).mappings()


def _writes(connection: sa.Connection, kind: str) -> Iterator[tuple[bytes, list[Write]]]:
    entry = tables.entry
    query = (
        sa.select(entry.c.rid, entry.c.header, entry.c.payload)
        .where(entry.c.kind == kind, entry.c.state == int(State.APPLIED), entry.c.op <= 6)
        .order_by(entry.c.rid)
        .execution_options(yield_per=_FETCH)
    )
    with in_plain_words():
        rows = connection.execute(query)
        for rid, group in groupby(rows, key=lambda row: bytes(row.rid)):
            yield (
                rid,
                [
                    Write(
                        Header.decoded(row.header),
                        None if row.payload is None else Payload.decoded(row.payload),
                    )
                    for row in group
                ],
            )
