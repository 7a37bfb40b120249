"""Frozen rows for tables: fetched page by page, sorted by whoever owns them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from vepdesk.gui.parts.segmented import Option
from vepdesk.gui.plain import plain_tip
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, number_words, say

PAGE = 200
Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class CellStyle(Enum):
    """How a column is written."""

    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key (given back when sorting), heading, style and width.

    ``width`` is in pixels at 100 % text; 0 shares what is left with the other columns of width 0.
    """

    key: str
    words: Words
    style: CellStyle = CellStyle.BODY
    width: int = 0
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class ChipCell:
    """A chip in a cell."""

    words: Words
    tone: Tone = Tone.PLAIN
    icon: str = ""


@dataclass(frozen=True, slots=True)
class SegmentCell:
    """A segmented control in a cell, as in the attendance register."""

    options: tuple[Option, ...]
    chosen: str | None = None


Cell: TypeAlias = str | int | Words | ChipCell | SegmentCell | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the identifier of what it shows, and its cells in the order of the columns."""

    key: bytes
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """By which column, and which end first."""

    column: str
    descending: bool = False


Deliver: TypeAlias = Callable[[Sequence[Row], int], None]
Source: TypeAlias = Callable[[int, int, Sort | None, Deliver], None]

CELL_ROLE = Qt.ItemDataRole.UserRole
KEY_ROLE = Qt.ItemDataRole.UserRole + 1


def cell_words(cell: Cell) -> str:
    """What a cell says, for the screen, for copies and for screen readers."""
    match cell:
        case None:
            return ""
        case ChipCell():
            return say(cell.words)
        case SegmentCell():
            chosen = (option for option in cell.options if option.key == cell.chosen)
            found = next(chosen, None)
            return say(found.words) if found else ""
        case int():
            return number_words(cell)
        case _:
            return say(cell)


class TableModel(QAbstractTableModel):
    """Rows of a list. With a source it asks for the next page when somebody scrolls there.

    The source answers through the callback it is given, now or later; an answer to an older
    question (sorted otherwise, reloaded since) is ignored.
    """

    loaded = Signal()

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Row] = []
        self._total = 0
        self._source: Source | None = None
        self._sort: Sort | None = None
        self._question = 0
        self._asking = False

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows and no others; sorting then happens here, by what is written."""
        self._question += 1
        self._source = None
        self.beginResetModel()
        self._rows = list(rows)
        self._total = len(self._rows)
        self.endResetModel()
        self.loaded.emit()

    def set_source(self, source: Source, sort: Sort | None = None) -> None:
        """Fetches rows from ``source(offset, limit, sort, deliver)``."""
        self._source = source
        self._sort = sort
        self.reload()

    def reload(self) -> None:
        """Asks the source again from the beginning; what is shown stays until the answer comes."""
        if self._source is None:
            return
        self._question += 1
        self._ask(0, max(PAGE, len(self._rows)))

    @property
    def total(self) -> int:
        """How many rows there are, fetched or not."""
        return self._total

    @property
    def rows(self) -> Sequence[Row]:
        """The rows fetched so far."""
        return self._rows

    def row_of(self, key: bytes) -> int:
        """Where the row of ``key`` stands; -1 when it is not among the fetched ones."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def set_cell(self, row: int, column: int, cell: Cell) -> None:
        """Changes what one cell shows."""
        old = self._rows[row]
        cells = (*old.cells[:column], cell, *old.cells[column + 1 :])
        self._rows[row] = replace(old, cells=cells)
        place = self.index(row, column)
        self.dataChanged.emit(place, place)

    def _ask(self, offset: int, limit: int) -> None:
        source, question = self._source, self._question
        if source is None:
            return
        self._asking = True

        def deliver(rows: Sequence[Row], total: int) -> None:
            if question == self._question:
                self._asking = False
                self._take(offset, rows, total)

        source(offset, limit, self._sort, deliver)

    def _take(self, offset: int, rows: Sequence[Row], total: int) -> None:
        self._total = total
        if offset == 0:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        elif rows:
            self.beginInsertRows(ROOT, offset, offset + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self.loaded.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        more = len(self._rows) < self._total
        return not parent.isValid() and more and not self._asking and self._source is not None

    def fetchMore(self, parent: Index = ROOT) -> None:
        if self.canFetchMore(parent):
            self._ask(len(self._rows), PAGE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell_words(cell)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(cell_words(cell)) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(self._alignment(index.column()))
            case _ if role == CELL_ROLE:
                return cell
            case _ if role == KEY_ROLE:
                return row.key
            case _:
                return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        number = self.columns[column].style is CellStyle.NUMBER
        side = Qt.AlignmentFlag.AlignTrailing if number else Qt.AlignmentFlag.AlignLeading
        return side | Qt.AlignmentFlag.AlignVCenter

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return say(self.columns[section].words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self._alignment(section))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns) or not self.columns[column].sortable:
            return
        descending = order is Qt.SortOrder.DescendingOrder
        self._sort = Sort(self.columns[column].key, descending)
        if self._source is not None:
            self.reload()
            return
        self.layoutAboutToBeChanged.emit()
        self._rows.sort(key=lambda row: _sort_key(row.cells[column]), reverse=descending)
        self.layoutChanged.emit()


def _sort_key(cell: Cell) -> tuple[int, int, str]:
    if isinstance(cell, int):
        return (0, cell, "")
    return (1, 0, cell_words(cell).casefold())
