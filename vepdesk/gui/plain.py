"""The only way words and data reach a widget: as plain text, always.

A label that is left to guess takes ``<img src=...>`` in somebody's name for markup and opens the
file it names; on Windows that can send a sign-in hash over the network. Nothing outside this
module makes a label or sets a tooltip.
"""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, right_to_left, say


def label(
    words: Words,
    style: str = "body",
    *,
    wrap: bool = False,
    selectable: bool = False,
    tone: Tone | None = None,
) -> QLabel:
    """A label of plain text. ``style`` is a text style of the stylesheet."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("style", style)
    if tone is not None:
        made.setProperty("tone", tone.value)
    made.setWordWrap(wrap)
    if wrap:
        policy = made.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    made.setAlignment(reading_edge() | Qt.AlignmentFlag.AlignVCenter)
    made.setText(say(words))
    return made


def reading_edge() -> Qt.AlignmentFlag:
    """The side where reading begins; Qt would look at the text and not at the language."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def set_words(target: QLabel, words: Words) -> None:
    """Changes what a label of :func:`label` says."""
    target.setTextFormat(Qt.TextFormat.PlainText)
    target.setText(say(words))


def set_tone(target: QWidget, tone: Tone | None) -> None:
    """Changes the tone of a label or banner."""
    restyled(target, "tone", "" if tone is None else tone.value)


def restyled(target: QWidget, name: str, value: str) -> None:
    """Sets a property the stylesheet looks at, and lets it look again."""
    if target.property(name) != value:
        target.setProperty(name, value)
        target.style().unpolish(target)
        target.style().polish(target)


def tooltip(target: QWidget, words: Words) -> None:
    """A tooltip; Qt would read markup in it, so it is escaped and wrapped in one paragraph."""
    target.setToolTip(plain_tip(words))


def plain_tip(words: Words) -> str:
    """Words as the markup of a tooltip that shows exactly them; empty words give no tooltip."""
    said = say(words)
    return f"<p>{html.escape(said)}</p>" if said else ""


def named(target: QWidget, words: Words, description: Words = "") -> None:
    """The name and description that screen readers speak."""
    target.setAccessibleName(say(words))
    if description:
        target.setAccessibleDescription(say(description))


def multiline(target: QPlainTextEdit, text: str) -> None:
    """Fills a text field of several lines."""
    target.setPlainText(text)
