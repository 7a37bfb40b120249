"""One window for each store, account and session: a second start shows the first one and ends.

The first one listens under a name that only a digest stands in; whoever connects is told that it
comes to the front. One that does not answer, because it hangs or was killed, is no reason not to
open. Other accounts, other sessions and commands use the store at the same time as ever.

On Windows (a named pipe) it was written after the documentation and has not been run there.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS: Final = 1_500
_HERE: Final = b"here"
_ANY_PROCESS: Final = -1
_DIGITS: Final = 24


class OneWindow(QObject):
    """The name of this store's window; ``wanted`` when somebody started the program again."""

    wanted = Signal()

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(store)
        self._server: QLocalServer | None = None

    def is_open(self) -> bool:
        """Asks a window that is open already to come to the front; whether there is one."""
        if not _own(self._name):
            return False
        _let_others_to_the_front()
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE_MS) or not socket.waitForReadyRead(PATIENCE_MS):
            return False
        return bool(socket.readAll().data() == _HERE)

    def listen(self) -> None:
        """From here on this is the window. What hinders it, a full disk say, only lets a second
        one open."""
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if server.listen(self._name):
            self._server = server

    def give_up(self) -> None:
        """This one ends: whoever starts now, or follows it after a lock, is the first."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _answer(self) -> None:
        if self._server is None:
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_HERE)
            socket.flush()
            socket.disconnectFromServer()
            self.wanted.emit()


if sys.platform == "win32":

    def _name(store: Path) -> str:
        session = ctypes.c_ulong()
        ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(session))
        return _digest(store, os.environ.get("USERNAME", ""), str(session.value))

    def _own(_name: str) -> bool:
        """The pipe admits nobody but this account."""
        return True

    def _let_others_to_the_front() -> None:
        """Windows lets the program that was started last decide who comes to the front."""
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)

else:

    def _name(store: Path) -> str:
        screens = [os.environ.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY")]
        folder = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
        return str(Path(folder) / _digest(store, str(os.getuid()), *screens))

    def _own(name: str) -> bool:
        """Whether the socket is this account's: another one could answer in our place."""
        try:
            return Path(name).lstat().st_uid == os.getuid()
        except OSError:
            return False

    def _let_others_to_the_front() -> None:
        """The window system decides by itself."""


def _digest(store: Path, *more: str) -> str:
    words = "\0".join((os.path.realpath(store), *more)).encode("utf-8", "surrogateescape")
    return f"vepdesk-{hashlib.sha256(words).hexdigest()[:_DIGITS]}"
