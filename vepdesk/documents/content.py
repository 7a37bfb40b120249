"""What a file is, told by its bytes alone: a picture, a document, plain text, or nothing we take.

Names and extensions are never looked at. Of a picture the measures are read from its header, so
that one too large is refused before anything of it is decoded. What is neither JPEG, PNG, PDF nor
plain UTF-8 text is refused, also what hides as one of them.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from enum import Enum

from vepdesk.base.errors import BadInput
from vepdesk.base.text import T, Text

MOST_BYTES = 25 * 1024 * 1024
MOST_PIXELS = 40_000_000
MOST_DEEP_PIXELS = 13_000_000
"""Of a picture with sixteen bits a colour; only the limited child can tell."""


class FileType(Enum):
    """What can be kept; the values are codes of the list ``file-type``."""

    JPEG = "jpeg"
    PNG = "png"
    PDF = "pdf"
    TEXT = "text"

    @property
    def is_picture(self) -> bool:
        """Whether it is drawn in pixels."""
        return self in {FileType.JPEG, FileType.PNG}


@dataclass(frozen=True, slots=True)
class Content:
    """What a file is; ``width`` and ``height`` of a picture in pixels, else 0."""

    type: FileType
    width: int = 0
    height: int = 0


def examine(data: bytes) -> Content:
    """What ``data`` is. Raises :class:`BadInput` with a sentence for whatever is not taken."""
    if not data:
        raise refusal("empty")
    if len(data) > MOST_BYTES:
        raise refusal("too-large")
    if data.startswith(_PNG):
        return _picture(FileType.PNG, *_png_size(data))
    if data.startswith(b"\xff\xd8\xff"):
        return _picture(FileType.JPEG, *_jpeg_size(data))
    if data.startswith(b"%PDF-"):
        return Content(FileType.PDF)
    if _is_plain_text(data):
        return Content(FileType.TEXT)
    raise refusal("unknown-type")


def text_of(data: bytes) -> str:
    """The text of a content of type TEXT. Raises ``ValueError`` for anything else."""
    return data.decode("utf-8-sig").replace("\r\n", "\n")


_REASONS: dict[str, Text] = {
    "empty": T("Attachments", "This file is empty."),
    "too-large": T(
        "Attachments", "This file is larger than 25 MB. Scan it with fewer dots, or in parts."
    ),
    "too-many-pixels": T(
        "Attachments", "This picture has more than 40 million pixels. Make it smaller first."
    ),
    "too-deep": T(
        "Attachments",
        "This picture has more colours and pixels than can be taken. Save it as JPEG first.",
    ),
    "damaged": T("Attachments", "This file is damaged: nothing of it was taken."),
    "unknown-type": T(
        "Attachments",
        "This kind of file is not taken. Use a JPEG or PNG picture, a PDF, or plain text.",
    ),
    "locked": T("Attachments", "This document is locked with a password: nothing was taken."),
    "gave-up": T(
        "Attachments",
        "This file needs more time or memory than a picture may have. It may be damaged, or made "
        "to do harm. Do not open it elsewhere.",
    ),
}


def refusal(reason: str) -> BadInput:
    """The error for one of the reasons of this module and of the limited child."""
    return BadInput(f"attachment-{reason}", _REASONS[reason])


def _picture(type_: FileType, width: int, height: int) -> Content:
    if not width or not height:
        raise refusal("damaged")
    if width * height > MOST_PIXELS:
        raise refusal("too-many-pixels")
    return Content(type_, width, height)


_PNG = b"\x89PNG\r\n\x1a\n"
_IHDR = struct.Struct(">I4sII")


def _png_size(data: bytes) -> tuple[int, int]:
    """Width and height of the header chunk, whose checksum must hold."""
    start = len(_PNG)
    if len(data) < start + 25:
        raise refusal("damaged")
    length, name, width, height = _IHDR.unpack_from(data, start)
    (told,) = struct.unpack_from(">I", data, start + 21)
    if (length, name) != (13, b"IHDR") or zlib.crc32(data[start + 4 : start + 21]) != told:
        raise refusal("damaged")
    return width, height


_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN, _END = 0xDA, 0xD9


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height of the first frame header; segments before it are walked, not read."""
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == 0xFF:  # filling before a marker
            at += 1
        elif marker in _BARE:
            at += 2
        elif marker in {_SCAN, _END}:
            break
        else:
            (length,) = struct.unpack_from(">H", data, at + 2)
            if marker in _FRAMES and length >= 8 and at + 9 <= len(data):
                height, width = struct.unpack_from(">HH", data, at + 5)
                return width, height
            if length < 2:
                break
            at += 2 + length
    raise refusal("damaged")


_MARKUP = re.compile(r"\ufeff?\s*(<[!?/a-zA-Z]|\{\\rtf|%!PS|#!)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x9f\ufffe\uffff]")


def _is_plain_text(data: bytes) -> bool:
    """Text in UTF-8 without control characters that does not begin like markup or a program."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not _CONTROL.search(text) and not _MARKUP.match(text)
