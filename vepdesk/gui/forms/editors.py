"""One editor per kind of value. A new kind is a missing case here, and mypy says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QPlainTextEdit

from vepdesk.base.clock import Clock
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.forms.editor import Editor
from vepdesk.gui.forms.name_editor import NamesEditor
from vepdesk.gui.forms.reference_editor import LookUp, ReferenceEditor
from vepdesk.gui.forms.time_editors import DayEditor, MomentEditor, PartialDayEditor
from vepdesk.gui.parts.search import ComboBox
from vepdesk.gui.parts.segmented import Option, Segmented
from vepdesk.gui.theme import theme
from vepdesk.gui.words import say
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.spec import FieldSpec, Kind, Value

LookUpFor: TypeAlias = Callable[[str], LookUp]


def editor_for(spec: FieldSpec, clock: Clock, look_up_for: LookUpFor) -> Editor:
    """The editor of a field. ``look_up_for`` gives the look-up of a record type by its key."""
    editor = _made(spec, clock, look_up_for)
    editor.setObjectName(spec.name)
    editor.set_name(spec.label, spec.help or "")
    return editor


def _made(  # noqa: C901 - one case per kind
    spec: FieldSpec, clock: Clock, look_up_for: LookUpFor
) -> Editor:
    match spec.kind:
        case Kind.TEXT:
            return TextEditor(spec.max_length)
        case Kind.LONG_TEXT:
            return LongTextEditor(spec.max_length)
        case Kind.CHOICE:
            return ChoiceEditor(spec.codes)
        case Kind.DAY:
            return DayEditor(clock)
        case Kind.PARTIAL_DAY:
            return PartialDayEditor()
        case Kind.MOMENT:
            return MomentEditor(clock)
        case Kind.INTEGER:
            return IntegerEditor(spec.minimum, spec.maximum)
        case Kind.FLAG:
            return FlagEditor()
        case Kind.REFERENCE:
            return ReferenceEditor(look_up_for(spec.to))
        case Kind.NAMES:
            return NamesEditor()


class TextEditor(Editor):
    """One line."""

    def __init__(self, max_length: int) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(max_length)
        self.line.setAlignment(plain.reading_edge())
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.add_part(self.line, stretch=1)

    def value(self) -> Value:
        return self.line.text().strip() or None

    def set_value(self, value: Value) -> None:
        self.line.setText(value if isinstance(value, str) else "")

    def written(self) -> Sequence[str]:
        return (self.line.text(),)

    def write(self, texts: Sequence[str]) -> None:
        self.line.setText("".join(texts[:1]))

    def set_read_only(self, *, read_only: bool) -> None:
        self.line.setReadOnly(read_only)


class LongTextEditor(Editor):
    """Several lines; Tab goes on to the next field."""

    def __init__(self, max_length: int) -> None:
        super().__init__()
        self._max_length = max_length
        self._quiet = False
        self.box = QPlainTextEdit()
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(theme().px(96))
        self.box.textChanged.connect(self._tell)
        self.add_part(self.box, stretch=1)

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def value(self) -> Value:
        return self.box.toPlainText().strip() or None

    def set_value(self, value: Value) -> None:
        self._quiet = True
        plain.multiline(self.box, value if isinstance(value, str) else "")
        self._quiet = False

    def written(self) -> Sequence[str]:
        return (self.box.toPlainText(),)

    def write(self, texts: Sequence[str]) -> None:
        self.set_value("".join(texts[:1]))
        self.box.moveCursor(QTextCursor.MoveOperation.End)

    def problem(self) -> Text | None:
        if len(self.box.toPlainText().strip()) > self._max_length:
            return T("Editor", "Write at most {number} characters.").filled(number=self._max_length)
        return None

    def set_read_only(self, *, read_only: bool) -> None:
        self.box.setReadOnly(read_only)


class ChoiceEditor(Editor):
    """A code of a list, found by typing any part of its word. Unknown codes are kept."""

    def __init__(self, codes: str) -> None:
        super().__init__()
        self.box = ComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.box.addItem("", None)
        for code, words in CODE_LISTS.get(codes, {}).items():
            self.box.addItem(say(words), code)
        line = QLineEdit()
        self.box.setLineEdit(line)
        self.line = line
        line.setPlaceholderText(say(T("Editor", "Choose")))
        line.installEventFilter(self)
        completer = QCompleter(self.box.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        choices = QListView()
        choices.setProperty("part", "choices")
        completer.setPopup(choices)
        self.box.setCompleter(completer)
        self.box.currentIndexChanged.connect(lambda _index: self._tell())
        line.editingFinished.connect(self._settle)
        self.add_part(self.box, stretch=1)
        self._quiet = False

    def set_name(self, words: Text | str, description: Text | str = "") -> None:
        super().set_name(words, description)
        plain.named(self.line, words, description)

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _settle(self) -> None:
        """Takes what was typed when it is, or clearly begins, exactly one of the words."""
        typed = self.box.currentText().strip().casefold()
        words = [self.box.itemText(n).casefold() for n in range(self.box.count())]
        same = [n for n, word in enumerate(words) if word == typed]
        begun = [n for n, word in enumerate(words) if typed and word.startswith(typed)]
        found = same or begun
        if len(found) == 1 or same:
            self.box.setCurrentIndex(found[0])
            self.box.setEditText(self.box.itemText(found[0]))

    def value(self) -> Value:
        number = self.box.currentIndex()
        written = self.box.currentText().strip()
        if number < 0 or written != self.box.itemText(number):
            return None
        code = self.box.itemData(number)
        return str(code) if code is not None else None

    def set_value(self, value: Value) -> None:
        self._quiet = True
        number = self.box.findData(value) if value is not None else 0
        if number < 0:
            self.box.addItem(str(value), value)
            number = self.box.count() - 1
        self.box.setCurrentIndex(number)
        self.box.setEditText(self.box.itemText(number))
        self._quiet = False

    def written(self) -> Sequence[str]:
        code = self.value()
        return (code, "") if isinstance(code, str) else ("", self.box.currentText())

    def write(self, texts: Sequence[str]) -> None:
        code, typed = (*texts, "", "")[:2]
        self.set_value(code or None)
        if typed:
            self.box.setEditText(typed)

    def problem(self) -> Text | None:
        if self.box.currentText().strip() and self.value() is None:
            return T("Editor", "Choose one of the words in the list.")
        return None


class IntegerEditor(Editor):
    """A whole number, read from the left everywhere."""

    def __init__(self, minimum: int | None, maximum: int | None) -> None:
        super().__init__()
        self._minimum, self._maximum = minimum, maximum
        self.line = QLineEdit()
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.setAlignment(plain.reading_edge())
        self.line.setFixedWidth(theme().px(120))
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.add_part(self.line)
        self._layout.addStretch(1)

    def value(self) -> Value:
        written = self.line.text().strip()
        try:
            return int(written) if written and self.problem() is None else None
        except ValueError:
            return None

    def set_value(self, value: Value) -> None:
        self.line.setText(str(value) if isinstance(value, int) else "")

    def written(self) -> Sequence[str]:
        return (self.line.text(),)

    def write(self, texts: Sequence[str]) -> None:
        self.line.setText("".join(texts[:1]))

    def problem(self) -> Text | None:
        written = self.line.text().strip()
        if not written:
            return None
        try:
            number = int(written)
        except ValueError:
            return T("Editor", "Write a whole number.")
        if self._minimum is not None and number < self._minimum:
            return T("Editor", "Write {number} or more.").filled(number=self._minimum)
        if self._maximum is not None and number > self._maximum:
            return T("Editor", "Write {number} or less.").filled(number=self._maximum)
        return None


class FlagEditor(Editor):
    """Yes, no, or not asked: nobody has to guess."""

    def __init__(self) -> None:
        super().__init__()
        options = (
            Option("yes", T("Editor", "Yes")),
            Option("no", T("Editor", "No")),
            Option("", T("Editor", "Not asked")),
        )
        self.control = Segmented("", options)
        self.control.set_value("")
        self.control.chosen.connect(lambda _key: self.changed.emit())
        self.add_part(self.control)
        self._layout.addStretch(1)

    def value(self) -> Value:
        return {"yes": True, "no": False}.get(self.control.value or "")

    def set_value(self, value: Value) -> None:
        self.control.set_value("" if value is None else "yes" if value else "no")

    def written(self) -> Sequence[str]:
        return (self.control.value or "",)

    def write(self, texts: Sequence[str]) -> None:
        self.control.set_value("".join(texts[:1]))
