"""Believable invented records for an empty store: for trying, teaching and measuring.

Content follows from the seed and the day alone; identifiers and keys are random as always. Every
record is one that the acts of this program could have made, by colleagues who could have made it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from vepdesk.access.policy import Act as Permission
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.base.text import T
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services import invented_words as words
from vepdesk.services.desk import Desk
from vepdesk.services.invented_acts import Act, New, Scribe
from vepdesk.services.invented_lives import Life, Stay, give_places, most_at_once, plan_lives
from vepdesk.services.invented_stories import Colleague, Setting, story_of
from vepdesk.services.invented_weeks import Weeks

MOST_PEOPLE = 100_000
MOST_YEARS = 30
_BEDS = 2
_CELLS_A_WING = 40

Progress = Callable[[int, int], None]
"""Told how much of how much is done."""


@dataclass(frozen=True, slots=True)
class Generated:
    """How many people were invented, and how many journal entries that made."""

    people: int
    entries: int


def generate(
    desk: Desk, people: int, years: int, seed: int, progress: Progress = lambda _done, _all: None
) -> Generated:
    """Fills an empty unit with ``people`` invented people over the last ``years``.

    Raises :class:`Refused` at headquarters and where anybody is on file already, ``Invalid`` for
    numbers out of range.
    """
    desk.require(Permission.IMPORT_REGISTER)
    desk.require_unit()
    for field, number, most in (("people", people, MOST_PEOPLE), ("years", years, MOST_YEARS)):
        if not 1 <= number <= most:
            raise Invalid(
                field, T("Invented", "Choose a number from 1 to {most}.").filled(most=most)
            )
    if desk.reader.count(Prisoner, struck=True):
        raise Refused(
            "not-empty",
            T("Invented", "Invented people only come into a store that holds nobody yet."),
        )
    random = Random(seed)  # noqa: S311 - invented content must be repeatable
    lives = plan_lives(random, people, years, desk.today)
    return _write(desk, random, lives, progress)


def _write(desk: Desk, random: Random, lives: list[Life], progress: Progress) -> Generated:
    scribe = Scribe(desk)
    staff = _staff(scribe, desk.actor.person)
    cells, rooms = _places(random, scribe, desk, lives)
    setting = Setting(
        site=desk.store.site.site.hex(),
        code=desk.store.site.code,
        zone=desk.clock.zone,
        today=desk.today,
        staff=staff,
        cells=cells,
    )
    weeks = Weeks(random, setting, lives, rooms)
    total = len(lives) + weeks.count
    for number, life in enumerate(lives, 1):
        scribe.tell(story_of(random, setting, life, number))
        progress(number, total)
    scribe.flush()
    for number, stories in enumerate(weeks.stories()):
        for story in stories:
            scribe.tell(story)
        if number == 0:
            scribe.flush()
        progress(min(len(lives) + number, total), total)
    scribe.flush()
    return Generated(len(lives), scribe.entries)


def _staff(scribe: Scribe, author: RecordId) -> list[Colleague]:
    """Colleagues on file; none of them has a way to sign in."""
    staff = [Colleague(new_record_id(), name, role) for name, role in words.STAFF]
    new = tuple(
        New(
            StaffMember(
                full_name=one.name,
                user_name="",
                role=one.role,
            ),
            one.rid,
        )
        for one in staff
    )
    scribe.tell([Act(author, new)])
    scribe.flush()
    return staff


def _places(
    random: Random, scribe: Scribe, desk: Desk, lives: list[Life]
) -> tuple[list[RecordId], list[tuple[RecordId, str]]]:
    """Wings with cells for everybody ever held at once, women apart (Rule 11), and rooms."""
    new: list[New] = []
    cells: list[RecordId] = []
    for sex, letters in (("male", "ABCDEFGHIJKLMNOPQRSTUV"), ("female", "W")):
        stays = [stay for life in lives if life.sex == sex for stay in life.stays]
        if not stays:
            continue
        beds = _wing(new, cells, letters, most_at_once(stays) * 11 // 10 + 2)
        give_places(random, _by_day(stays), beds, desk.today)
    rooms: list[tuple[RecordId, str]] = []
    for name, kind in (
        ("Classroom 1", "classroom"), ("Classroom 2", "classroom"), ("Workshop", "classroom"),
        ("Association room", "room"), ("Kitchen", "room"), ("Exercise yard", "yard"),
    ):  # fmt: skip
        rooms.append((new_record_id(), name))
        new.append(New(Location(name=name, type=kind), rooms[-1][0]))
    scribe.tell([Act(desk.actor.person, tuple(new))])
    scribe.flush()
    return cells, rooms


def _wing(new: list[New], cells: list[RecordId], letters: str, beds: int) -> list[int]:
    """Adds wings and two-bed cells for ``beds`` people; gives one index of ``cells`` a bed."""
    places: list[int] = []
    needed = -(-beds // _BEDS)
    for first in range(0, needed, _CELLS_A_WING):
        again, letter = divmod(first // _CELLS_A_WING, len(letters))
        name = letters[letter] + (str(again + 1) if again else "")
        here = min(_CELLS_A_WING, needed - first)
        wing = new_record_id()
        new.append(New(Location(name=f"Wing {name}", type="wing", places=here * _BEDS), wing))
        for number in range(1, here + 1):
            cell = new_record_id()
            record = Location(name=f"{name} {number:02d}", type="cell", inside=wing, places=_BEDS)
            new.append(New(record, cell))
            cells.append(cell)
            places += [len(cells) - 1] * _BEDS
    return places


def _by_day(stays: list[Stay]) -> list[Stay]:
    return sorted(stays, key=lambda stay: stay.admitted)
