"""Who looked at one person's file: how often each colleague did what, and day by day.

For the governor or the data protection officer, to whom somebody has complained.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from vepdesk.base.clock import local
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.models.table import CellStyle, Column, Row
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, clear, column
from vepdesk.gui.parts.rows import RowList, timeline_row
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.words import day_words, moment_words, say, time_words
from vepdesk.services.audit_trail import AccessReport, TouchedDay, Touches, access_report

_COLUMNS = (
    Column("who", T("Audit", "Who"), CellStyle.STRONG),
    Column("views", T("Audit", "Views"), CellStyle.NUMBER, 92),
    Column("changes", T("Audit", "Changes"), CellStyle.NUMBER, 104),
    Column("prints", T("Audit", "Prints"), CellStyle.NUMBER, 92),
    Column("exports", T("Audit", "Exports"), CellStyle.NUMBER, 100),
    Column("last", T("Audit", "Last time"), CellStyle.MUTED, 170, sortable=False),
)
_DAYS = 60
"""Days shown at once; the journal shows all, filtered by person."""


class AccessReportPage(Page):
    """The page of one person's access report."""

    section = "audit"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rid: RecordId | None = None
        back = Button(
            T("Audit", "Back to the file"),
            lambda: session.go("person", rid=self._rid),
            icon="arrow-left",
        )
        every = Button(T("Audit", "Every entry"), self._every_entry, icon="list-details")
        every.setObjectName("every-entry")
        self._name = ""
        self._header = PageHeader(T("Audit", "Who looked at this file"), "", every, back)
        self.table = DataTable(
            T("Audit", "By colleague"),
            _COLUMNS,
            EmptyState(T("Audit", "Nobody has opened this file yet"), icon="eye-off"),
        )
        colleagues = Card(T("Audit", "By colleague"), padded=False)
        colleagues.add(self.table, 1)
        self._days = column(gap=3)
        page = ScrollPage()
        page.add(self._header)
        page.add(colleagues)
        page.add(self._days)
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))

    def opened(self, **where: object) -> None:
        rid = where.get("rid")
        if isinstance(rid, bytes):
            self._rid = RecordId(rid)
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        rid = self._rid
        if rid is not None:
            self._session.read(lambda desk: access_report(desk, rid), self._show, owner=self)

    def _show(self, report: AccessReport) -> None:
        name = self._name = report.person or report.number or ""
        self._header.set_title(
            T("Audit", "Who looked at this file"),
            T("Audit", "{name}: looks, changes, prints and exports, the newest first.").filled(
                name=name
            ),
        )
        self.table.set_rows([self._row(one) for one in report.colleagues])
        clear(self._days)
        if report.days:
            card = Card(T("Audit", "Day by day"), padded=False)
            card.add(
                RowList([self._day(day, one) for day in report.days[:_DAYS] for one in day.by])
            )
            self._days.addWidget(card)

    def _every_entry(self) -> None:
        """The journal itself, filtered by this person."""
        self._session.go("audit", tab="journal", person=self._rid, name=self._name)

    def _row(self, one: Touches) -> Row:
        last = moment_words(local(self._session.clock, one.last), short=True)
        counts = (one.views or None, one.changes or None, one.prints or None, one.exports or None)
        return Row(one.person, (one.who or T("Audit", "not known here"), *counts, last))

    def _day(self, day: TouchedDay, one: Touches) -> QWidget:
        at = local(self._session.clock, one.last)
        what = QLocale().createSeparatedList([say(words) for words in _acts(one)])
        words = T("Audit", "{what}, last at {time}").filled(what=what, time=time_words(at))
        return timeline_row(
            day_words(day.day, short=True), words, one.who or T("Audit", "not known here")
        )


def _acts(one: Touches) -> list[Text]:
    found = (
        (one.views, T("Audit", "%n views")),
        (one.changes, T("Audit", "%n changes")),
        (one.prints, T("Audit", "%n prints")),
        (one.exports, T("Audit", "%n exports")),
    )
    return [words.counted(number) for number, words in found if number]
