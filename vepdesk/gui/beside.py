"""Long work beside the window: a backup, a trial restore. Nobody waits for it, locking ends it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from vepdesk.base.errors import UserError
from vepdesk.base.stopping import Proceed, Stopped

__all__ = ["Beside", "Proceed"]

Result = TypeVar("Result")

_PATIENCE_SECONDS = 2.0
"""How long an end waits for what still runs; what that made counts for nothing."""


class Beside(QObject):
    """One piece of work at a time, on a thread of its own.

    The work asks now and then whether to go on. ``idle`` is emitted on the window's thread when its
    answer was delivered, or when it was stopped.
    """

    idle = Signal()
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and every answer has been delivered."""
        return self._thread is None

    def run(
        self,
        job: Callable[[Proceed], Result],
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
        owner: QObject | None = None,
    ) -> bool:
        """Begins ``job``; False when something runs already."""
        if self._thread is not None or self._closed:
            return False
        self._stop.clear()

        def work() -> None:
            answer: Callable[[], None]
            try:
                result = job(lambda: not self._stop.is_set())
                answer = lambda: done(result)  # noqa: E731 - the same shape as its siblings
            except Stopped:
                answer = _nothing
            except UserError as error:
                refusal = error
                answer = lambda: failed(refusal)  # noqa: E731
            except BaseException as error:  # noqa: BLE001 - it rises where faults are shown
                answer = _raising(error)
            if not self._closed:
                self._arrived.emit((answer, owner))

        self._thread = threading.Thread(target=work, name="vepdesk-beside", daemon=True)
        self._thread.start()
        return True

    def give_over(self) -> None:
        """Asks what runs to stop; its answer is dropped."""
        self._stop.set()

    def stop(self, patience: float = _PATIENCE_SECONDS) -> None:
        """Ends it for good, before the store is closed; waits so many seconds at most."""
        self._closed = True
        self._stop.set()
        if self._thread is not None:
            self._thread.join(patience)

    def _deliver(self, arrived: tuple[Callable[[], None], QObject | None]) -> None:
        if self._closed:
            return
        self._thread = None
        answer, owner = arrived
        try:
            if owner is None or isValid(owner):
                answer()
        finally:
            if self._thread is None:
                self.idle.emit()


def _nothing() -> None:
    """The answer of work that was stopped."""


def _raising(error: BaseException) -> Callable[[], None]:
    def again() -> None:
        raise error

    return again
