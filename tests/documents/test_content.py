"""What a file is, is told by its bytes; what lies, is too large or hides something is refused."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures import CANARY, document, picture, png_bomb, png_chunk, with_camera_notes, zipped
from vepdesk.base.errors import BadInput
from vepdesk.documents.content import MOST_BYTES, Content, FileType, examine, text_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (picture("jpeg", 48, 32), Content(FileType.JPEG, 48, 32)),
        (with_camera_notes(picture("jpeg", 48, 32)), Content(FileType.JPEG, 48, 32)),
        (picture("png", 7, 9), Content(FileType.PNG, 7, 9)),
        (document(), Content(FileType.PDF)),
        (b"Seen by the nurse at 9.40.\r\nNothing else.", Content(FileType.TEXT)),
        ("\ufeffرسالة إلى المحكمة".encode(), Content(FileType.TEXT)),
        (b"1 < 2, and that is all", Content(FileType.TEXT)),
    ],
)
def test_what_is_taken_is_told_by_its_bytes(data: bytes, expected: Content) -> None:
    assert examine(data) == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"x" * (MOST_BYTES + 1), "too-large"),
        (SVG, "unknown-type"),
        (b"\xef\xbb\xbf \n" + SVG, "unknown-type"),
        (b"<!DOCTYPE html><p>", "unknown-type"),
        (b"<?xml version='1.0'?>", "unknown-type"),
        (b"{\\rtf1 text}", "unknown-type"),
        (b"#!/bin/sh\nrm", "unknown-type"),
        (zipped(), "unknown-type"),
        (b"GIF89a" + bytes(40), "unknown-type"),
        (b"MZ\x90\x00" + bytes(80), "unknown-type"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "unknown-type"),
        (b"II*\x00" + bytes(40), "unknown-type"),
        (b"junk before %PDF-1.4\x00", "unknown-type"),
        (b"text with a \x00 zero", "unknown-type"),
        ("caf\xe9".encode("latin-1"), "unknown-type"),
        ("text".encode("utf-16"), "unknown-type"),
        (b"\xff\xd8\xff", "damaged"),
        (b"\xff\xd8\xff\xd9", "damaged"),
        (b"\xff\xd8\xff" + SVG, "damaged"),
        (b"\xff\xd8\xff\xe0\x00\x00" + bytes(60), "damaged"),
        (picture("jpeg")[:20], "damaged"),
        (picture("png")[:20], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + SVG, "damaged"),
        (png_bomb(0, 5), "damaged"),
        (png_bomb(100_000, 1_000), "too-many-pixels"),
        (png_bomb(1_000, 40_001), "too-many-pixels"),
    ],
)
def test_everything_else_is_refused_with_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(BadInput) as refusal:
        examine(data)
    assert refusal.value.reason == f"attachment-{reason}"
    assert refusal.value.message.source.endswith((".", ":"))


def test_a_file_of_exactly_the_cap_is_taken() -> None:
    assert examine(b"x" * MOST_BYTES).type is FileType.TEXT


def test_a_picture_of_exactly_the_pixel_cap_is_taken_and_one_more_is_not() -> None:
    jpeg = bytearray(picture("jpeg"))
    frame = jpeg.index(b"\xff\xc0") + 5
    struct.pack_into(">HH", jpeg, frame, 8_000, 5_000)
    assert examine(bytes(jpeg)) == Content(FileType.JPEG, 5_000, 8_000)
    struct.pack_into(">HH", jpeg, frame, 8_001, 5_000)
    with pytest.raises(BadInput):
        examine(bytes(jpeg))


def test_measures_hidden_in_a_comment_are_not_believed() -> None:
    small = picture("jpeg", 48, 32)
    lie = b"\xff\xc0\x00\x11\x08\x00\x01\x00\x01\x03" + bytes(9)
    comment = b"\xff\xfe" + struct.pack(">H", len(lie) + 2) + lie
    assert examine(small[:2] + comment + small[2:]).width == 48


def test_a_header_chunk_whose_checksum_does_not_hold_is_damaged() -> None:
    wrong = bytearray(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", bytes(13)) + bytes(20))
    struct.pack_into(">II", wrong, 16, 10, 10)
    with pytest.raises(BadInput) as refusal:
        examine(bytes(wrong))
    assert refusal.value.reason == "attachment-damaged"


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-", b"\xef\xbb\xbf"]),
    st.binary(max_size=200),
)
def test_any_bytes_are_taken_or_refused_and_nothing_else(start: bytes, rest: bytes) -> None:
    try:
        found = examine(start + rest)
    except BadInput:
        return
    if found.type is FileType.TEXT:
        text_of(start + rest)
    elif found.type.is_picture:
        assert 0 < found.width * found.height <= 40_000_000


def test_refusals_hold_nothing_of_the_file() -> None:
    with pytest.raises(BadInput) as refusal:
        examine(b"\x00" + CANARY)
    assert CANARY.decode() not in repr(refusal.value) + str(refusal.value.message)
