"""People as lists show them: found by any spelling, with place, level and designation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.records.spelling import latin, skeleton
from vepdesk.records.values import Moment
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_PRISONER = tables.RECORD_TABLES["prisoner"]
_PLACEMENT = tables.RECORD_TABLES["placement"]
_LOCATION = tables.RECORD_TABLES["location"]
_LEVEL = tables.RECORD_TABLES["classification"]
_DESIGNATION = tables.RECORD_TABLES["designation"]
_IDENTIFIER = tables.RECORD_TABLES["identifier"]
_ADMISSION = tables.RECORD_TABLES["admission"]
_RELEASE = tables.RECORD_TABLES["release"]
_WORDS = tables.words

_FEWEST_CONSONANTS = 2
_NEVER = "~"
"""Sorts after every day."""


@dataclass(frozen=True, slots=True, repr=False)
class PersonLine:
    """One person in a list; plain values as the tables keep them."""

    rid: bytes
    number: str | None
    names: str | None
    sex: str | None
    birth: str | None
    legal_status: str | None
    custody: str | None
    place: str | None
    level: str | None
    designated: bool
    conflicts: bool


_SORTS = {"number": _PRISONER.c.number, "names": _PRISONER.c.names, "birth": _PRISONER.c.birth}


def find_people(
    connection: sa.Connection,
    text: str,
    *,
    in_custody: bool | None = None,
    limit: int = 50,
    offset: int = 0,
    sort: str = "number",
    descending: bool = False,
) -> tuple[list[PersonLine], int]:
    """People whose number or name in any script fits ``text``, and how many there are.

    With a text the best matches come first: an exact number, a beginning, anything inside, then an
    equal consonant skeleton.
    """
    conditions: list[sa.ColumnElement[bool]] = [_PRISONER.c.struck == 0]
    if in_custody is not None:
        held = _PRISONER.c.custody == "held"
        conditions.append(
            held
            if in_custody
            else sa.or_(_PRISONER.c.custody != "held", _PRISONER.c.custody.is_(None))
        )
    order: list[sa.ColumnElement[object]] = []
    column = _SORTS.get(sort, _PRISONER.c.number)
    if text.strip():
        fits, rank = _fits(text.strip())
        conditions.append(fits)
        order.append(rank)
    order += [column.desc() if descending else column.asc(), _PRISONER.c.rid.asc()]
    matching = (
        sa.select(_PRISONER).outerjoin(_WORDS, _WORDS.c.rid == _PRISONER.c.rid).where(*conditions)
    )
    with in_plain_words():
        total = connection.execute(
            sa.select(sa.func.count()).select_from(matching.subquery())
        ).scalar_one()
        rows = connection.execute(matching.order_by(*order).limit(limit).offset(offset)).all()
        places = places_of(connection, [row.rid for row in rows])
        levels = levels_of(connection, [row.rid for row in rows])
        designated = _designated(connection, [row.rid for row in rows])
    lines = [
        PersonLine(
            row.rid, row.number, row.names, row.sex, row.birth, row.legal_status, row.custody,
            places.get(row.rid), levels.get(row.rid), row.rid in designated, bool(row.conflicts),
        )
        for row in rows
    ]  # fmt: skip
    return lines, int(total)


def _fits(text: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[object]]:
    folded = text.casefold()
    words = folded.split()
    begins = sa.and_(*(_holds(_WORDS.c.text, word, begins=True) for word in words))
    inside = sa.and_(*(_holds(_WORDS.c.text, word) for word in words))
    alike = sa.and_(*(_sounds_like(word) for word in words))
    numbered = _PRISONER.c.rid.in_(_owners_of_number(folded))
    rank: sa.ColumnElement[object] = sa.case(
        (sa.func.lower(_PRISONER.c.number) == folded, 0),
        (begins, 1),
        (sa.or_(inside, numbered), 2),
        else_=3,
    )
    return sa.or_(inside, numbered, alike), rank


def _holds(
    column: sa.ColumnElement[str], word: str, *, begins: bool = False
) -> sa.ColumnElement[bool]:
    """Whether the search words hold ``word`` in its own script or in Latin letters."""
    spaced = sa.literal(" ").concat(column)
    forms = [f" {form}" if begins else form for form in dict.fromkeys((word, latin(word)))]
    return sa.or_(*(spaced.contains(form, autoescape=True) for form in forms))


def _sounds_like(word: str) -> sa.ColumnElement[bool]:
    """A word with the same consonants; a word with fewer than two must be written alike."""
    bones = skeleton(word)
    if len(bones) < _FEWEST_CONSONANTS:
        return _holds(_WORDS.c.text, word)
    spaced = sa.literal(" ").concat(_WORDS.c.skeleton)
    return sa.or_(spaced.contains(f" {bones}", autoescape=True), _holds(_WORDS.c.text, word))


def _owners_of_number(folded: str) -> sa.Select[bytes]:
    """People whom another authority knows by a number that holds this text."""
    return (
        sa.select(_IDENTIFIER.c.prisoner)
        .join(_WORDS, _WORDS.c.rid == _IDENTIFIER.c.rid)
        .where(_IDENTIFIER.c.struck == 0, _WORDS.c.text.contains(folded, autoescape=True))
    )


def places_of(connection: sa.Connection, rids: Sequence[bytes]) -> dict[bytes, str]:
    """Where people live now: the latest move of their present stay, by when it happened."""
    ended = sa.exists().where(_RELEASE.c.admission == _ADMISSION.c.rid, _RELEASE.c.struck == 0)
    stays = sa.select(_ADMISSION.c.prisoner, _ADMISSION.c.admitted_on).where(
        _ADMISSION.c.struck == 0, _ADMISSION.c.prisoner.in_(rids), ~ended
    )
    moves = (
        sa.select(_PLACEMENT.c.prisoner, _PLACEMENT.c.moved, _LOCATION.c.name)
        .join(_LOCATION, _LOCATION.c.rid == _PLACEMENT.c.location)
        .where(_PLACEMENT.c.struck == 0, _PLACEMENT.c.prisoner.in_(rids))
        .order_by(_PLACEMENT.c.moved, _PLACEMENT.c.rid)
    )
    with in_plain_words():
        since = {row.prisoner: row.admitted_on for row in connection.execute(stays)}
        return {
            row.prisoner: row.name
            for row in connection.execute(moves)
            if Moment.parse(row.moved).day.isoformat() >= since.get(row.prisoner, _NEVER)
        }


def levels_of(connection: sa.Connection, rids: Sequence[bytes]) -> dict[bytes, str]:
    """The custody levels in force: the latest decision approved or imported."""
    query = (
        sa.select(_LEVEL.c.prisoner, _LEVEL.c.level)
        .where(
            _LEVEL.c.struck == 0,
            _LEVEL.c.state.in_(("approved", "imported")),
            _LEVEL.c.prisoner.in_(rids),
        )
        .order_by(_LEVEL.c.decided_on, _LEVEL.c.rid)
    )
    return {row.prisoner: row.level for row in connection.execute(query)}


def _designated(connection: sa.Connection, rids: list[bytes]) -> set[bytes]:
    query = sa.select(_DESIGNATION.c.prisoner).where(
        _DESIGNATION.c.struck == 0,
        _DESIGNATION.c.state == "confirmed",
        _DESIGNATION.c.population == "vep",
        _DESIGNATION.c.prisoner.in_(rids),
    )
    return {row.prisoner for row in connection.execute(query)}


def find_words(connection: sa.Connection, kind: str, text: str, limit: int = 20) -> list[bytes]:
    """Records of one kind whose search words hold ``text``."""
    folded, roman = text.casefold(), latin(text)
    query = (
        sa.select(_WORDS.c.rid)
        .where(
            _WORDS.c.kind == kind,
            sa.or_(
                _WORDS.c.text.contains(folded, autoescape=True),
                _WORDS.c.text.contains(roman, autoescape=True),
            ),
        )
        .limit(limit)
    )
    with in_plain_words():
        return [row.rid for row in connection.execute(query)]
