"""A store made of a backup holds everything and says where it comes from."""

from __future__ import annotations

import contextlib
import dataclasses
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.restored_stores import ADMIN, FIRST, OWN, attach, opened, restored
from tests.unit_at_work import Unit
from tests.worlds import (
    CHEAP,
    PASSPHRASE,
    World,
    add_person,
    change_person,
    choose_own,
    make_world,
    person,
)
from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Refused, SignInRefused, StoreUnusable, UserError
from vepdesk.base.text import english
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.user_keys import UserKeys
from vepdesk.journal.genesis import read_genesis
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.backups import (
    back_up,
)
from vepdesk.services.checks import verify
from vepdesk.services.receiving import import_paths
from vepdesk.services.restoring import Person, restore
from vepdesk.services.sending import export_to
from vepdesk.services.signing_in import sign_in
from vepdesk.services.standing import standing
from vepdesk.vault import device
from vepdesk.vault.backup_manifest import FILES, NAME, read
from vepdesk.vault.keyfile import NewUser


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def test_a_restored_store_holds_all_in_a_new_epoch_that_names_the_former(
    world: World, out: Path
) -> None:
    rid = add_person(world.unit, "UG-1")
    attach(world.unit, "ab/cd01", b"sealed" * 100)
    made = back_up(world.unit, out)
    desk = restored(world, out)
    site, former = desk.store.site, world.unit.store.site
    assert person(desk, rid) == person(world.unit, rid)
    assert (desk.store.folder / "attachments/ab/cd01").read_bytes() == b"sealed" * 100
    assert (site.site, site.store) == (former.site, former.store)
    assert site.epoch != former.epoch
    genesis = read_genesis(site.genesis, site.signature)
    assert genesis.previous == (former.epoch, made.manifest.seq, made.manifest.head)
    assert desk.store.keys.root != world.unit.store.keys.root
    assert verify(desk, rebuild=True).ok
    change_person(desk, rid, legal_status="sentenced")
    assert verify(desk, rebuild=True).ok
    desk.close()


def test_a_former_epoch_that_was_shortened_is_found(world: World, out: Path) -> None:
    """The chain of what is left would hold; the genesis of the next one says where it ended."""
    add_person(world.unit, "UG-1")
    back_up(world.unit, out)
    desk = restored(world, out)
    former = world.unit.store.site.origin
    last = desk.reader.connection.exec_driver_sql(
        "SELECT seq FROM origin WHERE id = ?", (former,)
    ).scalar_one()

    folder = desk.store.folder
    file = desk.store._file
    desk.close()
    with contextlib.closing(file.raw("rw")) as raw:
        raw.execute("DELETE FROM entry WHERE origin = ? AND seq = ?", (former, last))
        raw.execute(
            "UPDATE origin SET seq = seq - 1, head = (SELECT head FROM entry WHERE origin = ?"
            " AND seq = ?) WHERE id = ?",
            (former, last - 1, former),
        )
    desk = opened(folder, world)
    assert "epoch" in {one.what for one in verify(desk).findings}
    desk.close()


def test_nothing_that_opened_the_former_store_opens_the_new_one(world: World, out: Path) -> None:
    back_up(world.unit, out)
    desk = restored(world, out)
    folder = desk.store.folder
    desk.close()
    shutil.copy(world.unit.store.folder / "store.vdb", folder / "store.vdb")
    with pytest.raises(StoreUnusable) as refused:
        opened(folder, world)
    assert refused.value.reason == "store-damaged"


