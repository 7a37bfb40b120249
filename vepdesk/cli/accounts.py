"""Commands about accounts: colleagues, one's own passphrase, envelopes, another computer."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Mapping
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock
from vepdesk.base.errors import Refused
from vepdesk.base.files import write_durably
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, english
from vepdesk.cli.approving import add_second, second_for
from vepdesk.cli.new_file import new_file
from vepdesk.cli.output import Answer, Json, aside
from vepdesk.cli.signing_in import (
    add_folder,
    add_password,
    add_store,
    desk_of,
    first_line,
    folder_of,
    new_password_of,
    password_of,
)
from vepdesk.cli.stores import Commands, finish
from vepdesk.crypto.passphrase import one_time
from vepdesk.records.codes import CODE_LISTS
from vepdesk.services.accounts import Account, accounts
from vepdesk.services.desk import Desk
from vepdesk.services.holders import keepers_shown
from vepdesk.services.moving import moving_file, new_device_secret, receive_moving_file
from vepdesk.services.own_account import change_passphrase
from vepdesk.services.recovery import PAGE_BREAK, new_envelopes, recovery_sheets, seals_checked
from vepdesk.services.staff import (
    change_role,
    colleague_left,
    enrol_colleague,
    reset_passphrase,
    slip,
)
from vepdesk.vault.keyfile import user_key

_ROLES = tuple(CODE_LISTS["staff-role"])


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    _add_users(commands)
    password = commands.add_parser("password", help="the own passphrase")
    acts = password.add_subparsers(dest="act", metavar="ACT", required=True)
    change = acts.add_parser("change", help="choose another one, or the first own one")
    _add_new_password(change)
    add_store(change)
    finish(change, _password)
    envelopes = commands.add_parser("envelopes", help="the two sealed recovery sheets")
    acts = envelopes.add_subparsers(dest="act", metavar="ACT", required=True)
    new = acts.add_parser("new", help="make new ones; the old ones open nothing any more")
    new.add_argument("--out", metavar="FILE", type=Path, required=True, help="for both sheets")
    add_second(new)
    _add_lose(new)
    add_store(new)
    finish(new, _envelopes)
    seen = acts.add_parser("checked", help="both seals were seen whole today")
    add_store(seen)
    finish(seen, _checked)
    _add_device(commands)


def _add_users(commands: Commands[argparse.ArgumentParser]) -> None:
    user = commands.add_parser("user", help="who signs in here")
    acts = user.add_subparsers(dest="act", metavar="ACT", required=True)
    known = acts.add_parser("list", help="every account")
    add_store(known)
    finish(known, _list)
    new = acts.add_parser("add", help="enrol a colleague with a first passphrase")
    new.add_argument("--name", metavar="N", required=True, help="the colleague's name")
    new.add_argument("--role", metavar="R", required=True, choices=_ROLES, help=", ".join(_ROLES))
    reset = acts.add_parser("reset", help="a first passphrase for somebody who forgot the own one")
    for parser in (new, reset):
        parser.add_argument("--out", metavar="FILE", type=Path, help="where the slip goes")
    role = acts.add_parser("role", help="another role")
    role.add_argument("--role", metavar="R", required=True, choices=_ROLES, help=", ".join(_ROLES))
    end = acts.add_parser("end", help="end an account")
    for parser in (role, end):
        add_second(parser)
    for parser in (reset, role, end):
        _add_lose(parser)
    for parser, run in ((new, _add), (reset, _reset), (role, _role), (end, _end)):
        parser.add_argument("--user-name", metavar="U", required=True, help="whose account")
        add_store(parser)
        finish(parser, run)


def _add_device(commands: Commands[argparse.ArgumentParser]) -> None:
    device = commands.add_parser("device", help="this computer's own part of the key")
    acts = device.add_subparsers(dest="act", metavar="ACT", required=True)
    out = acts.add_parser("export", help="write a moving file for the next computer")
    out.add_argument("--out", metavar="FILE", type=Path, required=True)
    _add_new_password(out)
    add_store(out)
    finish(out, _device_out)
    taken = acts.add_parser("import", help="take over what the former computer wrote")
    taken.add_argument("file", metavar="FILE", type=Path)
    add_folder(taken)
    add_password(taken)
    finish(taken, _device_in)
    new = acts.add_parser("new", help="bind the store to this computer; the former part is lost")
    _add_lose(new)
    add_store(new)
    finish(new, _device_new)


def _add_lose(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lose-compartment",
        action="store_true",
        help="even if what is in a compartment can never be read here again",
    )


def _add_new_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new-password-file", metavar="FILE", type=Path, help="the new one: its first line"
    )


def _account(desk: Desk, user: str) -> Account:
    for one in accounts(desk):
        if user_key(one.user) == user_key(user):
            return one
    raise Refused("no-account", T("Staff", "This person has no account here."))


def _list(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        known = accounts(desk)
    finally:
        desk.close()
    users: list[Json] = [
        {
            "user": one.user,
            "name": one.name,
            "role": one.role,
            "state": one.state.value,
            "left_on": one.left_on.isoformat() if one.left_on else None,
            "last_sign_in": one.last_sign_in.isoformat() if one.last_sign_in else None,
            "failed": one.failed,
        }
        for one in known
    ]
    lines = [f"{one.user}: {one.name}, {one.role}, {one.state.value}" for one in known]
    return Answer({"users": users}, lines)


def _add(options: argparse.Namespace, clock: Clock) -> Answer:
    desk, passphrase = desk_of(options, clock), one_time()
    with new_file(options.out), contextlib.closing(desk):
        person = enrol_colleague(
            desk,
            full_name=options.name,
            user_name=options.user_name,
            role=options.role,
            passphrase=passphrase,
        )
        kept = _hand_over(options, desk, person, passphrase)
    document = {"user": options.user_name.strip(), "role": options.role, "slip": kept}
    return Answer(document, [f"{options.user_name.strip()} is enrolled."])


def _reset(options: argparse.Namespace, clock: Clock) -> Answer:
    desk, passphrase = desk_of(options, clock), one_time()
    with new_file(options.out), contextlib.closing(desk):
        one = _account(desk, options.user_name)
        reset_passphrase(desk, one.person, passphrase, lose=options.lose_compartment)
        kept = _hand_over(options, desk, one.person, passphrase)
    document = {"user": one.user, "slip": kept}
    return Answer(document, [f"{one.user} has a new first passphrase."])


def _hand_over(options: argparse.Namespace, desk: Desk, person: RecordId, passphrase: str) -> Json:
    return _shown_once(options.out, english(slip(desk, person, passphrase)))


def _shown_once(file: Path | None, words: str) -> str | None:
    """Secrets go to a file that only its owner reads, or once to standard error.

    Gives the file, or None when they were shown.
    """
    if file is not None:
        try:
            write_durably(file, words.encode("utf-8"))
        except OSError:
            aside("Warning: the file could not be written; keep this on paper.")
        else:
            return str(file)
    aside(words)
    return None


def _role(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        one = _account(desk, options.user_name)
        second = second_for(options, desk, desk.question(Act.LEAVE_ONE_ADMINISTRATOR))
        change_role(desk, one.person, options.role, second, lose=options.lose_compartment)
    finally:
        desk.close()
    document = {"user": one.user, "role": options.role}
    return Answer(document, [f"{one.user} is {options.role} from the next sign-in."])


def _end(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        one = _account(desk, options.user_name)
        second = second_for(options, desk, desk.question(Act.LEAVE_ONE_ADMINISTRATOR))
        colleague_left(desk, one.person, desk.today, second, lose=options.lose_compartment)
    finally:
        desk.close()
    document = {"user": one.user, "left_on": desk.today.isoformat()}
    return Answer(document, [f"The account of {one.user} is ended."])


def _password(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock, choosing=True)
    try:
        change_passphrase(desk, options.password, new_password_of(options))
    finally:
        desk.close()
    return Answer({"user": desk.actor.user}, ["The passphrase is changed."])


def _envelopes(options: argparse.Namespace, clock: Clock) -> Answer:
    with new_file(options.out), contextlib.closing(desk_of(options, clock)) as desk:
        envelopes = new_envelopes(
            desk,
            second_for(options, desk, desk.question(Act.MAKE_ENVELOPES)),
            lose=options.lose_compartment,
        )
        closed = [one.compartment.value for one in keepers_shown(desk) if not one.envelopes]
        sheets = recovery_sheets(desk, envelopes)
        kept = _shown_once(options.out, PAGE_BREAK.join(english(sheet) for sheet in sheets))
    document: Mapping[str, Json] = {"file": kept, "closed_to_them": list(closed)}
    lines = ["The old recovery sheets open nothing any more."]
    lines += [f"The new ones cannot open {one} until a holder agrees." for one in closed]
    return Answer(document, lines)


def _checked(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        seals_checked(desk)
    finally:
        desk.close()
    return Answer({"checked": desk.today.isoformat()}, ["Noted: both seals were whole today."])


def _device_out(options: argparse.Namespace, clock: Clock) -> Answer:
    given = options.new_password_file
    passphrase = one_time() if given is None else first_line(given)
    with new_file(options.out), contextlib.closing(desk_of(options, clock)) as desk:
        moving_file(desk, options.out, passphrase)
    if given is None:
        aside(f"The moving file opens with this passphrase, shown only now:\n\n    {passphrase}\n")
    return Answer({"file": str(options.out)}, ["The moving file is written."])


def _device_in(options: argparse.Namespace, _clock: Clock) -> Answer:
    folder = folder_of(options)
    receive_moving_file(folder, options.file, password_of(options))
    return Answer({"store": str(folder)}, ["This computer holds its part of the key now."])


def _device_new(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        new_device_secret(desk, lose=options.lose_compartment)
    finally:
        desk.close()
    return Answer({"bound": True}, ["The store is bound to this computer."])
