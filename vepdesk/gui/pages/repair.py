"""Before sign-in, when the store cannot be read: what can be saved, or a backup. Nothing is lost.

Both ways make a new folder beside the old one. Putting it in the old one's place is left to people,
because only they know which of the two holds more.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from vepdesk.base.clock import Clock
from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.ask import Ask
from vepdesk.gui.pages.sign_in import PassphraseLine
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.layout import boxed, column, row
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.theme import Tone
from vepdesk.services.repair import RUNGS, Repaired, repair
from vepdesk.services.restoring import Person, Restored, passed_over_words, restore

Result = TypeVar("Result")


class RepairForm(QWidget):
    """Asks who it is and who agrees, then tries. ``back`` leads to signing in."""

    def __init__(
        self, store: Path, clock: Clock, tasks: Tasks, ask: Ask, back: Callable[[], None]
    ) -> None:
        super().__init__()
        self._store, self._clock, self._tasks, self._ask = store, clock, tasks, ask
        self._notice = Banner(_UNREADABLE, _UNCHANGED, Tone.DANGER)
        self._notice.setObjectName("notice")
        self._user, self._second_user = QLineEdit(), QLineEdit()
        self._user.setObjectName("user")
        self._second_user.setObjectName("second")
        self._passphrase = PassphraseLine("passphrase")
        self._second_passphrase = PassphraseLine("second-passphrase")
        plain.named(self._passphrase.line, T("SignIn", "Passphrase"))
        plain.named(self._second_passphrase.line, T("RepairForm", "The second person's passphrase"))
        self._save = Button(T("RepairForm", "Save what can be read"), self.save, kind=Kind.PRIMARY)
        self._save.setObjectName("save")
        self._restore = Button(T("RepairForm", "Restore a backup"), self.restore)
        self._restore.setObjectName("restore")
        again = Button(T("RepairForm", "Try to sign in again"), back, kind=Kind.LINK)
        again.setObjectName("again")
        self.setLayout(
            column(
                plain.label(T("RepairForm", "Repair"), "title"),
                self._notice,
                FormField(T("SignIn", "Your name"), self._user),
                FormField(T("SignIn", "Passphrase"), self._passphrase),
                FormField(
                    T("RepairForm", "A second person's name"),
                    self._second_user,
                    T("RepairForm", "Needed where more than one person can sign in."),
                ),
                FormField(
                    T("RepairForm", "The second person's passphrase"), self._second_passphrase
                ),
                boxed(row(self._save, self._restore, None)),
                boxed(row(again, None)),
                None,
                gap=3,
            )
        )
        self.setFocusProxy(self._user)

    def save(self) -> None:
        """Makes a new store of whatever can be read of the damaged one."""
        target = self._ask.choose_folder(_NEW_FOLDER)
        if target is not None:
            store, clock = self._store, self._clock
            person, second = self._person(), self._second()
            self._begin(lambda: repair(store, target, person, clock, second), self._saved)

    def restore(self) -> None:
        """Makes a new store of the newest whole backup."""
        folder = self._ask.choose_folder(T("RepairForm", "Where the backups are"))
        target = self._ask.choose_folder(_NEW_FOLDER) if folder is not None else None
        if folder is not None and target is not None:
            clock, person, second = self._clock, self._person(), self._second()
            self._begin(lambda: restore(folder, target, person, clock, second), self._restored)

    def _person(self) -> Person:
        return Person(self._user.text(), self._passphrase.text)

    def _second(self) -> Person | None:
        name = self._second_user.text()
        return Person(name, self._second_passphrase.text) if name.strip() else None

    def _begin(self, job: Callable[[], Result], done: Callable[[Result], None]) -> None:
        self._enable(enabled=False)
        self._notice.set(T("RepairForm", "Working. This takes some minutes."), "", Tone.INFO)
        self._tasks.run(job, done, self._failed, self)

    def _saved(self, done: Repaired) -> None:
        found = done.diagnosis
        missing = sum(gap.hi - gap.lo + 1 for gap in found.gaps)
        words = _ALL_SAVED.counted(found.entries)
        if not found.is_complete:
            words = _SAVED.counted(found.entries)
        if missing:
            words = _MOST_SAVED.filled(
                saved=T("RepairForm", "%n entries").counted(found.entries),
                missing=T("RepairForm", "%n entries").counted(missing),
            )
        detail = RUNGS[found.rung]
        if beside := len(found.lost) + len(found.partly):
            detail = _BESIDE.counted(beside).filled(names=", ".join((*found.lost, *found.partly)))
        self._end(words, detail, Tone.OK if found.is_complete else Tone.WARN)

    def _restored(self, done: Restored) -> None:
        words = T("RepairForm", "The backup was restored whole: %n entries.")
        detail = passed_over_words(done.passed_over) or _IN_PLACE
        self._end(words.counted(done.backup.manifest.entries), detail, Tone.OK)

    def _failed(self, error: UserError) -> None:
        self._end(error.message, error.besides or "", Tone.DANGER)

    def _end(self, words: Text, detail: Text | str, tone: Tone) -> None:
        self._enable(enabled=True)
        self._notice.set(words, detail, tone)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self._save, self._restore):
            button.setEnabled(enabled)


_UNREADABLE = T("RepairForm", "The store cannot be read.")
_UNCHANGED = T(
    "RepairForm",
    "Nothing was changed, and nothing will be. Try both ways into two new folders, and use the one "
    "that holds more.",
)
_NEW_FOLDER = T("RepairForm", "An empty folder for the new store")
_ALL_SAVED = T("RepairForm", "Everything was saved: %n entries.")
_MOST_SAVED = T("RepairForm", "{saved} were saved, {missing} could not be read.")
_SAVED = T("RepairForm", "%n entries were saved.")
_BESIDE = T(
    "RepairForm",
    "%n lists beside the entries are missing wholly or in part: {names}. Show this to the IT staff "
    "before you go on.",
)
_IN_PLACE = T(
    "RepairForm", "Now the IT staff put the new folder in the place of the old one, and keep both."
)
