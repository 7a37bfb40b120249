"""Both signatures, or none."""

from __future__ import annotations

import pytest

from vepdesk.crypto.signatures import BadSignature, Signatures, SigningKeys, VerifyKeys, key_id

_PRIME = 2**255 - 19
_D = -121665 * pow(121666, -1, _PRIME) % _PRIME


@pytest.fixture(scope="module")
def keys() -> SigningKeys:
    return SigningKeys.generate()


def test_what_is_signed_verifies_also_with_keys_from_bytes(keys: SigningKeys) -> None:
    again = SigningKeys.from_secret(keys.secret)
    assert again.public == keys.public
    public = VerifyKeys(keys.public.ed25519, keys.public.mldsa65)
    public.verify(again.sign(b"roster 7", "roster"), b"roster 7", "roster")


def test_each_signature_alone_is_not_enough(keys: SigningKeys) -> None:
    stranger = SigningKeys.generate()
    good, foreign = keys.sign(b"m", "roster"), stranger.sign(b"m", "roster")
    for mixed in (
        Signatures(good.ed25519, foreign.mldsa65),
        Signatures(foreign.ed25519, good.mldsa65),
        Signatures(good.ed25519, b""),
        Signatures(b"", good.mldsa65),
        Signatures(good.ed25519[:-1] + bytes([good.ed25519[-1] ^ 1]), good.mldsa65),
        Signatures(good.ed25519, good.mldsa65[:-1]),
    ):
        with pytest.raises(BadSignature):
            keys.public.verify(mixed, b"m", "roster")


def test_a_signature_serves_one_message_and_one_purpose(keys: SigningKeys) -> None:
    signatures = keys.sign(b"message", "ab")
    for message, domain in ((b"message", "a"), (b"bmessage", "a"), (b"messag", "ab"), (b"", "ab")):
        with pytest.raises(BadSignature):
            keys.public.verify(signatures, message, domain)
    with pytest.raises(BadSignature):
        keys.public.verify_ed25519(signatures.ed25519, b"message")


def test_key_ids_are_the_start_of_the_digest(keys: SigningKeys) -> None:
    assert key_id(b"").hex() == "e3b0c44298fc1c14"
    assert keys.public.ed25519_id == key_id(keys.public.ed25519)
    assert keys.public.mldsa65_id == key_id(keys.public.mldsa65)


def test_secrets_do_not_show(keys: SigningKeys) -> None:
    assert "secret" not in repr(keys)
    with pytest.raises(ValueError, match="32 bytes"):
        SigningKeys.from_secret(bytes(63))


def _times_eight(x: int, y: int) -> tuple[int, int]:
    for _ in range(3):
        product = _D * x * x * y * y % _PRIME
        x, y = (
            2 * x * y * pow(1 + product, -1, _PRIME) % _PRIME,
            (y * y + x * x) * pow(1 - product, -1, _PRIME) % _PRIME,
        )
    return x, y


def _x_of(y: int) -> int | None:
    """A root of the curve's equation, or ``None`` when ``y`` is on no point."""
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _PRIME) % _PRIME
    root = pow(square, (_PRIME + 3) // 8, _PRIME)
    for candidate in (root, root * pow(2, (_PRIME - 1) // 4, _PRIME) % _PRIME):
        if candidate * candidate % _PRIME == square:
            return candidate
    return None


def test_points_of_small_order_are_no_keys(keys: SigningKeys) -> None:
    order_eight = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
    small = [0, 1, _PRIME - 1, order_eight, _PRIME - order_eight]
    for y in small:
        x = _x_of(y)
        assert x is not None
        assert _times_eight(x, y) == (0, 1)
    not_canonical = [_PRIME, _PRIME + 1, 2**255 - 1]
    for y in small + not_canonical:
        for sign in (0, 1 << 255):
            with pytest.raises(ValueError, match="usable"):
                VerifyKeys((y | sign).to_bytes(32, "little"), keys.public.mldsa65)


def test_keys_of_another_length_are_no_keys(keys: SigningKeys) -> None:
    for ed25519, mldsa65 in (
        (keys.public.ed25519[:-1], keys.public.mldsa65),
        (keys.public.ed25519, keys.public.mldsa65 + b"\x00"),
    ):
        with pytest.raises(ValueError, match="length"):
            VerifyKeys(ed25519, mldsa65)
