"""The filter above the journal: who, what, which kind of record, whose file, and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.forms.reference_editor import ReferenceEditor
from vepdesk.gui.forms.time_editors import DayEditor
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.layout import column, row
from vepdesk.gui.parts.search import ComboBox
from vepdesk.gui.session import Session
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.services.audit_trail import AuditFilter
from vepdesk.services.audit_words import GROUP_WORDS, Group

_PAUSE_MS = 200


class AuditFilterBar(QWidget):
    """``changed`` waits for a short pause; :attr:`asked` is what is chosen now."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._who = self._chooser("who", T("Audit", "Who"), ())
        self._what = self._chooser(
            "what", T("Audit", "What"), [(one.value, words) for one, words in GROUP_WORDS.items()]
        )
        kinds = sorted(
            ((kind.spec.key, say(kind.spec.title)) for kind in RECORD_TYPES),
            key=lambda pair: pair[1].casefold(),
        )
        self._kind = self._chooser("kind", T("Audit", "Kind of record"), kinds)
        self._person = ReferenceEditor(session.look_up_for("prisoner"))
        self._person.setObjectName("person")
        self._person.set_name(T("Audit", "Whose file"))
        self._person.line.setPlaceholderText(say(T("Audit", "Whose file: name or number")))
        self._person.setMinimumWidth(theme().px(180))
        self._person.setVisible(session.reads_people)
        self._first, self._last = DayEditor(session.clock), DayEditor(session.clock)
        self._first.setObjectName("first")
        self._last.setObjectName("last")
        days = (
            (T("Audit", "From"), self._first),
            (T("Audit", "To"), self._last),
        )
        lower = row(gap=2)
        lower.addWidget(self._person, 1)
        for words, editor in days:
            editor.set_name(words)
            heading = plain.label(words, "label")
            heading.setBuddy(editor)
            editor.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            lower.addLayout(row(heading, editor, gap=1))
        self._clear = Button(T("Audit", "Show everything"), self.clear, kind=Kind.QUIET, icon="x")
        self._clear.setObjectName("clear")
        upper = row(self._who, self._what, self._kind, None, self._clear, gap=2)
        self.setLayout(column(upper, lower, gap=1))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for one in (self._person, self._first, self._last):
            one.changed.connect(self._pause.start)
        self._tell_clear()
        self.changed.connect(self._tell_clear)

    def _chooser(self, name: str, words: Text, options: Sequence[tuple[str, Words]]) -> QComboBox:
        chooser = ComboBox()
        chooser.setObjectName(name)
        chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        plain.named(chooser, words)
        chooser.addItem(say(T("FilterBar", "{name}: all").filled(name=say(words))), "")
        for code, option in options:
            chooser.addItem(say(option), code)
        chooser.currentIndexChanged.connect(lambda _index: self._pause.start())
        return chooser

    def set_people(self, people: Sequence[tuple[RecordId, str]]) -> None:
        """Who may be chosen; the present choice stays."""
        chosen = self._who.currentData()
        with QSignalBlocker(self._who):
            while self._who.count() > 1:
                self._who.removeItem(1)
            for rid, name in people:
                self._who.addItem(name, rid.hex())
            self._who.setCurrentIndex(max(0, self._who.findData(chosen)))

    def show_person(self, person: RecordId, name: str) -> None:
        """Asks for everything about one person's file, and nothing else."""
        self.clear()
        self._person.set_labelled(person, name)
        self._pause.start()

    def clear(self) -> None:
        """Asks for everything again."""
        for chooser in (self._who, self._what, self._kind):
            chooser.setCurrentIndex(0)
        for editor in (self._person, self._first, self._last):
            editor.set_value(None)
        self._pause.start()
        self._what.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def asked(self) -> AuditFilter:
        """What is chosen now; a day that makes no sense yet is not asked for."""
        who, what = str(self._who.currentData()), str(self._what.currentData())
        person = self._person.value()
        return AuditFilter(
            author=RecordId(bytes.fromhex(who)) if who else None,
            group=Group(what) if what else None,
            kind=str(self._kind.currentData()) or None,
            person=RecordId(person) if isinstance(person, bytes) else None,
            first=self._first.day(),
            last=self._last.day(),
        )

    def _tell_clear(self) -> None:
        self._clear.setEnabled(self.asked != AuditFilter())
