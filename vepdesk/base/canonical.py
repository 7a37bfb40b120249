"""Deterministic CBOR (RFC 8949, section 4.2.1): one value, one sequence of bytes.

Everything that is hashed or signed is written by :func:`encode` and read by :func:`decode`, which
accepts only what :func:`encode` would have written. ``cbor2`` alone keeps the last of two equal
keys, ignores what follows the value and builds cyclic objects from tags; encoding again and
comparing closes all of that at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias, Union

import cbor2

Item: TypeAlias = Union[  # noqa: UP007 - a quoted name cannot stand on either side of "|"
    bool, int, str, bytes, Sequence["Item"], Mapping[str, "Item"], Mapping[int, "Item"], None
]

_MAX_DEPTH = 16


class NotCanonical(ValueError):
    """Bytes that are not one deterministic CBOR value of the kinds used here."""


def encode(item: Item) -> bytes:
    """The one encoding of ``item``. Floats, tags and text that is not Unicode are refused."""
    return cbor2.dumps(item, canonical=True)


def decode(data: bytes) -> object:
    """The value behind ``data``. Raises :class:`NotCanonical` unless it is exactly its encoding.

    Tags and floats are refused: nothing here uses them, and tags can build cyclic values.
    """
    try:
        item: object = cbor2.loads(
            data, max_depth=_MAX_DEPTH, allow_indefinite=False, allow_duplicate_keys=False
        )
        _check(item)
        if cbor2.dumps(item, canonical=True) != data:
            raise NotCanonical("not the deterministic encoding")
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise NotCanonical("not a plain CBOR value") from error
    return item


_SCALARS = frozenset({type(None), bool, int, str, bytes})
_KEYS = frozenset({int, str})


def _check(item: object) -> None:
    """Raises :class:`NotCanonical` for anything but the kinds used here.

    Written flat, because it runs for every entry of every bundle.
    """
    kind = type(item)
    if kind is list:
        parts = item
    elif kind is dict:
        if not _KEYS.issuperset(map(type, item)):  # type: ignore[call-overload]
            raise NotCanonical("keys are text or numbers")
        parts = item.values()  # type: ignore[attr-defined]
    elif kind in _SCALARS:
        return
    else:
        raise NotCanonical("not a plain value")
    for part in parts:  # type: ignore[attr-defined]
        if type(part) not in _SCALARS:
            _check(part)
