"""What can be done from a person's page, each as a short form over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from vepdesk.access.policy import Act
from vepdesk.base.clock import today
from vepdesk.base.errors import Invalid
from vepdesk.base.identifiers import RecordId
from vepdesk.base.text import T, Text
from vepdesk.gui.approval import with_second
from vepdesk.gui.forms.form_dialog import FormDialog, Values
from vepdesk.gui.session import Session
from vepdesk.records.codes import label
from vepdesk.records.kinds.admission import Admission
from vepdesk.records.kinds.classification import Classification
from vepdesk.records.kinds.designation import Designation
from vepdesk.records.kinds.enrolment import Enrolment
from vepdesk.records.kinds.placement import Placement
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.kinds.release import Release
from vepdesk.records.rules.decisions import DESIGNATION_REVIEW_DAYS, level_review_days
from vepdesk.records.values import Moment
from vepdesk.services import admissions, decisions, people, programmes
from vepdesk.services.desk import Desk
from vepdesk.services.people import PersonFile
from vepdesk.vault.rows import Stored


def _done(session: Session, words: Text, *kinds: str) -> None:
    session.say(words)
    session.tell_changed(kinds)


def move(session: Session, window: QWidget, file: PersonFile) -> None:
    """To another place."""

    def save(desk: Desk, values: Values) -> RecordId:
        return admissions.move(
            desk,
            file.person.rid,
            _chosen(values, "location"),
            moved=_moment(values, "moved"),
            reason=str(values["reason"]),
        )

    FormDialog(
        window,
        session,
        T("PersonActs", "Move to another place"),
        Placement.spec,
        save,
        lambda _rid: _done(session, T("PersonActs", "The move is recorded."), "placement"),
        action=T("PersonActs", "Save the move"),
        key="move",
        only=("location", "moved", "reason"),
        values={"moved": Moment(session.clock.now(), session.clock.zone), "reason": "routine"},
    ).open()


def release(session: Session, window: QWidget, file: PersonFile) -> None:
    """The end of the stay."""

    def save(desk: Desk, values: Values) -> RecordId:
        return admissions.release(
            desk,
            file.person.rid,
            released_on=_day(values, "released_on"),
            reason=str(values["reason"] or "unknown"),
            authority=_text(values["authority"]),
            destination=_text(values["destination"]),
        )

    FormDialog(
        window,
        session,
        T("PersonActs", "Release"),
        Release.spec,
        save,
        lambda _rid: _done(session, T("PersonActs", "The release is recorded."), "prisoner"),
        action=T("PersonActs", "Record the release"),
        key="release",
        only=("released_on", "reason", "authority", "destination"),
        values={"released_on": today(session.clock)},
    ).open()


def give_reason(session: Session, window: QWidget, one: Stored[Release]) -> None:
    """Why somebody left, once it is known."""

    def save(desk: Desk, values: Values) -> None:
        admissions.give_release_reason(desk, one.rid, str(values["reason"] or "unknown"))

    FormDialog(
        window,
        session,
        T("PersonActs", "Reason of the release"),
        Release.spec,
        save,
        lambda _none: _done(session, T("PersonActs", "The reason is recorded."), "release"),
        action=T("PersonActs", "Save"),
        key="give-reason",
        about=one.rid,
        only=("reason",),
    ).open()


def strike_admission(session: Session, window: QWidget, one: Stored[Admission]) -> None:
    """A wrong admission, with the reason."""
    _strike(
        session,
        window,
        lambda desk, why: admissions.strike_admission(desk, one.rid, why),
        key="strike-admission",
        about=one.rid,
    )


def strike_release(session: Session, window: QWidget, one: Stored[Release]) -> None:
    """A wrong release, with the reason: the stay goes on."""
    _strike(
        session,
        window,
        lambda desk, why: admissions.strike_release(desk, one.rid, why),
        key="strike-release",
        about=one.rid,
    )


def _strike(
    session: Session,
    window: QWidget,
    strike: Callable[[Desk, str], None],
    *,
    key: str,
    about: bytes,
) -> None:
    reason = session.ask.reason(
        T("PersonActs", "Strike as wrong"),
        T("PersonActs", "It stays in the history with your name and reason; nothing is deleted."),
        T("PersonActs", "Why it is wrong"),
        key=key,
        about=about,
    )
    if reason is None:
        return
    session.write(
        lambda desk: strike(desk, reason),
        lambda _none: _done(session, T("PersonActs", "It is struck as wrong."), "prisoner"),
        owner=window,
    )


def correct(session: Session, window: QWidget, file: PersonFile) -> None:
    """Facts about who somebody is."""

    def save(desk: Desk, values: Values) -> None:
        people.correct_person(desk, file.person, values)

    record = file.person.record
    spec = Prisoner.spec
    FormDialog(
        window,
        session,
        T("PersonActs", "Correct facts"),
        spec,
        save,
        lambda _none: _done(session, T("PersonActs", "The facts are corrected."), "prisoner"),
        action=T("PersonActs", "Save"),
        key="correct",
        edits=True,
        note=T("PersonActs", "The former values stay in the history."),
        values={field.name: getattr(record, field.name) for field in spec.fields},
    ).open()


def enrol(session: Session, window: QWidget, file: PersonFile) -> None:
    """A place in a programme."""

    def save(desk: Desk, values: Values) -> RecordId:
        return programmes.enrol_person(
            desk,
            file.person.rid,
            _chosen(values, "programme"),
            _day(values, "enrolled_on"),
        )

    FormDialog(
        window,
        session,
        T("PersonActs", "Enrol in a programme"),
        Enrolment.spec,
        save,
        lambda _rid: _done(session, T("PersonActs", "The place is recorded."), "enrolment"),
        action=T("PersonActs", "Enrol"),
        key="enrol",
        only=("programme", "enrolled_on"),
        values={"enrolled_on": today(session.clock)},
    ).open()


def propose_level(session: Session, window: QWidget, file: PersonFile) -> None:
    """An assessor's proposal; somebody else approves it."""
    now = today(session.clock)

    def save(desk: Desk, values: Values) -> RecordId:
        return decisions.propose_level(
            desk,
            file.person.rid,
            decided_on=_day(values, "decided_on"),
            level=str(values["level"] or ""),
            reasons=_text(values["reasons"]) or "",
            next_review=_day(values, "next_review"),
        )

    days = level_review_days("medium", file.person.record.legal_status)
    FormDialog(
        window,
        session,
        T("PersonActs", "Propose a custody level"),
        Classification.spec,
        save,
        lambda _rid: _done(
            session,
            T("PersonActs", "The proposal waits for somebody else's approval."),
            "classification",
        ),
        action=T("PersonActs", "Propose"),
        key="propose-level",
        note=T("PersonActs", "You propose; another person approves. Say also what has improved."),
        only=("decided_on", "level", "reasons", "next_review"),
        values={"decided_on": now, "next_review": now + timedelta(days=days)},
    ).open()


