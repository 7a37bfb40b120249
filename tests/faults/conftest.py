"""A warm process for workloads, and what the machine must offer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.faults.nursery import Nursery
from tests.faults.power.simulate import can_trace
from tests.faults.workloads import WORKLOADS


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    if sys.platform != "linux":
        pytest.skip("processes are forked and traced on Linux only")
    with Nursery() as warm:
        yield warm


@pytest.fixture(scope="session")
def tracing(nursery: Nursery) -> Nursery:
    """The warm process, where strace can be attached to what it starts."""
    if why_not := can_trace():
        pytest.skip(why_not)
    return nursery


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Stores ready for a workload; every case works on its own copy."""

    @cache
    def stores(workload: str) -> Path:
        root = tmp_path_factory.mktemp(workload)
        WORKLOADS[workload].prepare(root)
        return root

    return stores


@pytest.fixture(scope="session")
def saving_stores(prepared: Callable[[str], Path]) -> Path:
    """Stores ready for the saving workload."""
    return prepared("saving")
