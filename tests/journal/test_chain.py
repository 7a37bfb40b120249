"""The chain shows every change, removal, exchange and cut, and works without payloads."""

from __future__ import annotations

import dataclasses

import pytest

from tests.entries import entry
from vepdesk.journal.chain import (
    Finding,
    Link,
    channel_start,
    check_chain,
    next_channel_head,
    next_head,
)
from vepdesk.journal.entry import Entry

GENESIS = b"g" * 32


def chain(count: int = 6) -> list[Link]:
    head, links = GENESIS, []
    for number in range(1, count + 1):
        one = entry(number, {"reasons": f"reason {number}"})
        encoded = one.header.encoded()
        head = next_head(head, encoded)
        links.append(Link(one, encoded, head))
    return links


def check(links: list[Link]) -> list[Finding]:
    return list(check_chain(GENESIS, 1, links))


def test_a_whole_chain_has_no_findings() -> None:
    assert check(chain()) == []


def test_it_holds_without_payloads() -> None:
    links = [dataclasses.replace(one, entry=Entry(one.entry.header, None)) for one in chain()]
    assert check(links) == []


@pytest.mark.parametrize("at", range(6))
def test_a_changed_payload_is_found_where_it_is(at: int) -> None:
    links = chain()
    other = entry(at + 1, {"reasons": "something else"}).payload
    links[at] = dataclasses.replace(links[at], entry=Entry(links[at].entry.header, other))
    assert check(links) == [Finding("payload", at + 1)]


@pytest.mark.parametrize("at", range(6))
def test_a_changed_header_is_found_where_it_is(at: int) -> None:
    links = chain()
    forged = dataclasses.replace(links[at].entry.header, author=b"x" * 16)
    changed = Entry(forged, links[at].entry.payload)
    links[at] = Link(changed, forged.encoded(), links[at].head)
    assert check(links) == [Finding("chain", at + 1)]
    links[at] = Link(changed, chain()[at].header, links[at].head)
    assert check(links) == [Finding("header", at + 1)]


@pytest.mark.parametrize("at", range(5))
def test_a_removed_entry_is_a_gap(at: int) -> None:
    links = chain()
    del links[at]
    assert Finding("gap", at + 1) in check(links)


@pytest.mark.parametrize("at", range(5))
def test_exchanged_entries_are_found(at: int) -> None:
    links = chain()
    links[at], links[at + 1] = links[at + 1], links[at]
    assert check(links)


def test_a_cut_end_shows_in_the_last_value() -> None:
    """The chain alone cannot know its end: the stored end and the anchor do."""
    links = chain()
    assert check(links[:-1]) == []
    assert links[-2].head != links[-1].head


def test_another_genesis_is_another_chain() -> None:
    assert list(check_chain(b"h" * 32, 1, chain())) == [Finding("chain", 1)]


def test_the_channels_of_two_sites_never_meet() -> None:
    one, other = b"1" * 16, b"2" * 16
    encoded = chain()[0].header
    starts = {channel_start(one, other), channel_start(other, one)}
    assert len(starts) == 2
    assert next_channel_head(GENESIS, encoded) != next_head(GENESIS, encoded)
