"""The check of a store: how far it is, a verdict in plain words, and when it is time again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.unit_at_work import Unit
from vepdesk.base.errors import Refused
from vepdesk.base.text import english
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.services.check_words import findings_of, headline, meaning
from vepdesk.services.checks import Verdict, check_due, note_check, verify
from vepdesk.services.standing import standing
from vepdesk.vault.verify import Trouble

KNOWN = (
    "page", "gap", "end", "chain", "header", "entry", "payload", "listing", "row-differs",
    "row-missing", "row-without-entry", "anchor-missing", "anchor-behind", "anchor-differs",
)  # fmt: skip


class Watching:
    """Somebody who waits, and stops after ``patience`` reports."""

    def __init__(self, patience: int = 1_000) -> None:
        self.heard: list[tuple[int, int]] = []
        self._patience = patience

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))

    @property
    def stopped(self) -> bool:
        return len(self.heard) > self._patience


def test_a_check_tells_how_far_it_is_and_changes_nothing(unit: Unit) -> None:
    with unit.desk.work() as work:
        for number in range(2_500):
            work.act("tried", number=number)
        work.commit()
    before = unit.desk.position
    watching = Watching()
    verdict = verify(unit.auditor, rebuild=True, watch=watching)
    assert verdict.ok
    assert (verdict.entries, verdict.head, verdict.rebuilt) == (before.seq, before.head, True)
    total = verdict.entries
    assert watching.heard == [(0, 0), (1_000, total), (2_000, total), (0, 0)]
    assert unit.desk.position == before


@pytest.mark.parametrize("patience", [0, 1])
def test_a_check_can_be_stopped(unit: Unit, patience: int) -> None:
    with pytest.raises(Refused) as refusal:
        verify(unit.auditor, rebuild=True, watch=Watching(patience))
    assert refusal.value.reason == "stopped"
    assert verify(unit.auditor).ok


def test_the_verdict_is_one_plain_line() -> None:
    whole = Verdict(12_345, b"", ())
    assert english(headline(whole)) == (
        "Everything holds: 12345 entries, nothing missing, nothing altered"
    )
    assert findings_of(whole) == []
    broken = Verdict(
        9, b"", (Trouble("chain", "1:4"), Trouble("page", ""), Trouble("chain", "1:7"))
    )
    assert english(headline(broken)) == "The store does not hold"
    assert "check: 3." in english(meaning(broken))
    assert [(one.count, one.where) for one in findings_of(broken)] == [(2, ("1:4", "1:7")), (1, ())]


@pytest.mark.parametrize("what", [*KNOWN, "something new"])
def test_every_finding_says_what_it_is_and_what_to_do(what: str) -> None:
    (found,) = findings_of(Verdict(1, b"", (Trouble(what, "1"),)))
    assert english(found.what).endswith(".")
    assert len(english(found.advice)) > 40
    assert (english(found.what) == "Something does not hold.") == (what not in KNOWN)


def test_it_is_time_again_after_a_week(unit: Unit) -> None:
    assert check_due(unit.auditor) == check_due(unit.supervisor)
    assert (check_due(unit.auditor).last, check_due(unit.auditor).due) == (None, True)
    verdict = verify(unit.auditor)
    note_check(unit.auditor, verdict)
    due = check_due(unit.auditor)
    assert (due.last, due.ok, due.entries, due.due) == (
        unit.clock.at, True, verdict.entries, False,
    )  # fmt: skip
    unit.days_pass(6.9)
    assert not check_due(unit.auditor).due
    unit.days_pass(0.1)
    assert check_due(unit.auditor).due
    unit.clock.at -= timedelta(days=30)
    assert check_due(unit.auditor).due


def test_a_check_that_found_something_is_due_again_at_once(unit: Unit) -> None:
    note_check(unit.auditor, Verdict(5, b"", (Trouble("gap", "1:3"),)))
    due = check_due(unit.auditor)
    assert (due.ok, due.entries, due.due) == (False, 5, True)


def test_that_a_store_was_checked_makes_no_bundle_due(unit: Unit) -> None:
    note_check(unit.auditor, verify(unit.auditor))
    assert all(peer.waiting == 0 for peer in standing(unit.desk).peers)
    assert verify(unit.auditor, rebuild=True).ok


def test_a_store_behind_its_anchor_says_what_to_do(unit: Unit) -> None:
    unit.desk.store.verdict = AnchorVerdict.BEHIND
    (found,) = findings_of(verify(unit.auditor))
    assert english(found.what) == "The database is older than the one last used here."
    assert "headquarters" in english(found.advice)
