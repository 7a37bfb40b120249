"""My account: another passphrase, and when somebody last signed in with my name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from vepdesk.base.errors import Invalid, UserError
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.pages.locking_card import LockingCard
from vepdesk.gui.pages.new_passphrase import NewPassphrase
from vepdesk.gui.pages.sign_in import PassphraseLine
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, TwoColumns, boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import KeyFacts, RowList, timeline_row
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import moment_words, say
from vepdesk.records.codes import label
from vepdesk.services.accounts import OwnAccount, SignIn, own_account
from vepdesk.services.own_account import change_passphrase


class AccountPage(Page):
    """For everybody, from the own name in the top bar."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._facts = KeyFacts(label_width=120)
        about = Card(T("Account", "About this account"), padded=False)
        about.add(self._facts)
        self._rows = RowList()
        latest = Card(T("Account", "My last sign-ins"), padded=False)
        latest.add(self._rows)
        strange = T("Account", "Was one of these not you? Tell your user administrator at once.")
        foot = plain.label(strange, "small", wrap=True)
        side = boxed(column(about, latest, foot, gap=3))
        page = ScrollPage()
        page.add(
            PageHeader(
                T("Account", "My account"),
                T("Account", "Your passphrase stands for your signature. Share it with nobody."),
            )
        )
        page.add(TwoColumns(boxed(column(self._change_card(), LockingCard(session), None)), side))
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))

    def _change_card(self) -> Card:
        session = self._session
        self._notice = Banner("", tone=Tone.OK)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self._old = PassphraseLine("old")
        plain.named(self._old.line, T("Account", "Present passphrase"))
        self._old_field = FormField(T("Account", "Present passphrase"), self._old, required=True)
        names = (session.actor.name, session.actor.user, session.site_name, session.site_code)
        self._new = NewPassphrase(names)
        self._go = Button(T("Account", "Change it"), self._pressed, kind=Kind.PRIMARY, icon="key")
        self._go.setObjectName("change")
        self._old.line.returnPressed.connect(self._new.first.line.setFocus)
        self._new.again.line.returnPressed.connect(self._pressed)
        card = Card(T("Account", "Change my passphrase"))
        for part in (self._notice, self._old_field, self._new):
            card.add(part)
        card.add(row(self._go, None))
        return card

    def opened(self, **_where: object) -> None:
        for line in (self._old.line, self._new.first.line, self._new.again.line):
            line.clear()
        self._notice.hide()
        self._session.read(own_account, self._show, self._failed, self)

    def _show(self, own: OwnAccount) -> None:
        bound = (
            T("Account", "This computer only")
            if own.bound
            else T("Account", "Every computer with a copy of the store")
        )
        self._facts.set_facts(
            [
                (T("Account", "Name"), own.name),
                (T("Account", "Signs in as"), own.user),
                (T("Account", "Role"), say(label("staff-role", own.role))),
                (T("Account", "Works on"), say(bound)),
            ]
        )
        self._rows.set_rows([self._row(one) for one in own.sign_ins])

    def _row(self, one: SignIn) -> QWidget:
        when = moment_words(one.at, short=True)
        if one.failures:
            words = T("Account", "after %n wrong passphrases").counted(one.failures)
            return timeline_row(when, words)
        return timeline_row(when, T("Account", "at the first try"))

    def _pressed(self) -> None:
        self._notice.hide()
        typed = bool(self._old.text)
        self._old_field.show_problem(
            "" if typed else T("Account", "Type the passphrase you have now.")
        )
        if not typed:
            self._old.line.setFocus()
            return
        if not self._go.isEnabled() or not self._new.ready():
            return
        old, new = self._old.text, self._new.first.text
        self._go.setEnabled(False)
        self._session.write(
            lambda desk: change_passphrase(desk, old, new),
            lambda _desk: self._changed(),
            self._failed,
            self,
        )

    def _changed(self) -> None:
        self._go.setEnabled(True)
        self._old.line.clear()
        self._new.forget()
        self._notice.set(T("Account", "From now on your new passphrase holds."), tone=Tone.OK)
        self._notice.show()

    def _failed(self, error: UserError) -> None:
        self._go.setEnabled(True)
        if isinstance(error, Invalid) and error.field == "old":
            self._old_field.show_problem(error.message)
            self._old.line.selectAll()
            self._old.line.setFocus()
        elif isinstance(error, Invalid):
            self._new.show_problem(error.message)
        else:
            self._notice.set(error.message, tone=Tone.DANGER)
            self._notice.show()
