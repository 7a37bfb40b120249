"""When the desk locks, and what is left then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.at_the_desk import Seconds, Sitting, copied, desk_of
from vepdesk.base.identifiers import RecordId
from vepdesk.gui import system_lock
from vepdesk.gui.ask import RecordedAsk
from vepdesk.gui.forms.form_dialog import FormDialog
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.parts.notices import Toast
from vepdesk.gui.system_lock import SystemLock
from vepdesk.services.drafts import my_drafts
from vepdesk.services.flows.idle_watch import WARNING_SECONDS, Idle, IdleWatch
from vepdesk.services.people import find_people


@pytest.fixture
def sitting(qapp: QApplication, busy_unit: Path, tmp_path: Path) -> Iterator[Sitting]:
    made = Sitting(qapp, copied(busy_unit, tmp_path / "unit")).sign_in()
    yield made
    made.leave()


def person(sitting: Sitting) -> PersonPage:
    """The page of somebody in custody."""
    found: list[RecordId] = []
    session = sitting.program.session
    assert session is not None
    session.read(lambda desk: find_people(desk, "Kato")[0][0].rid, found.append)
    sitting.settle()
    page = sitting.window.open("person", rid=found[0])
    sitting.settle()
    assert isinstance(page, PersonPage)
    return page


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QWidget, name)
    assert button is not None
    button.click()  # type: ignore[attr-defined]


def test_the_watch_warns_and_locks_and_time_asleep_counts() -> None:
    seconds = Seconds()
    watch = IdleWatch(1, seconds)
    seen = []
    for _second in range(60):
        seconds.at += 1
        seen.append(watch.look())
    assert seen.index(Idle.WARN) == 60 - WARNING_SECONDS - 1
    assert seen.index(Idle.LOCK) == 59
    watch.active()
    assert watch.look() is Idle.LOCK  # too late
    other = IdleWatch(15, seconds)
    seconds.at += 61  # the lid was closed
    other.active()
    assert other.look() is Idle.LOCK


@pytest.mark.parametrize(
    "page", ["work", "people", "admit", "record-incident", "incidents", "programmes", "locations",
             "staff", "exchange", "trust"],
)  # fmt: skip
def test_an_idle_desk_locks_by_the_minute_on_every_page(sitting: Sitting, page: str) -> None:
    sitting.window.open(page)
    sitting.settle()
    sitting.seconds_pass(5 * 60 - 1)
    assert not sitting.locked
    sitting.seconds_pass(1)
    assert sitting.succession.steps == ["begin", "hand over", "end"]
    assert not any(one.isVisible() for one in QApplication.topLevelWidgets())
    log = sitting.store / "store.vdb-wal"
    assert not log.exists() or log.stat().st_size == 0  # the store was closed in order


def test_the_warning_comes_counts_and_goes(sitting: Sitting, qtbot: QtBot) -> None:
    guard = sitting.program._guard
    assert guard is not None
    sitting.seconds_pass(5 * 60 - WARNING_SECONDS - 1)
    assert guard.warning == ""
    sitting.seconds_pass(1)
    assert guard.warning == "Locking in 30 seconds; move the mouse to go on."
    sitting.seconds_pass(10)
    assert guard.warning == "Locking in 20 seconds; move the mouse to go on."
    qtbot.mouseMove(sitting.window, QPoint(40, 40))
    assert guard.warning == ""
    sitting.seconds_pass(4 * 60)
    assert not sitting.locked
    qtbot.keyClick(sitting.window, Qt.Key.Key_Shift)
    sitting.seconds_pass(5 * 60 - 1)
    assert not sitting.locked


def test_what_the_program_does_by_itself_is_no_activity(sitting: Sitting) -> None:
    for _minute in range(5):
        sitting.window.open("people")
        sitting.window.open("work")
        sitting.settle()
        sitting.seconds_pass(60)
    assert sitting.locked


def test_the_warning_stands_over_a_dialog_and_goes_with_it(sitting: Sitting) -> None:
    press(person(sitting), "move")
    (dialog,) = sitting.window.findChildren(FormDialog)
    sitting.seconds_pass(5 * 60 - 20)
    warning = dialog.findChild(Toast, "lock-warning")
    assert warning is not None
    assert warning.isVisible()
    dialog.throw_away()
    sitting.seconds_pass(1)
    guard = sitting.program._guard
    assert guard is not None
    assert guard.warning.startswith("Locking in 19 seconds")


def test_ctrl_l_locks_from_a_page_and_from_within_a_dialog(sitting: Sitting, qtbot: QtBot) -> None:
    press(person(sitting), "move")
    (dialog,) = sitting.window.findChildren(FormDialog)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert sitting.locked
    qtbot.keyClick(line, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert sitting.succession.steps == ["begin", "hand over", "end"]


def test_the_lock_button_does_not_ask(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    form = sitting.window.open("record-incident")
    sitting.settle()
    form._words.editor("account").write(("half a sentence",))  # type: ignore[attr-defined]
    asked = RecordedAsk()
    monkeypatch.setattr(sitting.program.session, "ask", asked)
    press(sitting.window.top, "lock")
    assert sitting.locked
    assert asked.asked == []


def signals() -> list[Callable[[SystemLock], None]]:
    return [
        lambda system: system.sleeps(True),
        lambda system: system.session_locked(),
        lambda system: system.saver_changed(True),
        lambda system: system.message(system_lock.WM_POWERBROADCAST, system_lock.PBT_APMSUSPEND),
        lambda system: system.message(
            system_lock.WM_WTSSESSION_CHANGE, system_lock.WTS_SESSION_LOCK
        ),
        lambda system: system.message(
            system_lock.WM_WTSSESSION_CHANGE, system_lock.WTS_CONSOLE_DISCONNECT
        ),
    ]


@pytest.mark.parametrize("number", range(6))
def test_it_locks_when_the_system_locks_leaves_or_sleeps(sitting: Sitting, number: int) -> None:
    system = sitting.window.findChild(SystemLock)
    assert system is not None
    system.sleeps(False)
    system.saver_changed(False)
    system.message(system_lock.WM_POWERBROADCAST, 0x12)
    system.message(system_lock.WM_WTSSESSION_CHANGE, 8)
    assert not sitting.locked
    signals()[number](system)
    assert sitting.locked


def choose_minutes(sitting: Sitting, minutes: int) -> QComboBox:
    page = sitting.window.open("account")
    sitting.settle()
    chooser = page.findChild(QComboBox, "idle-minutes")
    assert chooser is not None
    chooser.setCurrentIndex(chooser.findData(minutes))
    chooser.activated.emit(chooser.currentIndex())
    sitting.settle()
    return chooser


def test_another_policy_holds_at_once(sitting: Sitting) -> None:
    chooser = choose_minutes(sitting, 2)
    assert chooser.currentText() == "2 minutes"
    sitting.seconds_pass(2 * 60 - 1)
    assert not sitting.locked
    sitting.seconds_pass(1)
    assert sitting.locked


def test_who_does_not_keep_accounts_sees_the_policy_and_cannot_change_it(
    qapp: QApplication, busy_unit: Path, tmp_path: Path
) -> None:
    sitting = Sitting(qapp, copied(busy_unit, tmp_path / "unit"), "lule").sign_in()
    asked = RecordedAsk()
    sitting.program.session.ask = asked  # type: ignore[union-attr]
    chooser = choose_minutes(sitting, 15)
    assert not chooser.isEnabled()
    assert chooser.currentData() == 5
    assert asked.asked == [("tell", "Your role does not include this. Ask a supervisor.")]
    sitting.leave()


def test_nothing_locks_while_nobody_is_signed_in(qapp: QApplication, sitting: Sitting) -> None:
    other = Sitting(qapp, sitting.store)
    other.program.lock()
    assert other.succession.steps == []
    other.leave()


def test_a_job_that_does_not_end_is_stopped_and_what_was_written_is_kept(
    sitting: Sitting,
) -> None:
    """A long statement of the writer: it is undone, and the draft is in the store."""
    session = sitting.program.session
    assert session is not None
    form = sitting.window.open("record-incident")
    sitting.settle()
    form._words.editor("account").write(("He shouted.",))  # type: ignore[attr-defined]
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    begun = threading.Event()

    def job(desk: object) -> None:
        with desk.work() as work:  # type: ignore[attr-defined]
            work.act("never-finished")
            begun.set()
            work.connection.exec_driver_sql(endless).all()
            work.commit()

    session.write(job, lambda _none: None)
    assert begun.wait(20)
    sitting.program.lock()
    assert sitting.locked
    desk = desk_of(sitting.store)
    (draft,) = my_drafts(desk).drafts
    assert draft.written.text("words.account") == "He shouted."
    assert draft.unsure
    desk.close()


def test_a_fault_while_locking_ends_the_process_all_the_same(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_self: object) -> None:
        raise ZeroDivisionError("Kato Ssalikwezi")

    monkeypatch.setattr("vepdesk.gui.unfinished.UnfinishedWork.written", fall)
    with pytest.raises(ZeroDivisionError):
        sitting.program.lock()
    assert sitting.succession.steps == ["begin", "hand over", "end"]
    (report,) = (sitting.store / "log").glob("report-*")
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")
    assert "Kato" not in report.read_text(encoding="utf-8")


def test_the_scratch_folder_is_gone_after_a_lock(sitting: Sitting) -> None:
    (sitting.store / "tmp").mkdir()
    (sitting.store / "tmp" / "page.pdf").write_bytes(b"Kato Ssalikwezi")
    sitting.program.lock()
    assert not (sitting.store / "tmp").exists()


def test_the_warning_fits_a_small_window(sitting: Sitting) -> None:
    sitting.window.resize(1024, 600)
    sitting.seconds_pass(5 * 60 - 20)
    toast = sitting.window.findChild(Toast, "lock-warning")
    assert toast is not None
    assert sitting.window.rect().contains(toast.geometry())
