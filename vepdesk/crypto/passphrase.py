"""Choosing a password: what is refused, and one to offer.

No composition rules and no expiry; length counts (NIST SP 800-63B, 3.1.1). Beyond that a password
is refused only when what remains after taking out everything a guesser tries first is too little.
"""

from __future__ import annotations

import enum
import secrets
import unicodedata
from collections.abc import Collection
from typing import Final

LEAST_LENGTH: Final = 15
MOST_LENGTH: Final = 256
SUGGESTED_BITS: Final = 63.2
"""Entropy of :func:`suggest`: ten syllables of log2(80) = 6.32 bits each."""

_LEAST_REMAINDER = 8
_LEAST_DIFFERENT = 5
_SHORTEST_WORD = 4
_SUGGESTED_WORDS = 5
_ONE_TIME_WORDS = 6
_SYLLABLES_PER_WORD = 2
_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aeiou"

_LOOKS_LIKE = str.maketrans("0134578", "oieastb")
_SIGNS = str.maketrans("@$!", "asi")
_COMMON_WORDS: Final = frozenset(
    {
        "password", "passwort", "passphrase", "secret", "welcome", "letmein", "changeme", "change",
        "default", "login", "admin", "administrator", "user", "guest", "test", "testing", "hello",
        "prison", "prisoner", "warden", "governor", "officer", "inmate", "jail", "security",
        "vepdesk", "extremist", "extremism", "violent", "headquarters", "computer", "internet",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "spring", "summer", "autumn", "winter", "iloveyou", "football", "baseball",
        "dragon", "monkey", "master", "shadow", "princess", "sunshine", "superman", "batman",
        "trustno", "whatever", "freedom", "manchester", "liverpool", "arsenal", "chelsea",
        "barcelona", "jesus", "allah", "motdepasse", "bonjour", "soleil", "parol",
        "correcthorsebatterystaple", "thequickbrownfox", "jumpsoverthelazydog",
    }
)  # fmt: skip
_RUNS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789012345678901234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "йцукенгшщзхъфывапролджэячсмитьбю",
)


class Weakness(enum.Enum):
    """Why a password is refused."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    REPEATED = "repeated"
    """One character or a short sequence over and over, or along the keyboard."""
    COMMON = "common"
    """Made of words that everybody tries first."""
    EXPECTED = "expected"
    """Made of words about this user or this place."""


def check(password: str, words_to_refuse: Collection[str] = ()) -> Weakness | None:
    """The first reason to refuse ``password``, or ``None``.

    ``words_to_refuse`` are names a guesser knows: the user, the site, its code.
    """
    spelled = unicodedata.normalize("NFKC", password)
    if len(spelled) < LEAST_LENGTH:
        return Weakness.TOO_SHORT
    if len(spelled) > MOST_LENGTH:
        return Weakness.TOO_LONG
    plain = _letters(spelled)
    remainder = _without_runs(plain)
    if _is_repeated(spelled) or len(remainder) < _LEAST_REMAINDER:
        return Weakness.REPEATED
    for words, weakness in (
        (_COMMON_WORDS, Weakness.COMMON),
        (_COMMON_WORDS | {_letters(word) for word in words_to_refuse}, Weakness.EXPECTED),
    ):
        if len(_without_runs(_without_words(plain, words))) < _LEAST_REMAINDER:
            return weakness
    return None


def suggest() -> str:
    """A new random passphrase: five pronounceable words of two syllables, 63.2 bits.

    Syllables rather than a word list: they need no list for each language and are typed the same
    on every Latin keyboard.
    """
    return _random_words(_SUGGESTED_WORDS)


def one_time() -> str:
    """A first passphrase for somebody else, to be handed over on paper: six words, 75.9 bits."""
    return _random_words(_ONE_TIME_WORDS)


def _random_words(number: int) -> str:
    return " ".join(
        "".join(
            secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS)
            for _ in range(_SYLLABLES_PER_WORD)
        )
        for _ in range(number)
    )


def _letters(text: str) -> str:
    """Letters and digits only, in one case: how a guesser varies a word does not make it new."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS)
    return "".join(letter for letter in folded if letter.isalnum())


def _is_repeated(text: str) -> bool:
    """Too few different characters, or a whole made of one shorter piece over and over."""
    return len(set(text)) < _LEAST_DIFFERENT or text in (text + text)[1:-1]


def _without_words(text: str, words: Collection[str]) -> str:
    """What is left after every known word of four letters or more, also with 4 for a, is out."""
    for word in sorted(words, key=len, reverse=True):
        if len(word) < _SHORTEST_WORD:
            continue
        while (at := _spelled_alike(text).find(_spelled_alike(word))) >= 0:
            text = text[:at] + text[at + len(word) :]
    return text


def _spelled_alike(text: str) -> str:
    return text.translate(_LOOKS_LIKE)


def _without_runs(text: str) -> str:
    """What is left when stretches along the alphabet, the digits or a keyboard count as one."""
    kept = []
    at = 0
    while at < len(text):
        kept.append(text[at])
        at += max(1, _run_length(text, at))
    return "".join(kept)


def _run_length(text: str, at: int) -> int:
    """Length of the run that begins at ``at``: at least three letters, forwards or backwards."""
    best = 1
    for row in _RUNS:
        for line in (row, row[::-1]):
            length = best
            while at + length < len(text) and text[at : at + length + 1] in line:
                length += 1
            best = max(best, length)
    same = len(text) - at - len(text[at:].lstrip(text[at]))
    best = max(best, same)
    return best if best >= 3 else 1
