"""What a process does first, before it has read anything: leave nothing for others to find.

No core dump, no reading of its memory by other programs of the same account (on Linux), files
that only their owner may read, and on Windows no library loaded from the current folder and no
error report with memory sent anywhere. KeePassXC does the same at its start.

On Windows it was written after the documentation of the calls and has not been run there. Nothing
here protects against an administrator of the computer.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4
_PR_GET_DUMPABLE = 3
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002
_OTHERS_NOTHING = 0o077


def harden() -> None:
    """Closes what can be closed without rights; what a system does not have is passed over.

    A test that must look into the memory of a child lets it do these steps without the last.
    """
    os.umask(_OTHERS_NOTHING)
    without_core_dumps()
    not_readable()


if sys.platform == "win32":

    def without_core_dumps() -> None:
        """No dialog and no report with memory when the program falls over."""
        ctypes.windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)

    def not_readable() -> None:
        """No library from the current folder, which may be a stick."""
        ctypes.windll.kernel32.SetDllDirectoryW("")

    def dumpable() -> bool:
        """Whether others of this account may read this process; not known on Windows."""
        return True

else:
    import resource

    def without_core_dumps() -> None:
        """The kernel writes no image of this process, however it ends."""
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def not_readable() -> None:
        """Other programs of the same account can neither trace this process nor read it."""
        if sys.platform.startswith("linux"):
            with contextlib.suppress(OSError, AttributeError):
                ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

    def dumpable() -> bool:
        """Whether others of this account may read this process."""
        if not sys.platform.startswith("linux"):
            return True
        return bool(ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0))
