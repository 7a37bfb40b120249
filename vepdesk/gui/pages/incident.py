"""One incident: what was reported, who was involved, and the review by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.gui.forms.record_detail import RecordDetail
from vepdesk.gui.pages.papers import PapersCard
from vepdesk.gui.pages.records import history_card, labels_in
from vepdesk.gui.pages.unrecorded import show_unrecorded, unrecorded_banner
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, clear, column
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.records.codes import label
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.incident_note import IncidentNote
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.spec import values_of
from vepdesk.services.attachments import About, Paper, papers_of
from vepdesk.services.audit import Noted, open_incident
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import add_note, close_incident, incident_file
from vepdesk.services.plain_records import label_of
from vepdesk.services.timeline import Version, history_of
from vepdesk.vault.rows import Stored


@dataclass(frozen=True, slots=True, repr=False)
class _Seen:
    incident: Stored[Incident]
    labels: dict[tuple[str, bytes], str]
    people: tuple[tuple[Involvement, str], ...]
    notes: tuple[tuple[IncidentNote, str], ...]
    papers: Sequence[Paper]
    versions: tuple[Version, ...]


class IncidentPage(Page):
    """For the reporter and the reviewer."""

    section = "incidents"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rid: RecordId | None = None
        self._review = Button(
            T("Incident", "Review and close"), self.review, kind=Kind.PRIMARY, icon="check"
        )
        self._review.setObjectName("review")
        note = Button(T("Incident", "Add a note"), self.add_note, icon="note")
        note.setObjectName("note")
        actions = (note,) if session.may_record(Act.RECORD_INCIDENT) else ()
        self._header = PageHeader("", "", *actions, self._review)
        self._body = column(gap=3)
        self._notice = unrecorded_banner()
        page = ScrollPage()
        page.add(self._notice)
        page.add(self._header)
        page.add(self._body)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(self._changed)

    def opened(self, **where: object) -> None:
        rid = where.get("rid")
        if isinstance(rid, bytes):
            self._rid = RecordId(rid)
        self.reload()

    def _changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"incident", "attachment"} and self.isVisibleTo(self.window()):
            self.reload()

    def reload(self) -> None:
        """Looks again."""
        rid = self._rid
        if rid is not None:
            self._session.look(
                lambda desk: open_incident(desk, rid),
                lambda desk: _look(desk, rid),
                self._show,
                owner=self,
            )

    def _show(self, seen: _Seen, noted: Noted) -> None:
        show_unrecorded(self._notice, noted)
        clear(self._body)
        record = seen.incident.record
        self._header.set_title(
            T("Incident", "Incident {number}").filled(number=record.number),
            label("incident-family", record.family),
        )
        own = record.reported_by == self._session.actor.person
        reviews = self._session.may_record(Act.REVIEW_INCIDENT)
        self._review.setVisible(reviews and record.state == "open" and not own)
        report = Card(T("Incident", "Report"), padded=False)
        report.add(
            RecordDetail(
                Incident.spec,
                values_of(record),
                lambda kind, rid: seen.labels.get((kind, rid), ""),
                hidden=("number", "family"),
                with_empty=False,
            )
        )
        people = Card(T("Incident", "People involved"), count=len(seen.people), padded=False)
        people.add(RowList([self._row(part, name) for part, name in seen.people]))
        self._body.addWidget(report)
        self._body.addWidget(people)
        if seen.notes:
            notes = Card(T("Incident", "Notes"), count=len(seen.notes), padded=False)
            notes.add(RowList([task_row(note.text, who) for note, who in seen.notes]))
            self._body.addWidget(notes)
        about = About(incident=seen.incident.rid)
        self._body.addWidget(PapersCard(self._session, about, seen.papers))
        self._body.addWidget(history_card(list(seen.versions), self._session.clock))
        self._body.addStretch(1)

    def _row(self, part: Involvement, name: str) -> QWidget:
        rid = part.prisoner
        go = Button(T("Incident", "Open the file"), lambda: self._session.go("person", rid=rid))
        outcome = label("incident-outcome", part.outcome) if part.outcome else ""
        return task_row(name, outcome, Chip(label("incident-role", part.role), Tone.PLAIN), go)

    def reopen(self, dialog: str, about: bytes) -> None:  # noqa: ARG002 - the page is about one
        if dialog == "note":
            self.add_note()
        elif dialog == "review" and not self._review.isHidden():
            self.review()

    def add_note(self) -> None:
        """A supplement or correction; the report itself never changes."""
        rid = self._rid
        text = self._session.ask.reason(
            T("Incident", "Add a note"),
            T("Incident", "The report itself never changes; notes stand below it."),
            T("Incident", "What came to light later, or what was not right"),
            key="note",
        )
        if rid is None or text is None:
            return

        def added(_rid: RecordId) -> None:
            self._session.say(T("Incident", "The note is added."))
            self._session.tell_changed(("incident",))

        self._session.write(lambda desk: add_note(desk, rid, text), added, owner=self)

    def review(self) -> None:
        """Closes the report with what the review found."""
        rid = self._rid
        note = self._session.ask.reason(
            T("Incident", "Review and close"),
            T("Incident", "Read the report first. Your name stands under the review."),
            T("Incident", "What the review found"),
            key="review",
        )
        if rid is None or note is None:
            return

        def closed(_none: None) -> None:
            self._session.say(T("Incident", "The incident is closed."))
            self._session.tell_changed(("incident",))

        self._session.write(lambda desk: close_incident(desk, rid, note), closed, owner=self)


def _look(desk: Desk, rid: RecordId) -> _Seen:
    file = incident_file(desk, rid)
    return _Seen(
        file.incident,
        labels_in(desk, file.incident),
        tuple((one.record, label_of(desk, "prisoner", one.record.prisoner)) for one in file.people),
        tuple(
            (one.record, label_of(desk, "staff_member", one.record.written_by or b""))
            for one in file.notes
        ),
        papers_of(desk, About(incident=rid)),
        tuple(history_of(desk, "incident", rid)),
    )
