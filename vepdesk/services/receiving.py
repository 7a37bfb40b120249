"""Reading bundles: looked at first, then taken whole or not at all.

Each file goes through the same steps in the same order (``docs/bundle-format.md``); whatever the
outcome, the store either has all of a bundle or nothing of it, and an entry says what was tried.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.exchange import wire
from vepdesk.exchange.card import read_card
from vepdesk.exchange.container import OpenedBundle
from vepdesk.exchange.decision import Decision, Verdict, decide
from vepdesk.exchange.manifest import (
    Manifest,
    Reason,
    SectionKind,
)
from vepdesk.exchange.roster import NotRoster, SignedRoster, read_roster
from vepdesk.journal.entry import NotAnEntry
from vepdesk.services.arrivals import (
    Candidate,
    Line,
    acknowledged_wrongly,
    entries_in,
    held_of,
    offered_by,
    open_candidate,
    spooled_files,
)
from vepdesk.services.desk import Desk
from vepdesk.services.inbox import Spooled, bundles_at, disk_failures, kept_name
from vepdesk.services.trust import ROSTER
from vepdesk.vault.bundles import BundleLine, keep_bundle, waiting_digests
from vepdesk.vault.connection import Connection
from vepdesk.vault.peers import (
    Document,
    Peer,
    document_at,
    keep_document,
    newest_document,
    origin_of,
    peer_by,
    update_peer,
)
from vepdesk.vault.receiving import BrokenChain, Range, Taken, receive
from vepdesk.vault.trusted_time import heard_from_headquarters
from vepdesk.vault.unit_of_work import milliseconds

Progress = Callable[[int, int], None]
"""Told how many of how many files are done."""


def import_paths(
    desk: Desk, paths: Sequence[Path], progress: Progress = lambda _done, _all: None
) -> list[Line]:
    """Takes the bundles at ``paths``, and those that waited for one of them, in number order."""
    desk.require(Act.EXCHANGE)
    with desk.work():
        pass  # a store that may not be written takes nothing either
    inbox = desk.store.folder / "inbox"
    with disk_failures(), contextlib.ExitStack() as opened:
        candidates: list[Candidate] = []
        for one in chain(spooled_files(bundles_at(paths), inbox), _kept(desk, inbox)):
            candidates.append(open_candidate(desk, one))
            opened.callback(candidates[-1].stream.close)
        candidates.sort(key=_order)
        lines: list[Line] = []
        waiting: list[Candidate] = []
        for done, candidate in enumerate(candidates):
            progress(done, len(candidates))
            kept_before = candidate.spooled.is_kept
            line = _take(desk, candidate)
            if line.outcome == "waiting:gap":
                waiting.append(candidate)
            if not (kept_before and line.outcome.startswith("waiting")):
                lines.append(line)  # what waited before and still waits is no news
        return _again(desk, waiting, lines)


def _again(desk: Desk, waiting: list[Candidate], lines: list[Line]) -> list[Line]:
    """Outcomes are final: a gap that a later file of the same run filled is taken now."""
    for candidate in waiting:
        reopened = open_candidate(desk, candidate.spooled)
        with contextlib.closing(reopened.stream):
            line = _take(desk, reopened)
        if line.outcome != "waiting:gap":
            lines = [
                one
                for one in lines
                if not (one.outcome == "waiting:gap" and one.number == line.number)
            ]
            lines.append(line)
    return lines


def _kept(desk: Desk, inbox: Path) -> Iterator[Spooled]:
    for digest in waiting_digests(desk.reader.connection):
        path = inbox / kept_name(digest)
        if path.is_file():
            yield Spooled(kept_name(digest), path, digest, path.stat().st_size)


def _order(candidate: Candidate) -> tuple[bytes, int]:
    manifest = candidate.opened.manifest if candidate.opened else None
    return (manifest.sender, manifest.number or 0) if manifest else (b"", 0)


def _take(desk: Desk, candidate: Candidate) -> Line:
    spooled = candidate.spooled
    if candidate.opened is None or candidate.peer is None:
        line = candidate.line or Line(spooled.shown, "quarantined", "unknown-signer", None, None, 0)
        waits = line.outcome.startswith("waiting")
        if not (waits and spooled.is_kept):
            _note(desk, spooled, line, None)
        candidate.close(keep=waits)
        return line
    opened = candidate.opened
    peer = peer_by(desk.reader.connection, site=opened.manifest.sender) or candidate.peer
    line = _apply(desk, peer, opened, spooled)
    keep = line.outcome.startswith("waiting") or line.outcome == "quarantined"
    candidate.close(keep=keep)
    return line


def _apply(desk: Desk, peer: Peer, opened: OpenedBundle, spooled: Spooled) -> Line:
    manifest = opened.manifest
    line = Line(spooled.shown, "applied", "", peer.code, manifest.number, 0)
    reason = acknowledged_wrongly(desk, peer, manifest)
    if manifest.practice != desk.store.site.practice:
        reason = Reason.PRACTICE
    decision = decide(held_of(desk, peer), offered_by(manifest))
    if reason is None and decision.verdict in (Verdict.FORK, Verdict.UNKNOWN_EPOCH):
        reason = Reason.FORK
    roster: Document | None = None
    if reason is None:
        roster, reason = _roster(desk, peer, opened)
    if reason is not None:
        line = replace(line, outcome="quarantined", reason=reason.value)
        _note(desk, spooled, line, peer)
        return line
    if decision.verdict is Verdict.GAP:
        missing = decision.missing or (0, 0)
        line = replace(line, outcome="waiting:gap", reason="gap", missing=missing)
        if not spooled.is_kept:
            _note(desk, spooled, line, peer)
        return line
    return _commit(desk, peer, opened, _Taking(spooled, line, decision, roster))


@dataclass(frozen=True, slots=True)
class _Taking:
    spooled: Spooled
    line: Line
    decision: Decision
    roster: Document | None


def _commit(desk: Desk, peer: Peer, opened: OpenedBundle, taking: _Taking) -> Line:
    """One transaction: our own entry, the entries, the acknowledgements, the trust documents."""
    manifest = opened.manifest
    taken = Taken()
    line = taking.line
    if taking.decision.verdict is Verdict.DUPLICATE:
        line = replace(line, outcome="duplicate")

    def write(connection: Connection) -> None:
        nonlocal taken, line
        if taking.decision.verdict is Verdict.APPLY:
            taken = receive(connection, _range(connection, peer, manifest), entries_in(opened))
            line = replace(line, entries=taken.entries)
            if peer.role == "headquarters" and taken.newest is not None:
                heard_from_headquarters(connection, desk.store.site.site, taken.newest)
        if taking.roster is not None:
            keep_document(connection, taking.roster)
        update_peer(connection, peer.site, _progress_of(desk, peer, manifest, line))
        keep_bundle(connection, _bundle_line(desk, taking.spooled, line, peer, opened))

    try:
        with desk.work() as work:
            work.act(
                "import",
                sender=peer.site,
                number=manifest.number,
                digest=taking.spooled.digest,
                outcome=line.outcome,
            )
            work.also(write)
            work.commit()
    except (BrokenChain, wire.NotWire, NotAnEntry):
        line = replace(line, outcome="quarantined", reason=Reason.FORK.value, entries=0)
        _note(desk, taking.spooled, line, peer)
    return line


def _range(connection: Connection, peer: Peer, manifest: Manifest) -> Range:
    return Range(
        sender=peer.site,
        from_headquarters=peer.role == "headquarters",
        numbered=manifest.channel is not None,
        origin=origin_of(connection, peer.site, manifest.epoch),
        lo=manifest.lo or 1,
        applied=peer.received,
        prev=manifest.prev or b"",
        head=manifest.head or b"",
    )


def _roster(desk: Desk, peer: Peer, opened: OpenedBundle) -> tuple[Document | None, Reason | None]:
    """A newer roster to keep, or why the bundle is refused."""
    if not opened.has(SectionKind.ROSTER) or peer.role != "headquarters":
        return None, None
    connection = desk.reader.connection
    try:
        data = b"".join(opened.section(SectionKind.ROSTER))
        roster, signed = read_roster(data, read_card(peer.card).genesis.keys)
    except NotRoster:
        return None, Reason.BAD_SIGNATURE
    known = document_at(connection, ROSTER, roster.version)
    newest = newest_document(connection, ROSTER)
    if known is not None:
        return None, None if known.digest == signed.digest else Reason.ROLLBACK
    if newest is not None and newest.version > roster.version:
        return None, Reason.ROLLBACK
    return _document(roster.version, signed), None


def _document(version: int, signed: SignedRoster) -> Document:
    return Document(ROSTER, version, signed.digest, signed.body, signed.signatures)


def _progress_of(desk: Desk, peer: Peer, manifest: Manifest, line: Line) -> dict[str, object]:
    """The peer's new counters after this bundle."""
    now = milliseconds(desk.clock.now())
    site = desk.store.site
    values: dict[str, object] = {
        "last_number": max(peer.last_number, manifest.number or 0),
        "received_at": now,
        "missing": "",
    }
    if manifest.hi is not None:
        values["acknowledge"] = 1
        if line.outcome == "applied":
            values |= {"received": manifest.hi, "received_head": manifest.head}
    for ack in manifest.acks:
        ours = (ack.site, ack.epoch) == (site.site, site.epoch)
        if ours and ack.applied > peer.confirmed:
            values |= {"confirmed": ack.applied, "confirmed_at": now}
        if ours and ack.safe > peer.safe:
            values["safe"] = min(ack.safe, ack.applied)
    there = manifest.roster[0] if manifest.roster is not None else 0
    values |= {"roster_there": there, "roster_written": there}
    return values


