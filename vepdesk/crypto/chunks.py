"""Content cut into sealed chunks of one size, as it lies in files beside a store.

Each content has a key of its own (32 random bytes). It is filled up with zeros to whole chunks of
1 MiB, so that every file of every attachment has one size, and each chunk is sealed with
AES-256-GCM-SIV (RFC 8452). The nonce is the chunk's place; content, place, number of chunks and
true length are authenticated with it, so that no chunk can stand where it was not put. The name of
a chunk is SHA-256 of what is sealed: it tells nothing, and proves the file without any key.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from vepdesk.base import canonical
from vepdesk.crypto.errors import Damaged

FORMAT: Final = "vepdesk-chunk/1"
KEY_LENGTH: Final = 32
DIGEST_LENGTH: Final = 32
CHUNK_LENGTH: Final = 1024 * 1024
TAG_LENGTH: Final = 16
SEALED_LENGTH: Final = CHUNK_LENGTH + TAG_LENGTH
_NONCE_LENGTH: Final = 12


class ChunkMissing(Damaged):
    """A chunk is not where its name says."""


class WrongLength(Damaged):
    """A chunk was cut or extended: every chunk has the same length."""


class WrongCount(Damaged):
    """There are fewer or more chunks than content of this length has."""


class NotThisChunk(Damaged):
    """The bytes are not those that were sealed for this place of this content."""


@dataclass(frozen=True, slots=True)
class SealedContent:
    """How to find and open a content: its key, its true length, its chunks' names in order.

    ``names`` are SHA-256 of the sealed chunks. Raises :class:`ValueError` for a key or names of
    another length, :class:`WrongCount` when the number of names does not fit ``size``.
    """

    key: bytes = field(repr=False)
    size: int
    names: tuple[bytes, ...]

    def __post_init__(self) -> None:
        if len(self.key) != KEY_LENGTH:
            raise ValueError("the key of a content has 32 bytes")
        if any(len(name) != DIGEST_LENGTH for name in self.names):
            raise ValueError("the name of a chunk has 32 bytes")
        if self.size < 0 or len(self.names) != chunks_of(self.size):
            raise WrongCount("not as many chunks as the length asks for")


def chunks_of(size: int) -> int:
    """How many chunks ``size`` bytes make; an empty content has one too."""
    return max(1, -(-size // CHUNK_LENGTH))


def name_of(sealed: bytes) -> bytes:
    """The name of a sealed chunk: its SHA-256."""
    return hashlib.sha256(sealed).digest()


def seal_content(identifier: bytes, content: bytes) -> tuple[SealedContent, dict[bytes, bytes]]:
    """Seals ``content`` under a new key; also gives the sealed chunks by their names.

    ``identifier`` is the attachment's own; it is authenticated, not stored.
    """
    key, count = secrets.token_bytes(KEY_LENGTH), chunks_of(len(content))
    cipher = AESGCMSIV(key)
    sealed: dict[bytes, bytes] = {}
    for place in range(count):
        part = content[place * CHUNK_LENGTH : (place + 1) * CHUNK_LENGTH]
        whole = cipher.encrypt(
            _nonce(place),
            part.ljust(CHUNK_LENGTH, b"\0"),
            _associated(identifier, place, count, len(content)),
        )
        sealed[name_of(whole)] = whole
    return SealedContent(key, len(content), tuple(sealed)), sealed


def open_content(
    identifier: bytes, content: SealedContent, chunk: Callable[[bytes], bytes | None]
) -> bytes:
    """The plain bytes behind ``content``; ``chunk`` gives a sealed chunk by name, None if missing.

    Raises :class:`ChunkMissing`, :class:`WrongLength` or :class:`NotThisChunk`; nothing is given
    out unless all of it holds.
    """
    cipher, count = AESGCMSIV(content.key), len(content.names)
    plain = bytearray()
    for place, name in enumerate(content.names):
        sealed = checked(name, chunk(name))
        try:
            plain += cipher.decrypt(
                _nonce(place), sealed, _associated(identifier, place, count, content.size)
            )
        except InvalidTag as error:
            raise NotThisChunk("sealed for another place, content or length") from error
    if any(plain[content.size :]):
        raise NotThisChunk("something stands behind the end")
    del plain[content.size :]
    return bytes(plain)


def checked(name: bytes, sealed: bytes | None) -> bytes:
    """A sealed chunk after what can be proven without its key. Raises as :func:`open_content`."""
    if sealed is None:
        raise ChunkMissing("a chunk is missing")
    if len(sealed) != SEALED_LENGTH:
        raise WrongLength("a chunk was cut or extended")
    if name_of(sealed) != name:
        raise NotThisChunk("not the bytes that were sealed")
    return sealed


def _nonce(place: int) -> bytes:
    return place.to_bytes(_NONCE_LENGTH, "big")


def _associated(identifier: bytes, place: int, count: int, size: int) -> bytes:
    return canonical.encode(
        {"format": FORMAT, "of": identifier, "place": place, "count": count, "size": size}
    )
