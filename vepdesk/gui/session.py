"""What a page is given: the desk behind the worker, questions, and news of what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock
from vepdesk.base.errors import UserError
from vepdesk.gui.ask import Ask
from vepdesk.gui.beside import Beside, Proceed
from vepdesk.gui.forms.reference_editor import LookUp
from vepdesk.gui.long_work import LongWork
from vepdesk.gui.shell import Shell
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.words import Words
from vepdesk.services.audit import Noted
from vepdesk.services.checks import Verdict
from vepdesk.services.compartments import concerned
from vepdesk.services.desk import Actor, Desk, permitted_acts
from vepdesk.services.plain_records import look_up
from vepdesk.services.positions import is_stopped
from vepdesk.services.room import use_reserve

Result = TypeVar("Result")
Failed = Callable[[UserError], None]

_SOON_SECONDS = 0.5
"""How long a close waits for the proof of the store, which looks up between its portions."""

_FOR_WANT_OF_ROOM = ("no-space", "anchor")


class Session(QObject):
    """One person at one desk.

    Pages never touch the desk: they give a job that gets it on the right thread. ``changed`` tells
    which kinds of records somebody just wrote; a page decides whether that concerns it.
    ``permitted`` is what the role allowed at sign-in, for showing only what can be done. ``beside``
    is for what people start and the daily backup, ``unasked`` for the proof of the store, which is
    in nobody's way; ``proof`` is what that found last.
    """

    changed = Signal(frozenset)
    reserve_used = Signal()
    """The disk was full: the reserve was given up so that people can finish."""

    def __init__(self, desk: Desk, tasks: Tasks, ask: Ask) -> None:
        super().__init__()
        self._desk = desk
        self._reading: Desk | None = None
        self.tasks = tasks
        self.beside = Beside()
        self.unasked = Beside()
        self.proof: Verdict | None = None
        self.long = LongWork()
        self.acts = 0
        """How many acts were asked for so far."""
        self.ask = ask
        self.clock: Clock = desk.clock
        self.actor: Actor = desk.actor
        self.headquarters = desk.store.site.is_headquarters
        self.site_name = desk.store.site.name
        self.site_code = desk.store.site.code
        self.practice = desk.store.site.practice
        self.by_envelopes = desk.store.unlocked.by_envelopes
        self.greeting = desk.greeting
        self.stopped = is_stopped(desk)
        self.shell: Shell | None = None
        self.sees_compartments = tasks.read_now(lambda: concerned(self._reader()))
        self.permitted = tasks.read_now(lambda: permitted_acts(self._reader()))

    @property
    def reads_people(self) -> bool:
        """Whether this role has any business with people's files."""
        return Act.READ in self.permitted

    def may_record(self, act: Act) -> bool:
        """Whether this role can do ``act`` here; a unit's records are written at the unit alone.

        A page shows no button for what would be refused after the form was filled in.
        """
        return act in self.permitted and not self.headquarters

    def _open_reader(self) -> None:
        self._reading = self._desk.for_reading()

    def write(
        self,
        job: Callable[[Desk], Result],
        done: Callable[[Result], None],
        failed: Failed | None = None,
        owner: QObject | None = None,
        *,
        long: Words = "",
    ) -> None:
        """Runs an act; ``done`` gets its result on the window's thread.

        ``long`` names an act that may take minutes: a lock covers the window at once and lets it
        come to its end.
        """
        desk = self._desk
        self.acts += 1

        def act() -> Result:
            try:
                return job(desk)
            except UserError as error:
                if error.reason not in _FOR_WANT_OF_ROOM or not use_reserve(desk):
                    raise
            self.reserve_used.emit()
            return job(desk)

        self.tasks.run(self.long.watched(act, long), done, failed, owner)

    def write_aside(
        self,
        job: Callable[[Desk], None],
        done: Callable[[], None],
        failed: Failed,
        owner: QObject | None = None,
    ) -> None:
        """Writes what nobody asked for and no record needs: the reserve of the disk is not for it,
        and it is no act."""
        desk = self._desk
        self.tasks.run(lambda: job(desk), lambda _none: done(), failed, owner)

    def read(
        self,
        job: Callable[[Desk], Result],
        done: Callable[[Result], None],
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Runs a look-up on the reader's thread, which never waits for an act."""

        self.tasks.read(lambda: job(self._reader()), done, failed, owner)

    def look(
        self,
        opening: Callable[[Desk], Noted],
        job: Callable[[Desk], Result],
        done: Callable[[Result, Noted], None],
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Has a look noted first, on the writer's thread, and reads only then.

        ``done`` also gets whether the look stands in the journal, which the page must say.
        """

        def noted(answer: Noted) -> None:
            self.read(job, lambda found: done(found, answer), failed, owner)

        self.write(opening, noted, failed, owner)

    def work_beside(
        self,
        job: Callable[[Desk, Proceed], Result],
        done: Callable[[Result], None],
        failed: Failed,
        owner: QObject | None = None,
        *,
        unasked: bool = False,
        long: Words = "",
    ) -> bool:
        """Runs long work that only reads the store on a thread that nobody waits for.

        Whether it was begun: one such piece of work runs at a time, besides one that was
        ``unasked`` for. Locking ends it, but what is named as ``long``, because somebody started
        it, may come to its end behind a cover.
        """
        desk = self._desk

        def with_own_reader(proceed: Proceed) -> Result:
            reading = desk.for_reading()
            try:
                return job(reading, proceed)
            finally:
                reading.close()

        thread = self.unasked if unasked else self.beside
        watched = self.long.watched_beside(with_own_reader, long)
        begun = thread.run(watched, done, failed, owner)
        self.long.began(long, begun=begun)
        return begun

    def _reader(self) -> Desk:
        if self._reading is None:
            self._open_reader()
        if self._reading is None:
            raise RuntimeError("there is no reader")
        return self._reading

    def look_up_for(self, kind: str) -> LookUp:
        """Finds records of a type for a form's reference field, at each key."""

        def find(text: str) -> list[tuple[bytes, str]]:
            return self.tasks.read_now(lambda: look_up(self._reader(), kind, text))

        return find

    def tell_changed(self, kinds: Iterable[str]) -> None:
        """Called by a page after an act: others may have to look again."""
        self.changed.emit(frozenset(kinds))

    def go(self, page: str, **where: object) -> None:
        """Opens another page."""
        if self.shell is not None:
            self.shell.open(page, **where)

    def say(self, words: Words) -> None:
        """A short confirmation that passes by itself."""
        if self.shell is not None:
            self.shell.say(words)

    def close(self, last: Callable[[Desk], None] | None = None) -> None:
        """Closes both connections in their threads and ends the threads.

        ``last`` is what a lock still has to write; then nothing that was asked for before may hold
        it up: running statements are stopped, and an act that was not finished is undone.
        """
        self.unasked.give_over()
        self.beside.stop()
        self.unasked.stop(_SOON_SECONDS)
        desk = self._desk

        def close_reader() -> None:
            if self._reading is not None:
                self._reading.close()

        def stop_reading() -> None:
            if self._reading is not None:
                self._reading.interrupt()

        def write_and_close() -> None:
            try:
                if last is not None:
                    last(desk)
            finally:
                desk.close()

        if last is None:
            self.tasks.close(writer=desk.close, reader=close_reader)
        else:
            self.tasks.close(
                writer=write_and_close,
                reader=close_reader,
                stop_writing=desk.interrupt,
                stop_reading=stop_reading,
            )
