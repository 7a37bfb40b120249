"""How much papers and pictures take here, and from when on whoever adds one is warned."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from vepdesk.base.clock import Clock
from vepdesk.cli.output import Answer, Json
from vepdesk.cli.signing_in import add_store, desk_of
from vepdesk.cli.stores import Commands, finish
from vepdesk.services.attachments import kept, set_warning

_MEGABYTE = 1024**2


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the command of this family."""
    command = commands.add_parser("attachments", help="how much papers and pictures take here")
    command.add_argument(
        "--warn-at", metavar="GB", type=int, help="warn whoever adds more than so much in all"
    )
    add_store(command)
    finish(command, _attachments)


def _attachments(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        if options.warn_at is not None:
            set_warning(desk, options.warn_at)
        now = kept(desk)
    finally:
        desk.close()
    document: Mapping[str, Json] = {
        "count": now.count,
        "bytes": now.size,
        "warn_at": now.warn_at,
    }
    line = (
        f"{now.count} papers and pictures take {now.size // _MEGABYTE} MB; "
        f"a warning comes above {now.warn_at} GB."
    )
    return Answer(document, [line])
