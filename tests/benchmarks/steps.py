"""One step of the main job, run and measured in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.census_days import ROOT, Counted, rows_of


@dataclass(frozen=True)
class Figures:
    """What a step took: seconds on the clock, and the process's peak memory in MiB."""

    seconds: float
    peak_mib: float
    facts: Mapping[str, Any] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """The figures with the facts of the step."""
        return {"seconds": self.seconds, "peak_mib": self.peak_mib, **self.facts}


def measured(step: str, folder: Path, *words: str) -> Figures:
    """Runs a step on the two stores below ``folder`` in a new process."""
    done = subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-m", "tests.benchmarks.steps", step, str(folder), *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Figures(**json.loads(done.stdout))


class Stopwatch:
    """Counts only what runs between ``start`` and ``stop``: no sign-in, no start of Python."""

    seconds = 0.0

    def __enter__(self) -> Stopwatch:
        self._began = time.perf_counter()
        return self

    def __exit__(self, *_error: object) -> None:
        self.seconds += time.perf_counter() - self._began


Step = Callable[..., Mapping[str, Any]]


def found(folder: Path, watch: Stopwatch) -> Mapping[str, Any]:
    """A unit and its headquarters."""
    from tests.worlds import make_world  # noqa: PLC0415

    with watch:
        make_world(folder).close()
    return {}


def _desk(folder: Path, site: str) -> Any:
    from tests.worlds import PASSPHRASE, clock  # noqa: PLC0415
    from vepdesk.services.signing_in import sign_in  # noqa: PLC0415

    return sign_in(folder / site, "admin", PASSPHRASE, clock())


def _stick(folder: Path, way: str, on: str) -> Path:
    stick = folder / f"{way}-{on}"
    stick.mkdir(exist_ok=True)
    return stick


def take(folder: Path, watch: Stopwatch, file: str, on: str) -> Mapping[str, Any]:
    """The unit imports a day."""
    from vepdesk.services.census import import_census  # noqa: PLC0415

    with closing(_desk(folder, "unit")) as desk, watch:
        result = import_census(desk, Path(file), date.fromisoformat(on))
    return {"rows": result.rows, "errors": len(result.errors)}


def export(folder: Path, watch: Stopwatch, on: str) -> Mapping[str, Any]:
    """The unit writes what headquarters has not confirmed."""
    from vepdesk.services.sending import export_to  # noqa: PLC0415

    with closing(_desk(folder, "unit")) as desk, watch:
        done = export_to(desk, "HQ", _stick(folder, "up", on))
    return {"entries": done.entries, "bytes": done.size}


def hq_import(folder: Path, watch: Stopwatch, on: str) -> Mapping[str, Any]:
    """Headquarters takes the bundle."""
    from vepdesk.services.receiving import import_paths  # noqa: PLC0415

    with closing(_desk(folder, "headquarters")) as desk, watch:
        lines = import_paths(desk, [_stick(folder, "up", on)])
    return {"outcomes": [line.outcome for line in lines]}


def sizes(folder: Path, watch: Stopwatch, on: str) -> Mapping[str, Any]:
    """What the bundle would weigh without its padding, and its content before compression."""
    from vepdesk.exchange.card import read_card  # noqa: PLC0415
    from vepdesk.exchange.container import padded, read_bundle  # noqa: PLC0415
    from vepdesk.vault.peers import peer_by  # noqa: PLC0415

    (file,) = _stick(folder, "up", on).glob("*.psb")
    with closing(_desk(folder, "headquarters")) as desk, file.open("rb") as stream, watch:
        site = desk.store.site
        unit = peer_by(desk.reader.connection, code="U01")
        assert unit is not None
        keys = read_card(unit.card).genesis.keys
        bundle = read_bundle(stream, [site.sealing], lambda _sender: keys, site.site)
    sections = bundle.manifest.sections
    needed = bundle._start + sum(section.stored_length for section in sections)
    saved = _sealed(padded(needed)) - _sealed(needed)
    return {
        "unpadded": file.stat().st_size - saved,
        "content": sum(section.raw_length for section in sections),
    }


