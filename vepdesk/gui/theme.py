"""The look: colours, type, spaces and icons, read from ``resources/style`` and from nowhere else.

A :class:`Look` says how somebody wants it (light or dark, text size, density, practice). A
:class:`Theme` turns that and the tokens into palette, fonts, stylesheet and tinted icons. It hangs
on the application; parts ask :func:`theme` when they paint. A new look means a new main window.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory

from vepdesk.base.resources import resource

TextStyle: TypeAlias = tuple[float, float, int]

_PROPERTY = "vepdesk_theme"
_MARK = re.compile(r"@(\w+)(?:\((\w+)\))?")
SMALLEST_TEXT = 90
LARGEST_TEXT = 200

# Icons that point somewhere: a reader from right to left needs their mirrored twin.
_DIRECTIONAL = frozenset(
    {
        "arrow-back-up", "arrow-forward-up", "arrow-left", "arrow-right", "arrows-split-2",
        "checklist", "chevron-left", "chevron-right", "door-enter", "door-exit", "external-link",
        "file-export", "file-import", "database-export", "database-import", "list-details",
        "login", "logout", "send", "signature", "transfer", "history", "player-play",
    }
)  # fmt: skip


class Tone(Enum):
    """What a chip, number or banner means. Never shown by colour alone: a word goes with it."""

    PLAIN = "plain"
    OK = "ok"
    INFO = "info"
    WARN = "warn"
    DANGER = "danger"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Look:
    """How a person wants it. ``scale`` is the text size in percent, 90 to 200."""

    dark: bool = False
    scale: int = 100
    compact: bool = False
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """The design decisions of ``tokens.json``; lengths in pixels at 100 % text."""

    light: Mapping[str, str]
    dark: Mapping[str, str]
    practice: Mapping[str, Mapping[str, str]]
    space: Sequence[int]
    radius: Mapping[str, int]
    type: Mapping[str, TextStyle]
    control_height: Mapping[str, int]
    row_height: Mapping[str, int]
    width: Mapping[str, int]
    icon: int
    families: Sequence[str]

    @classmethod
    def shipped(cls) -> Tokens:
        """Reads the tokens that came with the program."""
        raw = json.loads(resource("style", "tokens.json").read_text(encoding="utf-8"))
        return cls(
            light=raw["light"],
            dark=raw["dark"],
            practice=raw["practice"],
            space=raw["space_px"],
            radius=raw["radius_px"],
            type={name: (size, line, weight) for name, (size, line, weight) in _styles(raw)},
            control_height=raw["control_height_px"],
            row_height=raw["row_height_px"],
            width=raw["width_px"],
            icon=raw["icons"]["size_px"],
            families=raw["families"],
        )


def _styles(raw: Mapping[str, Mapping[str, TextStyle]]) -> list[tuple[str, TextStyle]]:
    return list(raw["type_px"].items())


class Theme:
    """One look, made from the tokens."""

    def __init__(self, tokens: Tokens, look: Look) -> None:
        self.tokens = tokens
        self.look = look
        side = "dark" if look.dark else "light"
        colours = dict(tokens.dark if look.dark else tokens.light)
        if look.practice:
            colours.update(tokens.practice[side])
        self._colours = colours
        self._pixmaps: dict[tuple[str, str, int, bool, float], QPixmap] = {}

    def colour(self, name: str) -> QColor:
        """The colour of a role such as ``ink2`` or ``warnsoft``."""
        if name.startswith("#"):
            return QColor(name)
        return QColor(self._colours[name])

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """Ink and soft background of a tone."""
        match tone:
            case Tone.PLAIN:
                return self.colour("ink2"), self.colour("plainsoft")
            case Tone.ACCENT:
                return self.colour("accent"), self.colour("soft")
            case _:
                return self.colour(tone.value), self.colour(tone.value + "soft")

    def px(self, length: float) -> int:
        """A length that grows with the text."""
        return int(length * self.look.scale / 100 + 0.5)

    def space(self, step: int) -> int:
        """A distance: 4, 8, 12, 16, 20, 24 or 32 pixels for steps 0 to 6, closer when compact."""
        length = self.tokens.space[step]
        return length - self.tokens.space[0] // 2 if self.look.compact and step else length

    def radius(self, name: str) -> int:
        """Corner radius of ``control``, ``card`` or ``chip``."""
        return self.tokens.radius[name]

    @property
    def control_height(self) -> int:
        """Height of buttons and fields."""
        return self.px(self.tokens.control_height[self._density])

    @property
    def chip_height(self) -> int:
        """Height of chips and badges."""
        return self.px(self.tokens.control_height["chip"])

    @property
    def row_height(self) -> int:
        """Height of a table row."""
        return self.px(self.tokens.row_height[self._density])

    def width(self, name: str) -> int:
        """A named width such as ``sidebar`` that grows with the text."""
        return self.px(self.tokens.width[name])

    @property
    def _density(self) -> str:
        return "compact" if self.look.compact else "comfortable"

    def font(self, style: str, *, bold: bool | None = None) -> QFont:
        """The font of a text style: ``title``, ``heading``, ``body``, ``label``, ``small``..."""
        size, _line, weight = self.tokens.type[style]
        font = QFont(list(self.tokens.families))
        font.setPixelSize(self.px(size))
        heavy = weight >= QFont.Weight.DemiBold if bold is None else bold
        font.setWeight(QFont.Weight.Bold if heavy else QFont.Weight.Normal)
        return font

    @property
    def icon_size(self) -> int:
        """Side of an icon beside text."""
        return self.px(self.tokens.icon)

    def pixmap(self, name: str, role: str = "ink2", size: int = 0) -> QPixmap:
        """An icon in the colour of ``role``, mirrored where it points and people read leftwards."""
        application = _application()
        mirrored = (
            name in _DIRECTIONAL and application.layoutDirection() is Qt.LayoutDirection.RightToLeft
        )
        ratio = application.devicePixelRatio()
        key = (name, role, size or self.icon_size, mirrored, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(*key)
        return self._pixmaps[key]

    def _drawn(self, name: str, role: str, size: int, mirrored: bool, ratio: float) -> QPixmap:  # noqa: FBT001
        source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        tinted = source.replace("currentColor", self.colour(role).name())
        pixels = int(size * ratio + 0.5)
        image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        if mirrored:
            image = image.flipped(Qt.Orientation.Horizontal)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def icon(self, name: str, role: str = "ink2") -> QIcon:
        """The same as :meth:`pixmap` for actions and tool buttons, with a paler disabled form."""
        icon = QIcon(self.pixmap(name, role))
        icon.addPixmap(self.pixmap(name, "ink3"), QIcon.Mode.Disabled)
        return icon

    def palette(self) -> QPalette:
        """For everything Qt draws by itself: file dialogs, calendars, selections."""
        palette = QPalette()
        group, role = QPalette.ColorGroup, QPalette.ColorRole
        for target, name in (
            (role.Window, "bg"), (role.WindowText, "ink"), (role.Base, "field"),
            (role.AlternateBase, "raised"), (role.Text, "ink"), (role.Button, "surface"),
            (role.ButtonText, "ink"), (role.BrightText, "danger"), (role.Highlight, "accent"),
            (role.HighlightedText, "accentink"), (role.ToolTipBase, "ink"),
            (role.ToolTipText, "surface"), (role.PlaceholderText, "ink3"), (role.Link, "accent"),
            (role.LinkVisited, "accent"), (role.Light, "surface"), (role.Midlight, "raised"),
            (role.Mid, "line"), (role.Dark, "fieldline"), (role.Shadow, "ink3"),
            (role.Accent, "accent"),
        ):  # fmt: skip
            palette.setColor(target, self.colour(name))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(group.Disabled, target, self.colour("ink3"))
        return palette

    def stylesheet(self) -> str:
        """The stylesheet with every mark replaced.

        Marks: ``@name`` a colour, ``@px(n)`` a length that grows with the text, ``@font(style)``
        weight and size of a text style, ``@radius(name)`` a corner, ``@text(style)`` its size.
        """
        template = resource("style", "app.qss").read_text(encoding="utf-8")
        return _MARK.sub(self._mark, template)

    def _mark(self, found: re.Match[str]) -> str:
        name, argument = found[1], found[2]
        if argument is None:
            return self.colour(name).name()
        match name:
            case "px":
                return f"{self.px(int(argument))}px"
            case "radius":
                return f"{self.radius(argument)}px"
            case "font":
                size, _line, weight = self.tokens.type[argument]
                bold = "bold" if weight >= QFont.Weight.DemiBold else "normal"
                return f"font-size: {self.px(size)}px; font-weight: {bold}"
            case _:
                raise KeyError(name)


def apply_look(application: QApplication, look: Look) -> Theme:
    """Gives ``application`` a look: style, palette, fonts and stylesheet."""
    _register_fonts(application)
    made = Theme(Tokens.shipped(), look)
    application.setProperty(_PROPERTY, made)
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(made.palette())
    application.setFont(made.font("body"))
    application.setStyleSheet(made.stylesheet())
    return made


def _register_fonts(application: QApplication) -> None:
    if application.property(_PROPERTY) is None:
        for path in sorted(resource("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))


def theme() -> Theme:
    """The look the application has; the plain light one before anybody chose."""
    application = _application()
    found = application.property(_PROPERTY)
    if isinstance(found, Theme):
        return found
    return apply_look(application, Look())


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("there is no QApplication yet")
    return application


def square(side: int) -> QSize:
    """A size with equal sides."""
    return QSize(side, side)
