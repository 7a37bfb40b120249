"""The page about safety, and what the program does by itself, in the real window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.restored_stores import FIRST, OWN
from tests.tools.windows import open_desk, settle
from tests.worlds import CHEAP, PASSPHRASE, add_person, choose_own, clock, founded
from vepdesk.base.clock import FixedClock
from vepdesk.base.errors import Busy
from vepdesk.base.files import full_disk
from vepdesk.gui.ask import RecordedAsk, SecondPerson
from vepdesk.gui.caretaker import Caretaker
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.services import room as room_service
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague
from vepdesk.vault import ballast
from vepdesk.vault.backup import sets_in

Opened = tuple[DeskWindow, Session]


@pytest.fixture
def now() -> FixedClock:
    return clock()


@pytest.fixture
def small_ballast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballast, "SIZE", 1024)
    monkeypatch.setattr(ballast, "free_bytes", lambda _folder: 50 * 1024**3)


@pytest.fixture
def opened(
    qapp: QApplication, tmp_path: Path, now: FixedClock, small_ballast: None
) -> Iterator[Opened]:
    folder = tmp_path / "unit"
    founded(folder, "unit", "U01").close()
    window, session = open_desk(qapp, lambda: sign_in(folder, "admin", PASSPHRASE, now))
    window.show()
    yield window, session
    end(window, session)


def end(window: DeskWindow, session: Session) -> None:
    session.close()
    window.close()
    window.deleteLater()


def rest(qtbot: QtBot, qapp: QApplication, window: DeskWindow, session: Session) -> None:
    qtbot.waitUntil(lambda: session.beside.is_idle and session.tasks.is_idle, timeout=20_000)
    settle(qapp, window)


def said(window: QWidget, name: str) -> str:
    banner = window.findChild(Banner, name)
    assert banner is not None
    return " ".join(one.text() for one in banner.findChildren(QLabel)) if banner.isVisible() else ""


def press(qtbot: QtBot, window: QWidget, name: str) -> None:
    button = window.findChild(Button, name)
    assert button is not None
    assert button.isVisible() and button.isEnabled()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def facts(window: QWidget) -> str:
    return " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def test_from_no_backup_to_all_is_well(
    qtbot: QtBot, qapp: QApplication, opened: Opened, tmp_path: Path
) -> None:
    window, session = opened
    window.open("safety")
    settle(qapp, window)
    assert "There is no backup yet." in said(window, "head")
    press(qtbot, window, "back-up")
    rest(qtbot, qapp, window, session)
    assert "read back whole" in said(window, "notice")
    assert "No backup was proven" in said(window, "head")
    press(qtbot, window, "drill")
    rest(qtbot, qapp, window, session)
    assert "restored, proven and put away" in said(window, "notice")
    assert "the same disk" in said(window, "head")
    ask = session.ask
    assert isinstance(ask, RecordedAsk)
    ask.answers.append(tmp_path / "other")
    press(qtbot, window, "other-disk")
    rest(qtbot, qapp, window, session)
    assert "All is well." in said(window, "head")
    assert str(tmp_path / "other") in facts(window)


def test_attachments_that_rotted_in_the_store_are_said_first(
    qtbot: QtBot, qapp: QApplication, opened: Opened, tmp_path: Path
) -> None:
    window, session = opened
    file = tmp_path / "unit" / "attachments" / ("ab/" + "c" * 62)
    file.parent.mkdir()
    file.write_bytes(b"not what the name says")
    window.open("safety")
    settle(qapp, window)
    press(qtbot, window, "back-up")
    rest(qtbot, qapp, window, session)
    assert "damaged in the store itself" in said(window, "notice")
    assert "damaged in the store itself" in said(window, "head")
    assert "Keep every one there is" in said(window, "head")


def test_a_backup_to_a_stick_goes_where_somebody_chooses(
    qtbot: QtBot, qapp: QApplication, opened: Opened, tmp_path: Path
) -> None:
    window, session = opened
    window.open("safety")
    settle(qapp, window)
    ask = session.ask
    assert isinstance(ask, RecordedAsk)
    ask.answers.append(tmp_path / "stick")
    press(qtbot, window, "to-stick")
    rest(qtbot, qapp, window, session)
    assert len(sets_in(tmp_path / "stick")) == 1
    (tmp_path / "file").write_text("no folder", encoding="ascii")
    ask.answers.append(tmp_path / "file")
    press(qtbot, window, "to-stick")
    rest(qtbot, qapp, window, session)
    assert "cannot be written" in said(window, "notice")


def test_the_check_says_that_everything_holds(
    qtbot: QtBot, qapp: QApplication, opened: Opened
) -> None:
    window, session = opened
    window.open("safety")
    settle(qapp, window)
    press(qtbot, window, "check")
    rest(qtbot, qapp, window, session)
    assert "Everything holds" in said(window, "notice")


def test_the_program_looks_after_the_store_by_itself(
    qtbot: QtBot, qapp: QApplication, opened: Opened, now: FixedClock, tmp_path: Path
) -> None:
    window, session = opened
    caretaker = Caretaker(session, window)
    own = tmp_path / "unit/backup"

    def looked() -> None:
        caretaker.look()
        qtbot.waitUntil(lambda: session.beside.is_idle and session.tasks.is_idle, timeout=20_000)

    for _step in range(4):  # the reserve, the backup, the trial restore, nothing more
        looked()
    assert ballast.whole(tmp_path / "unit")
    assert len(sets_in(own)) == 1
    window.open("safety")
    settle(qapp, window)
    assert "the same disk" in said(window, "head")
    now.at += timedelta(days=1)
    looked()
    assert len(sets_in(own)) == 2


def test_typing_goes_on_and_locking_ends_it_while_a_backup_runs(
    qtbot: QtBot, qapp: QApplication, opened: Opened
) -> None:
    window, session = opened
    asked: list[bool] = []

    def slow(_desk: Desk, proceed: Callable[[], bool]) -> None:
        while proceed():
            asked.append(True)

    session.work_beside(slow, lambda _none: None, lambda _error: None)
    assert not session.work_beside(slow, lambda _none: None, lambda _error: None)
    done: list[bytes] = []
    session.write(lambda desk: add_person(desk, "UG-1"), done.append)
    settle(qapp, window)
    assert len(done) == 1
    session.close()
    assert asked


def test_a_full_disk_uses_the_reserve_once_and_says_so(
    qtbot: QtBot,
    qapp: QApplication,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window, session = opened
    Caretaker(session, window)
    folder = tmp_path / "unit"
    assert ballast.make(folder)
    monkeypatch.setattr(ballast, "free_bytes", lambda _folder: 0)

    def save(desk: Desk) -> bytes:
        if ballast.whole(folder):
            raise full_disk()
        return add_person(desk, "UG-1")

    done: list[bytes] = []
    refused: list[str] = []
    session.write(save, done.append, lambda error: refused.append(error.reason))
    settle(qapp, window)
    assert (len(done), refused) == (1, [])
    assert "saved with the reserve" in said(window, "caretaker")

    def full(_desk: Desk) -> bytes:
        raise full_disk()

    session.write(full, done.append, lambda error: refused.append(error.reason))
    settle(qapp, window)
    assert refused == ["no-space"]


def test_a_full_stick_does_not_cost_the_reserve(
    qapp: QApplication, opened: Opened, tmp_path: Path
) -> None:
    window, session = opened
    assert ballast.make(tmp_path / "unit")

    def full(_desk: Desk) -> None:
        raise Busy("no-space", full_disk().message)

    refused: list[str] = []
    session.write(full, lambda _none: None, lambda error: refused.append(error.reason))
    settle(qapp, window)
    assert refused == ["no-space"]
    assert ballast.whole(tmp_path / "unit")


@pytest.mark.parametrize(
    ("free", "words"),
    [(room_service.VERY_LITTLE - 1, "almost full"), (room_service.LITTLE - 1, "little room")],
)
def test_little_room_is_said_early(
    qtbot: QtBot, qapp: QApplication, opened: Opened, monkeypatch: pytest.MonkeyPatch, free: int,
    words: str,
) -> None:  # fmt: skip
    window, session = opened
    monkeypatch.setattr(ballast, "free_bytes", lambda _folder: free)
    caretaker = Caretaker(session, window)
    caretaker.look()
    rest(qtbot, qapp, window, session)
    assert words in said(window, "caretaker")
    window.open("safety")
    settle(qapp, window)
    assert words in said(window, "head")


def test_a_store_that_fell_back_opens_with_what_can_be_done(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, now: FixedClock, small_ballast: None
) -> None:
    folder = tmp_path / "unit"
    desk = founded(folder, "unit", "U01")
    enrol_colleague(
        desk, full_name="Mirembe", user_name="mirembe", role="governor", passphrase=FIRST,
        parameters=CHEAP,
    )  # fmt: skip
    desk.close()
    choose_own(folder, "mirembe", FIRST, OWN)
    shutil.copy(folder / "store.vdb", tmp_path / "yesterday")
    desk = sign_in(folder, "admin", PASSPHRASE, now)
    add_person(desk, "UG-1")
    desk.close()
    shutil.copy(tmp_path / "yesterday", folder / "store.vdb")
    window, session = open_desk(qapp, lambda: sign_in(folder, "admin", PASSPHRASE, now))
    window.show()
    settle(qapp, window)
    assert window.current == "safety"
    assert "2 saved entries are missing" in said(window, "head")
    ask = session.ask
    assert isinstance(ask, RecordedAsk)
    press(qtbot, window, "look-again")
    settle(qapp, window)
    assert "2 saved entries are missing" in said(window, "head")
    ask.answers.extend(["The disk was replaced", SecondPerson("mirembe", "not this one")])
    press(qtbot, window, "go-on")
    settle(qapp, window)
    assert "not right" in said(window, "notice")
    ask.answers.extend(["The disk was replaced", SecondPerson("mirembe", OWN)])
    press(qtbot, window, "go-on")
    settle(qapp, window)
    assert "There is no backup yet." in said(window, "head")
    done: list[bytes] = []
    session.write(lambda desk: add_person(desk, "UG-2"), done.append)
    settle(qapp, window)
    assert len(done) == 1
    end(window, session)


def test_who_does_not_look_after_the_store_sees_no_such_page(
    qapp: QApplication, tmp_path: Path, now: FixedClock
) -> None:
    folder = tmp_path / "unit"
    desk = founded(folder, "unit", "U01")
    enrol_colleague(
        desk, full_name="Okot", user_name="okot", role="officer", passphrase=FIRST,
        parameters=CHEAP,
    )  # fmt: skip
    desk.close()
    choose_own(folder, "okot", FIRST, OWN)
    window, session = open_desk(qapp, lambda: sign_in(folder, "okot", OWN, now))
    window.show()
    window.open("safety")
    settle(qapp, window)
    assert "does not include this" in said(window, "head")
    assert not any(one.text() == "Safety" for one in window.sidebar.findChildren(Button))
    end(window, session)
