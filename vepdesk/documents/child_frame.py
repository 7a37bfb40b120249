"""What is said to the limited child and what it may answer: one frame each way, checked strictly.

A frame is eight bytes of magic, the length of a header (4 bytes, big-endian), the length of a body
(8 bytes), the header (deterministic CBOR), the body. Whoever answers in any other way has failed.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from vepdesk.base import canonical
from vepdesk.base.canonical import Item, NotCanonical

MAGIC = b"VEPCHLD1"
MOST_HEADER = 4096
MOST_SIDE = 4096
"""Pictures are kept and shown with at most so many pixels on their longer side."""
MOST_SHOWN = 2560
PIXEL_BYTES = 4
MOST_PAGES = 5_000

_PREFIX = struct.Struct(">8sIQ")
_REASONS = frozenset({"damaged", "too-many-pixels", "locked", "too-large", "too-deep"})


class WrongFrame(ValueError):
    """Bytes that are not one whole frame with the fields that belong there."""


def framed(header: Mapping[str, Item], body: bytes) -> bytes:
    """A frame."""
    encoded = canonical.encode(header)
    return _PREFIX.pack(MAGIC, len(encoded), len(body)) + encoded + body


def unframed(data: bytes) -> tuple[dict[str, object], bytes]:
    """Header and body of exactly one frame. Raises :class:`WrongFrame`."""
    if len(data) < _PREFIX.size:
        raise WrongFrame("cut")
    magic, header_length, body_length = _PREFIX.unpack_from(data)
    if magic != MAGIC or header_length > MOST_HEADER:
        raise WrongFrame("not a frame")
    start = _PREFIX.size + header_length
    if len(data) != start + body_length:
        raise WrongFrame("cut or extended")
    try:
        header = canonical.decode(data[_PREFIX.size : start])
    except NotCanonical as error:
        raise WrongFrame("header") from error
    if not isinstance(header, dict) or not all(isinstance(name, str) for name in header):
        raise WrongFrame("header")
    return header, data[start:]


@dataclass(frozen=True, slots=True)
class Request:
    """What the child shall do with a content.

    ``do`` is "keep" (write a picture anew), "show" (give pixels of a picture or page) or "count"
    (tell the pages of a document). ``type`` is a :class:`FileType` value; ``page`` counts from 0;
    ``side`` is the most pixels of the longer side.
    """

    do: str
    type: str
    page: int = 0
    side: int = MOST_SHOWN

    def framed(self, content: bytes) -> bytes:
        """The request with its content."""
        return framed(
            {"do": self.do, "type": self.type, "page": self.page, "side": self.side}, content
        )

    @classmethod
    def read(cls, data: bytes) -> tuple[Request, bytes]:
        """The request behind :meth:`framed`. Raises :class:`WrongFrame`."""
        header, content = unframed(data)
        if set(header) != {"do", "type", "page", "side"}:
            raise WrongFrame("fields")
        request = cls(
            _word(header["do"]), _word(header["type"]),
            _number(header["page"], 0, MOST_PAGES), _number(header["side"], 1, MOST_SIDE),
        )  # fmt: skip
        return request, content


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child made: measures in pixels, the number of pages, and the bytes.

    ``refused`` is empty, or one of the reasons why it made nothing.
    """

    width: int = 0
    height: int = 0
    pages: int = 1
    refused: str = ""
    body: bytes = field(default=b"", repr=False)

    def framed(self) -> bytes:
        """The answer as the child writes it."""
        return framed(
            {"width": self.width, "height": self.height, "pages": self.pages,
             "refused": self.refused},
            self.body,
        )  # fmt: skip

    @classmethod
    def read(cls, data: bytes, request: Request) -> Answer:
        """The answer to ``request``. Raises :class:`WrongFrame` unless all of it can be true."""
        header, body = unframed(data)
        if set(header) != {"width", "height", "pages", "refused"}:
            raise WrongFrame("fields")
        refused = _word(header["refused"])
        if refused:
            if refused not in _REASONS or body:
                raise WrongFrame("reason")
            return cls(refused=refused)
        pages = _number(header["pages"], 1, MOST_PAGES)
        if request.do == "count":
            if body:
                raise WrongFrame("body")
            return cls(pages=pages)
        side = MOST_SIDE if request.do == "keep" else request.side
        width, height = _number(header["width"], 1, side), _number(header["height"], 1, side)
        if request.do == "show" and len(body) != width * height * PIXEL_BYTES:
            raise WrongFrame("body")
        return cls(width, height, pages, "", body)


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise WrongFrame("not a word")
    return value


def _number(value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise WrongFrame("not a number in range")
    return value
