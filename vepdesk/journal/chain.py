"""The hash chain of a journal, and of the channels that are views of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vepdesk.journal.entry import Entry, digest_of

_ENTRY = b"vepdesk-entry/1"
_CHANNEL = b"vepdesk-channel/1"


def next_head(head: bytes, header: bytes) -> bytes:
    """The chain's value after an entry with these header bytes."""
    return hashlib.sha256(_ENTRY + head + hashlib.sha256(header).digest()).digest()


def next_channel_head(head: bytes, header: bytes) -> bytes:
    """The value of a numbered channel after an entry with these header bytes."""
    return hashlib.sha256(_CHANNEL + head + hashlib.sha256(header).digest()).digest()


def channel_start(sender: bytes, addressee: bytes) -> bytes:
    """The value of a numbered channel before its first entry."""
    return hashlib.sha256(_CHANNEL + sender + addressee).digest()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a journal, named by where it is; never with what the entry says."""

    what: str
    seq: int


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as a store keeps it: exact header bytes, and the chain's value after it."""

    entry: Entry
    header: bytes
    head: bytes


def check_chain(genesis: bytes, first_seq: int, links: Iterable[Link]) -> Iterator[Finding]:
    """Recomputes a whole chain from its genesis head and yields what does not hold.

    It works without payloads: after a purge, for a reader who may not see a compartment, for an
    inspector. After a finding it goes on from the stored value, so that one fault is one finding.
    """
    head, expected = genesis, first_seq
    for link in links:
        seq = link.entry.header.seq
        if seq != expected:
            yield Finding("gap", expected)
        if link.entry.header.encoded() != link.header:
            yield Finding("header", seq)
        if next_head(head, link.header) != link.head:
            yield Finding("chain", seq)
        payload = link.entry.payload
        if payload is not None and digest_of(payload) != link.entry.header.digest:
            yield Finding("payload", seq)
        head, expected = link.head, seq + 1
