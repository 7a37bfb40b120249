"""The tables of a store, derived from the record descriptions where they hold records.

Written portably: the same tables serve SQLCipher at a unit and PostgreSQL at headquarters.
"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.spec import FieldSpec, Kind, RecordSpec

metadata = sa.MetaData()


class Bytes(sa.LargeBinary):
    """Bytes as both drivers take and give them: without a conversion for each value."""

    cache_ok = True

    def bind_processor(self, dialect: sa.Dialect) -> None:  # noqa: ARG002
        return None

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> None:  # noqa: ARG002
        return None


HIDDEN = ("rid", "origin", "heads", "conflicts", "struck", "entered", "latest")
"""Columns every record table has besides its own fields."""


def _column(field: FieldSpec) -> sa.Column[object]:
    nullable = True  # a row may come from a bundle whose program knew fewer fields
    match field.kind:
        case (
            Kind.TEXT
            | Kind.LONG_TEXT
            | Kind.CHOICE
            | Kind.DAY
            | Kind.PARTIAL_DAY
            | Kind.MOMENT
            | Kind.NAMES
        ):
            return sa.Column(field.name, sa.Text, nullable=nullable)
        case Kind.INTEGER | Kind.FLAG:
            return sa.Column(field.name, sa.BigInteger, nullable=nullable)
        case Kind.REFERENCE:
            return sa.Column(field.name, Bytes, nullable=nullable)


def _indexes(spec: RecordSpec) -> Iterable[sa.Index]:
    for field in spec.fields:
        if field.kind is Kind.REFERENCE:
            yield sa.Index(f"ix_{spec.key}_{field.name}", field.name)


def _record_table(spec: RecordSpec) -> sa.Table:
    return sa.Table(
        spec.key,
        metadata,
        sa.Column("rid", Bytes, primary_key=True),
        sa.Column("origin", sa.BigInteger, nullable=False),
        sa.Column("heads", Bytes, nullable=False),
        sa.Column("conflicts", sa.Text, nullable=False),
        sa.Column("struck", sa.BigInteger, nullable=False),
        sa.Column("entered", sa.BigInteger, nullable=False),
        sa.Column("latest", sa.BigInteger, nullable=False),
        *(_column(field) for field in spec.fields),
        *_indexes(spec),
        sqlite_with_rowid=False,
    )


RECORD_TABLES: dict[str, sa.Table] = {
    kind.spec.key: _record_table(kind.spec) for kind in RECORD_TYPES
}

genesis = sa.Table(
    "genesis",
    metadata,
    sa.Column("one", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("store", Bytes, nullable=False),
    sa.Column("site", Bytes, nullable=False),
    sa.Column("code", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("practice", sa.BigInteger, nullable=False),
    sa.Column("origin", sa.BigInteger, nullable=False),
    sa.Column("genesis", Bytes, nullable=False),
    sa.Column("signature", Bytes, nullable=False),
    sa.Column("signing_secret", Bytes, nullable=False),
    sa.Column("sealing_secret", Bytes, nullable=False),
)
"""One row: who this store is. Without it a file is no store, whatever else it holds."""

origin = sa.Table(
    "origin",
    metadata,
    sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("site", Bytes, nullable=False),
    sa.Column("epoch", Bytes, nullable=False),
    sa.Column("start", Bytes, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("head", Bytes, nullable=False),
    sa.UniqueConstraint("site", "epoch"),
)
"""Every journal of which this store holds entries, its own first, and how far it holds them."""

entry = sa.Table(
    "entry",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
    sa.Column("origin", sa.BigInteger, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("eid", Bytes, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("rid", Bytes, nullable=False),
    sa.Column("op", sa.BigInteger, nullable=False),
    sa.Column("header", Bytes, nullable=False),
    sa.Column("payload", Bytes),
    sa.Column("head", Bytes, nullable=False),
    sa.Column("state", sa.BigInteger, nullable=False),
    # copies of what header and payload say, so that the audit trail can be searched
    sa.Column("author", Bytes),
    sa.Column("at", sa.BigInteger),
    sa.Column("act", sa.Text),
    sa.UniqueConstraint("origin", "seq"),
    sa.Index("ix_entry_record", "rid", "kind"),
    sa.Index("ix_entry_audit", "at", "op", "kind", "author", "act"),
)

concerns = sa.Table(
    "concerns",
    metadata,
    sa.Column("person", Bytes, primary_key=True),
    sa.Column("entry", sa.BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Which views, prints and exports told of a person; derived from their entries."""

