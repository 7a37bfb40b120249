"""Buttons: primary, plain, quiet and danger, with an icon and the key that presses them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from vepdesk.gui import plain
from vepdesk.gui.parts import paint
from vepdesk.gui.theme import square, theme
from vepdesk.gui.words import Words, left_to_right, say


class Kind(Enum):
    """How loudly a button speaks: one primary per page."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"


def key_words(keys: str) -> str:
    """A key sequence as people read it on the keys: ``Ctrl S``."""
    spoken = keys if keys == "+" else keys.replace("+", " ")
    return left_to_right(spoken.replace("Return", "Enter"))


class Button(QPushButton):
    """A push button. ``keys`` is shown as a hint and, with :meth:`bind`, presses it."""

    def __init__(
        self,
        words: Words,
        pressed: Callable[[], None] | None = None,
        *,
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        keys: str = "",
    ) -> None:
        super().__init__(say(words))
        self._kind = kind
        self._icon = icon
        self._keys = keys
        plain.named(self, words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if keys:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self.click)
            self.setAccessibleDescription(keys)
        if pressed is not None:
            self.clicked.connect(lambda _checked=False: pressed())

    @property
    def kind(self) -> Kind:
        """How loudly it speaks."""
        return self._kind

    def set_words(self, words: Words) -> None:
        """Changes its word."""
        self.setText(say(words))
        plain.named(self, words)
        self.updateGeometry()

    def _padding(self) -> int:
        return theme().px({Kind.LINK: 2, Kind.QUIET: 8}.get(self._kind, 14))

    def _gap(self) -> int:
        return theme().px(8)

    def _badge_width(self) -> int:
        if not self._keys:
            return 0
        look = theme()
        return paint.width_of(key_words(self._keys), look.font("hint")) + look.px(14)

    def sizeHint(self) -> QSize:
        look = theme()
        width = paint.width_of(self.text(), self._font()) + 2 * self._padding()
        if self._icon:
            width += look.icon_size + (self._gap() if self.text() else 0)
        if self._keys:
            width += self._badge_width() + self._gap() + look.px(2)
        height = look.px(24) if self._kind is Kind.LINK else look.control_height
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self) -> QFont:
        font = theme().font("body", bold=self._kind is not Kind.LINK)
        font.setUnderline(self._kind is Kind.LINK)
        return font

    def _colours(self) -> tuple[str, QColor | None, QColor | None]:
        """Ink, fill and line."""
        look = theme()
        over = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            if self._kind in {Kind.QUIET, Kind.LINK}:
                return "ink3", None, None
            return "ink3", look.colour("raised"), look.colour("line")
        match self._kind:
            case Kind.PRIMARY:
                fill = look.colour("accent")
                return "accentink", _stirred(fill, over=over, down=self.isDown()), None
            case Kind.DANGER:
                fill = look.colour("danger")
                return "surface", _stirred(fill, over=over, down=self.isDown()), None
            case Kind.PLAIN:
                fill = look.colour("hover" if over or self.isDown() else "surface")
                return "ink", fill, look.colour("fieldline" if over else "line")
            case Kind.QUIET:
                return "ink", look.colour("hover") if over or self.isDown() else None, None
            case Kind.LINK:
                return "ink" if over else "ink2", None, None

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = paint.smooth(self)
        ink, fill, line = self._colours()
        radius = look.radius("control")
        paint.rounded(painter, self.rect(), radius, fill, line)
        if self.hasFocus():
            self._ring(painter, radius)
        self._content(painter, ink)

    def _ring(self, painter: QPainter, radius: int) -> None:
        look = theme()
        if self._kind in {Kind.PRIMARY, Kind.DANGER}:
            inner = self.rect().adjusted(2, 2, -2, -2)
            colour = look.colour("accentink" if self._kind is Kind.PRIMARY else "surface")
            paint.rounded(painter, inner, radius - 2, None, colour, paint.RING)
        else:
            paint.focus_ring(painter, self.rect(), radius)

    def _content(self, painter: QPainter, ink: str) -> None:
        look = theme()
        area = self.rect()
        font = self._font()
        needed = self.sizeHint().width() - 2 * self._padding()
        left = max(self._padding(), (area.width() - needed) // 2)
        if self._kind is Kind.LINK:
            left = self._padding()
        if self._icon:
            side = look.icon_size
            place = paint.mirrored(QRect(left, 0, side, area.height()), area)
            paint.draw_pixmap(painter, look.pixmap(self._icon, ink), place.left(), area)
            left += side + self._gap()
        width = paint.width_of(self.text(), font)
        available = area.width() - left - self._padding() // 2
        place = paint.mirrored(QRect(left, 0, min(width, available), area.height()), area)
        paint.text(painter, place, self.text(), font, look.colour(ink))
        if self._keys:
            left += width + self._gap() + look.px(2)
            self._badge(painter, ink, left)

    def _badge(self, painter: QPainter, ink: str, left: int) -> None:
        look = theme()
        height = look.px(20)
        top = (self.height() - height) // 2
        area = paint.mirrored(QRect(left, top, self._badge_width(), height), self.rect())
        loud = self._kind in {Kind.PRIMARY, Kind.DANGER}
        paint_key(painter, area, self._keys, ink if loud else "ink2", ink if loud else "line")

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


def _stirred(colour: QColor, *, over: bool, down: bool) -> QColor:
    """A little darker (or lighter on a dark ground) under the pointer."""
    if not over and not down:
        return colour
    step = 118 if down else 108
    return colour.lighter(step) if theme().look.dark else colour.darker(step)


def paint_key(painter: QPainter, area: QRect, keys: str, ink: str, line: str) -> None:
    """A key as it looks on a keyboard."""
    look = theme()
    paint.rounded(painter, area, look.px(4), None, look.colour(line))
    paint.text(
        painter,
        area,
        key_words(keys),
        look.font("hint"),
        look.colour(ink),
        Qt.AlignmentFlag.AlignHCenter,
    )


class IconButton(QToolButton):
    """A button that is only an icon; its name is spoken and shown as a tooltip."""

    def __init__(self, icon: str, words: Words, pressed: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.setProperty("part", "icon")
        self.setIcon(theme().icon(icon))
        self.setIconSize(square(theme().icon_size))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        plain.named(self, words)
        plain.tooltip(self, words)
        if pressed is not None:
            self.clicked.connect(lambda _checked=False: pressed())

    def set_icon(self, icon: str, words: Words) -> None:
        """Changes picture and name, for buttons that toggle."""
        self.setIcon(theme().icon(icon))
        plain.named(self, words)
        plain.tooltip(self, words)
