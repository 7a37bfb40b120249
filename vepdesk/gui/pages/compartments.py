"""Compartments: who holds which key, readings in need that wait for a review, and their records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.clock import local
from vepdesk.base.text import T, Text
from vepdesk.gui.approval import with_second
from vepdesk.gui.pages import sealed_acts as acts
from vepdesk.gui.pages.sealed_part import SealedPart, written_again
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, boxed, clear, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, moment_words
from vepdesk.journal.second import Second
from vepdesk.records.codes import label
from vepdesk.records.compartments import WORDS, Compartment
from vepdesk.services.break_glass import BrokenGlass, readings_for_review, review
from vepdesk.services.compartments import (
    Candidate,
    CompartmentLine,
    Holder,
    Use,
    candidates,
    compartments,
    grant_compartment,
    grant_envelopes,
    open_compartment,
    take_away,
)
from vepdesk.services.desk import Desk
from vepdesk.services.sealed_records import Doors, doors

_USES = {
    Use.HOLD: T("Compartments", "Reads it"),
    Use.BREAK_GLASS: T("Compartments", "Reads one person's records in need, with a reason"),
}
_STATES: dict[str, tuple[Text, Tone]] = {
    "awaiting": (T("Compartments", "To review"), Tone.WARN),
    "approved": (T("Compartments", "Justified"), Tone.OK),
    "objected": (T("Compartments", "Not justified"), Tone.DANGER),
}


@dataclass(frozen=True, slots=True, repr=False)
class _Seen:
    lines: Sequence[CompartmentLine]
    candidates: dict[Compartment, list[Candidate]]
    doors: Doors
    readings: Sequence[BrokenGlass]


class CompartmentsPage(Page):
    """For those who hold a key, may hold one, review readings in need, or keep the accounts."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        header = PageHeader(
            T("Compartments", "Compartments"),
            T("Compartments", "What is in one shows nobody else, not even that it is there."),
        )
        self._body = column(gap=3)
        page = ScrollPage()
        page.add(header)
        page.add(self._body)
        page.body.addStretch(1)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(lambda kinds: self.reload() if "staff_member" in kinds else None)

    def opened(self, **_where: object) -> None:
        self.reload()

    def reopen(self, dialog: str, about: bytes) -> None:
        written_again(self._session, self, None, dialog, about)

    def reload(self) -> None:
        """Looks again."""
        self._session.read(_look, self._show, owner=self)

    def _show(self, seen: _Seen) -> None:
        clear(self._body)
        if seen.readings:
            self._body.addWidget(self._readings(seen.readings))
        for line in seen.lines:
            self._body.addWidget(self._compartment(line, seen.candidates.get(line.compartment, [])))
        for compartment in seen.doors.readable:
            writable = compartment in seen.doors.writable
            self._body.addWidget(SealedPart(self._session, compartment, None, writable=writable))
        if not seen.lines and not seen.doors.readable:
            self._body.addWidget(
                EmptyState(T("Compartments", "You hold no key here"), icon="shield-lock")
            )
        only = [one for one in seen.doors.writable if one not in seen.doors.readable]
        if only:
            self._body.addWidget(self._submitting(only))

    def _compartment(self, line: CompartmentLine, fitting: Sequence[Candidate]) -> QWidget:
        name = WORDS[line.compartment]
        card = Card(T("Compartments", "Keys: {compartment}").filled(compartment=name), padded=False)
        if not line.opened:
            self._unopened(card, line)
            return card
        rows = [self._holder(line, one) for one in line.holders]
        if line.may_grant:
            rows += [self._candidate(line, one) for one in fitting]
        card.add(RowList(rows))
        if line.lost:
            self._lost(card, line)
        elif line.living < 2:
            card.add(_few(line))
        if line.may_grant and not line.envelopes:
            let = Button(
                T("Compartments", "Let them open it"), partial(self.let_envelopes, line.compartment)
            )
            let.setObjectName(f"envelopes-{line.compartment.value}")
            card.add(
                Banner(
                    T("Compartments", "The present recovery envelopes do not open this"),
                    T(
                        "Compartments",
                        "They were made anew. Before you agree, ask who made them and who was by.",
                    ),
                    Tone.WARN,
                    let,
                )
            )
        return card

    def _unopened(self, card: Card, line: CompartmentLine) -> None:
        card.add(
            EmptyState(
                T("Compartments", "Not opened here yet"),
                T("Compartments", "The first person whose role reads it opens it, with a second."),
                icon="shield-lock",
            )
        )
        if line.may_open:
            button = Button(
                T("Compartments", "Open this compartment"),
                partial(self.open_first, line.compartment),
                kind=Kind.PRIMARY,
                icon="key",
            )
            button.setObjectName(f"open-{line.compartment.value}")
            card.add(row(None, button, None))

    def _lost(self, card: Card, line: CompartmentLine) -> None:
        anew: tuple[Button, ...] = ()
        if line.may_open:
            button = Button(
                T("Compartments", "Open it anew"), partial(self.open_anew, line.compartment)
            )
            button.setObjectName(f"anew-{line.compartment.value}")
            anew = (button,)
        card.add(
            Banner(
                T("Compartments", "Nobody can open this any more"),
                T(
                    "Compartments",
                    "What is in it stays unreadable, and nothing can be written into it until "
                    "somebody whose role reads it opens it anew.",
                ),
                Tone.DANGER,
                *anew,
            )
        )

    def _holder(self, line: CompartmentLine, one: Holder) -> QWidget:
        detail = T("Compartments", "{role}. {use}.").filled(
            role=label("staff-role", one.role), use=_USES[one.use]
        )
        trailing: list[QWidget] = []
        if not one.alive:
            ends = T("Compartments", "Ends with the next sign-in")
            trailing.append(Chip(ends if line.living else _ENDED, Tone.WARN))
        elif line.may_take_away:
            button = Button(
                T("Compartments", "Take the key away"),
                partial(self.take, line.compartment, one),
                kind=Kind.QUIET,
            )
            button.setObjectName(f"take-{one.name}")
            trailing.append(button)
        return task_row(one.name, detail, *trailing)

    def _candidate(self, line: CompartmentLine, one: Candidate) -> QWidget:
        role = label("staff-role", one.role)
        if not one.ready:
            waits = T("Compartments", "{role}. Must choose an own passphrase first.")
            return task_row(one.name, waits.filled(role=role))
        detail = T("Compartments", "{role}. No key yet.").filled(role=role)
        words = T("Compartments", "Give the key")
        if one.use is Use.BREAK_GLASS:
            words = T("Compartments", "Give the key for need")
        button = Button(words, partial(self.give, line.compartment, one), icon="key")
        button.setObjectName(f"give-{one.name}")
        return task_row(one.name, detail, button)

    def _readings(self, readings: Sequence[BrokenGlass]) -> QWidget:
        card = Card(T("Compartments", "Readings in need"), count=len(readings), padded=False)
        card.add(RowList([self._reading(one) for one in readings]))
        return card

    def _reading(self, one: BrokenGlass) -> QWidget:
        detail: Words = T("Compartments", "Reason: {reason}").filled(reason=one.reason or "")
        if one.reason is None:
            detail = T("Compartments", "You hold no key to the reason; health staff review it.")
        title = T("Compartments", "{reader} read about {person}, {moment}").filled(
            reader=one.reader,
            person=one.name,
            moment=moment_words(local(self._session.clock, one.at), short=True),
        )
        words, tone = _STATES[one.state]
        trailing: list[QWidget] = []
        if one.state == "awaiting" and one.reason is not None:
            for name, approve in (("justified", True), ("unjustified", False)):
                button = Button(
                    T("Compartments", "Justified") if approve else T("Compartments", "Object"),
                    partial(self.decide, one, approve=approve),
                )
                button.setObjectName(name)
                trailing.append(button)
        return task_row(title, detail, *trailing, lead=Chip(words, tone))

    def _submitting(self, only: Sequence[Compartment]) -> QWidget:
        card = Card(T("Compartments", "Write without reading"))
        buttons: list[QWidget] = []
        for compartment in only:
            button = Button(
                acts.WRITE[compartment],
                partial(acts.submit, self._session, self.window(), compartment, None),
            )
            button.setObjectName(f"submit-{compartment.value}")
            buttons.append(button)
        card.add(boxed(row(*buttons, None, gap=2)))
        return card

    def open_first(self, compartment: Compartment) -> None:
        """Makes the first key; a second person signs."""
        what = T(
            "Compartments",
            "The key of a compartment is made now, for you and the recovery envelopes only. The "
            "second person confirms that this is your task.",
        )
        self._with_second(
            compartment, what, lambda desk, second: open_compartment(desk, compartment, second)
        )

    def open_anew(self, compartment: Compartment) -> None:
        """Begins again with a new key, after saying that nothing comes back by it."""
        if self._session.ask.confirm(
            T("Compartments", "Open this compartment anew?"),
            (
                T("Compartments", "What was written before stays unreadable, for ever."),
                T("Compartments", "It is kept all the same; nothing is deleted."),
                T("Compartments", "You get the new key. Give it to a second colleague soon."),
            ),
            T("Compartments", "Open it anew"),
            dangerous=True,
        ):
            what = T("Compartments", "A compartment is opened anew: {name}.")
            self._with_second(
                compartment,
                what.filled(name=WORDS[compartment]),
                lambda desk, second: open_compartment(desk, compartment, second, anew=True),
            )

    def give(self, compartment: Compartment, one: Candidate) -> None:
        """Gives a colleague the key after saying what that means."""
        consequences = [
            T("Compartments", "{name} can read everything in it, also what is there already.")
        ]
        if one.use is Use.BREAK_GLASS:
            consequences = [
                T("Compartments", "{name} can open one person's records with a written reason."),
                T(
                    "Compartments",
                    "With skill, a key for need could read more without a reason. Give it only to "
                    "those on duty who need it.",
                ),
            ]
        if self._session.ask.confirm(
            T("Compartments", "Give {name} the key?").filled(name=one.name),
            [words.filled(name=one.name) for words in consequences],
            T("Compartments", "Give the key"),
        ):
            what = T("Compartments", "{name} gets the key of a compartment: {compartment}.").filled(
                name=one.name, compartment=WORDS[compartment]
            )
            self._with_second(
                compartment,
                what,
                lambda desk, second: grant_compartment(
                    desk, compartment, one.person, one.use, second
                ),
            )

    def take(self, compartment: Compartment, one: Holder) -> None:
        """Takes a key away; the compartment gets a new one."""
        if self._session.ask.confirm(
            T("Compartments", "Take the key from {name}?").filled(name=one.name),
            (
                T("Compartments", "The compartment gets a new key that {name} never had.").filled(
                    name=one.name
                ),
                T("Compartments", "What was read before cannot be taken back."),
            ),
            T("Compartments", "Take the key away"),
            dangerous=True,
        ):
            self._act(lambda desk: take_away(desk, compartment, one.person, one.use))

    def let_envelopes(self, compartment: Compartment) -> None:
        """Lets the present envelopes open it."""
        what = T("Compartments", "The present recovery envelopes can open a compartment: {name}.")
        self._with_second(
            compartment,
            what.filled(name=WORDS[compartment]),
            lambda desk, second: grant_envelopes(desk, compartment, second),
        )

    def decide(self, one: BrokenGlass, *, approve: bool) -> None:
        """Reviews a reading, with a note."""
        title = T("Compartments", "This reading was justified")
        if not approve:
            title = T("Compartments", "Object to this reading")
        note = self._session.ask.reason(
            title,
            T("Compartments", "Your name stands under this review."),
            T("Compartments", "What you found"),
        )
        if note is not None:
            self._act(lambda desk: review(desk, one.eid, approve=approve, note=note))

    def _with_second(
        self, compartment: Compartment, what: Text, act: Callable[[Desk, Second | None], None]
    ) -> None:
        with_second(
            self._session,
            lambda desk: desk.question(Act.GRANT_COMPARTMENT, compartment=compartment),
            what,
            act,
            lambda _none: self._done(),
            owner=self,
        )

    def _act(self, act: Callable[[Desk], None]) -> None:
        self._session.write(act, lambda _none: self._done(), owner=self)

    def _done(self) -> None:
        self._session.say(T("Compartments", "Done."))
        self.reload()


_ENDED = T("Compartments", "Ended")


def _few(line: CompartmentLine) -> Banner:
    if line.living:
        return Banner(
            T("Compartments", "One person holds the key"),
            T("Compartments", "When this person is gone, others can be shut out for ever."),
            Tone.INFO if line.envelopes else Tone.WARN,
        )
    return Banner(
        T("Compartments", "Nobody holds the key any more"),
        T(
            "Compartments",
            "Only the two sealed envelopes open this. Sign in with both and give the key to a "
            "colleague.",
        ),
        Tone.DANGER,
    )


def _look(desk: Desk) -> _Seen:
    lines = compartments(desk)
    return _Seen(
        lines,
        {line.compartment: candidates(desk, line.compartment) for line in lines if line.may_grant},
        doors(desk) if desk.permits(Act.READ) else Doors((), (), in_need=False),
        readings_for_review(desk),
    )
