"""Opening a form over a person's page again, as it was when the program locked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from vepdesk.gui.pages import person_acts as acts
from vepdesk.gui.session import Session
from vepdesk.services.admissions import StayLine
from vepdesk.services.people import PersonFile

_ABOUT_THE_PERSON: Mapping[str, Callable[[Session, QWidget, PersonFile], None]] = {
    "move": acts.move,
    "release": acts.release,
    "correct": acts.correct,
    "enrol": acts.enrol,
    "propose-level": acts.propose_level,
    "propose-designation": acts.propose_designation,
}


def reopened(
    session: Session,
    window: QWidget,
    file: PersonFile,
    stays: Sequence[StayLine],
    dialog: str,
    about: bytes,
) -> None:
    """Opens ``dialog``; nothing when what it was about is not there any more."""
    simple = _ABOUT_THE_PERSON.get(dialog)
    if simple is not None:
        simple(session, window, file)
        return
    if file.awaiting is not None and file.awaiting.rid == about:
        for key, approve in (("approve-level", True), ("send-back-level", False)):
            if dialog == key:
                acts.decide_level(session, window, file.awaiting, approve=approve)
    for one in file.designations:
        if one.rid == about and one.record.state == "confirmed":
            if dialog == "review-designation":
                acts.review(session, window, one)
            elif dialog == "end-designation":
                acts.end(session, window, one)
    for stay in stays:
        _stay(session, window, stay, dialog, about)


def _stay(session: Session, window: QWidget, stay: StayLine, dialog: str, about: bytes) -> None:
    if dialog == "strike-admission" and stay.admission.rid == about:
        acts.strike_admission(session, window, stay.admission)
    if stay.release is not None and stay.release.rid == about:
        if dialog == "give-reason" and stay.release.record.reason == "unknown":
            acts.give_reason(session, window, stay.release)
        elif dialog == "strike-release":
            acts.strike_release(session, window, stay.release)
