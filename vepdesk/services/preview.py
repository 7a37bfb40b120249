"""Looking at a bundle before it is taken: who sent what, and what would become of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.exchange.container import looks_sealed
from vepdesk.exchange.decision import Verdict, decide
from vepdesk.exchange.manifest import (
    BundleKind,
    Reason,
)
from vepdesk.journal.entry import Entry
from vepdesk.records.registry import BY_KEY
from vepdesk.services.arrivals import (
    Candidate,
    acknowledged_wrongly,
    entries_in,
    held_of,
    offered_by,
    open_candidate,
    spooled_files,
)
from vepdesk.services.desk import Desk
from vepdesk.services.inbox import bundles_at, disk_failures


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file says of itself before it is taken."""

    kind: str | None
    parts: int
    size: int
    sender: str | None
    number: int | None
    entries: int | None
    changes: int | None
    people: int | None
    outcome: str | None
    reason: str
    made_by: str | None = None
    created: int | None = None
    last_number: int | None = None


def inspect(desk: Desk, file: Path) -> Preview:
    """Everything up to the preview, changing nothing. Raises ``BadInput`` for no such file."""
    desk.require(Act.EXCHANGE)
    for one in spooled_files(bundles_at([file]), desk.store.folder / "inbox"):
        with disk_failures():
            candidate = open_candidate(desk, one)
            try:
                return _preview(desk, candidate)
            finally:
                candidate.close(keep=False)
    return _unknown(0, None, "nothing-found")


def inspect_unopened(file: Path) -> Preview:
    """What can be said of a file without any key. Raises ``BadInput`` for no such file."""
    for found in bundles_at([file]):
        with found.open("rb") as stream:
            size = stream.seek(0, 2)
            if looks_sealed(stream):
                return _unknown(size, None, "")
            return _unknown(size, "quarantined", Reason.DAMAGED.value)
    return _unknown(0, None, "nothing-found")


def _unknown(size: int, outcome: str | None, reason: str) -> Preview:
    return Preview(None, 1, size, None, None, None, None, None, outcome, reason)


def _preview(desk: Desk, candidate: Candidate) -> Preview:
    size = candidate.spooled.size
    opened, peer, line = candidate.opened, candidate.peer, candidate.line
    if opened is None or peer is None:
        outcome, reason = (line.outcome, line.reason) if line else ("quarantined", "")
        return _unknown(size, outcome, reason)
    manifest = opened.manifest
    decision = decide(held_of(desk, peer), offered_by(manifest))
    wrong = acknowledged_wrongly(desk, peer, manifest)
    outcome = _OUTCOMES[decision.verdict] if wrong is None else "quarantined"
    people: set[bytes] = set()
    changes = 0
    for entry, _header in entries_in(opened) if manifest.hi else ():
        changes += entry.header.changes_records
        people |= _about(entry)
    return Preview(
        kind=_kind_word(manifest.kind),
        parts=1,
        size=size,
        sender=peer.code,
        number=manifest.number,
        entries=manifest.hi - (manifest.lo or 1) + 1 if manifest.hi else 0,
        changes=changes,
        people=len(people),
        outcome=outcome,
        reason=wrong.value if wrong else "",
        made_by=manifest.by[1],
        created=manifest.created,
        last_number=peer.last_number,
    )


def _kind_word(kind: int) -> str:
    try:
        return BundleKind(kind).name.lower()
    except ValueError:
        return str(kind)


_OUTCOMES = {
    Verdict.NOTHING: "applied",
    Verdict.APPLY: "applied",
    Verdict.DUPLICATE: "duplicate",
    Verdict.GAP: "waiting:gap",
    Verdict.FORK: "quarantined",
    Verdict.UNKNOWN_EPOCH: "quarantined",
}


def _about(entry: Entry) -> set[bytes]:
    kind = BY_KEY.get(entry.header.kind)
    if kind is None or not entry.header.op.changes_records:
        return set()
    if kind.spec.key == "prisoner":
        return {entry.header.rid}
    content = entry.content
    value = content.fields.get(kind.spec.person_field) if content else None
    return {value} if isinstance(value, bytes) else set()
