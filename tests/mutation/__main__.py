"""Mutation run on the code that guards most: ``python -m tests.mutation``.

Prints for each module how many small mistakes were tried and how many made a test fail, then those
that none noticed. Ends with 1 when a group is below its least part, or when the list of mutants
that cannot change anything names one that does not exist.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pickle
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.mutation.mutants import Mutant, Source
from tests.mutation.targets import ROOT, TARGETS, Target
from tests.mutation.trial import Outcomes, Trial, quiet_hypothesis, run_late

LEAST = 0.9
"""The part of each group that must be killed."""

EQUIVALENT = Path(__file__).with_name("equivalent.txt")
_OPTIONS = ("-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
_NOTICED = ("killed", "stopped")
_HEAVY = (
    "cbor2",
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "cryptography.hazmat.primitives.asymmetric.mldsa",
    "cryptography.hazmat.primitives.asymmetric.mlkem",
    "cryptography.hazmat.primitives.asymmetric.x25519",
    "cryptography.hazmat.primitives.hpke",
    "hypothesis.stateful",
    "pyrage",
    "PySide6.QtTest",
    "sqlalchemy",
    "zstandard",
)
"""Imported before anything forks, so that no child has to."""

Wanted = Callable[[Target, Mutant], bool]


@dataclass
class Figures:
    """What became of the mutants of one module."""

    target: Target
    seconds: float
    outcomes: Outcomes
    """Without those that cannot change anything."""
    lines: dict[str, int]
    equivalent: int

    @property
    def killed(self) -> int:
        return len(self.outcomes) - len(self.alive)

    @property
    def alive(self) -> dict[str, str]:
        return {name: end for name, end in self.outcomes.items() if end not in _NOTICED}


def try_module(target: Target, wanted: Wanted, equivalent: frozenset[str]) -> Figures:
    """All wanted mutants of a module."""
    started = time.monotonic()
    source = Source(str(target.path), target.path.read_text(encoding="utf-8"))
    known = {one.name for one in source.mutants}
    if gone := equivalent - known:
        raise SystemExit(f"{EQUIVALENT.name} names what is not in {target.module}: {gone}")
    mutants = [one for one in source.mutants if one.name not in equivalent and wanted(target, one)]
    arguments = [*_OPTIONS, *target.tests]
    trial = _in_a_child(Trial(source, mutants, arguments))
    late = [one for one in mutants if one.name in trial.late]
    outcomes = {**trial.outcomes, **run_late(target.module, source, late, trial.reached, arguments)}
    lines = {one.name: one.line for one in source.mutants}
    return Figures(target, time.monotonic() - started, outcomes, lines, len(equivalent))


def _in_a_child(trial: Trial) -> Trial:
    """Collects and tries in a process of its own, so that this one never imports the module."""
    with TemporaryDirectory(prefix="vepdesk-mutation-") as name:
        file, told = Path(name, "trial"), Path(name, "told")
        pid = os.fork()
        if not pid:
            status = 2
            try:
                with told.open("wb") as out:
                    os.dup2(out.fileno(), 1)
                    os.dup2(out.fileno(), 2)
                status = trial.run()
                found = trial.reached, trial.outcomes, trial.late
                file.write_bytes(pickle.dumps(found))
            finally:
                os._exit(status)
        _pid, status = os.waitpid(pid, 0)
        if status or not file.exists():
            raise SystemExit(told.read_text(encoding="utf-8") + "The tests could not be run.")
        trial.reached, trial.outcomes, trial.late = pickle.loads(file.read_bytes())  # noqa: S301
    return trial


def equivalents() -> dict[str, frozenset[str]]:
    """The mutants that cannot change what a module does, by module."""
    found: dict[str, set[str]] = {}
    module = ""
    for line in EQUIVALENT.read_text(encoding="utf-8").splitlines():
        if line.startswith("vepdesk."):
            module = line
        elif line.startswith(" "):
            found.setdefault(module, set()).add(line.strip())
    return {module: frozenset(names) for module, names in found.items()}


def main(arguments: Sequence[str]) -> int:
    """Tries the modules or groups that were named, or all of them, and prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("asked", nargs="*", metavar="MODULE", help="module or group; all if none")
    parser.add_argument("--part", type=float, default=1.0, help="0.1: a tenth of the mutants")
    parser.add_argument("--alive", action="store_true", help="only what survived the last time")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "mutation.json")
    options = parser.parse_args(arguments)
    targets = [
        one
        for one in TARGETS
        if not options.asked or any(one.is_meant(asked) for asked in options.asked)
    ]
    if not targets:
        parser.error("no such module or group")
    if sys.platform != "linux":
        sys.stderr.write("Mutants are tried in forked processes, which need Linux.\n")
        return 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    for module in _HEAVY:
        importlib.import_module(module)
    quiet_hypothesis()
    earlier = _earlier(options.out)
    alive = {module: set(plain["alive"]) for module, plain in earlier.items()}
    known, chance = equivalents(), random.Random(1)  # noqa: S311 - which ones are tried

    def wanted(target: Target, mutant: Mutant) -> bool:
        if options.alive and mutant.name not in alive.get(target.module, ()):
            return False
        return options.part >= 1 or chance.random() < options.part

    found = []
    _say(_line("", "mutants", "killed", "alive", "seconds"))
    for target in targets:
        figures = try_module(target, wanted, known.get(target.module, frozenset()))
        found.append(figures)
        _tell(figures)
        earlier[target.module] = {
            "mutants": len(figures.outcomes),
            "seconds": round(figures.seconds),
            "alive": figures.alive,
        }
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(json.dumps(earlier, indent=1) + "\n", encoding="utf-8")
    return 1 if _sum_up(found) else 0


def _earlier(file: Path) -> dict[str, dict]:
    try:
        return dict(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return {}


def _tell(figures: Figures) -> None:
    name = figures.target.module.removeprefix("vepdesk.")
    _say(_row(name, [figures]))
    for mutant, end in figures.alive.items():
        _say(f"  ! {figures.lines[mutant]:>4} {end}: {mutant}")


def _sum_up(found: Sequence[Figures]) -> list[str]:
    """Says each group's figures; gives the groups of which too little was killed."""
    low = []
    for group in dict.fromkeys(one.target.group for one in found):
        of_group = [one for one in found if one.target.group == group]
        _say(_row(f"= {group}", of_group))
        tried = sum(len(one.outcomes) for one in of_group)
        if tried and sum(one.killed for one in of_group) < LEAST * tried:
            low.append(group)
    _say(f"below {LEAST:.0%}: {', '.join(low)}" if low else f"each group: {LEAST:.0%} or more")
    return low


def _row(name: str, figures: Sequence[Figures]) -> str:
    tried = sum(len(one.outcomes) for one in figures)
    killed = sum(one.killed for one in figures)
    seconds = sum(one.seconds for one in figures)
    return _line(name, tried, killed, tried - killed, f"{seconds:.0f}")


def _line(name: str, *cells: object) -> str:
    return f"{name:<28}" + "".join(f"{cell!s:>9}" for cell in cells)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
