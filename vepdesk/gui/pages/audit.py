"""The audit trail: who did what, when and with whose file; and whether the store holds.

For the auditor, and for the governor whom somebody has asked who knew.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStackedWidget

from vepdesk.base.clock import local
from vepdesk.base.errors import UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.models.table import Cell, CellStyle, ChipCell, Column, Deliver, Row, Sort
from vepdesk.gui.pages.audit_filter import AuditFilterBar
from vepdesk.gui.pages.store_check import StoreCheck
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, FullPage, boxed, column
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.parts.tabs import Tabs
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, moment_words, say
from vepdesk.services.audit_trail import (
    COUNT_MOST,
    AuditLine,
    audit_authors,
    audit_trail,
)
from vepdesk.services.audit_trail import (
    AuditPage as Found,
)
from vepdesk.services.audit_words import GROUP_WORDS, Group

_COLUMNS = (
    Column("when", T("Audit", "When"), CellStyle.MUTED, 144, sortable=False),
    Column("who", T("Audit", "Who"), CellStyle.STRONG, sortable=False),
    Column("group", T("Audit", "What"), width=128, sortable=False),
    Column("what", T("Audit", "In words"), sortable=False),
    Column("about", T("Audit", "About"), sortable=False),
)
_TONES = {
    Group.CHANGES: (Tone.INFO, "edit"),
    Group.VIEWS: (Tone.PLAIN, "eye"),
    Group.PRINTS: (Tone.WARN, "printer"),
    Group.EXPORTS: (Tone.WARN, "file-export"),
    Group.SIGN_INS: (Tone.PLAIN, "login"),
    Group.ACCOUNTS: (Tone.WARN, "key"),
    Group.EXCHANGE: (Tone.PLAIN, "usb"),
    Group.IMPORTS: (Tone.INFO, "database-import"),
    Group.OTHER: (Tone.PLAIN, "settings"),
}
_ONE: dict[Group, Text] = {
    Group.CHANGES: T("Audit", "Change"),
    Group.VIEWS: T("Audit", "View"),
    Group.PRINTS: T("Audit", "Print"),
    Group.EXPORTS: T("Audit", "Export"),
    Group.SIGN_INS: T("Audit", "Sign-in"),
    Group.ACCOUNTS: T("Audit", "Account"),
    Group.EXCHANGE: GROUP_WORDS[Group.EXCHANGE],
    Group.IMPORTS: T("Audit", "Import"),
    Group.OTHER: T("Audit", "Other"),
}
_KEY_LENGTH = 8


class AuditPage(Page):
    """Two tabs: the journal, and the check of the store."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: dict[bytes, AuditLine] = {}
        self._found: Words = ""
        self._header = PageHeader(T("Audit", "Audit"), "")
        self._tabs = Tabs(
            T("Audit", "Parts of the audit"),
            (
                ("journal", T("Audit", "Journal")),
                ("check", T("Audit", "Check the store")),
            ),
        )
        self._tabs.opened.connect(self._show_tab)
        self.filter = AuditFilterBar(session)
        self.filter.changed.connect(self.reload)
        self._notice = Banner("", tone=Tone.WARN)
        self._notice.hide()
        self.table = DataTable(
            T("Audit", "Journal"),
            _COLUMNS,
            EmptyState(
                T("Audit", "No entry fits"),
                T("Audit", "Choose other days, or show everything."),
                icon="history",
            ),
        )
        self.table.opened.connect(self._open)
        self.check = StoreCheck(session)
        card = Card(padded=False)
        card.add(self.table, 1)
        journal = column(self.filter, self._notice, gap=2)
        journal.addWidget(card, 1)
        self._parts = QStackedWidget()
        self._parts.addWidget(boxed(journal))
        self._parts.addWidget(self.check)
        page = FullPage()
        page.add(self._header)
        page.add(self._tabs)
        page.add(self._parts, 1)
        self.setLayout(column(page, gap=-1))

    def opened(self, **where: object) -> None:
        tab = where.get("tab")
        self.open_tab(tab if isinstance(tab, str) else self._tabs.current)
        person, name = where.get("person"), where.get("name")
        if isinstance(person, bytes) and isinstance(name, str):
            self.filter.show_person(RecordId(person), name)
        self._session.read(audit_authors, self.filter.set_people, owner=self)
        self.reload()

    def open_tab(self, key: str) -> None:
        """Shows the journal or the check."""
        self._tabs.open(key)
        self._show_tab(key)

    def _show_tab(self, key: str) -> None:
        self._parts.setCurrentIndex(1 if key == "check" else 0)
        self._show_count()
        if key == "check":
            self.check.reload()

    def _show_count(self) -> None:
        journal = self._tabs.current != "check"
        self._header.set_title(T("Audit", "Audit"), self._found if journal else "")

    def reload(self) -> None:
        """Asks again with what the filter says now."""
        self._lines.clear()
        self.table.model.set_source(self._page)

    def _page(self, offset: int, limit: int, _sort: Sort | None, deliver: Deliver) -> None:
        asked = self.filter.asked

        def show(found: Found) -> None:
            self._notice.hide()
            self._found = _counted(found)
            self._show_count()
            rows = [self._row(line) for line in found.lines]
            deliver(rows, found.total)

        def refuse(error: UserError) -> None:
            self._notice.set(error.message, tone=Tone.WARN)
            self._notice.show()
            deliver([], 0)

        self._session.read(
            lambda desk: audit_trail(desk, asked, limit=limit, offset=offset),
            show,
            refuse,
            self,
        )

    def _row(self, line: AuditLine) -> Row:
        key = line.id.to_bytes(_KEY_LENGTH, "big")
        self._lines[key] = line
        tone, icon = _TONES[line.group]
        cells: tuple[Cell, ...] = (
            moment_words(local(self._session.clock, line.at), short=True),
            _who(line),
            ChipCell(_ONE[line.group], tone, icon),
            _in_words(line, self._session),
            T("Audit", "%n people").counted(line.people) if line.people > 1 else line.about,
        )
        return Row(key, cells)

    def _open(self, key: bytes) -> None:
        """Goes to the file; that is a look of its own."""
        line = self._lines.get(key)
        if line is not None and line.person is not None:
            self._session.go("person", rid=line.person)


def _who(line: AuditLine) -> Words:
    if not line.who:
        return T("Audit", "not known here")
    if line.site:
        return T("Audit", "{name}, {site}").filled(name=line.who, site=line.site)
    return line.who


def _counted(found: Found) -> Text:
    if found.more:
        return T("Audit", "More than %n entries").counted(COUNT_MOST)
    return T("Audit", "%n entries").counted(found.total)


def _in_words(line: AuditLine, session: Session) -> Words:
    words: Words = line.what
    if line.fields:
        fields = QLocale().createSeparatedList([say(one) for one in line.fields])
        words = T("Audit", "{what}: {fields}").filled(what=line.what, fields=fields)
    if line.reason:
        words = T("Audit", "{what}. Reason: {reason}").filled(what=words, reason=line.reason)
    if line.late is not None:
        words = T("Audit", "{what} at {moment}, recorded later").filled(
            what=words, moment=moment_words(local(session.clock, line.late), short=True)
        )
    if line.suspect:
        words = T("Audit", "{what} (the clock was not credible)").filled(what=words)
    return words
