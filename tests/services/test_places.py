"""No new store on a stick, a network drive, in a synced folder or in another store."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds import CHEAP, PASSPHRASE, clock, founded
from vepdesk.base import place
from vepdesk.base.errors import Refused
from vepdesk.base.place import Facts
from vepdesk.base.store_in_use import beside
from vepdesk.base.text import english
from vepdesk.services.backups import back_up, use_second_folder
from vepdesk.services.desk import Founding, found
from vepdesk.services.repair import repair
from vepdesk.services.restoring import Person, restore
from vepdesk.services.signing_in import sign_in

ADMIN = Person("admin", PASSPHRASE)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    founded(tmp_path / "unit", "unit", "UG-1").close()
    return tmp_path / "unit"


def reason_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.reason


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (Facts("nfs4"), "network-drive"),
        (Facts(removable=True), "removable-drive"),
        (Facts(synced=(Path("/"),)), "synced-folder"),
    ],
)
def test_an_unfit_place_is_refused_by_name_for_what_is_new_and_told_for_what_is_there(
    unit: Path, monkeypatch: pytest.MonkeyPatch, facts: Facts, reason: str
) -> None:
    desk = sign_in(unit, "admin", PASSPHRASE, clock())
    assert desk.greeting == ()
    back_up(desk)
    desk.close()
    monkeypatch.setattr(place, "facts_of", lambda _folder: facts)
    new = unit.with_name("new")
    with pytest.raises(Refused) as refused:
        founded(new, "unit", "UG-2")
    assert reason_of(refused) == reason
    with pytest.raises(Refused) as refused:
        restore(unit / "backup", new, ADMIN, clock())
    assert reason_of(refused) == reason
    with pytest.raises(Refused) as refused:
        repair(unit, new, ADMIN, clock())
    assert reason_of(refused) == reason
    assert not new.exists()
    desk = sign_in(unit, "admin", PASSPHRASE, clock())
    assert [(one.kind, one.serious) for one in desk.greeting] == [(reason, True)]
    assert "Ask the IT staff to move it" in english(desk.greeting[0].text)
    back_up(desk, unit.with_name("stick"))  # a backup belongs on a stick
    desk.close()


def test_it_staff_may_found_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "facts_of", lambda _folder: Facts("nfs4"))
    founding = Founding(
        "unit", "Unit", "UG-1", "Admin", "admin", PASSPHRASE, parameters=CHEAP, anywhere=True
    )
    desk, _envelopes = found(tmp_path / "unit", founding, clock())
    desk.close()


@pytest.mark.parametrize("inside", ["sub", "attachments/sub", "backup/sub"])
def test_no_store_is_made_within_another(unit: Path, inside: str) -> None:
    desk = sign_in(unit, "admin", PASSPHRASE, clock())
    made = back_up(desk, unit.with_name("stick"))
    desk.close()
    for attempt in (
        lambda: founded(unit / inside, "unit", "UG-2"),
        lambda: restore(made.folder.parent, unit / inside, ADMIN, clock()),
        lambda: repair(unit, unit / inside, ADMIN, clock()),
        lambda: restore(made.folder.parent, made.folder / inside, ADMIN, clock()),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert reason_of(refused) == "inside-a-store"
    assert not (unit / inside).exists()


def test_only_what_is_restored_or_repaired_on_the_spot_lies_in_the_folder_of_a_store(
    unit: Path,
) -> None:
    desk = sign_in(unit, "admin", PASSPHRASE, clock())
    made = back_up(desk, unit.with_name("stick"))
    desk.close()
    now = clock().now()
    restore(made.folder.parent, beside(unit, "restored", now), ADMIN, clock())
    repair(unit, beside(unit, "repaired", now), ADMIN, clock())
    assert {one.name.split("-")[0] for one in unit.glob("re*-2*")} == {"restored", "repaired"}


def test_a_backup_goes_into_no_folder_of_a_store_but_the_one_for_backups(unit: Path) -> None:
    other = unit.with_name("other")
    founded(other, "unit", "UG-2").close()
    desk = sign_in(unit, "admin", PASSPHRASE, clock())
    made = back_up(desk, unit / "backup")
    for folder in (unit, unit / "attachments", other, other / "backup", made.folder):
        with pytest.raises(Refused) as refused:
            back_up(desk, folder)
        assert reason_of(refused) == "inside-a-store"
        with pytest.raises(Refused):
            use_second_folder(desk, folder)
    desk.close()
