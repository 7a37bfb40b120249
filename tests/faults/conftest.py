"""A warm process for workloads, and what the machine must offer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
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
def saving_stores(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stores ready for the saving workload; every case works on its own copy."""
    root = tmp_path_factory.mktemp("saving")
    WORKLOADS["saving"].prepare(root)
    return root
