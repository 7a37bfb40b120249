"""Who an age file is for: the hybrid kind that VEPDesk writes, and X25519.

``mlkem768x25519`` (c2sp.org/age) is HPKE (RFC 9180) with ML-KEM-768 and X25519 together: to open
a file found on a lost stick, one would have to break both. ``X25519`` is here to read files of
other age tools; no site has such a key. Password (``scrypt``) stanzas are unknown on purpose: they
let a hostile file choose our work.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vepdesk.crypto.age_header import Stanza, decode_base64, encode_base64
from vepdesk.crypto.errors import Damaged, NotForUs

FILE_KEY_LENGTH = 16
HYBRID_KIND = "mlkem768x25519"
X25519_KIND = "X25519"

_TAG_LENGTH = 16
_SEALED_KEY_LENGTH = FILE_KEY_LENGTH + _TAG_LENGTH
_SECRET_LENGTH = 32
_POINT_LENGTH = 32
_MLKEM_SEED_LENGTH = 64
_MLKEM_PUBLIC_LENGTH = 1184
_MLKEM_CIPHERTEXT_LENGTH = 1088
_HYBRID_PUBLIC_LENGTH = _MLKEM_PUBLIC_LENGTH + _POINT_LENGTH
_ENCAPSULATED_LENGTH = _MLKEM_CIPHERTEXT_LENGTH + _POINT_LENGTH
_HYBRID_INFO = b"age-encryption.org/mlkem768x25519"
_X25519_INFO = b"age-encryption.org/v1/X25519"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_NO_NONCE = bytes(12)


class Recipient(Protocol):
    """Someone a file can be sealed to."""

    @property
    def kind(self) -> str:
        """The kind of stanza this recipient gets."""

    def wrap(self, file_key: bytes) -> Stanza:
        """The stanza that gives ``file_key`` (16 bytes) to this recipient."""


class Identity(Protocol):
    """Someone who can open what was sealed to him."""

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key, or ``None`` when the stanza is for somebody else.

        Raises :class:`Damaged` for a stanza of this kind that no writer makes.
        """


class HybridRecipient:
    """The public half of a site's decryption key: ML-KEM-768 (1184 bytes), then X25519 (32)."""

    kind = HYBRID_KIND

    def __init__(self, public_bytes: bytes) -> None:
        if len(public_bytes) != _HYBRID_PUBLIC_LENGTH:
            raise ValueError("a hybrid public key has 1216 bytes")
        point = public_bytes[_MLKEM_PUBLIC_LENGTH:]
        if is_low_order(point):
            raise ValueError("not a usable X25519 public key")
        self.public_bytes = public_bytes
        self._key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public_bytes[:_MLKEM_PUBLIC_LENGTH]),
            X25519PublicKey.from_public_bytes(point),
        )

    @classmethod
    def from_public_bytes(cls, public_bytes: bytes) -> HybridRecipient:
        """The recipient behind 1216 bytes. Raises :class:`ValueError` for anything else."""
        return cls(public_bytes)

    def wrap(self, file_key: bytes) -> Stanza:
        sealed = _SUITE.encrypt(file_key, self._key, _HYBRID_INFO)
        encapsulated, body = sealed[:_ENCAPSULATED_LENGTH], sealed[_ENCAPSULATED_LENGTH:]
        return Stanza(HYBRID_KIND, (encode_base64(encapsulated),), body)

    def seal(self, secret: bytes, info: bytes) -> bytes:
        """Gives a short secret to this recipient, for the one purpose that ``info`` names."""
        return _SUITE.encrypt(secret, self._key, info)


