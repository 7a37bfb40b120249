"""A site's signatures: Ed25519 (RFC 8032) and ML-DSA-65 (FIPS 204), always both.

One falls if curves fall, the other if lattices do; a document is believed only while both hold.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey

from vepdesk.crypto.errors import BadSignature

__all__ = ["BadSignature", "Signatures", "SigningKeys", "VerifyKeys", "key_id"]

ED25519_SIGNATURE_LENGTH = 64
KEY_ID_LENGTH = 8

_SEED_LENGTH = 32
_ED25519_LENGTH = 32
_MLDSA65_LENGTH = 1952
_DOMAIN_PREFIX = b"vepdesk-signature/1"

_PRIME = 2**255 - 19
_ORDER_EIGHT = int.from_bytes(
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
)
_SMALL_ORDER_Y = frozenset({0, 1, _PRIME - 1, _ORDER_EIGHT, _PRIME - _ORDER_EIGHT})
"""The y coordinates of the eight points whose order divides 8."""


class Signatures(NamedTuple):
    """Both signatures over one message (64 and 3309 bytes)."""

    ed25519: bytes
    mldsa65: bytes


def key_id(public: bytes) -> bytes:
    """The first 8 bytes of the key's SHA-256: a hint for finding a key, never a proof."""
    return hashlib.sha256(public).digest()[:KEY_ID_LENGTH]


@dataclass(frozen=True, slots=True)
class VerifyKeys:
    """The public keys that a site's signatures are checked with (32 and 1952 bytes).

    Raises :class:`ValueError` for keys under which anything could be made to verify: an Ed25519
    point of small order or not canonically written, or a key of another length.
    """

    ed25519: bytes
    mldsa65: bytes

    def __post_init__(self) -> None:
        if len(self.ed25519) != _ED25519_LENGTH or len(self.mldsa65) != _MLDSA65_LENGTH:
            raise ValueError("a verification key has the wrong length")
        y = int.from_bytes(self.ed25519, "little") & (1 << 255) - 1
        if y >= _PRIME or y in _SMALL_ORDER_Y:
            raise ValueError("not a usable Ed25519 public key")

    @property
    def ed25519_id(self) -> bytes:
        """Key id of the Ed25519 key."""
        return key_id(self.ed25519)

    @property
    def mldsa65_id(self) -> bytes:
        """Key id of the ML-DSA-65 key."""
        return key_id(self.mldsa65)

    def verify(self, signatures: Signatures, message: bytes, domain: str) -> None:
        """Raises :class:`BadSignature` unless both are signatures of ``message`` for ``domain``."""
        separated = _separated(message, domain)
        self.verify_ed25519(signatures.ed25519, separated)
        self.verify_mldsa65(signatures.mldsa65, separated)

    def verify_ed25519(self, signature: bytes, message: bytes) -> None:
        """Checks one bare signature. Alone it is enough for a paper acknowledgement only."""
        try:
            Ed25519PublicKey.from_public_bytes(self.ed25519).verify(signature, message)
        except (InvalidSignature, ValueError) as error:
            raise BadSignature("Ed25519") from error

    def verify_mldsa65(self, signature: bytes, message: bytes) -> None:
        """Checks one bare signature (empty context, as COSE has it)."""
        try:
            MLDSA65PublicKey.from_public_bytes(self.mldsa65).verify(signature, message)
        except (InvalidSignature, ValueError) as error:
            raise BadSignature("ML-DSA-65") from error


@dataclass(frozen=True, slots=True)
class SigningKeys:
    """The two private keys of a site, each grown from a seed of 32 bytes."""

    secret: bytes = field(repr=False)
    public: VerifyKeys = field(init=False)

    def __post_init__(self) -> None:
        if len(self.secret) != 2 * _SEED_LENGTH:
            raise ValueError("signing keys are two seeds of 32 bytes")
        public = VerifyKeys(
            self._ed25519.public_key().public_bytes_raw(),
            self._mldsa65.public_key().public_bytes_raw(),
        )
        object.__setattr__(self, "public", public)

    @classmethod
    def generate(cls) -> SigningKeys:
        """New keys from the system's random source."""
        ed25519 = Ed25519PrivateKey.generate().private_bytes_raw()
        return cls(ed25519 + MLDSA65PrivateKey.generate().private_bytes_raw())

    @classmethod
    def from_secret(cls, secret: bytes) -> SigningKeys:
        """The keys behind 64 bytes. Raises :class:`ValueError` for another length."""
        return cls(secret)

    def sign(self, message: bytes, domain: str) -> Signatures:
        """Signs ``message`` for one purpose, named by ``domain``, so that it serves no other."""
        separated = _separated(message, domain)
        return Signatures(self.sign_ed25519(separated), self.sign_mldsa65(separated))

    def sign_ed25519(self, message: bytes) -> bytes:
        """One bare signature; the caller's format keeps purposes apart."""
        return self._ed25519.sign(message)

    def sign_mldsa65(self, message: bytes) -> bytes:
        """One bare signature with the empty context; the caller's format keeps purposes apart."""
        return self._mldsa65.sign(message)

    @property
    def _ed25519(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.secret[:_SEED_LENGTH])

    @property
    def _mldsa65(self) -> MLDSA65PrivateKey:
        return MLDSA65PrivateKey.from_seed_bytes(self.secret[_SEED_LENGTH:])


def _separated(message: bytes, domain: str) -> bytes:
    """The message behind its domain. It can't begin like a COSE structure (0x84, 0x85)."""
    name = domain.encode("utf-8")
    return _DOMAIN_PREFIX + len(name).to_bytes(2, "big") + name + message
