"""From a set of entries to a row: the same row and conflicts whatever order they arrived in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from vepdesk.journal.entry import Header, Op, Payload, digest_of
from vepdesk.journal.projection import (
    STRUCK,
    Row,
    Write,
    allowed,
    pack_heads,
    project,
    unpack_heads,
)
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.plain import Plain

HERE, THERE = b"h" * 16, b"t" * 16
SPEC = Classification.spec


def name(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


def write(
    eid: str,
    fields: dict[str, Plain],
    base: dict[str, tuple[str, ...]] | None = None,
    *,
    site: bytes = HERE,
    op: Op = Op.PUT,
    readable: bool = True,
) -> Write:
    payload = Payload(fields, None, bytes(16))
    seen = {key: tuple(name(one) for one in (base or {}).get(key, ())) for key in fields}
    header = Header(
        site, site, 1, name(eid), name("act"), SPEC.key, name("record"), op, seen, name("author"),
        0, "UTC", 0, 1, digest_of(payload.encoded()),
    )  # fmt: skip
    return Write(header, payload if readable else None)


def row_of(writes: Sequence[Write]) -> Row:
    row = project(SPEC, writes)
    assert row is not None
    return row


def test_what_follows_what_was_seen_replaces_it() -> None:
    row = row_of([write("a", {"level": "low"}), write("b", {"level": "high"}, {"level": ("a",)})])
    assert row.values["level"] == "high"
    assert row.heads["level"] == (name("b"),)
    assert row.conflicts == ()


def test_two_who_saw_the_same_are_a_conflict_until_one_names_both() -> None:
    two = [
        write("a", {"level": "low"}),
        write("b", {"level": "open"}, {"level": ("a",)}),
        write("c", {"level": "high"}, {"level": ("a",)}, site=THERE),
    ]
    row = row_of(two)
    assert row.conflicts == ("level",)
    assert set(row.heads["level"]) == {name("b"), name("c")}
    settled = [*two, write("d", {"level": "open"}, {"level": ("b", "c")}, op=Op.RESOLVE)]
    assert row_of(settled).conflicts == ()
    assert row_of(settled).values["level"] == "open"


def test_the_same_value_twice_is_no_conflict() -> None:
    row = row_of([write("a", {"level": "low"}), write("b", {"level": "low"}, site=THERE)])
    assert row.conflicts == ()
    assert row.values["level"] == "low"


def test_while_a_conflict_is_open_the_careful_value_shows() -> None:
    def shown(field: str, *values: Plain) -> Plain:
        return row_of(
            [write(str(number), {field: value}) for number, value in enumerate(values)]
        ).values[field]

    assert shown("level", "open", "maximum", "low") == "maximum"
    assert shown("level", "a code of another country", "low") == "low"
    assert shown("next_review", "2027-01-01", "2026-12-01") == "2026-12-01"


def test_else_the_value_of_the_site_that_made_the_record_shows() -> None:
    made = write("a", {"level": "low", "reasons": "first"}, site=THERE)
    for eids in (("b", "c"), ("c", "b")):
        here, there = (
            write(eids[0], {"reasons": "ours"}, {"reasons": ("a",)}, site=HERE),
            write(eids[1], {"reasons": "theirs"}, {"reasons": ("a",)}, site=THERE),
        )
        assert row_of([made, here, there]).values["reasons"] == "theirs"


def test_a_payload_that_is_gone_still_replaces_what_it_followed() -> None:
    row = row_of(
        [
            write("a", {"reasons": "said"}),
            write("b", {"reasons": "erased"}, {"reasons": ("a",)}, readable=False),
        ]
    )
    assert row.values["reasons"] is None
    assert row.heads["reasons"] == (name("b"),)


def test_values_that_do_not_fit_their_field_are_not_shown() -> None:
    row = row_of([write("a", {"decided_on": "soon", "level": 7})])
    assert row.values["decided_on"] is None
    assert row.values["level"] is None


def test_striking_and_taking_it_back() -> None:
    struck = [write("a", {"level": "low"}), write("b", {STRUCK.name: True}, op=Op.STRIKE)]
    assert row_of(struck).struck
    back = write("c", {STRUCK.name: False}, {STRUCK.name: ("b",)}, op=Op.STRIKE)
    assert not row_of([*struck, back]).struck


def test_no_entries_make_no_row() -> None:
    assert project(SPEC, []) is None


def test_who_may_write_a_record_how() -> None:
    assert allowed(Attendance.spec, Op.APPEND)
    assert not allowed(Attendance.spec, Op.CUSTODY)
    assert not allowed(Admission.spec, Op.APPEND)
    assert not allowed(Admission.spec, Op.VIEW)


def test_heads_survive_being_stored() -> None:
    heads = {"level": (name("a"), name("b")), "reasons": (name("a"),)}
    packed = pack_heads(heads)
    assert {key: set(eids) for key, eids in unpack_heads(packed).items()} == {
        key: set(eids) for key, eids in heads.items()
    }
    assert pack_heads(dict(reversed(heads.items()))) == packed


FIELDS = {
    "level": ["low", "high", "open"],
    "reasons": ["first", "second", None],
    "next_review": ["2026-12-01", "2027-01-01"],
    STRUCK.name: [True, False],
}


@st.composite
def histories(draw: st.DrawFn) -> list[Write]:
    """Writes of two sites; each names some earlier writes of the same field, or none."""
    made: list[Write] = []
    for number in range(draw(st.integers(1, 9))):
        names = draw(st.lists(st.sampled_from(list(FIELDS)), min_size=1, unique=True))
        fields = {field: draw(st.sampled_from(FIELDS[field])) for field in names}
        base = {}
        for field in names:
            earlier = [str(other) for other in range(number) if field in made[other].header.base]
            base[field] = tuple(
                draw(st.lists(st.sampled_from(earlier), unique=True)) if earlier else ()
            )
        made.append(
            write(
                str(number),
                fields,
                base,
                site=draw(st.sampled_from([HERE, THERE])),
                readable=draw(st.integers(0, 9)) > 0,
            )
        )
    return made


@given(histories(), st.data())
@settings(max_examples=200, deadline=None)
def test_order_and_repetition_change_nothing(history: list[Write], data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(history)))
    shuffled = data.draw(st.permutations(history))
    expected = row_of(history)
    assert row_of(shuffled) == expected
    assert row_of(list({one.header.eid: one for one in (*shuffled, *again)}.values())) == expected


@given(histories())
@settings(max_examples=200, deadline=None)
def test_no_value_disappears_unless_somebody_saw_it(history: list[Write]) -> None:
    row = row_of(history)
    for field in (*SPEC.fields, STRUCK):
        seen = {eid for one in history for eid in one.header.base.get(field.name, ())}
        wrote = {one.header.eid for one in history if field.name in one.header.base}
        assert set(row.heads.get(field.name, ())) == wrote - seen


@given(histories())
@settings(max_examples=100, deadline=None)
def test_a_conflict_is_open_exactly_while_differing_values_stand(history: list[Write]) -> None:
    row = row_of(history)
    by_eid = {one.header.eid: one for one in history}
    for field in (*SPEC.fields, STRUCK):
        standing = {
            payload.fields.get(field.name)
            for eid in row.heads.get(field.name, ())
            if (payload := by_eid[eid].payload) is not None
        }
        assert (field.name in row.conflicts) == (len(standing) > 1)


def test_the_author_of_the_first_entry_is_the_origin() -> None:
    made = write("z", {"level": "low"}, site=THERE)
    later = write("a", {"level": "high"}, {"level": ("z",)}, site=HERE)
    assert row_of([later, made]).origin == (THERE, THERE)
    assert row_of([replace(later), replace(made)]) == row_of([made, later])
