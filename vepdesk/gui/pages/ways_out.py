"""Before sign-in, when there is no store that opens: what is wrong, and what can be done about it.

Also at a first run, because a new computer may be in the place of one that is gone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from vepdesk.base.clock import Clock
from vepdesk.base.errors import BadInput, UserError
from vepdesk.base.text import T
from vepdesk.gui.ask import Ask
from vepdesk.gui.pages.door import MovingForm
from vepdesk.gui.pages.first_run import FirstRunForm
from vepdesk.gui.pages.repair import RepairForm
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.theme import Tone
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import FirstRun
from vepdesk.services.moving import receive_for_backup
from vepdesk.services.ways_out import NEW_HERE, Case


class WaysOut(QObject):
    """Shows one form at a time in the window before sign-in; ``again`` starts from the beginning,
    with the store that is in use then."""

    def __init__(
        self,
        window: WelcomeWindow,
        home: Path,
        clock: Clock,
        tasks: Tasks,
        ask: Ask,
        *,
        again: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._home, self._clock = window, home, clock
        self._tasks, self._ask, self._again = tasks, ask, again
        self._folder: Path | None = None
        self._moving: MovingForm | None = None

    def show_case(self, case: Case) -> None:
        """What is wrong with the store that lies here, and what helps."""
        self._window.show_form(self._form_of(case))

    def _form_of(self, case: Case) -> RepairForm:
        return RepairForm(
            self._home,
            self._clock,
            self._tasks,
            self._ask,
            self._again,
            case=case,
            moving=lambda: self.show_moving(case),
            backups=self._folder,
        )

    def show_first_run(self, flow: FirstRun, finished: Callable[[Desk], None]) -> None:
        """A new store, or one that was somewhere else before."""
        others = (
            ("restore-here", T("RepairForm", "Restore a backup"), lambda: self.show_case(NEW_HERE)),
            (
                "take-over",
                T("WaysOut", "Take over from another computer"),
                lambda: self.show_moving(NEW_HERE),
            ),
        )
        form = FirstRunForm(flow, self._tasks, self._ask, finished, others)
        self._window.show_form(form)

    def show_moving(self, case: Case) -> None:
        """The other computer's part of the key, which a backup needs that was made there."""
        form = MovingForm(
            self._ask,
            lambda file, words: self._receive(case, file, words),
            lambda: self.show_case(case),
        )
        self._moving = form
        self._window.show_form(form)

    def _receive(self, case: Case, file: Path, passphrase: str) -> None:
        folder = self._ask.choose_folder(T("RepairForm", "Where the backups are"))
        if folder is None:
            self._refuse(
                BadInput("no-backup", T("WaysOut", "Choose the folder of the backup as well."))
            )
            return

        def taken() -> None:
            self._folder = folder
            words = T("WaysOut", "This computer now holds its part of the key. Restore the backup.")
            form = self._form_of(case)
            form.tell(words, "", Tone.OK)
            self._window.show_form(form)

        self._tasks.run(
            lambda: receive_for_backup(folder, file, passphrase),
            lambda _none: taken(),
            self._refuse,
            self,
        )

    def _refuse(self, error: UserError) -> None:
        if self._moving is not None:
            self._moving.refuse(error)
