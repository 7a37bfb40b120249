"""The signed manifest of a bundle: who sends what to whom, and where it fits.

A CBOR map with small integer keys, inside a COSE_Sign message (RFC 9052, tag 98) that carries an
Ed25519 and an ML-DSA-65 signature; both must hold. Names and numbers are those of
``docs/bundle-format.md``. Algorithms are fixed by the container version: nothing is negotiated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, IntEnum

from vepdesk.base.canonical import Item, decode, encode
from vepdesk.base.identifiers import LENGTH
from vepdesk.crypto.errors import BadSignature
from vepdesk.crypto.signatures import SigningKeys, VerifyKeys

VERSION = 1
MAX_MANIFEST = 1 << 20
HASH = 32
_TAG = b"\xd8\x62"  # CBOR tag 98: COSE_Sign
_EXTERNAL = b"PSB1"
_CONTENT_TYPE = "application/vnd.vepdesk.psb-manifest+cbor"
_ALGORITHM, _KEY_ID, _TYPE = 1, 4, 3
_EDDSA, _MLDSA65 = -8, -49
_PARTS = 4
_KNOWN_KEYS = range(1, 26)


class Reason(Enum):
    """Why a bundle is kept out: the closed list of the command line's contract."""

    DAMAGED = "damaged"
    UNKNOWN_SIGNER = "unknown-signer"
    BAD_SIGNATURE = "bad-signature"
    REVOKED = "revoked"
    FORK = "fork"
    ROLLBACK = "rollback"
    LIMITS = "limits"
    PRACTICE = "practice"


class BundleRefused(Exception):
    """A bundle of which nothing may be taken."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class NeedsUpgrade(Exception):
    """A bundle of a newer program: to be kept until this one is updated."""


class BundleKind(IntEnum):
    """What a bundle is for."""

    DELTA = 1
    SNAPSHOT = 2
    TRANSFER = 3
    TRUST = 4
    ACKNOWLEDGEMENT = 5
    BLOBS = 6
    REJOIN = 7


class SectionKind(IntEnum):
    """What a section holds."""

    ENTRIES = 1
    ROSTER = 2


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """How far the sender holds a channel of ours: applied, and safe in its verified backup."""

    site: bytes
    epoch: bytes
    applied: int
    head: bytes
    safe: int


@dataclass(frozen=True, slots=True)
class Section:
    """One section as the manifest promises it: raw and stored length in bytes, SHA-256 of the raw
    content."""

    kind: int
    count: int
    raw_length: int
    stored_length: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is signed. ``lo``, ``hi``, ``prev`` and ``head`` count in the channel: the sender's
    journal, or the numbered channel to ``channel``. ``created`` is in milliseconds and for display
    only; ``number`` is what people write on the stick."""

    bundle: bytes
    kind: int
    sender: bytes
    recipients: tuple[bytes, ...]
    epoch: bytes
    number: int
    app: str
    model: int
    model_read: int
    created: int
    by: tuple[bytes, str]
    lo: int | None = None
    hi: int | None = None
    prev: bytes | None = None
    head: bytes | None = None
    acks: tuple[Acknowledgement, ...] = ()
    roster: tuple[int, bytes] | None = None
    reference: tuple[int, bytes] | None = None
    sections: tuple[Section, ...] = ()
    channel: bytes | None = None
    practice: bool = False

    def encoded(self) -> bytes:
        """The bytes that both signatures cover."""
        items: dict[int, Item] = {
            1: VERSION,
            2: self.bundle,
            3: int(self.kind),
            4: self.sender,
            5: self.recipients,
            6: self.epoch,
            7: self.lo,
            8: self.hi,
            9: self.prev,
            10: self.head,
            11: self.number,
            12: [(a.site, a.epoch, a.applied, a.head, a.safe) for a in self.acks],
            13: self.roster,
            14: self.reference,
            15: self.app,
            16: self.model,
            17: self.model_read,
            18: self.created,
            19: self.by,
            20: [
                (int(s.kind), s.count, s.raw_length, s.stored_length, s.digest)
                for s in self.sections
            ],
            24: self.channel,
            25: self.practice or None,
        }
        return encode({key: value for key, value in items.items() if value is not None})

    def with_sections(self, sections: Sequence[Section]) -> Manifest:
        """The same manifest for these sections."""
        return replace(self, sections=tuple(sections))