def decide_level(
    session: Session, window: QWidget, proposal: Stored[Classification], *, approve: bool
) -> None:
    """Approve or send back, with a message."""

    title = T("PersonActs", "Approve this level?")
    if not approve:
        title = T("PersonActs", "Send the proposal back")
    note = session.ask.reason(
        title,
        T("PersonActs", "Your name stands under this decision. The assessor reads your message."),
        T("PersonActs", "Message"),
        key="approve-level" if approve else "send-back-level",
        about=proposal.rid,
    )
    if note is None:
        return
    level = label("custody-level", proposal.record.level)
    with_second(
        session,
        lambda desk: desk.question(Act.LOWER_LEVEL),
        T("PersonActs", "The level is lowered to {level}.").filled(level=level),
        lambda desk, second: decisions.decide_level(
            desk, proposal.rid, approve=approve, note=note, second=second
        ),
        lambda _none: _done(
            session, T("PersonActs", "The decision is recorded."), "classification"
        ),
        owner=window,
    )


def propose_designation(session: Session, window: QWidget, file: PersonFile) -> None:
    """A proposal on a ground of law or conduct."""
    now = today(session.clock)

    def save(desk: Desk, values: Values) -> RecordId:
        return decisions.propose_designation(
            desk,
            file.person.rid,
            population=str(values["population"]),
            basis=str(values["basis"]),
            authority=_text(values["authority"]) or "",
            evidence=_text(values["evidence"]) or "",
            decided_on=_day(values, "decided_on"),
            review_on=_day(values, "review_on"),
        )

    FormDialog(
        window,
        session,
        T("PersonActs", "Propose a designation"),
        Designation.spec,
        save,
        lambda _rid: _done(
            session,
            T("PersonActs", "The proposal waits for somebody else's decision."),
            "designation",
        ),
        action=T("PersonActs", "Propose"),
        key="propose-designation",
        only=("population", "basis", "authority", "evidence", "decided_on", "review_on"),
        values={
            "decided_on": now,
            "review_on": now + timedelta(days=DESIGNATION_REVIEW_DAYS),
        },
    ).open()


