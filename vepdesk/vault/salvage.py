"""A database made anew from what can still be read of one that cannot be opened.

The journal is the truth, so its entries are enough: each proves itself by its header and digest,
and every row is computed from them. What is missing is said by number.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby, islice

import sqlalchemy as sa

from vepdesk.base.errors import StoreUnusable
from vepdesk.journal.entry import Header, NotAnEntry, Op, Payload, digest_of
from vepdesk.journal.genesis import NotGenesis, read_genesis
from vepdesk.records.registry import BY_KEY, RECORD_TYPES
from vepdesk.vault import tables
from vepdesk.vault.cells import Column, rows
from vepdesk.vault.connection import StoreFile, damaged_store, in_plain_words
from vepdesk.vault.new_database import new_database
from vepdesk.vault.pages import Pages
from vepdesk.vault.projector import Placed, Projector, State

_BATCH = 1_000
_ORDER = {kind.spec.key: number for number, kind in enumerate(RECORD_TYPES)}
_COMPUTED = {*tables.RECORD_TABLES, "entry", "origin", "genesis", "words"}


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries ``lo`` to ``hi`` of journal number ``journal`` that could not be read."""

    journal: int
    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read and what was not. ``lost`` names side tables that could not be read."""

    entries: int
    gaps: tuple[Gap, ...]
    lost: tuple[str, ...]


@dataclass(slots=True, repr=False)
class _Found:
    genesis: dict[str, Column] | None = None
    origins: dict[int, dict[str, Column]] = field(default_factory=dict)
    entries: dict[bytes, dict[str, Column]] = field(default_factory=dict)


def salvage(source: StoreFile, target: StoreFile) -> Salvaged:
    """Makes ``target`` of what ``source`` still gives; only reads ``source``.

    Raises :class:`StoreUnusable` when not even the store's identity can be read.
    """
    found = _find(source)
    genesis = found.genesis
    if genesis is None:
        raise damaged_store()
    lost: list[str] = []
    gaps = _settle_ends(found)

    def fill(connection: sa.Connection) -> None:
        connection.execute(tables.genesis.insert(), [genesis])
        connection.execute(tables.origin.insert(), list(found.origins.values()))
        entries = sorted(found.entries.values(), key=lambda row: _int(row["id"]))
        for start in range(0, len(entries), _BATCH):
            connection.execute(tables.entry.insert(), entries[start : start + _BATCH])
        lost.extend(_side_tables(source, connection))
        _project(connection, entries)

    new_database(target.path.parent, target, fill)
    return Salvaged(len(found.entries), tuple(gaps), tuple(lost))


def _find(source: StoreFile) -> _Found:
    found = _Found()
    for number, row in rows(Pages(source, past_tears=True)):
        if len(row) == len(tables.entry.c):
            _take_entry(found, number, row)
        elif len(row) == len(tables.genesis.c):
            _take_genesis(found, row)
        elif len(row) == len(tables.origin.c):
            _take_origin(found, row)
    own = found.genesis
    if own is not None and own["origin"] not in found.origins:
        genesis = read_genesis(_bytes(own["genesis"]), _bytes(own["signature"]))
        found.origins[_int(own["origin"])] = {
            "id": own["origin"],
            "site": genesis.site,
            "epoch": genesis.epoch,
            "start": genesis.head,
            "seq": 0,
            "head": genesis.head,
        }
    known = set(found.origins)
    found.entries = {eid: row for eid, row in found.entries.items() if row["origin"] in known}
    return found


def _take_entry(found: _Found, number: int, row: tuple[Column, ...]) -> None:
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


def _take_genesis(found: _Found, row: tuple[Column, ...]) -> None:
    values = dict(zip(tables.genesis.c.keys(), row, strict=True))
    try:
        read_genesis(_bytes(values["genesis"]), _bytes(values["signature"]))
        newest = found.genesis is None or _int(values["origin"]) > _int(found.genesis["origin"])
    except (NotGenesis, TypeError):
        return
    if newest:
        found.genesis = values


def _take_origin(found: _Found, row: tuple[Column, ...]) -> None:
    values = dict(zip(tables.origin.c.keys(), row, strict=True))
    wanted = (int, bytes, bytes, bytes, int, bytes)
    if not all(isinstance(value, kind) for value, kind in zip(row, wanted, strict=True)):
        return
    number = _int(values["id"])
    known = found.origins.get(number)
    if known is None or _int(known["seq"]) < _int(values["seq"]):
        found.origins[number] = values


def _settle_ends(found: _Found) -> list[Gap]:
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


def _is_complete(found: _Found, origin: Mapping[str, Column]) -> bool:
    """Whether every number of a journal is to be expected here: the own one, or a unit's."""
    own = found.genesis
    return own is not None and (own["role"] == "headquarters" or own["site"] == origin["site"])


def missing(present: Iterable[int], last: int) -> list[tuple[int, int]]:
    """The ranges of numbers from 1 to ``last`` that are not among ``present``."""
    there = set(present)
    absent = [number for number in range(1, last + 1) if number not in there]
    ranges: list[tuple[int, int]] = []
    for _key, group in groupby(enumerate(absent), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _place, number in group]
        ranges.append((numbers[0], numbers[-1]))
    return ranges


def _side_tables(source: StoreFile, connection: sa.Connection) -> list[str]:
    """Copies what no entry tells: peers, trust documents, channels, settings. Gives the lost."""
    lost: list[str] = []
    for table in tables.metadata.sorted_tables:
        if table.name in _COMPUTED:
            continue
        try:
            with (
                in_plain_words(),
                contextlib.closing(source.engine("ro").connect()) as reading,
            ):
                kept = [dict(row) for row in reading.execute(sa.select(table)).mappings()]
        except (StoreUnusable, RuntimeError):
            lost.append(table.name)
            continue
        if kept:
            connection.execute(table.insert(), kept)
    return lost


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
