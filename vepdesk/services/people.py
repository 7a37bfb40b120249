"""People: finding somebody by any spelling, and everything the fixed strip and page show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.identifier import Identifier
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.source_record import SourceRecord
from vepdesk.records.plain import from_plain
from vepdesk.records.rules.fields import asked, check_changed
from vepdesk.records.spec import Value
from vepdesk.records.values import PartialDay, PersonName
from vepdesk.services.admissions import check_number, open_stay
from vepdesk.services.audit import opened
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.vault.queries import people as queries
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored


@dataclass(frozen=True, slots=True, repr=False)
class PersonRow:
    """One person in a list."""

    rid: RecordId
    names: tuple[PersonName, ...]
    number: str | None
    sex: str | None
    birth: PartialDay | None
    legal_status: str | None
    custody: str | None
    place: str | None
    level: str | None
    designated: bool
    conflicts: bool


@dataclass(frozen=True, slots=True, repr=False)
class PersonFile:
    """What the page of one person shows at a glance."""

    person: Stored[Prisoner]
    stay: Stored[Admission] | None
    place: str | None
    level: Stored[Classification] | None
    awaiting: Stored[Classification] | None
    designations: tuple[Stored[Designation], ...]
    identifiers: tuple[Stored[Identifier], ...]
    source: Stored[SourceRecord] | None


def find_people(
    desk: Desk,
    text: str = "",
    *,
    in_custody: bool | None = None,
    limit: int = 50,
    offset: int = 0,
    sort: str = "number",
    descending: bool = False,
) -> tuple[list[PersonRow], int]:
    """People who fit ``text`` by number or by name in any script, best first, and how many."""
    desk.require(Act.READ)
    lines, total = queries.find_people(
        desk.reader.connection,
        text,
        in_custody=in_custody,
        limit=limit,
        offset=offset,
        sort=sort,
        descending=descending,
    )
    return [_row(line) for line in lines], total


def _row(line: queries.PersonLine) -> PersonRow:
    return PersonRow(
        RecordId(line.rid),
        names_in(line.names),
        line.number,
        line.sex,
        PartialDay.parse(line.birth) if line.birth else None,
        line.legal_status,
        line.custody,
        line.place,
        line.level,
        line.designated,
        line.conflicts,
    )


def names_in(stored: str | None) -> tuple[PersonName, ...]:
    """The names behind their stored form."""
    value = from_plain(Prisoner.spec.field("names"), stored)
    return tuple(one for one in value if isinstance(one, PersonName)) if value else ()  # type: ignore[union-attr]


def person_file(desk: Desk, person: RecordId) -> PersonFile:
    """Everything about one person that must be in sight; that it is opened is noted first."""
    desk.require(Act.READ)
    opened(desk, Prisoner.spec.key, person)
    reader = desk.reader
    seen = the(reader, Prisoner, person)
    levels = _levels(reader, person)
    sources = reader.find(
        SourceRecord, {"prisoner": person}, order=("on",), descending=True, limit=1
    )
    return PersonFile(
        person=seen,
        stay=open_stay(reader, person),
        place=queries.places_of(reader.connection, [person]).get(person),
        level=next((one for one in levels if one.record.state in ("approved", "imported")), None),
        awaiting=next((one for one in levels if one.record.state == "awaiting"), None),
        designations=tuple(
            reader.find(Designation, {"prisoner": person}, order=("decided_on",), descending=True)
        ),
        identifiers=tuple(reader.find(Identifier, {"prisoner": person})),
        source=sources[0] if sources else None,
    )


def _levels(reader: Reader, person: RecordId) -> list[Stored[Classification]]:
    return reader.find(Classification, {"prisoner": person}, order=("decided_on",), descending=True)


def correct_person(
    desk: Desk, seen: Stored[Prisoner], values: dict[str, Value], reason: str | None = None
) -> None:
    """Changes facts about who somebody is, over what the author was looking at.

    A new value for a fact on which sites disagree settles that disagreement: the author was shown
    it as such.
    """
    desk.require(Act.KEEP_REGISTER)
    changed = {
        name: value
        for name, value in asked(Prisoner.spec, values).items()
        if value != getattr(seen.record, name)
    }
    check_changed(Prisoner.spec, changed)
    if not (changed.get("names", seen.record.names) or changed.get("number", seen.record.number)):
        raise Invalid("names", T("Stays", "Write at least one name."))
    with desk.work() as work:
        check_number(work.reader, changed.get("number"), other_than=seen.rid)
        settled = {name: changed.pop(name) for name in seen.conflicts if name in changed}
        work.change(seen, changed, reason=reason)
        work.change(seen, settled, op=Op.RESOLVE, reason=reason)
        work.commit()


def age_of(birth: PartialDay | None, on: date) -> int | None:
    """Full years, where a year of birth is known at all."""
    return birth.age_on(on) if birth else None
