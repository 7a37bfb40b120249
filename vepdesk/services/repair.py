"""Repairing a store that does not open: a new one is made beside it, and what is missing is named.

It needs no store that opens. The damaged one is only read, so it can be tried as often as wanted.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.base.clock import Clock
from vepdesk.base.errors import Refused
from vepdesk.base.text import T
from vepdesk.journal.second import Second
from vepdesk.services.restoring import Entrance, Person, agreement, check_role
from vepdesk.services.waiting import counted_try
from vepdesk.vault import keyfile
from vepdesk.vault.placing import refuse_place
from vepdesk.vault.repairing import Diagnosis, Repair, Rung, build, examined
from vepdesk.vault.restoring import refuse_full
from vepdesk.vault.site import site_of
from vepdesk.vault.unit_of_work import UnitOfWork
from vepdesk.vault.unlocking import unlock
from vepdesk.vault.verify import Trouble


@dataclass(frozen=True, slots=True, repr=False)
class Repaired:
    """What a new store was made of, and what still does not hold in it."""

    diagnosis: Diagnosis
    troubles: tuple[Trouble, ...]


def repair(
    folder: Path, target: Path, person: Person, clock: Clock, second: Person | None = None
) -> Repaired:
    """Makes a new store in ``target`` of whatever can be read of the one in ``folder``.

    Raises ``SignInRefused`` like a sign-in, ``Refused`` (``store-exists``, ``second-needed``,
    ``not-permitted``), and ``StoreUnusable`` (``not-repairable``) when nothing can be read.
    """
    folder, target = folder.absolute(), target.absolute()
    keyfile.read(folder)
    refuse_full(target)
    refuse_place(target)
    with counted_try(folder, person.user, clock):
        file, unlocked = unlock(folder, person.user, person.passphrase)
    with examined(folder, target, file, unlocked) as found:
        with found.reader() as reader:
            check_role(reader, unlocked, Act.REPAIR, _not_permitted())
            site = site_of(reader.connection)
            entrance = Entrance(file, unlocked)
            with contextlib.ExitStack() as counted:
                if second is not None:  # also these tries are of somebody's passphrase
                    counted.enter_context(counted_try(folder, second.user, clock))
                approval = agreement(reader, site, entrance, second, unlocked.device_secret)
        diagnosis = found.diagnosis
        work = Repair(folder, file, unlocked, lambda work: _note(work, diagnosis, approval))
        troubles = build(found, work, target, clock)
    return Repaired(diagnosis, tuple(troubles))


def _note(work: UnitOfWork, found: Diagnosis, second: Second | None) -> None:
    work.act(
        "repaired",
        found=found.rung.value,
        entries=found.entries,
        former_epoch=found.position.epoch,
        former_seq=found.position.seq,
        head=found.position.head,
        missing=sum(gap.hi - gap.lo + 1 for gap in found.gaps),
        bad_pages=len(found.bad_pages),
    )
    if second is not None:
        work.countersigned(second)


def _not_permitted() -> Refused:
    return Refused("not-permitted", T("Desk", "Your role does not include this. Ask a supervisor."))


RUNGS = {
    Rung.WHOLE: T("Repair", "Nothing was wrong with the files. Reading them again was enough."),
    Rung.LOG_ASIDE: T("Repair", "The log of the database was damaged; the database was not."),
    Rung.REBUILT: T("Repair", "The database was written anew from itself."),
    Rung.SALVAGED: T(
        "Repair",
        "Entries were read from the pages that are whole, and every record computed from them.",
    ),
}
"""What each step means, in a sentence."""
