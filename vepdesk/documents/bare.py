"""Whether a written picture holds its pixels and nothing else. It walks parts and decodes none.

The child that writes pictures anew looked at a stranger's bytes; so what it gives is looked at too.
"""

from __future__ import annotations

import struct

from vepdesk.documents.content import FileType

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"pHYs", b"IEND"})

_JFIF = b"JFIF\x00"
_JFIF_SEGMENT = 16
"""Length of the segment without a thumbnail."""
_APPLICATION_0, _SCAN, _END = 0xE0, 0xDA, 0xD9
_TABLES_AND_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD})
_INSIDE_A_SCAN = frozenset({0x00, *range(0xD0, 0xD8)})


def is_bare(type_: FileType, data: bytes) -> bool:
    """Whether ``data`` is a picture of ``type_`` without texts, profiles, thumbnails or a tail."""
    try:
        match type_:
            case FileType.PNG:
                return _bare_png(data)
            case FileType.JPEG:
                return _bare_jpeg(data)
            case FileType.PDF | FileType.TEXT:
                return False
    except struct.error:  # it ends in the middle of a part
        return False


def _bare_png(data: bytes) -> bool:
    if not data.startswith(_PNG_SIGNATURE + b"\x00\x00\x00\x0dIHDR"):
        return False
    at = len(_PNG_SIGNATURE)
    while True:
        length, name = struct.unpack_from(">I4s", data, at)
        if name not in _PNG_PARTS or (name == b"pHYs" and length != 9):
            return False
        at += 12 + length
        if name == b"IEND":
            return bool(length == 0 and at == len(data))


def _bare_jpeg(data: bytes) -> bool:
    if not data.startswith(b"\xff\xd8"):
        return False
    at = 2
    while True:
        lead, marker = struct.unpack_from(">BB", data, at)
        if lead != 0xFF:
            return False
        if marker == _END:
            return at + 2 == len(data)
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker == _APPLICATION_0:
            if length != _JFIF_SEGMENT or data[at + 4 : at + 9] != _JFIF:
                return False
        elif marker not in _TABLES_AND_FRAMES and marker != _SCAN:
            return False
        at += 2 + length
        if marker == _SCAN:
            at = _after_scan(data, at)


def _after_scan(data: bytes, at: int) -> int:
    """Where the next marker stands after the coded pixels that begin at ``at``."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise struct.error("the scan does not end")
        if data[at + 1] not in _INSIDE_A_SCAN:
            return at
        at += 2
