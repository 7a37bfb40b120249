"""Sticks that are plugged in: found by looking at the mounted drives, never opened here."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

_MOUNTS = ("/media/", "/run/media/", "/mnt/")


@dataclass(frozen=True, slots=True)
class Stick:
    """A removable drive: its folder, the name people know it by, and its free bytes."""

    folder: Path
    name: str
    free: int


def sticks() -> list[Stick]:
    """The removable drives that can be written now; empty where the system does not tell."""
    found: list[Stick] = []
    for part in psutil.disk_partitions(all=False):
        options = part.opts.split(",")
        removable = (
            "removable" in options if sys.platform == "win32" else _is_media(part.mountpoint)
        )
        if not removable or "ro" in options:
            continue
        folder = Path(part.mountpoint)
        try:
            free = psutil.disk_usage(part.mountpoint).free
        except OSError:
            continue
        found.append(Stick(folder, folder.name or part.mountpoint, free))
    return found


def _is_media(mountpoint: str) -> bool:
    return mountpoint.startswith(_MOUNTS)
