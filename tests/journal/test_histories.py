"""Whole histories of one record: repetition and clocks change nothing, nothing read is lost."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.entries import SPEC, header, histories
from vepdesk.journal.entry import Payload
from vepdesk.journal.projection import Write, pack_heads, project, unpack_heads


@given(histories(), st.randoms(use_true_random=False))
def test_an_entry_that_comes_twice_counts_once(writes: list[Write], chance: random.Random) -> None:
    shuffled = [*writes, *writes[: 1 + len(writes) // 2]]
    chance.shuffle(shuffled)
    assert project(SPEC, shuffled) == project(SPEC, writes)


@given(histories())
def test_clocks_decide_nothing(writes: list[Write]) -> None:
    moved = [
        Write(dataclasses.replace(one.header, at=-place, hlc=99 - place, suspect=True), one.payload)
        for place, one in enumerate(writes)
    ]
    assert project(SPEC, moved) == project(SPEC, writes)


@settings(max_examples=50)
@given(histories())
def test_packed_heads_are_the_same_heads(writes: list[Write]) -> None:
    row = project(SPEC, writes)
    assert row is not None
    packed = pack_heads(row.heads)
    assert {name: set(eids) for name, eids in unpack_heads(packed).items()} == {
        name: set(eids) for name, eids in row.heads.items()
    }
    assert pack_heads(unpack_heads(packed)) == packed


def test_what_does_not_fit_its_field_is_not_shown_and_not_lost() -> None:
    fields = {"decided_on": "yesterday", "level": 7, "no such field": "x"}
    payload = Payload(fields)
    one = Write(header(1, base=dict.fromkeys(fields, ()), payload=payload.encoded()), payload)
    row = project(SPEC, [one])
    assert row is not None
    assert (row.values["decided_on"], row.values["level"]) == (None, None)
    assert "no such field" not in row.values
    assert set(row.heads) == {"decided_on", "level"}
