"""The audit pages as an auditor uses them, in the real window over a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import believable_unit
from tests.tools.windows import open_desk, settle
from tests.worlds import CHEAP, OWN, choose_own, clock
from vepdesk.base.identifiers import RecordId
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.access_report import AccessReportPage
from vepdesk.gui.pages.audit import AuditPage
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.incident import Incident
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague
from vepdesk.vault import tables

Opened = tuple[DeskWindow, Session]


@pytest.fixture
def unit(qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    window, session = open_desk(qapp, lambda: believable_unit(tmp_path / "unit"))
    window.show()
    yield window, session
    session.close()
    window.close()
    window.deleteLater()


def ask(qapp: QApplication, unit: Opened, question: Callable[[Desk], object]) -> object:
    window, session = unit
    found: list[object] = []
    session.read(question, found.append)
    settle(qapp, window)
    return found[0]


def looks(qapp: QApplication, unit: Opened) -> object:
    query = sa.select(sa.func.count()).where(tables.entry.c.op == int(Op.VIEW))
    return ask(qapp, unit, lambda desk: desk.reader.connection.execute(query).scalar_one())


def person_called(qapp: QApplication, unit: Opened, name: str) -> RecordId:
    found = ask(qapp, unit, lambda desk: find_people(desk, name)[0][0].rid)
    assert isinstance(found, bytes)
    return RecordId(found)


def child(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    QApplication.processEvents()
    shown = [one for one in window.findChildren(kind, name) if one.isVisibleTo(window)]
    assert shown, f"nothing called {name}"
    return shown[0]


def cells(table: DataTable, column: int) -> list[str]:
    model = table.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def audit(qapp: QApplication, unit: Opened) -> AuditPage:
    window, _session = unit
    page = window.open("audit")
    settle(qapp, window)
    assert isinstance(page, AuditPage)
    return page


def waited(qtbot: QtBot, qapp: QApplication, page: AuditPage, window: QWidget) -> None:
    """Until the filter's pause is over and the list has answered."""
    with qtbot.waitSignal(page.table.model.loaded):
        pass
    settle(qapp, window)


def test_a_file_that_is_opened_stands_on_top_of_the_journal(
    qapp: QApplication, unit: Opened
) -> None:
    window, session = unit
    kato = person_called(qapp, unit, "Kato")
    window.open("person", rid=kato)
    settle(qapp, window)
    page = audit(qapp, unit)
    assert [cells(page.table, column)[0] for column in range(1, 5)] == [
        session.actor.name, "View", "Opened the file", "Kato Ssali",
    ]  # fmt: skip


def test_looking_again_and_hidden_pages_write_nothing(qapp: QApplication, unit: Opened) -> None:
    window, session = unit
    window.open("person", rid=person_called(qapp, unit, "Kato"))
    settle(qapp, window)
    assert looks(qapp, unit) == 1
    session.tell_changed(("prisoner",))
    settle(qapp, window)
    window.open("people")
    session.clock.at = session.clock.at.replace(hour=20)  # type: ignore[attr-defined, misc]
    session.tell_changed(("prisoner",))
    settle(qapp, window)
    assert looks(qapp, unit) == 1
    window.open("person")
    settle(qapp, window)
    assert looks(qapp, unit) == 2
    incident = ask(qapp, unit, lambda desk: desk.reader.find(Incident)[0].rid)
    window.open("incident", rid=incident)
    settle(qapp, window)
    window.open("admit", rid=person_called(qapp, unit, "Amina"))
    settle(qapp, window)
    assert looks(qapp, unit) == 4


def test_the_filter_is_worked_by_keyboard(qtbot: QtBot, qapp: QApplication, unit: Opened) -> None:
    window, _session = unit
    window.open("person", rid=person_called(qapp, unit, "Kato"))
    settle(qapp, window)
    page = audit(qapp, unit)
    everything = page.table.model.total
    what = child(window, QComboBox, "what")
    qtbot.keyClicks(what, "Views")
    waited(qtbot, qapp, page, window)
    assert cells(page.table, 2) == ["View"]
    assert page.filter.asked.group is not None
    clear = child(window, Button, "clear")
    qtbot.keyClick(clear, Qt.Key.Key_Space)
    waited(qtbot, qapp, page, window)
    assert page.table.model.total == everything
    who = child(window, QComboBox, "who")
    qtbot.keyClicks(who, "P.")  # a space would open the list
    waited(qtbot, qapp, page, window)
    assert set(cells(page.table, 1)) == {"P. Lule"}


def test_days_without_entries_show_what_to_do(
    qtbot: QtBot, qapp: QApplication, unit: Opened
) -> None:
    window, _session = unit
    page = audit(qapp, unit)
    last = child(window, QWidget, "last").findChild(QLineEdit)
    assert last is not None
    qtbot.keyClicks(last, "01/01/2020")
    waited(qtbot, qapp, page, window)
    assert page.table.model.total == 0
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(window)]
    assert "No entry fits" in shown
    first = child(window, QWidget, "first").findChild(QLineEdit)
    assert first is not None
    qtbot.keyClicks(first, "01/01/2021")
    waited(qtbot, qapp, page, window)
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(window)]
    assert "The last day is before the first." in shown


