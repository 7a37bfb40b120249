"""A section's stored form is walked block by block; each block here is built by hand (RFC 8878)."""

from __future__ import annotations

import hashlib
import io

import pytest
import zstandard

from vepdesk.exchange.frame import MAX_WINDOW, NotFrame, unpack
from vepdesk.exchange.manifest import Section

MAGIC = b"\x28\xb5\x2f\xfd"
RAW, REPEATED, COMPRESSED, RESERVED = range(4)
MOST = 128 * 1024


def block(kind: int, content: bytes, size: int | None = None, *, last: bool = False) -> bytes:
    number = int(last) | kind << 1 | (len(content) if size is None else size) << 3
    return number.to_bytes(3, "little") + content


def raw(content: bytes, *, last: bool = True) -> bytes:
    return block(RAW, content, last=last)


def frame(*blocks: bytes, size: bytes = b"", single: bool = False, flag: int = 0) -> bytes:
    window = b"" if single else bytes([(18 - 10) << 3])
    return MAGIC + bytes([flag << 6 | single << 5]) + window + size + b"".join(blocks)


def section(content: bytes, stored: bytes, **changes: int) -> Section:
    lengths = {"raw_length": len(content), "stored_length": len(stored), **changes}
    return Section(2, 1, digest=hashlib.sha256(content).digest(), **lengths)


def unpacked(stored: bytes, described: Section, more: bytes = b"") -> list[bytes]:
    return list(unpack(io.BytesIO(stored + more).read, described))


def refused(stored: bytes, described: Section) -> bool:
    try:
        unpacked(stored, described)
    except NotFrame:
        return True
    return False


def test_blocks_of_each_kind_give_their_content_and_nothing_behind_is_read() -> None:
    stored = frame(
        raw(b"one", last=False), block(REPEATED, b"x", 5), raw(b"", last=False), raw(b"end")
    )
    content = b"onexxxxxend"
    pieces = unpacked(stored, section(content, stored), b"what follows")
    assert pieces == [b"one", b"xxxxx", b"end"]
    source = io.BytesIO(stored + b"what follows")
    assert b"".join(unpack(source.read, section(content, stored))) == content
    assert source.read() == b"what follows"
    compressor = zstandard.ZstdCompressor(write_content_size=False).compressobj()
    packed = compressor.compress(b"abc" * 90_000) + compressor.flush()
    assert b"".join(unpacked(packed, section(b"abc" * 90_000, packed))) == b"abc" * 90_000


def test_an_empty_content_has_one_empty_block() -> None:
    assert unpacked(frame(raw(b"")), section(b"", frame(raw(b"")))) == []


@pytest.mark.parametrize(
    ("flag", "single", "width", "less"),
    [(0, True, 1, 0), (1, False, 2, 256), (1, True, 2, 256), (2, False, 4, 0), (3, True, 8, 0)],
)
@pytest.mark.parametrize("length", [0, 1, 200, 255, 256, 257, 300, 70_000])
def test_a_declared_length_must_be_the_signed_one(
    flag: int, single: bool, width: int, less: int, length: int
) -> None:
    content = bytes(length)
    for off in (0, 1, -1, 256, -256):
        declared = length + off - less
        if not 0 <= declared < 256**width:
            continue
        size = declared.to_bytes(width, "little")
        stored = frame(raw(content), size=size, single=single, flag=flag)
        assert refused(stored, section(content, stored)) is (off != 0)


def test_a_frame_without_a_declared_length_is_fine() -> None:
    stored = frame(raw(b"x"))
    assert unpacked(stored, section(b"x", stored)) == [b"x"]


@pytest.mark.parametrize("bit", [0b1, 0b10, 0b100, 0b1000])
def test_options_that_nobody_writes_are_refused(bit: int) -> None:
    good = frame(raw(b"x"))
    changed = good[:4] + bytes([good[4] | bit]) + good[5:]
    for stored in (changed, changed + bytes(4), changed[:6] + bytes(bit & 3) + changed[6:]):
        with pytest.raises(NotFrame, match="an unexpected frame"):
            unpacked(stored, section(b"x", stored))


