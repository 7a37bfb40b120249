"""Staff: who signs in here, a new colleague, a forgotten passphrase, another role, the end."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.clock import today
from vepdesk.base.errors import UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.crypto.passphrase import one_time
from vepdesk.gui.approval import with_second
from vepdesk.gui.last_key import unless_lost
from vepdesk.gui.models.table import Cell, CellStyle, ChipCell, Column, Row
from vepdesk.gui.pages.staff_dialogs import EnrolDialog, RoleDialog, show_slip
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, FullPage, boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, day_words, number_words
from vepdesk.records.codes import label
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.accounts import Account, AccountState, accounts
from vepdesk.services.desk import Desk
from vepdesk.services.plain_records import list_records
from vepdesk.services.staff import colleague_left, reset_passphrase, slip
from vepdesk.vault.rows import Stored

COLUMNS = (
    Column("name", T("Staff", "Name"), CellStyle.STRONG, sortable=False),
    Column("user", T("Staff", "Signs in as"), CellStyle.MUTED, sortable=False),
    Column("role", T("Staff", "Role"), width=160, sortable=False),
    Column("state", T("Staff", "Account"), width=152, sortable=False),
    Column("last", T("Staff", "Last sign-in"), CellStyle.MUTED, 116, sortable=False),
    Column("failed", T("Staff", "Failed tries"), CellStyle.NUMBER, 102, sortable=False),
)


class StaffPage(Page):
    """For the user administrator; everybody else reads who the colleagues are."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._accounts: dict[bytes, Account] = {}
        self._keys = Button(
            T("Staff", "Keys and recovery"), lambda: session.go("envelopes"), icon="key"
        )
        self._keys.setObjectName("keys")
        self._add = Button(
            T("Staff", "Enrol a colleague"), self.add, kind=Kind.PRIMARY, icon="user-plus"
        )
        self._add.setObjectName("add")
        self._header = PageHeader(
            T("Staff", "Staff"),
            T("Staff", "Everybody signs in with his or her own name, so that acts have authors."),
            self._keys,
            self._add,
        )
        self._notice = Banner("", tone=Tone.DANGER)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._table = DataTable(
            T("Staff", "Colleagues"),
            COLUMNS,
            EmptyState(T("Staff", "No colleague yet"), T("Staff", "Enrol the first one.")),
        )
        self._table.selected.connect(lambda _key: self._look())
        self._acts = boxed(row(*self._buttons(), None))
        self._rows = RowList()
        card = Card(padded=False)
        card.add(self._table, 1)
        card.add(self._rows)
        page = FullPage()
        page.add(self._header)
        page.add(self._notice)
        page.add(self._acts)
        page.add(card, 1)
        self.setLayout(column(page, gap=-1))
        self._show_administration(shown=False)
        session.changed.connect(lambda kinds: self.reload() if "staff_member" in kinds else None)

    def _buttons(self) -> tuple[Button, ...]:
        self._reset = Button(T("Staff", "New first passphrase"), self.reset, icon="refresh")
        self._role = Button(T("Staff", "Change role"), self.change_role, icon="id")
        self._end = Button(T("Staff", "End account"), self.end, icon="user-x")
        for button, name in ((self._reset, "reset"), (self._role, "role"), (self._end, "end")):
            button.setObjectName(name)
            button.setEnabled(False)
        return self._reset, self._role, self._end

    def _show_administration(self, *, shown: bool) -> None:
        for part in (self._keys, self._add, self._acts, self._table):
            part.setVisible(shown)
        self._rows.setVisible(not shown)

    def opened(self, **_where: object) -> None:
        self._notice.hide()
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        self._session.read(_found, self._show, self._failed, self)

    def _show(self, found: list[Account] | list[Stored[StaffMember]]) -> None:
        known = [one for one in found if isinstance(one, Account)]
        others = [one for one in found if isinstance(one, Stored)]
        self._show_administration(shown=bool(known))
        chosen = self._table.current
        self._accounts = {bytes(one.person): one for one in known}
        self._table.set_rows([_row(one) for one in known])
        self._table.select(chosen)
        self._rows.set_rows([_plain_row(one) for one in others])
        self._look()

    @property
    def _chosen(self) -> Account | None:
        return self._accounts.get(self._table.current)

    def _look(self) -> None:
        """What can be done with the account that is chosen."""
        one = self._chosen
        possible = one is not None and not one.oneself and one.state is not AccountState.LEFT
        for button in (self._reset, self._role, self._end):
            button.setEnabled(possible)

    def reopen(self, dialog: str, about: bytes) -> None:  # noqa: ARG002 - the form is about nobody
        if dialog == "enrol":
            self.add()

    def add(self) -> None:
        """A form for a colleague; the first passphrase is made by the program."""
        EnrolDialog(self.window(), self._session).open()

    def reset(self) -> None:
        """A new first passphrase for somebody who forgot the own one."""
        one = self._chosen
        if one is None or not self._session.ask.confirm(
            T("Staff", "Give a new first passphrase?"),
            (
                T("Staff", "{name} signs in with it once and chooses an own one.").filled(
                    name=one.name
                ),
                T("Staff", "The passphrase of before does not work any more."),
                T("Staff", "Hand it over in person, to nobody else."),
            ),
            T("Staff", "Make the slip"),
        ):
            return
        self._reset_now(one.person)

    def _reset_now(self, person: RecordId, *, lose: bool = False) -> None:
        passphrase = one_time()

        def job(desk: Desk) -> Words:
            reset_passphrase(desk, person, passphrase, lose=lose)
            return slip(desk, person, passphrase)

        again = partial(self._reset_now, person, lose=True)
        failed = unless_lost(self._session, self._failed, again)
        self._session.write(job, self._reset_done, failed, self)

    def _reset_done(self, words: Words) -> None:
        self._notice.hide()
        show_slip(self.window(), self._session, words)
        self._session.tell_changed(("staff_member",))

    def change_role(self) -> None:
        """Another role for the one who is chosen."""
        if self._chosen is not None:
            RoleDialog(self.window(), self._session, self._chosen).open()

    def end(self) -> None:
        """Ends an account after saying what that means."""
        one = self._chosen
        if one is None or not self._session.ask.confirm(
            T("Staff", "End this account?"),
            (
                T("Staff", "{name} cannot sign in from now on.").filled(name=one.name),
                T("Staff", "The name stays on everything this person wrote."),
                T("Staff", "The store gets a new key as soon as it is closed everywhere."),
                T("Staff", "Copies of the store made before still open with the old passphrase."),
            ),
            T("Staff", "End the account"),
            dangerous=True,
        ):
            return
        self._end_now(one)

    def _end_now(self, one: Account, *, lose: bool = False) -> None:
        person: RecordId = one.person
        with_second(
            self._session,
            lambda desk: desk.question(Act.LEAVE_ONE_ADMINISTRATOR),
            T(
                "Staff",
                "The account of the user administrator {name} is ended. Only one is left then.",
            ).filled(name=one.name),
            lambda desk, second: colleague_left(desk, person, today(desk.clock), second, lose=lose),
            lambda _none: self._ended(),
            unless_lost(self._session, self._failed, partial(self._end_now, one, lose=True)),
            self,
        )

    def _ended(self) -> None:
        self._notice.hide()
        self._session.say(T("Staff", "The account is ended."))
        self._session.tell_changed(("staff_member",))

    def _failed(self, error: UserError) -> None:
        self._notice.set(error.message, tone=Tone.DANGER)
        self._notice.show()


