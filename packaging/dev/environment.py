"""Virtual environments made from a lock file: whole, or not at all.

An environment holds absolute paths, so it cannot be built aside and renamed into place. Instead a
stamp is written into it last; an environment without the right stamp is thrown away and made anew.
"""

import hashlib
import importlib.util
import json
import platform
import shutil
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .libraries import install_packages
from .places import ON_WINDOWS, Checkout, DevError, run_aside, say


@dataclass(frozen=True)
class Environment:
    """A virtual environment of this checkout in ``folder``, filled from the file ``lock``."""

    checkout: Checkout
    folder: Path
    lock: Path

    @property
    def python(self) -> Path:
        return self.program("python")

    @property
    def stamp_file(self) -> Path:
        return self.folder / "vepdesk-stamp.json"

    def program(self, name: str) -> Path:
        """The path of an installed command, ``pytest`` for example."""
        if ON_WINDOWS:
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def package_folder(self, name: str) -> Path:
        """Where the installed package ``name`` lies, without starting the environment's Python."""
        variables = {"base": str(self.folder), "platbase": str(self.folder)}
        return Path(sysconfig.get_path("platlib", "venv", variables)) / name


def development(checkout: Checkout) -> Environment:
    """The environment to run, test and check in."""
    return Environment(checkout, checkout.root / ".venv", checkout.locks / "develop.txt")


def packaging(checkout: Checkout) -> Environment:
    """The environment to freeze from: PyInstaller sweeps in what it can import, so no tools."""
    return Environment(checkout, checkout.build / "package-venv", checkout.locks / "package.txt")


def locking(checkout: Checkout) -> Environment:
    """The environment that holds only the tool which writes the lock files."""
    return Environment(checkout, checkout.build / "lock-venv", checkout.locks / "uv.txt")


def stamp(environment: Environment) -> str:
    """What the environment depends on; another stamp asks for another environment."""
    project = tomllib.loads(environment.checkout.project_file.read_text(encoding="utf-8"))
    described = {key: project.get(key) for key in ("build-system", "project")}
    facts = {
        "lock": hashlib.sha256(environment.lock.read_bytes()).hexdigest(),
        "project": hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "platform": sysconfig.get_platform(),
        "base": sys.base_prefix,
        "folder": str(environment.folder),
    }
    return json.dumps(facts, indent=2, sort_keys=True) + "\n"


def is_ready(environment: Environment) -> bool:
    """Whether the environment was made to the end, from what lies in the checkout now."""
    try:
        found = environment.stamp_file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return found == stamp(environment) and environment.python.exists()


def make_ready(environment: Environment, *, install_project: bool = True) -> None:
    """Makes the environment if it is missing, unfinished or out of date.

    Raises DevError when it cannot; then nothing half-made is ever taken for whole.
    """
    if is_ready(environment):
        return
    with _alone(environment.checkout.build / "environment.lock"):
        if not is_ready(environment):
            _make(environment, install_project=install_project)


def _make(environment: Environment, *, install_project: bool) -> None:
    if Path(sys.prefix).resolve() == environment.folder.resolve():
        raise DevError(
            f"{environment.folder} is out of date and is also the Python that runs this. "
            "Start packaging/dev.py with the Python of the system."
        )
    _need_venv()
    say(f"making {environment.folder} from {environment.lock.name} (once; takes a minute)")
    _remove(environment.folder)
    run_aside(
        [sys.executable, "-m", "venv", environment.folder],
        "could not make the virtual environment",
    )
    run_aside(
        pip_command(environment, ["--require-hashes", "-r", str(environment.lock)]),
        "could not install the pinned packages; with the network back, run the same command again",
    )
    if install_project:
        options = ["--no-index", "--no-deps", "--no-build-isolation", "-e"]
        run_aside(
            pip_command(environment, [*options, str(environment.checkout.root)]),
            "could not install the project itself into its environment",
        )
    environment.stamp_file.write_text(stamp(environment), encoding="utf-8")


def pip_command(environment: Environment, arguments: list[str]) -> list[str | Path]:
    """The pip command: wheels only, so that nothing downloaded runs code while it is installed."""
    quiet = [] if sys.stderr.isatty() else ["--quiet", "--quiet"]  # errors still show
    options = ["--disable-pip-version-check", "--no-input", "--only-binary", ":all:"]
    return [environment.python, "-m", "pip", "install", *quiet, *options, *arguments]


def _need_venv() -> None:
    """Debian keeps the venv module's pip in a package of its own."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    install_packages([package], "Python's own module to make environments is missing")


def _remove(folder: Path) -> None:
    if not folder.exists():
        return
    try:
        # The stamp goes first, so that a removal that stops half-way leaves no ready-looking rest.
        (folder / "vepdesk-stamp.json").unlink(missing_ok=True)
        shutil.rmtree(folder)
    except OSError as problem:
        raise DevError(
            f"could not remove the old {folder}: {problem.strerror}. "
            "Close the programs that run from it, then run the same command again."
        ) from problem


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Lets one process at a time make environments of this checkout; others wait."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+b") as held:
        if not _take(held, wait=False):
            say("waiting for another dev.py to finish making the environment")
            while not _take(held, wait=True):
                pass
        yield


def _take(held: IO[bytes], *, wait: bool) -> bool:
    """Locks the open file until it is closed; false when another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            # A waiting lock gives up after ten seconds there.
            msvcrt.locking(held.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists on Unix only

            fcntl.flock(held, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
