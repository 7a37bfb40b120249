"""A unit and headquarters exchange bundles: what is confirmed, refused, waiting, forked."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.worlds import World, add_person, change_person, founded, introduce, make_world, person
from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Busy, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.exchange.card import read_card
from vepdesk.exchange.manifest import NeedsUpgrade
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services import arrivals, sending
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.preview import inspect
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import export_to
from vepdesk.services.signing_in import sign_in
from vepdesk.services.standing import standing, sticks
from vepdesk.services.trust import card_in, enrol, own_card, write_card
from vepdesk.vault import projector
from vepdesk.vault.peers import update_peer


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def confirmed(desk: Desk) -> int:
    return standing(desk).peers[0].confirmed


def state_of(desk: Desk) -> tuple[bytes, int, int]:
    now = standing(desk)
    return now.head, now.seq, desk.reader.count(Prisoner)


def test_what_a_unit_writes_is_the_same_at_headquarters(world: World) -> None:
    rid = add_person(world.unit, "UG-1")
    exported, lines = world.send_up()
    assert [line.outcome for line in lines] == ["applied"]
    assert lines[0].sender == "U01"
    assert lines[0].number == exported.number == 1
    assert lines[0].entries == exported.entries
    assert person(world.headquarters, rid) == person(world.unit, rid)
    assert verify(world.headquarters, rebuild=True).ok


def test_an_acknowledgement_confirms_and_two_idle_sites_rest(world: World) -> None:
    add_person(world.unit, "UG-1")
    exported, _ = world.send_up()
    assert standing(world.unit).peers[0].waiting > 0
    _, lines = world.send_down()
    assert [line.outcome for line in lines] == ["applied"]
    assert confirmed(world.unit) == exported.entries
    assert standing(world.unit).peers[0].waiting == 0
    assert export_to(world.unit, "HQ", world.stick()).files == ()
    assert export_to(world.headquarters, "U01", world.stick()).files == ()
    assert sticks(world.unit)[-1].state == "confirmed"


def test_a_lost_stick_loses_nothing(world: World) -> None:
    first = add_person(world.unit, "UG-1")
    export_to(world.unit, "HQ", world.stick())  # this one is lost
    second = add_person(world.unit, "UG-2")
    _, lines = world.send_up()
    assert [(line.outcome, line.number) for line in lines] == [("applied", 2)]
    assert person(world.headquarters, first).number == "UG-1"
    assert person(world.headquarters, second).number == "UG-2"


def test_a_lost_acknowledgement_comes_again(world: World) -> None:
    add_person(world.unit, "UG-1")
    world.send_up()
    export_to(world.headquarters, "U01", world.stick())  # lost
    _, lines = world.send_up()
    assert lines[0].outcome == "applied"  # the note of the first export rides along
    _, lines = world.send_down()
    assert [line.outcome for line in lines] == ["applied"]
    assert standing(world.unit).peers[0].waiting == 0


def test_the_same_file_again_and_renamed_is_a_duplicate(world: World) -> None:
    rid = add_person(world.unit, "UG-1")
    exported, _ = world.send_up()
    renamed = world.root / "anything.bin"
    shutil.copy(exported.files[0], renamed)
    before = world.headquarters.reader.count(Prisoner)
    for path in (exported.files[0], renamed, renamed):
        lines = import_paths(world.headquarters, [path])
        assert [line.outcome for line in lines] == ["duplicate"]
    assert world.headquarters.reader.count(Prisoner) == before
    assert person(world.headquarters, rid).number == "UG-1"


def skip_ahead(world: World) -> None:
    """Makes the unit believe that what it wrote was confirmed: the next range leaves a gap."""
    peer = standing(world.unit).peers[0]
    with world.unit.work() as work:
        work.also(
            lambda connection: update_peer(connection, peer.site, {"confirmed": peer.written})
        )
        work.commit()


def test_a_gap_waits_and_is_taken_when_it_is_filled(world: World) -> None:
    first = add_person(world.unit, "UG-1")
    missing = export_to(world.unit, "HQ", world.stick())
    skip_ahead(world)
    second = add_person(world.unit, "UG-2")
    _, lines = world.send_up()
    assert [(line.outcome, line.reason) for line in lines] == [("waiting:gap", "gap")]
    assert lines[0].missing == (1, missing.entries)
    assert standing(world.headquarters).peers[0].gaps == ((1, missing.entries),)
    assert world.headquarters.reader.get(Prisoner, second) is None
    lines = import_paths(world.headquarters, [missing.files[0]])
    assert sorted(line.outcome for line in lines) == ["applied", "applied"]
    assert person(world.headquarters, first).number == "UG-1"
    assert person(world.headquarters, second).number == "UG-2"
    assert standing(world.headquarters).peers[0].gaps == ()


def test_files_of_one_run_are_taken_in_number_order(world: World) -> None:
    add_person(world.unit, "UG-1")
    first = export_to(world.unit, "HQ", world.stick())
    skip_ahead(world)
    add_person(world.unit, "UG-2")
    second = export_to(world.unit, "HQ", world.stick())
    lines = import_paths(world.headquarters, [second.files[0], first.files[0]])
    assert [(line.number, line.outcome) for line in lines] == [(1, "applied"), (2, "applied")]


def test_a_copied_store_is_a_fork_and_nothing_is_mixed(world: World) -> None:
    add_person(world.unit, "UG-1")
    world.unit.close()
    clone_folder = world.root / "clone"
    shutil.copytree(world.unit.store.folder, clone_folder)
    clock = world.headquarters.clock
    world.unit = sign_in(world.unit.store.folder, "admin", "a passphrase for tests", clock)
    clone = sign_in(clone_folder, "admin", "a passphrase for tests", clock)
    add_person(world.unit, "UG-2")
    _, lines = world.send_up()
    assert [line.outcome for line in lines] == ["applied"]
    add_person(clone, "UG-3")
    before = world.headquarters.reader.count(Prisoner)
    stick = world.stick()
    export_to(clone, "HQ", stick)
    clone.close()
    lines = import_paths(world.headquarters, [stick])
    assert [(line.outcome, line.reason) for line in lines] == [("quarantined", "fork")]
    assert world.headquarters.reader.count(Prisoner) == before
    assert standing(world.headquarters).peers[0].state == "forked"


def test_an_older_store_is_noticed_by_the_acknowledgement(world: World) -> None:
    add_person(world.unit, "UG-1")
    world.unit.close()
    old = world.root / "old"
    shutil.copytree(world.unit.store.folder, old)
    clock = world.headquarters.clock
    world.unit = sign_in(world.unit.store.folder, "admin", "a passphrase for tests", clock)
    add_person(world.unit, "UG-2")
    world.send_up()
    stick = world.stick()
    export_to(world.headquarters, "U01", stick)
    restored = sign_in(old, "admin", "a passphrase for tests", clock)
    lines = import_paths(restored, [stick])
    restored.close()
    assert [(line.outcome, line.reason) for line in lines] == [("quarantined", "rollback")]


@pytest.mark.parametrize("cut", [0, 1, 30, 2_000, -1, -20])
def test_a_cut_file_is_damaged_and_changes_nothing(world: World, cut: int) -> None:
    add_person(world.unit, "UG-1")
    exported = export_to(world.unit, "HQ", world.stick())
    data = exported.files[0].read_bytes()
    exported.files[0].write_bytes(data[:cut])
    lines = import_paths(world.headquarters, exported.files)
    assert {line.outcome for line in lines} <= {"quarantined", "not-for-us"}
    assert {line.reason for line in lines} <= {"damaged", "not-for-us"}
    assert world.headquarters.reader.count(Prisoner) == 0
    exported.files[0].write_bytes(data)
    assert import_paths(world.headquarters, exported.files)[0].outcome == "applied"


def test_flipped_bits_are_never_accepted(world: World) -> None:
    add_person(world.unit, "UG-1")
    exported = export_to(world.unit, "HQ", world.stick())
    data = bytearray(exported.files[0].read_bytes())
    for at in range(0, len(data), len(data) // 40):
        data[at] ^= 1
        exported.files[0].write_bytes(data)
        line = import_paths(world.headquarters, exported.files)[0]
        assert line.reason in ("damaged", "not-for-us"), at
        data[at] ^= 1
    assert world.headquarters.reader.count(Prisoner) == 0


def test_a_bundle_for_another_site_is_not_for_us(world: World, tmp_path: Path) -> None:
    other = founded(tmp_path / "other", "headquarters", "HQ2")
    exported = export_to(world.unit, "HQ", world.stick())
    line = import_paths(other, exported.files)[0]
    other.close()
    assert (line.outcome, line.reason) == ("not-for-us", "not-for-us")


def test_an_unknown_sender_is_refused_until_its_card_is_enrolled(tmp_path: Path) -> None:
    unit = founded(tmp_path / "unit", "unit", "U01")
    headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
    card = own_card(headquarters.store.site)
    enrol(unit, read_card(card.signed(headquarters.store.site.signing)), card.fingerprint)
    add_person(unit, "UG-1")
    exported = export_to(unit, "HQ", tmp_path)
    line = import_paths(headquarters, exported.files)[0]
    assert (line.outcome, line.reason, line.sender) == ("quarantined", "unknown-signer", None)
    introduce(headquarters, unit)
    assert import_paths(headquarters, exported.files)[0].outcome == "applied"
    unit.close()
    headquarters.close()


def test_wrong_digits_enrol_nobody(tmp_path: Path) -> None:
    unit = founded(tmp_path / "unit", "unit", "U01")
    headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
    write_card(unit, tmp_path / "unit.card")
    card = card_in(tmp_path / "unit.card")
    digits = card.fingerprint
    wrong = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    with pytest.raises(Refused) as refused:
        enrol(headquarters, card, wrong)
    assert refused.value.reason == "fingerprint-differs"
    assert standing(headquarters).peers == ()
    assert enrol(headquarters, card, digits.replace(" ", "")).code == "U01"
    unit.close()
    headquarters.close()


def test_a_card_that_was_altered_is_no_card(tmp_path: Path) -> None:
    unit = founded(tmp_path / "unit", "unit", "U01")
    data = bytearray(own_card(unit.store.site).signed(unit.store.site.signing))
    unit.close()
    for at in range(0, len(data), 199):
        data[at] ^= 1
        with pytest.raises(BadInput):
            read_card(bytes(data))
        data[at] ^= 1


def test_practice_and_real_do_not_mix(tmp_path: Path) -> None:
    unit = founded(tmp_path / "unit", "unit", "U01", practice=True)
    headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
    with pytest.raises(Refused) as refused:
        introduce(headquarters, unit)
    assert refused.value.reason == "practice"
    unit.close()
    headquarters.close()


def test_a_change_at_headquarters_reaches_the_unit_that_holds_the_person(world: World) -> None:
    rid = add_person(world.unit, "UG-1")
    world.send_up()
    world.send_down()
    change_person(world.headquarters, rid, legal_status="sentenced")
    assert standing(world.headquarters).peers[0].waiting == 1
    _, lines = world.send_down()
    assert [(line.outcome, line.entries) for line in lines] == [("applied", 1)]
    assert person(world.unit, rid).legal_status == "sentenced"
    assert verify(world.unit, rebuild=True).ok
    world.send_up()
    assert standing(world.headquarters).peers[0].waiting == 0


def test_changes_on_both_sides_open_a_conflict_and_lose_nothing(world: World) -> None:
    rid = add_person(world.unit, "UG-1")
    world.send_up()
    world.send_down()
    change_person(world.headquarters, rid, legal_status="sentenced", language="Luganda")
    change_person(world.unit, rid, legal_status="convicted-unsentenced")
    world.send_down()
    world.send_up()
    for desk in (world.unit, world.headquarters):
        seen = desk.reader.get(Prisoner, rid)
        assert seen is not None
        assert seen.conflicts == ("legal_status",)
        assert len(seen.heads["legal_status"]) == 2
        assert seen.record.language == "Luganda"
    assert person(world.unit, rid) == person(world.headquarters, rid)


def test_inspect_changes_nothing(world: World) -> None:
    add_person(world.unit, "UG-1")
    add_person(world.unit, "UG-2")
    exported = export_to(world.unit, "HQ", world.stick())
    before = state_of(world.headquarters)
    seen = inspect(world.headquarters, exported.files[0])
    assert (seen.sender, seen.number, seen.people, seen.outcome) == ("U01", 1, 2, "applied")
    assert state_of(world.headquarters) == before
    assert list((world.headquarters.store.folder / "inbox").iterdir()) == []


def test_only_our_names_on_a_stick_are_read(world: World) -> None:
    add_person(world.unit, "UG-1")
    stick = world.stick()
    exported = export_to(world.unit, "HQ", stick)
    bundle = exported.files[0]
    (stick / "holiday.psb").write_bytes(bundle.read_bytes())
    (stick / "0123abcd-01of01.psb.exe").write_bytes(b"MZ")
    (stick / "89abcdef-01of01.psb").symlink_to(bundle)
    (stick / "00000000-01of01.psb").mkdir()
    lines = import_paths(world.headquarters, [stick])
    assert [line.file for line in lines] == [bundle.name]


def test_a_full_stick_is_said_and_leaves_no_half_file(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(world.unit, "UG-1")
    stick = world.stick()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sending.os, "fsync", full)
    with pytest.raises(Busy) as busy:
        export_to(world.unit, "HQ", stick)
    assert busy.value.reason == "no-space"
    assert list(stick.iterdir()) == []
    monkeypatch.undo()
    assert export_to(world.unit, "HQ", stick).number == 1


def test_a_stick_that_lies_is_found_out(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    add_person(world.unit, "UG-1")
    monkeypatch.setattr(sending, "_digest_on", lambda _file: bytes(32))
    with pytest.raises(BadInput) as bad:
        export_to(world.unit, "HQ", world.stick())
    assert bad.value.reason == "stick-lies"


def test_an_import_that_breaks_off_leaves_the_state_before(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(world.unit, "UG-1")
    exported = export_to(world.unit, "HQ", world.stick())
    before = state_of(world.headquarters)

    def cut(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(projector.Projector, "apply", cut)
    with pytest.raises(KeyboardInterrupt):
        import_paths(world.headquarters, exported.files)
    monkeypatch.undo()
    assert state_of(world.headquarters) == before
    assert import_paths(world.headquarters, exported.files)[0].outcome == "applied"


def test_a_unit_may_not_write_another_units_people(world: World, tmp_path: Path) -> None:
    """What an entry says of itself gives no authority: custody decides."""
    other = founded(tmp_path / "other", "unit", "U02")
    introduce(world.headquarters, other)
    rid = add_person(world.unit, "UG-1")
    world.send_up()
    with other.work() as work:  # the other unit claims a record it never held
        work.create(Prisoner(number="STOLEN", legal_status="sentenced"), rid)  # type: ignore[arg-type]
        work.commit()
    exported = export_to(other, "HQ", world.stick())
    other.close()
    assert import_paths(world.headquarters, exported.files)[0].outcome == "applied"
    assert person(world.headquarters, rid).number == "UG-1"
    assert verify(world.headquarters, rebuild=True).ok


def test_staff_of_a_unit_take_no_role_from_headquarters(world: World) -> None:
    """The first administrator holds every role until somebody else is enrolled here."""
    with world.unit.work() as work:
        work.create(StaffMember(full_name="N. Birungi", user_name="birungi", role="clerk"))
        work.commit()
    assert not world.unit.permits(Act.REVIEW_INCIDENT)
    world.send_up()
    assert world.headquarters.reader.count(StaffMember) > 2
    assert world.headquarters.permits(Act.REVIEW_INCIDENT)


def test_a_bundle_of_a_newer_program_is_kept_until_the_update(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    rid = add_person(world.unit, "UG-1")
    exported = export_to(world.unit, "HQ", world.stick())

    def newer(*_arguments: object) -> None:
        raise NeedsUpgrade

    monkeypatch.setattr(arrivals, "read_bundle", newer)
    line = import_paths(world.headquarters, exported.files)[0]
    assert line.outcome == "waiting:upgrade"
    position = world.headquarters.position
    assert import_paths(world.headquarters, [world.stick()]) == []  # no news, and no entry
    assert world.headquarters.position == position
    monkeypatch.undo()
    assert [one.outcome for one in import_paths(world.headquarters, [world.stick()])] == ["applied"]
    assert person(world.headquarters, rid).number == "UG-1"


def test_a_unit_may_not_write_over_what_another_unit_made(world: World, tmp_path: Path) -> None:
    """Neither a place, nor a record about another unit's person claimed for one's own person."""
    other = founded(tmp_path / "other", "unit", "U02")
    introduce(world.headquarters, other)
    theirs = add_person(world.unit, "UG-1")
    with world.unit.work() as work:
        place = work.create(Location(name="Cell A", type="cell"))
        stay = work.create(Admission(prisoner=RecordId(theirs), admitted_on=date(2026, 11, 1)))
        work.commit()
    world.send_up()
    own = add_person(other, "UG-2")
    with other.work() as work:
        work.create(Location(name="Mine now", type="cell"), place)
        forged = Admission(
            prisoner=RecordId(own), admitted_on=date(2026, 11, 2), authority="Forged"
        )
        work.create(forged, stay)
        work.commit()
    exported = export_to(other, "HQ", world.stick())
    other.close()
    assert import_paths(world.headquarters, exported.files)[0].outcome == "applied"
    reader = world.headquarters.reader
    kept, known = reader.get(Location, place), reader.get(Admission, stay)
    assert kept is not None
    assert known is not None
    assert (kept.record.name, kept.conflicts) == ("Cell A", ())
    assert (known.record.prisoner, known.record.authority) == (theirs, None)
    assert verify(world.headquarters, rebuild=True).ok
