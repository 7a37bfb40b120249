"""The main window: top bar, pages by section, the page itself, status bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from vepdesk.base.text import T, Text
from vepdesk.gui import plain
from vepdesk.gui.parts.bars import StatusBar, TopBar
from vepdesk.gui.parts.layout import boxed, column, row
from vepdesk.gui.parts.notices import Toast
from vepdesk.gui.parts.sidebar import Sidebar, Waiting
from vepdesk.gui.theme import Tone, theme
from vepdesk.gui.words import Words, say

Factory = Callable[[], QWidget]

_SMALLEST = (1000, 560)
_USUAL = (1280, 800)
_NUMBERED = 9


class Page(QWidget):
    """What pages may derive from, to hear that they are opened and to hold a person back."""

    # The key of the page in the sidebar under which this one stands; empty for its own.
    section = ""

    def opened(self, **where: object) -> None:
        """Called each time the page is opened, with what :meth:`Shell.open` was given."""

    def may_leave(self) -> bool:
        """Whether another page may be opened, or the window closed, now."""
        return True


class Shell(QMainWindow):
    """Composed of the shared parts; pages are made when they are first opened."""

    lock_requested = Signal()
    search_requested = Signal(str)
    exchange_pressed = Signal()
    page_opened = Signal(str)
    help_requested = Signal(str)

    def __init__(self, title: Words = "") -> None:
        super().__init__()
        self.setWindowTitle(say(title or T("Shell", "VEPDesk")))
        self._factories: dict[str, Factory] = {}
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self.top = TopBar()
        self.sidebar = Sidebar()
        self.status = StatusBar()
        self.stack = QStackedWidget()
        self.stack.setMinimumSize(theme().px(320), theme().px(240))
        middle = row(self.sidebar, gap=-1)
        self._notices = column(gap=-1)
        self._notices.addWidget(self.stack, 1)
        middle.addLayout(self._notices, 1)
        layout = column(gap=-1)
        if theme().look.practice:
            layout.addWidget(_practice_banner())
        layout.addWidget(self.top)
        layout.addLayout(middle, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(boxed(layout, "page"))
        self.toast = Toast(self)
        self.top.lock_requested.connect(self.lock_requested)
        self.top.search_requested.connect(self.search_requested)
        self.top.exchange_pressed.connect(self.exchange_pressed)
        self.sidebar.opened.connect(self.open)
        QShortcut(QKeySequence("F1"), self).activated.connect(
            lambda: self.help_requested.emit(self._current)
        )
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)

    def add_page(
        self, key: str, icon: str, words: Text, section: Text | None, factory: Factory
    ) -> None:
        """A page with a place in the sidebar; Alt and its number open it."""
        self.sidebar.add(key, icon, words, section)
        self._factories[key] = factory
        number = len(self._factories)
        if number <= _NUMBERED:
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.activated.connect(lambda: self.open(key))

    def add_hidden_page(self, key: str, factory: Factory) -> None:
        """A page without a place in the sidebar, such as one person or the search results."""
        self._factories[key] = factory

    def open(self, key: str, **where: object) -> QWidget:
        """Goes to a page and tells it where in it. Raises ``KeyError`` for an unknown page.

        When the present page does not let go, it stays and is returned.
        """
        present = self.stack.currentWidget()
        if key != self._current and isinstance(present, Page) and not present.may_leave():
            self._mark(self._current, present)
            return present
        if key not in self._pages:
            page = self._factories[key]()
            self._pages[key] = page
            self.stack.addWidget(page)
        page = self._pages[key]
        self.stack.setCurrentWidget(page)
        self._current = key
        self._mark(key, page)
        if isinstance(page, Page):
            page.opened(**where)
        self.page_opened.emit(key)
        return page

    def _mark(self, key: str, page: QWidget) -> None:
        section = page.section if isinstance(page, Page) else ""
        self.sidebar.show_open(section or key)

    @property
    def current(self) -> str:
        """The key of the page that is open."""
        return self._current

    def show_notice(self, notice: QWidget) -> None:
        """Puts a notice over the page; whoever made it takes it away again."""
        self._notices.insertWidget(0, notice)

    def page(self, key: str) -> QWidget | None:
        """A page that was opened before."""
        return self._pages.get(key)

    @property
    def pages(self) -> Mapping[str, QWidget]:
        """The pages that were opened so far."""
        return self._pages

    def set_counts(self, counts: Mapping[str, Waiting | int]) -> None:
        """What waits on which page."""
        self.sidebar.set_counts(
            {
                key: Waiting(number) if isinstance(number, int) else number
                for key, number in counts.items()
            }
        )

    def set_exchange(self, words: Words, tone: Tone) -> None:
        """What waits for headquarters, always in sight."""
        self.top.set_exchange(words, tone)

    def set_user(self, words: Words) -> None:
        """Who is signed in."""
        self.top.set_user(words)

    def set_status(self, left: Sequence[Words], right: Sequence[Words]) -> None:
        """The line at the foot."""
        self.status.set(left, right)

    def say(self, words: Words, tone: Tone = Tone.OK) -> None:
        """A short confirmation that goes by itself."""
        self.toast.say(words, tone)

    def empty(self) -> None:
        """Lets go of every page, as locking demands: nothing anybody read stays on the screen."""
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._current = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().width("narrowbelow")
        self.sidebar.set_narrow(narrow=narrow)
        self.top.set_narrow(narrow=narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        present = self.stack.currentWidget()
        if isinstance(present, Page) and not present.may_leave():
            event.ignore()
            return
        super().closeEvent(event)


def _practice_banner() -> QWidget:
    look = theme()
    icon = plain.label("")
    icon.setPixmap(look.pixmap("school", "accentink", look.px(16)))
    words = plain.label(
        T("Shell", "Practice: nothing here is real, and nothing leaves this computer."), "practice"
    )
    banner = boxed(row(None, icon, words, None, gap=1, margins=(0, look.px(4), 0, look.px(4))))
    banner.setProperty("part", "practice")
    banner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    plain.named(banner, words.text())
    return banner
