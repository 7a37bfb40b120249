"""One person: the fixed strip, what is in force, what happened, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.clock import local
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.pages import person_acts as acts
from vepdesk.gui.pages.papers import PapersCard
from vepdesk.gui.pages.person_decisions import decision_cards
from vepdesk.gui.pages.person_facts import key_facts, source_facts, summary
from vepdesk.gui.pages.person_reopened import reopened
from vepdesk.gui.pages.person_stays import stays_card
from vepdesk.gui.pages.sealed_part import InNeedPart, SealedPart, confidence_card, written_again
from vepdesk.gui.pages.unrecorded import show_unrecorded, unrecorded_banner
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.layout import Card, ScrollPage, TwoColumns, boxed, clear, column, row
from vepdesk.gui.parts.person_strip import PersonStrip
from vepdesk.gui.parts.rows import KeyFacts, RowList, timeline_row
from vepdesk.gui.parts.tabs import Tabs
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, day_words, moment_words
from vepdesk.records.compartments import SEALED, WORDS, Compartment
from vepdesk.records.values import Moment
from vepdesk.services.admissions import StayLine, stays_of
from vepdesk.services.attachments import About, Paper, papers_of
from vepdesk.services.audit import Noted, open_file
from vepdesk.services.break_glass import opened_in_need
from vepdesk.services.drafts import Where
from vepdesk.services.people import PersonFile, person_file
from vepdesk.services.sealed_records import Doors, doors
from vepdesk.services.timeline import Event, timeline

_EVENTS = 100
_SEALED = frozenset(one.value for one in SEALED)
_IN_NEED = "in-need"
STATES: dict[str, tuple[Text, Tone]] = {
    "not-sent": (T("Person", "Not sent"), Tone.PLAIN),
    "written": (T("Person", "Written to stick"), Tone.INFO),
    "confirmed": (T("Person", "Confirmed"), Tone.OK),
    "received": (T("Person", "From the other site"), Tone.PLAIN),
}


@dataclass(frozen=True, slots=True)
class _Seen:
    file: PersonFile
    events: Sequence[Event]
    stays: Sequence[StayLine]
    papers: Sequence[Paper]
    doors: Doors
    in_need: bool


class PersonPage(Page):
    """The page of one person; nobody writes in the wrong file while the strip is in sight."""

    section = "people"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rid: RecordId | None = None
        self.strip = PersonStrip()
        self._tabs = Tabs(
            T("Person", "Parts of the file"),
            (
                ("overview", T("Person", "Overview")),
                ("decisions", T("Person", "Level and designation")),
                ("stays", T("Person", "Stays in custody")),
                ("papers", T("Person", "Papers and pictures")),
                ("history", T("Person", "History")),
            ),
        )
        self._tabs.opened.connect(lambda _key: self._show_tab())
        self._body = column(gap=3)
        self._seen: _Seen | None = None
        self._notice = unrecorded_banner()
        page = ScrollPage()
        page.add(self._notice)
        page.add(self.strip)
        page.add(self._tabs)
        page.add(self._body)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(lambda _kinds: self._changed())

    def opened(self, **where: object) -> None:
        rid = where.get("rid")
        if isinstance(rid, bytes):
            self._rid = RecordId(rid)
            tab = where.get("tab")
            self._tabs.open(tab if isinstance(tab, str) else "overview")
        self.reload()

    def _changed(self) -> None:
        """A page that nobody has in sight does not look: each look is in the journal."""
        if self.isVisibleTo(self.window()):
            self.reload()

    def place(self) -> Where:
        return {"tab": self._tabs.current}

    def reopen(self, dialog: str, about: bytes) -> None:
        seen = self._seen
        if seen is None or written_again(self._session, self, self._rid, dialog, about):
            return
        reopened(self._session, self.window(), seen.file, seen.stays, dialog, about)

    def open_tab(self, key: str) -> None:
        """Shows a part of the file: overview, decisions or history."""
        self._tabs.open(key)
        self._show_tab()

    def reload(self) -> None:
        """Looks at the file again."""
        rid = self._rid
        if rid is None:
            return
        self._session.look(
            lambda desk: open_file(desk, rid),
            lambda desk: _Seen(
                person_file(desk, rid),
                timeline(desk, rid, _EVENTS),
                stays_of(desk, rid),
                papers_of(desk, About(prisoner=rid)),
                doors(desk),
                opened_in_need(desk, rid),
            ),
            self._show,
            owner=self,
        )

    def _show(self, seen: _Seen, noted: Noted) -> None:
        self._noted = noted
        show_unrecorded(self._notice, noted)
        self._seen = seen
        self.strip.set_person(summary(seen.file))
        more = [(one.value, WORDS[one]) for one in seen.doors.readable]
        if seen.in_need:
            more.append((_IN_NEED, T("Person", "Health, in need")))
        self._tabs.set_more(more)
        self._show_tab()

    def _show_tab(self) -> None:
        clear(self._body)
        if self._seen is None:
            return
        match self._tabs.current:
            case "decisions":
                parts = decision_cards(self._session, self.window(), self._seen.file)
            case "stays":
                parts = [stays_card(self._session, self.window(), self._seen.stays)]
            case "papers":
                about = About(prisoner=self._seen.file.person.rid)
                parts = [PapersCard(self._session, about, self._seen.papers)]
            case "history":
                parts = [self._events(T("Person", "History"), self._seen.events)]
            case key if key in _SEALED:
                parts = [self._sealed(Compartment(key), self._seen)]
            case key if key == _IN_NEED:
                parts = [InNeedPart(self._session, self._seen.file.person.rid)]
            case _:
                parts = [self._overview(self._seen)]
        for part in parts:
            self._body.addWidget(part)

    def _overview(self, seen: _Seen) -> QWidget:
        buttons = self._buttons(seen.file)
        main = column(*([boxed(row(*buttons, None, gap=2))] if buttons else []), gap=3)
        main.addWidget(self._events(T("Person", "Latest entries"), seen.events[:12]))
        main.addStretch(1)
        rid = seen.file.person.rid
        side = column(gap=3)
        confidence = confidence_card(
            self._session, self.window(), rid, seen.doors, None if seen.in_need else self._in_need
        )
        if confidence is not None:  # first: reading in need must not be searched for at night
            side.addWidget(confidence)
        facts = Card(T("Person", "Key facts"), padded=False)
        facts.add(KeyFacts(key_facts(seen.file)))
        side.addWidget(facts)
        if seen.file.source is not None:
            source = Card(T("Person", "Imported register"), padded=False)
            source.add(KeyFacts(source_facts(seen.file)))
            side.addWidget(source)
        return TwoColumns(boxed(main), boxed(side))

    def _sealed(self, compartment: Compartment, seen: _Seen) -> QWidget:
        writable = compartment in seen.doors.writable
        return SealedPart(self._session, compartment, seen.file.person.rid, writable=writable)

    def _in_need(self) -> None:
        if self._seen is not None:
            seen = replace(self._seen, in_need=True)
            self._show(seen, self._noted)
            self.open_tab(_IN_NEED)

    def _buttons(self, file: PersonFile) -> list[Button]:
        """What this role may do, for somebody in custody or not."""
        session, again = self._session, self.window()
        held = file.person.record.custody == "held"
        keeps = session.may_record(Act.KEEP_REGISTER)
        buttons: list[Button] = []

        def add(name: str, words: Text, pressed: Callable[[], None], icon: str) -> None:
            button = Button(words, pressed, icon=icon)
            button.setObjectName(name)
            buttons.append(button)

        if held and keeps:
            add("move", T("Person", "Move"), lambda: acts.move(session, again, file), "transfer")
        if held and session.may_record(Act.RUN_PROGRAMMES):
            add("enrol", T("Person", "Enrol in a programme"),
                lambda: acts.enrol(session, again, file), "calendar-event")  # fmt: skip
        if held and keeps:
            add("release", T("Person", "Release"),
                lambda: acts.release(session, again, file), "door-exit")  # fmt: skip
        if not held and keeps:
            add("admit-again", T("Person", "Admit again"),
                lambda: session.go("admit", rid=file.person.rid), "door-enter")  # fmt: skip
        if keeps:
            add("correct", T("Person", "Correct facts"),
                lambda: acts.correct(session, again, file), "edit")  # fmt: skip
        return buttons

    def _events(self, title: Text, events: Sequence[Event]) -> QWidget:
        card = Card(title, trailing=self._who_looked(), padded=False)
        if not events:
            card.add(EmptyState(T("Person", "Nothing was recorded yet"), icon="history"))
            return card
        rows: list[QWidget] = []
        for event in events:
            words: Words = event.what
            if event.reason:
                words = T("Person", "{what}. Reason: {reason}").filled(
                    what=event.what, reason=event.reason
                )
            entered = moment_words(local(self._session.clock, event.at), short=True)
            happened = _happened(event)
            if happened and not entered.startswith(happened):
                words = T("Person", "{what}. Entered {moment}.").filled(what=words, moment=entered)
            line = timeline_row(happened or entered, words, event.who)
            state, tone = STATES[event.state]
            holder = row(gap=2, margins=(0, 0, 12, 0))
            holder.addWidget(line, 1)
            holder.addWidget(Chip(state, tone))
            rows.append(boxed(holder))
        card.add(RowList(rows))
        return card

    def _who_looked(self) -> QWidget | None:
        session, rid = self._session, self._rid
        if Act.READ_AUDIT not in session.permitted:
            return None
        button = Button(
            T("Person", "Who looked at this file"),
            lambda: session.go("access-report", rid=rid),
            kind=Kind.QUIET,
            icon="eye",
        )
        button.setObjectName("who-looked")
        return button


def _happened(event: Event) -> str:
    """When it happened in the world, where the record says so; never mixed up with the entry."""
    match event.happened:
        case Moment():
            return moment_words(event.happened, short=True)
        case date():
            return day_words(event.happened, short=True)
        case _:
            return ""
