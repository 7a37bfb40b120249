"""Who may do what in a compartment, by role. The keys decide besides: see ``docs/compartments.md``.

There is no "alone" here: whoever founds a store opens no compartment by that.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from vepdesk.records.compartments import Compartment


class SealedAct(Enum):
    """What can be done in a compartment."""

    READ_SEALED = "read sealed"
    WRITE_SEALED = "write sealed"
    BREAK_GLASS = "break glass"
    REVIEW_BREAK_GLASS = "review break glass"
    GRANT_COMPARTMENT = "grant compartment"


_STAFF = (
    "clerk officer case-officer assessor psychologist intelligence health programme-staff "
    "probation-officer supervisor governor"
)

_TABLE: Mapping[tuple[Compartment, SealedAct], str] = {
    (Compartment.INTELLIGENCE, SealedAct.READ_SEALED): "intelligence",
    (Compartment.INTELLIGENCE, SealedAct.WRITE_SEALED): _STAFF,
    (Compartment.INTELLIGENCE, SealedAct.GRANT_COMPARTMENT): "intelligence",
    (Compartment.HEALTH, SealedAct.READ_SEALED): "health psychologist",
    (Compartment.HEALTH, SealedAct.WRITE_SEALED): "health psychologist officer case-officer "
    "supervisor governor",
    (Compartment.HEALTH, SealedAct.BREAK_GLASS): "officer case-officer supervisor governor",
    (Compartment.HEALTH, SealedAct.REVIEW_BREAK_GLASS): "health psychologist governor",
    (Compartment.HEALTH, SealedAct.GRANT_COMPARTMENT): "health psychologist",
    (Compartment.COMPLAINTS, SealedAct.READ_SEALED): "auditor",
    (Compartment.COMPLAINTS, SealedAct.WRITE_SEALED): _STAFF,
}


def may_in(role: str, act: SealedAct, compartment: Compartment) -> bool:
    """Whether somebody with ``role`` may do ``act`` in ``compartment``."""
    return role in _TABLE.get((compartment, act), "").split()
