"""What happened in the invented unit, week by week: programmes, registers, incidents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.session import Session
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment
from vepdesk.services import invented_words as words
from vepdesk.services.invented_acts import Act, Changed, New
from vepdesk.services.invented_lives import Life
from vepdesk.services.invented_stories import Setting

WEEK = timedelta(days=7)
PEOPLE_A_GROUP = 40
GROUP_SIZE = 12
INCIDENTS_A_PERSON_AND_WEEK = 0.012

Story = list[Act]


@dataclass(slots=True, repr=False)
class _Seat:
    """Somebody's place in a group; he or she takes part on ``first``, ``last`` and between."""

    life: Life
    first: date
    last: date


@dataclass(slots=True, repr=False)
class _Group:
    """A programme with its two weekdays, its room, who leads it and who takes part."""

    rid: RecordId
    leader: RecordId
    leader_name: str
    room: RecordId
    weekdays: tuple[int, int]
    hour: int
    seats: list[_Seat] = field(default_factory=list)


@dataclass(slots=True)
class Weeks:
    """Tells the stories of the unit, the earliest week first."""

    random: Random
    setting: Setting
    lives: Sequence[Life]
    rooms: Sequence[tuple[RecordId, str]]
    _groups: list[_Group] = field(default_factory=list)
    _inside: list[Life] = field(default_factory=list)
    _next: int = 0
    _numbers: dict[int, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many weeks there are."""
        first = self.lives[0].stays[0].admitted
        return (self.setting.today - first).days // 7 + 1

    def stories(self) -> Iterator[list[Story]]:
        """The stories of each week, to write before the next is asked for."""
        groups = self._open_groups()
        yield groups
        start = self.setting.today - WEEK * self.count
        for _week in range(self.count + 1):
            self._look_inside(start)
            told: list[Story] = []
            for group in self._groups:
                told += self._enrolled(group, start)
                told += self._sessions(group, start)
            told += self._incidents(start)
            yield told
            start += WEEK

    def _look_inside(self, start: date) -> None:
        while self._next < len(self.lives) and self.lives[self._next].stays[0].admitted < start:
            self._inside.append(self.lives[self._next])
            self._next += 1
        self._inside = [one for one in self._inside if _not_over(one, start)]

    def _open_groups(self) -> list[Story]:
        held = sum(one.in_custody(self.setting.today) for one in self.lives)
        stories: list[Story] = []
        for order in range(max(3, held // PEOPLE_A_GROUP)):
            name, kind, aim = words.PROGRAMMES[order % len(words.PROGRAMMES)]
            again = order // len(words.PROGRAMMES)
            leader = self.setting.anybody(self.random, "programme-staff", "case-officer")
            group = _Group(
                rid=new_record_id(),
                leader=leader.rid,
                leader_name=leader.name,
                room=self.rooms[order % len(self.rooms)][0],
                weekdays=_weekdays(order, self.setting.today),
                hour=8 + order % 8,
            )
            self._groups.append(group)
            record = Programme(
                name=name if not again else f"{name}, group {again + 1}",
                type=kind,
                aim=aim,
                led_by=group.leader_name,
                location=group.room,
                places=GROUP_SIZE,
            )
            stories.append([Act(group.leader, (New(record, group.rid),))])
        return stories

    def _enrolled(self, group: _Group, start: date) -> Iterator[Story]:
        if start >= self.setting.today:
            return
        group.seats = [seat for seat in group.seats if seat.last >= start]
        taking_part = {seat.life.rid for seat in group.seats}
        for _try in range(min(3, GROUP_SIZE - len(group.seats))):
            if not self._inside:
                return
            life = self.random.choice(self._inside)
            if life.rid in taking_part or not life.in_custody(start):
                continue
            taking_part.add(life.rid)
            yield self._seat(group, life, start)

    def _seat(self, group: _Group, life: Life, first: date) -> Story:
        rid = new_record_id()
        released = next(stay.released for stay in life.stays if stay.covers(first))
        last = first + timedelta(days=self.random.randint(60, 200))
        how = self.random.choice(("completed", "completed", "completed", "withdrawn-own"))
        if released is not None and released <= last:
            last, how = released, "released"
        group.seats.append(_Seat(life, first, last))
        record = Enrolment(prisoner=life.rid, programme=group.rid, enrolled_on=first)
        story = [Act(group.leader, (New(record, rid),))]
        if last < self.setting.today:
            ended = Changed(Enrolment, rid, {"ended_on": last, "end_reason": how})
            story.append(Act(group.leader, changed=(ended,)))
        return story

    def _sessions(self, group: _Group, start: date) -> Iterator[Story]:
        for offset in range(7):
            day = start + timedelta(days=offset)
            if day.weekday() in group.weekdays and (group.seats or day >= self.setting.today):
                yield self._session(group, day)

    def _session(self, group: _Group, day: date) -> Story:
        rid = new_record_id()
        session = Session(
            programme=group.rid,
            starts=self.setting.at(day, group.hour),
            minutes=90,
            location=group.room,
            led_by=group.leader_name,
            topic=self.random.choice(words.TOPICS),
            state="planned",
        )
        story = [Act(group.leader, (New(session, rid),))]
        if day >= self.setting.today or (self.setting.today - day).days == 1:
            return story  # still to come, or not marked yet
        if self.random.random() < 0.03:
            off = Changed(Session, rid, {"state": "cancelled"}, reason=words.CANCELLED)
            return [*story, Act(group.leader, changed=(off,))]
        marks = tuple(self._mark(rid, seat) for seat in group.seats if _takes_part(seat, day))
        held = (Changed(Session, rid, {"state": "held"}),) if marks else ()
        return [*story, Act(group.leader, marks, held)] if marks else story

    def _mark(self, session: RecordId, seat: _Seat) -> New:
        mark, reason = "attended", None
        chance = self.random.random()
        if chance > 0.88:
            mark, reason = self.random.choice(words.ABSENT)
        elif chance > 0.83:
            mark = "late"
        record = Attendance(session=session, prisoner=seat.life.rid, mark=mark, reason=reason)
        return New(record, new_record_id())

    def _incidents(self, start: date) -> Iterator[Story]:
        expected = len(self._inside) * INCIDENTS_A_PERSON_AND_WEEK
        number = int(expected) + (self.random.random() < expected % 1)
        times = sorted(
            (self.random.randrange(7), self.random.randint(6, 21), self.random.randrange(60))
            for _ in range(number)
        )
        for offset, hour, minute in times:
            day = start + timedelta(days=offset)
            if day < self.setting.today:
                yield from self._incident(day, self.setting.at(day, hour, minute))

    def _incident(self, day: date, happened: Moment) -> Iterator[Story]:
        kinds = words.INCIDENTS
        family, _often, roles, account, done, outcome = self.random.choices(
            kinds, [one[1] for one in kinds]
        )[0]
        people = self._some_of_one_sex(len(roles), day)
        if len(people) < len(roles):
            return
        rid = new_record_id()
        room, place = self.random.choice(self.rooms)
        officer = self.setting.anybody(self.random, "officer").rid
        number = self._numbers[day.year] = self._numbers.get(day.year, 0) + 1
        record = Incident(
            number=f"{self.setting.code}-{day.year}/{number:04d}",
            family=family,
            happened=happened,
            location=room,
            account=account.format(place=place.lower()),
            actions=done,
            reported_by=officer,
            state="open",
        )
        parts = tuple(
            New(
                Involvement(incident=rid, prisoner=life.rid, role=role, outcome=outcome or None),
                new_record_id(),
            )
            for role, life in zip(roles, people, strict=True)
        )
        story = [Act(officer, (New(record, rid), *parts))]
        if (self.setting.today - day).days > 10 or self.random.random() < 0.3:
            reviewer = self.setting.anybody(self.random, "supervisor", "governor").rid
            closed: dict[str, Value] = {
                "state": "closed",
                "closed_by": reviewer,
                "review_note": words.REVIEWED,
            }
            story.append(Act(reviewer, changed=(Changed(Incident, rid, closed),)))
        yield story

    def _some_of_one_sex(self, number: int, day: date) -> list[Life]:
        chosen: list[Life] = []
        for _try in range(12 * number):
            life = self.random.choice(self._inside)
            fits = not chosen or (life.sex == chosen[0].sex and life not in chosen)
            if fits and life.in_custody(day):
                chosen.append(life)
            if len(chosen) == number:
                break
        return chosen


def _weekdays(order: int, today: date) -> tuple[int, int]:
    """When a group meets: from Monday to Friday, but the first one always today as well, so that
    somebody who tries the program on any day finds a register to mark."""
    first = today.weekday()
    return (first if order == 0 else (first + order * 2) % 5, (first + order * 2 + 3) % 5)


def _not_over(life: Life, day: date) -> bool:
    last = life.stays[-1].released
    return last is None or last > day


def _takes_part(seat: _Seat, day: date) -> bool:
    return seat.first <= day <= seat.last and seat.life.in_custody(day)
