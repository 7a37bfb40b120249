"""Whole tasks as a person does them, by keyboard, in the real windows over a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import believable_unit
from tests.tools.windows import CLOSE, open_desk, settle
from tests.worlds import PASSPHRASE, clock, founded, introduce
from vepdesk.base.identifiers import RecordId
from vepdesk.gui.app import Program
from vepdesk.gui.ask import RecordedAsk
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.admit import AdmitPage
from vepdesk.gui.pages.exchange import ExchangePage
from vepdesk.gui.pages.incident_form import IncidentForm
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.pages.register import RegisterPage
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.person_strip import PersonStrip
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.session import Session as Meeting
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people
from vepdesk.services.receiving import import_paths
from vepdesk.services.signing_in import sign_in
from vepdesk.services.standing import standing

Ready = Callable[[], None]


@pytest.fixture
def unit(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[DeskWindow, Session]]:
    window, session = open_desk(qapp, lambda: believable_unit(tmp_path / "unit"))
    window.show()
    yield window, session
    session.close()
    window.close()
    window.deleteLater()


def look(
    qapp: QApplication, session: Session, window: QWidget, ask: Callable[[Desk], object]
) -> object:
    found: list[object] = []
    session.read(ask, found.append)
    settle(qapp, window)
    return found[0]


def child(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    QApplication.processEvents()
    shown = [one for one in window.findChildren(kind, name) if one.isVisibleTo(window)]
    assert shown, f"nothing called {name}"
    return shown[0]


def write(qtbot: QtBot, window: QWidget, name: str, text: str) -> None:
    """Types into the line inside the editor of a field."""
    editor = child(window, QWidget, name)
    line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
    assert line is not None
    line.clear()
    qtbot.keyClicks(line, text)


def test_my_work_leads_to_what_is_due(
    qtbot: QtBot, qapp: QApplication, unit: tuple[DeskWindow, Session]
) -> None:
    window, _session = unit
    assert window.current == "work"
    buttons = [one for one in window.findChildren(Button) if one.text() == "Mark"]
    qtbot.keyClick(buttons[0], Qt.Key.Key_Space)
    settle(qapp, window)
    assert window.current == "register"


def test_a_register_is_marked_in_few_keys(
    qtbot: QtBot, qapp: QApplication, unit: tuple[DeskWindow, Session]
) -> None:
    window, session = unit
    meeting = look(
        qapp, session, window, lambda desk: desk.reader.find(Meeting, {"state": "planned"})[0].rid
    )
    page = window.open("register", rid=meeting)
    settle(qapp, window)
    assert isinstance(page, RegisterPage)
    view = page._table.view
    keys = 0

    def press(key: Qt.Key) -> None:
        nonlocal keys
        qtbot.keyClick(QApplication.focusWidget() or view, key)
        keys += 1

    view.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_2)  # the second came late
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_3)  # the third is excused
    page.give_reason()
    keys += 1
    reason = child(window, QComboBox, "reason")
    qtbot.keyClick(reason, Qt.Key.Key_Down)
    act = child(window, Button, "act")
    qtbot.keyClick(act, Qt.Key.Key_Space)
    keys += 2
    page.all_attended()
    page.save()
    keys += 2
    settle(qapp, window)
    marks = look(
        qapp,
        session,
        window,
        lambda desk: [one.record for one in desk.reader.find(Attendance, {"session": meeting})],
    )
    assert isinstance(marks, list)
    counted = sorted(mark.mark for mark in marks)
    assert counted == ["attended"] * 10 + ["excused", "late"]
    assert [mark.reason for mark in marks if mark.mark == "excused"] == ["court"]
    assert keys <= 45


def test_somebody_is_admitted_after_a_search(
    qtbot: QtBot, qapp: QApplication, unit: tuple[DeskWindow, Session]
) -> None:
    window, session = unit
    page = window.open("admit")
    settle(qapp, window)
    assert isinstance(page, AdmitPage)
    write(qtbot, window, "search", "Nobody Yet")
    page.new_person()
    child(window, Button, "save").click()
    settle(qapp, window)
    problems = [
        one.text()
        for one in page.findChildren(QLabel)
        if one.property("style") == "problem" and one.isVisibleTo(page) and one.text()
    ]
    assert problems  # the order of Rule 7 is missing, and the sex
    sex = child(window, QWidget, "sex").findChild(QComboBox)
    assert sex is not None
    sex.setCurrentIndex(sex.findData("male"))
    sex.activated.emit(sex.currentIndex())
    write(qtbot, window, "authority", "High Court, Kampala")
    write(qtbot, window, "order_number", "HC/2026/999")
    write(qtbot, window, "order_on", "22/11/2026")
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    child(window, Button, "save").click()
    settle(qapp, window)
    settle(qapp, window)
    assert window.current == "person"
    found = look(qapp, session, window, lambda desk: find_people(desk, "Nobody Yet")[0])
    assert isinstance(found, list)
    assert found[0].custody == "held"


def test_an_incident_is_recorded_step_by_step(
    qtbot: QtBot, qapp: QApplication, unit: tuple[DeskWindow, Session]
) -> None:
    window, session = unit
    page = window.open("record-incident")
    settle(qapp, window)
    assert isinstance(page, IncidentForm)
    page.go_on()
    assert page._holder.currentIndex() == 0  # what kind of incident is missing
    family = child(window, QWidget, "family").findChild(QComboBox)
    assert family is not None
    family.setCurrentIndex(family.findData("damage"))
    family.activated.emit(family.currentIndex())
    page.go_on()
    assert page._holder.currentIndex() == 1
    editor = page._add_form.editor("prisoner")
    person = look(qapp, session, window, lambda desk: find_people(desk, "Okello")[0][0].rid)
    editor.set_labelled(person, "James Okello")  # type: ignore[attr-defined]
    page._add_form.editor("role").set_value("present")
    page.add_person()
    page.go_on()
    account = child(window, QWidget, "account").findChild(QPlainTextEdit)
    assert account is not None
    qtbot.keyClicks(account, "A chair was broken when I came in.")
    page.go_on()
    page.go_on()
    settle(qapp, window)
    settle(qapp, window)
    assert window.current == "incident"
    incidents = look(
        qapp, session, window, lambda desk: desk.reader.find(Incident, {"family": "damage"})
    )
    assert isinstance(incidents, list)
    assert incidents[0].record.number == "U01-2026/0002"
    parts = look(
        qapp,
        session,
        window,
        lambda desk: desk.reader.find(Involvement, {"incident": incidents[0].rid}),
    )
    assert isinstance(parts, list)
    assert len(parts) == 1


def test_a_stick_is_written_and_its_confirmation_read(qapp: QApplication, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def make() -> Desk:
        unit = believable_unit(tmp_path / "unit")
        headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
        introduce(headquarters, unit)
        headquarters.close()
        return unit

    window, session = open_desk(qapp, make)
    page = window.open("exchange")
    settle(qapp, window)
    assert isinstance(page, ExchangePage)
    assert isinstance(session.ask, RecordedAsk)
    session.ask.answers.append(stick)
    page.write_stick()
    settle(qapp, window)
    settle(qapp, window)
    assert len(list(stick.glob("*.psb"))) == 1
    confirmed_back(tmp_path, stick)
    session.ask.answers.append(stick)
    page.read_stick()
    settle(qapp, window)
    settle(qapp, window)
    now = look(qapp, session, window, standing)
    assert now.peers[0].waiting == 0  # type: ignore[attr-defined]
    close = window.property(CLOSE)
    close()
    window.deleteLater()


def confirmed_back(root: Path, stick: Path) -> None:
    """What the clerk at headquarters does meanwhile."""
    from vepdesk.services.sending import export_to  # noqa: PLC0415
    from vepdesk.services.signing_in import sign_in  # noqa: PLC0415

    headquarters = sign_in(root / "headquarters", "admin", PASSPHRASE, clock())
    assert import_paths(headquarters, [stick])[0].outcome == "applied"
    for used in stick.iterdir():
        used.unlink()
    export_to(headquarters, "U01", stick)
    headquarters.close()


def test_the_strip_shows_whose_file_is_open(
    qapp: QApplication, unit: tuple[DeskWindow, Session]
) -> None:
    window, session = unit
    rid = look(qapp, session, window, lambda desk: find_people(desk, "الطرابلسي")[0][0].rid)
    page = window.open("person", rid=rid)
    settle(qapp, window)
    assert isinstance(page, PersonPage)
    strip = page.findChild(PersonStrip)
    assert strip is not None
    assert strip.accessibleName() == "Amine Trabelsi"
    assert "VEP designation" in strip.accessibleDescription()


def test_the_first_start_makes_a_store_and_opens_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    program = Program(qapp, clock(), tmp_path / "store")
    program.start()
    window = program.window
    assert isinstance(window, WelcomeWindow)
    window.setProperty("tasks", program.tasks)
    child(window, Button, "next").click()
    write(qtbot, window, "name", "North unit")
    write(qtbot, window, "code", "bad code!")
    child(window, Button, "next").click()
    write(qtbot, window, "code", "U01")
    child(window, Button, "next").click()
    write(qtbot, window, "full_name", "Sarah Mirembe")
    for name in ("passphrase", "again"):
        write(qtbot, window, name, "seven quiet lanterns on the river")
    child(window, Button, "next").click()
    settle(qapp, window)
    sheet = child(window, QLabel, "sheet1")
    assert "recovery" in sheet.text()  # type: ignore[attr-defined]
    put_away = child(window, CheckBox, "put-away")
    put_away.setChecked(True)  # type: ignore[attr-defined]
    child(window, Button, "next").click()
    settle(qapp, window)
    assert isinstance(program.window, DeskWindow)
    program.window.setProperty("tasks", program.tasks)
    settle(qapp, program.window)
    assert program.window.current == "work"
    desk_window = program.window
    program.close()
    desk_window.close()
    desk_window.deleteLater()


def test_a_wrong_passphrase_is_said_in_plain_words_and_another_try_works(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    founded(tmp_path / "store", "unit", "U01").close()
    program = Program(qapp, clock(), tmp_path / "store")
    program.start()
    window = program.window
    assert window is not None
    window.setProperty("tasks", program.tasks)
    write(qtbot, window, "user", "admin")
    write(qtbot, window, "passphrase", "not this one")
    child(window, Button, "sign-in").click()
    settle(qapp, window)
    notice = child(window, QWidget, "notice")
    assert notice.accessibleName() == "The name or the passphrase is not right."
    write(qtbot, window, "passphrase", PASSPHRASE)
    child(window, Button, "sign-in").click()
    settle(qapp, window)
    assert isinstance(program.window, DeskWindow)
    program.window.setProperty("tasks", program.tasks)
    settle(qapp, program.window)
    desk_window = program.window
    program.close()
    desk_window.close()
    desk_window.deleteLater()


def test_every_page_opens_without_a_fault(
    qapp: QApplication, unit: tuple[DeskWindow, Session]
) -> None:
    window, session = unit
    people = look(qapp, session, window, lambda desk: find_people(desk)[0])
    assert isinstance(people, list)
    for key in list(window._factories):
        window.open(key, rid=RecordId(people[0].rid) if key == "person" else None)
        settle(qapp, window)
        assert window.current == key


def test_the_user_administrator_has_colleagues_and_exchange_but_nobodys_file(
    qapp: QApplication, tmp_path: Path
) -> None:
    def make() -> Desk:
        believable_unit(tmp_path / "unit").close()
        return sign_in(tmp_path / "unit", "mirembe", PASSPHRASE, clock())

    window, session = open_desk(qapp, make)
    window.show()
    assert window.current == "staff"
    assert {"people", "person", "work", "incidents"}.isdisjoint(window._factories)
    assert not window.top.search.isVisible()
    window.top.search_requested.emit("Amine")
    window.open("staff")
    settle(qapp, window)
    assert window.current == "staff"
    accounts = window.findChild(DataTable)
    assert accounts is not None
    names = [accounts.model.index(number, 0).data() for number in range(accounts.model.rowCount())]
    assert "P. Lule" in names
    session.close()
    window.close()
    window.deleteLater()


def test_whoever_reads_files_is_shown_them(unit: tuple[DeskWindow, Session]) -> None:
    window, _session = unit
    assert window.current == "work"
    assert window.top.search.isVisible()
    assert {"people", "person", "incidents", "staff"} <= set(window._factories)
