"""Grants, envelopes and the cost of a try."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vepdesk.crypto.calibration import FLOOR, calibrated
from vepdesk.crypto.envelopes import Envelopes, combined, well_written
from vepdesk.crypto.errors import Damaged, NotForUs
from vepdesk.crypto.slots import SlotParameters
from vepdesk.crypto.user_keys import Purpose, UserKeys, grant, granted

HERE = Purpose("database", b"s" * 16, b"p" * 16, 1)
OTHERS = (
    Purpose("compartment:health", b"s" * 16, b"p" * 16, 1),
    Purpose("database", b"t" * 16, b"p" * 16, 1),
    Purpose("database", b"s" * 16, b"q" * 16, 1),
    Purpose("database", b"s" * 16, b"p" * 16, 2),
)


def test_a_grant_opens_for_its_user_and_purpose_only() -> None:
    keys, stranger = UserKeys.generate(), UserKeys.generate()
    sealed = grant(keys.sealing.recipient.public_bytes, b"k" * 32, HERE)
    assert granted(keys, sealed, HERE) == b"k" * 32
    with pytest.raises(NotForUs):
        granted(stranger, sealed, HERE)
    for other in OTHERS:
        with pytest.raises(NotForUs):
            granted(keys, sealed, other)


def test_an_altered_or_cut_grant_opens_nothing() -> None:
    keys = UserKeys.generate()
    sealed = grant(keys.sealing.recipient.public_bytes, b"k" * 32, HERE)
    for at in range(0, len(sealed), 37):
        altered = bytearray(sealed)
        altered[at] ^= 1
        with pytest.raises(NotForUs):
            granted(keys, bytes(altered), HERE)
    for length in (0, 1, 1120, len(sealed) - 1):
        with pytest.raises(NotForUs):
            granted(keys, sealed[:length], HERE)


def test_user_keys_have_one_length_and_show_nothing() -> None:
    keys = UserKeys.generate()
    assert repr(keys) == "UserKeys()"
    with pytest.raises(ValueError, match="96"):
        UserKeys(keys.secret[:-1])


def test_both_halves_in_either_order_and_neither_alone() -> None:
    one, other = Envelopes.generate(), Envelopes.generate()
    assert combined(one.first, one.second) == combined(one.second, one.first) == one.passphrase
    assert combined(one.first, other.second) != one.passphrase
    with pytest.raises(Damaged):
        combined(one.first, one.first)


@given(st.data())
def test_a_slip_in_a_half_is_named(data: st.DataObject) -> None:
    half = Envelopes.generate().first
    at = data.draw(st.sampled_from([at for at, letter in enumerate(half) if letter != "-"]))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz234567"))
    slipped = half[:at] + letter + half[at + 1 :]
    assert well_written(slipped) == (slipped == half)
    assert well_written(half.upper().replace("-", " "))


@pytest.mark.parametrize(
    ("seconds", "mebibytes"), [(0.01, 1024), (0.15, 384), (0.3, 192), (0.8, 64), (9.0, 64)]
)
def test_the_cost_follows_the_computer_and_never_falls_below_the_floor(
    seconds: float, mebibytes: int
) -> None:
    assert calibrated(lambda _cost: seconds) == SlotParameters(mebibytes * 1024, 3, 4)


def test_a_cost_once_reached_is_kept() -> None:
    dear = SlotParameters(512 * 1024, 3, 4)
    assert calibrated(lambda _cost: 9.0, at_least=dear) == dear
    assert calibrated(lambda _cost: 0.01, at_least=FLOOR).memory_kib > FLOOR.memory_kib
