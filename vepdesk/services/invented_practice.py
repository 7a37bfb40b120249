"""A demonstration: a practice unit and its headquarters, and records that travel both ways.

Both stores are founded for practice, so that no real site ever takes a bundle of theirs.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock
from vepdesk.base.errors import BadInput, Refused
from vepdesk.base.text import T
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.spec import Record, Value
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk, Founding, found
from vepdesk.services.invented import generate
from vepdesk.services.people import correct_person
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import export_to
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague
from vepdesk.services.trust import card_in, enrol, write_card

PASSPHRASE = "seven lanterns by the quiet lake"  # noqa: S105 - for practice stores, told to everybody
PEOPLE, YEARS, SEED = 60, 2, 7
UNIT, HEADQUARTERS = "P01", "PHQ"
COLLEAGUES: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "unit": (
        ("A. Namara", "governor", "governor"),
        ("B. Oryem", "assessor", "assessor"),
        ("C. Kirabo", "officer", "officer"),
    ),
    "headquarters": (("D. Ssanyu", "governor", "governor"), ("E. Laker", "analyst", "analyst")),
}
"""Name, user name and role of those who can sign in at each site."""

_LEARNT = "some Sign Language"
"""What headquarters writes about one person."""

Say = Callable[[str], None]
"""Told in plain English what is being done."""

_COUNTED: tuple[tuple[str, type[Record], Mapping[str, Value]], ...] = (
    ("people on file", Prisoner, {}),
    ("people in custody", Prisoner, {"custody": "held"}),
    ("admissions", Admission, {}),
    ("releases", Release, {}),
    ("levels decided", Classification, {"state": "approved"}),
    ("designations in force", Designation, {"state": "confirmed"}),
    ("incidents", Incident, {}),
    ("marks of attendance", Attendance, {}),
)


@dataclass(frozen=True, slots=True)
class PracticeSite:
    """One of the two sites: where it lies, who can sign in, and its figures."""

    code: str
    role: str
    store: Path
    users: tuple[str, ...]
    figures: Mapping[str, int]
    holds: bool
    """Whether pages, chains, anchor and every row prove to be right."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One bundle that went on the stick and what became of it at the other side."""

    sender: str
    receiver: str
    number: int | None
    entries: int
    size: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Practice:
    """What was made; ``same`` says whether both sides have the same records."""

    folder: Path
    passphrase: str
    sites: tuple[PracticeSite, ...]
    bundles: tuple[Carried, ...]

    @property
    def same(self) -> bool:
        """Whether both sides show the same figures."""
        return all(site.figures == self.sites[0].figures for site in self.sites)


def demonstrate(folder: Path | None, clock: Clock, say: Say = lambda _line: None) -> Practice:
    """Makes both sites below ``folder``, by default a new temporary one, and lets them exchange.

    Raises :class:`Refused` for a folder that holds anything, ``BadInput`` where none can be made.
    """
    folder = _new_folder(folder)
    with contextlib.ExitStack() as opened:
        say("A practice unit is founded and filled with invented people ...")
        unit = _founded(folder / "unit", "unit", UNIT, clock, opened)
        generate(unit, PEOPLE, YEARS, SEED)
        _enrol_colleagues(unit)
        say("A practice headquarters is founded; each side checks the other's card ...")
        headquarters = _founded(
            folder / "headquarters", "headquarters", HEADQUARTERS, clock, opened
        )
        _enrol_colleagues(headquarters)
        _introduce(unit, headquarters, folder)
        _introduce(headquarters, unit, folder)
        stick = folder / "stick"
        stick.mkdir()
        say("Bundles go both ways on the stick ...")
        bundles = [_carry(unit, headquarters, stick), _carry(headquarters, unit, stick)]
        _add_language(headquarters.store.folder, clock)
        bundles += [_carry(headquarters, unit, stick), _carry(unit, headquarters, stick)]
        say("Both stores are proven: pages, chains, and every row from its entries ...")
        sites = (practice_site(unit), practice_site(headquarters))
        return Practice(folder, PASSPHRASE, sites, tuple(bundles))


def _new_folder(folder: Path | None) -> Path:
    if folder is None:
        return Path(tempfile.mkdtemp(prefix="vepdesk-practice-"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        filled = any(folder.iterdir())
    except OSError as error:
        raise BadInput(
            "no-folder", T("Invented", "The folder for the demonstration could not be made.")
        ) from error
    if filled:
        raise Refused(
            "not-empty",
            T("Invented", "This folder is not empty. Name a new one; nothing is overwritten."),
        )
    return folder


def _founded(
    folder: Path, role: str, code: str, clock: Clock, opened: contextlib.ExitStack
) -> Desk:
    founding = Founding(
        role=role,
        name=f"Practice {role}",
        code=code,
        administrator="Practice administrator",
        user="admin",
        password=PASSPHRASE,
        practice=True,
    )
    desk, _recovery = found(folder, founding, clock)
    opened.callback(desk.close)
    return desk


def _introduce(here: Desk, there: Desk, folder: Path) -> None:
    """``here`` takes the card of ``there``; in life somebody reads the digits out by telephone."""
    file = folder / f"{there.store.site.code}.card"
    digits = write_card(there, file).fingerprint
    enrol(here, card_in(file), digits)


def _carry(sender: Desk, receiver: Desk, stick: Path) -> Carried:
    here, there = sender.store.site.code, receiver.store.site.code
    written = export_to(sender, there, stick)
    lines = import_paths(receiver, written.files)
    outcome = lines[0].outcome if lines else "nothing-to-send"
    return Carried(here, there, written.number, written.entries, written.size, outcome)


def _add_language(folder: Path, clock: Clock) -> None:
    """Somebody at headquarters corrects a fact about a person, and the unit learns of it."""
    with contextlib.closing(sign_in(folder, "governor", PASSPHRASE, clock)) as desk:
        held = desk.reader.find(Prisoner, {"custody": "held"}, order=("number",), limit=1)[0]
        language = f"{held.record.language}, {_LEARNT}"
        correct_person(desk, held, {"language": language}, "Told the inspector")


def _enrol_colleagues(desk: Desk) -> None:
    for name, user, role in COLLEAGUES[desk.store.site.role]:
        enrol_colleague(desk, full_name=name, user_name=user, role=role, passphrase=PASSPHRASE)


def practice_site(desk: Desk) -> PracticeSite:
    """The figures of one side, and whether its store proves to be whole."""
    desk.require(Act.INSPECT)
    site = desk.store.site
    figures = {name: desk.reader.count(kind, where) for name, kind, where in _COUNTED}
    figures[f"people who speak {_LEARNT}"] = sum(
        (one.record.language or "").endswith(_LEARNT) for one in desk.reader.find(Prisoner)
    )
    users = ("admin", *(user for _, user, _ in COLLEAGUES[site.role]))
    holds = verify(desk, rebuild=True).ok
    return PracticeSite(site.code, site.role, desk.store.folder, users, figures, holds)
