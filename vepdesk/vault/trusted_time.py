"""The time that can be trusted, beside the own journal (:mod:`vepdesk.journal.credible`).

While the newest entry is unmarked its own time mostly says it. Only where that is not so, as while
the clock is wrong, it is kept as a setting, so that it costs one look-up however long that lasts.
"""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from vepdesk.journal.credible import after_news
from vepdesk.journal.entry import Header, is_suspect
from vepdesk.vault import tables
from vepdesk.vault.settings import keep_setting, setting

_NAME = "trusted-time"
_UNKNOWN = ""
"""Kept where every entry so far is marked: there is none to ask."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known at the end of the own journal.

    ``trusted`` is in milliseconds since 1970, UTC, and None where no time can be trusted yet;
    ``newest`` is the own entry made last, in whichever epoch.
    """

    trusted: int | None
    newest: Header | None
    kept: str | None


def known_time(connection: sa.Connection, site: bytes) -> Known:
    """What the journals of ``site``, whose store this is, say about the time."""
    newest, kept = _newest(connection, site), setting(connection, _NAME)
    if newest is not None and newest.suspect and kept is None:
        return Known(_last_unmarked(connection, site), newest, kept)
    return Known(_told(newest, kept), newest, kept)


def keep_trusted(
    connection: sa.Connection, kept: str | None, newest: Header, trusted: int | None
) -> None:
    """Keeps ``trusted`` where the ``newest`` entry and what is ``kept`` would tell otherwise.

    Within the unit of work only.
    """
    if _told(newest, kept) != trusted or (newest.suspect and kept is None):
        _keep(connection, trusted)


def heard_from_headquarters(connection: sa.Connection, site: bytes, at: int) -> None:
    """Takes notice of an unmarked entry that headquarters made at ``at``.

    Within the unit of work only.
    """
    trusted = known_time(connection, site).trusted
    least = after_news(trusted, at)
    if least != trusted:
        _keep(connection, least)


def _keep(connection: sa.Connection, trusted: int | None) -> None:
    keep_setting(connection, _NAME, _UNKNOWN if trusted is None else str(trusted))


def _told(newest: Header | None, kept: str | None) -> int | None:
    least = int(kept) if kept and kept.lstrip("-").isdecimal() else None
    if newest is None or newest.suspect:
        return least
    return newest.at if least is None else max(newest.at, least)


def _newest(connection: sa.Connection, site: bytes) -> Header | None:
    origin, entry = tables.origin, tables.entry
    last = (
        sa.select(origin.c.id, origin.c.seq)
        .where(origin.c.site == site, origin.c.seq > 0)
        .order_by(origin.c.id.desc())
        .limit(1)
        .subquery()
    )
    query = sa.select(entry.c.header).join(
        last, sa.and_(entry.c.origin == last.c.id, entry.c.seq == last.c.seq)
    )
    header = connection.execute(query).scalar()
    return None if header is None else Header.decoded(header)


def _last_unmarked(connection: sa.Connection, site: bytes) -> int | None:
    """Where nothing is kept, as in a store of an older program or one that was repaired."""
    origin, entry = tables.origin, tables.entry
    own = sa.select(origin.c.id).where(origin.c.site == site).order_by(origin.c.id.desc())
    for number in connection.execute(own).scalars().all():
        query = sa.select(entry.c.header).where(entry.c.origin == number)
        for header in connection.execute(query.order_by(entry.c.seq.desc())).scalars():
            if not is_suspect(header):
                return Header.decoded(header).at
    return None
