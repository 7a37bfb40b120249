"""Finding one record or saying plainly that it is not here."""

from __future__ import annotations

from typing import TypeVar

from vepdesk.base.errors import Refused
from vepdesk.base.text import T
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.spec import Record
from vepdesk.vault.keyfile import RECOVERY_USER, user_key
from vepdesk.vault.reader import Reader
from vepdesk.vault.rows import Stored
from vepdesk.vault.site import Site

RecordType = TypeVar("RecordType", bound=Record)


def the(reader: Reader, kind: type[RecordType], rid: bytes) -> Stored[RecordType]:
    """The record ``rid``. Raises :class:`Refused` when it is not here or was struck."""
    found = reader.get(kind, rid)
    if found is None or found.struck:
        raise Refused("not-here", T("Records", "This record is not here any more."))
    return found


def staff_name(reader: Reader, rid: bytes | None) -> str:
    """The name of whoever wrote something; empty when nobody is named."""
    person = reader.get(StaffMember, rid) if rid else None
    return person.record.full_name if person else ""


def staff_here(reader: Reader, site: Site) -> list[Stored[StaffMember]]:
    """The staff of this site, also of its former epochs; the envelopes are nobody."""
    return [
        one
        for one in reader.find(StaffMember)
        if site.is_own(one.origin) and user_key(one.record.user_name) != RECOVERY_USER
    ]
