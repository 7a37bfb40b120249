"""Two threads, two windows, two programs on one store: no loss, no damage, no dead end."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from tests.faults import opening
from tests.faults.nursery import Nursery
from tests.faults.together import interrupt_and_close, write_together
from tests.worlds import add_person
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify


def test_eight_threads_and_a_program_of_its_own_lose_nothing(
    nursery: Nursery, saving_stores: Path, tmp_path: Path
) -> None:
    root = tmp_path / "together"
    shutil.copytree(saving_stores, root)
    figures = write_together(nursery, root / "unit", 6)
    assert figures.bad == {}


def test_a_long_read_is_interrupted_while_the_desk_closes(
    saving_stores: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "unit"
    shutil.copytree(saving_stores / "unit", folder)
    for turn in range(5):
        with closing(opening.signed_in(folder)) as desk:
            add_person(desk, f"I-{turn}")
            assert interrupt_and_close(desk) == "interrupted"
    with closing(opening.signed_in(folder)) as desk:
        assert desk.reader.count(Prisoner) >= 5
        assert verify(desk, rebuild=True).ok
