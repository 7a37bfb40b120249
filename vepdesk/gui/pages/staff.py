"""Colleagues: who signs in here, a new one, and one who has left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.clock import today
from vepdesk.base.errors import Invalid, UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.passphrase import suggest
from vepdesk.gui import plain
from vepdesk.gui.ask import Dialog
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.pages.sign_in import PassphraseLine
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, column, row
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.parts.search import ComboBox
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say
from vepdesk.records.codes import label
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.drafts import Fit, Written
from vepdesk.services.plain_records import list_records
from vepdesk.services.policy import (
    LEAST_IDLE_MINUTES,
    MOST_IDLE_MINUTES,
    POLICY,
    idle_minutes,
    set_idle_minutes,
)
from vepdesk.services.staff import colleague_left, enrol_colleague
from vepdesk.vault.rows import Stored


class StaffPage(Page):
    """For the user administrator."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        add = Button(T("Staff", "Enrol a colleague"), self.add, kind=Kind.PRIMARY, icon="user-plus")
        add.setObjectName("add")
        self._header = PageHeader(
            T("Staff", "Staff"),
            T("Staff", "Everybody signs in with his or her own name, so that acts have authors."),
            add,
        )
        self._rows = RowList()
        card = Card(T("Staff", "Colleagues"), padded=False)
        card.add(self._rows)
        page = ScrollPage()
        page.add(self._header)
        page.add(card)
        page.add(self._locking_card())
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(
            lambda kinds: self.reload() if kinds & {"staff_member", POLICY} else None
        )

    def _locking_card(self) -> Card:
        self._minutes = ComboBox()
        self._minutes.setObjectName("idle-minutes")
        for minutes in range(LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES + 1):
            self._minutes.addItem(say(T("Staff", "%n minutes").counted(minutes)), minutes)
        self._minutes.setFixedWidth(theme().px(180))
        self._minutes.activated.connect(lambda _index: self._decide_minutes())
        card = Card(T("Staff", "Locking"))
        card.add(
            FormField(
                T("Staff", "Lock when nobody has touched a key or the mouse for"),
                self._minutes,
                T("Staff", "For everybody here. What is being written then is kept."),
            )
        )
        return card

    def _decide_minutes(self) -> None:
        minutes = int(self._minutes.currentData())
        self._session.write(
            lambda desk: set_idle_minutes(desk, minutes),
            lambda _none: self._minutes_decided(),
            self._minutes_refused,
            self,
        )

    def _minutes_decided(self) -> None:
        self._session.say(T("Staff", "The time before locking is changed."))
        self._session.tell_changed((POLICY,))

    def _minutes_refused(self, error: UserError) -> None:
        self._session.ask.tell(T("App", "That did not work"), error.message, Tone.DANGER)
        self.reload()

    def opened(self, **_where: object) -> None:
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        self._session.read(lambda desk: list_records(desk, StaffMember)[0], self._show, owner=self)
        self._session.read(
            lambda desk: (idle_minutes(desk), desk.permits(Act.SET_POLICY)),
            lambda found: self._show_minutes(*found),
            owner=self,
        )

    def _show_minutes(self, minutes: int, may_decide: bool) -> None:  # noqa: FBT001 - as read
        self._minutes.setCurrentIndex(self._minutes.findData(minutes))
        self._minutes.setEnabled(may_decide)

    def _show(self, staff: list[Stored[StaffMember]]) -> None:
        self._rows.set_rows([self._row(one) for one in staff])

    def _row(self, one: Stored[StaffMember]) -> QWidget:
        record = one.record
        role: Words = label("staff-role", record.role)
        if record.left_on is not None:
            detail = T("Staff", "Left on {day}").filled(day=record.left_on)
            return task_row(record.full_name, detail)
        buttons: list[QWidget] = []
        if one.rid != self._session.actor.person:
            buttons.append(Button(T("Staff", "Has left"), lambda: self.left(one)))
        detail = T("Staff", "{role}, signs in as {user}").filled(role=role, user=record.user_name)
        return task_row(record.full_name, detail, *buttons)

    def left(self, one: Stored[StaffMember]) -> None:
        """Ends an account after saying what that means."""
        if self._session.ask.confirm(
            T("Staff", "End this account?"),
            (
                T("Staff", "{name} can no longer sign in.").filled(name=one.record.full_name),
                T("Staff", "The name stays on everything this person wrote."),
            ),
            T("Staff", "End the account"),
            dangerous=True,
        ):
            self._session.write(
                lambda desk: colleague_left(desk, one.rid, today(desk.clock)),
                lambda _none: self._session.tell_changed(("staff_member",)),
                owner=self,
            )

    def reopen(self, dialog: str, about: bytes) -> None:  # noqa: ARG002 - the page is about one
        if dialog == "enrol":
            self.add()

    def add(self) -> None:
        """A form for a colleague with a first passphrase."""
        _EnrolDialog(self.window(), self._session).open()


class _EnrolDialog(Dialog):
    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent, T("Staff", "Enrol a colleague"))
        self.key = "enrol"
        self._session = session
        self._form = RecordForm(
            StaffMember.spec, session.clock, only=("full_name", "user_name", "role")
        )
        self._passphrase = PassphraseLine("passphrase")
        plain.named(self._passphrase.line, T("Staff", "First passphrase"))
        self._field = FormField(
            T("Staff", "First passphrase"),
            self._passphrase,
            T("Staff", "Hand it over in person."),
            required=True,
        )
        propose = Button(T("FirstRun", "Suggest one"), self._suggest, kind=Kind.LINK)
        self.body.addWidget(self._form)
        self.body.addWidget(self._field)
        self.body.addLayout(row(propose, None))
        self._go = Button(T("Staff", "Enrol"), self._save, kind=Kind.PRIMARY)
        self._go.setObjectName("act")
        self.add_button(Button(T("Ask", "Cancel"), self.reject))
        self.add_button(self._go)
        self._form.focus_field("full_name")

    def draft(self) -> Written:
        return self._form.draft()  # never the passphrase

    def take_draft(self, written: Written) -> Fit:
        return self._form.take_draft(written)

    def _suggest(self) -> None:
        self._passphrase.line.setText(suggest())
        self._passphrase.line.setEchoMode(self._passphrase.line.EchoMode.Normal)

    def _save(self) -> None:
        self._field.show_problem("")
        if not self._form.check():
            return
        values, passphrase = self._form.values(), self._passphrase.text
        self._go.setEnabled(False)
        self._session.write(
            lambda desk: enrol_colleague(
                desk,
                full_name=str(values["full_name"] or ""),
                user_name=str(values["user_name"] or ""),
                role=str(values["role"] or ""),
                passphrase=passphrase,
            ),
            self._saved,
            self._refused,
            self,
        )

    def _saved(self, _rid: RecordId) -> None:
        self._passphrase.line.clear()
        self.accept()
        self.deleteLater()
        self._session.say(T("Staff", "Your colleague can sign in now."))
        self._session.tell_changed(("staff_member",))

    def _refused(self, error: UserError) -> None:
        self._go.setEnabled(True)
        if isinstance(error, Invalid) and error.field in self._form.shown:
            self._form.show_problem(error.field, error.message)
            self._form.focus_field(error.field)
        else:
            self._field.show_problem(say(error.message))
