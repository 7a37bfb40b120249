"""A database made anew from what can still be read of one that cannot be opened.

The journal is the truth, so its entries are enough: each proves itself by its header and digest,
and every row is computed from them. What is missing is said by number. What no entry tells, such as
keys of compartments and peers, is followed from the page where its table begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

import sqlalchemy as sa

from vepdesk.journal.entry import Header, NotAnEntry, Op, Payload, digest_of
from vepdesk.journal.genesis import NotGenesis, read_genesis
from vepdesk.records.registry import BY_KEY, RECORD_TYPES
from vepdesk.vault import tables
from vepdesk.vault.cells import Column, rows
from vepdesk.vault.concerns import keep_people
from vepdesk.vault.connection import StoreFile, damaged_store
from vepdesk.vault.new_database import new_database
from vepdesk.vault.page_map import Journal, PageMap
from vepdesk.vault.pages import Pages
from vepdesk.vault.projector import Placed, Projector, State
from vepdesk.vault.trees import Taken, trees_of

_BATCH = 1_000
_ORDER = {kind.spec.key: number for number, kind in enumerate(RECORD_TYPES)}
_COMPUTED = {*tables.RECORD_TABLES, "entry", "origin", "genesis", "words", "concerns"}


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries ``lo`` to ``hi`` of journal number ``journal`` that could not be read."""

    journal: int
    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read and what was not.

    ``lost`` names side tables that could not be read, ``partly`` those of which a part could not.
    """

    entries: int
    gaps: tuple[Gap, ...]
    lost: tuple[str, ...]
    partly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class SideTables:
    """The rows of tables that no entry tells of, by table, and which of them are not whole."""

    rows: Mapping[str, Sequence[Mapping[str, Column]]]
    lost: tuple[str, ...]
    partly: tuple[str, ...]


@dataclass(slots=True, repr=False)
class Found:
    """What single pages gave: who the store is, its journals, their entries by identifier, and the
    entries of journals of which nothing else is known."""

    genesis: dict[str, Column] | None = None
    origins: dict[int, dict[str, Column]] = field(default_factory=dict)
    entries: dict[bytes, dict[str, Column]] = field(default_factory=dict)
    strangers: list[Gap] = field(default_factory=list)


def salvage(source: StoreFile, target: StoreFile, known: PageMap | None = None) -> Salvaged:
    """Makes ``target`` of what ``source`` still gives; only reads ``source``.

    ``known`` is what was kept beside it. Raises :class:`StoreUnusable` when there is no entry,
    or not even the store's identity can be read.
    """
    found = find(source, known)
    genesis = found.genesis
    if genesis is None or not found.entries:
        raise damaged_store()
    gaps = _settle_ends(found) + found.strangers
    aside = side_tables(source, known)

    def fill(connection: sa.Connection) -> None:
        connection.execute(tables.genesis.insert(), [genesis])
        connection.execute(tables.origin.insert(), list(found.origins.values()))
        entries = sorted(found.entries.values(), key=lambda row: _int(row["id"]))
        for start in range(0, len(entries), _BATCH):
            connection.execute(tables.entry.insert(), entries[start : start + _BATCH])
        for name, kept in aside.rows.items():
            if kept:
                table = tables.metadata.tables[name]
                connection.execute(table.insert().prefix_with("OR IGNORE"), list(kept))
        _project(connection, entries)

    new_database(target.path.parent, target, fill)
    return Salvaged(len(found.entries), tuple(gaps), aside.lost, aside.partly)


def side_tables(source: StoreFile, known: PageMap | None) -> SideTables:
    """What no entry tells: compartments, peers, trust documents, channels, settings.

    Each table is followed page by page. The database itself is not asked: of a row that goes on on
    a lost page it may give zero bytes before it says that something is wrong.
    """
    trees = trees_of(Pages(source), known.roots if known else {})
    rows: dict[str, Sequence[Mapping[str, Column]]] = {}
    lost: list[str] = []
    partly: list[str] = []
    for table in tables.metadata.sorted_tables:
        if table.name in _COMPUTED:
            continue
        taken = trees.rows(table) if trees else Taken((), whole=False)
        rows[table.name] = taken.rows
        if not taken.whole:
            (partly if taken.rows else lost).append(table.name)
    return SideTables(rows, tuple(lost), tuple(partly))


def find(source: StoreFile, known: PageMap | None) -> Found:
    """Every entry that proves itself, and who the store is."""
    found = Found()
    for number, row in rows(Pages(source, past_tears=True)):
        if len(row) == len(tables.entry.c):
            _take_entry(found, number, row)
        elif len(row) == len(tables.genesis.c):
            _take_genesis(found, dict(zip(tables.genesis.c.keys(), row, strict=True)))
        elif len(row) == len(tables.origin.c):
            _take_origin(found, row)
    if known is not None:
        _take_known(found, known)
    own = found.genesis
    if own is not None and own["origin"] not in found.origins:
        genesis = read_genesis(_bytes(own["genesis"]), _bytes(own["signature"]))
        journal = Journal(_int(own["origin"]), genesis.site, genesis.epoch, genesis.head)
        found.origins[journal.number] = _unread(journal)
    _part_with_strangers(found)
    return found


def _take_known(found: Found, known: PageMap) -> None:
    """What was kept beside the database stands in for pages that are lost."""
    _take_genesis(found, dict(known.genesis))
    for journal in known.journals:
        found.origins.setdefault(journal.number, _unread(journal))


def _unread(journal: Journal) -> dict[str, Column]:
    """A journal of which it is not known how far it went: as far as its entries."""
    return {
        "id": journal.number,
        "site": journal.site,
        "epoch": journal.epoch,
        "start": journal.start,
        "seq": 0,
        "head": journal.start,
    }


def _part_with_strangers(found: Found) -> None:
    """Puts aside entries of journals of which nothing else is known, and names them as missing."""
    strangers: dict[int, list[int]] = {}
    for eid, row in list(found.entries.items()):
        if row["origin"] not in found.origins:
            strangers.setdefault(_int(row["origin"]), []).append(_int(row["seq"]))
            del found.entries[eid]
    found.strangers = [
        Gap(number, lo, hi)
        for number, numbers in sorted(strangers.items())
        for lo, hi in _ranges(sorted(numbers))
    ]


def _take_entry(found: Found, number: int, row: tuple[Column, ...]) -> None:
    values = dict(zip(tables.entry.c.keys(), row, strict=True)) | {"id": number}
    try:
        header = Header.decoded(_bytes(values["header"]))
        payload = values["payload"]
        agrees = (header.seq, header.eid, header.kind) == (
            values["seq"],
            values["eid"],
            values["kind"],
        )
        if not agrees or (payload is not None and digest_of(_bytes(payload)) != header.digest):
            return
    except (NotAnEntry, TypeError):
        return
    found.entries[header.eid] = values


def _take_genesis(found: Found, values: dict[str, Column]) -> None:
    try:
        read_genesis(_bytes(values["genesis"]), _bytes(values["signature"]))
        newest = found.genesis is None or _int(values["origin"]) > _int(found.genesis["origin"])
    except (NotGenesis, TypeError, KeyError):
        return
    if newest:
        found.genesis = values


def _take_origin(found: Found, row: tuple[Column, ...]) -> None:
    values = dict(zip(tables.origin.c.keys(), row, strict=True))
    wanted = (int, bytes, bytes, bytes, int, bytes)
    if not all(isinstance(value, kind) for value, kind in zip(row, wanted, strict=True)):
        return
    number = _int(values["id"])
    known = found.origins.get(number)
    if known is None or _int(known["seq"]) < _int(values["seq"]):
        found.origins[number] = values


def _settle_ends(found: Found) -> list[Gap]:
    """Names what is missing of each journal, and lets it end with the last entry there is."""
    by_origin: dict[int, dict[int, Column]] = {number: {} for number in found.origins}
    for row in found.entries.values():
        by_origin[_int(row["origin"])][_int(row["seq"])] = row["head"]
    gaps: list[Gap] = []
    for number, row in found.origins.items():
        heads, last = by_origin[number], _int(row["seq"])
        present = max(heads, default=0)
        numbered = _is_complete(found, row)
        if numbered:
            gaps += [Gap(number, lo, hi) for lo, hi in missing(heads, max(last, present))]
        if present != last:
            row["seq"] = present
            row["head"] = heads[present] if present else row["start"]
    return gaps


def _is_complete(found: Found, origin: Mapping[str, Column]) -> bool:
    """Whether every number of a journal is to be expected here: the own one, or a unit's."""
    own = found.genesis
    return own is not None and (own["role"] == "headquarters" or own["site"] == origin["site"])


