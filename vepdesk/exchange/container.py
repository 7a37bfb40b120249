"""The container "PSB1": signed sections, compressed, then sealed as an age file.

Signed before sealed, with the recipients inside the signature, so that nobody can pass a signed
bundle on as if it had been meant for another. Writing and reading stream: memory does not grow
with the bundle, and no plain text of it is ever written to a disk.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

import zstandard

from vepdesk.crypto.age import open_sealed, seal
from vepdesk.crypto.age_recipients import Identity, Recipient
from vepdesk.crypto.errors import Damaged, NotForUs
from vepdesk.crypto.signatures import SigningKeys, VerifyKeys
from vepdesk.exchange.frame import NotFrame, unpack
from vepdesk.exchange.manifest import (
    MAX_MANIFEST,
    BundleRefused,
    Manifest,
    NeedsUpgrade,
    Reason,
    Section,
    read_envelope,
    read_manifest,
    sender_of,
    sign_manifest,
)

__all__ = [
    "BundleRefused",
    "Limits",
    "NotForUs",
    "OpenedBundle",
    "SectionSource",
    "read_bundle",
    "write_bundle",
]

MAGIC = b"PSB1"
_FAMILY = MAGIC[:3]
AGE_MAGIC = b"age-encryption.org/v1\n"
_LENGTH = struct.Struct(">I")
_LEVEL = 3
_WINDOW_LOG = 23
_CHUNK = 1 << 18
_LEAST = 4096


@dataclass(frozen=True, slots=True)
class Limits:
    """What no honest bundle exceeds, in bytes and entries."""

    raw_section: int = 2 * 1024**3
    stored_section: int = 2 * 1024**3
    items: int = 5_000_000
    padding: int = 512 * 1024**2


@dataclass(frozen=True, slots=True)
class SectionSource:
    """Where a section's content comes from; ``chunks`` gives the same bytes at every call."""

    kind: int
    count: int
    chunks: Callable[[], Iterator[bytes]]


class _Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


def write_bundle(
    out: BinaryIO,
    manifest: Manifest,
    sections: Sequence[SectionSource],
    recipients: Sequence[Recipient],
    signing: SigningKeys,
) -> Manifest:
    """Writes a bundle and gives the manifest that was signed.

    Two passes over the sections: the first only measures and hashes, the second writes. Raises
    ``RuntimeError`` when a source gave other bytes the second time, ``OSError`` from ``out``.
    """
    described = [_described(source) for source in sections]
    signed = manifest.with_sections(described)
    envelope = sign_manifest(signed.encoded(), signing)
    if len(envelope) > MAX_MANIFEST:
        raise RuntimeError("the manifest is too long")
    total = len(MAGIC) + _LENGTH.size + len(envelope)
    total += sum(section.stored_length for section in described)
    with seal(out, recipients) as sealed:
        sealed.write(MAGIC + _LENGTH.pack(len(envelope)) + envelope)
        for source, section in zip(sections, described, strict=True):
            if _measured(source, sealed.write) != section:
                raise RuntimeError("a section changed while it was written")
        left = padded(total) - total
        while left:
            left -= sealed.write(bytes(min(left, _CHUNK)))
    return signed


def _described(source: SectionSource) -> Section:
    return _measured(source, len)


def _measured(source: SectionSource, write: Callable[[bytes], int]) -> Section:
    hashing, raw, stored = hashlib.sha256(), 0, 0
    parameters = zstandard.ZstdCompressionParameters.from_level(
        _LEVEL, window_log=_WINDOW_LOG, write_checksum=False, write_content_size=False
    )
    compressor = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    for chunk in source.chunks():
        hashing.update(chunk)
        raw += len(chunk)
        if packed := compressor.compress(chunk):
            stored += len(packed)
            write(packed)
    last = compressor.flush()
    stored += len(last)
    write(last)
    return Section(int(source.kind), source.count, raw, stored, hashing.digest())


def padded(length: int) -> int:
    """Padme (Nikitin et al. 2019, "Reducing metadata leakage from encrypted files"): the next
    length with few significant bits, at least 4 KiB; costs under 12 % and hides the true size."""
    if length <= _LEAST:
        return _LEAST
    exponent = length.bit_length() - 1
    spare = exponent - exponent.bit_length()
    mask = (1 << spare) - 1
    return (length + mask) & ~mask


