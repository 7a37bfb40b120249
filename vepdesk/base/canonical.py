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


def _check(item: object) -> None:
    if item is None or isinstance(item, bool | int | str | bytes):
        return
    if isinstance(item, list):
        for part in item:
            _check(part)
    elif isinstance(item, dict):
        for key, part in item.items():
            if not isinstance(key, str | int) or isinstance(key, bool):
                raise NotCanonical("keys are text or numbers")
            _check(part)
    else:
        raise NotCanonical("not a plain value")
