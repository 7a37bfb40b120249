"""The description of a record type, from which every reader is derived.

A record type is a frozen class whose fields carry a small, closed description. It is data: no
subclassing, no callbacks but ``checks``, no visibility rules (``docs/decisions`` tells why). A new
option belongs here only when three types want it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from enum import Enum
from typing import Any, ClassVar, TypeAlias, TypeVar, dataclass_transform, get_type_hints

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import Text
from vepdesk.records.compartments import Compartment
from vepdesk.records.values import Moment, PartialDay, PersonName


class Kind(Enum):
    """What sort of value a field holds. Every reader matches all of them, and mypy proves it."""

    TEXT = "text"
    LONG_TEXT = "long text"
    CHOICE = "choice"
    DAY = "day"
    PARTIAL_DAY = "partial day"
    MOMENT = "moment"
    INTEGER = "integer"
    FLAG = "flag"
    REFERENCE = "reference"
    NAMES = "names"


class Merge(Enum):
    """Who may write a record, and how writes from two sites meet (``docs/journal.md``)."""

    SHARED = "shared"
    HOLDER = "holder"
    APPEND = "append"
    HEADQUARTERS = "headquarters"


class Cautious(Enum):
    """Which of several values is shown while people have not yet settled a conflict.

    The careful value for safety and dates, else the value of the site that created the record.
    """

    NO = "no"
    LIST_ORDER = "the first in its code list"
    EARLIEST = "the earliest"


Value: TypeAlias = (
    str | int | bool | date | PartialDay | Moment | RecordId | tuple[PersonName, ...] | None
)

_TYPES: Mapping[Kind, type | tuple[type, ...]] = {
    Kind.TEXT: str,
    Kind.LONG_TEXT: str,
    Kind.CHOICE: str,
    Kind.DAY: date,
    Kind.PARTIAL_DAY: PartialDay,
    Kind.MOMENT: Moment,
    Kind.INTEGER: int,
    Kind.FLAG: bool,
    Kind.REFERENCE: bytes,
    Kind.NAMES: tuple,
}


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """What readers need to know about one field."""

    name: str
    kind: Kind
    label: Text
    help: Text | None = None
    required: bool = False
    codes: str = ""
    to: str = ""
    max_length: int = 200
    minimum: int | None = None
    maximum: int | None = None
    searched: bool = False
    personal: bool = False
    written_by_program: bool = False
    cautious: Cautious = Cautious.NO
    since: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a record, and at which field a form should show it."""

    field: str
    message: Text


@dataclass(frozen=True, slots=True)
class RecordSpec:
    """What readers need to know about one record type."""

    key: str
    version: int
    title: Text
    plural: Text
    fields: tuple[FieldSpec, ...]
    merge: Merge
    list_columns: tuple[str, ...]
    happened: str
    checks: tuple[Callable[[Any], Problem | None], ...]
    compartment: Compartment = Compartment.OPEN

    def field(self, name: str) -> FieldSpec:
        """The field called ``name``; raises ``KeyError`` when there is none."""
        for spec in self.fields:
            if spec.name == name:
                return spec
        raise KeyError(name)

    @property
    def person_field(self) -> str:
        """The reference to the prisoner the record is about; empty when it is about nobody."""
        return next((spec.name for spec in self.fields if spec.to == "prisoner"), "")


class Record:
    """Base of every record type. Instances are frozen; their ``repr`` shows no values."""

    spec: ClassVar[RecordSpec]

    def __repr__(self) -> str:
        return f"<{self.spec.key}>"


RecordType = TypeVar("RecordType", bound=Record)


def _declared(**description: Any) -> Any:
    default = description.pop("default", MISSING)
    if default is MISSING:
        return dataclasses.field(kw_only=True, metadata=description)
    return dataclasses.field(kw_only=True, default=default, metadata=description)


def text(label: Text, **more: Any) -> Any:
    """One line of text."""
    return _declared(kind=Kind.TEXT, label=label, **more)


