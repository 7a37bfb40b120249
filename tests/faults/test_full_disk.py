"""A full disk at any step of an act: refused in words, nothing damaged, and it goes on with room.

A small file system of its own is mounted for this, which needs root on Linux.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults import opening
from tests.unit_at_work import ORDER, identity
from tests.worlds import CHEAP, add_person, change_person, make_world
from vepdesk.base.errors import Busy, StoreUnusable
from vepdesk.base.identifiers import RecordId
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.values import Moment
from vepdesk.services import attachments
from vepdesk.services.admissions import admit
from vepdesk.services.attachments import About
from vepdesk.services.backups import back_up
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Draft, Place, Written, keep_drafts, my_drafts
from vepdesk.services.incidents import Involved, record_incident
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import export_to
from vepdesk.services.staff import colleague_left, enrol_colleague
from vepdesk.vault import keyfile

SIZE = "8m"
PAGE = 4096
ROOMS = (0, 1, 2, 6, 14, 40)
"""How many pages are left: the act stops at another step with each."""
LEAVING = ("okot", "lule")


@dataclass
class Disk:
    """A small disk and what fills it."""

    place: Path

    def leave(self, pages: int) -> None:
        """Fills it but for ``pages``."""
        self.free()
        with (self.place / "ballast").open("wb", buffering=0) as ballast:
            space = os.statvfs(self.place)
            room = space.f_bavail * space.f_frsize - pages * PAGE
            ballast.write(bytes(max(0, room)))

    def free(self) -> None:
        (self.place / "ballast").unlink(missing_ok=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "vepdesk-test", os.fspath(place)]
    mounted = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    if mounted.returncode != 0:
        pytest.skip("a small disk cannot be mounted here")
    yield Disk(place)
    subprocess.run(["umount", os.fspath(place)], check=True)  # noqa: S603, S607


@pytest.fixture(scope="session")
def two_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A unit that wrote a stick for its headquarters and has more to tell; also with colleagues."""
    root = tmp_path_factory.mktemp("sites")
    world = make_world(root)
    rid = add_person(world.unit, "UG-1")
    export_to(world.unit, "HQ", world.stick())
    change_person(world.unit, rid, language="Acholi")
    world.close()
    shutil.copytree(root / "unit", root / "staffed")
    with closing(opening.signed_in(root / "staffed")) as desk:
        for user in LEAVING:
            enrol(desk, user)
    return root


def enrol(desk: Desk, user: str) -> RecordId:
    return enrol_colleague(
        desk, full_name=user.title(), user_name=user, role="case-officer",
        passphrase="winding rivers of copper", parameters=CHEAP,
    )  # fmt: skip


Act = Callable[[Desk, Path, int], object]


def _admit(desk: Desk, _root: Path, turn: int) -> object:
    return admit(desk, identity(f"UG-9{turn}"), ORDER)


def _incident(desk: Desk, _root: Path, turn: int) -> object:
    return record_incident(
        desk,
        family="assault",
        happened=Moment(desk.clock.now(), desk.clock.zone),
        location=None,
        account=f"Raised voices, {turn}. " * 20,
        actions="Both were seen by healthcare.",
        people=[Involved(desk.reader.find(Prisoner)[0].rid, "victim", "healthcare")],
    )


def _import(desk: Desk, root: Path, _turn: int) -> object:
    return import_paths(desk, [root / "stick1"])


def _export(desk: Desk, root: Path, turn: int) -> object:
    change_person(desk, desk.reader.find(Prisoner)[0].rid, language=f"language {turn}")
    out = root / "disk" / "out"
    out.mkdir(exist_ok=True)
    return export_to(desk, "HQ", out)


def _enrol(desk: Desk, _root: Path, turn: int) -> object:
    return enrol(desk, f"kizza{turn}")


def _end_account(desk: Desk, _root: Path, _turn: int) -> object:
    here = desk.reader.find(StaffMember, {"left_on": None})
    leaving = next(one for one in here if one.record.user_name in LEAVING)
    colleague_left(desk, leaving.rid, desk.today)
    return leaving


def _attach(desk: Desk, _root: Path, turn: int) -> object:
    about = About(desk.reader.find(Prisoner)[0].rid)
    prepared = attachments.prepare(desk, f"Note {turn}. ".encode() * 20)
    return attachments.add(desk, about, prepared, "A note")


