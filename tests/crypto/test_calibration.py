"""The cost of a try: what the computer affords, and what it takes when it affords nothing."""

from __future__ import annotations

import math

import pytest

from vepdesk.crypto import calibration
from vepdesk.crypto.calibration import FLOOR, calibrated, time_one_try
from vepdesk.crypto.slots import SlotParameters

MEBIBYTES = (64, 96, 128, 192, 256, 384, 512, 768, 1024)


@pytest.mark.parametrize("mebibytes", MEBIBYTES)
def test_each_step_is_taken_as_soon_as_a_try_stays_below_the_aim(mebibytes: int) -> None:
    """A floor of 64 MiB in ``s`` seconds makes a try with ``m`` MiB last ``s * m / 64``."""
    just = 1.1 * 64 / mebibytes * 0.9999
    assert calibrated(lambda _cost: just) == SlotParameters(mebibytes * 1024, 3, 4)


def test_a_cost_that_meets_the_aim_exactly_is_taken() -> None:
    assert calibrated(lambda _cost: 1.1 / 2).memory_kib == 128 * 1024


def test_the_quicker_of_two_measurements_counts() -> None:
    seen: list[SlotParameters] = []

    def measured(cost: SlotParameters) -> float:
        seen.append(cost)
        return 0.01 if len(seen) == 2 else 50.0

    assert calibrated(measured).memory_kib == 1024 * 1024
    assert seen == [FLOOR, FLOOR]
    assert SlotParameters(64 * 1024, 3, 4) == FLOOR


def test_a_cost_that_was_reached_is_compared_by_its_work() -> None:
    many_passes = SlotParameters(600 * 1024, 6, 4)
    assert calibrated(lambda _cost: 0.01, at_least=many_passes) == many_passes
    one_pass = SlotParameters(1100 * 1024, 1, 4)
    assert calibrated(lambda _cost: 0.01, at_least=one_pass).memory_kib == 1024 * 1024
    same_work = SlotParameters(1536 * 1024, 2, 4)
    assert calibrated(lambda _cost: 0.01, at_least=same_work) == same_work


def test_without_a_measure_real_tries_are_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[tuple[str, SlotParameters]] = []
    ticks = iter([10.0, 10.01, 20.0, 20.01])
    monkeypatch.setattr(calibration, "derive_for_timing", lambda *one: tried.append(one))
    monkeypatch.setattr(calibration.time, "perf_counter", lambda: next(ticks))
    assert calibrated() == SlotParameters(1024 * 1024, 3, 4)
    assert [cost for _password, cost in tried] == [FLOOR, FLOOR]
    assert tried[0][0] != tried[1][0]
    assert {len(password) for password, _cost in tried} == {32}


def test_memory_that_is_not_to_be_had_takes_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_password: str, _cost: SlotParameters) -> None:
        raise MemoryError

    monkeypatch.setattr(calibration, "derive_for_timing", none_left)
    assert math.isinf(time_one_try(FLOOR))
    assert calibrated() == FLOOR
