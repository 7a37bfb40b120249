"""A row is a function of the set of its entries: no order, clock or repetition changes it."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.entries import SITES, SPEC, header, histories
from vepdesk.journal.entry import Op, Payload
from vepdesk.journal.projection import STRUCK, Write, allowed, pack_heads, project, unpack_heads
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.plain import Plain


def write(
    number: int,
    fields: dict[str, Plain],
    over: dict[str, tuple[int, ...]] | None = None,
    site: bytes = SITES[0],
) -> Write:
    base = {
        name: tuple(one.to_bytes(16, "big") for one in (over or {}).get(name, ()))
        for name in fields
    }
    payload = Payload(fields)
    return Write(header(number, site=site, base=base, payload=payload.encoded()), payload)


@given(histories(), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(writes: list[Write], chance: random.Random) -> None:
    row = project(SPEC, writes)
    shuffled = [*writes, *writes[: len(writes) // 2]]
    chance.shuffle(shuffled)
    assert project(SPEC, shuffled) == row


@given(histories())
def test_heads_are_the_writes_nobody_has_seen_through(writes: list[Write]) -> None:
    row = project(SPEC, writes)
    assert row is not None
    for name in {name for one in writes for name in one.header.base}:
        wrote = {one.header.eid for one in writes if name in one.header.base}
        seen = {eid for one in writes for eid in one.header.base.get(name, ())}
        assert set(row.heads[name]) == wrote - seen
    assert set(row.conflicts) <= {name for name, heads in row.heads.items() if len(heads) > 1}


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


def test_a_record_nobody_wrote_is_none() -> None:
    assert project(SPEC, []) is None


def test_who_saw_both_values_settles_the_conflict() -> None:
    first = write(1, {"reasons": "one"})
    left = write(2, {"reasons": "left"}, {"reasons": (1,)})
    right = write(3, {"reasons": "right"}, {"reasons": (1,)}, SITES[1])
    row = project(SPEC, [first, left, right])
    assert row is not None
    assert row.conflicts == ("reasons",)
    assert row.values["reasons"] == "left"  # of the site that made the record
    settled = write(4, {"reasons": "right"}, {"reasons": (2, 3)})
    row = project(SPEC, [first, left, right, settled])
    assert row is not None
    assert (row.conflicts, row.values["reasons"]) == ((), "right")


def test_the_same_value_twice_is_no_conflict() -> None:
    row = project(
        SPEC,
        [
            write(1, {"imported": True}),
            write(2, {"imported": False}, {"imported": (1,)}),
            write(3, {"imported": False}, {"imported": (1,)}, SITES[1]),
        ],
    )
    assert row is not None
    assert row.conflicts == ()
    assert row.values["imported"] == 0


def test_while_people_disagree_the_careful_value_is_shown() -> None:
    row = project(
        SPEC,
        [
            write(1, {"level": "low", "next_review": "2027-03-01"}),
            write(2, {"level": "maximum", "next_review": "2026-12-24"}, site=SITES[1]),
            write(3, {"level": "unheard-of"}, site=SITES[1]),
        ],
    )
    assert row is not None
    assert row.values["level"] == "maximum"
    assert row.values["next_review"] == "2026-12-24"
    assert set(row.conflicts) == {"level", "next_review"}


def test_what_does_not_fit_its_field_is_not_shown_and_not_lost() -> None:
    row = project(SPEC, [write(1, {"decided_on": "yesterday", "level": 7, "no such field": "x"})])
    assert row is not None
    assert (row.values["decided_on"], row.values["level"]) == (None, None)
    assert "no such field" not in row.values
    assert set(row.heads) == {"decided_on", "level"}


def test_a_purged_write_still_counts_as_the_newest() -> None:
    later = write(2, {"reasons": "two"}, {"reasons": (1,)})
    row = project(SPEC, [write(1, {"reasons": "one"}), Write(later.header, None)])
    assert row is not None
    assert row.values["reasons"] is None
    assert row.heads["reasons"] == (later.header.eid,)


def test_a_struck_record_is_marked_and_can_come_back() -> None:
    made, wrong = write(1, {"level": "low"}), write(2, {STRUCK.name: True})
    row = project(SPEC, [made, wrong])
    assert row is not None
    assert row.struck
    assert row.values["level"] == "low"
    row = project(SPEC, [made, wrong, write(3, {STRUCK.name: False}, {STRUCK.name: (2,)})])
    assert row is not None
    assert not row.struck


def test_only_kinds_that_are_added_to_are_appended() -> None:
    assert allowed(Incident.spec, Op.APPEND)
    assert not allowed(Prisoner.spec, Op.APPEND)
    assert allowed(Prisoner.spec, Op.CUSTODY)
    assert not allowed(Incident.spec, Op.CUSTODY)
    assert not any(allowed(kind.spec, Op.VIEW) for kind in (Incident, Prisoner))
