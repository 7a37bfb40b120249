"""The list of people, found by any spelling in any script, or by number."""

from __future__ import annotations

from collections.abc import Sequence

from vepdesk.access.policy import Act
from vepdesk.base.clock import today
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.gui.models.table import Cell, CellStyle, ChipCell, Column, Deliver, Row, Sort
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, FullPage, column
from vepdesk.gui.parts.search import FilterBar
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import name_words
from vepdesk.records.codes import CODE_LISTS, label
from vepdesk.records.values import PersonName
from vepdesk.services.drafts import Where
from vepdesk.services.people import PersonRow, age_of, find_people

COLUMNS = (
    Column("names", T("People", "Name"), CellStyle.STRONG),
    Column("also", T("People", "Also written"), CellStyle.MUTED, sortable=False),
    Column("number", T("People", "Number"), CellStyle.MUTED, 116),
    Column("birth", T("People", "Age"), CellStyle.NUMBER, 64),
    Column("place", T("People", "Place"), width=110, sortable=False),
    Column("level", T("People", "Level"), width=130, sortable=False),
    Column("status", T("People", "Legal status"), width=130, sortable=False),
    Column("mark", "", width=142, sortable=False),
)


def other_spelling(names: Sequence[PersonName]) -> str:
    """The second way to write a name, when there is one."""
    main = name_words(tuple(names))
    return next((name.full for name in names if name.full != main), "")


class PeoplePage(Page):
    """Everybody on file; the filter begins with those in custody."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._text = ""
        actions = []
        if session.may_record(Act.KEEP_REGISTER):
            actions.append(
                Button(
                    T("People", "Admit somebody"),
                    lambda: session.go("admit"),
                    kind=Kind.PRIMARY,
                    icon="door-enter",
                )
            )
        self._header = PageHeader(T("People", "People"), "", *actions)
        self._filter = FilterBar(
            T("People", "Name in any spelling, or number"),
            [("custody", T("People", "Custody"), tuple(CODE_LISTS["custody-state"].items()))],
        )
        self._filter.changed.connect(lambda _text, _choices: self.reload())
        self._table = DataTable(
            T("People", "People"),
            COLUMNS,
            EmptyState(
                T("People", "Nobody was found"),
                T("People", "Try another spelling or the number. New people come by admission."),
                icon="users",
            ),
            open_on_click=True,
        )
        self._table.opened.connect(lambda key: session.go("person", rid=RecordId(key)))
        self._filter.box.left_down.connect(self._table.setFocus)
        self._filter.box.entered.connect(lambda _text: self._table.setFocus())
        card = Card(padded=False)
        card.add(self._table, 1)
        page = FullPage()
        page.add(self._header)
        page.add(self._filter)
        page.add(card, 1)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(self._changed)

    def opened(self, **where: object) -> None:
        text = where.get("text")
        if isinstance(text, str):
            self._filter.box.setText(text)
        self.reload()
        self._filter.box.setFocus()

    def place(self) -> Where:
        return {"text": self._filter.text}

    def _changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"prisoner", "classification", "placement", "designation"}:
            self.reload()

    def reload(self) -> None:
        """Asks again with what the filter says now."""
        self._table.model.set_source(self._page)

    def _page(self, offset: int, limit: int, sort: Sort | None, deliver: Deliver) -> None:
        text = self._filter.text
        chosen = self._filter.choices["custody"]
        in_custody = None if not chosen else chosen == "held"
        column_key = sort.column if sort else "names"
        descending = sort.descending if sort else False

        def show(found: tuple[list[PersonRow], int]) -> None:
            rows, total = found
            self._header.set_title(T("People", "People"), T("People", "%n people").counted(total))
            deliver([self._row(row) for row in rows], total)

        self._session.read(
            lambda desk: find_people(
                desk,
                text,
                in_custody=in_custody,
                limit=limit,
                offset=offset,
                sort=column_key,
                descending=descending,
            ),
            show,
            owner=self,
        )

    def _row(self, person: PersonRow) -> Row:
        mark: Cell = None
        if person.conflicts:
            mark = ChipCell(T("People", "Sites disagree"), Tone.WARN, "git-merge")
        elif person.custody != "held":
            mark = ChipCell(T("People", "Not in custody"), Tone.PLAIN)
        elif person.designated:
            mark = ChipCell(T("People", "VEP designation"), Tone.INFO)
        level = person.level or "unclassified"
        cells: tuple[Cell, ...] = (
            name_words(person.names) or (person.number or ""),
            other_spelling(person.names),
            person.number,
            age_of(person.birth, today(self._session.clock)),
            person.place,
            label("custody-level", level),
            label("legal-status", person.legal_status) if person.legal_status else None,
            mark,
        )
        return Row(person.rid, cells)
