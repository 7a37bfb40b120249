"""The audit trail: the journal by who, when, what and about whom, and who looked at a file.

Both show what was done and to whose file, never what a record says: its own history does that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock, local
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.registry import BY_KEY
from vepdesk.services.audit_words import (
    ACCOUNT_ACTS,
    EXCHANGE_ACTS,
    GROUPED_ACTS,
    IMPORT_KIND,
    SIGN_IN_ACTS,
    Group,
    fields_of,
    group_of,
    words_of,
)
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.services.plain_records import title_of
from vepdesk.vault.concerns import people_in
from vepdesk.vault.peers import all_peers
from vepdesk.vault.queries.audit import (
    AuditEntry,
    Brief,
    Wanted,
    audit_count,
    audit_entries,
    touches_of,
)
from vepdesk.vault.reader import Reader
from vepdesk.vault.unit_of_work import milliseconds

COUNT_MOST = 10_000
"""Counting ends here; beyond it a list says "more than"."""

_CHANGES = tuple(op for op in Op if op.changes_records)


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What is asked for; both days are days of the wall here and included."""

    author: RecordId | None = None
    group: Group | None = None
    kind: str | None = None
    person: RecordId | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class AuditLine:
    """One entry: who did what to whose file. ``site`` is the code of the other site in
    whose journal it stands; empty for one of this site.

    ``about`` names the person, or how many there were in ``people``; ``title`` is what a record
    about nobody in particular is called. ``person`` leads to the file when there is just one.
    """

    id: int
    at: datetime
    who: str
    group: Group
    kind: str
    what: Text
    fields: Sequence[Text]
    about: str
    person: RecordId | None
    people: int
    reason: str | None
    late: datetime | None
    suspect: bool
    site: str


@dataclass(frozen=True, slots=True, repr=False)
class AuditPage:
    """A part of the list. ``total`` counts to :data:`COUNT_MOST`, or as far as was looked."""

    lines: Sequence[AuditLine]
    total: int
    more: bool


@dataclass(frozen=True, slots=True, repr=False)
class Touches:
    """How often one colleague looked at, printed, exported and changed a file, and when last."""

    who: str
    person: RecordId
    views: int
    prints: int
    exports: int
    changes: int
    last: datetime


@dataclass(frozen=True, slots=True, repr=False)
class TouchedDay:
    """What was done with a file on one day of the wall here, by whoever did it last first."""

    day: date
    by: Sequence[Touches]


@dataclass(frozen=True, slots=True, repr=False)
class AccessReport:
    """Who looked at this file: by colleague, and by day with the newest first."""

    person: str
    number: str | None
    colleagues: Sequence[Touches]
    days: Sequence[TouchedDay]


def audit_trail(desk: Desk, asked: AuditFilter, *, limit: int = 200, offset: int = 0) -> AuditPage:
    """One page of the journal, what came last first. Raises ``Invalid`` for days in reverse."""
    desk.require(Act.READ_AUDIT)
    if asked.first and asked.last and asked.last < asked.first:
        raise Invalid("last", T("Audit", "The last day is before the first."))
    wanted, connection = _wanted(asked, desk.clock), desk.reader.connection
    found = audit_entries(connection, wanted, limit + 1, offset)
    counted = audit_count(connection, wanted, COUNT_MOST + 1)
    more = counted > COUNT_MOST
    known = offset + len(found)
    return AuditPage(_lines(desk, found[:limit]), max(min(counted, COUNT_MOST), known), more)


def audit_authors(desk: Desk) -> list[tuple[RecordId, str]]:
    """Everybody who may have written entries here, by name; also those who have left."""
    desk.require(Act.READ_AUDIT)
    staff = desk.reader.find(StaffMember, order=("full_name",), struck=True)
    return [(one.rid, one.record.full_name) for one in staff]


def access_report(desk: Desk, person: RecordId) -> AccessReport:
    """Who looked at, printed, exported or changed one person's file, when and how often."""
    desk.require(Act.READ_AUDIT)
    record = the(desk.reader, Prisoner, person).record
    touches = touches_of(desk.reader.connection, person)
    names = _names(desk.reader, (one.author for one in touches))
    days: dict[date, list[Brief]] = {}
    for one in touches:
        days.setdefault(local(desk.clock, _time(one.at)).date(), []).append(one)
    return AccessReport(
        title_of(record),
        record.number,
        _counted(touches, names),
        [TouchedDay(day, _counted(days[day], names)) for day in sorted(days, reverse=True)],
    )


def _counted(touches: Sequence[Brief], names: Mapping[bytes, str]) -> list[Touches]:
    groups: dict[bytes, Counter[str]] = {}
    last: dict[bytes, int] = {}
    for one in touches:
        groups.setdefault(one.author, Counter())[_word(one.op)] += 1
        last[one.author] = max(one.at, last.get(one.author, one.at))
    return [
        Touches(
            names.get(author, ""), RecordId(author), count["view"], count["print"],
            count["export"], count["change"], _time(last[author]),
        )
        for author, count in sorted(groups.items(), key=lambda pair: last[pair[0]], reverse=True)
    ]  # fmt: skip


