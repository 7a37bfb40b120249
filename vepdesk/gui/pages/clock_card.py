"""A clock that is wrong, in the window: a banner as long as it is, and a card to accept it."""

from __future__ import annotations

from vepdesk.access.policy import Act
from vepdesk.base.clock import local
from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.approval import with_second
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.layout import Card, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.gui.theme import Tone
from vepdesk.journal.credible import Doubt
from vepdesk.services.clocks import WrongClock, accept_clock, clock_words, wrong_clock


class ClockBanner(Banner):
    """Over every page while the clock is wrong, until it is closed; it comes back with a new jump.

    It leads to the card for those who may accept a clock.
    """

    def __init__(self, session: Session) -> None:
        leads = Button(T("Clock", "Look at the clock"), lambda: session.go("safety"))
        leads.setObjectName("look-at-clock")
        super().__init__("", "", Tone.DANGER, leads, dismissable=True)
        leads.setVisible(Act.ACCEPT_CLOCK in session.permitted)
        self._session = session
        self._told: Doubt | None = None
        self.setObjectName("clock")
        self.hide()

    def look(self) -> None:
        """Asks again whether the clock is right."""
        self._session.read(wrong_clock, self._show, owner=self)

    def _show(self, found: WrongClock | None) -> None:
        if found is None:
            self._told = None
            self.hide()
            return
        tone = Tone.DANGER if found.grave else Tone.WARN
        self.set(clock_words(self._session.clock, found), "", tone)
        if self._told is not found.why:
            self._told = found.why
            self.show()


class ClockCard(Card):
    """What contradicts the clock, and a button for those who know that it is right all the same."""

    def __init__(self, session: Session) -> None:
        super().__init__(T("Clock", "The clock of this computer"))
        self.setObjectName("clock-card")
        self._session = session
        self._found: WrongClock | None = None
        self._words = plain.label("", wrap=True)
        self._words.setObjectName("clock-words")
        self._what = plain.label("", "muted", wrap=True)
        self._failure = Banner("", tone=Tone.DANGER, dismissable=True)
        self._failure.setObjectName("clock-failure")
        self._failure.hide()
        self._accept = Button(T("Clock", "The clock is right"), self.accept)
        self._accept.setObjectName("accept-clock")
        for part in (self._words, self._what, self._failure, row(self._accept, None)):
            self.add(part)
        self.hide()

    def look(self) -> None:
        """Asks again whether the clock is right."""
        self._session.read(wrong_clock, self._show, owner=self)

    def _show(self, found: WrongClock | None) -> None:
        self._found = found
        self.setVisible(found is not None)
        if found is None:
            self._failure.hide()
            return
        plain.set_words(self._words, clock_words(self._session.clock, found))
        plain.set_words(self._what, _TWO if found.grave else _ONE)
        may = Act.ACCEPT_CLOCK in self._session.permitted
        self._accept.setVisible(may and not self._session.stopped)

    def accept(self) -> None:
        """Somebody says how it is known that the clock is right, and a second person signs it."""
        seen = self._found
        if seen is None:
            return
        clock = self._session.clock
        times = {"now": local(clock, seen.now), "last": local(clock, seen.least)}
        reason = self._session.ask.reason(
            T("Clock", "Accept the clock of this computer"),
            T(
                "Clock",
                "It says {now}; the last time that is certain is {last}. From here on {now} counts "
                "as right. This stays in the history, and headquarters sees it.",
            ).filled(**times),
            T("Clock", "How do you know that it is right?"),
        )
        if reason is None:
            return
        self._failure.hide()
        with_second(
            self._session,
            lambda desk: desk.question(Act.ACCEPT_CLOCK),
            T(
                "Clock",
                "You sign that the clock of this computer is right. It says {now}; the last time "
                "that is certain is {last}. The reason given: {reason}",
            ).filled(reason=reason, **times),
            lambda desk, second: accept_clock(desk, seen, reason, second),
            lambda _none: self._accepted(),
            self._failed,
            self,
        )

    def _accepted(self) -> None:
        self._session.say(T("Clock", "The clock counts as right from now on."))
        self._session.tell_changed(())

    def _failed(self, error: UserError) -> None:
        self.look()
        self._failure.set(error.message, "", Tone.DANGER)
        self._failure.show()


_ONE = T(
    "Clock",
    "Nothing is held up. Compare it with a watch, a telephone or the radio. If the date is right, "
    "say so: your name stands for it.",
)
_TWO = T(
    "Clock",
    "Nothing is held up. Compare it with a watch, a telephone or the radio. If it is wrong, have "
    "it set. Only if it is right all the same: say so, and a second person signs with you.",
)
