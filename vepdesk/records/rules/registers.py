"""The register of a session: which marks make sense, and when it may be written. Pure."""

from __future__ import annotations

from datetime import date

from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.text import T
from vepdesk.records.kinds.session import Session
from vepdesk.records.rules.fields import check_code

WANT_REASON = ("excused", "refused")
"""Marks of people who did not come: each says why."""


def check_mark(mark: str, reason: str | None) -> None:
    """Raises :class:`Invalid` for an unknown mark, or an absence without a reason."""
    check_code("mark", "attendance-mark", mark)
    if reason:
        check_code("reason", "absence-reason", reason)
    elif mark in WANT_REASON:
        raise Invalid("reason", T("Programmes", "Give a reason for everybody who did not come."))


def check_session(session: Session, today: date) -> None:
    """A register is written on the day of the session or later; never for a cancelled one."""
    if session.state == "cancelled":
        raise Refused("cancelled", T("Programmes", "This session was cancelled."))
    if session.starts.day > today:
        raise Refused("future", T("Programmes", "This session is still to come."))
