"""One programme: who takes part, when it meets, and the way to each register."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.clock import today
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.gui.forms.form_dialog import FormDialog, Values
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, clear, column
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.session import Session as DeskSession
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import moment_words
from vepdesk.records.codes import label
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.session import Session
from vepdesk.records.values import Moment
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.services.plain_records import label_of
from vepdesk.services.programmes import end_enrolment, enrol_person, plan_session
from vepdesk.vault.rows import Stored

_MEETINGS = 30


@dataclass(frozen=True, slots=True, repr=False)
class _Seen:
    programme: Stored[Programme]
    people: tuple[tuple[Stored[Enrolment], str], ...]
    meetings: tuple[Stored[Session], ...]


class ProgrammePage(Page):
    """For programme staff."""

    section = "programmes"

    def __init__(self, session: DeskSession) -> None:
        super().__init__()
        self._session = session
        self._rid: RecordId | None = None
        self._seen: _Seen | None = None
        plan = Button(
            T("Programme", "Plan a session"), self.plan, kind=Kind.PRIMARY, icon="calendar-event"
        )
        plan.setObjectName("plan")
        enrol = Button(T("Programme", "Enrol somebody"), self.enrol, icon="user-plus")
        enrol.setObjectName("enrol")
        actions = (enrol, plan) if session.may_record(Act.RUN_PROGRAMMES) else ()
        self._header = PageHeader("", "", *actions)
        self._body = column(gap=3)
        page = ScrollPage()
        page.add(self._header)
        page.add(self._body)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(lambda _kinds: self.reload())

    def opened(self, **where: object) -> None:
        rid = where.get("rid")
        if isinstance(rid, bytes):
            self._rid = RecordId(rid)
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        rid = self._rid
        if rid is not None:
            self._session.read(lambda desk: _look(desk, rid), self._show, owner=self)

    def _show(self, seen: _Seen) -> None:
        clear(self._body)
        self._seen = seen
        record = seen.programme.record
        self._header.set_title(record.name, label("programme-type", record.type))
        meetings = Card(T("Programme", "Sessions"), padded=False)
        if seen.meetings:
            meetings.add(RowList([self._meeting(one) for one in seen.meetings]))
        else:
            meetings.add(
                EmptyState(
                    T("Programme", "No session yet"),
                    T("Programme", "Plan the first one; its register opens from here."),
                    icon="calendar-event",
                )
            )
        people = Card(T("Programme", "Taking part"), count=len(seen.people), padded=False)
        people.add(RowList([self._person(one, name) for one, name in seen.people]))
        self._body.addWidget(meetings)
        self._body.addWidget(people)
        self._body.addStretch(1)

    def _meeting(self, one: Stored[Session]) -> QWidget:
        record = one.record
        rid = one.rid
        go = Button(T("Programme", "Register"), lambda: self._session.go("register", rid=rid))
        tones = {"held": Tone.OK, "planned": Tone.INFO}
        state = Chip(label("session-state", record.state), tones.get(record.state, Tone.PLAIN))
        return task_row(moment_words(record.starts, weekday=True), record.topic or "", state, go)

    def _person(self, one: Stored[Enrolment], name: str) -> QWidget:
        since = T("Programme", "Since {day}").filled(day=one.record.enrolled_on)
        buttons = []
        if self._session.may_record(Act.RUN_PROGRAMMES):
            buttons.append(Button(T("Programme", "End"), lambda: self.end(one)))
        return task_row(name, since, *buttons)

    def reopen(self, dialog: str, about: bytes) -> None:
        taking_part = [one for one, _name in self._seen.people] if self._seen else []
        if dialog == "plan":
            self.plan()
        elif dialog == "enrol":
            self.enrol()
        elif dialog == "end":
            for one in taking_part:
                if one.rid == about:
                    self.end(one)

    def plan(self) -> None:
        """A new session."""
        rid = self._rid
        if rid is None:
            return

        def save(desk: Desk, values: Values) -> RecordId:
            starts, minutes = values["starts"], values["minutes"]
            if not isinstance(starts, Moment):
                raise Invalid("starts", T("Records", "This is needed."))
            location = values["location"]
            return plan_session(
                desk,
                rid,
                starts,
                minutes=minutes if isinstance(minutes, int) else None,
                location=RecordId(location) if isinstance(location, bytes) else None,
                led_by=str(values["led_by"] or "") or None,
                topic=str(values["topic"] or "") or None,
            )

        FormDialog(
            self.window(),
            self._session,
            T("Programme", "Plan a session"),
            Session.spec,
            save,
            lambda _rid: self._session.tell_changed(("session",)),
            action=T("Programme", "Plan it"),
            key="plan",
            hidden=("programme",),
            values={"starts": Moment(self._session.clock.now(), self._session.clock.zone)},
        ).open()

    def enrol(self) -> None:
        """A place for somebody."""
        rid = self._rid
        if rid is None:
            return

        def save(desk: Desk, values: Values) -> RecordId:
            prisoner = values["prisoner"]
            if not isinstance(prisoner, bytes):
                raise Invalid("prisoner", T("Records", "This is needed."))
            return enrol_person(desk, RecordId(prisoner), rid, today(desk.clock))

        FormDialog(
            self.window(),
            self._session,
            T("Programme", "Enrol somebody"),
            Enrolment.spec,
            save,
            lambda _rid: self._session.tell_changed(("enrolment",)),
            action=T("Programme", "Enrol"),
            key="enrol",
            only=("prisoner",),
        ).open()

    def end(self, one: Stored[Enrolment]) -> None:
        """The end of somebody's place."""

        def save(desk: Desk, values: Values) -> None:
            end_enrolment(desk, one.rid, today(desk.clock), str(values["end_reason"] or "other"))

        FormDialog(
            self.window(),
            self._session,
            T("Programme", "End taking part"),
            Enrolment.spec,
            save,
            lambda _none: self._session.tell_changed(("enrolment",)),
            action=T("Programme", "End"),
            key="end",
            about=one.rid,
            only=("end_reason",),
        ).open()


def _look(desk: Desk, rid: RecordId) -> _Seen:
    reader = desk.reader
    enrolments = reader.find(Enrolment, {"programme": rid, "ended_on": None})
    meetings = reader.find(
        Session, {"programme": rid}, order=("starts",), descending=True, limit=_MEETINGS
    )
    named = [(one, label_of(desk, "prisoner", one.record.prisoner)) for one in enrolments]
    named.sort(key=lambda pair: pair[1])
    return _Seen(the(reader, Programme, rid), tuple(named), tuple(meetings))
