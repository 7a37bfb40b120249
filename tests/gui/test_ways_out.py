"""When there is no store that opens, the window says why and leads to one that does."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from tests.restored_stores import attach
from tests.tools.windows import settle
from tests.worlds import CHEAP, PASSPHRASE, add_person, clock, founded
from vepdesk.base.clock import FixedClock
from vepdesk.base.errors import StoreUnusable
from vepdesk.base.paths import device_folder
from vepdesk.base.store_in_use import NAME, store_in_use
from vepdesk.base.text import T
from vepdesk.gui import app
from vepdesk.gui.app import Program
from vepdesk.gui.ask import RecordedAsk
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.first_run import FirstRunForm
from vepdesk.gui.pages.repair import RepairForm
from vepdesk.gui.pages.sign_in import SignInForm
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.theme import Tone
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.backups import back_up
from vepdesk.services.moving import moving_file
from vepdesk.services.signing_in import sign_in

BROUGHT = "harbour lanterns seldom drift"


@dataclass
class Desk:
    """The window before sign-in over one data folder, used by keyboard."""

    application: QApplication
    home: Path
    answers: RecordedAsk
    clock: FixedClock = field(default_factory=clock)

    def __post_init__(self) -> None:
        self.program = Program(self.application, self.clock, self.home)
        self.program.start()
        self.settle()

    @property
    def window(self) -> QWidget:
        assert self.program.window is not None
        return self.program.window

    def settle(self) -> None:
        self.window.setProperty("tasks", self.program.tasks)
        settle(self.application, self.window)

    def write(self, **texts: str) -> None:
        for name, text in texts.items():
            (line,) = (one for one in self.window.findChildren(QLineEdit, name) if one.isVisible())
            line.setFocus()
            line.clear()
            QTest.keyClicks(line, text)

    def button(self, name: str) -> Button:
        (found,) = (one for one in self.window.findChildren(Button, name) if one.isVisible())
        return found

    def shown(self) -> set[str]:
        return {one.objectName() for one in self.window.findChildren(Button) if one.isVisible()}

    def press(self, name: str) -> None:
        """By keyboard: it takes the focus and hears the space bar."""
        button = self.button(name)
        assert button.isEnabled()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def said(self) -> tuple[str, str]:
        (banner,) = (one for one in self.window.findChildren(Banner, "notice") if one.isVisible())
        return banner.accessibleName(), banner.accessibleDescription()

    def sign_in(self) -> None:
        self.write(user="admin", passphrase=PASSPHRASE)
        self.press("sign-in")

    def shows(self, kind: type[QWidget]) -> bool:
        return any(one.isVisible() for one in self.window.findChildren(kind))

    def end(self) -> None:
        self.program.close()
        self.window.hide()
        self.window.deleteLater()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> RecordedAsk:
    made = RecordedAsk()
    monkeypatch.setattr(Program, "_ask", lambda _program, _window: made)
    return made


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A store with one person in it, of which there is a backup on a stick, and another since."""
    desk = founded(tmp_path / "home", "unit", "U01")
    add_person(desk, "UG-1")
    back_up(desk, tmp_path / "stick")
    add_person(desk, "UG-2")
    desk.close()
    return tmp_path / "home"


@pytest.fixture
def at(qapp: QApplication, answers: RecordedAsk) -> Iterator[Callable[[Path], Desk]]:
    made: list[Desk] = []

    def sits(home: Path) -> Desk:
        made.append(Desk(qapp, home, answers))
        return made[-1]

    yield sits
    for one in made:
        one.end()


def without_keys(home: Path) -> None:
    (home / "vault.a").unlink()
    (home / "vault.b").unlink()


def with_broken_keys(home: Path) -> None:
    for name in ("vault.a", "vault.b"):
        (home / name).write_bytes(b"?" + (home / name).read_bytes()[1:])


def without_database(home: Path) -> None:
    for file in home.glob("store.vdb*"):
        file.unlink()


def with_a_plain_database(home: Path) -> None:
    without_database(home)
    connection = driver.connect(str(home / "store.vdb"))
    connection.execute("CREATE TABLE a (b)")
    connection.close()