def decide_designation(
    session: Session, window: QWidget, one: Stored[Designation], *, confirm: bool
) -> None:
    """Confirm or refuse what somebody else proposed."""
    title = T("PersonActs", "Confirm this designation?")
    word = T("PersonActs", "Confirm")
    if not confirm:
        title = T("PersonActs", "Not confirm this designation?")
        word = T("PersonActs", "Do not confirm")
    consequences = (
        T("PersonActs", "Your name stands under this decision."),
        T("PersonActs", "It must be reviewed by {day}.").filled(day=one.record.review_on),
    )
    if session.ask.confirm(title, consequences, word):
        session.write(
            lambda desk: decisions.decide_designation(desk, one.rid, confirm=confirm),
            lambda _none: _done(
                session, T("PersonActs", "The decision is recorded."), "designation"
            ),
            owner=window,
        )


def review(session: Session, window: QWidget, one: Stored[Designation]) -> None:
    """Keep a designation until the next review, with the reason."""
    reason = session.ask.reason(
        T("PersonActs", "Review of the designation"),
        T("PersonActs", "It ends unless law or conduct still justify it."),
        T("PersonActs", "Why it is still justified"),
        key="review-designation",
        about=one.rid,
    )
    if reason is None:
        return
    next_review = today(session.clock) + timedelta(days=DESIGNATION_REVIEW_DAYS)
    session.write(
        lambda desk: decisions.review_designation(
            desk, one.rid, review_on=next_review, reason=reason
        ),
        lambda _none: _done(session, T("PersonActs", "The review is recorded."), "designation"),
        owner=window,
    )


def end(session: Session, window: QWidget, one: Stored[Designation]) -> None:
    """End a designation, with the day and how it ended."""

    def save(desk: Desk, values: Values) -> None:
        decisions.end_designation(
            desk,
            one.rid,
            ended_on=_day(values, "ended_on"),
            end_reason=str(values["end_reason"] or "review"),
        )

    FormDialog(
        window,
        session,
        T("PersonActs", "End this designation"),
        Designation.spec,
        save,
        lambda _none: _done(session, T("PersonActs", "The designation ended."), "designation"),
        action=T("PersonActs", "End it"),
        key="end-designation",
        about=one.rid,
        note=T("PersonActs", "The history stays."),
        only=("ended_on", "end_reason"),
        values={"ended_on": today(session.clock)},
    ).open()


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _needed(field: str) -> Invalid:
    return Invalid(field, T("Records", "This is needed."))


def _day(values: Values, field: str) -> date:
    value = values[field]
    if not isinstance(value, date):
        raise _needed(field)
    return value


def _moment(values: Values, field: str) -> Moment:
    value = values[field]
    if not isinstance(value, Moment):
        raise _needed(field)
    return value


def _chosen(values: Values, field: str) -> RecordId:
    value = values[field]
    if not isinstance(value, bytes):
        raise _needed(field)
    return RecordId(value)
