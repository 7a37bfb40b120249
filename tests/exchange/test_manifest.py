"""The manifest: every value checked, nothing guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vepdesk.base import canonical
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.exchange.manifest import (
    MAX_MANIFEST,
    Acknowledgement,
    BundleKind,
    BundleRefused,
    Manifest,
    NeedsUpgrade,
    Reason,
    Section,
    SectionKind,
    read_envelope,
    read_manifest,
    sender_of,
    sign_manifest,
)

SITE, OTHER, EPOCH, DIGEST = b"A" * 16, b"B" * 16, b"E" * 16, b"D" * 32

FULL = Manifest(
    bundle=b"b" * 16,
    kind=BundleKind.DELTA,
    sender=SITE,
    recipients=(OTHER, EPOCH),
    epoch=EPOCH,
    lo=18_344,
    hi=18_555,
    prev=DIGEST,
    head=b"H" * 32,
    number=41,
    acks=(Acknowledgement(OTHER, EPOCH, 7, DIGEST, 5),),
    roster=(3, DIGEST),
    reference=(1, DIGEST),
    app="0.1.0",
    model=1,
    model_read=2,
    created=1_747_300_000_000,
    by=(b"u" * 16, "J. Moyo"),
    sections=(
        Section(SectionKind.ENTRIES, 212, 90_000, 30_000, DIGEST),
        Section(9, 0, 0, 9, DIGEST),
    ),
    channel=OTHER,
    practice=True,
)
LEAST = replace(
    FULL,
    kind=BundleKind.ACKNOWLEDGEMENT,
    lo=None,
    hi=None,
    prev=None,
    head=None,
    acks=(),
    roster=None,
    reference=None,
    sections=(),
    channel=None,
    practice=False,
)
SECTION = [1, 212, 1, 9, DIGEST]


def encoded(**changes: object) -> bytes:
    """FULL's map with keys replaced (``k3=...``), added or removed (``None``)."""
    values: Any = canonical.decode(FULL.encoded())
    values |= {int(name[1:]): value for name, value in changes.items()}
    return canonical.encode({key: value for key, value in values.items() if value is not None})


def damaged(data: bytes) -> None:
    with pytest.raises(BundleRefused) as caught:
        read_manifest(data)
    assert caught.value.reason is Reason.DAMAGED


@pytest.mark.parametrize("manifest", [FULL, LEAST])
def test_round_trip(manifest: Manifest) -> None:
    data = manifest.encoded()
    assert read_manifest(data) == manifest
    assert sender_of(data) == SITE


def test_keys_stand_where_the_format_puts_them() -> None:
    values: Any = canonical.decode(FULL.encoded())
    assert list(values) == [*range(1, 21), 24, 25]
    assert (values[7], values[11], values[25]) == (18_344, 41, True)
    assert values[20][0] == [1, 212, 90_000, 30_000, DIGEST]
    least: Any = canonical.decode(LEAST.encoded())
    assert 25 not in least


def test_unknown_keys_are_ignored_unless_critical() -> None:
    assert read_manifest(encoded(k40=[1, {"a": b"x"}], k23=[20])) == FULL
    for data in (encoded(k40=1, k23=[20, 40]), encoded(k1=2), encoded(k1=2, k7="other")):
        with pytest.raises(NeedsUpgrade):
            read_manifest(data)


@pytest.mark.parametrize(
    "changes",
    [
        {"k1": True},
        {"k1": None},
        {"k2": b"short"},
        {"k2": "b" * 16},
        {"k3": "delta"},
        {"k4": b"A" * 17},
        {"k5": OTHER},
        {"k5": [b"x"]},
        {"k6": None},
        {"k7": 0},
        {"k7": 18_556},
        {"k7": None},
        {"k7": -1},
        {"k8": 2**63},
        {"k8": None},
        {"k9": b"D" * 31},
        {"k10": None},
        {"k11": True},
        {"k11": None},
        {"k12": [[OTHER, EPOCH, 7, DIGEST]]},
        {"k12": [[OTHER, EPOCH, -1, DIGEST, 0]]},
        {"k12": [[OTHER, EPOCH, 7, b"", 0]]},
        {"k13": [1]},
        {"k13": [1, b""]},
        {"k13": 1},
        {"k14": [-1, DIGEST]},
        {"k15": None},
        {"k15": "x" * 257},
        {"k15": b"x"},
        {"k16": -1},
        {"k17": 2**64},
        {"k18": "now"},
        {"k19": [b"u" * 16]},
        {"k19": ["u", "J. Moyo"]},
        {"k20": [[1, 212, 1, 1]]},
        {"k20": [[1, 211, 1, 9, DIGEST]]},
        {"k20": [[1, -1, 1, 9, DIGEST]]},
        {"k20": [SECTION, SECTION]},
        {"k20": [SECTION, [9, 1, 1, 9, DIGEST], [9, 1, 1, 9, DIGEST]]},
        {"k20": []},
        {"k7": None, "k8": None, "k9": None, "k10": None},
        {"k23": 5},
        {"k24": b""},
        {"k25": 1},
    ],
    ids=str,
)
def test_every_value_is_checked(changes: dict[str, object]) -> None:
    damaged(encoded(**changes))


