"""What is inside a sealed entry: the real record, and what was done with it.

The header around it says only ``sealed``, a random record, an author and a time. So nobody without
the key can tell a report from a look at one, or count either.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.base.identifiers import LENGTH
from vepdesk.crypto.sealing import open_content, seal_content, wrap_key
from vepdesk.journal.entry import SALT_LENGTH, Base, Header, NotAnEntry, Op, Payload
from vepdesk.journal.projection import Write
from vepdesk.records.plain import Plain

_FORMAT = "vepdesk-sealed/1"
_PARTS = 8
_OPS = (Op.PUT, Op.STRIKE, Op.APPEND, Op.RESOLVE, Op.VIEW)


@dataclass(frozen=True, slots=True, repr=False)
class Inner:
    """The part of an entry that a compartment hides. ``op`` is a change or a view."""

    kind: str
    rid: bytes
    op: Op
    base: Base
    fields: Mapping[str, Plain]
    reason: str | None = None
    salt: bytes = field(default_factory=lambda: secrets.token_bytes(SALT_LENGTH))

    def encoded(self) -> bytes:
        """The bytes that are sealed."""
        return encode(
            (_FORMAT, self.kind, self.rid, int(self.op), self.base, self.reason, self.fields,
             self.salt)
        )  # fmt: skip

    @classmethod
    def decoded(cls, data: bytes) -> Inner:
        """Reads what was sealed. Raises :class:`NotAnEntry`."""
        try:
            item = decode(data)
        except NotCanonical as error:
            raise NotAnEntry("sealed") from error
        if not isinstance(item, list) or len(item) != _PARTS or item[0] != _FORMAT:
            raise NotAnEntry("sealed")
        _format, kind, rid, op, base, reason, fields, salt = item
        if not isinstance(kind, str) or not isinstance(rid, bytes) or len(rid) != LENGTH:
            raise NotAnEntry("sealed")
        if type(op) is not int or op not in tuple(int(one) for one in _OPS):
            raise NotAnEntry("sealed")
        payload = Payload.decoded(encode((salt, reason, fields)))
        return cls(kind, rid, Op(op), _base(base), payload.fields, reason, salt)

    def within(self, header: Header) -> Write:
        """The write this is, for projecting it like that of any open record."""
        seen = replace(header, kind=self.kind, rid=self.rid, op=self.op, base=self.base)
        return Write(seen, Payload(self.fields, self.reason, self.salt))


def _base(item: object) -> Base:
    if not isinstance(item, dict):
        raise NotAnEntry("sealed")
    found: dict[str, tuple[bytes, ...]] = {}
    for name, eids in item.items():
        if not isinstance(name, str) or not isinstance(eids, list):
            raise NotAnEntry("sealed")
        if not all(isinstance(eid, bytes) and len(eid) == LENGTH for eid in eids):
            raise NotAnEntry("sealed")
        found[name] = tuple(eids)
    return found


@dataclass(frozen=True, slots=True, repr=False)
class SealedEntry:
    """What is written of an entry whose content is sealed: ``wraps`` are its key, once for each
    public key that may open it."""

    eid: bytes
    ciphertext: bytes
    wraps: tuple[bytes, ...]


def seal(inner: Inner, eid: bytes, author: bytes, publics: tuple[bytes, ...]) -> SealedEntry:
    """Seals ``inner`` for the holders of ``publics``.

    It is bound to its entry and author: nobody can give it out again under another name.
    """
    ciphertext, key = seal_content(inner.encoded(), _about(eid, author))
    wraps = tuple(wrap_key(public, key, eid) for public in publics)
    return SealedEntry(eid, ciphertext, wraps)


def unseal(header: Header, ciphertext: bytes, key: bytes) -> Inner:
    """What is inside. Raises :class:`~vepdesk.crypto.errors.NotForUs` or :class:`NotAnEntry`."""
    return Inner.decoded(open_content(ciphertext, key, _about(header.eid, header.author)))


def _about(eid: bytes, author: bytes) -> bytes:
    return encode((_FORMAT, eid, author))
