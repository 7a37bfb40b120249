"""One section's stored form: exactly one zstd frame (RFC 8878) without checksum or dictionary.

``zstandard`` ignores its output limit when a frame declares its size, and reads silently into a
second frame. So the blocks are walked here and handed to it one at a time: each gives at most
128 KiB, and the end of the frame is known to the byte.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Final

import zstandard

from vepdesk.exchange.manifest import Section

MAX_WINDOW: Final = 2**27
"""The most memory in bytes that a frame may ask its reader to keep."""

_MAGIC: Final = b"\x28\xb5\x2f\xfd"
_MOST_IN_BLOCK: Final = 128 * 1024
_RAW, _REPEATED, _COMPRESSED = 0, 1, 2


class NotFrame(ValueError):
    """The stored bytes are not the one frame that the manifest describes."""


class _Stored:
    """Takes a section's stored bytes, and no more."""

    def __init__(self, read: Callable[[int], bytes], length: int) -> None:
        self._read = read
        self.left = length

    def take(self, size: int) -> bytes:
        if size > self.left:
            raise NotFrame("longer than stored")
        data = self._read(size)
        if len(data) != size:
            raise NotFrame("cut off")
        self.left -= size
        return data


def unpack(read: Callable[[int], bytes], section: Section) -> Iterator[bytes]:
    """The content of ``section``, whose stored bytes ``read`` gives, in pieces up to 128 KiB.

    Raises :class:`NotFrame` unless the frame ends where the manifest says, and the content has
    the length and the digest that it says. What was given out before that is not yet proven.
    """
    stored = _Stored(read, section.stored_length)
    decompressor = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).decompressobj()
    hashing, left = hashlib.sha256(), section.raw_length
    last = False
    try:
        decompressor.decompress(_frame_header(stored, section))
        while not last:
            block, last = _block(stored)
            piece = decompressor.decompress(block)
            left -= len(piece)
            if left < 0:
                raise NotFrame("longer than signed")
            hashing.update(piece)
            if piece:
                yield piece
    except zstandard.ZstdError as error:
        raise NotFrame("not zstd") from error
    if left or stored.left or not decompressor.eof or hashing.digest() != section.digest:
        raise NotFrame("not what was signed")


def _frame_header(stored: _Stored, section: Section) -> bytes:
    """The frame's header (section 3.1.1.1), without options that we never write."""
    start = stored.take(len(_MAGIC) + 1)
    descriptor = start[-1]
    size_of_size, single, options = descriptor >> 6, descriptor >> 5 & 1, descriptor & 0b1111
    if start[:-1] != _MAGIC or options:
        raise NotFrame("an unexpected frame")
    size_length = (single, 2, 4, 8)[size_of_size]
    rest = stored.take((1 - single) + size_length)
    if size_length:
        declared = int.from_bytes(rest[-size_length:], "little")
        declared += 256 if size_length == 2 else 0
        if declared != section.raw_length:
            raise NotFrame("another length than signed")
    return start + rest


def _block(stored: _Stored) -> tuple[bytes, bool]:
    """The next block with its header (section 3.1.1.2), and whether it is the last."""
    header = stored.take(3)
    number = int.from_bytes(header, "little")
    last, kind, size = bool(number & 1), number >> 1 & 0b11, number >> 3
    if kind not in (_RAW, _REPEATED, _COMPRESSED) or size > _MOST_IN_BLOCK:
        raise NotFrame("an unexpected block")
    return header + stored.take(1 if kind == _REPEATED else size), last
