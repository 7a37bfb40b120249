"""Changing, removing, reordering or cutting entries is found, and so is an older database."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vepdesk.base.canonical import decode, encode
from vepdesk.journal.anchor import Anchor, AnchorVerdict, Position, compare
from vepdesk.journal.chain import (
    Finding,
    Link,
    channel_start,
    check_chain,
    next_channel_head,
    next_head,
)
from vepdesk.journal.entry import Entry, Header, NotAnEntry, Op, Payload, digest_of

SITE, EPOCH = b"s" * 16, b"e" * 16
START = b"g" * 32


def journal(length: int) -> list[Link]:
    links, head = [], START
    for seq in range(1, length + 1):
        payload = Payload({"level": f"level {seq}"}, "because", bytes(16)).encoded()
        header = Header(
            SITE, EPOCH, seq, seq.to_bytes(16, "big"), b"t" * 16, "classification", b"r" * 16,
            Op.PUT, {"level": ()}, b"a" * 16, 1_000 * seq, "UTC", seq, 1, digest_of(payload),
        )  # fmt: skip
        head = next_head(head, header.encoded())
        links.append(Link(Entry(header, payload), header.encoded(), head))
    return links


def findings(links: list[Link], start: bytes = START) -> list[Finding]:
    return list(check_chain(start, 1, links))


def test_a_whole_chain_has_no_findings_with_or_without_payloads() -> None:
    links = journal(5)
    assert findings(links) == []
    purged = [replace(link, entry=replace(link.entry, payload=None)) for link in links]
    assert findings(purged) == []


def test_a_changed_payload_is_found() -> None:
    links = journal(5)
    other = Payload({"level": "open"}, None, bytes(16)).encoded()
    links[2] = replace(links[2], entry=replace(links[2].entry, payload=other))
    assert findings(links) == [Finding("payload", 3)]


def test_a_changed_header_is_found_even_when_its_own_hash_was_made_anew() -> None:
    links = journal(5)
    changed = replace(links[2].entry.header, author=b"x" * 16)
    links[2] = Link(replace(links[2].entry, header=changed), changed.encoded(), links[2].head)
    assert Finding("chain", 3) in findings(links)
    forged = replace(links[2], head=next_head(links[1].head, changed.encoded()))
    links[2] = forged
    assert findings(links) == [Finding("chain", 4)]


def test_bytes_that_say_something_else_than_the_header_are_found() -> None:
    links = journal(2)
    other = replace(links[1].entry.header, zone="Africa/Tunis")
    links[1] = replace(links[1], entry=replace(links[1].entry, header=other))
    assert findings(links) == [Finding("header", 2)]


@given(st.integers(0, 4))
def test_a_missing_entry_is_found(number: int) -> None:
    links = journal(6)
    del links[number]
    assert Finding("gap", number + 1) in findings(links)


def test_exchanged_entries_are_found() -> None:
    links = journal(4)
    links[1], links[2] = links[2], links[1]
    assert {one.what for one in findings(links)} >= {"gap", "chain"}


def test_another_beginning_is_found() -> None:
    assert findings(journal(2), b"x" * 32) == [Finding("chain", 1)]


def test_the_values_of_chains_are_for_ever() -> None:
    digest = hashlib.sha256(b"header").digest()
    assert (
        next_head(START, b"header") == hashlib.sha256(b"vepdesk-entry/1" + START + digest).digest()
    )
    channel = hashlib.sha256(b"vepdesk-channel/1" + START + digest).digest()
    assert next_channel_head(START, b"header") == channel
    begun = hashlib.sha256(b"vepdesk-channel/1" + b"a" * 16 + b"b" * 16).digest()
    assert channel_start(b"a" * 16, b"b" * 16) == begun


def test_a_channel_has_its_own_values() -> None:
    assert channel_start(b"a" * 16, b"b" * 16) != channel_start(b"b" * 16, b"a" * 16)
    assert next_channel_head(START, b"header") != next_head(START, b"header")


def test_headers_and_payloads_read_back_as_they_were() -> None:
    header = journal(1)[0].entry.header
    two = replace(header, second=(b"p" * 16, b"signature"), suspect=True, base={"level": (SITE,)})
    for one in (header, two):
        assert Header.decoded(one.encoded()) == one
    payload = Payload({"a": None, "b": 1, "c": "x", "d": b"y", "e": True}, "why")
    assert Payload.decoded(payload.encoded()) == payload
    assert Payload({}).salt != Payload({}).salt


@pytest.mark.parametrize("place", range(18))
def test_a_header_with_one_strange_part_is_refused(place: int) -> None:
    item = decode(journal(1)[0].header)
    assert isinstance(item, list)
    for strange in ([], {"x": 1}, "", b"", -1, None, True, 2**70):
        broken = [*item]
        broken[place] = strange
        if (place, strange) in _FINE:
            continue
        try:
            data = encode(broken)
        except (TypeError, ValueError):
            continue
        with pytest.raises(NotAnEntry):
            Header.decoded(data)


_FINE = [(11, None), (6, ""), (13, ""), (12, -1), (15, True)]


@pytest.mark.parametrize(
    "data",
    [b"", b"\x80", encode([b"s", None]), encode([b"s", 1, {}]), encode([b"s", None, {"a": [1]}])],
)
def test_payloads_of_another_shape_are_refused(data: bytes) -> None:
    with pytest.raises(NotAnEntry):
        Payload.decoded(data)


def test_the_anchor_remembers_the_latest_position(tmp_path: Path) -> None:
    anchor = Anchor(tmp_path, b"k" * 32)
    assert anchor.read() is None
    for seq in range(1, 5):
        anchor.write(Position(EPOCH, seq, bytes([seq]) * 32), new_epoch=seq == 1)
        assert Anchor(tmp_path, b"k" * 32).read() == Position(EPOCH, seq, bytes([seq]) * 32)


def test_one_torn_copy_of_the_anchor_leaves_the_other(tmp_path: Path) -> None:
    anchor = Anchor(tmp_path, b"k" * 32)
    anchor.write(Position(EPOCH, 1, b"1" * 32), new_epoch=True)
    anchor.write(Position(EPOCH, 2, b"2" * 32))
    for name in ("anchor.0", "anchor.1"):
        whole = (tmp_path / name).read_bytes()
        (tmp_path / name).write_bytes(whole[:10])
        kept = anchor.read()
        assert kept is not None
        assert kept.seq in (1, 2)
        (tmp_path / name).write_bytes(whole)


def test_an_anchor_that_somebody_else_wrote_does_not_count(tmp_path: Path) -> None:
    Anchor(tmp_path, b"k" * 32).write(Position(EPOCH, 1, b"1" * 32), new_epoch=True)
    assert Anchor(tmp_path, b"x" * 32).read() is None


@pytest.mark.parametrize(
    ("anchored", "seq", "head_there", "verdict"),
    [
        (None, 5, None, AnchorVerdict.MISSING),
        (Position(EPOCH, 5, b"5"), 5, b"5", AnchorVerdict.AGREES),
        (Position(EPOCH, 4, b"4"), 5, b"4", AnchorVerdict.AGREES),
        (Position(EPOCH, 6, b"6"), 5, None, AnchorVerdict.BEHIND),
        (Position(EPOCH, 5, b"x"), 5, b"5", AnchorVerdict.DIFFERS),
        (Position(b"o" * 16, 5, b"5"), 5, b"5", AnchorVerdict.DIFFERS),
    ],
)
def test_a_database_is_judged_by_its_anchor(
    anchored: Position | None, seq: int, head_there: bytes | None, verdict: AnchorVerdict
) -> None:
    assert compare(anchored, EPOCH, seq, head_there) is verdict
