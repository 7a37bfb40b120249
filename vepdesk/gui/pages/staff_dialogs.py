"""The forms over the staff page: a new colleague, the slip to hand over, another role."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, UserError
from vepdesk.base.text import T, Text
from vepdesk.crypto.passphrase import one_time
from vepdesk.gui import plain
from vepdesk.gui.approval import with_second
from vepdesk.gui.ask import Dialog
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.last_key import unless_lost
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.gui.shown_once import ShownOnce
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.accounts import Account
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Fit, Written
from vepdesk.services.staff import change_role, enrol_colleague, slip


class _FormOver(Dialog):
    """A form whose problems appear at their fields, and everything else above it."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        title: Words,
        only: tuple[str, ...],
        action: Words,
        save: Callable[[], None],
    ) -> None:
        super().__init__(parent, title)
        self._over, self._session, self._act = parent, session, save
        self._notice = Banner("", tone=Tone.DANGER)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._form = RecordForm(StaffMember.spec, session.clock, only=only)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._form)
        self._go = Button(action, self._pressed, kind=Kind.PRIMARY)
        self._go.setObjectName("act")
        self.add_button(Button(T("Ask", "Cancel"), self.reject))
        self.add_button(self._go, default=True)
        self._form.focus_field(only[0])

    def draft(self) -> Written:
        return self._form.draft()  # a passphrase is never in it

    def take_draft(self, written: Written) -> Fit:
        return self._form.take_draft(written)

    def _pressed(self) -> None:
        self._notice.hide()
        if self._form.check():
            self._go.setEnabled(False)
            self._act()

    def _refused(self, error: UserError) -> None:
        self._go.setEnabled(True)
        if isinstance(error, Invalid) and error.field in self._form.shown:
            self._form.show_problem(error.field, error.message)
            self._form.focus_field(error.field)
        else:
            self._notice.set(error.message, tone=Tone.DANGER)
            self._notice.show()


class EnrolDialog(_FormOver):
    """Name, user name and role; the program makes the first passphrase."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(
            parent,
            session,
            T("Staff", "Enrol a colleague"),
            ("full_name", "user_name", "role"),
            T("Staff", "Enrol"),
            self._save,
        )
        self.key = "enrol"
        words = T(
            "Staff",
            "Next you get a slip with a first passphrase, to hand over in person. It works once.",
        )
        self.body.addWidget(plain.label(words, "small", wrap=True))

    def _save(self) -> None:
        values, passphrase = self._form.values(), one_time()

        def job(desk: Desk) -> Text:
            person = enrol_colleague(
                desk,
                full_name=str(values["full_name"] or ""),
                user_name=str(values["user_name"] or ""),
                role=str(values["role"] or ""),
                passphrase=passphrase,
            )
            return slip(desk, person, passphrase)

        self._session.write(job, self._saved, self._refused, self)

    def _saved(self, words: Text) -> None:
        self.accept()
        self.deleteLater()
        show_slip(self._over, self._session, words)
        self._session.tell_changed(("staff_member",))


def show_slip(parent: QWidget, session: Session, words: Words) -> None:
    """The slip with a first passphrase, until it is on paper."""
    ShownOnce(
        parent,
        session.ask,
        T("Staff", "The slip to hand over"),
        T("Staff", "If it is lost, make another one. Hand it over in person, to nobody else."),
        (words,),
        T("Staff", "The slip is on paper"),
        "first-passphrase.txt",
    ).open()


class RoleDialog(_FormOver):
    """Another role for a colleague."""

    def __init__(self, parent: QWidget, session: Session, account: Account) -> None:
        super().__init__(
            parent,
            session,
            T("Staff", "Another role for {name}").filled(name=account.name),
            ("role",),
            T("Staff", "Change the role"),
            self._save,
        )
        self._account = account
        self._form.set_values({"role": account.role})
        words = T("Staff", "It holds from the next time {name} signs in.").filled(name=account.name)
        self.body.addWidget(plain.label(words, "small", wrap=True))

    def _save(self, *, lose: bool = False) -> None:
        person, role = self._account.person, str(self._form.values()["role"] or "")
        with_second(
            self._session,
            lambda desk: desk.question(Act.LEAVE_ONE_ADMINISTRATOR),
            T(
                "Staff",
                "{name} is no user administrator any more. Only one is left then.",
            ).filled(name=self._account.name),
            lambda desk, second: change_role(desk, person, role, second, lose=lose),
            lambda _none: self._saved(),
            unless_lost(self._session, self._refused, partial(self._save, lose=True)),
            self,
        )

    def _saved(self) -> None:
        self.accept()
        self.deleteLater()
        self._session.say(T("Staff", "The role is changed."))
        self._session.tell_changed(("staff_member",))
