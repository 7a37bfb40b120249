"""Backups: by hand, by themselves once a day, proven once a month by restoring one."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, TypeAlias

from vepdesk.access.decision import Question, decide
from vepdesk.access.policy import Act
from vepdesk.base.clock import local, today
from vepdesk.base.errors import Refused, StoreUnusable, UserError
from vepdesk.base.stopping import Proceed
from vepdesk.base.text import T
from vepdesk.exchange.card import read_card
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.desk import Desk
from vepdesk.services.retention import Dated, superfluous
from vepdesk.vault import backup, keyfile
from vepdesk.vault.backup import Backup, Entitled, remove_set, sets_in, sizes_agree
from vepdesk.vault.backup_notes import (
    LAST_BACKUP,
    LAST_DRILL,
    LAST_FAILURE,
    SECOND_FOLDER,
    keep_found,
    keep_moment,
    moment,
)
from vepdesk.vault.connection import Connection
from vepdesk.vault.peers import all_peers
from vepdesk.vault.placing import refuse_among_files, store_around
from vepdesk.vault.restoring import (
    UNFINISHED,
    Beginning,
    check_content,
    check_files,
    open_set,
    rebuild,
)
from vepdesk.vault.settings import keep_setting, setting
from vepdesk.vault.unit_of_work import UnitOfWork

OWN_FOLDER: Final = "backup"
DRILL_EVERY: Final = timedelta(days=30)
_DRILL = "drill"


def backup_due(desk: Desk) -> bool:
    """Whether no backup was made on this calendar day yet, or the newest one here opens for
    somebody whose account was ended since, or with sheets or keys that were replaced."""
    last = moment(desk.reader.connection, LAST_BACKUP)
    if last is None or local(desk.clock, last).date() != today(desk.clock):
        return True
    sets = _own_sets(desk, _own_folder(desk))
    return bool(sets) and _opens_for_former(sets[0], _openers(desk))


def open_to_former(desk: Desk) -> int:
    """How many backups in the store's folder somebody can still open who is no longer entitled.

    Nobody can take a key back out of a copy: such a backup is for destroying, once newer ones hold.
    """
    desk.require(Act.BACK_UP)
    openers = _openers(desk)
    return sum(_opens_for_former(one, openers) for one in _own_sets(desk, _own_folder(desk)))


_Opener: TypeAlias = tuple[bytes, bytes | None]
"""Somebody and the key pair that a backup's key was sealed to."""


def _openers(desk: Desk) -> frozenset[_Opener]:
    return frozenset((bytes(one.person), one.sealing) for one in _entitled(desk))


def _opens_for_former(one: Backup, openers: frozenset[_Opener]) -> bool:
    """Also to a key pair that somebody no longer has: sheets or a passphrase that were replaced."""
    try:
        then = {bytes(slot.person): slot.sealing for slot in keyfile.read(one.folder).slots}
    except StoreUnusable:
        then = {}
    return any(
        (grant.person, then.get(grant.person)) not in openers
        for grant in one.manifest.grants
        if grant.user
    )


def drill_due(desk: Desk) -> bool:
    """Whether a month has passed since a backup was proven, and this person may prove one."""
    if not desk.permits(Act.RESTORE) or moment(desk.reader.connection, LAST_BACKUP) is None:
        return False
    last = moment(desk.reader.connection, LAST_DRILL)
    return last is None or abs(desk.clock.now() - last) >= DRILL_EVERY


def back_up(desk: Desk, folder: Path | None = None, proceed: Proceed = lambda: True) -> Backup:
    """Makes a backup in ``folder`` or in the store's own, re-opens it, and notes it.

    Raises ``Busy``, ``BadInput`` or ``Stopped`` as :func:`vepdesk.vault.backup.make` does.
    """
    desk.require(Act.BACK_UP)
    made = take_backup(desk, folder, proceed)
    note_backup(desk, made)
    return made


