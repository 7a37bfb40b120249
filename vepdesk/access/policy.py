"""Who may do what: one readable table and one decision.

Deny by default. The first administrator of a new store holds every role until somebody else is
enrolled, because somebody must be able to begin; acts that need a second person still need one.
Compartments, record states and headquarters' finer roles join this table with the Vault issue.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


class Act(Enum):
    """What a person can do here that not everybody may."""

    READ = "read"
    KEEP_REGISTER = "keep register"
    RECORD_INCIDENT = "record incident"
    REVIEW_INCIDENT = "review incident"
    ASSESS = "assess"
    APPROVE = "approve"
    RUN_PROGRAMMES = "run programmes"
    MARK_ATTENDANCE = "mark attendance"
    MANAGE_PLACES = "manage places"
    MANAGE_STAFF = "manage staff"
    STRIKE = "strike"
    EXCHANGE = "exchange"
    IMPORT_REGISTER = "import register"
    INSPECT = "inspect"
    BACK_UP = "back up"
    RESTORE = "restore a backup"
    REPAIR = "repair"
    SET_POLICY = "set policy"
    ACCEPT_POSITION = "accept a journal that forked or fell back"


_TABLE: Mapping[Act, str] = {
    Act.READ: "administrator clerk officer case-officer assessor programme-staff supervisor "
    "governor auditor analyst",
    Act.KEEP_REGISTER: "clerk officer case-officer supervisor governor",
    Act.RECORD_INCIDENT: "clerk officer case-officer assessor programme-staff supervisor governor",
    Act.REVIEW_INCIDENT: "supervisor governor",
    Act.ASSESS: "case-officer assessor supervisor governor",
    Act.APPROVE: "supervisor governor",
    Act.RUN_PROGRAMMES: "case-officer programme-staff supervisor governor",
    Act.MARK_ATTENDANCE: "officer case-officer programme-staff supervisor governor",
    Act.MANAGE_PLACES: "clerk supervisor governor",
    Act.MANAGE_STAFF: "administrator governor",
    Act.STRIKE: "supervisor governor",
    Act.EXCHANGE: "clerk officer case-officer supervisor governor ingest administrator",
    Act.IMPORT_REGISTER: "clerk supervisor governor ingest",
    Act.INSPECT: "administrator supervisor governor auditor ingest analyst",
    Act.BACK_UP: "administrator governor supervisor",
    Act.RESTORE: "administrator governor",
    Act.REPAIR: "administrator governor",
    Act.SET_POLICY: "administrator governor",
    Act.ACCEPT_POSITION: "administrator governor",
}

ROLES: Mapping[Act, frozenset[str]] = {act: frozenset(_TABLE[act].split()) for act in Act}


def may(role: str, act: Act, *, alone: bool) -> bool:
    """Whether somebody with ``role`` may do ``act``.

    ``alone`` says that no colleague is enrolled yet: an administrator then holds every role.
    """
    return role in ROLES[act] or (alone and role == "administrator")
