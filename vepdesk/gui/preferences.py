"""What this computer remembers for its window: language and look. No personal data, no secrets."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from vepdesk.base.files import write_shared
from vepdesk.gui.theme import Look

_FILE = "window.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Language code, dark or light, text size in percent, compact or comfortable."""

    language: str = "en"
    dark: bool = False
    scale: int = 100
    compact: bool = False

    @classmethod
    def read(cls, folder: Path) -> Preferences:
        """What was chosen last; the usual where nothing readable was kept."""
        try:
            raw = json.loads((folder / _FILE).read_text(encoding="utf-8"))
            return cls(
                str(raw["language"]),
                bool(raw["dark"]),
                min(200, max(90, int(raw["scale"]))),
                bool(raw["compact"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def keep(self, folder: Path) -> None:
        """Remembers the choice; a folder that cannot be written is no reason to stop."""
        try:
            write_shared(folder / _FILE, json.dumps(asdict(self)).encode("ascii"))
        except OSError:
            return

    def look(self, *, practice: bool) -> Look:
        """The look for these choices."""
        return Look(dark=self.dark, scale=self.scale, compact=self.compact, practice=practice)
