"""Bundles: whole, signed, for us, within limits; or refused with the right word."""

from __future__ import annotations

import hashlib
import io
import math
import secrets
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import cbor2
import pytest
import zstandard

from vepdesk.crypto.age import HybridIdentity, open_sealed, seal
from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.signatures import SigningKeys, VerifyKeys
from vepdesk.exchange.container import (
    Limits,
    OpenedBundle,
    SectionSource,
    looks_sealed,
    padded,
    read_bundle,
    write_bundle,
)
from vepdesk.exchange.manifest import (
    BundleKind,
    BundleRefused,
    Manifest,
    NeedsUpgrade,
    Reason,
    Section,
    SectionKind,
    read_envelope,
    read_manifest,
    sign_manifest,
)

UNIT, HEADQUARTERS, OTHER_UNIT = b"U" * 16, b"H" * 16, b"O" * 16
MANIFEST = Manifest(
    bundle=b"b" * 16,
    kind=BundleKind.TRUST,
    sender=UNIT,
    recipients=(HEADQUARTERS,),
    epoch=b"E" * 16,
    number=41,
    app="0.1.0",
    model=1,
    model_read=1,
    created=1_747_300_000_000,
    by=(b"u" * 16, "J. Moyo"),
)
UNIT_KEYS, STRANGER_KEYS = SigningKeys.generate(), SigningKeys.generate()
HERE, ELSEWHERE = HybridIdentity.generate(), HybridIdentity.generate()
ROSTER = SectionKind.ROSTER


def keys_of(site: bytes) -> VerifyKeys | None:
    return {UNIT: UNIT_KEYS.public, OTHER_UNIT: STRANGER_KEYS.public}.get(site)


def source(content: bytes, kind: int = ROSTER, count: int = 1) -> SectionSource:
    return SectionSource(kind, count, lambda: iter([content]))


def written(
    sections: Sequence[SectionSource] = (),
    manifest: Manifest = MANIFEST,
    identity: HybridIdentity = HERE,
    signing: SigningKeys = UNIT_KEYS,
) -> bytes:
    out = io.BytesIO()
    write_bundle(out, manifest, sections, [identity.recipient], signing)
    return out.getvalue()


def opened(file: bytes, limits: Limits | None = None) -> OpenedBundle:
    bundle = io.BytesIO(file)
    if limits is None:
        return read_bundle(bundle, [HERE], keys_of, HEADQUARTERS)
    return read_bundle(bundle, [HERE], keys_of, HEADQUARTERS, limits=limits)


def reason(file: bytes, limits: Limits | None = None) -> Reason:
    with pytest.raises(BundleRefused) as caught:
        opened(file, limits)
    return caught.value.reason


def sealed(plain: bytes) -> bytes:
    out = io.BytesIO()
    with seal(out, [HERE.recipient]) as writer:
        writer.write(plain)
    return out.getvalue()


def by_hand(
    stored: Sequence[bytes],
    sections: Sequence[Section],
    *,
    manifest: Manifest = MANIFEST,
    change: Callable[[bytes], bytes] = bytes,
) -> bytes:
    """A bundle that its sender made with other tools: any manifest, any stored bytes."""
    envelope = sign_manifest(manifest.with_sections(sections).encoded(), UNIT_KEYS)
    front = b"PSB1" + len(envelope).to_bytes(4, "big") + envelope
    plain = front + b"".join(stored)
    return sealed(change(plain + bytes(padded(len(plain)) - len(plain))))


def streamed(content: bytes) -> bytes:
    compressor = zstandard.ZstdCompressor(
        write_checksum=False, write_content_size=False
    ).compressobj()
    return compressor.compress(content) + compressor.flush()


def section(content: bytes, stored: bytes, raw_length: int | None = None) -> Section:
    length = len(content) if raw_length is None else raw_length
    return Section(ROSTER, 1, length, len(stored), hashlib.sha256(content).digest())


# Round trips


def test_round_trip_of_several_sections() -> None:
    contents = {ROSTER: b"signed list" * 9, 7: b"", 9: secrets.token_bytes(300_000)}
    file = written([source(content, kind) for kind, content in contents.items()])
    bundle = opened(file)
    assert bundle.manifest.sender == UNIT
    assert [each.kind for each in bundle.manifest.sections] == list(contents)
    for kind in (9, ROSTER, 7, 9):
        assert b"".join(bundle.section(kind)) == contents[kind]
    assert bundle.has(9)
    assert not bundle.has(SectionKind.ENTRIES)
    assert list(bundle.section(SectionKind.ENTRIES)) == []


