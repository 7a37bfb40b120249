"""Sealed content opens for its key only, and tells neither its length nor whose it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.sealing import (
    CompartmentKey,
    open_content,
    seal_content,
    unwrap_key,
    wrap_key,
)

TAG = 16


@given(st.binary(max_size=5000), st.binary(max_size=40))
def test_content_comes_back_and_its_length_says_little(content: bytes, about: bytes) -> None:
    sealed, key = seal_content(content, about)
    assert open_content(sealed, key, about) == content
    size = len(sealed) - TAG
    assert size >= 1024
    assert size & (size - 1) == 0
    assert size < max(1025, 2 * (len(content) + 1))


@given(st.integers(0, 1024 * 8 - 1))
def test_an_altered_bit_opens_nothing(bit: int) -> None:
    sealed, key = seal_content(b"words", b"about")
    altered = bytearray(sealed)
    altered[bit // 8] ^= 1 << bit % 8
    with pytest.raises(NotForUs):
        open_content(bytes(altered), key, b"about")


def test_content_is_bound_to_what_it_is_about() -> None:
    sealed, key = seal_content(b"words", b"one")
    with pytest.raises(NotForUs):
        open_content(sealed, key, b"other")
    for short in (b"", sealed[:10]):
        with pytest.raises(NotForUs):
            open_content(short, key, b"one")
    assert seal_content(b"words", b"one")[0] != sealed


def test_a_wrap_opens_for_one_key_and_one_entry() -> None:
    mine, other = CompartmentKey.generate(), CompartmentKey.generate()
    wrapped = wrap_key(mine.public, b"k" * 32, b"e" * 16)
    assert unwrap_key(mine.identity, wrapped, b"e" * 16) == b"k" * 32
    for identity, name in ((other.identity, b"e" * 16), (mine.identity, b"f" * 16)):
        with pytest.raises(NotForUs):
            unwrap_key(identity, wrapped, name)
    assert mine.public not in wrapped


def test_only_a_holder_can_vouch_for_a_grant() -> None:
    mine, other = CompartmentKey.generate(), CompartmentKey.generate()
    proof = mine.proof(b"grant")
    assert mine.proves(b"grant", proof)
    assert not mine.proves(b"another", proof)
    assert not other.proves(b"grant", proof)
    assert repr(mine) == "CompartmentKey()"
