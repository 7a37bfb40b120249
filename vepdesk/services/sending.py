"""Writing to a peer: everything it has not confirmed, in one sealed bundle on a stick."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from vepdesk import __version__
from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Refused, UserError
from vepdesk.base.files import full_disk, no_space, open_private, sync_folder
from vepdesk.base.identifiers import random_id
from vepdesk.base.text import T
from vepdesk.exchange import wire
from vepdesk.exchange.card import read_card
from vepdesk.exchange.container import SectionSource, write_bundle
from vepdesk.exchange.manifest import Acknowledgement, BundleKind, Manifest, SectionKind
from vepdesk.exchange.roster import SignedRoster
from vepdesk.journal.entry import MODEL_VERSION
from vepdesk.services.desk import Desk
from vepdesk.services.trust import ROSTER
from vepdesk.vault.bundles import BundleLine, keep_bundle
from vepdesk.vault.connection import Connection
from vepdesk.vault.peers import (
    Document,
    Peer,
    newest_document,
    peer_by,
    sealed_wait,
    update_peer,
    waiting,
)
from vepdesk.vault.reader import Reader
from vepdesk.vault.sending import channel_entries, end_of_channel, journal_entries, sent_head
from vepdesk.vault.touched import people_in_channel, people_in_journal
from vepdesk.vault.unit_of_work import milliseconds


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: nothing at all when the peer has confirmed everything."""

    files: tuple[Path, ...]
    number: int | None
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a bundle to one peer will hold."""

    lo: int
    hi: int
    prev: bytes
    head: bytes
    changes: int
    people: int
    roster: Document | None
    acknowledge: bool
    sealed: bool

    @property
    def count(self) -> int:
        return max(0, self.hi - self.lo + 1)

    @property
    def empty(self) -> bool:
        return not (self.changes or self.roster or self.acknowledge or self.sealed)


def export_to(desk: Desk, code: str, folder: Path) -> Exported:
    """Writes what ``code`` has not confirmed into ``folder``, reads it back and compares.

    Raises ``Refused`` for an unknown site, ``Busy`` when the stick is full and ``BadInput`` when it
    cannot be written or lies about what it holds; the store is then as before.
    """
    desk.require(Act.EXCHANGE)
    peer = peer_by(desk.reader.connection, code=code)
    if peer is None:
        raise Refused("unknown-site", T("Exchange", "No site with this code is known here."))
    with desk.work():
        pass  # a store that may not be written must not send either
    with desk.store.snapshot() as reader:
        plan = _plan(desk, reader, peer)
        if plan.empty:
            return Exported((), None, 0, 0)
        number = peer.bundles_written + 1
        manifest = _manifest(desk, peer, plan, number)
        sections = _sections(desk, reader, peer, plan)
        recipient = read_card(peer.card).genesis.recipient

        def write(out: BinaryIO) -> None:
            write_bundle(out, manifest, sections, [recipient], desk.store.site.signing)

        file, digest, size = _write_checked(folder, write)
    _remember(desk, peer, plan, _Written(digest, size, number))
    return Exported((file,), number, plan.count, size)


def _plan(desk: Desk, reader: Reader, peer: Peer) -> _Plan:
    site, connection = desk.store.site, reader.connection
    lo, hi = peer.confirmed + 1, end_of_channel(connection, site, peer.site)
    changes = waiting(connection, site, peer)
    roster = newest_document(connection, ROSTER) if site.is_headquarters else None
    if roster and roster.version <= max(peer.roster_there, peer.roster_written):
        roster = None
    prev = sent_head(connection, site, peer.site, lo - 1)
    head = sent_head(connection, site, peer.site, max(hi, lo - 1))
    if prev is None or head is None:
        raise RuntimeError("the peer confirmed more than there is")
    if site.is_headquarters:
        people = people_in_channel(connection, peer.site, lo, hi)
    else:
        people = people_in_journal(connection, site.origin, lo, hi)
    return _Plan(
        lo, hi, prev, head, changes, people, roster, bool(peer.acknowledge),
        sealed_wait(connection, site, peer),
    )  # fmt: skip


def _manifest(desk: Desk, peer: Peer, plan: _Plan, number: int) -> Manifest:
    site = desk.store.site
    newest = newest_document(desk.reader.connection, ROSTER)
    card = read_card(peer.card)
    carries = plan.count > 0
    if carries:
        kind = BundleKind.DELTA
    else:
        kind = BundleKind.TRUST if plan.roster else BundleKind.ACKNOWLEDGEMENT
    return Manifest(
        bundle=random_id(),
        kind=kind,
        sender=site.site,
        recipients=(peer.site,),
        epoch=site.epoch,
        lo=plan.lo if carries else None,
        hi=plan.hi if carries else None,
        prev=plan.prev if carries else None,
        head=plan.head if carries else None,
        number=number,
        acks=(
            Acknowledgement(peer.site, card.genesis.epoch, peer.received, peer.received_head, 0),
        ),
        roster=(newest.version, newest.digest) if newest else None,
        app=__version__,
        model=MODEL_VERSION,
        model_read=MODEL_VERSION,
        created=milliseconds(desk.clock.now()),
        by=(bytes(desk.actor.person), desk.actor.name),
        channel=peer.site if site.is_headquarters else None,
        practice=site.practice,
    )


def _sections(desk: Desk, reader: Reader, peer: Peer, plan: _Plan) -> list[SectionSource]:
    site, connection = desk.store.site, reader.connection
    numbered = site.is_headquarters

    def entries() -> Iterator[bytes]:
        found = (
            channel_entries(connection, peer.site, plan.lo, plan.hi)
            if numbered
            else journal_entries(connection, site.origin, plan.lo, plan.hi)
        )
        return wire.pack(
            wire.outgoing(header, payload, numbered=numbered) for header, payload in found
        )

    sections: list[SectionSource] = []
    if plan.roster is not None:
        signed = SignedRoster(plan.roster.body, plan.roster.signature).encoded()
        sections.append(SectionSource(SectionKind.ROSTER, 1, lambda: iter([signed])))
    if plan.count:
        sections.append(SectionSource(SectionKind.ENTRIES, plan.count, entries))
    return sections


@dataclass(frozen=True, slots=True)
class _Written:
    digest: bytes
    size: int
    number: int


def _remember(desk: Desk, peer: Peer, plan: _Plan, written: _Written) -> None:
    now = milliseconds(desk.clock.now())
    line = BundleLine(
        digest=written.digest,
        direction="out",
        peer=peer.site,
        number=written.number,
        lo=plan.lo if plan.count else None,
        hi=plan.hi if plan.count else None,
        entries=plan.count,
        people=plan.people,
        size=written.size,
        outcome="written",
        reason="",
        at=now,
        author=desk.actor.person,
    )
    values: dict[str, object] = {
        "written": max(peer.written, plan.hi),
        "bundles_written": written.number,
        "acknowledge": 0,
    }
    if plan.roster is not None:
        values["roster_written"] = plan.roster.version

    def note(connection: Connection) -> None:
        keep_bundle(connection, line)
        update_peer(connection, peer.site, values)

    with desk.work() as work:
        work.act("export", to=peer.site, number=written.number, digest=written.digest)
        work.also(note)
        work.commit()


class _Hashing:
    """Counts and hashes what passes through to a file."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        self._hash.update(data)
        self.size += len(data)
        return self._out.write(data)

    @property
    def digest(self) -> bytes:
        return self._hash.digest()


def _write_checked(folder: Path, write: Callable[[BinaryIO], None]) -> tuple[Path, bytes, int]:
    """Temporary name, sync, rename, sync, read back: the name appears only over a whole file."""
    name = secrets.token_hex(4)
    temporary, file = folder / f".{name}.part", folder / f"{name}-01of01.psb"
    try:
        handle = open_private(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        with os.fdopen(handle, "wb") as stream:
            hashing = _Hashing(stream)
            write(cast("BinaryIO", hashing))
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
        sync_folder(folder)
        if _digest_on(file) != hashing.digest:
            raise BadInput(
                "stick-lies",
                T(
                    "Exchange",
                    "The stick does not give back what was written to it. Use another stick.",
                ),
            )
    except OSError as error:
        raise _unwritable(error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return file, hashing.digest, hashing.size


def _digest_on(file: Path) -> bytes:
    with file.open("rb") as stream:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(stream, "sha256").digest()


def _unwritable(error: OSError) -> UserError:
    if no_space(error):
        return full_disk()
    return BadInput(
        "cannot-write",
        T("Exchange", "The folder cannot be written. Check that the stick is in and not locked."),
    )