def test_content_in_any_pieces_and_sizes() -> None:
    sizes = [1, 3, 1000, 131_071, 131_072, 131_073, 400_000]
    blocks = [secrets.token_bytes(size // 2) + bytes(size - size // 2) for size in sizes]
    file = written([SectionSource(ROSTER, len(blocks), lambda: iter(blocks))])
    assert b"".join(opened(file).section(ROSTER)) == b"".join(blocks)


def test_the_written_manifest_is_the_one_that_is_read() -> None:
    out = io.BytesIO()
    manifest = write_bundle(
        out, MANIFEST, [source(b"x")], [HERE.recipient, ELSEWHERE.recipient], UNIT_KEYS
    )
    assert opened(out.getvalue()).manifest == manifest


def test_sizes_say_little() -> None:
    assert padded(1) == padded(4096) == 4096
    for length in range(4097, 200_000, 97):
        assert length <= padded(length) <= length * 1.12
        assert padded(padded(length)) == padded(length)
    assert len({len(written([source(secrets.token_bytes(n))])) for n in range(9000, 9100, 9)}) == 1


@pytest.mark.parametrize("length", [4097, 5000, 9001, 65_535, 65_536, 65_537, 1_000_000, 1 << 40])
def test_sizes_are_those_of_padme(length: int) -> None:
    exponent = int(math.log2(length))
    spare = exponent - (int(math.log2(exponent)) + 1)
    assert padded(length) == -(-length // 2**spare) * 2**spare


def test_what_is_sealed_has_the_padded_size_and_one_plain_frame() -> None:
    content = secrets.token_bytes(70_000)
    plain = open_sealed(io.BytesIO(written([source(content)])), [HERE]).read()
    length = int.from_bytes(plain[4:8], "big")
    stored = read_manifest(read_envelope(plain[8 : 8 + length]).payload).sections[0].stored_length
    assert len(plain) == padded(8 + length + stored)
    assert plain[:4] == b"PSB1"
    # No declared length, no checksum, no dictionary; a window of 2^23 bytes (RFC 8878, 3.1.1.1).
    assert plain[8 + length :][:6] == b"\x28\xb5\x2f\xfd\x00" + bytes([(23 - 10) << 3])


def test_where_a_file_was_read_to_before_does_not_matter() -> None:
    file = io.BytesIO(written([source(b"x")]))
    file.seek(0, io.SEEK_END)
    assert looks_sealed(file)
    bundle = read_bundle(file, [HERE], keys_of, HEADQUARTERS)
    assert b"".join(bundle.section(ROSTER)) == b"x"


def test_what_can_be_seen_without_keys() -> None:
    assert looks_sealed(io.BytesIO(written()))
    assert not looks_sealed(io.BytesIO(b"PK\x03\x04" + bytes(100)))
    assert not looks_sealed(io.BytesIO(b""))


def test_memory_stays_flat(tmp_path: Path) -> None:
    block = secrets.token_bytes(1 << 19) + bytes(1 << 19)

    def chunks() -> Iterator[bytes]:
        return (block for _ in range(64))

    path = tmp_path / "large.psb"
    tracemalloc.start()
    try:
        with path.open("wb") as out:
            write_bundle(
                out, MANIFEST, [SectionSource(ROSTER, 64, chunks)], [HERE.recipient], UNIT_KEYS
            )
        with path.open("rb") as file:
            bundle = read_bundle(file, [HERE], keys_of, HEADQUARTERS)
            total = sum(len(piece) for piece in bundle.section(ROSTER))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert total == 64 << 20
    assert peak < 16 << 20


def test_a_source_that_changes_leaves_no_file_that_opens() -> None:
    answers = iter([[b"first"], [b"other"]])
    out = io.BytesIO()
    changing = SectionSource(ROSTER, 1, lambda: iter(next(answers)))
    with pytest.raises(Exception, match="chang"):
        write_bundle(out, MANIFEST, [changing], [HERE.recipient], UNIT_KEYS)
    assert reason(out.getvalue()) is Reason.DAMAGED


# Files that are not whole


def outcome(file: bytes) -> str:
    try:
        opened(file)
    except BundleRefused as refused:
        return refused.reason.value
    except NotForUs:
        return "not-for-us"
    except NeedsUpgrade:
        return "waiting:upgrade"
    return "accepted"


def test_no_flipped_bit_passes() -> None:
    file = written()
    outcomes = set()
    for bit in range(0, len(file) * 8, 11):
        changed = bytearray(file)
        changed[bit // 8] ^= 1 << bit % 8
        outcomes.add(outcome(bytes(changed)))
    assert outcomes == {"damaged", "not-for-us"}


def test_no_truncation_passes() -> None:
    file = written()
    assert {outcome(file[:end]) for end in range(0, len(file), 3)} == {"damaged"}
    assert outcome(file[:-1]) == "damaged"


LARGE = source(secrets.token_bytes(150_000))


@pytest.mark.parametrize(
    "file",
    [
        written([LARGE]),
        written([LARGE], signing=STRANGER_KEYS),
        written([LARGE], replace(MANIFEST, sender=b"?" * 16)),
        written([LARGE], replace(MANIFEST, recipients=(OTHER_UNIT,))),
    ],
    ids=["good", "forged", "unknown", "elsewhere"],
)
def test_a_file_that_is_not_whole_is_damaged_whatever_else_is_wrong(file: bytes) -> None:
    for end in (len(file) - 1, len(file) - 70_000):
        assert outcome(file[:end]) == "damaged"
    assert outcome(file + b"\x00") == "damaged"
    assert outcome(file[:-5] + bytes([file[-5] ^ 1]) + file[-4:]) == "damaged"


def test_cut_off_files_of_newer_programs_and_over_limits_are_damaged_too() -> None:
    stored = secrets.token_bytes(150_000)
    newer = by_hand(
        [stored],
        [section(b"", stored)],
        change=lambda plain: b"PSB2" + plain[4:],
    )
    large = by_hand([stored], [section(b"", stored, 3 << 30)])
    for file, whole in ((newer, None), (large, "limits")):
        if whole:
            assert outcome(file) == whole
        assert outcome(file[:-1]) == "damaged"


def test_a_newer_manifest_waits_but_only_when_whole_and_signed() -> None:
    def newer(signing: SigningKeys) -> bytes:
        values = cbor2.loads(MANIFEST.encoded())
        payload = cbor2.dumps({**values, 23: [99], 99: 1}, canonical=True)
        envelope = sign_manifest(payload, signing)
        plain = b"PSB1" + len(envelope).to_bytes(4, "big") + envelope
        return sealed(plain + bytes(padded(150_000) - len(plain)))

    assert outcome(newer(UNIT_KEYS)) == "waiting:upgrade"
    assert outcome(newer(UNIT_KEYS)[:-1]) == "damaged"
    assert outcome(newer(STRANGER_KEYS)) == "bad-signature"


def test_appended_bytes_and_files_are_damaged() -> None:
    file = written()
    for more in (b"\x00", b"\n", file, streamed(b"more")):
        assert outcome(file + more) == "damaged"


def test_padding_is_zeros_to_the_end() -> None:
    stored = streamed(b"x")
    good = [section(b"x", stored)]

    def changed(at: int) -> Callable[[bytes], bytes]:
        return lambda plain: plain[:at] + b"\x01" + plain[at + 1 :]

    assert outcome(by_hand([stored], good)) == "accepted"
    assert outcome(by_hand([stored], good, change=changed(-1))) == "damaged"
    assert outcome(by_hand([stored], good, change=lambda plain: plain[:3000])) == "damaged"


def test_only_a_newer_container_of_this_family_waits() -> None:
    stored = streamed(b"x")
    for magic, said in ((b"PSB2", "waiting:upgrade"), (b"PSC1", "damaged"), (b"xSB1", "damaged")):
        changed = by_hand(
            [stored], [section(b"x", stored)], change=lambda plain, m=magic: m + plain[4:]
        )
        assert outcome(changed) == said


def envelope_of(size: int) -> bytes:
    """A bundle without sections whose envelope has ``size`` bytes, rightly signed."""
    values = cbor2.loads(MANIFEST.encoded())
    bare = len(sign_manifest(cbor2.dumps({**values, 40: b"x" * 70_000}, canonical=True), UNIT_KEYS))
    payload = cbor2.dumps({**values, 40: b"x" * (70_000 + size - bare)}, canonical=True)
    envelope = sign_manifest(payload, UNIT_KEYS)
    assert len(envelope) == size
    plain = b"PSB1" + len(envelope).to_bytes(4, "big") + envelope
    return sealed(plain + bytes(padded(len(plain)) - len(plain)))


def test_the_longest_manifest_has_a_mebibyte() -> None:
    assert outcome(envelope_of(1 << 20)) == "accepted"
    assert outcome(envelope_of((1 << 20) + 1)) == "damaged"
    many = replace(MANIFEST, recipients=(HEADQUARTERS,) * 61_000, app="x" * 100)
    need = (1 << 20) - len(sign_manifest(many.encoded(), UNIT_KEYS))
    full = replace(
        many, recipients=(HEADQUARTERS,) * (61_000 + need // 17), app="x" * (100 + need % 17)
    )
    assert len(sign_manifest(full.encoded(), UNIT_KEYS)) == 1 << 20
    assert outcome(written((), full)) == "accepted"
    with pytest.raises(RuntimeError, match="too long"):
        written((), replace(MANIFEST, recipients=(HEADQUARTERS,) * 70_000))


# Who it is from and for


def test_a_numbered_channel_is_for_its_addressee() -> None:
    ours = written(manifest=replace(MANIFEST, channel=HEADQUARTERS))
    assert opened(ours).manifest.channel == HEADQUARTERS
    recipients = (HEADQUARTERS, OTHER_UNIT)
    with pytest.raises(NotForUs):
        opened(written(manifest=replace(MANIFEST, channel=OTHER_UNIT, recipients=recipients)))


def test_unknown_forged_and_misattributed_signers() -> None:
    assert reason(written(manifest=replace(MANIFEST, sender=b"?" * 16))) is Reason.UNKNOWN_SIGNER
    assert reason(written(signing=STRANGER_KEYS)) is Reason.BAD_SIGNATURE
    assert reason(written(manifest=replace(MANIFEST, sender=OTHER_UNIT))) is Reason.BAD_SIGNATURE


def test_a_right_key_id_with_a_wrong_key_is_a_bad_signature() -> None:
    for start, length in ((UNIT_KEYS.public.ed25519_id, 64), (UNIT_KEYS.public.mldsa65_id, 3309)):
        plain = open_sealed(io.BytesIO(written()), [HERE]).read()
        at = plain.index(start) + len(start) + length // 2
        assert reason(sealed(plain[:at] + bytes([plain[at] ^ 1]) + plain[at + 1 :])) is (
            Reason.BAD_SIGNATURE
        )


def test_another_manifest_under_the_same_signatures_is_refused() -> None:
    plain = open_sealed(io.BytesIO(written()), [HERE]).read()
    assert reason(sealed(plain.replace(b"J. Moyo", b"R. Zulu"))) is Reason.BAD_SIGNATURE


def test_a_bundle_for_somebody_else() -> None:
    with pytest.raises(NotForUs):
        opened(written(identity=ELSEWHERE))


def test_a_bundle_cannot_be_passed_on() -> None:
    """Signed for another unit and sealed again to us, by whoever could open it."""
    theirs = written(manifest=replace(MANIFEST, recipients=(OTHER_UNIT,)), identity=ELSEWHERE)
    plain = open_sealed(io.BytesIO(theirs), [ELSEWHERE]).read()
    with pytest.raises(NotForUs):
        opened(sealed(plain))


# Sections


def test_sections_of_another_bundle_are_damaged() -> None:
    one, other = b"A" * 500, b"B" * 500
    first, second = streamed(one), streamed(other)
    assert len(first) == len(second)
    assert outcome(by_hand([first], [section(one, first)])) == "accepted"
    assert outcome(by_hand([second], [section(one, first)])) == "damaged"


def test_sections_in_another_order_are_damaged() -> None:
    one, other = secrets.token_bytes(500), secrets.token_bytes(500)
    first, second = streamed(one), streamed(other)
    lines = [section(one, first), replace(section(other, second), kind=9)]
    assert outcome(by_hand([first, second], lines)) == "accepted"
    assert outcome(by_hand([second, first], lines)) == "damaged"


def test_an_appended_frame_is_damaged() -> None:
    content = b"entry" * 100
    first = streamed(content)
    for more in (streamed(b""), streamed(b"more"), b"\x50\x2a\x4d\x18\x01\x00\x00\x00x", b"xyz"):
        stored = first + more
        assert outcome(by_hand([stored], [section(content, stored)])) == "damaged"


def test_lengths_that_differ_from_the_signed_ones_are_damaged() -> None:
    content = b"entry" * 100
    stored = streamed(content)
    for raw_length in (0, 1, len(content) - 1, len(content) + 1):
        assert outcome(by_hand([stored], [section(content, stored, raw_length)])) == "damaged"
    for length in (1, len(stored) - 1, len(stored) + 1):
        line = replace(section(content, stored), stored_length=length)
        assert outcome(by_hand([stored], [line])) == "damaged"


@pytest.mark.parametrize("declared", [True, False])
def test_a_bomb_stops_at_the_signed_length(declared: bool) -> None:
    # 256 MiB of zeros are a few kilobytes.
    size = 256 << 20
    compressor = zstandard.ZstdCompressor(write_checksum=False, write_content_size=declared)
    packing = compressor.compressobj(size=size if declared else -1)
    zeros = bytes(1 << 20)
    stored = b"".join([packing.compress(zeros) for _ in range(256)]) + packing.flush()
    tracemalloc.start()
    try:
        got = outcome(by_hand([stored], [section(bytes(1000), stored)]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert got == "damaged"
    assert peak < 8 << 20
    assert outcome(by_hand([stored], [section(b"", stored, 3 << 30)])) == "limits"


def test_a_frame_may_not_ask_for_much_memory() -> None:
    window_of_two_gib = b"\x28\xb5\x2f\xfd\x00" + bytes([21 << 3]) + b"\x01\x00\x00"
    assert outcome(by_hand([window_of_two_gib], [section(b"", window_of_two_gib)])) == "damaged"


def test_limits_hold_whoever_signed() -> None:
    stored = streamed(b"x")
    too_many = replace(section(b"x", stored), count=5_000_001)
    assert reason(by_hand([stored], [too_many])) is Reason.LIMITS


def test_each_limit_is_held_to_the_byte() -> None:
    gibibyte = 1024**3
    assert Limits() == Limits(2 * gibibyte, 2 * gibibyte, 5_000_000, gibibyte // 2)
    content = secrets.token_bytes(300)
    stored = streamed(content)
    line = replace(section(content, stored), count=7)
    file = by_hand([stored], [line])
    envelope = len(sign_manifest(MANIFEST.with_sections([line]).encoded(), UNIT_KEYS))
    unpadded = 8 + envelope + len(stored)
    exact = Limits(300, len(stored), 7, padded(unpadded) - unpadded)
    assert opened(file, exact).manifest.sections == (line,)
    for name in ("raw_section", "stored_section", "items"):
        assert reason(file, replace(exact, **{name: getattr(exact, name) - 1})) is Reason.LIMITS
    assert reason(file, replace(exact, padding=exact.padding - 1)) is Reason.DAMAGED


def test_padding_is_counted_over_all_of_it() -> None:
    stored = streamed(b"x")
    much = by_hand([stored], [section(b"x", stored)], change=lambda plain: plain + bytes(700_000))
    assert outcome(much) == "accepted"
    assert reason(much, Limits(padding=600_000)) is Reason.DAMAGED


def test_another_file_in_its_place_is_damaged() -> None:
    for other in (b"", b"short", bytes(100)):
        held = io.BytesIO(written([source(b"x" * 900), source(b"y", 9)]))
        bundle = read_bundle(held, [HERE], keys_of, HEADQUARTERS)
        held.seek(0)
        held.truncate()
        held.write(sealed(other))
        for kind in (ROSTER, 9):
            with pytest.raises(BundleRefused) as caught:
                b"".join(bundle.section(kind))
            assert caught.value.reason is Reason.DAMAGED


def test_two_sections_of_one_kind_are_damaged() -> None:
    stored = streamed(b"x")
    assert outcome(by_hand([stored] * 2, [section(b"x", stored)] * 2)) == "damaged"


def test_a_manifest_over_a_mebibyte_is_not_read() -> None:
    plain = b"PSB1" + (1 << 20 | 1).to_bytes(4, "big") + bytes(2 << 20)
    assert outcome(sealed(plain)) in ("damaged", "limits")


def test_a_file_that_changes_after_it_was_opened_is_damaged() -> None:
    file = written([source(secrets.token_bytes(200_000))])
    held = io.BytesIO(file)
    bundle = read_bundle(held, [HERE], keys_of, HEADQUARTERS)
    held.seek(len(file) // 2)
    held.write(b"\x00" * 9)
    with pytest.raises(BundleRefused) as caught:
        b"".join(bundle.section(ROSTER))
    assert caught.value.reason is Reason.DAMAGED


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"PSB1",
        b"PSB1\x00\x00\x00\x00",
        b"PSB1\x00\x00\x00\x05\xd8\x62\x84\xf6\xf6",
        bytes(4096),
    ],
)
def test_nonsense_inside_a_good_seal_is_damaged(plain: bytes) -> None:
    assert outcome(sealed(plain)) == "damaged"
