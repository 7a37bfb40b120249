"""What Qt's wheels expect of a Linux system, and how to get it. Nothing of this on Windows."""

import ctypes
import os
import shutil
import sys
import sysconfig
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from .places import DevError, run_aside, say


@dataclass(frozen=True)
class Library:
    """A shared library by the name the loader uses, and the Debian package that brings it."""

    name: str
    package: str


# Found by `ldd` over the Qt libraries and plug-ins we use, on a bare Debian 12.
WITHOUT_DISPLAY = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
)
WITH_DISPLAY = (
    *WITHOUT_DISPLAY,
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-render.so.0", "libxcb-render0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libcups.so.2", "libcups2"),
)


def loads(name: str) -> bool:
    """Whether the loader finds the shared library ``name``."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing(
    libraries: Iterable[Library], is_there: Callable[[str], bool] = loads
) -> tuple[Library, ...]:
    """Those of ``libraries`` that this system lacks."""
    return tuple(library for library in libraries if not is_there(library.name))


def install_command(packages: Iterable[str]) -> list[str]:
    """The Debian command that brings ``packages`` and nothing beyond what they need."""
    return ["apt-get", "install", "--yes", "--no-install-recommends", *packages]


def missing_message(reason: str, packages: Iterable[str], *, has_apt: bool) -> str:
    """The sentence for someone who must install ``packages`` by hand."""
    names = list(packages)
    if has_apt:
        by_hand = " ".join(install_command(names))
        return f"{reason}. Run this, then the same command again:\n    sudo {by_hand}"
    return (
        f"{reason}. Install what your system calls these Debian packages, then run the same "
        f"command again:\n    {' '.join(names)}"
    )


def install_packages(packages: list[str], reason: str) -> None:
    """Installs Debian packages when this process may, or raises DevError with the command."""
    has_apt = shutil.which("apt-get") is not None
    if not has_apt or sys.platform != "linux" or os.geteuid() != 0:
        raise DevError(missing_message(reason, packages, has_apt=has_apt))
    say(f"{reason}; installing {' '.join(packages)}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        run_aside(["apt-get", "update", "--quiet", "--quiet"], "apt-get update", changes=quiet)
    except DevError as problem:  # an old package list may well do
        say(f"{problem}; trying with the list that is there")
    # A short wait, since a new machine often still holds the lock for its own first updates.
    waiting = ["-o", "DPkg::Lock::Timeout=120", "--quiet", "--quiet"]
    run_aside(
        [*install_command(packages), *waiting],
        missing_message(reason, packages, has_apt=True),
        changes=quiet,
    )


def need_libraries(libraries: Iterable[Library]) -> None:
    """Sees to it that the ``libraries`` are there. Raises DevError with the command to run."""
    if sys.platform != "linux":
        return
    absent = missing(libraries)
    if absent:
        names = ", ".join(library.name for library in absent)
        install_packages(
            [library.package for library in absent], f"system libraries for Qt are missing: {names}"
        )


def need_freezing_tools() -> None:
    """Sees to it that PyInstaller finds the programs and the Python library it needs on Linux."""
    if sys.platform != "linux":
        return
    packages = [] if shutil.which("objdump") else ["binutils"]
    name, folder = sysconfig.get_config_var("INSTSONAME"), sysconfig.get_config_var("LIBDIR")
    if not sysconfig.get_config_var("Py_ENABLE_SHARED"):
        raise DevError("this Python was built without its shared library, which PyInstaller needs")
    if not (Path(folder) / name).exists():
        packages.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    if packages:
        install_packages(packages, "programs that PyInstaller needs are missing")


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
