"""The worker: order, errors, threads, an orderly end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from vepdesk.base.errors import Busy, UserError
from vepdesk.base.text import T
from vepdesk.gui.tasks import Progress, Tasks

FULL = Busy("busy", T("Test", "There is no space left."))


class Heard:
    """What the window was told."""

    def __init__(self) -> None:
        self.failed: list[UserError] = []
        self.crashed: list[BaseException] = []


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def tasks(heard: Heard) -> Iterator[Tasks]:
    made = Tasks(heard.failed.append, heard.crashed.append)
    yield made
    made.close()


def test_answers_come_back_in_order_on_the_windows_thread(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []
    threads: set[QThread] = set()

    def take(number: int) -> None:
        answers.append(number)
        threads.add(QThread.currentThread())

    for number in range(50):
        tasks.run(lambda number=number: number, take)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert answers == list(range(50))
    assert threads == {QThread.currentThread()}


def test_each_connection_lives_on_one_thread_of_its_own(tasks: Tasks, qtbot: QtBot) -> None:
    seen: dict[str, list[int]] = {"writer": [], "reader": []}

    def here(name: str) -> None:
        seen[name].append(threading.get_ident())

    with qtbot.waitSignal(tasks.idle):
        tasks.start(lambda: here("writer"), lambda: here("reader"))
        tasks.run(lambda: here("writer"), lambda _none: None)
        tasks.read(lambda: here("reader"), lambda _none: None)
    tasks.close(lambda: here("writer"), lambda: here("reader"))
    assert [len(set(idents)) for idents in seen.values()] == [1, 1]
    assert [len(idents) for idents in seen.values()] == [3, 3]
    assert not set(seen["writer"]) & set(seen["reader"])
    assert threading.get_ident() not in seen["writer"] + seen["reader"]


def _fail(error: Exception) -> None:
    raise error


def test_an_error_for_people_goes_to_failed_or_to_the_default(
    tasks: Tasks, heard: Heard, qtbot: QtBot
) -> None:
    mine: list[UserError] = []
    done: list[object] = []
    tasks.run(lambda: _fail(FULL), done.append, mine.append)
    tasks.run(lambda: _fail(FULL), done.append)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert mine == [FULL]
    assert heard.failed == [FULL]
    assert done == []
    assert heard.crashed == []


def test_a_fault_of_the_program_goes_the_one_crash_path(
    tasks: Tasks, heard: Heard, qtbot: QtBot
) -> None:
    fault = KeyError("x")
    tasks.read(lambda: _fail(fault), lambda _none: None)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert heard.crashed == [fault]
    assert heard.failed == []


def test_the_answer_for_a_page_that_is_gone_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    go = threading.Event()
    page = QObject()
    answers: list[bool] = []
    tasks.run(lambda: go.wait(5), answers.append, owner=page)
    page.deleteLater()
    with qtbot.waitSignal(page.destroyed):
        pass
    go.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert answers == []


def test_closing_finishes_what_was_begun_and_takes_nothing_more(tasks: Tasks) -> None:
    ran: list[int] = []
    tasks.run(lambda: ran.append(1), lambda _none: None)
    tasks.close()
    tasks.run(lambda: ran.append(2), lambda _none: None)
    assert ran == [1]


def test_a_long_job_reports_and_can_be_stopped(tasks: Tasks, qtbot: QtBot) -> None:
    progress = Progress()
    seen: list[tuple[int, int]] = []
    progress.advanced.connect(lambda done, total: seen.append((done, total)))

    def job() -> int:
        for step in range(1, 1_000_000):
            progress.report(step, 1_000_000)
            if progress.stopped:
                return step
        return 0

    progress.stop()
    steps: list[int] = []
    tasks.run(job, steps.append)
    qtbot.waitUntil(lambda: tasks.is_idle and bool(seen))
    assert steps == [1]
    assert seen == [(1, 1_000_000)]