class HybridIdentity:
    """A site's decryption key, grown from a secret of 32 bytes (SHAKE-256, as age does)."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != _SECRET_LENGTH:
            raise ValueError("a hybrid secret has 32 bytes")
        self.secret = secret
        grown = hashlib.shake_256(secret).digest(_MLKEM_SEED_LENGTH + _SECRET_LENGTH)
        mlkem = MLKEM768PrivateKey.from_seed_bytes(grown[:_MLKEM_SEED_LENGTH])
        x25519 = X25519PrivateKey.from_private_bytes(grown[_MLKEM_SEED_LENGTH:])
        self._key = MLKEM768X25519PrivateKey(mlkem, x25519)
        self.recipient = HybridRecipient(
            mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        )

    @classmethod
    def generate(cls) -> HybridIdentity:
        """A new key from the system's random source."""
        return cls(secrets.token_bytes(_SECRET_LENGTH))

    @classmethod
    def from_secret(cls, secret: bytes) -> HybridIdentity:
        """The key behind 32 bytes. Raises :class:`ValueError` for another length."""
        return cls(secret)

    def unwrap(self, stanza: Stanza) -> bytes | None:
        if stanza.kind != HYBRID_KIND:
            return None
        encapsulated = _share(stanza, _ENCAPSULATED_LENGTH)
        if is_low_order(encapsulated[_MLKEM_CIPHERTEXT_LENGTH:]):
            raise Damaged("a disallowed X25519 share")
        try:
            return _SUITE.decrypt(encapsulated + stanza.body, self._key, _HYBRID_INFO)
        except InvalidTag:
            return None

    def open(self, sealed: bytes, info: bytes) -> bytes:
        """What :meth:`HybridRecipient.seal` gave. Raises :class:`NotForUs`, also when altered."""
        point = sealed[_MLKEM_CIPHERTEXT_LENGTH:_ENCAPSULATED_LENGTH]
        if len(sealed) < _ENCAPSULATED_LENGTH + _TAG_LENGTH or is_low_order(point):
            raise NotForUs
        try:
            return _SUITE.decrypt(sealed, self._key, info)
        except InvalidTag as error:
            raise NotForUs from error


class X25519Recipient:
    """The public key of another age tool. Never used together with a hybrid one."""

    kind = X25519_KIND

    def __init__(self, public_bytes: bytes) -> None:
        if is_low_order(public_bytes):
            raise ValueError("not a usable X25519 public key")
        self.public_bytes = public_bytes
        self._key = X25519PublicKey.from_public_bytes(public_bytes)

    def wrap(self, file_key: bytes) -> Stanza:
        ephemeral = X25519PrivateKey.generate()
        share = ephemeral.public_key().public_bytes_raw()
        key = _x25519_wrap_key(ephemeral.exchange(self._key), share, self.public_bytes)
        body = ChaCha20Poly1305(key).encrypt(_NO_NONCE, file_key, None)
        return Stanza(X25519_KIND, (encode_base64(share),), body)


class X25519Identity:
    """The secret key (32 bytes) of another age tool."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self._key = X25519PrivateKey.from_private_bytes(secret)
        self.recipient = X25519Recipient(self._key.public_key().public_bytes_raw())

    @classmethod
    def generate(cls) -> X25519Identity:
        """A new key from the system's random source."""
        return cls(secrets.token_bytes(_SECRET_LENGTH))

    def unwrap(self, stanza: Stanza) -> bytes | None:
        if stanza.kind != X25519_KIND:
            return None
        share = _share(stanza, _POINT_LENGTH)
        try:
            shared = self._key.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError as error:  # the all-zero shared secret (RFC 7748, section 6.1)
            raise Damaged("a disallowed X25519 share") from error
        key = _x25519_wrap_key(shared, share, self.recipient.public_bytes)
        try:
            return ChaCha20Poly1305(key).decrypt(_NO_NONCE, stanza.body, None)
        except InvalidTag:
            return None


def is_low_order(point: bytes) -> bool:
    """Whether X25519 with this point (32 bytes) gives the all-zero secret whatever the key is."""
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(point))
    except ValueError:
        return True
    return False


def _share(stanza: Stanza, length: int) -> bytes:
    """The one argument of a stanza; the body's length is checked before anything is decrypted."""
    if len(stanza.arguments) != 1:
        raise Damaged("not one argument")
    share = decode_base64(stanza.arguments[0])
    if len(share) != length or len(stanza.body) != _SEALED_KEY_LENGTH:
        raise Damaged("wrong length in a stanza")
    return share


def _x25519_wrap_key(shared: bytes, share: bytes, public: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, share + public, _X25519_INFO).derive(shared)
