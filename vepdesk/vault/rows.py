"""Between table rows and frozen records."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import sqlalchemy as sa

from vepdesk.base.identifiers import RecordId
from vepdesk.journal.projection import unpack_heads
from vepdesk.records.plain import Plain, from_plain, to_plain
from vepdesk.records.spec import Kind, Record, RecordSpec, Value, values_of
from vepdesk.records.spelling import search_words

RecordType = TypeVar("RecordType", bound=Record)


@dataclass(frozen=True, slots=True, repr=False)
class Stored(Generic[RecordType]):
    """A record as it stands in this store, with the versions its reader is looking at.

    ``entered`` is when its last change was entered (milliseconds since 1970, UTC), ``latest`` the
    entry that made it, ``origin`` the journal that created the record.
    """

    rid: RecordId
    record: RecordType
    heads: Mapping[str, tuple[bytes, ...]]
    conflicts: tuple[str, ...]
    struck: bool
    origin: int
    entered: int
    latest: int


def stored(kind: type[RecordType], row: sa.Row[tuple[object, ...]]) -> Stored[RecordType]:
    """The record behind a row of its table."""
    values = row._mapping  # noqa: SLF001 - SQLAlchemy's documented mapping of a row
    fields: dict[str, Value] = {
        spec.name: from_plain(spec, values[spec.name]) for spec in kind.spec.fields
    }
    conflicts = str(values["conflicts"])
    return Stored(
        RecordId(values["rid"]),
        kind(**fields),
        unpack_heads(values["heads"]),
        tuple(conflicts.split(",")) if conflicts else (),
        bool(values["struck"]),
        int(values["origin"]),
        int(values["entered"]),
        int(values["latest"]),
    )


def plain_values(record: Record) -> dict[str, Plain]:
    """A record's fields in the plain form that journals and tables keep."""
    values = values_of(record)
    return {spec.name: to_plain(spec.kind, values[spec.name]) for spec in record.spec.fields}


def words_of(spec: RecordSpec, values: Mapping[str, Plain]) -> tuple[str, str] | None:
    """The search words of a row; None when nothing of it is searched."""
    texts: list[str] = []
    for field in spec.fields:
        value = values.get(field.name)
        if not field.searched or not isinstance(value, str):
            continue
        if field.kind is Kind.NAMES:
            texts.extend(f"{given} {family}".strip() for _, _, given, family in json.loads(value))
        else:
            texts.append(value)
    return search_words(texts) if texts else None
