"""Entries on the wire: without what the receiver recomputes or the manifest says once.

In a journal's own channel that is the site, the epoch, the running seq and the digest of a payload
that is present; in a numbered channel each entry names its own journal. The receiver builds the
header again and the chain proves that it is the same, bit for bit.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vepdesk.base.canonical import NotCanonical, decode, encode
from vepdesk.journal.entry import VERSION, Entry, Header, NotAnEntry, digest_of, header_of

MAX_ITEM = 4 * 1024 * 1024
"""The largest entry on the wire, in bytes."""

_LENGTH = struct.Struct(">I")
_CHUNK = 1 << 18


class NotWire(ValueError):
    """A section that does not hold what its manifest says."""


@dataclass(frozen=True, slots=True)
class Received:
    """An entry with the exact header bytes that the chain covers."""

    entry: Entry
    header: bytes


def pack(items: Iterable[bytes]) -> Iterator[bytes]:
    """A section's content: each item after its length, in chunks of about 256 KiB."""
    buffer = bytearray()
    for item in items:
        buffer += _LENGTH.pack(len(item))
        buffer += item
        if len(buffer) >= _CHUNK:
            yield bytes(buffer)
            buffer.clear()
    if buffer:
        yield bytes(buffer)


def unpack(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The items of a section. Raises :class:`NotWire` when they do not end where it ends."""
    buffer = bytearray()
    at = 0
    for chunk in chunks:
        buffer += chunk
        while len(buffer) - at >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(buffer, at)
            if length > MAX_ITEM:
                raise NotWire("item")
            end = at + _LENGTH.size + length
            if len(buffer) < end:
                break
            yield bytes(buffer[at + _LENGTH.size : end])
            at = end
        if at:
            del buffer[:at]
            at = 0
    if buffer:
        raise NotWire("end")


def outgoing(header: Header, payload: bytes | None, *, numbered: bool) -> bytes:
    """One entry for the wire; ``numbered`` when the channel mixes journals."""
    home = (header.site, header.epoch, header.seq) if numbered else None
    return encode(
        (
            home,
            header.eid,
            header.txn,
            header.kind,
            header.rid,
            int(header.op),
            header.base,
            header.author,
            header.second,
            header.at,
            header.zone,
            header.hlc,
            header.suspect,
            header.mv,
            payload,
            header.digest if payload is None else None,
        )
    )


def incoming(item: bytes, site: bytes, epoch: bytes, seq: int, *, numbered: bool) -> Received:
    """The entry behind a wire item. ``site``, ``epoch``, ``seq`` are its place in a journal's own
    channel. Raises :class:`NotWire`."""
    try:
        parts = decode(item)
        if not isinstance(parts, list) or len(parts) != 16:
            raise NotWire("entry")
        home, *middle, payload, digest = parts
        if numbered:
            if not isinstance(home, list) or len(home) != 3:
                raise NotWire("journal")
            site, epoch, seq = home
        elif home is not None:
            raise NotWire("journal")
        if (payload is None) == (digest is None) or not isinstance(payload, bytes | None):
            raise NotWire("payload")
        if payload is not None:
            digest = digest_of(payload)
        header = header_of([VERSION, site, epoch, seq, *middle, digest])
    except (NotCanonical, NotAnEntry, TypeError) as error:
        raise NotWire("entry") from error
    return Received(Entry(header, payload), header.encoded())
