"""Properties can be tried in their full counts, and a campaign sees when one does not hold."""

from __future__ import annotations

import pytest

from tests.campaign import PROPERTIES, VARIABLE, WAITS, Property
from tests.faults.nursery import ROOT
from tests.faults.properties import tried


@pytest.mark.parametrize("one", PROPERTIES, ids=lambda one: one.what)
def test_a_campaign_tries_more_than_a_test_run(
    one: Property, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert one.examples == one.usual < one.full
    monkeypatch.setenv(VARIABLE, "1.0")
    assert one.examples == one.full
    file, test = one.test.split("::")
    text = (ROOT / file).read_text(encoding="utf-8")
    assert test in text
    assert ".examples" in text


def test_the_waits_are_tried_in_fifty_thousand_steps() -> None:
    assert WAITS.full * WAITS.steps == 50_000


def test_a_property_that_does_not_hold_is_bad() -> None:
    absent = Property("none", "tests/faults/test_properties.py::no_such_test", 1, 10)
    assert tried(absent, 0.1).bad
