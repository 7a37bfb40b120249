"""Proving a store: chain, anchor, and that every row is what the journal says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.text import T
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.services.desk import Desk
from vepdesk.vault.attachments import Condition, check_contents
from vepdesk.vault.epochs import check_epochs
from vepdesk.vault.queries.audit import last_act
from vepdesk.vault.verify import Trouble, check_journals, check_pages, compare_rows

CHECK_EVERY = timedelta(days=7)
_ACT = "verified"


class Watch(Protocol):
    """Who waits for a long check: is told how far it is, and may stop it."""

    def report(self, done: int, total: int) -> None:
        """``done`` of ``total`` entries; ``total`` 0 while nobody can tell."""

    @property
    def stopped(self) -> bool:
        """Whether to end at the next safe point."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: ``findings`` is empty when everything holds."""

    entries: int
    head: bytes
    findings: tuple[Trouble, ...]
    rebuilt: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class CheckDue:
    """When this store was last checked in the program, what came of it, and whether it is time."""

    last: datetime | None
    ok: bool
    entries: int
    due: bool


def verify(desk: Desk, *, rebuild: bool = False, watch: Watch | None = None) -> Verdict:
    """Checks the store and changes nothing.

    With ``rebuild`` every record is also computed anew from its entries and compared, and every
    attachment is opened and compared with its digest; else only its files are looked for. Damaged
    pages end it: they are named, and ``entries`` are those of the own journal's end. Raises
    ``Refused`` when ``watch`` stops it.
    """
    desk.require(Act.INSPECT)
    findings: list[Trouble] = []
    if desk.store.verdict is not AnchorVerdict.AGREES:
        findings.append(Trouble(f"anchor-{desk.store.verdict.value}", ""))

    findings += [Trouble("key-file", name) for name in desk.store.broken_key_files()]

    def step(done: int, total: int) -> None:
        if watch is not None:
            watch.report(done, total)
            if watch.stopped:
                raise Refused("stopped", T("Checks", "The check was stopped before its end."))

    with desk.store.snapshot() as reader:
        step(0, 0)
        at = desk.store.position(reader)
        pages = check_pages(reader.connection)
        findings += pages
        if pages:  # what stands on damaged pages proves nothing, and reading them ends at once
            return Verdict(at.seq, at.head, tuple(findings), rebuild)
        entries, found = check_journals(reader.connection, desk.store.site, step)
        findings += found
        findings += check_epochs(reader.connection, desk.store.site)
        if rebuild:
            step(0, 0)
            findings += compare_rows(reader.connection)
        for one in check_contents(desk.store, reader.connection, thorough=rebuild):
            if one.condition in (Condition.MISSING, Condition.DAMAGED):
                findings.append(Trouble(f"attachment-{one.condition.value}", one.rid.hex()))
    return Verdict(entries, at.head, tuple(findings), rebuild)


def note_check(desk: Desk, verdict: Verdict) -> None:
    """Keeps in the journal that the store was checked and what came of it."""
    desk.require(Act.INSPECT)
    with desk.work() as work:
        work.act(
            _ACT,
            ok=verdict.ok,
            entries=verdict.entries,
            findings=len(verdict.findings),
            rebuilt=verdict.rebuilt,
        )
        work.commit()


def check_due(desk: Desk) -> CheckDue:
    """When the store was last checked; it is time again a week later, or after findings."""
    desk.require(Act.INSPECT)
    last = last_act(desk.reader.connection, desk.store.site.origins, _ACT)
    if last is None:
        return CheckDue(None, ok=True, entries=0, due=True)
    at = datetime.fromtimestamp(last.header.at / 1000, UTC)
    facts = last.payload.fields if last.payload else {}
    entries, ok = facts.get("entries"), bool(facts.get("ok"))
    age = desk.clock.now() - at
    return CheckDue(
        at,
        ok=ok,
        entries=entries if isinstance(entries, int) else 0,
        due=not ok or not timedelta(0) <= age < CHECK_EVERY,
    )


def kinds_of(findings: Sequence[Trouble]) -> dict[str, list[str]]:
    """Findings by what is wrong, each with where, in the order in which they were found."""
    found: dict[str, list[str]] = {}
    for one in findings:
        found.setdefault(one.what, []).append(one.where)
    return found
