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
