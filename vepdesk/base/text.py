"""Marks for every sentence a person can read, so that one place can translate them later.

Rooms below the window know no Qt. They build a :class:`Text` with :func:`T`; the window turns it
into words in the reader's language, the command line into English. ``pyside6-lupdate`` finds the
literals by the function name ``T``: only literals may be passed to it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from string import Formatter
from typing import TypeAlias, Union

from vepdesk.base.plurals import singulars

TextValue: TypeAlias = Union[str, int, date, datetime, "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence still to be translated: its context, its English source and what goes into it.

    ``values`` fill place markers written ``{name}``; ``count`` selects the plural form and fills
    ``%n``. Values are never parsed again, so braces or markup in data stay what they are.
    """

    context: str
    source: str
    values: Mapping[str, TextValue] = field(default_factory=dict)
    count: int | None = None

    def filled(self, **values: TextValue) -> Text:
        """The same sentence with place markers filled."""
        return replace(self, values={**self.values, **values})

    def counted(self, count: int) -> Text:
        """The same sentence in the plural form for ``count``."""
        return replace(self, count=count)

    def __hash__(self) -> int:
        return hash((self.context, self.source, self.count))


def T(context: str, source: str) -> Text:  # noqa: N802 - short and loud: it marks a literal
    """Marks an English literal for translation under ``context`` (the class or page it is for)."""
    return Text(context, source)


def fill(template: str, values: Mapping[str, str]) -> str:
    """Puts ``values`` into the ``{name}`` markers of a translated template.

    Only plain names are markers; attribute or index look-ups are left as written, so that a
    translation can never reach into an object.
    """
    parts: list[str] = []
    for literal, name, _format, _conversion in Formatter().parse(template):
        parts.append(literal)
        if name is not None:
            parts.append(values.get(name, "{" + name + "}"))
    return "".join(parts)


def english(text: Text) -> str:
    """The sentence in English, as the command line prints it; dates and times are ISO 8601."""
    template = text.source
    if text.count is not None:
        if text.count == 1:
            template = singulars().get((text.context, text.source), template)
        template = template.replace("%n", str(text.count))
    return fill(template, {name: _plain(value) for name, value in text.values.items()})


def _plain(value: TextValue) -> str:
    match value:
        case Text():
            return english(value)
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case _:
            return visible(str(value))


_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_JOINERS = "\u200c\u200d"
"""Persian, Urdu and Indian names are written with them."""


def unseen(sign: str) -> bool:
    """Whether a sign shows nothing itself and changes what others look like.

    That is a control sign, a direction mark (Unicode UAX 9), or one that is merely invisible.
    """
    return unicodedata.category(sign) in _UNSEEN and sign not in _JOINERS


def visible(text: str) -> str:
    """``text`` with such signs written out, ``<U+202E>``; ends of lines and tabs stay."""
    if text.isprintable():
        return text
    return "".join(
        f"<U+{ord(one):04X}>" if unseen(one) and one not in "\n\t" else one for one in text
    )