HOSTILE = [
    b"",
    b"\xa0",
    b"\x80",
    b"\xa1\x61\x61\x01",
    b"\x81" * 100_000,
    b"\xbf\x01\x01\xff",
    b"\xa2\x01\x01\x01\x01",
    b"\xa1\x01\xd8\x1c\x80",
    b"\xa1\x01\xd8\x1d\x00",
    b"\xa1\x01\xfb\x7f\xf8\x00\x00\x00\x00\x00\x00",
    b"\xa1\x01\xc2\x58\x40" + b"\xff" * 64,
    b"\xa1\x0f\x62\xff\xfe",
    b"\xbb\x00\x00\x01\x00\x00\x00\x00\x00",
    b"\xa1\x02\x5b\x00\x00\x01\x00\x00\x00\x00\x00",
    FULL.encoded() + b"\x00",
    FULL.encoded()[:-1],
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_encodings(data: bytes) -> None:
    damaged(data)
    for read in (sender_of, read_envelope):
        with pytest.raises(BundleRefused):
            read(data)
    with pytest.raises(BundleRefused):
        read_envelope(b"\xd8\x62" + data)


def mutations(data: bytes) -> st.SearchStrategy[bytes]:
    """``data`` with a few bytes replaced, removed or put in."""
    edit = st.tuples(st.integers(0, len(data)), st.integers(0, 3), st.binary(max_size=3))

    def apply(edits: list[tuple[int, int, bytes]]) -> bytes:
        changed = data
        for at, cut, put in edits:
            changed = changed[:at] + put + changed[at + cut :]
        return changed

    return st.lists(edit, min_size=1, max_size=4).map(apply)


def values() -> st.SearchStrategy[bytes]:
    """FULL's map with one key set to anything that can be encoded."""
    leaf = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1)
    leaf = leaf | st.binary(max_size=40) | st.text(max_size=20)
    anything = st.recursive(leaf, lambda inner: st.lists(inner, max_size=5), max_leaves=8)

    def changed(key: int, value: Any) -> bytes:
        known: Any = canonical.decode(FULL.encoded())
        return canonical.encode({**known, key: value})

    return st.builds(changed, st.integers(1, 27), anything)


@given(data=mutations(FULL.encoded()) | values())
@settings(max_examples=200, deadline=None)
def test_whatever_is_accepted_says_what_its_bytes_say(data: bytes) -> None:
    try:
        manifest = read_manifest(data)
    except (BundleRefused, NeedsUpgrade):
        return
    said: Any = canonical.decode(data)
    again: Any = canonical.decode(manifest.encoded())
    assert {key: said[key] for key in again if key in said} == {
        key: again[key] for key in again if key in said
    }
    assert all(not value for key, value in again.items() if key not in said)


KEYS = SigningKeys.generate()
ENVELOPE = sign_manifest(FULL.encoded(), KEYS)


def test_an_envelope_gives_back_what_was_signed() -> None:
    envelope = read_envelope(ENVELOPE)
    envelope.verify(KEYS.public)
    assert envelope.payload == FULL.encoded()


def test_the_envelope_is_cose_with_the_registered_numbers() -> None:
    """RFC 9052: tag 98, [protected, {}, payload, [[protected, {}, signature] twice]]."""
    assert ENVELOPE[:3] == b"\xd8\x62\x84"
    body, unprotected, payload, signatures = canonical.decode(ENVELOPE[2:])  # type: ignore[misc]
    assert canonical.decode(body) == {3: "application/vnd.vepdesk.psb-manifest+cbor"}
    assert unprotected == {}
    headers = [canonical.decode(header) for header, _, _ in signatures]
    assert headers == [
        {1: -8, 4: KEYS.public.ed25519_id},
        {1: -49, 4: KEYS.public.mldsa65_id},
    ]
    covered = canonical.encode(["Signature", body, signatures[0][0], b"PSB1", payload])
    KEYS.public.verify_ed25519(signatures[0][2], covered)