def _word(op: Op) -> str:
    return "change" if op.changes_records else op.name.lower()


def _wanted(asked: AuditFilter, clock: Clock) -> Wanted:
    ops, acts, others = _asked_for(asked.group)
    kind = asked.kind
    if asked.group is Group.IMPORTS:
        kind = kind or IMPORT_KIND
        ops = ops if kind == IMPORT_KIND else ()
    return Wanted(
        author=asked.author,
        since=_midnight(asked.first, clock) if asked.first else None,
        before=_midnight(asked.last + timedelta(days=1), clock) if asked.last else None,
        ops=ops,
        acts=acts,
        other_acts=others,
        kind=kind,
        person=asked.person,
    )


def _asked_for(
    group: Group | None,
) -> tuple[tuple[Op, ...] | None, tuple[str, ...] | None, bool]:
    match group:
        case None:
            return None, None, False
        case Group.CHANGES | Group.IMPORTS:
            return _CHANGES, None, False
        case Group.VIEWS:
            return (Op.VIEW,), None, False
        case Group.PRINTS:
            return (Op.PRINT,), None, False
        case Group.EXPORTS:
            return (Op.EXPORT,), None, False
        case Group.SIGN_INS:
            return (Op.ACT,), tuple(SIGN_IN_ACTS), False
        case Group.ACCOUNTS:
            return (Op.ACT,), tuple(ACCOUNT_ACTS), False
        case Group.EXCHANGE:
            return (Op.ACT,), tuple(EXCHANGE_ACTS), False
        case Group.OTHER:
            return (Op.ACT,), GROUPED_ACTS, True


def _midnight(day: date, clock: Clock) -> int:
    return milliseconds(datetime.combine(day, time(), ZoneInfo(clock.zone)))


def _time(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def _names(reader: Reader, authors: Iterable[bytes]) -> dict[bytes, str]:
    found = reader.several(StaffMember, authors)
    return {bytes(rid): one.record.full_name for rid, one in found.items()}


def _lines(desk: Desk, found: Sequence[AuditEntry]) -> list[AuditLine]:
    names = _names(desk.reader, (one.header.author for one in found))
    subjects = _Subjects(desk.reader, found)
    sites = {peer.site: peer.code for peer in all_peers(desk.reader.connection)}
    return [_line(one, names, subjects, sites) for one in found]


def _line(
    one: AuditEntry, names: Mapping[bytes, str], subjects: _Subjects, sites: Mapping[bytes, str]
) -> AuditLine:
    header = one.header
    people = subjects.people(one)
    late = one.payload.fields.get("late") if one.payload else None
    return AuditLine(
        id=one.id,
        at=_time(header.at),
        who=names.get(header.author, ""),
        group=group_of(header, one.act),
        kind=header.kind,
        what=words_of(one),
        fields=fields_of(header),
        about=subjects.name(one),
        person=RecordId(people[0]) if len(people) == 1 else None,
        people=len(people),
        reason=one.payload.reason if one.payload else None,
        late=_time(late) if isinstance(late, int) and header.op is Op.VIEW else None,
        suspect=header.suspect,
        site=sites.get(header.site, ""),
    )


class _Subjects:
    """Whose file each entry of a page is about, and what other records are called.

    Without ``named``, for a role that does not read files, numbers stand for people.
    """

    def __init__(self, reader: Reader, found: Sequence[AuditEntry]) -> None:
        self._people: dict[int, tuple[bytes, ...]] = {}
        self._titles: dict[tuple[str, bytes], str] = {}
        wanted: dict[str, set[bytes]] = {}
        for one in found:
            wanted.setdefault(one.header.kind, set()).add(one.header.rid)
        about: dict[tuple[str, bytes], bytes] = {}
        for kind in wanted.keys() & BY_KEY.keys():
            field = BY_KEY[kind].spec.person_field
            for rid, stored in reader.several(BY_KEY[kind], wanted[kind]).items():
                person = rid if kind == "prisoner" else getattr(stored.record, field or "", None)
                if isinstance(person, bytes):
                    about[kind, rid] = person
                elif not field and kind != "incident_note":
                    self._titles[kind, rid] = title_of(stored.record)
        for one in found:
            told = people_in(one.payload) if one.header.op.tells_of_people else ()
            person = about.get((one.header.kind, one.header.rid))
            self._people[one.id] = told or ((person,) if person else ())
        first = {people[0] for people in self._people.values() if len(people) == 1}
        self._names = {
            bytes(rid): title_of(one.record) for rid, one in reader.several(Prisoner, first).items()
        }

    def people(self, one: AuditEntry) -> tuple[bytes, ...]:
        """Whom an entry is about."""
        return self._people[one.id]

    def name(self, one: AuditEntry) -> str:
        """The one person, else the record's own name; empty for several people or none."""
        people = self._people[one.id]
        if title := self._titles.get((one.header.kind, one.header.rid)):
            return title
        return self._names.get(people[0], "") if len(people) == 1 else ""
