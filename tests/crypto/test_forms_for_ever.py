"""What an earlier release wrote opens for ever: each form is built here by hand, by its rules."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vepdesk.base.canonical import encode
from vepdesk.crypto import signatures, slots
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.chunks import CHUNK_LENGTH, SealedContent, open_content
from vepdesk.crypto.errors import BadSignature, NotForUs
from vepdesk.crypto.sealing import CompartmentKey, unwrap_key
from vepdesk.crypto.sealing import open_content as open_compartment
from vepdesk.crypto.sealing import seal_content as seal_compartment
from vepdesk.crypto.signatures import Signatures, SigningKeys, VerifyKeys
from vepdesk.crypto.slots import Slot, SlotParameters, open_slot, seal_slot
from vepdesk.crypto.user_keys import Purpose, UserKeys, granted

KEY, ABOUT = bytes(range(32)), {"user": "admin", "store": b"s" * 16}
CHEAP = SlotParameters(memory_kib=8 * 1024, iterations=1, lanes=1)


@pytest.mark.parametrize("device", [None, b"d" * 32])
def test_a_password_slot(device: bytes | None) -> None:
    described = {
        "format": "vepdesk-slot/1", "memory_kib": 8192, "iterations": 1, "lanes": 1,
        "device": device is not None, "salt": "aa" * 16, "nonce": "bb" * 12,
    }  # fmt: skip
    derived = Argon2id(
        salt=b"\xaa" * 16, length=32, iterations=1, lanes=1, memory_cost=8192,
        ad=b"vepdesk-slot/1", secret=device,
    ).derive("Pässword".encode())  # fmt: skip
    associated = encode({"about": ABOUT, "slot": described})  # type: ignore[dict-item]
    sealed = AESGCMSIV(derived).encrypt(b"\xbb" * 12, b"secret", associated)
    slot = Slot.from_plain({**described, "sealed": sealed.hex()})
    assert open_slot(slot, "Pässword", ABOUT, device_secret=device) == b"secret"
    assert slot.to_plain() == {**described, "sealed": sealed.hex()}


def test_the_ends_of_what_a_slot_may_cost_and_hold() -> None:
    for costs in ((8 * 1024, 1, 1), (2048 * 1024, 20, 16)):
        assert SlotParameters(*costs).memory_kib == costs[0]
    assert SlotParameters(64 * 1024, 3, 4) == slots.DEFAULT
    with pytest.raises(ValueError, match="out of range"):
        SlotParameters(8 * 1024, 1, True)
    most = bytes(64 * 1024)
    slot = seal_slot("pass", most, ABOUT, CHEAP)
    assert (len(slot.salt), len(slot.nonce)) == (16, 12)
    assert open_slot(Slot.from_plain(slot.to_plain()), "pass", ABOUT) == most
    with pytest.raises(ValueError, match="too long"):
        seal_slot("pass", most + b"\0", ABOUT, CHEAP)
    for length in (0, 31, 33):
        with pytest.raises(ValueError, match="32 bytes"):
            seal_slot("pass", b"", ABOUT, CHEAP, device_secret=bytes(length))
    plain = {**slot.to_plain(), "sealed": ""}
    for sealed in ("00" * 15, "00" * (16 + 64 * 1024 + 1), "0" * 32 + "0"):
        with pytest.raises(slots.Damaged):
            Slot.from_plain({**plain, "sealed": sealed})
    for sealed in ("00" * 16, "00" * (16 + 64 * 1024)):
        assert Slot.from_plain({**plain, "sealed": sealed}).sealed.hex() == sealed
    assert "aabbcc" not in repr(Slot(CHEAP, bytes(16), bytes(12), device=False, sealed=b"aabbcc"))


def test_a_try_for_timing_costs_what_a_real_one_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, object]] = []

    class Spent:
        def __init__(self, **cost: object) -> None:
            seen.append(cost)

        def derive(self, password: bytes) -> bytes:
            seen.append({"password": password})
            return KEY

    monkeypatch.setattr(slots, "Argon2id", Spent)
    slots.derive_for_timing("\ud800①", CHEAP)
    expected = {
        "salt": bytes(16), "length": 32, "iterations": 1, "lanes": 1, "memory_cost": 8192,
        "ad": b"vepdesk-slot/1", "secret": None,
    }  # fmt: skip
    assert seen == [expected, {"password": b"\xed\xa0\x80" + b"1"}]


def test_a_chunk_of_an_attachment() -> None:
    size, places = CHUNK_LENGTH + 3, 2
    content = (b"abc" * CHUNK_LENGTH)[:size]
    sealed = []
    for place in range(places):
        part = content[place * 1024 * 1024 : (place + 1) * 1024 * 1024].ljust(1024 * 1024, b"\0")
        about = {"format": "vepdesk-chunk/1", "of": b"i", "place": place, "count": 2, "size": size}
        sealed.append(AESGCMSIV(KEY).encrypt(place.to_bytes(12, "big"), part, encode(about)))  # type: ignore[arg-type]
    chunks = {hashlib.sha256(one).digest(): one for one in sealed}
    assert open_content(b"i", SealedContent(KEY, size, tuple(chunks)), chunks.get) == content


def compartment(padded: bytes) -> bytes:
    return AESGCMSIV(KEY).encrypt(bytes(12), padded, b"about")


def test_content_of_a_compartment() -> None:
    assert open_compartment(compartment(b"words\x80" + bytes(1018)), KEY, b"about") == b"words"
    assert open_compartment(compartment(b"\x80\x80\0"), KEY, b"about") == b"\x80"
    for wrong in (b"words", bytes(1024), b"", b"words\x80\0?", b"words\x80~"):
        with pytest.raises(NotForUs):
            open_compartment(compartment(wrong), KEY, b"about")
    for short in (b"", compartment(b"words\x80")[:15]):
        with pytest.raises(NotForUs):
            open_compartment(short, KEY, b"about")
    for key in (KEY[:-1], b""):
        with pytest.raises(NotForUs):
            open_compartment(compartment(b"words\x80"), key, b"about")
    for length, size in ((0, 1024), (1023, 1024), (1024, 2048), (2047, 2048), (2048, 4096)):
        sealed, key = seal_compartment(b"x" * length, b"about")
        assert (len(sealed), len(key)) == (size + 16, 32)
        padded = AESGCMSIV(key).decrypt(bytes(12), sealed, b"about")
        assert padded == (b"x" * length + b"\x80").ljust(size, b"\0")


def test_what_is_wrapped_and_vouched_for_by_a_compartment() -> None:
    key = CompartmentKey(KEY)
    assert len(CompartmentKey.generate().secret) == 32
    assert key.public == HybridIdentity.from_secret(KEY).recipient.public_bytes
    wrapped = key.identity.recipient.seal(b"k" * 32, encode(("vepdesk-wrap/1", b"name")))
    assert unwrap_key(key.identity, wrapped, b"name") == b"k" * 32
    derived = HKDF(hashes.SHA512(), 32, None, b"vepdesk-compartment/1/grants").derive(KEY)
    proof = hmac.HMAC(derived, hashes.SHA256())
    proof.update(b"grant")
    assert key.proof(b"grant") == proof.finalize()


def test_a_users_keys_and_what_is_granted_to_them() -> None:
    keys = UserKeys(bytes(range(96)))
    assert len(UserKeys.generate().secret) == 96
    assert UserKeys.generate().secret[:32] != UserKeys.generate().secret[:32]
    assert keys.sealing.secret == bytes(range(32))
    assert keys.signing.secret == bytes(range(32, 96))
    purpose = Purpose("database", b"s" * 16, b"p" * 16, 3)
    info = encode(("vepdesk-grant/1", "database", b"s" * 16, b"p" * 16, 3))
    assert granted(keys, keys.sealing.recipient.seal(b"k", info), purpose) == b"k"
    for length in (0, 95, 97):
        with pytest.raises(ValueError, match="96 bytes"):
            UserKeys(bytes(length))


def test_both_signatures() -> None:
    keys = SigningKeys(bytes(range(64)))
    message = b"vepdesk-signature/1" + b"\x00\x06" + b"r\xc3\xb6le/" + b"message"
    signed = Signatures(keys.sign_ed25519(message), keys.sign_mldsa65(message))
    keys.public.verify(signed, b"message", "röle/")
    assert keys.sign(b"message", "röle/").ed25519 == signed.ed25519
    for verify, signature in (
        (keys.public.verify_ed25519, signed.ed25519),
        (keys.public.verify_mldsa65, signed.mldsa65),
    ):
        verify(signature, message)
        for bad in (b"", signature[:-1], signature[:-1] + bytes([signature[-1] ^ 1])):
            with pytest.raises(BadSignature):
                verify(bad, message)
    for length in (0, 63, 65):
        with pytest.raises(ValueError, match="two seeds of 32 bytes"):
            SigningKeys(bytes(length))
    assert signatures.ED25519_SIGNATURE_LENGTH == len(signed.ed25519) == 64
    generated = SigningKeys.generate()
    assert len(generated.secret) == 64
    assert "secret" not in repr(generated)


def test_a_key_that_the_library_does_not_take_verifies_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Refusing:
        @staticmethod
        def from_public_bytes(_public: bytes) -> object:
            raise ValueError

    public = SigningKeys(bytes(64)).public
    monkeypatch.setattr(signatures, "Ed25519PublicKey", Refusing)
    monkeypatch.setattr(signatures, "MLDSA65PublicKey", Refusing)
    for verify in (public.verify_ed25519, public.verify_mldsa65):
        with pytest.raises(BadSignature):
            verify(b"", b"")


def test_a_key_just_below_the_prime_is_written_canonically() -> None:
    mldsa65 = SigningKeys(bytes(64)).public.mldsa65
    prime = 2**255 - 19
    for fine in (2, 3, prime - 2):
        assert VerifyKeys(fine.to_bytes(32, "little"), mldsa65).ed25519[0] == fine % 256
    order_eight = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826
    for bad in (0, 1, prime - 1, prime, order_eight, prime - order_eight):
        with pytest.raises(ValueError, match="not a usable"):
            VerifyKeys(bad.to_bytes(32, "little"), mldsa65)
    for ed25519, other in ((b"\x02" * 31, mldsa65), (b"\x02" * 33, mldsa65), (b"\x02" * 32, b"")):
        with pytest.raises(ValueError, match="wrong length"):
            VerifyKeys(ed25519, other)
