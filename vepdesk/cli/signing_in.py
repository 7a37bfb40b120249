"""Passphrases for commands: from a file, standard input or a prompt, never from an argument."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from vepdesk.base.clock import Clock
from vepdesk.base.errors import BadInput, Refused
from vepdesk.base.paths import default_store
from vepdesk.base.store_in_use import store_in_use
from vepdesk.base.text import T, english
from vepdesk.cli.output import aside
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in


def add_store(parser: argparse.ArgumentParser) -> None:
    """The options of every command that opens a store."""
    add_folder(parser)
    parser.add_argument("--user", metavar="USER", help="who signs in")
    add_password(parser)


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The option for the store's folder."""
    parser.add_argument(
        "--store", metavar="DIR", type=Path, default=None, help="the store's folder"
    )


def add_password(parser: argparse.ArgumentParser) -> None:
    """The options for giving a passphrase."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--password-file", metavar="FILE", type=Path, help="its first line")
    ways.add_argument("--password-stdin", action="store_true", help="first line of standard input")


def folder_of(options: argparse.Namespace) -> Path:
    """The store's folder: as given, or this computer's own; where it was restored, that one."""
    chosen: Path | None = options.store
    return store_in_use(default_store() if chosen is None else chosen)


def password_of(options: argparse.Namespace, *, twice: bool = False) -> str:
    """The passphrase. Raises ``BadInput`` when there is none to be had."""
    if options.password_file is not None:
        return first_line(options.password_file)
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise BadInput(
            "no-password",
            T("Command", "A passphrase is needed: use --password-file or --password-stdin."),
        )
    password = getpass.getpass("Passphrase: ")
    if twice and getpass.getpass("Once more: ") != password:
        raise BadInput("passwords-differ", T("Command", "The two passphrases differ."))
    return password


def new_password_of(options: argparse.Namespace) -> str:
    """The new passphrase, from a file or a prompt. Raises ``BadInput`` when there is none."""
    if options.new_password_file is not None:
        return first_line(options.new_password_file)
    if not sys.stdin.isatty():
        raise BadInput(
            "no-password",
            T("Command", "A new passphrase is needed: use --new-password-file."),
        )
    password = getpass.getpass("New passphrase: ")
    if getpass.getpass("Once more: ") != password:
        raise BadInput("passwords-differ", T("Command", "The two passphrases differ."))
    return password


def first_line(file: Path) -> str:
    """A passphrase from a file. Raises ``BadInput`` when it cannot be read."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return stream.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "no-password-file", T("Command", "The passphrase file could not be read.")
        ) from error


def desk_of(options: argparse.Namespace, clock: Clock, *, choosing: bool = False) -> Desk:
    """Signs in at the store that the options name.

    A first passphrase, which somebody else knows, does it only for ``choosing`` an own one.
    """
    if not options.user:
        raise BadInput("no-user", T("Command", "Say who signs in: --user USER."))
    folder, password = folder_of(options), password_of(options)
    options.password = password  # for the command that changes it
    desk = sign_in(folder, options.user, password, clock, noted=False)
    if not choosing:
        try:
            desk.require_own_keys()
        except Refused:
            desk.close()
            raise
    if not options.json:
        for notice in desk.greeting:
            aside(english(notice.text))
    return desk
