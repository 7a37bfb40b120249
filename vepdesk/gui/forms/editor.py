"""What every editor of a field's value has in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from vepdesk.base.text import Text
from vepdesk.gui import plain
from vepdesk.gui.parts.layout import row
from vepdesk.gui.words import Words, say
from vepdesk.records.spec import Value


class Editor(QWidget):
    """Edits one value. ``changed`` when a person changes it, ``left`` when the focus goes away.

    ``value`` is ``None`` where nothing is known. While what is written makes no sense, ``problem``
    says so and ``value`` is ``None``.
    """

    changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[QWidget, Words]] = []
        self._layout: QBoxLayout = row(gap=1)
        self.setLayout(self._layout)

    def value(self) -> Value:
        """The value that is written now."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Shows a value; emits nothing that a person did not do."""
        raise NotImplementedError

    def written(self) -> Sequence[str]:
        """What stands in each control, also when it is no value: what a draft keeps."""
        raise NotImplementedError

    def write(self, texts: Sequence[str]) -> None:
        """Puts back what :meth:`written` gave; texts of another shape are passed over."""
        raise NotImplementedError

    def problem(self) -> Text | None:
        """Why what is written is no value; ``None`` when it is one, or nothing is written."""
        return None

    def set_read_only(self, *, read_only: bool) -> None:
        """Lets people look but not write."""
        self.setEnabled(not read_only)

    def add_part(self, part: QWidget, name: Words = "", stretch: int = 0) -> None:
        """One control of the editor; ``name`` tells it from its neighbours for screen readers."""
        self._parts.append((part, name))
        self._layout.addWidget(part, stretch)
        part.installEventFilter(self)
        if len(self._parts) == 1:
            self.setFocusProxy(part)

    def set_name(self, words: Words, description: Words = "") -> None:
        """The label of the field, spoken before the name of each control."""
        plain.named(self, words, description)
        for part, name in self._parts:
            whole = f"{say(words)}: {say(name)}" if name else say(words)
            plain.named(part, whole, description)

    def set_wrong(self, *, wrong: bool) -> None:
        """Draws the controls so that a problem is seen."""
        for part, _name in self._parts:
            plain.restyled(part, "wrong", "true" if wrong else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            reason = event.reason() if hasattr(event, "reason") else None
            if reason not in (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
            ):
                focus = QApplication.focusWidget()
                if focus is None or not self.isAncestorOf(focus):
                    self.left.emit()
        return super().eventFilter(watched, event)
