"""One entry of the journal: who changed which fields of which record, from what, to what.

The header is what is chained and signed; the payload is covered by its digest only, so that a
lawful erasure can blank it and every chain still verifies (``docs/journal.md``).
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.base.identifiers import LENGTH
from vepdesk.records.plain import Plain

VERSION = 1
MODEL_VERSION = 1
"""The model version of payloads this program writes, and the highest it can project."""

DIGEST_LENGTH = 32
SALT_LENGTH = 16
ACT_KIND = "act"
SEALED_KIND = "sealed"
"""The kind in the header of an entry whose real kind and record only its readers know."""

Base: TypeAlias = Mapping[str, tuple[bytes, ...]]


class Op(IntEnum):
    """What an entry does. The first six change records; the rest say what somebody did."""

    PUT = 1
    STRIKE = 2
    APPEND = 3
    RESOLVE = 4
    CUSTODY = 5
    PURGE = 6
    VIEW = 7
    PRINT = 8
    EXPORT = 9
    ACT = 10

    @property
    def changes_records(self) -> bool:
        """Whether such an entry is a fact the other side waits for."""
        return self <= Op.PURGE

    @property
    def tells_of_people(self) -> bool:
        """Whether such an entry says who was looked at, printed or exported."""
        return self in (Op.VIEW, Op.PRINT, Op.EXPORT)


class NotAnEntry(ValueError):
    """Bytes that are no header or payload of this version."""


@dataclass(frozen=True, slots=True)
class Header:
    """The chained part of an entry. Times are milliseconds since 1970 in UTC.

    ``base`` names, for each changed field, the entries whose values the author was looking at;
    an empty tuple marks a first value. ``at`` and ``hlc`` are for display only.
    """

    site: bytes
    epoch: bytes
    seq: int
    eid: bytes
    txn: bytes
    kind: str
    rid: bytes
    op: Op
    base: Base
    author: bytes
    at: int
    zone: str
    hlc: int
    mv: int
    digest: bytes
    second: tuple[bytes, bytes] | None = None
    suspect: bool = False

    @property
    def is_sealed(self) -> bool:
        """Whether the payload is a ciphertext, so that nothing here says what the entry is."""
        return self.kind == SEALED_KIND

    @property
    def changes_records(self) -> bool:
        """Whether this is a change that everybody may see: a row, a count, a preview."""
        return self.op.changes_records and not self.is_sealed

    def encoded(self) -> bytes:
        """The bytes that the chain covers: a CBOR array in this order."""
        return encode(
            (
                VERSION,
                self.site,
                self.epoch,
                self.seq,
                self.eid,
                self.txn,
                self.kind,
                self.rid,
                int(self.op),
                self.base,
                self.author,
                self.second,
                self.at,
                self.zone,
                self.hlc,
                self.suspect,
                self.mv,
                self.digest,
            )
        )

    @classmethod
    def decoded(cls, data: bytes) -> Header:
        """Reads a header. Raises :class:`NotAnEntry`."""
        try:
            item = decode(data)
        except NotCanonical as error:
            raise NotAnEntry("header") from error
        return header_of(item)


def header_of(item: object) -> Header:
    """Checks a decoded header array field by field. Raises :class:`NotAnEntry`."""
    if not isinstance(item, list) or len(item) != 18 or item[0] is True or item[0] != VERSION:
        raise NotAnEntry("header")
    (_, site, epoch, seq, eid, txn, kind, rid, op, base, author, second, at, zone, hlc,
     suspect, mv, digest) = item  # fmt: skip
    identifiers = (site, epoch, eid, txn, rid, author)
    if not all(isinstance(part, bytes) and len(part) == LENGTH for part in identifiers):
        raise NotAnEntry("identifier")
    if not all(isinstance(part, int) and not isinstance(part, bool) for part in (seq, at, hlc, mv)):
        raise NotAnEntry("number")
    if not (0 < seq < 2**63 and abs(at) < 2**53 and 0 <= hlc < 2**64 and 0 < mv < 2**31):
        raise NotAnEntry("number")
    if not (isinstance(kind, str) and isinstance(zone, str) and len(kind) + len(zone) < 200):
        raise NotAnEntry("text")
    if not isinstance(suspect, bool) or not isinstance(digest, bytes):
        raise NotAnEntry("type")
    if len(digest) != DIGEST_LENGTH or type(op) is not int or op not in _OPS:
        raise NotAnEntry("digest or act")
    return Header(
        site, epoch, seq, eid, txn, kind, rid, Op(op), _base(base), author, at, zone, hlc, mv,
        digest, _second(second), suspect,
    )  # fmt: skip


_OPS = frozenset(int(op) for op in Op)
_FALSE, _TRUE = b"\xf4", b"\xf5"
_AFTER_MARK = len(encode((MODEL_VERSION, bytes(DIGEST_LENGTH)))) - 1


def is_suspect(header: bytes) -> bool:
    """The mark of an encoded header, without reading the rest, for looking through many.

    Raises :class:`NotAnEntry`.
    """
    mark = header[-_AFTER_MARK - 1 : -_AFTER_MARK]
    if mark in (_FALSE, _TRUE) and header[-_AFTER_MARK] == MODEL_VERSION:
        return mark == _TRUE
    return Header.decoded(header).suspect


def _base(item: object) -> Base:
    if not isinstance(item, dict):
        raise NotAnEntry("base")
    base: dict[str, tuple[bytes, ...]] = {}
    for name, eids in item.items():
        if not isinstance(name, str) or not isinstance(eids, list):
            raise NotAnEntry("base")
        if not all(isinstance(eid, bytes) and len(eid) == LENGTH for eid in eids):
            raise NotAnEntry("base")
        base[name] = tuple(eids)
    return base


def _second(item: object) -> tuple[bytes, bytes] | None:
    if item is None:
        return None
    if isinstance(item, list) and len(item) == 2 and all(isinstance(part, bytes) for part in item):
        return item[0], item[1]
    raise NotAnEntry("second person")


@dataclass(frozen=True, slots=True)
class Payload:
    """What was written, and why where a reason is asked for."""

    fields: Mapping[str, Plain]
    reason: str | None = None
    salt: bytes = field(default_factory=lambda: secrets.token_bytes(SALT_LENGTH))

    def encoded(self) -> bytes:
        """The stored bytes: a CBOR array of salt, reason and fields."""
        return encode((self.salt, self.reason, self.fields))

    @classmethod
    def decoded(cls, data: bytes) -> Payload:
        """Reads a payload. Raises :class:`NotAnEntry`."""
        try:
            item = decode(data)
        except NotCanonical as error:
            raise NotAnEntry("payload") from error
        if not isinstance(item, list) or len(item) != 3:
            raise NotAnEntry("payload")
        salt, reason, fields = item
        if not isinstance(salt, bytes) or not isinstance(fields, dict):
            raise NotAnEntry("payload")
        if reason is not None and not isinstance(reason, str):
            raise NotAnEntry("payload")
        for name, value in fields.items():
            if not isinstance(name, str) or isinstance(value, list | dict):
                raise NotAnEntry("payload")
        return cls(fields, reason, salt)


@dataclass(frozen=True, slots=True)
class Entry:
    """A header with its payload; ``payload`` is None after a lawful purge or when withheld."""

    header: Header
    payload: bytes | None

    @property
    def content(self) -> Payload | None:
        """The payload, read; None where there is none or it is sealed. Raises
        :class:`NotAnEntry`."""
        if self.payload is None or self.header.is_sealed:
            return None
        return Payload.decoded(self.payload)


def digest_of(payload: bytes) -> bytes:
    """SHA-256 of a payload as stored."""
    return hashlib.sha256(payload).digest()
