"""What a form may write, as the description of the record type says. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vepdesk.base.errors import Invalid
from vepdesk.base.text import T, unseen
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.spec import FieldSpec, Kind, RecordSpec, Value
from vepdesk.records.values import PersonName


def asked(spec: RecordSpec, values: Mapping[str, Value]) -> dict[str, Value]:
    """``values`` without those that only the program writes: no form says who holds whom."""
    return {
        name: value for name, value in values.items() if not spec.field(name).written_by_program
    }


def check_values(spec: RecordSpec, values: Mapping[str, Value]) -> None:
    """Required fields, lengths and numbers, as the description says. Raises :class:`Invalid`."""
    for field in spec.fields:
        if field.written_by_program:
            continue
        value = values.get(field.name)
        if value in (None, "", ()) or (isinstance(value, str) and not value.strip()):
            if field.required:
                raise Invalid(field.name, T("Records", "This is needed."))
            continue
        _check_value(field, value)


def check_changed(spec: RecordSpec, values: Mapping[str, Value]) -> None:
    """The same for some fields of a record that exists. Raises :class:`Invalid`."""
    for name, value in values.items():
        field = spec.field(name)
        if value in (None, "", ()):
            if field.required:
                raise Invalid(name, T("Records", "This is needed."))
            continue
        _check_value(field, value)


def _check_value(field: FieldSpec, value: Value) -> None:
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            if isinstance(value, str) and len(value) > field.max_length:
                raise Invalid(
                    field.name,
                    T("Records", "At most %n characters.").counted(field.max_length),
                )
            if isinstance(value, str) and field.kind is Kind.TEXT:
                check_seen(field.name, value)
        case Kind.NAMES:
            for name in value if isinstance(value, tuple) else ():
                if isinstance(name, PersonName):
                    check_seen(field.name, name.given + name.family)
        case Kind.INTEGER:
            if isinstance(value, int) and (
                (field.minimum is not None and value < field.minimum)
                or (field.maximum is not None and value > field.maximum)
            ):
                raise Invalid(field.name, T("Records", "This number is out of range."))
        case _:
            return


def check_code(field: str, codes: str, value: str) -> None:
    """Raises :class:`Invalid` unless ``value`` is a code of the list ``codes``.

    Only for what somebody writes here: codes that came with an import are kept as they are.
    """
    if value not in CODE_LISTS[codes]:
        raise Invalid(field, T("Records", "Choose one from the list."))


def check_seen(field: str, text: str) -> None:
    """Raises :class:`Invalid` for a name or line that holds signs nobody sees.

    One that turns the direction of writing makes a name look like another one.
    """
    if any(map(unseen, text)):
        raise Invalid(
            field,
            T(
                "Records",
                "This holds a sign that cannot be seen or that turns the direction of writing. "
                "Type it by hand.",
            ),
        )


def check_written(field: str, text: str) -> str:
    """``text`` without blanks around it. Raises :class:`Invalid` when nothing is left."""
    if not text.strip():
        raise Invalid(field, T("Records", "This is needed."))
    return text.strip()


def check_reached(field: str, on: date, today: date) -> None:
    """Raises :class:`Invalid` for a day that has not come."""
    if on > today:
        raise Invalid(field, T("Records", "This day is still to come."))
