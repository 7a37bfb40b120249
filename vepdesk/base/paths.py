"""Where things lie on a computer. Decided once, for good: installers and backups rely on it.

The data folder belongs to the computer, not to a person, because officers share PCs:
``%ProgramData%\\VEPDesk`` on Windows, ``/var/lib/vepdesk`` on Linux. ``VEPDESK_DATA`` overrides it
for a checkout, a test or a second store.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def default_store() -> Path:
    """The folder of this computer's store when none is named."""
    override = os.environ.get("VEPDESK_DATA")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "VEPDesk"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/VEPDesk")
    return Path("/var/lib/vepdesk")


def device_folder() -> Path:
    """Where this computer keeps its own part of the keys, never inside a store's folder.

    Whoever copies a store must not copy this by accident. The installer makes the folder of the
    computer; without it, an account keeps its own. ``VEPDESK_DEVICE`` overrides both.
    """
    override = os.environ.get("VEPDESK_DEVICE")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "VEPDesk device"
    shared = Path("/var/lib/vepdesk-device")
    if os.access(shared, os.R_OK | os.X_OK):
        return shared
    own = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(own) / "vepdesk-device"