def missing(present: Iterable[int], last: int) -> list[tuple[int, int]]:
    """The ranges of numbers from 1 to ``last`` that are not among ``present``."""
    there = set(present)
    return _ranges([number for number in range(1, last + 1) if number not in there])


def _ranges(ascending: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last of each run of numbers that follow each other."""
    ranges: list[tuple[int, int]] = []
    for _key, group in groupby(enumerate(ascending), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _place, number in group]
        ranges.append((numbers[0], numbers[-1]))
    return ranges


def _project(connection: sa.Connection, entries: list[dict[str, Column]]) -> None:
    applied = [
        row
        for row in entries
        if row["state"] == int(State.APPLIED)
        and _int(row["op"]) <= int(Op.PURGE)
        and row["kind"] in BY_KEY
    ]
    applied.sort(key=lambda row: (_ORDER[str(row["kind"])], _int(row["id"])))
    projector, remaining = Projector(connection), iter(applied)
    while batch := list(islice(remaining, _BATCH)):
        projector.apply([_placed(row) for row in batch])
    told = (row for row in entries if Op(_int(row["op"])).tells_of_people)
    while batch := list(islice(told, _BATCH)):
        keep_people(connection, [_placed(row) for row in batch])


def _placed(row: Mapping[str, Column]) -> Placed:
    payload = row["payload"]
    return Placed(
        _int(row["id"]),
        _int(row["origin"]),
        Header.decoded(_bytes(row["header"])),
        None if payload is None else Payload.decoded(_bytes(payload)),
    )


def _int(value: Column) -> int:
    if not isinstance(value, int):
        raise TypeError("not a number")
    return value


def _bytes(value: Column) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError("not bytes")
    return value
