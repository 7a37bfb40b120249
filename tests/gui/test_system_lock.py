"""Signals of the system, over a message bus of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection

from vepdesk.gui import system_lock
from vepdesk.gui.system_lock import SystemLock

ROOT = Path(__file__).resolve().parents[2]

LISTEN = """
import sys
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication, QWidget
from vepdesk.gui.system_lock import SystemLock

LOGIND = "org.freedesktop.login1"
SAID = [
    ("/org/freedesktop/login1", LOGIND + ".Manager", "PrepareForSleep", [False]),
    ("/org/freedesktop/login1", LOGIND + ".Manager", "PrepareForSleep", [True]),
    ("/org/freedesktop/login1/session/_31", LOGIND + ".Session", "Lock", []),
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [False]),
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
]

class Manager(QObject):
    @Slot(str, str, str, str)
    def Inhibit(self, what, who, why, mode):
        print(what, who, mode, flush=True)

application = QApplication(sys.argv)
window = QWidget()
bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "logind")
assert bus.registerService(LOGIND)
manager = Manager()
bus.registerObject(
    "/org/freedesktop/login1", LOGIND + ".Manager", manager,
    QDBusConnection.RegisterOption.ExportAllSlots,
)
system = SystemLock(window)
locks = []

def locked():
    locks.append(1)
    if len(locks) == 4:
        print("four", flush=True)
        QTimer.singleShot(50, application.quit)

def speak():
    for path, interface, name, arguments in SAID:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(arguments)
        assert bus.send(message)

system.locked.connect(locked)
system.listen(window)
QTimer.singleShot(100, speak)
QTimer.singleShot(20000, application.quit)
application.exec()
"""

BUS = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None,
    reason="needs a message bus of its own",
)


@BUS
def test_sleep_lock_and_screen_saver_are_heard_over_a_real_bus() -> None:
    script = 'export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"; exec "$0" -c "$1"'
    ended = subprocess.run(  # noqa: S603 - our own script
        ["dbus-run-session", "--", "sh", "-c", script, sys.executable, LISTEN],  # noqa: S607
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout == "sleep VEPDesk delay\nfour\n", ended.stderr


def test_without_a_bus_nothing_is_said() -> None:
    system_lock._hear(
        QDBusConnection("nowhere"), "", "org.gnome.ScreenSaver", "ActiveChanged", SystemLock(),
        "saver_changed(bool)",
    )  # fmt: skip
