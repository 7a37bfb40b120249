"""A unit and its headquarters for tests: founded cheaply, enrolled, on a fixed clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.marks import FAMILY_NAME
from vepdesk.base.clock import FixedClock
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.crypto.slots import SlotParameters
from vepdesk.crypto.user_keys import UserKeys
from vepdesk.exchange.card import read_card
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.values import PersonName
from vepdesk.services.arrivals import Line
from vepdesk.services.desk import Desk, Founding, found
from vepdesk.services.own_account import change_passphrase
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import Exported, export_to
from vepdesk.services.signing_in import sign_in
from vepdesk.services.trust import enrol, own_card
from vepdesk.vault.keyfile import NewUser

CHEAP = SlotParameters(8 * 1024, 1, 1)
PASSPHRASE = "a passphrase for tests"
OWN = "seven lanterns on the river"


def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 23, 11, 5, tzinfo=UTC), "Africa/Kampala")


def new_user(user: str, person: bytes | None = None, password: str = PASSPHRASE) -> NewUser:
    """A way in for somebody, with keys of his own."""
    return NewUser(user, RecordId(person or new_record_id()), password, UserKeys.generate(), CHEAP)


def founded(folder: Path, role: str, code: str, *, practice: bool = False) -> Desk:
    founding = Founding(
        role=role,
        name=f"Site {code}",
        code=code,
        administrator=f"Admin {code}",
        user="admin",
        password=PASSPHRASE,
        practice=practice,
        parameters=CHEAP,
    )
    desk, _recovery = found(folder, founding, clock())
    return desk


def choose_own(folder: Path, user: str, first: str, own: str = OWN) -> None:
    """A colleague signs in for the first time and chooses a passphrase that nobody else knows."""
    desk = sign_in(folder, user, first, clock())
    change_passphrase(desk, first, own, CHEAP)
    desk.close()


def introduce(headquarters: Desk, unit: Desk) -> None:
    for here, there in ((headquarters, unit), (unit, headquarters)):
        card = own_card(there.store.site)
        signed = card.signed(there.store.site.signing)
        enrol(here, read_card(signed), card.fingerprint)


@dataclass
class World:
    """One unit, its headquarters, and a folder that plays the stick."""

    unit: Desk
    headquarters: Desk
    root: Path
    sticks: int = 0

    def stick(self) -> Path:
        self.sticks += 1
        folder = self.root / f"stick{self.sticks}"
        folder.mkdir()
        return folder

    def send_up(self) -> tuple[Exported, list[Line]]:
        folder = self.stick()
        exported = export_to(self.unit, self.headquarters.store.site.code, folder)
        return exported, import_paths(self.headquarters, [folder])

    def send_down(self) -> tuple[Exported, list[Line]]:
        folder = self.stick()
        exported = export_to(self.headquarters, self.unit.store.site.code, folder)
        return exported, import_paths(self.unit, [folder])

    def close(self) -> None:
        self.unit.close()
        self.headquarters.close()


def make_world(root: Path) -> World:
    unit = founded(root / "unit", "unit", "U01")
    headquarters = founded(root / "headquarters", "headquarters", "HQ")
    introduce(headquarters, unit)
    return World(unit, headquarters, root)


def add_person(desk: Desk, number: str, name: str = "Kato") -> bytes:
    with desk.work() as work:
        rid = work.create(
            Prisoner(
                number=number,
                names=(PersonName("recorded", "Latn", name, FAMILY_NAME),),
                legal_status="untried",
                custody="held",
                holder=desk.store.site.site.hex(),
            )
        )
        work.commit()
    return rid


def change_person(desk: Desk, rid: bytes, **values: str | None) -> None:
    seen = desk.reader.get(Prisoner, rid)
    assert seen is not None
    with desk.work() as work:
        work.change(seen, values)
        work.commit()


def person(desk: Desk, rid: bytes) -> Prisoner:
    seen = desk.reader.get(Prisoner, rid)
    assert seen is not None
    return seen.record