HARMS = {
    "The key file is missing; the database is there.": (without_keys, False),
    "Both copies of the key file are damaged; without it nothing opens.": (with_broken_keys, False),
    "The database is missing; the key file is there.": (without_database, True),
    "This database is not encrypted, so it is not a VEPDesk store.": (with_a_plain_database, True),
}


def contents(folder: Path) -> dict[str, bytes]:
    files = ("store.vdb", "vault.a", "vault.b")
    return {name: (folder / name).read_bytes() for name in files if (folder / name).exists()}


def numbers(store: Path) -> set[str]:
    desk = sign_in(store, "admin", PASSPHRASE, clock())
    found = {one.record.number for one in desk.reader.find(Prisoner)}
    desk.close()
    return found


@pytest.mark.parametrize("words", HARMS)
def test_a_store_that_does_not_open_says_what_lies_there_and_leads_to_a_backup(
    words: str, home: Path, at: Callable[[Path], Desk], tmp_path: Path
) -> None:
    harm, at_sign_in = HARMS[words]
    harm(home)
    before = contents(home)
    desk = at(home)
    if at_sign_in:
        desk.sign_in()
    assert desk.said()[0] == words
    assert {"again", "restore"} <= desk.shown()
    assert "save" not in desk.shown()
    desk.write(user="admin", passphrase=PASSPHRASE)
    desk.answers.answers.append(tmp_path / "stick")
    desk.press("restore")
    assert desk.said()[0].startswith("The backup was restored whole:")
    assert "from now on" in desk.said()[1]
    store = store_in_use(home)  # already, whatever is pressed now
    assert store.parent == home
    assert numbers(store) == {"UG-1"}
    assert contents(home) == before
    assert desk.window.focusWidget() is desk.button("use")
    desk.press("use")
    desk.sign_in()
    assert isinstance(desk.window, DeskWindow)
    assert contents(home) == before
    assert not (store / "window.json").exists()  # the data folder is still the same one


def test_try_again_finds_what_was_put_back(home: Path, at: Callable[[Path], Desk]) -> None:
    (home / "vault.a").rename(home / "elsewhere")
    (home / "vault.b").unlink()
    desk = at(home)
    (home / "elsewhere").rename(home / "vault.a")
    desk.press("again")
    assert desk.shows(SignInForm)
    desk.sign_in()
    assert isinstance(desk.window, DeskWindow)


