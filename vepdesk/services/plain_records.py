"""Records without a life cycle of their own: places, numbers, programmes, through derived forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.kinds.identifier import Identifier
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.registry import BY_KEY
from vepdesk.records.rules.fields import check_changed, check_values
from vepdesk.records.spec import Merge, Record, RecordSpec, Value
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people
from vepdesk.vault.queries.people import find_words
from vepdesk.vault.rows import Stored

RecordType = TypeVar("RecordType", bound=Record)

_ACTS: Mapping[str, Act] = {
    Location.spec.key: Act.MANAGE_PLACES,
    Identifier.spec.key: Act.KEEP_REGISTER,
    Programme.spec.key: Act.RUN_PROGRAMMES,
}
"""Who may write which plain record; a type that is not here has services of its own."""


def _reading(kind: str) -> Act:
    """Colleagues' names are for everybody who signs in; everything else is about people held."""
    return Act.READ_STAFF if kind == StaffMember.spec.key else Act.READ


def written_by(kind: str) -> Act | None:
    """The act that writes records of this type through the derived form; None without one."""
    return _ACTS.get(kind)


def list_records(
    desk: Desk, kind: type[RecordType], *, limit: int = 200, offset: int = 0
) -> tuple[list[Stored[RecordType]], int]:
    """Records of one type, newest by when they happened, and how many there are."""
    desk.require(_reading(kind.spec.key))
    happened = kind.spec.happened
    found = desk.reader.find(
        kind,
        order=(happened,) if happened else (),
        descending=bool(happened),
        limit=limit,
        offset=offset,
    )
    return found, desk.reader.count(kind)


def record_new(desk: Desk, kind: type[RecordType], values: Mapping[str, Value]) -> RecordId:
    """Records something new from a derived form. Raises :class:`Invalid` at the field."""
    _permit(desk, kind.spec)
    check_values(kind.spec, values)
    with desk.work() as work:
        rid = work.create(kind(**values))
        work.commit()
    return rid


def change(desk: Desk, seen: Stored[RecordType], values: Mapping[str, Value]) -> None:
    """Changes a record over what the author was looking at."""
    _permit(desk, seen.record.spec)
    check_changed(seen.record.spec, values)
    with desk.work() as work:
        work.change(seen, values)
        work.commit()


def _permit(desk: Desk, spec: RecordSpec) -> None:
    if spec.key not in _ACTS:
        raise Refused("own-service", T("Records", "This is written in its own place."))
    desk.require(_ACTS[spec.key])
    if spec.merge is Merge.HOLDER:
        desk.require_unit()


def label_of(desk: Desk, kind: str, rid: bytes) -> str:
    """What people call a record they refer to."""
    desk.require(_reading(kind))
    found = desk.reader.get(BY_KEY[kind], rid)
    return "" if found is None else title_of(found.record)


def title_of(record: Record) -> str:
    """A record's own name: a person's, a place's, an incident's number."""
    if isinstance(record, Prisoner):
        names = record.names or ()
        return names[0].full if names else (record.number or "")
    if isinstance(record, StaffMember):
        return record.full_name
    for name in ("name", "number", "value"):
        value = getattr(record, name, None)
        if isinstance(value, str):
            return value
    return ""


def look_up(desk: Desk, kind: str, text: str, limit: int = 12) -> list[tuple[bytes, str]]:
    """Records of a type that fit a text, for choosing one in a form."""
    desk.require(_reading(kind))
    if kind == Prisoner.spec.key:
        rows, _total = find_people(desk, text, limit=limit)
        return [
            (row.rid, " ".join(filter(None, (row.names[0].full if row.names else "", row.number))))
            for row in rows
        ]
    reader = desk.reader
    if text.strip():
        rids = find_words(reader.connection, kind, text, limit)
        found = list(reader.several(BY_KEY[kind], rids).values())
    else:
        found = reader.find(BY_KEY[kind], limit=limit)
    return [(one.rid, title_of(one.record)) for one in found]
