"""What is due, overdue or waiting, found with set-based queries over the records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.spec import Merge
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_PRISONER = tables.RECORD_TABLES["prisoner"]
_ADMISSION = tables.RECORD_TABLES["admission"]
_RELEASE = tables.RECORD_TABLES["release"]
_LEVEL = tables.RECORD_TABLES["classification"]
_DESIGNATION = tables.RECORD_TABLES["designation"]
_INCIDENT = tables.RECORD_TABLES["incident"]
_SESSION = tables.RECORD_TABLES["session"]
_PROGRAMME = tables.RECORD_TABLES["programme"]
_ATTENDANCE = tables.RECORD_TABLES["attendance"]
_LOCATION = tables.RECORD_TABLES["location"]

MOST = 200
"""The longest part of one kind on a work list; the figures count all of them."""


@dataclass(frozen=True, slots=True, repr=False)
class WorkLine:
    """One thing to do: the record it is about, the person or programme's name, a date."""

    rid: bytes
    person: bytes | None
    names: str | None
    number: str | None
    on: str | None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures above the list."""

    in_custody: int
    places: int
    attended: int
    marked: int


def _held() -> sa.ColumnElement[bool]:
    return sa.and_(_PRISONER.c.struck == 0, _PRISONER.c.custody == "held")


def _lines(
    connection: sa.Connection,
    table: sa.Table,
    on: sa.ColumnElement[str],
    *conditions: sa.ColumnElement[bool],
    detail: sa.ColumnElement[str] | None = None,
) -> list[WorkLine]:
    extra: sa.ColumnElement[str] | sa.Null = sa.null() if detail is None else detail
    query = (
        sa.select(
            table.c.rid,
            _PRISONER.c.rid.label("person"),
            _PRISONER.c.names,
            _PRISONER.c.number,
            on.label("on"),
            extra.label("detail"),
        )
        .join(_PRISONER, _PRISONER.c.rid == table.c.prisoner)
        .where(table.c.struck == 0, *conditions)
        .order_by(on)
        .limit(MOST)
    )
    with in_plain_words():
        return [WorkLine(*row) for row in connection.execute(query)]


def levels_awaiting(connection: sa.Connection) -> list[WorkLine]:
    """Classification decisions that wait for an approver; ``detail`` is the level."""
    return _lines(
        connection,
        _LEVEL,
        _LEVEL.c.decided_on,
        _LEVEL.c.state == "awaiting",
        detail=_LEVEL.c.level,
    )


def levels_sent_back(connection: sa.Connection, assessor: bytes) -> list[WorkLine]:
    """Proposals that an approver sent back to their assessor; ``detail`` is the message."""
    return _lines(
        connection,
        _LEVEL,
        _LEVEL.c.decided_on,
        _LEVEL.c.state == "returned",
        _LEVEL.c.assessor == assessor,
        detail=_LEVEL.c.approver_note,
    )


def designations_awaiting(connection: sa.Connection) -> list[WorkLine]:
    """Designations that wait for a second person."""
    return _lines(
        connection, _DESIGNATION, _DESIGNATION.c.decided_on, _DESIGNATION.c.state == "proposed"
    )


def level_reviews(connection: sa.Connection, until: date) -> list[WorkLine]:
    """Levels in force whose review falls due by ``until``, for people in custody."""
    later = _LEVEL.alias()
    newer = sa.exists().where(
        later.c.prisoner == _LEVEL.c.prisoner,
        later.c.struck == 0,
        later.c.state.in_(("approved", "imported", "awaiting")),
        sa.tuple_(later.c.decided_on, later.c.rid) > sa.tuple_(_LEVEL.c.decided_on, _LEVEL.c.rid),
    )
    return _lines(
        connection,
        _LEVEL,
        _LEVEL.c.next_review,
        _held(),
        _LEVEL.c.state == "approved",
        _LEVEL.c.next_review <= until.isoformat(),
        ~newer,
    )


def designation_reviews(connection: sa.Connection, until: date) -> list[WorkLine]:
    """Designations in force whose review falls due by ``until``."""
    return _lines(
        connection,
        _DESIGNATION,
        _DESIGNATION.c.review_on,
        _held(),
        _DESIGNATION.c.state == "confirmed",
        _DESIGNATION.c.review_on <= until.isoformat(),
    )


def designations_after_release(connection: sa.Connection) -> list[WorkLine]:
    """Designations still in force although the person is not in custody any more."""
    return _lines(
        connection,
        _DESIGNATION,
        _DESIGNATION.c.review_on,
        _DESIGNATION.c.state == "confirmed",
        _PRISONER.c.custody == "released",
    )


def releases_without_reason(connection: sa.Connection) -> list[WorkLine]:
    """Releases whose reason nobody knows yet."""
    return _lines(connection, _RELEASE, _RELEASE.c.released_on, _RELEASE.c.reason == "unknown")


def holds_ending(connection: sa.Connection, until: date) -> list[WorkLine]:
    """Open stays whose order ends by ``until``: nobody may be held without a ground."""
    ended = sa.exists().where(_RELEASE.c.admission == _ADMISSION.c.rid, _RELEASE.c.struck == 0)
    return _lines(
        connection,
        _ADMISSION,
        _ADMISSION.c.hold_until,
        _held(),
        _ADMISSION.c.hold_until <= until.isoformat(),
        ~ended,
    )


def unclassified(connection: sa.Connection, admitted_by: date) -> list[WorkLine]:
    """People in custody since before ``admitted_by`` for whom no decision was even begun."""
    begun = sa.exists().where(
        _LEVEL.c.prisoner == _ADMISSION.c.prisoner,
        _LEVEL.c.struck == 0,
        _LEVEL.c.state != "withdrawn",
    )
    ended = sa.exists().where(_RELEASE.c.admission == _ADMISSION.c.rid, _RELEASE.c.struck == 0)
    return _lines(
        connection,
        _ADMISSION,
        _ADMISSION.c.admitted_on,
        _held(),
        _ADMISSION.c.admitted_on <= admitted_by.isoformat(),
        ~begun,
        ~ended,
    )


def open_conflicts(connection: sa.Connection) -> list[WorkLine]:
    """Records about people on which two sites disagree; ``detail`` names the fields."""
    parts = []
    for kind in RECORD_TYPES:
        table = tables.RECORD_TABLES[kind.spec.key]
        name = "rid" if kind is Prisoner else kind.spec.person_field
        if name and kind.spec.merge is not Merge.HEADQUARTERS:
            parts.append(
                sa.select(
                    table.c.rid, table.c[name].label("person"), table.c.conflicts.label("fields")
                ).where(table.c.conflicts != "", table.c.struck == 0)
            )
    found = sa.union_all(*parts).subquery()
    query = (
        sa.select(
            found.c.rid,
            found.c.person,
            _PRISONER.c.names,
            _PRISONER.c.number,
            sa.null(),
            found.c.fields,
        )
        .join(_PRISONER, _PRISONER.c.rid == found.c.person)
        .limit(MOST)
    )
    with in_plain_words():
        return [WorkLine(*row) for row in connection.execute(query)]


def incidents_awaiting(connection: sa.Connection) -> list[WorkLine]:
    """Incident reports nobody has reviewed; ``number`` is the incident's, ``detail`` its kind."""
    query = (
        sa.select(
            _INCIDENT.c.rid,
            sa.null(),
            sa.null(),
            _INCIDENT.c.number,
            _INCIDENT.c.happened,
            _INCIDENT.c.family,
        )
        .where(_INCIDENT.c.state == "open", _INCIDENT.c.struck == 0)
        .order_by(_INCIDENT.c.happened)
        .limit(MOST)
    )
    with in_plain_words():
        return [WorkLine(*row) for row in connection.execute(query)]


