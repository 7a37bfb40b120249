"""Says whether a store survived: it opens, holds all that was acknowledged, and agrees with itself.

A state that was never committed does not exist: the whole content of a store must be, row for row,
what it was after one of the commits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.faults import opening, workloads
from tests.worlds import add_person, clock
from vepdesk.base.errors import StoreUnusable
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.services.desk import Actor, Desk
from vepdesk.vault import migrations
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.store import Store
from vepdesk.vault.verify import check_journals, check_pages, compare_rows


@dataclass(frozen=True, slots=True)
class Saves:
    """What a store held after each acknowledged commit, by the number the workload gave it."""

    contents: Mapping[int, str]

    @classmethod
    def told(cls, lines: Iterable[str]) -> Saves:
        """From what a workload said."""
        return cls(dict(filter(None, map(acknowledgement, lines))))


def acknowledgement(line: str) -> tuple[int, str] | None:
    """The number and content a line acknowledges; None for any other line."""
    words = line.split()
    return (int(words[1]), words[2]) if len(words) == 3 and words[0] == "ack" else None


@dataclass(slots=True)
class Verdict:
    """``bad`` is empty for a store that survived; ``lost`` counts acknowledged saves gone."""

    bad: str = ""
    lost: bool = False
    false_alarm: bool = False


@dataclass(slots=True)
class Judge:
    """Judges stores that went through one workload."""

    way: opening.Way
    saves: Saves
    migrates: bool = False
    enrols: bool = False

    def judge(self, folder: Path, acknowledged: int, *, thorough: bool = False) -> Verdict:
        """The verdict on the store in ``folder`` of which ``acknowledged`` was promised last."""
        try:
            if self._shut_out(folder, acknowledged):
                return Verdict("lost: somebody's way in", lost=True)
            if self.migrates:
                return self._migrated(folder, acknowledged, thorough=thorough)
            with opening.opened(folder, self.way) as store:
                return self._opened(store, acknowledged, thorough=thorough)
        except StoreUnusable as error:
            return Verdict(f"refused: {error.reason}")

    def _opened(self, store: Store, acknowledged: int, *, thorough: bool) -> Verdict:
        link, reached = store.reader.connection, store.position().seq
        if reached < acknowledged:
            return Verdict(f"lost: {acknowledged - reached} entries", lost=True)
        if store.verdict is not AnchorVerdict.AGREES:
            return Verdict(f"anchor: {store.verdict.value}")
        held = opening.contents(link)
        if reached not in self.saves.contents:
            return Verdict(f"half a save at {reached}")
        if held != self.saves.contents[reached]:
            return Verdict(f"other content at {reached}")
        verdict = Verdict(false_alarm=bool(check_pages(link)))
        if verdict.false_alarm and self._pages_are_bad(store):
            return Verdict("pages are bad")
        if thorough:
            verdict.bad = self._goes_on(store)
        return verdict

    def after_failure(self, folder: Path, told: Saves, acknowledged: int) -> Verdict:
        """The verdict after a run of its own, whose last commit may be one nobody acknowledged."""
        try:
            with opening.opened(folder, self.way) as store:
                reached = store.position().seq
                if reached < acknowledged:
                    return Verdict(f"lost: {acknowledged - reached} entries", lost=True)
                if store.verdict is not AnchorVerdict.AGREES:
                    return Verdict(f"anchor: {store.verdict.value}")
                held = opening.contents(store.reader.connection)
                if held != told.contents.get(reached, held):
                    return Verdict(f"other content at {reached}")
                opening.settle(store)
                return Verdict(self._goes_on(store))
        except StoreUnusable as error:
            return Verdict(f"refused: {error.reason}")

    def _shut_out(self, folder: Path, acknowledged: int) -> bool:
        """Whether somebody cannot sign in who could before, or was enrolled since."""
        needed = len(self.way.key_file.slots)
        if self.enrols:
            told = [one for one in self.saves.contents if one <= acknowledged]
            needed += max(0, len(told) - 1)
        return opening.ways_in(folder, self.way) < needed

    def _pages_are_bad(self, store: Store) -> bool:
        opening.settle(store)
        return bool(check_pages(store.reader.connection))

    def _goes_on(self, store: Store) -> str:
        """The next save works, and everything can be computed anew from the journal."""
        desk = Desk(store, clock(), Actor(store.person, "Admin", "admin", "administrator"))
        if not self.migrates:
            add_person(desk, "NEXT-1")
        link = store.reader.connection
        found = [*check_pages(link), *check_journals(link, store.site)[1], *compare_rows(link)]
        return f"verify: {found[0].what}" if found else ""

    def _migrated(self, folder: Path, acknowledged: int, *, thorough: bool) -> Verdict:
        """Before or after the step, never between; the step can be done (again) and is whole."""
        with in_plain_words():
            link = opening.database_file(folder, self.way).engine("rw").connect()
            with closing(link), link.begin():
                version, held = migrations.version_of(link), opening.contents(link)
        if version < acknowledged:
            return Verdict("lost: the step", lost=True)
        if held != self.saves.contents.get(version):
            return Verdict(f"half a step at {version}")
        if version > migrations.CURRENT:
            return self._after_step(folder, thorough=thorough)
        told: list[str] = []
        workloads.migrate(folder, self.way, told.append)
        again = acknowledgement(told[0])
        if again is None or self.saves.contents.get(again[0]) != again[1]:
            return Verdict("the step ends otherwise after a cut")
        return self._after_step(folder, thorough=thorough)

    def _after_step(self, folder: Path, *, thorough: bool) -> Verdict:
        """Refused by a program that does not know the step, opened by one that does."""
        try:
            opening.opened(folder, self.way).close()
        except StoreUnusable as error:
            if error.reason != "store-newer":
                return Verdict(f"refused: {error.reason}")
        else:
            return Verdict("an older program opens a newer store")
        with opening.as_the_next_version(), opening.opened(folder, self.way) as store:
            if store.verdict is not AnchorVerdict.AGREES:
                return Verdict(f"anchor: {store.verdict.value}")
            return Verdict(self._goes_on(store) if thorough else "")
