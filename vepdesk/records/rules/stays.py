"""Stays in custody: when somebody may be admitted, released, moved. Pure."""

from __future__ import annotations

from datetime import date

from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.text import T
from vepdesk.records.kinds.admission import Admission


def check_admission(admission: Admission, *, held: bool, today: date) -> None:
    """Nobody is admitted twice, in the future, or without a commitment order (Rule 7).

    Raises :class:`Refused` or :class:`Invalid`. Imported registers are exempt from the order.
    """
    if held:
        raise Refused("in-custody", T("Stays", "This person is in custody here already."))
    if admission.admitted_on > today:
        raise Invalid("admitted_on", T("Stays", "This day is still to come."))
    if admission.imported:
        return
    for name in ("authority", "order_number", "order_on"):
        if not getattr(admission, name):
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


def not_in_custody() -> Refused:
    """The refusal for acts that need somebody in custody here."""
    return Refused("not-in-custody", T("Stays", "This person is not in custody here."))
