"""Values that records are made of beyond plain text and numbers: moments, approximate days, names.

Each has one text form that never changes, because it is what journals keep: RFC 9557 for moments
(the UTC time with the zone it was entered in), ISO 8601 with EDTF's ``~`` for approximate days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_PARTIAL = re.compile(r"(~?)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\[([A-Za-z0-9_+\-/]+)\]")


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """When something happened: an instant in UTC, and the zone of the person who entered it."""

    at: datetime
    zone: str

    def __post_init__(self) -> None:
        if self.at.utcoffset() is None:
            raise ValueError("a moment needs a time zone")
        object.__setattr__(self, "at", self.at.astimezone(UTC).replace(microsecond=0))

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Reads the stored form. Raises ``ValueError`` for anything else."""
        match = _MOMENT.fullmatch(text)
        if match is None:
            raise ValueError("not a moment")
        return cls(datetime.fromisoformat(match[1]), match[2])

    def __str__(self) -> str:
        return f"{self.at.replace(tzinfo=None).isoformat()}Z[{self.zone}]"

    @property
    def local(self) -> datetime:
        """The wall-clock time where it was entered; UTC where this computer lacks that zone."""
        try:
            return self.at.astimezone(ZoneInfo(self.zone))
        except (ZoneInfoNotFoundError, ValueError):
            return self.at

    @property
    def day(self) -> date:
        """The calendar day where it was entered."""
        return self.local.date()


@dataclass(frozen=True, slots=True)
class PartialDay:
    """A day of which perhaps only the year or month is known, or which is an estimate.

    Many people in custody have no birth certificate: 1 January is then a guess that must not look
    like a fact (Nelson Mandela Rule 7 asks for precise information, or for saying what is missing).
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDay:
        """Reads ``1990``, ``1990-02``, ``1990-02-01``, each perhaps after ``~`` for "about"."""
        match = _PARTIAL.fullmatch(text)
        if match is None:
            raise ValueError("not a year, month or day")
        month, day = (int(part) if part else None for part in (match[3], match[4]))
        return cls(int(match[2]), month, day, match[1] == "~")

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return ("~" if self.approximate else "") + "-".join(parts)

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def age_on(self, on: date) -> int:
        """Full years of life on a day, counted from the earliest day it can mean."""
        birthday_ahead = (on.month, on.day) < (self.earliest.month, self.earliest.day)
        return on.year - self.year - birthday_ahead


@dataclass(frozen=True, slots=True)
class PersonName:
    """One way to write somebody's name, in one script.

    ``kind`` is a code of the list ``name-kind`` (recorded, transliteration, alias, former);
    ``script`` is an ISO 15924 code of the list ``script``. ``family`` may be empty: not every
    naming custom has one.
    """

    kind: str
    script: str
    given: str
    family: str = ""

    def __post_init__(self) -> None:
        if not (self.given.strip() or self.family.strip()):
            raise ValueError("a name needs some text")

    @property
    def full(self) -> str:
        """Given names and family name in the order they are spoken."""
        return f"{self.given} {self.family}".strip()
