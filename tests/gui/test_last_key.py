"""The last key of a compartment on the screen: refused, then only by consent, and what is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from tests.gui.test_compartments import (
    HEALTH,
    OWN,
    ask,
    press,
    window_of,
    words,
)
from tests.sealed_ward import Ward, found_ward
from tests.services.test_holders import ended, without_paper
from tests.tools.windows import settle
from vepdesk.gui.ask import SecondPerson
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.keys import KeysPage
from vepdesk.gui.pages.staff import StaffPage
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.services.backups import back_up
from vepdesk.services.holders import keepers


@pytest.fixture(scope="module")
def opened_ward(tmp_path_factory: pytest.TempPathFactory) -> Ward:
    made = found_ward(tmp_path_factory.mktemp("ward") / "unit")
    made.open()
    made.note()
    return made


@pytest.fixture
def ward(opened_ward: Ward, tmp_path: Path) -> Ward:
    copied = opened_ward.copied(tmp_path / "unit")
    without_paper(copied)
    return copied


def chosen(qapp: QApplication, window: DeskWindow, user: str) -> StaffPage:
    page = window.open("staff")
    settle(qapp, window)
    assert isinstance(page, StaffPage)
    one = next(one for one in page._accounts.values() if one.user == user)
    page._table.select(bytes(one.person))
    settle(qapp, window)
    return page


def notice(page: QWidget) -> str:
    return next(iter(page.findChildren(Banner, "notice"))).accessibleName()


def lost(qapp: QApplication, window: DeskWindow, session: Session) -> bool:
    found: list[bool] = []
    session.read(
        lambda desk: [one.lost for one in keepers(desk) if one.compartment is HEALTH], found.extend
    )
    settle(qapp, window)
    return found[0]


def end(qapp: QApplication, page: StaffPage, answers: list[object], session: Session) -> None:
    ask(session).answers.extend([True, *answers])
    press(qapp, page, "end")


def reset(qapp: QApplication, page: StaffPage, answers: list[object], session: Session) -> None:
    ask(session).answers.extend([True, *answers])
    press(qapp, page, "reset")


def clerk(qapp: QApplication, page: StaffPage, answers: list[object], session: Session) -> None:
    ask(session).answers.extend(answers)
    press(qapp, page, "role")
    (box,) = (
        box
        for one in page.window().findChildren(QWidget, "role")
        for box in (one, *one.findChildren(QComboBox))
        if isinstance(box, QComboBox) and box.isVisible()
    )
    box.setCurrentIndex(box.findData("clerk"))
    press(qapp, page.window(), "act")


Act = Callable[[QApplication, StaffPage, list[object], Session], None]


@pytest.mark.parametrize("act", [end, reset, clerk])
def test_the_last_holder_goes_only_with_consent(qapp: QApplication, ward: Ward, act: Act) -> None:
    with window_of(qapp, ward, "admin") as (window, session):
        page = chosen(qapp, window, "nansubuga")
        act(qapp, page, [False], session)
        settle(qapp, window)
        assert ("confirm", "Lose a compartment for ever?") in ask(session).asked
        said = "\n".join(one.accessibleName() for one in window.findChildren(Banner, "notice"))
        assert "Nobody could open this compartment any more: Health." in said
        assert not lost(qapp, window, session)
        if act is clerk:
            ask(session).answers.append(True)
            press(qapp, window, "act")
        else:
            act(qapp, page, [True], session)
        settle(qapp, window)
        assert lost(qapp, window, session)


def test_new_envelopes_say_what_they_cannot_open(qapp: QApplication, ward: Ward) -> None:
    with window_of(qapp, ward, "admin") as (window, _session):
        page = window.open("envelopes")
        settle(qapp, window)
        assert isinstance(page, KeysPage)
        assert "They open: Health" in words(page)
        assert "Not until a holder agrees" in words(page)


def test_the_last_paper_goes_only_with_consent(qapp: QApplication, opened_ward: Ward,
                                               tmp_path: Path) -> None:  # fmt: skip
    ward = opened_ward.copied(tmp_path / "unit")
    with ward.at("admin") as desk:
        ended(desk)
    with window_of(qapp, ward, "admin") as (window, session):
        page = window.open("envelopes")
        settle(qapp, window)
        person = SecondPerson("mirembe", OWN)
        ask(session).answers.extend([True, person, False])
        press(qapp, page, "make")
        settle(qapp, window)
        assert "only the present envelopes do" in notice(page)
        assert not lost(qapp, window, session)
        ask(session).answers.extend([True, person, True, person])
        press(qapp, page, "make")
        settle(qapp, window)
        assert lost(qapp, window, session)


def test_what_is_lost_is_shown_and_opened_anew(qapp: QApplication, ward: Ward) -> None:
    with window_of(qapp, ward, "admin") as (window, _session):
        board = window.open("compartments")
        settle(qapp, window)
        assert "One person holds the key" in words(board)
    with ward.at("admin") as desk:
        ended(desk, lose=True)
        back_up(desk)
    with window_of(qapp, ward, "admin") as (window, _session):
        board = window.open("compartments")
        settle(qapp, window)
        assert "Nobody can open this any more" in words(board)
        assert "Ended" in words(board)
        assert "Ends with the next sign-in" not in words(board)
        safety = window.open("safety")
        settle(qapp, window)
        assert "A compartment has no holder any more." in words(safety)
        assert "Nobody any more" in words(safety)
    with window_of(qapp, ward, "lule") as (window, _session):
        safety = window.open("safety")
        settle(qapp, window)
        assert "Health" not in words(safety)
        assert "compartment" not in words(safety)
    with window_of(qapp, ward, "okello") as (window, session):
        board = window.open("compartments")
        settle(qapp, window)
        press(qapp, board, "anew-health")  # turned back
        assert lost(qapp, window, session)
        ask(session).answers.extend([True, SecondPerson("mirembe", OWN)])
        press(qapp, board, "anew-health")
        settle(qapp, window)
        assert not lost(qapp, window, session)
        assert "Nobody can open this any more" not in words(board)
