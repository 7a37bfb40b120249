"""Restoring a backup into a new store: on the same computer, or on another one.

It needs no store to be signed in at. A passphrase opens the key file that lies in the backup; who
may restore, and whether a second person must agree, is read from the backup itself.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vepdesk.access.decision import Question, decide
from vepdesk.access.policy import Act
from vepdesk.access.second import may_second
from vepdesk.base.clock import Clock
from vepdesk.base.errors import BadInput, Refused, UserError
from vepdesk.base.text import T, Text
from vepdesk.journal.second import Second
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.services.second_person import somebody_else, who_may
from vepdesk.vault import device, keyfile
from vepdesk.vault.backup import Backup, candidates, sets_in
from vepdesk.vault.backup_manifest import BackupDamaged, ReadManifest, read
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.placing import refuse_place
from vepdesk.vault.reader import Reader
from vepdesk.vault.restoring import (
    Beginning,
    OpenedBackup,
    check_content,
    check_files,
    not_entitled,
    open_set,
    rebuild,
    refuse_full,
)
from vepdesk.vault.site import Site, site_of
from vepdesk.vault.unit_of_work import UnitOfWork
from vepdesk.vault.unlocking import Unlocked, unlock_with
from vepdesk.vault.verify import Trouble


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with the passphrase he or she typed just now."""

    user: str
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class Restored:
    """What a new store was made of.

    ``passed_over`` are newer sets that are not whole, with the reason of each; ``absent`` names
    attachments, ``troubles`` what does not hold, when it was taken all the same.
    """

    backup: Backup
    passed_over: tuple[tuple[str, str], ...]
    troubles: tuple[Trouble, ...]
    absent: tuple[str, ...]


def restore(
    folder: Path,
    target: Path,
    person: Person,
    clock: Clock,
    second: Person | None = None,
    *,
    incomplete: bool = False,
) -> Restored:
    """Makes a new store in ``target`` from the newest whole set in ``folder``.

    The journal goes on in a new epoch that names the former one. ``incomplete`` takes a backup of
    which attachments are missing, or in which something does not hold, and says what.

    Raises ``Refused`` (``store-exists``, ``second-needed``, ``not-permitted``, and those of
    :func:`refuse_place`), ``BadInput`` for a backup that is not whole, ``SignInRefused``, and
    ``StoreUnusable`` (``other-computer``).
    """
    target = target.absolute()
    refuse_full(target)
    refuse_place(target)
    chosen, known, passed_over = _newest_whole(folder.absolute())
    with _naming(passed_over):
        opened, approval = _opened(chosen, known, person, second)
        absent = check_content(opened)
        if absent and not incomplete:
            raise _attachments_missing(len(absent))
        beginning = Beginning(
            lambda work: _note(work, opened, approval, len(absent)),
            frozenset(absent),
            with_troubles=incomplete,
        )
        troubles = rebuild(opened.source, target, beginning, clock)
    return Restored(opened.backup, passed_over, tuple(troubles), absent)


def _opened(
    chosen: Path, known: ReadManifest, person: Person, second: Person | None
) -> tuple[OpenedBackup, Second | None]:
    """The set, for somebody who may restore it, and who agrees to that."""
    file = keyfile.read(chosen)
    secret = device.read(file.store)
    unlocked = unlock_with(file, person.user, person.passphrase, secret)
    if not file.authentic(unlocked.roots.values()):
        raise BackupDamaged("file", keyfile.NAMES[0])
    opened = open_set(chosen, known, file, unlocked)
    with opened.reader() as reader:
        site = site_of(reader.connection)
        check_role(reader, unlocked, Act.RESTORE, not_entitled())
        approval = agreement(reader, site, Entrance(file, unlocked), second, secret)
    return opened, approval


def _attachments_missing(count: int) -> BadInput:
    return BadInput(
        "attachments-missing",
        T(
            "Restore",
            "%n attachments of this backup are missing or damaged. Use another one, or "
            "restore it without them.",
        ).counted(count),
    )


@contextlib.contextmanager
def _naming(passed_over: Sequence[tuple[str, str]]) -> Iterator[None]:
    """When a restore fails, it is also said which newer sets it had passed over already."""
    try:
        yield
    except UserError as error:
        error.besides = passed_over_words(passed_over)
        raise


def passed_over_words(passed_over: Sequence[tuple[str, str]]) -> Text | None:
    """Which newer sets are not whole; None when every one is."""
    if not passed_over:
        return None
    names = ", ".join(name for name, _reason in passed_over)
    words = T("Restore", "%n newer backups are not whole and were passed over: {names}.")
    return words.counted(len(passed_over)).filled(names=names)


