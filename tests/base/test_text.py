"""English as the command line prints it: plural forms, and nothing that hides."""

from __future__ import annotations

import pytest

from vepdesk.base.text import T, english, visible


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "Wait 0 seconds, then try again."),
        (1, "Wait 1 second, then try again."),
        (2, "Wait 2 seconds, then try again."),
    ],
)
def test_one_is_singular(count: int, said: str) -> None:
    assert english(T("SignIn", "Wait %n seconds, then try again.").counted(count)) == said


def test_one_keeps_its_place_markers_and_an_unknown_sentence_its_form() -> None:
    failures = T(
        "Greeting",
        "%n wrong passphrases were typed for your name since you last signed in, the last on "
        "{when}.",
    )
    said = english(failures.counted(1).filled(when="Monday"))
    assert said.startswith("1 wrong passphrase was typed")
    assert said.endswith("on Monday.")
    assert english(T("Nowhere", "%n apples").counted(1)) == "1 apples"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kato Ssali", "Kato Ssali"),
        ("كاتو سالي", "كاتو سالي"),
        ("X\u202eevil", "X<U+202E>evil"),
        ("a\x1b[2Jb\x9bc", "a<U+001B>[2Jb<U+009B>c"),
        ("zero\u200bwidth\ufeff", "zero<U+200B>width<U+FEFF>"),
        ("\u2066isolated\u2069", "<U+2066>isolated<U+2069>"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("tag\U000e0041", "tag<U+E0041>"),
    ],
)
def test_signs_that_nobody_sees_are_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert english(T("Nowhere", "{name}").filled(name=text)) == shown
