"""Looks after the store by itself while people work: daily backup, trial restore, room on the disk.

It only ever begins something when nobody waits for an answer, and what it runs may be killed at any
time.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from vepdesk.base.errors import UserError
from vepdesk.base.stopping import Proceed
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.safety_words import RESERVE_USED, Sentence, room_sentence, rotten_sentence
from vepdesk.gui.session import Session
from vepdesk.services.backups import (
    Drill,
    Night,
    backup_due,
    drill_due,
    nightly,
    note_drill,
    note_night,
    try_restoring,
)
from vepdesk.services.desk import Desk
from vepdesk.services.room import Level, Room, room, set_reserve_aside

_FIRST_LOOK_MS = 20_000
_LOOK_MS = 5 * 60_000


@dataclass(frozen=True, slots=True)
class _Due:
    reserve: bool
    backup: bool
    drill: bool
    room: Room | None


class Caretaker(QObject):
    """One for each session; it belongs to the window."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tried_drill = False
        self._notice: Banner | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        session.reserve_used.connect(lambda: self._show(RESERVE_USED))

    def begin(self) -> None:
        """A while after sign-in for the first time, then now and then."""
        QTimer.singleShot(_FIRST_LOOK_MS, self, self.look)
        self._timer.start()

    def look(self) -> None:
        """Sees what is due and begins one thing, unless somebody waits for an answer."""
        session = self._session
        quiet = session.beside.is_idle and session.unasked.is_idle
        if session.tasks.is_idle and quiet and not session.stopped:
            session.read(_due, self._found, self._unheard, self)

    def _found(self, due: _Due) -> None:
        if due.room is not None and due.room.level is not Level.ENOUGH:
            self._show(room_sentence(due.room))
        if due.reserve:
            self._session.work_beside(set_reserve_aside, self._go_on, self._unheard, self)
        elif due.backup:
            self._session.work_beside(nightly, self._made, self._unheard, self)
        elif due.drill and not self._tried_drill:
            self._tried_drill = True
            self._session.work_beside(_drill, self._proven, self._unheard, self)

    def _go_on(self, done: bool) -> None:  # noqa: FBT001 - the answer of one call
        if done:
            self.look()

    def _made(self, night: Night) -> None:
        if rotten := {name for one in night.made for name in one.rotten}:
            self._show(rotten_sentence(len(rotten)))
        self._session.write(
            lambda desk: note_night(desk, night), lambda _none: self.look(), self._unheard, self
        )

    def _proven(self, done: Drill) -> None:
        self._session.write(
            lambda desk: note_drill(desk, done), lambda _none: None, self._unheard, self
        )

    def _unheard(self, _error: UserError) -> None:
        """Nobody asked for this, so nobody is disturbed; the page about safety shows it."""

    def _show(self, sentence: Sentence) -> None:
        shell = self._session.shell
        if shell is None:
            return
        if self._notice is None:
            self._notice = Banner("", tone=sentence.tone, dismissable=True)
            self._notice.setObjectName("caretaker")
            shell.show_notice(self._notice)
        self._notice.set(sentence.words, sentence.detail, sentence.tone)
        self._notice.show()


def _due(desk: Desk) -> _Due:
    now = room(desk)
    return _Due(
        reserve=now is not None and not now.reserve and now.level is Level.ENOUGH,
        backup=backup_due(desk),
        drill=drill_due(desk),
        room=now,
    )


def _drill(desk: Desk, proceed: Proceed) -> Drill:
    return try_restoring(desk, proceed)
