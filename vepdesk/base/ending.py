"""Ending this process for good and starting a fresh one that knows nothing of it.

Memory cannot be wiped reliably in Python; only the end of a process takes its keys and records
away. So locking ends it, also when something hangs: the store may be left as by a power cut.
"""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import threading

LOCK_SECONDS = 3.0
"""From the wish to lock to the end of the process, at most."""

_HARD_SECONDS = 1.0
"""How much later the process ends even when nothing of Python can run any more."""

_AFTER_LOCK = "VEPDESK_AFTER_LOCK"


class Succession:
    """The end of this process: :meth:`begin`, then the fresh one, then :meth:`end`.

    When :meth:`end` was not reached after ``seconds``, a thread starts the fresh process and ends
    this one as a power cut would.
    """

    def __init__(self, seconds: float = LOCK_SECONDS) -> None:
        self._seconds = seconds
        self._turn = threading.Lock()
        self._handed_over = False

    def begin(self) -> None:
        """From here on this process ends, one way or the other."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        faulthandler.dump_traceback_later(self._seconds + _HARD_SECONDS, exit=True, file=nowhere)
        threading.Thread(target=self._watch, name="vepdesk-end", daemon=True).start()

    def _watch(self) -> None:
        threading.Event().wait(self._seconds)
        try:
            self.hand_over()
        finally:
            self.end()

    def hand_over(self) -> None:
        """Starts the fresh process, once."""
        with self._turn:
            if not self._handed_over:
                self._handed_over = True
                start_fresh()

    def end(self) -> None:
        """Ends this process at once: nothing of it runs after this, and nothing of it stays."""
        os._exit(0)


def follows_a_lock() -> bool:
    """Whether a process that locked started this one; asked once, for nothing else to inherit."""
    return os.environ.pop(_AFTER_LOCK, "") == "1"


def start_fresh() -> None:
    """Starts the window program anew, on its own; its command line says nothing but its name."""
    frozen = bool(getattr(sys, "frozen", False))
    command = [sys.executable] if frozen else [sys.executable, "-m", "vepdesk"]
    variables = {**os.environ, _AFTER_LOCK: "1"}
    if frozen:
        variables["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # else it takes itself for a part of us
    subprocess.Popen(  # noqa: S603 - our own program
        command,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        start_new_session=True,
    )
