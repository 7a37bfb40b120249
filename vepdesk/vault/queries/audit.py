"""The journal as people read it: who did what and when, page by page, newest first.

Newest is what came last into this store: order never hangs on a clock. Entries of compartments
(kind ``sealed``) are neither listed nor counted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.journal.entry import SEALED_KIND, Header, Op, Payload
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_ENTRY = tables.entry
_RARE = frozenset({Op.PRINT, Op.EXPORT, Op.ACT})
_PART = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries; what is None is not asked for. Times are milliseconds since 1970, UTC.

    ``since`` is the first moment that counts and ``before`` the first that does not. ``acts`` are
    words of acts; with ``other_acts`` those are meant that are none of them.
    """

    author: bytes | None = None
    since: int | None = None
    before: int | None = None
    ops: tuple[Op, ...] | None = None
    acts: tuple[str, ...] | None = None
    other_acts: bool = False
    kind: str | None = None
    person: bytes | None = None

    @property
    def rare(self) -> bool:
        """Whether few of the newest entries may fit."""
        asked = (self.author, self.since, self.before, self.acts, self.kind)
        return any(part is not None for part in asked) or (
            self.ops is not None and _RARE.issuperset(self.ops)
        )


@dataclass(frozen=True, slots=True, repr=False)
class AuditEntry:
    """One entry, and the number of the journal it stands in."""

    id: int
    origin: int
    header: Header
    payload: Payload | None
    act: str | None


@dataclass(frozen=True, slots=True)
class Brief:
    """What an access report counts: never what an entry says."""

    author: bytes
    at: int
    op: Op
    kind: str


def audit_entries(
    connection: sa.Connection, wanted: Wanted, limit: int, offset: int = 0
) -> list[AuditEntry]:
    """One page of the entries that are wanted, newest first."""
    found = sa.select(_ENTRY.c.id).where(*_conditions(wanted))
    found = found.order_by(_newest(rare=wanted.rare)).limit(limit).offset(offset)
    with in_plain_words():
        ids = [int(row.id) for row in connection.execute(found)]
        rows = {row.id: row for part in _parts(ids) for row in connection.execute(_whole(part))}
    return [
        AuditEntry(
            number,
            rows[number].origin,
            Header.decoded(rows[number].header),
            None if rows[number].payload is None else Payload.decoded(rows[number].payload),
            rows[number].act,
        )
        for number in ids
    ]


def audit_count(connection: sa.Connection, wanted: Wanted, most: int) -> int:
    """How many entries are wanted; counting ends at ``most``."""
    found = sa.select(_ENTRY.c.id).where(*_conditions(wanted)).limit(most).subquery()
    with in_plain_words():
        query = sa.select(sa.func.count()).select_from(found)
        return int(connection.execute(query).scalar_one())


def touches_of(connection: sa.Connection, person: bytes) -> list[Brief]:
    """Every look at, print, export or change of one person's file, newest first."""
    query = (
        sa.select(_ENTRY.c.author, _ENTRY.c.at, _ENTRY.c.op, _ENTRY.c.kind)
        .where(*_conditions(Wanted(person=person)))
        .order_by(_ENTRY.c.id.desc())
    )
    with in_plain_words():
        rows = connection.execute(query).all()
    return [Brief(bytes(row.author), row.at, Op(row.op), row.kind) for row in rows]


def last_act(connection: sa.Connection, origins: Collection[int], word: str) -> AuditEntry | None:
    """The newest act of one's own journals that is called ``word``."""
    called = sa.select(_ENTRY.c.id).where(*_conditions(Wanted(ops=(Op.ACT,), acts=(word,))))
    query = sa.select(sa.func.max(_ENTRY.c.id)).where(
        _ENTRY.c.id.in_(called), _ENTRY.c.origin.in_(origins)
    )
    with in_plain_words():
        number = connection.execute(query).scalar()
        if number is None:
            return None
        row = connection.execute(_whole([number])).one()
    content = None if row.payload is None else Payload.decoded(row.payload)
    return AuditEntry(row.id, row.origin, Header.decoded(row.header), content, row.act)


def _newest(*, rare: bool) -> sa.ColumnElement[int]:
    """Newest first. Where few entries fit, the small index is read whole instead of the entries
    themselves: a computed order keeps the database from walking back through all of them."""
    return (_ENTRY.c.id + 0).desc() if rare else _ENTRY.c.id.desc()


def _whole(ids: Sequence[int]) -> sa.Select[int, int, bytes, bytes | None, str | None]:
    return sa.select(
        _ENTRY.c.id, _ENTRY.c.origin, _ENTRY.c.header, _ENTRY.c.payload, _ENTRY.c.act
    ).where(_ENTRY.c.id.in_(ids))


def _parts(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[start : start + _PART] for start in range(0, len(ids), _PART)]


def _conditions(wanted: Wanted) -> list[sa.ColumnElement[bool]]:
    entry = _ENTRY.c
    found: list[sa.ColumnElement[bool]] = [entry.kind != SEALED_KIND]
    if wanted.author is not None:
        found.append(entry.author == wanted.author)
    if wanted.since is not None:
        found.append(entry.at >= wanted.since)
    if wanted.before is not None:
        found.append(entry.at < wanted.before)
    if wanted.ops is not None:
        found.append(entry.op.in_([int(op) for op in wanted.ops]))
    if wanted.acts is not None:
        named = entry.act.in_(wanted.acts)
        unnamed = sa.or_(entry.act.is_(None), sa.not_(named))
        found.append(unnamed if wanted.other_acts else named)
    if wanted.kind is not None:
        found.append(entry.kind == wanted.kind)
    if wanted.person is not None:
        found.append(entry.id.in_(_about(wanted.person)))
    return found


def _about(person: bytes) -> sa.Select[int]:
    """Changes of the person's records and of incidents he was part of; looks that told of him."""
    entry, concerns = tables.entry.alias("about"), tables.concerns
    changed = entry.c.op <= int(Op.PURGE)
    parts: list[sa.Select[int]] = [
        sa.select(entry.c.id).where(entry.c.rid == person, entry.c.kind == "prisoner", changed),
        sa.select(concerns.c.entry).where(concerns.c.person == person),
    ]
    for kind in RECORD_TYPES:
        if name := kind.spec.person_field:
            table = tables.RECORD_TABLES[kind.spec.key]
            records = sa.select(table.c.rid).where(table.c[name] == person)
            parts.append(_of_records(entry, kind.spec.key, records))
    involved, notes = tables.RECORD_TABLES["involvement"], tables.RECORD_TABLES["incident_note"]
    incidents = sa.select(involved.c.incident).where(involved.c.prisoner == person)
    written = sa.select(notes.c.rid).where(notes.c.incident.in_(incidents))
    parts += [
        _of_records(entry, "incident", incidents),
        _of_records(entry, "incident_note", written),
    ]
    return sa.select(sa.union_all(*parts).subquery().c[0])


def _of_records(entry: sa.FromClause, kind: str, records: sa.Select[bytes]) -> sa.Select[int]:
    return sa.select(entry.c.id).where(
        entry.c.rid.in_(records), entry.c.kind == kind, entry.c.op <= int(Op.PURGE)
    )
