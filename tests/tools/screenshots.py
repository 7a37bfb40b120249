"""Pictures of every page in every language and light: ``tests/tools/screenshots.py --out F``.

Other pages register by adding a function to :data:`WINDOWS`: it gets the application and gives a
window and the names of what can be opened in it, each with the act that opens it. Translations
come from the built catalogues, or from ``--words FILE`` (JSON: context, source, translation).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.tools.account_windows import accounts_window, door_window, envelopes_window
from tests.tools.windows import (
    CLOSE,
    Opener,
    compartments_window,
    first_run_window,
    headquarters_window,
    in_need_window,
    repair_window,
    settle,
    sign_in_window,
    unit_window,
)
from vepdesk.gui.gallery import gallery_shell
from vepdesk.gui.theme import Look, apply_look
from vepdesk.gui.words import install_language

SIZES = ((1280, 800), (1024, 600))


class WordList(QTranslator):
    """A catalogue held in memory: context, source, and a translation or its plural forms."""

    def __init__(self, words: Mapping[str, Mapping[str, str | list[str]]]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        found = self._words.get(context, {}).get(source)
        if isinstance(found, list):
            return found[arabic_form(n)]
        return found


def arabic_form(n: int) -> int:
    """Which of the six Arabic plural forms a number takes (CLDR)."""
    if n in (0, 1, 2):
        return n
    if 3 <= n % 100 <= 10:
        return 3
    return 4 if n % 100 >= 11 else 5


def gallery_window(_application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """The gallery's pages."""
    shell = gallery_shell()
    names = ("work", "person", "form", "record", "register", "table", "exchange", "parts", "empty")
    return shell, {f"gallery-{name}": lambda name=name: shell.open(name) for name in names}


WINDOWS: list[Callable[[QApplication], tuple[QMainWindow, dict[str, Opener]]]] = [
    gallery_window,
    unit_window,
    compartments_window,
    in_need_window,
    headquarters_window,
    sign_in_window,
    repair_window,
    first_run_window,
    door_window,
    accounts_window,
    envelopes_window,
]


def pictures(
    application: QApplication, out: Path, words: Path | None, scale: int, only: str
) -> Iterator[Path]:
    """Draws everything and gives the files."""
    for code in ("en", "ar"):
        install_language(application, code)
        translator = None
        if words is not None and code == "ar":
            translator = WordList(json.loads(words.read_text(encoding="utf-8")))
            application.installTranslator(translator)
        for look in (Look(scale=scale), Look(dark=True, scale=scale)):
            apply_look(application, look)
            for make in WINDOWS:
                yield from _window(application, make, out, f"{code}-{_light(look)}", only)
        if translator is not None:
            application.removeTranslator(translator)


def _light(look: Look) -> str:
    return "dark" if look.dark else "light"


def _window(
    application: QApplication,
    make: Callable[[QApplication], tuple[QMainWindow, dict[str, Opener]]],
    out: Path,
    name: str,
    only: str,
) -> Iterator[Path]:
    window, openers = make(application)
    for page, open_page in openers.items():
        if only not in page:
            continue
        for width, height in SIZES:
            window.resize(width, height)
            window.show()
            open_page()
            settle(application, window)
            path = out / f"{page}-{name}-{width}x{height}.png"
            (application.activeModalWidget() or window).grab().save(str(path))
            yield path
    close = window.property(CLOSE)
    window.close()
    window.deleteLater()
    if callable(close):
        close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=Path)
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--only", default="")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    made = list(pictures(application, options.out, options.words, options.scale, options.only))
    sys.stderr.write(f"{len(made)} pictures in {options.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
