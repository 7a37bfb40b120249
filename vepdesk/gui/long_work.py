"""Work that people started and that may take minutes: what runs now, and what came of it.

A lock asks it. Jobs tell it from their own threads, so each call is one step of a list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from vepdesk.base.errors import UserError
from vepdesk.base.stopping import Proceed
from vepdesk.base.text import T, Text
from vepdesk.gui.words import Words

Result = TypeVar("Result")


class LongWork:
    """The names of what runs, and what came of what ended while the desk was locked."""

    def __init__(self) -> None:
        self._running: list[Words] = []
        self._outcomes: list[Text] = []
        self._stopped = False
        self.beside = False
        """Whether what runs also has an answer to wait for that another thread brings."""

    @property
    def running(self) -> tuple[Words, ...]:
        """What runs or waits to run, in the order in which it was started."""
        return tuple(self._running)

    def watched(self, job: Callable[[], Result], name: Words) -> Callable[[], Result]:
        """The same job, which is known to run until it has ended; without a name as it is."""
        if not name:
            return job
        self._running.append(name)

        def run() -> Result:
            outcome = _FAULT
            try:
                result = job()
                outcome = _DONE
            except UserError as error:
                outcome = _REFUSED.filled(why=error.message)
                raise
            finally:
                outcome = _STOPPED if self._stopped and outcome is not _DONE else outcome
                self._outcomes.append(outcome.filled(work=name))
                self._running.remove(name)
            return result

        return run

    def watched_beside(
        self, job: Callable[[Proceed], Result], name: Words
    ) -> Callable[[Proceed], Result]:
        """The same for work on a thread that nobody waits for; see :meth:`began`."""
        if not name:
            return job
        proceeding: list[Proceed] = []
        run = self.watched(lambda: job(proceeding[0]), name)

        def beside(proceed: Proceed) -> Result:
            proceeding.append(proceed)
            return run()

        return beside

    def began(self, name: Words, *, begun: bool) -> None:
        """Whether what was handed to :meth:`watched_beside` was begun at all."""
        if name and begun:
            self.beside = True
        elif name:
            self._running.remove(name)

    def covered(self) -> None:
        """The desk locks now: what came of anything before was seen."""
        self._outcomes.clear()

    def stop(self) -> None:
        """Nobody waits any longer: what still runs is undone."""
        self._stopped = True

    @property
    def outcomes(self) -> list[Text]:
        """What to tell the person who comes back."""
        return [*self._outcomes, *(_STOPPED.filled(work=name) for name in self._running)]


_DONE = T("Cover", "{work}: this was done while the desk was locked.")
_REFUSED = T("Cover", "{work}: this could not be done. {why}")
_FAULT = T("Cover", "{work}: this ended with a fault of the program and was undone.")
_STOPPED = T("Cover", "{work}: this was stopped. What was not finished was undone; begin it again.")