def long_text(label: Text, **more: Any) -> Any:
    """Several lines in a person's own words."""
    more.setdefault("max_length", 20_000)
    return _declared(kind=Kind.LONG_TEXT, label=label, **more)


def choice(label: Text, codes: str, **more: Any) -> Any:
    """A code of a code list. Codes the list does not know are kept and shown as they are."""
    return _declared(kind=Kind.CHOICE, label=label, codes=codes, **more)


def day(label: Text, **more: Any) -> Any:
    """A calendar day."""
    return _declared(kind=Kind.DAY, label=label, **more)


def partial_day(label: Text, **more: Any) -> Any:
    """A day of which perhaps only the year is known."""
    return _declared(kind=Kind.PARTIAL_DAY, label=label, **more)


def moment(label: Text, **more: Any) -> Any:
    """An instant, with the zone of whoever entered it."""
    return _declared(kind=Kind.MOMENT, label=label, **more)


def integer(label: Text, **more: Any) -> Any:
    """A whole number between ``minimum`` and ``maximum``."""
    return _declared(kind=Kind.INTEGER, label=label, **more)


def flag(label: Text, **more: Any) -> Any:
    """Yes, no, or not asked."""
    return _declared(kind=Kind.FLAG, label=label, **more)


def reference(label: Text, to: str, **more: Any) -> Any:
    """Another record, of the type whose key is ``to``."""
    return _declared(kind=Kind.REFERENCE, label=label, to=to, **more)


def names(label: Text, **more: Any) -> Any:
    """Somebody's names in all the scripts they are written in."""
    return _declared(kind=Kind.NAMES, label=label, **more)


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(
        text, long_text, choice, day, partial_day, moment, integer, flag, reference, names
    ),
)  # fmt: skip
def record(
    *,
    key: str,
    version: int,
    title: Text,
    plural: Text,
    merge: Merge,
    list_columns: tuple[str, ...],
    happened: str = "",
    checks: tuple[Callable[[Any], Problem | None], ...] = (),
    compartment: Compartment = Compartment.OPEN,
) -> Callable[[type[RecordType]], type[RecordType]]:
    """Declares a record type.

    ``happened`` names the field that says when it happened in the world; the journal knows when it
    was entered. ``version`` is the model version that introduced the present shape. A type with a
    ``compartment`` has no table: it lives in sealed entries (``docs/compartments.md``).
    """

    def declare(cls: type[RecordType]) -> type[RecordType]:
        made = dataclass(frozen=True, repr=False, kw_only=True)(cls)
        hints = get_type_hints(made)
        fields = tuple(
            FieldSpec(name=f.name, required=f.default is MISSING, **f.metadata)
            for f in dataclasses.fields(made)  # type: ignore[arg-type]
        )
        for field in fields:
            _agree(key, field, hints[field.name])
        made.spec = RecordSpec(
            key, version, title, plural, fields, merge, list_columns, happened, checks,
            compartment,
        )  # fmt: skip
        for name in (*list_columns, *((happened,) if happened else ())):
            made.spec.field(name)
        return made

    return declare


def _agree(key: str, spec: FieldSpec, hint: object) -> None:
    """Stops the program at start when an annotation and its description disagree."""
    expected = _TYPES[spec.kind]
    allowed = getattr(hint, "__args__", ()) if spec.kind is not Kind.NAMES else ()
    found = {getattr(part, "__supertype__", part) for part in allowed or (hint,)}
    found = {getattr(part, "__origin__", part) for part in found} - {type(None)}
    if spec.kind is Kind.NAMES and "PersonName" in str(hint):
        found = {tuple}
    if found != {expected}:
        raise TypeError(f"{key}.{spec.name}: {hint} is not {expected}")


def values_of(instance: Record) -> dict[str, Value]:
    """The fields of a record by name, in the order of their declaration."""
    return {spec.name: getattr(instance, spec.name) for spec in instance.spec.fields}
