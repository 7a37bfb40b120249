"""Admission: search first, so that nobody gets two files; then the person, then the order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from vepdesk.base.clock import today
from vepdesk.base.errors import Invalid, UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, clear, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.parts.search import SearchBox
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, name_words
from vepdesk.records.codes import label
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.spec import Value
from vepdesk.records.values import PersonName
from vepdesk.services.admissions import admit
from vepdesk.services.audit import open_file
from vepdesk.services.drafts import Fit, Where, Written, together
from vepdesk.services.people import PersonFile, PersonRow, find_people, person_file

_LIKELY = 6


class AdmitPage(Page):
    """For the officer at the reception desk."""

    section = "people"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._known: RecordId | None = None
        self._person: RecordForm | None = None
        self._admission: RecordForm | None = None
        self._place: RecordForm | None = None
        self._save = Button(
            T("Admit", "Record the admission"), self.save, kind=Kind.PRIMARY,
            icon="device-floppy", keys="Ctrl+S",
        )  # fmt: skip
        self._save.setObjectName("save")
        self._header = PageHeader(T("Admit", "Admit somebody"), "", self._save)
        self._notice = Banner("", tone=Tone.DANGER)
        self._body = column(gap=3)
        page = ScrollPage()
        page.add(self._header)
        page.add(self._notice)
        page.add(self._body)
        self.setLayout(column(page, gap=-1))

    def opened(self, **where: object) -> None:
        rid, text = where.get("rid"), where.get("text")
        if isinstance(rid, bytes):
            self._session.look(
                lambda desk: open_file(desk, RecordId(rid)),
                lambda desk: person_file(desk, RecordId(rid)),
                lambda file, _noted: self._known_person(file),
                owner=self,
            )
            return
        self._search()
        if isinstance(text, str) and text:
            self._box.setText(text)
            self._look(text)
        if where.get("step") == "new":
            self.new_person()

    def place(self) -> Where:
        if self._known is not None:
            return {"rid": self._known}
        return {"text": self._box.text()} if self._admission is None else {"step": "new"}

    def draft(self) -> Written:
        forms = self._by_name()
        if not any(form.draft() for form in forms.values()):
            return Written({})
        return together(*(form.draft(whole=True).under(name) for name, form in forms.items()))

    def take_draft(self, written: Written) -> Fit:
        forms = self._by_name()
        if not forms:
            return Fit.NOWHERE
        for name, form in forms.items():
            form.take_draft(written.of(name))
        return Fit.SAME

    def begin_anew(self) -> None:
        self._search()

    def _by_name(self) -> dict[str, RecordForm]:
        forms = {"person": self._person, "admission": self._admission, "place": self._place}
        return {name: form for name, form in forms.items() if form is not None}

    def may_leave(self) -> bool:
        forms = [form for form in (self._person, self._admission) if form is not None]
        if not any(form.is_dirty for form in forms):
            return True
        return self._session.ask.confirm(
            T("FormDialog", "Leave without saving?"),
            (T("FormDialog", "What you wrote here is not saved."),),
            T("FormDialog", "Leave"),
            dangerous=True,
        )

    def _start(self) -> None:
        clear(self._body)
        self._notice.hide()
        self._person = self._admission = self._place = None
        self._known = None

    def _search(self) -> None:
        self._start()
        self._save.hide()
        self._header.set_title(
            T("Admit", "Admit somebody"),
            T("Admit", "Search first: perhaps this person was here before."),
        )
        card = Card(T("Admit", "Is this person known?"))
        self._box = SearchBox(T("People", "Name in any spelling, or number"))
        self._box.setObjectName("search")
        self._box.searched.connect(self._look)
        self._found = RowList()
        new = Button(T("Admit", "None of these: a new person"), self.new_person, icon="user-plus")
        new.setObjectName("new-person")
        card.add(self._box)
        card.add(self._found)
        card.add(row(new, None))
        self._body.addWidget(card)
        self._body.addStretch(1)
        self._box.setFocus()

    def _look(self, text: str) -> None:
        if len(text) < 2:
            self._found.set_rows([])
            return
        self._session.read(
            lambda desk: find_people(desk, text, limit=_LIKELY)[0],
            self._show_found,
            owner=self._found,  # the search may be over before its last answer comes
        )

    def _show_found(self, rows: Sequence[PersonRow]) -> None:
        self._found.set_rows([self._found_row(person) for person in rows])

    def _found_row(self, person: PersonRow) -> QWidget:
        rid = person.rid
        if person.custody == "held":
            act = Button(T("Admit", "Open the file"), lambda: self._session.go("person", rid=rid))
        else:
            act = Button(T("Admit", "Admit again"), lambda: self.opened(rid=rid))
        detail: Words = person.number or ""
        if person.custody:
            detail = T("Admit", "{number}, {custody}").filled(
                number=person.number or "–", custody=label("custody-state", person.custody)
            )
        return task_row(name_words(person.names) or (person.number or ""), detail, act)

    def new_person(self) -> None:
        """Begins a new file, with what was searched for filled in."""
        typed = self._box.text().strip()
        self._start()
        self._forms(None)
        if typed and self._person is not None:
            if any(one.isdigit() for one in typed):
                self._person.set_values({"number": typed})
            else:
                given, _blank, family = typed.rpartition(" ")
                name = PersonName("recorded", "Latn", given or family, family if given else "")
                self._person.set_values({"names": (name,)})

    def _known_person(self, file: PersonFile) -> None:
        self._start()
        self._known = file.person.rid
        self._forms(file)

    def _forms(self, file: PersonFile | None) -> None:
        self._save.show()
        record = file.person.record if file else None
        title = T("Admit", "Admit a new person")
        if record is not None:
            title = T("Admit", "Admit {name} again").filled(
                name=name_words(record.names or ()) or (record.number or "")
            )
        self._header.set_title(
            title, T("Admit", "Rule 7: who somebody is, on whose order, when, and why.")
        )
        session = self._session
        if record is None:
            self._person = RecordForm(
                Prisoner.spec, session.clock, session.look_up_for, needed=("names", "sex")
            )
            who = Card(T("Admit", "The person"))
            who.add(self._person)
            self._body.addWidget(who)
        self._admission = RecordForm(
            Admission.spec,
            session.clock,
            session.look_up_for,
            hidden=("prisoner",),
            needed=("authority", "order_number", "order_on"),
        )
        self._admission.set_values({"admitted_on": today(session.clock)})
        order = Card(T("Admit", "The order and the arrival"))
        order.add(self._admission)
        self._place = RecordForm(
            Placement.spec, session.clock, session.look_up_for, only=("location",), needed=()
        )
        place = Card(T("Admit", "First place"))
        place.add(
            plain.label(T("Admit", "May stay empty until a place is found."), "small", wrap=True)
        )
        place.add(self._place)
        self._body.addWidget(order)
        self._body.addWidget(place)
        self._body.addStretch(1)
        first = self._person or self._admission
        first.focus_field(first.shown[0])

    def save(self) -> None:
        """Records the admission in one act, or shows what is missing."""
        admission, place = self._admission, self._place
        if admission is None or place is None:
            return
        forms = [form for form in (self._person, admission) if form is not None]
        checked = [form.check() for form in forms]  # every form shows what it misses
        if not all(checked):
            return
        person: dict[str, Value] = self._person.values() if self._person else {}
        order = admission.values()
        location = place.values().get("location")
        where = RecordId(location) if isinstance(location, bytes) else None
        known = self._known
        self._save.setEnabled(False)
        self._session.write(
            lambda desk: admit(desk, person, order, known=known, location=where),
            self._saved,
            self._refused,
            self,
        )

    def _saved(self, rid: RecordId) -> None:
        self._save.setEnabled(True)
        self._start()
        self._session.say(T("Admit", "The admission is recorded."))
        self._session.tell_changed(("prisoner", "admission", "placement"))
        self._session.go("person", rid=rid)

    def _refused(self, error: UserError) -> None:
        self._save.setEnabled(True)
        for form in (self._person, self._admission):
            if form is not None and isinstance(error, Invalid) and error.field in form.shown:
                form.show_problem(error.field, error.message)
                form.focus_field(error.field)
                return
        self._notice.set(error.message, tone=Tone.DANGER)
        self._notice.show()
