"""People as lists show them: found by any spelling, with place, level and designation."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.records.spelling import latin, skeleton
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_PRISONER = tables.RECORD_TABLES["prisoner"]
_PLACEMENT = tables.RECORD_TABLES["placement"]
_LOCATION = tables.RECORD_TABLES["location"]
_LEVEL = tables.RECORD_TABLES["classification"]
_DESIGNATION = tables.RECORD_TABLES["designation"]
_WORDS = tables.words


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
        places = _places(connection, [row.rid for row in rows])
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
    folded, roman, bones = text.casefold(), latin(text), skeleton(text)
    inside = sa.or_(
        _WORDS.c.text.contains(folded, autoescape=True),
        _WORDS.c.text.contains(roman, autoescape=True),
    )
    alike: sa.ColumnElement[bool] = sa.false()
    if len(bones.replace(" ", "")) >= 2:
        alike = _WORDS.c.skeleton.contains(bones, autoescape=True)
    rank: sa.ColumnElement[object] = sa.case(
        (sa.func.lower(_PRISONER.c.number) == folded, 0),
        (_WORDS.c.text.startswith(folded, autoescape=True), 1),
        (inside, 2),
        else_=3,
    )
    return sa.or_(inside, alike), rank


def _places(connection: sa.Connection, rids: list[bytes]) -> dict[bytes, str]:
    """Where people live now: the latest move, by when it happened."""
    query = (
        sa.select(_PLACEMENT.c.prisoner, _LOCATION.c.name)
        .join(_LOCATION, _LOCATION.c.rid == _PLACEMENT.c.location)
        .where(_PLACEMENT.c.struck == 0, _PLACEMENT.c.prisoner.in_(rids))
        .order_by(_PLACEMENT.c.moved, _PLACEMENT.c.rid)
    )
    return {row.prisoner: row.name for row in connection.execute(query)}


def levels_of(connection: sa.Connection, rids: list[bytes]) -> dict[bytes, str]:
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
