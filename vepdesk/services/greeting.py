"""What somebody is told when signing in, because it may mean that something is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from vepdesk.access.policy import Act
from vepdesk.access.waits import Failures
from vepdesk.base.clock import local
from vepdesk.base.text import T
from vepdesk.records.plain import Plain
from vepdesk.services.desk import CLOCK, Desk, Notice
from vepdesk.services.recovery import envelopes_state

CLOCK_BACK = timedelta(minutes=2)
CLOCK_AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Greeting:
    """The notices for the person, and the facts of them for the entry of the sign-in."""

    notices: tuple[Notice, ...]
    facts: Mapping[str, Plain]


def greeting(desk: Desk, failures: Failures | None, *, waits_whole: bool) -> Greeting:
    """Failed tries, an altered record of them, a clock that jumped, opened envelopes, a renewal."""
    notices: list[Notice] = []
    facts: dict[str, Plain] = {}
    if failures is not None:
        when = local(desk.clock, failures.last)
        notices.append(Notice("failures", _FAILURES.counted(failures.count).filled(when=when)))
    if not waits_whole and not _from_elsewhere(desk):
        notices.append(Notice("tries-altered", _ALTERED, serious=True))
        facts["tries_altered"] = True
    clock = clock_notice(desk)
    if clock is not None:
        notices.append(clock)
        facts["clock_suspect"] = True
    if desk.store.unlocked.by_envelopes:
        notices.append(Notice("envelopes", _ENVELOPES, serious=True))
    elif not desk.must_change and desk.permits(Act.MANAGE_STAFF):
        envelopes = envelopes_state(desk)
        if envelopes.must_renew:
            notices.append(Notice("new-envelopes", _RENEW_ENVELOPES, serious=True))
        elif envelopes.next_check <= desk.today:
            notices.append(Notice("seals", _SEALS))
    if desk.store.renewal_waits:
        notices.append(Notice("renewal", _RENEWAL))
    return Greeting(tuple(notices), facts)


def _from_elsewhere(desk: Desk) -> bool:
    """Whether the store came from another computer, whose secret authenticates that record."""
    store = desk.store
    return store.unlocked.device_secret is None and store.key_file().uses_device_secret


def clock_notice(desk: Desk) -> Notice | None:
    """Whether this computer's clock contradicts what was entered here before.

    A flat battery sets a clock years back; then nothing is held up, but people must know.
    """
    last = desk.store.last_entered()
    now = desk.clock.now()
    if last is None or -CLOCK_AHEAD < last - now <= CLOCK_BACK:
        return None
    words = _CLOCK_BEHIND if last > now else _CLOCK_FAR
    shown = {"now": local(desk.clock, now), "last": local(desk.clock, last)}
    return Notice(CLOCK, words.filled(**shown), serious=last > now)


_FAILURES = T(
    "Greeting",
    "%n wrong passphrases were typed for your name since you last signed in, the last on {when}.",
)
_ALTERED = T(
    "Greeting",
    "The record of wrong passphrases was missing or altered. Tell your user administrator.",
)
_CLOCK_BEHIND = T(
    "Greeting",
    "The clock of this computer says {now}, but the last entry here was made on {last}. Ask the IT "
    "staff to set the clock. You can go on; what you enter is marked.",
)
_CLOCK_FAR = T(
    "Greeting",
    "The clock of this computer says {now}; the last entry here was made on {last}. Check that the "
    "date is right.",
)
_ENVELOPES = T(
    "Greeting",
    "The two sealed envelopes were opened. This is recorded. Enrol a user administrator, then make "
    "new envelopes.",
)
_RENEW_ENVELOPES = T(
    "Greeting",
    "The sealed envelopes were opened, or new ones were not finished. Make new envelopes.",
)
_SEALS = T(
    "Greeting",
    "Look at both sealed envelopes today, and note under Keys and recovery that they are whole.",
)
_RENEWAL = T(
    "Greeting",
    "An account was ended. The store gets its new key as soon as it is open nowhere else.",
)
