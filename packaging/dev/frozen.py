"""The packaged program: freezes it, then proves that it runs where there is no Python."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from .environment import make_ready, packaging
from .libraries import WITH_DISPLAY, need_freezing_tools, need_libraries
from .places import ON_WINDOWS, Checkout, DevError, run_aside, say
from .translations import build_compiled

LONGEST_SELF_TEST = 300.0  # seconds


def package(checkout: Checkout) -> None:
    """Freezes the program into ``dist/vepdesk`` and proves it. Raises DevError when it fails."""
    need_libraries(WITH_DISPLAY)
    need_freezing_tools()
    environment = packaging(checkout)
    make_ready(environment)
    build_compiled(environment)
    run_aside(
        [
            *(environment.python, "-m", "PyInstaller", "--noconfirm", "--clean"),
            *("--log-level", "WARN", "--distpath", checkout.frozen.parent),
            *("--workpath", checkout.build / "pyinstaller", checkout.specification),
        ],
        "PyInstaller could not freeze the program",
        folder=checkout.root,
        changes={"PYTHONHASHSEED": "0"},  # the same sources give the same archive
    )
    say(f"made {checkout.frozen} ({_megabytes(checkout.frozen)} MB); trying it elsewhere")
    prove(checkout.frozen)


def prove(program_folder: Path) -> None:
    """Runs the self-test of a copy outside the checkout. Raises DevError unless all is well.

    The copy lies under a name with a blank and Cyrillic letters, since such are the names of
    people's folders; it sees no PATH, no Python variables and an empty home.
    """
    with tempfile.TemporaryDirectory(prefix="VEPDesk проверка ") as folder:
        copy = Path(folder) / "program"
        home = Path(folder) / "home"
        shutil.copytree(program_folder, copy, symlinks=True)
        home.mkdir()
        command = [str(copy / ("vepdesk.exe" if ON_WINDOWS else "vepdesk")), "self-test", "--json"]
        try:
            ended = subprocess.run(
                command,
                cwd=home,
                env=bare_variables(home),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=LONGEST_SELF_TEST,
            )
        except OSError as problem:
            raise DevError(f"the packaged program does not start: {problem}") from problem
        except subprocess.TimeoutExpired as problem:
            raise DevError("the packaged program's self-test did not end") from problem
    words = ended.stderr.decode("utf-8", "replace").strip()
    why = verdict(ended.returncode, ended.stdout)
    if why:
        raise DevError(f"the packaged program's self-test failed: {why}\n{words}".rstrip())
    say(f"the packaged program's self-test passed.{' It also said: ' + words if words else ''}")


def bare_variables(home: Path) -> dict[str, str]:
    """The environment of a machine where nothing of ours is installed."""
    place = str(home)
    variables = {"PATH": "", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    folders = ("HOME", "TMPDIR", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
    variables.update(dict.fromkeys(folders, place))
    for name in ("SYSTEMROOT", "WINDIR"):  # Windows starts no program without them
        if name in os.environ:
            variables[name] = os.environ[name]
    return variables


def verdict(status: int, output: bytes) -> str:
    """Why a self-test with this exit status and standard output did not pass; empty if it did."""
    shown = output.decode("utf-8", "replace").strip()
    if status != 0:
        return f"exit status {status}. {shown}".rstrip()
    try:
        report = json.loads(output)
    except ValueError:
        return f"standard output is not one JSON document: {shown[:2000]}"
    if not isinstance(report, dict) or report.get("ok") is not True:
        return shown
    return ""


def _megabytes(folder: Path) -> int:
    sizes = (file.stat().st_size for file in folder.rglob("*") if not file.is_symlink())
    return round(sum(sizes) / 1_000_000)
