"""The part of a page that shows a compartment to somebody who holds it, and one opened in need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from vepdesk.base.clock import Clock, local
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.gui.forms.record_detail import RecordDetail
from vepdesk.gui.pages import sealed_acts as acts
from vepdesk.gui.pages.records import labels_in
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.layout import Card, boxed, clear, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import RowList, task_row, timeline_row
from vepdesk.gui.parts.search import SearchBox
from vepdesk.gui.session import Session
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, moment_words
from vepdesk.records.compartments import WORDS, Compartment
from vepdesk.records.spec import values_of
from vepdesk.services.break_glass import read_in_need
from vepdesk.services.desk import Desk
from vepdesk.services.plain_records import label_of
from vepdesk.services.sealed_records import (
    Doors,
    Heading,
    Reading,
    editable,
    read_sealed,
    sealed_about,
    search_sealed,
)
from vepdesk.vault.sealed import SealedRecord

_Labels = dict[tuple[str, bytes], str]


@dataclass(frozen=True, slots=True, repr=False)
class _Listed:
    headings: Sequence[Heading]
    names: dict[bytes, str]


@dataclass(frozen=True, slots=True, repr=False)
class _Shown:
    reading: Reading
    labels: _Labels


class SealedPart(QWidget):
    """What a compartment holds, about one person or about all. Opening a record leaves a trace,
    and so does each search, which therefore waits for Enter."""

    def __init__(
        self,
        session: Session,
        compartment: Compartment,
        person: RecordId | None,
        *,
        writable: bool,
    ) -> None:
        super().__init__()
        self._session, self.compartment, self._person = session, compartment, person
        actions = row(gap=2)
        if person is None:
            self._search = SearchBox(T("Sealed", "Search, then press Enter"))
            self._search.setObjectName(f"search-{compartment.value}")
            self._search.entered.connect(self._find)
            actions.addWidget(self._search)
        if writable:
            write = Button(T("Sealed", "Write"), self.write, icon="plus")
            write.setObjectName(f"write-{compartment.value}")
            actions.addWidget(write)
        card = Card(WORDS[compartment], trailing=boxed(actions), padded=False)
        self._rows = RowList()
        card.add(self._rows)
        self._opened = column(gap=3)
        self.setLayout(column(card, self._opened, gap=3))
        self.reload()

    def reload(self) -> None:
        """Looks again, and closes what was open."""
        clear(self._opened)
        compartment, person = self.compartment, self._person
        self._session.read(
            lambda desk: _listed(desk, sealed_about(desk, compartment, person)),
            self._show,
            owner=self,
        )

    def write(self) -> None:
        """A form for something new."""
        acts.submit(
            self._session,
            self.window(),
            self.compartment,
            self._person,
            self.reload,
            readable=True,
        )

    def _find(self, text: str) -> None:
        if not text:
            self.reload()
            return
        clear(self._opened)
        compartment = self.compartment
        self._session.write(
            lambda desk: _listed(desk, search_sealed(desk, compartment, text)),
            self._show,
            owner=self,
        )

    def _show(self, listed: _Listed) -> None:
        if not listed.headings:
            self._rows.set_rows([EmptyState(T("Sealed", "Nothing here"), icon="shield-lock")])
            return
        self._rows.set_rows([self._row(one, listed.names) for one in listed.headings])

    def _row(self, one: Heading, names: dict[bytes, str]) -> QWidget:
        detail: Words = T("Sealed", "Written by {name}, {moment}").filled(
            name=one.author, moment=_when(self._session.clock, one)
        )
        title: Words = one.title
        if self._person is None and one.person is not None:
            title = T("Sealed", "{record}: {person}").filled(
                record=one.title, person=names.get(one.person, "")
            )
        marks: list[QWidget] = []
        if one.struck:
            marks.append(Chip(T("Sealed", "Struck as wrong"), Tone.WARN))
        if one.conflicts:
            marks.append(Chip(T("Sealed", "Two versions"), Tone.DANGER))
        read = Button(T("Sealed", "Open"), partial(self.open, one.rid))
        read.setObjectName("open-sealed")
        return task_row(title, detail, *marks, read)

    def open(self, rid: RecordId, *, correcting: bool = False) -> None:
        """Shows one record; that it was read is saved first. Perhaps with the form over it."""
        compartment = self.compartment

        def read(desk: Desk) -> _Shown:
            reading = read_sealed(desk, compartment, rid)
            return _Shown(reading, labels_in(desk, reading.record.stored))

        def show(shown: _Shown) -> None:
            self._show_record(shown)
            if correcting and _open_to_change(shown.reading.record):
                self._correct(shown.reading.record)

        self._session.write(read, show, owner=self)

    def _correct(self, record: SealedRecord) -> None:
        again = partial(self.open, record.stored.rid)
        acts.correct(self._session, self.window(), self.compartment, record, again)

    def _show_record(self, shown: _Shown) -> None:
        clear(self._opened)
        record = shown.reading.record
        session, window, rid = self._session, self.window(), record.stored.rid
        buttons: list[QWidget] = []
        if _open_to_change(record):
            change = Button(T("Sealed", "Correct"), lambda: self._correct(record), icon="edit")
            wrong = Button(
                T("PersonActs", "Strike as wrong"),
                lambda: acts.strike(session, window, self.compartment, rid, self.reload),
                kind=Kind.QUIET,
            )
            change.setObjectName("correct-sealed")
            wrong.setObjectName("strike-sealed")
            buttons = [change, wrong]
        self._opened.addWidget(_record_card(record, shown.labels, *buttons))
        self._opened.addWidget(_looks_card(shown.reading, session.clock))


def _open_to_change(record: SealedRecord) -> bool:
    return editable(record) and not record.stored.struck


def written_again(
    session: Session, page: QWidget, person: RecordId | None, dialog: str, about: bytes
) -> bool:
    """Opens the form over a compartment again, as it was when the program locked.

    Whether ``dialog`` is the name of one. Where the page lists the compartment, the list looks
    again when the form is saved. A correction first opens its record, which is a look like any
    other; nothing opens when the record cannot be changed any more.
    """
    for compartment in Compartment:
        parts = [one for one in page.findChildren(SealedPart) if one.compartment is compartment]
        if dialog == acts.submit_key(compartment):
            if parts:
                parts[-1].write()
            else:
                acts.submit(session, page.window(), compartment, person)
            return True
        if dialog == acts.correct_key(compartment):
            if parts:
                parts[-1].open(RecordId(about), correcting=True)
            return True
    return False


class InNeedPart(QWidget):
    """The health records of one person, opened in need: under a banner as long as they show."""

    def __init__(self, session: Session, person: RecordId) -> None:
        super().__init__()
        banner = Banner(
            T("Sealed", "Opened in need"),
            T(
                "Sealed",
                "Your name and reason are saved, and another person reviews them. The records "
                "close when you lock the program.",
            ),
            Tone.DANGER,
        )
        banner.setObjectName("in-need")
        self._body = column(gap=3)
        self.setLayout(column(banner, self._body, gap=3))

        def read(desk: Desk) -> list[tuple[SealedRecord, _Labels]]:
            found = read_in_need(desk, person)
            return [(one, labels_in(desk, one.stored)) for one in found]

        session.write(read, self._show, owner=self)

    def _show(self, found: list[tuple[SealedRecord, _Labels]]) -> None:
        clear(self._body)
        for record, labels in found:
            self._body.addWidget(_record_card(record, labels))
        if not found:
            self._body.addWidget(
                EmptyState(T("Sealed", "There are no health records here"), icon="stethoscope")
            )


def confidence_card(
    session: Session,
    window: QWidget,
    person: RecordId,
    open_to: Doors,
    in_need: Callable[[], None] | None,
) -> Card | None:
    """What somebody may write about a person without reading it, and the way to read in need.

    ``in_need`` is called when the health records were opened; None when they are open already.
    """
    buttons: list[QWidget] = []
    if open_to.in_need and in_need is not None:
        need = Button(
            T("Sealed", "Open health records in need"),
            partial(acts.open_in_need, session, window, person, in_need),
            icon="heartbeat",
        )
        need.setObjectName("open-in-need")
        buttons.append(need)
    for compartment in open_to.writable:
        if compartment not in open_to.readable:
            submit = Button(
                acts.WRITE[compartment],
                partial(acts.submit, session, window, compartment, person),
                icon="lock",
            )
            submit.setObjectName(f"submit-{compartment.value}")
            buttons.append(submit)
    if not buttons:
        return None
    card = Card(T("Sealed", "In confidence"))
    card.add(column(*buttons, gap=2))
    return card


def _listed(desk: Desk, headings: Sequence[Heading]) -> _Listed:
    people = {one.person for one in headings if one.person is not None}
    return _Listed(headings, {one: label_of(desk, "prisoner", one) for one in people})


def _when(clock: Clock, one: Heading) -> str:
    return moment_words(local(clock, one.written), short=True)


def _record_card(record: SealedRecord, labels: _Labels, *buttons: QWidget) -> Card:
    card = Card(record.spec.title, trailing=boxed(row(*buttons, gap=2)), padded=False)
    card.add(
        RecordDetail(
            record.spec,
            values_of(record.stored.record),
            lambda kind, rid: labels.get((kind, rid), ""),
        )
    )
    return card


def _looks_card(reading: Reading, clock: Clock) -> Card:
    card = Card(T("Sealed", "Who has read it"), padded=False)
    rows = [
        timeline_row(moment_words(local(clock, at), short=True), name) for name, at in reading.looks
    ]
    if rows:
        card.add(RowList(rows))
    else:
        card.add(EmptyState(T("Sealed", "Nobody before you"), icon="eye"))
    return card
