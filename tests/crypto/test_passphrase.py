"""Which passwords are refused, why, and the one that is offered."""

from __future__ import annotations

import math

import pytest

from vepdesk.crypto import passphrase
from vepdesk.crypto.passphrase import Weakness, check, one_time, suggest

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


@pytest.mark.parametrize("word", sorted(passphrase._COMMON_WORDS))
def test_each_common_word_alone_makes_no_passphrase(word: str) -> None:
    assert check(f"{word} zq {word.upper()} kv {word}") is Weakness.COMMON


@pytest.mark.parametrize("row", passphrase._RUNS)
def test_a_way_along_each_row_counts_as_one_letter(row: str) -> None:
    assert row.isalnum()
    for start in range(0, len(row) - 2, 3):
        piece = row[start : start + 9]
        for way in (piece, piece[::-1]):
            assert passphrase._run_length(f"{way}~", 0) == len(piece)
    assert passphrase._without_runs(row) == row[0]


def test_a_run_has_three_letters_and_ends_where_it_ends() -> None:
    lengths = {"ab": 1, "abc": 3, "abcd?": 4, "aa": 1, "aaa": 3, "aaab": 3, "cba": 3, "a": 1}
    assert {text: passphrase._run_length(text, 0) for text in lengths} == lengths
    assert passphrase._run_length("xxabcx", 2) == 3
    assert passphrase._without_runs("xabcdyzzzw") == "xayzw"
    assert passphrase._without_runs("") == ""


def test_the_shortest_and_the_longest_that_are_taken() -> None:
    assert (passphrase.LEAST_LENGTH, passphrase.MOST_LENGTH) == (15, 256)
    assert check("goats ate radio") is None
    assert check("goats ate radi") is Weakness.TOO_SHORT
    long = "".join(f"{chr(0x4E00 + number)}" for number in range(257))
    assert check(long[:256]) is None
    assert check(long) is Weakness.TOO_LONG
    assert check("①" * 3 + "goats ate rad") is None


def test_eight_letters_must_remain() -> None:
    assert check("passwordpassword" + "kmwtzqp") is Weakness.COMMON
    assert check("passwordpassword" + "kmwtzqpx") is None
    assert check("zebulon-zebulon-kmwtzqp", ["Zebulon"]) is Weakness.EXPECTED
    assert check("zebulon-zebulon-kmwtzqpx", ["Zebulon"]) is None
    assert check("zeb-zeb-zeb-zeb-kmwt", ["zeb"]) is None
    assert check("zebu-zebu-zebu-kmwt", ["zebu"]) is Weakness.EXPECTED
    assert check("kmwtzqaaaaaaaaaaa") is Weakness.REPEATED
    assert check("kmwtzqpaaaaaaaaaa") is None


def test_five_different_characters_are_needed() -> None:
    four, five = "abdb abda dbab daba", "abdbe abdae dbabe"
    assert len(set(four)) == 4
    assert passphrase._is_repeated(four)
    assert not passphrase._is_repeated(five)
    assert passphrase._is_repeated("abdef abdef ")
    assert passphrase._is_repeated("abdefgabdefg")
    assert not passphrase._is_repeated("abdefgabdefh")


def test_look_alikes_are_the_same_word() -> None:
    for spelled in (
        "P@$$w0rd",
        "p455w0rd",
        "PASSWORD",
        "p-a-s-s-w-o-r-d",
        "pa$sw!".replace("!", "0rd"),
    ):
        assert check(f"{spelled} zq {spelled} kv") is Weakness.COMMON
    expected = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b"}
    assert {sign: passphrase._spelled_alike(sign) for sign in expected} == expected
    assert passphrase._letters("A@b$c!d-e f") == "aabscidef"
    assert passphrase._without_words("xpasswordy", ["word", "password"]) == "xy"
    assert passphrase._without_words("wow0rdrd", ["word"]) == ""
    assert passphrase._without_words("xanay", ["ana"]) == "xanay"


def test_what_is_offered_is_pronounceable() -> None:
    for offered, words in ((suggest(), 5), (one_time(), 6)):
        parts = offered.split(" ")
        assert len(parts) == words
        for part in parts:
            assert len(part) == 4
            assert all(letter in passphrase._CONSONANTS for letter in part[::2])
            assert all(letter in passphrase._VOWELS for letter in part[1::2])
    assert passphrase._CONSONANTS == "bdfghjklmnprstvz"
    assert passphrase._VOWELS == "aeiou"


def test_the_reasons_have_stable_words() -> None:
    words = ["too-short", "too-long", "repeated", "common", "expected"]
    assert [one.value for one in Weakness] == words
