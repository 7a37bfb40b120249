"""Reading records: frozen values, read in one go, that no window can change under anybody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import sqlalchemy as sa

from vepdesk.base.identifiers import RecordId
from vepdesk.records.plain import to_plain
from vepdesk.records.spec import Record, Value
from vepdesk.vault.connection import in_plain_words, interrupt
from vepdesk.vault.rows import Stored, stored
from vepdesk.vault.tables import RECORD_TABLES

RecordType = TypeVar("RecordType", bound=Record)

_BATCH = 500


class Reader:
    """Reads through one connection, in the thread that owns it."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection

    def get(self, kind: type[RecordType], rid: bytes) -> Stored[RecordType] | None:
        """The record ``rid``; None when this store has none of that kind."""
        table = RECORD_TABLES[kind.spec.key]
        with in_plain_words():
            row = self.connection.execute(sa.select(table).where(table.c.rid == rid)).first()
        return None if row is None else stored(kind, row)

    def several(
        self, kind: type[RecordType], rids: Iterable[bytes]
    ) -> dict[RecordId, Stored[RecordType]]:
        """The records among ``rids`` that are here, by identifier."""
        table = RECORD_TABLES[kind.spec.key]
        wanted = list(dict.fromkeys(rids))
        found: dict[RecordId, Stored[RecordType]] = {}
        with in_plain_words():
            for start in range(0, len(wanted), _BATCH):
                part = wanted[start : start + _BATCH]
                for row in self.connection.execute(sa.select(table).where(table.c.rid.in_(part))):
                    one = stored(kind, row)
                    found[one.rid] = one
        return found

    def find(
        self,
        kind: type[RecordType],
        where: Mapping[str, Value] | None = None,
        *,
        order: Sequence[str] = (),
        descending: bool = False,
        limit: int | None = None,
        offset: int = 0,
        struck: bool = False,
    ) -> list[Stored[RecordType]]:
        """Records whose fields equal ``where``; struck ones only when ``struck`` is set."""
        table = RECORD_TABLES[kind.spec.key]
        query = sa.select(table).where(*self._conditions(kind, where or {}, struck=struck))
        columns = [table.c[name] for name in order] + [table.c.rid]
        query = query.order_by(*(column.desc() if descending else column for column in columns))
        with in_plain_words():
            rows = self.connection.execute(query.limit(limit).offset(offset)).all()
        return [stored(kind, row) for row in rows]

    def count(
        self,
        kind: type[Record],
        where: Mapping[str, Value] | None = None,
        *,
        struck: bool = False,
    ) -> int:
        """How many records :meth:`find` would give without a limit."""
        table = RECORD_TABLES[kind.spec.key]
        conditions = self._conditions(kind, where or {}, struck=struck)
        query = sa.select(sa.func.count()).select_from(table).where(*conditions)
        with in_plain_words():
            return int(self.connection.execute(query).scalar_one())

    def interrupt(self) -> None:
        """Stops the look-up that runs just now; may be called from any thread."""
        interrupt(self.connection)

    @staticmethod
    def _conditions(
        kind: type[Record], where: Mapping[str, Value], *, struck: bool
    ) -> list[sa.ColumnElement[bool]]:
        table = RECORD_TABLES[kind.spec.key]
        conditions: list[sa.ColumnElement[bool]] = []
        for name, value in where.items():
            plain = to_plain(kind.spec.field(name).kind, value)
            column = table.c[name]
            conditions.append(column.is_(None) if plain is None else column == plain)
        if not struck:
            conditions.append(table.c.struck == 0)
        return conditions