def _found(desk: Desk) -> list[Account] | list[Stored[StaffMember]]:
    if desk.permits(Act.MANAGE_STAFF):
        return accounts(desk)
    return list_records(desk, StaffMember)[0]


def _row(one: Account) -> Row:
    last = day_words(one.last_sign_in.date(), short=True) if one.last_sign_in else None
    cells: tuple[Cell, ...] = (
        one.name,
        one.user,
        label("staff-role", one.role),
        _state(one),
        last,
        ChipCell(number_words(one.failed), Tone.WARN) if one.failed else None,
    )
    return Row(one.person, cells)


def _state(one: Account) -> ChipCell:
    match one.state:
        case AccountState.ACTIVE:
            words = T("Staff", "You") if one.oneself else T("Staff", "Active")
            return ChipCell(words, Tone.OK)
        case AccountState.MUST_CHOOSE:
            return ChipCell(T("Staff", "First passphrase"), Tone.INFO)
        case AccountState.NO_WAY_IN:
            return ChipCell(T("Staff", "Needs a passphrase"), Tone.WARN)
        case AccountState.LEFT:
            day = day_words(one.left_on, short=True) if one.left_on else ""
            return ChipCell(T("Staff", "Left {day}").filled(day=day), Tone.PLAIN)


def _plain_row(one: Stored[StaffMember]) -> QWidget:
    record = one.record
    if record.left_on is not None:
        return task_row(record.full_name, T("Staff", "Left on {day}").filled(day=record.left_on))
    return task_row(record.full_name, label("staff-role", record.role))
