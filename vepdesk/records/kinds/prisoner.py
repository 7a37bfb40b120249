"""The person: who somebody is, whatever happens to him or her later."""

from __future__ import annotations

from vepdesk.base.text import T
from vepdesk.records.spec import Merge, Record, choice, names, partial_day, record, text
from vepdesk.records.values import PartialDay, PersonName


@record(
    key="prisoner",
    version=1,
    title=T("Prisoner", "Person"),
    plural=T("Prisoner", "People"),
    merge=Merge.SHARED,
    list_columns=("number", "names", "sex", "birth", "legal_status"),
)
class Prisoner(Record):
    """One person, once. Stays, levels and designations are records of their own.

    ``custody`` and ``holder`` (a site's identifier in hexadecimal) are always written together:
    their register is the custody chain of ``docs/journal.md``, each write naming its predecessor.
    """

    number: str | None = text(
        T("Prisoner", "Prison number"), max_length=40, searched=True, personal=True, default=None
    )
    names: tuple[PersonName, ...] | None = names(
        T("Prisoner", "Names"),
        help=T("Prisoner", "As recorded first, then in other scripts and spellings."),
        searched=True,
        personal=True,
        default=None,
    )
    sex: str | None = choice(T("Prisoner", "Sex"), "sex", personal=True, default=None)
    birth: PartialDay | None = partial_day(
        T("Prisoner", "Born"),
        help=T("Prisoner", "Only what is known: a year is enough. Mark an estimate as about."),
        personal=True,
        default=None,
    )
    nationality: str | None = text(
        T("Prisoner", "Nationality"), max_length=80, personal=True, default=None
    )
    language: str | None = text(
        T("Prisoner", "Language he or she understands best"),
        max_length=80,
        personal=True,
        default=None,
    )
    legal_status: str | None = choice(T("Prisoner", "Legal status"), "legal-status", default=None)
    custody: str | None = choice(
        T("Prisoner", "Custody"), "custody-state", written_by_program=True, default=None
    )
    holder: str | None = text(
        T("Prisoner", "Holding unit"), max_length=32, written_by_program=True, default=None
    )
