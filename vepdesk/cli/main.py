"""The command line (``docs/commands.md``): the same acts as in the window, without a display."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from vepdesk import __version__
from vepdesk.base.clock import Clock
from vepdesk.base.errors import UserError
from vepdesk.base.paths import default_store
from vepdesk.base.report import write_report
from vepdesk.cli import (
    accounts,
    attachments,
    backups,
    census,
    clocks,
    compartments,
    exchange,
    invented,
    stores,
)
from vepdesk.cli.output import BUG, Answer, aside, complain, fault, say
from vepdesk.services.self_test import Checks


def parser() -> argparse.ArgumentParser:
    """The whole grammar of the command line."""
    top = argparse.ArgumentParser(
        prog="vepdesk",
        description="Offline-first records for prison units. Without a command: the window.",
    )
    top.add_argument("--version", action="version", version=f"vepdesk {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for family in (
        stores,
        accounts,
        compartments,
        backups,
        clocks,
        exchange,
        census,
        attachments,
        invented,
    ):
        family.add(commands)
    return top


def main(arguments: Sequence[str], clock: Clock, checks: Checks = ()) -> int:
    """Runs one command and gives its exit status. Never a traceback.

    ``checks`` are what the self-test shall try besides its own.
    """
    _as_utf8()
    options = parser().parse_args(arguments)
    options.checks = checks
    as_json: bool = options.json
    try:
        answer: Answer = options.run(options, clock)
        return say(answer, as_json=as_json)
    except UserError as error:
        return complain(error, as_json=as_json)
    except BrokenPipeError:
        return BUG
    except KeyboardInterrupt:
        aside("Stopped; nothing was half-done.")
        return 130
    except Exception as error:  # noqa: BLE001 - the last line of defence: no data in the terminal
        report = write_report(error, getattr(options, "store", None) or default_store())
        return complain(fault(report), as_json=as_json)


def _as_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
