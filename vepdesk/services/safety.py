"""How safe a store is: its backups, whether one was proven, the room on its disk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vepdesk.access.policy import Act
from vepdesk.services.backups import DRILL_EVERY, open_to_former, own_sets, second_folder
from vepdesk.services.desk import Desk
from vepdesk.services.holders import Keepers, keepers_shown
from vepdesk.services.positions import Stopped, stopped
from vepdesk.services.room import Room, room
from vepdesk.vault.backup_notes import (
    LAST_BACKUP,
    LAST_DRILL,
    LAST_FAILURE,
    last_healed,
    moment,
    suspected,
)


@dataclass(frozen=True, slots=True)
class Safety:
    """What the page about it shows; times are UTC.

    ``failed`` is set when the last try of a backup or of restoring one came to nothing, ``healed``
    when attachments beside the backups were last copied again because they were damaged;
    ``rotten`` counts the files of attachments that are damaged in the store itself.
    ``keepers`` is for those who keep accounts.
    """

    last_backup: datetime | None
    proven: datetime | None
    failed: datetime | None
    overdue: bool
    drill_overdue: bool
    kept: int
    kept_bytes: int
    open_to_former: int
    healed: datetime | None
    rotten: int
    second_folder: Path | None
    room: Room | None
    stopped: Stopped | None
    keepers: tuple[Keepers, ...] = ()


def safety(desk: Desk) -> Safety:
    """Everything at once. It reads little, so that it can be asked often."""
    desk.require(Act.BACK_UP)
    connection, now = desk.reader.connection, desk.clock.now()
    made, proven = moment(connection, LAST_BACKUP), moment(connection, LAST_DRILL)
    failed = moment(connection, LAST_FAILURE)
    sets = own_sets(desk)
    later = max((one for one in (made, proven) if one is not None), default=None)
    return Safety(
        last_backup=made,
        proven=proven,
        failed=failed if failed and (later is None or failed >= later) else None,
        overdue=made is None or abs((now - made).days) >= 2,
        drill_overdue=proven is None or abs(now - proven) >= DRILL_EVERY,
        kept=len(sets),
        kept_bytes=sum(one.manifest.size for one in sets),
        open_to_former=open_to_former(desk),
        healed=last_healed(connection),
        rotten=len(suspected(connection)),
        second_folder=second_folder(desk),
        room=room(desk),
        stopped=stopped(desk),
        keepers=tuple(keepers_shown(desk)),
    )
