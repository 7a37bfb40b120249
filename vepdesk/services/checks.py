"""Proving a store: chain, anchor, and that every row is what the journal says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.text import T
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.journal.entry import NotAnEntry
from vepdesk.records.plain import Plain
from vepdesk.services.desk import Desk
from vepdesk.vault.attachments import Condition, check_contents
from vepdesk.vault.connection import Connection
from vepdesk.vault.epochs import check_epochs
from vepdesk.vault.queries.audit import last_act
from vepdesk.vault.verify import (
    Between,
    Proven,
    Step,
    Trouble,
    check_journals,
    check_pages,
    compare_rows,
    reach_of,
)

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
    """What a check found: ``findings`` is empty when everything holds.

    ``proven`` says how far the journals go that were followed from their beginning.
    """

    entries: int
    head: bytes
    findings: tuple[Trouble, ...]
    rebuilt: bool = False
    proven: Proven | None = None

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


@dataclass(frozen=True, slots=True)
class Scope:
    """What one check looks at; ``between`` is called when it reads nothing, and may end it.

    ``since`` leaves out what was proven before, ``rebuild`` computes every record anew.
    """

    since: Proven | None = None
    rebuild: bool = False
    step: Step = lambda _done, _total: None
    between: Between = lambda: None


def verify(desk: Desk, *, rebuild: bool = False, watch: Watch | None = None) -> Verdict:
    """Checks the store and changes nothing.

    With ``rebuild`` every record is also computed anew from its entries and compared, and every
    attachment is opened and compared with its digest; else only its files are looked for. Damaged
    pages end it: they are named, and ``entries`` are those of the own journal's end. Raises
    ``Refused`` when ``watch`` stops it.
    """
    desk.require(Act.INSPECT)

    def between() -> None:
        if watch is not None and watch.stopped:
            raise Refused("stopped", T("Checks", "The check was stopped before its end."))

    def step(done: int, total: int) -> None:
        if watch is not None:
            watch.report(done, total)
        between()

    with desk.store.snapshot() as reader:
        scope = Scope(rebuild=rebuild, step=step, between=between)
        verdict = examine(desk, reader.connection, scope)
    return with_contents(desk, verdict, thorough=rebuild, between=between)


def examine(desk: Desk, connection: Connection, scope: Scope) -> Verdict:
    """One check of the store through ``connection``, whoever asked for it."""
    store, findings = desk.store, list[Trouble]()
    if store.verdict is not AnchorVerdict.AGREES:
        findings.append(Trouble(f"anchor-{store.verdict.value}", ""))
    findings += [Trouble("key-file", name) for name in store.broken_key_files()]
    scope.step(0, 0)
    reach = reach_of(connection, store.site)
    proven = reach.proven
    pages = check_pages(connection)
    findings += pages
    if pages:  # what stands on damaged pages proves nothing, and reading them ends at once
        return Verdict(proven.seq, proven.head, tuple(findings), scope.rebuild)
    entries, found = check_journals(
        connection, store.site, scope.step, between=scope.between, reach=reach, since=scope.since
    )
    findings += found
    findings += check_epochs(connection, store.site)
    if scope.rebuild:
        scope.step(0, 0)
        findings += _rows(connection, scope.between)
    return Verdict(entries, proven.head, tuple(findings), scope.rebuild, proven)


def with_contents(
    desk: Desk, verdict: Verdict, *, thorough: bool, between: Between = lambda: None
) -> Verdict:
    """The same check, having looked at attachments too: whether they are there, or opened whole.

    That may take long, so it holds no moment of the store. Where pages are damaged it is left out.
    """
    if any(one.what == "page" for one in verdict.findings):
        return verdict
    found: list[Trouble] = []
    for one in check_contents(desk.store, desk.reader.connection, thorough=thorough):
        if one.condition in (Condition.MISSING, Condition.DAMAGED):
            found.append(Trouble(f"attachment-{one.condition.value}", one.rid.hex()))
        between()
    return replace(verdict, findings=(*verdict.findings, *found))


def _rows(connection: Connection, between: Between) -> list[Trouble]:
    try:
        return compare_rows(connection, between)
    except NotAnEntry:
        return [Trouble("entry", "")]


def note_check(desk: Desk, verdict: Verdict) -> None:
    """Keeps in the journal that the store was checked and what came of it."""
    desk.require(Act.INSPECT)
    keep_verdict(desk, verdict)


def keep_verdict(desk: Desk, verdict: Verdict) -> None:
    """The entry of a check, with how far everything was proven.

    Whoever follows the chain from there to its end proves this entry as well, so it cannot be taken
    back or put forward unnoticed.
    """
    proven = verdict.proven
    reached: dict[str, Plain] = {}
    if proven is not None:
        reached = {"seq": proven.seq, "head": proven.head, "upto": proven.upto}
    with desk.work() as work:
        work.act(
            _ACT,
            ok=verdict.ok,
            entries=verdict.entries,
            findings=len(verdict.findings),
            rebuilt=verdict.rebuilt,
            **reached,
        )
        work.commit()


@dataclass(frozen=True, slots=True)
class LastCheck:
    """What the newest entry of a check says; ``proven`` only where everything held."""

    at: datetime
    ok: bool
    rebuilt: bool
    findings: int
    proven: Proven | None


def last_check(desk: Desk) -> LastCheck | None:
    """The newest entry of a check; None when there is none."""
    last = last_act(desk.reader.connection, desk.store.site.origins, _ACT)
    if last is None:
        return None
    facts = last.payload.fields if last.payload else {}
    ok, findings = facts.get("ok") is True, facts.get("findings")
    seq, head, upto = facts.get("seq"), facts.get("head"), facts.get("upto")
    proven = None
    if ok and isinstance(seq, int) and isinstance(head, bytes) and isinstance(upto, int):
        proven = Proven(last.origin, seq, head, upto)
    return LastCheck(
        datetime.fromtimestamp(last.header.at / 1000, UTC),
        ok,
        facts.get("rebuilt") is True,
        findings if isinstance(findings, int) else 0,
        proven,
    )


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
