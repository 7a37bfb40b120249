"""Founding a store: keys, identity, empty journal. The only place where a store comes to be."""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa

from vepdesk.base.clock import Clock
from vepdesk.base.errors import Refused
from vepdesk.base.files import make_private_folder, sync_folder
from vepdesk.base.identifiers import RecordId, new_record_id, random_id
from vepdesk.base.text import T
from vepdesk.crypto.age_recipients import HybridIdentity
from vepdesk.crypto.keys import StoreKeys
from vepdesk.crypto.signatures import SigningKeys
from vepdesk.crypto.slots import DEFAULT, SlotParameters
from vepdesk.journal.anchor import Anchor, Position
from vepdesk.journal.genesis import Genesis
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.vault import keyfile, tables
from vepdesk.vault.connection import SALT_LENGTH, StoreFile, no_access
from vepdesk.vault.keyfile import KeyFile
from vepdesk.vault.store import DATABASE, FOLDERS, Store, new_database

RECOVERY_USER = "recovery"
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
    parameters: SlotParameters = DEFAULT


def found(folder: Path, founding: Founding, clock: Clock) -> tuple[Store, str]:
    """Makes a store and opens it for its first administrator; also gives the recovery code.

    The recovery code (130 random bits) opens the store for the user ``recovery`` and is shown once.
    Raises :class:`Refused` when the folder already holds a store; nothing is ever overwritten.
    """
    if keyfile.exists(folder):
        raise Refused("store-exists", T("Store", "There is already a store in this folder."))
    try:
        make_private_folder(folder)
        for name in FOLDERS:
            make_private_folder(folder / name)
    except OSError as error:
        raise no_access() from error
    keys, salt = StoreKeys.generate(), secrets.token_bytes(SALT_LENGTH)
    person, rescuer = new_record_id(), new_record_id()
    start = _make_database(folder, keys, salt, founding)
    recovery = _recovery_code()
    key_file = KeyFile(0, start.store, salt, founding.name, founding.role, founding.practice, ())
    cost = founding.parameters
    key_file = key_file.with_user(keys, founding.user, person, founding.password, cost)
    key_file = key_file.with_user(keys, RECOVERY_USER, rescuer, recovery, cost)
    for generation in (1, 2):  # both copies from the first day
        replace(key_file, generation=generation).written(folder, keys)
    Anchor(folder, keys.anchor_mac_key).write(start.position, new_epoch=True)
    (folder / _UNFINISHED).replace(folder / DATABASE)
    sync_folder(folder)
    opened = Store(folder, keys, salt, person)
    _first_entries(opened, founding, rescuer, clock)
    return opened, recovery


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
        work.act("founded")
        work.commit()


def _recovery_code() -> str:
    """Twenty-six letters and digits (130 bits) in groups that can be read aloud."""
    code = base64.b32encode(secrets.token_bytes(17)).decode("ascii")[:26]
    return "-".join(code[start : start + 5] for start in range(0, len(code), 5)).lower()
