"""Commands of the census: import a day's register, report a day's figures."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from vepdesk.base.clock import Clock
from vepdesk.base.errors import BadInput
from vepdesk.base.text import T, english
from vepdesk.cli.output import BAD_INPUT, DONE, Answer, Json, complain
from vepdesk.cli.signing_in import add_store, desk_of
from vepdesk.cli.stores import Commands, finish
from vepdesk.services.census import census_report, import_census
from vepdesk.services.census_undo import undo_census


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    census = commands.add_parser("census", help="a day's register of another system")
    acts = census.add_subparsers(dest="act", metavar="ACT", required=True)
    take = acts.add_parser("import", help="import a day's register")
    take.add_argument("file", metavar="FILE", type=Path)
    take.add_argument("--date", metavar="D", type=date.fromisoformat, required=True)
    take.add_argument("--mapping", metavar="M", type=Path, help="which column holds what")
    take.add_argument("--preview", action="store_true", help="only say what would change")
    add_store(take)
    finish(take, _import)
    report = acts.add_parser("report", help="the figures at the end of a day")
    report.add_argument("--date", metavar="D", type=date.fromisoformat, required=True)
    report.add_argument("--site", metavar="CODE", help="people of one site only")
    add_store(report)
    finish(report, _report)
    undo = acts.add_parser("undo", help="take the last imported day back")
    undo.add_argument("--date", metavar="D", type=date.fromisoformat, required=True)
    add_store(undo)
    finish(undo, _undo)


def _undo(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        count = undo_census(desk, options.date)
    finally:
        desk.close()
    document: Mapping[str, Json] = {"date": options.date.isoformat(), "taken_back": count}
    return Answer(document, [f"{count} entries of that import are taken back."])


def _import(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        result = import_census(
            desk, options.file, options.date, options.mapping, preview=options.preview
        )
    finally:
        desk.close()
    errors: list[Mapping[str, Json]] = [
        {"line": one.line, "column": one.column, "message": english(one.message)}
        for one in result.errors
    ]
    document: Mapping[str, Json] = {
        "date": result.on.isoformat(),
        "rows": result.rows,
        "admissions": result.admissions,
        "releases": result.releases,
        "level_changes": result.level_changes,
        "infraction_changes": result.infraction_changes,
        "errors": errors,
    }
    if errors:
        lines = [f"line {one['line']}, {one['column']}: {one['message']}" for one in errors]
        fault = BadInput("faults", T("Census", "The file has faults; nothing was applied."))
        complain(fault, as_json=options.json)
        return Answer(document, lines, BAD_INPUT)
    shown = [f"{name}: {value}" for name, value in document.items() if name != "errors"]
    return Answer(document, shown, DONE)


def _report(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        figures = census_report(desk, options.date, options.site)
    finally:
        desk.close()
    document: Mapping[str, Json] = {
        "date": options.date.isoformat(),
        "people": figures.people,
        "by_level": figures.by_level,
        "by_status": figures.by_status,
        "by_sex": figures.by_sex,
        "by_risk_group": figures.by_risk_group,
        "admissions": figures.admissions,
        "releases": figures.releases,
        "level_changes": figures.level_changes,
    }
    return Answer(document, [f"{name}: {value}" for name, value in document.items()])
