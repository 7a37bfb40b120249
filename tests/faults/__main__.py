"""All proofs in their full counts, as a table: ``python -m tests.faults``.

Ends with 1 when an acknowledged save was lost, a store was damaged, wrong data was shown, or the
simulator did not find what it must find with ``synchronous`` off.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.faults import damage, opening
from tests.faults.cases import Figures
from tests.faults.damage import KEY_FILES, LOG, Harm, Whole
from tests.faults.injections import TRIED, Prepared, inject, inject_rare, prepare
from tests.faults.kills import KILLED, kill_at_random
from tests.faults.nursery import ROOT, Nursery
from tests.faults.power.simulate import can_trace, record, simulate
from tests.faults.properties import try_properties
from tests.faults.restores import restore_backups
from tests.faults.together import write_together
from tests.faults.workloads import POWER, WORKLOADS

IMAGES = 10_000
BITE_IMAGES = 2_000
KILLS = {**dict.fromkeys(KILLED, 150), "saving": 500, "revoking": 250, "backing-up": 250}
FAILURES = 1_200
BITS = 5_000
EDITS = 50
TRANSACTIONS = 1_000
RESTORES = 200

Campaign = Callable[[Nursery, Path, float], Iterator[Figures]]
"""Runs with a part (1 for all) of its full counts, in a folder of its own."""


def power_cut(workload: str, nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """The power goes after each call of a workload."""
    recording = record(nursery, workload, _stores(place, workload))
    yield simulate(recording, _count(IMAGES, part), _processes())


def bites(nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """Without syncing the simulator must find lost and damaged stores; else it proves nothing."""
    for mode in ("OFF", "NORMAL"):
        (place / mode).mkdir()
        recording = record(nursery, "saving", _stores(place / mode, "saving"), mode)
        figures = simulate(recording, _count(BITE_IMAGES, part), _processes())
        found = f"{figures.lost} lost, {figures.damaged} damaged"
        proof = Figures(f"shown to bite: synchronous={mode}", figures.cases)
        proof.seconds, proof.seen[found] = figures.seconds, figures.lost + figures.damaged
        if not (figures.lost + figures.damaged and (mode == "NORMAL" or figures.damaged)):
            proof.note("the simulator does not bite")
        yield proof


def kills(workload: str, nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """``kill -9`` in a workload."""
    count = _count(KILLS[workload], part)
    yield kill_at_random(nursery, workload, _stores(place, workload), place, count)


def failures(nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """Calls of the system that fail: a sample of the frequent ones."""
    yield inject(nursery, _counted(nursery, place), place, _count(FAILURES, part))


def rare_failures(nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """Calls of the system that fail: every place of the rare ones."""
    yield inject_rare(nursery, _counted(nursery, place), place, part)


def _counted(nursery: Nursery, place: Path) -> list[Prepared]:
    return [prepare(nursery, name, _stores(place, name), place) for name in TRIED]


def _stores(place: Path, workload: str) -> Path:
    """Stores ready for a workload."""
    stores = place / f"{workload}-stores"
    stores.mkdir()
    WORKLOADS[workload].prepare(stores)
    return stores


def damages(_nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """Bits, lengths and old pages."""
    whole, log = damage.settled(place / "whole"), damage.with_log(place / "log")
    yield _flips("bits of the database", whole, opening.DATABASE, _count(BITS, part))
    yield _flips("bits of the log", log, LOG, _count(BITS, part))
    lengths = list(range(0, damage.SHORTEST + 1, max(1, round(1 / part))))
    yield damage.tried_together("every length to 8 KiB", whole, list(damage.cut(whole, lengths)))
    for name in KEY_FILES:
        bits = damage.sampled(whole, name, None)[:: max(1, round(1 / part))]
        harms = list(damage.flipped(whole, name, bits))
        yield damage.tried_together(f"every bit of {name}", whole, harms, damage.opens_with)
    old = Figures("old pages put back, up to two")
    for before, after in damage.edits(place / "edits", _count(EDITS, part)):
        one = damage.tried(old.name, after, list(damage.old_pages(before, after)))
        old.add(one)
        old.seconds += one.seconds
    yield old


def _flips(name: str, whole: Whole, file: str, count: int) -> Figures:
    harms: list[Harm] = list(damage.flipped(whole, file, damage.sampled(whole, file, count)))
    return damage.tried_together(name, whole, harms)


def crowds(nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """Eight threads and a program of its own on one store."""
    WORKLOADS["saving"].prepare(place)
    yield write_together(nursery, place / "unit", _count(TRANSACTIONS, part))


def restores(_nursery: Nursery, place: Path, part: float) -> Iterator[Figures]:
    """Backups that become stores again."""
    yield restore_backups(place, _count(RESTORES, part))


def properties(_nursery: Nursery, _place: Path, part: float) -> Iterator[Figures]:
    """Properties that the tests try a sample of."""
    yield from try_properties(part)


CAMPAIGNS: dict[str, Campaign] = {
    **{f"power-{workload}": partial(power_cut, workload) for workload in POWER},
    "bites": bites,
    **{f"kills-{workload}": partial(kills, workload) for workload in KILLED},
    "failures": failures,
    "rare-failures": rare_failures,
    "damage": damages,
    "together": crowds,
    "restores": restores,
    "properties": properties,
}


def _chosen(asked: Sequence[str]) -> list[str]:
    """The campaigns of these names; ``power`` stands for all that begin with it."""
    return [
        name
        for name in CAMPAIGNS
        if not asked or any(name == one or name.startswith(f"{one}-") for one in asked)
    ]


def _count(full: int, part: float) -> int:
    return max(1, round(full * part))


def _processes() -> int:
    return max(1, min(8, os.cpu_count() or 1))


def main(arguments: Sequence[str]) -> int:
    """Runs the campaigns that were named, or all of them, and prints their figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument(
        "campaigns",
        nargs="*",
        metavar="CAMPAIGN",
        help=", ".join(CAMPAIGNS) + "; also power, kills",
    )
    parser.add_argument("--part", type=float, default=1.0, help="0.01: a hundredth of all counts")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "faults.json")
    options = parser.parse_args(arguments)
    if unknown := [one for one in options.campaigns if not _chosen([one])]:
        parser.error(f"no such campaign: {', '.join(unknown)}")
    if sys.platform != "linux" or can_trace():
        sys.stderr.write(f"These proofs need Linux and strace: {can_trace()}\n")
        return 1
    _say(_line("", "cases", "lost", "damaged", "seconds"))
    with tempfile.TemporaryDirectory(prefix="vepdesk-faults-") as name:
        opening.at_home_in(Path(name))
        found = _run(Path(name), _chosen(options.campaigns), options.part)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    document = json.dumps([figures.document() for figures in found], indent=1)
    options.out.write_text(document + "\n", encoding="utf-8")
    _say(f"Written to {options.out}")
    return 1 if any(figures.bad for figures in found) else 0


def _run(folder: Path, campaigns: Sequence[str], part: float) -> list[Figures]:
    found: list[Figures] = []
    with Nursery() as nursery:
        for title in campaigns:
            place = folder / title
            place.mkdir()
            for figures in CAMPAIGNS[title](nursery, place, part):
                found.append(figures)
                _tell(figures)
    return found


def _tell(figures: Figures) -> None:
    seconds = f"{figures.seconds:.0f}"
    _say(_line(figures.name, figures.cases, figures.lost, figures.damaged, seconds))
    for what, count in figures.seen.most_common():
        _say(f"    {count:>7}  {what}")
    for what, count in figures.bad.most_common(20):
        _say(f"  ! {count:>7}  {what}")


def _line(name: str, *cells: object) -> str:
    return f"{name:<44}" + "".join(f"{cell!s:>10}" for cell in cells)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
