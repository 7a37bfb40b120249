"""The proof of the store that runs by itself, and the check somebody asks for, in the window."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.at_the_desk import Days, Sitting, copied, desk_of
from vepdesk.base.errors import UserError
from vepdesk.gui.beside import Beside
from vepdesk.gui.pages.audit import AuditPage
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.prover import Prover
from vepdesk.gui.session import Session
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services import proving
from vepdesk.services.checks import last_check
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people
from vepdesk.vault.pages import PAGE


@pytest.fixture(autouse=True)
def _no_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "_LONGEST_REST_SECONDS", 0.0)


@pytest.fixture
def sitting(days: Days) -> Sitting:
    return days.sits_down()


def session_of(sitting: Sitting) -> Session:
    session = sitting.program.session
    assert session is not None
    return session


def proven(qtbot: QtBot, sitting: Sitting) -> None:
    prover = sitting.window.findChild(Prover)
    assert prover is not None
    with qtbot.waitSignal(prover.proven, timeout=30_000):
        prover.prove()
    sitting.settle()


def notices(sitting: Sitting) -> list[str]:
    return [
        label.text()
        for banner in sitting.window.findChildren(Banner, "proof")
        if banner.isVisible()
        for label in banner.findChildren(QLabel)
        if label.text()
    ]


def corrected(store: Path, nationality: str) -> bytes:
    """A sitting in which a record is corrected; gives the closed database."""
    desk = desk_of(store)
    seen = desk.reader.get(Prisoner, find_people(desk, "Kato")[0][0].rid)
    assert seen is not None
    with desk.work() as work:
        work.change(seen, {"nationality": nationality})
        work.commit()
    desk.close()
    return (store / "store.vdb").read_bytes()


def shows(store: Path, database: bytes) -> object:
    """What a correction left in a store with this database; None where it does not open."""
    (store / "store.vdb").write_bytes(database)
    with contextlib.suppress(UserError), contextlib.closing(desk_of(store)) as desk:
        if desk.store.verdict is AnchorVerdict.AGREES:
            kato = desk.reader.get(Prisoner, find_people(desk, "Kato")[0][0].rid)
            return None if kato is None else kato.record.nationality
    return None


def old_page_put_back(store: Path) -> None:
    """The page of a record from before its correction, while nobody is signed in."""
    before, after = corrected(store, "Kenyan"), corrected(store, "Somali")
    for at in range(PAGE, len(before), PAGE):
        if before[at : at + PAGE] != after[at : at + PAGE]:
            harmed = after[:at] + before[at : at + PAGE] + after[at + PAGE :]
            shutil.rmtree(store.with_name("trial"), ignore_errors=True)
            if shows(copied(store, store.with_name("trial")), harmed) == "Kenyan":
                (store / "store.vdb").write_bytes(harmed)
                return
    pytest.fail("no page holds the record alone")


def test_nothing_is_said_when_all_holds_and_it_is_noted(
    qtbot: QtBot, sitting: Sitting, days: Days
) -> None:
    proven(qtbot, sitting)
    assert notices(sitting) == []
    days.end()
    desk = desk_of(days.store)
    last = last_check(desk)
    desk.close()
    assert last is not None and last.ok and last.rebuilt


def test_an_old_page_put_back_between_two_sittings_is_found_by_itself(
    qtbot: QtBot, days: Days
) -> None:
    old_page_put_back(days.store)
    sitting = days.sits_down()
    assert notices(sitting) == []
    proven(qtbot, sitting)
    said = " ".join(notices(sitting))
    assert "something does not hold" in said
    assert "A record shows something its entries do not say." in said  # a governor may inspect
    see = sitting.window.findChild(Button, "see-proof")
    assert see is not None
    qtbot.keyClick(see, Qt.Key.Key_Space)
    sitting.settle()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, AuditPage)
    assert page.check.headline.text() == "The store does not hold"
    assert notices(sitting)


def test_who_may_not_inspect_is_told_and_shown_no_detail(qtbot: QtBot, days: Days) -> None:
    old_page_put_back(days.store)
    sitting = days.sits_down()
    session = session_of(sitting)
    session.permitted = frozenset()
    proven(qtbot, sitting)
    said = " ".join(notices(sitting))
    assert "Tell your user administrator" in said
    assert "entries" not in said
    assert sitting.window.findChild(Button, "see-proof") is None


def test_a_lock_ends_it_and_the_next_sitting_begins_again(
    qtbot: QtBot, days: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = days.sits_down()
    prover = sitting.window.findChild(Prover)
    assert prover is not None
    monkeypatch.setattr(proving, "_WORK_SECONDS", 0.0)
    prover.prove()
    assert not session_of(sitting).unasked.is_idle
    sitting.program.lock()
    assert sitting.succession.steps == ["begin", "hand over", "end"]
    sitting = days.sits_down()
    proven(qtbot, sitting)
    assert notices(sitting) == []


def test_work_goes_on_while_it_runs_and_after_it_failed(qtbot: QtBot, days: Days) -> None:
    old_page_put_back(days.store)
    sitting = days.sits_down()
    session = session_of(sitting)
    saved: list[object] = []

    def note(desk: Desk) -> bool:
        with desk.work() as work:
            work.act("tried")
            work.commit()
        return True

    def save() -> None:
        session.write(note, saved.append)
        sitting.settle()

    prover = sitting.window.findChild(Prover)
    assert prover is not None
    with qtbot.waitSignal(prover.proven, timeout=30_000):
        prover.prove()
        save()
        sitting.window.open("people")
    save()
    assert saved == [True, True]
    assert notices(sitting)


def test_a_check_that_is_asked_for_leaves_look_ups_alone(qtbot: QtBot, sitting: Sitting) -> None:
    page = sitting.window.open("audit")
    sitting.settle()
    assert isinstance(page, AuditPage)
    page.open_tab("check")
    sitting.settle()
    session = session_of(sitting)
    page.check.start()
    assert not session.beside.is_idle
    found: list[object] = []
    session.read(lambda desk: desk.position, found.append)
    sitting.settle()
    assert found
    qtbot.waitUntil(lambda: session.beside.is_idle, timeout=30_000)
    sitting.settle()
    assert page.check.headline.text().startswith("Everything holds")


def test_a_check_says_plainly_that_something_else_runs(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = sitting.window.open("audit")
    sitting.settle()
    assert isinstance(page, AuditPage)
    page.open_tab("check")
    sitting.settle()
    monkeypatch.setattr(Beside, "run", lambda *_any: False)
    page.check.start()
    assert any("long piece of work is running" in one.text() for one in page.findChildren(QLabel))
    assert page.check._start.isEnabled()