@given(data=mutations(ENVELOPE))
@settings(max_examples=200, deadline=None)
def test_no_changed_envelope_is_believed(data: bytes) -> None:
    if data == ENVELOPE:
        return
    with pytest.raises(BundleRefused):
        read_envelope(data).verify(KEYS.public)


PARTS: Any = canonical.decode(ENVELOPE[2:])
BODY, _, PAYLOAD, (ONE, TWO) = PARTS


@pytest.mark.parametrize(
    "parts",
    [
        7,
        "text",
        {"a": 1},
        PARTS[:3],
        [*PARTS, 1],
        [canonical.encode({3: "other"}), {}, PAYLOAD, [ONE, TWO]],
        [BODY, {1: 2}, PAYLOAD, [ONE, TWO]],
        [BODY, [], PAYLOAD, [ONE, TWO]],
        [BODY, {}, "text", [ONE, TWO]],
        [BODY, {}, None, [ONE, TWO]],
        [BODY, {}, PAYLOAD, {0: ONE, 1: TWO}],
        [BODY, {}, PAYLOAD, "ab"],
        [BODY, {}, PAYLOAD, ""],
        [BODY, {}, PAYLOAD, {}],
        [BODY, {}, PAYLOAD, 7],
        [BODY, {}, PAYLOAD, [ONE, 7]],
        [BODY, {}, PAYLOAD, [ONE, TWO[:2]]],
        [BODY, {}, PAYLOAD, [ONE, [*TWO, 1]]],
        [BODY, {}, PAYLOAD, [ONE, [TWO[0], {1: 1}, TWO[2]]]],
        [BODY, {}, PAYLOAD, [ONE, ["text", {}, TWO[2]]]],
        [BODY, {}, PAYLOAD, [ONE, [TWO[0], {}, "text"]]],
        [BODY, {}, PAYLOAD, [ONE, {0: TWO[0], 1: {}, 2: TWO[2]}]],
    ],
)
def test_an_envelope_of_another_shape_is_damaged(parts: Any) -> None:
    assert read_envelope(ENVELOPE[:2] + canonical.encode(PARTS)).signatures[0] == (ONE[0], ONE[2])
    with pytest.raises(BundleRefused) as caught:
        read_envelope(ENVELOPE[:2] + canonical.encode(parts))
    assert caught.value.reason is Reason.DAMAGED


def test_what_was_rightly_signed_but_says_another_key_or_way_is_refused() -> None:
    body = canonical.encode({3: "application/vnd.vepdesk.psb-manifest+cbor"})
    signers = (KEYS.sign_ed25519, KEYS.sign_mldsa65)
    right = [{1: -8, 4: KEYS.public.ed25519_id}, {1: -49, 4: KEYS.public.mldsa65_id}]

    def signed(headers: list[dict[int, Any]]) -> bytes:
        signatures = []
        for header, sign in zip(map(canonical.encode, headers), signers, strict=True):
            covered = canonical.encode(["Signature", body, header, b"PSB1", PAYLOAD])
            signatures.append([header, {}, sign(covered)])
        return ENVELOPE[:2] + canonical.encode([body, {}, PAYLOAD, signatures])

    read_envelope(signed(right)).verify(KEYS.public)
    for place, change in ((0, {1: -7}), (1, {1: -48}), (0, {4: b"x" * 8}), (1, {4: b"x" * 8})):
        headers = [dict(one) for one in right]
        headers[place] |= change
        with pytest.raises(BundleRefused) as caught:
            read_envelope(signed(headers)).verify(KEYS.public)
        assert caught.value.reason is Reason.BAD_SIGNATURE


def test_words_and_numbers_of_the_format_are_for_ever() -> None:
    assert [reason.value for reason in Reason] == [
        "damaged", "unknown-signer", "bad-signature", "revoked", "fork", "rollback", "limits",
        "practice",
    ]  # fmt: skip
    assert [kind.value for kind in BundleKind] == [1, 2, 3, 4, 5, 6, 7]
    assert [kind.value for kind in SectionKind] == [1, 2]
    refused = BundleRefused(Reason.FORK)
    assert (str(refused), refused.reason) == ("fork", Reason.FORK)


WIDEST: dict[str, object] = {
    "k11": 2**53 - 1,
    "k13": [0, DIGEST],
    "k14": [2**53 - 1, DIGEST],
    "k15": "x" * 200,
    "k16": 0,
    "k19": [b"u" * 16, "x" * 200],
}


