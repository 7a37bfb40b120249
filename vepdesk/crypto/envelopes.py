"""Two sealed envelopes: paper that opens the store only when both halves are brought together.

Each half alone is 128 random bits and says nothing about the other (a one-time pad). A half is
written as 32 letters and digits with a check at its end, so that a slip of the pen is named at the
half in which it lies.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from typing import Final

from vepdesk.crypto.errors import Damaged

_HALF_LENGTH: Final = 16
_CHECK_LENGTH: Final = 4
_GROUP: Final = 4
_DOMAIN = b"vepdesk-envelope/1"
_MISREAD = str.maketrans({"0": "o", "1": "l", "8": "b"})


@dataclass(frozen=True, slots=True)
class Envelopes:
    """What is printed on the two sheets."""

    first: str = field(repr=False)
    second: str = field(repr=False)

    @property
    def passphrase(self) -> str:
        """What both together open the recovery slot with."""
        return combined(self.first, self.second)

    @classmethod
    def generate(cls) -> Envelopes:
        """Two new halves."""
        return cls(_written(secrets.token_bytes(_HALF_LENGTH)), _written(_random_half()))


def _random_half() -> bytes:
    return secrets.token_bytes(_HALF_LENGTH)


def combined(first: str, second: str) -> str:
    """The passphrase behind two halves, in either order.

    Raises :class:`~vepdesk.crypto.errors.Damaged` when one of them was mistyped, or twice the same.
    """
    one, other = _read(first), _read(second)
    if one == other:
        raise Damaged("twice the same half")
    both = bytes(left ^ right for left, right in zip(one, other, strict=True))
    return both.hex()


def well_written(half: str) -> bool:
    """Whether a half was typed as it stands on its sheet."""
    try:
        _read(half)
    except Damaged:
        return False
    return True


def _written(half: bytes) -> str:
    text = base64.b32encode(half + _check(half)).decode("ascii").lower()
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def _read(text: str) -> bytes:
    plain = "".join(letter for letter in text.casefold() if letter.isalnum()).translate(_MISREAD)
    try:
        data = base64.b32decode(plain.upper())
    except ValueError as error:
        raise Damaged("not half of a recovery code") from error
    half, check = data[:_HALF_LENGTH], data[_HALF_LENGTH:]
    if check != _check(half):  # of a text that is too short or too long the check is, too
        raise Damaged("not half of a recovery code")
    return half


def _check(half: bytes) -> bytes:
    return hashlib.sha256(_DOMAIN + half).digest()[:_CHECK_LENGTH]
