"""Finding a person whatever the script or spelling: a Latin form and a consonant skeleton.

The skeleton folds sounds that travel between Arabic, Cyrillic and Latin writing and drops vowels,
so that one name gives the same skeleton in each of its usual spellings. Equal skeletons mean
"perhaps the same name"; they never merge anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from anyascii import anyascii

_FOLDS = (
    ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("zh", "j"), ("dj", "j"), ("dzh", "j"),
    ("th", "t"), ("ph", "f"), ("ou", "u"), ("q", "k"), ("c", "k"), ("v", "u"), ("w", "u"),
    ("y", "i"), ("z", "s"),
)  # fmt: skip
_ARTICLES = re.compile(r"^(?:el|al|et|as|an|ar|ash|ad)[\s'-]")
_VOWELS = re.compile(r"[aeiou]")
_DOUBLES = re.compile(r"(.)\1+")
_NOT_LETTERS = re.compile(r"[^a-z0-9 ]+")


def latin(text: str) -> str:
    """``text`` in lower-case Latin letters, for searching."""
    return (text if text.isascii() else anyascii(text)).lower()


def skeleton(name: str) -> str:
    """The consonants that stay when a name moves between scripts, word by word."""
    words = (_word(word) for word in latin(name).split())
    return " ".join(word for word in words if word)


def _word(word: str) -> str:
    word = _NOT_LETTERS.sub("", _ARTICLES.sub("", word + " ").strip())
    for sound, fold in _FOLDS:
        word = word.replace(sound, fold)
    return _DOUBLES.sub(r"\1", _VOWELS.sub("", word))


def search_words(texts: Iterable[str]) -> tuple[str, str]:
    """What a search looks through: the texts as they are and in Latin, and their skeletons."""
    seen: dict[str, None] = {}
    skeletons: dict[str, None] = {}
    for text in texts:
        lowered = text.casefold()
        seen[lowered] = None
        if not text.isascii():
            seen[latin(text)] = None
        if not text.isdigit():
            skeletons[skeleton(text)] = None
    return " ".join(seen), " ".join(part for part in skeletons if part)