@pytest.mark.parametrize("name", [NAME, *FILES])
@pytest.mark.parametrize("harm", ["flip", "cut", "longer", "gone"])
def test_a_set_of_which_anything_changed_is_refused_by_name(
    world: World, out: Path, name: str, harm: str
) -> None:
    file = back_up(world.unit, out).folder / name
    data = bytearray(file.read_bytes())
    if harm == "gone":
        file.unlink()
    else:
        data[len(data) // 2] ^= 1
        file.write_bytes({"flip": data, "cut": data[:-1], "longer": data + b"\n"}[harm])
    with pytest.raises(BadInput) as refused:
        restore(out, world.root / "again", ADMIN, world.unit.clock)
    assert refused.value.reason == ("backup-manifest" if name == NAME else "backup-file")
    assert refused.value.message.values["part"] == name
    assert not (world.root / "again").exists()


def test_every_bit_of_what_a_backup_says_of_itself_counts(world: World, out: Path) -> None:
    folder = back_up(world.unit, out).folder
    data = (folder / NAME).read_bytes()
    for place in range(0, len(data), 97):
        (folder / NAME).write_bytes(data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :])
        with pytest.raises(BadInput):
            restore(out, world.root / "again", ADMIN, world.unit.clock)
    assert not (world.root / "again").exists()


def test_who_writes_a_manifest_anew_without_the_key_is_found(world: World, out: Path) -> None:
    """Digests can be made by anybody; the code under the backup's own key cannot."""
    folder = back_up(world.unit, out).folder

    forged = dataclasses.replace(read(folder).manifest, name="Another site")
    forged.written(folder, StoreKeys.generate())
    with pytest.raises(BadInput) as refused:
        restore(out, world.root / "again", ADMIN, world.unit.clock)
    assert refused.value.reason == "backup-manifest"


def test_the_newest_whole_set_is_taken_and_the_others_are_named(world: World, out: Path) -> None:
    add_person(world.unit, "UG-1")
    older = back_up(world.unit, out)
    world.unit.clock.at += timedelta(hours=1)  # type: ignore[attr-defined]
    newer = back_up(world.unit, out)
    (newer.folder / "vault.b").unlink()
    done = restore(out, world.root / "again", ADMIN, world.unit.clock)
    assert done.backup.folder == older.folder
    assert done.passed_over == ((newer.folder.name, "backup-file"),)


def test_a_restore_that_fails_names_the_newer_sets_that_are_not_whole(
    world: World, out: Path
) -> None:
    older = back_up(world.unit, out)
    world.unit.clock.at += timedelta(hours=1)  # type: ignore[attr-defined]
    newer = back_up(world.unit, out)
    (newer.folder / "vault.b").unlink()
    for spoil in (lambda: None, lambda: (older.folder / "store.vdb").write_bytes(b"")):
        spoil()
        with pytest.raises(UserError) as refused:
            restore(out, world.root / "again", Person("admin", "guessed"), world.unit.clock)
        assert refused.value.besides is not None
        named = {newer.folder.name, older.folder.name} & set(
            english(refused.value.besides).replace(".", ": ").split(": ")
        )
        assert len(named) == 1


def test_the_journal_tells_which_set_is_newest_and_not_a_clock_that_was_wrong(
    world: World, out: Path
) -> None:
    world.unit.clock.at += timedelta(days=4000)  # type: ignore[attr-defined]
    back_up(world.unit, out)
    world.unit.clock.at -= timedelta(days=4000)  # type: ignore[attr-defined]
    add_person(world.unit, "UG-1")
    later = back_up(world.unit, out)
    done = restore(out, world.root / "again", ADMIN, world.unit.clock)
    assert done.backup.folder == later.folder
    assert done.passed_over == ()


def test_a_missing_attachment_is_named_and_taken_only_on_purpose(world: World, out: Path) -> None:
    attach(world.unit, "ab/one", b"one")
    attach(world.unit, "ab/two", b"two")
    back_up(world.unit, out)
    (out / "attachments/ab/one").write_bytes(b"0ne")
    with pytest.raises(BadInput) as refused:
        restore(out, world.root / "again", ADMIN, world.unit.clock)
    assert refused.value.reason == "attachments-missing"
    done = restore(out, world.root / "again", ADMIN, world.unit.clock, incomplete=True)
    assert done.absent == ("ab/one",)
    assert (world.root / "again/attachments/ab/two").read_bytes() == b"two"
    assert not (world.root / "again/attachments/ab/one").exists()


