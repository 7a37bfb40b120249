"""Commands that keep a store safe: backup, restore, repair."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock
from vepdesk.base.errors import BadInput, Refused
from vepdesk.base.text import T, english
from vepdesk.cli.output import Answer, Json, aside
from vepdesk.cli.signing_in import (
    add_folder,
    add_password,
    add_store,
    desk_of,
    first_line,
    folder_of,
    password_of,
)
from vepdesk.cli.stores import Commands, finish
from vepdesk.services.backups import back_up
from vepdesk.services.positions import accept_position
from vepdesk.services.repair import RUNGS, repair
from vepdesk.services.restoring import Person, Restored, restore
from vepdesk.services.second_person import second_person
from vepdesk.services.standing import ROTTEN_ADVICE, rotten_words


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    backup = commands.add_parser("backup", help="make a backup and prove that it is whole")
    add_store(backup)
    backup.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="where it goes")
    finish(backup, _backup)
    again = commands.add_parser("restore", help="make a new store from a backup")
    again.add_argument("folder", metavar="FOLDER", type=Path, help="a backup, or a folder of them")
    add_folder(again)
    again.add_argument("--user", metavar="USER", help="who restores")
    add_password(again)
    _add_second(again)
    again.add_argument(
        "--incomplete", action="store_true", help="also without attachments that are missing"
    )
    finish(again, _restore)
    mend = commands.add_parser("repair", help="make a new store of one that is damaged")
    add_store(mend)
    _add_second(mend)
    ways = mend.add_mutually_exclusive_group(required=True)
    ways.add_argument("--out", metavar="NEWDIR", type=Path, help="where the new store goes")
    ways.add_argument(
        "--accept-position",
        metavar="REASON",
        help="go on with a database that is older than the one last used here, and say why",
    )
    finish(mend, _repair)


def _add_second(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--second", metavar="USER", help="who agrees")
    parser.add_argument("--second-password-file", metavar="FILE", type=Path, help="its first line")


def _backup(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        made = back_up(desk, options.out)
    finally:
        desk.close()
    document: Mapping[str, Json] = {
        "file": str(options.out / made.folder.name),
        "entries": made.manifest.entries,
        "head": made.manifest.head.hex(),
        "healed": list(made.healed),
        "rotten": list(made.rotten),
    }
    for name in made.healed:
        aside(f"Was damaged beside the backups and is copied again: attachment {name}")
    if made.rotten:
        aside(f"{english(rotten_words(len(made.rotten)))} {english(ROTTEN_ADVICE)}")
        for name in made.rotten:
            aside(f"Damaged in the store: attachment {name}")
    return Answer(document, [f"{made.folder.name}: {made.manifest.entries} entries, checked."])


def _restore(options: argparse.Namespace, clock: Clock) -> Answer:
    if not options.user:
        raise BadInput("no-user", T("Command", "Say who restores: --user USER."))
    person = Person(options.user, password_of(options))
    done = restore(
        options.folder,
        folder_of(options),
        person,
        clock,
        second_of(options),
        incomplete=options.incomplete,
    )
    for line in _remarks(done):
        aside(line)
    manifest = done.backup.manifest
    document: Mapping[str, Json] = {
        "file": str(done.backup.folder),
        "entries": manifest.entries,
        "head": manifest.head.hex(),
    }
    return Answer(
        document,
        [f"Restored {done.backup.folder.name}: {manifest.entries} entries, in a new epoch."],
    )


def _repair(options: argparse.Namespace, clock: Clock) -> Answer:
    if options.accept_position is not None:
        return _accept(options, clock)
    if not options.user:
        raise BadInput("no-user", T("Command", "Say who repairs: --user USER."))
    person = Person(options.user, password_of(options))
    done = repair(folder_of(options), options.out, person, clock, second_of(options))
    found = done.diagnosis
    document: Mapping[str, Json] = {
        "file": str(options.out),
        "entries": found.entries,
        "head": found.position.head.hex(),
        "found": found.rung.value,
        "missing": [[gap.journal, gap.lo, gap.hi] for gap in found.gaps],
        "lost": list(found.lost),
        "partly_lost": list(found.partly),
        "pages": found.pages,
        "bad_pages": list(found.bad_pages),
        "findings": [{"what": one.what, "where": one.where} for one in done.troubles],
    }
    lines = [english(RUNGS[found.rung])]
    lines += [f"Missing: journal {gap.journal}, entries {gap.lo}-{gap.hi}" for gap in found.gaps]
    lines += [f"Lost: {name}" for name in found.lost]
    lines += [f"Lost in part: {name}" for name in found.partly]
    lines.append(f"{len(found.bad_pages)} of {found.pages} pages were damaged.")
    return Answer(document, lines)


def _accept(options: argparse.Namespace, clock: Clock) -> Answer:
    person = second_of(options)
    if person is None:
        raise Refused("second-needed", T("Command", "This needs a second person: --second USER."))
    desk = desk_of(options, clock)
    try:
        second = second_person(
            desk, desk.question(Act.ACCEPT_POSITION), person.user, person.passphrase
        )
        before = desk.position
        accept_position(desk, second, options.accept_position)
        document: Mapping[str, Json] = {"entries": before.seq, "head": before.head.hex()}
    finally:
        desk.close()
    return Answer(document, [f"The journal goes on after entry {before.seq}, in a new epoch."])


def second_of(options: argparse.Namespace) -> Person | None:
    """The second person an act was given, with the passphrase from a file."""
    if not options.second:
        return None
    if options.second_password_file is None:
        raise BadInput(
            "no-password",
            T("Command", "The second person's passphrase is needed: --second-password-file."),
        )
    return Person(options.second, first_line(options.second_password_file))


def _remarks(done: Restored) -> list[str]:
    lines = [f"Passed over {name}: {reason}" for name, reason in done.passed_over]
    lines += [f"Not restored: attachment {name}" for name in done.absent]
    return lines + [f"Does not hold: {one.what} {one.where}" for one in done.troubles]
