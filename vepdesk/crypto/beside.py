"""Sealing a small file that lies beside the database, under a key that grows from the store's root.

Whoever holds the key of the database may read and write it; for everybody else it is noise.
"""

from __future__ import annotations

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from vepdesk.crypto.errors import NotForUs

_NONCE_LENGTH: Final = 12


def seal_beside(key: bytes, purpose: bytes, plain: bytes) -> bytes:
    """Seals ``plain`` under ``key`` (32 bytes) for one purpose only."""
    nonce = secrets.token_bytes(_NONCE_LENGTH)
    return nonce + AESGCMSIV(key).encrypt(nonce, plain, purpose)


def open_beside(key: bytes, purpose: bytes, sealed: bytes) -> bytes:
    """What was sealed. Raises :class:`NotForUs` for another key or purpose, or an altered file."""
    nonce, body = sealed[:_NONCE_LENGTH], sealed[_NONCE_LENGTH:]
    try:
        return AESGCMSIV(key).decrypt(nonce, body, purpose)
    except (InvalidTag, ValueError) as error:
        raise NotForUs from error
