"""Identifiers: UUIDv7 for records (RFC 9562, section 5.7), 16 random bytes for everything else."""

from __future__ import annotations

import secrets
import time
from typing import NewType
from uuid import UUID

RecordId = NewType("RecordId", bytes)
SiteId = NewType("SiteId", bytes)
EntryId = NewType("EntryId", bytes)

LENGTH = 16


def new_record_id() -> RecordId:
    """A UUIDv7: sorted by creation, so that inserts stay at the end of an index."""
    milliseconds = time.time_ns() // 1_000_000
    number = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    number |= 0b10 << 62 | secrets.randbits(62)
    return RecordId(number.to_bytes(LENGTH, "big"))


def random_id() -> bytes:
    """Sixteen random bytes."""
    return secrets.token_bytes(LENGTH)


def shown(identifier: bytes) -> str:
    """An identifier as people and scripts see it: UUID text."""
    return str(UUID(bytes=identifier))


def parsed(text: str) -> RecordId:
    """The identifier behind UUID text. Raises ``ValueError`` for anything else."""
    return RecordId(UUID(text).bytes)