def _newest_whole(folder: Path) -> tuple[Path, ReadManifest, tuple[tuple[str, str], ...]]:
    """The newest set whose files are as they were made, and what was passed over to get there."""
    refused: dict[str, BackupDamaged] = {}
    for one in candidates(folder):
        try:
            read(one)
        except BackupDamaged as error:  # when it was made, only its name still tells
            refused[one.name] = error
    for made in sets_in(folder):
        try:
            known = check_files(made.folder)
        except BackupDamaged as error:
            refused[made.folder.name] = error
            continue
        passed_over = sorted(
            (name, error.reason)
            for name, error in refused.items()
            if error.what != "manifest" or _moment(name) > _moment(made.folder.name)
        )
        return made.folder, known, tuple(passed_over)
    if refused:
        newest = max(refused, key=_moment)
        with _naming([(name, one.reason) for name, one in refused.items() if name != newest]):
            raise refused[newest]
    raise BadInput("no-backup", T("Backup", "There is no backup in this folder."))


def _moment(name: str) -> str:
    """The time in a set's name, which also a damaged one still tells."""
    return "-".join(name.rsplit("-", 2)[1:])


def check_role(reader: Reader, unlocked: Unlocked, act: Act, refusal: Refused) -> None:
    """Raises ``refusal`` unless the records say that this person may do ``act``."""
    staff = reader.get(StaffMember, unlocked.person)
    if staff is None or staff.record.left_on is not None:
        raise Refused("no-longer-enrolled", T("Desk", "This account is no longer in use."))
    if unlocked.one_time:
        raise Refused("must-change", T("Desk", "Choose your own passphrase first."))
    if not decide(Question(staff.record.role, act)).allowed:
        raise refusal


@dataclass(frozen=True, slots=True, repr=False)
class Entrance:
    """A key file, and who has unlocked it."""

    file: KeyFile
    unlocked: Unlocked


def agreement(
    reader: Reader, site: Site, entrance: Entrance, second: Person | None, secret: bytes | None
) -> Second | None:
    """Who agrees to a new store. Nobody needs to when the envelopes were opened, or when there is
    nobody else. Raises ``Refused`` and ``SignInRefused``.
    """
    if second is not None:
        return _approval(reader, entrance, second, secret)
    others = _colleagues(reader, site, entrance.file) - {bytes(entrance.unlocked.person)}
    if others and not entrance.unlocked.by_envelopes:
        raise Refused(
            "second-needed",
            T(
                "Restore",
                "This needs a second person, who types the own passphrase, or the two sealed "
                "envelopes. Second persons can be: {roles}.",
            ).filled(roles=who_may(_APPROVAL)),
        )
    return None


def _colleagues(reader: Reader, site: Site, file: KeyFile) -> set[bytes]:
    """Everybody who could sign in."""
    ways_in = {bytes(slot.person) for slot in file.slots if not slot.is_recovery}
    return {
        bytes(one.rid)
        for one in reader.find(StaffMember, {"left_on": None})
        if site.is_own(one.origin) and one.rid in ways_in
    }


def _approval(reader: Reader, entrance: Entrance, second: Person, secret: bytes | None) -> Second:
    unlocked = unlock_with(entrance.file, second.user, second.passphrase, secret)
    if unlocked.person == entrance.unlocked.person:
        raise Refused("same-person", T("Second", "The second person must be somebody else."))
    staff = reader.get(StaffMember, unlocked.person)
    nobody = unlocked.one_time or unlocked.by_envelopes
    if staff is None or staff.record.left_on is not None or nobody:
        raise Refused("not-permitted", T("Second", "This account cannot approve anything now."))
    record = staff.record
    if not may_approve(record.role):
        raise Refused("not-permitted", somebody_else(_APPROVAL))
    return Second(staff.rid, record.full_name, record.role, unlocked.keys.signing)


def may_approve(role: str) -> bool:
    """Whose agreement a restore takes."""
    return may_second(_APPROVAL, role, same=False).allowed


_APPROVAL = Question("", Act.RESTORE)


def _note(work: UnitOfWork, opened: OpenedBackup, second: Second | None, absent: int) -> None:
    manifest = opened.read.manifest
    work.act(
        "restored",
        backup=manifest.backup,
        entries=manifest.entries,
        former_epoch=manifest.epoch,
        former_seq=manifest.seq,
        head=manifest.head,
        absent_attachments=absent,
        by_envelopes=opened.unlocked.by_envelopes,
    )
    if second is not None:
        work.countersigned(second)
