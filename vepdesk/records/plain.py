"""Between a field's value and the plain form that journals, tables and files keep.

Plain values are text, whole numbers, booleans, bytes and nothing: what CBOR, SQL and CSV share.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TypeAlias, TypeVar, cast

from vepdesk.base.identifiers import LENGTH, RecordId
from vepdesk.records.spec import FieldSpec, Kind, Value
from vepdesk.records.values import Moment, PartialDay, PersonName

Plain: TypeAlias = str | int | bool | bytes | None
Expected = TypeVar("Expected")


class NotPlain(ValueError):
    """A plain value that does not fit its field; the text names the field, never the value."""


def to_plain(kind: Kind, value: Value) -> Plain:
    """The plain form of ``value``."""
    if value is None:
        return None
    match kind:
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE | Kind.INTEGER | Kind.FLAG:
            return cast("str | int | bool", value)
        case Kind.REFERENCE:
            return bytes(cast("RecordId", value))
        case Kind.DAY:
            return cast("date", value).isoformat()
        case Kind.PARTIAL_DAY | Kind.MOMENT:
            return str(value)
        case Kind.NAMES:
            names = cast("tuple[PersonName, ...]", value)
            rows = [[name.kind, name.script, name.given, name.family] for name in names]
            return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def from_plain(spec: FieldSpec, plain: object) -> Value:
    """The value behind a plain form. Raises :class:`NotPlain` when it does not fit the field."""
    if plain is None:
        return None
    try:
        return _read(spec.kind, plain)
    except (ValueError, TypeError) as error:
        raise NotPlain(spec.name) from error


def _read(kind: Kind, plain: object) -> Value:
    match kind:
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE:
            return _of(plain, str)
        case Kind.INTEGER:
            return _whole(plain)
        case Kind.FLAG:
            return bool(_whole(plain, at_most=1))
        case Kind.REFERENCE:
            data = _of(plain, bytes)
            if len(data) != LENGTH:
                raise ValueError("length")
            return RecordId(data)
        case Kind.DAY:
            return date.fromisoformat(_of(plain, str))
        case Kind.PARTIAL_DAY:
            return PartialDay.parse(_of(plain, str))
        case Kind.MOMENT:
            return Moment.parse(_of(plain, str))
        case Kind.NAMES:
            rows = json.loads(_of(plain, str))
            return tuple(PersonName(*(_of(part, str) for part in row)) for row in rows)


def _of(plain: object, expected: type[Expected]) -> Expected:
    if not isinstance(plain, expected):
        raise TypeError("type")
    return plain


def _whole(plain: object, at_most: int = 2**53) -> int:
    if not isinstance(plain, int) or not -at_most <= int(plain) <= at_most:
        raise TypeError("number")
    return int(plain)
