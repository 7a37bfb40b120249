"""The picker of another record: type any part of what it is called, choose, done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.forms.editor import Editor
from vepdesk.gui.theme import theme
from vepdesk.gui.words import say
from vepdesk.records.spec import Value

LookUp: TypeAlias = Callable[[str], Sequence[tuple[bytes, str]]]
"""Finds records by text; empty text gives the usual ones. Answers identifiers and labels."""

_SHOWN = 8
_PAUSE_MS = 120


class _Line(QLineEdit):
    """Sends the keys that walk through the list to the list."""

    def __init__(self, choices: QListWidget, take: Callable[[], None]) -> None:
        super().__init__()
        self._choices, self._take = choices, take

    def keyPressEvent(self, event: QKeyEvent) -> None:
        open_now = self._choices.isVisible()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if open_now and step:
            last = self._choices.count() - 1
            self._choices.setCurrentRow(min(max(self._choices.currentRow() + step, 0), last))
        elif open_now and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif open_now and event.key() == Qt.Key.Key_Escape:
            self._choices.hide()
        elif step == 1:
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)


class ReferenceEditor(Editor):
    """A line that searches while one types; what is chosen stays as its label."""

    def __init__(self, look_up: LookUp) -> None:
        super().__init__()
        self._look_up = look_up
        self._chosen: bytes | None = None
        self._label = ""
        self.choices = QListWidget(self)
        self.choices.setWindowFlags(Qt.WindowType.ToolTip)
        self.choices.setProperty("part", "choices")
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        plain.named(self.choices, T("Editor", "Found"))
        self.choices.itemClicked.connect(lambda _item: self._take())
        self.line = _Line(self.choices, self._take)
        self.line.setPlaceholderText(say(T("Editor", "Type to find")))
        self.line.textEdited.connect(self._typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.add_part(self.line, stretch=1)
        self.left.connect(self._settle)

    def _typed(self, text: str) -> None:
        had = self._chosen
        self._chosen = None
        self._pause.start()
        if had is not None or not text.strip():
            self.changed.emit()

    def _find(self) -> None:
        self.choices.clear()
        for identifier, words in self._look_up(self.line.text().strip())[:_SHOWN]:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, identifier)
            self.choices.addItem(item)
        if self.choices.count() == 0 or not self.line.hasFocus():
            self.choices.hide()
            return
        self.choices.setCurrentRow(0)
        look = theme()
        below = self.line.mapToGlobal(QPoint(0, self.line.height() + 2))
        self.choices.setGeometry(
            below.x(),
            below.y(),
            self.line.width(),
            self.choices.count() * look.px(30) + look.px(12),
        )
        self.choices.show()

    def _take(self) -> None:
        item = self.choices.currentItem()
        self.choices.hide()
        if item is not None:
            self._show(bytes(item.data(Qt.ItemDataRole.UserRole)), item.text())
            self.changed.emit()

    def _show(self, identifier: bytes | None, words: str) -> None:
        self._chosen, self._label = identifier, words
        self.line.setText(words)

    def _settle(self) -> None:
        """Takes the only record whose label is what was typed."""
        self._pause.stop()
        self.choices.hide()
        written = self.line.text().strip()
        if self._chosen is None and written:
            found = [pair for pair in self._look_up(written) if pair[1].strip() == written]
            if len(found) == 1:
                self._show(*found[0])
                self.changed.emit()

    def set_labelled(self, identifier: bytes | None, words: str) -> None:
        """Shows a record whose label is known already."""
        self._show(identifier, words)

    @property
    def label(self) -> str:
        """The words of what is chosen; empty while nothing is."""
        return self._label

    def value(self) -> Value:
        return None if self._chosen is None else RecordId(self._chosen)

    def set_value(self, value: Value) -> None:
        if not isinstance(value, bytes):
            self._show(None, "")
            return
        known = dict(self._look_up(""))
        self._show(bytes(value), known.get(bytes(value), say(T("Editor", "chosen record"))))

    def written(self) -> Sequence[str]:
        return ("" if self._chosen is None else self._chosen.hex(), self.line.text())

    def write(self, texts: Sequence[str]) -> None:
        chosen, words = (*texts, "", "")[:2]
        try:
            self._show(bytes.fromhex(chosen) or None, words)
        except ValueError:
            self._show(None, words)

    def problem(self) -> Text | None:
        if self.line.text().strip() and self._chosen is None:
            return T("Editor", "Choose one of the records found, or leave it empty.")
        return None

    def set_read_only(self, *, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
