"""What happened to one person, newest first: who wrote it, when, and how far it has travelled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from vepdesk.access.policy import Act
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.journal.entry import Header, Op
from vepdesk.records.codes import label
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.session import Session
from vepdesk.records.plain import NotPlain, from_plain
from vepdesk.records.registry import BY_KEY
from vepdesk.records.spec import RecordSpec, Value
from vepdesk.records.values import Moment
from vepdesk.services.audit import opened
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import staff_name
from vepdesk.vault.peers import all_peers, confirmed_before
from vepdesk.vault.queries.timeline import EntryLine, entries_about, entries_of_record
from vepdesk.vault.reader import Reader


@dataclass(frozen=True, slots=True, repr=False)
class Event:
    """One line of a timeline. ``state`` is not-sent, written, confirmed or received."""

    at: datetime
    happened: date | Moment | None
    what: Text
    who: str
    reason: str | None
    state: str
    kind: str
    rid: RecordId


@dataclass(frozen=True, slots=True, repr=False)
class Changed:
    """One field in one version: what its author saw (several where sites disagreed), and wrote."""

    field: str
    label: Text
    before: tuple[Value, ...]
    after: Value


@dataclass(frozen=True, slots=True, repr=False)
class Version:
    """One entry of a record's history: the fields it wrote."""

    at: datetime
    who: str
    reason: str | None
    struck: bool
    fields: tuple[tuple[Text, Value], ...]
    changes: tuple[Changed, ...] = ()


def timeline(desk: Desk, person: RecordId, limit: int = 50, offset: int = 0) -> list[Event]:
    """Entries about a person, newest first."""
    desk.require(Act.READ)
    opened(desk, Prisoner.spec.key, person)
    connection, site = desk.reader.connection, desk.store.site
    peers = all_peers(connection)
    written = max((peer.written for peer in peers), default=0)
    confirmed = max((peer.confirmed for peer in peers), default=0)
    reached = {site.epoch: (written, confirmed)}
    for epoch, there in confirmed_before(connection).items():
        reached[epoch] = (there, there)
    return [
        _event(desk, line, *reached.get(line.header.epoch, (0, 0)))
        for line in entries_about(connection, person, site.origins, limit, offset)
    ]


def _event(desk: Desk, line: EntryLine, written: int, confirmed: int) -> Event:
    header = line.header
    if not line.own or desk.store.site.is_headquarters:
        state = "received" if not line.own else "confirmed"
    elif header.seq <= confirmed:
        state = "confirmed"
    else:
        state = "written" if header.seq <= written else "not-sent"
    fields = _fields(line)
    happened = BY_KEY[header.kind].spec.happened
    value = fields.get(happened)
    return Event(
        at=datetime.fromtimestamp(header.at / 1000, UTC),
        happened=value if isinstance(value, date | Moment) else None,
        what=_words(desk.reader, header, fields),
        who=staff_name(desk.reader, header.author),
        reason=line.payload.reason if line.payload else None,
        state=state,
        kind=header.kind,
        rid=RecordId(header.rid),
    )


def _fields(line: EntryLine) -> dict[str, Value]:
    spec = BY_KEY[line.header.kind].spec
    found: dict[str, Value] = {}
    for name, plain in (line.payload.fields if line.payload else {}).items():
        try:
            found[name] = from_plain(spec.field(name), plain)
        except (KeyError, NotPlain):
            continue
    return found


def _words(reader: Reader, header: Header, fields: dict[str, Value]) -> Text:
    spec = BY_KEY[header.kind].spec
    if header.op is Op.STRIKE:
        return T("Timeline", "{record} struck as wrong").filled(record=spec.title)
    first = not any(header.base.values())
    described = _described(reader, header, fields) if first else None
    if described is not None:
        return described
    if first:
        return T("Timeline", "{record} recorded").filled(record=spec.title)
    if header.kind == "classification" and "state" in fields:
        return T("Timeline", "Classification decision: {state}").filled(
            state=label("classification-state", str(fields["state"]))
        )
    if header.kind == "designation" and "state" in fields:
        return T("Timeline", "VEP designation: {state}").filled(
            state=label("designation-state", str(fields["state"]))
        )
    if header.kind == "incident" and fields.get("state") == "closed":
        return _incident_closed(reader, header.rid)
    return T("Timeline", "{record} changed").filled(record=spec.title)


def _incident_closed(reader: Reader, rid: bytes) -> Text:
    incident = reader.get(Incident, rid)
    number = incident.record.number if incident else ""
    return T("Timeline", "Incident {number} reviewed and closed").filled(number=number)


def _described(reader: Reader, header: Header, fields: dict[str, Value]) -> Text | None:
    """More than the name of the record, for those people look for most."""
    match header.kind:
        case "classification":
            return T("Timeline", "Level {level}, {state}").filled(
                level=label("custody-level", str(fields.get("level"))),
                state=label("classification-state", str(fields.get("state"))),
            )
        case "placement":
            move = reader.get(Placement, header.rid)
            place = reader.get(Location, move.record.location) if move else None
            if place is not None:
                return T("Timeline", "Moved to {place}").filled(place=place.record.name)
        case "involvement":
            part = reader.get(Involvement, header.rid)
            incident = reader.get(Incident, part.record.incident) if part else None
            if part is not None and incident is not None:
                return T("Timeline", "Incident {number}: {role}").filled(
                    number=incident.record.number, role=label("incident-role", part.record.role)
                )
        case "attendance":
            return _attended(reader, header.rid)
        case "release":
            return T("Timeline", "Released: {reason}").filled(
                reason=label("release-reason", str(fields.get("reason")))
            )
        case "designation":
            return T("Timeline", "VEP designation: {state}").filled(
                state=label("designation-state", str(fields.get("state")))
            )
        case _:
            return None
    return None


def _attended(reader: Reader, rid: bytes) -> Text | None:
    mark = reader.get(Attendance, rid)
    meeting = reader.get(Session, mark.record.session) if mark else None
    programme = reader.get(Programme, meeting.record.programme) if meeting else None
    if mark is None or programme is None:
        return None
    return T("Timeline", "{programme}: {mark}").filled(
        programme=programme.record.name, mark=label("attendance-mark", mark.record.mark)
    )


def history_of(desk: Desk, kind: str, rid: RecordId) -> list[Version]:
    """Every version of one record, oldest first."""
    desk.require(Act.READ)
    spec = BY_KEY[kind].spec
    lines = entries_of_record(desk.reader.connection, kind, rid, desk.store.site.origins)
    written = {line.header.eid: _fields(line) for line in lines}
    return [
        Version(
            at=datetime.fromtimestamp(line.header.at / 1000, UTC),
            who=staff_name(desk.reader, line.header.author),
            reason=line.payload.reason if line.payload else None,
            struck=line.header.op is Op.STRIKE,
            fields=tuple((spec.field(name).label, value) for name, value in _fields(line).items()),
            changes=_changes(spec, line, written),
        )
        for line in lines
        if line.header.changes_records
    ]


def _changes(
    spec: RecordSpec, line: EntryLine, written: Mapping[bytes, Mapping[str, Value]]
) -> tuple[Changed, ...]:
    return tuple(
        Changed(
            name,
            spec.field(name).label,
            tuple(
                written[eid].get(name) for eid in line.header.base.get(name, ()) if eid in written
            ),
            value,
        )
        for name, value in _fields(line).items()
    )