class OpenedBundle:
    """A bundle that is whole, for us, and signed by a site we know.

    ``source`` stays with the caller, who closes it when the sections have been read.
    """

    def __init__(
        self, source: BinaryIO, identities: Sequence[Identity], manifest: Manifest, start: int
    ) -> None:
        self._source = source
        self._identities = identities
        self._start = start
        self.manifest = manifest

    def has(self, kind: int) -> bool:
        """Whether there is a section of this kind."""
        return any(section.kind == kind for section in self.manifest.sections)

    def section(self, kind: int) -> Iterator[bytes]:
        """The raw content of a section, read and hashed once more.

        Raises ``BundleRefused`` (damaged) at the latest when the content ends.
        """
        self._source.seek(0)
        try:
            plain = open_sealed(self._source, self._identities)
            _skip(plain, self._start)
            for section in self.manifest.sections:
                if section.kind == kind:
                    yield from _content(plain, section)
                    return
                _skip(plain, section.stored_length)
        except Damaged as error:
            raise BundleRefused(Reason.DAMAGED) from error


def read_bundle(
    source: BinaryIO,
    identities: Sequence[Identity],
    keys_of: Callable[[bytes], VerifyKeys | None],
    me: bytes,
    limits: Limits | None = None,
) -> OpenedBundle:
    """Reads a bundle to its end and believes nothing before it is verified.

    Raises ``NotForUs`` when no key of ours opens it or it is not addressed to us,
    ``BundleRefused`` with the reason, or ``NeedsUpgrade``. A file that is not whole is always
    damaged or not for us.
    """
    limits = limits or Limits()
    source.seek(0)
    try:
        plain = open_sealed(source, identities)
        try:
            start, manifest = _front(plain, keys_of, me, limits)
            for section in manifest.sections:
                for _chunk in _content(plain, section):
                    pass
            _check_padding(plain, limits)
        except (BundleRefused, NeedsUpgrade, NotForUs):
            # Said only after the rest of the file proved to be whole: Damaged goes before.
            _drain(plain)
            raise
    except Damaged as error:
        raise BundleRefused(Reason.DAMAGED) from error
    return OpenedBundle(source, identities, manifest, start)


def _front(
    plain: _Readable,
    keys_of: Callable[[bytes], VerifyKeys | None],
    me: bytes,
    limits: Limits,
) -> tuple[int, Manifest]:
    """Where the sections start, and the manifest, read only after both signatures held."""
    magic = _exactly(plain, len(MAGIC))
    if magic != MAGIC:
        raise NeedsUpgrade if magic.startswith(_FAMILY) else BundleRefused(Reason.DAMAGED)
    (length,) = _LENGTH.unpack(_exactly(plain, _LENGTH.size))
    if length > MAX_MANIFEST:
        raise BundleRefused(Reason.DAMAGED)
    envelope = read_envelope(_exactly(plain, length))
    keys = keys_of(sender_of(envelope.payload))
    if keys is None:
        raise BundleRefused(Reason.UNKNOWN_SIGNER)
    envelope.verify(keys)
    manifest = read_manifest(envelope.payload)
    if me not in manifest.recipients or manifest.channel not in (None, me):
        raise NotForUs
    _check_limits(manifest, limits)
    return len(MAGIC) + _LENGTH.size + length, manifest


def _check_limits(manifest: Manifest, limits: Limits) -> None:
    for section in manifest.sections:
        if (
            section.raw_length > limits.raw_section
            or section.stored_length > limits.stored_section
            or section.count > limits.items
        ):
            raise BundleRefused(Reason.LIMITS)


def _content(plain: _Readable, section: Section) -> Iterator[bytes]:
    """Inflates one section; never gives more than was signed and takes exactly what was stored."""
    try:
        yield from unpack(plain.read, section)
    except NotFrame as error:
        raise BundleRefused(Reason.DAMAGED) from error


def _check_padding(plain: _Readable, limits: Limits) -> None:
    seen = 0
    while chunk := plain.read(_CHUNK):
        seen += len(chunk)
        if seen > limits.padding or chunk.count(0) != len(chunk):
            raise BundleRefused(Reason.DAMAGED)


def _drain(plain: _Readable) -> None:
    while plain.read(_CHUNK):
        pass


def _exactly(plain: _Readable, size: int) -> bytes:
    data = plain.read(size)
    if len(data) != size:
        raise BundleRefused(Reason.DAMAGED)
    return data


def _skip(plain: _Readable, size: int) -> None:
    while size:
        data = plain.read(min(size, _CHUNK))
        if not data:
            raise BundleRefused(Reason.DAMAGED)
        size -= len(data)


def looks_sealed(source: BinaryIO) -> bool:
    """What can be said without keys: whether the file begins like one of ours."""
    source.seek(0)
    return source.read(len(AGE_MAGIC)) == AGE_MAGIC
