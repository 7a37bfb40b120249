"""The window program: first run or sign-in, then the shell; ends whole, leaving nothing open."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from vepdesk.base.clock import Clock
from vepdesk.base.errors import UserError
from vepdesk.base.report import write_report
from vepdesk.base.text import T, Text
from vepdesk.gui.ask import Ask, QtAsk
from vepdesk.gui.caretaker import Caretaker
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.first_run import FirstRunForm
from vepdesk.gui.pages.repair import RepairForm
from vepdesk.gui.pages.sign_in import SignInForm
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.preferences import Preferences
from vepdesk.gui.session import Session
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.theme import Tone, apply_look
from vepdesk.gui.words import install_language
from vepdesk.services.desk import Desk, sign_in_screen
from vepdesk.services.flows.first_run import FirstRun
from vepdesk.services.signing_in import sign_in


class Program(QObject):
    """Owns the windows and the worker, from start to end."""

    def __init__(self, application: QApplication, clock: Clock, store: Path) -> None:
        super().__init__()
        self._application, self._clock, self._store = application, clock, store
        self._preferences = Preferences.read(store)
        self.window: QMainWindow | None = None
        self.session: Session | None = None
        self._form: SignInForm | None = None
        self.tasks = Tasks(self._told, self.crashed)
        application.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Shows first run or sign-in in the language chosen last."""
        try:
            screen = sign_in_screen(self._store)
        except UserError as error:
            self._prepare(practice=False)
            self._welcome(T("App", "VEPDesk"), error.message)
            return
        self._prepare(practice=screen is not None and screen.practice)
        if screen is None:
            window = self._welcome(
                T("App", "A new store"),
                T("App", "Nothing leaves this computer unless you write it to a stick."),
            )
            flow = FirstRun(self._store, self._clock)
            window.show_form(FirstRunForm(flow, self.tasks, self._ask(window), self._opened))
        else:
            window = self._welcome(
                screen.site, T("App", "Everything here stays on this computer, encrypted.")
            )
            self._form = SignInForm(self._sign_in)
            window.show_form(self._form)

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
        chosen = self._preferences
        self._preferences = Preferences(code, chosen.dark, chosen.scale, chosen.compact)
        if self._store.is_dir():
            self._preferences.keep(self._store)
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
        self.tasks.run(
            lambda: sign_in(self._store, user, passphrase, self._clock),
            self._opened,
            self._refused,
            self,
        )

    def _refused(self, error: UserError) -> None:
        window = self.window
        if error.reason == "store-damaged" and isinstance(window, WelcomeWindow):
            self._form = None
            ask = self._ask(window)
            window.show_form(RepairForm(self._store, self._clock, self.tasks, ask, self.start))
        elif self._form is not None:
            self._form.refuse(error)

    def _opened(self, desk: Desk) -> None:
        self._form = None
        self._preferences.keep(self._store)
        window = DeskWindow()
        self.session = Session(desk, self.tasks, self._ask(window))
        window.furnish(self.session)
        window.lock_requested.connect(self.lock)
        self._show(window)
        window.begin()
        Caretaker(self.session, window).begin()

    def lock(self) -> None:
        """Ends this process, so that no key and no record stays in memory, and starts another."""
        if isinstance(self.window, DeskWindow) and not self.window.may_close():
            return
        arguments = [] if getattr(sys, "frozen", False) else ["-m", "vepdesk"]
        QProcess.startDetached(sys.executable, arguments)
        self._application.quit()

    def _told(self, error: UserError) -> None:
        if self.window is not None:
            self._ask(self.window).tell(T("App", "That did not work"), error.message, Tone.DANGER)

    def crashed(self, error: BaseException) -> None:
        """A fault of the program: say so, keep no data, let the person go on."""
        report = write_report(error)
        if self.window is not None:
            self._ask(self.window).tell(
                T("App", "A fault of the program"),
                T(
                    "App",
                    "What you did last was not saved. Everything before is safe. "
                    "A report without any data lies in {file}.",
                ).filled(file=str(report)),
                Tone.DANGER,
            )

    def close(self) -> None:
        """Ends the worker and closes the store, in order."""
        if self.session is not None:
            self.session.close()
        else:
            self.tasks.close()


def run(clock: Clock, store: Path) -> int:
    """Opens the window and gives the exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("VEPDesk")
    program = Program(application, clock, store)

    def slot_failed(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        program.crashed(error)

    sys.excepthook = slot_failed
    program.start()
    return application.exec()
