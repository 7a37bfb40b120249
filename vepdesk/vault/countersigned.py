"""Whether an entry that names a second person was signed by that person."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import sqlalchemy as sa

from vepdesk.crypto.signatures import BadSignature, VerifyKeys
from vepdesk.journal.entry import Header
from vepdesk.journal.second import verify_second
from vepdesk.vault import tables
from vepdesk.vault.connection import in_plain_words

SigningKeysOf: TypeAlias = Mapping[bytes, Sequence[VerifyKeys]]
"""The public keys of each colleague, by staff record."""


def signing_keys(connection: sa.Connection) -> SigningKeysOf:
    """Every key with which each colleague ever approved anything."""
    table = tables.RECORD_TABLES["signing_key"]
    found: dict[bytes, list[VerifyKeys]] = {}
    with in_plain_words():
        for row in connection.execute(
            sa.select(table.c.staff_member, table.c.ed25519, table.c.mldsa65)
        ):
            with contextlib.suppress(ValueError, TypeError):
                keys = VerifyKeys(bytes.fromhex(row.ed25519), bytes.fromhex(row.mldsa65))
                found.setdefault(bytes(row.staff_member), []).append(keys)
    return found


def known_to_sign(connection: sa.Connection, person: bytes, public: VerifyKeys) -> bool:
    """Whether it is recorded that ``person`` signs with this key."""
    return public in signing_keys(connection).get(bytes(person), ())


def countersigned(header: Header, keys: SigningKeysOf) -> bool:
    """Whether nobody had to sign this entry, or the second person it names did."""
    if header.second is None:
        return True
    for one in keys.get(header.second[0], ()):
        with contextlib.suppress(BadSignature):
            verify_second(header, one)
            return True
    return False
