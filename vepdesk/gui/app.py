"""The window program: first run or sign-in, then the shell; ends whole, leaving nothing open."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from vepdesk.base.clock import Clock, elapsed
from vepdesk.base.ending import Succession, follows_a_lock
from vepdesk.base.errors import UserError
from vepdesk.base.report import write_report
from vepdesk.base.scratch import use_scratch, wipe_scratch
from vepdesk.base.text import T, Text
from vepdesk.gui.ask import Ask, QtAsk
from vepdesk.gui.caretaker import Caretaker
from vepdesk.gui.clipboard import OwnClipboard
from vepdesk.gui.cover import Cover
from vepdesk.gui.desk_window import FINISHED, DeskWindow
from vepdesk.gui.draft_keeper import DraftKeeper
from vepdesk.gui.locking import LockGuard
from vepdesk.gui.one_window import OneWindow
from vepdesk.gui.pages.door import Door
from vepdesk.gui.pages.new_passphrase import ChooseOwnForm
from vepdesk.gui.pages.ways_out import WaysOut
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.preferences import Preferences
from vepdesk.gui.prover import Prover
from vepdesk.gui.session import Session
from vepdesk.gui.system_lock import SystemLock
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.theme import Tone, apply_look
from vepdesk.gui.unfinished import UnfinishedWork
from vepdesk.gui.words import install_language, say
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Place, Unfinished, discard_drafts, keep_drafts, take_up
from vepdesk.services.flows.finishing import Finishing
from vepdesk.services.flows.first_run import FirstRun
from vepdesk.services.flows.idle_watch import IdleWatch
from vepdesk.services.own_account import choose_first
from vepdesk.services.policy import IDLE_MINUTES, POLICY, idle_minutes
from vepdesk.services.signing_in import sign_in
from vepdesk.services.ways_out import DOES_NOT_OPEN, case_of, store_to_open

_STAYS_HERE = T("App", "Everything here stays on this computer, encrypted.")

_ANSWERS_MS = 1_000
"""How long a lock waits for what was given to the store before it; then that is stopped."""


@dataclass(frozen=True, slots=True, repr=False)
class _Entered:
    """Somebody who signed in, and what waited for him or her."""

    desk: Desk
    left: Unfinished = field(default_factory=Unfinished)
    idle_minutes: int = IDLE_MINUTES


def _entered(desk: Desk) -> _Entered:
    """What waited for somebody; nothing is looked up before the own passphrase is chosen."""
    if desk.must_change:
        return _Entered(desk)
    return _Entered(desk, take_up(desk), idle_minutes(desk))


class Program(QObject):
    """Owns the windows and the worker, from start to end."""

    def __init__(
        self,
        application: QApplication,
        clock: Clock,
        store: Path,
        *,
        succession: Succession | None = None,
        seconds: Callable[[], float] = elapsed,
    ) -> None:
        super().__init__()
        self._succession, self._seconds = succession or Succession(), seconds
        self._application, self._clock = application, clock
        self._home = self._store = store  # where the store itself lies is looked up at the start
        self._preferences = Preferences.read(store)
        self.window: QMainWindow | None = None
        self.session: Session | None = None
        self._unfinished: UnfinishedWork | None = None
        self._keeper: DraftKeeper | None = None
        self._guard: LockGuard | None = None
        self._language_chosen = False
        self._locking = False
        self._cover: Cover | None = None
        self._last: Callable[[Desk], None] | None = None
        self._form: Door | ChooseOwnForm | None = None
        self._waiting: Desk | None = None
        self.tasks = Tasks(self._told, self.crashed)
        self._logged_off = False
        self._clipboard = OwnClipboard(application.clipboard(), self)
        self.one_window = OneWindow(store, self)
        self.one_window.wanted.connect(self.come_to_the_front)
        application.aboutToQuit.connect(self.close)
        application.commitDataRequest.connect(self.log_off)

    def start(self) -> None:
        """Shows first run or sign-in in the language chosen last, or the ways out."""
        self._form = None
        try:
            self._store, screen = store_to_open(self._home)
        except UserError as error:
            self._prepare(practice=False)
            window = self._welcome(T("App", "VEPDesk"), _STAYS_HERE)
            self._ways_out(window).show_case(case_of(self._home, error))
            return
        self._prepare(practice=screen is not None and screen.practice)
        if screen is None:
            window = self._welcome(
                T("App", "A new store"),
                T("App", "Nothing leaves this computer unless you write it to a stick."),
            )
            self._ways_out(window).show_first_run(FirstRun(self._store, self._clock), self._opened)
        else:
            window = self._welcome(screen.site, _STAYS_HERE)
            self._form = Door(window, self._store, self.tasks, self._ask(window), self._sign_in)

    def _ways_out(self, window: WelcomeWindow) -> WaysOut:
        return WaysOut(
            window, self._home, self._clock, self.tasks, self._ask(window), again=self.start
        )

    def _prepare(self, *, practice: bool) -> None:
        install_language(self._application, self._preferences.language)
        apply_look(self._application, self._preferences.look(practice=practice))

    def _welcome(self, site: Text | str, sentence: Text) -> WelcomeWindow:
        window = WelcomeWindow(site, sentence, self._preferences.language)
        window.language_chosen.connect(self._speak)
        self._show(window)
        return window

    def _speak(self, code: str) -> None:
        """Another language: the same start again, because windows are built in one language."""
        self._language_chosen = True
        self._preferences = replace(self._preferences, language=code)
        if self._home.is_dir():
            self._preferences.keep(self._home)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.tasks.run(waiting.close, lambda _none: None)
        QTimer.singleShot(0, self.start)

    def _show(self, window: QMainWindow) -> None:
        old, self.window = self.window, window
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _ask(self, window: QMainWindow) -> Ask:
        return QtAsk(window)

    def _sign_in(self, user: str, passphrase: str) -> None:
        def enter() -> _Entered:
            return _entered(sign_in(self._store, user, passphrase, self._clock))

        self.tasks.run(enter, self._enter, self._refused, self)

    def _refused(self, error: UserError) -> None:
        window = self.window
        if error.reason in DOES_NOT_OPEN and isinstance(window, WelcomeWindow):
            self._form = None
            self._ways_out(window).show_case(case_of(self._home, error))
        elif self._form is not None:
            self._form.refuse(error)

    def _choose_own(self, desk: Desk, window: WelcomeWindow) -> None:
        """Nothing opens for a passphrase that somebody else has seen, but choosing another."""

        def choose(passphrase: str) -> None:
            self.tasks.run(
                lambda: _entered(choose_first(desk, passphrase)), self._enter, self._refused, self
            )

        site = desk.store.site
        self._waiting = desk
        self._form = ChooseOwnForm(desk.actor.name, (desk.actor.user, site.name, site.code), choose)
        window.show_form(self._form)

    def _opened(self, desk: Desk) -> None:
        self._enter(_Entered(desk))

    def _enter(self, entered: _Entered) -> None:
        """Somebody sits down: the desk as he or she left it, in his or her language."""
        if entered.desk.must_change and isinstance(self.window, WelcomeWindow):
            self._choose_own(entered.desk, self.window)
            return
        self._form = self._waiting = None
        place = entered.left.place
        if place is not None and not self._language_chosen:
            self._preferences = replace(self._preferences, language=place.language)
            self._prepare(practice=entered.desk.store.site.practice)
        self._preferences.keep(self._home)
        window = DeskWindow()
        self.session = Session(entered.desk, self.tasks, self._ask(window))
        window.furnish(self.session)
        window.lock_requested.connect(self.lock)
        self._unfinished = UnfinishedWork(self.session, window)
        self._unfinished.wait_for(entered.left)
        self._show(window)
        self._guard_desk(window, self.session, entered.idle_minutes)
        window.begin(place)
        self._keeper = DraftKeeper(
            self.session, self._unfinished, lambda: self._place(window), place
        )
        self._keeper.begin(self._application)
        Caretaker(self.session, window).begin()
        Prover(self.session, window).begin()

    def _place(self, window: DeskWindow) -> Place:
        """Where the person is now."""
        size = (window.width(), window.height())
        return Place(window.current, window.where(), size, self._preferences.language)

    def _guard_desk(self, window: DeskWindow, session: Session, minutes: int) -> None:
        system = SystemLock(window)
        system.listen(window)
        guard = LockGuard(
            self._application, window, IdleWatch(minutes, self._seconds), system, self
        )
        guard.due.connect(self.lock)
        self._guard = guard

        def look_again(kinds: frozenset[str]) -> None:
            if POLICY in kinds:
                session.read(idle_minutes, guard.set_minutes, owner=guard)

        session.changed.connect(look_again)

    def come_to_the_front(self) -> None:
        """Shows what is open to somebody who started the program again."""
        window = self._cover or self.window
        if window is not None and not self._locking:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()

    def lock(self) -> None:
        """Ends this process, so that no key and no record stays in memory, and starts another.

        It never asks: what is being written is kept for the person who wrote it. Where somebody
        started a long piece of work, everything is hidden at once and the process ends after it.
        """
        if self._locking or self._cover is not None or self.session is None:
            return
        self._clipboard.clear()
        if self.session.long.running and self.window is not None:
            self._cover_up(self.session, self.window)
        else:
            self._lock_now()

    def _cover_up(self, session: Session, window: QMainWindow) -> None:
        """Hides everything behind a card that says what is being finished."""
        self._stop_looking()
        session.unasked.give_over()
        session.long.covered()
        self._last = self._last_words(unsure=session.tasks.waiting > len(session.long.running))

        def finished() -> bool:
            return (
                not session.long.running
                and session.tasks.is_idle
                and (session.beside.is_idle or not session.long.beside)
            )

        cover = Cover(self._application, session.long.running, finished, Finishing(self._seconds))
        self._cover = cover
        session.tasks.idle.connect(cover.look)
        session.beside.idle.connect(cover.look)
        cover.ended.connect(self._lock_now)
        cover.take_over(window)

    def _lock_now(self) -> None:
        """Whatever hangs or fails on the way, the process ends within
        :data:`vepdesk.base.ending.LOCK_SECONDS`.
        """
        if self._locking or self.session is None:
            return
        self._locking = True
        self._succession.begin()
        self.one_window.give_up()  # else the fresh process would take itself for a second start
        try:
            self._keep_and_close(self.session)
        finally:
            failure = sys.exception()
            if failure is not None:
                write_report(failure, self._home)
            self._succession.hand_over()
            self._succession.end()

    def _stop_looking(self) -> None:
        if self._guard is not None:
            self._guard.stop()
        if self._keeper is not None:
            self._keeper.stop()

    def _keep_and_close(self, session: Session) -> None:
        """What is being written goes into the store, then the store and the windows are closed."""
        self._stop_looking()
        if self._cover is not None and self._cover.stopped:
            session.long.stop()
        else:
            session.tasks.settle(_ANSWERS_MS)  # what is being saved now is no draft any more
        last = self._last or self._last_words(unsure=not session.tasks.is_idle)
        for window in self._application.topLevelWidgets():
            window.hide()
        session.close(last)
        wipe_scratch(self._home)

    def _last_words(self, *, unsure: bool, at_lock: bool = True) -> Callable[[Desk], None]:
        """What to write before the store closes; ``unsure`` when something else is under way."""
        unfinished, window = self._unfinished, self.window
        if unfinished is None or not isinstance(window, DeskWindow):
            return lambda desk: desk.store.checkpoint()
        written = [
            replace(draft, unsure=unsure or draft.unsure, at_lock=at_lock)
            for draft in unfinished.written()
        ]
        finished = unfinished.finished(written)
        if self._keeper is not None:
            finished += self._keeper.gone(written)
        place = self._place(window)

        def write(desk: Desk) -> None:
            outcomes = self.session.long.outcomes if self._cover and self.session else []
            told = {FINISHED: "\n".join(say(one) for one in outcomes)} if outcomes else {}
            discard_drafts(desk, finished)
            keep_drafts(desk, written, replace(place, where={**place.where, **told}))
            desk.store.checkpoint()

        return write

    def _told(self, error: UserError) -> None:
        if self.window is not None and not self._locking and self._cover is None:
            self._ask(self.window).tell(T("App", "That did not work"), error.message, Tone.DANGER)

    def crashed(self, error: BaseException) -> None:
        """A fault of the program: say so, keep no data, let the person go on."""
        report = write_report(error, self._home)
        if self.window is not None and not self._locking and self._cover is None:
            self._ask(self.window).tell(
                T("App", "A fault of the program"),
                T(
                    "App",
                    "What you did last was not saved. Everything before is safe. "
                    "A report without any data lies in {file}.",
                ).filled(file=str(report)),
                Tone.DANGER,
            )

    def log_off(self) -> None:
        """The system ends the session: it closes the window, not the person."""
        self._logged_off = True

    def close(self) -> None:
        """Ends the worker and closes the store, in order."""
        self.one_window.give_up()
        self._clipboard.clear()
        self._stop_looking()
        if self._logged_off and self._cover is None and self.session is not None:
            unsure = not self.session.tasks.is_idle
            self.session.close(self._last_words(unsure=unsure, at_lock=False))
            return
        if self._cover is not None:
            self._cover.let_go()
        elif self._unfinished is not None and self._keeper is not None:
            self._unfinished.left()
            self._keeper.left()
        if self.session is not None:
            self.session.close()
        elif self._waiting is not None:
            self.tasks.close(writer=self._waiting.close)
        else:
            self.tasks.close()


def forget_settings_of_qt() -> None:
    """Lets Qt keep its own settings with the temporary files, which are wiped.

    Its file dialog else remembers in the account's settings which folders were visited.
    """
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, tempfile.gettempdir())


def run(clock: Clock, store: Path) -> int:
    """Opens the window and gives the exit status."""
    fresh = follows_a_lock()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("VEPDesk")
    program = Program(application, clock, store)
    if not fresh and program.one_window.is_open():
        program.close()
        return 0
    program.one_window.listen()
    use_scratch(store)  # not before: it empties the folder, which a first window may be using
    forget_settings_of_qt()

    def slot_failed(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        program.crashed(error)

    sys.excepthook = slot_failed
    program.start()
    return application.exec()
