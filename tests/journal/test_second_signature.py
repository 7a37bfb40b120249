"""A second person's signature holds for one act by one author, and for nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.entries import header
from vepdesk.base.canonical import encode
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.signatures import BadSignature, SigningKeys
from vepdesk.journal.entry import Op
from vepdesk.journal.second import Second, statement, verify_second

SIGNING = SigningKeys(bytes(range(64)))
PERSON = RecordId(b"q" * 16)
HEADER = header(3, base={"level": (b"x" * 16,)}, payload=b"what is written")
SIGNED = replace(HEADER, second=Second(PERSON, "Lule", "supervisor", SIGNING).over(HEADER))


def test_it_holds_for_the_act_that_was_signed() -> None:
    assert SIGNED.second is not None
    assert SIGNED.second[0] == b"q" * 16
    verify_second(SIGNED, SIGNING.public)
    for moved in (replace(SIGNED, seq=9), replace(SIGNED, at=1), replace(SIGNED, suspect=True)):
        verify_second(moved, SIGNING.public)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "visit"},
        {"rid": b"z" * 16},
        {"op": Op.STRIKE},
        {"base": {}},
        {"author": b"z" * 16},
        {"digest": b"z" * 32},
    ],
)
def test_it_cannot_be_moved_to_another_act(change: dict[str, object]) -> None:
    with pytest.raises(BadSignature):
        verify_second(replace(SIGNED, **change), SIGNING.public)  # type: ignore[arg-type]


def test_what_is_signed_is_for_ever() -> None:
    parts = ("classification", b"r" * 16, 1, {"level": (b"x" * 16,)}, b"p" * 16, HEADER.digest)
    assert statement(HEADER) == encode(parts)
    assert SIGNED.second is not None
    signature = SIGNED.second[1]
    separated = b"vepdesk-signature/1" + b"\x00\x10" + b"vepdesk-second/1" + statement(HEADER)
    SIGNING.public.verify_ed25519(signature[:64], separated)
    SIGNING.public.verify_mldsa65(signature[64:], separated)


def test_none_or_half_or_somebody_elses_is_no_signature() -> None:
    with pytest.raises(BadSignature, match="missing"):
        verify_second(HEADER, SIGNING.public)
    with pytest.raises(BadSignature):
        verify_second(SIGNED, SigningKeys(bytes(64)).public)
    assert SIGNED.second is not None
    signature = SIGNED.second[1]
    foreign = Second(PERSON, "", "", SigningKeys(bytes(64))).over(HEADER)[1]
    for bad in (b"", signature[:64], signature[:-1], signature[:64] + foreign[64:],
                foreign[:64] + signature[64:]):  # fmt: skip
        with pytest.raises(BadSignature):
            verify_second(replace(SIGNED, second=(b"q" * 16, bad)), SIGNING.public)


def test_the_private_keys_do_not_show() -> None:
    assert "signing" not in repr(Second(PERSON, "Lule", "supervisor", SIGNING))
