"""The main job over many days of the public census, measured: ``python -m tests.benchmarks``.

A unit imports each day and exports it, headquarters imports the bundle, and the acknowledgement
goes back. Every step runs in a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks import vault
from tests.benchmarks.steps import Figures, measured
from tests.census_days import ROOT, counted_days, invented_days, real_days

COLUMNS = (
    ("day", "day"),
    ("people", "people"),
    ("entries", "entries"),
    ("bundle KiB", "bundle_kib"),
    ("no padding", "unpadded_kib"),
    ("import s", "import_s"),
    ("export s", "export_s"),
    ("hq import s", "hq_import_s"),
    ("ack s", "acknowledge_s"),
    ("import MiB", "import_mib"),
    ("export MiB", "export_mib"),
    ("hq MiB", "hq_import_mib"),
)


def main(arguments: Sequence[str]) -> int:
    """Measures, prints a table and writes the figures; 1 when a figure differed from its file."""
    if arguments and arguments[0] == "vault":
        return vault.main(arguments[1:])
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="vepdesk-bench-") as name:
        folder = Path(name)
        days = folder / "days"
        days.mkdir()
        files = real_days(days, options.days)
        source = "public census"
        if not files:
            source, files = "invented census", invented_days()[: options.days]
            sys.stderr.write("The public census is not here (VEPDESK_CENSUS): invented days.\n")
        result = run(folder, files)
    result = {"source": source, **_machine(), **result}
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    _say("")
    for line in summary(result):
        _say(line)
    _say(f"Written to {options.out}")
    return 0 if result["figures_equal"] and result["verified"] else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--days", type=int, default=30, help="how many days at most (30)")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "build" / "benchmarks.json", help="where figures go"
    )
    return parser


def run(folder: Path, files: Sequence[Path]) -> dict[str, object]:
    """All days, told line by line as they are done."""
    measured("found", folder)
    _say("  ".join(f"{title:>11}" for title, _ in COLUMNS))
    lines: list[dict[str, object]] = []
    equal, bare_first = True, None
    for file, on, expected in counted_days(list(files)):
        line, same = _day(folder, file, on.isoformat(), expected.people)
        equal = equal and same
        lines.append(line)
        if bare_first is None:
            bare_first = measured("bare", folder)
        _say("  ".join(f"{line[key]:>11}" for _, key in COLUMNS))
    bare = measured("bare", folder)
    proof = measured("verify", folder)
    return {
        "days": lines,
        "totals": _totals(lines),
        "bare_insert_first_day": bare_first.document() if bare_first else {},
        "bare_insert": bare.document(),
        "ratio_first_day": _ratio(lines[:1], bare_first or bare),
        "ratio": _ratio(lines, bare),
        "verify_s": proof.seconds,
        "verified": proof.facts["ok"],
        "figures_equal": equal,
    }


def _day(folder: Path, file: Path, on: str, people: int) -> tuple[dict[str, object], bool]:
    taken = measured("import", folder, str(file), on)
    sent = measured("export", folder, on)
    received = measured("hq_import", folder, on)
    size = measured("sizes", folder, on).facts
    back = measured("acknowledge", folder, on)
    line: dict[str, object] = {
        "day": on,
        "people": people,
        "entries": sent.facts["entries"],
        "bundle_kib": round(int(sent.facts["bytes"]) / 1024, 1),
        "unpadded_kib": round(int(size["unpadded"]) / 1024, 1),
        "content_kib": round(int(size["content"]) / 1024, 1),
        "import_s": taken.seconds,
        "export_s": sent.seconds,
        "hq_import_s": received.seconds,
        "acknowledge_s": back.seconds,
        "import_mib": taken.peak_mib,
        "export_mib": sent.peak_mib,
        "hq_import_mib": received.peak_mib,
        "acknowledge_mib": back.peak_mib,
    }
    figures = measured("compare", folder, str(file), on).facts
    return line, bool(figures["people"] == people and figures["same"])


def _totals(lines: Sequence[Mapping[str, object]]) -> dict[str, float]:
    totals: dict[str, float] = {}
    for _, key in COLUMNS[2:]:
        values = [float(str(line[key])) for line in lines]
        totals[key] = round(max(values) if key.endswith("_mib") else sum(values), 2)
    return totals


def _ratio(lines: Sequence[Mapping[str, object]], bare: Figures) -> float:
    spent = sum(float(str(line["hq_import_s"])) for line in lines)
    return round(spent / bare.seconds, 2) if bare.seconds else 0.0


def summary(result: Mapping[str, object]) -> list[str]:
    """What the figures come to, in sentences."""
    totals, bare = result["totals"], result["bare_insert"]
    assert isinstance(totals, Mapping)
    assert isinstance(bare, Mapping)
    days = result["days"]
    assert isinstance(days, list)
    whole = "everything holds" if result["verified"] else "FINDINGS"
    equal = "equal" if result["figures_equal"] else "DIFFER from"
    return [
        f"{len(days)} days of the {result['source']}: {totals['entries']:.0f} entries",
        f"bundles: {totals['bundle_kib']:.0f} KiB, {totals['unpadded_kib']:.0f} without padding",
        f"import: {totals['import_s']} s, at most {totals['import_mib']} MiB",
        f"export: {totals['export_s']} s, at most {totals['export_mib']} MiB",
        f"headquarters' import: {totals['hq_import_s']} s, at most {totals['hq_import_mib']} MiB",
        f"acknowledgements both ways: {totals['acknowledge_s']} s",
        f"bare insert of the same {bare['rows']} rows: {bare['seconds']} s",
        f"headquarters' import takes {result['ratio']} times that",
        f"on the first day alone: {result['ratio_first_day']} times",
        f"verify --rebuild of both stores: {result['verify_s']} s, {whole}",
        f"the figures {equal} those of the files",
    ]


def _machine() -> dict[str, str]:
    return {"python": platform.python_version(), "system": platform.system()}


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