def take_backup(desk: Desk, folder: Path | None = None, proceed: Proceed = lambda: True) -> Backup:
    """The long part of a backup: only reads the store, so it runs in any thread."""
    desk.require(Act.BACK_UP)
    return _take(desk, folder or _own_folder(desk), proceed)


def note_backup(desk: Desk, made: Backup) -> None:
    """The entry of a backup. A store that may not be written has none, the backup stands."""
    desk.require(Act.BACK_UP)
    _note(desk, [made], [])


@dataclass(frozen=True, slots=True, repr=False)
class Night:
    """What came of a backup that the program made by itself; ``failed`` are words of reasons."""

    made: tuple[Backup, ...]
    failed: tuple[str, ...]


def nightly(desk: Desk, proceed: Proceed = lambda: True) -> Night:
    """The day's backup into the store's folder and, if there is a policy, onto another disk.

    It needs nobody's permission: the program does it for whoever signs in first. It runs in any
    thread; :func:`note_night` notes it. Sets that are no longer needed are removed.
    """
    made: list[Backup] = []
    failed: list[str] = []
    for folder in (_own_folder(desk), second_folder(desk)):
        if folder is None:
            continue
        try:
            made.append(_take(desk, folder, proceed))
        except UserError as error:
            failed.append(error.reason)
        else:
            _thin_out(desk, folder)
    return Night(tuple(made), tuple(failed))


def note_night(desk: Desk, night: Night) -> None:
    """The entries of a backup that the program made by itself."""
    _note(desk, night.made, night.failed)


def _own_folder(desk: Desk) -> Path:
    """Where the store keeps its own backups."""
    return desk.store.folder / OWN_FOLDER


def second_folder(desk: Desk) -> Path | None:
    """Where the policy of this store wants backups as well; None without one."""
    kept = setting(desk.reader.connection, SECOND_FOLDER)
    return Path(kept) if kept else None


def own_sets(desk: Desk) -> list[Backup]:
    """The sets in the store's own folder, the newest first."""
    desk.require(Act.BACK_UP)
    return _own_sets(desk, _own_folder(desk))


def use_second_folder(desk: Desk, folder: Path | None) -> None:
    """Decides where backups go besides the store's own folder: another disk, or nowhere."""
    desk.require(Act.SET_POLICY)
    if folder is not None and (
        folder.absolute().is_relative_to(desk.store.folder.absolute())
        or store_around(folder / "in it") is not None
    ):
        raise Refused(
            "same-folder", T("Backup", "Choose a folder on another disk, outside the store.")
        )
    with desk.work() as work:
        work.act("policy-changed", policy=SECOND_FOLDER, set=folder is not None)
        kept = "" if folder is None else str(folder.absolute())
        work.also(lambda connection: keep_setting(connection, SECOND_FOLDER, kept))
        work.commit()


@dataclass(frozen=True, slots=True, repr=False)
class Drill:
    """A backup that was restored, proven and put away; ``failed`` is the reason when it was not."""

    backup: Backup
    failed: str = ""


def drill(desk: Desk, proceed: Proceed = lambda: True) -> Drill:
    """Restores the newest backup into a private folder, proves everything, removes it, notes it.

    Raises ``Refused`` when there is no backup, ``Busy`` when there is no room to restore one.
    """
    desk.require(Act.RESTORE)
    done = try_restoring(desk, proceed)
    note_drill(desk, done)
    return done


def try_restoring(desk: Desk, proceed: Proceed = lambda: True) -> Drill:
    """The long part of a drill; runs in any thread."""
    desk.require(Act.RESTORE)
    newest = next(iter(_own_sets(desk, _own_folder(desk))), None)
    if newest is None:
        raise Refused("no-backup", T("Backup", "There is no backup yet. Make one first."))
    target = desk.store.folder / _DRILL
    for leftover in desk.store.folder.glob(f"{_DRILL}*"):
        if leftover.name == _DRILL or leftover.name.endswith(UNFINISHED):
            shutil.rmtree(leftover, ignore_errors=True)
    try:
        known = check_files(newest.folder, proceed)
        unlocked = desk.store.unlocked
        opened = open_set(newest.folder, known, desk.store.key_file(), unlocked)
        absent = check_content(opened, proceed)
        beginning = Beginning(lambda work: work.act("drill"), attachments=False)
        rebuild(opened.source, target, beginning, desk.clock)
    except UserError as error:
        if error.reason in ("no-space", "not-permitted"):
            raise
        return Drill(newest, error.reason)
    finally:
        shutil.rmtree(target, ignore_errors=True)
    return Drill(newest, "attachments-missing" if absent else "")


