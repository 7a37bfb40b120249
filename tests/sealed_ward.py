"""A unit whose colleagues have passphrases of their own, so that each holds only his own keys."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from tests.unit_at_work import ORDER, identity
from tests.worlds import CHEAP, choose_own
from vepdesk.access.policy import Act
from vepdesk.base.clock import FixedClock
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.journal.second import Second
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.health_note import HealthNote
from vepdesk.records.kinds.intelligence_report import IntelligenceReport
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.values import Moment
from vepdesk.services.admissions import admit
from vepdesk.services.compartments import Use, grant_compartment, open_compartment
from vepdesk.services.desk import Desk, Founding, found
from vepdesk.services.sealed_records import write_sealed
from vepdesk.services.second_person import second_person
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague
from vepdesk.vault import tables

FIRST = "winding rivers of copper"
OWN = "seven green kettles singing"
STAFF = {
    "otim": "intelligence",
    "apio": "intelligence",
    "nansubuga": "health",
    "okello": "health",
    "okot": "officer",
    "lule": "supervisor",
    "mirembe": "governor",
    "amin": "auditor",
}
CANARY = "Zwartbekkolibrie"
REPORT = f"{CANARY} was promised money for silence"
NOTE = f"{CANARY} twice a day, before food"


def agreed(desk: Desk, compartment: Compartment, by: str = "mirembe") -> Second:
    """A second person who approves what is done with a compartment's key."""
    question = desk.question(Act.GRANT_COMPARTMENT, compartment=compartment)
    return second_person(desk, question, by, OWN)


@dataclass
class Ward:
    """One store. Every desk is a real sign-in, one at a time."""

    folder: Path
    envelopes: Envelopes
    clock: FixedClock = field(
        default_factory=lambda: FixedClock(
            datetime(2026, 11, 23, 11, 5, tzinfo=UTC), "Africa/Kampala"
        )
    )

    @contextlib.contextmanager
    def at(self, user: str, passphrase: str = OWN) -> Iterator[Desk]:
        desk = sign_in(self.folder, user, passphrase, self.clock)
        try:
            yield desk
        finally:
            desk.close()

    def copied(self, folder: Path) -> Ward:
        shutil.copytree(self.folder, folder)
        return Ward(folder, self.envelopes)

    @property
    def paper(self) -> str:
        """What both recovery sheets say together."""
        return self.envelopes.first + self.envelopes.second

    def enrol(self, user: str, role: str) -> RecordId:
        with self.at("admin") as desk:
            rid = enrol_colleague(
                desk,
                full_name=user.title(),
                user_name=user,
                role=role,
                passphrase=FIRST,
                parameters=CHEAP,
            )
        choose_own(self.folder, user, FIRST, OWN)
        return rid

    def open(self) -> None:
        """Opens both compartments, each by its first holder."""
        for user, compartment in (
            ("otim", Compartment.INTELLIGENCE),
            ("nansubuga", Compartment.HEALTH),
        ):
            with self.at(user) as desk:
                second = second_person(
                    desk,
                    desk.question(Act.GRANT_COMPARTMENT, compartment=compartment),
                    "mirembe",
                    OWN,
                )
                open_compartment(desk, compartment, second)

    def grant(
        self,
        holder: str,
        compartment: Compartment,
        user: str,
        use: Use = Use.HOLD,
        by: str = "mirembe",
    ) -> None:
        with self.at(holder) as desk:
            second = agreed(desk, compartment, by)
            grant_compartment(desk, compartment, staff(desk, user), use, second)

    def report(self, by: str = "okot", text: str = REPORT, about: str | None = "UG-1") -> None:
        with self.at(by) as desk:
            report(desk, text, about)

    def note(self, by: str = "nansubuga", about: str = "UG-1", text: str = NOTE) -> None:
        with self.at(by) as desk:
            note(desk, about, text)


def found_ward(folder: Path) -> Ward:
    """A unit with its colleagues and two prisoners; no compartment is open yet."""
    clock = FixedClock(datetime(2026, 11, 23, 11, 5, tzinfo=UTC), "Africa/Kampala")
    founding = Founding(
        role="unit",
        name="Site U01",
        code="U01",
        administrator="Admin U01",
        user="admin",
        password=OWN,
        parameters=CHEAP,
    )
    desk, envelopes = found(folder, founding, clock)
    desk.close()
    ward = Ward(folder, envelopes, clock)
    for user, role in STAFF.items():
        ward.enrol(user, role)
    with ward.at("okot") as officer:
        admit(officer, identity("UG-1"), ORDER)
        admit(officer, identity("UG-2", "Auma Ladu"), ORDER)
    return ward


def staff(desk: Desk, user: str) -> RecordId:
    return desk.reader.find(StaffMember, {"user_name": user})[0].rid


def prisoner(desk: Desk, number: str = "UG-1") -> RecordId:
    return desk.reader.find(Prisoner, {"number": number})[0].rid


def report(desk: Desk, text: str = REPORT, about: str | None = "UG-1") -> None:
    write_sealed(
        desk,
        IntelligenceReport,
        {
            "prisoner": prisoner(desk, about) if about else None,
            "learned": Moment(desk.clock.now(), desk.clock.zone),
            "reliability": "mostly",
            "credibility": "likely",
            "text": text,
            "handling": "holders",
        },
    )


def note(desk: Desk, about: str = "UG-1", text: str = NOTE) -> None:
    write_sealed(
        desk,
        HealthNote,
        {"prisoner": prisoner(desk, about), "need": "Insulin", "action": text},
    )


def sealed_entries(desk: Desk) -> int:
    query = sa.select(sa.func.count()).where(tables.entry.c.kind == "sealed")
    return int(desk.reader.connection.execute(query).scalar_one())
