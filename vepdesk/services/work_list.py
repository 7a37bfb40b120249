"""My work: what is due, overdue, blocked or waiting for somebody, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from vepdesk.access.policy import Act
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.records.codes import label
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.values import Moment
from vepdesk.services.break_glass import AWAITING, readings_in_need
from vepdesk.services.desk import Desk
from vepdesk.services.people import names_in
from vepdesk.services.recovery import envelopes_state
from vepdesk.vault.queries import work as queries
from vepdesk.vault.queries.work import WorkLine

SOON = timedelta(days=7)
WORKING_DAYS_FOR_LEVEL = 14
"""Ten working days (safeguard S39) as calendar days."""


class Urgency(Enum):
    """How soon, in the order of the list."""

    BREACH = 0
    OVERDUE = 1
    TODAY = 2
    SOON = 3
    WAITING = 4


@dataclass(frozen=True, slots=True)
class Target:
    """Which page opens, and on what."""

    page: str
    rid: RecordId


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing to do. ``due`` is the day it falls due, where there is one."""

    urgency: Urgency
    due: date | None
    title: Text
    detail: Text
    action: Text
    target: Target


@dataclass(frozen=True, slots=True)
class Work:
    """The list and the figures above it."""

    items: tuple[WorkItem, ...]
    in_custody: int
    places: int
    reviews_overdue: int
    attended: int
    marked: int
    conflicts: int


def work_list(desk: Desk) -> Work:
    """Everything that needs somebody with this role, most urgent first."""
    desk.require(Act.READ)
    items = sorted(
        _items(desk), key=lambda item: (item.urgency.value, item.due or date.max, item.title.source)
    )
    connection = desk.reader.connection
    week = desk.clock.now() - timedelta(days=7)
    yesterday = desk.today - timedelta(days=1)
    figures = queries.figures(connection, _stored(week), ("attended", "late"))
    return Work(
        items=tuple(items),
        in_custody=figures.in_custody,
        places=figures.places,
        reviews_overdue=len(queries.level_reviews(connection, yesterday))
        + len(queries.designation_reviews(connection, yesterday)),
        attended=figures.attended,
        marked=figures.marked,
        conflicts=len(queries.open_conflicts(connection)),
    )


def _items(desk: Desk) -> Iterator[WorkItem]:
    yield from _clocks(desk)
    if desk.permits(Act.MANAGE_STAFF):
        yield from _envelopes(desk)
    if desk.permits(Act.APPROVE):
        yield from _decisions(desk)
    if desk.permits(Act.REVIEW_INCIDENT):
        yield from _incidents(desk)
    if desk.permits(Act.MARK_ATTENDANCE):
        yield from _sessions(desk)
    if desk.permits(Act.ASSESS):
        yield from _assessments(desk)
    if desk.permits_in(Compartment.HEALTH, Act.REVIEW_BREAK_GLASS):
        yield from _broken_glass(desk)
    connection = desk.reader.connection
    if desk.permits(Act.KEEP_REGISTER):
        for line in queries.releases_without_reason(connection):
            yield _plain(line, _REASON, "person")
    for line in queries.open_conflicts(connection):
        yield _plain(line, _CONFLICT, "person")


def _envelopes(desk: Desk) -> Iterator[WorkItem]:
    """Envelopes that were opened, and seals that somebody should look at."""
    state = envelopes_state(desk)
    target = Target("envelopes", desk.actor.person)
    if state.must_renew:
        words = _RENEW
        yield WorkItem(Urgency.TODAY, None, words.title, words.detail, words.action, target)
    elif state.next_check <= desk.today:
        late = state.next_check < desk.today
        urgency = Urgency.OVERDUE if late else Urgency.TODAY
        words = _SEALS
        yield WorkItem(urgency, state.next_check, words.title, words.detail, words.action, target)


def _assessments(desk: Desk) -> Iterator[WorkItem]:
    connection = desk.reader.connection
    for line in queries.levels_sent_back(connection, desk.actor.person):
        item = _plain(line, _SENT_BACK, "person")
        detail = T("Work", "The approver writes: {message}").filled(message=line.detail or "")
        yield replace(item, urgency=Urgency.TODAY, detail=detail)
    limit = desk.today - timedelta(days=WORKING_DAYS_FOR_LEVEL)
    for line in queries.unclassified(connection, limit):
        yield _plain(line, _UNCLASSIFIED, "person")


