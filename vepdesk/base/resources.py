"""Where icons, fonts, style, help pages and translations lie, however the program was installed."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _home() -> Path:
    """The folder that holds ``resources`` and ``translations``.

    PyInstaller unpacks into ``sys._MEIPASS``; a wheel carries both in ``vepdesk/_shipped``; in a
    checkout they lie beside the package.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "vepdesk" / "_shipped"
    shipped = _PACKAGE / "_shipped"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """A shipped file or folder, for example ``resource("icons", "lock.svg")``."""
    return _home().joinpath("resources", *parts)


def translations() -> Path:
    """The folder of the translation catalogues."""
    return _home() / "translations"
