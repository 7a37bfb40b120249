"""Sealed files: the public test vectors, our own edge cases, and another implementation."""

from __future__ import annotations

import hashlib
import io
import os
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from vepdesk.crypto import age, age_header
from vepdesk.crypto.age import (
    CHUNK,
    Damaged,
    HybridIdentity,
    HybridRecipient,
    Identity,
    NotAge,
    NotForUs,
    X25519Identity,
    X25519Recipient,
    open_sealed,
    seal,
)
from vepdesk.crypto.age_header import Stanza

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_REFUSED = {
    "header failure": Damaged,
    "HMAC failure": Damaged,
    "payload failure": Damaged,
    "no match": NotForUs,
}


def vector_folder() -> Path:
    named = os.environ.get("VEPDESK_AGE_VECTORS")
    return Path(named) if named else Path(__file__).parents[3] / "shared" / "data" / "age-vectors"


def vectors() -> list[Path]:
    folder = vector_folder()
    return sorted(folder.iterdir()) if folder.is_dir() else []


def bech32_data(text: str) -> tuple[str, bytes]:
    """Prefix and data of a Bech32 string (BIP 173); the vectors are trusted, so no checksum."""
    prefix, _, coded = text.lower().rpartition("1")
    number = bits = 0
    data = bytearray()
    for symbol in coded[:-6]:
        number = number << 5 | _BECH32.index(symbol)
        bits += 5
        if bits >= 8:
            bits -= 8
            data.append(number >> bits & 0xFF)
    return prefix, bytes(data)


def bech32(prefix: str, data: bytes) -> str:
    """Bech32 with its checksum, as another tool wants to read keys."""
    number = int.from_bytes(data, "big") << (-len(data) * 8 % 5)
    count = (len(data) * 8 + 4) // 5
    values = [number >> 5 * (count - 1 - at) & 31 for at in range(count)]
    spread = [ord(letter) >> 5 for letter in prefix] + [0]
    spread += [ord(letter) & 31 for letter in prefix]
    check = 1
    for value in [*spread, *values, 0, 0, 0, 0, 0, 0]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if top >> bit & 1 else 0
    check ^= 1
    values += [check >> 5 * (5 - at) & 31 for at in range(6)]
    return prefix + "1" + "".join(_BECH32[value] for value in values)


def identity_of(text: str) -> Identity:
    prefix, secret = bech32_data(text)
    kinds = {"age-secret-key-": X25519Identity, "age-secret-key-pq-": HybridIdentity}
    return kinds[prefix](secret)


class Vector:
    """One file of the test kit: lines ``name: value``, a blank line, the age file."""

    def __init__(self, path: Path) -> None:
        head, _, self.file = path.read_bytes().partition(b"\n\n")
        lines = [line.split(": ", 1) for line in head.decode().splitlines()]
        self.fields = dict(lines)
        self.identities = [identity_of(value) for name, value in lines if name == "identity"]
        if "compressed" in self.fields:
            self.file = zlib.decompress(self.file)

    @property
    def expected(self) -> str:
        return self.fields["expect"]


class Remembering:
    """An identity that keeps what it unwrapped, to compare with the vector's file key."""

    def __init__(self, inner: Identity) -> None:
        self.inner = inner
        self.found: bytes | None = None

    def unwrap(self, stanza: Stanza) -> bytes | None:
        self.found = self.inner.unwrap(stanza)
        return self.found


def read_slowly(reader: object) -> Iterator[bytes]:
    while part := reader.read(1024):  # type: ignore[attr-defined]
        yield part


def sealed(plain: bytes, *recipients: object) -> bytes:
    out = io.BytesIO()
    with seal(out, recipients) as writer:  # type: ignore[arg-type]
        writer.write(plain)
    return out.getvalue()


@pytest.fixture(scope="module")
def ours() -> HybridIdentity:
    return HybridIdentity.generate()


def test_the_vectors_are_there() -> None:
    if not vectors():
        pytest.skip("the age test vectors are not here (VEPDESK_AGE_VECTORS)")
    kinds = {Vector(path).expected for path in vectors()}
    assert kinds == {*_REFUSED, "success"}


