"""What was being written when it locked: back for its author at the same place, for nobody else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.gui.at_the_desk import (
    Days,
    Sitting,
    desk_of,
    dialog,
    kato,
    kept,
    look,
    notice,
    opened,
    press,
)
from vepdesk.gui.pages.admit import AdmitPage
from vepdesk.gui.pages.incident_form import IncidentForm
from vepdesk.gui.pages.register import RegisterPage
from vepdesk.records.kinds.session import Session as Meeting
from vepdesk.services.programmes import Mark, save_register


def test_an_incident_comes_back_word_for_word_at_the_same_step(days: Days) -> None:
    sitting = days.sits_down()
    page = opened(sitting, "record-incident")
    assert isinstance(page, IncidentForm)
    page._first.editor("family").set_value("damage")
    page._first.editor("happened").write(("31/02/2026", "7"))  # makes no sense yet
    page._words.editor("account").write(("A chair was\nbroken.",))
    person = kato(sitting)
    editor = page._add_form.editor("prisoner")
    editor.write((person.hex(), "Kato Ssalikwezi"))
    page._add_form.editor("role").set_value("present")
    page.add_person()
    page._add_form.editor("prisoner").write(("", "Okel"))
    page.show_step(2)
    sitting.window.resize(1000, 700)
    sitting.program.lock()

    sitting = days.sits_down()
    assert sitting.window.current == "record-incident"
    assert sitting.window.height() == 700
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, IncidentForm)
    assert page._step == 2
    assert page._first.values()["family"] == "damage"
    assert page._first.editor("happened").written()[:2] == ("31/02/2026", "7")
    assert page._first.editor("happened").problem() is not None
    assert page._words.values()["account"] == "A chair was\nbroken."
    assert [(one.person, one.role, name) for one, name in page._people] == [
        (person, "present", "Kato Ssalikwezi")
    ]
    assert page._add_form.editor("prisoner").written() == ("", "Okel")
    banner = notice(sitting)
    assert banner is not None
    assert banner.accessibleName() == "You were writing this when the screen locked at 14:05."
    assert banner.accessibleDescription() == "Nothing of it is saved yet."


def test_another_person_sees_nothing_of_it_and_works_at_once(days: Days) -> None:
    sitting = days.sits_down()
    page = opened(sitting, "record-incident")
    page._words.editor("account").write(("Of Okot only.",))  # type: ignore[attr-defined]
    sitting.program.lock()

    sitting = days.sits_down("lule")
    assert sitting.window.current == "work"
    other = opened(sitting, "record-incident")
    assert isinstance(other, IncidentForm)
    assert not other.draft()
    assert notice(sitting) is None
    other._words.editor("account").write(("Of Lule only.",))
    sitting.program.lock()

    sitting = days.sits_down("okot")
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, IncidentForm)
    assert page._words.values()["account"] == "Of Okot only."
    assert [draft.written.text("words.account") for draft in kept(days.store, "lule").drafts] == [
        "Of Lule only."
    ]


def test_thrown_away_is_gone_and_stays_gone(days: Days) -> None:
    sitting = days.sits_down()
    page = opened(sitting, "record-incident")
    page._words.editor("account").write(("Never mind.",))  # type: ignore[attr-defined]
    sitting.program.lock()
    sitting = days.sits_down()
    banner = notice(sitting)
    assert banner is not None
    press(banner, "throw-away")
    sitting.settle()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, IncidentForm)
    assert not page.draft()
    assert notice(sitting) is None
    assert kept(days.store).drafts == ()


def test_an_admission_comes_back_with_the_day_it_was_begun(days: Days) -> None:
    sitting = days.sits_down()
    page = opened(sitting, "admit")
    assert isinstance(page, AdmitPage)
    page._box.setText("Nobody Yet")
    page.new_person()
    assert page._person is not None
    assert page._admission is not None
    assert page._place is not None
    page._person.editor("names").write(
        ("recorded", "Latn", "Nobody", "Yet", "transliteration", "Arab", "لا", "أحد")
    )
    page._person.editor("birth").write(("19", "13", "", "about"))
    page._admission.editor("order_number").write(("HC/",))
    page._place.editor("location").write(("", "B 1"))
    day = page._admission.editor("admitted_on").written()
    sitting.program.lock()

    sitting = days.sits_down()
    sitting.clock.at = sitting.clock.at.replace(day=24)
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, AdmitPage)
    assert page._person is not None
    assert page._admission is not None
    assert page._place is not None
    assert page._person.editor("names").written()[4:] == ["transliteration", "Arab", "لا", "أحد"]
    assert page._person.editor("birth").written() == ("19", "13", "", "about")
    assert page._admission.editor("order_number").written() == ("HC/",)
    assert page._admission.editor("admitted_on").written() == day
    assert page._place.editor("location").written() == ("", "B 1")
    assert notice(sitting) is not None
    assert not page._admission.check()  # as unsaved and as incomplete as before


def test_a_search_on_the_admission_page_is_a_place_not_a_draft(days: Days) -> None:
    sitting = days.sits_down()
    page = opened(sitting, "admit")
    assert isinstance(page, AdmitPage)
    page._box.setText("Kato")
    sitting.program.lock()
    sitting = days.sits_down()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, AdmitPage)
    assert page._box.text() == "Kato"
    assert notice(sitting) is None


def marking(sitting: Sitting) -> RegisterPage:
    meeting = look(sitting, lambda desk: desk.reader.find(Meeting, {"state": "planned"})[0].rid)
    page = opened(sitting, "register", rid=meeting)
    assert isinstance(page, RegisterPage)
    return page


def test_a_register_being_marked_comes_back_with_its_marks_and_the_note(days: Days) -> None:
    sitting = days.sits_down()
    page = marking(sitting)
    assert page._register is not None
    first, second, third = (line.person for line in page._register.lines[:3])
    page.mark(first, "late")
    page.mark(second, "refused")
    page.mark(third, "attended")
    page._table.select(third)
    page.give_note()
    line = dialog(sitting).findChild(QLineEdit, "note")
    assert line is not None
    line.insert("Asked to speak to")
    sitting.program.lock()

    sitting = days.sits_down()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, RegisterPage)
    assert {person: mark.mark for person, mark in page._marks.items()} == {
        first: "late",
        second: "refused",
        third: "attended",
    }
    line = dialog(sitting).findChild(QLineEdit, "note")
    assert line is not None
    assert line.text() == "Asked to speak to"
    press(dialog(sitting), "act")
    assert page._marks[third].note == "Asked to speak to"
    page.mark(second, "attended")
    page.save()
    sitting.settle()
    sitting.settle()
    assert notice(sitting) is None
    assert kept(days.store).drafts == ()


def test_a_register_somebody_else_marked_meanwhile_says_so(days: Days) -> None:
    sitting = days.sits_down()
    page = marking(sitting)
    register = page._register
    assert register is not None
    page.mark(register.lines[0].person, "attended")
    sitting.program.lock()
    desk = desk_of(days.store, "lule")
    save_register(desk, register.session, {register.lines[0].person: Mark("late")})
    desk.close()
    sitting = days.sits_down()
    banner = notice(sitting)
    assert banner is not None
    assert "changed meanwhile" in banner.accessibleDescription()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, RegisterPage)
    assert page._marks[register.lines[0].person].mark == "attended"


def test_a_second_lock_keeps_what_was_given_back(days: Days) -> None:
    sitting = days.sits_down()
    page = opened(sitting, "record-incident")
    page._words.editor("account").write(("First.",))  # type: ignore[attr-defined]
    sitting.program.lock()
    sitting = days.sits_down()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, IncidentForm)
    page._words.editor("account").write(("First. Second.",))
    sitting.program.lock()
    (draft,) = kept(days.store).drafts
    assert draft.written.text("words.account") == "First. Second."
    sitting = days.sits_down()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, IncidentForm)
    page.begin_anew()
    sitting.program.lock()
    assert kept(days.store).drafts == ()


def test_the_language_comes_back_with_the_person_unless_another_was_chosen(days: Days) -> None:
    days.sits_down(language="ar").program.lock()
    days.sits_down("lule", language="en").program.lock()
    sitting = days.sits_down("okot")
    assert sitting.program._preferences.language == "ar"
    assert sitting.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    sitting.program.lock()
    sitting = days.sits_down("okot", language="en")
    assert sitting.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
