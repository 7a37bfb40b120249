"""What happened to one invented person: stays, places, levels, designations, act by act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.identifier import Identifier
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.rules.decisions import DESIGNATION_REVIEW_DAYS, UNTRIED_REVIEW_DAYS
from vepdesk.records.rules.stays import HELD, RELEASED
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment
from vepdesk.services import invented_words as words
from vepdesk.services.invented_acts import Act, Changed, New
from vepdesk.services.invented_lives import Life, Stay

DESIGNATED = 0.12
"""Share of people in a unit of this kind with a designation."""


@dataclass(frozen=True, slots=True, repr=False)
class Colleague:
    """An invented member of staff."""

    rid: RecordId
    name: str
    role: str


@dataclass(frozen=True, slots=True, repr=False)
class Setting:
    """The unit the stories happen in."""

    site: str
    code: str
    zone: str
    today: date
    staff: Sequence[Colleague]
    cells: Sequence[RecordId]

    def anybody(self, random: Random, *roles: str) -> Colleague:
        """A colleague with one of ``roles``."""
        return random.choice([one for one in self.staff if one.role in roles])

    def at(self, day: date, hour: int, minute: int = 0) -> Moment:
        """A time of the day in the unit's zone."""
        local = datetime.combine(day, time(hour, minute), ZoneInfo(self.zone))
        return Moment(local.astimezone(UTC), self.zone)


def story_of(random: Random, setting: Setting, life: Life, number: int) -> Iterator[Act]:
    """Everything about one person, in the order in which it was done."""
    for order, stay in enumerate(life.stays):
        court = f"{random.choice(words.COURTS)}, Division {random.randint(1, 9)}"
        warrant = f"C-{stay.admitted.year}/{number:05d}-{order + 1}"
        authority = (court, warrant)
        admission = new_record_id()
        yield _admitted(random, setting, life, order, number, authority, admission)
        yield from _placed(random, setting, life, stay)
        yield from _sentenced(setting, life, stay)
        yield from _levels(random, setting, life, stay, first=order == 0)
        if stay is life.stays[-1] and random.random() < DESIGNATED:
            yield from _designated(random, setting, life, stay, authority)
        if stay.released is not None:
            yield _released(random, setting, life, stay, admission, court)


def _admitted(
    random: Random,
    setting: Setting,
    life: Life,
    order: int,
    number: int,
    authority: tuple[str, str],
    admission: RecordId,
) -> Act:
    stay = life.stays[order]
    latest = (stay.released or setting.today) + timedelta(days=random.choice((4, 30, 120, 400)))
    line = Admission(
        prisoner=life.rid,
        admitted_on=stay.admitted,
        arrived=setting.at(stay.admitted, random.randint(8, 18), random.randrange(60)),
        authority=authority[0],
        order_number=authority[1],
        order_on=stay.admitted - timedelta(days=random.randint(0, 3)),
        hold_until=latest,
        reasons=random.choice(words.CHARGES),
    )
    new = [New(line, admission)]
    clerk = setting.anybody(random, "clerk", "officer").rid
    held: dict[str, Value] = {"custody": HELD, "holder": setting.site}
    if order:
        changed = [Changed(Prisoner, life.rid, held, Op.CUSTODY)]
        if life.stays[order - 1].last_status != stay.status:
            changed.append(Changed(Prisoner, life.rid, {"legal_status": stay.status}))
        return Act(clerk, tuple(new), tuple(changed))
    person = Prisoner(
        number=f"{setting.code}-{stay.admitted:%y}-{number:05d}",
        names=life.names,
        sex=life.sex,
        birth=life.birth,
        nationality=life.nationality,
        language=life.language,
        legal_status=stay.status,
        custody=HELD,
        holder=setting.site,
    )
    new.insert(0, New(person, life.rid))
    new += _identifiers(random, life, authority)
    return Act(clerk, tuple(new))


def _identifiers(random: Random, life: Life, authority: tuple[str, str]) -> list[New]:
    court, warrant = authority
    case = Identifier(prisoner=life.rid, type="court", value=f"{warrant}/R", issuer=court)
    found = [New(case, new_record_id())]
    if random.random() < 0.6:
        value = f"{life.nationality[:2].upper()}{random.randrange(10**9):09d}"
        card = Identifier(prisoner=life.rid, type="national", value=value, issuer=life.nationality)
        found.append(New(card, new_record_id()))
    return found


def _placed(random: Random, setting: Setting, life: Life, stay: Stay) -> Iterator[Act]:
    for order, (day, cell) in enumerate(stay.places):
        move = Placement(
            prisoner=life.rid,
            location=setting.cells[cell],
            moved=setting.at(day, 20 if order == 0 else random.randint(9, 17)),
            reason=random.choice(words.MOVES) if order else "admission",
        )
        yield Act(setting.anybody(random, "officer").rid, (New(move, new_record_id()),))


def _sentenced(setting: Setting, life: Life, stay: Stay) -> Iterator[Act]:
    if stay.sentenced_on:
        clerk = next(one.rid for one in setting.staff if one.role == "clerk")
        change = Changed(Prisoner, life.rid, {"legal_status": "sentenced"})
        yield Act(clerk, changed=(change,))