@pytest.mark.parametrize("path", vectors(), ids=lambda path: path.name)
def test_vector(path: Path) -> None:
    vector = Vector(path)
    identities = [Remembering(identity) for identity in vector.identities]
    digest = hashlib.sha256()

    def read() -> None:
        for part in read_slowly(open_sealed(io.BytesIO(vector.file), identities)):
            digest.update(part)

    if vector.expected == "success":
        read()
    else:
        with pytest.raises(_REFUSED[vector.expected]):
            read()
    if "payload" in vector.fields:
        assert digest.hexdigest() == vector.fields["payload"]
        found = [identity.found for identity in identities if identity.found]
        assert found == [bytes.fromhex(vector.fields["file key"])]


@pytest.mark.parametrize(
    "length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1]
)
def test_round_trip_across_chunks(ours: HybridIdentity, length: int) -> None:
    plain = bytes(range(251)) * (length // 251 + 1)
    plain = plain[:length]
    file = sealed(plain, ours.recipient)
    assert open_sealed(io.BytesIO(file), [ours]).read() == plain
    assert b"".join(read_slowly(open_sealed(io.BytesIO(file), [ours]))) == plain


def test_many_small_writes_make_the_same_plaintext(ours: HybridIdentity) -> None:
    out = io.BytesIO()
    with seal(out, [ours.recipient]) as writer:
        for number in range(30_000):
            writer.write(number.to_bytes(5, "big"))
    plain = open_sealed(io.BytesIO(out.getvalue()), [ours]).read()
    assert plain == b"".join(number.to_bytes(5, "big") for number in range(30_000))


def test_every_recipient_opens_it_and_nobody_else(ours: HybridIdentity) -> None:
    other, stranger = HybridIdentity.generate(), HybridIdentity.generate()
    file = sealed(b"alert", ours.recipient, other.recipient)
    assert open_sealed(io.BytesIO(file), [ours]).read() == b"alert"
    assert open_sealed(io.BytesIO(file), [stranger, other]).read() == b"alert"
    with pytest.raises(NotForUs):
        open_sealed(io.BytesIO(file), [stranger])


def test_keys_come_back_from_their_bytes(ours: HybridIdentity) -> None:
    again = HybridIdentity.from_secret(ours.secret)
    assert again.recipient.public_bytes == ours.recipient.public_bytes
    file = sealed(b"x", HybridRecipient.from_public_bytes(ours.recipient.public_bytes))
    assert open_sealed(io.BytesIO(file), [again]).read() == b"x"


def test_unusable_keys_are_refused(ours: HybridIdentity) -> None:
    public = ours.recipient.public_bytes
    for bad in (public[:-1], public + b"\x00", public[:-32] + bytes(32), b"\xff" * 1216):
        with pytest.raises(ValueError, match=r"1216 bytes|usable|ML-KEM|[Ii]nvalid|key"):
            HybridRecipient.from_public_bytes(bad)
    with pytest.raises(ValueError, match="32 bytes"):
        HybridIdentity.from_secret(bytes(31))
    for point in (bytes(32), b"\x01" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f"):
        with pytest.raises(ValueError, match="usable"):
            X25519Recipient(point)


def test_writing_needs_recipients_of_one_kind(ours: HybridIdentity) -> None:
    with pytest.raises(ValueError, match="needs a recipient"):
        seal(io.BytesIO(), [])
    with pytest.raises(ValueError, match="different kinds"):
        seal(io.BytesIO(), [ours.recipient, X25519Identity.generate().recipient])
    sealed(b"", *[ours.recipient] * 40)
    with pytest.raises(ValueError, match="too many"):
        seal(io.BytesIO(), [ours.recipient] * 43)


def test_an_interrupted_writer_leaves_a_damaged_file(ours: HybridIdentity) -> None:
    out = io.BytesIO()

    def interrupted() -> None:
        with seal(out, [ours.recipient]) as writer:
            writer.write(bytes(3 * CHUNK))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        interrupted()
    with pytest.raises(Damaged):
        open_sealed(io.BytesIO(out.getvalue()), [ours]).read()
    with seal(io.BytesIO(), [ours.recipient]) as writer:
        writer.finish()
        with pytest.raises(ValueError, match="finished"):
            writer.write(b"late")


def refuses(file: bytes, identity: Identity) -> bool:
    try:
        open_sealed(io.BytesIO(file), [identity]).read()
    except (Damaged, NotForUs):
        return True
    return False


def test_every_truncation_is_refused(ours: HybridIdentity) -> None:
    file = sealed(b"one small note", ours.recipient)
    assert [end for end in range(len(file)) if not refuses(file[:end], ours)] == []


def test_every_flipped_bit_is_refused() -> None:
    for identity, step in ((X25519Identity.generate(), 1), (HybridIdentity.generate(), 7)):
        file = sealed(b"one small note", identity.recipient)
        accepted = []
        for bit in range(0, len(file) * 8, step):
            changed = bytearray(file)
            changed[bit // 8] ^= 1 << bit % 8
            if not refuses(bytes(changed), identity):
                accepted.append(bit)
        assert accepted == []


def test_cuts_at_chunk_borders_and_appended_bytes_are_refused(ours: HybridIdentity) -> None:
    file = sealed(bytes(3 * CHUNK), ours.recipient)
    start = len(file) - 3 * (CHUNK + 16)
    for end in range(start, len(file), CHUNK + 16):
        assert refuses(file[:end], ours)
    chunks = [file[at : at + CHUNK + 16] for at in range(start, len(file), CHUNK + 16)]
    assert refuses(file[:start] + chunks[1] + chunks[0] + chunks[2], ours)
    assert refuses(file[:start] + chunks[0] + chunks[2], ours)
    for more in (b"\x00", b"\n", bytes(16), chunks[2], file):
        assert refuses(file + more, ours)


def test_damage_is_reported_again_and_nothing_follows_it(ours: HybridIdentity) -> None:
    file = sealed(bytes(CHUNK + 5), ours.recipient)
    reader = open_sealed(io.BytesIO(file[:-1]), [ours])
    assert reader.read(CHUNK) == bytes(CHUNK)
    for _ in range(2):
        with pytest.raises(Damaged):
            reader.read(1)


def payload(file_key: bytes) -> tuple[bytes, age._Chunks]:
    """The front of a file for ``OURS`` with this file key, and what seals its chunks."""
    covered = age_header.encode_covered([OURS.recipient.wrap(file_key)])
    nonce = b"n" * 16
    mac = age_header.encode_mac(age._header_mac(file_key, covered))
    return covered + mac + nonce, age._Chunks(age._payload_key(file_key, nonce))


OURS = X25519Identity.generate()


def test_nothing_is_given_that_stands_behind_the_last_chunk() -> None:
    front, chunks = payload(b"f" * 16)
    last = chunks.seal(bytes(CHUNK), last=True)
    behind = chunks.seal(b"behind", last=True)
    for between in (b"", b"?"):
        reader = open_sealed(io.BytesIO(front + last + between + behind), [OURS])
        assert reader.read(CHUNK) == bytes(CHUNK)
        for _ in range(2):
            with pytest.raises(Damaged):
                reader.read()


def test_nothing_is_given_after_a_chunk_that_did_not_open() -> None:
    front, chunks = payload(b"f" * 16)
    file = front + bytes(CHUNK + 16) + chunks.seal(b"first", last=True)
    reader = open_sealed(io.BytesIO(file), [OURS])
    for _ in range(3):
        with pytest.raises(Damaged):
            reader.read()


def test_exactly_what_is_asked_for_is_given(ours: HybridIdentity) -> None:
    reader = open_sealed(io.BytesIO(sealed(b"abcdef", ours.recipient)), [ours])
    assert [reader.read(size) for size in (0, 1, 2, 1)] == [b"", b"a", b"bc", b"d"]
    assert reader.read(9) == b"ef"
    assert reader.read(1) == b""
    assert reader.read() == b""


def test_a_file_without_its_nonce_is_not_even_opened() -> None:
    front, _chunks = payload(b"f" * 16)
    for cut in (1, 16):
        with pytest.raises(Damaged):
            open_sealed(io.BytesIO(front[:-cut]), [OURS])


def test_a_writer_takes_all_and_holds_nothing_afterwards(ours: HybridIdentity) -> None:
    out = io.BytesIO()
    writer = seal(out, [ours.recipient])
    assert writer.write(b"four") == 4
    assert writer.write(bytes(CHUNK + 9)) == CHUNK + 9
    writer.finish()
    assert not writer._held
    size = len(out.getvalue())
    writer.finish()
    assert len(out.getvalue()) == size


def test_hostile_headers_are_bounded(ours: HybridIdentity) -> None:
    class Endless(io.RawIOBase):
        """Ever more of the same bytes; counts what was taken."""

        def __init__(self, start: bytes, more: bytes) -> None:
            self.held, self.more, self.taken = start, more, 0

        def read(self, size: int = -1) -> bytes:
            while len(self.held) < size:
                self.held += self.more
            part, self.held = self.held[:size], self.held[size:]
            self.taken += len(part)
            return part

    version = age_header.VERSION_LINE
    for more in (b"-> a\n\n", b"-> " + b"a" * 997, b"-> x\n" + (b"A" * 64 + b"\n") * 99, b"\x00"):
        source = Endless(version, more)
        with pytest.raises(Damaged):
            open_sealed(source, [ours])
        assert source.taken <= 2 * age_header.MAX_HEADER
    body_without_end = Endless(version + b"-> x\n", b"A" * 64 + b"\n")
    with pytest.raises(Damaged):
        open_sealed(body_without_end, [ours])
    assert body_without_end.taken <= 2 * age_header.MAX_HEADER


def test_a_password_stanza_is_somebody_elses(ours: HybridIdentity) -> None:
    scrypt = b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n" + b"A" * 43 + b"\n"
    file = age_header.VERSION_LINE + scrypt + b"--- " + b"A" * 43 + b"\n" + bytes(32)
    with pytest.raises(NotForUs):
        open_sealed(io.BytesIO(file), [ours])


def test_other_files_are_not_age(ours: HybridIdentity) -> None:
    for file in (b"", b"PK\x03\x04", b"age-encryption.org/v2\n-> a\n\n--- x", b"\xef\xbb\xbfage"):
        with pytest.raises(NotAge):
            open_sealed(io.BytesIO(file), [ours])


def test_a_source_may_answer_in_small_pieces(ours: HybridIdentity) -> None:
    class Drip(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(7 if size is None or size < 0 else min(7, size))

    plain = bytes(CHUNK + 100)
    assert open_sealed(Drip(sealed(plain, ours.recipient)), [ours]).read() == plain


def test_memory_stays_flat(ours: HybridIdentity, tmp_path: Path) -> None:
    path = tmp_path / "large.age"
    block = bytes(1 << 20)
    tracemalloc.start()
    try:
        with path.open("wb") as out, seal(out, [ours.recipient]) as writer:
            for _ in range(24):
                writer.write(block)
        with path.open("rb") as source:
            reader = open_sealed(source, [ours])
            total = sum(len(part) for part in read_slowly(reader))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert total == 24 << 20
    assert peak < 6 << 20


def test_rage_opens_ours_and_we_open_rages() -> None:
    theirs = pyrage.x25519.Identity.generate()
    mine = X25519Identity.generate()
    secret = bech32_data(str(theirs))[1]
    plain = bytes(range(256)) * 700
    assert pyrage.decrypt(sealed(plain, X25519Identity(secret).recipient), [theirs]) == plain
    recipient = pyrage.x25519.Recipient.from_str(bech32("age", mine.recipient.public_bytes))
    file = pyrage.encrypt(plain, [recipient])
    assert open_sealed(io.BytesIO(file), [mine]).read() == plain
