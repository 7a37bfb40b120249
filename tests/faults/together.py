"""Many threads and programs on one store: nothing is lost, nothing waits for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.faults import opening
from tests.faults.cases import Figures
from tests.faults.nursery import Nursery
from tests.worlds import add_person
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk

THREADS = 8
_PATIENCE = 600.0
"""Seconds after which a thread counts as stuck."""


def write_together(nursery: Nursery, folder: Path, each: int) -> Figures:
    """Eight threads with a store each and a program of its own write; readers come and go."""
    began, figures = time.perf_counter(), Figures("threads and programs on one store")
    with closing(opening.signed_in(folder)) as desk:
        before = desk.reader.count(Prisoner)
    child = nursery.start("saving", folder.parent)
    child.let_go()
    acts = [_writer(folder, f"T{number}-", each) for number in range(THREADS)]
    figures.note(_at_once(acts))
    other = list(child.lines())
    if other[-1] != "end done":
        figures.note(f"the other program: {other[-1]}")
    figures.cases = THREADS * each
    with closing(opening.signed_in(folder)) as desk:
        numbers = [one.record.number for one in desk.reader.find(Prisoner)]
        ours = [number for number in numbers if number and number.startswith("T")]
        theirs = len(numbers) - len(ours) - before
        if len(set(ours)) != THREADS * each:
            figures.note(f"lost: {THREADS * each - len(set(ours))} of the threads' saves")
        if theirs * 2 + 1 < len({line for line in other if line.startswith("ack")}) - 2:
            figures.note("lost: saves of the other program")
        if desk.store.verdict is not AnchorVerdict.AGREES or not verify(desk, rebuild=True).ok:
            figures.note("does not verify")
    figures.seconds = time.perf_counter() - began
    return figures


def _writer(folder: Path, mark: str, each: int) -> Callable[[], None]:
    def write() -> None:
        with closing(opening.signed_in(folder)) as desk:
            for number in range(each):
                add_person(desk, f"{mark}{number}")

    return write


def _at_once(acts: list[Callable[[], None]]) -> str:
    """Runs acts in threads that start together; says what went wrong in one of them."""
    wrong: list[str] = []
    together = threading.Barrier(len(acts))

    def run(act: Callable[[], None]) -> None:
        try:
            together.wait()
            act()
        except Exception as error:  # noqa: BLE001 - said by whoever waits
            wrong.append(f"{type(error).__name__} in a thread")

    threads = [threading.Thread(target=run, args=(act,), daemon=True) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(_PATIENCE)
    if any(thread.is_alive() for thread in threads):
        return "a thread is stuck"
    return wrong[0] if wrong else ""


def interrupt_and_close(desk: Desk) -> str:
    """Stops a long read of another thread from this one; that thread then closes its own reader.

    Gives what the reading thread was told: ``interrupted`` or how it ended otherwise.
    """
    ready, told = threading.Event(), []

    def read() -> None:
        reading = desk.for_reading()
        raw = reading.reader.connection.connection.driver_connection
        assert raw is not None
        raws.append(raw)
        ready.set()
        try:
            raw.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                " SELECT count(*) FROM n WHERE i < 0"
            ).fetchall()
            told.append("ended")
        except Exception as error:  # noqa: BLE001 - the driver's own class; said by its words
            told.append(str(error))
        finally:
            reading.close()

    raws: list[object] = []
    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    ready.wait()
    while thread.is_alive():
        raws[0].interrupt()  # type: ignore[attr-defined]
        thread.join(0.001)
    return told[0]