def _clocks(desk: Desk) -> Iterator[WorkItem]:
    """What has a day on which it falls due."""
    connection, today = desk.reader.connection, desk.today
    soon = today + SOON
    for line in queries.holds_ending(connection, soon):
        yield _dated(line, today, _HOLD, worst=Urgency.BREACH)
    for line in queries.level_reviews(connection, soon):
        yield _dated(line, today, _LEVEL_REVIEW)
    for line in queries.designation_reviews(connection, soon):
        yield _dated(line, today, _DESIGNATION_REVIEW)
    for line in queries.designations_after_release(connection):
        yield _dated(line, today, _AFTER_RELEASE, due=today - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class _Words:
    title: Text
    detail: Text
    action: Text


_OPEN = T("Work", "Open")
_RENEW = _Words(
    T("Work", "Make new recovery envelopes"),
    T("Work", "The sealed envelopes were opened, or making new ones was cut short."),
    _OPEN,
)
_SEALS = _Words(
    T("Work", "Look at the two sealed envelopes"),
    T("Work", "See that both lie where they belong and that nobody has broken a seal."),
    _OPEN,
)
_HOLD = _Words(
    T("Work", "The order to hold {person} ends"),
    T("Work", "Nobody is held without a ground (Rule 7). Get a new order or release."),
    T("Work", "Decide"),
)
_LEVEL_REVIEW = _Words(
    T("Work", "Classification review: {person}"),
    T("Work", "Look again at conduct and progress, also at what has improved."),
    T("Work", "Review"),
)
_DESIGNATION_REVIEW = _Words(
    T("Work", "Review of the VEP designation: {person}"),
    T("Work", "It ends unless law or conduct still justify it."),
    T("Work", "Review"),
)
_AFTER_RELEASE = _Words(
    T("Work", "Designation after release: {person}"),
    T("Work", "This person is not in custody any more. End the designation."),
    T("Work", "End"),
)
_REASON = _Words(
    T("Work", "Reason of release not known: {person}"),
    T("Work", "Find out why this person left and write it down."),
    T("Work", "Complete"),
)
_SENT_BACK = _Words(
    T("Work", "Sent back to you: classification of {person}"),
    T("Work", "The approver asks for more."),
    T("Work", "Complete"),
)
_UNCLASSIFIED = _Words(
    T("Work", "No classification yet: {person}"),
    T("Work", "In custody for more than ten working days."),
    T("Work", "Begin"),
)
_CONFLICT = _Words(
    T("Work", "Two sites disagree about {person}"),
    T("Work", "Both values are kept. Somebody must decide which is right."),
    _OPEN,
)


def _person(line: WorkLine) -> str:
    names = names_in(line.names)
    return names[0].full if names else (line.number or "")


def _dated(
    line: WorkLine,
    today: date,
    words: _Words,
    *,
    worst: Urgency = Urgency.OVERDUE,
    due: date | None = None,
) -> WorkItem:
    day = due or (date.fromisoformat(line.on) if line.on else today)
    urgency = Urgency.SOON
    if day < today:
        urgency = worst
    elif day == today:
        urgency = Urgency.TODAY
    target = Target("person", RecordId(line.person or line.rid))
    title = words.title.filled(person=_person(line))
    return WorkItem(urgency, day, title, words.detail, words.action, target)


def _plain(line: WorkLine, words: _Words, page: str) -> WorkItem:
    target = Target(page, RecordId(line.person or line.rid))
    title = words.title.filled(person=_person(line))
    return WorkItem(Urgency.WAITING, None, title, words.detail, words.action, target)


def _decisions(desk: Desk) -> Iterator[WorkItem]:
    """Proposals of others: nobody approves what he or she proposed."""
    reader, me = desk.reader, desk.actor.person
    lines = queries.levels_awaiting(reader.connection)
    proposals = reader.several(Classification, [line.rid for line in lines])
    for line in lines:
        proposal = proposals[RecordId(line.rid)].record
        if proposal.assessor != me:
            yield WorkItem(
                Urgency.TODAY,
                None,
                T("Work", "Approve a classification: {person}").filled(person=_person(line)),
                T("Work", "Proposed level: {level}").filled(
                    level=label("custody-level", proposal.level)
                ),
                T("Work", "Read and decide"),
                Target("person", RecordId(line.person or line.rid)),
            )
    lines = queries.designations_awaiting(reader.connection)
    designations = reader.several(Designation, [line.rid for line in lines])
    for line in lines:
        if designations[RecordId(line.rid)].record.proposed_by != me:
            yield WorkItem(
                Urgency.TODAY,
                None,
                T("Work", "Decide on a VEP designation: {person}").filled(person=_person(line)),
                T("Work", "Somebody proposed it; another person must confirm or refuse it."),
                T("Work", "Read and decide"),
                Target("person", RecordId(line.person or line.rid)),
            )


def _broken_glass(desk: Desk) -> Iterator[WorkItem]:
    for one in readings_in_need(desk):
        if one.state == AWAITING and one.reason is not None:
            yield WorkItem(
                Urgency.TODAY,
                None,
                T("Work", "Review a reading in need: {person}").filled(person=one.name),
                T("Work", "{reader} opened the health records of this person.").filled(
                    reader=one.reader
                ),
                T("Work", "Review"),
                Target("compartments", one.person),
            )


def _incidents(desk: Desk) -> Iterator[WorkItem]:
    reader = desk.reader
    lines = queries.incidents_awaiting(reader.connection)
    incidents = reader.several(Incident, [line.rid for line in lines])
    for line in lines:
        if incidents[RecordId(line.rid)].record.reported_by == desk.actor.person:
            continue
        yield WorkItem(
            Urgency.TODAY,
            None,
            T("Work", "Review incident {number}").filled(number=line.number or ""),
            T("Work", "{family}, {moment}").filled(
                family=label("incident-family", line.detail or ""),
                moment=Moment.parse(line.on).local if line.on else "",
            ),
            T("Work", "Review"),
            Target("incident", RecordId(line.rid)),
        )


def _sessions(desk: Desk) -> Iterator[WorkItem]:
    """Sessions of the last week and today whose register nobody has marked."""
    zone = ZoneInfo(desk.clock.zone)
    start = datetime.combine(desk.today - timedelta(days=7), time(), zone)
    end = datetime.combine(desk.today + timedelta(days=1), time(), zone)
    lines = queries.sessions_unmarked(desk.reader.connection, _stored(start), _stored(end))
    for line in lines:
        starts = Moment.parse(line.on or "")
        late = starts.day < desk.today
        yield WorkItem(
            Urgency.OVERDUE if late else Urgency.TODAY,
            starts.day,
            T("Work", "Register: {programme}").filled(programme=line.names or ""),
            T("Work", "Began at {moment}").filled(moment=starts.local),
            T("Work", "Mark"),
            Target("register", RecordId(line.rid)),
        )


def _stored(at: datetime) -> str:
    """A UTC time in the form in which moments sort in the tables."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
