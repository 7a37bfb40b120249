"""A user's own key pairs: what a password really opens.

The keys of the store are *granted* to a user's public key, so that somebody can be given or denied
a key without his password, and everybody else keeps working. The signing pair signs what a second
person approves.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Final

from vepdesk.base import canonical
from vepdesk.base.canonical import Item
from vepdesk.crypto.age_recipients import HybridIdentity, HybridRecipient
from vepdesk.crypto.signatures import SigningKeys

SECRET_LENGTH: Final = 96
_SEALING_LENGTH = 32


@dataclass(frozen=True, slots=True)
class UserKeys:
    """A key pair that secrets are granted to (ML-KEM-768 and X25519) and one that signs.

    Raises :class:`ValueError` unless ``secret`` has 96 bytes.
    """

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_LENGTH:
            raise ValueError("a user's keys grow from 96 bytes")

    @classmethod
    def generate(cls) -> UserKeys:
        """New keys from the system's random source."""
        sealing = secrets.token_bytes(_SEALING_LENGTH)
        return cls(sealing + SigningKeys.generate().secret)

    @property
    def sealing(self) -> HybridIdentity:
        """Opens what was granted to this user."""
        return HybridIdentity.from_secret(self.secret[:_SEALING_LENGTH])

    @property
    def signing(self) -> SigningKeys:
        """Signs what this user approves."""
        return SigningKeys.from_secret(self.secret[_SEALING_LENGTH:])


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a grant is for: a grant made for one purpose opens for no other.

    ``what`` names the secret (the database key, a compartment), ``store`` and ``person`` whose it
    is, ``number`` which of its generations.
    """

    what: str
    store: bytes
    person: bytes
    number: int

    @property
    def info(self) -> bytes:
        """The context that HPKE (RFC 9180) binds."""
        item: Item = ("vepdesk-grant/1", self.what, self.store, self.person, self.number)
        return canonical.encode(item)


def grant(public: bytes, secret: bytes, purpose: Purpose) -> bytes:
    """``secret`` sealed to somebody's public key (1216 bytes). Raises :class:`ValueError`."""
    return HybridRecipient.from_public_bytes(public).seal(secret, purpose.info)


def granted(keys: UserKeys, sealed: bytes, purpose: Purpose) -> bytes:
    """The secret behind a grant. Raises :class:`~vepdesk.crypto.errors.NotForUs`."""
    return keys.sealing.open(sealed, purpose.info)
