"""A database that is not the one last used here: why it stopped, and the ways out.

Looking again helps when a file was brought back; a backup may be newer; and two people may decide
to go on without what is missing. That decision is an entry which both of them sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from vepdesk.access.policy import Act
from vepdesk.base.canonical import encode
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.text import T
from vepdesk.journal.anchor import AnchorVerdict, Position
from vepdesk.journal.second import Second
from vepdesk.services.desk import Desk
from vepdesk.vault.epochs import begin_epoch
from vepdesk.vault.unit_of_work import UnitOfWork

DOMAIN: Final = "vepdesk-accepted/1"


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why nothing can be saved: ``behind``, ``differs`` or ``missing``.

    ``here`` is the last entry of the database, ``last_seen`` what the mark beside it says, None
    where there is no mark or it speaks of another journal.
    """

    why: str
    here: int
    last_seen: int | None

    @property
    def missing(self) -> int | None:
        """How many saved entries are missing, where that is known."""
        return None if self.last_seen is None else max(0, self.last_seen - self.here)


def stopped(desk: Desk) -> Stopped | None:
    """Whether this store takes no entries until people have decided; None when all is well."""
    store = desk.store
    if store.verdict is AnchorVerdict.AGREES:
        return None
    anchored, here = store.anchored(), desk.position
    same = anchored is not None and anchored.epoch == here.epoch
    return Stopped(store.verdict.value, here.seq, anchored.seq if anchored and same else None)


def is_stopped(desk: Desk) -> bool:
    """The same without looking into the store, for any thread."""
    return desk.store.verdict is not AnchorVerdict.AGREES


def look_again(desk: Desk) -> Stopped | None:
    """Compares once more; anybody may."""
    desk.store.look_again()
    return stopped(desk)


def accept_position(desk: Desk, second: Second, reason: str) -> None:
    """Goes on from here in a new epoch, signed by the person at the desk and by ``second``.

    ``second`` comes from :func:`vepdesk.services.second_person.second_person`, for this act.
    """
    desk.require(Act.ACCEPT_POSITION)
    if not reason.strip():
        raise Invalid("reason", T("Position", "Write why you go on without what is missing."))
    if second.person == desk.actor.person:
        raise Refused("same-person", T("Second", "The second person must be somebody else."))
    found = stopped(desk)
    if found is None:
        raise Refused("not-stopped", T("Position", "Nothing is wrong here: you can go on."))
    here, anchored = desk.position, desk.store.anchored()
    signed = _signed(desk, here, anchored, reason)

    def note(work: UnitOfWork) -> None:
        work.act(
            "position-accepted",
            why=found.why,
            reason=reason.strip(),
            former_epoch=here.epoch,
            former_seq=here.seq,
            former_head=here.head,
            last_seen=anchored.seq if anchored else None,
            last_seen_head=anchored.head if anchored else None,
            signature=signed,
        )
        work.countersigned(second)

    desk.store.accept_position(desk.actor.person, desk.clock, begin_epoch, note)


def _signed(desk: Desk, here: Position, anchored: Position | None, reason: str) -> bytes:
    """The first person's own signatures over what was decided; the entry's second has the other."""
    statement = encode((DOMAIN, _plain(here), _plain(anchored), reason.strip()))
    return b"".join(desk.store.unlocked.keys.signing.sign(statement, DOMAIN))


def _plain(position: Position | None) -> tuple[bytes, int, bytes] | None:
    return None if position is None else (position.epoch, position.seq, position.head)
