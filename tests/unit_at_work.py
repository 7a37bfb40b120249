"""A unit with colleagues for tests of services: founded once, copied for each test."""

from __future__ import annotations

import dataclasses
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.marks import FAMILY_NAME
from tests.worlds import CHEAP, PASSPHRASE, founded
from vepdesk.base.clock import FixedClock
from vepdesk.base.identifiers import RecordId
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.spec import Value
from vepdesk.records.values import Moment, PersonName
from vepdesk.services.admissions import admit
from vepdesk.services.desk import Actor, Desk
from vepdesk.services.plain_records import record_new
from vepdesk.services.signing_in import sign_in
from vepdesk.services.staff import enrol_colleague

TODAY = date(2026, 11, 23)
KATO = f"Kato {FAMILY_NAME}"
COLLEAGUES = {
    "okot": "case-officer",
    "lule": "supervisor",
    "mirembe": "governor",
    "amin": "auditor",
}


def found_template(folder: Path) -> None:
    """Founds the unit and enrols the colleagues."""
    desk = founded(folder, "unit", "U01")
    for user, role in COLLEAGUES.items():
        enrol_colleague(
            desk,
            full_name=user.title(),
            user_name=user,
            role=role,
            passphrase="winding rivers of copper",
            parameters=CHEAP,
        )
    desk.close()


@dataclass
class Unit:
    """One store with a clock that tests move, and a desk for each colleague."""

    desk: Desk
    clock: FixedClock

    @classmethod
    def copied(cls, template: Path, folder: Path) -> Unit:
        shutil.copytree(template, folder)
        clock = FixedClock(datetime(2026, 11, 23, 11, 5, tzinfo=UTC), "Africa/Kampala")
        return cls(sign_in(folder, "admin", PASSPHRASE, clock), clock)

    def by(self, user: str) -> Desk:
        """The same desk with somebody else sitting at it."""
        staff = self.desk.reader.find(StaffMember, {"user_name": user})[0]
        actor = Actor(staff.rid, staff.record.full_name, user, staff.record.role)
        return dataclasses.replace(self.desk, actor=actor)

    @property
    def officer(self) -> Desk:
        return self.by("okot")

    @property
    def supervisor(self) -> Desk:
        return self.by("lule")

    @property
    def governor(self) -> Desk:
        return self.by("mirembe")

    @property
    def auditor(self) -> Desk:
        return self.by("amin")

    def days_pass(self, days: float) -> None:
        self.clock.at += timedelta(days=days)

    @property
    def now(self) -> Moment:
        return Moment(self.clock.at, self.clock.zone)

    def hours_ago(self, hours: float) -> Moment:
        return Moment(self.clock.at - timedelta(hours=hours), self.clock.zone)

    def person(self, number: str = "UG-1", name: str = KATO, **order: Value) -> RecordId:
        """Somebody admitted today, or as ``order`` says."""
        return admit(self.officer, identity(number, name), {**ORDER, **order})

    def place(self, name: str = "Cell 12", **more: Value) -> RecordId:
        return record_new(self.supervisor, Location, {"name": name, "type": "cell", **more})


ORDER: dict[str, Value] = {
    "admitted_on": TODAY,
    "authority": "High Court, Kampala",
    "order_number": "HC/77/2026",
    "order_on": date(2026, 11, 20),
}


def identity(number: str | None = "UG-1", name: str = KATO) -> dict[str, Value]:
    given, _, family = name.partition(" ")
    return {
        "number": number,
        "names": (PersonName("recorded", "Latn", given, family),),
        "sex": "male",
        "legal_status": "sentenced",
    }
