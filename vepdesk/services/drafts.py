"""What somebody was writing, kept until he or she goes on: local, encrypted, nobody else's.

A draft holds what stands in each control as text, so that it can hold what makes no sense yet, and
what stood there before the person began, so that a change by somebody else is noticed. Drafts are
no records: they have no entry in the journal and never leave the store. Passphrases are not in any
form that gives a draft.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum
from typing import TypeAlias, TypeVar

from vepdesk.base.errors import UserError
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.own_notes import named, open_note, seal_note
from vepdesk.services.desk import Desk
from vepdesk.vault import drafts
from vepdesk.vault.drafts import DraftRow
from vepdesk.vault.unit_of_work import milliseconds

Fields: TypeAlias = Mapping[str, Sequence[str]]
"""The texts that stand in the controls of each field of a form."""

Where: TypeAlias = Mapping[str, str | bytes]
"""Where in a page: what it was opened with."""

Made = TypeVar("Made")

_PLACE = "place"

_SIGNING_IN = ("signed-in", "envelopes-used")
"""The acts of somebody who comes back, which save no form."""


class Fit(Enum):
    """How what was being written fits where it is put back."""

    SAME = "same"
    CHANGED = "changed"
    """Something else stands there now than when the person began."""
    NOWHERE = "nowhere"
    """The form it was written in is not there any more."""


@dataclass(frozen=True, slots=True, repr=False)
class Written:
    """The fields a person changed: what stands there now, and what stood there before."""

    now: Fields
    before: Fields = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.now)

    def under(self, name: str) -> Written:
        """The same, as one of several forms of a page."""

        def named(fields: Fields) -> Fields:
            return {f"{name}.{key}": value for key, value in fields.items()}

        return Written(named(self.now), named(self.before))

    def of(self, name: str) -> Written:
        """The part that :meth:`under` put below ``name``."""

        def part(fields: Fields) -> Fields:
            start = f"{name}."
            return {key[len(start) :]: fields[key] for key in fields if key.startswith(start)}

        return Written(part(self.now), part(self.before))

    def text(self, key: str) -> str:
        """The first text of a field; empty when it was not changed."""
        return next(iter(self.now.get(key, ())), "")


def together(*parts: Written) -> Written:
    """Several forms of one page as one draft."""
    now: dict[str, Sequence[str]] = {}
    before: dict[str, Sequence[str]] = {}
    for part in parts:
        now.update(part.now)
        before.update(part.before)
    return Written(now, before)


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """What was being written where: on a page, or in a dialog over it about a record of its own."""

    page: str
    where: Where
    written: Written
    dialog: str = ""
    about: bytes = b""
    at: datetime | None = None
    """When it was kept; None for one that is only about to be."""
    unsure: bool = False
    """Whether it was perhaps being saved at that moment."""
    at_lock: bool = False
    """Whether a lock kept it; else the program had ended before anything became of it."""
    after: int | None = None
    """The newest entry when it was kept by the way, until a sign-in has looked what came later."""

    def same_as(self, other: Draft) -> bool:
        """Whether the same words stand in the same form at the same place."""
        return _content(self) == _content(other)

    @property
    def form(self) -> str:
        """The name of the form."""
        return f"{self.page}/{self.dialog}" if self.dialog else self.page

    @property
    def key(self) -> tuple[str, bytes]:
        """What distinguishes a draft from the others of its author."""
        rid = self.where.get("rid", b"")
        return self.form, self.about or (rid if isinstance(rid, bytes) else b"")


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """Where somebody was at the desk: page, size of the window in pixels, language of its words."""

    page: str
    where: Where
    size: tuple[int, int]
    language: str


@dataclass(frozen=True, slots=True, repr=False)
class Unfinished:
    """What waits for somebody who comes back: where he or she was, and what was being written."""

    place: Place | None = None
    drafts: Sequence[Draft] = ()


def keep_drafts(desk: Desk, written: Sequence[Draft], place: Place | None = None) -> None:
    """Keeps drafts of the signed-in person, and where he or she is, in one transaction."""
    at = milliseconds(desk.clock.now())
    with desk.store.local_work() as connection:
        mark = drafts.newest_entry(connection)
        for draft in written:
            marked = draft if draft.at_lock else replace(draft, after=mark)
            drafts.keep(connection, _row(desk, marked, at))
        if place is not None:
            content = _sealed(
                desk,
                {
                    "page": place.page,
                    "where": _plain_where(place.where),
                    "size": list(place.size),
                    "language": place.language,
                },
            )
            row = DraftRow(desk.actor.person, _name(desk, _PLACE, b""), b"", at, content)
            drafts.keep(connection, row)


def take_up(desk: Desk) -> Unfinished:
    """:func:`my_drafts` for somebody who comes back and has done nothing yet.

    After a crash nobody can tell a form that was never saved from one that was saved in the last
    moment: whoever entered something after the draft was kept is told to look.
    """
    found = my_drafts(desk)
    settled = [_settled(desk, draft) for draft in found.drafts]
    changed = [one for one, was in zip(settled, found.drafts, strict=True) if one != was]
    if changed:
        with contextlib.suppress(UserError), desk.store.local_work() as connection:
            for draft in changed:  # what is entered from now on says nothing about it
                at = milliseconds(draft.at or desk.clock.now())
                drafts.keep(connection, _row(desk, draft, at))
    return replace(found, drafts=tuple(settled))


def _settled(desk: Desk, draft: Draft) -> Draft:
    if draft.after is None:
        return draft
    author = desk.actor.person
    acted = drafts.acted_since(desk.reader.connection, author, draft.after, _SIGNING_IN)
    return replace(draft, unsure=draft.unsure or acted, after=None)


def my_drafts(desk: Desk) -> Unfinished:
    """What the signed-in person left, and only that; what does not fit any more is passed over."""
    place: Place | None = None
    found: list[Draft] = []
    for row in drafts.of_author(desk.reader.connection, desk.actor.person):
        content = _opened(desk, row.content)
        if row.form == _name(desk, _PLACE, b""):
            place = _read(content, _place)
        elif (draft := _read(content, _draft)) is not None:
            at = datetime.fromtimestamp(row.at / 1000, UTC)
            found.append(replace(draft, at=at))
    return Unfinished(place, tuple(found))


def discard_drafts(desk: Desk, which: Sequence[Draft], *, place: bool = False) -> None:
    """Lets go of drafts of the signed-in person that are saved or thrown away."""
    keys = [draft.key for draft in which]
    if place:
        keys.append((_PLACE, b""))
    names = [(_name(desk, form, about), b"") for form, about in keys]
    with desk.store.local_work() as connection:
        drafts.discard(connection, desk.actor.person, names)


def _row(desk: Desk, draft: Draft, at: int) -> DraftRow:
    content = _sealed(desk, _plain(draft))
    return DraftRow(desk.actor.person, _name(desk, *draft.key), b"", at, content)


def _name(desk: Desk, form: str, about: bytes) -> str:
    """Which form about which record; only the author can tell, for it may be of a compartment."""
    return named(desk.store.unlocked.keys, form.encode() + b"\x00" + about).hex()


def _sealed(desk: Desk, content: object) -> bytes:
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return seal_note(desk.store.unlocked.keys, packed)


def _opened(desk: Desk, content: bytes) -> bytes:
    """A draft's content; empty when it was written under keys that are no longer one's own."""
    try:
        return open_note(desk.store.unlocked.keys, content)
    except NotForUs:
        return b""


def _content(draft: Draft) -> dict[str, object]:
    return {
        "page": draft.page,
        "where": _plain_where(draft.where),
        "now": {name: list(texts) for name, texts in draft.written.now.items()},
        "before": {name: list(texts) for name, texts in draft.written.before.items()},
        "dialog": draft.dialog,
        "about": draft.about.hex(),
    }


def _plain(draft: Draft) -> object:
    state = {"unsure": draft.unsure, "at_lock": draft.at_lock, "after": draft.after}
    return {**_content(draft), **state}


def _plain_where(where: Where) -> object:
    return {
        name: ["hex", value.hex()] if isinstance(value, bytes) else ["text", value]
        for name, value in where.items()
    }


def _read(content: bytes, build: Callable[[Mapping[str, object]], Made]) -> Made | None:
    """Builds what an older or newer program may have kept; None where it does not fit."""
    try:
        raw = json.loads(content)
        return build(raw) if isinstance(raw, dict) else None
    except (ValueError, KeyError, TypeError):
        return None


def _draft(raw: Mapping[str, object]) -> Draft:
    return Draft(
        _text(raw["page"]),
        _where(raw["where"]),
        Written(_fields(raw["now"]), _fields(raw["before"])),
        _text(raw["dialog"]),
        bytes.fromhex(_text(raw["about"])),
        unsure=raw["unsure"] is True,
        at_lock=raw.get("at_lock", True) is True,  # a former program kept nothing at other times
        after=None if raw.get("after") is None else _whole(raw["after"]),
    )


def _place(raw: Mapping[str, object]) -> Place:
    width, height = _listed(raw["size"])
    return Place(
        _text(raw["page"]), _where(raw["where"]), (_whole(width), _whole(height)),
        _text(raw["language"]),
    )  # fmt: skip


def _where(raw: object) -> Where:
    found: dict[str, str | bytes] = {}
    for name, pair in _named(raw).items():
        kind, value = (_text(part) for part in _listed(pair))
        found[name] = bytes.fromhex(value) if kind == "hex" else value
    return found


def _fields(raw: object) -> Fields:
    return {
        name: tuple(_text(text) for text in _listed(texts)) for name, texts in _named(raw).items()
    }


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError("text")
    return raw


def _whole(raw: object) -> int:
    if not isinstance(raw, int):
        raise TypeError("number")
    return raw


def _listed(raw: object) -> list[object]:
    if not isinstance(raw, list):
        raise TypeError("list")
    return raw


def _named(raw: object) -> dict[str, object]:
    if not isinstance(raw, dict):
        raise TypeError("names")
    return raw
