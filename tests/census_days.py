"""Days of a census for tests, and their figures counted without any of the program."""

from __future__ import annotations

import csv
import os
import tarfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INVENTED = ROOT / "tests" / "data" / "census"

Rows = Mapping[str, Mapping[str, str]]


def rows_of(file: Path) -> Rows:
    """The lines of a census by identifier: names in lower case, values trimmed."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        lines = [
            {name.lower(): value.strip() for name, value in line.items()}
            for line in csv.DictReader(stream)
        ]
    return {line["inmateid"]: line for line in lines}


@dataclass(frozen=True)
class Counted:
    """A day's figures, with the names that the program's figures have."""

    people: int
    by_level: Mapping[str, int]
    by_status: Mapping[str, int]
    by_sex: Mapping[str, int]
    by_risk_group: Mapping[str, int]
    admissions: int
    releases: int
    level_changes: int
    infraction_changes: int


def counted(before: Rows, now: Rows) -> Counted:
    """The figures of a day, directly from its file and the one of the day before."""
    stayed = before.keys() & now.keys()
    by = [
        Counter(line[column] for line in now.values())
        for column in ("custody_level", "inmate_status_code", "gender", "srg_flg")
    ]
    levels, flags = (
        sum(before[one][column] != now[one][column] for one in stayed)
        for column in ("custody_level", "infraction")
    )
    return Counted(
        len(now), *by, len(now.keys() - stayed), len(before.keys() - stayed), levels, flags
    )  # fmt: skip


def counted_days(files: list[Path]) -> Iterator[tuple[Path, date, Counted]]:
    """Each file with its day and its figures."""
    before: Rows = {}
    for file in files:
        now = rows_of(file)
        yield file, date.fromisoformat(file.stem), counted(before, now)
        before = now


def same(figures: object, expected: Counted) -> bool:
    """Whether every figure that ``figures`` has is the counted one."""
    names = [field.name for field in fields(Counted) if hasattr(figures, field.name)]
    return len(names) >= 4 and all(
        getattr(figures, name) == getattr(expected, name) for name in names
    )


def invented_days() -> list[Path]:
    """The small census that comes with the tests."""
    return sorted(INVENTED.glob("*.csv"))


def real_days(folder: Path, most: int) -> list[Path]:
    """The first days of the public census, unpacked into ``folder``; empty when it is not here.

    It is found by ``VEPDESK_CENSUS`` (an archive, or a folder of archives) or beside the checkout.
    """
    given = Path(
        os.environ.get("VEPDESK_CENSUS", ROOT.parent / "shared" / "data" / "custody-census")
    )
    archives = [given] if given.is_file() else sorted(given.glob("*.tar.*"))
    if not archives:
        return []
    with tarfile.open(archives[0]) as archive:
        days = sorted(
            (one for one in archive.getmembers() if one.isfile() and one.name.endswith(".csv")),
            key=lambda one: one.name,
        )[:most]
        for one in days:
            stream = archive.extractfile(one)
            if stream is not None:
                (folder / Path(one.name).name).write_bytes(stream.read())
    return sorted(folder.glob("*.csv"))
