"""After how many idle minutes the window locks: seen by everybody, decided by few."""

from __future__ import annotations

from vepdesk.access.policy import Act
from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import Card
from vepdesk.gui.parts.search import ComboBox
from vepdesk.gui.session import Session
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import say
from vepdesk.services.policy import (
    LEAST_IDLE_MINUTES,
    MOST_IDLE_MINUTES,
    POLICY,
    idle_minutes,
    set_idle_minutes,
)


class LockingCard(Card):
    """Shows the policy; whoever may set it changes it for everybody here."""

    def __init__(self, session: Session) -> None:
        super().__init__(T("Staff", "Locking"))
        self._session = session
        self._minutes = ComboBox()
        self._minutes.setObjectName("idle-minutes")
        for minutes in range(LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES + 1):
            self._minutes.addItem(say(T("Staff", "%n minutes").counted(minutes)), minutes)
        self._minutes.setFixedWidth(theme().px(180))
        self._minutes.setEnabled(Act.SET_POLICY in session.permitted)
        self._minutes.activated.connect(lambda _index: self._decide())
        self.add(
            FormField(
                T("Staff", "Lock when nobody has touched a key or the mouse for"),
                self._minutes,
                T("Staff", "For everybody here. What is being written then is kept."),
            )
        )
        session.changed.connect(lambda kinds: self.reload() if POLICY in kinds else None)
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        self._session.read(idle_minutes, self._show, owner=self)

    def _show(self, minutes: int) -> None:
        self._minutes.setCurrentIndex(self._minutes.findData(minutes))

    def _decide(self) -> None:
        minutes = int(self._minutes.currentData())
        self._session.write(
            lambda desk: set_idle_minutes(desk, minutes),
            lambda _none: self._decided(),
            self._refused,
            self,
        )

    def _decided(self) -> None:
        self._session.say(T("Staff", "The time before locking is changed."))
        self._session.tell_changed((POLICY,))

    def _refused(self, error: UserError) -> None:
        self._session.ask.tell(T("App", "That did not work"), error.message, Tone.DANGER)
        self.reload()
