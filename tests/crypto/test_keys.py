"""Keys of a store: apart from each other, and the same every time."""

from __future__ import annotations

import pytest

from vepdesk.crypto.keys import StoreKeys, mac, same


def all_of(keys: StoreKeys) -> list[bytes]:
    return [keys.database_key, keys.vault_mac_key, keys.anchor_mac_key]


def test_one_root_gives_the_same_keys_and_each_differs() -> None:
    keys = StoreKeys(bytes(range(32)))
    assert all_of(keys) == all_of(StoreKeys(bytes(range(32))))
    derived = all_of(keys)
    assert len({*derived, keys.root}) == 4
    assert {len(key) for key in derived} == {32}


def test_the_labels_never_change() -> None:
    """A store written by an earlier release must open: these bytes are for ever."""
    keys = StoreKeys(bytes(32))
    assert keys.database_key.hex()[:16] == "eaa3a909dd2b56cc"
    assert keys.anchor_mac_key.hex()[:16] == "6486aa35f592085c"


def test_roots_are_random_long_enough_and_do_not_show() -> None:
    one, other = StoreKeys.generate(), StoreKeys.generate()
    assert set(all_of(one)).isdisjoint(all_of(other))
    assert repr(one) == "StoreKeys()"
    with pytest.raises(ValueError, match="32 bytes"):
        StoreKeys(bytes(31))


def test_a_mac_is_hmac_sha256() -> None:
    # RFC 4231, test case 2
    expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert mac(b"Jefe", b"what do ya want for nothing?").hex() == expected
    assert same(mac(b"k", b"m"), mac(b"k", b"m"))
    assert not same(mac(b"k", b"m"), mac(b"k", b"n"))
    assert not same(b"", b"x")
