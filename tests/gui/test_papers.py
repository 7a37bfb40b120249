"""Papers and pictures as a person adds, opens and strikes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.pictures import CANARY, MAKER, document, picture, scene, with_camera_notes
from tests.samples import believable_unit
from tests.tools.windows import open_desk, settle
from vepdesk.base.identifiers import RecordId
from vepdesk.gui.ask import RecordedAsk
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.paper_viewer import PaperViewer
from vepdesk.gui.pages.papers import size_words
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.session import Session
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.records.kinds.incident import Incident
from vepdesk.services.attachments import About, add, papers_of, prepare, read
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people


class Scene:
    """The window with one person's file open."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, window: DeskWindow, session: Session):
        self.qtbot, self.qapp, self.window, self.session = qtbot, qapp, window, session
        assert isinstance(session.ask, RecordedAsk)
        self.ask = session.ask
        self.person: RecordId = self.of(lambda desk: find_people(desk, "Kato")[0][0].rid)

    def of(self, question: Callable[[Desk], object], *, write: bool = False) -> object:
        found: list[object] = []
        (self.session.write if write else self.session.read)(question, found.append)
        self.settle()
        return found[0]

    def settle(self) -> None:
        settle(self.qapp, self.window)

    def keep(self, content: bytes, title: str) -> None:
        about = About(prisoner=self.person)
        self.of(lambda desk: add(desk, about, prepare(desk, content), title), write=True)

    def open_papers(self) -> None:
        page = self.window.open("person", rid=self.person)
        self.settle()
        assert isinstance(page, PersonPage)
        page.open_tab("papers")
        self.settle()

    def shown(self, kind: type[QWidget], name: str) -> QWidget:
        QApplication.processEvents()
        found = [
            one
            for top in QApplication.topLevelWidgets()
            for one in top.findChildren(kind, name)
            if one.isVisible()
        ]
        assert found, f"nothing called {name}"
        return found[0]

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.shown(Button, name), Qt.MouseButton.LeftButton)
        self.settle()

    def words(self) -> list[str]:
        return [one.text() for one in self.window.findChildren(QLabel) if one.isVisible()]

    @property
    def viewer(self) -> PaperViewer:
        found = [one for one in self.window.findChildren(PaperViewer) if one.isVisible()]
        assert found
        return found[0]


@pytest.fixture
def scene_at_desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    window, session = open_desk(qapp, lambda: believable_unit(tmp_path / "unit"))
    window.show()
    yield Scene(qtbot, qapp, window, session)
    session.close()
    window.close()
    window.deleteLater()


def test_a_picture_from_a_stick_is_added_and_its_notes_are_left_out(
    scene_at_desk: Scene, tmp_path: Path
) -> None:
    at = scene_at_desk
    file = tmp_path / "IMG_0001.dat"
    file.write_bytes(with_camera_notes(picture("jpeg", 48, 32)))
    at.open_papers()
    assert "Nothing is kept here yet" in at.words()
    at.ask.answers.append(file)
    at.press("add-paper")
    at.qtbot.waitUntil(lambda: bool(at.window.findChildren(QWidget, "title")))
    editor = at.shown(QWidget, "title")
    line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.text() == "IMG_0001"
    assert any("what the camera noted" in words for words in at.words())
    line.clear()
    at.qtbot.keyClicks(line, "Scar, left hand")
    at.press("act")
    assert "Scar, left hand" in at.words()
    about = About(prisoner=at.person)
    (paper,) = at.of(lambda desk: papers_of(desk, about))  # type: ignore[misc]
    opened = at.of(lambda desk: read(desk, paper.stored.rid), write=True)
    assert MAKER not in opened.content and CANARY not in opened.content  # type: ignore[attr-defined]


def test_a_file_that_is_not_taken_is_refused_in_words(scene_at_desk: Scene, tmp_path: Path) -> None:
    at = scene_at_desk
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"<html><script>alert(1)</script>")
    at.open_papers()
    at.ask.answers.append(file)
    at.press("add-paper")
    assert at.ask.asked[-1][0] == "tell"
    assert "This kind of file is not taken" in at.ask.asked[-1][1]
    assert at.shown(Button, "add-paper").isEnabled()
    assert at.of(lambda desk: desk.reader.count(Attachment)) == 0


