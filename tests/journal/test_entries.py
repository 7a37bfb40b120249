"""Bytes that are no entry of this version are refused; every entry survives the wire unchanged."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entries import EPOCH, SITES, entry, header, histories
from vepdesk.base.canonical import decode, encode
from vepdesk.exchange.wire import MAX_ITEM, NotWire, incoming, outgoing, pack, unpack
from vepdesk.journal.entry import (
    ACT_KIND,
    MODEL_VERSION,
    SEALED_KIND,
    VERSION,
    Entry,
    Header,
    NotAnEntry,
    Op,
    Payload,
    is_suspect,
)
from vepdesk.journal.projection import Write

PLAINS = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.text(max_size=20), st.binary()
)
PAYLOADS = st.builds(
    Payload,
    st.dictionaries(st.text(max_size=10), PLAINS, max_size=5),
    st.none() | st.text(max_size=20),
    st.binary(min_size=16, max_size=16),
)


@given(PAYLOADS)
def test_a_payload_is_read_as_it_was_written(payload: Payload) -> None:
    assert Payload.decoded(payload.encoded()) == payload


@given(histories())
def test_a_header_is_read_as_it_was_written(writes: list[Write]) -> None:
    for one in writes:
        assert Header.decoded(one.header.encoded()) == one.header
        with_second = dataclasses.replace(one.header, second=(b"s", b"t"), suspect=True)
        assert Header.decoded(with_second.encoded()) == with_second


@pytest.mark.parametrize("model", [1, 2, 23, 24, 300, 2**31 - 1])
@pytest.mark.parametrize("suspect", [True, False])
def test_the_mark_is_found_without_reading_the_rest(model: int, suspect: bool) -> None:
    for one in (header(3), header(2**40, base={"level": (b"\xf4" * 16, b"\xf5" * 16)})):
        marked = dataclasses.replace(one, mv=model, suspect=suspect)
        assert is_suspect(marked.encoded()) == suspect


@given(st.binary(max_size=60))
def test_noise_has_no_mark_or_is_read_without_a_fault(data: bytes) -> None:
    with contextlib.suppress(NotAnEntry):
        is_suspect(data)


NAMES = (
    "version", "site", "epoch", "seq", "eid", "txn", "kind", "rid", "op", "base", "author",
    "second", "at", "zone", "hlc", "suspect", "mv", "digest",
)  # fmt: skip
WRONG: list[tuple[str, object]] = [
    ("version", 2),
    *((name, b"short") for name in ("site", "epoch", "eid", "txn", "rid", "author", "digest")),
    *((name, "text" * 4) for name in ("site", "epoch", "eid", "txn", "rid", "author", "digest")),
    *((name, value) for name in ("seq", "at", "hlc", "mv") for value in (None, "1", True)),
    ("seq", 0),
    ("seq", 2**63),
    ("at", 2**53),
    ("at", -(2**53)),
    ("hlc", -1),
    ("hlc", 2**64),
    ("mv", 0),
    ("mv", 2**31),
    ("kind", 7),
    ("kind", "k" * 200),
    ("zone", None),
    ("op", 0),
    ("op", 11),
    ("op", "1"),
    ("op", [1]),
    ("base", []),
    ("base", {1: []}),
    ("base", {"level": b"x" * 16}),
    ("base", {"level": [b"short"]}),
    ("second", [b"one"]),
    ("second", ["one", "two"]),
    ("suspect", 1),
]


WRONG += [
    ("version", True),
    ("version", "1"),
    ("digest", b"d" * 31),
    ("digest", 32),
    ("op", True),
    ("op", b"\x01"),
    ("base", {"level": "x" * 16}),
    ("base", {"level": {}}),
    ("base", {"level": ""}),
    ("base", {"level": 7}),
    ("base", {"level": ["x" * 16]}),
    ("base", {"level": {b"x" * 16: 1}}),
    ("base", {b"level": []}),
    ("base", 7),
    ("second", [b"one", "two"]),
    ("second", ["one", b"two"]),
    ("second", {b"one": 1, b"two": 2}),
    ("second", [b"one", b"two", b"three"]),
    ("second", {}),
    ("second", 7),
    ("suspect", None),
]
GOOD: list[tuple[str, object]] = [
    ("seq", 1),
    ("seq", 2**63 - 1),
    ("at", 2**53 - 1),
    ("at", 1 - 2**53),
    ("hlc", 0),
    ("hlc", 2**64 - 1),
    ("mv", 1),
    ("mv", 2**31 - 1),
    ("kind", "k" * (199 - len("Africa/Kampala"))),
    ("second", [b"", b""]),
    ("suspect", True),
    ("base", {}),
    ("base", {"level": []}),
    *(("op", number) for number in range(1, 11)),
]


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_the_widest_header_is_read(name: str, value: object) -> None:
    parts = decode(header(3).encoded())
    assert isinstance(parts, list)
    parts[NAMES.index(name)] = value
    assert decode(Header.decoded(encode(parts)).encoded()) == parts


def test_a_kind_and_a_zone_together_have_a_longest() -> None:
    parts = decode(header(3).encoded())
    assert isinstance(parts, list)
    parts[NAMES.index("kind")] = "k" * (200 - len("Africa/Kampala"))
    with pytest.raises(NotAnEntry):
        Header.decoded(encode(parts))
    for item in ({}, "text", 7, dict(enumerate(parts)), parts[:-1]):
        with pytest.raises(NotAnEntry):
            Header.decoded(encode(item))  # type: ignore[arg-type]


def test_numbers_and_words_of_the_journal_are_for_ever() -> None:
    """They stand in chained bytes of every store: another number would be another act."""
    assert {op.name: op.value for op in Op} == {
        "PUT": 1, "STRIKE": 2, "APPEND": 3, "RESOLVE": 4, "CUSTODY": 5, "PURGE": 6, "VIEW": 7,
        "PRINT": 8, "EXPORT": 9, "ACT": 10,
    }  # fmt: skip
    assert [op for op in Op if op.changes_records] == list(Op)[:6]
    assert [op for op in Op if op.tells_of_people] == [Op.VIEW, Op.PRINT, Op.EXPORT]
    assert (ACT_KIND, SEALED_KIND, VERSION, MODEL_VERSION) == ("act", "sealed", 1, 1)
    assert len(Payload({}).salt) == 16
    one = header(3, base={"level": (b"x" * 16,)}, payload=b"p")
    assert one.suspect is False
    assert one.second is None
    assert decode(one.encoded()) == [
        1, SITES[0], EPOCH, 3, (3).to_bytes(16, "big"), b"t" * 16, "classification", b"r" * 16, 1,
        {"level": [b"x" * 16]}, b"p" * 16, None, 1_700_000_000_003, "Africa/Kampala", 3, False, 1,
        hashlib.sha256(b"p").digest(),
    ]  # fmt: skip
    assert decode(Payload({"a": 1}, "why", b"s" * 16).encoded()) == [b"s" * 16, "why", {"a": 1}]


def test_what_an_entry_shows() -> None:
    one = entry(1, {"level": "high"})
    assert one.content == Payload({"level": "high"}, None, bytes(16))
    assert dataclasses.replace(one, payload=None).content is None
    assert not one.header.is_sealed
    assert one.header.changes_records
    assert not dataclasses.replace(one.header, op=Op.VIEW).changes_records
    hidden = dataclasses.replace(one.header, kind="sealed")
    assert hidden.is_sealed
    assert not hidden.changes_records
    assert Entry(hidden, one.payload).content is None
    assert not dataclasses.replace(hidden, op=Op.VIEW).changes_records


@pytest.mark.parametrize(
    "item",
    [
        7,
        {1: 2, 3: 4, 5: 6},
        "abc",
        [b"s", None],
        [b"s", None, {}, 1],
        ["s", None, {}],
        [b"s", b"why", {}],
        [b"s", None, []],
        [b"s", None, {1: 2}],
        [b"s", None, {"a": {}}],
        [b"s", None, {"a": []}],
    ],
)
def test_a_payload_of_another_shape_is_refused(item: object) -> None:
    with pytest.raises(NotAnEntry):
        Payload.decoded(encode(item))  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_header_with_one_wrong_part_is_refused(name: str, value: object) -> None:
    parts = decode(header(3, base={"level": (b"x" * 16,)}).encoded())
    assert isinstance(parts, list)
    parts[NAMES.index(name)] = value
    with pytest.raises(NotAnEntry):
        Header.decoded(encode(parts))


@given(st.binary(max_size=60))
def test_noise_is_neither_header_nor_payload(data: bytes) -> None:
    with pytest.raises(NotAnEntry):
        Header.decoded(data)
    with pytest.raises(NotAnEntry):
        Payload.decoded(b"\xff" + data)


def test_cut_and_extended_headers_are_refused() -> None:
    whole = header(3).encoded()
    for data in (whole + b"\x00", *(whole[:cut] for cut in range(0, len(whole), 7))):
        with pytest.raises(NotAnEntry):
            Header.decoded(data)


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [b"s", None],
        [b"s", None, []],
        ["s", None, {}],
        [b"s", 7, {}],
        [b"s", None, {1: "x"}],
        [b"s", None, {"x": [1]}],
        [b"s", None, {"x": {"y": 1}}],
    ],
)
def test_a_payload_with_one_wrong_part_is_refused(parts: list[object]) -> None:
    with pytest.raises(NotAnEntry):
        Payload.decoded(encode(parts))  # type: ignore[arg-type]


def test_two_equal_payloads_have_different_digests() -> None:
    one, other = (Payload({"level": "low"}).encoded() for _ in range(2))
    assert one != other  # the salt keeps a digest from confirming a guess


@given(histories(), st.booleans())
def test_the_wire_gives_the_same_header_bit_for_bit(writes: list[Write], numbered: bool) -> None:
    for one in writes:
        payload = one.payload.encoded() if one.payload else None
        item = outgoing(one.header, payload, numbered=numbered)
        place = (b"", b"", 0) if numbered else (one.header.site, EPOCH, one.header.seq)
        received = incoming(item, *place, numbered=numbered)
        assert received.header == one.header.encoded()
        assert received.entry.payload == payload


@given(st.lists(st.binary(max_size=300), max_size=12), st.integers(1, 64))
def test_items_come_out_as_they_went_in_whatever_the_chunks(items: list[bytes], size: int) -> None:
    whole = b"".join(pack(items))
    chunks = [whole[start : start + size] for start in range(0, len(whole), size)]
    assert list(unpack(chunks)) == items


def test_large_sections_are_packed_in_chunks() -> None:
    items = [bytes(100_000)] * 9
    chunks = list(pack(items))
    assert len(chunks) > 2
    assert list(unpack(chunks)) == items


def test_a_section_that_ends_early_is_refused() -> None:
    whole = b"".join(pack([b"one", b"twice"]))
    for cut in range(1, len(whole)):
        if cut == struct.calcsize(">I") + 3:
            continue  # the end of the first item
        with pytest.raises(NotWire):
            list(unpack([whole[:cut]]))


def test_an_item_that_claims_too_much_is_refused_before_it_is_read() -> None:
    with pytest.raises(NotWire):
        list(unpack([struct.pack(">I", MAX_ITEM + 1)]))


def test_an_item_for_another_sort_of_channel_is_refused() -> None:
    one = entry(1, {"level": "low"})
    for numbered in (True, False):
        item = outgoing(one.header, one.payload, numbered=numbered)
        with pytest.raises(NotWire):
            incoming(item, SITES[0], EPOCH, 1, numbered=not numbered)


@pytest.mark.parametrize(("place", "value"), [(-1, b"d" * 32), (-2, None), (-2, 7), (5, 99)])
def test_a_wire_item_with_one_wrong_part_is_refused(place: int, value: object) -> None:
    one = entry(1, {"level": "low"})
    parts = decode(outgoing(one.header, one.payload, numbered=False))
    assert isinstance(parts, list)
    parts[place] = value
    with pytest.raises(NotWire):
        incoming(encode(parts), SITES[0], EPOCH, 1, numbered=False)


def test_what_is_no_entry_is_no_wire_item() -> None:
    for data in (b"", b"\x80", encode(7), encode([None] * 16), encode([1] * 15)):
        with pytest.raises(NotWire):
            incoming(data, SITES[0], EPOCH, 1, numbered=False)


def test_only_changes_of_records_are_facts_for_others() -> None:
    assert [op.name for op in Op if not op.changes_records] == ["VIEW", "PRINT", "EXPORT", "ACT"]
