"""Sealed chunks: what was put in comes out, and nothing else ever does."""

from __future__ import annotations

import dataclasses
import hashlib
from itertools import permutations

import cbor2
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from hypothesis import given, settings
from hypothesis import strategies as st

from vepdesk.crypto.chunks import (
    CHUNK_LENGTH,
    SEALED_LENGTH,
    ChunkMissing,
    NotThisChunk,
    SealedContent,
    WrongCount,
    WrongLength,
    checked,
    chunks_of,
    open_content,
    seal_content,
)

ID = bytes(range(16))
OTHER = bytes(16)
MORE = 2 * CHUNK_LENGTH + 77


@pytest.fixture(scope="module")
def three() -> tuple[bytes, SealedContent, dict[bytes, bytes]]:
    """A content of three chunks, each different."""
    content = b"".join(hashlib.sha256(bytes([n])).digest() * 32768 for n in range(3))[:MORE]
    sealed, chunks = seal_content(ID, content)
    return content, sealed, chunks


def replaced(content: SealedContent, place: int, chunk: bytes) -> tuple[SealedContent, bytes]:
    """The list that somebody with the database but without the key would write for ``chunk``."""
    names = list(content.names)
    names[place] = hashlib.sha256(chunk).digest()
    return dataclasses.replace(content, names=tuple(names)), names[place]


