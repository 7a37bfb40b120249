"""Set-based reading for imported registers: who the store knows by them, and a day's figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_PRISONER = tables.RECORD_TABLES["prisoner"]
_ADMISSION = tables.RECORD_TABLES["admission"]
_RELEASE = tables.RECORD_TABLES["release"]
_SOURCE = tables.RECORD_TABLES["source_record"]
_CLASSIFICATION = tables.RECORD_TABLES["classification"]


@dataclass(frozen=True, slots=True, repr=False)
class KnownPerson:
    """A person of this store, with the newest line of a register about him or her.

    ``source`` is None for somebody the register never named; ``stay`` is the open admission.
    """

    rid: bytes
    number: str | None
    held: bool
    stay: bytes | None
    stay_source: str | None
    source: Mapping[str, str | int | None] | None


_SOURCE_FIELDS = (
    "identifier", "level", "status", "sex", "risk_group", "infraction", "charge", "age",
)  # fmt: skip


def known_people(connection: sa.Connection, source: str) -> Iterator[KnownPerson]:
    """Everybody whose record stands, with the open stay and the newest line of ``source``."""
    newest = _newest_lines(_SOURCE.c.source == source)
    stay = _open_stays()
    query = (
        sa.select(
            _PRISONER.c.rid,
            _PRISONER.c.number,
            _PRISONER.c.custody,
            stay.c.rid.label("stay"),
            stay.c.source_admitted,
            newest.c.prisoner.label("line"),
            *(newest.c[name] for name in _SOURCE_FIELDS),
        )
        .outerjoin(newest, newest.c.prisoner == _PRISONER.c.rid)
        .outerjoin(stay, stay.c.prisoner == _PRISONER.c.rid)
        .where(_PRISONER.c.struck == 0)
    )
    with in_plain_words():
        for row in connection.execute(query):
            values = row._mapping  # noqa: SLF001 - SQLAlchemy's documented mapping of a row
            line = {name: values[name] for name in _SOURCE_FIELDS} if row.line else None
            yield KnownPerson(
                row.rid, row.number, row.custody == "held", row.stay, row.source_admitted, line
            )


def _newest_lines(*conditions: sa.ColumnElement[bool]) -> sa.Subquery:
    """The newest line about each person, later days first and then later lines of a day."""
    rank = sa.func.row_number().over(
        partition_by=_SOURCE.c.prisoner, order_by=(_SOURCE.c.on.desc(), _SOURCE.c.rid.desc())
    )
    ranked = (
        sa.select(
            _SOURCE.c.prisoner, *(_SOURCE.c[name] for name in _SOURCE_FIELDS), rank.label("rank")
        )
        .where(_SOURCE.c.struck == 0, *conditions)
        .subquery()
    )
    return sa.select(ranked).where(ranked.c.rank == 1).subquery()


def _open_stays() -> sa.Subquery:
    ended = sa.select(_RELEASE.c.admission).where(_RELEASE.c.struck == 0)
    return (
        sa.select(_ADMISSION.c.rid, _ADMISSION.c.prisoner, _ADMISSION.c.source_admitted)
        .where(_ADMISSION.c.struck == 0, _ADMISSION.c.rid.not_in(ended))
        .subquery()
    )


@dataclass(frozen=True, slots=True)
class CensusFigures:
    """The figures of one day; the keys of the counts are the register's own codes."""

    people: int
    by_level: Mapping[str, int]
    by_status: Mapping[str, int]
    by_sex: Mapping[str, int]
    by_risk_group: Mapping[str, int]
    admissions: int
    releases: int
    level_changes: int


def census_figures(
    connection: sa.Connection, on: date, origins: Sequence[int] | None
) -> CensusFigures:
    """People in custody at the end of ``on``, and what changed that day, from the records alone.

    ``origins`` limits it to people admitted in those journals.
    """
    day = on.isoformat()
    gone = sa.select(_RELEASE.c.admission).where(
        _RELEASE.c.struck == 0, _RELEASE.c.released_on <= day
    )
    newest = _newest_lines(_SOURCE.c.on <= day)
    query = (
        sa.select(newest.c.level, newest.c.status, newest.c.sex, newest.c.risk_group)
        .select_from(_ADMISSION)
        .outerjoin(newest, newest.c.prisoner == _ADMISSION.c.prisoner)
        .where(
            _ADMISSION.c.struck == 0,
            _ADMISSION.c.admitted_on <= day,
            _ADMISSION.c.rid.not_in(gone),
            *_from(_ADMISSION, origins),
        )
    )
    with in_plain_words():
        rows = connection.execute(query).all()
        return CensusFigures(
            people=len(rows),
            by_level=_counted(row.level for row in rows),
            by_status=_counted(row.status for row in rows),
            by_sex=_counted(row.sex for row in rows),
            by_risk_group=_counted(row.risk_group for row in rows),
            admissions=_count(connection, _ADMISSION, _ADMISSION.c.admitted_on == day, origins),
            releases=_count(connection, _RELEASE, _RELEASE.c.released_on == day, origins),
            level_changes=_count(
                connection,
                _CLASSIFICATION,
                sa.and_(
                    _CLASSIFICATION.c.decided_on == day,
                    _CLASSIFICATION.c.imported == 1,
                    _CLASSIFICATION.c.type == "review",
                ),
                origins,
            ),
        )


def _counted(values: Iterator[str | None]) -> Mapping[str, int]:
    return dict(sorted(Counter(value or "" for value in values).items()))


def _from(table: sa.Table, origins: Sequence[int] | None) -> list[sa.ColumnElement[bool]]:
    return [] if origins is None else [table.c.origin.in_(origins)]


def _count(
    connection: sa.Connection,
    table: sa.Table,
    condition: sa.ColumnElement[bool],
    origins: Sequence[int] | None,
) -> int:
    query = (
        sa.select(sa.func.count())
        .select_from(table)
        .where(table.c.struck == 0, condition, *_from(table, origins))
    )
    return int(connection.execute(query).scalar_one())
