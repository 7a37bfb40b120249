"""What is inside a sealed entry, and that nothing hostile in its place does any harm."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.entries import header
from vepdesk.base.canonical import encode
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.sealing import CompartmentKey, open_content, seal_content, unwrap_key
from vepdesk.journal.entry import SEALED_KIND, Entry, NotAnEntry, Op, Payload
from vepdesk.journal.sealed import Inner, seal, unseal

RID, EID, AUTHOR = b"r" * 16, b"e" * 16, b"p" * 16
OUTER = header(1, kind=SEALED_KIND, op=Op.APPEND, eid=EID)

PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.text(), st.binary(max_size=40)
)
INNERS = st.builds(
    Inner,
    st.text(max_size=40),
    st.binary(min_size=16, max_size=16),
    st.sampled_from([Op.PUT, Op.STRIKE, Op.APPEND, Op.RESOLVE, Op.VIEW]),
    st.dictionaries(
        st.text(max_size=9),
        st.lists(st.binary(min_size=16, max_size=16), max_size=2).map(tuple),
        max_size=3,
    ),
    st.dictionaries(st.text(max_size=9), PLAIN, max_size=4),
    st.none() | st.text(),
)


@given(INNERS)
def test_what_is_sealed_comes_back_for_the_holder_alone(inner: Inner) -> None:
    key, other = CompartmentKey.generate(), CompartmentKey.generate()
    sealed = seal(inner, EID, AUTHOR, (key.public,))
    content = unwrap_key(key.identity, sealed.wraps[0], EID)
    assert unseal(OUTER, sealed.ciphertext, content) == inner
    with pytest.raises(NotForUs):
        unwrap_key(other.identity, sealed.wraps[0], EID)


def test_it_is_bound_to_its_entry_and_author() -> None:
    key = CompartmentKey.generate()
    sealed = seal(Inner("kind", RID, Op.APPEND, {}, {}), EID, b"a" * 16, (key.public,))
    content = unwrap_key(key.identity, sealed.wraps[0], EID)
    with pytest.raises(NotForUs):
        unseal(OUTER, sealed.ciphertext, content)


GOOD = ("vepdesk-sealed/1", "kind", RID, int(Op.APPEND), {"a": [EID]}, None, {"a": 1}, b"s" * 16)


@pytest.mark.parametrize(
    "item",
    [
        "text",
        GOOD[:-1],
        ("vepdesk-sealed/2", *GOOD[1:]),
        (*GOOD[:1], 7, *GOOD[2:]),
        (*GOOD[:2], b"short", *GOOD[3:]),
        (*GOOD[:3], int(Op.ACT), *GOOD[4:]),
        (*GOOD[:3], True, *GOOD[4:]),
        (*GOOD[:4], [EID], *GOOD[5:]),
        (*GOOD[:4], {"a": EID}, *GOOD[5:]),
        (*GOOD[:4], {"a": [b"short"]}, *GOOD[5:]),
        (*GOOD[:4], {1: [EID]}, *GOOD[5:]),
        (*GOOD[:5], b"bytes", *GOOD[6:]),
        (*GOOD[:6], [1], GOOD[7]),
        (*GOOD[:6], {"a": [1]}, GOOD[7]),
        (*GOOD[:7], "salt"),
    ],
)
def test_whoever_may_write_cannot_break_whoever_reads(item: object) -> None:
    ciphertext, content = seal_content(
        encode(item),  # type: ignore[arg-type]
        encode(("vepdesk-sealed/1", EID, AUTHOR)),
    )
    with pytest.raises(NotAnEntry):
        unseal(OUTER, ciphertext, content)
    good, content = seal_content(encode(GOOD), encode(("vepdesk-sealed/1", EID, AUTHOR)))  # type: ignore[arg-type]
    assert unseal(OUTER, good, content).kind == "kind"


@pytest.mark.parametrize(
    "item",
    [
        7,
        dict(enumerate(GOOD)),
        "eight...",
        (*GOOD, 1),
        (*GOOD[:2], "r" * 16, *GOOD[3:]),
        (*GOOD[:2], 16, *GOOD[3:]),
        (*GOOD[:3], 0, *GOOD[4:]),
        (*GOOD[:3], "1", *GOOD[4:]),
        (*GOOD[:4], {"a": {EID: 1}}, *GOOD[5:]),
        (*GOOD[:4], {"a": "e" * 16}, *GOOD[5:]),
        (*GOOD[:4], {"a": {}}, *GOOD[5:]),
        (*GOOD[:4], {"a": 7}, *GOOD[5:]),
        (*GOOD[:4], {"a": ["e" * 16]}, *GOOD[5:]),
    ],
)
def test_what_was_sealed_is_checked_part_by_part(item: object) -> None:
    with pytest.raises(NotAnEntry):
        Inner.decoded(encode(item))  # type: ignore[arg-type]


def test_noise_that_was_rightly_sealed_is_no_entry() -> None:
    for noise in (b"", b"\xff", encode(GOOD)[:-1]):  # type: ignore[arg-type]
        with pytest.raises(NotAnEntry):
            Inner.decoded(noise)


@pytest.mark.parametrize("op", list(Op))
def test_only_changes_and_looks_are_sealed(op: Op) -> None:
    data = encode((*GOOD[:3], int(op), *GOOD[4:]))  # type: ignore[arg-type]
    if op in (Op.PUT, Op.STRIKE, Op.APPEND, Op.RESOLVE, Op.VIEW):
        assert Inner.decoded(data).op is op
    else:
        with pytest.raises(NotAnEntry):
            Inner.decoded(data)


def test_the_form_of_what_is_sealed_is_for_ever() -> None:
    inner = Inner.decoded(encode(GOOD))  # type: ignore[arg-type]
    assert inner == Inner("kind", RID, Op.APPEND, {"a": (EID,)}, {"a": 1}, None, b"s" * 16)
    assert inner.encoded() == encode(GOOD)  # type: ignore[arg-type]
    assert len(Inner("kind", RID, Op.PUT, {}, {}).salt) == 16
    sealed = seal(inner, EID, AUTHOR, ())
    key_of_it = CompartmentKey.generate()
    wrapped = seal(inner, EID, AUTHOR, (key_of_it.public,))
    key = unwrap_key(key_of_it.identity, wrapped.wraps[0], EID)
    about = encode(("vepdesk-sealed/1", EID, AUTHOR))
    assert open_content(wrapped.ciphertext, key, about) == inner.encoded()
    assert sealed.eid == EID
    assert sealed.wraps == ()


def test_the_real_record_is_projected_like_any_other() -> None:
    inner = Inner("kind", b"q" * 16, Op.STRIKE, {"a": (EID,)}, {"a": 1}, "why", b"s" * 16)
    write = inner.within(OUTER)
    assert write.payload == Payload({"a": 1}, "why", b"s" * 16)
    changed = {"kind": "kind", "rid": b"q" * 16, "op": Op.STRIKE, "base": {"a": (EID,)}}
    assert write.header == dataclasses.replace(OUTER, **changed)  # type: ignore[arg-type]


def test_nothing_of_it_shows_in_a_log() -> None:
    inner = Inner("secret-kind", RID, Op.PUT, {}, {"a": "secret"})
    assert "secret" not in repr(inner)
    assert "secret" not in repr(seal(inner, b"secret-not-really", AUTHOR, ()))


def test_a_sealed_entry_says_nothing_and_changes_nothing_anybody_sees() -> None:
    sealed = seal(Inner("kind", RID, Op.STRIKE, {"a": (EID,)}, {"a": 1}), EID, AUTHOR, ())
    assert Entry(OUTER, sealed.ciphertext).content is None
    assert OUTER.is_sealed
    assert not OUTER.changes_records
    assert header(1).changes_records
