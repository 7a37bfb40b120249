"""Forms of every record type: the conformance of the derived form and detail."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from vepdesk.base.clock import FixedClock
from vepdesk.base.identifiers import RecordId
from vepdesk.gui.forms.editors import ChoiceEditor, LongTextEditor
from vepdesk.gui.forms.name_editor import NamesEditor
from vepdesk.gui.forms.record_detail import RecordDetail, value_text
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.forms.reference_editor import LookUp, ReferenceEditor
from vepdesk.gui.forms.time_editors import DayEditor, MomentEditor, PartialDayEditor, read_day
from vepdesk.gui.words import install_language
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.session import Session
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.spec import FieldSpec, Kind, Record, Value
from vepdesk.records.values import Moment, PartialDay, PersonName

ZONE = "Africa/Kampala"
CLOCK = FixedClock(datetime(2026, 11, 23, 11, 5, tzinfo=UTC), ZONE)
TARGET = RecordId(bytes(range(16)))
OTHER = RecordId(bytes(range(16, 32)))
MARKUP = '<img src="file:///probe.png"> & {x}'


def look_up_for(_key: str) -> LookUp:
    known = [(bytes(TARGET), "B wing, cell 7"), (bytes(OTHER), "B wing, cell 12")]
    return lambda text: [pair for pair in known if text.lower() in pair[1].lower()]


def sample(spec: FieldSpec) -> Value:
    match spec.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return MARKUP
        case Kind.CHOICE:
            return list(CODE_LISTS[spec.codes])[-1]
        case Kind.DAY:
            return date(1990, 2, 1)
        case Kind.PARTIAL_DAY:
            return PartialDay(1990, 2, approximate=True)
        case Kind.MOMENT:
            return Moment(datetime(2026, 11, 22, 15, 40, 17, tzinfo=UTC), "Africa/Tunis")
        case Kind.INTEGER:
            return spec.minimum if spec.minimum is not None else 7
        case Kind.FLAG:
            return False
        case Kind.REFERENCE:
            return TARGET
        case Kind.NAMES:
            return (
                PersonName("recorded", "Latn", "Kato", "Ssalikwezi"),
                PersonName("transliteration", "Arab", "كاتو", ""),
            )


def form_of(kind: type[Record], qtbot: QtBot) -> RecordForm:
    form = RecordForm(kind.spec, CLOCK, look_up_for)
    qtbot.addWidget(form)
    return form


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.spec.key)
def test_values_come_back_as_they_were_shown(
    kind: type[Record], code: str, qtbot: QtBot, qapp: QApplication
) -> None:
    install_language(qapp, code)
    form = form_of(kind, qtbot)
    written = {spec.name: sample(spec) for spec in kind.spec.fields if not spec.written_by_program}
    form.set_values(written)
    assert form.values() == written
    assert not form.is_dirty
    assert form.check()
    form.set_values(dict.fromkeys(written))
    assert form.values() == dict.fromkeys(written)


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.spec.key)
def test_required_fields_are_asked_for_at_the_field(kind: type[Record], qtbot: QtBot) -> None:
    form = form_of(kind, qtbot)
    required = [form.spec.field(name).required for name in form.shown]
    assert form.check() is not any(required)
    for name, needed in zip(form.shown, required, strict=True):
        assert bool(form.problem(name)) is needed


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.spec.key)
def test_every_control_has_a_name_and_editors_are_found_by_field(
    kind: type[Record], qtbot: QtBot
) -> None:
    form = form_of(kind, qtbot)
    for name in form.shown:
        assert form.findChild(QWidget, name) is form.editor(name)
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
    for control in form.findChildren(QWidget):
        if isinstance(control, kinds):
            assert control.accessibleName(), f"{kind.spec.key}: {control}"


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.spec.key)
def test_the_detail_tells_every_field_in_words(kind: type[Record], qtbot: QtBot) -> None:
    values = {spec.name: sample(spec) for spec in kind.spec.fields}
    detail = RecordDetail(kind.spec, values, lambda _key, _id: "B wing, cell 7")
    qtbot.addWidget(detail)
    assert len(detail.facts) == len(kind.spec.fields)
    assert all(said for _name, said in detail.facts)
    nothing = RecordDetail(kind.spec, {})
    qtbot.addWidget(nothing)
    assert {said for _name, said in nothing.facts} == {"not recorded"}


def test_fixed_values_are_kept_and_not_shown(qtbot: QtBot) -> None:
    form = RecordForm(Placement.spec, CLOCK, look_up_for, fixed={"prisoner": OTHER})
    qtbot.addWidget(form)
    assert "prisoner" not in form.shown
    assert form.values()["prisoner"] == OTHER


def test_a_change_by_a_person_is_told_and_makes_the_form_dirty(qtbot: QtBot) -> None:
    form = form_of(Incident, qtbot)
    changed: list[int] = []
    form.changed.connect(lambda: changed.append(1))
    form.set_values({"place": "Wing B"})
    assert not changed
    line = form.editor("place").findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "!")
    assert changed == [1]
    assert form.is_dirty


def test_a_field_is_checked_when_it_is_left(qtbot: QtBot) -> None:
    form = form_of(Session, qtbot)
    left: list[str] = []
    form.field_left.connect(left.append)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    form.focus_field("minutes")
    line = form.editor("minutes").findChild(QLineEdit)
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "9000")
    assert form.problem("minutes") == ""
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert form.problem("minutes") == "Write 1,440 or less."
    assert left[-1] == "minutes"


def test_a_problem_of_a_field_that_is_not_shown_is_not_lost(qtbot: QtBot) -> None:
    form = RecordForm(Placement.spec, CLOCK, look_up_for, fixed={"prisoner": OTHER})
    qtbot.addWidget(form)
    form.show_problem("prisoner", "This person is not here.")
    assert form.problem(form.shown[0]) == "This person is not here."


def test_tab_leaves_a_text_of_several_lines(qtbot: QtBot) -> None:
    editor = LongTextEditor(100)
    qtbot.addWidget(editor)
    assert editor.box.tabChangesFocus()


def test_a_choice_is_found_by_typing_and_nonsense_is_not_taken(qtbot: QtBot) -> None:
    editor = ChoiceEditor("sex")
    qtbot.addWidget(editor)
    editor.line.setText("fem")
    editor._settle()
    assert editor.value() == "female"
    editor.line.setText("neither")
    assert editor.value() is None
    assert editor.problem() is not None


def test_a_code_the_list_does_not_know_is_kept(qtbot: QtBot) -> None:
    editor = ChoiceEditor("sex")
    qtbot.addWidget(editor)
    editor.set_value("X7")
    assert editor.value() == "X7"
    assert editor.problem() is None


@pytest.mark.parametrize("written", ["9/2/2026", "09.02.2026", "2026-02-09", " 9-2-2026 "])
def test_days_are_read_day_first_or_iso(written: str) -> None:
    assert read_day(written) == date(2026, 2, 9)


@pytest.mark.parametrize("written", ["09.02.26", "31/02/2026", "2/2026", "tomorrow"])
def test_a_day_that_is_unclear_is_no_day(written: str, qtbot: QtBot) -> None:
    editor = DayEditor(CLOCK)
    qtbot.addWidget(editor)
    editor.line.setText(written)
    assert editor.value() is None
    assert editor.problem() is not None


def test_days_are_written_from_the_left_in_arabic_too(qtbot: QtBot, qapp: QApplication) -> None:
    install_language(qapp, "ar")
    editor = DayEditor(CLOCK)
    qtbot.addWidget(editor)
    editor.set_value(date(1990, 2, 1))
    assert editor.line.text() == "01/02/1990"
    assert editor.line.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_t_writes_today(qtbot: QtBot) -> None:
    editor = DayEditor(CLOCK)
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor.line, "t")
    assert editor.value() == date(2026, 11, 23)


def test_a_moment_is_read_in_the_zone_of_the_desk(qtbot: QtBot) -> None:
    editor = MomentEditor(CLOCK)
    qtbot.addWidget(editor)
    editor.day_editor.line.setText("22/11/2026")
    assert editor.problem() is not None
    editor.time_line.setText("1840")
    assert editor.value() == Moment(datetime(2026, 11, 22, 15, 40, tzinfo=UTC), ZONE)
    editor.time_line.setText("18:75")
    assert editor.value() is None


@pytest.mark.parametrize(
    ("day", "month", "year", "good"),
    [("", "", "1990", True), ("", "2", "1990", True), ("1", "", "1990", False),
     ("30", "2", "1990", False), ("1", "2", "90", False)],
)  # fmt: skip
def test_a_partial_day_takes_what_is_known(
    day: str, month: str, year: str, good: bool, qtbot: QtBot
) -> None:
    editor = PartialDayEditor()
    qtbot.addWidget(editor)
    for line, text in (
        (editor.day_line, day), (editor.month_line, month), (editor.year_line, year)
    ):  # fmt: skip
        line.setText(text)
    assert (editor.value() is not None) is good
    assert (editor.problem() is None) is good


def test_a_record_is_picked_by_typing_and_enter(qtbot: QtBot) -> None:
    editor = ReferenceEditor(look_up_for("location"))
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    editor.line.setFocus()
    qtbot.waitUntil(editor.line.hasFocus)
    qtbot.keyClicks(editor.line, "cell 1")
    assert editor.problem() is not None
    qtbot.waitUntil(editor.choices.isVisible)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.value() == OTHER
    assert editor.line.text() == "B wing, cell 12"


def test_a_second_name_is_added_and_removed(qtbot: QtBot) -> None:
    form = form_of(Prisoner, qtbot)
    names = (PersonName("recorded", "Latn", "Kato"), PersonName("alias", "Latn", "Katto"))
    form.set_values({"names": names})
    editor = form.editor("names")
    assert isinstance(editor, NamesEditor)
    editor._rows[0].remove.click()
    assert form.values()["names"] == names[1:]


def test_unknown_codes_and_markup_are_told_as_they_are() -> None:
    spec = Prisoner.spec
    assert value_text(spec.field("sex"), "X7") == "X7"
    assert value_text(spec.field("language"), MARKUP) == MARKUP
