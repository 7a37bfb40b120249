"""What can be written into a compartment, and opening health records in need."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.forms.form_dialog import FormDialog, Values
from vepdesk.gui.session import Session
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.health_note import HealthNote
from vepdesk.records.kinds.intelligence_report import IntelligenceReport
from vepdesk.records.kinds.sealed_complaint import SealedComplaint
from vepdesk.records.spec import Record, Value
from vepdesk.records.values import Moment
from vepdesk.services.break_glass import break_glass
from vepdesk.services.desk import Desk
from vepdesk.services.sealed_records import (
    change_sealed,
    strike_sealed,
    write_sealed,
)
from vepdesk.vault.sealed import SealedRecord

KINDS: Mapping[Compartment, type[Record]] = {
    Compartment.INTELLIGENCE: IntelligenceReport,
    Compartment.HEALTH: HealthNote,
    Compartment.COMPLAINTS: SealedComplaint,
}

WRITE: Mapping[Compartment, Text] = {
    Compartment.INTELLIGENCE: T("SealedActs", "Submit an intelligence report"),
    Compartment.HEALTH: T("SealedActs", "Report on health"),
    Compartment.COMPLAINTS: T("SealedActs", "Take down a sealed complaint"),
}

_NOTES: Mapping[Compartment, Text] = {
    Compartment.INTELLIGENCE: T(
        "SealedActs", "Only those who hold this compartment will read it. Never name the source."
    ),
    Compartment.HEALTH: T("SealedActs", "Only health staff will read it."),
    Compartment.COMPLAINTS: T(
        "SealedActs",
        "It goes to the auditors of headquarters. Nobody here can open it again, nor can you.",
    ),
}

_DONE: Mapping[Compartment, Text] = {
    Compartment.INTELLIGENCE: T(
        "SealedActs", "The report is in its compartment. It is not shown here."
    ),
    Compartment.HEALTH: T("SealedActs", "Health staff have it now. It is not shown here."),
    Compartment.COMPLAINTS: T("SealedActs", "It is sealed for headquarters. It is not shown here."),
}


def submit_key(compartment: Compartment) -> str:
    """The name of the form for something new, by which it opens again after a lock."""
    return f"submit-{compartment.value}"


def correct_key(compartment: Compartment) -> str:
    """The name of the form that corrects a record; which record is the form's ``about``."""
    return f"correct-{compartment.value}"


def submit(
    session: Session,
    window: QWidget,
    compartment: Compartment,
    person: RecordId | None,
    done: Callable[[], None] = lambda: None,
    *,
    readable: bool = False,
) -> None:
    """A form for something new; without ``readable`` it is never seen again by whoever wrote it."""
    kind = KINDS[compartment]
    spec = kind.spec

    def save(desk: Desk, values: Values) -> None:
        fixed: dict[str, Value] = {} if person is None else {"prisoner": person}
        write_sealed(desk, kind, {**values, **fixed})

    def saved(_none: None) -> None:
        session.say(T("SealedActs", "Saved.") if readable else _DONE[compartment])
        done()

    now = Moment(session.clock.now(), session.clock.zone)
    FormDialog(
        window,
        session,
        WRITE[compartment],
        spec,
        save,
        saved,
        key=submit_key(compartment),
        action=T("SealedActs", "Seal it"),
        note=_NOTES[compartment],
        hidden=() if person is None else ("prisoner",),
        values={"learned": now} if compartment is Compartment.INTELLIGENCE else {},
    ).open()


def correct(
    session: Session,
    window: QWidget,
    compartment: Compartment,
    seen: SealedRecord,
    done: Callable[[], None],
) -> None:
    """Changes a record over what is shown; settles what is in conflict."""
    spec, record = seen.spec, seen.stored.record

    def save(desk: Desk, values: Values) -> None:
        change_sealed(desk, compartment, seen, values)

    def saved(_none: None) -> None:
        session.say(T("SealedActs", "Saved."))
        done()

    FormDialog(
        window,
        session,
        T("SealedActs", "Correct: {record}").filled(record=spec.title),
        spec,
        save,
        saved,
        key=correct_key(compartment),
        about=seen.stored.rid,
        edits=True,
        action=T("SealedActs", "Save"),
        note=T("SealedActs", "The former values stay in the history."),
        hidden=("prisoner",),
        values={field.name: getattr(record, field.name) for field in spec.fields},
    ).open()


def strike(
    session: Session,
    window: QWidget,
    compartment: Compartment,
    rid: RecordId,
    done: Callable[[], None],
) -> None:
    """Marks a record as wrong, with the reason."""
    reason = session.ask.reason(
        T("PersonActs", "Strike as wrong"),
        T("PersonActs", "It stays in the history with your name and reason; nothing is deleted."),
        T("PersonActs", "Why it is wrong"),
    )
    if reason is not None:
        session.write(
            lambda desk: strike_sealed(desk, compartment, rid, reason),
            lambda _none: done(),
            owner=window,
        )


def open_in_need(
    session: Session, window: QWidget, person: RecordId, done: Callable[[], None]
) -> None:
    """Asks why, saves that, then opens the health records of one person."""
    reason = session.ask.reason(
        T("SealedActs", "Open the health records in need"),
        T(
            "SealedActs",
            "Only when somebody may come to harm otherwise. Your name, the time and this reason "
            "are saved first, and another person reviews them.",
        ),
        T("SealedActs", "Why you must read them now"),
    )
    if reason is not None:
        session.write(
            lambda desk: break_glass(desk, person, reason), lambda _none: done(), owner=window
        )
