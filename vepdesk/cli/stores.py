"""Commands about a store itself: init, status, verify, self-test."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from vepdesk.base.clock import Clock, local
from vepdesk.base.errors import BadInput
from vepdesk.base.files import write_durably
from vepdesk.base.text import T, english
from vepdesk.cli.new_file import new_file
from vepdesk.cli.output import BUG, UNUSABLE, Answer, Json, aside
from vepdesk.cli.signing_in import (
    add_folder,
    add_password,
    add_store,
    desk_of,
    folder_of,
    password_of,
)
from vepdesk.crypto.passphrase import check
from vepdesk.exchange.card import CODE, ROLES
from vepdesk.services.check_words import findings_of, headline, meaning
from vepdesk.services.checks import Verdict, verify
from vepdesk.services.desk import Founding, found
from vepdesk.services.recovery import PAGE_BREAK, recovery_sheets
from vepdesk.services.self_test import self_test
from vepdesk.services.standing import rotten_words, standing
from vepdesk.services.trust import own_card

_SHOWN = 5
Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse names this type no other way


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Adds the commands of this family."""
    init = commands.add_parser("init", help="make a new store")
    add_folder(init)
    init.add_argument("--role", choices=ROLES, required=True)
    init.add_argument("--name", required=True, help="the site's name")
    init.add_argument("--code", required=True, help="the site's short code")
    init.add_argument("--admin", required=True, metavar="USER", help="the first administrator")
    init.add_argument("--recovery-out", metavar="FILE", type=Path, help="where the sheets go")
    init.add_argument(
        "--anywhere",
        action="store_true",
        help="also on a network drive, a removable drive or in a synced folder",
    )
    add_password(init)
    finish(init, _init)
    status = commands.add_parser("status", help="how far each exchange has come")
    add_store(status)
    finish(status, _status)
    check_ = commands.add_parser("verify", help="prove the store, its chain and its anchor")
    add_store(check_)
    check_.add_argument("--rebuild", action="store_true", help="also compare every record")
    finish(check_, _verify)
    test = commands.add_parser("self-test", help="whether this installation works")
    finish(test, _self_test)


def finish(
    parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace, Clock], Answer]
) -> None:
    """The options every command has, and what it runs."""
    parser.add_argument("--json", action="store_true", help="one JSON document for scripts")
    parser.set_defaults(run=run)


def _init(options: argparse.Namespace, clock: Clock) -> Answer:
    if not CODE.fullmatch(options.code) or not options.name.strip() or not options.admin.strip():
        raise BadInput(
            "bad-code",
            T(
                "Command",
                "A code has up to twelve letters, digits and dashes; names are not empty.",
            ),
        )
    password = password_of(options, twice=True)
    if not password:
        raise BadInput("empty-password", T("Command", "The passphrase is empty."))
    founding = Founding(
        role=options.role,
        name=options.name.strip(),
        code=options.code,
        administrator=options.admin.strip(),
        user=options.admin.strip(),
        password=password,
        anywhere=options.anywhere,
    )
    with new_file(options.recovery_out):
        return _founded(options, founding, clock)


def _founded(options: argparse.Namespace, founding: Founding, clock: Clock) -> Answer:
    password = founding.password
    desk, envelopes = found(folder_of(options), founding, clock)
    if check(password, (options.admin, options.name, options.code)) is not None:
        aside("Warning: this passphrase is weak; change it before real records are kept here.")
    try:
        card = own_card(desk.store.site)
        _keep_sheets(
            options.recovery_out,
            PAGE_BREAK.join(english(sheet) for sheet in recovery_sheets(desk, envelopes)),
        )
    finally:
        desk.close()
    document = {
        "site": desk.store.site.site.hex(),
        "code": card.code,
        "role": card.role,
        "fingerprint": card.fingerprint,
    }
    return Answer(document, [f"{card.code} ({card.role}): {card.fingerprint}"])


def _keep_sheets(file: Path | None, sheets: str) -> None:
    if file is None:
        aside("Warning: keep these recovery sheets on paper; they are shown only now.")
        aside(sheets)
        return
    try:
        write_durably(file, sheets.encode("utf-8"))
    except OSError:
        aside("Warning: the recovery sheets could not be written; keep these on paper.")
        aside(sheets)


def _status(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        now = standing(desk)
    finally:
        desk.close()
    peers: list[Json] = [
        {
            "code": peer.code,
            "confirmed": peer.confirmed,
            "received": peer.received,
            "waiting": peer.waiting,
            "gaps": [list(gap) for gap in peer.gaps],
            "state": peer.state,
        }
        for peer in now.peers
    ]
    document: Mapping[str, Json] = {
        "code": now.code,
        "role": now.role,
        "head": now.head.hex(),
        "seq": now.seq,
        "peers": peers,
        "last_backup": None
        if now.last_backup is None
        else local(clock, now.last_backup).isoformat(timespec="seconds"),
        "damaged_attachments": now.damaged_attachments,
    }
    lines = [f"{now.code} ({now.role}): entry {now.seq}, head {now.head.hex()[:8]}"]
    lines += [
        f"  {peer.code}: confirmed {peer.confirmed}, received {peer.received}, "
        f"waiting {peer.waiting}, {peer.state}"
        for peer in now.peers
    ]
    if now.damaged_attachments:
        lines.append(english(rotten_words(now.damaged_attachments)))
    return Answer(document, lines)


def _verify(options: argparse.Namespace, clock: Clock) -> Answer:
    desk = desk_of(options, clock)
    try:
        verdict = verify(desk, rebuild=options.rebuild)
    finally:
        desk.close()
    findings: list[Json] = [{"what": one.what, "where": one.where} for one in verdict.findings]
    document: Mapping[str, Json] = {
        "ok": verdict.ok,
        "entries": verdict.entries,
        "head": verdict.head.hex(),
        "findings": findings,
    }
    return Answer(document, _plain_verdict(verdict), 0 if verdict.ok else UNUSABLE)


def _plain_verdict(verdict: Verdict) -> list[str]:
    """The verdict for people: first whether it holds, then what to do about each finding."""
    lines = [f"{english(headline(verdict))}.", english(meaning(verdict))]
    for one in findings_of(verdict):
        where = f" ({', '.join(one.where[:_SHOWN])})" if one.where else ""
        times = f" {one.count} times." if one.count > 1 else ""
        lines += ["", f"- {english(one.what)}{times}{where}", f"  {english(one.advice)}"]
    return lines


def _self_test(options: argparse.Namespace, _clock: Clock) -> Answer:
    checks = self_test(options.checks)
    document: Mapping[str, Json] = {
        "ok": all(one.ok for one in checks),
        "checks": [{"name": one.name, "ok": one.ok, "detail": one.detail} for one in checks],
    }
    lines = [f"{'ok  ' if one.ok else 'FAIL'} {one.name}" for one in checks]
    return Answer(document, lines, 0 if document["ok"] else BUG)
