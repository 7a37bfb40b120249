"""How far every exchange has come: what the other has, what waits, what needs somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from vepdesk.base.text import T, Text
from vepdesk.services.desk import Desk
from vepdesk.vault.backup_notes import last_backup, suspected
from vepdesk.vault.bundles import BundleLine, recent_bundles
from vepdesk.vault.peers import Peer, all_peers, left_behind, waiting


@dataclass(frozen=True, slots=True)
class PeerStanding:
    """One peer: positions are of the channel each way; times are UTC.

    ``waiting`` counts changes of records that the peer has not confirmed, ``gaps`` names ranges
    that are missing here, ``state`` is active or forked.
    """

    site: bytes
    code: str
    name: str
    role: str
    state: str
    confirmed: int
    confirmed_at: datetime | None
    written: int
    received: int
    received_at: datetime | None
    last_number: int
    waiting: int
    gaps: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """This store, its peers, when a backup was last made and checked (UTC), and how many files of
    attachments a backup found damaged in the store itself."""

    code: str
    name: str
    role: str
    practice: bool
    seq: int
    head: bytes
    peers: tuple[PeerStanding, ...]
    last_backup: datetime | None
    damaged_attachments: int


@dataclass(frozen=True, slots=True)
class Stick:
    """One bundle that was written or read here. ``state`` is carried, written, confirmed,
    applied, duplicate, waiting or refused; ``reason`` is a word of the contract."""

    number: int | None
    direction: str
    peer: str
    at: datetime
    entries: int
    people: int
    size: int
    state: str
    reason: str


def standing(desk: Desk) -> Standing:
    """Where everything stands now."""
    desk.require_own_keys()
    site, position = desk.store.site, desk.position
    connection = desk.reader.connection
    peers = tuple(
        _peer(peer, waiting(connection, site, peer) + left_behind(connection, peer.site))
        for peer in all_peers(connection)
    )
    return Standing(
        site.code,
        site.name,
        site.role,
        site.practice,
        position.seq,
        position.head,
        peers,
        last_backup(connection),
        len(suspected(connection)),
    )


def rotten_words(count: int) -> Text:
    """That files of attachments are damaged in the store itself."""
    words = T("Safety", "%n parts of papers or pictures are damaged in the store itself.")
    return words.counted(count)


def sticks(desk: Desk, limit: int = 50) -> list[Stick]:
    """The newest bundles first."""
    desk.require_own_keys()
    connection = desk.reader.connection
    peers = {peer.site: peer for peer in all_peers(connection)}
    return [
        _stick(line, peers.get(line.peer) if line.peer else None)
        for line in recent_bundles(connection, limit=limit)
    ]


def _stick(line: BundleLine, peer: Peer | None) -> Stick:
    state = line.outcome.split(":")[0]
    if line.direction == "out" and peer is not None:
        state = "carried"  # nobody confirms confirmations
        if line.hi is not None:
            state = "confirmed" if line.hi <= peer.confirmed else "written"
    elif state in ("quarantined", "not-for-us"):
        state = "refused"
    return Stick(
        number=line.number,
        direction=line.direction,
        peer=peer.code if peer else "",
        at=_time(line.at) or datetime.fromtimestamp(0, UTC),
        entries=line.entries,
        people=line.people,
        size=line.size,
        state=state,
        reason=line.reason,
    )


def _peer(peer: Peer, count: int) -> PeerStanding:
    gaps = []
    if peer.missing:
        lo, hi = peer.missing.split("-")
        gaps.append((int(lo), int(hi)))
    return PeerStanding(
        site=peer.site,
        code=peer.code,
        name=peer.name,
        role=peer.role,
        state=peer.state,
        confirmed=peer.confirmed,
        confirmed_at=_time(peer.confirmed_at),
        written=peer.written,
        received=peer.received,
        received_at=_time(peer.received_at),
        last_number=peer.last_number,
        waiting=count,
        gaps=tuple(gaps),
    )


def _time(at: int | None) -> datetime | None:
    return None if at is None else datetime.fromtimestamp(at / 1000, UTC)


ROTTEN_ADVICE = T(
    "Safety",
    "A backup on another disk or stick may hold them whole. Keep every one there is, and call the "
    "IT staff today.",
)
