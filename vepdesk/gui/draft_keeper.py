"""Keeps what is being written every few seconds, for the case that nobody gets to lock the desk.

A power cut or a kill so takes five seconds of writing at most. A lock keeps everything once more by
itself (:meth:`vepdesk.gui.app.Program.lock`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui.session import Session
from vepdesk.gui.theme import Tone
from vepdesk.gui.unfinished import UnfinishedWork
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Draft, Place, discard_drafts, keep_drafts

KEEP_MS: Final = 5_000
"""How much writing a power cut may take: as long as nobody leaves a field."""

_COALESCED_MS = 300


class DraftKeeper(QObject):
    """Looks at what is being written, and writes it down when something changed.

    It only looks while nothing else is under way: what is being saved just then would else be kept
    after it was saved, and given back as unsaved. A store that does not take it is told of once.
    """

    def __init__(
        self,
        session: Session,
        unfinished: UnfinishedWork,
        place: Callable[[], Place],
        found: Place | None,
    ) -> None:
        super().__init__(unfinished)
        self._session, self._unfinished, self._place = session, unfinished, place
        self._kept: dict[tuple[str, bytes], Draft] = {}
        self._placed = found
        self._acts = session.acts
        self._under_way = self._told = self._stopped = False
        self.regular = QTimer(self)
        self.regular.setInterval(KEEP_MS)
        self.regular.timeout.connect(lambda: self._look(moved=True))
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(_COALESCED_MS)
        self.soon.timeout.connect(lambda: self._look(moved=False))

    def begin(self, application: QApplication) -> None:
        """Begins to look: regularly, when a field is left, and when an act has ended."""
        application.focusChanged.connect(self._focus_changed)
        self._session.tasks.idle.connect(self._look_soon)
        self.regular.start()

    def stop(self) -> None:
        """No more looking: the desk is being locked or closed."""
        self._stopped = True
        self.regular.stop()
        self.soon.stop()

    def gone(self, written: Sequence[Draft]) -> list[Draft]:
        """What was kept and is not among what is being ``written`` any more."""
        now = {draft.key for draft in written}
        return [draft for key, draft in self._kept.items() if key not in now]

    def left(self) -> None:
        """The person closes the window and was asked before: nothing of it waits any more."""
        self.stop()
        kept = list(self._kept.values())
        if kept:
            self._session.write_aside(
                lambda desk: discard_drafts(desk, kept), lambda: None, lambda _error: None
            )

    def _focus_changed(self, left: QWidget | None, _entered: QWidget | None) -> None:
        if left is not None:
            self._look_soon()

    def _look_soon(self) -> None:
        if not self._stopped and not self.soon.isActive():
            self.soon.start()

    def _look(self, *, moved: bool) -> None:
        """Writes down what changed; ``moved`` also when only the place is another."""
        if self._stopped or not self._session.tasks.is_idle:
            return  # when it is idle again, that is told
        if self._under_way:  # its answer never came: a fault, of which the person was told
            self.stop()
            return
        written = self._unfinished.written()
        acted = self._session.acts != self._acts  # each is marked as kept after that
        changed = [draft for draft in written if acted or not self._is_kept(draft)]
        gone = self.gone(written)
        place = self._place()
        if not (changed or gone or (moved and place != self._placed)):
            return
        self._write(written, changed, gone, place)

    def _is_kept(self, draft: Draft) -> bool:
        given = self._unfinished.given(draft.key)
        if draft.key not in self._kept and given is not None and given.same_as(draft):
            self._kept[draft.key] = draft
        known = self._kept.get(draft.key)
        return known is not None and known.same_as(draft)

    def _write(
        self, written: list[Draft], changed: list[Draft], gone: list[Draft], place: Place
    ) -> None:
        before = (dict(self._kept), self._placed, self._acts)
        elsewhere = place if place != self._placed else None
        self._kept = {draft.key: draft for draft in written}
        self._placed, self._acts = place, self._session.acts
        self._under_way = True

        def job(desk: Desk) -> None:
            if gone:
                discard_drafts(desk, gone)
            if changed or elsewhere is not None:
                keep_drafts(desk, changed, elsewhere)

        def done() -> None:
            self._under_way = False

        def failed(_error: UserError) -> None:
            self._under_way = False
            self._kept, self._placed, self._acts = before  # tried again the next time
            self._tell()

        self._session.write_aside(job, done, failed, self)

    def _tell(self) -> None:
        if not self._told and self._session.shell is not None:
            self._told = True
            self._session.shell.say(
                T(
                    "Unfinished",
                    "What you are writing cannot be kept at the moment. Save it soon.",
                ),
                Tone.WARN,
            )
