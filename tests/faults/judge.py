"""Says whether a store survived: it opens, holds all that was acknowledged, and agrees with itself.

A state that was never committed does not exist: the whole content of a store must be, row for row,
what it was after one of the commits.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar, Self

from tests.faults import opening, workloads
from tests.faults.saves import Saves, acknowledgement
from tests.worlds import add_person, clock
from vepdesk.base.errors import SignInRefused, StoreUnusable
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.services.desk import Actor, Desk
from vepdesk.vault import migrations
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.store import Store
from vepdesk.vault.verify import check_journals, check_pages, compare_rows


@dataclass(slots=True)
class Verdict:
    """``bad`` is empty for a store that survived; ``lost`` counts acknowledged saves gone."""

    bad: str = ""
    lost: bool = False
    false_alarm: bool = False


@dataclass(frozen=True)
class Judge:
    """Judges what went through one workload: a folder that is a store, or has one at ``STORE``."""

    way: opening.Way
    saves: Saves = field(default_factory=Saves)

    STORE: ClassVar[str] = ""

    @classmethod
    def of(cls, judged: Path) -> Self:
        """A judge who knows the store before the workload runs."""
        return cls(opening.way_into(judged / cls.STORE))

    def told(self, root: Path, saves: Saves) -> Self:
        """The same judge after a workload ran below ``root`` and acknowledged ``saves``."""
        return replace(self, saves=saves)

    def judge(self, folder: Path, count: int, *, thorough: bool = False) -> Verdict:
        """The verdict on ``folder`` when the first ``count`` acknowledgements had been given."""
        try:
            return self._judged(folder, self.saves.until(count), thorough=thorough)
        except (StoreUnusable, SignInRefused) as error:
            return Verdict(f"refused: {error.reason}")

    def after_failure(self, folder: Path) -> Verdict:
        """The verdict after a run of its own, whose last commit may be one nobody acknowledged."""
        try:
            return self._failed(folder)
        except (StoreUnusable, SignInRefused) as error:
            return Verdict(f"refused: {error.reason}")

    def _judged(self, folder: Path, told: Saves, *, thorough: bool) -> Verdict:
        if opening.ways_in(folder / self.STORE, self.way) < self._enrolled(told):
            return Verdict("lost: somebody's way in", lost=True)
        with opening.opened(folder / self.STORE, self.way) as store:
            return self._opened(store, told, thorough=thorough)

    def _enrolled(self, told: Saves) -> int:
        """How many people must be able to sign in."""
        return len(self.way.key_file.slots)

    def _opened(self, store: Store, told: Saves, *, thorough: bool) -> Verdict:
        link, reached = store.reader.connection, store.position().seq
        if verdict := _behind(store, told):
            return verdict
        held, contents = opening.contents(link), self.saves.contents
        if reached not in contents:
            return Verdict(f"half a save at {reached}")
        if held != contents[reached]:
            return Verdict(f"other content at {reached}")
        verdict = Verdict(false_alarm=bool(check_pages(link)))
        if verdict.false_alarm and _pages_are_bad(store):
            return Verdict("pages are bad")
        if thorough:
            verdict.bad = self._goes_on(store)
        return verdict

    def _failed(self, folder: Path) -> Verdict:
        with opening.opened(folder / self.STORE, self.way) as store:
            if verdict := _behind(store, self.saves):
                return verdict
            reached = store.position().seq
            held = opening.contents(store.reader.connection)
            if held != self.saves.contents.get(reached, held):
                return Verdict(f"other content at {reached}")
            opening.settle(store)
            return Verdict(self._goes_on(store))

    def _goes_on(self, store: Store) -> str:
        """The next save works, and everything can be computed anew from the journal."""
        add_person(desk_at(store), "NEXT-1")
        return verified(store)


def desk_at(store: Store) -> Desk:
    """The first administrator at a store that was opened without a passphrase."""
    return Desk(store, clock(), Actor(store.person, "Admin", "admin", "administrator"))


def verified(store: Store) -> str:
    """What does not hold: pages, chains, rows against the journal; empty when all does."""
    link = store.reader.connection
    found = [*check_pages(link), *check_journals(link, store.site)[1], *compare_rows(link)]
    return f"verify: {found[0].what}" if found else ""


def _behind(store: Store, told: Saves) -> Verdict | None:
    reached = store.position().seq
    if reached < told.reached:
        return Verdict(f"lost: {told.reached - reached} entries", lost=True)
    if store.verdict is not AnchorVerdict.AGREES:
        return Verdict(f"anchor: {store.verdict.value}")
    return None


def _pages_are_bad(store: Store) -> bool:
    opening.settle(store)
    return bool(check_pages(store.reader.connection))


class EnrolmentJudge(Judge):
    """Each acknowledgement after the first is of one more person who can sign in."""

    def _failed(self, folder: Path) -> Verdict:
        if opening.ways_in(folder, self.way) < self._enrolled(self.saves):
            return Verdict("lost: somebody's way in", lost=True)
        return super()._failed(folder)

    def _enrolled(self, told: Saves) -> int:
        return super()._enrolled(told) + max(0, len(told.acknowledged) - 1)


class MigrationJudge(Judge):
    """Before or after the step, never between; it can be done (again) and is whole.

    The workload acknowledges versions of the schema instead of entries.
    """

    def _failed(self, folder: Path) -> Verdict:
        return self._judged(folder, self.saves, thorough=True)

    def _judged(self, folder: Path, told: Saves, *, thorough: bool) -> Verdict:
        with in_plain_words():
            link = opening.database_file(folder, self.way).engine("rw").connect()
            with closing(link), link.begin():
                version, held = migrations.version_of(link), opening.contents(link)
        if version < told.reached:
            return Verdict("lost: the step", lost=True)
        if held != self.saves.contents.get(version, held if version > told.reached else ""):
            return Verdict(f"half a step at {version}")
        if version > migrations.CURRENT:
            return self._after_step(folder, thorough=thorough)
        lines: list[str] = []
        workloads.migrate(folder, self.way, lines.append)
        again = acknowledgement(lines[0])
        if again is None or self.saves.contents.get(again.seq, again.content) != again.content:
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
            return Verdict(verified(store) if thorough else "")
