"""Loaded by every Python that a test of the real program starts: tells the test what it sees.

It acts for a person in the first process and only looks in the fresh one; what the program does is
not touched. Messages go to the test over loopback.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time

PORT = os.environ.get("OBSERVER_PORT", "")


def told() -> bool:
    """Whether this is the window program of a test, and no other Python."""
    return bool(PORT) and sys.orig_argv[1:] == ["-m", "vepdesk"]


def observe() -> None:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from vepdesk.base import ending
    from vepdesk.gui import app
    from vepdesk.gui.desk_window import DeskWindow
    from vepdesk.gui.parts.buttons import Button

    line = socket.create_connection(("127.0.0.1", int(PORT)))
    stream = line.makefile("rw", encoding="utf-8")

    def say(what: str) -> None:
        stream.write(json.dumps({"what": what, "pid": os.getpid(), "at": time.monotonic()}) + "\n")
        stream.flush()

    original = app.Program.start

    def start(program: app.Program) -> None:
        original(program)

        def begin() -> None:
            say("shown")
            orders = json.loads(stream.readline())  # the test decides what this process does
            if orders:
                drive(program, orders)

        QTimer.singleShot(0, begin)

    def drive(program: app.Program, orders: dict[str, object]) -> None:
        start_window = program.window
        assert start_window is not None
        for name in ("user", "passphrase"):
            start_window.findChild(QLineEdit, name).setText(str(orders[name]))
        start_window.findChild(Button, "sign-in").click()

        def when_there() -> None:
            window = program.window
            if not isinstance(window, DeskWindow) or not program.tasks.is_idle:
                QTimer.singleShot(5, when_there)
                return
            form = window.open("record-incident")
            form._words.editor("account").write((str(orders["account"]),))
            ending._HARD_SECONDS = 60.0
            program._succession._seconds = 0.5 if orders.get("hang") else 60.0
            if orders.get("hang"):
                program.tasks.run(lambda: time.sleep(3600), lambda _none: None)
            say("written")
            stream.readline()
            say("locking")
            QTest.keyClick(
                form._words.editor("account").box, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
            )

        when_there()

    app.Program.start = start


if told():
    observe()