def _sealed(plain: int) -> int:
    """The length of an age payload: a tag of 16 bytes for each chunk of 64 KiB."""
    return plain + 16 * -(-plain // (64 * 1024))


def acknowledge(folder: Path, watch: Stopwatch, on: str) -> Mapping[str, Any]:
    """Headquarters writes its acknowledgement and the unit takes it."""
    from vepdesk.services.receiving import import_paths  # noqa: PLC0415
    from vepdesk.services.sending import export_to  # noqa: PLC0415

    stick = _stick(folder, "down", on)
    with closing(_desk(folder, "headquarters")) as desk, watch:
        export_to(desk, "U01", stick)
    with closing(_desk(folder, "unit")) as desk, watch:
        lines = import_paths(desk, [stick])
    return {"outcomes": [line.outcome for line in lines]}


def compare(folder: Path, watch: Stopwatch, file: str, on: str) -> Mapping[str, Any]:
    """Headquarters' figures against the file's (changes are compared by the tests)."""
    from vepdesk.services.census import census_report  # noqa: PLC0415

    with closing(_desk(folder, "headquarters")) as desk, watch:
        figures = census_report(desk, date.fromisoformat(on))
    expected = _levels(file)
    return {
        "people": figures.people,
        "same": dict(figures.by_level) == dict(expected.by_level)
        and dict(figures.by_status) == dict(expected.by_status)
        and dict(figures.by_sex) == dict(expected.by_sex),
    }


def _levels(file: str) -> Counted:
    from tests.census_days import counted  # noqa: PLC0415

    return counted({}, rows_of(Path(file)))


def bare(folder: Path, watch: Stopwatch) -> Mapping[str, Any]:
    """The rows that headquarters holds now, in one executemany per table and one transaction."""
    import secrets  # noqa: PLC0415

    import sqlalchemy as sa  # noqa: PLC0415

    from vepdesk.vault import migrations, tables  # noqa: PLC0415
    from vepdesk.vault.connection import StoreFile  # noqa: PLC0415

    with closing(_desk(folder, "headquarters")) as desk:
        connection = desk.reader.connection
        rows = {
            table: [tuple(row) for row in connection.execute(sa.select(table))]
            for table in (tables.entry, tables.words, *tables.RECORD_TABLES.values())
        }
    target = folder / "bare.vdb"
    target.unlink(missing_ok=True)
    engine = StoreFile(target, secrets.token_bytes(32), secrets.token_bytes(16)).engine("rwc")
    with engine.connect() as connection:
        migrations.migrate(connection)
        raw = connection.connection.driver_connection
        assert raw is not None
        with watch:
            raw.execute("BEGIN IMMEDIATE")
            for table, found_rows in rows.items():
                names = ", ".join(f'"{column.name}"' for column in table.columns)
                marks = ", ".join("?" * len(table.columns))
                statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608
                raw.executemany(statement, found_rows)
            raw.execute("COMMIT")
    for file in folder.glob("bare.vdb*"):
        file.unlink()
    return {"rows": sum(map(len, rows.values()))}


def prove(folder: Path, watch: Stopwatch) -> Mapping[str, Any]:
    """Both stores checked, every record computed anew."""
    from vepdesk.services.checks import verify  # noqa: PLC0415

    whole = True
    for site in ("unit", "headquarters"):
        with closing(_desk(folder, site)) as desk, watch:
            whole = verify(desk, rebuild=True).ok and whole
    return {"ok": whole}


STEPS: Mapping[str, Step] = {
    "found": found,
    "import": take,
    "export": export,
    "hq_import": hq_import,
    "sizes": sizes,
    "acknowledge": acknowledge,
    "compare": compare,
    "bare": bare,
    "verify": prove,
}


def peak_mib() -> float:
    """The most memory this process held, in MiB; 0 where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 if sys.platform != "darwin" else 1024 * 1024), 1)


def main(arguments: list[str]) -> None:
    """Runs the step named first and prints its figures as one JSON document."""
    step, folder, *words = arguments
    watch = Stopwatch()
    facts = STEPS[step](Path(folder), watch, *words)
    figures = Figures(round(watch.seconds, 3), peak_mib(), facts)
    sys.stdout.write(json.dumps(asdict(figures)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