def _note(desk: Desk, spooled: Spooled, line: Line, peer: Peer | None) -> None:
    """Keeps a trace of a file that was not taken."""
    bundle = _bundle_line(desk, spooled, line, peer, None)
    missing = f"{line.missing[0]}-{line.missing[1]}" if line.missing else ""

    def write(connection: Connection) -> None:
        keep_bundle(connection, bundle)
        if peer is not None:
            values: dict[str, object] = {"missing": missing}
            if line.reason == Reason.FORK.value:
                values["state"] = "forked"
            update_peer(connection, peer.site, values)

    with desk.work() as work:
        work.act("import", digest=spooled.digest, outcome=line.outcome, reason=line.reason)
        work.also(write)
        work.commit()


def _bundle_line(
    desk: Desk, spooled: Spooled, line: Line, peer: Peer | None, opened: OpenedBundle | None
) -> BundleLine:
    manifest = opened.manifest if opened else None
    return BundleLine(
        digest=spooled.digest,
        direction="in",
        peer=peer.site if peer else None,
        number=line.number,
        lo=manifest.lo if manifest else None,
        hi=manifest.hi if manifest else None,
        entries=line.entries,
        people=0,
        size=spooled.size,
        outcome=line.outcome,
        reason=line.reason,
        at=milliseconds(desk.clock.now()),
        author=desk.actor.person,
    )