def test_a_line_leads_to_the_file(qtbot: QtBot, qapp: QApplication, unit: Opened) -> None:
    window, _session = unit
    window.open("person", rid=person_called(qapp, unit, "Kato"))
    settle(qapp, window)
    page = audit(qapp, unit)
    qtbot.keyClick(page.table.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
    settle(qapp, window)
    assert window.current == "person"


def test_who_looked_at_this_file(qtbot: QtBot, qapp: QApplication, unit: Opened) -> None:
    window, session = unit
    window.open("person", rid=person_called(qapp, unit, "Amina"))
    settle(qapp, window)
    qtbot.keyClick(child(window, Button, "who-looked"), Qt.Key.Key_Space)
    settle(qapp, window)
    page = window.stack.currentWidget()
    assert isinstance(page, AccessReportPage)
    names = cells(page.table, 0)
    assert names[0] == session.actor.name
    assert cells(page.table, 1)[0] == "1"
    shown = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(window))
    assert "Amina Nakato" in shown
    assert "last at" in shown
    qtbot.keyClick(child(window, Button, "every-entry"), Qt.Key.Key_Space)
    settle(qapp, window)
    journal = window.stack.currentWidget()
    assert isinstance(journal, AuditPage)
    assert set(cells(journal.table, 4)) <= {"Amina Nakato", "2 people", "U01-2026/0001"}
    assert "Amina Nakato" in cells(journal.table, 4)


def test_the_check_gives_a_plain_verdict_and_remembers_when(
    qtbot: QtBot, qapp: QApplication, unit: Opened
) -> None:
    window, _session = unit
    page = audit(qapp, unit)
    page.open_tab("check")
    settle(qapp, window)
    last = child(window, QLabel, "last-check")
    assert isinstance(last, QLabel)
    assert last.text() == "This store was never checked here."
    qtbot.keyClick(child(window, CheckBox, "rebuild"), Qt.Key.Key_Space)
    qtbot.keyClick(child(window, Button, "check-now"), Qt.Key.Key_Space)
    assert not page.check._start.isEnabled()
    checked(qtbot, qapp, unit)
    assert page.check.headline.text().startswith("Everything holds: ")
    assert last.text().startswith("Last checked on 23 November 2026")
    assert page.check._start.isEnabled()


def checked(qtbot: QtBot, qapp: QApplication, unit: Opened) -> None:
    """Until the check, which runs beside, has answered and is noted."""
    window, session = unit
    qtbot.waitUntil(lambda: session.beside.is_idle, timeout=20_000)
    settle(qapp, window)


def test_the_check_names_what_it_found_and_what_to_do(
    qtbot: QtBot, qapp: QApplication, unit: Opened
) -> None:
    window, session = unit

    def fall_behind(desk: Desk) -> None:
        desk.store.verdict = AnchorVerdict.BEHIND

    session.write(fall_behind, lambda _none: None)
    page = audit(qapp, unit)
    page.open_tab("check")
    settle(qapp, window)
    page.check.start()
    checked(qtbot, qapp, unit)
    assert page.check.headline.text() == "The store does not hold"
    shown = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(window))
    assert "The database is older than the one last used here." in shown
    assert "Restore the newest backup" in shown
    assert "could not be recorded" in shown


def test_a_check_that_is_stopped_says_so(qtbot: QtBot, qapp: QApplication, unit: Opened) -> None:
    window, _session = unit
    page = audit(qapp, unit)
    page.open_tab("check")
    settle(qapp, window)
    page.check.start()
    page.check.stop()
    checked(qtbot, qapp, unit)
    assert page.check._start.isEnabled()
    assert page.check._progress is None


def test_a_look_that_could_not_be_recorded_is_said_over_the_file(
    qapp: QApplication, unit: Opened
) -> None:
    window, session = unit
    kato = person_called(qapp, unit, "Kato")

    def turn(verdict: AnchorVerdict) -> None:
        def set_verdict(desk: Desk) -> None:
            desk.store.verdict = verdict

        session.write(set_verdict, lambda _none: None)

    turn(AnchorVerdict.BEHIND)
    page = window.open("person", rid=kato)
    settle(qapp, window)
    banner = child(window, Banner, "unrecorded")
    shown = " ".join(one.text() for one in banner.findChildren(QLabel))
    assert "This look could not be recorded" in shown
    assert "You may read the file." in shown
    assert "Kato Ssali" in " ".join(one.text() for one in page.findChildren(QLabel))
    turn(AnchorVerdict.AGREES)
    window.open("person", rid=kato)
    settle(qapp, window)
    assert not banner.isVisibleTo(window)
    assert looks(qapp, unit) == 2  # the one that was missed, and this one


def test_colleagues_without_the_act_see_no_audit(qapp: QApplication, tmp_path: Path) -> None:
    secret = "quiet rivers carry seven lanterns"

    def make() -> Desk:
        governor = believable_unit(tmp_path / "unit")
        enrol_colleague(
            governor, full_name="A. Ocen", user_name="ocen", role="officer", passphrase=secret,
            parameters=CHEAP,
        )  # fmt: skip
        governor.close()
        choose_own(tmp_path / "unit", "ocen", secret)
        return sign_in(tmp_path / "unit", "ocen", OWN, clock())

    window, session = open_desk(qapp, make)
    window.show()
    window.open("person", rid=person_called(qapp, (window, session), "Kato"))
    settle(qapp, window)
    assert window.findChildren(Button, "who-looked") == []
    for key in ("audit", "access-report"):
        with pytest.raises(KeyError):
            window.open(key)
    session.close()
    window.close()
    window.deleteLater()
