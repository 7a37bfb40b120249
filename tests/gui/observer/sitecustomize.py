"""Loaded by every Python that a test of the real program starts: tells the test what it sees.

It acts for a person in the first process and only looks in the fresh one; what the program does is
not touched. Messages go to the test over loopback.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from vepdesk.gui.app import Program
    from vepdesk.gui.desk_window import DeskWindow

PORT = os.environ.get("OBSERVER_PORT", "")


def told() -> bool:
    """Whether this is the window program of a test, and no other Python."""
    return bool(PORT) and sys.orig_argv[1:] == ["-m", "vepdesk"]


def long_work(program: Program, *, wanted: bool) -> threading.Event | None:
    """An import that goes on until it is told to end."""
    if not wanted:
        return None
    goes_on = threading.Event()
    program.session.write(lambda _desk: goes_on.wait(60), lambda _done: None, long="an import")
    return goes_on


def secrets_of(program: Program) -> dict[str, str]:
    """The keys that the program holds now, as hexadecimal digits."""
    store = program.session._desk.store
    own = store.unlocked.keys.secret
    held = {
        "root of the store's keys": store.keys.root,
        "key of the database": store.keys.database_key,
        "own key that opens": own[:32],
        "own Ed25519 key": own[32:64],
        "own ML-DSA key": own[64:],
    }
    return {name: secret.hex() for name, secret in held.items()}


def tell_of_cover(
    program: Program,
    goes_on: threading.Event | None,
    say: Callable[[str], None],
    stream: TextIO,
) -> None:
    """Whether the card is all that is to be seen; then the import may end."""
    from PySide6.QtWidgets import QApplication

    if goes_on is not None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        say("covered" if shown == [program._cover] else "open")
        stream.readline()
        goes_on.set()


def sign_in(program: Program, orders: dict[str, object]) -> None:
    from PySide6.QtWidgets import QLineEdit

    from vepdesk.gui.parts.buttons import Button

    start_window = program.window
    assert start_window is not None
    for name in ("user", "passphrase"):
        start_window.findChild(QLineEdit, name).setText(str(orders[name]))
    start_window.findChild(Button, "sign-in").click()


def be_patient(program: Program, *, hang: bool) -> None:
    """How long the end may take; with ``hang`` something stands in its way for good."""
    program._succession._seconds = 0.5 if hang else 60.0
    if hang:
        program.tasks.run(lambda: time.sleep(3600), lambda _none: None)


def once_kept(program: Program, then: Callable[[], None]) -> None:
    """Nobody does anything: what is being written gets into the store by itself."""
    from PySide6.QtCore import QTimer

    keeper = program._keeper
    if keeper._kept and not keeper._under_way and program.tasks.is_idle:
        then()
    else:
        QTimer.singleShot(5, lambda: once_kept(program, then))


def say_what_came_back(window: DeskWindow, say: Callable[..., None]) -> None:
    """What stands in the form after somebody signed in again, and what is said of it."""
    from PySide6.QtCore import QTimer

    from vepdesk.gui.parts.notices import Banner

    banner = window.findChild(Banner, "unfinished")
    if banner is None:
        QTimer.singleShot(5, lambda: say_what_came_back(window, say))
        return
    form = window.stack.currentWidget()
    say("back", words=form._words.values()["account"], notice=banner.accessibleName())


def tell_of_second_starts(program: type[Program], say: Callable[[str], None]) -> None:
    shows = program.come_to_the_front

    def come_to_the_front(self: Program) -> None:
        shows(self)
        say("to the front")

    program.come_to_the_front = come_to_the_front


def observe() -> None:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    from vepdesk.base import ending
    from vepdesk.gui import app
    from vepdesk.gui.desk_window import DeskWindow

    line = socket.create_connection(("127.0.0.1", int(PORT)))
    stream = line.makefile("rw", encoding="utf-8")

    def say(what: str, **more: object) -> None:
        said = {"what": what, "pid": os.getpid(), "at": time.monotonic(), **more}
        stream.write(json.dumps(said) + "\n")
        stream.flush()

    original = app.Program.start
    tell_of_second_starts(app.Program, say)

    def start(program: app.Program) -> None:
        original(program)

        def begin() -> None:
            say("shown")
            orders = json.loads(stream.readline())  # the test decides what this process does
            if orders:
                drive(program, orders)

        QTimer.singleShot(0, begin)

    def drive(program: app.Program, orders: dict[str, object]) -> None:
        sign_in(program, orders)

        def when_there() -> None:
            window = program.window
            if not isinstance(window, DeskWindow) or not program.tasks.is_idle:
                QTimer.singleShot(5, when_there)
                return
            if orders.get("back"):
                say_what_came_back(window, say)
                return
            form = window.open("record-incident")
            form._words.editor("account").write((str(orders["account"]),))
            ending._HARD_SECONDS = 60.0
            be_patient(program, hang=bool(orders.get("hang")))
            goes_on = long_work(program, wanted=bool(orders.get("long")))
            say("written", secrets=secrets_of(program))
            stream.readline()
            if orders.get("killed"):
                once_kept(program, lambda: say("kept"))
                return
            say("locking")
            QTest.keyClick(
                form._words.editor("account").box, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
            )
            tell_of_cover(program, goes_on, say, stream)

        when_there()

    app.Program.start = start


if told():
    observe()
