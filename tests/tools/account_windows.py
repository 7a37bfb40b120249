"""Windows for pictures of everything about accounts: the door, staff, slips, keys, my account."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.samples import believable_unit
from tests.tools.windows import CLOSE, Opener, open_desk, settle
from tests.worlds import CHEAP, PASSPHRASE, clock
from vepdesk.base.errors import SignInRefused
from vepdesk.base.text import T
from vepdesk.gui.ask import Dialog, RecordedAsk
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.pages.door import EnvelopesForm, MovingForm
from vepdesk.gui.pages.keys import KeysPage
from vepdesk.gui.pages.new_passphrase import ChooseOwnForm
from vepdesk.gui.pages.sign_in import SignInForm
from vepdesk.gui.pages.staff import StaffPage
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.session import Session
from vepdesk.gui.words import right_to_left
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import colleague_left, enrol_colleague
from vepdesk.services.waiting import MustWait

FIRST = "quiet rivers carry seven lanterns"


def _language() -> str:
    return "ar" if right_to_left() else "en"


def door_window(_application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """Every form before somebody has signed in."""
    window = WelcomeWindow(
        "North unit",
        T("App", "Everything here stays on this computer, encrypted."),
        _language(),
    )

    def nothing(*_given: object) -> None:
        return None

    def signing_in() -> SignInForm:
        form = SignInForm(nothing, nothing, nothing)
        window.show_form(form)
        return form

    def helped() -> None:
        signing_in().findChild(QWidget, "forgot").click()  # type: ignore[union-attr]

    def envelopes() -> None:
        form = EnvelopesForm(nothing, nothing)
        window.show_form(form)
        form._lines[0].setText("abcd-efgh-2345-abcd-efgh-2345-abcd-efgh")
        form._check(0)

    def own() -> None:
        form = ChooseOwnForm("Grace Achen", ("achen",), nothing)
        window.show_form(form)
        form._new._suggest()

    return window, {
        "door-help": helped,
        "door-wait": lambda: signing_in().refuse(MustWait(timedelta(seconds=47))),
        "door-wrong": lambda: signing_in().refuse(
            SignInRefused("sign-in", T("SignIn", "The name or the passphrase is not right."))
        ),
        "door-envelopes": envelopes,
        "door-moving": lambda: window.show_form(MovingForm(RecordedAsk(), nothing, nothing)),
        "door-own": own,
    }


def administrator(folder: Path) -> Desk:
    """The administrator of a unit with colleagues in every state, after three wrong tries."""
    believable_unit(folder).close()
    now = clock()
    now.at += timedelta(days=1)
    desk = sign_in(folder, "mirembe", PASSPHRASE, now)
    for full, user, role in (
        ("Grace Achen", "achen", "officer"),
        ("Denis Ocen", "ocen", "case-officer"),
        ("Salma Bouzid", "bouzid", "administrator"),
    ):
        enrol_colleague(desk, full_name=full, user_name=user, role=role, passphrase=FIRST,
                        parameters=CHEAP)  # fmt: skip
    ocen = desk.reader.find(StaffMember, {"user_name": "ocen"})[0].rid
    colleague_left(desk, ocen, desk.today)
    for user in ("lule", "lule", "mirembe", "mirembe", "mirembe"):
        _fails(folder, user, now)
    desk.close()
    return sign_in(folder, "mirembe", PASSPHRASE, now)


def _fails(folder: Path, user: str, now: object) -> None:
    try:
        sign_in(folder, user, "not this one", now).close()  # type: ignore[arg-type]
    except SignInRefused:
        return


def accounts_window(application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """The pages of a user administrator."""
    root = Path(tempfile.mkdtemp(prefix="vepdesk-pictures-"))
    window, session = open_desk(application, lambda: administrator(root / "unit"))
    window.setProperty(CLOSE, _closing(session, root))
    return window, {
        f"accounts-{name}": opener
        for name, opener in _openers(application, window, session).items()
    }


def _openers(application: QApplication, window: DeskWindow, session: Session) -> dict[str, Opener]:
    def close_dialogs() -> None:
        for dialog in window.findChildren(Dialog):
            dialog.done(0)
            dialog.deleteLater()
        settle(application, window)

    def page(key: str) -> QWidget:
        close_dialogs()
        shown = window.open(key)
        settle(application, window)
        return shown

    def staff() -> StaffPage:
        shown = page("staff")
        assert isinstance(shown, StaffPage)
        achen = next(one for one in shown._accounts.values() if one.user == "achen")
        shown._table.select(bytes(achen.person))
        return shown

    def slip() -> None:
        assert isinstance(session.ask, RecordedAsk)
        session.ask.answers.append(True)
        staff().reset()

    def sheets() -> None:
        shown = page("envelopes")
        assert isinstance(shown, KeysPage)
        shown._made((T("Recovery", "Recovery sheet {number} of 2, {name} ({code})").filled(
            number=1, name="North unit", code="U01"), T("Test", "…")))  # fmt: skip

    return {
        "greeting": lambda: page("staff"),
        "staff": staff,
        "enrol": lambda: staff().add(),
        "slip": slip,
        "role": lambda: staff().change_role(),
        "keys": lambda: page("envelopes"),
        "sheets": sheets,
        "mine": lambda: page("account"),
    }


def envelopes_window(application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """The window of two people who opened both envelopes."""
    root = Path(tempfile.mkdtemp(prefix="vepdesk-pictures-"))

    def make() -> Desk:
        desk = administrator(root / "unit")
        unlocked = replace(desk.store.unlocked, by_envelopes=True)
        desk.store.unlocked = unlocked
        return desk

    window, session = open_desk(application, make)
    window.setProperty(CLOSE, _closing(session, root))
    return window, {"by-envelopes": lambda: window.open("staff")}


def _closing(session: Session, root: Path) -> Callable[[], None]:
    def close() -> None:
        session.close()
        shutil.rmtree(root, ignore_errors=True)

    return close
