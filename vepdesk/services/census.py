"""Importing a day's register: who came, who left, whose level changed.

The file is compared with who is in custody in this store. What it says is recorded as imported and
marked so; a flag of the source stays a flag of the source and becomes no designation, alert or
level. Everything of one file is one act: it is taken whole or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.resources import resource
from vepdesk.base.text import T
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.kinds.source_import import SourceImport
from vepdesk.records.kinds.source_record import SourceRecord
from vepdesk.records.values import PartialDay
from vepdesk.services.census_file import (
    CensusFile,
    CensusMapping,
    CensusRow,
    RowError,
    read_census,
    read_mapping,
)
from vepdesk.services.desk import Desk
from vepdesk.vault.census_rows import CensusFigures, KnownPerson, census_figures, known_people
from vepdesk.vault.peers import origins_of, peer_by
from vepdesk.vault.reader import Reader
from vepdesk.vault.unit_of_work import UnitOfWork

EXAMPLE_MAPPING = ("census", "daily-custody.json")


@dataclass(frozen=True, slots=True)
class CensusResult:
    """What a file changed, or would change; with errors nothing was applied."""

    on: date
    rows: int
    admissions: int
    releases: int
    level_changes: int
    infraction_changes: int
    errors: tuple[RowError, ...] = ()


@dataclass(slots=True)
class _Plan:
    """Who in the file is new here, who came back, who stayed, and who is no longer in it."""

    new: list[CensusRow] = field(default_factory=list)
    back: list[tuple[CensusRow, KnownPerson]] = field(default_factory=list)
    stayed: list[tuple[CensusRow, KnownPerson]] = field(default_factory=list)
    gone: list[KnownPerson] = field(default_factory=list)

    def result(self, on: date, rows: int) -> CensusResult:
        levels = sum(_differs(row.level, person, "level") for row, person in self.stayed)
        flags = sum(_differs(row.infraction, person, "infraction") for row, person in self.stayed)
        arrivals = len(self.new) + len(self.back)
        return CensusResult(on, rows, arrivals, len(self.gone), levels, flags)


def import_census(
    desk: Desk, file: Path, on: date, mapping_file: Path | None = None, *, preview: bool = False
) -> CensusResult:
    """Imports the register of the day ``on``; ``preview`` only says what would change.

    Raises ``BadInput`` for an older day, another content for a day already imported, or a file
    that cannot be read; faults of lines are in the result.
    """
    desk.require(Act.IMPORT_REGISTER)
    desk.require_unit()
    mapping = read_mapping(mapping_file or resource(*EXAMPLE_MAPPING))
    census = read_census(file, mapping)
    if census.errors:
        return CensusResult(on, 0, 0, 0, 0, 0, census.errors)
    if _imported_already(desk.reader, mapping.source, on, census.digest):
        return CensusResult(on, len(census.rows), 0, 0, 0, 0)
    if preview:
        return _plan(desk.reader, mapping, census).result(on, len(census.rows))
    with desk.work() as work:
        plan = _plan(work.reader, mapping, census)
        result = plan.result(on, len(census.rows))
        _Writer(desk, work, mapping, on).write(plan)
        work.create(
            SourceImport(
                on=on,
                source=mapping.source,
                digest=census.digest,
                rows=result.rows,
                admissions=result.admissions,
                releases=result.releases,
                level_changes=result.level_changes,
                infraction_changes=result.infraction_changes,
            )
        )
        work.commit()
    return result


def census_report(desk: Desk, on: date, code: str | None = None) -> CensusFigures:
    """The figures at the end of a day, of this store or of one site's people.

    Raises ``Refused`` for a code nobody here knows.
    """
    desk.require(Act.INSPECT)
    connection = desk.reader.connection
    origins: Sequence[int] | None = None
    if code is not None:
        site = desk.store.site.site if code == desk.store.site.code else None
        if site is None:
            peer = peer_by(connection, code=code)
            if peer is None:
                raise Refused(
                    "unknown-site", T("Exchange", "No site with this code is known here.")
                )
            site = peer.site
        origins = origins_of(connection, site)
    return census_figures(connection, on, origins)


def _imported_already(reader: Reader, source: str, on: date, digest: str) -> bool:
    imports = reader.find(SourceImport, {"source": source}, order=("on",), descending=True)
    for one in imports:
        if one.record.on == on and one.record.digest == digest:
            return True
        if one.record.on == on:
            raise BadInput(
                "other-content",
                T("Census", "Another file was already imported for this day."),
            )
    if imports and imports[0].record.on > on:
        raise BadInput("older-day", T("Census", "A later day was already imported."))
    return False


def _plan(reader: Reader, mapping: CensusMapping, census: CensusFile) -> _Plan:
    plan = _Plan()
    by_identifier: dict[str, KnownPerson] = {}
    unmatched: dict[str, KnownPerson] = {}
    held: list[tuple[str | None, KnownPerson]] = []
    for person in known_people(reader.connection, mapping.source):
        identifier = str(person.source["identifier"]) if person.source else None
        if identifier is not None:
            by_identifier[identifier] = person
        elif person.number:
            unmatched[person.number] = person
        if person.held:
            held.append((identifier or person.number, person))
    known = {**unmatched, **by_identifier}
    for identifier, row in census.rows.items():
        found = known.get(identifier)
        if found is None:
            plan.new.append(row)
        elif found.held:
            plan.stayed.append((row, found))
        else:
            plan.back.append((row, found))
    plan.gone = [
        person
        for name, person in held
        if name not in census.rows or known.get(name or "") is not person
    ]
    return plan


def _differs(value: str, person: KnownPerson, name: str) -> bool:
    return person.source is not None and (person.source[name] or "") != value


def _same_time(given: str, known: str | None) -> bool:
    """Whether a time of admission tells nothing new: registers change how they write times."""
    if not given:
        return True
    return known is not None and datetime.fromisoformat(given) == datetime.fromisoformat(known)


class _Writer:
    """Records what a plan found, as imported."""

    def __init__(self, desk: Desk, work: UnitOfWork, mapping: CensusMapping, on: date) -> None:
        self._desk = desk
        self._work = work
        self._mapping = mapping
        self._on = on
        self._holder = desk.store.site.site.hex()

    def write(self, plan: _Plan) -> None:
        for row in plan.new:
            rid = self._work.create(self._person(row))
            self._admit(rid, row)
        for row, person in plan.back:
            self._custody(person.rid, {"custody": "held", "holder": self._holder})
            self._admit(RecordId(person.rid), row)
        for row, person in plan.stayed:
            self._stay(row, person)
        for person in plan.gone:
            self._release(person)

    def _person(self, row: CensusRow) -> Prisoner:
        born = None if row.age is None else PartialDay(self._on.year - row.age, approximate=True)
        return Prisoner(
            number=row.identifier,
            sex=self._mapping.sexes.get(row.sex, row.sex) or None,
            birth=born,
            legal_status=self._status(row),
            custody="held",
            holder=self._holder,
        )

    def _status(self, row: CensusRow) -> str | None:
        return self._mapping.statuses.get(row.status, row.status) or None

    def _admit(self, rid: RecordId, row: CensusRow) -> None:
        self._work.create(
            Admission(
                prisoner=rid,
                admitted_on=self._on,
                imported=True,
                source_admitted=row.admitted or None,
            )
        )
        if row.level:
            self._classify(rid, row, "initial")
        self._line(rid, row)

    def _classify(self, rid: RecordId, row: CensusRow, type_: str) -> None:
        level = self._mapping.levels.get(row.level, row.level) or "unclassified"
        self._work.create(
            Classification(
                prisoner=rid,
                decided_on=self._on,
                type=type_,
                level=level,
                state="imported",
                imported=True,
                source_level=row.level,
            )
        )

    def _line(self, rid: RecordId, row: CensusRow) -> None:
        self._work.create(
            SourceRecord(
                prisoner=rid,
                on=self._on,
                source=self._mapping.source,
                identifier=row.identifier,
                level=row.level or None,
                status=row.status or None,
                sex=row.sex or None,
                risk_group=row.risk_group or None,
                infraction=row.infraction or None,
                charge=row.charge or None,
                age=row.age,
            )
        )

    def _stay(self, row: CensusRow, person: KnownPerson) -> None:
        rid = RecordId(person.rid)
        if person.source is None or _line_of(row) != dict(person.source):
            self._line(rid, row)
        if _differs(row.level, person, "level"):
            self._classify(rid, row, "review")
        elif person.source is None and row.level:
            self._classify(rid, row, "initial")
        if _differs(row.status, person, "status"):
            self._custody(person.rid, {"legal_status": self._status(row)})
        if person.stay is not None and not _same_time(row.admitted, person.stay_source):
            stay = self._work.reader.get(Admission, person.stay)
            if stay is not None:
                self._work.change(stay, {"source_admitted": row.admitted})

    def _release(self, person: KnownPerson) -> None:
        if person.stay is not None:
            self._work.create(
                Release(
                    prisoner=RecordId(person.rid),
                    admission=RecordId(person.stay),
                    released_on=self._on,
                    reason="unknown",
                    imported=True,
                )
            )
        self._custody(person.rid, {"custody": "released", "holder": self._holder})

    def _custody(self, rid: bytes, values: dict[str, str | None]) -> None:
        person = self._work.reader.get(Prisoner, rid)
        if person is not None:
            op = Op.CUSTODY if "custody" in values else Op.PUT
            self._work.change(person, dict(values), op=op)


def _line_of(row: CensusRow) -> dict[str, str | int | None]:
    return {
        "identifier": row.identifier,
        "level": row.level or None,
        "status": row.status or None,
        "sex": row.sex or None,
        "risk_group": row.risk_group or None,
        "infraction": row.infraction or None,
        "charge": row.charge or None,
        "age": row.age,
    }
