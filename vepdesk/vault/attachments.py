"""Contents of attachments: their keys in the database, their sealed chunks in files beside it.

The key never stands in an entry of the journal: when it is erased, by a lawful purge, the content
is gone for good while every chain still holds.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

import sqlalchemy as sa

from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.crypto.chunks import (
    DIGEST_LENGTH,
    SEALED_LENGTH,
    ChunkMissing,
    SealedContent,
    open_content,
    seal_content,
)
from vepdesk.crypto.errors import Damaged
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.vault import tables
from vepdesk.vault.chunk_files import ChunkFiles, relative
from vepdesk.vault.connection import in_plain_words
from vepdesk.vault.store import Store

FOLDER = "attachments"

_FILE = tables.attachment_file
_RECORD = tables.RECORD_TABLES["attachment"]


class Condition(Enum):
    """What became of the content of one attachment."""

    OK = "ok"
    MISSING = "missing"
    DAMAGED = "damaged"
    ERASED = "erased"
    AWAITED = "awaited"
    """Recorded at another site; its content has not come here."""


class ContentGone(UserError):
    """The content cannot be given; ``condition`` says why."""

    def __init__(self, condition: Condition) -> None:
        super().__init__(f"attachment-{condition.value}", _WHY[condition])
        self.condition = condition


_WHY = {
    Condition.MISSING: T(
        "Attachments",
        "A part of this file is missing from the folder of the store. Tell the IT staff; a backup "
        "may have it.",
    ),
    Condition.DAMAGED: T(
        "Attachments",
        "This file is damaged and is not shown. Tell the IT staff; a backup may have it whole.",
    ),
    Condition.ERASED: T("Attachments", "The content was erased by law. Only this note remains."),
    Condition.AWAITED: T("Attachments", "The content has not come from the other site yet."),
}


@contextlib.contextmanager
def adding(store: Store, rid: bytes, content: bytes) -> Iterator[Callable[[sa.Connection], None]]:
    """Seals ``content`` and puts its chunks on the disk; the block commits with what is yielded.

    That goes to ``UnitOfWork.also``, so that entry, key and chunk list are one transaction.
    """
    sealed, chunks = seal_content(rid, content)

    def keep(connection: sa.Connection) -> None:
        connection.execute(
            _FILE.insert().values(
                rid=rid, key=sealed.key, size=sealed.size, chunks=b"".join(sealed.names)
            )
        )

    with _files(store).adding(chunks):
        yield keep


@contextlib.contextmanager
def erasing(store: Store, rid: bytes) -> Iterator[Callable[[sa.Connection], None]]:
    """The block commits, with what is yielded, that the key of ``rid`` is gone.

    The chunks are taken away afterwards; without the key they are noise already.
    """

    def forget(connection: sa.Connection) -> None:
        connection.execute(_FILE.update().where(_FILE.c.rid == rid).values(key=None, chunks=b""))

    with in_plain_words():
        chunks = store.reader.connection.execute(
            sa.select(_FILE.c.chunks).where(_FILE.c.rid == rid)
        ).scalar()
    names = _names(bytes(chunks or b""))
    with _files(store).erasing(names, lambda: _all_names(store.reader.connection)):
        yield forget


def content_of(store: Store, connection: sa.Connection, rid: bytes) -> bytes:
    """The content of an attachment, proven whole. Raises :class:`ContentGone`."""
    with in_plain_words():
        row = connection.execute(_rows().where(_RECORD.c.rid == rid)).first()
    if row is None:
        raise ContentGone(Condition.MISSING)
    return _opened(store, row)


@dataclass(frozen=True, slots=True)
class Checked:
    """One attachment and what a check found of its content."""

    rid: bytes
    condition: Condition


def check_contents(store: Store, connection: sa.Connection, *, thorough: bool) -> Iterator[Checked]:
    """The condition of every attachment.

    ``thorough`` opens and compares each content; else only presence and length are looked at.
    """
    with in_plain_words():
        rows = connection.execute(_rows().order_by(_RECORD.c.rid)).all()
    for row in rows:
        yield Checked(bytes(row.rid), _condition(store, row, thorough=thorough))


def kept_bytes(connection: sa.Connection) -> int:
    """How much all contents take on the disk."""
    with in_plain_words():
        lengths = connection.execute(sa.select(sa.func.sum(sa.func.length(_FILE.c.chunks))))
        return int(lengths.scalar() or 0) // DIGEST_LENGTH * SEALED_LENGTH


def chunk_files(connection: sa.Connection) -> set[str]:
    """The files below the folder of attachments that the database speaks of."""
    return {relative(name) for name in _all_names(connection)}


def sweep(store: Store) -> int:
    """Takes away chunks that an interrupted act left; gives their number.

    Nothing is touched while the database is behind its anchor: it may not know the newest.
    """
    if store.verdict is not AnchorVerdict.AGREES:
        return 0
    return _files(store).sweep(lambda: _all_names(store.reader.connection))


def _files(store: Store) -> ChunkFiles:
    return ChunkFiles(store.folder / FOLDER)


def _rows() -> sa.Select[*tuple[object, ...]]:
    return sa.select(
        _RECORD.c.rid, _RECORD.c.origin, _RECORD.c.digest,
        _FILE.c.rid.label("file"), _FILE.c.key, _FILE.c.size, _FILE.c.chunks,
    ).outerjoin(_FILE, _FILE.c.rid == _RECORD.c.rid)  # fmt: skip


def _sealed(store: Store, row: sa.Row[*tuple[object, ...]]) -> SealedContent:
    """How to open a content. Raises :class:`ContentGone` when the database cannot tell."""
    values = row._mapping  # noqa: SLF001 - SQLAlchemy's documented mapping of a row
    if values["file"] is None:
        own = store.site.is_own(int(values["origin"]))
        raise ContentGone(Condition.MISSING if own else Condition.AWAITED)
    if values["key"] is None:
        raise ContentGone(Condition.ERASED)
    try:
        return SealedContent(values["key"], values["size"], _names(values["chunks"]))
    except (Damaged, ValueError) as error:
        raise ContentGone(Condition.DAMAGED) from error


def _opened(store: Store, row: sa.Row[*tuple[object, ...]]) -> bytes:
    values = row._mapping  # noqa: SLF001
    sealed = _sealed(store, row)
    try:
        content = open_content(values["rid"], sealed, _files(store).read)
    except ChunkMissing as error:
        raise ContentGone(Condition.MISSING) from error
    except (Damaged, OSError) as error:
        raise ContentGone(Condition.DAMAGED) from error
    if hashlib.sha256(content).hexdigest() != values["digest"]:
        raise ContentGone(Condition.DAMAGED)
    return content


def _condition(store: Store, row: sa.Row[*tuple[object, ...]], *, thorough: bool) -> Condition:
    try:
        if thorough:
            _opened(store, row)
            return Condition.OK
        lengths = {_files(store).length(name) for name in _sealed(store, row).names}
    except ContentGone as gone:
        return gone.condition
    except OSError:
        return Condition.DAMAGED
    if None in lengths:
        return Condition.MISSING
    return Condition.OK if lengths == {SEALED_LENGTH} else Condition.DAMAGED


def _all_names(connection: sa.Connection) -> set[bytes]:
    with in_plain_words():
        rows = connection.execute(sa.select(_FILE.c.chunks)).all()
    return {name for row in rows for name in _names(bytes(row.chunks))}


def _names(chunks: bytes) -> tuple[bytes, ...]:
    return tuple(
        chunks[start : start + DIGEST_LENGTH] for start in range(0, len(chunks), DIGEST_LENGTH)
    )
