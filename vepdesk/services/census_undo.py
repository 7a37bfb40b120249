"""Taking back the last imported register, while nothing was recorded after it."""

from __future__ import annotations

from datetime import date

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.text import T
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.source_import import SourceImport
from vepdesk.records.plain import from_plain
from vepdesk.records.registry import BY_KEY
from vepdesk.services.desk import Desk
from vepdesk.vault.acts import PastEntry, act_that_made
from vepdesk.vault.unit_of_work import UnitOfWork

_REASON = "import undone"


def undo_census(desk: Desk, on: date) -> int:
    """Strikes what the import of the day ``on`` recorded and puts changed fields back.

    Nothing is deleted; gives how many records were touched. Raises ``Refused`` when that day was
    not the last import, or when something was recorded after it.
    """
    desk.require(Act.IMPORT_REGISTER)
    desk.require(Act.STRIKE)
    with desk.work() as work:
        imports = work.reader.find(SourceImport, order=("on",), descending=True, limit=1)
        if not imports or imports[0].record.on != on:
            raise Refused(
                "not-the-last", T("Census", "Only the last imported day can be taken back.")
            )
        past = act_that_made(work.connection, desk.store.site.origin, imports[0].rid)
        if past is None:
            raise Refused(
                "recorded-since",
                T("Census", "Something was recorded after this import; it can't be taken back."),
            )
        for entry in past:
            _take_back(work, entry)
        work.commit()
    return len(past)


def _take_back(work: UnitOfWork, entry: PastEntry) -> None:
    kind = BY_KEY[entry.header.kind]
    seen = work.reader.get(kind, entry.header.rid)
    if seen is None:
        return
    if entry.created:
        work.strike(seen, _REASON)
        return
    values = {
        name: from_plain(kind.spec.field(name), plain) for name, plain in entry.before.items()
    }
    op = Op.CUSTODY if "custody" in values else Op.PUT
    work.change(seen, values, op=op, reason=_REASON)
