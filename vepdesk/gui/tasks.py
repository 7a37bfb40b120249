"""The worker: everything that touches the database runs here, never on the window's thread.

One thread writes, one reads; each opens its own connection (:meth:`Tasks.start`) and keeps it.
Jobs of a thread run in the order they were given. Results come back on the window's thread by one
queued signal. A job never touches a widget: read what it needs *before* giving it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from vepdesk.base.errors import UserError

Result = TypeVar("Result")
Failed = Callable[[UserError], None]
Crashed = Callable[[BaseException], None]
Setup = Callable[[], None]


_PATIENCE_SECONDS = 0.05


def _begun(event: threading.Event, job: Setup) -> None:
    event.set()
    job()


class Progress(QObject):
    """How far a long job is, and the wish to stop it. Shared between both threads."""

    advanced = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def report(self, done: int, total: int) -> None:
        """Called by the job: ``done`` of ``total`` steps; ``total`` 0 when nobody can tell."""
        self.advanced.emit(done, total)

    def stop(self) -> None:
        """Asks the job to stop at its next safe point."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether somebody asked to stop; long jobs look between their steps."""
        return self._stop.is_set()


class Tasks(QObject):
    """Runs jobs on the two database threads and brings back what came of them.

    ``failed`` is told when a job raises a :class:`UserError` and gave no ``failed`` of its own.
    ``crashed`` is told of everything else: a fault of the program. ``idle`` is emitted on the
    window's thread when nothing is left to do.
    """

    idle = Signal()
    busy = Signal()
    _arrived = Signal(object)

    def __init__(self, failed: Failed, crashed: Crashed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._crashed = crashed
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vepdesk-writer")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vepdesk-reader")
        self._open = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        writer: Setup,
        reader: Setup,
        done: Callable[[], None] = lambda: None,
        failed: Failed | None = None,
    ) -> None:
        """Opens connections, each on the thread that will use it; ``done`` when both are open."""
        self.run(writer, lambda _none: None, failed)
        self.read(reader, lambda _none: done(), failed)

    def run(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Runs ``job`` on the writer's thread, then ``done`` or ``failed`` on this one.

        When ``owner`` (usually the page) is gone by then, the answer is dropped.
        """
        self._submit(self._writer, job, done, failed, owner)

    def read(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> None:
        """The same on the reader's thread: searches, lists, reports. They never wait for writes."""
        self._submit(self._reader, job, done, failed, owner)

    def read_now(self, job: Callable[[], Result]) -> Result:
        """Waits for a look-up of a few milliseconds, for a list that must answer each key."""
        return self._reader.submit(job).result()

    @property
    def is_idle(self) -> bool:
        """Whether every answer has been delivered."""
        return self._open == 0

    @property
    def waiting(self) -> int:
        """How many answers have not been delivered yet."""
        return self._open

    def settle(self, at_most_ms: int) -> None:
        """Lets the answers that are about to come arrive; a person can do nothing meanwhile."""
        if self.is_idle:
            return
        loop = QEventLoop()
        self.idle.connect(loop.quit)
        QTimer.singleShot(at_most_ms, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def close(
        self,
        writer: Setup = lambda: None,
        reader: Setup = lambda: None,
        *,
        stop_writing: Setup | None = None,
        stop_reading: Setup | None = None,
    ) -> None:
        """Ends both threads in order: jobs given so far finish, then connections close there.

        Answers that have not been delivered yet are dropped. The two that stop are called again
        and again, on this thread, while a job given before holds up the closing on theirs.
        """
        if self._closed:
            return
        self._closed = True
        read, written = threading.Event(), threading.Event()
        last = (
            self._reader.submit(_begun, read, reader),
            self._writer.submit(_begun, written, writer),
        )
        for begun, stop in ((read, stop_reading), (written, stop_writing)):
            while stop is not None and not begun.wait(_PATIENCE_SECONDS):
                stop()
        self._reader.shutdown(wait=True)
        self._writer.shutdown(wait=True)
        for closing in last:
            error = closing.exception()
            if error is not None:
                self._crashed(error)

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Failed | None,
        owner: QObject | None,
    ) -> None:
        if self._closed:
            return
        self._open += 1
        if self._open == 1:
            self.busy.emit()
        future = executor.submit(job)

        def deliver() -> None:
            if owner is not None and not isValid(owner):
                return
            self._answer(future, done, failed or self._failed)

        future.add_done_callback(lambda _future: self._arrived.emit(deliver))

    def _answer(
        self, future: Future[Result], done: Callable[[Result], None], failed: Failed
    ) -> None:
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, UserError):
            failed(error)
        else:
            self._crashed(error)

    def _deliver(self, deliver: Callable[[], None]) -> None:
        if self._closed:
            return
        try:
            deliver()
        finally:
            self._open -= 1
            if self._open == 0:
                self.idle.emit()