def test_another_magic_is_refused() -> None:
    good = frame(raw(b"x"))
    for stored in (b"\x27" + good[1:], b"\x50\x2a\x4d\x18" + good[4:], good[1:]):
        with pytest.raises(NotFrame, match="an unexpected frame"):
            unpacked(stored, section(b"x", stored))


def test_a_block_has_a_known_kind_and_at_most_128_kib() -> None:
    for kind, size, wrong in (
        (REPEATED, MOST, False),
        (REPEATED, MOST + 1, True),
        (RESERVED, 1, True),
    ):
        stored = frame(block(kind, b"z", size, last=True))
        described = section(b"z" * size, stored)
        if wrong:
            with pytest.raises(NotFrame, match="an unexpected block"):
                unpacked(stored, described)
        else:
            assert unpacked(stored, described) == [b"z" * size]
    largest = frame(raw(bytes(MOST)))
    assert not refused(largest, section(bytes(MOST), largest))


def test_a_read_never_asks_for_more_than_a_block() -> None:
    asked: list[int] = []
    stored = frame(raw(bytes(MOST), last=False), raw(b"end"))
    source = io.BytesIO(stored)

    def read(size: int) -> bytes:
        asked.append(size)
        return source.read(size)

    list(unpack(read, section(bytes(MOST) + b"end", stored)))
    assert asked == [5, 1, 3, MOST, 3, 3]


@pytest.mark.parametrize("off", [-2, -1, 1, 2])
def test_lengths_are_exactly_those_that_were_signed(off: int) -> None:
    stored = frame(raw(b"abcdef", last=False), raw(b"gh"))
    described = section(b"abcdefgh", stored)
    assert not refused(stored, described)
    assert refused(stored + b"??", section(b"abcdefgh", stored, stored_length=len(stored) + off))
    assert refused(stored, section(b"abcdefgh", stored, raw_length=8 + off))


def test_no_more_is_read_than_was_stored() -> None:
    stored = frame(raw(b"abcdef"))
    with pytest.raises(NotFrame, match="longer than stored"):
        unpacked(stored, section(b"abcdef", stored, stored_length=len(stored) - 1))


def test_another_content_of_the_same_length_is_refused_at_its_end() -> None:
    stored = frame(raw(b"abc"))
    reading = unpack(io.BytesIO(stored).read, section(b"abd", stored))
    assert next(reading) == b"abc"
    with pytest.raises(NotFrame, match="not what was signed"):
        next(reading)


def test_nothing_is_given_out_beyond_the_signed_length() -> None:
    stored = frame(raw(b"abc", last=False), raw(b"defg"))
    given: list[bytes] = []
    with pytest.raises(NotFrame, match="longer than signed"):
        given.extend(unpack(io.BytesIO(stored).read, section(b"abc", stored)))
    reading = unpack(io.BytesIO(stored).read, section(b"abc", stored))
    assert next(reading) == b"abc"
    with pytest.raises(NotFrame, match="longer than signed"):
        next(reading)


def test_what_is_cut_or_no_zstd_is_refused() -> None:
    stored = frame(raw(b"abcdef"))
    for end in range(len(stored)):
        assert refused(stored[:end], section(b"abcdef", stored))
        assert refused(stored[:end], section(b"abcdef", stored[:end]))
    garbage = frame(block(COMPRESSED, b"\xff" * 9, last=True))
    with pytest.raises(NotFrame, match="not zstd"):
        unpacked(garbage, section(b"", garbage))


@pytest.mark.parametrize(("log", "wrong"), [(27, False), (28, True)])
def test_a_frame_may_ask_for_128_mib_and_no_more(log: int, wrong: bool) -> None:
    assert MAX_WINDOW == 128 * 1024 * 1024
    stored = MAGIC + b"\0" + bytes([(log - 10) << 3]) + raw(b"x")
    assert refused(stored, section(b"x", stored)) is wrong