@pytest.mark.parametrize(("key", "value"), WIDEST.items())
def test_the_widest_values_are_read(key: str, value: object) -> None:
    said: Any = canonical.decode(read_manifest(encoded(**{key: value})).encoded())
    assert said[int(key[1:])] == value


@pytest.mark.parametrize(
    "changes",
    [
        {"k11": 2**53},
        {"k15": "x" * 201},
        {"k19": [b"u" * 16, "x" * 201]},
        {"k19": [b"u" * 16, b"J"]},
        {"k19": {0: b"u" * 16, 1: "J"}},
        {"k19": [b"u" * 16, "J", 1]},
        {"k5": {0: OTHER}},
        {"k12": {0: [OTHER, EPOCH, 7, DIGEST, 5]}},
        {"k12": [[OTHER, EPOCH, 7, DIGEST, True]]},
        {"k12": [[OTHER, EPOCH, 7, DIGEST, 5, 6]]},
        {"k12": [[OTHER[1:], EPOCH, 7, DIGEST, 5]]},
        {"k12": [[OTHER, EPOCH[1:], 7, DIGEST, 5]]},
        {"k12": [7]},
        {"k13": ["1", DIGEST]},
        {"k14": [1, DIGEST[1:]]},
        {"k20": {0: SECTION}},
        {"k20": [["1", 212, 1, 9, DIGEST]]},
        {"k20": [[1, 212, -1, 9, DIGEST]]},
        {"k20": [[1, 212, 1, -9, DIGEST]]},
        {"k20": [[1, 212, 1, 9, DIGEST[1:]]]},
        {"k20": [[1, 213, 1, 9, DIGEST]]},
        {"k20": [[9, 212, 1, 9, DIGEST]]},
        {"k7": 18_557},
        {"k7": 0, "k8": 0, "k20": [[1, 1, 1, 9, DIGEST]]},
        {"k7": None, "k8": None},
        {"k9": None},
        {"k23": {0: 20}},
        {"k23": "ab"},
    ],
    ids=str,
)
def test_what_is_almost_right_is_damaged(changes: dict[str, object]) -> None:
    damaged(encoded(**changes))


@pytest.mark.parametrize("known", [1, 2, 24, 25])
def test_what_this_version_knows_is_never_too_new(known: int) -> None:
    assert read_manifest(encoded(k23=[known])) == FULL


@pytest.mark.parametrize("unknown", [0, 26, -1, "x"])
def test_what_it_does_not_know_waits(unknown: object) -> None:
    with pytest.raises(NeedsUpgrade):
        read_manifest(encoded(k23=[unknown]))


def test_what_is_not_said_stands_in_no_manifest() -> None:
    least = Manifest(
        b"b" * 16, BundleKind.TRUST, SITE, (OTHER,), EPOCH, 1, "0.1.0", 1, 1, 1, (b"u" * 16, "J")
    )
    said: Any = canonical.decode(least.encoded())
    assert list(said) == [1, 2, 3, 4, 5, 6, 11, 12, 15, 16, 17, 18, 19, 20]
    assert least.practice is False
    sections = [Section(9, 0, 0, 9, DIGEST)]
    assert least.with_sections(sections) == replace(least, sections=tuple(sections))


def test_the_tag_of_an_envelope_is_its_own() -> None:
    assert MAX_MANIFEST == 1024 * 1024
    for tag in (b"\xd8\x63", b"\xd8\x61", b"xx"):
        with pytest.raises(BundleRefused):
            read_envelope(tag + ENVELOPE[2:])


def test_a_range_of_one_entry_is_a_range() -> None:
    one = encoded(k7=1, k8=1, k20=[[1, 1, 1, 9, DIGEST]])
    assert read_manifest(one).lo == 1


@pytest.mark.parametrize("item", [7, [1], "text", {}, {4: "A" * 16}, {4: SITE[1:]}, {3: SITE}])
def test_a_sender_is_sixteen_bytes(item: Any) -> None:
    assert sender_of(canonical.encode({4: SITE})) == SITE
    with pytest.raises(BundleRefused) as caught:
        sender_of(canonical.encode(item))
    assert caught.value.reason is Reason.DAMAGED


def test_one_signature_twice_or_one_missing_is_not_enough() -> None:
    body, unprotected, payload, (first, second) = canonical.decode(ENVELOPE[2:])  # type: ignore[misc]
    for signatures in ([first], [second], [first, first], [second, first], [first, second, first]):
        data = ENVELOPE[:2] + canonical.encode([body, unprotected, payload, signatures])
        with pytest.raises(BundleRefused):
            read_envelope(data).verify(KEYS.public)
