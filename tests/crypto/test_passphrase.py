"""Which passwords are refused, why, and the one that is offered."""

from __future__ import annotations

import math

import pytest

from vepdesk.crypto import passphrase
from vepdesk.crypto.passphrase import Weakness, check, suggest

NAMES = ("j.moyo", "Northfield Prison", "U17", "Jonathan")


@pytest.mark.parametrize(
    ("password", "weakness"),
    [
        ("", Weakness.TOO_SHORT),
        ("fourteen chars", Weakness.TOO_SHORT),
        ("x" * 257, Weakness.TOO_LONG),
        ("aaaaaaaaaaaaaaa", Weakness.REPEATED),
        ("abcabcabcabcabc", Weakness.REPEATED),
        ("tumelo tumelo tumelo ", Weakness.REPEATED),
        ("123456789012345", Weakness.REPEATED),
        ("qwertyuiopasdfgh", Weakness.REPEATED),
        ("zyxwvutsrqponmlkj", Weakness.REPEATED),
        ("aaaaaaaabbbbbbbbccccccccddddddddeeeeeeee", Weakness.REPEATED),
        ("passwordpassword1", Weakness.COMMON),
        ("Password-Welcome-1", Weakness.COMMON),
        ("P@ssw0rd W3lcome 2024", Weakness.COMMON),
        ("ｐａｓｓｗｏｒｄ－ｗｅｌｃｏｍｅ", Weakness.COMMON),
        ("correct horse battery staple", Weakness.COMMON),
        ("Northfield Prison 17!", Weakness.EXPECTED),
        ("jonathan.moyo.2024", None),
        ("jonathan-j.moyo-2024", Weakness.EXPECTED),
        ("the goats ate my radio", None),
        ("чёрный кот любит молоко", None),
        ("السلام عليكم يا جاري", None),
    ],
)
def test_check(password: str, weakness: Weakness | None) -> None:
    assert check(password, NAMES) is weakness


def test_without_names_only_the_common_words_count() -> None:
    assert check("Northfield Prison 17!") is None


def test_what_is_offered_is_accepted_and_never_the_same() -> None:
    offered = {suggest() for _ in range(200)}
    assert len(offered) == 200
    assert {check(one, NAMES) for one in offered} == {None}
    assert all(len(one.split(" ")) == 5 and len(one) == 24 for one in offered)


def test_the_stated_bits_are_what_the_alphabet_gives() -> None:
    syllables = len(set(passphrase._CONSONANTS)) * len(set(passphrase._VOWELS))
    assert math.log2(syllables) * 10 == pytest.approx(passphrase.SUGGESTED_BITS, abs=0.1)
