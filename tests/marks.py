"""Marks in personal data and secrets of the tests, and the search for what is left of them.

The whole suite names its people by these names and uses passphrases with the words of
:data:`SECRETS`. Whatever a program leaves behind by mistake is found by them afterwards.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from pathlib import Path

FAMILY_NAME = "Ssalikwezi"
PRACTICE_NAMES = ("Byaruhanga", "Tumusiime", "Kiggundu", "Nabimanya", "Mwesigwa", "Ssebunya")
"""Of the people of the practice data, with which the screens are tested."""
SECRETS = (
    "lanterns on the river",
    "lanterns over water",
    "green kettles",
    "quiet herons",
    "rivers of copper",
)


_LEAST = 8
"""Bytes; a shorter part of a word stands in random bytes by chance."""


def spellings(word: str) -> list[bytes]:
    """How the word could stand in a file."""
    plain = word.encode()
    found = [plain, plain.lower(), word.encode("utf-16-le"), word.encode("utf-16-be")]
    found += [plain.hex().encode(), plain.hex().upper().encode()]
    for shift in range(3):
        found.append(base64.b64encode(bytes(shift) + plain)[4:-4])
    return [one for one in dict.fromkeys(found) if len(one) >= _LEAST]


def traces(root: Path, words: Iterable[str]) -> list[str]:
    """Where any of the marks stands below ``root``: in a name or in a content."""
    needles = [needle for word in words for needle in spellings(word)]
    found: list[str] = []
    for path in root.rglob("*"):
        if any(needle in path.name.encode() for needle in needles):
            found.append(f"name of {path.relative_to(root)}")
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            found += [f"{path.relative_to(root)}: {one!r}" for one in needles if one in content]
    return found
