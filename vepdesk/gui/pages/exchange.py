"""Exchange at a unit: what waits, write a stick, read a stick, and what became of each.

For the officer or clerk who carries the stick. It never says more than is true: written is not
confirmed, and only headquarters' acknowledgement confirms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock, local
from vepdesk.base.errors import UserError
from vepdesk.base.text import T, Text
from vepdesk.gui.media import Stick as Drive
from vepdesk.gui.media import sticks as drives
from vepdesk.gui.models.table import Cell, CellStyle, ChipCell, Column, Row
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, FullPage, column
from vepdesk.gui.parts.notices import Banner
from vepdesk.gui.parts.rows import RowList, task_row
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import moment_words, number_words
from vepdesk.services.arrivals import Line
from vepdesk.services.outcomes import reason_words, sentence
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import Exported, export_to
from vepdesk.services.standing import PeerStanding, Standing, Stick, standing, sticks

Sayer = Callable[[Text, Text | str, Tone], None]

READING = T("Exchange", "Reading a stick")
WRITING = T("Exchange", "Writing a stick")

STICK_COLUMNS = (
    Column("at", T("Exchange", "When"), CellStyle.MUTED, 150, sortable=False),
    Column("number", T("Exchange", "Stick"), CellStyle.STRONG, 110, sortable=False),
    Column("what", T("Exchange", "What"), width=0, sortable=False),
    Column("state", T("Exchange", "State"), width=300, sortable=False),
)

_STATES: dict[str, tuple[Text, Tone]] = {
    "written": (T("Exchange", "Written, not confirmed"), Tone.INFO),
    "carried": (T("Exchange", "Written"), Tone.PLAIN),
    "confirmed": (T("Exchange", "Confirmed"), Tone.OK),
    "applied": (T("Exchange", "Read"), Tone.OK),
    "duplicate": (T("Exchange", "Read before"), Tone.PLAIN),
    "waiting": (T("Exchange", "Waiting for a missing stick"), Tone.WARN),
    "refused": (T("Exchange", "Refused"), Tone.DANGER),
}


def stick_row(stick: Stick, number: int, clock: Clock) -> Row:
    """A line of the list of sticks."""
    words, tone = _STATES.get(stick.state, (T("Exchange", "Refused"), Tone.DANGER))
    what: Text
    if stick.state == "refused":
        what = reason_words(stick.reason)
    elif stick.entries:
        what = T("Exchange", "{entries} about {people}").filled(
            entries=T("Exchange", "%n entries").counted(stick.entries),
            people=T("Exchange", "%n people").counted(stick.people),
        )
        if stick.direction == "in":
            what = T("Exchange", "%n entries").counted(stick.entries)
    else:
        what = T("Exchange", "Confirmations")
    label: Cell = ""
    if stick.number is not None:
        mark = T("Exchange", "From {site}: {number}")
        if stick.direction == "out":
            mark = T("Exchange", "To {site}: {number}")
        label = mark.filled(site=stick.peer, number=stick.number)
    cells = (moment_words(local(clock, stick.at), short=True), label, what, ChipCell(words, tone))
    return Row(number.to_bytes(8, "big"), cells)


class ExchangePage(Page):
    """The page of a unit."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._peer: PeerStanding | None = None
        self._drives: Sequence[Drive] = ()
        self._write = Button(
            T("Exchange", "Write to stick"), self.write_stick, kind=Kind.PRIMARY, icon="download",
            keys="Ctrl+S",
        )  # fmt: skip
        self._write.setObjectName("write")
        self._read = Button(T("Exchange", "Read from stick"), self.read_stick, icon="usb")
        self._read.setObjectName("read")
        self._carries = Act.EXCHANGE in session.permitted
        actions = (self._read,) if self._carries else ()
        self._header = PageHeader(T("Exchange", "Exchange with headquarters"), "", *actions)
        self._notice = Banner("", tone=Tone.INFO)
        self._notice.hide()
        self._card = Card(padded=False)
        self._what = RowList()
        self._card.add(self._what)
        self._list = DataTable(
            T("Exchange", "Sticks"),
            STICK_COLUMNS,
            EmptyState(
                T("Exchange", "No stick was written or read yet"),
                T("Exchange", "Write the first one when something waits for headquarters."),
                icon="usb",
            ),
        )
        history = Card(T("Exchange", "Sticks"), padded=False)
        history.add(self._list, 1)
        page = FullPage()
        page.add(self._header)
        page.add(self._notice)
        page.add(self._card)
        page.add(history, 1)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(lambda _kinds: self.reload())

    def opened(self, **_where: object) -> None:
        self.reload()

    def reload(self) -> None:
        """Looks again at what waits and which drives are there."""
        self._drives = drives()
        self._session.read(lambda desk: (standing(desk), sticks(desk)), self._show, owner=self)

    def _show(self, found: tuple[Standing, list[Stick]]) -> None:
        now, lines = found
        self._peer = now.peers[0] if now.peers else None
        self._list.set_rows(
            [stick_row(stick, number, self._session.clock) for number, stick in enumerate(lines)]
        )
        peer = self._peer
        self._write.setEnabled(peer is not None)
        self._read.setEnabled(peer is not None)
        if peer is None:
            self._show_unknown()
            return
        self._header.set_title(
            T("Exchange", "Exchange with headquarters"), confirmed_words(peer, self._session.clock)
        )
        title = T("Exchange", "Everything is confirmed")
        detail = T("Exchange", "Nothing has to be written now.")
        if peer.waiting:
            title = T("Exchange", "%n changes wait for headquarters").counted(peer.waiting)
            detail = T(
                "Exchange",
                "They will be written sealed, so that only headquarters can read them. "
                "Nothing else on the stick is touched.",
            )
        buttons = [self._new_write_button()] if self._carries else []
        self._what.set_rows([task_row(title, detail, *buttons)])

    def _new_write_button(self) -> Button:
        """The list of rows lets its widgets go, so each showing has its own button."""
        self._write = Button(
            T("Exchange", "Write to stick"), self.write_stick, kind=Kind.PRIMARY, icon="download",
            keys="Ctrl+S",
        )  # fmt: skip
        self._write.setObjectName("write")
        return self._write

    def _show_unknown(self) -> None:
        go = Button(
            T("Exchange", "Exchange cards"),
            lambda: self._session.go("trust"),
            kind=Kind.PRIMARY,
            icon="fingerprint",
        )
        self._what.set_rows(
            [
                task_row(
                    T("Exchange", "Headquarters is not known here yet"),
                    T("Exchange", "Exchange cards first and compare their digits by telephone."),
                    *([go] if self._carries else []),
                )
            ]
        )

    def _folder(self) -> Path | None:
        """The one stick that is in, or the folder somebody chooses."""
        self._drives = drives()
        if len(self._drives) == 1:
            return self._drives[0].folder
        return self._session.ask.choose_folder(T("Exchange", "Which stick or folder?"))

    def write_stick(self) -> None:
        """Writes what waits and reads it back."""
        peer = self._peer
        folder = self._folder() if peer else None
        if peer is None or folder is None:
            return
        self._busy(T("Exchange", "Writing, then reading back to check"))
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

    def read_stick(self) -> None:
        """Reads every bundle of a stick that is for this unit."""
        folder = self._folder()
        if folder is None:
            return
        self._busy(T("Exchange", "Reading the stick"))
        self._session.write(
            lambda desk: import_paths(desk, [folder]),
            self._taken,
            self._failed,
            self,
            long=READING,
        )

    def _taken(self, lines: list[Line]) -> None:
        show_lines(lines, self._say)
        self._session.tell_changed(("prisoner", "classification", "incident"))

    def _busy(self, words: Text) -> None:
        self._write.setEnabled(False)
        self._read.setEnabled(False)
        self._say(words, "", Tone.INFO)

    def _failed(self, error: UserError) -> None:
        self._say(error.message, "", Tone.DANGER)
        self._write.setEnabled(True)
        self._read.setEnabled(True)

    def _say(self, words: Text, detail: Text | str, tone: Tone) -> None:
        self._notice.set(words, detail, tone)
        self._notice.show()


def show_lines(lines: list[Line], say: Sayer) -> None:
    """Says what became of the files of a stick: the first that needs somebody, else the last."""
    if not lines:
        say(
            T("Exchange", "There is no bundle on it"),
            T("Exchange", "Only files that VEPDesk wrote are looked at."),
            Tone.WARN,
        )
        return
    troubled = [line for line in lines if line.outcome not in ("applied", "duplicate")]
    line = (troubled or lines)[-1]
    tone = Tone.DANGER if line.outcome == "quarantined" else Tone.WARN if troubled else Tone.OK
    title = T("Exchange", "%n bundles were looked at").counted(len(lines))
    say(title, sentence(line), tone)


def confirmed_words(peer: PeerStanding, clock: Clock) -> Text:
    """How far the other side has confirmed."""
    if peer.confirmed_at is None:
        return T("Exchange", "Headquarters has not confirmed anything yet.")
    return T(
        "Exchange", "Headquarters has confirmed everything up to {moment} (entry {entry})."
    ).filled(
        moment=moment_words(local(clock, peer.confirmed_at)), entry=number_words(peer.confirmed)
    )
