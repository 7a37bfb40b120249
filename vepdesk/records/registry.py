"""Every record type, in an order in which references point back to earlier types."""

from __future__ import annotations

from collections.abc import Mapping

from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.records.kinds.attendance import Attendance
from vepdesk.records.kinds.break_glass_note import BreakGlassNote
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.health_note import HealthNote
from vepdesk.records.kinds.identifier import Identifier
from vepdesk.records.kinds.incident import Incident
from vepdesk.records.kinds.incident_note import IncidentNote
from vepdesk.records.kinds.intelligence_report import IntelligenceReport
from vepdesk.records.kinds.involvement import Involvement
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.programme import Programme
from vepdesk.records.kinds.release import Release
from vepdesk.records.kinds.sealed_complaint import SealedComplaint
from vepdesk.records.kinds.session import Session
from vepdesk.records.kinds.signing_key import SigningKey
from vepdesk.records.kinds.source_import import SourceImport
from vepdesk.records.kinds.source_record import SourceRecord
from vepdesk.records.kinds.staff_member import StaffMember
from vepdesk.records.spec import Record, RecordSpec

RECORD_TYPES: tuple[type[Record], ...] = (
    StaffMember,
    SigningKey,
    Location,
    Prisoner,
    Identifier,
    Admission,
    Release,
    Placement,
    Designation,
    Classification,
    Incident,
    Involvement,
    IncidentNote,
    Programme,
    Enrolment,
    Session,
    Attendance,
    SourceImport,
    SourceRecord,
    Attachment,
)

BY_KEY: Mapping[str, type[Record]] = {kind.spec.key: kind for kind in RECORD_TYPES}

SEALED_TYPES: tuple[type[Record], ...] = (
    IntelligenceReport,
    HealthNote,
    BreakGlassNote,
    SealedComplaint,
)
"""Types of the compartments. They have no table and appear in no query: who holds the key of a
compartment sees them, for as long as the program runs."""

SEALED_BY_KEY: Mapping[str, type[Record]] = {kind.spec.key: kind for kind in SEALED_TYPES}


def spec_of(key: str) -> RecordSpec:
    """The description of the record type called ``key``; raises ``KeyError`` when unknown."""
    return BY_KEY[key].spec


def check_registry(kinds: tuple[type[Record], ...]) -> None:
    """Stops the program at start when the registry contradicts itself."""
    known: set[str] = set()
    for kind in kinds:
        if kind.spec.key in known:
            raise TypeError(f"{kind.spec.key} is declared twice")
        known.add(kind.spec.key)
        for field in kind.spec.fields:
            if field.to and field.to not in known:
                raise TypeError(f"{kind.spec.key}.{field.name} refers to the later {field.to}")


def check_compartments() -> None:
    """Stops the program at start when a sealed type would get a table, or an open one none."""
    for kind in (*RECORD_TYPES, *SEALED_TYPES):
        if (kind in SEALED_TYPES) != (kind.spec.compartment is not Compartment.OPEN):
            raise TypeError(f"{kind.spec.key} stands in the wrong list")


check_registry((*RECORD_TYPES, *SEALED_TYPES))
check_compartments()
