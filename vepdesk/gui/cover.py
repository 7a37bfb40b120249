"""What stands on the screen of a locked desk while work that somebody had started is finished.

Nothing else of the program is to be seen, and nothing can be done but to stop that work.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.layout import Card, boxed, column, row
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words
from vepdesk.services.flows.finishing import Finishing

_TICK_MS = 1_000
_CARD_WIDTH = 460


class Cover(QMainWindow):
    """The one window of a locked desk. ``ended`` says that the process must end now.

    ``finished`` tells whether the work and what follows from it are done; it is asked about each
    second and whenever :meth:`look` is called. ``stopped`` says that somebody did not wait, or that
    the longest time was over.
    """

    ended = Signal()

    def __init__(
        self,
        application: QApplication,
        works: Sequence[Words],
        finished: Callable[[], bool],
        time: Finishing,
    ) -> None:
        super().__init__()
        self.setWindowTitle("VEPDesk")
        self.stopped = False
        self._application, self._finished, self._time = application, finished, time
        self._over = False
        middle = row(None, _card(works, self.stop), None)
        self.setCentralWidget(boxed(column(None, middle, None), "page"))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    def take_over(self, window: QWidget) -> None:
        """Stands where ``window`` stood, and hides it and everything else of the program."""
        self.setGeometry(window.geometry())
        self.setWindowState(window.windowState())
        self._application.installEventFilter(self)
        self.show()
        for other in self._application.topLevelWidgets():
            if other is not self:
                other.hide()
        self.activateWindow()
        self.setFocus()
        self._timer.start()

    def look(self) -> None:
        """Whether the work is done, or has taken too long."""
        if self._over:
            return
        if self._finished():
            self._end()
        elif self._time.over:
            self.stop()

    def stop(self) -> None:
        """Does not wait any longer: what is not finished is undone."""
        if not self._over:
            self.stopped = True
            self._end()

    def _end(self) -> None:
        self.let_go()
        self.ended.emit()

    def let_go(self) -> None:
        """Watches over nothing any more: the process ends."""
        self._over = True
        self._timer.stop()
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever a page would show now, because an answer came, stays unseen."""
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self
        ):
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            QTimer.singleShot(0, watched, watched.hide)  # and whoever waits for it goes on
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()  # also when the whole computer shuts down
        super().closeEvent(event)


def _card(works: Sequence[Words], stop: Callable[[], None]) -> Card:
    look = theme()
    icon = plain.label("")
    icon.setPixmap(look.pixmap("lock", "ink2", look.px(40)))
    head = plain.label(T("Cover", "Locked"), "title")
    going_on = [
        plain.label(T("Cover", "Finishing: {work}").filled(work=work), "heading", wrap=True)
        for work in works
    ]
    why = plain.label(
        T(
            "Cover",
            "Nobody can read or do anything here meanwhile. The program closes by itself when it "
            "is done, and asks who you are.",
        ),
        "body",
        wrap=True,
    )
    button = Button(T("Cover", "Stop it and lock"), stop, icon="player-stop")
    button.setObjectName("stop-and-lock")
    button.setAutoDefault(False)
    undone = plain.label(
        T(
            "Cover",
            "For somebody who needs the desk at once. What is not finished is undone and must be "
            "begun again.",
        ),
        "muted",
        wrap=True,
    )
    card = Card()
    card.setFixedWidth(look.px(_CARD_WIDTH))
    card.add(boxed(column(row(icon, None), head, *going_on, why, gap=2)))
    card.add(undone)
    card.add(row(button, None))
    card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return card
