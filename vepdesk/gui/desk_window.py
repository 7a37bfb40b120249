"""The main window of somebody who has signed in: which pages there are at this kind of site."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from vepdesk.access.policy import Act, may
from vepdesk.base.clock import Clock, local
from vepdesk.base.text import T, Text
from vepdesk.gui.pages.admit import AdmitPage
from vepdesk.gui.pages.exchange import ExchangePage
from vepdesk.gui.pages.incident import IncidentPage
from vepdesk.gui.pages.incident_form import IncidentForm
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
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page, Shell
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, day_words, moment_words
from vepdesk.records.codes import label
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.values import Moment
from vepdesk.services.standing import Standing, standing

_MINUTE_MS = 60_000


class DeskWindow(Shell):
    """The shell, furnished for a unit or for headquarters."""

    def furnish(self, session: Session) -> None:
        """Adds the pages and keeps the top and status bars true."""
        self._session = session
        session.shell = self
        unit = T("Shell", "Unit")
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
        if may(session.actor.role, Act.BACK_UP, alone=False):
            self.add_page(
                "safety",
                "shield-check",
                T("Shell", "Safety"),
                section,
                lambda: SafetyPage(session),
            )
        else:
            self.add_hidden_page("safety", lambda: SafetyPage(session))
        self._hidden(session)
        self.set_user(
            T("Shell", "{name}, {role}").filled(
                name=session.actor.name, role=label("staff-role", session.actor.role)
            )
        )
        self.exchange_pressed.connect(lambda: self.open("exchange"))
        self.search_requested.connect(lambda text: self.open("people", text=text))
        session.changed.connect(lambda _kinds: self.refresh())
        self._tick = QTimer(self)
        self._tick.setInterval(_MINUTE_MS)
        self._tick.timeout.connect(self.refresh)

    def _hidden(self, session: Session) -> None:
        self.add_hidden_page("person", lambda: PersonPage(session))
        self.add_hidden_page("admit", lambda: AdmitPage(session))
        self.add_hidden_page("record-incident", lambda: IncidentForm(session))
        self.add_hidden_page("incident", lambda: IncidentPage(session))
        self.add_hidden_page("programme", lambda: ProgrammePage(session))
        self.add_hidden_page("register", lambda: RegisterPage(session))
        self.add_hidden_page("record", lambda: RecordPage(session))
        self.add_hidden_page("trust", lambda: TrustPage(session))

    def begin(self) -> None:
        """Opens the first page: today first; at headquarters the board of units.

        A store that takes no entries until people have decided opens with what they can do.
        """
        first = "exchange" if self._session.headquarters else "work"
        self.open("safety" if self._session.stopped else first)
        self.refresh()
        self._tick.start()

    def refresh(self) -> None:
        """Asks again how far the exchange has come."""
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

    def may_close(self) -> bool:
        """Whether the open page lets go."""
        page = self.stack.currentWidget()
        return not isinstance(page, Page) or page.may_leave()


def _confirmed(now: Standing, clock: Clock) -> Text:
    if now.role == "headquarters":
        return T("Shell", "%n units enrolled").counted(len(now.peers))
    peer = now.peers[0] if now.peers else None
    if peer is None or peer.confirmed_at is None:
        return T("Shell", "Headquarters has not confirmed anything yet")
    return T("Shell", "Headquarters has confirmed up to {day} (entry {number})").filled(
        day=day_words(local(clock, peer.confirmed_at).date()), number=peer.confirmed
    )


_NO_PLACE = T("Shell", "No place yet. Add the wings first, then their cells.")
_NO_INCIDENT = T("Shell", "No incident was recorded.")
_NO_PROGRAMME = T("Shell", "No programme yet. Add what the unit offers.")
