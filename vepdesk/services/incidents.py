"""Incidents: what happened, who was involved and how, reviewed by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.rules.decisions import check_another, wrong_state
from vepdesk.records.values import Moment
from vepdesk.services.desk import Desk
from vepdesk.services.lookup import the

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
    if not account.strip():
        raise Invalid("account", T("Incidents", "Write what you saw or heard yourself."))
    if happened.at > desk.clock.now():
        raise Invalid("happened", T("Incidents", "This time is still to come."))
    if not people and family not in WITHOUT_PEOPLE:
        raise Invalid("people", T("Incidents", "Add at least one person who was involved."))
    with desk.work() as work:
        year = happened.day.year
        number = f"{desk.store.site.code}-{year}/{_next(desk, year):04d}"
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
            work.create(
                Involvement(
                    incident=rid,
                    prisoner=one.person,
                    role=one.role,
                    outcome=one.outcome,
                    note=one.note,
                )
            )
        work.commit()
    return rid, number


def _next(desk: Desk, year: int) -> int:
    prefix = f"{desk.store.site.code}-{year}/"
    numbers = [
        int(one.record.number.removeprefix(prefix))
        for one in desk.reader.find(Incident, struck=True)
        if one.record.number.startswith(prefix) and one.record.number[-4:].isdigit()
    ]
    return max(numbers, default=0) + 1


def close_incident(desk: Desk, incident: RecordId, note: str) -> None:
    """Reviews a report and closes it; never one's own report."""
    desk.require(Act.REVIEW_INCIDENT)
    if not note.strip():
        raise Invalid("review_note", T("Incidents", "Write what the review found."))
    with desk.work() as work:
        seen = the(work.reader, Incident, incident)
        if seen.record.state != "open":
            raise wrong_state()
        check_another(seen.record.reported_by, desk.actor.person)
        work.change(
            seen,
            {"state": "closed", "closed_by": desk.actor.person, "review_note": note.strip()},
        )
        work.commit()