def note_drill(desk: Desk, done: Drill) -> None:
    """The entry of a drill, also of one that failed."""
    desk.require(Act.RESTORE)
    with contextlib.suppress(UserError), desk.work() as work:
        if done.failed:
            work.act("backup-drill-failed", backup=done.backup.manifest.backup, reason=done.failed)
            work.also(_remembering(LAST_FAILURE, desk.clock.now()))
        else:
            _act(work, "backup-proven", done.backup)
            work.also(_remembering(LAST_DRILL, desk.clock.now()))
        work.commit()


def _take(desk: Desk, folder: Path, proceed: Proceed) -> Backup:
    refuse_among_files(folder, _own_folder(desk))
    return backup.make(desk.store, folder.absolute(), _entitled(desk), desk.clock.now(), proceed)


def _entitled(desk: Desk) -> list[Entitled]:
    """Who can open a backup: those whose role may restore, the envelopes, headquarters."""
    found = []
    for slot in desk.store.key_file().slots:
        staff = desk.reader.get(StaffMember, slot.person)
        here = staff is not None and staff.record.left_on is None
        if slot.is_recovery or (
            here and staff is not None and decide(Question(staff.record.role, Act.RESTORE)).allowed
        ):
            found.append(Entitled(slot.user, slot.person, slot.sealing))
    for peer in all_peers(desk.reader.connection):
        if peer.role == "headquarters":
            card = read_card(peer.card)
            found.append(Entitled("", peer.site, card.genesis.sealing_key))
    return found


def _note(desk: Desk, made: Sequence[Backup], failed: Sequence[str]) -> None:
    now = desk.clock.now()
    with contextlib.suppress(UserError), desk.work() as work:
        for one in made:
            found = {"healed": len(one.healed), "rotten": len(one.rotten)}
            _act(work, "backup-made", one, **{name: n for name, n in found.items() if n})
            work.also(_remembering(LAST_BACKUP, one.at))
        if made:
            work.also(lambda connection: _keep_found(connection, made))
        for reason in failed:
            work.act("backup-failed", reason=reason)
            work.also(_remembering(LAST_FAILURE, now))
        work.commit()


def _act(work: UnitOfWork, what: str, one: Backup, **found: int) -> None:
    manifest = one.manifest
    work.act(what, backup=manifest.backup, entries=manifest.entries, head=manifest.head, **found)


def _keep_found(connection: Connection, made: Sequence[Backup]) -> None:
    """What the last backups found of the attachments: damaged is what any of them found so."""
    healed = {name for one in made for name in one.healed}
    rotten = {name for one in made for name in one.rotten}
    keep_found(connection, made[-1].at, healed, rotten)


def _remembering(name: str, at: datetime) -> Callable[[Connection], None]:
    def write(connection: Connection) -> None:
        keep_moment(connection, name, at)

    return write


def _own_sets(desk: Desk, folder: Path) -> list[Backup]:
    """The sets of this store in ``folder``, the newest first."""
    with contextlib.suppress(UserError):
        return [one for one in sets_in(folder) if one.manifest.store == desk.store.site.store]
    return []


def _thin_out(desk: Desk, folder: Path) -> None:
    """Removes sets of this store that no day, week or month needs any more."""
    sets = _own_sets(desk, folder)
    dated = [
        Dated(one.folder.name, local(desk.clock, one.at), sizes_agree(one), -number)
        for number, one in enumerate(sets)
    ]
    gone = superfluous(dated)
    for one in sets:
        if one.folder.name in gone:
            remove_set(one.folder)
