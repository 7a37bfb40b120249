"""What is being written is kept while it is written, for a desk that nobody gets to lock."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.at_the_desk import Days, Sitting, copied, kept, look, notice, opened, press
from vepdesk.base.errors import Busy
from vepdesk.base.text import T
from vepdesk.gui import draft_keeper
from vepdesk.gui.draft_keeper import KEEP_MS, DraftKeeper
from vepdesk.gui.pages.incident_form import IncidentForm
from vepdesk.gui.pages.register import RegisterPage
from vepdesk.records.kinds.session import Session as Meeting
from vepdesk.services.desk import Desk
from vepdesk.vault import drafts


def keeper_of(sitting: Sitting) -> DraftKeeper:
    keeper = sitting.program._keeper
    assert keeper is not None
    return keeper


def fire(sitting: Sitting, timer: QTimer) -> None:
    """The time of a timer that runs has come."""
    sitting.settle()
    assert timer.isActive()
    if timer.isSingleShot():
        timer.stop()
    timer.timeout.emit()
    sitting.settle()


def seconds_pass(sitting: Sitting) -> None:
    fire(sitting, keeper_of(sitting).regular)


def rows(sitting: Sitting) -> list[bytes]:
    """What lies in the store; sealed anew, it is never the same bytes again."""

    def read(desk: Desk) -> list[bytes]:
        found = drafts.of_author(desk.reader.connection, desk.actor.person)
        return sorted(row.content for row in found)

    found = look(sitting, read)
    assert isinstance(found, list)
    return found


def writing(days: Days, words: str) -> tuple[Sitting, IncidentForm]:
    sitting = days.sits_down()
    page = opened(sitting, "record-incident")
    assert isinstance(page, IncidentForm)
    page._words.editor("account").write((words,))
    return sitting, page


def texts(store: Path) -> list[str]:
    return [draft.written.text("words.account") for draft in kept(store).drafts]


def test_typed_words_are_in_the_store_when_the_timer_has_fired(days: Days) -> None:
    sitting, page = writing(days, "A chair")
    assert KEEP_MS == 5_000
    assert keeper_of(sitting).regular.interval() == KEEP_MS
    seconds_pass(sitting)
    assert texts(days.store) == ["A chair"]
    page._words.editor("account").write(("A chair was broken",))
    seconds_pass(sitting)
    found = kept(days.store)
    assert [draft.written.text("words.account") for draft in found.drafts] == ["A chair was broken"]
    assert found.place is not None
    assert found.place.page == "record-incident"


def test_they_are_in_the_store_when_a_field_was_left(days: Days) -> None:
    sitting, page = writing(days, "A chair")
    seconds_pass(sitting)
    soon = keeper_of(sitting).soon
    soon.setInterval(3_600_000)  # it is this test that says when
    page.show_step(2)
    sitting.window.activateWindow()
    box = page._words.editor("account").box  # type: ignore[attr-defined]
    box.setFocus()
    sitting.settle()
    assert QApplication.focusWidget() is box
    soon.stop()
    QTest.keyClicks(box, "and a table ")
    assert not soon.isActive()  # a key alone writes nothing
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert soon.isActive()
    fire(sitting, soon)
    (text,) = texts(days.store)
    assert "table" in text


def test_nothing_is_written_when_nothing_changed(
    days: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting, page = writing(days, "A chair")
    seconds_pass(sitting)
    before = rows(sitting)
    session = sitting.program.session
    assert session is not None
    asked: list[object] = []
    monkeypatch.setattr(session, "write_aside", lambda job, *_more: asked.append(job))
    assert len(before) == 2  # the words and the place
    for _time in range(3):
        seconds_pass(sitting)
    keeper_of(sitting).soon.start()
    fire(sitting, keeper_of(sitting).soon)
    assert asked == []
    assert rows(sitting) == before
    monkeypatch.undo()
    page._words.editor("account").write(("A table",))
    seconds_pass(sitting)
    now = rows(sitting)
    assert len(now) == 2
    assert len(set(now) & set(before)) == 1  # the place is as it was


def test_nothing_is_kept_while_an_act_runs_but_at_once_after_it(days: Days) -> None:
    sitting, _page = writing(days, "A chair")
    session = sitting.program.session
    assert session is not None
    keeper = keeper_of(sitting)
    sitting.settle()
    keeper.soon.stop()
    ends = threading.Event()
    asked: list[bool] = []
    session.write(lambda _desk: asked.append(ends.wait(60)), lambda _none: None)
    keeper.regular.timeout.emit()
    assert session.tasks.waiting == 1
    ends.set()
    sitting.settle()
    assert asked == [True]
    fire(sitting, keeper.soon)
    assert texts(days.store) == ["A chair"]


def test_what_was_saved_or_thrown_away_is_gone_as_soon_as_nothing_else_runs(days: Days) -> None:
    sitting, page = writing(days, "A chair")
    seconds_pass(sitting)
    page.begin_anew()
    seconds_pass(sitting)
    assert kept(days.store).drafts == ()
    meeting = look(sitting, lambda desk: desk.reader.find(Meeting, {"state": "planned"})[0].rid)
    register = opened(sitting, "register", rid=meeting)
    assert isinstance(register, RegisterPage)
    assert register._register is not None
    for line in register._register.lines:
        register.mark(line.person, "attended")
    seconds_pass(sitting)
    assert len(kept(days.store).drafts) == 1
    register.save()
    fire(sitting, keeper_of(sitting).soon)
    assert kept(days.store).drafts == ()


def test_a_window_that_is_closed_in_order_leaves_nothing(days: Days) -> None:
    sitting, _page = writing(days, "A chair")
    seconds_pass(sitting)
    sitting.program.close()
    assert kept(days.store).drafts == ()


def test_a_window_that_the_system_closes_at_a_log_off_keeps_everything(days: Days) -> None:
    sitting, _page = writing(days, "A chair")
    sitting.program.log_off()
    sitting.program.close()
    assert texts(days.store) == ["A chair"]
    sitting = days.sits_down()
    banner = notice(sitting)
    assert banner is not None
    assert banner.accessibleName().endswith("; the program ended before it was saved.")


def test_a_lock_lets_go_of_what_is_not_written_any_more(days: Days) -> None:
    sitting, page = writing(days, "A chair")
    seconds_pass(sitting)
    page.begin_anew()
    sitting.program.lock()
    assert kept(days.store).drafts == ()


def test_after_a_crash_words_and_place_come_back_and_say_when(days: Days, tmp_path: Path) -> None:
    sitting, _page = writing(days, "A chair")
    seconds_pass(sitting)
    crashed = copied(days.store, tmp_path / "crashed")
    days.end()
    days.store = crashed
    sitting = days.sits_down()
    assert sitting.window.current == "record-incident"
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, IncidentForm)
    assert page._words.values()["account"] == "A chair"
    banner = notice(sitting)
    assert banner is not None
    assert banner.accessibleName() == (
        "You were writing this at 14:05; the program ended before it was saved."
    )
    assert banner.accessibleDescription() == "Nothing of it is saved yet."
    press(banner, "throw-away")
    seconds_pass(sitting)
    assert kept(crashed).drafts == ()


def test_a_crash_between_the_save_and_its_answer_is_told_as_a_doubt(
    days: Days, tmp_path: Path
) -> None:
    sitting, _page = writing(days, "A chair")
    seconds_pass(sitting)
    session = sitting.program.session
    assert session is not None

    def save(desk: Desk) -> Path:
        with desk.work() as work:
            work.act("moving-file-made")  # any act of this person
            work.commit()
        return copied(days.store, tmp_path / "crashed")

    copies: list[Path] = []
    session.write(save, copies.append)
    sitting.settle()
    days.end()
    days.store = copies[0]
    sitting = days.sits_down()
    banner = notice(sitting)
    assert banner is not None
    assert banner.accessibleDescription().startswith("It was perhaps being saved just then")
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, IncidentForm)
    page._words.editor("account").write(("A chair and more",))
    seconds_pass(sitting)  # the doubt stays as long as nobody decided
    (draft,) = kept(days.store).drafts
    assert draft.unsure


def test_a_store_that_does_not_take_it_is_told_of_once_and_tried_again(
    days: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting, _page = writing(days, "A chair")
    original = draft_keeper.keep_drafts

    def full(*_given: object) -> None:
        raise Busy("no-space", T("Store", "The disk is full."))

    monkeypatch.setattr(draft_keeper, "keep_drafts", full)
    said: list[object] = []
    told: list[object] = []
    monkeypatch.setattr(sitting.window, "say", lambda words, _tone: said.append(words))
    monkeypatch.setattr(sitting.program, "_told", told.append)
    reserve: list[None] = []
    session = sitting.program.session
    assert session is not None
    session.reserve_used.connect(lambda: reserve.append(None))
    for _time in range(4):
        seconds_pass(sitting)
    assert (len(said), told, reserve) == (1, [], [])
    monkeypatch.setattr(draft_keeper, "keep_drafts", original)
    seconds_pass(sitting)
    assert texts(days.store) == ["A chair"]


def test_a_fault_is_told_once_and_then_nothing_is_tried(
    days: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting, _page = writing(days, "A chair")
    faults: list[BaseException] = []

    def broken(*_given: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(draft_keeper, "keep_drafts", broken)
    monkeypatch.setattr(sitting.program.tasks, "_crashed", faults.append)
    keeper = keeper_of(sitting)
    for _time in range(3):
        keeper.regular.timeout.emit()
        sitting.settle()
    assert len(faults) == 1
    assert not keeper.regular.isActive()


def test_keeping_is_no_activity(days: Days) -> None:
    sitting, page = writing(days, "A chair")
    guard = sitting.program._guard
    assert guard is not None
    for second in range(5 * 60):
        if second % 60 == 0:
            page._words.editor("account").write((f"A chair {second}",))
            seconds_pass(sitting)
        sitting.seconds_pass(1)
    assert sitting.locked
