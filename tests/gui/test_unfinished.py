"""What was being written when it locked: back for its author at the same place, for nobody else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.gui.at_the_desk import Sitting, copied, desk_of, store_with_two
from vepdesk.base.identifiers import RecordId
from vepdesk.gui.ask import Dialog, RecordedAsk
from vepdesk.gui.forms.form_dialog import FormDialog
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.pages.admit import AdmitPage
from vepdesk.gui.pages.incident_form import IncidentForm
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.pages.register import RegisterPage
from vepdesk.gui.pages.staff import _EnrolDialog
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.release import Release
from vepdesk.records.kinds.session import Session as Meeting
from vepdesk.records.spec import Record, Value
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Unfinished, Written, my_drafts
from vepdesk.services.people import find_people
from vepdesk.services.plain_records import change
from vepdesk.services.programmes import Mark, save_register
from vepdesk.vault.rows import Stored


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unfinished") / "unit"
    store_with_two(folder)
    return folder


class Days:
    """One process after another over the same store."""

    def __init__(self, application: QApplication, store: Path) -> None:
        self._application = application
        self.store = store
        self.sitting: Sitting | None = None

    def sits_down(self, user: str = "okot", language: str = "") -> Sitting:
        """Somebody signs in; whoever sat there has locked before."""
        self.end()
        self.sitting = Sitting(self._application, self.store, user)
        if language:
            self.sitting.choose_language(language)
        return self.sitting.sign_in()

    def end(self) -> None:
        if self.sitting is not None:
            self.sitting.leave()
        self.sitting = None


@pytest.fixture
def days(qapp: QApplication, template: Path, tmp_path: Path) -> Iterator[Days]:
    made = Days(qapp, copied(template, tmp_path / "unit"))
    yield made
    made.end()


def look(sitting: Sitting, ask: Callable[[Desk], object]) -> object:
    found: list[object] = []
    session = sitting.program.session
    assert session is not None
    session.read(ask, found.append)
    sitting.settle()
    return found[0]


def kato(sitting: Sitting) -> RecordId:
    rid = look(sitting, lambda desk: find_people(desk, "Kato")[0][0].rid)
    assert isinstance(rid, bytes)
    return RecordId(rid)


def opened(sitting: Sitting, page: str, **where: object) -> QWidget:
    made = sitting.window.open(page, **where)
    sitting.settle()
    return made


def dialog(sitting: Sitting) -> Dialog:
    (shown,) = (one for one in sitting.window.findChildren(Dialog) if one.isVisible())
    return shown


def form_dialog(sitting: Sitting) -> FormDialog:
    shown = dialog(sitting)
    assert isinstance(shown, FormDialog)
    return shown


def notice(sitting: Sitting) -> Banner | None:
    found = [one for one in sitting.window.findChildren(Banner, "unfinished") if one.isVisible()]
    return found[0] if found else None


def press(within: QWidget, name: str) -> None:
    button = within.findChild(Button, name)
    assert button is not None
    button.click()


def kept(store: Path, user: str = "okot") -> Unfinished:
    desk = desk_of(store, user)
    found = my_drafts(desk)
    desk.close()
    return found


def test_an_incident_comes_back_word_for_word_at_the_same_step(days: Days) -> None:
    sitting = days.sits_down()
    page = opened(sitting, "record-incident")
    assert isinstance(page, IncidentForm)
    page._first.editor("family").set_value("damage")
    page._first.editor("happened").write(("31/02/2026", "7"))  # makes no sense yet
    page._words.editor("account").write(("A chair was\nbroken.",))
    person = kato(sitting)
    editor = page._add_form.editor("prisoner")
    editor.write((person.hex(), "Kato Ssali"))
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
        (person, "present", "Kato Ssali")
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


PERSON_DIALOGS: list[tuple[str, str, str, str]] = [
    ("overview", "move", "location", "B"),
    ("overview", "release", "destination", "Mbale"),
    ("overview", "enrol", "programme", "Read"),
    ("overview", "correct", "number", "UG-77"),
    ("decisions", "propose-level", "reasons", "Quiet since"),
    ("decisions", "propose-designation", "evidence", "Judgment of"),
]


@pytest.mark.parametrize(("tab", "key", "field", "text"), PERSON_DIALOGS)
def test_every_form_over_a_person_comes_back(
    days: Days, tab: str, key: str, field: str, text: str
) -> None:
    sitting = days.sits_down()
    rid = kato(sitting)
    page = opened(sitting, "person", rid=rid)
    assert isinstance(page, PersonPage)
    page.open_tab(tab)
    page.reopen(key, b"")
    editor = form_dialog(sitting).form.editor(field)
    editor.write(("", text) if len(editor.written()) == 2 else (text,))
    sitting.program.lock()

    sitting = days.sits_down()
    page = sitting.window.stack.currentWidget()
    assert isinstance(page, PersonPage)
    assert page._rid == rid
    assert page._tabs.current == tab
    shown = form_dialog(sitting)
    assert shown.key == key
    assert text in shown.form.editor(field).written()
    assert shown.form.is_dirty
    banner = notice(sitting)
    assert banner is not None
    assert banner.accessibleDescription() == "Nothing of it is saved yet."
    press(banner, "throw-away")
    sitting.settle()
    assert kept(days.store).drafts == ()


def test_a_reason_being_written_comes_back(days: Days) -> None:
    """The dialog asks in an event loop of its own, so somebody must act from within it."""
    sitting = days.sits_down()
    incident = look(sitting, lambda desk: desk.reader.find(Incident)[0].rid)
    page = opened(sitting, "incident", rid=incident)
    said: list[str] = []

    def write_and_lock(shown: Dialog) -> None:
        shown.take_draft(Written({"reason": ("He came back at",)}))
        sitting.program.lock()
        shown.throw_away()  # in the real program nothing runs any more

    def read_and_close(shown: Dialog) -> None:
        found = shown.findChild(Banner, "unfinished")
        assert found is not None
        said.extend((shown.draft().text("reason"), found.accessibleName()))
        shown.throw_away()

    once_a_dialog_holds(lambda _shown: True, write_and_lock)
    page.add_note()  # type: ignore[attr-defined]
    assert sitting.locked
    once_a_dialog_holds(lambda shown: bool(shown.draft()), read_and_close)
    days.sits_down()
    assert said == ["He came back at", "You were writing this when the screen locked at 14:05."]
    assert kept(days.store).drafts == ()


def once_a_dialog_holds(what: Callable[[Dialog], bool], act: Callable[[Dialog], None]) -> None:
    """Acts in the first dialog that is shown and holds ``what``, from whatever loop runs then."""

    def look_again() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog)]
        held = [one for one in shown if one.isVisible() and what(one)]
        if held:
            act(held[0])
        else:
            QTimer.singleShot(1, look_again)

    QTimer.singleShot(0, look_again)


def test_what_was_changed_meanwhile_is_said(days: Days) -> None:
    sitting = days.sits_down()
    place = look(sitting, lambda desk: desk.reader.find(Location, {"name": "B 12"})[0].rid)
    page = opened(sitting, "record", kind="location", rid=place)
    page.edit()  # type: ignore[attr-defined]
    form_dialog(sitting).form.editor("name").write(("B 12 a",))
    sitting.program.lock()

    desk = desk_of(days.store, "lule")
    seen = desk.reader.get(Location, place)  # type: ignore[arg-type]
    assert seen is not None
    change(desk, seen, {"name": "B twelve"})
    desk.close()

    sitting = days.sits_down()
    assert form_dialog(sitting).form.editor("name").written() == ("B 12 a",)
    banner = notice(sitting)
    assert banner is not None
    assert "changed meanwhile" in banner.accessibleDescription()


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


ABOUT: list[tuple[str, type[Record], dict[str, Value]]] = [
    ("give-reason", Release, {"reason": "unknown"}),
    ("strike-release", Release, {"reason": "unknown"}),
    ("strike-admission", Admission, {}),
    ("end-designation", Designation, {"state": "confirmed"}),
    ("review-designation", Designation, {"state": "confirmed"}),
    ("approve-level", Classification, {"state": "awaiting"}),
    ("send-back-level", Classification, {"state": "awaiting"}),
]


@pytest.mark.parametrize(("key", "kind", "which"), ABOUT)
def test_a_form_about_one_record_of_a_person_opens_again_for_that_record_only(
    days: Days, key: str, kind: type[Record], which: dict[str, Value]
) -> None:
    sitting = days.sits_down()
    found = look(sitting, lambda desk: desk.reader.find(kind, which)[0])
    assert isinstance(found, Stored)
    page = opened(sitting, "person", rid=found.record.prisoner)  # type: ignore[attr-defined]
    assert isinstance(page, PersonPage)
    page.reopen(key, bytes(16))
    assert not [one for one in sitting.window.findChildren(Dialog) if one.isVisible()]
    seen: list[tuple[str, bytes]] = []

    def note(shown: Dialog) -> None:
        seen.append((shown.key, bytes(shown.about)))
        shown.throw_away()

    once_a_dialog_holds(lambda _shown: True, note)
    page.reopen(key, found.rid)
    sitting.settle()
    assert seen == [(key, found.rid)]


def test_new_records_and_forms_of_programmes_come_back(days: Days) -> None:
    sitting = days.sits_down()
    programme = look(sitting, lambda desk: desk.reader.find(Programme)[0].rid)
    place = look(sitting, lambda desk: desk.reader.find(Enrolment, {"programme": programme})[0].rid)
    for page, where, key, field, text in (
        ("locations", {}, "add", "name", "Wing C"),
        ("programme", {"rid": programme}, "plan", "topic", "Letters"),
        ("programme", {"rid": programme}, "enrol", "prisoner", "Okel"),
        ("programme", {"rid": programme}, "end", "end_reason", "comp"),
    ):
        about = place if key == "end" else b""
        opened(sitting, page, **where).reopen(key, about)  # type: ignore[attr-defined]
        editor = form_dialog(sitting).form.editor(field)
        editor.write(("", text) if len(editor.written()) == 2 else (text,))
        sitting.program.lock()
        sitting = days.sits_down()
        assert sitting.window.current == page
        assert form_dialog(sitting).key == key
        assert text in form_dialog(sitting).form.editor(field).written()
        form_dialog(sitting).throw_away()


def test_an_enrolment_of_a_colleague_comes_back_without_the_passphrase(days: Days) -> None:
    sitting = days.sits_down()
    opened(sitting, "staff").add()  # type: ignore[attr-defined]
    shown = dialog(sitting)
    assert isinstance(shown, _EnrolDialog)
    shown._form.editor("full_name").write(("Ruth Achan",))
    shown._suggest()
    secret = shown._passphrase.text
    assert len(secret) > 15
    sitting.program.lock()

    assert secret not in repr([draft.written.now for draft in kept(days.store).drafts])
    sitting = days.sits_down()
    shown = dialog(sitting)
    assert isinstance(shown, _EnrolDialog)
    assert shown._form.editor("full_name").written() == ("Ruth Achan",)
    assert shown._passphrase.text == ""


def test_no_form_that_gives_a_draft_has_a_hidden_line(days: Days) -> None:
    """Passphrases stand in lines that hide what is typed; no record form makes one."""
    sitting = days.sits_down()
    rid = kato(sitting)
    for page in list(sitting.window._factories):
        opened(sitting, page, **({"rid": rid} if page == "person" else {}))
    forms = sitting.window.findChildren(RecordForm)
    assert forms
    lines = [line for form in forms for line in form.findChildren(QLineEdit)]
    assert all(line.echoMode() is QLineEdit.EchoMode.Normal for line in lines)


def test_words_whose_place_is_gone_are_shown_for_copying(
    days: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = days.sits_down()
    opened(sitting, "person", rid=kato(sitting)).reopen("release", b"")  # type: ignore[attr-defined]
    form_dialog(sitting).form.editor("destination").write(("Mbale, with his uncle",))
    sitting.program.lock()
    asked = RecordedAsk()
    monkeypatch.setattr("vepdesk.gui.app.QtAsk", lambda _window: asked)
    monkeypatch.setattr(PersonPage, "reopen", lambda _page, _dialog, _about: None)
    sitting = days.sits_down()
    sitting.settle()
    ((_kind, words),) = asked.asked
    assert "Mbale, with his uncle" in words
    sitting.settle()
    assert kept(days.store).drafts == ()


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
