"""Compartments on the screen: only those who hold a key see that there is anything."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.sealed_ward import CANARY, NOTE, OWN, REPORT, Ward, found_ward
from tests.tools.windows import open_desk, settle
from vepdesk.gui.ask import RecordedAsk, SecondPerson
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.forms.form_dialog import FormDialog
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.tabs import Tabs
from vepdesk.gui.session import Session
from vepdesk.gui.unfinished import UnfinishedWork
from vepdesk.records.compartments import Compartment
from vepdesk.services.compartments import Use
from vepdesk.services.drafts import Fit, Unfinished
from vepdesk.services.people import find_people
from vepdesk.services.signing_in import sign_in

HEALTH, INTELLIGENCE = Compartment.HEALTH, Compartment.INTELLIGENCE
WORDS_OF = {HEALTH: "action", INTELLIGENCE: "text"}
"""The long text of what is written for each."""


@pytest.fixture(scope="module")
def bare_ward(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    return found_ward(tmp_path_factory.mktemp("bare") / "unit")


@pytest.fixture(scope="module")
def opened_ward(bare_ward: Ward, tmp_path_factory: pytest.TempPathFactory) -> Ward:
    made = bare_ward.copied(tmp_path_factory.mktemp("opened") / "unit")
    made.open()
    made.report()
    made.note()
    made.grant("nansubuga", HEALTH, "okot", Use.BREAK_GLASS)
    return made


@pytest.fixture
def ward(opened_ward: Ward, tmp_path: Path) -> Ward:
    return opened_ward.copied(tmp_path / "unit")


@contextlib.contextmanager
def window_of(qapp: QApplication, ward: Ward, user: str) -> Iterator[tuple[DeskWindow, Session]]:
    window, session = open_desk(qapp, lambda: sign_in(ward.folder, user, OWN, ward.clock))
    window.show()
    try:
        yield window, session
    finally:
        session.close()
        window.close()
        window.deleteLater()


def person_page(qapp: QApplication, window: DeskWindow, session: Session) -> PersonPage:
    found: list[bytes] = []
    session.read(lambda desk: find_people(desk, "UG-1")[0][0].rid, found.append)
    settle(qapp, window)
    page = window.open("person", rid=found[0])
    settle(qapp, window)
    assert isinstance(page, PersonPage)
    return page


def tabs(page: QWidget) -> list[str]:
    (row,) = page.findChildren(Tabs)
    return list(row.keys)


def words(widget: QWidget) -> str:
    shown = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    chips = [one.accessibleName() for one in widget.findChildren(Chip) if one.isVisibleTo(widget)]
    return "\n".join(shown + chips)


def press(qapp: QApplication, window: QWidget, name: str) -> None:
    QApplication.processEvents()
    shown = [one for one in window.findChildren(Button, name) if one.isVisible()]
    assert shown, f"no button called {name}"
    main = window.window()
    shown[0].click()
    settle(qapp, main)


def ask(session: Session) -> RecordedAsk:
    assert isinstance(session.ask, RecordedAsk)
    return session.ask


def test_an_officer_submits_a_report_and_sees_nothing_of_it(
    qtbot: QtBot, qapp: QApplication, ward: Ward
) -> None:
    with window_of(qapp, ward, "okot") as (window, session):
        page = person_page(qapp, window, session)
        assert tabs(page) == ["overview", "decisions", "stays", "papers", "history"]
        press(qapp, page, "submit-intelligence")
        for name in ("reliability", "credibility", "handling"):
            box = _shown(window, QComboBox, name)
            box.setCurrentIndex(1)  # type: ignore[attr-defined]
        _shown(window, QPlainTextEdit, "text").setPlainText("Heard in the yard")  # type: ignore[attr-defined]
        press(qapp, window, "act")
        assert "It is not shown here." in words(window)
        assert tabs(page) == ["overview", "decisions", "stays", "papers", "history"]
        page.open_tab("history")
        settle(qapp, window)
        assert "Heard" not in words(window)
        assert "ntelligence" not in words(page)
    with window_of(qapp, ward, "otim") as (window, session):
        page = person_page(qapp, window, session)
        page.open_tab("intelligence")
        settle(qapp, window)
        press(qapp, page, "open-sealed")
        assert "Heard in the yard" in words(page)


def _shown(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    QApplication.processEvents()
    for editor in window.findChildren(QWidget, name):
        if editor.isVisible():
            return editor if isinstance(editor, kind) else editor.findChildren(kind)[0]
    raise AssertionError(f"nothing called {name}")


@pytest.mark.parametrize(
    ("user", "compartment"),
    [("nansubuga", HEALTH), ("okot", HEALTH), ("okot", INTELLIGENCE), ("otim", INTELLIGENCE)],
)
def test_what_was_being_written_for_a_compartment_comes_back(
    qapp: QApplication, ward: Ward, user: str, compartment: Compartment
) -> None:
    """A lock in the middle of a note: the same form opens again and takes the words."""
    key = f"submit-{compartment.value}"
    with window_of(qapp, ward, user) as (window, session):
        page = person_page(qapp, window, session)
        page.reopen(key, b"")
        QApplication.processEvents()
        (form,) = (one for one in window.findChildren(FormDialog) if one.isVisible())
        assert form.key == key
        assert "prisoner" not in form.form.shown  # about the person of the page
        form.form.editor(WORDS_OF[compartment]).write(("Half a sentence",))
        written = form.draft()
        form.throw_away()
    with window_of(qapp, ward, user) as (window, session):
        person_page(qapp, window, session).reopen(key, b"")
        QApplication.processEvents()
        (form,) = (one for one in window.findChildren(FormDialog) if one.isVisible())
        assert form.take_draft(written) is Fit.SAME
        assert form.form.editor(WORDS_OF[compartment]).written() == ("Half a sentence",)
        form.throw_away()


def test_a_report_about_nobody_comes_back_on_the_page_of_compartments(
    qapp: QApplication, ward: Ward
) -> None:
    with window_of(qapp, ward, "otim") as (window, _session):
        page = window.open("compartments")
        settle(qapp, window)
        page.reopen("submit-intelligence", b"")
        QApplication.processEvents()
        (form,) = (one for one in window.findChildren(FormDialog) if one.isVisible())
        assert (form.key, "prisoner" in form.form.shown) == ("submit-intelligence", True)
        form.throw_away()


def test_a_correction_comes_back_over_its_record(qapp: QApplication, ward: Ward) -> None:
    """It is read again first, which is a look like any other."""
    with window_of(qapp, ward, "otim") as (window, session):
        page = person_page(qapp, window, session)
        page.open_tab("intelligence")
        settle(qapp, window)
        press(qapp, page, "open-sealed")
        press(qapp, page, "correct-sealed")
        (form,) = (one for one in window.findChildren(FormDialog) if one.isVisible())
        form.form.editor("text").write(("What I meant to say",))
        written = UnfinishedWork(session, window).written()
        form.throw_away()
    assert [draft.dialog for draft in written] == ["correct-intelligence"]
    with window_of(qapp, ward, "otim") as (window, session):
        UnfinishedWork(session, window).wait_for(Unfinished(None, tuple(written)))
        page = window.open("person", rid=written[0].where["rid"], tab="intelligence")
        settle(qapp, window)
        settle(qapp, window)
        (form,) = (one for one in window.findChildren(FormDialog) if one.isVisible())
        assert form.form.editor("text").written() == ("What I meant to say",)
        press(qapp, window, "act")
        settle(qapp, window)
        assert "What I meant to say" in words(page)
        assert REPORT not in words(page)


def test_a_holder_reads_strikes_and_searches(qapp: QApplication, ward: Ward) -> None:
    with window_of(qapp, ward, "otim") as (window, session):
        page = person_page(qapp, window, session)
        assert tabs(page)[5:] == ["intelligence"]
        page.open_tab("intelligence")
        settle(qapp, window)
        assert CANARY not in words(page)
        press(qapp, page, "open-sealed")
        assert REPORT in words(page)
        assert "Nobody before you" in words(page)
        ask(session).answers.append("said by somebody else")
        press(qapp, page, "strike-sealed")
        assert "Struck as wrong" in words(page)
        assert REPORT not in words(page)
        board = window.open("compartments")
        settle(qapp, window)
        search = board.findChildren(QWidget, "search-intelligence")[0]
        search.setText("silence")  # type: ignore[attr-defined]
        search.returnPressed.emit()  # type: ignore[attr-defined]
        settle(qapp, window)
        press(qapp, board, "open-sealed")
        assert "Otim" in words(board)


@pytest.mark.parametrize("user", ["apio", "lule", "mirembe"])
def test_without_the_key_there_is_no_tab(qapp: QApplication, ward: Ward, user: str) -> None:
    with window_of(qapp, ward, user) as (window, session):
        page = person_page(qapp, window, session)
        assert tabs(page) == ["overview", "decisions", "stays", "papers", "history"]
        if user == "lule":
            assert "compartments" not in window._factories
        else:
            board = window.open("compartments")
            settle(qapp, window)
            assert not board.findChildren(Button, "open-sealed")
        assert CANARY not in words(window)


def test_health_records_open_in_need_under_a_banner_and_are_reviewed(
    qapp: QApplication, ward: Ward
) -> None:
    with window_of(qapp, ward, "okot") as (window, session):
        page = person_page(qapp, window, session)
        press(qapp, page, "open-in-need")  # turned back: no reason given
        assert tabs(page) == ["overview", "decisions", "stays", "papers", "history"]
        ask(session).answers.append("Found unconscious in cell 12")
        press(qapp, page, "open-in-need")
        assert tabs(page)[5:] == ["in-need"]
        (banner,) = [one for one in page.findChildren(Banner, "in-need") if one.isVisible()]
        assert banner.property("tone") == "danger"
        assert NOTE in words(page)
        page.open_tab("overview")
        settle(qapp, window)
        assert not [one for one in page.findChildren(Button, "open-in-need") if one.isVisible()]
    with window_of(qapp, ward, "okot") as (window, session):
        assert tabs(person_page(qapp, window, session)) == [
            "overview", "decisions", "stays", "papers", "history",
        ]  # fmt: skip
    with window_of(qapp, ward, "mirembe") as (window, session):
        assert "Review a reading in need" in words(window)
        board = window.open("compartments")
        settle(qapp, window)
        assert "Found unconscious in cell 12" in words(board)
        ask(session).answers.append("The nurse confirms it")
        press(qapp, board, "justified")
        assert "To review" not in words(board)
        assert "Justified" in words(board)


def test_a_compartment_is_opened_with_a_second_person_and_its_key_given(
    qapp: QApplication, bare_ward: Ward, tmp_path: Path
) -> None:
    ward = bare_ward.copied(tmp_path / "unit")
    with window_of(qapp, ward, "otim") as (window, session):
        board = window.open("compartments")
        settle(qapp, window)
        assert "Not opened here yet" in words(board)
        press(qapp, board, "open-intelligence")  # nobody signs
        assert "Not opened here yet" in words(board)
        ask(session).answers.append(SecondPerson("mirembe", OWN))
        press(qapp, board, "open-intelligence")
        assert "Not opened here yet" not in words(board)
        ask(session).answers.extend([True, SecondPerson("mirembe", OWN)])
        press(qapp, board, "give-Apio")
        ask(session).answers.append(True)
        press(qapp, board, "take-Apio")
        assert "Apio" in words(board)
        assert [kind for kind, _title in ask(session).asked] == [
            "second_person", "tell", "second_person", "confirm", "second_person", "confirm",
        ]  # fmt: skip


def test_tabs_that_only_some_people_have_come_and_go(qtbot: QtBot) -> None:
    row = Tabs("Parts", (("one", "One"), ("two", "Two")))
    qtbot.addWidget(row)
    row.set_more([("three", "Three")])
    assert list(row.keys) == ["one", "two", "three"]
    row.open("three")
    row.set_more([("three", "Three")])
    assert row.current == "three"
    row.set_more([])
    assert (list(row.keys), row.current) == (["one", "two"], "one")
    row.set_more([("four", "Four")])
    opened: list[str] = []
    row.opened.connect(opened.append)
    row.open("two")
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert opened == ["four"]
