"""Incidents: what happened, who was involved and how, reviewed by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.incident_note import IncidentNote
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.rules.fields import check_code, check_written
from vepdesk.records.values import Moment
from vepdesk.services.audit import opened
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the
from vepdesk.vault.queries.registers import highest_incident
from vepdesk.vault.rows import Stored
from vepdesk.vault.unit_of_work import UnitOfWork

WITHOUT_PEOPLE = frozenset({"power", "staff-shortage", "keys", "drone", "security", "find", "fire"})
"""Kinds of incident that may have happened without a person known to be involved."""


@dataclass(frozen=True, slots=True, repr=False)
class Involved:
    """One person's part in an incident."""

    person: RecordId
    role: str
    outcome: str | None = None
    note: str | None = None


def record_incident(
    desk: Desk,
    *,
    family: str,
    happened: Moment,
    account: str,
    people: Sequence[Involved],
    location: RecordId | None = None,
    place: str | None = None,
    actions: str | None = None,
) -> tuple[RecordId, str]:
    """Records an incident with everybody involved, in one act; gives its identifier and number."""
    desk.require(Act.RECORD_INCIDENT)
    desk.require_unit()
    if not family:
        raise Invalid("family", T("Incidents", "Say what kind of incident it was."))
    check_code("family", "incident-family", family)
    if not account.strip():
        raise Invalid("account", T("Incidents", "Write what you saw or heard yourself."))
    if happened.at > desk.clock.now():
        raise Invalid("happened", T("Incidents", "This time is still to come."))
    if not people and family not in WITHOUT_PEOPLE:
        raise Invalid("people", T("Incidents", "Add at least one person who was involved."))
    _check_people(people)
    with desk.work() as work:
        if location is not None:
            the(work.reader, Location, location)
        prefix = f"{desk.store.site.code}-{happened.day.year}/"
        number = f"{prefix}{highest_incident(work.connection, prefix) + 1:04d}"
        rid = work.create(
            Incident(
                number=number,
                family=family,
                happened=happened,
                location=location,
                place=place or None,
                account=account.strip(),
                actions=(actions or "").strip() or None,
                reported_by=desk.actor.person,
                state="open",
            )
        )
        for one in people:
            _involve(work, rid, one)
        work.commit()
    return rid, number


def _check_people(people: Sequence[Involved]) -> None:
    for one in people:
        check_code("role", "incident-role", one.role)
        if one.outcome:
            check_code("outcome", "incident-outcome", one.outcome)
    if len({one.person for one in people}) < len(people):
        raise Invalid("people", T("Incidents", "Somebody is named twice."))


def _involve(work: UnitOfWork, incident: RecordId, one: Involved) -> RecordId:
    the(work.reader, Prisoner, one.person)
    return work.create(
        Involvement(
            incident=incident,
            prisoner=one.person,
            role=one.role,
            outcome=one.outcome or None,
            note=(one.note or "").strip() or None,
        )
    )


def add_involved(desk: Desk, incident: RecordId, person: Involved) -> RecordId:
    """Names somebody whose part became known later."""
    desk.require(Act.RECORD_INCIDENT)
    desk.require_unit()
    _check_people((person,))
    with desk.work() as work:
        the(work.reader, Incident, incident)
        known = {"incident": incident, "prisoner": person.person}
        if work.reader.find(Involvement, known, limit=1):
            raise Invalid("person", T("Incidents", "This person is named already."))
        rid = _involve(work, incident, person)
        work.commit()
    return rid


def add_note(desk: Desk, incident: RecordId, text: str) -> RecordId:
    """Adds to a report. The account itself is never changed, also not by who wrote it."""
    desk.require(Act.RECORD_INCIDENT)
    desk.require_unit()
    text = check_written("text", text)
    with desk.work() as work:
        the(work.reader, Incident, incident)
        rid = work.create(IncidentNote(incident=incident, text=text, written_by=desk.actor.person))
        work.commit()
    return rid


@dataclass(frozen=True, slots=True, repr=False)
class IncidentFile:
    """An incident with who was involved and what was added, in the order of entry."""

    incident: Stored[Incident]
    people: tuple[Stored[Involvement], ...]
    notes: tuple[Stored[IncidentNote], ...]


def incident_file(desk: Desk, incident: RecordId) -> IncidentFile:
    """Everything about one incident; that it is opened is noted first."""
    desk.require(Act.READ)
    opened(desk, Incident.spec.key, incident)
    reader = desk.reader
    return IncidentFile(
        the(reader, Incident, incident),
        tuple(reader.find(Involvement, {"incident": incident})),
        tuple(reader.find(IncidentNote, {"incident": incident})),
    )


def close_incident(desk: Desk, incident: RecordId, note: str) -> None:
    """Reviews a report and closes it; never one's own report."""
    desk.require(Act.REVIEW_INCIDENT)
    desk.require_unit()
    if not note.strip():
        raise Invalid("review_note", T("Incidents", "Write what the review found."))
    with desk.work() as work:
        seen = the(work.reader, Incident, incident)
        author = seen.record.reported_by
        desk.require(Act.REVIEW_INCIDENT, state=seen.record.state, author=author)
        work.change(
            seen,
            {"state": "closed", "closed_by": desk.actor.person, "review_note": note.strip()},
        )
        work.commit()
