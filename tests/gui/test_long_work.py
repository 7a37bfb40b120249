"""What is told of long work: done, refused, a fault, stopped; and when it counts as running."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest

from vepdesk.base.errors import Refused
from vepdesk.base.text import T, english
from vepdesk.gui.long_work import LongWork

NAME = T("Exchange", "Reading a stick")


def refused() -> None:
    raise Refused("stopped", T("Checks", "The check was stopped before its end."))


def faulty() -> None:
    raise RuntimeError("a fault")


@pytest.mark.parametrize(
    ("job", "stopped", "words"),
    [
        (lambda: None, False, "this was done"),
        (refused, False, "could not be done. The check was stopped before its end."),
        (faulty, False, "a fault of the program"),
        (lambda: None, True, "this was done"),
        (refused, True, "this was stopped"),
        (faulty, True, "this was stopped"),
    ],
)
def test_each_end_has_its_words(job: Callable[[], None], stopped: bool, words: str) -> None:
    long = LongWork()
    run = long.watched(job, NAME)
    assert long.running == (NAME,)
    long.covered()
    if stopped:
        long.stop()
        assert "this was stopped" in english(long.outcomes[0])
    with contextlib.suppress(Refused, RuntimeError):
        run()
    assert long.running == ()
    (told,) = long.outcomes
    assert english(told).startswith("Reading a stick: ")
    assert words in english(told)
    long.covered()
    assert long.outcomes == []


def test_what_has_no_name_or_was_not_begun_does_not_count() -> None:
    long = LongWork()
    assert long.watched(refused, "") is refused
    long.watched_beside(lambda _proceed: None, NAME)
    long.began(NAME, begun=False)
    assert (long.running, long.beside) == ((), False)
    run = long.watched_beside(lambda proceed: proceed(), NAME)
    long.began(NAME, begun=True)
    assert (long.running, long.beside) == ((NAME,), True)
    assert run(lambda: True)
    assert long.running == ()
