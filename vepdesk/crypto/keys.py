"""The keys of a store: everything grows from one random root by HKDF-SHA512 (RFC 5869).

Each key has one purpose and its own label, so that what one reveals says nothing about another.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives import constant_time, hashes, hmac
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_LENGTH: Final = 32


@dataclass(frozen=True, slots=True)
class StoreKeys:
    """The keys that grow from ``root`` (32 random bytes). Raises :class:`ValueError` otherwise."""

    root: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.root) != KEY_LENGTH:
            raise ValueError("the root of a store's keys has 32 bytes")

    @classmethod
    def generate(cls) -> StoreKeys:
        """A new root from the system's random source."""
        return cls(secrets.token_bytes(KEY_LENGTH))

    @property
    def database_key(self) -> bytes:
        """What SQLCipher opens the database with."""
        return self._derive("database")

    @property
    def vault_mac_key(self) -> bytes:
        """Authenticates the key file."""
        return self._derive("vault-mac")

    @property
    def anchor_mac_key(self) -> bytes:
        """Authenticates the anchor."""
        return self._derive("anchor-mac")

    @property
    def page_map_key(self) -> bytes:
        """Seals what a repair needs to find the tables of a damaged database."""
        return self._derive("page-map")

    def _derive(self, purpose: str) -> bytes:
        info = f"vepdesk-store/1/{purpose}".encode("ascii")
        return HKDF(hashes.SHA512(), KEY_LENGTH, None, info).derive(self.root)


def mac(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA256 of ``message`` (32 bytes)."""
    code = hmac.HMAC(key, hashes.SHA256())
    code.update(message)
    return code.finalize()


def same(one: bytes, other: bytes) -> bool:
    """Whether two secrets are equal, in a time that does not tell where they differ."""
    return constant_time.bytes_eq(one, other)
