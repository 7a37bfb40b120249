"""The name that a window listens under: whose it is, and that a lock gives it up."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.at_the_desk import Days
from vepdesk.gui.one_window import OneWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="looks at the sockets of POSIX")


@pytest.fixture
def sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where this account's sockets lie; a longer path would not do for one."""
    with tempfile.TemporaryDirectory(prefix="v-", dir="/tmp") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


def test_a_lock_gives_the_name_up_before_the_fresh_process_starts(
    sockets: Path, days: Days
) -> None:
    sitting = days.sits_down()
    sitting.program.one_window.listen()
    (name,) = sockets.iterdir()
    assert "unit" not in name.name
    assert name.stat().st_mode & 0o077 == 0
    there: list[bool] = []
    sitting.succession.hand_over = lambda: there.append(name.exists())  # type: ignore[method-assign]
    sitting.program.lock()
    assert there == [False]


def test_a_name_that_a_killed_program_left_is_taken(
    qapp: QApplication, sockets: Path, tmp_path: Path
) -> None:
    first = OneWindow(tmp_path, qapp)
    left = socket.socket(socket.AF_UNIX)
    left.bind(first._name)
    left.close()
    assert sockets.joinpath(first._name).exists()
    assert not first.is_open()
    first.listen()
    with socket.socket(socket.AF_UNIX) as second:
        second.connect(first._name)
    first.give_up()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root makes files of others"
)
def test_the_socket_of_another_account_is_not_asked(
    qapp: QApplication, sockets: Path, tmp_path: Path
) -> None:
    window = OneWindow(tmp_path, qapp)
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(window._name)
        os.chown(window._name, 61_001, 61_001)
        other.listen()
        other.settimeout(0.1)
        assert not window.is_open()
        with pytest.raises(TimeoutError):
            other.accept()
    assert list(sockets.iterdir())
