"""Commands of the exchange: card, export, inspect, import."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Mapping
from pathlib import Path

from vepdesk.base.clock import Clock
from vepdesk.base.text import english
from vepdesk.cli.new_file import new_file
from vepdesk.cli.output import BAD_INPUT, DONE, Answer, Json
from vepdesk.cli.signing_in import add_store, desk_of
from vepdesk.cli.stores import Commands, finish
from vepdesk.services.arrivals import Line
from vepdesk.services.outcomes import sentence
from vepdesk.services.preview import Preview, inspect, inspect_unopened
from vepdesk.services.receiving import import_paths
from vepdesk.services.sending import export_to
from vepdesk.services.trust import card_in, enrol, write_card


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    cards = commands.add_parser("card", help="this site's public card, or another site's")
    acts = cards.add_subparsers(dest="act", metavar="ACT", required=True)
    out = acts.add_parser("export", help="write this site's card")
    out.add_argument("--out", metavar="FILE", type=Path, required=True)
    add_store(out)
    finish(out, _card_out)
    taken = acts.add_parser("import", help="enrol a site after comparing digits")
    taken.add_argument("file", metavar="FILE", type=Path)
    taken.add_argument("--fingerprint", metavar="DIGITS", required=True)
    add_store(taken)
    finish(taken, _card_in)
    export = commands.add_parser("export", help="write what a site has not confirmed")
    export.add_argument("--to", metavar="CODE", required=True)
    export.add_argument("--out", metavar="FOLDER", type=Path, required=True)
    add_store(export)
    finish(export, _export)
    look = commands.add_parser("inspect", help="say what a bundle is, changing nothing")
    look.add_argument("file", metavar="FILE", type=Path)
    add_store(look)
    finish(look, _inspect)
    take = commands.add_parser("import", help="take bundles from files and folders")
    take.add_argument("paths", metavar="PATH", type=Path, nargs="+")
    add_store(take)
    finish(take, _import)


def _card_out(options: argparse.Namespace, clock: Clock) -> Answer:
    with new_file(options.out), contextlib.closing(desk_of(options, clock)) as desk:
        card = write_card(desk, options.out)
    document = {"file": str(options.out), "fingerprint": card.fingerprint}
    return Answer(document, [card.fingerprint])


def _card_in(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        site = enrol(desk, card_in(options.file), options.fingerprint)
    finally:
        desk.close()
    document = {"site": site.site.hex(), "code": site.code, "role": site.role}
    return Answer(document, [f"{site.code} ({site.role}) is enrolled."])


def _export(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        done = export_to(desk, options.to, options.out)
    finally:
        desk.close()
    document: Mapping[str, Json] = {
        "files": [str(file) for file in done.files],
        "number": done.number,
        "entries": done.entries,
        "bytes": done.size,
    }
    if not done.files:
        return Answer(document, ["Nothing to send: everything is confirmed."])
    return Answer(document, [f"Stick {done.number}: {done.entries} entries, {done.size} bytes."])


def _inspect(options: argparse.Namespace, clock: Clock) -> Answer:
    if options.store is None and options.user is None:
        seen = inspect_unopened(options.file)
    else:
        desk = desk_of(options, clock)
        try:
            seen = inspect(desk, options.file)
        finally:
            desk.close()
    document = _known(seen)
    return Answer(document, [f"{name}: {value}" for name, value in document.items()])


def _known(seen: Preview) -> dict[str, Json]:
    found: dict[str, Json] = {
        "kind": seen.kind,
        "parts": seen.parts,
        "bytes": seen.size,
        "from": seen.sender,
        "number": seen.number,
        "entries": seen.entries,
        "people": seen.people,
        "outcome": seen.outcome,
    }
    if seen.reason:
        found["reason"] = seen.reason
    return found


def _import(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        lines = import_paths(desk, options.paths)
    finally:
        desk.close()
    document: Mapping[str, Json] = {
        "bundles": [
            {
                "file": line.file,
                "outcome": line.outcome,
                "reason": line.reason,
                "from": line.sender,
                "number": line.number,
                "entries": line.entries,
            }
            for line in lines
        ]
    }
    shown = [f"{line.file}: {english(sentence(line))}" for line in lines]
    return Answer(document, shown or ["No bundles were found."], _exit(lines))


def _exit(lines: list[Line]) -> int:
    if any(line.outcome == "quarantined" for line in lines):
        return BAD_INPUT
    if lines and all(line.outcome == "not-for-us" for line in lines):
        return BAD_INPUT
    return DONE
