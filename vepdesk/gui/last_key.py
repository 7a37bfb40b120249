"""The question before the last key of a compartment goes: refused first, then only by consent."""

from __future__ import annotations

from collections.abc import Callable

from vepdesk.base.errors import UserError
from vepdesk.base.text import T
from vepdesk.gui.session import Failed, Session


def unless_lost(session: Session, failed: Failed, again: Callable[[], None]) -> Failed:
    """What to do with the refusal of an act: where it would lose a compartment, ask and do it
    ``again`` with consent; else, and when the person turns back, ``failed`` gets the refusal."""

    def refused(error: UserError) -> None:
        if error.reason == "last-holder" and session.ask.confirm(
            T("Holders", "Lose a compartment for ever?"),
            (
                error.message,
                T("Holders", "What is in it can never be read again here, by anybody."),
                T("Holders", "Go on only where it cannot wait. That you agreed is an entry."),
            ),
            T("Holders", "Lose it"),
            dangerous=True,
        ):
            again()
        else:
            failed(error)

    return refused
