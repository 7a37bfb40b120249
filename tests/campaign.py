"""How often a property is tried: a sample in every test run, all of it in a campaign.

``dev.py faults properties`` runs each property below in its full count, or in a part of it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

VARIABLE = "VEPDESK_CAMPAIGN"
"""The part of the full counts that a campaign runs; not set in an ordinary test run."""


@dataclass(frozen=True, slots=True)
class Property:
    """A test that Hypothesis feeds: ``usual`` examples, ``full`` in a campaign, ``steps`` each."""

    what: str
    test: str
    usual: int
    full: int
    steps: int = 1

    @property
    def examples(self) -> int:
        """How many examples to try now."""
        part = os.environ.get(VARIABLE)
        return self.usual if part is None else self.counted(float(part))

    def counted(self, part: float) -> int:
        """How many examples a part (1 for all) of the full count has."""
        return max(1, round(self.full * part))


WAITS = Property(
    "waits after wrong passphrases, steps",
    "tests/services/test_waits.py::TestDoor",
    usual=30, full=2_500, steps=20,
)  # fmt: skip
AUDIT = Property(
    "days of work against the journal",
    "tests/services/test_audit_workflows.py::"
    "test_a_day_of_work_leaves_an_entry_for_each_change_and_each_look",
    usual=40, full=5_000,
)  # fmt: skip
HIDDEN = Property(
    "work in a compartment against a model, steps",
    "tests/services/test_sealed_hidden.py::test_random_workflows_agree_with_a_model",
    usual=4, full=500, steps=8,
)  # fmt: skip
SLOTS = Property(
    "edited password slots",
    "tests/crypto/test_slots.py::test_whatever_is_edited_opens_nothing_and_costs_little",
    usual=60, full=5_000,
)  # fmt: skip

PROPERTIES = (WAITS, AUDIT, HIDDEN, SLOTS)
