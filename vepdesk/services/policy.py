"""Policies of a site, decided by its administrators: after how many idle minutes it locks."""

from __future__ import annotations

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid
from vepdesk.base.text import T
from vepdesk.services.desk import Desk
from vepdesk.vault.settings import keep_setting, setting

IDLE_MINUTES = 5
LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES = 1, 15

POLICY = "policy"
"""Told as a kind of what changed, so that windows look again."""

_IDLE = "idle-minutes"


def idle_minutes(desk: Desk) -> int:
    """After how many minutes without a key or a movement the window locks: 1 to 15."""
    kept = setting(desk.reader.connection, _IDLE)
    if kept is None or not kept.isdecimal():
        return IDLE_MINUTES
    return min(MOST_IDLE_MINUTES, max(LEAST_IDLE_MINUTES, int(kept)))


def set_idle_minutes(desk: Desk, minutes: int) -> None:
    """Decides it for everybody at this site; the act stands in the journal.

    Raises ``Invalid`` for fewer than 1 or more than 15 minutes.
    """
    desk.require(Act.SET_POLICY)
    if not LEAST_IDLE_MINUTES <= minutes <= MOST_IDLE_MINUTES:
        raise Invalid(
            "minutes",
            T("Policy", "Choose from {least} to {most} minutes.").filled(
                least=LEAST_IDLE_MINUTES, most=MOST_IDLE_MINUTES
            ),
        )
    with desk.work() as work:
        work.act("policy-changed", policy=_IDLE, minutes=minutes)
        work.also(lambda connection: keep_setting(connection, _IDLE, str(minutes)))
        work.commit()