def _levels(
    random: Random, setting: Setting, life: Life, stay: Stay, *, first: bool
) -> Iterator[Act]:
    """An assessment soon after admission, then a review each time one falls due."""
    end = stay.released or setting.today
    decided = stay.admitted + timedelta(days=random.randint(2, 11))
    initial = first
    while decided < end:
        review = decided + timedelta(days=random.randint(120, UNTRIED_REVIEW_DAYS))
        yield from _level(random, setting, life, decided, review, initial=initial)
        initial = False
        if review > setting.today - timedelta(days=12) and random.random() < 0.3:
            return  # this review is a little late
        decided = review - timedelta(days=random.randint(0, 10))


def _level(
    random: Random, setting: Setting, life: Life, decided: date, review: date, *, initial: bool
) -> Iterator[Act]:
    rid = new_record_id()
    assessor = setting.anybody(random, "assessor", "case-officer").rid
    proposal = Classification(
        prisoner=life.rid,
        decided_on=decided,
        type="initial" if initial else "review",
        level=random.choices(
            [level for level, _ in words.LEVELS], [often for _, often in words.LEVELS]
        )[0],
        reasons=random.choice(words.LEVEL_REASONS),
        next_review=review,
        state="awaiting",
        assessor=assessor,
    )
    yield Act(assessor, (New(proposal, rid),))
    recent = (setting.today - decided).days < 8
    fate = random.random() if recent else 1.0
    if fate < 0.5:
        return  # it still waits for approval
    approver = setting.anybody(random, "supervisor", "governor").rid
    values: dict[str, Value] = {"state": "approved", "approver": approver}
    if fate < 0.6:
        values |= {"state": "returned", "approver_note": words.SENT_BACK}
    yield Act(approver, changed=(Changed(Classification, rid, values),))


def _designated(
    random: Random, setting: Setting, life: Life, stay: Stay, authority: tuple[str, str]
) -> Iterator[Act]:
    end = stay.released or setting.today
    decided = max(stay.admitted, stay.sentenced_on or stay.admitted)
    decided += timedelta(days=random.randint(1, 25))
    if decided >= end:
        return
    by_law = "conviction" if stay.last_status == "sentenced" else "charge"
    basis = random.choice((by_law, by_law, by_law, "court-order", "conduct"))
    rid = new_record_id()
    proposer = setting.anybody(random, "assessor", "case-officer").rid
    review = decided + timedelta(days=random.randint(150, DESIGNATION_REVIEW_DAYS))
    proposal = Designation(
        prisoner=life.rid,
        population="vep",
        basis=basis,
        authority=authority[0] if basis != "conduct" else "Head of the unit",
        evidence=words.GROUNDS[basis].format(order=authority[1]),
        decided_on=decided,
        review_on=review,
        state="proposed",
        proposed_by=proposer,
    )
    yield Act(proposer, (New(proposal, rid),))
    governor = setting.anybody(random, "governor").rid
    confirmed = random.random() < 0.9
    decision: dict[str, Value] = {
        "state": "confirmed" if confirmed else "refused",
        "confirmed_by": governor,
    }
    yield Act(governor, changed=(Changed(Designation, rid, decision),))
    if confirmed:
        yield from _designation_reviews(random, setting, rid, review, stay)


def _designation_reviews(
    random: Random, setting: Setting, rid: RecordId, review: date, stay: Stay
) -> Iterator[Act]:
    """Kept at each review, ended at one of them, or ended by release."""
    end = stay.released or setting.today
    while review < end:
        supervisor = setting.anybody(random, "supervisor", "governor").rid
        if random.random() < 0.15:
            yield _designation_ends(supervisor, rid, review, "review")
            return
        review += timedelta(days=random.randint(150, DESIGNATION_REVIEW_DAYS))
        kept = Changed(Designation, rid, {"review_on": review}, reason=words.STILL_JUSTIFIED)
        yield Act(supervisor, changed=(kept,))
    if stay.released is not None:
        yield _designation_ends(
            setting.anybody(random, "governor").rid, rid, stay.released, "released"
        )


def _designation_ends(author: RecordId, rid: RecordId, on: date, why: str) -> Act:
    values: dict[str, Value] = {"state": "ended", "ended_on": on, "end_reason": why}
    return Act(author, changed=(Changed(Designation, rid, values),))


def _released(
    random: Random, setting: Setting, life: Life, stay: Stay, admission: RecordId, court: str
) -> Act:
    end = stay.released or setting.today
    lately = (setting.today - end).days < 20
    reason = random.choice(words.RELEASES[stay.last_status])
    line = Release(
        prisoner=life.rid,
        admission=admission,
        released_on=end,
        reason="unknown" if lately and random.random() < 0.1 else reason,
        authority=court if stay.last_status == "untried" else "Head of the unit",
        destination=random.choice(words.DESTINATIONS),
    )
    gone = Changed(Prisoner, life.rid, {"custody": RELEASED, "holder": setting.site}, Op.CUSTODY)
    return Act(setting.anybody(random, "clerk").rid, (New(line, new_record_id()),), (gone,))
