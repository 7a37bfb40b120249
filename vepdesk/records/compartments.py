"""The compartments of need to know: what is in one shows nobody else that it is there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from vepdesk.base.text import T, Text


class Compartment(Enum):
    """Who a record type is for. Everything but open is kept in sealed entries."""

    OPEN = "open"
    INTELLIGENCE = "intelligence"
    HEALTH = "health"
    COMPLAINTS = "complaints"


SEALED: tuple[Compartment, ...] = tuple(one for one in Compartment if one is not Compartment.OPEN)

WORDS: Mapping[Compartment, Text] = {
    Compartment.OPEN: T("Compartment", "Open"),
    Compartment.INTELLIGENCE: T("Compartment", "Intelligence"),
    Compartment.HEALTH: T("Compartment", "Health"),
    Compartment.COMPLAINTS: T("Compartment", "Sealed complaints"),
}
