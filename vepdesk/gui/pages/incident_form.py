"""Recording an incident, step by step: what and when, who, in one's own words, then check."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from vepdesk.base.errors import Invalid, UserError
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.forms.reference_editor import ReferenceEditor
from vepdesk.gui.parts.buttons import Button, IconButton, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import KeyFacts, RowList, task_row
from vepdesk.gui.parts.stepper import Step, Stepper, StepState
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, moment_words, say
from vepdesk.records.codes import label
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment
from vepdesk.services.drafts import Fit, Written, together
from vepdesk.services.incidents import Involved, record_incident

_STEPS: Sequence[Text] = (
    T("IncidentForm", "What and when"),
    T("IncidentForm", "People involved"),
    T("IncidentForm", "Your account"),
    T("IncidentForm", "Check and submit"),
)
_FIELDS: Sequence[Sequence[str]] = (
    ("family", "happened", "location", "place"),
    (),
    ("account", "actions"),
)


class IncidentForm(Page):
    """For the officer who was there."""

    section = "incidents"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._step = 0
        self._people: list[tuple[Involved, str]] = []
        self._go = Button(
            T("IncidentForm", "Continue"), self.go_on, kind=Kind.PRIMARY, keys="Ctrl+Return"
        )
        self._go.setObjectName("continue")
        self._back = Button(T("IncidentForm", "Back"), self.go_back, icon="arrow-left")
        self._header = PageHeader(T("IncidentForm", "Record an incident"), "", self._back, self._go)
        self._stepper = Stepper()
        self._stepper.setFixedWidth(theme().width("stepper"))
        self._stepper.chosen.connect(self._choose)
        self._notice = Banner("", tone=Tone.DANGER)
        self._holder = QStackedWidget()
        page = ScrollPage()
        page.add(self._header)
        page.add(self._notice)
        side: QHBoxLayout = row(column(self._stepper, None, gap=-1), gap=3)
        side.addWidget(self._holder, 1)
        page.add(side, 1)
        self.setLayout(column(page, gap=-1))
        self._begin()

    def opened(self, **_where: object) -> None:
        if not self._dirty():
            self._begin()
        self._first.focus_field("family")

    def may_leave(self) -> bool:
        if not self._dirty():
            return True
        return self._session.ask.confirm(
            T("FormDialog", "Leave without saving?"),
            (T("FormDialog", "What you wrote here is not saved."),),
            T("FormDialog", "Leave"),
            dangerous=True,
        )

    def _dirty(self) -> bool:
        return bool(self._people) or self._first.is_dirty or self._words.is_dirty

    def draft(self) -> Written:
        forms = {"first": self._first, "words": self._words, "adding": self._add_form}
        if not self._people and not any(form.draft() for form in forms.values()):
            return Written({})
        people = tuple(text for one, name in self._people for text in _as_texts(one, name))
        return together(
            *(form.draft(whole=True).under(name) for name, form in forms.items()),
            Written({"people": people, "step": (str(self._step),)}),
        )

    def take_draft(self, written: Written) -> Fit:
        self._first.take_draft(written.of("first"))
        self._words.take_draft(written.of("words"))
        self._add_form.take_draft(written.of("adding"))
        self._people = _from_texts(written.now.get("people", ()))
        step = written.text("step")
        self.show_step(min(int(step), len(_STEPS) - 1) if step.isdecimal() else 0)
        return Fit.SAME

    def begin_anew(self) -> None:
        self._begin()

    def _begin(self) -> None:
        while (old := self._holder.widget(0)) is not None:
            self._holder.removeWidget(old)
            old.deleteLater()
        session = self._session
        self._people = []
        self._first = RecordForm(Incident.spec, session.clock, session.look_up_for, only=_FIELDS[0])
        self._first.set_values({"happened": Moment(session.clock.now(), session.clock.zone)})
        self._words = RecordForm(Incident.spec, session.clock, session.look_up_for, only=_FIELDS[2])
        self._holder.addWidget(_card(_STEPS[0], self._first))
        self._holder.addWidget(self._people_card())
        self._holder.addWidget(_card(_STEPS[2], self._words))
        self._check = Card(_STEPS[3])
        self._facts = KeyFacts((), label_width=160)
        self._check.add(self._facts)
        self._holder.addWidget(self._check)
        self.show_step(0)

    def _people_card(self) -> Card:
        card = Card(T("IncidentForm", "Who was involved, and how?"))
        self._list = RowList()
        self._nobody = EmptyState(
            T("IncidentForm", "Nobody added yet"),
            T(
                "IncidentForm",
                "A role is about this incident only; it says nothing about a person.",
            ),
            icon="users",
        )
        card.add(self._nobody)
        card.add(self._list)
        self._add_form = self._new_add_form()
        self._add_holder = column(self._add_form, gap=2)
        card.add(self._add_holder)
        add = Button(
            T("IncidentForm", "Add this person"), self.add_person, icon="user-plus",
            keys="Ctrl+Shift+A",
        )  # fmt: skip
        add.setObjectName("add-person")
        card.add(row(add, None))
        return card

    def _new_add_form(self) -> RecordForm:
        return RecordForm(
            Involvement.spec,
            self._session.clock,
            self._session.look_up_for,
            only=("prisoner", "role", "outcome"),
        )

    def add_person(self) -> None:
        """Adds the person and role that are written, and clears the fields for the next."""
        if not self._add_form.check():
            return
        values = self._add_form.values()
        prisoner, role = values["prisoner"], values["role"]
        if not isinstance(prisoner, bytes):
            return
        outcome = values["outcome"]
        name = _typed(self._add_form)
        self._people.append(
            (
                Involved(
                    RecordId(prisoner), str(role), outcome if isinstance(outcome, str) else None
                ),
                name,
            )
        )
        fresh = self._new_add_form()
        self._add_holder.replaceWidget(self._add_form, fresh)
        self._add_form.hide()
        self._add_form.deleteLater()
        self._add_form = fresh
        fresh.focus_field("prisoner")
        self._show_people()

    def _show_people(self) -> None:
        self._nobody.setVisible(not self._people)
        rows: list[QWidget] = []
        for number, (one, name) in enumerate(self._people):
            remove = IconButton(
                "x", T("IncidentForm", "Take this person out"), self._remover(number)
            )
            outcome: Words = ""
            if one.outcome:
                outcome = label("incident-outcome", one.outcome)
            rows.append(
                task_row(name, outcome, Chip(label("incident-role", one.role), Tone.PLAIN), remove)
            )
        self._list.set_rows(rows)

    def _remover(self, number: int) -> Callable[[], None]:
        def remove() -> None:
            del self._people[number]
            self._show_people()

        return remove

    def _choose(self, number: int) -> None:
        if number <= self._step or self._complete():
            self.show_step(number)

    def _complete(self) -> bool:
        """Whether what this step asks for is there; shows what is missing."""
        forms = {0: self._first, 2: self._words}
        form = forms.get(self._step)
        return form is None or form.check()

    def go_on(self) -> None:
        """The next step, or submits at the last."""
        if not self._complete():
            return
        if self._step == len(_STEPS) - 1:
            self._submit()
        else:
            self.show_step(self._step + 1)

    def go_back(self) -> None:
        """The step before."""
        self.show_step(max(0, self._step - 1))

    def show_step(self, number: int) -> None:
        """Shows one step."""
        self._step = number
        self._notice.hide()
        self._holder.setCurrentIndex(number)
        self._stepper.set_steps(
            [
                Step(
                    words,
                    StepState.CURRENT
                    if place == number
                    else StepState.DONE
                    if place < number
                    else StepState.TO_DO,
                )
                for place, words in enumerate(_STEPS)
            ]
        )
        self._back.setEnabled(number > 0)
        last = number == len(_STEPS) - 1
        self._go.set_words(
            T("IncidentForm", "Submit the report") if last else T("IncidentForm", "Continue")
        )
        if number == 1:
            self._show_people()
        if last:
            self._facts.set_facts(self._summary())

    def _summary(self) -> list[tuple[Words, str]]:
        values = {**self._first.values(), **self._words.values()}
        happened = values["happened"]
        facts: list[tuple[Words, str]] = [
            (_STEPS[0], say(label("incident-family", str(values["family"])))),
            (
                T("IncidentForm", "When"),
                moment_words(happened) if isinstance(happened, Moment) else "",
            ),
            (T("IncidentForm", "Where exactly"), str(values["place"] or "–")),
        ]
        facts.extend((label("incident-role", one.role), name) for one, name in self._people)
        facts.append((_STEPS[2], str(values["account"] or "")))
        facts.append((T("IncidentForm", "Done at once"), str(values["actions"] or "–")))
        return facts

    def _submit(self) -> None:
        values: dict[str, Value] = {**self._first.values(), **self._words.values()}
        people = [one for one, _name in self._people]
        happened, location = values["happened"], values["location"]
        if not isinstance(happened, Moment):
            return
        self._go.setEnabled(False)
        self._session.write(
            lambda desk: record_incident(
                desk,
                family=str(values["family"] or ""),
                happened=happened,
                account=str(values["account"] or ""),
                people=people,
                location=RecordId(location) if isinstance(location, bytes) else None,
                place=str(values["place"] or "") or None,
                actions=str(values["actions"] or "") or None,
            ),
            self._saved,
            self._refused,
            self,
        )

    def _saved(self, result: tuple[RecordId, str]) -> None:
        rid, number = result
        self._go.setEnabled(True)
        self._begin()
        self._session.say(T("IncidentForm", "Incident {number} is recorded.").filled(number=number))
        self._session.tell_changed(("incident", "involvement"))
        self._session.go("incident", rid=rid)

    def _refused(self, error: UserError) -> None:
        self._go.setEnabled(True)
        if isinstance(error, Invalid):
            step = next((place for place, names in enumerate(_FIELDS) if error.field in names), 1)
            self.show_step(step)
            form = {0: self._first, 2: self._words}.get(step)
            if form is not None:
                form.show_problem(error.field, error.message)
                form.focus_field(error.field)
                return
        self._notice.set(error.message, tone=Tone.DANGER)
        self._notice.show()


def _card(title: Text, form: RecordForm) -> QWidget:
    card = Card(title)
    card.add(form)
    return boxed(column(card, None, gap=-1))


def _as_texts(one: Involved, name: str) -> tuple[str, ...]:
    return (one.person.hex(), one.role, one.outcome or "", name)


def _from_texts(texts: Sequence[str]) -> list[tuple[Involved, str]]:
    fours = [texts[start : start + 4] for start in range(0, len(texts) - 3, 4)]
    return [
        (Involved(RecordId(bytes.fromhex(person)), role, outcome or None), name)
        for person, role, outcome, name in fours
    ]


def _typed(form: RecordForm) -> str:
    """The label of the person who was chosen in the form."""
    editor = form.editor("prisoner")
    return editor.label if isinstance(editor, ReferenceEditor) else ""
