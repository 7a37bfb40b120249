"""Reading a register of another system: a CSV file through a declared mapping of its columns.

The mapping is data (``resources/census``): another register needs another small JSON file, no code.
Every fault is named by line and column; a file with one fault gives nothing at all.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path

from vepdesk.base.errors import BadInput
from vepdesk.base.text import T, Text

MAX_SIZE = 256 * 1024 * 1024
MAX_ERRORS = 1_000
FIELDS = (
    "identifier", "admitted", "level", "status", "sex", "risk_group", "infraction", "charge", "age",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CensusMapping:
    """Which column of a register holds what, and what its codes mean here.

    ``columns`` names the column of each of :data:`FIELDS`; the code maps may be incomplete, and
    codes they do not know are kept as the register gives them.
    """

    source: str
    columns: Mapping[str, str]
    levels: Mapping[str, str]
    sexes: Mapping[str, str]
    statuses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowError:
    """A fault of the file: ``line`` counts from 1, the header included."""

    line: int
    column: str
    message: Text


@dataclass(frozen=True, slots=True, repr=False)
class CensusRow:
    """One line, trimmed, as the register gives it."""

    identifier: str
    admitted: str
    level: str
    status: str
    sex: str
    risk_group: str
    infraction: str
    charge: str
    age: int | None


@dataclass(frozen=True, slots=True)
class CensusFile:
    """A whole file: rows by identifier in the file's order, or its faults."""

    digest: str
    rows: Mapping[str, CensusRow]
    errors: tuple[RowError, ...]


def read_mapping(file: Path) -> CensusMapping:
    """Reads a mapping. Raises ``BadInput``."""
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        mapping = CensusMapping(
            str(plain["source"]),
            _texts(plain["columns"]),
            _texts(plain.get("levels", {})),
            _texts(plain.get("sexes", {})),
            _texts(plain.get("statuses", {})),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _bad_mapping() from error
    if "identifier" not in mapping.columns or set(mapping.columns) - set(FIELDS):
        raise _bad_mapping()
    return mapping


def _bad_mapping() -> BadInput:
    return BadInput(
        "bad-mapping",
        T("Census", "The mapping is not a JSON file that names the columns of the register."),
    )


def _texts(plain: Mapping[str, object]) -> dict[str, str]:
    return {str(key): str(value) for key, value in plain.items()}


def read_census(file: Path, mapping: CensusMapping) -> CensusFile:
    """Reads a register. Raises ``BadInput`` when there is no such file or it is far too large."""
    try:
        if file.stat().st_size > MAX_SIZE:
            raise BadInput("too-large", T("Census", "The file is too large for a register."))
        data = file.read_bytes()
    except OSError as error:
        raise BadInput("no-such-file", T("Census", "The register could not be read.")) from error
    digest = hashlib.sha256(data).hexdigest()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return CensusFile(digest, {}, (_fault(line, "", _ENCODING),))
    rows, errors = _rows(text, mapping)
    return CensusFile(digest, rows if not errors else {}, tuple(errors[:MAX_ERRORS]))


def _rows(text: str, mapping: CensusMapping) -> tuple[dict[str, CensusRow], list[RowError]]:
    rows: dict[str, CensusRow] = {}
    errors: list[RowError] = []
    lines = _lines(text, errors)
    header = next(lines, None)
    if header is None:
        return rows, errors or [_fault(1, mapping.columns["identifier"], _MISSING)]
    names = [name.strip() for name in header[1]]
    places = _places(names, mapping, errors)
    if errors:
        return rows, errors
    for number, cells in lines:
        if not cells:
            continue
        if len(cells) != len(names):
            errors.append(_fault(number, "", _CELLS))
            continue
        row = _row(number, cells, names, places, errors)
        if row.identifier in rows:
            errors.append(_fault(number, names[places["identifier"]], _TWICE))
        rows[row.identifier] = row
    return rows, errors


def _lines(text: str, errors: list[RowError]) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            errors.append(_fault(reader.line_num, "", _BROKEN))
            return
        yield reader.line_num, cells


def _places(names: list[str], mapping: CensusMapping, errors: list[RowError]) -> dict[str, int]:
    known = {name.casefold(): place for place, name in reversed(list(enumerate(names)))}
    places = {
        field: known[column.casefold()]
        for field, column in mapping.columns.items()
        if column.casefold() in known
    }
    if "identifier" not in places:
        errors.append(_fault(1, mapping.columns["identifier"], _MISSING))
    return places


def _row(
    number: int,
    cells: list[str],
    names: list[str],
    places: Mapping[str, int],
    errors: list[RowError],
) -> CensusRow:
    def cell(field: str) -> str:
        return cells[places[field]].strip() if field in places else ""

    identifier, admitted, age = cell("identifier"), cell("admitted"), cell("age")
    if not identifier:
        errors.append(_fault(number, names[places["identifier"]], _NO_IDENTIFIER))
    if admitted and not _is_time(admitted):
        errors.append(_fault(number, names[places["admitted"]], _DATE))
    years = _whole(age)
    if age and years is None:
        errors.append(_fault(number, names[places["age"]], _NUMBER))
    return CensusRow(
        identifier,
        admitted,
        cell("level"),
        cell("status"),
        cell("sex"),
        cell("risk_group"),
        cell("infraction"),
        cell("charge"),
        years,
    )


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _whole(text: str) -> int | None:
    """A whole number of years, also written ``31.0``."""
    number = text.removesuffix(".0")
    if number.isascii() and number.isdigit() and len(number) <= 3:
        return int(number)
    return None


def _fault(line: int, column: str, message: Text) -> RowError:
    return RowError(line, column, message)


_ENCODING = T("Census", "The text is not valid UTF-8 from this line on.")
_MISSING = T("Census", "The file has no column with this name.")
_CELLS = T("Census", "The line does not have as many cells as the header.")
_BROKEN = T("Census", "The line is not valid CSV.")
_TWICE = T("Census", "This identifier stands in the file twice.")
_NO_IDENTIFIER = T("Census", "The identifier is missing.")
_DATE = T("Census", "This is not a date and time.")
_NUMBER = T("Census", "This is not a whole number.")
