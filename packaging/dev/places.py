"""The folders of a checkout, how this tool speaks, and how it starts other programs."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

STANDARD_ERROR = 2
ON_WINDOWS = sys.platform == "win32"


class DevError(Exception):
    """Something the person at the keyboard can mend; the message says how. Shown without trace."""


@dataclass(frozen=True)
class Checkout:
    """One working copy of the project, and where its made things lie (all ignored by git)."""

    root: Path

    @property
    def project_file(self) -> Path:
        return self.root / "pyproject.toml"

    @property
    def locks(self) -> Path:
        return self.root / "packaging" / "lock"

    @property
    def specification(self) -> Path:
        return self.root / "packaging" / "vepdesk.spec"

    @property
    def translations(self) -> Path:
        return self.root / "translations"

    @property
    def build(self) -> Path:
        return self.root / "build"

    @property
    def frozen(self) -> Path:
        return self.root / "dist" / "vepdesk"


THIS_CHECKOUT = Checkout(Path(__file__).resolve().parents[2])


def say(sentence: str) -> None:
    """Speaks to the person. Standard output is left to the program that this tool starts."""
    print(f"dev.py: {sentence}", file=sys.stderr, flush=True)


def command_line(command: Sequence[str | Path]) -> str:
    """The command as one would type it."""
    words = [str(word) for word in command]
    if ON_WINDOWS:
        return subprocess.list2cmdline(words)
    return " ".join(f"'{word}'" if " " in word else word for word in words)


def child_variables(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for a child: ours, without what would let other installed code in."""
    variables = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")
    }
    variables.update(changes or {})
    return variables


def run_aside(
    command: Sequence[str | Path],
    why: str,
    *,
    folder: Path | None = None,
    changes: Mapping[str, str] | None = None,
) -> None:
    """Runs a preparing step with all its words on standard error.

    Raises DevError, beginning with ``why``, when it cannot start or ends with a failure.
    """
    try:
        status = subprocess.run(
            [str(word) for word in command],
            cwd=folder,
            env=child_variables(changes),
            stdin=subprocess.DEVNULL,
            stdout=STANDARD_ERROR,
            check=False,
        ).returncode
    except OSError as problem:
        raise DevError(f"{why}: {problem.strerror}: {command_line(command)}") from problem
    if status != 0:
        raise DevError(f"{why} (exit status {status}): {command_line(command)}")


def become(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    changes: Mapping[str, str] | None = None,
) -> NoReturn:
    """Ends this tool as the given program: its arguments, streams, signals and exit status."""
    words = [str(word) for word in command]
    variables = child_variables(changes)
    sys.stdout.flush()
    sys.stderr.flush()
    if ON_WINDOWS:  # there, exec would return to the shell before the program has ended
        sys.exit(subprocess.run(words, cwd=folder, env=variables, check=False).returncode)
    if folder is not None:
        os.chdir(folder)
    os.execve(words[0], words, variables)  # noqa: S606 - no shell is what is wanted