@pytest.mark.parametrize("size", [0, 1, CHUNK_LENGTH - 1, CHUNK_LENGTH, CHUNK_LENGTH + 1, MORE])
def test_what_was_put_in_comes_out(size: int) -> None:
    content = (b"unit\0" * (size // 5 + 1))[:size]
    sealed, chunks = seal_content(ID, content)
    assert open_content(ID, sealed, chunks.get) == content
    assert len(chunks) == chunks_of(size)


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_come_back_and_ending_zeros_are_content(content: bytes) -> None:
    for tail in (b"", b"\0\0"):
        sealed, chunks = seal_content(ID, content + tail)
        assert open_content(ID, sealed, chunks.get) == content + tail


def test_sizes_and_names_tell_nothing(
    three: tuple[bytes, SealedContent, dict[bytes, bytes]],
) -> None:
    content, sealed, chunks = three
    small, few = seal_content(ID, b"x")
    assert {len(one) for one in (*chunks.values(), *few.values())} == {SEALED_LENGTH}
    again, _others = seal_content(ID, content)
    assert not set(again.names) & set(sealed.names)
    assert again.key != sealed.key
    for chunk in chunks.values():
        assert content[:24] not in chunk
    assert sealed.key.hex() not in repr(sealed)
    assert small.size == 1


def test_every_cut_and_extended_chunk_is_refused(
    three: tuple[bytes, SealedContent, dict[bytes, bytes]],
) -> None:
    _content, sealed, chunks = three
    for place, name in enumerate(sealed.names):
        whole = chunks[name]
        for wrong in (b"", whole[:1], whole[:-1], whole + b"\0", whole + whole):
            with pytest.raises(WrongLength):
                open_content(ID, sealed, {**chunks, name: wrong}.get)
            listed, new = replaced(sealed, place, wrong)
            with pytest.raises(WrongLength):
                open_content(ID, listed, {**chunks, new: wrong}.get)


@settings(max_examples=40, deadline=None)
@given(place=st.integers(0, 2), bit=st.integers(0, SEALED_LENGTH * 8 - 1))
def test_a_flipped_bit_is_refused_with_and_without_a_list_that_agrees(
    three: tuple[bytes, SealedContent, dict[bytes, bytes]], place: int, bit: int
) -> None:
    _content, sealed, chunks = three
    name = sealed.names[place]
    flipped = bytearray(chunks[name])
    flipped[bit // 8] ^= 1 << bit % 8
    with pytest.raises(NotThisChunk):
        open_content(ID, sealed, {**chunks, name: bytes(flipped)}.get)
    listed, new = replaced(sealed, place, bytes(flipped))
    with pytest.raises(NotThisChunk):
        open_content(ID, listed, {**chunks, new: bytes(flipped)}.get)


def test_no_other_order_opens(three: tuple[bytes, SealedContent, dict[bytes, bytes]]) -> None:
    content, sealed, chunks = three
    for order in permutations(sealed.names):
        turned = dataclasses.replace(sealed, names=order)
        if order == sealed.names:
            assert open_content(ID, turned, chunks.get) == content
        else:
            with pytest.raises(NotThisChunk):
                open_content(ID, turned, chunks.get)


def test_a_missing_chunk_is_named_as_missing(
    three: tuple[bytes, SealedContent, dict[bytes, bytes]],
) -> None:
    _content, sealed, chunks = three
    for name in sealed.names:
        left = {other: chunk for other, chunk in chunks.items() if other != name}
        with pytest.raises(ChunkMissing):
            open_content(ID, sealed, left.get)


def test_fewer_or_more_chunks_than_the_length_asks_for_are_no_content(
    three: tuple[bytes, SealedContent, dict[bytes, bytes]],
) -> None:
    _content, sealed, _chunks = three
    for names in ((), sealed.names[:-1], (*sealed.names, sealed.names[0])):
        with pytest.raises(WrongCount):
            dataclasses.replace(sealed, names=names)
    with pytest.raises(WrongCount):
        dataclasses.replace(sealed, size=-1)


def test_another_length_attachment_or_key_opens_nothing(
    three: tuple[bytes, SealedContent, dict[bytes, bytes]],
) -> None:
    _content, sealed, chunks = three
    for wrong in (
        dataclasses.replace(sealed, size=sealed.size - 1),
        dataclasses.replace(sealed, size=sealed.size + 1),
        dataclasses.replace(sealed, key=bytes(32)),
    ):
        with pytest.raises(NotThisChunk):
            open_content(ID, wrong, chunks.get)
    with pytest.raises(NotThisChunk):
        open_content(OTHER, sealed, chunks.get)


def test_keys_and_names_of_another_length_are_refused() -> None:
    for key, name in ((bytes(31), bytes(32)), (bytes(32), bytes(31)), (b"", bytes(32))):
        with pytest.raises(ValueError, match="32 bytes"):
            SealedContent(key, 1, (name,))


def test_an_independent_reader_opens_it_by_the_documented_format() -> None:
    """Follows ``docs/attachments.md`` word by word, with none of our own code."""
    content = b"An order of the court." * 50_000
    sealed, chunks = seal_content(ID, content)
    plain = b""
    for place, name in enumerate(sealed.names):
        associated = cbor2.dumps(
            {"format": "vepdesk-chunk/1", "of": ID, "place": place, "count": 2, "size": 1_100_000},
            canonical=True,
        )
        nonce = bytes(11) + bytes([place])
        plain += AESGCMSIV(sealed.key).decrypt(nonce, chunks[name], associated)
    assert plain == content + bytes(2 * 1_048_576 - 1_100_000)


def test_bytes_behind_the_end_are_refused_though_sealed_with_the_key() -> None:
    key, size = bytes(32), 5
    associated = cbor2.dumps(
        {"format": "vepdesk-chunk/1", "of": ID, "place": 0, "count": 1, "size": size},
        canonical=True,
    )
    plain = b"hello" + b"hidden".ljust(CHUNK_LENGTH - 5, b"\0")
    file = AESGCMSIV(key).encrypt(bytes(12), plain, associated)
    listed = SealedContent(key, size, (hashlib.sha256(file).digest(),))
    with pytest.raises(NotThisChunk):
        open_content(ID, listed, {listed.names[0]: file}.get)


def test_a_chunk_is_proven_without_its_key() -> None:
    _content, chunks = seal_content(ID, b"words")
    ((name, sealed),) = chunks.items()
    assert checked(name, sealed) == sealed
    with pytest.raises(NotThisChunk, match="not the bytes"):
        checked(name, sealed[:-1] + bytes([sealed[-1] ^ 1]))


def test_no_content_has_a_negative_length_and_no_key_shows() -> None:
    content, _chunks = seal_content(ID, b"words")
    with pytest.raises(WrongCount):
        dataclasses.replace(content, size=-1)
    assert "key" not in repr(content)
