"""Stays in custody on a person's page: admissions and releases, each to be struck as wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.text import T
from vepdesk.gui.pages import person_acts as acts
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.layout import Card
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.session import Session
from vepdesk.gui.words import Words
from vepdesk.records.codes import label
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.release import Release
from vepdesk.services.admissions import StayLine
from vepdesk.vault.rows import Stored


def stays_card(session: Session, window: QWidget, stays: Sequence[StayLine]) -> Card:
    """All stays, each release above its admission."""
    card = Card(T("Person", "Stays in custody"), padded=False)
    rows: list[QWidget] = []
    for stay in stays:
        if stay.release is not None:
            rows.append(_release_row(session, window, stay.release))
        rows.append(_admission_row(session, window, stay.admission))
    card.add(RowList(rows))
    return card


def _admission_row(session: Session, window: QWidget, admission: Stored[Admission]) -> QWidget:
    record = admission.record
    detail: Words = T("Person", "Taken from an imported register")
    if record.order_number:
        detail = T("Person", "{authority}, order {number}").filled(
            authority=record.authority or "–", number=record.order_number
        )
    buttons: list[QWidget] = []
    if session.may_record(Act.STRIKE):
        buttons.append(
            Button(
                T("Person", "Strike as wrong"),
                partial(acts.strike_admission, session, window, admission),
                kind=Kind.QUIET,
            )
        )
    title = T("Person", "Admitted on {day}").filled(day=record.admitted_on)
    return task_row(title, detail, *buttons)


def _release_row(session: Session, window: QWidget, release: Stored[Release]) -> QWidget:
    buttons: list[QWidget] = []
    if release.record.reason == "unknown" and session.may_record(Act.KEEP_REGISTER):
        buttons.append(
            Button(
                T("Person", "Give the reason"),
                partial(acts.give_reason, session, window, release),
                kind=Kind.PRIMARY,
            )
        )
    if session.may_record(Act.STRIKE):
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
