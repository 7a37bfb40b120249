"""Another computer: taking along this one's own part of the key, or doing without it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Final

from vepdesk.access.policy import Act
from vepdesk.base.canonical import Item
from vepdesk.base.errors import BadInput, Refused, SignInRefused, UserError
from vepdesk.base.files import full_disk, no_space, write_durably
from vepdesk.base.text import T
from vepdesk.crypto.calibration import calibrated
from vepdesk.crypto.errors import Damaged, WrongPassword
from vepdesk.crypto.slots import (
    DEVICE_SECRET_LENGTH,
    Slot,
    SlotParameters,
    open_slot,
    seal_slot,
)
from vepdesk.services.desk import Desk
from vepdesk.services.flows.first_run import check_passphrase
from vepdesk.services.holders import keep_open_elsewhere
from vepdesk.vault import device, keyfile
from vepdesk.vault.backup import sets_in
from vepdesk.vault.failed_tries import FailedTries

FORMAT: Final = "vepdesk-moving/1"
_MOST_BYTES = 64 * 1024


class Device(Enum):
    """How this computer stands to the store."""

    HOLDS = "holds"
    """It holds its part of the key; a copy of the store opens nowhere else."""
    MISSING = "missing"
    """Accounts need a part that this computer does not hold: the store came from another one."""
    NONE = "none"
    """No account needs such a part, because it could not be kept when they were made."""


def device_state(desk: Desk) -> Device:
    """Whether passphrases work on this computer only."""
    desk.require(Act.MOVE_STORE)
    if desk.store.unlocked.device_secret is not None:
        return Device.HOLDS
    return Device.MISSING if desk.store.key_file().uses_device_secret else Device.NONE


def moving_file(
    desk: Desk, file: Path, passphrase: str, parameters: SlotParameters | None = None
) -> None:
    """Writes this computer's part of the key, sealed, to take it to the next one.

    It opens nothing alone: the store, somebody's passphrase and this one are needed besides.
    Raises :class:`Invalid` at ``passphrase`` and :class:`Refused` where there is nothing to take.
    """
    desk.require(Act.MOVE_STORE)
    site, secret = desk.store.site, desk.store.unlocked.device_secret
    if secret is None:
        raise Refused(
            "no-device-secret",
            T("Moving", "This computer holds no part of the key. A copy of the store is enough."),
        )
    check_passphrase(passphrase, desk.actor.name, desk.actor.user, site.name, site.code)
    cost = parameters or calibrated(at_least=desk.store.key_file().cost)
    slot = seal_slot(passphrase, secret, _about(site.store), cost)
    plain = {"format": FORMAT, "store": site.store.hex(), "slot": dict(slot.to_plain())}
    with desk.work() as work:
        work.act("moving-file-made")
        work.commit()
    try:
        write_durably(file, json.dumps(plain, sort_keys=True).encode("ascii") + b"\n")
    except OSError as error:
        raise _not_written(error) from error


def receive_moving_file(folder: Path, file: Path, passphrase: str) -> None:
    """Takes over the part of the key that another computer sealed, before anybody signs in.

    Raises :class:`BadInput` for a file that is none or of another store, ``SignInRefused`` for
    the wrong passphrase, and :class:`Refused` when this computer cannot keep a secret, or holds
    another one: nobody has signed in yet, and a lost one would shut everybody out for good.
    """
    _take_over(keyfile.read(folder).store, file, passphrase)
    tries = FailedTries(folder)
    if not tries.whole:  # what was tried here before is authenticated without the secret
        tries.begin()


def receive_for_backup(folder: Path, file: Path, passphrase: str) -> None:
    """The same before a backup in ``folder`` is restored here; nothing of it is written to.

    Raises :class:`BadInput` also where there is no backup.
    """
    sets = sets_in(folder)
    if not sets:
        raise BadInput("no-backup", T("Backup", "There is no backup in this folder."))
    _take_over(keyfile.read(sets[0].folder).store, file, passphrase)


def _take_over(store: bytes, file: Path, passphrase: str) -> None:
    slot = _read(file, store)
    try:
        secret = open_slot(slot, passphrase, _about(store))
    except WrongPassword as error:
        raise SignInRefused(
            "moving-passphrase", T("Moving", "This is not the passphrase of the moving file.")
        ) from error
    if len(secret) != DEVICE_SECRET_LENGTH:
        raise _no_moving_file()
    if device.read(store) not in (None, secret):
        raise _holds_already()
    if not device.keep(store, secret):
        raise cannot_keep()


def new_device_secret(desk: Desk, *, lose: bool = False) -> None:
    """Binds the store to this computer, when the part of the key that it was bound to is lost.

    Every way in that needed the lost part is taken: each colleague gets a new first passphrase. The
    store gets a new key, because the lost computer may be in strange hands.

    Raises :class:`Refused` (``last-holder``) where nobody could open a compartment then, unless
    that was agreed to (``lose``).
    """
    desk.require(Act.MOVE_STORE)
    own = desk.store.key_file().slot_of(desk.actor.user)
    if own is None or own.slot.device:
        raise _holds_already()
    with desk.work() as work:
        keep_open_elsewhere(desk, work, lose=lose)
        work.act("device-secret-made")
        work.commit()
    secret = device.make(desk.store.site.store)
    if secret is None:
        raise cannot_keep()
    desk.store.use_device_secret(secret)
    FailedTries(desk.store.folder).begin()  # it is authenticated with the secret


def _holds_already() -> Refused:
    return Refused(
        "device-secret-here", T("Moving", "This computer holds its part of the key already.")
    )


def cannot_keep() -> Refused:
    """Why a computer has no part of the key of its own."""
    return Refused(
        "cannot-keep-secret",
        T(
            "Moving",
            "This computer cannot keep a secret of its own: its folder for that cannot be written. "
            "Ask the IT staff. The store works without it; then a copy of it and a passphrase are "
            "enough.",
        ),
    )


def _about(store: bytes) -> Mapping[str, Item]:
    """What the sealed secret is bound to."""
    return {"what": FORMAT, "store": store}


def _read(file: Path, store: bytes) -> Slot:
    try:
        with file.open("rb") as stream:
            plain = json.loads(stream.read(_MOST_BYTES).decode("ascii"))
        if plain["format"] != FORMAT:
            raise _no_moving_file()
        of, slot = bytes.fromhex(plain["store"]), Slot.from_plain(plain["slot"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError, Damaged) as error:
        raise _no_moving_file() from error
    if of != store:
        raise BadInput(
            "other-store", T("Moving", "This moving file belongs to another store, not to this.")
        )
    if slot.device:
        raise _no_moving_file()
    return slot


def _no_moving_file() -> BadInput:
    return BadInput(
        "not-moving-file",
        T("Moving", "This is no moving file, or it is damaged. Write it again on the other one."),
    )


def _not_written(error: OSError) -> UserError:
    if no_space(error):
        return full_disk()
    return Refused("not-written", T("Moving", "The moving file could not be written there."))
