"""Forms over a page come back after a lock: each by its own name, about its own record."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.gui.at_the_desk import (
    Days,
    desk_of,
    dialog,
    form_dialog,
    kato,
    kept,
    look,
    notice,
    once_a_dialog_holds,
    opened,
    press,
)
from vepdesk.gui.ask import Dialog, RecordedAsk
from vepdesk.gui.forms.record_form import RecordForm
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.pages.staff_dialogs import EnrolDialog
from vepdesk.gui.parts.notices import Banner
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.release import Release
from vepdesk.records.spec import Record, Value
from vepdesk.services.drafts import Written
from vepdesk.services.plain_records import change
from vepdesk.vault.rows import Stored

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


def test_an_enrolment_of_a_colleague_comes_back(days: Days) -> None:
    sitting = days.sits_down()
    opened(sitting, "staff").add()  # type: ignore[attr-defined]
    shown = dialog(sitting)
    assert isinstance(shown, EnrolDialog)
    shown._form.editor("full_name").write(("Ruth Achan",))
    sitting.program.lock()
    sitting = days.sits_down()
    shown = dialog(sitting)
    assert isinstance(shown, EnrolDialog)
    assert shown._form.editor("full_name").written() == ("Ruth Achan",)


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
