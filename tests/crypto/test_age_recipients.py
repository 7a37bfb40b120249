"""Who a file is for: keys that give every sender the same secret, and stanzas nobody writes."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from vepdesk.crypto import age_recipients
from vepdesk.crypto.age_header import Stanza, encode_base64
from vepdesk.crypto.age_recipients import (
    HybridIdentity,
    HybridRecipient,
    X25519Identity,
    X25519Recipient,
    is_low_order,
)
from vepdesk.crypto.errors import Damaged, NotForUs

SECRET = bytes(range(32))
SHARE = slice(1088, 1120)


@pytest.fixture(scope="module")
def ours() -> HybridIdentity:
    return HybridIdentity.from_secret(SECRET)


def test_a_secret_grows_the_same_keys_for_ever(ours: HybridIdentity) -> None:
    public = ours.recipient.public_bytes
    assert len(public) == 1216
    assert HybridIdentity.from_secret(SECRET).recipient.public_bytes == public
    assert HybridIdentity.generate().secret != HybridIdentity.generate().secret
    assert X25519Identity(SECRET).secret == SECRET
    for length in (31, 33):
        with pytest.raises(ValueError, match="32 bytes"):
            HybridIdentity.from_secret(bytes(length))


def test_a_public_key_of_another_length_is_named_so(ours: HybridIdentity) -> None:
    public = ours.recipient.public_bytes
    for bad in (public[:-1], public + b"\x01", b"", public[:1184]):
        with pytest.raises(ValueError, match="1216 bytes"):
            HybridRecipient.from_public_bytes(bad)


def test_points_without_a_secret_are_known() -> None:
    good = X25519PrivateKey.generate().public_key().public_bytes_raw()
    assert is_low_order(good) is False
    assert is_low_order(bytes(32)) is True
    with pytest.raises(ValueError, match="usable"):
        X25519Recipient(bytes(32))


def test_what_is_given_for_a_purpose_opens_whole_and_unaltered_only(ours: HybridIdentity) -> None:
    sealed = ours.recipient.seal(b"", b"purpose")
    assert len(sealed) == 1120 + 16
    assert ours.open(sealed, b"purpose") == b""
    assert ours.open(ours.recipient.seal(b"secret", b"purpose"), b"purpose") == b"secret"
    low = bytearray(sealed)
    low[SHARE] = bytes(32)
    for bad in (b"", sealed[:1119], sealed[:1120], sealed[:-1], sealed + b"\0", bytes(low)):
        with pytest.raises(NotForUs):
            ours.open(bad, b"purpose")
    with pytest.raises(NotForUs):
        ours.open(sealed, b"another purpose")


def test_no_key_is_used_on_what_is_too_short_or_has_a_useless_point(
    ours: HybridIdentity, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unused:
        def decrypt(self, *_arguments: object) -> bytes:
            raise AssertionError("a key was used")

    sealed = ours.recipient.seal(b"", b"purpose")
    low = bytearray(sealed)
    low[SHARE] = bytes(32)
    monkeypatch.setattr(age_recipients, "_SUITE", Unused())
    for bad in (b"", sealed[:1104], sealed[:1120], sealed[:-1], bytes(low)):
        with pytest.raises(NotForUs):
            ours.open(bad, b"purpose")
    with pytest.raises(AssertionError):
        ours.open(sealed, b"purpose")


def test_stanzas_that_no_writer_makes_are_damaged(ours: HybridIdentity) -> None:
    classic = X25519Identity.generate()
    for identity in (ours, classic):
        good = identity.recipient.wrap(b"f" * 16)
        (share,) = good.arguments
        assert identity.unwrap(good) == b"f" * 16
        assert identity.unwrap(Stanza("another", good.arguments, good.body)) is None
        other = good.body[:-1] + bytes([good.body[-1] ^ 1])
        assert identity.unwrap(Stanza(good.kind, good.arguments, other)) is None
        for arguments, body in (
            ((), good.body),
            ((share, share), good.body),
            ((encode_base64(b"x" * 31),), good.body),
            (good.arguments, good.body[:-1]),
            (good.arguments, good.body + b"\0"),
            ((encode_base64(bytes(32)),), good.body),
            ((encode_base64(bytes(1120)),), good.body),
        ):
            with pytest.raises(Damaged):
                identity.unwrap(Stanza(good.kind, arguments, body))
