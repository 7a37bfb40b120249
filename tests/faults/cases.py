"""What campaigns count, and what a workload told before it ended."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tests.faults.saves import Acknowledgement, Saves, acknowledgement


@dataclass(slots=True)
class Figures:
    """What came of one campaign: how many cases, and how many of them were bad and why."""

    name: str
    cases: int = 0
    lost: int = 0
    damaged: int = 0
    seconds: float = 0.0
    bad: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    """Harmless ends, counted by what they were: no failure, a named refusal, a finding."""

    def note(self, bad: str, times: int = 1) -> None:
        """Counts what was bad of a case; an empty text is a good one."""
        if bad:
            self.bad[bad] += times
            self.lost += times * bad.startswith("lost")
            self.damaged += times * (not bad.startswith("lost"))

    def document(self) -> dict[str, object]:
        """The figures for a file."""
        plain = {name: getattr(self, name) for name in ("name", "cases", "lost", "damaged")}
        return {
            **plain,
            "seconds": round(self.seconds, 1),
            "bad": dict(self.bad),
            "seen": dict(self.seen),
        }

    def add(self, other: Figures) -> None:
        """Takes in what another share of the same campaign found."""
        self.cases += other.cases
        self.lost += other.lost
        self.damaged += other.damaged
        self.bad.update(other.bad)
        self.seen.update(other.seen)


@dataclass(slots=True)
class Told:
    """What a workload said so far."""

    acknowledged: list[Acknowledgement] = field(default_factory=list)
    end: str = ""

    def hear(self, line: str) -> None:
        """Takes one line."""
        if (one := acknowledgement(line)) is not None:
            self.acknowledged.append(one)
        elif line.startswith("end "):
            self.end = line.removeprefix("end ")

    @property
    def saves(self) -> Saves:
        """What it acknowledged."""
        return Saves(tuple(self.acknowledged))
