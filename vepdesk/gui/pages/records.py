"""Lists and forms derived from a record's description: the floor for every record type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QLocale

from vepdesk.base.clock import Clock, local
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.forms.form_dialog import FormDialog, Values
from vepdesk.gui.forms.record_detail import RecordDetail, value_text
from vepdesk.gui.models.table import Cell, CellStyle, ChipCell, Column, Deliver, Row, Sort
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.header import PageHeader
from vepdesk.gui.parts.layout import Card, FullPage, ScrollPage, clear, column
from vepdesk.gui.parts.rows import RowList, timeline_row
from vepdesk.gui.parts.table import DataTable
from vepdesk.gui.session import Session
from vepdesk.gui.shell import Page
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, moment_words, say
from vepdesk.records.registry import BY_KEY
from vepdesk.records.spec import Kind as FieldKind
from vepdesk.records.spec import Record, Value, values_of
from vepdesk.services.desk import Desk
from vepdesk.services.plain_records import (
    change,
    label_of,
    list_records,
    record_new,
    written_by,
)
from vepdesk.services.timeline import Version, history_of
from vepdesk.vault.rows import Stored

RecordType = TypeVar("RecordType", bound=Record)


@dataclass(frozen=True, slots=True, repr=False)
class _Shown:
    stored: Stored[Record]
    labels: Mapping[tuple[str, bytes], str]


def labels_in(desk: Desk, stored: Stored[RecordType]) -> dict[tuple[str, bytes], str]:
    """The words of every record that ``stored`` refers to."""
    found: dict[tuple[str, bytes], str] = {}
    for field in stored.record.spec.fields:
        value = getattr(stored.record, field.name)
        if field.kind is FieldKind.REFERENCE and isinstance(value, bytes):
            found[field.to, value] = label_of(desk, field.to, value)
    return found


def may_write(session: Session, kind: str) -> bool:
    """Whether this role writes records of this type through the derived form."""
    act = written_by(kind)
    return act is not None and session.may_record(act)


class RecordsPage(Page):
    """All records of one type, with the columns of its description."""

    def __init__(self, session: Session, kind: type[Record], empty: Text, icon: str) -> None:
        super().__init__()
        self._session, self._kind = session, kind
        spec = kind.spec
        actions = []
        if may_write(session, spec.key):
            add = Button(T("Records", "Add"), self.add, kind=Kind.PRIMARY, icon="plus")
            add.setObjectName("add")
            actions.append(add)
        self._header = PageHeader(spec.plural, "", *actions)
        columns = [
            Column(name, spec.field(name).label, _style(name), sortable=False)
            for name in spec.list_columns
        ]
        self._table = DataTable(
            spec.plural, columns, EmptyState(empty, icon=icon), open_on_click=True
        )
        self._table.opened.connect(
            lambda key: session.go(self._page_of(), kind=spec.key, rid=RecordId(key))
        )
        card = Card(padded=False)
        card.add(self._table, 1)
        page = FullPage()
        page.add(self._header)
        page.add(card, 1)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(self._changed)

    def _page_of(self) -> str:
        return {"incident": "incident", "programme": "programme"}.get(self._kind.spec.key, "record")

    def opened(self, **_where: object) -> None:
        self.reload()

    def _changed(self, kinds: frozenset[str]) -> None:
        if self._kind.spec.key in kinds:
            self.reload()

    def reload(self) -> None:
        """Asks again."""
        self._table.model.set_source(self._page)

    def _page(self, offset: int, limit: int, _sort: Sort | None, deliver: Deliver) -> None:
        kind = self._kind

        def find(desk: Desk) -> tuple[list[_Shown], int]:
            found, total = list_records(desk, kind, limit=limit, offset=offset)
            return [_Shown(one, labels_in(desk, one)) for one in found], total

        def show(answer: tuple[list[_Shown], int]) -> None:
            shown, total = answer
            self._header.set_title(kind.spec.plural, T("Records", "%n records").counted(total))
            deliver([self._row(one) for one in shown], total)

        self._session.read(find, show, owner=self)

    def _row(self, shown: _Shown) -> Row:
        spec = self._kind.spec
        cells: list[Cell] = []
        for name in spec.list_columns:
            field = spec.field(name)
            value: Value = getattr(shown.stored.record, name)
            words = value_text(field, value, lambda kind, rid: shown.labels.get((kind, rid), ""))
            cells.append(
                ChipCell(words, Tone.PLAIN) if name == "state" and words else words or None
            )
        return Row(shown.stored.rid, tuple(cells))

    def reopen(self, dialog: str, about: bytes) -> None:  # noqa: ARG002 - the page is about one
        if dialog == "add" and may_write(self._session, self._kind.spec.key):
            self.add()

    def add(self) -> None:
        """A derived form for a new record."""
        kind = self._kind

        def save(desk: Desk, values: Values) -> RecordId:
            return record_new(desk, kind, values)

        FormDialog(
            self.window(),
            self._session,
            T("Records", "New: {record}").filled(record=kind.spec.title),
            kind.spec,
            save,
            lambda _rid: self._saved(),
            action=T("Records", "Save"),
            key="add",
        ).open()

    def _saved(self) -> None:
        self._session.say(T("Records", "Saved."))
        self._session.tell_changed((self._kind.spec.key,))


def _style(name: str) -> CellStyle:
    return CellStyle.STRONG if name in ("name", "full_name", "number") else CellStyle.BODY


class RecordPage(Page):
    """One record of any type: its fields, and who wrote what when."""

    def __init__(self, session: Session, section: str = "") -> None:
        super().__init__()
        self.section = section
        self._session = session
        self._kind = ""
        self._rid: RecordId | None = None
        self._edit = Button(T("Records", "Change"), self.edit, icon="edit")
        self._header = PageHeader("", "", self._edit)
        self._body = column(gap=3)
        self._shown: _Shown | None = None
        page = ScrollPage()
        page.add(self._header)
        page.add(self._body)
        self.setLayout(column(page, gap=-1))
        session.changed.connect(lambda kinds: self.reload() if self._kind in kinds else None)

    def opened(self, **where: object) -> None:
        kind, rid = where.get("kind"), where.get("rid")
        if isinstance(kind, str) and isinstance(rid, bytes):
            self._kind, self._rid = kind, RecordId(rid)
        self.reload()

    def reload(self) -> None:
        """Looks again."""
        kind, rid = self._kind, self._rid
        if rid is None or not kind:
            return

        def find(desk: Desk) -> tuple[_Shown | None, list[Version]]:
            stored = desk.reader.get(BY_KEY[kind], rid)
            shown = _Shown(stored, labels_in(desk, stored)) if stored else None
            return shown, history_of(desk, kind, rid)

        self._session.read(find, self._show, owner=self)

    def _show(self, found: tuple[_Shown | None, list[Version]]) -> None:
        shown, versions = found
        clear(self._body)
        self._shown = shown
        if shown is None:
            return
        spec = shown.stored.record.spec
        self._header.set_title(spec.title)
        self._edit.setVisible(may_write(self._session, spec.key))
        card = Card(spec.title, padded=False)
        card.add(
            RecordDetail(
                spec,
                values_of(shown.stored.record),
                lambda kind, rid: shown.labels.get((kind, rid), ""),
            )
        )
        self._body.addWidget(card)
        self._body.addWidget(history_card(versions, self._session.clock))
        self._body.addStretch(1)

    def reopen(self, dialog: str, about: bytes) -> None:  # noqa: ARG002 - the page is about one
        if dialog == "edit":
            self.edit()

    def edit(self) -> None:
        """A derived form with the present values."""
        shown = self._shown
        if shown is None:
            return
        stored = shown.stored
        spec = stored.record.spec

        def save(desk: Desk, values: Values) -> None:
            change(desk, stored, values)

        FormDialog(
            self.window(),
            self._session,
            T("Records", "Change: {record}").filled(record=spec.title),
            spec,
            save,
            lambda _none: self._saved(spec.key),
            action=T("Records", "Save"),
            key="edit",
            edits=True,
            values=values_of(stored.record),
            labels={
                field.name: shown.labels.get((field.to, value), "")
                for field in spec.fields
                if isinstance(value := getattr(stored.record, field.name), bytes)
            },
        ).open()

    def _saved(self, kind: str) -> None:
        self._session.say(T("Records", "Saved."))
        self._session.tell_changed((kind,))


def history_card(versions: list[Version], clock: Clock) -> Card:
    """Who wrote what, newest first."""
    card = Card(T("Records", "History"), padded=False)
    rows = []
    for version in reversed(versions):
        fields = QLocale().createSeparatedList([say(name) for name, _value in version.fields])
        words: Words = T("Records", "Written: {fields}").filled(fields=fields)
        if version.struck:
            words = T("Records", "Struck as wrong. Reason: {reason}").filled(
                reason=version.reason or ""
            )
        rows.append(
            timeline_row(moment_words(local(clock, version.at), short=True), words, version.who)
        )
    card.add(RowList(rows))
    return card
