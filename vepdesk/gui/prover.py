"""Has the store proven after each sign-in, while people work; tells everybody when it fails.

Nothing is said while it holds. What was found is shown to those who may inspect, with what to do.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.gui.theme import Tone
from vepdesk.services.check_words import findings_of
from vepdesk.services.checks import Verdict
from vepdesk.services.proving import note_proof, prove

_FIRST_MS = 15_000
"""Whoever signs in wants something at once: that comes first."""

_AGAIN_MS = 24 * 60 * 60_000


class Prover(QObject):
    """One for each session; it belongs to the window."""

    proven = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._notice: Banner | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.prove)

    def begin(self) -> None:
        """A moment after sign-in, and daily where somebody stays signed in so long."""
        QTimer.singleShot(_FIRST_MS, self, self.prove)
        self._timer.start()

    def prove(self) -> None:
        """Begins the proof. A store that takes no entries says so itself, in larger letters."""
        if not self._session.stopped:
            self._session.work_beside(prove, self._proven, self._unheard, self, unasked=True)

    def _proven(self, verdict: Verdict) -> None:
        self._session.proof = verdict
        if not verdict.ok:
            self._show(verdict)
        elif self._notice is not None:
            self._notice.hide()
        self._session.write(
            lambda desk: note_proof(desk, verdict),
            lambda _none: self.proven.emit(),
            self._unheard,
            self,
        )

    def _unheard(self, _error: UserError) -> None:
        """Nobody asked for this, so nobody is disturbed; it begins again after the next sign-in."""

    def _show(self, verdict: Verdict) -> None:
        shell = self._session.shell
        if shell is None:
            return
        if self._notice is None:
            self._notice = Banner("", "", Tone.DANGER, *self._actions())
            self._notice.setObjectName("proof")
            shell.show_notice(self._notice)
        detail = _TELL
        if Act.INSPECT in self._session.permitted:
            first = findings_of(verdict)[0]
            detail = T("Proof", "{what} {advice}").filled(what=first.what, advice=first.advice)
        self._notice.set(_FAILED, detail, Tone.DANGER)
        self._notice.show()

    def _actions(self) -> list[QWidget]:
        if not {Act.INSPECT, Act.READ_AUDIT} <= self._session.permitted:
            return []
        button = Button(
            T("Proof", "See what was found"), lambda: self._session.go("audit", tab="check")
        )
        button.setObjectName("see-proof")
        return [button]


_FAILED = T("Proof", "The store was checked and something does not hold")
_TELL = T(
    "Proof",
    "Tell your user administrator now. The check changed nothing; you can go on reading.",
)
