"""Founding a store: keys, identity, empty journal. The only place where a store comes to be."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from vepdesk.base.clock import Clock
from vepdesk.base.errors import Refused
from vepdesk.base.files import make_private_folder, sync_folder
from vepdesk.base.identifiers import RecordId, new_record_id, random_id
from vepdesk.base.text import T
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.calibration import FLOOR, calibrated
from vepdesk.crypto.envelopes import Envelopes
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.signatures import SigningKeys, VerifyKeys
from vepdesk.crypto.slots import SlotParameters
from vepdesk.crypto.user_keys import UserKeys
from vepdesk.journal.anchor import Anchor, Position
from vepdesk.journal.genesis import Genesis
from vepdesk.records.kinds.signing_key import SigningKey
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.vault import device, keyfile, tables
from vepdesk.vault.connection import SALT_LENGTH, StoreFile, no_access
from vepdesk.vault.keyfile import RECOVERY_USER, DatabaseKey, KeyFile, NewUser
from vepdesk.vault.new_database import new_database
from vepdesk.vault.placing import refuse_place
from vepdesk.vault.renewal import DATABASE
from vepdesk.vault.store import FOLDERS, Store
from vepdesk.vault.unlocking import unlock_with

_UNFINISHED = "store.new"


@dataclass(frozen=True, slots=True, repr=False)
class Founding:
    """What a new store needs to know."""

    role: str
    name: str
    code: str
    administrator: str
    user: str
    password: str
    practice: bool = False
    parameters: SlotParameters | None = None
    """What one try of a passphrase costs; measured on this computer unless it is given."""
    anywhere: bool = False
    """Also on a network drive, a drive that can be pulled out, or in a synced folder."""


def found(folder: Path, founding: Founding, clock: Clock) -> tuple[Store, Envelopes]:
    """Makes a store and opens it for its first administrator; also gives the recovery codes.

    Both codes together open the store for the user ``recovery``; they are shown once.
    Raises :class:`Refused` when the folder already holds a store, lies in one, or is no place for
    one; nothing is ever overwritten.
    """
    if keyfile.exists(folder):
        raise Refused("store-exists", T("Store", "There is already a store in this folder."))
    refuse_place(folder, anywhere=founding.anywhere)
    try:
        make_private_folder(folder)
        for name in FOLDERS:
            make_private_folder(folder / name)
    except OSError as error:
        raise no_access() from error
    keys, salt = StoreKeys.generate(), secrets.token_bytes(SALT_LENGTH)
    person, rescuer, envelopes = new_record_id(), new_record_id(), Envelopes.generate()
    start = _make_database(folder, keys, salt, founding)
    secret = device.make(start.store)
    cost = founding.parameters or calibrated()
    first = NewUser(founding.user, person, founding.password, UserKeys.generate(), cost)
    recovery = NewUser(
        RECOVERY_USER,
        rescuer,
        envelopes.passphrase,
        UserKeys.generate(),
        founding.parameters or FLOOR,
    )
    file = KeyFile(
        0, start.store, founding.name, founding.role, founding.practice, (DatabaseKey(1, salt),), ()
    )
    file = file.with_user(first, {1: keys}, secret).with_user(recovery, {1: keys}, None)
    file = file.written_twice(folder, keys)
    Anchor(folder, keys.anchor_mac_key).write(start.position, new_epoch=True)
    (folder / _UNFINISHED).replace(folder / DATABASE)
    sync_folder(folder)
    opened = Store(folder, file, unlock_with(file, founding.user, founding.password, secret))
    _first_entries(opened, founding, rescuer, clock)
    return opened, envelopes


@dataclass(frozen=True, slots=True)
class _Start:
    store: bytes
    position: Position


def _make_database(folder: Path, keys: StoreKeys, salt: bytes, founding: Founding) -> _Start:
    store, site, epoch = random_id(), random_id(), random_id()
    signing, sealing = SigningKeys.generate(), HybridIdentity.generate()
    genesis = Genesis(
        site, epoch, signing.public, sealing.recipient.public_bytes, founding.practice
    )

    def fill(connection: sa.Connection) -> None:
        connection.execute(
            tables.origin.insert().values(
                id=1, site=site, epoch=epoch, start=genesis.head, seq=0, head=genesis.head
            )
        )
        connection.execute(
            tables.genesis.insert().values(
                one=1,
                store=store,
                site=site,
                code=founding.code,
                name=founding.name,
                role=founding.role,
                practice=int(founding.practice),
                origin=1,
                genesis=genesis.encoded(),
                signature=genesis.signed(signing),
                signing_secret=signing.secret,
                sealing_secret=sealing.secret,
            )
        )

    unfinished = folder / _UNFINISHED
    unfinished.unlink(missing_ok=True)
    new_database(folder, StoreFile(unfinished, keys.database_key, salt), fill)
    return _Start(store, Position(epoch, 0, genesis.head))


def signing_key(person: RecordId, public: VerifyKeys) -> SigningKey:
    """The record of somebody's public signing keys."""
    return SigningKey(
        staff_member=person, ed25519=public.ed25519.hex(), mldsa65=public.mldsa65.hex()
    )


def _first_entries(store: Store, founding: Founding, rescuer: RecordId, clock: Clock) -> None:
    with store.unit_of_work(store.person, clock) as work:
        work.create(
            StaffMember(
                full_name=founding.administrator, user_name=founding.user, role="administrator"
            ),
            store.person,
        )
        work.create(
            StaffMember(full_name="Recovery sheet", user_name=RECOVERY_USER, role="administrator"),
            rescuer,
        )
        work.create(signing_key(store.person, store.unlocked.keys.signing.public))
        work.act("founded")
        work.commit()