def read_manifest(data: bytes) -> Manifest:
    """Reads signed bytes. Raises ``BundleRefused`` (damaged) or :class:`NeedsUpgrade`."""
    try:
        item = decode(data)
        if not isinstance(item, dict):
            raise ValueError("manifest")  # noqa: TRY004 - one kind of error here
        return _manifest(_Fields(item))
    except (ValueError, TypeError) as error:
        raise BundleRefused(Reason.DAMAGED) from error


def _manifest(fields: _Fields) -> Manifest:
    critical = fields.items(23)
    if fields.number(1) != VERSION or any(key not in _KNOWN_KEYS for key in critical):
        raise NeedsUpgrade
    author, name = fields.pair(19)
    manifest = Manifest(
        bundle=fields.octets(2, LENGTH),
        kind=fields.number(3),
        sender=fields.octets(4, LENGTH),
        recipients=tuple(_bytes(one, LENGTH) for one in fields.items(5)),
        epoch=fields.octets(6, LENGTH),
        number=fields.number(11),
        app=fields.text(15),
        model=fields.number(16),
        model_read=fields.number(17),
        created=fields.number(18),
        by=(_bytes(author, LENGTH), _text(name)),
        lo=fields.optional_number(7),
        hi=fields.optional_number(8),
        prev=fields.optional_octets(9, HASH),
        head=fields.optional_octets(10, HASH),
        acks=tuple(_acknowledgement(one) for one in fields.items(12)),
        roster=fields.version(13),
        reference=fields.version(14),
        sections=tuple(_section(one) for one in fields.items(20)),
        channel=fields.optional_octets(24, LENGTH),
        practice=fields.flag(25),
    )
    _check_range(manifest)
    return manifest


def sender_of(data: bytes) -> bytes:
    """Whose keys these bytes are to be checked with; nothing else of them is believed before.

    Raises ``BundleRefused`` (damaged).
    """
    try:
        item = decode(data)
        return _Fields(item if isinstance(item, dict) else {}).octets(4, LENGTH)
    except ValueError as error:
        raise BundleRefused(Reason.DAMAGED) from error


def _check_range(manifest: Manifest) -> None:
    if len({section.kind for section in manifest.sections}) != len(manifest.sections):
        raise ValueError("sections")
    parts = (manifest.lo, manifest.hi, manifest.prev, manifest.head)
    if any(part is None for part in parts) and any(part is not None for part in parts):
        raise ValueError("range")
    entries = [section for section in manifest.sections if section.kind == SectionKind.ENTRIES]
    if manifest.lo is None or manifest.hi is None:
        if entries:
            raise ValueError("entries without a range")
        return
    if not 1 <= manifest.lo <= manifest.hi:
        raise ValueError("range")
    if [section.count for section in entries] != [manifest.hi - manifest.lo + 1]:
        raise ValueError("count")


class _Fields:
    """Reads a decoded map by key and type; anything unexpected is a ``ValueError``."""

    def __init__(self, item: Mapping[object, object]) -> None:
        self._item = item

    def number(self, key: int) -> int:
        return _number(self._item.get(key))

    def optional_number(self, key: int) -> int | None:
        return self.number(key) if key in self._item else None

    def octets(self, key: int, length: int) -> bytes:
        return _bytes(self._item.get(key), length)

    def optional_octets(self, key: int, length: int) -> bytes | None:
        return self.octets(key, length) if key in self._item else None

    def text(self, key: int) -> str:
        return _text(self._item.get(key))

    def flag(self, key: int) -> bool:
        value = self._item.get(key, False)
        if not isinstance(value, bool):
            raise ValueError("flag")  # noqa: TRY004 - one kind of error for the caller
        return value

    def items(self, key: int) -> list[object]:
        value = self._item.get(key, [])
        if not isinstance(value, list):
            raise ValueError("list")  # noqa: TRY004 - one kind of error for the caller
        return value

    def pair(self, key: int) -> tuple[object, object]:
        return _parts(self._item.get(key), 2)[0], _parts(self._item.get(key), 2)[1]

    def version(self, key: int) -> tuple[int, bytes] | None:
        if key not in self._item:
            return None
        number, digest = self.pair(key)
        return _number(number), _bytes(digest, HASH)


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise ValueError("number")
    return value


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, bytes) or len(value) != length:
        raise ValueError("bytes")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise ValueError("text")
    return value