def test_only_those_who_may_restore_can_open_a_backup(unit: Unit, out: Path) -> None:
    for user in ("okot", "mirembe", "lule"):
        choose_own(unit.desk.store.folder, user, FIRST, OWN)
    back_up(unit.desk, out)
    target = unit.desk.store.folder.parent / "again"
    for user in ("okot", "lule"):
        with pytest.raises(Refused) as refused:
            restore(out, target, Person(user, OWN), unit.clock)
        assert refused.value.reason == "not-permitted"
    for wrong in (Person("nobody", PASSPHRASE), Person("admin", "something else entirely")):
        with pytest.raises(SignInRefused) as refusal:
            restore(out, target, wrong, unit.clock)
        assert refusal.value.reason == "sign-in"
    assert not target.exists()


def test_where_there_are_colleagues_a_second_person_signs(unit: Unit, out: Path) -> None:
    for user in ("okot", "mirembe"):
        choose_own(unit.desk.store.folder, user, FIRST, OWN)
    back_up(unit.desk, out)
    target = unit.desk.store.folder.parent / "again"
    seconds = {
        None: "second-needed",
        ADMIN: "same-person",
        Person("okot", OWN): "not-permitted",
        Person("amin", FIRST): "not-permitted",  # a passphrase that somebody else knows
    }
    for second, reason in seconds.items():
        with pytest.raises(Refused) as refused:
            restore(out, target, ADMIN, unit.clock, second)
        assert refused.value.reason == reason
        if second in (None, Person("okot", OWN)):
            assert "Supervisor, Governor or Recovery officer" in english(refused.value.message)
    with pytest.raises(SignInRefused):
        restore(out, target, ADMIN, unit.clock, Person("mirembe", "something else"))
    assert not target.exists()
    restore(out, target, ADMIN, unit.clock, Person("mirembe", OWN))
    desk = sign_in(target, "mirembe", OWN, unit.clock)
    assert desk.actor.role == "governor"
    assert verify(desk, rebuild=True).ok
    desk.close()


def test_the_envelopes_are_no_second_person_because_nobody_signs_with_them(
    unit: Unit, out: Path
) -> None:
    store, envelopes = unit.desk.store, Envelopes.generate()
    slot = store.key_file().slot_of("recovery")
    assert slot is not None
    keys = UserKeys.generate()
    store.add_user(NewUser("recovery", slot.person, envelopes.passphrase, keys, CHEAP))
    back_up(unit.desk, out)
    both = Person("recovery", f"{envelopes.first} {envelopes.second}")
    with pytest.raises(Refused) as refused:
        restore(out, store.folder.parent / "again", ADMIN, unit.clock, both)
    assert refused.value.reason == "not-permitted"


def test_after_a_restore_the_administrator_is_not_taken_for_alone(unit: Unit, out: Path) -> None:
    choose_own(unit.desk.store.folder, "mirembe", FIRST, OWN)
    back_up(unit.desk, out)
    target = unit.desk.store.folder.parent / "again"
    restore(out, target, ADMIN, unit.clock, Person("mirembe", OWN))
    desk = opened(target, unit)
    with pytest.raises(Refused):
        desk.require(Act.APPROVE)
    desk.close()


