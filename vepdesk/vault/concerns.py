"""Which people a view, a print or an export told of, kept so that each can be asked about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from vepdesk.base.identifiers import LENGTH
from vepdesk.journal.entry import Payload
from vepdesk.vault import tables
from vepdesk.vault.projector import Placed

ABOUT = "about"
"""The fact in the payload of such an entry: identifiers of people, one after the other."""


def packed(people: Iterable[bytes]) -> bytes:
    """Identifiers as the payload keeps them: each person once, in the order of identifiers."""
    return b"".join(sorted(set(people)))


def people_in(payload: Payload | None) -> tuple[bytes, ...]:
    """The people an entry tells of; none where the fact makes no sense."""
    about = payload.fields.get(ABOUT) if payload else None
    if not isinstance(about, bytes) or len(about) % LENGTH:
        return ()
    return tuple(
        dict.fromkeys(about[start : start + LENGTH] for start in range(0, len(about), LENGTH))
    )


def keep_people(connection: sa.Connection, placed: Sequence[Placed]) -> None:
    """Notes whom entries tell of, in the transaction that keeps them."""
    rows = [
        {"person": person, "entry": one.id}
        for one in placed
        if one.header.op.tells_of_people
        for person in people_in(one.payload)
    ]
    if rows:
        connection.execute(tables.concerns.insert(), rows)
