"""What was done about an account or the envelopes: acts found under one record, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from vepdesk.base.identifiers import RecordId
from vepdesk.journal.entry import ACT_KIND, Header, Payload
from vepdesk.records.plain import Plain
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

_BATCH = 50


@dataclass(frozen=True, slots=True, repr=False)
class PastAct:
    """One act: its stable word, when (UTC), who did it, and what else it says."""

    what: str
    at: datetime
    author: RecordId
    facts: Mapping[str, Plain]


def acts_about(connection: sa.Connection, rid: bytes) -> Iterator[PastAct]:
    """The acts kept under ``rid``, newest first; only as many are read as are taken."""
    entry = tables.entry
    query = (
        sa.select(entry.c.header, entry.c.payload)
        .where(entry.c.rid == rid, entry.c.kind == ACT_KIND)
        .order_by(entry.c.id.desc())
        .limit(_BATCH)
    )
    offset = 0
    while True:
        with in_plain_words():
            rows = connection.execute(query.offset(offset)).all()
        for row in rows:
            if row.payload is not None:
                yield _act(Header.decoded(row.header), Payload.decoded(row.payload))
        if len(rows) < _BATCH:
            return
        offset += _BATCH


def _act(header: Header, payload: Payload) -> PastAct:
    facts = dict(payload.fields)
    what = facts.pop("act", "")
    at = datetime.fromtimestamp(header.at / 1000, UTC)
    return PastAct(str(what), at, RecordId(header.author), facts)
