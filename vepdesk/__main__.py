"""``vepdesk`` opens the window; ``vepdesk COMMAND`` runs without one and needs no display."""

from __future__ import annotations

import sys

from vepdesk.base.hardening import harden
from vepdesk.base.report import watch_faults


def main() -> int:
    """Runs the window or a command and gives the exit status."""
    harden()
    arguments = sys.argv[1:]
    if arguments == ["picture-child"]:
        from vepdesk.gui.picture_child import main as child  # noqa: PLC0415 - it limits itself first

        return child()
    from vepdesk.bootstrap import surroundings  # noqa: PLC0415 - the child needs none of it

    around = surroundings()
    watch_faults(around.store)
    if arguments:
        from vepdesk.cli.main import main as command  # noqa: PLC0415 - a command loads no Qt

        return command(arguments, around.clock, (("window", _window),))
    from vepdesk.gui.app import run  # noqa: PLC0415 - the window loads no argparse

    return run(around.clock, around.store)


def _window() -> None:
    from vepdesk.gui.self_check import window_opens  # noqa: PLC0415 - only the self-test needs Qt

    window_opens()


if __name__ == "__main__":
    sys.exit(main())
