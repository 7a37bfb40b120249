"""Each page shows a button exactly to the roles whose act the table allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.samples import believable_unit
from tests.tools.windows import open_desk, settle
from vepdesk.access.policy import Act
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.pages.register import RegisterPage
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.session import Session
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.session import Session as Meeting
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people

ROLES = ("officer", "health", "programme-staff", "assessor", "supervisor", "auditor")


class Scene:
    """The window of somebody with one role, over a unit with people, decisions and papers."""

    def __init__(self, qapp: QApplication, window: DeskWindow, session: Session) -> None:
        self.qapp, self.window, self.session = qapp, window, session
        self.ids: dict[str, bytes] = {}
        session.read(_ids, self.ids.update)
        settle(qapp, window)

    def person(self, who: str, tab: str) -> set[str]:
        page = self.window.open("person", rid=self.ids[who])
        settle(self.qapp, self.window)
        assert isinstance(page, PersonPage)
        page.open_tab(tab)
        return self.buttons()

    def open(self, page: str, which: str = "") -> set[str]:
        self.window.open(page, **({"rid": self.ids[which]} if which else {}))
        return self.buttons()

    def buttons(self) -> set[str]:
        """The names of the buttons in sight, or their words where they have no name."""
        settle(self.qapp, self.window)
        shown = [one for one in self.window.findChildren(Button) if one.isVisible()]
        return {one.objectName() or one.text() for one in shown}


def _ids(desk: Desk) -> dict[str, bytes]:
    designated = desk.reader.find(Designation, {"state": "confirmed"})[0]
    return {
        "kato": find_people(desk, "Kato")[0][0].rid,
        "designated": designated.record.prisoner,
        "incident": desk.reader.find(Incident, {"state": "open"})[0].rid,
        "programme": desk.reader.find(Programme)[0].rid,
        "meeting": desk.reader.find(Meeting, {"state": "planned"})[0].rid,
    }


@pytest.fixture(params=ROLES)
def scene(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    def make() -> Desk:
        desk = believable_unit(tmp_path / "unit")
        return replace(desk, actor=replace(desk.actor, role=request.param))

    window, session = open_desk(qapp, make)
    window.show()
    yield Scene(qapp, window, session)
    session.close()
    window.close()
    window.deleteLater()


def test_a_button_shows_to_whoever_may_use_it_and_to_nobody_else(scene: Scene) -> None:
    pages: dict[str, tuple[set[str], dict[str, Act]]] = {
        "overview": (
            scene.person("kato", "overview"),
            {
                "move": Act.KEEP_REGISTER,
                "release": Act.KEEP_REGISTER,
                "correct": Act.KEEP_REGISTER,
                "enrol": Act.RUN_PROGRAMMES,
                "who-looked": Act.READ_AUDIT,
            },
        ),
        "stays": (scene.person("kato", "stays"), {"Strike as wrong": Act.STRIKE}),
        "decisions": (
            scene.person("designated", "decisions"),
            {
                "propose-level": Act.ASSESS,
                "propose-designation": Act.ASSESS,
                "Review": Act.KEEP_DECISION,
                "End": Act.END_DECISION,
            },
        ),
        "papers": (scene.person("kato", "papers"), {"add-paper": Act.ATTACH}),
        "incident": (
            scene.open("incident", "incident"),
            {"note": Act.RECORD_INCIDENT, "add-paper": Act.ATTACH},
        ),
        "programme": (
            scene.open("programme", "programme"),
            {"plan": Act.RUN_PROGRAMMES, "enrol": Act.RUN_PROGRAMMES, "End": Act.RUN_PROGRAMMES},
        ),
        "register": (
            scene.open("register", "meeting"),
            {"save": Act.MARK_ATTENDANCE, "all-attended": Act.MARK_ATTENDANCE},
        ),
        "locations": (scene.open("locations"), {"add": Act.MANAGE_PLACES}),
        "programmes": (scene.open("programmes"), {"add": Act.RUN_PROGRAMMES}),
    }
    permitted = scene.session.permitted
    wrong = {
        (page, name)
        for page, (shown, acts) in pages.items()
        for name, act in acts.items()
        if (name in shown) != (act in permitted)
    }
    assert wrong == set()


def test_whoever_only_reads_a_register_marks_nobody(scene: Scene) -> None:
    page = scene.window.open("register", rid=scene.ids["meeting"])
    settle(scene.qapp, scene.window)
    assert isinstance(page, RegisterPage)
    page.all_attended()
    assert bool(page.draft().now) == (Act.MARK_ATTENDANCE in scene.session.permitted)
