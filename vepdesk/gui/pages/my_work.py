"""My work: what is due, overdue or waiting for the person at this desk, most urgent first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, column
from vepdesk.gui.parts.rows import RowList, lead_chip, task_row
from vepdesk.gui.parts.stats import StatCard, StatRow
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import number_words, percent_words
from vepdesk.services.work_list import Urgency, Work, WorkItem, work_list

_TONES = {
    Urgency.BREACH: Tone.DANGER,
    Urgency.OVERDUE: Tone.DANGER,
    Urgency.TODAY: Tone.WARN,
    Urgency.SOON: Tone.INFO,
    Urgency.WAITING: Tone.PLAIN,
}


class MyWorkPage(Page):
    """For whoever just signed in: today first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        actions: list[QWidget] = []
        if session.may_record(Act.KEEP_REGISTER):
            actions.append(
                Button(
                    T("MyWork", "Admit somebody"),
                    lambda: session.go("admit"),
                    icon="door-enter",
                )
            )
        if session.may_record(Act.RECORD_INCIDENT):
            actions.append(
                Button(
                    T("MyWork", "Record incident"),
                    lambda: session.go("record-incident"),
                    kind=Kind.PRIMARY,
                    icon="plus",
                )
            )
        self._header = PageHeader(T("MyWork", "My work"), "", *actions)
        self._stats = StatRow(*(StatCard("", "") for _number in range(4)))
        self._stats.opened.connect(self._open_figure)
        sorted_by = plain.label(T("MyWork", "The most urgent first"), "small")
        self._card = Card(T("MyWork", "Waiting for me"), count=0, trailing=sorted_by, padded=False)
        self._rows = RowList()
        self._card.add(self._rows)
        self._empty = EmptyState(
            T("MyWork", "Nothing waits for you"),
            T("MyWork", "Reviews, registers and decisions appear here when they fall due."),
            icon="checks",
        )
        self._card.add(self._empty)
        page = ScrollPage()
        page.add(self._header)
        page.add(self._stats)
        page.add(self._card, 1)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(lambda _kinds: self.reload())

    def opened(self, **_where: object) -> None:
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        self._session.read(work_list, self._show, self._failed, self)

    def _failed(self, error: UserError) -> None:
        """Said on the page, because it also looks by itself: a first administrator keeps only the
        accounts from the moment a colleague is enrolled."""
        self._header.set_title(T("MyWork", "My work"), error.message)

    def _show(self, work: Work) -> None:
        count = len(work.items)
        summary = T("MyWork", "Nothing needs you now.")
        if count:
            summary = T("MyWork", "%n things need you. The most urgent is first.").counted(count)
        self._header.set_title(T("MyWork", "My work"), summary)
        if self._card.count is not None:
            self._card.count.set(count)
        self._rows.set_rows([self._row(item) for item in work.items])
        self._rows.setVisible(bool(count))
        self._empty.setVisible(not count)
        self._fill(work)
        if self._session.shell is not None:
            self._session.shell.set_counts({"work": count})

    def _fill(self, work: Work) -> None:
        cards = self._stats.cards
        places: Text | str = ""
        if work.places:
            places = T("MyWork", "of {places} places, {share}").filled(
                places=number_words(work.places), share=percent_words(work.in_custody / work.places)
            )
        cards[0].set(number_words(work.in_custody), T("MyWork", "people in custody"), places)
        overdue = work.reviews_overdue
        cards[1].set(
            number_words(overdue),
            T("MyWork", "reviews overdue"),
            "",
            Tone.DANGER if overdue else None,
        )
        share = percent_words(work.attended / work.marked) if work.marked else "–"
        cards[2].set(
            share,
            T("MyWork", "attendance this week"),
            T("MyWork", "of %n places").counted(work.marked),
        )
        conflicts = work.conflicts
        cards[3].set(
            number_words(conflicts),
            T("MyWork", "disagreements open"),
            T("MyWork", "between two sites"),
            Tone.WARN if conflicts else None,
        )

    def _open_figure(self, number: int) -> None:
        if number == 0:
            self._session.go("people")

    def _row(self, item: WorkItem) -> QWidget:
        chip = lead_chip(Chip(_urgency_words(item, self._session), _TONES[item.urgency]))
        target = item.target
        go = Button(item.action, lambda: self._session.go(target.page, rid=target.rid))
        return task_row(item.title, item.detail, go, lead=chip)


def _urgency_words(item: WorkItem, session: Session) -> Text:
    today = session.clock.now().date()
    days = abs((item.due - today).days) if item.due else 0
    match item.urgency:
        case Urgency.BREACH:
            return T("MyWork", "No ground since %n days").counted(days)
        case Urgency.OVERDUE:
            return T("MyWork", "Overdue %n days").counted(days)
        case Urgency.TODAY:
            return T("MyWork", "Today")
        case Urgency.SOON:
            return T("MyWork", "In %n days").counted(days)
        case Urgency.WAITING:
            return T("MyWork", "Waiting")
