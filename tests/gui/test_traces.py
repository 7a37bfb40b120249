"""What Qt itself would leave behind about what somebody opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = "Quetzalkanarie"
PROGRAM = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from vepdesk.base.scratch import use_scratch
from vepdesk.gui.app import forget_settings_of_qt

store = Path(sys.argv[1])
use_scratch(store)
if sys.argv[2] == "as the program":
    forget_settings_of_qt()
application = QApplication([])
dialog = QFileDialog(None, "", str(store.parent / "{FOLDER}"))
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.setFileMode(QFileDialog.FileMode.Directory)
QTimer.singleShot(0, dialog.accept)
dialog.exec()
del dialog
"""


def visited(root: Path, how: str) -> list[str]:
    """The files in the home folder that name the folder which was visited in a dialog."""
    home, store = root / "home", root / "store"
    for folder in (home, store, root / FOLDER):
        folder.mkdir(parents=True)
    environment = {
        "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "PATH": "",
        "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(root),
    }  # fmt: skip
    subprocess.run(  # noqa: S603 - our own lines
        [sys.executable, "-c", PROGRAM, str(store), how], env=environment, check=True, timeout=60
    )
    files = [one for one in home.rglob("*") if one.is_file()]
    return [one.name for one in files if FOLDER.encode() in one.read_bytes()]


def test_a_file_dialog_remembers_no_folder(tmp_path: Path) -> None:
    assert visited(tmp_path / "bare", "bare") == ["QtProject.conf"]  # what Qt does by itself
    assert visited(tmp_path / "program", "as the program") == []
