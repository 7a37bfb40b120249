"""One import of a register of another system."""

from __future__ import annotations

from datetime import date

from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, day, integer, record, text


@record(
    key="source_import",
    version=1,
    title=T("SourceImport", "Imported register"),
    plural=T("SourceImport", "Imported registers"),
    merge=Merge.APPEND,
    list_columns=("on", "source", "rows", "admissions", "releases", "level_changes"),
    happened="on",
)
class SourceImport(Record):
    """What was imported for which day, and what it changed."""

    on: date = day(T("SourceImport", "Day of the register"), written_by_program=True)
    source: str = text(T("SourceImport", "Register"), written_by_program=True)
    digest: str = text(T("SourceImport", "Digest of its content"), written_by_program=True)
    rows: int = integer(T("SourceImport", "Lines"), written_by_program=True)
    admissions: int = integer(T("SourceImport", "Admissions"), written_by_program=True)
    releases: int = integer(T("SourceImport", "Releases"), written_by_program=True)
    level_changes: int = integer(T("SourceImport", "Changes of level"), written_by_program=True)
    infraction_changes: int = integer(
        T("SourceImport", "Changes of the infraction flag"),
        written_by_program=True,
    )
