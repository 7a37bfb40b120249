"""Each part through what a person does with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from vepdesk.base.text import T
from vepdesk.gui import plain
from vepdesk.gui.models.table import (
    PAGE,
    CellStyle,
    ChipCell,
    Column,
    Deliver,
    Row,
    SegmentCell,
    Sort,
    TableModel,
)
from vepdesk.gui.parts.bars import StatusBar, TopBar
from vepdesk.gui.parts.buttons import Button, IconButton
from vepdesk.gui.parts.check import CheckBox
from vepdesk.gui.parts.chips import Chip
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.field import FormField
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card
from vepdesk.gui.parts.notices import Banner, Toast
from vepdesk.gui.parts.person_strip import Alert, PersonStrip, PersonSummary
from vepdesk.gui.parts.progress import Meter, ProgressRow
from vepdesk.gui.parts.rows import KeyFacts, task_row, timeline_row
from vepdesk.gui.parts.search import FilterBar, SearchBox
from vepdesk.gui.parts.segmented import Option, Segmented
from vepdesk.gui.parts.sidebar import Sidebar, Waiting
from vepdesk.gui.parts.stats import StatCard, StatRow
from vepdesk.gui.parts.stepper import Step, Stepper, StepState
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.parts.tabs import Tabs
from vepdesk.gui.theme import Look, Tone, apply_look
from vepdesk.gui.words import install_language

MARKS = (
    Option("attended", "Attended", Tone.OK),
    Option("late", "Late"),
    Option("excused", "Excused"),
    Option("refused", "Refused", Tone.DANGER),
)
MARKUP = '<img src="file:///probe.png"><b>x</b>'


def test_segments_answer_the_keys_one_to_four_and_arrows(qtbot: QtBot) -> None:
    control = Segmented("Attendance", MARKS)
    qtbot.addWidget(control)
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    qtbot.keyClick(control, Qt.Key.Key_4)
    qtbot.keyClick(control, Qt.Key.Key_Left)
    qtbot.keyClick(control, Qt.Key.Key_9)
    assert chosen == ["refused", "excused"]
    assert control.value == "excused"
    assert control.accessibleDescription() == "Excused"


def test_arrows_follow_the_reading_direction(qtbot: QtBot, qapp: QApplication) -> None:
    install_language(qapp, "ar")
    control = Segmented("Attendance", MARKS)
    qtbot.addWidget(control)
    control.set_value("late")
    qtbot.keyClick(control, Qt.Key.Key_Left)
    assert control.value == "excused"


def test_a_button_is_pressed_by_its_key(qtbot: QtBot) -> None:
    pressed: list[int] = []
    window = QWidget()
    button = Button("Save", lambda: pressed.append(1), keys="Ctrl+S")
    button.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [1]
    assert button.accessibleDescription() == "Ctrl+S"


def _rows(count: int, start: int = 0) -> list[Row]:
    return [
        Row(number.to_bytes(16, "big"), (f"Person {number}", number, ChipCell("due", Tone.WARN)))
        for number in range(start, start + count)
    ]


COLUMNS = (
    Column("name", "Name", CellStyle.STRONG),
    Column("number", "Number", CellStyle.NUMBER),
    Column("state", "State", sortable=False),
)


def test_the_table_model_keeps_qts_promises(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = TableModel(COLUMNS)
    model.set_source(lambda offset, limit, _sort, deliver: deliver(_rows(limit, offset), 500))
    qtmodeltester.check(model)
    model.set_rows(_rows(5))
    model.set_cell(0, 0, "Another")
    model.sort(0)


def test_pages_are_fetched_when_somebody_scrolls_there() -> None:
    asked: list[tuple[int, int, Sort | None]] = []

    def source(offset: int, limit: int, sort: Sort | None, deliver: Deliver) -> None:
        asked.append((offset, limit, sort))
        deliver(_rows(min(limit, 450 - offset), offset), 450)

    model = TableModel(COLUMNS)
    model.set_source(source)
    assert model.rowCount() == PAGE
    assert model.canFetchMore()
    model.fetchMore()
    model.fetchMore()
    assert model.rowCount() == model.total == 450
    assert not model.canFetchMore()
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.sort(2)
    assert asked == [
        (0, PAGE, None),
        (PAGE, PAGE, None),
        (2 * PAGE, PAGE, None),
        (0, 450, Sort("number", descending=True)),
    ]


def test_an_answer_to_an_older_question_is_ignored() -> None:
    waiting: list[Deliver] = []
    model = TableModel(COLUMNS)
    model.set_source(lambda _offset, _limit, _sort, deliver: waiting.append(deliver))
    model.reload()
    waiting[1](_rows(2), 2)
    waiting[0](_rows(9), 9)
    assert model.rowCount() == 2


def test_numbers_sort_as_numbers() -> None:
    model = TableModel(COLUMNS)
    model.set_rows(_rows(12))
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.cells[1] for row in model.rows][:3] == [11, 10, 9]


def test_a_row_is_opened_by_enter_and_an_empty_table_helps(qtbot: QtBot) -> None:
    empty = EmptyState("Nobody is on file", "Search first, then add.")
    table = DataTable("People", COLUMNS, empty)
    qtbot.addWidget(table)
    table.set_rows([])
    assert not empty.isHidden()
    opened: list[bytes] = []
    table.opened.connect(opened.append)
    table.set_rows(_rows(3))
    assert empty.isHidden()
    table.view.selectRow(0)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened == [(1).to_bytes(16, "big")]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_row_is_chosen_in_both_directions(qtbot: QtBot, qapp: QApplication, code: str) -> None:
    install_language(qapp, code)
    table = DataTable("Staff", [Column("name", "Name"), Column("role", "Role")])
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.set_rows([Row(bytes([number]), (f"Name {number}", "Officer")) for number in range(3)])
    table.show()
    table.select(bytes([2]))
    assert table.current == bytes([2])
    table.go_to(0)
    assert table.current == bytes([0])
    install_language(qapp, "en")


def test_the_register_is_marked_by_number_and_by_mouse(qtbot: QtBot) -> None:
    table = DataTable("Register", [Column("name", "Name"), Column("mark", "Mark", width=400)])
    qtbot.addWidget(table)
    table.set_rows([Row(bytes([n]) * 16, ("A", SegmentCell(MARKS))) for n in range(2)])
    table.resize(700, 300)
    told: list[tuple[bytes, int, str]] = []
    table.segment_chosen.connect(lambda key, column, mark: told.append((key, column, mark)))
    table.view.selectRow(1)
    qtbot.keyClick(table.view, Qt.Key.Key_3)
    place = table.view.visualRect(table.model.index(0, 1))
    at = QPoint(place.left() + 20, place.center().y())
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [(b"\x01" * 16, 1, "excused"), (b"\x00" * 16, 1, "attended")]


def test_a_field_shows_its_problem_in_words_and_speaks_it(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = FormField("Role", line, "How was this person involved?", required=True)
    qtbot.addWidget(field)
    assert line.accessibleDescription() == "How was this person involved?"
    field.show_problem(T("Test", "Say how this person was involved."))
    assert field.problem == "Say how this person was involved."
    assert line.accessibleDescription() == field.problem
    field.show_problem("")
    assert field.problem == ""


def test_tabs_open_by_arrow(qtbot: QtBot) -> None:
    tabs = Tabs("Parts", [("a", "Overview"), ("b", "Plan")])
    qtbot.addWidget(tabs)
    opened: list[str] = []
    tabs.opened.connect(opened.append)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert (opened, tabs.current) == (["b"], "b")


def test_the_search_waits_for_a_pause_and_goes_at_once_on_enter(qtbot: QtBot) -> None:
    box = SearchBox("Find")
    qtbot.addWidget(box)
    searched: list[str] = []
    box.searched.connect(searched.append)
    with qtbot.waitSignal(box.searched):
        qtbot.keyClicks(box, "naka")
    with qtbot.waitSignal(box.entered) as entered:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert searched == ["naka"]
    assert entered.args == ["naka"]


def test_the_sidebar_opens_pages_and_speaks_what_waits(qtbot: QtBot) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.add("work", "checklist", "My work")
    sidebar.add("people", "users", "People", T("Test", "Unit"))
    opened: list[str] = []
    sidebar.opened.connect(opened.append)
    items = {item.text(): item for item in sidebar._items.values()}
    qtbot.mouseClick(items["People"], Qt.MouseButton.LeftButton)
    sidebar.set_counts({"work": Waiting(7)})
    assert opened == ["people"]
    assert items["My work"].accessibleDescription() == "7 waiting"
    assert items["People"].accessibleDescription() == ""


def _segment(words: str) -> QWidget:
    return Segmented(words, [Option("a", words)])


def _filter(words: str) -> QWidget:
    return FilterBar(words, [("a", words, [("x", words)])])


def _table(words: str) -> QWidget:
    table = DataTable(words, [Column("a", words), Column("b", words), Column("c", words)])
    cells = (words, ChipCell(words), SegmentCell((Option("a", words),), "a"))
    table.set_rows([Row(b"a", cells)])
    return table


def _sidebar(words: str) -> QWidget:
    sidebar = Sidebar()
    sidebar.add("a", "users", words)
    return sidebar


def _top(words: str) -> QWidget:
    bar = TopBar()
    bar.set_exchange(words, Tone.WARN)
    bar.set_user(words)
    return bar


def _status(words: str) -> QWidget:
    bar = StatusBar()
    bar.set([words], [words])
    return bar


def _toast(words: str) -> QWidget:
    window = QWidget()
    Toast(window).say(words)
    return window


def _strip(words: str) -> QWidget:
    return PersonStrip(PersonSummary(words, words, (words,), (Alert(words),)))


SHOWS: Sequence[Callable[[str], QWidget]] = (
    lambda words: Banner(words, words),
    Button,
    lambda words: IconButton("lock", words),
    CheckBox,
    lambda words: Chip(words, width=20),
    lambda words: EmptyState(words, words),
    lambda words: FormField(words, QLineEdit(), words, required=True),
    lambda words: PageHeader(words, words),
    Card,
    Meter,
    ProgressRow,
    lambda words: KeyFacts([(words, words)]),
    lambda words: task_row(words, words),
    lambda words: timeline_row(words, words, words),
    lambda words: StatRow(StatCard(words, words, words)),
    lambda words: Stepper([Step(words, StepState.DONE)]),
    lambda words: Tabs(words, [("a", words)]),
    lambda words: plain.label(words, selectable=True),
    _segment,
    _filter,
    _table,
    _sidebar,
    _top,
    _status,
    _toast,
    _strip,
)


@pytest.mark.parametrize("show", SHOWS)
@pytest.mark.parametrize("code", ["en", "ar"])
def test_markup_in_data_is_never_read_as_markup(
    show: Callable[[str], QWidget], code: str, qtbot: QtBot, qapp: QApplication
) -> None:
    install_language(qapp, code)
    part = show(MARKUP)
    qtbot.addWidget(part)
    part.resize(400, 300)
    assert not part.grab().isNull()
    everything = [part, *part.findChildren(QWidget)]
    for label in (one for one in everything if isinstance(one, QLabel)):
        assert label.textFormat() is Qt.TextFormat.PlainText
    for one in everything:
        assert "<img" not in one.toolTip()


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(scale=200), Look(practice=True)])
def test_every_part_can_be_drawn_in_every_look(
    look: Look, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_look(qapp, look)
    for show in SHOWS:
        part = show("Kato Ssalikwezi")
        qtbot.addWidget(part)
        assert not part.grab().isNull()


def test_a_short_required_label_keeps_to_one_line_and_a_long_one_wraps(qtbot: QtBot) -> None:
    short = FormField("The same passphrase again", QLineEdit(), required=True)
    long = FormField("What did you see or hear yourself? " * 3, QLineEdit(), required=True)
    for field in (short, long):
        qtbot.addWidget(field)
    assert not short.label.wordWrap()
    assert long.label.wordWrap()
