"""The header of an age v1 file (c2sp.org/age, "Header"): read strictly, written canonically.

Nothing here knows keys. A header is bounded before it is parsed, so that a hostile file costs
no more than :data:`MAX_HEADER` bytes of memory.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from vepdesk.crypto.errors import Damaged, NotAge

VERSION_LINE = b"age-encryption.org/v1\n"
MAX_HEADER = 64 * 1024
"""Longest header in bytes: about forty hybrid stanzas of 1.6 kB."""

MAC_LENGTH = 32
_STANZA_START = b"-> "
_MAC_START = b"---"
_BODY_COLUMNS = 64
_BLOCK = 4096


class Source(Protocol):
    """Where bytes come from: any binary file, buffered or not."""

    def read(self, size: int = -1, /) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Stanza:
    """One recipient's line of the header: its kind, further arguments, and the body (bytes)."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes

    def encode(self) -> bytes:
        """The stanza as it stands in a header; the last body line is always a short one."""
        text = encode_base64(self.body)
        lines = [text[at : at + _BODY_COLUMNS] for at in range(0, len(text) + 1, _BODY_COLUMNS)]
        first = " ".join(("->", self.kind, *self.arguments))
        return "".join(f"{line}\n" for line in (first, *lines)).encode("ascii")


@dataclass(frozen=True, slots=True)
class Header:
    """A parsed header: its stanzas, its MAC, and the exact bytes which the MAC covers."""

    stanzas: tuple[Stanza, ...]
    mac: bytes
    covered: bytes


class Pull:
    """Takes lines and exact amounts out of a source that may answer with fewer bytes than asked."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._held = b""

    def upto(self, size: int) -> bytes:
        """``size`` bytes, fewer only at the end of the source."""
        parts = [self._held[:size]]
        self._held = self._held[size:]
        missing = size - len(parts[0])
        while missing > 0:
            part = self._source.read(missing)
            if not part:
                break
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def line(self, limit: int) -> bytes:
        """The next line with its line end; raises :class:`Damaged` beyond ``limit`` bytes."""
        searched = 0
        while (end := self._held.find(b"\n", searched)) < 0:
            searched = len(self._held)
            part = self._source.read(_BLOCK) if searched <= limit else None
            if not part:
                raise Damaged("header line without end")
            self._held += part
        if end >= limit:
            raise Damaged("header too long")
        line, self._held = self._held[: end + 1], self._held[end + 1 :]
        return line


def encode_base64(data: bytes) -> str:
    """Standard Base64 (RFC 4648, section 4) without padding."""
    return base64.b64encode(data).rstrip(b"=").decode("ascii")


def decode_base64(text: str) -> bytes:
    """The bytes behind canonical unpadded Base64. Raises :class:`Damaged` for another spelling."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError as error:
        raise Damaged("not Base64") from error
    if encode_base64(data) != text:
        raise Damaged("not canonical Base64")
    return data


def encode_covered(stanzas: Sequence[Stanza]) -> bytes:
    """The header up to and including ``---``: what the MAC is computed over.

    Raises :class:`ValueError` when the header would be longer than a reader takes.
    """
    covered = VERSION_LINE + b"".join(stanza.encode() for stanza in stanzas) + _MAC_START
    if len(covered) + len(encode_mac(bytes(MAC_LENGTH))) > MAX_HEADER:
        raise ValueError("too many recipients for one file")
    return covered


def encode_mac(mac: bytes) -> bytes:
    """What follows the covered bytes and ends the header."""
    return f" {encode_base64(mac)}\n".encode("ascii")


def read_header(pull: Pull) -> Header:
    """Reads one header and leaves ``pull`` at the payload.

    Raises :class:`NotAge` when the first line is another format's, :class:`Damaged` for
    anything that the specification does not allow.
    """
    if pull.upto(len(VERSION_LINE)) != VERSION_LINE:
        raise NotAge("no age v1 file")
    covered = bytearray(VERSION_LINE)
    stanzas: list[Stanza] = []
    while True:
        line = pull.line(MAX_HEADER - len(covered))
        if line.startswith(_MAC_START):
            break
        covered += line
        kind, *arguments = _arguments(line)
        stanzas.append(Stanza(kind, tuple(arguments), _body(pull, covered)))
    if not stanzas:
        raise Damaged("a header without recipients")
    covered += _MAC_START
    return Header(tuple(stanzas), _mac(line), bytes(covered))


def _arguments(line: bytes) -> list[str]:
    if not line.startswith(_STANZA_START):
        raise Damaged("not a stanza")
    arguments = line[len(_STANZA_START) : -1].split(b" ")
    for argument in arguments:
        if not argument or not all(0x21 <= byte <= 0x7E for byte in argument):
            raise Damaged("not a stanza argument")
    return [argument.decode("ascii") for argument in arguments]


def _body(pull: Pull, covered: bytearray) -> bytes:
    parts: list[bytes] = []
    while True:
        line = pull.line(MAX_HEADER - len(covered))
        covered += line
        text = line[:-1]
        if len(text) > _BODY_COLUMNS:
            raise Damaged("a stanza line is too long")
        parts.append(decode_base64(_ascii(text)))
        if len(text) < _BODY_COLUMNS:
            return b"".join(parts)


def _mac(line: bytes) -> bytes:
    start = _MAC_START + b" "
    if not line.startswith(start):
        raise Damaged("no header MAC")
    mac = decode_base64(_ascii(line[len(start) : -1]))
    if len(mac) != MAC_LENGTH:
        raise Damaged("not a header MAC")
    return mac


def _ascii(text: bytes) -> str:
    try:
        return text.decode("ascii")
    except UnicodeDecodeError as error:
        raise Damaged("not ASCII") from error
