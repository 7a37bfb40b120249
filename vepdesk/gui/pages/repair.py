"""Before sign-in, when the store does not open: what can be saved, or a backup. Nothing is lost.

Both ways make a new folder beside what lies there. Where both can be tried, people decide which of
the two they use, because only they know which holds more; a backup alone is used at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from vepdesk.base.clock import Clock
from vepdesk.base.errors import UserError
from vepdesk.base.store_in_use import store_in_use, use_store
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
from vepdesk.services.ways_out import DAMAGED, NEW_HERE, Case, made_beside

Result = TypeVar("Result")


class RepairForm(QWidget):
    """Says what is wrong, asks who it is and who agrees, then tries. ``back`` starts again.

    ``store`` is the data folder. ``backups`` is where they are, when that is known already;
    ``moving`` takes over another computer's part of the key.
    """

    def __init__(
        self,
        store: Path,
        clock: Clock,
        tasks: Tasks,
        ask: Ask,
        back: Callable[[], None],
        *,
        case: Case = DAMAGED,
        moving: Callable[[], None] = lambda: None,
        backups: Path | None = None,
    ) -> None:
        super().__init__()
        self._store, self._clock, self._tasks, self._ask = store, clock, tasks, ask
        self._back, self._case, self._backups = back, case, backups
        self._made: Path | None = None
        tone = Tone.INFO if case is NEW_HERE else Tone.DANGER
        self._notice = Banner(case.words, case.detail, tone)
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
        if not case.saves:
            self._save.hide()
        kind = Kind.PLAIN if case.saves else Kind.PRIMARY
        self._restore = Button(T("RepairForm", "Restore a backup"), self.restore, kind=kind)
        self._restore.setObjectName("restore")
        self._use = Button(_USE if case.saves else _SIGN_IN, self.use, kind=Kind.PRIMARY)
        self._use.setObjectName("use")
        self._use.hide()
        self._moving = Button(
            T("WaysOut", "Take over from another computer"), moving, kind=Kind.LINK
        )
        self._moving.setObjectName("moving")
        self._moving.setVisible(case is NEW_HERE)
        self._again = Button(_again_words(case), back)
        self._again.setObjectName("again")
        self._fill(case)

    def _fill(self, case: Case) -> None:
        title = T("RepairForm", "Repair") if case.saves else T("RepairForm", "Restore a backup")
        if not case.restores:
            title = T("RepairForm", "The store does not open")
        self._people = boxed(
            column(
                FormField(T("SignIn", "Your name"), self._user),
                FormField(T("SignIn", "Passphrase"), self._passphrase, _BY_ENVELOPES),
                FormField(
                    T("RepairForm", "A second person's name"),
                    self._second_user,
                    T("RepairForm", "Needed where more than one person can sign in."),
                ),
                FormField(
                    T("RepairForm", "The second person's passphrase"), self._second_passphrase
                ),
                boxed(row(self._save, self._restore, None)),
                gap=3,
            )
        )
        if not case.restores:
            self._people.hide()
        self.setLayout(
            column(
                plain.label(title, "title"),
                self._notice,
                boxed(row(self._use, self._again, None)),
                self._people,
                boxed(row(self._moving, None)),
                None,
                gap=3,
            )
        )
        self.setFocusProxy(self._user if case.restores else self._again)

    def tell(self, words: Text, detail: Text | str, tone: Tone) -> None:
        """Something that happened before, such as a moving file that was taken over."""
        self._notice.set(words, detail, tone)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:  # on a small screen the button is below it
            above.ensureWidgetVisible(self._notice)

    def save(self) -> None:
        """Makes a new store of whatever can be read of the damaged one."""
        home, clock = self._store, self._clock
        person, second = self._person(), self._second()

        def make(target: Path) -> Repaired:
            return repair(store_in_use(home), target, person, clock, second)

        self._begin(lambda: made_beside(home, "repaired", clock, make), self._saved)

    def restore(self) -> None:
        """Makes a new store of the newest whole backup."""
        folder = self._backups or self._ask.choose_folder(T("RepairForm", "Where the backups are"))
        if folder is not None:
            self._restore_from(folder, incomplete=False)

    def _restore_from(self, folder: Path, *, incomplete: bool) -> None:
        home, clock, at_once = self._store, self._clock, not self._case.saves
        person, second = self._person(), self._second()

        def make(target: Path) -> Restored:
            made = restore(folder, target, person, clock, second, incomplete=incomplete)
            if at_once:
                use_store(home, target.name)
            return made

        def failed(error: UserError) -> None:
            self._failed(error)
            if error.reason == "attachments-missing" and self._without(error):
                self._restore_from(folder, incomplete=True)

        self._begin(lambda: made_beside(home, "restored", clock, make), self._restored, failed)

    def _without(self, error: UserError) -> bool:
        """Whether a backup shall be restored that lacks something."""
        return self._ask.confirm(
            T("RepairForm", "Restore it without these attachments?"),
            (error.message, _RECORDS_WHOLE, _LATER),
            T("RepairForm", "Restore without them"),
            dangerous=True,
        )

    def use(self) -> None:
        """From now on the new store is the one of this computer."""
        if self._made is not None and self._case.saves:
            try:
                use_store(self._store, self._made.name)
            except UserError as error:
                self.tell(error.message, "", Tone.DANGER)
                return
        self._back()

    def _person(self) -> Person:
        return Person(self._user.text(), self._passphrase.text)

    def _second(self) -> Person | None:
        name = self._second_user.text()
        return Person(name, self._second_passphrase.text) if name.strip() else None

    def _begin(
        self,
        job: Callable[[], tuple[Path, Result]],
        done: Callable[[Result], None],
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        self._enable(enabled=False)
        self._use.hide()
        self.tell(T("RepairForm", "Working. This takes some minutes."), "", Tone.INFO)

        def ended(made: tuple[Path, Result]) -> None:
            self._made = made[0]
            done(made[1])

        self._tasks.run(job, ended, failed or self._failed, self)

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
        self._offer()

    def _restored(self, done: Restored) -> None:
        words = T("RepairForm", "The backup was restored whole: %n entries.")
        if done.absent or done.troubles:
            words = T("RepairForm", "The backup was restored: %n entries.")
        detail = passed_over_words(done.passed_over)
        if done.absent:
            detail = _ABSENT.counted(len(done.absent))
        whole = not (done.absent or done.troubles)
        entries = words.counted(done.backup.manifest.entries)
        beside = _BESIDE_IT if self._case.saves else _IN_USE
        self._end(entries, detail or beside, Tone.OK if whole else Tone.WARN)
        self._offer()

    def _offer(self) -> None:
        """The new store is whole: it can be used."""
        self._use.show()
        if not self._case.saves:
            self._people.hide()
            self._moving.hide()
            self._again.hide()
        self._use.setFocus()

    def _failed(self, error: UserError) -> None:
        self._end(error.message, error.besides or "", Tone.DANGER)
        if error.reason == "other-computer":
            self._moving.show()
        self._user.setFocus()

    def _end(self, words: Text, detail: Text | str, tone: Tone) -> None:
        self._enable(enabled=True)
        self.tell(words, detail, tone)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self._save, self._restore, self._again, self._moving):
            button.setEnabled(enabled)


def _again_words(case: Case) -> Text:
    if case is NEW_HERE:
        return T("FirstRun", "Back")
    return T("RepairForm", "Try to sign in again") if case.saves else T("RepairForm", "Try again")


_ALL_SAVED = T("RepairForm", "Everything was saved: %n entries.")
_MOST_SAVED = T("RepairForm", "{saved} were saved, {missing} could not be read.")
_SAVED = T("RepairForm", "%n entries were saved.")
_BESIDE = T(
    "RepairForm",
    "%n lists beside the entries are missing wholly or in part: {names}. Show this to the IT staff "
    "before you go on.",
)
_IN_USE = T(
    "RepairForm",
    "This computer works with it from now on. What lay there before was left as it is; keep it "
    "until headquarters has confirmed everything.",
)
_BESIDE_IT = T(
    "RepairForm",
    "It lies beside the old store. Use it, or try the other way too and use the one that holds "
    "more. Nothing is deleted.",
)
_ABSENT = T("RepairForm", "%n attachments are missing in it. They may be in another backup.")
_RECORDS_WHOLE = T("RepairForm", "All records are restored; only these files are not.")
_LATER = T("RepairForm", "Keep the backup: another one may still hold them.")
_USE = T("RepairForm", "Use this one and sign in")
_SIGN_IN = T("SignIn", "Sign in")
_BY_ENVELOPES = T(
    "RepairForm",
    "With both envelopes: the name is recovery, the passphrase both codes one after the other.",
)
