"""Several programs on one store take turns: nothing is lost, nothing is written over."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.census_days import ROOT
from tests.worlds import PASSPHRASE, add_person, change_person, clock, new_user
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import keyfile

EACH = 12


def opened(folder: Path) -> Desk:
    return sign_in(folder, "admin", PASSPHRASE, clock())


def at_once(*acts: Callable[[], None]) -> None:
    """Runs acts in threads that start together, and raises what one of them raised."""
    failures: list[Exception] = []
    together = threading.Barrier(len(acts))

    def run(act: Callable[[], None]) -> None:
        try:
            together.wait()
            act()
        except Exception as error:  # noqa: BLE001 - it is raised again by whoever waits
            failures.append(error)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def test_threads_with_a_store_each_lose_nothing(folder: Path) -> None:
    def write(mark: str) -> None:
        with closing(opened(folder)) as desk:
            for number in range(EACH):
                add_person(desk, f"{mark}{number}")

    at_once(*(lambda mark=mark: write(mark) for mark in "ABC"))  # type: ignore[misc]
    with closing(opened(folder)) as desk:
        numbers = {one.record.number for one in desk.reader.find(Prisoner)}
        assert numbers == {f"{mark}{number}" for mark in "ABC" for number in range(EACH)}
        assert desk.store.verdict is AnchorVerdict.AGREES
        assert verify(desk, rebuild=True).ok


_WRITES = """
import sys
from pathlib import Path
from tests.worlds import PASSPHRASE, add_person, clock
from vepdesk.services.signing_in import sign_in
desk = sign_in(Path(sys.argv[1]), "admin", PASSPHRASE, clock())
for number in range(12):
    add_person(desk, sys.argv[2] + str(number))
desk.close()
"""


def test_programs_of_their_own_lose_nothing(folder: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", _WRITES, str(folder), mark], cwd=ROOT)  # noqa: S603
        for mark in "PQ"
    ]
    assert [one.wait(120) for one in running] == [0, 0]
    with closing(opened(folder)) as desk:
        assert desk.reader.count(Prisoner) == 24
        assert desk.store.verdict is AnchorVerdict.AGREES
        assert verify(desk, rebuild=True).ok


def test_what_two_change_at_the_same_time_is_kept_from_both(folder: Path) -> None:
    with closing(opened(folder)) as first, closing(opened(folder)) as second:
        rid = add_person(first, "UG-1")
        seen = second.reader.get(Prisoner, rid)
        assert seen is not None
        change_person(first, rid, language="Luganda", legal_status="sentenced")
        with second.work() as work:  # over what the second was still looking at
            work.change(seen, {"legal_status": "life", "nationality": "Ugandan"})
            work.commit()
        for desk in (first, second):
            now = desk.reader.get(Prisoner, rid)
            assert now is not None
            assert now.conflicts == ("legal_status",)
            assert len(now.heads["legal_status"]) == 2
            assert (now.record.language, now.record.nationality) == ("Luganda", "Ugandan")


def test_two_who_enrol_colleagues_at_once_enrol_both(folder: Path) -> None:
    def enrol(mark: str) -> None:
        with closing(opened(folder)) as desk:
            for number in range(4):
                desk.store.add_user(new_user(f"{mark}{number}"))

    at_once(lambda: enrol("a"), lambda: enrol("b"))
    users = {one.user for one in keyfile.read(folder).slots}
    assert {f"{mark}{number}" for mark in "ab" for number in range(4)} < users
