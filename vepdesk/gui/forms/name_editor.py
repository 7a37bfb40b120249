"""Names in all the scripts they are written in: one row for each way to write them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.forms.editor import Editor
from vepdesk.gui.parts.buttons import Button, IconButton, Kind
from vepdesk.gui.parts.layout import boxed, clear, column, row
from vepdesk.gui.parts.search import ComboBox
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.spec import Value
from vepdesk.records.values import PersonName

_TEXTS = 4


class _NameRow(QWidget):
    """How one name is written: kind, script, given names, family name."""

    def __init__(self, owner: NamesEditor, kind: str) -> None:
        super().__init__()
        look = theme()
        self.kind, self.script = _chooser("name-kind", kind), _chooser("script", "Latn")
        self.given, self.family = QLineEdit(), QLineEdit()
        self.kind.setFixedWidth(look.px(158))
        self.script.setFixedWidth(look.px(136))
        for line, hint in (
            (self.given, T("NamesEditor", "Given names")),
            (self.family, T("NamesEditor", "Family name")),
        ):
            line.setPlaceholderText(say(hint))
            line.setMinimumWidth(look.px(90))
            line.setMaxLength(120)
            line.textEdited.connect(lambda _text: owner.changed.emit())
        for chooser in (self.kind, self.script):
            chooser.activated.connect(lambda _index: owner.changed.emit())
        self.remove = IconButton(
            "x", T("NamesEditor", "Remove this name"), lambda: owner.remove_row(self)
        )
        layout = row(self.kind, self.script, gap=1)
        layout.addWidget(self.given, 3)
        layout.addWidget(self.family, 2)
        layout.addWidget(self.remove)
        self.setLayout(layout)
        for part in self.controls():
            part.installEventFilter(owner)

    def controls(self) -> tuple[QWidget, ...]:
        """What takes the focus, in order."""
        return (self.kind, self.script, self.given, self.family, self.remove)

    def set_name(self, words: str, number: int) -> None:
        """What screen readers speak."""
        parts = (
            (self.kind, T("NamesEditor", "{field} {number}: kind of name")),
            (self.script, T("NamesEditor", "{field} {number}: script")),
            (self.given, T("NamesEditor", "{field} {number}: given names")),
            (self.family, T("NamesEditor", "{field} {number}: family name")),
            (self.remove, T("NamesEditor", "{field} {number}: remove")),
        )
        for part, name in parts:
            plain.named(part, name.filled(field=words, number=number))

    def show_name(self, name: PersonName) -> None:
        """Shows a name."""
        for chooser, code in ((self.kind, name.kind), (self.script, name.script)):
            if chooser.findData(code) < 0:
                chooser.addItem(code, code)
            chooser.setCurrentIndex(chooser.findData(code))
        self.given.setText(name.given)
        self.family.setText(name.family)

    def texts(self) -> Sequence[str]:
        """Kind, script, given names and family name as they stand."""
        kind, script = str(self.kind.currentData()), str(self.script.currentData())
        return (kind, script, self.given.text(), self.family.text())

    def name(self) -> PersonName | None:
        """The name that is written; ``None`` when none is."""
        given, family = self.given.text().strip(), self.family.text().strip()
        if not given and not family:
            return None
        kind, script = str(self.kind.currentData()), str(self.script.currentData())
        return PersonName(kind, script, given, family)


def _chooser(codes: str, code: str) -> ComboBox:
    made = ComboBox()
    for known, words in CODE_LISTS[codes].items():
        made.addItem(say(words), known)
    made.setCurrentIndex(max(0, made.findData(code)))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


class NamesEditor(Editor):
    """Rows of names; the first is as recorded, further ones come by the button."""

    def __init__(self) -> None:
        super().__init__()
        self._field = ""
        self._rows: list[_NameRow] = []
        self._list = column(gap=1)
        self._add = Button(
            T("NamesEditor", "Add another spelling or script"),
            lambda: self.add_row("transliteration", focus=True),
            kind=Kind.QUIET,
            icon="plus",
        )
        self._layout.addWidget(boxed(column(self._list, row(self._add, None), gap=0)), 1)
        self.add_row("recorded")

    def add_row(self, kind: str, *, focus: bool = False) -> None:
        """One more way to write the name."""
        made = _NameRow(self, kind)
        self._rows.append(made)
        self._list.addWidget(made)
        self._renamed()
        if focus:
            made.given.setFocus()

    def remove_row(self, gone: QWidget) -> None:
        """Takes one away; the last one is only emptied."""
        if len(self._rows) == 1:
            self._rows[0].given.clear()
            self._rows[0].family.clear()
        else:
            self._rows = [kept for kept in self._rows if kept is not gone]
            gone.hide()
            gone.deleteLater()
            self._renamed()
            self._rows[-1].given.setFocus()
        self.changed.emit()

    def _renamed(self) -> None:
        self.setFocusProxy(self._rows[0].given)
        for number, one in enumerate(self._rows, start=1):
            one.set_name(self._field, number)
            one.remove.setVisible(len(self._rows) > 1)

    def set_name(self, words: Words, description: Words = "") -> None:
        super().set_name(words, description)
        self._field = say(words)
        self._renamed()

    def set_wrong(self, *, wrong: bool) -> None:
        for one in self._rows:
            plain.restyled(one.given, "wrong", "true" if wrong else "false")

    def value(self) -> Value:
        return tuple(name for one in self._rows if (name := one.name()) is not None) or None

    def set_value(self, value: Value) -> None:
        names = value if isinstance(value, tuple) else ()
        clear(self._list)
        self._rows = []
        for name in names:
            self.add_row(name.kind)
            self._rows[-1].show_name(name)
        if not names:
            self.add_row("recorded")

    def written(self) -> Sequence[str]:
        return [text for one in self._rows for text in one.texts()]

    def write(self, texts: Sequence[str]) -> None:
        self.set_value(
            tuple(
                PersonName(*texts[start : start + _TEXTS])
                for start in range(0, len(texts) - _TEXTS + 1, _TEXTS)
            )
        )
