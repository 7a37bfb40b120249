"""What the operating system says: the session is being locked, left or put to sleep.

On Linux it comes over D-Bus from logind and from the screen saver, on Windows as messages to our
window. Where neither speaks, the idle watch alone locks. The Windows half was written after the
documentation of the calls and has not been run there.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QByteArray, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_LOGIND = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND = 0x0004
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 2, 4, 6, 7


class SystemLock(QObject):
    """``locked`` when the system locks, switches user or goes to sleep."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: object = None
        self._waits: object = None

    def listen(self, window: QWidget) -> None:
        """Begins to hear of it; where there is nobody to hear, nothing happens."""
        if sys.platform == "win32":
            self._messages = _listen_on_windows(self, window)
        elif sys.platform.startswith("linux"):
            self._listen_on_linux()

    def _listen_on_linux(self) -> None:
        try:
            from PySide6.QtDBus import (  # noqa: PLC0415 - not every build has it
                QDBusConnection,
                QDBusMessage,
                QDBusPendingCallWatcher,
            )
        except ImportError:
            return
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            # Sleep waits for this process to end, some seconds at most, as long as the answer to
            # this, a descriptor, is held.
            wait = QDBusMessage.createMethodCall(
                _LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager", "Inhibit"
            )
            wait.setArguments(["sleep", "VEPDesk", "VEPDesk locks first", "delay"])
            self._waits = QDBusPendingCallWatcher(system.asyncCall(wait), self)
            _hear(system, _LOGIND, f"{_LOGIND}.Manager", "PrepareForSleep", self, "sleeps(bool)")
            # Of any session: a lock too many costs a sign-in, one too few shows a record.
            _hear(system, _LOGIND, f"{_LOGIND}.Session", "Lock", self, "session_locked()")
        if session.isConnected():
            for saver in _SAVERS:
                _hear(session, "", saver, "ActiveChanged", self, "saver_changed(bool)")

    @Slot(bool)
    def sleeps(self, begins: bool) -> None:  # noqa: FBT001 - as logind says it
        """The computer goes to sleep; woken up, it says ``False``."""
        if begins:
            self.locked.emit()

    @Slot()
    def session_locked(self) -> None:
        """Somebody locked the session."""
        self.locked.emit()

    @Slot(bool)
    def saver_changed(self, active: bool) -> None:  # noqa: FBT001 - as the screen saver says it
        """The screen saver came or went."""
        if active:
            self.locked.emit()

    def message(self, message: int, word: int) -> None:
        """A message of Windows to our window."""
        asleep = message == WM_POWERBROADCAST and word == PBT_APMSUSPEND
        left = message == WM_WTSSESSION_CHANGE and word in (
            WTS_CONSOLE_DISCONNECT,
            WTS_REMOTE_DISCONNECT,
            WTS_SESSION_LOGOFF,
            WTS_SESSION_LOCK,
        )
        if asleep or left:
            self.locked.emit()


def _hear(
    bus: QDBusConnection, service: str, interface: str, name: str, whom: QObject, slot: str
) -> None:
    # PySide's stub asks for bytes; the call itself takes text only.
    bus.connect(service, "", interface, name, whom, SLOT(slot))  # type: ignore[call-overload]


if sys.platform == "win32":
    from ctypes import wintypes

    from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication

    class _Messages(QAbstractNativeEventFilter):
        def __init__(self, heard: SystemLock) -> None:
            super().__init__()
            self._heard = heard

        def nativeEventFilter(
            self, kind: QByteArray | bytes | bytearray | memoryview, message: int
        ) -> tuple[bool, int]:
            if bytes(kind) == b"windows_generic_MSG":
                found = wintypes.MSG.from_address(int(message))
                self._heard.message(found.message, found.wParam)
            return False, 0

    def _listen_on_windows(heard: SystemLock, window: QWidget) -> object:
        """Asks for messages about our session; the filter lives as long as what is given back."""
        messages = _Messages(heard)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(messages)
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(int(window.winId())), 0)
        return messages
