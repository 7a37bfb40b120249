"""From a set of entries to a row: the same row whatever order the entries arrived in.

Every field is a multi-value register. Its heads are the writes that no other write names in its
``base``: one head is the value, several with different values are a conflict that people settle.
No clock decides anything here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from vepdesk.base.canonical import decode, encode
from vepdesk.base.text import T
from vepdesk.journal.entry import Header, Op, Payload
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.plain import NotPlain, Plain, from_plain
from vepdesk.records.spec import Cautious, FieldSpec, Kind, Merge, RecordSpec

STRUCK = FieldSpec(name="struck", kind=Kind.FLAG, label=T("Record", "Struck as wrong"))
"""The register every record has besides its own fields: whether it was struck as wrong."""

Heads: TypeAlias = Mapping[str, tuple[bytes, ...]]


@dataclass(frozen=True, slots=True)
class Write:
    """What one entry wrote to one record."""

    header: Header
    payload: Payload | None


@dataclass(frozen=True, slots=True)
class Row:
    """A record's current state, in plain values.

    ``heads`` names for each field the entries that count now; ``conflicts`` the fields on which
    people must decide; ``origin`` the site and epoch that created the record.
    """

    values: Mapping[str, Plain]
    struck: bool
    heads: Heads
    conflicts: tuple[str, ...]
    origin: tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class _Head:
    eid: bytes
    site: bytes
    value: Plain
    known: bool


def project(spec: RecordSpec, writes: Iterable[Write]) -> Row | None:
    """The row of a record; None when no entry that can be read creates it.

    An entry that is given twice counts once.
    """
    once = {write.header.eid: write for write in writes}
    ordered = [once[eid] for eid in sorted(once)]
    if not ordered:
        return None
    superseded = {
        (name, eid) for write in ordered for name, eids in write.header.base.items() for eid in eids
    }
    origin = _origin(ordered)
    values: dict[str, Plain] = {}
    heads: dict[str, tuple[bytes, ...]] = {}
    conflicts: list[str] = []
    struck = False
    for field in (*spec.fields, STRUCK):
        found = _heads(field, ordered, superseded)
        if not found:
            values[field.name] = None
            continue
        heads[field.name] = tuple(head.eid for head in found)
        known = [head for head in found if head.known]
        if len({_comparable(head.value) for head in known}) > 1:
            conflicts.append(field.name)
        values[field.name] = _shown(field, known, origin[0])
    struck = bool(values.pop(STRUCK.name))
    return Row(values, struck, heads, tuple(conflicts), origin)


def _origin(ordered: Sequence[Write]) -> tuple[bytes, bytes]:
    """Whose record it is: of the entries that follow nothing, the one that wrote most fields.

    Others only gave a first value to a field that was empty. A name decides between equals, so
    that no clock does.
    """
    creators = [write for write in ordered if not any(write.header.base.values())]
    first = min(creators or ordered, key=lambda one: (-len(one.header.base), one.header.eid)).header
    return first.site, first.epoch


def _heads(
    field: FieldSpec, ordered: Sequence[Write], superseded: set[tuple[str, bytes]]
) -> list[_Head]:
    found: list[_Head] = []
    for write in ordered:
        header = write.header
        if field.name not in header.base or (field.name, header.eid) in superseded:
            continue
        if write.payload is None:
            found.append(_Head(header.eid, header.site, None, known=False))
        else:
            value = readable(field, write.payload.fields.get(field.name))
            found.append(_Head(header.eid, header.site, value, known=True))
    return found


def readable(field: FieldSpec, plain: Plain) -> Plain:
    """``plain`` when it fits the field; None when another program wrote what cannot be read."""
    try:
        from_plain(field, plain)
    except NotPlain:
        return None
    return int(plain) if isinstance(plain, bool) else plain


def _comparable(value: Plain) -> Plain:
    return int(value) if isinstance(value, bool) else value


def _shown(field: FieldSpec, known: Sequence[_Head], origin: bytes) -> Plain:
    """The value shown while a conflict is open, by the field's declared rule; never the latest."""
    if not known:
        return None
    if field.cautious is Cautious.LIST_ORDER:
        order = list(CODE_LISTS.get(field.codes, {}))
        return min(
            known,
            key=lambda head: (
                order.index(head.value) if head.value in order else len(order),
                str(head.value),
            ),
        ).value
    if field.cautious is Cautious.EARLIEST:
        dated = [head.value for head in known if isinstance(head.value, str)]
        return min(dated, default=None)
    return min(known, key=lambda head: (head.site != origin, head.eid)).value


def allowed(spec: RecordSpec, op: Op) -> bool:
    """Whether a record of this type may be written by such an entry at all."""
    if spec.merge is Merge.APPEND:
        return op in (Op.APPEND, Op.PUT, Op.STRIKE, Op.RESOLVE)
    return op in (Op.PUT, Op.STRIKE, Op.RESOLVE, Op.CUSTODY)


def pack_heads(heads: Heads) -> bytes:
    """The stored form of heads, grouped by entry because one entry mostly wrote all fields."""
    grouped: dict[bytes, list[str]] = {}
    for name, eids in heads.items():
        for eid in eids:
            grouped.setdefault(eid, []).append(name)
    return encode([[eid, sorted(names)] for eid, names in sorted(grouped.items())])


def unpack_heads(data: bytes) -> dict[str, tuple[bytes, ...]]:
    """The heads behind their stored form."""
    heads: dict[str, tuple[bytes, ...]] = {}
    groups = decode(data)
    if isinstance(groups, list):
        for eid, names in groups:
            for name in names:
                heads[name] = (*heads.get(name, ()), eid)
    return heads
