"""Any record as read-only facts, made from its description."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import cast

from PySide6.QtWidgets import QSizePolicy, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.layout import column
from vepdesk.gui.parts.rows import KeyFacts
from vepdesk.gui.words import (
    Words,
    day_words,
    moment_words,
    number_words,
    partial_day_words,
    say,
)
from vepdesk.records.codes import label
from vepdesk.records.spec import FieldSpec, Kind, RecordSpec, Value
from vepdesk.records.values import Moment, PartialDay, PersonName

LabelOf = Callable[[str, bytes], str]
"""The words of a record: its type's key and its identifier."""


def no_label(_kind: str, _identifier: bytes) -> str:
    """For records without references."""
    return ""


def value_text(  # noqa: C901 - one case per kind
    spec: FieldSpec, value: Value, label_of: LabelOf = no_label
) -> str:
    """A field's value in the reader's words; empty when nothing is known."""
    if value is None:
        return ""
    match spec.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return str(value)
        case Kind.CHOICE:
            return say(label(spec.codes, str(value)))
        case Kind.DAY:
            return day_words(cast("date", value))
        case Kind.PARTIAL_DAY:
            return partial_day_words(cast("PartialDay", value))
        case Kind.MOMENT:
            return moment_words(cast("Moment", value))
        case Kind.INTEGER:
            return number_words(cast("int", value))
        case Kind.FLAG:
            return say(T("Editor", "Yes") if value else T("Editor", "No"))
        case Kind.REFERENCE:
            return label_of(spec.to, bytes(cast("bytes", value)))
        case Kind.NAMES:
            return "\n".join(_name_line(name) for name in cast("tuple[PersonName, ...]", value))


def _name_line(name: PersonName) -> str:
    kind = say(label("name-kind", name.kind))
    words = T("RecordDetail", "{name} ({kind})").filled(name=name.full, kind=kind)
    return name.full if name.kind == "recorded" else say(words)


class RecordDetail(QWidget):
    """The fields of a record, in order. Empty ones are named too: not knowing is a fact."""

    def __init__(
        self,
        spec: RecordSpec,
        values: Mapping[str, Value],
        label_of: LabelOf = no_label,
        *,
        hidden: Iterable[str] = (),
        with_empty: bool = True,
        label_width: int = 180,
    ) -> None:
        super().__init__()
        left_out = set(hidden)
        facts: list[tuple[Words, str]] = []
        for field in spec.fields:
            said = value_text(field, values.get(field.name), label_of)
            if field.name in left_out or not (said or with_empty):
                continue
            facts.append((field.label, said or say(T("RecordDetail", "not recorded"))))
        self.facts = facts
        self.setLayout(column(KeyFacts(facts, label_width=label_width), gap=-1))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        plain.named(self, spec.title)
