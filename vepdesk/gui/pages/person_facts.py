"""What a person's page says of the person: the fixed strip and the key facts."""

from __future__ import annotations

from vepdesk.base.text import T
from vepdesk.gui.forms.record_detail import value_text
from vepdesk.gui.pages.people import other_spelling
from vepdesk.gui.parts.person_strip import Alert, PersonSummary
from vepdesk.gui.theme import Tone
from vepdesk.gui.words import Words, day_words, name_words, say
from vepdesk.records.codes import label
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.people import PersonFile

_KEY_FACTS = ("birth", "sex", "nationality", "language", "legal_status")


def summary(file: PersonFile) -> PersonSummary:
    """The fixed strip: who this is, where, and what whoever acts must know."""
    record: Prisoner = file.person.record
    names = record.names or ()
    facts: list[Words] = []
    if record.number:
        facts.append(record.number)
    if file.place:
        facts.append(file.place)
    level = file.level.record.level if file.level else "unclassified"
    facts.append(T("Person", "Level: {level}").filled(level=label("custody-level", level)))
    alerts: list[Alert] = []
    if file.person.conflicts:
        alerts.append(Alert(T("Person", "Sites disagree"), Tone.WARN, "git-merge"))
    if record.custody != "held":
        alerts.append(Alert(T("Person", "Not in custody"), Tone.PLAIN, "door-exit"))
    if any(one.record.state == "confirmed" for one in file.designations):
        alerts.append(Alert(T("Person", "VEP designation"), Tone.INFO, "shield-lock"))
    also = other_spelling(names)
    return PersonSummary(
        name_words(names) or (record.number or ""),
        T("Person", "also written {name}").filled(name=also) if also else "",
        tuple(facts),
        tuple(alerts),
    )


def key_facts(file: PersonFile) -> list[tuple[Words, str]]:
    """What the file says of the person, in the order of the form."""
    spec, record = Prisoner.spec, file.person.record
    unknown = say(T("RecordDetail", "not recorded"))
    facts: list[tuple[Words, str]] = [
        (spec.field(name).label, value_text(spec.field(name), getattr(record, name)) or unknown)
        for name in _KEY_FACTS
    ]
    if file.stay is not None:
        stay = file.stay.record
        facts.append((T("Person", "Admitted"), day_words(stay.admitted_on)))
        if stay.hold_until is not None:
            facts.append((T("Person", "Held until"), day_words(stay.hold_until)))
    facts.extend(
        (label("identifier-type", one.record.type), one.record.value) for one in file.identifiers
    )
    return facts


def source_facts(file: PersonFile) -> list[tuple[Words, str]]:
    """What the imported register said; empty for somebody admitted here."""
    source = file.source.record if file.source else None
    if source is None:
        return []
    return [
        (T("Person", "As of"), day_words(source.on)),
        (T("Person", "Number there"), source.identifier),
        (T("Person", "Level there"), source.level or "–"),
        (T("Person", "Status there"), source.status or "–"),
    ]
