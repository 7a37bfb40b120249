"""Decisions about people: what they need, and by when they must be looked at again. Pure.

Every designation and level has a review within the periods below. That an approver is never the
author (Nelson Mandela Rules 89 and 39(1)) stands in ``access/policy.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vepdesk.base.errors import Invalid
from vepdesk.base.text import T
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.rules.fields import check_code, check_reached

DESIGNATION_REVIEW_DAYS = 183
LEVEL_REVIEW_DAYS: Mapping[str, int] = {"maximum": 183, "high": 183}
OTHER_LEVEL_REVIEW_DAYS = 366
UNTRIED_REVIEW_DAYS = 183


def check_review(field: str, on: date, review: date, days: int) -> None:
    """Raises :class:`Invalid` unless the review falls within ``days`` after ``on``."""
    if review <= on:
        raise Invalid(field, T("Decisions", "The review must come after the decision."))
    if (review - on).days > days:
        raise Invalid(field, T("Decisions", "The review must come within %n days.").counted(days))


def level_review_days(level: str, legal_status: str | None) -> int:
    """How long a level may stand without a review (safeguard S40)."""
    if legal_status in (None, "untried"):
        return UNTRIED_REVIEW_DAYS
    return LEVEL_REVIEW_DAYS.get(level, OTHER_LEVEL_REVIEW_DAYS)


def check_level(level: str) -> None:
    """A proposal names a level. Raises :class:`Invalid`."""
    check_code("level", "custody-level", level)
    if level == "unclassified":
        raise Invalid("level", T("Decisions", "Choose a level."))


def is_lower(level: str, before: str | None) -> bool:
    """Whether ``level`` is less secure than the one before; no level before is no lowering."""
    order = list(CODE_LISTS["custody-level"])
    if before not in order or level not in order or "unclassified" in (before, level):
        return False
    return order.index(level) > order.index(before)


def check_past(field: str, on: date, today: date) -> None:
    """Raises :class:`Invalid` for a day that has not come."""
    check_reached(field, on, today)
