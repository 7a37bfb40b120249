"""A bundle on its way in: copied, opened, checked without changing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from vepdesk.crypto.errors import NotForUs
from vepdesk.crypto.signatures import VerifyKeys
from vepdesk.exchange import wire
from vepdesk.exchange.card import read_card
from vepdesk.exchange.container import OpenedBundle, read_bundle
from vepdesk.exchange.decision import Held, Offered
from vepdesk.exchange.manifest import (
    BundleRefused,
    Manifest,
    NeedsUpgrade,
    Reason,
    SectionKind,
)
from vepdesk.journal.entry import Entry
from vepdesk.services.desk import Desk
from vepdesk.services.inbox import Spooled, kept_name, spool
from vepdesk.vault.held import held_head
from vepdesk.vault.peers import (
    Peer,
    peer_by,
)
from vepdesk.vault.sending import sent_head


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one file: ``sender`` is a site's code, ``entries`` what was newly applied."""

    file: str
    outcome: str
    reason: str
    sender: str | None
    number: int | None
    entries: int
    missing: tuple[int, int] | None = None


@dataclass(slots=True)
class Candidate:
    """A private copy, open for its second reading when everything so far was in order."""

    spooled: Spooled
    stream: BinaryIO
    opened: OpenedBundle | None
    peer: Peer | None
    line: Line | None

    def close(self, *, keep: bool) -> None:
        """Closes the copy and keeps it under its digest, or removes it."""
        self.stream.close()
        if not keep:
            self.spooled.discard()
            return
        kept = self.spooled.path.with_name(kept_name(self.spooled.digest))
        if self.spooled.path != kept:
            self.spooled.path.replace(kept)
            self.spooled = replace(self.spooled, path=kept)


def open_candidate(desk: Desk, spooled: Spooled) -> Candidate:
    """Everything that can be checked without the store's own state: whole, signed, for us."""
    site, connection = desk.store.site, desk.reader.connection

    def keys_of(sender: bytes) -> VerifyKeys | None:
        peer = peer_by(connection, site=sender)
        return read_card(peer.card).genesis.keys if peer else None

    stream = spooled.path.open("rb")

    def refused(outcome: str, reason: str) -> Candidate:
        line = Line(spooled.shown, outcome, reason, None, None, 0)
        return Candidate(spooled, stream, None, None, line)

    try:
        opened = read_bundle(stream, [site.sealing], keys_of, site.site)
    except NotForUs:
        return refused("not-for-us", "not-for-us")
    except NeedsUpgrade:
        return refused("waiting:upgrade", "newer-program")
    except BundleRefused as error:
        return refused("quarantined", error.reason.value)
    peer = peer_by(connection, site=opened.manifest.sender)
    return Candidate(spooled, stream, opened, peer, None)


def entries_in(opened: OpenedBundle) -> Iterator[tuple[Entry, bytes]]:
    manifest = opened.manifest
    position = manifest.lo or 1
    numbered = manifest.channel is not None
    for item in wire.unpack(opened.section(SectionKind.ENTRIES)):
        received = wire.incoming(item, manifest.sender, manifest.epoch, position, numbered=numbered)
        yield received.entry, received.header
        position += 1
    if position - 1 != manifest.hi:
        raise wire.NotWire("count")


def held_of(desk: Desk, peer: Peer) -> Held:
    connection, own = desk.reader.connection, desk.store.site
    epoch = read_card(peer.card).genesis.epoch
    return Held(epoch, peer.received, lambda position: held_head(connection, own, peer, position))


def offered_by(manifest: Manifest) -> Offered | None:
    if manifest.lo is None or manifest.hi is None:
        return None
    return Offered(
        manifest.epoch, manifest.lo, manifest.hi, manifest.prev or b"", manifest.head or b""
    )


def acknowledged_wrongly(desk: Desk, peer: Peer, manifest: Manifest) -> Reason | None:
    """An acknowledgement of what we do not have, or have otherwise, means a second history."""
    site, connection = desk.store.site, desk.reader.connection
    for ack in manifest.acks:
        if (ack.site, ack.epoch) != (site.site, site.epoch):
            continue
        head = sent_head(connection, site, peer.site, ack.applied)
        if head is None:
            return Reason.ROLLBACK
        if head != ack.head:
            return Reason.FORK
    return None


def spooled_files(files: Iterable[Path], inbox: Path) -> Iterator[Spooled]:
    for file in files:
        if (one := spool(file, inbox)) is not None:
            yield one
