"""Properties in their full counts, each in a test run of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator

from tests.campaign import PROPERTIES, VARIABLE, Property
from tests.faults.cases import Figures
from tests.faults.nursery import ROOT


def try_properties(part: float) -> Iterator[Figures]:
    """Runs a part (1 for all) of the full count of each."""
    for one in PROPERTIES:
        yield tried(one, part)


def tried(one: Property, part: float) -> Figures:
    """One of them; what the test run says of a failure stands in the figures."""
    began, figures = time.perf_counter(), Figures(one.what, one.counted(part) * one.steps)
    done = subprocess.run(  # noqa: S603 - our own Python
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", one.test],
        cwd=ROOT,
        env={**os.environ, VARIABLE: str(part)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        figures.note(f"{one.test}:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")
    figures.seconds = time.perf_counter() - began
    return figures
