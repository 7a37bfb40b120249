"""Stays in custody: when somebody may be admitted, released, moved. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.location import Location
from vepdesk.records.values import Moment

HELD, RELEASED = "held", "released"


def check_admission(
    admission: Admission, *, held: bool, today: date, left_on: date | None = None
) -> None:
    """Nobody is admitted twice, in the future, or without a commitment order (Rule 7).

    ``left_on`` is the end of an earlier stay. Raises :class:`Refused` or :class:`Invalid`.
    Imported registers are exempt from the order.
    """
    if held:
        raise Refused("in-custody", T("Stays", "This person is in custody here already."))
    if admission.admitted_on > today:
        raise Invalid("admitted_on", T("Stays", "This day is still to come."))
    if left_on is not None and admission.admitted_on < left_on:
        raise Invalid("admitted_on", T("Stays", "An earlier stay had not ended on this day."))
    if admission.imported:
        return
    _check_order(admission)
    if admission.arrived is not None and admission.arrived.day != admission.admitted_on:
        raise Invalid("arrived", T("Stays", "This is not the day of the admission."))


def _check_order(admission: Admission) -> None:
    for name in ("authority", "order_number", "order_on"):
        value = getattr(admission, name)
        if value is None or (isinstance(value, str) and not value.strip()):
            raise Invalid(
                name, T("Stays", "Nobody is admitted without a valid commitment order (Rule 7).")
            )
    if admission.order_on is not None and admission.order_on > admission.admitted_on:
        raise Invalid("order_on", T("Stays", "The order is dated after the admission."))
    if admission.hold_until is not None and admission.hold_until < admission.admitted_on:
        raise Invalid("hold_until", T("Stays", "The order ended before the admission."))


def check_release(admitted_on: date, released_on: date, *, today: date) -> None:
    """A stay ends on a day it has reached. Raises :class:`Invalid`."""
    if released_on > today:
        raise Invalid("released_on", T("Stays", "This day is still to come."))
    if released_on < admitted_on:
        raise Invalid("released_on", T("Stays", "This is before the admission."))


def check_move(to: Location, moved: Moment, *, admitted_on: date, now: Moment) -> None:
    """People move to places in use, during their stay. Raises :class:`Invalid`."""
    if moved.at > now.at:
        raise Invalid("moved", T("Stays", "This time is still to come."))
    if moved.day < admitted_on:
        raise Invalid("moved", T("Stays", "This is before the admission."))
    if to.closed_on is not None and to.closed_on <= moved.day:
        raise Invalid("location", T("Stays", "This place is closed."))


def check_undisputed(conflicts: Collection[str]) -> None:
    """Raises :class:`Refused` while two sites claim a person.

    An act here would settle the claim unseen.
    """
    if {"custody", "holder"} & set(conflicts):
        raise Refused(
            "custody-disputed",
            T("Stays", "Two sites disagree about who holds this person. Settle that first."),
        )


def custody_after(stays: Iterable[RecordId], ended: Collection[RecordId]) -> str:
    """What the lines that stand say: in custody while a stay has no end."""
    return HELD if any(stay not in ended for stay in stays) else RELEASED


def not_in_custody() -> Refused:
    """The refusal for acts that need somebody in custody here."""
    return Refused("not-in-custody", T("Stays", "This person is not in custody here."))
