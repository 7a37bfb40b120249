"""When to lock: nobody touched the desk, somebody pressed Ctrl+L, or the system says so.

What to do then is the program's (:meth:`vepdesk.gui.app.Program.lock`). The decision about time is
:class:`vepdesk.services.flows.idle_watch.IdleWatch`, which a timer here only asks.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from vepdesk.base.text import T
from vepdesk.gui.parts.notices import Toast
from vepdesk.gui.system_lock import SystemLock
from vepdesk.gui.theme import Tone
from vepdesk.services.flows.idle_watch import Idle, IdleWatch

_TICK_MS = 1_000

_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class LockGuard(QObject):
    """Tells by ``due`` that the desk must lock now. It lives as long as somebody is signed in."""

    due = Signal()

    def __init__(
        self,
        application: QApplication,
        window: QWidget,
        watch: IdleWatch,
        system: SystemLock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application, self._window, self._watch = application, window, watch
        self._warning: Toast | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        system.locked.connect(self.due)
        application.installEventFilter(self)
        self._timer.start()

    def set_minutes(self, minutes: int) -> None:
        """Another policy."""
        self._watch.set_minutes(minutes)

    def tick(self) -> None:
        """Looks at the time: warns, takes the warning away, or says that it is due."""
        match self._watch.look():
            case Idle.LOCK:
                self.due.emit()
            case Idle.WARN:
                self._warn()
            case Idle.WORKING:
                self._calm()

    @property
    def warning(self) -> str:
        """What the warning says; empty while there is none."""
        return self._warning.words if self._warning is not None else ""

    def _warn(self) -> None:
        """Over whatever is in front, because a dialog would hide what the window says."""
        front = self._application.activeModalWidget() or self._window
        if self._warning is None or self._warning.parentWidget() is not front:
            self._calm()
            self._warning = Toast(front)
            self._warning.setObjectName("lock-warning")
        words = T("Locking", "Locking in %n seconds; move the mouse to go on.")
        self._warning.say(words.counted(self._watch.seconds_left), Tone.WARN, stays=True)

    def _calm(self) -> None:
        if self._warning is not None:
            self._warning.hide()
            self._warning.deleteLater()
            self._warning = None

    def stop(self) -> None:
        """No more looking: the lock has begun, or nobody is signed in any more."""
        self._timer.stop()
        self._application.removeEventFilter(self)
        self._calm()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        kind = event.type()
        if kind in _ACTIVITY and (event.spontaneous() or kind is QEvent.Type.InputMethod):
            self._watch.active()
            if self._warning is not None:
                self.tick()
            if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _asks(event):
                self.due.emit()
                return True
        return False


def _asks(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+L, which locks from everywhere, also from within a dialog."""
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
