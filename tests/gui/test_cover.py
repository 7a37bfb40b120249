"""Long work that somebody started goes on behind the lock: hidden at once, ended after it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.at_the_desk import Days, Sitting, desk_of, dialog, kato, kept, opened, press
from vepdesk.base.errors import Refused
from vepdesk.base.stopping import Proceed
from vepdesk.base.text import T
from vepdesk.gui.ask import Dialog
from vepdesk.gui.cover import Cover
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.gui.system_lock import SystemLock
from vepdesk.services.desk import Desk
from vepdesk.services.flows.finishing import LONGEST_SECONDS, Finishing
from vepdesk.vault.queries.audit import last_act

READING = T("Exchange", "Reading a stick")
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


@dataclass
class Import:
    """An act of the writer that goes on until it is told, like an import on a slow computer."""

    begun: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)
    fails: bool = False
    endless: bool = False

    def __call__(self, desk: Desk) -> str:
        with desk.work() as work:
            work.act("imported-slowly")
            self.begun.set()
            if self.endless:
                work.connection.exec_driver_sql(ENDLESS).all()
            assert self.go_on.wait(30)
            if self.fails:
                raise Refused("no-space", T("Store", "There is no store in this folder."))
            work.commit()
        return "done"


@pytest.fixture
def sitting(days: Days) -> Sitting:
    return days.sits_down()


@pytest.fixture
def slow() -> Iterator[Import]:
    made = Import()
    yield made
    made.go_on.set()


def session_of(sitting: Sitting) -> Session:
    session = sitting.program.session
    assert session is not None
    return session


def begins(sitting: Sitting, job: Import) -> None:
    """A page with a person on it, and somebody who starts to read a stick."""
    opened(sitting, "exchange")
    session_of(sitting).write(job, lambda _done: None, lambda _error: None, long=READING)
    assert job.begun.wait(20)


def cover_of(sitting: Sitting) -> Cover:
    cover = sitting.program._cover
    assert cover is not None
    return cover


def visible() -> list[object]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def idle_out(sitting: Sitting) -> None:
    sitting.seconds_pass(5 * 60)


def words_of(cover: Cover) -> str:
    return " ".join(label.text() for label in cover.findChildren(QLabel))


def noted(days: Days) -> bool:
    days.end()
    desk = desk_of(days.store)
    found = last_act(desk.reader.connection, desk.store.site.origins, "imported-slowly")
    desk.close()
    return found is not None


def told(sitting: Sitting) -> str:
    found = [one for one in sitting.window.findChildren(Banner, "finished") if one.isVisible()]
    return " ".join(label.text() for one in found for label in one.findChildren(QLabel))


def test_an_idle_desk_is_covered_on_time_and_ends_when_the_work_does(
    qtbot: QtBot, days: Days, sitting: Sitting, slow: Import
) -> None:
    begins(sitting, slow)
    sitting.seconds_pass(5 * 60 - 1)
    assert sitting.program._cover is None
    sitting.seconds_pass(1)
    cover = cover_of(sitting)
    assert visible() == [cover]
    assert sitting.succession.steps == []
    assert "Locked" in words_of(cover)
    assert "Finishing: Reading a stick" in words_of(cover)
    assert "Kato" not in words_of(cover)
    slow.go_on.set()
    qtbot.waitUntil(lambda: sitting.locked, timeout=20_000)
    assert sitting.succession.steps == ["begin", "hand over", "end"]
    assert visible() == []
    assert noted(days)
    sitting = days.sits_down()
    assert sitting.window.current == "exchange"
    assert "Reading a stick: this was done while the desk was locked." in told(sitting)
    assert told(days.sits_down()) == ""  # it was told, though nobody locked since


@pytest.mark.parametrize("way", ["keys", "system", "button"])
def test_every_way_of_locking_covers(
    qtbot: QtBot, sitting: Sitting, slow: Import, way: str
) -> None:
    begins(sitting, slow)
    system = sitting.window.findChild(SystemLock)
    assert system is not None
    ways: dict[str, Callable[[], object]] = {
        "keys": lambda: qtbot.keyClick(
            sitting.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
        ),
        "system": system.session_locked,
        "button": lambda: press(sitting.window.top, "lock"),
    }
    ways[way]()
    cover = cover_of(sitting)
    assert visible() == [cover]
    for again in ways.values():
        again()
    assert cover_of(sitting) is cover
    assert sitting.succession.steps == []
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F1):
        qtbot.keyClick(cover, key)
    assert visible() == [cover]
    assert sitting.succession.steps == []


def test_whoever_needs_the_desk_stops_it_and_it_is_undone(
    qtbot: QtBot, days: Days, sitting: Sitting, slow: Import
) -> None:
    slow.endless = True
    begins(sitting, slow)
    sitting.program.lock()
    button = cover_of(sitting).findChild(Button, "stop-and-lock")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sitting.succession.steps == ["begin", "hand over", "end"]
    assert not noted(days)
    assert "this was stopped. What was not finished was undone" in told(days.sits_down())


def test_after_an_hour_it_is_stopped_like_any_act(
    days: Days, sitting: Sitting, slow: Import
) -> None:
    slow.endless = True
    begins(sitting, slow)
    sitting.program.lock()
    cover = cover_of(sitting)
    for _second in range(int(LONGEST_SECONDS) - 1):
        sitting.seconds.at += 1
        cover.look()
    assert not sitting.locked
    sitting.seconds.at += 1
    cover.look()
    assert sitting.locked
    assert not noted(days)


def test_time_asleep_is_no_part_of_the_hour() -> None:
    at = [0.0]
    finishing = Finishing(lambda: at[0])
    at[0] = 9 * 3600.0
    assert not finishing.over
    for _second in range(int(LONGEST_SECONDS)):
        assert not finishing.over
        at[0] += 1
    assert finishing.over


def test_what_was_being_written_is_kept_and_stays_unseen(
    qtbot: QtBot, days: Days, sitting: Sitting, slow: Import
) -> None:
    begins(sitting, slow)
    form = sitting.window.open("record-incident")
    form._words.editor("account").write(("half a sentence",))  # type: ignore[attr-defined]
    idle_out(sitting)
    assert visible() == [cover_of(sitting)]
    slow.go_on.set()
    qtbot.waitUntil(lambda: sitting.locked, timeout=20_000)
    days.end()
    (draft,) = kept(days.store).drafts
    assert draft.written.text("words.account") == "half a sentence"
    assert not draft.unsure


def test_a_dialog_is_hidden_too_and_its_words_are_kept(
    qtbot: QtBot, days: Days, sitting: Sitting, slow: Import
) -> None:
    page = opened(sitting, "person", rid=kato(sitting))
    press(page, "move")
    shown = dialog(sitting)
    line = shown.findChild(QLineEdit)
    assert line is not None
    session_of(sitting).write(slow, lambda _done: None, lambda _error: None, long=READING)
    assert slow.begun.wait(20)
    idle_out(sitting)
    assert visible() == [cover_of(sitting)]
    assert not shown.isVisible()
    late = Dialog(sitting.window, T("Exchange", "Reading a stick"))
    late.show()  # what a page asks or tells when its answer comes
    assert late.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    qtbot.waitUntil(lambda: not late.isVisible(), timeout=5_000)
    assert visible() == [cover_of(sitting)]


def test_what_fails_behind_the_lock_is_told_to_who_comes_back(
    qtbot: QtBot, days: Days, sitting: Sitting, slow: Import
) -> None:
    slow.fails = True
    begins(sitting, slow)
    sitting.program.lock()
    slow.go_on.set()
    qtbot.waitUntil(lambda: sitting.locked, timeout=20_000)
    assert not noted(days)
    said = told(days.sits_down())
    assert "Reading a stick: this could not be done." in said
    assert "no store in this folder" in said


def test_a_backup_that_somebody_started_comes_to_its_end_and_is_noted(
    qtbot: QtBot, sitting: Sitting, slow: Import
) -> None:
    session = session_of(sitting)
    noted: list[str] = []

    def job(_desk: Desk, _proceed: Proceed) -> str:
        slow.begun.set()
        assert slow.go_on.wait(30)
        return "made"

    def note(made: str) -> None:
        session.write(lambda _desk: made, noted.append)

    def failed(_error: object) -> None:
        pytest.fail("refused")

    assert session.work_beside(job, note, failed, long=T("Safety", "Making a backup"))
    assert not session.work_beside(job, note, failed, long=READING)
    assert slow.begun.wait(20)
    sitting.program.lock()
    assert "Making a backup" in words_of(cover_of(sitting))
    assert "Reading" not in words_of(cover_of(sitting))
    assert not sitting.locked
    slow.go_on.set()
    thread = session.beside._thread
    assert thread is not None
    thread.join(20)
    assert session.long.running == ()
    cover_of(sitting).look()
    assert not sitting.locked  # its answer, which notes it, has not come yet
    qtbot.waitUntil(lambda: sitting.locked, timeout=20_000)
    assert noted == ["made"]


def test_an_ordinary_act_covers_nothing(sitting: Sitting) -> None:
    session = session_of(sitting)
    session.write(lambda _desk: None, lambda _none: None, long=READING)
    sitting.settle()
    assert session.long.running == ()
    sitting.program.lock()
    assert sitting.succession.steps == ["begin", "hand over", "end"]
    assert sitting.program._cover is None
