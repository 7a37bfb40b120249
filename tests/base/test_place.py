"""Where a store may lie, decided from what a system says."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from vepdesk.base import place
from vepdesk.base.place import Facts, Mount, Unfit, judged, mount_of, pulled_out

DATA = PurePosixPath("/var/lib/vepdesk")


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (Facts(), None),
        (Facts("ext4"), None),
        (Facts("fuseblk"), None),
        (Facts("nfs4"), Unfit.NETWORK),
        (Facts("cifs"), Unfit.NETWORK),
        (Facts("smb3"), Unfit.NETWORK),
        (Facts("fuse.sshfs"), Unfit.NETWORK),
        (Facts("9p"), Unfit.NETWORK),
        (Facts("vfat"), Unfit.REMOVABLE),
        (Facts("exfat"), Unfit.REMOVABLE),
        (Facts("udf"), Unfit.REMOVABLE),
        (Facts("ext4", removable=True), Unfit.REMOVABLE),
        (Facts(drive=2), Unfit.REMOVABLE),
        (Facts(drive=3), None),
        (Facts(drive=4), Unfit.NETWORK),
        (Facts(drive=5), Unfit.REMOVABLE),
        (Facts("ext4", synced=(PurePosixPath("/var/lib"),)), Unfit.SYNCED),
        (Facts("ext4", synced=(PurePosixPath("/home/x"),)), None),
    ],
)
def test_what_a_system_says_decides(facts: Facts, why: Unfit | None) -> None:
    assert judged(DATA, facts) is why


@pytest.mark.parametrize(
    ("folder", "synced"),
    [
        (PureWindowsPath(r"C:\Users\x\OneDrive - Prison Service\unit"), True),
        (PureWindowsPath(r"C:\Users\x\Dropbox (Work)\unit"), True),
        (PureWindowsPath(r"C:\Users\x\iCloudDrive\unit"), True),
        (PureWindowsPath(r"C:\ProgramData\VEPDesk"), False),
        (PurePosixPath("/home/x/Nextcloud/unit"), True),
        (PurePosixPath("/home/x/Google Drive/unit"), True),
        (PurePosixPath("/home/x/dropboxes/unit"), False),
    ],
)
def test_the_names_of_synced_folders_tell(
    folder: PurePosixPath | PureWindowsPath, synced: bool
) -> None:
    assert (judged(folder, Facts()) is Unfit.SYNCED) is synced


TABLE = r"""22 1 0:21 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /srv rw - nfs4 server:/srv rw,vers=4
31 22 8:17 / /media/a\040stick rw,nosuid - vfat /dev/sdb1 rw
32 22 8:18 / /srv rw - ext4 /dev/sdc1 rw
a line that is none
"""


@pytest.mark.parametrize(
    ("folder", "mount"),
    [
        ("/home", Mount(PurePosixPath("/"), "ext4", "/dev/sda1")),
        ("/srv/unit", Mount(PurePosixPath("/srv"), "ext4", "/dev/sdc1")),
        ("/srvother", Mount(PurePosixPath("/"), "ext4", "/dev/sda1")),
        ("/media/a stick/x", Mount(PurePosixPath("/media/a stick"), "vfat", "/dev/sdb1")),
    ],
)
def test_the_deepest_and_latest_mount_counts(folder: str, mount: Mount) -> None:
    assert mount_of(PurePosixPath(folder), TABLE) == mount


def test_a_disk_that_can_be_pulled_out_is_known_below_partition_and_encryption(
    tmp_path: Path,
) -> None:
    for disk, removable in (("sda", "0"), ("sdb", "1")):
        (tmp_path / disk / f"{disk}1").mkdir(parents=True)
        (tmp_path / disk / "removable").write_text(f"{removable}\n", encoding="ascii")
        slaves = tmp_path / f"over-{disk}" / "slaves"
        slaves.mkdir(parents=True)
        (slaves / f"{disk}1").symlink_to(tmp_path / disk / f"{disk}1")
    assert not pulled_out(tmp_path / "sda" / "sda1")
    assert pulled_out(tmp_path / "sdb" / "sdb1")
    assert not pulled_out(tmp_path / "over-sda")
    assert pulled_out(tmp_path / "over-sdb")
    (tmp_path / "usb1" / "sdc").mkdir(parents=True)
    assert pulled_out(tmp_path / "usb1" / "sdc")


def test_the_folder_itself_is_asked_with_its_links_resolved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "facts_of", lambda _folder: Facts())
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "plain").symlink_to(tmp_path / "Dropbox")
    assert place.unfit(tmp_path / "plain" / "unit") is Unfit.SYNCED
    assert place.unfit(tmp_path / "other") is None
    monkeypatch.undo()
    monkeypatch.setenv("OneDrive", str(tmp_path))
    assert place.unfit(tmp_path / "other") is Unfit.SYNCED
