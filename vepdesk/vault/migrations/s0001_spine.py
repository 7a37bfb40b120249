"""The first tables: who the store is, its journal, its peers, and the records of the spine.

A migration is frozen once released: it names every column itself and imports nothing of the
program, so that it does the same in ten years.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

from vepdesk.vault.migrations.record_tables import record_table

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade(operations: Operations) -> None:
    """Makes the tables."""
    _journal(operations)
    _exchange(operations)
    _records(operations)


def _journal(operations: Operations) -> None:
    operations.create_table(
        "channel",
        sa.Column("peer", sa.LargeBinary, primary_key=True),
        sa.Column("n", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("entry", sa.BigInteger, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    operations.create_table(
        "draft",
        sa.Column("id", sa.LargeBinary, primary_key=True),
        sa.Column("author", sa.LargeBinary, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("about", sa.LargeBinary),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    operations.create_table(
        "entry",
        sa.Column("id", _ROW_ID, primary_key=True),
        sa.Column("origin", sa.BigInteger, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("eid", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("rid", sa.LargeBinary, nullable=False),
        sa.Column("op", sa.BigInteger, nullable=False),
        sa.Column("header", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary),
        sa.Column("head", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("origin", "seq"),
    )
    operations.create_index("ix_entry_record", "entry", ["rid", "kind"])
    operations.create_table(
        "genesis",
        sa.Column("one", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("store", sa.LargeBinary, nullable=False),
        sa.Column("site", sa.LargeBinary, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("practice", sa.BigInteger, nullable=False),
        sa.Column("origin", sa.BigInteger, nullable=False),
        sa.Column("genesis", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("signing_secret", sa.LargeBinary, nullable=False),
        sa.Column("sealing_secret", sa.LargeBinary, nullable=False),
    )
    operations.create_table(
        "origin",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("site", sa.LargeBinary, nullable=False),
        sa.Column("epoch", sa.LargeBinary, nullable=False),
        sa.Column("start", sa.LargeBinary, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("site", "epoch"),
    )
    operations.create_table(
        "words",
        sa.Column("rid", sa.LargeBinary, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("skeleton", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def _exchange(operations: Operations) -> None:
    operations.create_table(
        "bundle",
        sa.Column("id", _ROW_ID, primary_key=True),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("direction", sa.Text, nullable=False),
        sa.Column("peer", sa.LargeBinary),
        sa.Column("number", sa.BigInteger),
        sa.Column("lo", sa.BigInteger),
        sa.Column("hi", sa.BigInteger),
        sa.Column("entries", sa.BigInteger, nullable=False),
        sa.Column("people", sa.BigInteger, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("author", sa.LargeBinary, nullable=False),
    )
    operations.create_index("ix_bundle_digest", "bundle", ["digest"])
    operations.create_index("ix_bundle_peer", "bundle", ["peer"])
    operations.create_table(
        "document",
        sa.Column("type", sa.Text, primary_key=True),
        sa.Column("version", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
    )
    operations.create_table(
        "peer",
        sa.Column("site", sa.LargeBinary, primary_key=True),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("card", sa.LargeBinary, nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("confirmed", sa.BigInteger, nullable=False),
        sa.Column("safe", sa.BigInteger, nullable=False),
        sa.Column("confirmed_at", sa.BigInteger),
        sa.Column("written", sa.BigInteger, nullable=False),
        sa.Column("bundles_written", sa.BigInteger, nullable=False),
        sa.Column("received", sa.BigInteger, nullable=False),
        sa.Column("received_head", sa.LargeBinary, nullable=False),
        sa.Column("received_at", sa.BigInteger),
        sa.Column("last_number", sa.BigInteger, nullable=False),
        sa.Column("missing", sa.Text, nullable=False),
        sa.Column("acknowledge", sa.BigInteger, nullable=False),
        sa.Column("roster_there", sa.BigInteger, nullable=False),
        sa.Column("roster_written", sa.BigInteger, nullable=False),
    )


def _records(operations: Operations) -> None:
    for key, texts, numbers, references in _RECORDS:
        record_table(operations, key, texts.split(), numbers.split(), references.split())


_RECORDS = (
    # key, text columns, number columns, references
    (
        "staff_member",
        "full_name user_name role left_on",
        "",
        "",
    ),
    (
        "location",
        "name type closed_on",
        "places",
        "inside",
    ),
    (
        "prisoner",
        "number names sex birth nationality language legal_status custody holder",
        "",
        "",
    ),
    (
        "identifier",
        "type value issuer ended_on",
        "",
        "prisoner",
    ),
    (
        "admission",
        "admitted_on arrived authority order_number order_on hold_until reasons source_admitted",
        "imported",
        "prisoner",
    ),
    (
        "release",
        "released_on reason authority destination",
        "imported",
        "prisoner admission",
    ),
    (
        "placement",
        "moved reason authorised_by",
        "",
        "prisoner location",
    ),
    (
        "designation",
        "population basis authority evidence decided_on review_on state ended_on end_reason",
        "",
        "prisoner proposed_by confirmed_by",
    ),
    (
        "classification",
        "decided_on type level reasons next_review state approver_note source_level",
        "imported",
        "prisoner assessor approver",
    ),
    (
        "incident",
        "number family happened place account actions state review_note",
        "",
        "location reported_by closed_by",
    ),
    (
        "involvement",
        "role outcome note",
        "",
        "incident prisoner",
    ),
    (
        "incident_note",
        "text",
        "",
        "incident written_by",
    ),
    (
        "programme",
        "name type aim led_by ended_on",
        "places",
        "location",
    ),
    (
        "enrolment",
        "enrolled_on ended_on end_reason",
        "",
        "prisoner programme",
    ),
    (
        "session",
        "starts led_by topic state",
        "minutes",
        "programme location",
    ),
    (
        "attendance",
        "mark reason note",
        "",
        "session prisoner",
    ),
    (
        "source_import",
        "on source digest",
        "rows admissions releases level_changes infraction_changes",
        "",
    ),
    (
        "source_record",
        "on source identifier level status sex risk_group infraction charge",
        "age",
        "prisoner",
    ),
)
