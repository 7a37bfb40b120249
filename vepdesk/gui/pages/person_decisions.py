"""Decisions on a person's page: the custody level and the designations, proposed and decided."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.text import T
from vepdesk.gui.pages import person_acts as acts
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.layout import Card
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.session import Session
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words
from vepdesk.records.codes import label
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.services.people import PersonFile
from vepdesk.vault.rows import Stored


def decision_cards(session: Session, window: QWidget, file: PersonFile) -> list[QWidget]:
    """The two cards, with what this role may do about each decision."""
    return [_level_card(session, window, file), _designations_card(session, window, file)]


def _level_card(session: Session, window: QWidget, file: PersonFile) -> Card:
    propose: Button | None = None
    if session.may_record(Act.ASSESS):
        propose = Button(
            T("Person", "Propose a level"),
            lambda: acts.propose_level(session, window, file),
            icon="clipboard-check",
        )
        propose.setObjectName("propose-level")
    card = Card(T("Person", "Custody level"), trailing=propose, padded=False)
    rows: list[QWidget] = []
    if file.awaiting is not None:
        rows.append(_awaiting_row(session, window, file.awaiting))
    if file.level is not None:
        rows.append(_level_row(file.level))
    if not rows:
        card.add(
            EmptyState(
                T("Person", "No classification yet"),
                T("Person", "An assessor proposes a level with reasons; another approves it."),
                icon="clipboard-check",
            )
        )
    card.add(RowList(rows))
    return card


def _designations_card(session: Session, window: QWidget, file: PersonFile) -> Card:
    designate: Button | None = None
    if session.may_record(Act.ASSESS):
        designate = Button(
            T("Person", "Propose a designation"),
            lambda: acts.propose_designation(session, window, file),
            icon="shield-lock",
        )
        designate.setObjectName("propose-designation")
    card = Card(T("Person", "VEP designation"), trailing=designate, padded=False)
    if file.designations:
        card.add(RowList([_designation_row(session, window, one) for one in file.designations]))
    else:
        card.add(
            EmptyState(
                T("Person", "No designation"),
                T("Person", "Only law or conduct is a ground, never belief, ties or origin."),
                icon="shield-lock",
            )
        )
    return card


def _awaiting_row(session: Session, window: QWidget, proposal: Stored[Classification]) -> QWidget:
    def decide(*, approve: bool) -> Callable[[], None]:
        return lambda: acts.decide_level(session, window, proposal, approve=approve)

    buttons: list[QWidget] = []
    own = proposal.record.assessor == session.actor.person
    if session.may_record(Act.APPROVE) and not own:
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


def _designation_row(session: Session, window: QWidget, one: Stored[Designation]) -> QWidget:
    record = one.record
    tones = {"confirmed": Tone.INFO, "proposed": Tone.WARN}
    state = label("designation-state", record.state)
    return task_row(
        label("designation-basis", record.basis),
        T("Person", "{authority}. Review due {day}.").filled(
            authority=record.authority, day=record.review_on
        ),
        *_designation_buttons(session, window, one),
        lead=Chip(state, tones.get(record.state, Tone.PLAIN)),
    )


def _designation_buttons(
    session: Session, window: QWidget, one: Stored[Designation]
) -> list[QWidget]:
    record = one.record
    buttons: list[QWidget] = []
    if record.state == "proposed":
        own = record.proposed_by == session.actor.person
        if session.may_record(Act.APPROVE) and not own:
            for words, confirm, kind in (
                (T("Person", "Do not confirm"), False, Kind.PLAIN),
                (T("Person", "Confirm"), True, Kind.PRIMARY),
            ):
                buttons.append(
                    Button(
                        words,
                        partial(acts.decide_designation, session, window, one, confirm=confirm),
                        kind=kind,
                    )
                )
    elif record.state == "confirmed":
        if session.may_record(Act.KEEP_DECISION):
            buttons.append(Button(T("Person", "Review"), lambda: acts.review(session, window, one)))
        if session.may_record(Act.END_DECISION):
            buttons.append(Button(T("Person", "End"), lambda: acts.end(session, window, one)))
    return buttons
