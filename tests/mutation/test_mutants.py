"""Which mistakes are made, and that a few of them are noticed in every run of the tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation.__main__ import equivalents
from tests.mutation.mutants import Source
from tests.mutation.targets import ROOT, TARGETS

TEXT = '''
"""A module."""
LIMIT: Final = 7

@dataclass(frozen=True, slots=True)
class Box:
    def fits(self, size: int = 3) -> bool:
        """Whether it fits."""
        if size < 0 or not self.open:
            raise ValueError("too small")
        with self.lock:
            self.seen += size
        return T("Box", "It fits.") and size <= LIMIT
'''


def changes() -> set[tuple[str, str]]:
    return {(one.before, one.after) for one in Source("box.py", TEXT).mutants}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("7", "8"),
        ("3", "4"),
        ("True", "False"),
        ("size < 0", "size <= 0"),
        ("size < 0 or not self.open", "size < 0 and (not self.open)"),
        ("size < 0 or not self.open", "size < 0"),
        ("size < 0 or not self.open", "not self.open"),
        ("not self.open", "self.open"),
        ("raise ValueError('too small')", "pass"),
        ("with self.lock", "True"),
        ("self.seen += size", "pass"),
        ("self.seen += size", "self.seen -= size"),
        ("size <= LIMIT", "size < LIMIT"),
        ("return T('Box', 'It fits.') and size <= LIMIT", "return None"),
    ],
)
def test_a_mistake_that_is_made(before: str, after: str) -> None:
    assert (before, after) in changes()


def test_words_types_and_layout_are_left_alone() -> None:
    touched = [before for before, _after in changes()]
    for quiet in ("'too small'", "'Box'", "'It fits.'", "'A module.'", "int", "bool", "Final"):
        assert quiet not in touched
    assert all("slots" in after for before, after in changes() if before.startswith("dataclass("))


def test_a_mutant_knows_its_function_and_its_statement() -> None:
    source = Source("box.py", TEXT)
    by_change = {(one.before, one.after): one for one in source.mutants}
    inside, default = by_change["size < 0", "size <= 0"], by_change["3", "4"]
    assert (inside.place, inside.statement) == (("Box.fits", 7), 9)
    assert default.place[0] == ""
    names = [one.name for one in source.mutants]
    assert len(set(names)) == len(names)
    inside.apply()
    source.compiled()


def test_what_is_listed_is_there() -> None:
    known = {target.module: target for target in TARGETS}
    for target in TARGETS:
        assert target.path.is_file()
        assert all((ROOT / test).is_file() for test in target.tests)
    for module, names in equivalents().items():
        path = known[module].path
        there = {one.name for one in Source(str(path), path.read_text(encoding="utf-8")).mutants}
        assert names <= there


@pytest.mark.skipif(sys.platform != "linux", reason="mutants are tried in forked processes")
def test_a_sample_is_noticed(tmp_path: Path) -> None:
    words = ["crypto.keys", "--part", "0.15", "--out", str(tmp_path / "out.json")]
    ended = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-m", "tests.mutation", *words], cwd=ROOT, capture_output=True, check=False
    )
    assert ended.returncode == 0, ended.stdout.decode() + ended.stderr.decode()
    assert b"each group: 90% or more" in ended.stdout
