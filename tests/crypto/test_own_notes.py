"""Notes that only their own user reads again."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.keys import mac
from vepdesk.crypto.own_notes import named, open_note, seal_note
from vepdesk.crypto.user_keys import UserKeys

KEYS, OTHER = UserKeys(bytes(range(96))), UserKeys(bytes(96))


def derived(purpose: bytes) -> bytes:
    info = b"vepdesk-own-note/1/" + purpose
    return HKDF(hashes.SHA512(), 32, None, info).derive(KEYS.secret)


@pytest.mark.parametrize("length", [0, 1, 254, 255, 256, 511, 3000])
def test_a_note_comes_back_and_its_length_is_rounded_up(length: int) -> None:
    plain = (b"words\0" * 600)[:length]
    sealed = seal_note(KEYS, plain)
    assert open_note(KEYS, sealed) == plain
    assert len(sealed) == 12 + 16 + 256 * (length // 256 + 1)


@pytest.mark.parametrize("plain", [b"ends\0\0", b"ends\x80", b"\0", b"\x80\0"])
def test_whatever_a_note_ends_with_is_its_own(plain: bytes) -> None:
    assert open_note(KEYS, seal_note(KEYS, plain)) == plain


def test_nobody_else_opens_it_and_nothing_altered_opens() -> None:
    sealed = seal_note(KEYS, b"mine")
    assert sealed != seal_note(KEYS, b"mine")
    with pytest.raises(NotForUs):
        open_note(OTHER, sealed)
    for altered in (b"", sealed[:5], sealed[:12], sealed[:-1], sealed[:-1] + b"?", b"?" + sealed):
        with pytest.raises(NotForUs):
            open_note(KEYS, altered)


def test_names_and_notes_of_an_earlier_release_are_found() -> None:
    """These bytes are for ever: what was written stays readable."""
    assert named(KEYS, b"what") == mac(derived(b"name"), b"what")[:16]
    assert named(KEYS, b"what") != named(OTHER, b"what")
    assert named(KEYS, b"what") != named(KEYS, b"other")
    padded = (b"note" + b"\x80").ljust(256, b"\0")
    written = bytes(12) + AESGCMSIV(derived(b"content")).encrypt(bytes(12), padded, None)
    assert open_note(KEYS, written) == b"note"
