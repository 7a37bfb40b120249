"""Shows a paper or picture inside the program: pages and zoom, nothing to save, no other program.

The window decodes nothing: the limited child gives plain pixels, and they are painted.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QWidget

from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.documents.content import FileType
from vepdesk.documents.limited import Pixels
from vepdesk.gui import plain
from vepdesk.gui.ask import Dialog
from vepdesk.gui.pages.unrecorded import show_unrecorded, unrecorded_banner
from vepdesk.gui.parts.buttons import Button, Kind
from vepdesk.gui.parts.empty import EmptyState
from vepdesk.gui.parts.layout import row
from vepdesk.gui.session import Session
from vepdesk.gui.theme import theme
from vepdesk.gui.words import percent_words
from vepdesk.services.attachments import Opened, Paper, read
from vepdesk.services.audit import Noted, open_paper

_STEP = 1.25
_LEAST_ZOOM, _MOST_ZOOM = 0.2, 5.0
_MOST_SIDE = 5_120
"""A painted picture never has a longer side, whatever the zoom: it would take the memory."""


class PictureView(QScrollArea):
    """Pixels, fitted into the room there is, or larger and scrolled by the arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidgetResizable(False)
        self._label = plain.label("")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._label)
        self._whole = QPixmap()
        self._zoom = 1.0

    def show_pixels(self, pixels: Pixels) -> None:
        """Shows other pixels, at the zoom there is."""
        self._whole = QPixmap.fromImage(_on_white(pixels))
        self._paint()
        self.verticalScrollBar().setValue(0)

    @property
    def zoom(self) -> float:
        """How many times the fitted size; 1 shows all of it."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Larger or smaller, within bounds."""
        fitted = max(self._fitted().width(), self._fitted().height(), 1)
        self._zoom = min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM, _MOST_SIDE / fitted)
        self._paint()

    def _fitted(self) -> QSize:
        return self._whole.size().scaled(
            self.maximumViewportSize(), Qt.AspectRatioMode.KeepAspectRatio
        )

    def _paint(self) -> None:
        if self._whole.isNull():
            return
        shown = self._whole.scaled(
            self._fitted() * self._zoom,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._label.setPixmap(shown)
        self._label.resize(shown.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint()


def _on_white(pixels: Pixels) -> QImage:
    drawn = QImage(
        pixels.rgba,
        pixels.width,
        pixels.height,
        4 * pixels.width,
        QImage.Format.Format_RGBA8888,
    )
    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return sheet


class PaperViewer(Dialog):
    """One attachment over the page. Plus, minus and 0 zoom; Page Up and Page Down turn pages."""

    def __init__(self, parent: QWidget, session: Session, paper: Paper) -> None:
        record = paper.stored.record
        super().__init__(parent, record.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._title = record.title
        self._opened: Opened | None = None
        self._page, self._pages = 0, record.pages or 1
        self.view = PictureView()
        plain.named(self.view, record.title)
        self.view.hide()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        plain.named(self.text, record.title)
        self.text.hide()
        self._notice = EmptyState(T("PaperViewer", "Opening…"), icon="hourglass")
        self._place = plain.label("", "small")
        self._place.setObjectName("page-of")
        self._size = plain.label("", "small")
        self._size.setObjectName("zoom")
        self._tools = self._tool_row()
        self._tools.hide()
        self.body.addWidget(self._tools)
        self._unrecorded = unrecorded_banner()
        self.body.addWidget(self._unrecorded)
        for part in (self._notice, self.view, self.text):
            self.body.addWidget(part, 1)
        close = Button(T("Ask", "Close"), self.accept, kind=Kind.PRIMARY)
        close.setObjectName("close")
        self.add_button(close, default=True)
        room = parent.window().size()
        self.resize(max(theme().width("dialog"), room.width() * 9 // 10), room.height() * 9 // 10)
        rid = paper.stored.rid
        session.look(
            lambda desk: open_paper(desk, rid),
            lambda desk: read(desk, rid),
            self._show,
            self._refuse,
            self,
        )

    def _tool_row(self) -> QWidget:
        self._back = Button(T("PaperViewer", "Previous page"), lambda: self.turn(-1), keys="PgUp")
        self._back.setObjectName("previous-page")
        self._next = Button(T("PaperViewer", "Next page"), lambda: self.turn(1), keys="PgDown")
        self._next.setObjectName("next-page")
        smaller = Button(T("PaperViewer", "Smaller"), lambda: self._resize(1 / _STEP), keys="-")
        larger = Button(T("PaperViewer", "Larger"), lambda: self._resize(_STEP), keys="+")
        whole = Button(T("PaperViewer", "Fit"), lambda: self._resize(0), keys="0")
        for name, button in (("smaller", smaller), ("larger", larger), ("whole", whole)):
            button.setObjectName(name)
        holder = QWidget()
        holder.setLayout(
            row(self._back, self._next, self._place, None, self._size, smaller, larger, whole)
        )
        return holder

    def turn(self, by: int) -> None:
        """Goes on or back by so many pages."""
        page = self._page + by
        if 0 <= page < self._pages:
            self._page = page
            self._draw()

    def _resize(self, factor: float) -> None:
        self.view.set_zoom(self.view.zoom * factor if factor else 1.0)
        self._tell()

    def _show(self, opened: Opened, noted: Noted) -> None:
        show_unrecorded(self._unrecorded, noted)
        self._opened = opened
        if opened.type is FileType.TEXT:
            plain.multiline(self.text, opened.text)
            self._notice.hide()
            self.text.show()
            self.text.setFocus()
        else:
            self._draw()

    def _draw(self) -> None:
        opened, page = self._opened, self._page
        if opened is None:
            return
        self._back.setEnabled(False)
        self._next.setEnabled(False)
        self._session.read(
            lambda _desk: opened.pixels(page),
            lambda pixels: self._paint(pixels, page),
            self._refuse,
            self,
        )

    def _paint(self, pixels: Pixels, page: int) -> None:
        if page != self._page:  # turned on meanwhile
            return
        self._pages = pixels.pages
        self._notice.hide()
        self._tools.show()
        self.view.show()
        self.view.show_pixels(pixels)
        self.view.setFocus()
        self._tell()

    def _tell(self) -> None:
        several = self._pages > 1
        for part in (self._back, self._next, self._place):
            part.setVisible(several)
        self._back.setEnabled(self._page > 0)
        self._next.setEnabled(self._page < self._pages - 1)
        plain.set_words(
            self._place,
            T("PaperViewer", "Page {page} of {pages}").filled(
                page=self._page + 1, pages=self._pages
            ),
        )
        plain.set_words(self._size, percent_words(self.view.zoom))

    def _refuse(self, error: UserError) -> None:
        self.view.hide()
        self._tools.hide()
        self._notice.set_words(T("PaperViewer", "It cannot be shown"), error.message)
        self._notice.show()
