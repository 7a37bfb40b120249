"""Keeps the record tables what the journal says, entry by entry.

Most entries are the first of their record, or follow exactly what the row shows: those take a short
way. Any other makes the row anew from all its entries, which is the definition
(``vepdesk.journal.projection``). ``verify --rebuild`` compares the two ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import sqlalchemy as sa

from vepdesk.journal.entry import Entry, Header, Op, Payload
from vepdesk.journal.projection import (
    STRUCK,
    Row,
    Write,
    allowed,
    pack_heads,
    project,
    readable,
    unpack_heads,
)
from vepdesk.records.plain import Plain
from vepdesk.records.registry import BY_KEY
from vepdesk.records.spec import RecordSpec
from vepdesk.vault import tables
from vepdesk.vault.rows import words_of

_BATCH = 500


class State(IntEnum):
    """What became of an entry in this store."""

    APPLIED = 0
    PARKED = 1
    """Kept, but of a kind or model version this program does not know yet."""
    REFUSED = 2
    """Kept, but its site had no authority to write that record."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry that was just put into the entry table under ``id``, by journal ``origin``."""

    id: int
    origin: int
    header: Header
    payload: Payload | None


class Projector:
    """Applies entries to rows through one connection, inside its open transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def apply(self, placed: Sequence[Placed]) -> None:
        """Brings the rows of all records that ``placed`` entries touch up to date.

        The entries must already be in the entry table with their states.
        """
        by_kind: dict[str, dict[bytes, list[Placed]]] = defaultdict(lambda: defaultdict(list))
        for one in placed:
            by_kind[one.header.kind][one.header.rid].append(one)
        for kind, groups in by_kind.items():
            self._apply_kind(BY_KEY[kind].spec, groups)

    def _apply_kind(self, spec: RecordSpec, groups: dict[bytes, list[Placed]]) -> None:
        heads = self._heads(spec.key, list(groups))
        fresh: list[dict[str, object]] = []
        for rid, group in groups.items():
            known = heads.get(rid)
            if known is None:
                row = _first_row(spec, group)
                fresh.append(_stored_row(rid, row, group))
            elif not self._follow(spec, rid, known, group):
                self._make_anew(spec, rid)
        if fresh:
            self._connection.execute(tables.RECORD_TABLES[spec.key].insert(), fresh)
            self._index(spec, fresh)

    def _heads(self, kind: str, rids: Sequence[bytes]) -> dict[bytes, bytes]:
        table = tables.RECORD_TABLES[kind]
        found: dict[bytes, bytes] = {}
        for start in range(0, len(rids), _BATCH):
            part = rids[start : start + _BATCH]
            query = sa.select(table.c.rid, table.c.heads).where(table.c.rid.in_(part))
            found.update((row.rid, row.heads) for row in self._connection.execute(query))
        return found

    def _follow(self, spec: RecordSpec, rid: bytes, packed: bytes, group: list[Placed]) -> bool:
        """Writes only the changed columns when every entry follows exactly what the row shows."""
        heads = unpack_heads(packed)
        if any(len(eids) > 1 for eids in heads.values()):
            return False  # what an open conflict shows depends on every entry
        changed: dict[str, object] = {}
        names = {field.name: field for field in (*spec.fields, STRUCK)}
        for one in group:
            if not any(one.header.base.values()):
                return False  # perhaps the entry that made the record, come late
            for name, seen in one.header.base.items():
                field = names.get(name)
                if field is None:
                    continue
                current = heads.get(name, ())
                if one.payload is None or len(current) > 1 or seen != current:
                    return False
                value = readable(field, one.payload.fields.get(name))
                changed[name] = int(bool(value)) if field is STRUCK else value
                heads[name] = (one.header.eid,)
        changed |= {
            "heads": pack_heads(heads),
            "entered": group[-1].header.at,
            "latest": group[-1].id,
        }
        table = tables.RECORD_TABLES[spec.key]
        self._connection.execute(table.update().where(table.c.rid == rid).values(**changed))
        if any(names[name].searched for name in changed if name in names):
            self._index_again(spec, rid)
        return True

    def _make_anew(self, spec: RecordSpec, rid: bytes) -> None:
        group = entries_of(self._connection, spec.key, rid)
        row = project(spec, [Write(one.header, one.payload) for one in group])
        if row is None:
            return
        values = _stored_row(rid, row, group)
        table = tables.RECORD_TABLES[spec.key]
        self._connection.execute(table.update().where(table.c.rid == rid).values(**values))
        self._index_again(spec, rid)

    def _index_again(self, spec: RecordSpec, rid: bytes) -> None:
        table, words = tables.RECORD_TABLES[spec.key], tables.words
        row = self._connection.execute(sa.select(table).where(table.c.rid == rid)).mappings().one()
        self._connection.execute(words.delete().where(words.c.rid == rid))
        self._index(spec, [dict(row)])

    def _index(self, spec: RecordSpec, rows: Iterable[dict[str, object]]) -> None:
        if not any(field.searched for field in spec.fields):
            return
        found: list[dict[str, object]] = []
        for row in rows:
            words = words_of(spec, row)  # type: ignore[arg-type] # columns hold plain values
            if words is not None:
                found.append(
                    {"rid": row["rid"], "kind": spec.key, "text": words[0], "skeleton": words[1]}
                )
        if found:
            self._connection.execute(tables.words.insert(), found)


def _first_row(spec: RecordSpec, group: list[Placed]) -> Row:
    first = group[0]
    if len(group) == 1 and first.payload is not None:
        return _single(spec, first.header, first.payload)
    row = project(spec, [Write(one.header, one.payload) for one in group])
    if row is None:
        raise RuntimeError("a record without entries")
    return row


def _single(spec: RecordSpec, header: Header, payload: Payload) -> Row:
    """What :func:`project` gives for one readable entry, without its bookkeeping."""
    values: dict[str, Plain] = {}
    heads: dict[str, tuple[bytes, ...]] = {}
    own = (header.eid,)
    for field in spec.fields:
        if field.name in header.base:
            values[field.name] = readable(field, payload.fields.get(field.name))
            heads[field.name] = own
        else:
            values[field.name] = None
    struck = False
    if STRUCK.name in header.base:
        struck = bool(payload.fields.get(STRUCK.name))
        heads[STRUCK.name] = own
    return Row(values, struck, heads, (), (header.site, header.epoch))


def _stored_row(rid: bytes, row: Row, group: Sequence[Placed]) -> dict[str, object]:
    origins = {(one.header.site, one.header.epoch): one.origin for one in group}
    last = max(group, key=lambda one: one.id)
    return {
        "rid": rid,
        "origin": origins[row.origin],
        "heads": pack_heads(row.heads),
        "conflicts": ",".join(row.conflicts),
        "struck": int(row.struck),
        "entered": last.header.at,
        "latest": last.id,
        **row.values,
    }


def entries_of(connection: sa.Connection, kind: str, rid: bytes) -> list[Placed]:
    """All applied entries of one record, in the order in which they came here."""
    table = tables.entry
    query = (
        sa.select(table.c.id, table.c.origin, table.c.header, table.c.payload)
        .where(
            table.c.rid == rid,
            table.c.kind == kind,
            table.c.op <= int(Op.PURGE),
            table.c.state == State.APPLIED,
        )
        .order_by(table.c.id)
    )
    return [
        Placed(
            row.id,
            row.origin,
            Header.decoded(row.header),
            None if row.payload is None else Payload.decoded(row.payload),
        )
        for row in connection.execute(query)
        if Header.decoded(row.header).changes_records
    ]


def known_here(entry: Entry) -> bool:
    """Whether this program can project an entry; others are parked until it is newer."""
    kind = BY_KEY.get(entry.header.kind)
    return kind is not None and entry.header.mv <= _model() and allowed(kind.spec, entry.header.op)


def _model() -> int:
    return max(kind.spec.version for kind in BY_KEY.values())
