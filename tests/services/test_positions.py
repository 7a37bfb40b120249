"""A store that fell back says so, and goes on only when two people sign."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.restored_stores import FIRST, OWN
from tests.unit_at_work import Unit
from tests.worlds import PASSPHRASE, choose_own
from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused, StoreUnusable
from vepdesk.journal.entry import Header, Payload
from vepdesk.journal.genesis import read_genesis
from vepdesk.journal.second import Second, verify_second
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.positions import accept_position, look_again, stopped
from vepdesk.services.second_person import second_person
from vepdesk.services.signing_in import sign_in
from vepdesk.vault.connection import Connection

WHY = "The disk was replaced; the newest day is lost."


@pytest.fixture
def fallen(unit: Unit) -> Desk:
    """The admin's desk over yesterday's database beside today's anchor."""
    folder = unit.desk.store.folder
    choose_own(folder, "mirembe", FIRST, OWN)
    unit.desk.close()
    shutil.copy(folder / "store.vdb", folder / "yesterday")
    desk = sign_in(folder, "admin", PASSPHRASE, unit.clock)
    unit.desk = desk
    unit.place()
    desk.close()
    shutil.move(folder / "yesterday", folder / "store.vdb")
    unit.desk = sign_in(folder, "admin", PASSPHRASE, unit.clock)
    return unit.desk


def governor(desk: Desk) -> Second:
    return second_person(desk, desk.question(Act.ACCEPT_POSITION), "mirembe", OWN)


def last_act(desk: Desk) -> tuple[Header, Payload]:
    query = "SELECT header, payload FROM entry ORDER BY id DESC LIMIT 1"
    connection: Connection = desk.reader.connection
    header, payload = connection.exec_driver_sql(query).one()
    return Header.decoded(header), Payload.decoded(payload)


def test_it_says_how_many_entries_are_missing(fallen: Desk) -> None:
    found = stopped(fallen)
    assert found is not None
    assert (found.why, found.missing) == ("behind", 2)  # the sign-in and the place
    with pytest.raises(StoreUnusable):
        fallen.work()
    assert look_again(fallen) == found


def test_looking_again_helps_when_the_file_is_back(unit: Unit, tmp_path: Path) -> None:
    folder = unit.desk.store.folder
    kept = {name: (folder / name).read_bytes() for name in ("anchor.0", "anchor.1")}
    unit.desk.close()
    for name in kept:
        (folder / name).unlink()
    unit.desk = sign_in(folder, "admin", PASSPHRASE, unit.clock)
    found = stopped(unit.desk)
    assert found is not None
    assert (found.why, found.missing) == ("missing", None)
    for name, data in kept.items():
        (folder / name).write_bytes(data)
    assert look_again(unit.desk) is None
    unit.place()


def test_two_people_go_on_in_a_new_epoch_that_says_from_where(fallen: Desk, unit: Unit) -> None:
    former = fallen.position
    accept_position(fallen, governor(fallen), WHY)
    site = fallen.store.site
    assert read_genesis(site.genesis, site.signature).previous == (
        former.epoch, former.seq, former.head,
    )  # fmt: skip
    header, payload = last_act(fallen)
    assert payload.fields["act"] == "position-accepted"
    assert payload.fields["reason"] == WHY
    verify_second(header, governor(fallen).signing.public)
    assert stopped(fallen) is None
    unit.place()
    assert verify(fallen, rebuild=True).ok
    fallen.close()
    unit.desk = sign_in(fallen.store.folder, "admin", PASSPHRASE, unit.clock)
    assert stopped(unit.desk) is None


def test_nobody_goes_on_alone_without_a_reason_or_without_need(fallen: Desk, unit: Unit) -> None:
    second = governor(fallen)
    own = Second(fallen.actor.person, "Admin", "administrator", second.signing)
    for wrong, reason, refusal in ((own, WHY, Refused), (second, " ", Invalid)):
        with pytest.raises(refusal):
            accept_position(fallen, wrong, reason)
    with pytest.raises(Refused):
        accept_position(unit.officer, second, WHY)
    assert stopped(fallen) is not None
    accept_position(fallen, second, WHY)
    with pytest.raises(Refused) as refused:
        accept_position(fallen, second, WHY)
    assert refused.value.reason == "not-stopped"


def test_a_kill_before_the_entry_leaves_it_stopped(
    fallen: Desk, unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = governor(fallen)
    with monkeypatch.context() as patch:
        patch.setattr("vepdesk.vault.store.UnitOfWork.__enter__", _killed)
        with pytest.raises(KeyboardInterrupt):
            accept_position(fallen, second, WHY)
    fallen.close()
    unit.desk = sign_in(fallen.store.folder, "admin", PASSPHRASE, unit.clock)
    assert stopped(unit.desk) is not None
    accept_position(unit.desk, governor(unit.desk), WHY)
    assert verify(unit.desk, rebuild=True).ok


def _killed(*_arguments: object) -> None:
    raise KeyboardInterrupt
