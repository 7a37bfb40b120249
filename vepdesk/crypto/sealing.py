"""Content that only those may read who hold a compartment's key.

Each content has a random key of its own and is locked once (AES-256-GCM-SIV, RFC 8452); it never
changes again. That key is wrapped for a compartment's public key, so that whoever writes need not
be able to read, and can be wrapped anew without touching what was written.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vepdesk.base import canonical
from vepdesk.base.canonical import Item
from vepdesk.crypto.age_recipients import HybridIdentity, HybridRecipient
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.keys import mac, same

KEY_LENGTH: Final = 32
_NONCE: Final = bytes(12)
"""Each key locks one content only, so the nonce need not vary."""
_END: Final = b"\x80"
_LEAST: Final = 1024


def seal_content(content: bytes, about: bytes) -> tuple[bytes, bytes]:
    """The ciphertext of ``content`` and the key that opens it.

    ``about`` is authenticated, not stored. The length is padded to a power of two, at least 1 KiB.
    """
    key = secrets.token_bytes(KEY_LENGTH)
    return AESGCMSIV(key).encrypt(_NONCE, _padded(content), about), key


def open_content(sealed: bytes, key: bytes, about: bytes) -> bytes:
    """What :func:`seal_content` locked. Raises :class:`NotForUs`, also when it was altered."""
    try:
        padded = AESGCMSIV(key).decrypt(_NONCE, sealed, about)
    except (InvalidTag, ValueError) as error:
        raise NotForUs from error
    content, end, rest = padded.rpartition(_END)
    if not end or rest.strip(b"\0"):
        raise NotForUs
    return content


def _padded(content: bytes) -> bytes:
    size = _LEAST
    while size < len(content) + len(_END):
        size *= 2
    return (content + _END).ljust(size, b"\0")


def wrap_key(public: bytes, key: bytes, name: bytes) -> bytes:
    """``key`` for whoever holds the secret half of ``public``, for the content called ``name``."""
    return HybridRecipient.from_public_bytes(public).seal(key, _wrap_info(name))


def unwrap_key(identity: HybridIdentity, wrapped: bytes, name: bytes) -> bytes:
    """The key behind :func:`wrap_key`. Raises :class:`NotForUs`."""
    return identity.open(wrapped, _wrap_info(name))


def _wrap_info(name: bytes) -> bytes:
    item: Item = ("vepdesk-wrap/1", name)
    return canonical.encode(item)


@dataclass(frozen=True, slots=True)
class CompartmentKey:
    """One generation of a compartment's key pair, grown from 32 random bytes."""

    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> CompartmentKey:
        """A new key from the system's random source."""
        return cls(secrets.token_bytes(KEY_LENGTH))

    @property
    def identity(self) -> HybridIdentity:
        """Opens what was written into the compartment."""
        return HybridIdentity.from_secret(self.secret)

    @property
    def public(self) -> bytes:
        """What everybody who may write into the compartment needs."""
        return self.identity.recipient.public_bytes

    def proof(self, grant: bytes) -> bytes:
        """What only a holder could have said about a grant: that it was given."""
        derived = HKDF(hashes.SHA512(), KEY_LENGTH, None, b"vepdesk-compartment/1/grants")
        return mac(derived.derive(self.secret), grant)

    def proves(self, grant: bytes, proof: bytes) -> bool:
        """Whether a holder of this key gave the grant."""
        return same(self.proof(grant), proof)
