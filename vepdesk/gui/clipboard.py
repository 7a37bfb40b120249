"""What was copied in the program's windows does not stay on the clipboard.

It is marked so that histories and cloud clipboards leave it alone, and taken away half a minute
later if nothing else was copied since, and when the program locks or ends. KeePassXC does the same.
The marks of Windows were written after its documentation and have not been tried there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

STAYS_MS: Final = 30_000
"""How long something copied stays."""

_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
_NO = bytes(4)


def marks(platform: str) -> Mapping[str, bytes]:
    """By what a system knows that something copied is private, as formats beside the text."""
    if platform == "win32":
        return {
            _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"1",
            _WINDOWS.format(name="CanIncludeInClipboardHistory"): _NO,
            _WINDOWS.format(name="CanUploadToCloudClipboard"): _NO,
        }
    if platform == "darwin":
        return {"application/x-nspasteboard-concealed-type": b"1"}
    return {"x-kde-passwordManagerHint": b"secret"}


class OwnClipboard(QObject):
    """Watches the clipboard for what this program puts there.

    ``owns`` says whether the content is this program's; ``timer`` runs :data:`STAYS_MS`.
    """

    def __init__(
        self,
        clipboard: QClipboard,
        parent: QObject | None = None,
        *,
        owns: Callable[[], bool] | None = None,
        timer: QTimer | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._owns = owns or clipboard.ownsClipboard
        self._marks = marks(sys.platform)
        self._timer = timer or QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._changed)
        clipboard.selectionChanged.connect(self._selected)

    def _changed(self) -> None:
        if not self._owns() or not self._clipboard.text():
            return
        self._timer.start()
        if any(self._clipboard.mimeData().hasFormat(name) for name in self._marks):
            return
        private = QMimeData()
        private.setText(self._clipboard.text())
        for name, value in self._marks.items():
            private.setData(name, value)
        self._clipboard.setMimeData(private)

    def _selected(self) -> None:
        """The other clipboard of X11 takes whatever is marked with the mouse."""
        if self._clipboard.ownsSelection():
            self._timer.start()

    def clear(self) -> None:
        """Takes away what is still ours; what others copied since is not touched."""
        self._timer.stop()
        if self._owns():
            self._clipboard.clear()
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)
