"""A store that cannot be read: the two ways that are left, before anybody has signed in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.tools.windows import settle
from tests.worlds import PASSPHRASE, add_person, clock, founded
from vepdesk.base.store_in_use import store_in_use
from vepdesk.gui.app import Program
from vepdesk.gui.ask import RecordedAsk
from vepdesk.gui.pages.repair import RepairForm
from vepdesk.gui.pages.sign_in import SignInForm
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.backups import back_up
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import page_map
from vepdesk.vault.pages import PAGE


def write(qtbot: QtBot, window: QWidget, name: str, text: str) -> None:
    line = window.findChild(QLineEdit, name)
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, text)


def press(window: QWidget, name: str) -> None:
    button = window.findChild(Button, name)
    assert button is not None
    button.click()


def said(window: QWidget) -> str:
    banners = [one for one in window.findChildren(Banner, "notice") if one.isVisible()]
    return banners[-1].accessibleName()


def words(window: QWidget) -> str:
    banners = [one for one in window.findChildren(Banner, "notice") if one.isVisible()]
    return " ".join(one.text() for one in banners[-1].findChildren(QLabel))


def test_both_ways_out_of_a_store_that_cannot_be_read(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    desk = founded(store, "unit", "U01")
    add_person(desk, "UG-1")
    back_up(desk, tmp_path / "stick")
    add_person(desk, "UG-2")
    newer = back_up(desk, tmp_path / "stick").folder
    (newer / "vault.a").unlink()
    desk.close()
    data = (store / "store.vdb").read_bytes()
    (store / "store.vdb").write_bytes(bytes(PAGE) + data[PAGE:])
    answers = RecordedAsk()
    monkeypatch.setattr(Program, "_ask", lambda _program, _window: answers)
    time = clock()
    program = Program(qapp, time, store)
    program.start()
    window = program.window
    assert window is not None
    window.setProperty("tasks", program.tasks)
    write(qtbot, window, "user", "admin")
    write(qtbot, window, "passphrase", PASSPHRASE)
    press(window, "sign-in")
    settle(qapp, window)
    form = window.findChild(RepairForm)
    assert form is not None
    assert said(window) == "The store cannot be read."
    write(qtbot, form, "user", "admin")
    write(qtbot, form, "passphrase", "not this one")
    press(form, "save")
    settle(qapp, window)
    assert said(form) == "The name or the passphrase is not right."
    write(qtbot, form, "passphrase", PASSPHRASE)
    press(form, "save")
    settle(qapp, window)
    assert said(form).startswith("Everything was saved:")
    (store / page_map.NAME).unlink()
    press(form, "save")
    settle(qapp, window)
    assert "entries were saved." in words(form)
    assert "peer, setting" in words(form)
    write(qtbot, form, "passphrase", "not this one")
    answers.answers.append(tmp_path / "stick")
    press(form, "restore")
    settle(qapp, window)
    assert said(form).startswith("The name or the passphrase is not right.")
    assert newer.name in words(form)
    write(qtbot, form, "passphrase", PASSPHRASE)
    answers.answers.append(tmp_path / "stick")
    press(form, "restore")
    settle(qapp, window)
    assert said(form).startswith("The backup was restored whole:")
    assert newer.name in words(form)
    assert store_in_use(store) == store  # people have not said yet which of the two
    made = [*store.glob("repaired-*"), *store.glob("restored-*")]  # two at the same second
    for folder, people in zip(made, ({"UG-1", "UG-2"}, {"UG-1", "UG-2"}, {"UG-1"}), strict=True):
        desk = sign_in(folder, "admin", PASSPHRASE, clock())
        assert {one.record.number for one in desk.reader.find(Prisoner)} == people
        desk.close()
    assert (store / "store.vdb").read_bytes() == bytes(PAGE) + data[PAGE:]
    press(form, "use")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window)
    assert program.window is not None
    assert program.window.findChild(SignInForm) is not None
    assert store_in_use(store) == folder
    last = program.window
    program.close()
    last.close()
    last.deleteLater()