def test_a_picture_is_shown_and_made_larger_by_keys(scene_at_desk: Scene) -> None:
    at = scene_at_desk
    at.keep(scene("jpeg", 800, 600), "The door")
    at.open_papers()
    at.press("open-paper")
    viewer = at.viewer
    pixmap = viewer.view._label.pixmap()
    assert pixmap.width() / pixmap.height() == pytest.approx(4 / 3, abs=0.02)
    middle = pixmap.toImage().pixelColor(pixmap.width() // 2, pixmap.height() * 3 // 4)
    assert middle.red() == pytest.approx(0x4A, abs=6)
    at.qtbot.keyClick(viewer.view, Qt.Key.Key_Plus)
    assert viewer.view.zoom == 1.25
    assert viewer.view._label.pixmap().width() > pixmap.width()
    assert "125" in at.shown(QLabel, "zoom").text()  # type: ignore[attr-defined]
    at.qtbot.keyClick(viewer.view, Qt.Key.Key_Minus)
    at.qtbot.keyClick(viewer.view, Qt.Key.Key_Minus)
    assert viewer.view.zoom == 0.8
    at.qtbot.keyClick(viewer.view, Qt.Key.Key_0)
    assert viewer.view.zoom == 1.0
    for _ in range(30):
        at.qtbot.keyClick(viewer.view, Qt.Key.Key_Plus)
    assert max(viewer.view._label.width(), viewer.view._label.height()) <= 5_121
    at.qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_pages_of_a_document_are_turned_by_keys(scene_at_desk: Scene) -> None:
    at = scene_at_desk
    at.keep(document(3), "Order")
    at.open_papers()
    assert any("3 pages" in words for words in at.words())
    at.press("open-paper")
    viewer = at.viewer
    seen = []
    for _ in range(4):
        label = at.shown(QLabel, "page-of")
        seen.append((label.text(), viewer.view._label.pixmap().cacheKey()))  # type: ignore[attr-defined]
        at.qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
        at.settle()
    assert [words for words, _key in seen] == [
        "Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "Page 3 of 3",
    ]  # fmt: skip
    at.qtbot.keyClick(viewer.view, Qt.Key.Key_PageUp)
    at.settle()
    assert at.shown(QLabel, "page-of").text() == "Page 2 of 3"  # type: ignore[attr-defined]


def test_markup_in_a_text_is_shown_as_letters(scene_at_desk: Scene) -> None:
    at = scene_at_desk
    at.keep(b"He wrote <img src=file:///etc/passwd> on the wall.", "Note <b>1</b>")
    at.open_papers()
    assert "Note <b>1</b>" in at.words()
    at.press("open-paper")
    text = at.viewer.text
    assert text.isVisible()
    assert text.isReadOnly()
    assert text.toPlainText() == "He wrote <img src=file:///etc/passwd> on the wall."


def test_what_is_damaged_is_said_and_not_shown(scene_at_desk: Scene, tmp_path: Path) -> None:
    at = scene_at_desk
    at.keep(scene("png", 60, 40), "The door")
    chunk = next((tmp_path / "unit" / "attachments").glob("??/*"))
    chunk.chmod(0o600)
    chunk.write_bytes(b"\0" * chunk.stat().st_size)
    at.open_papers()
    at.press("open-paper")
    viewer = at.viewer
    said = [one.text() for one in viewer.findChildren(QLabel) if one.isVisible()]
    assert "It cannot be shown" in said
    assert any("This file is damaged" in words for words in said)
    assert not viewer.view.isVisible()


def test_a_paper_in_the_wrong_file_is_struck_with_a_reason(scene_at_desk: Scene) -> None:
    at = scene_at_desk
    at.keep(b"A note about somebody else.", "Wrong note")
    at.open_papers()
    at.ask.answers.append("It belongs to somebody else")
    at.press("strike-paper")
    assert "Wrong note" not in at.words()
    assert at.of(lambda desk: desk.reader.count(Attachment)) == 0
    assert at.of(lambda desk: desk.reader.count(Attachment, struck=True)) == 1


def test_an_incident_shows_its_papers(scene_at_desk: Scene) -> None:
    at = scene_at_desk
    incident = at.of(lambda desk: desk.reader.find(Incident)[0].rid)
    assert isinstance(incident, bytes)
    about = About(incident=RecordId(incident))
    at.of(lambda desk: add(desk, about, prepare(desk, b"Drawn by hand."), "Plan"), write=True)
    at.window.open("incident", rid=incident)
    at.settle()
    assert "Plan" in at.words()
    at.press("open-paper")
    assert at.viewer.text.toPlainText() == "Drawn by hand."


def test_sizes_are_told_in_few_figures() -> None:
    assert [size_words(size) for size in (1, 1_499, 999_400, 1_000_000, 26_214_400)] == [
        "1 kB", "1 kB", "999 kB", "1.0 MB", "26.2 MB",
    ]  # fmt: skip
