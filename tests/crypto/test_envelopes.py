"""Two envelopes: what is printed on them, and how they are read again."""

from __future__ import annotations

import base64
import hashlib

import pytest

from vepdesk.crypto.envelopes import Envelopes, combined, well_written
from vepdesk.crypto.errors import Damaged


def printed(half: bytes) -> str:
    check = hashlib.sha256(b"vepdesk-envelope/1" + half).digest()[:4]
    text = base64.b32encode(half + check).decode().lower()
    return "-".join(text[at : at + 4] for at in range(0, 32, 4))


ONE, OTHER = bytes(range(16)), bytes(range(100, 116))
FIRST, SECOND = printed(ONE), printed(OTHER)


def test_sheets_printed_by_an_earlier_release_are_read() -> None:
    """The form of a sheet is for ever: it lies in a safe for years."""
    expected = bytes(a ^ b for a, b in zip(ONE, OTHER, strict=True)).hex()
    assert combined(FIRST, SECOND) == combined(SECOND, FIRST) == expected


def test_new_sheets_have_that_form_and_are_random() -> None:
    made = [Envelopes.generate() for _ in range(5)]
    halves = [half for one in made for half in (one.first, one.second)]
    assert len(set(halves)) == 10
    for half in halves:
        assert [len(group) for group in half.split("-")] == [4] * 8
        raw = base64.b32decode(half.replace("-", "").upper())
        assert len(raw) == 20
        assert printed(raw[:16]) == half
        assert well_written(half)
    assert len(made[0].passphrase) == 32
    assert made[0].first not in repr(made[0])
    assert made[0].second not in repr(made[0])


def test_a_half_is_read_as_people_type_it() -> None:
    half = FIRST.replace("o", "0").replace("l", "1").replace("b", "8").upper().replace("-", " - ")
    assert well_written(half)
    assert combined(half, SECOND) == combined(FIRST, SECOND)
    every = [base64.b32encode(bytes([n] * 5)).decode().lower() for n in range(256)]
    assert {"o", "l", "b"} <= set("".join(every))
    with_all = printed(base64.b32decode("OLBOLBOLBOLBOLBOLBOLBOLBOLBOLBOL")[:16])
    misread = with_all.translate(str.maketrans("olb", "018"))
    assert misread != with_all
    assert well_written(misread)


@pytest.mark.parametrize(
    "half",
    ["", "aaaa", FIRST[:-1], FIRST + "a", FIRST + "-aaaa-aaaa", FIRST.replace("a", "é"), "9" * 32],
)
def test_what_is_no_half_is_named(half: str) -> None:
    assert not well_written(half)
    for first, second in ((half, SECOND), (SECOND, half)):
        with pytest.raises(Damaged):
            combined(first, second)


def test_a_longer_text_with_a_right_check_is_no_half() -> None:
    for length in (11, 15, 21):
        text = base64.b32encode(bytes(length)).decode()
        assert not well_written(text.rstrip("="))
    half = bytes(16)
    tail = hashlib.sha256(b"vepdesk-envelope/1" + half).digest()
    assert not well_written(base64.b32encode(half + tail[:9]).decode())


def test_twice_the_same_half_opens_nothing() -> None:
    with pytest.raises(Damaged, match="same half"):
        combined(FIRST, FIRST.upper())
