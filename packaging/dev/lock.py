"""Writes the lock files: every package the project needs, by exact version and hash.

One file serves Python 3.11 to 3.14 on Windows and Linux: lines that hold only for some carry a
marker. No file names an index, so each place may use its own mirror; the hashes say whether what
came is what was meant.
"""

from pathlib import Path

from .environment import locking, make_ready
from .places import Checkout, run_aside, say

OLDEST_PYTHON = "3.11"


def compile_command(uv: Path, sources: list[str], target: Path, extra: list[str]) -> list[str]:
    """The uv command that resolves ``sources`` into ``target``, run from the checkout's root."""
    return [
        *(str(uv), "pip", "compile", *sources),
        *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes"),
        *("--only-binary", ":all:", "--no-emit-index-url", "--no-header", "--quiet"),
        *("--output-file", target.as_posix(), *extra),
    ]


def refresh(checkout: Checkout, extra: list[str]) -> None:
    """Makes the lock files agree with pyproject.toml; ``extra`` goes to uv, ``--upgrade`` say."""
    environment = locking(checkout)
    make_ready(environment, install_project=False)
    uv = environment.program("uv")
    locks = checkout.locks.relative_to(checkout.root)
    develop = locks / "develop.txt"
    project = "pyproject.toml"
    jobs = {
        develop: [project, "--group", "dev", "--group", "build"],
        locks / "package.txt": [
            *(project, "--group", "package", "--group", "build"),
            *("--constraint", develop.as_posix()),  # what is shipped is what was tested
        ],
        locks / "uv.txt": ["--group", "lock"],
    }
    for target, sources in jobs.items():
        run_aside(
            compile_command(uv, sources, target, extra),
            f"could not resolve the packages for {target}",
            folder=checkout.root,
        )
        say(f"wrote {target.as_posix()}")
