"""One person: the fixed strip, what is in force, what happened, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.clock import local
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.forms.record_detail import value_text
from vepdesk.gui.pages import person_acts as acts
from vepdesk.gui.pages.papers import PapersCard
from vepdesk.gui.pages.people import other_spelling
from vepdesk.gui.pages.person_reopened import reopened
from vepdesk.gui.pages.sealed_part import InNeedPart, SealedPart, confidence_card, written_again
from vepdesk.gui.pages.unrecorded import show_unrecorded, unrecorded_banner
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.layout import Card, ScrollPage, TwoColumns, boxed, clear, column, row
from vepdesk.gui.parts.person_strip import Alert, PersonStrip, PersonSummary
from vepdesk.gui.parts.rows import KeyFacts, RowList, task_row, timeline_row
from vepdesk.gui.parts.tabs import Tabs
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, day_words, moment_words, name_words, say
from vepdesk.records.codes import label
from vepdesk.records.compartments import SEALED, WORDS, Compartment
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.values import Moment
from vepdesk.services.admissions import StayLine, stays_of
from vepdesk.services.attachments import About, Paper, papers_of
from vepdesk.services.audit import Noted, open_file
from vepdesk.services.break_glass import opened_in_need
from vepdesk.services.drafts import Where
from vepdesk.services.people import PersonFile, person_file
from vepdesk.services.sealed_records import Doors, doors
from vepdesk.services.timeline import Event, timeline
from vepdesk.vault.rows import Stored

_EVENTS = 100
_SEALED = frozenset(one.value for one in SEALED)
_IN_NEED = "in-need"
STATES: dict[str, tuple[Text, Tone]] = {
    "not-sent": (T("Person", "Not sent"), Tone.PLAIN),
    "written": (T("Person", "Written to stick"), Tone.INFO),
    "confirmed": (T("Person", "Confirmed"), Tone.OK),
    "received": (T("Person", "From the other site"), Tone.PLAIN),
}
_KEY_FACTS = ("birth", "sex", "nationality", "language", "legal_status")


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
        if seen is None or written_again(self._session, self, self._rid, dialog):
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
        self.strip.set_person(_summary(seen.file))
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
                parts = self._decisions(self._seen.file)
            case "stays":
                parts = [self._stays(self._seen.stays)]
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
        main = column(self._buttons(seen.file), gap=3)
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
        facts.add(KeyFacts(_facts(seen.file)))
        side.addWidget(facts)
        if seen.file.source is not None:
            source = Card(T("Person", "Imported register"), padded=False)
            source.add(KeyFacts(_source_facts(seen.file)))
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

    def _buttons(self, file: PersonFile) -> QWidget:
        session = self._session
        if session.headquarters:
            return boxed(row(None))
        again = self.window()
        buttons: list[Button] = []
        if file.person.record.custody == "held":
            buttons = [
                Button(T("Person", "Move"), lambda: acts.move(session, again, file),
                       icon="transfer"),
                Button(T("Person", "Enrol in a programme"),
                       lambda: acts.enrol(session, again, file), icon="calendar-event"),
                Button(T("Person", "Release"), lambda: acts.release(session, again, file),
                       icon="door-exit"),
            ]  # fmt: skip
        else:
            buttons = [
                Button(T("Person", "Admit again"),
                       lambda: session.go("admit", rid=file.person.rid), icon="door-enter")
            ]  # fmt: skip
        buttons.append(
            Button(T("Person", "Correct facts"), lambda: acts.correct(session, again, file),
                   icon="edit")
        )  # fmt: skip
        for name, button in zip(("move", "enrol", "release"), buttons, strict=False):
            button.setObjectName(name)
        return boxed(row(*buttons, None, gap=2))

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

    def _stays(self, stays: Sequence[StayLine]) -> QWidget:
        session, window = self._session, self.window()
        card = Card(T("Person", "Stays in custody"), padded=False)
        rows: list[QWidget] = []
        for stay in stays:
            if stay.release is not None:
                rows.append(self._release_row(stay.release))
            record = stay.admission.record
            wrong = Button(
                T("Person", "Strike as wrong"),
                partial(acts.strike_admission, session, window, stay.admission),
                kind=Kind.QUIET,
            )
            detail: Words = T("Person", "Taken from an imported register")
            if record.order_number:
                detail = T("Person", "{authority}, order {number}").filled(
                    authority=record.authority or "–", number=record.order_number
                )
            title = T("Person", "Admitted on {day}").filled(day=record.admitted_on)
            rows.append(task_row(title, detail, *([] if session.headquarters else [wrong])))
        card.add(RowList(rows))
        return card

    def _release_row(self, release: Stored[Release]) -> QWidget:
        session, window = self._session, self.window()
        buttons: list[QWidget] = []
        if not session.headquarters:
            if release.record.reason == "unknown":
                buttons.append(
                    Button(
                        T("Person", "Give the reason"),
                        partial(acts.give_reason, session, window, release),
                        kind=Kind.PRIMARY,
                    )
                )
            buttons.append(
                Button(
                    T("Person", "Strike as wrong"),
                    partial(acts.strike_release, session, window, release),
                    kind=Kind.QUIET,
                )
            )
        return task_row(
            T("Person", "Released on {day}").filled(day=release.record.released_on),
            label("release-reason", release.record.reason),
            *buttons,
        )

    def _decisions(self, file: PersonFile) -> list[QWidget]:
        session, window = self._session, self.window()
        propose = Button(
            T("Person", "Propose a level"),
            lambda: acts.propose_level(session, window, file),
            icon="clipboard-check",
        )
        propose.setObjectName("propose-level")
        level = Card(T("Person", "Custody level"), trailing=propose, padded=False)
        rows: list[QWidget] = []
        if file.awaiting is not None:
            rows.append(self._awaiting_row(file.awaiting))
        if file.level is not None:
            rows.append(_level_row(file.level))
        if not rows:
            level.add(
                EmptyState(
                    T("Person", "No classification yet"),
                    T("Person", "An assessor proposes a level with reasons; another approves it."),
                    icon="clipboard-check",
                )
            )
        level.add(RowList(rows))
        designate = Button(
            T("Person", "Propose a designation"),
            lambda: acts.propose_designation(session, window, file),
            icon="shield-lock",
        )
        designate.setObjectName("propose-designation")
        card = Card(T("Person", "VEP designation"), trailing=designate, padded=False)
        if file.designations:
            card.add(RowList([self._designation_row(one) for one in file.designations]))
        else:
            card.add(
                EmptyState(
                    T("Person", "No designation"),
                    T("Person", "Only law or conduct is a ground, never belief, ties or origin."),
                    icon="shield-lock",
                )
            )
        return [level, card]

    def _awaiting_row(self, proposal: Stored[Classification]) -> QWidget:
        session, window = self._session, self.window()

        def decide(*, approve: bool) -> Callable[[], None]:
            return lambda: acts.decide_level(session, window, proposal, approve=approve)

        buttons: list[QWidget] = []
        if proposal.record.assessor != session.actor.person:
            approve = Button(
                T("Person", "Approve"), decide(approve=True), kind=Kind.PRIMARY, icon="check"
            )
            approve.setObjectName("approve-level")
            back = Button(T("Person", "Send back"), decide(approve=False), icon="arrow-back-up")
            buttons = [back, approve]
        level = label("custody-level", proposal.record.level)
        return task_row(
            T("Person", "Proposed: {level}").filled(level=level),
            proposal.record.reasons or "",
            *buttons,
            lead=Chip(T("Person", "Awaiting approval"), Tone.WARN),
        )

    def _designation_row(self, one: Stored[Designation]) -> QWidget:
        session, window = self._session, self.window()
        record = one.record
        buttons: list[QWidget] = []
        if record.state == "proposed" and record.proposed_by != session.actor.person:
            confirm = Button(
                T("Person", "Confirm"),
                lambda: acts.decide_designation(session, window, one, confirm=True),
                kind=Kind.PRIMARY,
            )
            refuse = Button(
                T("Person", "Do not confirm"),
                lambda: acts.decide_designation(session, window, one, confirm=False),
            )
            buttons = [refuse, confirm]
        elif record.state == "confirmed":
            buttons = [
                Button(T("Person", "Review"), lambda: acts.review(session, window, one)),
                Button(T("Person", "End"), lambda: acts.end(session, window, one)),
            ]
        tones = {"confirmed": Tone.INFO, "proposed": Tone.WARN}
        state = label("designation-state", record.state)
        return task_row(
            label("designation-basis", record.basis),
            T("Person", "{authority}. Review due {day}.").filled(
                authority=record.authority, day=record.review_on
            ),
            *buttons,
            lead=Chip(state, tones.get(record.state, Tone.PLAIN)),
        )


def _happened(event: Event) -> str:
    """When it happened in the world, where the record says so; never mixed up with the entry."""
    match event.happened:
        case Moment():
            return moment_words(event.happened, short=True)
        case date():
            return day_words(event.happened, short=True)
        case _:
            return ""


def _level_row(decision: Stored[Classification]) -> QWidget:
    record = decision.record
    detail: Words = record.reasons or ""
    if record.imported:
        detail = T("Person", "Imported decision; the register says {level}.").filled(
            level=record.source_level or "–"
        )
    elif record.next_review is not None:
        detail = T("Person", "{reasons} Next review {day}.").filled(
            reasons=record.reasons or "", day=record.next_review
        )
    return task_row(
        label("custody-level", record.level),
        detail,
        lead=Chip(T("Person", "Since {day}").filled(day=record.decided_on), Tone.OK),
    )


def _summary(file: PersonFile) -> PersonSummary:
    record: Prisoner = file.person.record
    names = record.names or ()
    facts: list[Words] = []
    if record.number:
        facts.append(record.number)
    if file.place:
        facts.append(file.place)
    level = file.level.record.level if file.level else "unclassified"
    facts.append(T("Person", "Level: {level}").filled(level=label("custody-level", level)))
    alerts: list[Alert] = []
    if file.person.conflicts:
        alerts.append(Alert(T("Person", "Sites disagree"), Tone.WARN, "git-merge"))
    if record.custody != "held":
        alerts.append(Alert(T("Person", "Not in custody"), Tone.PLAIN, "door-exit"))
    if any(one.record.state == "confirmed" for one in file.designations):
        alerts.append(Alert(T("Person", "VEP designation"), Tone.INFO, "shield-lock"))
    also = other_spelling(names)
    return PersonSummary(
        name_words(names) or (record.number or ""),
        T("Person", "also written {name}").filled(name=also) if also else "",
        tuple(facts),
        tuple(alerts),
    )


def _facts(file: PersonFile) -> list[tuple[Words, str]]:
    spec, record = Prisoner.spec, file.person.record
    unknown = say(T("RecordDetail", "not recorded"))
    facts: list[tuple[Words, str]] = [
        (spec.field(name).label, value_text(spec.field(name), getattr(record, name)) or unknown)
        for name in _KEY_FACTS
    ]
    if file.stay is not None:
        stay = file.stay.record
        facts.append((T("Person", "Admitted"), day_words(stay.admitted_on)))
        if stay.hold_until is not None:
            facts.append((T("Person", "Held until"), day_words(stay.hold_until)))
    facts.extend(
        (label("identifier-type", one.record.type), one.record.value) for one in file.identifiers
    )
    return facts


def _source_facts(file: PersonFile) -> list[tuple[Words, str]]:
    source = file.source.record if file.source else None
    if source is None:
        return []
    return [
        (T("Person", "As of"), day_words(source.on)),
        (T("Person", "Number there"), source.identifier),
        (T("Person", "Level there"), source.level or "–"),
        (T("Person", "Status there"), source.status or "–"),
    ]
