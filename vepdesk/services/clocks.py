"""A computer's clock that contradicts what is known of the time, and how people accept it.

Nothing is held up by it: entries are marked, everybody is told, and the clock is believed again as
soon as it agrees. Where it is right and what is known is not, people say so, and sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from vepdesk.access.policy import Act
from vepdesk.base.canonical import encode
from vepdesk.base.clock import Clock, local
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.text import T, Text
from vepdesk.journal.credible import EARLIEST_MS, Doubt, doubt
from vepdesk.journal.second import Second
from vepdesk.services.desk import CLOCK, Desk, Notice
from vepdesk.services.second_person import require_second
from vepdesk.vault.unit_of_work import milliseconds

DOMAIN: Final = "vepdesk-clock/1"
PLAUSIBLE: Final = timedelta(days=31)
"""How long a store may have lain unused; so far ahead, one person alone accepts a clock."""

_WHILE_ASKING: Final = timedelta(hours=1)
"""How long people may take over the time that is shown to them."""


@dataclass(frozen=True, slots=True)
class WrongClock:
    """A clock that is not believed: what it says, and what time it is at least. UTC.

    ``least`` is the time of the last entry that can be trusted, or when this program was written
    where there is none.
    """

    now: datetime
    least: datetime
    why: Doubt

    @property
    def ahead(self) -> bool:
        """Whether it is too far ahead; else it is behind."""
        return self.why is Doubt.AHEAD

    @property
    def grave(self) -> bool:
        """Whether it takes two people to accept it."""
        return not self.ahead or self.now - self.least > PLAUSIBLE


def wrong_clock(desk: Desk) -> WrongClock | None:
    """Whether this computer's clock contradicts what is known of the time; anybody may ask."""
    trusted = desk.store.trusted_time(desk.reader)
    now = desk.clock.now()
    why = doubt(milliseconds(now), None if trusted is None else milliseconds(trusted))
    if why is None:
        return None
    return WrongClock(now, trusted or datetime.fromtimestamp(EARLIEST_MS / 1000, UTC), why)


def clock_notice(desk: Desk) -> Notice | None:
    """What somebody is told about the clock, each time as long as it is wrong."""
    found = wrong_clock(desk)
    return (
        None
        if found is None
        else Notice(CLOCK, clock_words(desk.clock, found), serious=found.grave)
    )


def clock_words(clock: Clock, found: WrongClock) -> Text:
    """What the clock says, what is known, and what to do."""
    words = _AHEAD if found.ahead else _BEHIND
    return words.filled(now=local(clock, found.now), last=local(clock, found.least))


def accept_clock(desk: Desk, seen: WrongClock, reason: str, second: Second | None = None) -> None:
    """Has the clock believed from now on, signed by the person at the desk and by ``second``.

    ``seen`` is what both were shown. One person alone accepts a clock that is no further ahead than
    :data:`PLAUSIBLE`. ``second`` comes from
    :func:`vepdesk.services.second_person.second_person`, for this act.
    """
    desk.require(Act.ACCEPT_CLOCK)
    if not reason.strip():
        raise Invalid("reason", T("Clock", "Write how you know that the clock is right."))
    found = wrong_clock(desk)
    if found is None:
        raise Refused("clock-agrees", T("Clock", "Nothing is wrong with the clock now."))
    passed = found.now - seen.now
    if found.least != seen.least or not timedelta(0) <= passed <= _WHILE_ASKING:
        raise Refused("clock-moved", T("Clock", "The clock changed meanwhile. Look at it again."))
    if found.grave:
        require_second(desk.question(Act.ACCEPT_CLOCK), second)
    if second is not None and second.person == desk.actor.person:
        raise Refused("same-person", T("Second", "The second person must be somebody else."))
    with desk.work() as work:
        work.act(
            "clock-accepted",
            clock=milliseconds(seen.now),
            least=milliseconds(seen.least),
            reason=reason.strip(),
            signature=_signed(desk, seen, reason),
        )
        work.accept_clock()
        if second is not None:
            work.countersigned(second)
        work.commit()


def _signed(desk: Desk, seen: WrongClock, reason: str) -> bytes:
    """The first person's own signatures over what was accepted; the second's are the entry's."""
    here = desk.position
    times = (milliseconds(seen.now), milliseconds(seen.least))
    statement = encode((DOMAIN, here.epoch, here.seq, here.head, *times, reason.strip()))
    return b"".join(desk.store.unlocked.keys.signing.sign(statement, DOMAIN))


_BEHIND = T(
    "Clock",
    "The clock of this computer says {now}, but it is {last} at least. Ask the IT staff to set the "
    "clock. You can go on; what you enter is marked until the clock is right.",
)
_AHEAD = T(
    "Clock",
    "The clock of this computer says {now}; the last time that is certain is {last}. Check that "
    "the date is right. What you enter is marked until the clock is right, or accepted as right.",
)
