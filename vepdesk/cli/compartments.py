"""Commands about compartments: who holds which key, opening one, giving and taking keys."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock
from vepdesk.base.errors import Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T
from vepdesk.cli.approving import add_second, second_for
from vepdesk.cli.output import Answer, Json
from vepdesk.cli.signing_in import add_store, desk_of
from vepdesk.cli.stores import Commands, finish
from vepdesk.journal.second import Second
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.compartments import (
    GRANTED,
    CompartmentLine,
    Use,
    compartments,
    grant_compartment,
    grant_envelopes,
    open_compartment,
    take_away,
)
from vepdesk.services.desk import Desk
from vepdesk.services.plain_records import list_records
from vepdesk.vault.keyfile import user_key

_Act = Callable[[Desk, Compartment, Second | None], Mapping[str, Json]]


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    family = commands.add_parser("compartment", help="who may read what few may read")
    acts = family.add_subparsers(dest="act", metavar="ACT", required=True)
    listed = acts.add_parser("list", help="who holds which key")
    add_store(listed)
    finish(listed, _list)
    begin = _act(acts, "open", "make the first key, for oneself", _open)
    begin.add_argument(
        "--anew", action="store_true", help="where nobody can open what is in it any more"
    )
    give = _act(acts, "give", "give a colleague the key", _give)
    give.add_argument("--to", metavar="USER", required=True)
    take = _act(acts, "take", "take the key from a colleague", _take)
    take.add_argument("--from", dest="holder", metavar="USER", required=True)
    for parser in (give, take):
        parser.add_argument("--in-need", action="store_true", help="the key for reading in need")
    _act(acts, "envelopes", "let the present recovery envelopes open it", _envelopes)


def _act(
    acts: Commands[argparse.ArgumentParser],
    name: str,
    words: str,
    run: Callable[[argparse.Namespace], _Act],
) -> argparse.ArgumentParser:
    parser = acts.add_parser(name, help=words)
    parser.add_argument("name", choices=[one.value for one in GRANTED])
    add_second(parser)
    add_store(parser)
    finish(parser, lambda options, clock: _done(options, clock, run(options)))
    return parser


def _done(options: argparse.Namespace, clock: Clock, act: _Act) -> Answer:
    compartment = Compartment(options.name)
    desk = desk_of(options, clock)
    try:
        question = desk.question(Act.GRANT_COMPARTMENT, compartment=compartment)
        document = act(desk, compartment, second_for(options, desk, question))
    finally:
        desk.close()
    return Answer({"compartment": compartment.value, **document}, ["Done."])


def _open(options: argparse.Namespace) -> _Act:
    def act(desk: Desk, compartment: Compartment, second: Second | None) -> Mapping[str, Json]:
        open_compartment(desk, compartment, second, anew=options.anew)
        return {"holder": desk.actor.user}

    return act


def _give(options: argparse.Namespace) -> _Act:
    def act(desk: Desk, compartment: Compartment, second: Second | None) -> Mapping[str, Json]:
        grant_compartment(desk, compartment, _colleague(desk, options.to), _use(options), second)
        return {"holder": options.to, "use": _use(options).value}

    return act


def _take(options: argparse.Namespace) -> _Act:
    def act(desk: Desk, compartment: Compartment, _second: Second | None) -> Mapping[str, Json]:
        take_away(desk, compartment, _colleague(desk, options.holder), _use(options))
        return {"taken_from": options.holder, "use": _use(options).value}

    return act


def _envelopes(_options: argparse.Namespace) -> _Act:
    def act(desk: Desk, compartment: Compartment, second: Second | None) -> Mapping[str, Json]:
        grant_envelopes(desk, compartment, second)
        return {"envelopes": True}

    return act


def _use(options: argparse.Namespace) -> Use:
    return Use.BREAK_GLASS if options.in_need else Use.HOLD


def _colleague(desk: Desk, user: str) -> RecordId:
    staff, _total = list_records(desk, StaffMember)
    for one in staff:
        own = desk.store.site.is_own(one.origin)
        if own and one.record.left_on is None and user_key(one.record.user_name) == user_key(user):
            return one.rid
    raise Refused("no-account", T("Staff", "This person has no account here."))


def _list(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        lines = compartments(desk)
    finally:
        desk.close()
    documents: list[Json] = [
        {
            "compartment": line.compartment.value,
            "opened": line.opened,
            "mine": line.mine,
            "envelopes": line.envelopes,
            "lost": line.lost,
            "living": line.living,
            "holders": [
                {"name": one.name, "role": one.role, "use": one.use.value, "alive": one.alive}
                for one in line.holders
            ],
        }
        for line in lines
    ]
    words = [words_of for line in lines for words_of in _plain(line)]
    return Answer({"compartments": documents}, words)


def _plain(line: CompartmentLine) -> list[str]:
    """One compartment for people: who holds its key, and whether that is enough."""
    name = line.compartment.value
    if not line.opened:
        return [f"{name}: not opened"]
    holders = [
        f"{one.name} ({one.use.value}{'' if one.alive else ', ended'})" for one in line.holders
    ]
    words = [f"{name}: {', '.join(holders) or 'nobody'}"]
    if line.lost:
        return [*words, "  nobody can open it any more; it can be opened anew"]
    if not line.envelopes:
        words.append("  the present envelopes cannot open it until a holder agrees")
    if line.living == 0:
        words.append("  no holder is left: only the two envelopes open it")
    if line.living == 1:
        words.append("  one holder only")
    return words
