"""The attendance register of one session: twenty people in under a minute, without a mouse.

Up and Down choose a person, 1 to 4 mark, R gives a reason, N a note, A marks all as attended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.access.policy import Act
from vepdesk.base.errors import UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.ask import Dialog
from vepdesk.gui.models.table import Cell, CellStyle, Column, Row, SegmentCell
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, FullPage, boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.search import ComboBox
from vepdesk.gui.parts.segmented import Option
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, moment_words, name_words, number_words, say
from vepdesk.records.codes import CODE_LISTS, label
from vepdesk.services.drafts import Fit, Written
from vepdesk.services.programmes import WANT_REASON, Mark, Register, register_of, save_register

_TONES = {"attended": Tone.OK, "late": Tone.WARN, "excused": Tone.WARN, "refused": Tone.DANGER}
OPTIONS = tuple(
    Option(code, words, _TONES.get(code, Tone.PLAIN))
    for code, words in CODE_LISTS["attendance-mark"].items()
)
_MARK, _REASON, _NOTE = 3, 4, 5


class RegisterPage(Page):
    """For the teacher or officer at the end of a session."""

    section = "programmes"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._register: Register | None = None
        self._marks: dict[RecordId, Mark] = {}
        self._saved: dict[RecordId, Mark] = {}
        all_attended = Button(
            T("Register", "All attended"), self.all_attended, icon="checks", keys="A"
        )
        all_attended.setObjectName("all-attended")
        self._marking = session.may_record(Act.MARK_ATTENDANCE)
        self._save = Button(
            T("Register", "Save register"), self.save, kind=Kind.PRIMARY, icon="device-floppy",
            keys="Ctrl+S",
        )  # fmt: skip
        self._save.setObjectName("save")
        actions = (all_attended, self._save) if self._marking else ()
        self._header = PageHeader("", "", *actions)
        self._notice = Banner("", tone=Tone.DANGER)
        self._notice.hide()
        self._table = DataTable(
            T("Register", "Register"),
            (
                Column("n", T("Register", "No."), CellStyle.MUTED, 44, sortable=False),
                Column("name", T("Register", "Name"), CellStyle.STRONG, sortable=False),
                Column("number", T("Register", "Number"), CellStyle.MUTED, 112, sortable=False),
                Column("mark", T("Register", "Attendance"), width=300, sortable=False),
                Column("reason", T("Register", "Reason"), width=120, sortable=False),
                Column("note", T("Register", "Note"), CellStyle.MUTED, sortable=False),
            ),
            EmptyState(
                T("Register", "Nobody is enrolled"),
                T("Register", "Give people a place in this programme first."),
                icon="users",
            ),
        )
        self._table.segment_chosen.connect(
            lambda key, _column, mark: self.mark(RecordId(key), mark)
        )
        card = Card(padded=False)
        card.add(self._table, 1)
        page = FullPage()
        page.add(self._header)
        page.add(self._notice)
        page.add(card, 1)
        if self._marking:
            page.add(self._foot())
        self.setLayout(column(page, gap=-1))

    def _foot(self) -> QWidget:
        hint = plain.label(
            T("Register", "Up and Down choose a person; 1 to 4 mark."), "small", wrap=True
        )
        foot = row(hint, gap=2)
        foot.addWidget(Button(T("Register", "Reason"), self.give_reason, kind=Kind.QUIET, keys="R"))
        foot.addWidget(Button(T("Register", "Note"), self.give_note, kind=Kind.QUIET, keys="N"))
        return boxed(foot)

    def opened(self, **where: object) -> None:
        rid = where.get("rid")
        if isinstance(rid, bytes):
            session_id = RecordId(rid)
            self._session.read(lambda desk: register_of(desk, session_id), self._show, owner=self)

    def may_leave(self) -> bool:
        if self._marks == self._saved:
            return True
        return self._session.ask.confirm(
            T("FormDialog", "Leave without saving?"),
            (T("Register", "The marks of this register are not saved."),),
            T("FormDialog", "Leave"),
            dangerous=True,
        )

    def draft(self) -> Written:
        if self._marks == self._saved:
            return Written({})
        return Written({"marks": _as_texts(self._marks)}, {"marks": _as_texts(self._saved)})

    def take_draft(self, written: Written) -> Fit:
        if self._register is None:
            return Fit.NOWHERE
        here = {line.person for line in self._register.lines}
        marks = _from_texts(written.now.get("marks", ()))
        self._marks = {person: mark for person, mark in marks.items() if person in here}
        self._fill()
        same = _from_texts(written.before.get("marks", ())) == self._saved
        return Fit.SAME if same and len(self._marks) == len(marks) else Fit.CHANGED

    def begin_anew(self) -> None:
        self._marks = dict(self._saved)
        self._fill()

    def reopen(self, dialog: str, about: bytes) -> None:
        if dialog == "note":
            self._table.select(about)
            self.give_note()

    def _show(self, register: Register) -> None:
        self._register = register
        self._marks = {
            line.person: Mark(line.mark, line.reason, line.note)
            for line in register.lines
            if line.mark is not None
        }
        self._saved = dict(self._marks)
        self._notice.hide()
        self._header.set_title(register.programme, _subtitle(register))
        self._fill()
        self._table.setFocus()
        self._table.go_to(0)

    def _fill(self) -> None:
        register = self._register
        if register is None:
            return
        rows = []
        for number, line in enumerate(register.lines, start=1):
            mark = self._marks.get(line.person)
            cells: tuple[Cell, ...] = (
                number_words(number),
                name_words(line.names) or (line.number or ""),
                line.number,
                self._mark_cell(mark),
                _reason_words(mark),
                mark.note if mark else None,
            )
            rows.append(Row(line.person, cells))
        current = self._table.current
        self._table.set_rows(rows)
        if current:
            self._table.select(current)

    def _mark_cell(self, mark: Mark | None) -> Cell:
        """To choose from; only words for a role that reads the register."""
        if self._marking:
            return SegmentCell(OPTIONS, mark.mark if mark else None)
        return say(label("attendance-mark", mark.mark)) if mark else None

    def mark(self, person: RecordId, mark: str) -> None:
        """Marks one person; nothing for a role that only reads the register."""
        if not self._marking:
            return
        before = self._marks.get(person)
        kept = before.reason if before and mark in WANT_REASON else None
        self._marks[person] = Mark(mark, kept, before.note if before else None)
        self._update(person)

    def _update(self, person: RecordId) -> None:
        place = self._table.model.row_of(person)
        mark = self._marks.get(person)
        self._table.model.set_cell(place, _MARK, self._mark_cell(mark))
        self._table.model.set_cell(place, _REASON, _reason_words(mark))
        self._table.model.set_cell(place, _NOTE, mark.note if mark else None)

    def all_attended(self) -> None:
        """Marks everybody nobody has marked yet as attended."""
        register = self._register
        for line in register.lines if register else ():
            if line.person not in self._marks:
                self.mark(line.person, "attended")

    def give_reason(self) -> None:
        """Why the chosen person did not come."""
        person = RecordId(self._table.current)
        mark = self._marks.get(person)
        if mark is None or mark.mark not in WANT_REASON:
            self._say(T("Register", "A reason belongs to people who did not come."))
            return
        chooser = ComboBox()
        chooser.setObjectName("reason")
        for code, words in CODE_LISTS["absence-reason"].items():
            chooser.addItem(say(words), code)

        def take() -> None:
            self._marks[person] = replace(mark, reason=str(chooser.currentData()))
            self._update(person)

        self._small_dialog(T("Register", "Reason"), chooser, take)

    def give_note(self) -> None:
        """A short remark on the chosen person."""
        person = RecordId(self._table.current)
        mark = self._marks.get(person)
        if mark is None:
            self._say(T("Register", "Mark this person first."))
            return
        line = QLineEdit(mark.note or "")
        line.setObjectName("note")
        line.setMaxLength(200)

        def take() -> None:
            self._marks[person] = replace(mark, note=line.text().strip() or None)
            self._update(person)

        self._small_dialog(T("Register", "Note"), line, take, key="note")

    def _small_dialog(
        self, title: Text, control: QWidget, take: Callable[[], None], *, key: str = ""
    ) -> None:
        dialog = _SmallDialog(self.window(), title, control)
        dialog.key, dialog.about = key, self._table.current

        def accept() -> None:
            take()
            dialog.accept()
            dialog.deleteLater()
            self._table.setFocus()

        go = Button(T("Register", "Take over"), accept, kind=Kind.PRIMARY)
        go.setObjectName("act")
        dialog.add_button(Button(T("Ask", "Cancel"), dialog.reject))
        dialog.add_button(go, default=True)
        control.setFocus()
        dialog.open()

    def save(self) -> None:
        """Writes the register in one act."""
        register = self._register
        if register is None:
            return
        marks, session_id = dict(self._marks), register.session
        without = [
            line
            for line in register.lines
            if (mark := marks.get(line.person)) and mark.mark in WANT_REASON and not mark.reason
        ]
        if without:
            self._table.select(without[0].person)
            self._say(T("Register", "Give a reason for everybody who did not come (key R)."))
            return
        self._save.setEnabled(False)
        self._session.write(
            lambda desk: save_register(desk, session_id, marks, seen=register),
            self._written,
            self._refused,
            self,
        )

    def _written(self, count: int) -> None:
        self._save.setEnabled(True)
        self._saved = dict(self._marks)
        self._notice.hide()
        if self._register is not None:
            self.opened(rid=self._register.session)  # what is seen now is what was written
        self._session.say(T("Register", "%n marks saved").counted(count))
        self._session.tell_changed(("attendance", "session"))

    def _refused(self, error: UserError) -> None:
        self._save.setEnabled(True)
        self._say(error.message)

    def _say(self, words: Text) -> None:
        self._notice.set(words, tone=Tone.WARN)
        self._notice.show()


class _SmallDialog(Dialog):
    """One control over the register; what is written in a line is kept by a lock."""

    def __init__(self, parent: QWidget, title: Text, control: QWidget) -> None:
        super().__init__(parent, title)
        self._control = control
        self.body.addWidget(FormField(title, control))

    def draft(self) -> Written:
        line = self._control
        typed = line.text() if isinstance(line, QLineEdit) and line.isModified() else ""
        return Written({"note": (typed,)} if typed else {})

    def take_draft(self, written: Written) -> Fit:
        if not isinstance(self._control, QLineEdit):
            return Fit.NOWHERE
        self._control.setText(written.text("note"))
        self._control.setModified(True)
        return Fit.SAME


def _as_texts(marks: Mapping[RecordId, Mark]) -> tuple[str, ...]:
    return tuple(
        text
        for person, mark in marks.items()
        for text in (person.hex(), mark.mark, mark.reason or "", mark.note or "")
    )


def _from_texts(texts: Sequence[str]) -> dict[RecordId, Mark]:
    fours = [texts[start : start + 4] for start in range(0, len(texts) - 3, 4)]
    return {
        RecordId(bytes.fromhex(person)): Mark(mark, reason or None, note or None)
        for person, mark, reason, note in fours
    }


def _reason_words(mark: Mark | None) -> Words | None:
    return label("absence-reason", mark.reason) if mark and mark.reason else None


def _subtitle(register: Register) -> Text:
    enrolled = T("Register", "%n enrolled").counted(len(register.lines))
    if register.where:
        return T("Register", "{moment}, {place}. {enrolled}.").filled(
            moment=moment_words(register.starts, weekday=True),
            place=register.where,
            enrolled=enrolled,
        )
    return T("Register", "{moment}. {enrolled}.").filled(
        moment=moment_words(register.starts, weekday=True), enrolled=enrolled
    )