def _back_up(desk: Desk, root: Path, _turn: int) -> object:
    return back_up(desk, root / "disk" / "backups")


def _keep_drafts(desk: Desk, _root: Path, turn: int) -> object:
    """What locking does before the process ends."""
    written = Written({"account": (f"Raised voices in the yard, {turn}. " * 300,)})
    place = Place("incident", {}, (1200, 800), "en")
    keep_drafts(desk, [Draft("incident", {}, written)], place)
    (kept,) = my_drafts(desk).drafts
    assert kept.written == written
    return kept


ACTS: dict[str, tuple[str, Act]] = {
    "admit a person": ("unit", _admit),
    "record an incident": ("unit", _incident),
    "import a bundle": ("headquarters", _import),
    "export a bundle": ("unit", _export),
    "enrol a colleague": ("unit", _enrol),
    "end an account": ("staffed", _end_account),
    "add a paper": ("unit", _attach),
    "back up": ("unit", _back_up),
    "keep what is being written": ("unit", _keep_drafts),
}


@pytest.mark.parametrize("act", ACTS)
def test_a_full_disk_is_told_and_harms_nothing(
    act: str, disk: Disk, two_sites: Path, tmp_path: Path
) -> None:
    site, do = ACTS[act]
    shutil.copytree(two_sites / "stick1", tmp_path / "stick1")
    folder = disk.place / "store"
    way = opening.way_into(two_sites / site)
    refused = 0
    for turn, pages in enumerate(ROOMS):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(two_sites / site, folder)
        with closing(opening.signed_in(folder)) as desk:
            before = desk.position.seq
            disk.leave(pages)
            told = _told(do, desk, tmp_path, turn)
            refused += told != ""
            assert told in ("", "no-space", "anchor"), f"with {pages} pages left"
            people = [one.record.number for one in desk.reader.find(Prisoner)]
            assert desk.position.seq >= before  # still read with a full disk
            disk.free()
            if told:
                assert _told(do, desk, tmp_path, turn + 100) == ""  # in the same sitting
            assert verify(desk, rebuild=True).ok
        with closing(opening.signed_in(folder)) as desk:
            assert desk.store.verdict is AnchorVerdict.AGREES
            numbers = {one.record.number for one in desk.reader.find(Prisoner)}
            assert numbers >= set(people)
            assert verify(desk, rebuild=True).ok
            assert not desk.store.renewal_waits
        opening.opened(folder, way).close()
    assert refused >= 3


def test_a_new_key_waits_for_room_while_everybody_goes_on_reading(
    disk: Disk, two_sites: Path
) -> None:
    folder, waited = disk.place / "store", 0
    for pages in (0, 2, 8, 20, 40, 80):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(two_sites / "staffed", folder)
        with closing(opening.signed_in(folder)) as desk:
            _end_account(desk, folder, 0)
            disk.leave(pages)
        waited += keyfile.read(folder).renewing
        with closing(opening.signed_in(folder)) as desk:
            assert desk.reader.count(Prisoner) == 1
            assert keyfile.read(folder).slot_of(LEAVING[0]) is None
            disk.free()
            add_person(desk, "UG-2")
        with closing(opening.signed_in(folder)) as desk:
            assert not keyfile.read(folder).renewing
            assert desk.store.verdict is AnchorVerdict.AGREES
            assert desk.reader.count(Prisoner) == 2
            assert verify(desk, rebuild=True).ok
        assert not (folder / "store.next").exists()
    assert waited >= 3


def _told(do: Act, desk: Desk, root: Path, turn: int) -> str:
    try:
        do(desk, root, turn)
    except (Busy, StoreUnusable) as error:
        return error.reason
    return ""


def test_nobody_who_opens_a_store_on_a_full_disk_is_told_that_it_is_damaged(
    disk: Disk, saving_stores: Path
) -> None:
    folder = Path(shutil.copytree(saving_stores / "unit", disk.place / "unit"))
    opening.signed_in(folder).close()
    for pages in (0, 2):
        disk.leave(pages)
        with pytest.raises(Busy) as told:
            opening.signed_in(folder)
        assert told.value.reason == "no-space"
    disk.free()
    with closing(opening.signed_in(folder)) as desk:
        assert verify(desk, rebuild=True).ok
