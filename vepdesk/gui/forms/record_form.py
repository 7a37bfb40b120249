"""The form of any record type, made from its description: the floor, not the ceiling.

Fields keep the order of their declaration; the object name of each editor is the field's name.
A field is checked when somebody leaves it, never while typing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vepdesk.base.clock import Clock
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.forms.editor import Editor
from vepdesk.gui.forms.editors import LookUpFor, editor_for
from vepdesk.gui.forms.reference_editor import LookUp, ReferenceEditor
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import column
from vepdesk.gui.words import Words
from vepdesk.records.spec import FieldSpec, RecordSpec, Value
from vepdesk.services.drafts import Fit, Written


def nothing_found(_text: str) -> Sequence[tuple[bytes, str]]:
    """A look-up for forms that fix all their references."""
    return ()


def no_look_ups(_kind: str) -> LookUp:
    """For forms that fix all their references."""
    return nothing_found


class RecordForm(QWidget):
    """Edits the fields of one record. ``fixed`` values are kept but not shown.

    ``needed`` fields are required here though the record type can do without them.

    ``changed`` when a person changes something, ``field_left`` (its name) when a field is left:
    the moments to keep a draft.
    """

    changed = Signal()
    field_left = Signal(str)

    def __init__(
        self,
        spec: RecordSpec,
        clock: Clock,
        look_up_for: LookUpFor = no_look_ups,
        *,
        fixed: Mapping[str, Value] | None = None,
        hidden: Iterable[str] = (),
        only: Sequence[str] | None = None,
        needed: Iterable[str] = (),
    ) -> None:
        super().__init__()
        self.spec = spec
        self._fixed = dict(fixed or {})
        self._fields: dict[str, FormField] = {}
        self._editors: dict[str, Editor] = {}
        self._first: dict[str, Value] = {}
        self._before: dict[str, tuple[str, ...]] = {}
        self._required: dict[str, bool] = {}
        left_out = {*self._fixed, *hidden}
        layout = column(gap=3)
        for field in spec.fields:
            wanted = not field.written_by_program if only is None else field.name in only
            if wanted and field.name not in left_out:
                asked = replace(field, required=field.required or field.name in needed)
                layout.addWidget(self._add(asked, clock, look_up_for))
                self._required[field.name] = asked.required
        layout.addStretch(1)
        self.setLayout(layout)
        plain.named(self, spec.title)
        self.mark_clean()

    def _add(self, spec: FieldSpec, clock: Clock, look_up_for: LookUpFor) -> FormField:
        editor = editor_for(spec, clock, look_up_for)
        field = FormField(spec.label, editor, spec.help or "", required=spec.required)
        editor.set_name(spec.label, spec.help or "")
        editor.changed.connect(lambda: self._touched(spec.name))
        editor.left.connect(lambda: self._left(spec.name))
        self._editors[spec.name] = editor
        self._fields[spec.name] = field
        return field

    def editor(self, field: str) -> Editor:
        """The editor of a field; raises ``KeyError`` when the form does not show it."""
        return self._editors[field]

    @property
    def shown(self) -> Sequence[str]:
        """The names of the fields that can be edited, in order."""
        return tuple(self._editors)

    def values(self) -> dict[str, Value]:
        """What is written now, with the fixed values; nothing for fields that make no sense."""
        return {**self._fixed, **{name: one.value() for name, one in self._editors.items()}}

    def set_values(
        self, values: Mapping[str, Value], labels: Mapping[str, str] | None = None
    ) -> None:
        """Shows values; ``labels`` are the words of references that are known already."""
        for name, editor in self._editors.items():
            if name not in values:
                continue
            value = values[name]
            if isinstance(editor, ReferenceEditor) and labels and name in labels:
                editor.set_labelled(value if isinstance(value, bytes) else None, labels[name])
            else:
                editor.set_value(value)
            self.show_problem(name, "")
        self.mark_clean()

    def mark_clean(self) -> None:
        """From here on, a difference means unsaved work."""
        self._first = self.values()
        self._before = {name: tuple(one.written()) for name, one in self._editors.items()}

    def draft(self, *, whole: bool = False) -> Written:
        """What a person changed since the form was filled, as it stands, sense or nonsense.

        ``whole`` gives every field: a form for something new began with the time of then, and
        must come back with it.
        """
        now = {name: tuple(one.written()) for name, one in self._editors.items()}
        kept = [name for name in now if whole or now[name] != self._before[name]]
        return Written(
            {name: now[name] for name in kept}, {name: self._before[name] for name in kept}
        )

    def take_draft(self, written: Written) -> Fit:
        """Puts what was written back over what stands here; the form stays unsaved.

        The keyboard goes to the last field that was changed.
        """
        same, last = True, ""
        for name, texts in written.now.items():
            editor = self._editors.get(name)
            if editor is not None:
                before = tuple(written.before.get(name, ()))
                same = same and before == self._before[name]
                last = name if before != tuple(texts) else last
                editor.write(texts)
        self.focus_field(last)
        return Fit.SAME if same else Fit.CHANGED

    @property
    def is_dirty(self) -> bool:
        """Whether something was changed since the form was filled, or makes no sense yet."""
        unclear = any(editor.problem() is not None for editor in self._editors.values())
        return unclear or self.values() != self._first

    def show_problem(self, field: str, words: Words) -> None:
        """Shows at a field what is wrong with it; empty words take the problem away.

        A problem of a field that is not shown appears at the first one, so that none is lost.
        """
        name = field if field in self._fields else next(iter(self._fields), "")
        if name:
            self._fields[name].show_problem(words)
            self._editors[name].set_wrong(wrong=bool(self._fields[name].problem))

    def problem(self, field: str) -> str:
        """The words shown at a field."""
        return self._fields[field].problem

    def check(self) -> bool:
        """Looks at every field, shows what is wrong, goes to the first such field."""
        wrong = [name for name in self._editors if not self._check(name, missing=True)]
        if wrong:
            self.focus_field(wrong[0])
        return not wrong

    def focus_field(self, field: str) -> None:
        """Puts the keyboard into a field."""
        if field in self._editors:
            self._editors[field].setFocus()

    def _check(self, name: str, *, missing: bool) -> bool:
        editor = self._editors[name]
        problem = editor.problem()
        if problem is None and missing and self._required[name]:
            value = editor.value()
            problem = T("RecordForm", "This is needed.") if value in (None, "", ()) else None
        self.show_problem(name, problem or "")
        return problem is None

    def _touched(self, name: str) -> None:
        if self._fields[name].problem:
            self._check(name, missing=False)
        self.changed.emit()

    def _left(self, name: str) -> None:
        self._check(name, missing=False)
        self.field_left.emit(name)

    def set_read_only(self, *, read_only: bool) -> None:
        """Lets people look but not write."""
        for editor in self._editors.values():
            editor.set_read_only(read_only=read_only)