@pytest.mark.parametrize("reason", ["store-newer", "no-access"])
def test_what_a_backup_cannot_help_offers_another_try_only(
    reason: str, home: Path, at: Callable[[Path], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise StoreUnusable(reason, T("Store", "Why not."))

    monkeypatch.setattr(app, "sign_in", refuse)
    desk = at(home)
    desk.sign_in()
    assert desk.said()[0] == "Why not."
    assert desk.shown() & {"again", "restore", "save"} == {"again"}
    assert not any(one.isVisible() for one in desk.window.findChildren(QLineEdit))
    desk.press("again")
    assert desk.shows(SignInForm)


def test_a_store_in_use_that_is_gone_is_no_first_run(
    home: Path, at: Callable[[Path], Desk]
) -> None:
    (home / NAME).write_text("restored-gone\n", encoding="utf-8")
    desk = at(home)
    assert not desk.shows(FirstRunForm)
    assert desk.said()[0] == "There is no store in this folder."


def test_a_new_computer_restores_a_backup_at_its_first_run(
    home: Path, at: Callable[[Path], Desk], tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh" / "data"
    desk = at(fresh)
    assert desk.shows(FirstRunForm)
    desk.press("restore-here")
    desk.press("again")  # back
    assert desk.shows(FirstRunForm)
    desk.press("restore-here")
    desk.write(user="admin", passphrase="not this one")
    desk.answers.answers.append(tmp_path / "stick")
    desk.press("restore")
    assert desk.said()[0] == "The name or the passphrase is not right."
    desk.write(passphrase=PASSPHRASE)
    desk.answers.answers.append(tmp_path / "stick")
    desk.press("restore")
    desk.press("use")
    desk.sign_in()
    assert isinstance(desk.window, DeskWindow)
    assert numbers(store_in_use(fresh)) == {"UG-1"}
    assert home.exists()


@pytest.mark.parametrize("first", [True, False])
def test_a_new_computer_takes_over_the_other_ones_part_of_the_key(
    *, first: bool, home: Path, at: Callable[[Path], Desk], tmp_path: Path
) -> None:
    former = sign_in(home, "admin", PASSPHRASE, clock())
    moving_file(former, tmp_path / "moving", BROUGHT, CHEAP)
    former.close()
    shutil.rmtree(device_folder())  # another computer
    desk = at(tmp_path / "fresh")
    if first:
        desk.press("take-over")
    else:
        desk.press("restore-here")
        desk.write(user="admin", passphrase=PASSPHRASE)
        desk.answers.answers.append(tmp_path / "stick")
        desk.press("restore")
        assert desk.said()[0].startswith("This computer does not hold its part of the key")
        desk.press("moving")
    desk.answers.answers.append(tmp_path / "moving")
    desk.press("choose-file")
    desk.write(passphrase=BROUGHT)
    desk.press("take")
    assert desk.said()[0] == "Choose the folder of the backup as well."
    before = sorted(one.name for one in (tmp_path / "stick").rglob("*"))
    desk.answers.answers.append(tmp_path / "stick")
    desk.press("take")
    assert desk.said()[0].startswith("This computer now holds its part of the key.")
    desk.write(user="admin", passphrase=PASSPHRASE)
    desk.press("restore")  # it knows where the backup is
    desk.press("use")
    desk.sign_in()
    assert isinstance(desk.window, DeskWindow)
    assert sorted(one.name for one in (tmp_path / "stick").rglob("*")) == before


def test_a_backup_that_lacks_attachments_is_restored_when_the_person_says_so(
    at: Callable[[Path], Desk], tmp_path: Path
) -> None:
    store = founded(tmp_path / "home", "unit", "U01")
    attach(store, "ab/one", b"one")
    attach(store, "ab/two", b"two")
    back_up(store, tmp_path / "stick")
    store.close()
    (tmp_path / "stick/attachments/ab/one").unlink()
    without_keys(tmp_path / "home")
    desk = at(tmp_path / "home")
    desk.write(user="admin", passphrase=PASSPHRASE)
    desk.answers.answers.extend([tmp_path / "stick", False])
    desk.press("restore")
    assert desk.answers.asked[-1] == ("confirm", "Restore it without these attachments?")
    assert "1 attachment" in desk.said()[0]
    assert store_in_use(tmp_path / "home") == tmp_path / "home"
    desk.answers.answers.extend([tmp_path / "stick", True])
    desk.press("restore")
    assert desk.said()[0].startswith("The backup was restored:")
    assert desk.said()[1].startswith("1 attachment is missing in it.")
    new = store_in_use(tmp_path / "home")
    assert (new / "attachments/ab/two").read_bytes() == b"two"
    assert not (new / "attachments/ab/one").exists()
    desk.press("use")
    desk.sign_in()
    assert isinstance(desk.window, DeskWindow)


def test_what_came_of_it_is_seen_on_a_small_screen(home: Path, at: Callable[[Path], Desk]) -> None:
    without_keys(home)
    desk = at(home)
    desk.window.resize(1024, 600)
    desk.settle()
    (area,) = desk.window.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    form = desk.window.findChild(RepairForm)
    assert form is not None
    form.tell(T("Backup", "There is no backup in this folder."), "", Tone.DANGER)
    (banner,) = (one for one in desk.window.findChildren(Banner, "notice") if one.isVisible())
    assert banner.visibleRegion().boundingRect() == banner.rect()


def test_the_form_for_a_damaged_store_takes_the_focus_to_the_name(
    home: Path, at: Callable[[Path], Desk]
) -> None:
    without_keys(home)
    desk = at(home)
    assert desk.shows(RepairForm)
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "user"