channel = sa.Table(
    "channel",
    metadata,
    sa.Column("peer", Bytes, primary_key=True),
    sa.Column("n", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("entry", sa.BigInteger, nullable=False),
    sa.Column("head", Bytes, nullable=False),
    sqlite_with_rowid=False,
)
"""The numbered channel to each peer: which entries it should have, in order."""

peer = sa.Table(
    "peer",
    metadata,
    sa.Column("site", Bytes, primary_key=True),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("card", Bytes, nullable=False),
    sa.Column("since", sa.BigInteger, nullable=False),
    # what the peer has confirmed of what we send: a position in our journal or in its channel
    sa.Column("confirmed", sa.BigInteger, nullable=False),
    sa.Column("safe", sa.BigInteger, nullable=False),
    sa.Column("confirmed_at", sa.BigInteger),
    sa.Column("written", sa.BigInteger, nullable=False),
    sa.Column("bundles_written", sa.BigInteger, nullable=False),
    # what we hold of what the peer sends
    sa.Column("received", sa.BigInteger, nullable=False),
    sa.Column("received_head", Bytes, nullable=False),
    sa.Column("received_at", sa.BigInteger),
    sa.Column("last_number", sa.BigInteger, nullable=False),
    sa.Column("missing", sa.Text, nullable=False),
    sa.Column("acknowledge", sa.BigInteger, nullable=False),
    sa.Column("roster_there", sa.BigInteger, nullable=False),
    sa.Column("roster_written", sa.BigInteger, nullable=False),
)

bundle = sa.Table(
    "bundle",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
    sa.Column("digest", Bytes, nullable=False),
    sa.Column("direction", sa.Text, nullable=False),
    sa.Column("peer", Bytes),
    sa.Column("number", sa.BigInteger),
    sa.Column("lo", sa.BigInteger),
    sa.Column("hi", sa.BigInteger),
    sa.Column("entries", sa.BigInteger, nullable=False),
    sa.Column("people", sa.BigInteger, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at", sa.BigInteger, nullable=False),
    sa.Column("author", Bytes, nullable=False),
    sa.Index("ix_bundle_peer", "peer"),
    sa.Index("ix_bundle_digest", "digest"),
)
"""Every bundle written or read here, and what became of it."""

document = sa.Table(
    "document",
    metadata,
    sa.Column("type", sa.Text, primary_key=True),
    sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("digest", Bytes, nullable=False),
    sa.Column("body", Bytes, nullable=False),
    sa.Column("signature", Bytes, nullable=False),
)
"""Signed trust documents, every version: rosters now; roots, users and reference data later."""

words = sa.Table(
    "words",
    metadata,
    sa.Column("rid", Bytes, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("skeleton", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Local search words of records; derived, never exchanged."""

draft = sa.Table(
    "draft",
    metadata,
    sa.Column("id", Bytes, primary_key=True),
    sa.Column("author", Bytes, nullable=False),
    sa.Column("form", sa.Text, nullable=False),
    sa.Column("about", Bytes),
    sa.Column("at", sa.BigInteger, nullable=False),
    sa.Column("content", Bytes, nullable=False),
    sqlite_with_rowid=False,
)
"""What somebody was typing; local, encrypted with everything else."""

attachment_file = sa.Table(
    "attachment_file",
    metadata,
    sa.Column("rid", Bytes, primary_key=True),
    sa.Column("key", Bytes),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("chunks", Bytes, nullable=False),
    sqlite_with_rowid=False,
)
"""The key of each attachment's content and the names of its chunks, one after another.

It is not chained: when ``key`` is erased (empty), the content is gone and the journal still holds.
"""

setting = sa.Table(
    "setting",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Policies of this store, such as after how many idle minutes it locks; each change is an act."""

former_epoch = sa.Table(
    "former_epoch",
    metadata,
    sa.Column("peer", Bytes, primary_key=True),
    sa.Column("origin", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("confirmed", sa.BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""What each peer had confirmed of a journal of this site that a restore has closed."""

compartment = sa.Table(
    "compartment",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("public", Bytes, nullable=False),
    sqlite_with_rowid=False,
)
"""The public key of each compartment's present generation: enough to write into it."""

compartment_grant = sa.Table(
    "compartment_grant",
    metadata,
    sa.Column("compartment", sa.Text, primary_key=True),
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("person", Bytes, primary_key=True),
    sa.Column("use", sa.Text, primary_key=True),
    sa.Column("to", Bytes, nullable=False),
    sa.Column("sealed", Bytes, nullable=False),
    sa.Column("proof", Bytes, nullable=False),
    sa.Column("ended", sa.BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""The secret key of a compartment, sealed to the public key of each person who holds it."""

wrap = sa.Table(
    "wrap",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
    sa.Column("eid", Bytes, nullable=False),
    sa.Column("wrapped", Bytes, nullable=False),
    sa.Index("ix_wrap_eid", "eid"),
)
"""The content key of each sealed entry, wrapped for a public key that nothing here names."""

ONLY_ADDED: tuple[str, ...] = (
    "entry",
    "concerns",
    "channel",
    "genesis",
    "bundle",
    "document",
    "former_epoch",
)
"""Tables whose rows, once written, stay as they are."""

KEPT: tuple[str, ...] = (
    *RECORD_TABLES,
    *ONLY_ADDED,
    "origin",
    "peer",
    "attachment_file",
    "setting",
    "wrap",
)
"""Tables no row of which ever goes, nor gets another key."""

REPLACED_IN_ACTS: tuple[str, ...] = ("compartment", "compartment_grant")
"""Tables in which an act puts a new generation of keys in the place of the former."""

GUARDED: tuple[str, ...] = (*KEPT, *REPLACED_IN_ACTS)
"""Tables that only the unit of work writes; of no row the key changes. The others, ``words`` and
``draft``, hold no record."""
