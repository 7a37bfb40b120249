"""Whether a folder is fit for a store: on a disk of this computer, and only there.

A database on a network drive can be torn by two computers at once, a stick is pulled out, and a
folder that is kept in step with others puts old files over new ones and carries keys away.

Linux says of what type a file system is, Windows of what kind a drive. The Windows half was written
after the documentation of the calls and has not been run there.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

_MOUNTS = Path("/proc/self/mountinfo")
_BLOCK = Path("/sys/class/block")
_DEEPEST = 4
"""Partition, encryption, volume group, disk: no more lies over one another."""


class Unfit(Enum):
    """Why a store should not lie in a folder."""

    NETWORK = "network-drive"
    REMOVABLE = "removable-drive"
    SYNCED = "synced-folder"


DRIVE_REMOVABLE, DRIVE_REMOTE, DRIVE_CDROM = 2, 4, 5
"""What ``GetDriveTypeW`` answers."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a system says of a folder; what it does not say stays empty.

    ``file_system`` is the type as Linux calls it, ``drive`` a number of Windows, ``removable``
    whether the disk can be pulled out, ``synced`` folders that some program keeps in step.
    """

    file_system: str = ""
    drive: int = 0
    removable: bool = False
    synced: tuple[PurePath, ...] = ()


_NETWORK = frozenset((
    "9p", "afs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
    "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs", "fuse.curlftpfs", "fuse.davfs2",
    "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs",
    "fuse.vmhgfs-fuse",
))  # fmt: skip
_OF_STICKS = frozenset(("exfat", "iso9660", "msdos", "udf", "vfat"))
_SYNCING = (
    "com~apple~clouddocs", "dropbox", "google drive", "google-drive", "googledrive",
    "icloud drive", "icloud", "iclouddrive", "mobile documents", "nextcloud", "onedrive",
    "owncloud",
)  # fmt: skip
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def judged(folder: PurePath, facts: Facts) -> Unfit | None:
    """Why a store should not lie in ``folder``, whose links are resolved; None when it may."""
    if facts.drive == DRIVE_REMOTE or facts.file_system in _NETWORK:
        return Unfit.NETWORK
    if facts.removable or facts.drive in (DRIVE_REMOVABLE, DRIVE_CDROM):
        return Unfit.REMOVABLE
    if facts.file_system in _OF_STICKS:
        return Unfit.REMOVABLE
    if any(folder.is_relative_to(one) for one in facts.synced) or any(map(_synced, folder.parts)):
        return Unfit.SYNCED
    return None


def _synced(part: str) -> bool:
    """Whether a folder is called like one of a syncing program: "OneDrive - Prison Service"."""
    name = part.casefold()
    return any(name == one or name.startswith((f"{one} ", f"{one}-")) for one in _SYNCING)


def unfit(folder: Path) -> Unfit | None:
    """Why a store should not lie in ``folder``, which need not be there yet."""
    resolved = Path(os.path.realpath(folder))
    return judged(resolved, facts_of(resolved))


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system that is mounted: where, its type, and the device it lies on."""

    at: PurePath
    file_system: str
    source: str


def mount_of(folder: PurePath, table: str) -> Mount | None:
    """Where ``folder`` lies according to the text of Linux's ``mountinfo`` (proc(5))."""
    found: Mount | None = None
    for line in table.splitlines():
        before, parted, after = line.partition(" - ")
        left, right = before.split(), after.split()
        if not parted or len(left) < 5 or len(right) < 2:
            continue
        at = PurePath(_unescaped(left[4]))
        deeper = found is None or len(at.parts) >= len(found.at.parts)  # a later one lies over it
        if folder.is_relative_to(at) and deeper:
            found = Mount(at, right[0], _unescaped(right[1]))
    return found


def _unescaped(name: str) -> str:
    """A name in which the kernel wrote blanks and the like as three octal digits."""
    for sign in (" ", "\t", "\n", "\\"):
        name = name.replace(f"\\{ord(sign):03o}", sign)
    return name


def pulled_out(device: Path, depth: int = _DEEPEST) -> bool:
    """Whether a block device, given by its folder in ``/sys/class/block``, can be pulled out."""
    place = Path(os.path.realpath(device))
    if "/usb" in place.as_posix():
        return True
    for one in (place, place.parent):  # a partition lies in the folder of its disk
        try:
            if (one / "removable").read_text(encoding="ascii").strip() == "1":
                return True
        except (OSError, ValueError):
            continue
    below = place / "slaves"  # what encryption or a volume group lies on
    try:
        lower = sorted(below.iterdir()) if depth and below.is_dir() else []
    except OSError:  # what nobody can tell keeps nobody from a store
        lower = []
    return any(pulled_out(one, depth - 1) for one in lower)


def _sync_folders() -> tuple[PurePath, ...]:
    named = (os.environ.get(name, "") for name in _SYNC_VARIABLES)
    return tuple(Path(os.path.realpath(one)) for one in named if one)


if sys.platform == "win32":
    import ctypes

    _LONGEST = 1024

    def facts_of(folder: Path) -> Facts:
        """What this system says of a folder."""
        root = ctypes.create_unicode_buffer(_LONGEST)
        known = ctypes.windll.kernel32.GetVolumePathNameW(str(folder), root, _LONGEST)
        name = root.value if known else folder.anchor
        return Facts(drive=ctypes.windll.kernel32.GetDriveTypeW(name), synced=_sync_folders())

else:

    def facts_of(folder: Path) -> Facts:
        """What this system says of a folder."""
        try:
            table = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:  # no Linux
            return Facts(synced=_sync_folders())
        mount = mount_of(folder, table)
        if mount is None:
            return Facts(synced=_sync_folders())
        source = Path(os.path.realpath(mount.source))
        removable = source.is_relative_to("/dev") and pulled_out(_BLOCK / source.name)
        return Facts(mount.file_system, removable=removable, synced=_sync_folders())
