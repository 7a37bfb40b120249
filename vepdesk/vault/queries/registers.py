"""Small questions of the registers: the last number used, who was in custody on a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import sqlalchemy as sa

from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_ADMISSION = tables.RECORD_TABLES["admission"]
_RELEASE = tables.RECORD_TABLES["release"]
_INCIDENT = tables.RECORD_TABLES["incident"]


def highest_incident(connection: sa.Connection, prefix: str) -> int:
    """The highest number after ``prefix``; a struck report keeps its number. 0 for none."""
    number = _INCIDENT.c.number
    query = (
        sa.select(number)
        .where(number.startswith(prefix, autoescape=True))
        .order_by(sa.func.length(number).desc(), number.desc())
        .limit(1)
    )
    with in_plain_words():
        last = connection.execute(query).scalar()
    digits = str(last or "").removeprefix(prefix)
    return int(digits) if digits.isdecimal() else 0


def in_custody_on(connection: sa.Connection, day: date, people: Collection[bytes]) -> set[bytes]:
    """Who of ``people`` had a stay that had begun and not ended before ``day``."""
    on = day.isoformat()
    gone = sa.exists().where(
        _RELEASE.c.admission == _ADMISSION.c.rid,
        _RELEASE.c.struck == 0,
        _RELEASE.c.released_on < on,
    )
    query = sa.select(_ADMISSION.c.prisoner).where(
        _ADMISSION.c.struck == 0,
        _ADMISSION.c.prisoner.in_(people),
        _ADMISSION.c.admitted_on <= on,
        ~gone,
    )
    with in_plain_words():
        return {row.prisoner for row in connection.execute(query)}
