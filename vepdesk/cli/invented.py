"""Commands for trying the program: generate invented records, demonstrate the exchange."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from vepdesk.base.clock import Clock
from vepdesk.cli.output import Answer, Json, aside
from vepdesk.cli.signing_in import add_store, desk_of
from vepdesk.cli.stores import Commands, finish
from vepdesk.services.invented import generate
from vepdesk.services.invented_practice import Practice, demonstrate

_TOLD_EVERY = 500


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    made = commands.add_parser("generate", help="fill an empty store with invented people")
    made.add_argument("--people", metavar="N", type=int, required=True)
    made.add_argument("--years", metavar="Y", type=int, required=True)
    made.add_argument("--seed", metavar="S", type=int, required=True)
    add_store(made)
    finish(made, _generate)
    demo = commands.add_parser("demo", help="a practice unit and headquarters that exchange")
    demo.add_argument("--dir", metavar="DIR", type=Path, help="a new folder for both")
    finish(demo, _demo)


def _generate(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        done = generate(desk, options.people, options.years, options.seed, _progress)
    finally:
        desk.close()
    document = {"people": done.people, "entries": done.entries}
    return Answer(document, [f"{done.people} invented people, {done.entries} entries."])


def _progress(done: int, total: int) -> None:
    if done % _TOLD_EVERY == 0:
        aside(f"{done * 100 // total} %")


def _demo(options: argparse.Namespace, clock: Clock) -> Answer:
    practice = demonstrate(options.dir, clock, aside)
    document: Mapping[str, Json] = {
        "dir": str(practice.folder),
        "passphrase": practice.passphrase,
        "sites": [
            {
                "code": site.code,
                "role": site.role,
                "store": str(site.store),
                "users": list(site.users),
                "figures": dict(site.figures),
                "verified": site.holds,
            }
            for site in practice.sites
        ],
        "bundles": [
            {
                "from": bundle.sender,
                "to": bundle.receiver,
                "number": bundle.number,
                "entries": bundle.entries,
                "bytes": bundle.size,
                "outcome": bundle.outcome,
            }
            for bundle in practice.bundles
        ],
        "same": practice.same,
    }
    return Answer(document, list(_told(practice)))


def _told(practice: Practice) -> list[str]:
    names = list(practice.sites[0].figures)
    width = max(map(len, names))
    lines = ["", "For practice only: every person and event here is invented.", ""]
    lines.append(" " * width + "".join(f"{site.role:>14}" for site in practice.sites))
    for name in names:
        figures = "".join(f"{site.figures[name]:>14}" for site in practice.sites)
        lines.append(f"{name:<{width}}{figures}")
    lines.append("")
    lines.append("The figures are the same." if practice.same else "The figures DIFFER.")
    damaged = [site.role for site in practice.sites if not site.holds]
    lines.append(f"DAMAGED: {', '.join(damaged)}" if damaged else "Both stores prove to be whole.")
    lines += ["", f"Both lie in {practice.folder}. To look around, open the window with"]
    for site in practice.sites:
        lines.append(
            f"  VEPDESK_DATA={site.store} vepdesk     ({site.role}: {', '.join(site.users)})"
        )
    lines.append(f"and sign in with the passphrase of this practice: {practice.passphrase}")
    return lines