def test_on_another_computer_the_two_envelopes_open_it(
    world: World, out: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    envelopes = Envelopes.generate()
    store = world.unit.store
    slot = store.key_file().slot_of("recovery")
    assert slot is not None

    store.add_user(
        NewUser("recovery", slot.person, envelopes.passphrase, UserKeys.generate(), CHEAP)
    )
    back_up(world.unit, out)
    monkeypatch.setenv("VEPDESK_DEVICE", str(tmp_path / "another computer"))
    assert device.read(store.site.store) is None
    target = world.root / "again"
    with pytest.raises(StoreUnusable) as refused:
        restore(out, target, ADMIN, world.unit.clock)
    assert refused.value.reason == "other-computer"
    both = Person("recovery", f"{envelopes.first} {envelopes.second}")
    restore(out, target, both, world.unit.clock)
    desk = sign_in(target, "recovery", both.passphrase, world.unit.clock)
    assert verify(desk, rebuild=True).ok
    desk.close()


def test_a_folder_that_holds_something_is_never_written(world: World, out: Path) -> None:
    back_up(world.unit, out)
    full = world.root / "full"
    full.mkdir()
    (full / "letter").write_text("mine", encoding="ascii")
    for target in (full, world.unit.store.folder, full / "letter"):
        with pytest.raises(Refused) as refused:
            restore(out, target, ADMIN, world.unit.clock)
        assert refused.value.reason == "store-exists"
    assert [one.name for one in full.iterdir()] == ["letter"]
    empty = world.root / "empty"
    empty.mkdir()
    restore(out, empty, ADMIN, world.unit.clock)
    assert (empty / "store.vdb").exists()


def test_a_folder_without_a_backup_says_so(world: World, out: Path) -> None:
    for folder in (out, world.root / "unit"):
        with pytest.raises(BadInput) as refused:
            restore(folder, world.root / "again", ADMIN, world.unit.clock)
        assert refused.value.reason == "no-backup"


def test_a_restored_store_can_be_backed_up_and_restored_again(world: World, out: Path) -> None:
    rid = add_person(world.unit, "UG-1")
    back_up(world.unit, out)
    first = restored(world, out)
    add_person(first, "UG-2")
    first.clock.at += timedelta(minutes=1)  # type: ignore[attr-defined]
    made = back_up(first, world.root / "other stick")
    first.close()
    second = restored(world, world.root / "other stick", "third")
    assert len(second.store.site.origins) == 3
    assert made.manifest.entries > made.manifest.seq
    assert person(second, rid).number == "UG-1"
    assert verify(second, rebuild=True).ok
    second.close()


def test_headquarters_takes_nothing_of_a_new_epoch_for_the_old_one(world: World, out: Path) -> None:
    """The exchange of a new epoch is not built: it is put aside by name, and nothing is lost."""
    first = add_person(world.unit, "UG-1")
    world.send_up()
    world.send_down()
    back_up(world.unit, out)
    add_person(world.unit, "UG-2")
    before = world.headquarters.reader.count(Prisoner)
    desk = restored(world, out)
    later = add_person(desk, "UG-3")
    assert standing(desk).peers[0].waiting >= 1

    stick = world.stick()
    export_to(desk, "HQ", stick)
    (line,) = import_paths(world.headquarters, [stick])
    assert (line.outcome, line.reason) == ("quarantined", "fork")
    assert world.headquarters.reader.count(Prisoner) == before
    assert person(world.headquarters, first).number == "UG-1"
    assert standing(world.headquarters).peers[0].state == "forked"
    assert verify(world.headquarters, rebuild=True).ok
    assert person(desk, later).number == "UG-3"
    assert [one.suffix for one in (world.headquarters.store.folder / "inbox").iterdir()]
    desk.close()


def test_what_the_former_epoch_did_not_confirm_still_waits(world: World, out: Path) -> None:
    add_person(world.unit, "UG-1")
    world.send_up()
    world.send_down()
    assert standing(world.unit).peers[0].waiting == 0
    add_person(world.unit, "UG-2")
    waits = standing(world.unit).peers[0].waiting
    back_up(world.unit, out)
    desk = restored(world, out)
    assert standing(desk).peers[0].waiting == waits > 0
    desk.close()


def test_a_backup_is_read_only_when_restored(world: World, out: Path) -> None:
    """As on a medium that nobody can write to: not one byte changes, no file appears."""
    made = back_up(world.unit, out)
    before = {one.name: one.read_bytes() for one in made.folder.iterdir()}
    made.folder.chmod(0o500)
    for file in made.folder.iterdir():
        file.chmod(0o400)
    restored(world, out).close()
    made.folder.chmod(0o700)
    assert {one.name: one.read_bytes() for one in made.folder.iterdir()} == before
