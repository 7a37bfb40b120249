"""Commands about this computer's clock: whether it contradicts the journal, and accepting it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock, local
from vepdesk.base.errors import Refused
from vepdesk.base.text import T, english
from vepdesk.cli.approving import add_second, second_for
from vepdesk.cli.output import Answer, Json
from vepdesk.cli.signing_in import add_store, desk_of
from vepdesk.cli.stores import Commands, finish
from vepdesk.services.clocks import accept_clock, clock_words, wrong_clock


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    clock = commands.add_parser("clock", help="this computer's clock")
    acts = clock.add_subparsers(dest="act", metavar="ACT", required=True)
    show = acts.add_parser("show", help="whether it contradicts what is known of the time")
    add_store(show)
    finish(show, _show)
    accept = acts.add_parser("accept", help="have it believed from now on")
    accept.add_argument("reason", metavar="REASON", help="how you know that it is right")
    accept.add_argument(
        "--shown", metavar="TIME", type=_time, required=True, help="what 'clock show' told you both"
    )
    add_second(accept)
    add_store(accept)
    finish(accept, _accept)


def _time(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)
    return at


def _show(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        found, least, now = wrong_clock(desk), desk.store.trusted_time(), desk.clock.now()
    finally:
        desk.close()
    if found is not None:
        least, now = found.least, found.now
    document: Mapping[str, Json] = {
        "now": _shown(clock, now),
        "least": None if least is None else _shown(clock, least),
        "state": "right" if found is None else found.why.value,
        "second_needed": found is not None and found.grave,
    }
    words = T("Clock", "Nothing is wrong with the clock now.")
    return Answer(document, [english(words if found is None else clock_words(clock, found))])


def _accept(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        found = wrong_clock(desk)
        if found is None:
            raise Refused("clock-agrees", T("Clock", "Nothing is wrong with the clock now."))
        seen = replace(found, now=options.shown)
        second = second_for(options, desk, desk.question(Act.ACCEPT_CLOCK))
        accept_clock(desk, seen, options.reason, second)
    finally:
        desk.close()
    document: Mapping[str, Json] = {
        "now": _shown(clock, seen.now),
        "least": _shown(clock, seen.least),
    }
    return Answer(document, ["The clock counts as right from now on."])


def _shown(clock: Clock, at: datetime) -> str:
    return local(clock, at).isoformat(timespec="seconds")
