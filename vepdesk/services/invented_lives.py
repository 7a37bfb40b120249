"""Who the invented people are, and when each was in custody and where. Nothing is written here.

Everything follows from the generator of random numbers it is given: the same seed, the same lives.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.records.values import PartialDay, PersonName
from vepdesk.services import invented_words as words
from vepdesk.services.invented_words import Country

MEAN_STAY_DAYS = 430
RETURNS = 0.2
"""Share of released people who come back."""
MOST_STAYS = 3
WOMEN = 0.08


@dataclass(slots=True)
class Stay:
    """One stay: its days, what the order says, and in which place (by its index) from when."""

    admitted: date
    released: date | None
    status: str
    sentenced_on: date | None = None
    places: list[tuple[date, int]] = field(default_factory=list)

    @property
    def last_status(self) -> str:
        """The legal status at its end, or now."""
        return "sentenced" if self.sentenced_on else self.status

    def covers(self, day: date) -> bool:
        """Whether the person was in custody all through ``day``."""
        return self.admitted < day and (self.released is None or day < self.released)


@dataclass(slots=True, repr=False)
class Life:
    """One invented person and his or her stays, in order."""

    rid: RecordId
    sex: str
    names: tuple[PersonName, ...]
    birth: PartialDay
    nationality: str
    language: str
    stays: list[Stay]

    def in_custody(self, day: date) -> bool:
        """Whether one of the stays covers ``day``."""
        return any(stay.covers(day) for stay in self.stays)


def plan_lives(random: Random, people: int, years: int, today: date) -> list[Life]:
    """``people`` lives whose first stays began within the last ``years``, the earliest first."""
    span = 365 * years
    first_days = sorted(today - timedelta(days=random.randint(1, span)) for _ in range(people))
    return [_life(random, admitted, today) for admitted in first_days]


def _life(random: Random, admitted: date, today: date) -> Life:
    country = random.choices(words.COUNTRIES, [one.weight for one in words.COUNTRIES])[0]
    sex = "female" if random.random() < WOMEN else "male"
    return Life(
        rid=new_record_id(),
        sex=sex,
        names=_names(random, country, sex),
        birth=_birth(random, admitted),
        nationality=country.name,
        language=random.choice(country.languages),
        stays=_stays(random, admitted, today),
    )


def _names(random: Random, country: Country, sex: str) -> tuple[PersonName, ...]:
    given = random.choice(country.women if sex == "female" else country.men)
    family = random.choice(country.families)
    names = [PersonName("recorded", "Latn", given[0], family[0])]
    if country.script:
        names.append(PersonName("transliteration", country.script, given[1], family[1]))
    if random.random() < 0.08:
        names.append(PersonName("alias", "Latn", random.choice(country.men)[0]))
    return tuple(names)


def _birth(random: Random, admitted: date) -> PartialDay:
    """Somebody of full age at the first admission; what is known of the day differs."""
    year = admitted.year - 19 - min(int(random.expovariate(1 / 13)), 52)
    known = random.random()
    if known < 0.2:
        return PartialDay(year, approximate=True)
    if known < 0.3:
        return PartialDay(year, random.randint(1, 12))
    return PartialDay(year, random.randint(1, 12), random.randint(1, 28))


def _stays(random: Random, admitted: date, today: date) -> list[Stay]:
    stays: list[Stay] = []
    while len(stays) < MOST_STAYS and admitted < today:
        days = 2 + int(random.expovariate(1 / MEAN_STAY_DAYS))
        released = admitted + timedelta(days=days)
        stay = Stay(
            admitted,
            released if released < today else None,
            "untried" if random.random() < 0.7 else "sentenced",
        )
        stays.append(stay)
        _sentence(random, stay, today)
        if stay.released is None or random.random() > RETURNS:
            break
        admitted = released + timedelta(days=random.randint(45, 500))
    return stays


def _sentence(random: Random, stay: Stay, today: date) -> None:
    """Somebody who came untried is perhaps sentenced during the stay."""
    if stay.status == "untried" and random.random() < 0.6:
        sentenced = stay.admitted + timedelta(days=random.randint(40, 240))
        if sentenced < (stay.released or today):
            stay.sentenced_on = sentenced


def most_at_once(stays: Sequence[Stay]) -> int:
    """The largest number of these stays that go on at the same time."""
    changes = [(stay.admitted, 1) for stay in stays]
    changes += [(stay.released, -1) for stay in stays if stay.released]
    held = most = 0
    for _day, change in sorted(changes):
        held += change
        most = max(most, held)
    return most


def give_places(random: Random, stays: Sequence[Stay], places: Sequence[int], today: date) -> None:
    """Gives every stay a place that is free on its first day, and now and then another one.

    ``places`` holds one index for each bed; there must be as many as :func:`most_at_once` says.
    """
    free = list(places)
    beds: list[int] = [-1] * len(stays)
    moves: list[tuple[date, int, int]] = []
    for index, stay in enumerate(stays):
        heapq.heappush(moves, (stay.admitted, 1, index))
        if stay.released:
            heapq.heappush(moves, (stay.released, 0, index))
        day = stay.admitted + timedelta(days=random.randint(20, 400))
        while day < (stay.released or today):
            heapq.heappush(moves, (day, 2, index))
            day += timedelta(days=random.randint(60, 500))
    while moves:
        day, what, index = heapq.heappop(moves)
        if what == 0:
            free.append(beds[index])
        elif free:
            place = random.randrange(len(free))
            bed, free[place] = free[place], free[-1]
            free.pop()
            if what == 2:
                free.append(beds[index])
            beds[index] = bed
            stays[index].places.append((day, bed))
