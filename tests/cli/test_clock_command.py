"""``clock`` keeps the documented contract: what contradicts it, and two people accept it."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.restored_stores import FIRST, OWN
from tests.shell import Shell
from tests.worlds import CHEAP, PASSPHRASE, choose_own, clock
from vepdesk.base.clock import FixedClock
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague

NOW = "2026-11-23T14:05:00+03:00"


def known_to_be(folder: Path, later: timedelta) -> None:
    """A colleague is enrolled, and then the store knows that it is later than the clock says."""
    with closing(sign_in(folder, "admin", PASSPHRASE, clock())) as desk:
        enrol_colleague(
            desk, full_name="Mirembe", user_name="mirembe", role="governor", passphrase=FIRST,
            parameters=CHEAP,
        )  # fmt: skip
    choose_own(folder, "mirembe", FIRST, OWN)
    with closing(sign_in(folder, "admin", PASSPHRASE, clock())) as desk:
        ahead = FixedClock(clock().at + later)
        with desk.store.unit_of_work(desk.actor.person, ahead) as work:
            work.act("tried")
            work.accept_clock()
            work.commit()


def test_a_right_clock_is_right(shell: Shell) -> None:
    said = shell.at("unit", "clock", "show")
    assert (said.status, said.document) == (
        0, {"now": NOW, "least": NOW, "state": "right", "second_needed": False},
    )  # fmt: skip
    refused = shell.at("unit", "clock", "accept", "We looked", "--shown", NOW)
    assert (refused.status, refused.refusal) == (3, "clock-agrees")


def test_two_people_accept_a_clock_that_is_behind(shell: Shell) -> None:
    known_to_be(shell.folder / "unit", timedelta(days=20))
    shown = shell.at("unit", "clock", "show").document
    assert shown == {
        "now": NOW, "least": "2026-12-13T14:05:00+03:00", "state": "behind", "second_needed": True,
    }  # fmt: skip
    accept = ("clock", "accept", "The guard's watch", "--shown", NOW)
    alone = shell.at("unit", *accept)
    assert (alone.status, alone.refusal) == (3, "second-needed")
    own = shell.folder / "second"
    own.write_text(OWN, encoding="utf-8")
    second = ("--second", "mirembe", "--second-password-file", own)
    later = shell.at("unit", *accept[:-1], "2026-11-23T14:06:00+03:00", *second)
    assert (later.status, later.refusal) == (3, "clock-moved")
    for words in ("today", "2026-11-23T14:05:00"):
        assert _misunderstood(shell, *accept[:-1], words)
    done = shell.at("unit", *accept, *second)
    assert (done.status, done.document) == (0, {"now": NOW, "least": shown["least"]})
    assert shell.at("unit", "clock", "show").document["state"] == "right"
    assert shell.at("unit", "verify", "--rebuild").document["ok"] is True


def test_every_command_warns_of_it_in_words(shell: Shell) -> None:
    known_to_be(shell.folder / "unit", timedelta(days=20))
    said = shell.run("status", *shell.signed_in("unit"))
    assert said.status == 0
    assert said.err.startswith("The clock of this computer says ")
    said = shell.run("clock", "show", *shell.signed_in("unit"))
    assert said.out == said.err


def _misunderstood(shell: Shell, *words: object) -> bool:
    try:
        shell.at("unit", *words)
    except SystemExit as end:
        return end.code == 2
    return False
