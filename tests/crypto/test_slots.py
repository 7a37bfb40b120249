"""Password slots: what opens them, and everything that must not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.campaign import SLOTS
from vepdesk.crypto.errors import Damaged, DeviceSecretMissing, WrongPassword
from vepdesk.crypto.slots import Slot, SlotParameters, open_slot, seal_slot

CHEAP = SlotParameters(memory_kib=8 * 1024, iterations=1, lanes=1)
ABOUT = {"user": "j.moyo", "store": bytes(16)}
PASSWORD = "fifteen letters and more"
SECRET = bytes(range(32))


@pytest.fixture(scope="module")
def slot() -> Slot:
    return seal_slot(PASSWORD, SECRET, ABOUT, CHEAP)


def test_the_password_opens_it_after_a_json_file(slot: Slot) -> None:
    plain = json.loads(json.dumps(slot.to_plain()))
    assert open_slot(Slot.from_plain(plain), PASSWORD, ABOUT) == SECRET


def test_another_password_user_or_store_does_not(slot: Slot) -> None:
    for password, about in (
        (PASSWORD + " ", ABOUT),
        (PASSWORD.upper(), ABOUT),
        ("", ABOUT),
        (PASSWORD, {**ABOUT, "user": "r.zulu"}),
        (PASSWORD, {**ABOUT, "store": b"\x01" * 16}),
        (PASSWORD, {}),
    ):
        with pytest.raises(WrongPassword):
            open_slot(slot, password, about)


def test_every_field_is_authenticated(slot: Slot) -> None:
    for altered in (
        replace(slot, parameters=replace(CHEAP, iterations=2)),
        replace(slot, parameters=replace(CHEAP, memory_kib=8 * 1024 + 4)),
        replace(slot, salt=bytes(16)),
        replace(slot, nonce=bytes(12)),
        replace(slot, sealed=slot.sealed[:-1] + bytes([slot.sealed[-1] ^ 1])),
        replace(slot, sealed=slot.sealed[:-1]),
    ):
        with pytest.raises(WrongPassword):
            open_slot(altered, PASSWORD, ABOUT)


def test_the_same_password_from_another_keyboard_opens_it() -> None:
    slot = seal_slot("Zoë's long passphrase ①", SECRET, ABOUT, CHEAP)
    assert open_slot(slot, "Zoe\u0308's long passphrase 1", ABOUT) == SECRET


def test_no_two_slots_are_alike(slot: Slot) -> None:
    other = seal_slot(PASSWORD, SECRET, ABOUT, CHEAP)
    assert {slot.salt, slot.nonce, slot.sealed}.isdisjoint({other.salt, other.nonce, other.sealed})
    assert SECRET.hex() not in json.dumps(dict(slot.to_plain()))


def test_a_slot_with_a_device_secret_needs_that_computer() -> None:
    device = b"\x07" * 32
    slot = seal_slot(PASSWORD, SECRET, ABOUT, CHEAP, device_secret=device)
    assert open_slot(slot, PASSWORD, ABOUT, device_secret=device) == SECRET
    with pytest.raises(DeviceSecretMissing):
        open_slot(slot, PASSWORD, ABOUT)
    with pytest.raises(WrongPassword):
        open_slot(slot, PASSWORD, ABOUT, device_secret=bytes(32))
    with pytest.raises(WrongPassword):
        open_slot(replace(slot, device=False), PASSWORD, ABOUT)
    with pytest.raises(ValueError, match="32 bytes"):
        seal_slot(PASSWORD, SECRET, ABOUT, CHEAP, device_secret=b"short")


def test_a_recovery_slot_ignores_the_computer(slot: Slot) -> None:
    assert open_slot(slot, PASSWORD, ABOUT, device_secret=b"\x07" * 32) == SECRET


@pytest.mark.parametrize(
    "costs",
    [
        (8 * 1024 - 1, 1, 1),
        (2048 * 1024 + 1, 1, 1),
        (8 * 1024, 0, 1),
        (8 * 1024, 21, 1),
        (8 * 1024, 1, 0),
        (8 * 1024, 1, 17),
        (True, 1, 1),
        (8 * 1024, True, 1),
    ],
)
def test_costs_out_of_range_are_never_spent(costs: tuple[int, int, int], slot: Slot) -> None:
    with pytest.raises(ValueError, match="out of range"):
        SlotParameters(*costs)
    plain = dict(
        zip(("memory_kib", "iterations", "lanes"), costs, strict=True),
    )
    with pytest.raises(Damaged):
        Slot.from_plain({**slot.to_plain(), **plain})


def test_what_is_not_a_slot_is_damaged(slot: Slot) -> None:
    good = dict(slot.to_plain())
    for name, value in (
        ("format", "vepdesk-slot/2"),
        ("salt", "00"),
        ("salt", f"{good['salt']}00"),
        ("salt", str(good["salt"]).upper() + " "),
        ("nonce", "zz" * 12),
        ("sealed", "00"),
        ("sealed", 7),
        ("device", 1),
        ("lanes", "1"),
        ("more", 1),
    ):
        with pytest.raises(Damaged):
            Slot.from_plain({**good, name: value})
    for name in good:
        with pytest.raises(Damaged):
            Slot.from_plain({other: good[other] for other in good if other != name})


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text(max_size=80),
    st.binary(max_size=40).map(bytes.hex), st.lists(st.integers(), max_size=2),
)  # fmt: skip
FIELDS = (
    "format", "memory_kib", "iterations", "lanes", "salt", "nonce", "sealed", "device", "more",
)  # fmt: skip
MOST_KIB, MOST_TIMES, MOST_LANES = 2048 * 1024, 20, 16
"""The highest costs that a slot may ask for at all."""


def one_bit_altered(plain: Mapping[str, object], where: int) -> dict[str, object]:
    """The slot with one bit of its salt, nonce or sealed secret turned over."""
    texts = ("salt", "nonce", "sealed")
    name = texts[where % len(texts)]
    data = bytearray.fromhex(str(plain[name]))
    bit = where // len(texts) % (len(data) * 8)
    data[bit // 8] ^= 1 << bit % 8
    return {**plain, name: data.hex()}


@given(
    bits=st.lists(st.integers(0, 10_000), max_size=2, unique=True),
    costs=st.fixed_dictionaries(
        {},
        optional={
            "memory_kib": st.integers(8 * 1024 - 1, 8 * 1024 + 64),
            "iterations": st.integers(0, 3),
            "lanes": st.integers(0, 3),
        },
    ),
    others=st.just({}) | st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=2),
    gone=st.just(set()) | st.sets(st.sampled_from(FIELDS), max_size=1),
)
@settings(
    max_examples=SLOTS.examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_edited_opens_nothing_and_costs_little(
    slot: Slot, bits: list[int], costs: dict[str, int], others: dict[str, object], gone: set[str]
) -> None:
    plain: dict[str, object] = dict(slot.to_plain())
    for bit in bits:
        plain = one_bit_altered(plain, bit)
    plain = {name: one for name, one in {**plain, **costs, **others}.items() if name not in gone}
    try:
        read = Slot.from_plain(plain)
    except Damaged:
        return
    asked = read.parameters
    assert asked.memory_kib <= MOST_KIB
    assert asked.iterations <= MOST_TIMES
    assert asked.lanes <= MOST_LANES
    if read == slot:
        assert open_slot(read, PASSWORD, ABOUT) == SECRET
    elif asked.memory_kib <= 2 * CHEAP.memory_kib and asked.iterations <= 3:  # is soon tried
        with pytest.raises((WrongPassword, DeviceSecretMissing)):
            open_slot(read, PASSWORD, ABOUT)
