"""Staff member: who writes records here, so that every reader can name the author."""

from __future__ import annotations

from datetime import date

from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, day, record, text


@record(
    key="staff_member",
    version=1,
    title=T("StaffMember", "Staff member"),
    plural=T("StaffMember", "Staff"),
    merge=Merge.HOLDER,
    list_columns=("full_name", "user_name", "role", "left_on"),
)
class StaffMember(Record):
    """A user of this program. Passwords and keys are not part of it and never travel."""

    full_name: str = text(T("StaffMember", "Name"), max_length=120, searched=True)
    user_name: str = text(T("StaffMember", "User name"), max_length=60)
    role: str = choice(T("StaffMember", "Role"), "staff-role")
    left_on: date | None = day(T("StaffMember", "Left on"), default=None)
