"""The windows of the real program on believable data, for pictures and for looking at."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.pictures import document, scene
from tests.samples import believable_unit
from tests.sealed_ward import OWN, Ward, found_ward, prisoner
from tests.worlds import clock, founded, introduce
from vepdesk.base.errors import UserError
from vepdesk.gui.ask import Dialog, RecordedAsk
from vepdesk.gui.desk_window import DeskWindow
from vepdesk.gui.locking import LockGuard
from vepdesk.gui.pages.admit import AdmitPage
from vepdesk.gui.pages.audit import AuditPage
from vepdesk.gui.pages.first_run import FirstRunForm
from vepdesk.gui.pages.incident_form import IncidentForm
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.pages.repair import RepairForm
from vepdesk.gui.pages.sign_in import SignInForm
from vepdesk.gui.pages.welcome import WelcomeWindow
from vepdesk.gui.parts.buttons import Button
from vepdesk.gui.session import Session
from vepdesk.gui.system_lock import SystemLock
from vepdesk.gui.tasks import Tasks
from vepdesk.gui.unfinished import UnfinishedWork
from vepdesk.gui.words import right_to_left
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.session import Session as Meeting
from vepdesk.services.attachments import About, add, prepare
from vepdesk.services.break_glass import break_glass, read_in_need
from vepdesk.services.compartments import Use
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Draft, Unfinished, Written
from vepdesk.services.flows.first_run import FirstRun
from vepdesk.services.flows.idle_watch import IdleWatch
from vepdesk.services.people import find_people
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import export_to
from vepdesk.services.signing_in import sign_in

Opener = Callable[[], object]
CLOSE = "close_after"
TASKS = "tasks"
_PATIENCE_MS = 20_000


def raised(error: BaseException) -> None:
    raise error


def failed(error: UserError) -> None:
    raise error


def settle(application: QApplication, window: QWidget) -> None:
    """Waits until every answer has arrived and everything is drawn."""
    tasks = window.property(TASKS)
    if isinstance(tasks, Tasks) and not tasks.is_idle:
        loop = QEventLoop()
        tasks.idle.connect(loop.quit)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        loop.exec()
    for _round in range(5):
        application.processEvents()


def open_desk(application: QApplication, make: Callable[[], Desk]) -> tuple[DeskWindow, Session]:
    """A window over a desk that ``make`` opens on the database thread."""
    tasks = Tasks(failed, raised)
    made: list[Desk] = []
    tasks.run(make, made.append)
    window = DeskWindow()
    window.setProperty(TASKS, tasks)
    settle(application, window)
    session = Session(made[0], tasks, RecordedAsk())
    window.furnish(session)
    window.setProperty(CLOSE, session.close)
    window.begin()
    settle(application, window)
    return window, session


def unit_window(application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """A unit that has exchanged with headquarters once and has something to send again."""
    root = Path(tempfile.mkdtemp(prefix="vepdesk-pictures-"))

    def make() -> Desk:
        unit = believable_unit(root / "unit")
        some_papers(unit)
        headquarters = founded(root / "headquarters", "headquarters", "HQ")
        introduce(headquarters, unit)
        exchange(unit, headquarters, root)
        headquarters.close()
        with unit.work() as work:
            seen = unit.reader.find(Programme)[0]
            work.change(seen, {"places": 24})
            work.commit()
        return unit

    window, session = open_desk(application, make)
    window.setProperty(CLOSE, _closing(session, root))
    ids: dict[str, bytes] = {}
    session.read(
        lambda desk: {
            "kato": find_people(desk, "Kato")[0][0].rid,
            "amina": find_people(desk, "Amina")[0][0].rid,
            "incident": desk.reader.find(Incident)[0].rid,
            "programme": desk.reader.find(Programme)[0].rid,
            "meeting": desk.reader.find(Meeting, {"state": "planned"})[0].rid,
        },
        ids.update,
    )
    settle(application, window)

    def tab(key: str) -> None:
        page = window.open("person", rid=ids["amina"])
        settle(application, window)
        if isinstance(page, PersonPage):
            page.open_tab(key)

    def step(number: int) -> None:
        page = window.open("record-incident")
        if isinstance(page, IncidentForm):
            page.show_step(number)

    def new_person() -> None:
        page = window.open("admit")
        if isinstance(page, AdmitPage):
            page.new_person()

    openers: dict[str, Opener] = {
        "work": lambda: window.open("work"),
        "people": lambda: window.open("people"),
        "person": lambda: window.open("person", rid=ids["kato"]),
        "person-decisions": lambda: tab("decisions"),
        "person-papers": lambda: tab("papers"),
        "person-history": lambda: tab("history"),
        "admit": lambda: window.open("admit"),
        "admit-new": new_person,
        "incident-form": lambda: step(0),
        "incident-form-people": lambda: step(1),
        "incidents": lambda: window.open("incidents"),
        "incident": lambda: window.open("incident", rid=ids["incident"]),
        "programmes": lambda: window.open("programmes"),
        "programme": lambda: window.open("programme", rid=ids["programme"]),
        "register": lambda: window.open("register", rid=ids["meeting"]),
        "locations": lambda: window.open("locations"),
        "staff": lambda: window.open("staff"),
        "safety": lambda: window.open("safety"),
        "exchange": lambda: window.open("exchange"),
        "trust": lambda: window.open("trust"),
    }
    openers |= _audit(application, window, ids)
    openers |= locking_openers(application, window, session, ids)
    return window, {f"unit-{name}": opener for name, opener in openers.items()}


def locking_openers(
    application: QApplication, window: DeskWindow, session: Session, ids: dict[str, bytes]
) -> dict[str, Opener]:
    """The warning before a lock, and what comes back after it; the last pictures of a window."""
    seconds = [0.0]
    guard = LockGuard(
        application, window, IdleWatch(5, lambda: seconds[0]), SystemLock(window), window
    )
    back = UnfinishedWork(session, window)
    account = "At about 10:20 I heard shouting from B 07."
    page = Draft(
        "record-incident", {}, Written({"words.account": (account,), "step": ("2",)}),
        at=session.clock.now(),
    )  # fmt: skip
    dialog = Draft(
        "person", {"rid": ids["kato"]}, Written({"destination": ("Mbale, with his uncle",)}),
        "release", at=session.clock.now(),
    )  # fmt: skip
    given: set[str] = set()

    def warn() -> None:
        window.open("work")
        for second in range(276):
            seconds[0] = float(second)
            guard.tick()

    def give_back(draft: Draft) -> None:
        guard.stop()
        if draft.form in given:
            return
        given.add(draft.form)
        back.wait_for(Unfinished(None, (draft,)))
        window.open(draft.page, **draft.where)

    return {
        "lock-warning": warn,
        "unfinished-dialog": lambda: give_back(dialog),
        "unfinished": lambda: (_close_dialogs(window), give_back(page)),
    }


def _close_dialogs(window: QWidget) -> None:
    for shown in window.findChildren(Dialog):
        shown.throw_away()


def compartments_window(application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """Compartments as a nurse sees them: keys, a reading in need, a note that is open."""
    root = Path(tempfile.mkdtemp(prefix="vepdesk-pictures-"))
    ward = found_ward(root / "unit")
    ward.open()
    ward.note(text="Give the box in the office fridge at 21:00. Call the clinic if he sweats.")
    ward.grant("nansubuga", Compartment.HEALTH, "okot", Use.BREAK_GLASS)
    with ward.at("okot") as desk:
        break_glass(desk, prisoner(desk), "Found unconscious in cell 12 at 02:40.")
        read_in_need(desk, prisoner(desk))
    return _ward_window(application, root, ward, "nansubuga", "compartments")


def in_need_window(application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """An officer who may write without reading, and read in need."""
    root = Path(tempfile.mkdtemp(prefix="vepdesk-pictures-"))
    ward = found_ward(root / "unit")
    ward.open()
    ward.note(text="Give the box in the office fridge at 21:00. Call the clinic if he sweats.")
    ward.grant("nansubuga", Compartment.HEALTH, "okot", Use.BREAK_GLASS)
    return _ward_window(application, root, ward, "okot", "compartments-officer")


def _ward_window(
    application: QApplication, root: Path, ward: Ward, user: str, name: str
) -> tuple[QMainWindow, dict[str, Opener]]:
    window, session = open_desk(application, lambda: sign_in(ward.folder, user, OWN, ward.clock))
    window.setProperty(CLOSE, _closing(session, root))
    ids: list[bytes] = []
    session.read(prisoner, ids.append)
    settle(application, window)

    def person(tab: str, button: str) -> None:
        page = window.open("person", rid=ids[0])
        settle(application, window)
        if isinstance(page, PersonPage):
            page.open_tab(tab)
        settle(application, window)
        if isinstance(session.ask, RecordedAsk):
            session.ask.answers.append("Found unconscious in cell 12 at 02:40.")
        shown = [one for one in window.findChildren(Button, button) if one.isVisible()]
        for found in shown[-1:]:
            found.click()
        settle(application, window)
        if isinstance(session.ask, RecordedAsk):
            session.ask.answers.clear()

    if user == "okot":
        return window, {
            f"{name}-person": lambda: person("overview", "none"),
            f"{name}-in-need": lambda: person("overview", "open-in-need"),
        }
    return window, {
        f"{name}-keys": lambda: window.open("compartments"),
        f"{name}-person": lambda: person("health", "open-sealed"),
    }


def _audit(
    application: QApplication, window: DeskWindow, ids: dict[str, bytes]
) -> dict[str, Opener]:
    def access() -> None:
        window.open("person", rid=ids["amina"])
        settle(application, window)
        window.open("access-report", rid=ids["amina"])

    def checked() -> None:
        page = window.open("audit", tab="check")
        if isinstance(page, AuditPage):
            page.check.start()
        settle(application, window)

    return {
        "audit": lambda: window.open("audit", tab="journal"),
        "audit-check": lambda: window.open("audit", tab="check"),
        "audit-checked": checked,
        "access-report": access,
    }


def headquarters_window(application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """Headquarters that knows one busy unit and one that has sent nothing."""
    root = Path(tempfile.mkdtemp(prefix="vepdesk-pictures-"))

    def make() -> Desk:
        headquarters = founded(root / "headquarters", "headquarters", "HQ")
        unit = believable_unit(root / "unit")
        silent = founded(root / "silent", "unit", "U02")
        introduce(headquarters, unit)
        introduce(headquarters, silent)
        exchange(unit, headquarters, root)
        unit.close()
        silent.close()
        return headquarters

    window, session = open_desk(application, make)
    window.setProperty(CLOSE, _closing(session, root))
    return window, {
        "headquarters-board": lambda: window.open("exchange"),
        "headquarters-people": lambda: window.open("people"),
        "headquarters-audit": lambda: window.open("audit"),
    }


def some_papers(unit: Desk) -> None:
    """A picture, a document and a note about one person, and a plan of an incident."""
    amina = find_people(unit, "Amina")[0][0].rid
    incident = unit.reader.find(Incident)[0].rid
    for about, title, content in (
        (About(prisoner=amina), "Photograph at admission", scene("jpeg", 1600, 1200)),
        (About(prisoner=amina), "Order of the High Court, 20 November 2026", document(3)),
        (About(prisoner=amina), "Note of the nurse", b"Seen at 9.40.\nNothing to report.\n"),
        (About(incident=incident), "Plan of the association room", scene("png", 900, 600)),
    ):
        add(unit, about, prepare(unit, content), title)


def exchange(unit: Desk, headquarters: Desk, root: Path) -> None:
    """Once up and once down."""
    up, down = root / "up", root / "down"
    up.mkdir()
    down.mkdir()
    export_to(unit, headquarters.store.site.code, up)
    import_paths(headquarters, [up])
    export_to(headquarters, unit.store.site.code, down)
    import_paths(unit, [down])


def _language() -> str:
    return "ar" if right_to_left() else "en"


def sign_in_window(_application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """The sign-in screen of a unit."""
    window = WelcomeWindow("North unit", "", _language())
    form = SignInForm(lambda _user, _passphrase: None)
    window.show_form(form)
    return window, {"sign-in": lambda: None}


def repair_window(_application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """What is shown when the store of a unit cannot be read."""
    tasks = Tasks(failed, raised)
    window = WelcomeWindow("North unit", "", _language())
    window.show_form(RepairForm(Path("nowhere"), clock(), tasks, RecordedAsk(), lambda: None))
    window.setProperty(CLOSE, tasks.close)
    return window, {"repair": lambda: None}


def first_run_window(_application: QApplication) -> tuple[QMainWindow, dict[str, Opener]]:
    """The steps of the first start."""
    root = Path(tempfile.mkdtemp(prefix="vepdesk-pictures-"))
    flow = FirstRun(root / "store", clock())
    tasks = Tasks(failed, raised)
    window = WelcomeWindow("", "", _language())

    def show() -> None:
        window.show_form(FirstRunForm(flow, tasks, RecordedAsk(), lambda _desk: None))

    def place() -> None:
        flow.step = type(flow.step).PLACE
        show()

    def site() -> None:
        flow.take_place("unit", practice=False)
        show()

    def administrator() -> None:
        flow.take_place("unit", practice=False)
        flow.take_site("North unit", "U01")
        show()

    def close() -> None:
        tasks.close()
        shutil.rmtree(root, ignore_errors=True)

    window.setProperty(CLOSE, close)
    return window, {
        "first-run-place": place,
        "first-run-site": site,
        "first-run-administrator": administrator,
    }


def _closing(session: Session, root: Path) -> Callable[[], None]:
    def close() -> None:
        session.close()
        shutil.rmtree(root, ignore_errors=True)

    return close
