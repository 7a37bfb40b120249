"""The main window of somebody who has signed in: which pages there are at this kind of site."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock, local
from vepdesk.base.text import T, Text
from vepdesk.gui.pages.access_report import AccessReportPage
from vepdesk.gui.pages.account import AccountPage
from vepdesk.gui.pages.admit import AdmitPage
from vepdesk.gui.pages.audit import AuditPage
from vepdesk.gui.pages.clock_card import ClockBanner
from vepdesk.gui.pages.compartments import CompartmentsPage
from vepdesk.gui.pages.exchange import ExchangePage
from vepdesk.gui.pages.incident import IncidentPage
from vepdesk.gui.pages.incident_form import IncidentForm
from vepdesk.gui.pages.keys import KeysPage
from vepdesk.gui.pages.my_work import MyWorkPage
from vepdesk.gui.pages.people import PeoplePage
from vepdesk.gui.pages.person import PersonPage
from vepdesk.gui.pages.programme import ProgrammePage
from vepdesk.gui.pages.records import RecordPage, RecordsPage
from vepdesk.gui.pages.register import RegisterPage
from vepdesk.gui.pages.safety import SafetyPage
from vepdesk.gui.pages.staff import StaffPage
from vepdesk.gui.pages.trust import TrustPage
from vepdesk.gui.pages.units_board import UnitsBoard
from vepdesk.gui.parts.layout import boxed, column
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Shell
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, day_words, moment_words
from vepdesk.records.codes import label
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.values import Moment
from vepdesk.services.desk import CLOCK, Desk
from vepdesk.services.drafts import Place, discard_drafts
from vepdesk.services.standing import Standing, standing

_MINUTE_MS = 60_000

FINISHED = "finished-behind-the-lock"
"""Under this name the place somebody comes back to also says what came of long work."""


class DeskWindow(Shell):
    """The shell, furnished for a unit or for headquarters."""

    def furnish(self, session: Session) -> None:
        """Adds the pages and keeps the top and status bars true."""
        self._session = session
        session.shell = self
        unit = T("Shell", "Unit")
        if session.reads_people:
            self._people_pages(session)
        if session.headquarters:
            self.add_page(
                "exchange",
                "arrows-exchange",
                T("Shell", "Units"),
                T("Shell", "Headquarters"),
                lambda: UnitsBoard(session),
            )
        else:
            self.add_page(
                "exchange",
                "arrows-exchange",
                T("Shell", "Exchange"),
                unit,
                lambda: ExchangePage(session),
            )
        section = T("Shell", "Headquarters") if session.headquarters else unit
        self.add_page("staff", "id", T("Shell", "Staff"), section, lambda: StaffPage(session))
        self.add_hidden_page("trust", lambda: TrustPage(session))
        self.add_hidden_page("account", lambda: AccountPage(session))
        self.add_hidden_page("envelopes", lambda: KeysPage(session))
        if Act.READ_AUDIT in session.permitted:
            self.add_page(
                "audit", "shield-check", T("Shell", "Audit"), section, lambda: AuditPage(session)
            )
            self.add_hidden_page("access-report", lambda: AccessReportPage(session))
        if Act.BACK_UP in session.permitted:
            self.add_page(
                "safety",
                "device-floppy",
                T("Shell", "Safety"),
                section,
                lambda: SafetyPage(session),
            )
        else:
            self.add_hidden_page("safety", lambda: SafetyPage(session))
        if session.sees_compartments:
            self.add_page(
                "compartments",
                "shield-lock",
                T("Shell", "Compartments"),
                section,
                lambda: CompartmentsPage(session),
            )
        if session.reads_people:
            self._hidden(session)
        self.set_user(
            T("Shell", "{name}, {role}").filled(
                name=session.actor.name, role=label("staff-role", session.actor.role)
            )
        )
        self.exchange_pressed.connect(lambda: self.open("exchange"))
        self.user_pressed.connect(
            lambda: self.open("envelopes" if session.by_envelopes else "account")
        )
        if session.by_envelopes:
            self.set_alarm(_BY_ENVELOPES, _WHAT_NOW)
        self.top.search.setVisible(session.reads_people)
        if session.reads_people:
            self.search_requested.connect(lambda text: self.open("people", text=text))
        self._clock = ClockBanner(session)
        self.show_notice(self._clock)
        session.changed.connect(lambda _kinds: self.refresh())
        self._tick = QTimer(self)
        self._tick.setInterval(_MINUTE_MS)
        self._tick.timeout.connect(self.refresh)

    def _people_pages(self, session: Session) -> None:
        self.add_page("work", "checklist", T("Shell", "My work"), None, lambda: MyWorkPage(session))
        self.add_page("people", "users", T("Shell", "People"), None, lambda: PeoplePage(session))
        if not session.headquarters:
            self.add_page(
                "locations",
                "building",
                T("Shell", "Locations"),
                None,
                lambda: RecordsPage(session, Location, _NO_PLACE, "building"),
            )
        self.add_page(
            "incidents",
            "alert-triangle",
            T("Shell", "Incidents"),
            None,
            lambda: RecordsPage(session, Incident, _NO_INCIDENT, "alert-triangle"),
        )
        self.add_page(
            "programmes",
            "calendar-event",
            T("Shell", "Programmes"),
            None,
            lambda: RecordsPage(session, Programme, _NO_PROGRAMME, "calendar-event"),
        )

    def _hidden(self, session: Session) -> None:
        self.add_hidden_page("person", lambda: PersonPage(session))
        self.add_hidden_page("admit", lambda: AdmitPage(session))
        self.add_hidden_page("record-incident", lambda: IncidentForm(session))
        self.add_hidden_page("incident", lambda: IncidentPage(session))
        self.add_hidden_page("programme", lambda: ProgrammePage(session))
        self.add_hidden_page("register", lambda: RegisterPage(session))
        self.add_hidden_page("record", lambda: RecordPage(session))

    def begin(self, place: Place | None = None) -> None:
        """Opens the first page.

        Somebody who comes back after a lock finds the page he or she was at instead. A store that
        takes no entries until people have decided opens with what they can do.
        """
        if self._session.stopped:
            self.open("safety")
        elif place is not None and self.knows(place.page):
            room = self.screen().availableGeometry()
            width, height = place.size
            self.resize(min(width, room.width()), min(height, room.height()))
            self.open(
                place.page, **{name: at for name, at in place.where.items() if name != FINISHED}
            )
        else:
            self.open(self._first_page())
        self._greet()
        self._tell_finished(place)
        self.refresh()
        self._tick.start()

    def _first_page(self) -> str:
        """Today's work; the units at headquarters; the accounts for whoever keeps only those."""
        if self._session.reads_people:
            return "exchange" if self._session.headquarters else "work"
        return "staff" if Act.MANAGE_STAFF in self._session.permitted else "exchange"

    def _greet(self) -> None:
        """What the person is told at sign-in, over the first page until it is closed or left."""
        said = ("envelopes", CLOCK)  # over everything, as long as it is so
        told = [one for one in self._session.greeting if one.kind not in said]
        if not told:
            return
        first, edge = self.current, theme().space(4)
        banners = [
            Banner(one.text, tone=Tone.DANGER if one.serious else Tone.INFO, dismissable=True)
            for one in told
        ]
        for banner in banners:
            banner.setObjectName("greeting")
        top = theme().space(2)
        notices = boxed(column(*banners, gap=1, margins=(edge, top, edge, 0)), "page")
        self.show_notice(notices)
        self.page_opened.connect(lambda key: notices.setVisible(key == first))

    def _tell_finished(self, place: Place | None) -> None:
        """What came of the work that went on behind the lock, until it is closed."""
        told = place.where.get(FINISHED) if place is not None else None
        if isinstance(told, str):
            banner = Banner(
                T("Cover", "While the desk was locked"), told, Tone.INFO, dismissable=True
            )
            banner.setObjectName("finished")
            self.show_notice(banner)
            self._session.write(_forget_place, lambda _none: None, owner=self)

    def refresh(self) -> None:
        """Asks again how far the exchange has come, and whether the clock is right."""
        self._clock.look()
        self._session.read(standing, self._show_standing, owner=self)

    def _show_standing(self, now: Standing) -> None:
        waiting = sum(peer.waiting for peer in now.peers)
        if now.role == "headquarters":
            self.set_exchange(
                T("Shell", "%n waiting for units").counted(waiting) if waiting else "", Tone.INFO
            )
        elif not now.peers:
            self.set_exchange(T("Shell", "Headquarters not known yet"), Tone.WARN)
        elif waiting:
            self.set_exchange(T("Shell", "%n waiting for headquarters").counted(waiting), Tone.WARN)
        else:
            self.set_exchange("", Tone.OK)
        clock = self._session.clock
        moment = Moment(clock.now(), clock.zone)
        left: list[Words] = [now.name, moment_words(moment, weekday=True)]
        self.set_status(left, [_confirmed(now, clock)])


def _forget_place(desk: Desk) -> None:
    """It was told once."""
    discard_drafts(desk, [], place=True)


def _confirmed(now: Standing, clock: Clock) -> Text:
    if now.role == "headquarters":
        return T("Shell", "%n units enrolled").counted(len(now.peers))
    peer = now.peers[0] if now.peers else None
    if peer is None or peer.confirmed_at is None:
        return T("Shell", "Headquarters has not confirmed anything yet")
    return T("Shell", "Headquarters has confirmed up to {day} (entry {number})").filled(
        day=day_words(local(clock, peer.confirmed_at).date()), number=peer.confirmed
    )


_BY_ENVELOPES = T("Shell", "Opened with the two sealed envelopes. This is recorded.")
_WHAT_NOW = T("Shell", "Enrol a user administrator under Staff, make new envelopes, then lock.")
_NO_PLACE = T("Shell", "No place yet. Add the wings first, then their cells.")
_NO_INCIDENT = T("Shell", "No incident was recorded.")
_NO_PROGRAMME = T("Shell", "No programme yet. Add what the unit offers.")
