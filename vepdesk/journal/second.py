"""The signature of a second person over an act that nobody may do alone.

It covers what the entry does (record, act, what was seen, and the digest of what is written), so it
cannot be moved to another act, and verifies without the payload.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from vepdesk.base.canonical import encode
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.signatures import (
    ED25519_SIGNATURE_LENGTH,
    BadSignature,
    Signatures,
    SigningKeys,
    VerifyKeys,
)
from vepdesk.journal.entry import Header

DOMAIN: Final = "vepdesk-second/1"


@dataclass(frozen=True, slots=True)
class Second:
    """The person who approves, having typed the own passphrase just now."""

    person: RecordId
    name: str
    role: str
    signing: SigningKeys = field(repr=False)

    def over(self, header: Header) -> tuple[bytes, bytes]:
        """What stands in an entry's ``second``."""
        return bytes(self.person), b"".join(self.signing.sign(statement(header), DOMAIN))


def statement(header: Header) -> bytes:
    """What is signed of an entry."""
    item = (header.kind, header.rid, int(header.op), header.base, header.author, header.digest)
    return encode(item)


def verify_second(header: Header, keys: VerifyKeys) -> None:
    """Raises :class:`BadSignature` unless the entry's second person signed it with ``keys``."""
    if header.second is None:
        raise BadSignature("missing")
    signature = header.second[1]
    cut = ED25519_SIGNATURE_LENGTH
    signatures = Signatures(signature[:cut], signature[cut:])
    keys.verify(signatures, statement(header), DOMAIN)