def sessions_unmarked(connection: sa.Connection, since: str, until: str) -> list[WorkLine]:
    """Planned sessions that began between two UTC times and have no register yet."""
    query = (
        sa.select(
            _SESSION.c.rid,
            sa.null(),
            _PROGRAMME.c.name,
            sa.null(),
            _SESSION.c.starts,
            sa.null(),
        )
        .join(_PROGRAMME, _PROGRAMME.c.rid == _SESSION.c.programme)
        .where(
            _SESSION.c.struck == 0,
            _SESSION.c.state == "planned",
            _SESSION.c.starts >= since,
            _SESSION.c.starts < until,
        )
        .order_by(_SESSION.c.starts)
        .limit(MOST)
    )
    with in_plain_words():
        return [WorkLine(*row) for row in connection.execute(query)]


def figures(connection: sa.Connection, since: str, marks: Sequence[str]) -> Figures:
    """People in custody, certified places, and attendance since a UTC time."""
    held = sa.select(sa.func.count()).select_from(_PRISONER).where(_held())
    over = _LOCATION.alias()
    counted_over = sa.exists().where(
        over.c.rid == _LOCATION.c.inside,
        over.c.struck == 0,
        over.c.closed_on.is_(None),
        over.c.places.is_not(None),
    )
    # the places of a wing are those of its cells: the outermost figure counts
    places = sa.select(sa.func.sum(_LOCATION.c.places)).where(
        _LOCATION.c.struck == 0, _LOCATION.c.closed_on.is_(None), ~counted_over
    )
    attendance = (
        sa.select(
            sa.func.count(),
            sa.func.sum(sa.case((_ATTENDANCE.c.mark.in_(marks), 1), else_=0)),
        )
        .join(_SESSION, _SESSION.c.rid == _ATTENDANCE.c.session)
        .where(_ATTENDANCE.c.struck == 0, _SESSION.c.starts >= since)
    )
    with in_plain_words():
        marked, attended = connection.execute(attendance).one()
        return Figures(
            int(connection.execute(held).scalar_one()),
            int(connection.execute(places).scalar() or 0),
            int(attended or 0),
            int(marked or 0),
        )
