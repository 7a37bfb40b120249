"""A second person on the command line, whose own passphrase comes from a file like the first."""

from __future__ import annotations

import argparse
from pathlib import Path

from vepdesk.access.decision import Question
from vepdesk.base.errors import BadInput
from vepdesk.base.text import T
from vepdesk.cli.signing_in import first_line
from vepdesk.journal.second import Second
from vepdesk.services.desk import Desk
from vepdesk.services.second_person import second_person


def add_second(parser: argparse.ArgumentParser) -> None:
    """The options of an act that nobody may do alone."""
    parser.add_argument("--second", metavar="USER", help="who approves it")
    parser.add_argument("--second-password-file", metavar="FILE", type=Path)


def second_for(options: argparse.Namespace, desk: Desk, question: Question) -> Second | None:
    """Who approves what is asked, with the own passphrase; None when nobody was named."""
    if options.second is None:
        return None
    if options.second_password_file is None:
        raise BadInput(
            "no-password-file", T("Command", "Say where it is: --second-password-file FILE.")
        )
    return second_person(desk, question, options.second, first_line(options.second_password_file))