def _parts(value: object, count: int) -> list[object]:
    if not isinstance(value, list) or len(value) != count:
        raise ValueError("parts")
    return value


def _acknowledgement(item: object) -> Acknowledgement:
    site, epoch, applied, head, safe = _parts(item, 5)
    return Acknowledgement(
        _bytes(site, LENGTH),
        _bytes(epoch, LENGTH),
        _number(applied),
        _bytes(head, HASH),
        _number(safe),
    )


def _section(item: object) -> Section:
    kind, count, raw, stored, digest = _parts(item, 5)
    return Section(
        _number(kind), _number(count), _number(raw), _number(stored), _bytes(digest, HASH)
    )


def sign_manifest(payload: bytes, keys: SigningKeys) -> bytes:
    """The COSE_Sign message around a manifest."""
    body = encode({_TYPE: _CONTENT_TYPE})
    signatures = []
    for algorithm, key_id, sign in (
        (_EDDSA, keys.public.ed25519_id, keys.sign_ed25519),
        (_MLDSA65, keys.public.mldsa65_id, keys.sign_mldsa65),
    ):
        header = encode({_ALGORITHM: algorithm, _KEY_ID: key_id})
        signatures.append((header, dict[int, Item](), sign(_to_sign(body, header, payload))))
    return _TAG + encode((body, dict[int, Item](), payload, signatures))


@dataclass(frozen=True, slots=True)
class Envelope:
    """A COSE_Sign message, read but not yet believed."""

    body: bytes
    payload: bytes
    signatures: tuple[tuple[bytes, bytes], ...]

    def verify(self, keys: VerifyKeys) -> None:
        """Raises ``BundleRefused`` (bad-signature) unless both signatures are by ``keys``."""
        expected = (
            (_EDDSA, keys.ed25519_id, keys.verify_ed25519),
            (_MLDSA65, keys.mldsa65_id, keys.verify_mldsa65),
        )
        try:
            pairs = zip(expected, self.signatures, strict=True)
            for (algorithm, key_id, verify), (header, signature) in pairs:
                if header != encode({_ALGORITHM: algorithm, _KEY_ID: key_id}):
                    raise BadSignature
                verify(signature, _to_sign(self.body, header, self.payload))
        except (BadSignature, ValueError) as error:
            raise BundleRefused(Reason.BAD_SIGNATURE) from error


def read_envelope(data: bytes) -> Envelope:
    """Reads a COSE_Sign message strictly. Raises ``BundleRefused`` (damaged)."""
    try:
        if not data.startswith(_TAG):
            raise ValueError("tag")
        body, unprotected, payload, signatures = _parts(decode(data[len(_TAG) :]), _PARTS)
        if body != encode({_TYPE: _CONTENT_TYPE}) or unprotected != {}:
            raise ValueError("header")
        if not isinstance(payload, bytes):
            raise ValueError("payload")  # noqa: TRY004 - one kind of error here
        if not isinstance(signatures, list):
            raise ValueError("signatures")  # noqa: TRY004 - one kind of error here
        found = tuple(_signature(one) for one in signatures)
    except (ValueError, TypeError) as error:
        raise BundleRefused(Reason.DAMAGED) from error
    return Envelope(body, payload, found)


def _signature(item: object) -> tuple[bytes, bytes]:
    header, unprotected, signature = _parts(item, 3)
    if unprotected != {} or not isinstance(header, bytes) or not isinstance(signature, bytes):
        raise ValueError("signature")
    return header, signature


def _to_sign(body: bytes, header: bytes, payload: bytes) -> bytes:
    """The Sig_structure of RFC 9052, section 4.4."""
    return encode(("Signature", body, header, _EXTERNAL, payload))
