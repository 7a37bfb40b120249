"""Headquarters' board: every unit, how far its records have come, which need somebody.

For the clerk with a drawer of sticks. The most urgent unit stands first.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import local, today
from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.gui.media import sticks as drives
from vepdesk.gui.models.table import CellStyle, ChipCell, Column, Row
from vepdesk.gui.pages.exchange import READING, STICK_COLUMNS, WRITING, show_lines, stick_row
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, ScrollPage, column
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.stats import StatCard, StatRow
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import day_words, number_words
from vepdesk.services.arrivals import Line
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import Exported, export_to
from vepdesk.services.standing import PeerStanding, Standing, Stick, standing, sticks

_COLUMNS = (
    Column("name", T("Units", "Unit"), CellStyle.STRONG, 0, sortable=False),
    Column("code", T("Units", "Code"), CellStyle.MUTED, 72, sortable=False),
    Column("last", T("Units", "Last stick"), width=130, sortable=False),
    Column("entry", T("Units", "Entry"), CellStyle.NUMBER, 84, sortable=False),
    Column("state", T("Units", "State"), width=200, sortable=False),
    Column("missing", T("Units", "Missing"), CellStyle.NUMBER, 84, sortable=False),
    Column("waiting", T("Units", "Waiting for it"), CellStyle.NUMBER, 112, sortable=False),
)
_SILENT_DAYS = 14
_LEAST_HEIGHT = 230


class UnitsBoard(Page):
    """The page of headquarters."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._peers: dict[bytes, PeerStanding] = {}
        self._read = Button(
            T("Units", "Read sticks"), self.read_sticks, kind=Kind.PRIMARY, icon="usb"
        )
        self._read.setObjectName("read")
        self._write = Button(T("Units", "Write for a unit"), self.write_stick, icon="download")
        self._write.setObjectName("write")
        enrol = Button(T("Units", "Enrol a unit"), lambda: session.go("trust"), icon="fingerprint")
        carries = Act.EXCHANGE in session.permitted
        actions = (enrol, self._write, self._read) if carries else ()
        self._header = PageHeader(T("Units", "Units"), "", *actions)
        self._notice = Banner("", tone=Tone.INFO)
        self._notice.hide()
        self._stats = StatRow(*(StatCard("", "") for _number in range(4)))
        self._table = DataTable(
            T("Units", "All units"),
            _COLUMNS,
            EmptyState(
                T("Units", "No unit is enrolled yet"),
                T("Units", "Take a unit's card from its stick and compare the digits."),
                icon="building",
            ),
        )
        if carries:
            self._table.opened.connect(lambda _key: self.write_stick())
        self._history = DataTable(
            T("Exchange", "Sticks"),
            STICK_COLUMNS,
            EmptyState(T("Exchange", "No stick was written or read yet"), icon="usb"),
        )
        units = Card(T("Units", "All units"), padded=False)
        units.add(self._table, 1)
        history = Card(T("Exchange", "Sticks"), padded=False)
        history.add(self._history, 1)
        units.setMinimumHeight(theme().px(_LEAST_HEIGHT))
        history.setMinimumHeight(theme().px(_LEAST_HEIGHT))
        page = ScrollPage()
        page.add(self._header)
        page.add(self._notice)
        page.add(self._stats)
        page.add(units, 3)
        page.add(history, 2)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(lambda _kinds: self.reload())

    def opened(self, **_where: object) -> None:
        self.reload()

    def reload(self) -> None:
        """Looks again at all units."""
        self._session.read(lambda desk: (standing(desk), sticks(desk)), self._show, owner=self)

    def _show(self, found: tuple[Standing, list[Stick]]) -> None:
        now, lines = found
        peers = sorted(now.peers, key=self._urgency)
        self._peers = {peer.site: peer for peer in peers}
        self._table.set_rows([self._row(peer) for peer in peers])
        self._history.set_rows(
            [stick_row(stick, number, self._session.clock) for number, stick in enumerate(lines)]
        )
        needing = sum(self._urgency(peer)[0] < 2 for peer in peers)
        summary = T("Units", "%n units.").counted(len(peers))
        if needing:
            summary = T("Units", "{units} {needing}").filled(
                units=summary, needing=T("Units", "%n need you.").counted(needing)
            )
        self._header.set_title(T("Units", "Units"), summary)
        self._write.setEnabled(bool(peers))
        self._fill_stats(now, lines)

    def _fill_stats(self, now: Standing, lines: list[Stick]) -> None:
        day = today(self._session.clock)
        read_today = [
            stick
            for stick in lines
            if stick.direction == "in" and local(self._session.clock, stick.at).date() == day
        ]
        entries = sum(stick.entries for stick in read_today)
        refused = sum(stick.state == "refused" for stick in read_today)
        forked = sum(peer.state == "forked" for peer in now.peers)
        gaps = sum(bool(peer.gaps) for peer in now.peers)
        cards = self._stats.cards
        cards[0].set(
            number_words(len(read_today)),
            T("Units", "sticks read today"),
            T("Units", "%n entries").counted(entries),
        )
        cards[1].set(
            number_words(refused),
            T("Units", "refused today"),
            T("Units", "see the list below"),
            Tone.DANGER if refused else None,
        )
        cards[2].set(
            number_words(gaps),
            T("Units", "units with missing sticks"),
            T("Units", "ask for a new one"),
            Tone.WARN if gaps else None,
        )
        cards[3].set(
            number_words(forked),
            T("Units", "units with two histories"),
            T("Units", "restored or copied"),
            Tone.DANGER if forked else None,
        )

    def _silent(self, at: datetime | None) -> int:
        if at is None:
            return _SILENT_DAYS
        return (self._session.clock.now() - at).days

    def _urgency(self, peer: PeerStanding) -> tuple[int, int, str]:
        if peer.state == "forked":
            return 0, 0, peer.code
        if peer.gaps or self._silent(peer.received_at) >= _SILENT_DAYS:
            return 1, -self._silent(peer.received_at), peer.code
        return 2, 0, peer.code

    def _row(self, peer: PeerStanding) -> Row:
        last: str | Text = T("Units", "never")
        if peer.received_at is not None:
            last = day_words(local(self._session.clock, peer.received_at).date(), short=True)
        missing = sum(hi - lo + 1 for lo, hi in peer.gaps)
        cells = (
            peer.name,
            peer.code,
            last,
            peer.received,
            self._state(peer),
            missing or None,
            peer.waiting or None,
        )
        return Row(peer.site, cells)

    def _state(self, peer: PeerStanding) -> ChipCell:
        silent = self._silent(peer.received_at)
        if peer.state == "forked":
            return ChipCell(T("Units", "Two histories"), Tone.DANGER, "arrows-split-2")
        if peer.gaps:
            return ChipCell(T("Units", "Entries missing"), Tone.WARN, "alert-triangle")
        if peer.received_at is None:
            return ChipCell(T("Units", "Nothing received yet"), Tone.PLAIN, "circle-dashed")
        if silent >= _SILENT_DAYS:
            return ChipCell(T("Units", "Silent %n days").counted(silent), Tone.WARN, "clock")
        return ChipCell(T("Units", "Up to date"), Tone.OK, "circle-check")

    def _folder(self) -> Path | None:
        found = drives()
        if len(found) == 1:
            return found[0].folder
        return self._session.ask.choose_folder(T("Exchange", "Which stick or folder?"))

    def read_sticks(self) -> None:
        """Reads every bundle of a stick or folder that is for headquarters."""
        folder = self._folder()
        if folder is None:
            return
        self._say(T("Exchange", "Reading the stick"), "", Tone.INFO)
        self._read.setEnabled(False)
        self._session.write(
            lambda desk: import_paths(desk, [folder]),
            self._taken,
            self._failed,
            self,
            long=READING,
        )

    def _taken(self, lines: list[Line]) -> None:
        self._read.setEnabled(True)
        show_lines(lines, self._say)
        self._session.tell_changed(("prisoner", "classification", "incident"))

    def write_stick(self) -> None:
        """Writes what the chosen unit has not confirmed."""
        peer = self._peers.get(self._table.current)
        if peer is None:
            self._say(T("Units", "Choose a unit in the list first."), "", Tone.WARN)
            return
        folder = self._folder()
        if folder is None:
            return
        code = peer.code
        self._session.write(
            lambda desk: export_to(desk, code, folder),
            self._written,
            self._failed,
            self,
            long=WRITING,
        )

    def _written(self, done: Exported) -> None:
        if done.files:
            words = T("Exchange", "Stick {number} is written and checked").filled(
                number=done.number or 0
            )
            detail = T(
                "Exchange", "Write the number on its label. It can be taken out once ejected."
            )
            self._say(words, detail, Tone.OK)
        else:
            self._say(T("Exchange", "Nothing had to be written"), "", Tone.OK)
        self._session.tell_changed(())

    def _failed(self, error: UserError) -> None:
        self._read.setEnabled(True)
        self._say(error.message, "", Tone.DANGER)

    def _say(self, words: Text, detail: Text | str, tone: Tone) -> None:
        self._notice.set(words, detail, tone)
        self._notice.show()
