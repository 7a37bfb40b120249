"""Sealed files: age v1 (c2sp.org/age), streamed, so that memory does not grow with the file.

Sealing says nothing about who sealed: that is what signatures inside are for. What it promises is
that a reader gets exactly the bytes that were written, in order, up to the very end of the file,
or :class:`Damaged`. Bytes handed out before that end are true but may not be all: whoever must not
act on half a file reads to the end first.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from types import TracebackType
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import constant_time, hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vepdesk.crypto.age_header import (
    Header,
    Pull,
    Source,
    encode_covered,
    encode_mac,
    read_header,
)
from vepdesk.crypto.age_recipients import (
    FILE_KEY_LENGTH,
    HYBRID_KIND,
    HybridIdentity,
    HybridRecipient,
    Identity,
    Recipient,
    X25519Identity,
    X25519Recipient,
)
from vepdesk.crypto.errors import Damaged, NotAge, NotForUs

__all__ = [
    "CHUNK",
    "HYBRID_KIND",
    "AgeReader",
    "AgeWriter",
    "Damaged",
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "NotAge",
    "NotForUs",
    "Recipient",
    "X25519Identity",
    "X25519Recipient",
    "open_sealed",
    "seal",
]

CHUNK = 64 * 1024
"""Bytes of plaintext in each chunk of the payload but the last."""

_SEALED_CHUNK = CHUNK + 16
_NONCE_LENGTH = 16


class AgeWriter:
    """Seals what is written to it. Without :meth:`finish` the file stays visibly cut off.

    As a context manager it finishes only when the block ends without an exception.
    """

    def __init__(self, out: BinaryIO, payload_key: bytes) -> None:
        self._out = out
        self._chunks = _Chunks(payload_key)
        self._held = bytearray()
        self._finished = False

    def write(self, data: bytes) -> int:
        """Takes all of ``data``; writes whole chunks as they fill."""
        if self._finished:
            raise ValueError("the sealed file is finished")
        self._held += data
        at = 0
        # One whole chunk may be the last one, so it waits until more follows or the end is known.
        while len(self._held) - at > CHUNK:
            self._out.write(self._chunks.seal(self._held[at : at + CHUNK], last=False))
            at += CHUNK
        del self._held[:at]
        return len(data)

    def finish(self) -> None:
        """Writes the last chunk, which tells readers that nothing is missing."""
        if not self._finished:
            self._out.write(self._chunks.seal(self._held, last=True))
            self._held.clear()
            self._finished = True

    def __enter__(self) -> AgeWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.finish()


class AgeReader:
    """Reads what was sealed. After :class:`Damaged` it gives nothing more."""

    def __init__(self, pull: Pull, payload_key: bytes) -> None:
        self._pull = pull
        self._chunks = _Chunks(payload_key)
        self._held = memoryview(b"")
        self._ended = False
        self._damaged = False

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes (all that remain when negative); empty only at the verified end.

        Raises :class:`Damaged` as soon as the file turns out not to be whole, also when part of
        the answer was good: a short answer is then never mistaken for a short file.
        """
        parts: list[memoryview] = []
        missing = size
        while missing != 0 and (self._held or self._next_chunk()):
            part = self._held if missing < 0 else self._held[:missing]
            self._held = self._held[len(part) :]
            parts.append(part)
            missing -= len(part) if missing > 0 else 0
        return b"".join(parts)

    def _next_chunk(self) -> bool:
        """Holds the next chunk; ``False`` at the verified end."""
        if self._damaged:
            raise Damaged("the sealed bytes are not whole")
        if self._ended:
            return False
        try:
            self._held = memoryview(self._open_chunk())
        except Damaged:
            self._damaged = True
            raise
        return bool(self._held)

    def _open_chunk(self) -> bytes:
        sealed = self._pull.upto(_SEALED_CHUNK)
        if len(sealed) == _SEALED_CHUNK:
            plain = self._chunks.open(sealed, last=False)
            if plain is not None:
                return plain
        first = self._chunks.first
        plain = self._chunks.open(sealed, last=True)
        if plain is None or (not plain and not first):
            raise Damaged("a chunk does not open")
        if self._pull.upto(1):
            # The last chunk is still true; the file around it is not.
            self._damaged = True
        else:
            self._ended = True
        return plain


class _Chunks:
    """The STREAM construction: a counter and an end mark as the nonce of each chunk."""

    def __init__(self, payload_key: bytes) -> None:
        self._cipher = ChaCha20Poly1305(payload_key)
        self._count = 0

    @property
    def first(self) -> bool:
        return self._count == 0

    def seal(self, plain: bytes | bytearray, *, last: bool) -> bytes:
        sealed = self._cipher.encrypt(self._nonce(last=last), plain, None)
        self._count += 1
        return sealed

    def open(self, sealed: bytes, *, last: bool) -> bytes | None:
        """The plain chunk, or ``None`` when it does not open at this place."""
        try:
            plain = self._cipher.decrypt(self._nonce(last=last), sealed, None)
        except InvalidTag:
            return None
        self._count += 1
        return plain

    def _nonce(self, *, last: bool) -> bytes:
        return self._count.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def seal(out: BinaryIO, recipients: Sequence[Recipient]) -> AgeWriter:
    """Begins a sealed file in ``out`` that each of ``recipients`` can open.

    Raises :class:`ValueError` without recipients, with too many (about forty hybrid ones), or
    when kinds are mixed: a classical recipient would undo what the hybrid ones are for.
    """
    if not recipients:
        raise ValueError("a sealed file needs a recipient")
    if len({recipient.kind for recipient in recipients}) > 1:
        raise ValueError("recipients of different kinds cannot share a file")
    file_key = secrets.token_bytes(FILE_KEY_LENGTH)
    covered = encode_covered([recipient.wrap(file_key) for recipient in recipients])
    nonce = secrets.token_bytes(_NONCE_LENGTH)
    out.write(covered + encode_mac(_header_mac(file_key, covered)) + nonce)
    return AgeWriter(out, _payload_key(file_key, nonce))


def open_sealed(source: Source, identities: Sequence[Identity]) -> AgeReader:
    """Begins to read a sealed file; ``source`` belongs to the reader from here on.

    Raises :class:`NotForUs` when no stanza fits one of ``identities``, :class:`Damaged` (or its
    kind :class:`NotAge`) when the header is not what a writer made.
    """
    pull = Pull(source)
    header = read_header(pull)
    file_key = _unwrap(header, identities)
    if not constant_time.bytes_eq(_header_mac(file_key, header.covered), header.mac):
        raise Damaged("the header was altered")
    nonce = pull.upto(_NONCE_LENGTH)
    if len(nonce) != _NONCE_LENGTH:
        raise Damaged("cut off after the header")
    return AgeReader(pull, _payload_key(file_key, nonce))


def _unwrap(header: Header, identities: Sequence[Identity]) -> bytes:
    for identity in identities:
        for stanza in header.stanzas:
            file_key = identity.unwrap(stanza)
            if file_key is not None:
                return file_key
    raise NotForUs("none of our keys opens this file")


def _header_mac(file_key: bytes, covered: bytes) -> bytes:
    key = HKDF(hashes.SHA256(), 32, None, b"header").derive(file_key)
    mac = hmac.HMAC(key, hashes.SHA256())
    mac.update(covered)
    return mac.finalize()


def _payload_key(file_key: bytes, nonce: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, nonce, b"payload").derive(file_key)
