"""What only one user may read again: sealed with a key that grows from the user's own keys.

The key of the database does not open it, so it may hold what belongs into a compartment.
"""

from __future__ import annotations

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.keys import mac
from vepdesk.crypto.user_keys import UserKeys

_NONCE_LENGTH: Final = 12
_BLOCK: Final = 256
_END: Final = b"\x80"
_NAME_LENGTH: Final = 16


def named(keys: UserKeys, what: bytes) -> bytes:
    """A name (16 bytes) under which a note is found again, and which says nothing to others."""
    return mac(_key(keys, b"name"), what)[:_NAME_LENGTH]


def seal_note(keys: UserKeys, plain: bytes) -> bytes:
    """Seals a note; its length is rounded up."""
    nonce = secrets.token_bytes(_NONCE_LENGTH)
    padded = plain + _END
    padded += bytes(-len(padded) % _BLOCK)
    return nonce + AESGCMSIV(_key(keys, b"content")).encrypt(nonce, padded, None)


def open_note(keys: UserKeys, sealed: bytes) -> bytes:
    """What was sealed. Raises :class:`NotForUs`, also when the user's keys were renewed since."""
    nonce, body = sealed[:_NONCE_LENGTH], sealed[_NONCE_LENGTH:]
    try:
        padded = AESGCMSIV(_key(keys, b"content")).decrypt(nonce, body, None)
    except (InvalidTag, ValueError) as error:
        raise NotForUs from error
    return padded.rstrip(b"\x00")[: -len(_END)]


def _key(keys: UserKeys, purpose: bytes) -> bytes:
    info = b"vepdesk-own-note/1/" + purpose
    return HKDF(hashes.SHA512(), 32, None, info).derive(keys.secret)
