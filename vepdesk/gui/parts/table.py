"""The data table: paged, sortable, worked by keyboard, with an empty state that helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from vepdesk.gui import plain
from vepdesk.gui.models.table import (
    CELL_ROLE,
    KEY_ROLE,
    CellStyle,
    ChipCell,
    Column,
    Row,
    SegmentCell,
    TableModel,
    cell_words,
)
from vepdesk.gui.parts import paint
from vepdesk.gui.parts.chips import chip_width, paint_chip
from vepdesk.gui.parts.segmented import paint_segment, segment_width
from vepdesk.gui.theme import theme
from vepdesk.gui.words import Words, say

# Cells up to this width, such as prison numbers, are not cut while others can be.
_SHORT = 132

_FONTS = {
    CellStyle.BODY: "body",
    CellStyle.NUMBER: "body",
    CellStyle.STRONG: "heading",
    CellStyle.MUTED: "small",
}


class _Delegate(QStyledItemDelegate):
    """Paints chips, segments and plain text; never anything that could be markup."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        model = index.model()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, look.colour("soft" if selected else "surface"))
        base = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(base, look.colour("line2"))
        if isinstance(model, TableModel):
            self._bar(painter, area, index, selected=selected)
            self._cell(painter, area, model, index)
        painter.restore()

    def _bar(
        self,
        painter: QPainter,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        selected: bool,
    ) -> None:
        view = self.parent()
        focused = isinstance(view, QTableView) and view.hasFocus()
        if selected and focused and index.column() == 0:
            bar = QRect(area.left(), area.top(), 3, area.height())
            painter.fillRect(paint.mirrored(bar, area), theme().colour("accent"))

    def _cell(
        self,
        painter: QPainter,
        area: QRect,
        model: TableModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        cell = index.data(CELL_ROLE)
        edge = look.px(12)
        inside = area.adjusted(edge, 0, -edge, 0)
        if isinstance(cell, ChipCell):
            words = say(cell.words)
            height = look.px(22)
            width = min(chip_width(words, cell.icon), inside.width())
            place = QRect(inside.left(), 0, width, height)
            place.moveTop(area.top() + (area.height() - height) // 2)
            if model.columns[index.column()].style is CellStyle.NUMBER:
                place.moveRight(inside.right())
            place = paint.mirrored(place, inside)
            paint_chip(painter, place, words, cell.tone, cell.icon)
        elif isinstance(cell, SegmentCell):
            for key, place in segments(cell, inside):
                _paint_one(painter, cell, key, place)
        else:
            self._words(painter, inside, cell_words(cell), model.columns[index.column()].style)

    def _words(self, painter: QPainter, area: QRect, words: str, style: CellStyle) -> None:
        look = theme()
        font = look.font(_FONTS[style])
        ink = "ink2" if style is CellStyle.MUTED else "ink"
        if style is CellStyle.NUMBER:
            width = min(paint.width_of(words, font), area.width())
            area = paint.mirrored(
                QRect(area.right() - width + 1, area.top(), width, area.height()), area
            )
        paint.text(painter, area, words, font, look.colour(ink))

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        look = theme()
        cell = index.data(CELL_ROLE)
        if isinstance(cell, SegmentCell):
            width = sum(segment_width(say(option.words)) for option in cell.options)
        elif isinstance(cell, ChipCell):
            width = chip_width(say(cell.words), cell.icon)
        else:
            width = paint.width_of(cell_words(cell), look.font("heading"))
        return QSize(width + look.px(24), look.row_height)


def segments(cell: SegmentCell, area: QRect) -> Sequence[tuple[str, QRect]]:
    """Where each segment of a cell stands."""
    look = theme()
    height = look.px(28)
    left = area.left()
    places = []
    for option in cell.options:
        width = segment_width(say(option.words))
        place = QRect(left, area.top() + (area.height() - height) // 2, width, height)
        places.append((option.key, paint.mirrored(place, area)))
        left += width
    return places


def _paint_one(painter: QPainter, cell: SegmentCell, key: str, place: QRect) -> None:
    option = next(option for option in cell.options if option.key == key)
    paint_segment(
        painter,
        place,
        say(option.words),
        tone=option.tone if key == cell.chosen else None,
        first=option is cell.options[0],
        last=option is cell.options[-1],
    )


class _View(QTableView):
    entered = Signal()
    segment_chosen = Signal(int, int, str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < 9 and self._choose(number):
            return
        super().keyPressEvent(event)

    def _choose(self, number: int) -> bool:
        """Chooses the segment with that number in the current row, if the row has segments."""
        current = self.currentIndex()
        model = self.model()
        if not current.isValid() or not isinstance(model, TableModel):
            return False
        for column, cell in enumerate(model.rows[current.row()].cells):
            if isinstance(cell, SegmentCell) and number < len(cell.options):
                self.segment_chosen.emit(current.row(), column, cell.options[number].key)
                return True
        return False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        cell = index.data(CELL_ROLE) if index.isValid() else None
        if isinstance(cell, SegmentCell):
            edge = theme().px(12)
            area = self.visualRect(index).adjusted(edge, 0, -edge, 0)
            for key, segment in segments(cell, area):
                if segment.contains(place):
                    self.segment_chosen.emit(index.row(), index.column(), key)


class DataTable(QWidget):
    """A table of frozen rows. ``opened`` tells the key of the row a person opens (Enter, click)."""

    opened = Signal(bytes)
    selected = Signal(bytes)
    segment_chosen = Signal(bytes, int, str)

    def __init__(
        self,
        name: Words,
        columns: Sequence[Column],
        empty: QWidget | None = None,
        *,
        open_on_click: bool = False,
    ) -> None:
        super().__init__()
        self.model = TableModel(columns, self)
        self.view = _View()
        self._empty = empty
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        if empty is not None:
            self._stack.addWidget(empty)
        self.setLayout(self._stack)
        self._prepare(name)
        self.model.loaded.connect(self._show_what_there_is)
        self.view.entered.connect(self._open_current)
        if open_on_click:
            self.view.clicked.connect(lambda _index: self._open_current())
            self.view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.view.doubleClicked.connect(lambda _index: self._open_current())
        self.view.segment_chosen.connect(self._tell_segment)
        self.view.selectionModel().currentRowChanged.connect(
            lambda now, _before: self.selected.emit(now.data(KEY_ROLE) or b"")
        )

    def _prepare(self, name: Words) -> None:
        view, look = self.view, theme()
        view.setModel(self.model)
        view.setItemDelegate(_Delegate(view))
        plain.named(view, name)
        plain.named(self, name)
        self.setFocusProxy(view)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(look.row_height)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = view.horizontalHeader()
        header.setFixedHeight(look.px(36))
        header.setHighlightSections(False)
        header.setMinimumSectionSize(look.px(40))
        header.setSectionsMovable(False)
        if any(column.sortable for column in self.model.columns):
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            view.setSortingEnabled(True)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows."""
        self.model.set_rows(rows)

    def select(self, key: bytes) -> None:
        """Makes the row of ``key`` the current one."""
        row = self.model.row_of(key)
        if row >= 0:
            self.go_to(row)

    def go_to(self, row: int) -> None:
        """Makes a row the current one; Qt's own ``selectRow`` finds none from right to left."""
        self.view.setCurrentIndex(self.model.index(row, 0))

    @property
    def current(self) -> bytes:
        """The key of the current row; empty when there is none."""
        key = self.view.currentIndex().data(KEY_ROLE)
        return bytes(key) if key else b""

    def sizeHint(self) -> QSize:
        look = theme()
        shown = min(max(len(self.model.rows), 3), 12)
        return QSize(look.px(480), look.px(36) + shown * look.row_height + 2)

    def minimumSizeHint(self) -> QSize:
        look = theme()
        return QSize(look.px(240), look.px(36) + 3 * look.row_height)

    def _open_current(self) -> None:
        if self.current:
            self.opened.emit(self.current)

    def _tell_segment(self, row: int, column: int, key: str) -> None:
        self.segment_chosen.emit(self.model.rows[row].key, column, key)

    def _show_what_there_is(self) -> None:
        nothing = not self.model.rows and self._empty is not None
        self._stack.setCurrentIndex(1 if nothing else 0)
        self._share_width()
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view.viewport() and event.type() is QEvent.Type.Resize:
            self._share_width()
        if watched is self.view and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            if event.type() is QEvent.Type.FocusIn and not self.view.currentIndex().isValid():
                self.go_to(0)
            self.view.viewport().update()
        return False

    def _share_width(self) -> None:
        """Fixed columns get what they ask for, the others share the rest by their contents."""
        look, columns = theme(), self.model.columns
        fixed = sum(look.px(column.width) for column in columns if column.width)
        free = [number for number, column in enumerate(columns) if not column.width]
        wanted = {number: self._wanted(number) for number in free}
        room = max(0, self.view.viewport().width() - fixed)
        if sum(wanted.values()) > room:
            wanted = self._squeezed(wanted, room)
        extra = max(0, room - sum(wanted.values())) // max(1, len(free))
        for number, column in enumerate(columns):
            width = look.px(column.width) if column.width else wanted[number] + extra
            self.view.setColumnWidth(number, width)
        if columns and room >= sum(wanted.values()):
            used = sum(self.view.columnWidth(number) for number in range(len(columns) - 1))
            rest = self.view.viewport().width() - used
            self.view.setColumnWidth(len(columns) - 1, max(rest, look.px(40)))

    def _squeezed(self, wanted: dict[int, int], room: int) -> dict[int, int]:
        """Narrower columns, each at least as wide as its heading; long cells end in dots.

        Numbers and other short cells, and what the row is about (in bold), give way last.
        """
        least = {number: self._least(number) for number in wanted}
        short = theme().px(_SHORT)
        strong = [n for n in wanted if self.model.columns[n].style is CellStyle.STRONG]
        chips = {
            n for row in self.model.rows[:1] for n in wanted if isinstance(row.cells[n], ChipCell)
        }
        kept = {n for n in wanted if n in strong or wanted[n] <= short} | chips
        for cap in (max(wanted.values()), short):
            tried = {n: min(wanted[n], cap) if n in kept else least[n] for n in wanted}
            if sum(tried.values()) <= room:
                least = tried
                break
        spare = sum(wanted.values()) - sum(least.values())
        share = max(0.0, (room - sum(least.values())) / spare) if spare else 0.0
        return {
            number: least[number] + int((wanted[number] - least[number]) * share)
            for number in wanted
        }

    def _least(self, column: int) -> int:
        look = theme()
        heading = say(self.model.columns[column].words)
        return paint.width_of(heading, look.font("label")) + look.px(46)

    def _wanted(self, column: int) -> int:
        look = theme()
        cells = (row.cells[column] for row in self.model.rows[:50])
        width = max((self._cell_width(cell_words(cell)) for cell in cells), default=0)
        return max(min(width, look.px(320)) + look.px(26), self._least(column))

    @staticmethod
    def _cell_width(words: str) -> int:
        return paint.width_of(words, theme().font("heading"))
