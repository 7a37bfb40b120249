"""Keys of a store: apart from each other, and the same every time."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vepdesk.crypto.keys import StoreKeys, mac, same


def all_of(keys: StoreKeys) -> list[bytes]:
    return [keys.database_key, keys.vault_mac_key, keys.anchor_mac_key, keys.page_map_key]


def test_one_root_gives_the_same_keys_and_each_differs() -> None:
    keys = StoreKeys(bytes(range(32)))
    assert all_of(keys) == all_of(StoreKeys(bytes(range(32))))
    derived = all_of(keys)
    assert len({*derived, keys.root}) == 5
    assert {len(key) for key in derived} == {32}


def test_the_labels_never_change() -> None:
    """A store written by an earlier release must open: these bytes are for ever."""
    keys = StoreKeys(bytes(32))
    assert keys.database_key.hex()[:16] == "eaa3a909dd2b56cc"
    info = HKDF(hashes.SHA512(), 32, None, b"vepdesk-store/1/vault-mac")
    assert keys.vault_mac_key == info.derive(bytes(32))
    assert keys.anchor_mac_key.hex()[:16] == "6486aa35f592085c"
    assert keys.page_map_key.hex()[:16] == "04aadfc930b2f1b6"


def test_roots_are_random_long_enough_and_do_not_show() -> None:
    one, other = StoreKeys.generate(), StoreKeys.generate()
    assert set(all_of(one)).isdisjoint(all_of(other))
    assert repr(one) == "StoreKeys()"
    assert len(one.root) == 32
    for length in (0, 31, 33):
        with pytest.raises(ValueError, match="32 bytes"):
            StoreKeys(bytes(length))


def test_a_mac_is_hmac_sha256() -> None:
    # RFC 4231, test case 2
    expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert mac(b"Jefe", b"what do ya want for nothing?").hex() == expected
    assert len(mac(b"k", b"m")) == 32
    assert same(mac(b"k", b"m"), mac(b"k", b"m"))
    assert not same(mac(b"k", b"m"), mac(b"k", b"n"))
    assert not same(b"", b"x")
