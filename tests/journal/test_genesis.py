"""The statement a journal begins with is believed only whole, and only from its own site."""

from __future__ import annotations

import hashlib

import pytest

from vepdesk.base.canonical import Item, decode, encode
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.signatures import Signatures, SigningKeys
from vepdesk.journal.genesis import Genesis, NotGenesis, read_genesis, read_signatures

SITE, EPOCH = b"s" * 16, b"e" * 16
SIGNING = SigningKeys(bytes(range(64)))
SEALING = HybridIdentity.from_secret(bytes(32)).recipient.public_bytes
PREVIOUS = (b"f" * 16, 12, b"h" * 32)
FIRST = Genesis(SITE, EPOCH, SIGNING.public, SEALING, practice=False)
LATER = Genesis(SITE, EPOCH, SIGNING.public, SEALING, practice=True, previous=PREVIOUS)


def signed(item: Item) -> tuple[bytes, bytes]:
    """Anything, rightly signed by the site itself."""
    data = encode(item)
    return data, encode(tuple(SIGNING.sign(data, "vepdesk-genesis/1")))


@pytest.mark.parametrize("genesis", [FIRST, LATER])
def test_it_is_read_as_it_was_signed(genesis: Genesis) -> None:
    data = genesis.encoded()
    assert read_genesis(data, genesis.signed(SIGNING)) == genesis
    assert genesis.head == hashlib.sha256(data).digest()
    assert genesis.recipient.public_bytes == SEALING


def test_its_form_is_for_ever() -> None:
    keys = [SIGNING.public.ed25519, SIGNING.public.mldsa65]
    beginning: list[Item] = ["vepdesk-genesis/1", SITE, EPOCH, keys, SEALING]
    assert decode(FIRST.encoded()) == [*beginning, False, None]
    assert decode(LATER.encoded()) == [*beginning, True, [*PREVIOUS]]
    signatures = SIGNING.sign(FIRST.encoded(), "vepdesk-genesis/1")
    assert read_signatures(FIRST.signed(SIGNING)).ed25519 == signatures.ed25519


GOOD: list[Item] = list(decode(LATER.encoded()))  # type: ignore[arg-type]


def changed(place: int, value: Item) -> list[Item]:
    return [*GOOD[:place], value, *GOOD[place + 1 :]]


@pytest.mark.parametrize(
    "item",
    [
        "text",
        7,
        {"a": 1},
        dict(enumerate(GOOD)),
        GOOD[:6],
        [*GOOD, 1],
        changed(0, "vepdesk-genesis/2"),
        changed(1, "s" * 16),
        changed(1, SITE[1:]),
        changed(2, "e" * 16),
        changed(2, EPOCH + b"e"),
        changed(3, [SIGNING.public.ed25519]),
        changed(3, [bytes(32), SIGNING.public.mldsa65]),
        changed(3, 7),
        changed(4, SEALING[:-1]),
        changed(4, "text"),
        changed(5, 1),
        changed(5, None),
        changed(6, [*PREVIOUS[:2]]),
        changed(6, [*PREVIOUS, 1]),
        changed(6, ["f" * 16, 12, b"h" * 32]),
        changed(6, [b"f" * 16, "12", b"h" * 32]),
        changed(6, [b"f" * 16, 12, "h" * 32]),
        changed(6, {"a": 1}),
        changed(6, {1: 2, 3: 4, 5: 6}),
        changed(6, "abc"),
        changed(6, 0),
    ],
)
def test_a_rightly_signed_statement_of_another_shape_is_refused(item: Item) -> None:
    assert read_genesis(*signed(GOOD)) == LATER
    with pytest.raises(NotGenesis):
        read_genesis(*signed(item))


def test_signatures_of_others_or_for_something_else_are_refused() -> None:
    data = FIRST.encoded()
    other = SigningKeys(bytes(64))
    good = SIGNING.sign(data, "vepdesk-genesis/1")
    foreign = other.sign(data, "vepdesk-genesis/1")
    for signatures in (
        foreign,
        Signatures(good.ed25519, foreign.mldsa65),
        Signatures(foreign.ed25519, good.mldsa65),
        SIGNING.sign(data, "vepdesk-second/1"),
        SIGNING.sign(data + b"x", "vepdesk-genesis/1"),
    ):
        with pytest.raises(NotGenesis):
            read_genesis(data, encode(tuple(signatures)))
    for noise in (b"", b"\xff", data[:-1]):
        with pytest.raises(NotGenesis):
            read_genesis(noise, FIRST.signed(SIGNING))
    with pytest.raises(NotGenesis):
        read_genesis(data, b"\xff")


@pytest.mark.parametrize(
    "item", [[b"a"], [b"a", b"b", b"c"], ["a", "b"], [b"a", "b"], ["a", b"b"], {1: b"a"}, 7, "ab"]
)
def test_signatures_are_a_pair_of_bytes(item: Item) -> None:
    assert read_signatures(encode([b"a", b"b"])) == Signatures(b"a", b"b")
    with pytest.raises(ValueError, match="pair"):
        read_signatures(encode(item))
