"""Who looked at what: noted before it is shown, once a look, and told in plain words."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.unit_at_work import Unit
from tests.worlds import add_person, make_world
from vepdesk.access.policy import Act
from vepdesk.base.errors import Invalid, Refused, StoreUnusable
from vepdesk.base.files import full_disk
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.base.text import english
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.journal.entry import SEALED_KIND, Header, Op, Payload
from vepdesk.services.admissions import stays_of
from vepdesk.services.attachments import About, add, prepare, read
from vepdesk.services.audit import (
    note_export,
    note_print,
    note_view,
    open_file,
    open_incident,
)
from vepdesk.services.audit_trail import (
    AuditFilter,
    AuditLine,
    access_report,
    audit_authors,
    audit_trail,
)
from vepdesk.services.audit_words import GROUP_WORDS, Group
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import Involved, incident_file, record_incident
from vepdesk.services.looks import Looks
from vepdesk.services.people import correct_person, person_file
from vepdesk.services.sending import export_to
from vepdesk.services.standing import standing
from vepdesk.services.timeline import timeline
from vepdesk.vault import tables
from vepdesk.vault.concerns import people_in
from vepdesk.vault.store import Store


def looks(desk: Desk, op: Op = Op.VIEW) -> list[tuple[Header, Payload]]:
    """All entries of one sort, oldest first, from their own bytes."""
    entry = tables.entry
    query = sa.select(entry.c.header, entry.c.payload).where(entry.c.op == int(op))
    rows = desk.reader.connection.execute(query.order_by(entry.c.id)).all()
    return [(Header.decoded(row.header), Payload.decoded(row.payload)) for row in rows]


def incident(unit: Unit, *people: RecordId) -> RecordId:
    return record_incident(
        unit.officer,
        family="other",
        happened=unit.hours_ago(1),
        account="heard a noise",
        people=[Involved(one, "victim") for one in people],
    )[0]


def trail(desk: Desk, **asked: object) -> list[AuditLine]:
    return list(audit_trail(desk, AuditFilter(**asked)).lines)  # type: ignore[arg-type]


# Looking


def test_opening_a_file_is_one_entry_by_whoever_opened_it(unit: Unit) -> None:
    person = unit.person()
    assert open_file(unit.officer, person).unrecorded is None
    ((header, payload),) = looks(unit.desk)
    assert (header.kind, header.rid) == ("prisoner", person)
    assert header.author == unit.officer.actor.person
    assert payload.fields == {"about": person}


@pytest.mark.parametrize(("minutes", "entries"), [(0, 1), (29.9, 1), (30, 2), (-1, 2)])
def test_the_same_look_is_not_written_twice(unit: Unit, minutes: float, entries: int) -> None:
    person = unit.person()
    open_file(unit.officer, person)
    unit.clock.at += timedelta(minutes=minutes)
    open_file(unit.officer, person)
    assert len(looks(unit.desk)) == entries


def test_a_look_is_ones_own_of_one_file_and_of_one_sign_in(unit: Unit) -> None:
    first, second = unit.person("UG-1"), unit.person("UG-2")
    open_file(unit.officer, first)
    open_file(unit.supervisor, first)
    open_file(unit.officer, second)
    assert len(looks(unit.desk)) == 3
    open_file(dataclasses.replace(unit.officer, looks=Looks()), first)
    assert len(looks(unit.desk)) == 4


def test_the_file_itself_notes_the_look_before_it_is_given(unit: Unit) -> None:
    person = unit.person()
    rid = incident(unit, person)
    person_file(unit.officer, person)
    incident_file(unit.officer, rid)
    incident_file(unit.officer, rid)
    assert [header.kind for header, _payload in looks(unit.desk)] == ["prisoner", "incident"]


def test_a_paper_is_a_look_of_its_own_at_whoever_it_tells_of(unit: Unit) -> None:
    person, other = unit.person("UG-1"), unit.person("UG-2")
    rid = incident(unit, person)
    for about in (About(prisoner=person), About(other, rid)):
        paper = add(unit.officer, about, prepare(unit.officer, b"A letter."), "Letter").rid
        for _again in range(2):
            assert read(unit.officer, paper).text == "A letter."
        header, _payload = looks(unit.desk)[-1]
        assert (header.kind, header.rid) == ("attachment", paper)
    assert [set(people_in(payload)) for _header, payload in looks(unit.desk)] == [
        {person},
        {other, person},
    ]
    assert [one.views for one in access_report(unit.auditor, person).colleagues] == [2]


def test_a_thread_that_only_reads_gives_no_file_that_was_not_opened(unit: Unit) -> None:
    person = unit.person()
    rid = incident(unit, person)
    reading = unit.officer.for_reading()
    reads = (
        lambda: person_file(reading, person),
        lambda: timeline(reading, person),
        lambda: stays_of(reading, person),
        lambda: incident_file(reading, rid),
    )
    for reading_of in reads:
        with pytest.raises(RuntimeError):
            reading_of()
    open_file(unit.officer, person)
    open_incident(unit.officer, rid)
    assert person_file(reading, person).person.rid == person
    assert incident_file(reading, rid).incident.rid == rid
    with pytest.raises(RuntimeError):
        person_file(dataclasses.replace(reading, actor=unit.supervisor.actor), person)
    reading.close()


def test_an_incident_tells_of_everybody_involved(unit: Unit) -> None:
    first, second = unit.person("UG-1"), unit.person("UG-2")
    open_incident(unit.supervisor, incident(unit, first, second))
    ((_header, payload),) = looks(unit.desk)
    assert payload.fields == {"about": b"".join(sorted((first, second)))}
    for person in (first, second):
        (line,) = trail(unit.auditor, person=person, group=Group.VIEWS)
        assert (english(line.what), line.people, line.person) == ("Opened: Incident", 2, None)


def test_nobody_opens_what_is_not_here(unit: Unit) -> None:
    for call in (open_file, open_incident):
        with pytest.raises(Refused):
            call(unit.officer, RecordId(bytes(16)))
    assert looks(unit.desk) == []


def test_a_restricted_record_is_noted_each_time(unit: Unit) -> None:
    person, record = unit.person(), new_record_id()
    note_view(unit.officer, "classification", record, (person,))
    note_view(unit.officer, "classification", record, (person,))
    assert len(looks(unit.desk)) == 2


# When nothing can be written


def test_a_store_that_takes_no_look_lets_people_read_and_says_so(unit: Unit) -> None:
    person = unit.person()
    unit.desk.store.verdict = AnchorVerdict.BEHIND
    noted = open_file(unit.officer, person)
    assert noted.unrecorded is not None
    assert "Nothing can be saved" in english(noted.unrecorded)
    reading = unit.officer.for_reading()
    assert person_file(reading, person).person.rid == person
    reading.close()
    with pytest.raises(StoreUnusable):
        note_view(unit.officer, "prisoner", person, (person,))
    assert looks(unit.desk) == []


def test_looks_that_were_missed_are_written_with_the_next_one(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = unit.person("UG-1"), unit.person("UG-2")

    def no_space(*_arguments: object, **_named: object) -> None:
        raise full_disk()

    with monkeypatch.context() as full:
        full.setattr(Store, "unit_of_work", no_space)
        assert open_file(unit.officer, first).unrecorded is not None
        unit.clock.at += timedelta(minutes=2)
        assert open_file(unit.officer, first).unrecorded is not None
        assert open_file(unit.supervisor, first).unrecorded is not None
    missed_at = unit.clock.at - timedelta(minutes=2)
    open_file(unit.officer, second)
    (late, late_payload), (now, now_payload) = looks(unit.desk)
    assert (late.rid, now.rid, late.txn) == (first, second, now.txn)
    assert late_payload.fields["late"] == int(missed_at.timestamp() * 1000)
    assert "late" not in now_payload.fields
    line = trail(unit.auditor, person=first, group=Group.VIEWS)[0]
    assert line.late == missed_at
    open_file(unit.officer, second)
    open_file(unit.supervisor, second)
    by = [header.author for header, _payload in looks(unit.desk)]
    assert by.count(unit.officer.actor.person) == 2
    assert by.count(unit.supervisor.actor.person) == 2


# Printing and exporting


def test_prints_and_exports_say_of_whom_and_why(unit: Unit) -> None:
    first, second = unit.person("UG-1"), unit.person("UG-2")
    note_print(unit.officer, "prisoner", first, (first,), "for the court")
    export = note_export(unit.supervisor, "prisoner", (first, second, first), " transfer ")
    ((header, payload),) = looks(unit.desk, Op.EXPORT)
    assert (header.rid, payload.reason, payload.fields["people"]) == (export, "transfer", 2)
    printed, exported = (
        trail(unit.auditor, person=first, group=Group.PRINTS),
        trail(unit.auditor, person=second, group=Group.EXPORTS),
    )
    assert [(one.about, one.reason, one.person) for one in printed] == [
        ("Kato Ssalikwezi", "for the court", first)
    ]
    assert [(one.about, one.people, one.reason) for one in exported] == [("", 2, "transfer")]
    with pytest.raises(Invalid):
        note_export(unit.supervisor, "prisoner", (first,), "  ")
    assert len(looks(unit.desk, Op.EXPORT)) == 1


# The trail


def test_the_trail_says_what_was_done_and_never_what_a_record_says(unit: Unit) -> None:
    person = unit.person()
    seen = person_file(unit.officer, person).person
    correct_person(unit.officer, seen, {"nationality": "Atlantis", "sex": "female"}, "saw papers")
    incident(unit, person)
    newest = trail(unit.auditor, person=person, group=Group.CHANGES)
    correction = next(one for one in newest if one.fields)
    assert english(correction.what) == "Changed: Person"
    assert {english(one) for one in correction.fields} == {"Nationality", "Sex"}
    assert (correction.who, correction.about, correction.reason) == (
        "Okot", "Kato Ssalikwezi", "saw papers",
    )  # fmt: skip
    said = " ".join(
        f"{english(one.what)} {[english(label) for label in one.fields]}"
        for one in trail(unit.auditor)
    )
    for value in ("Atlantis", "female", "heard a noise", "High Court", "HC/77/2026"):
        assert value not in said


def test_filters_together(unit: Unit) -> None:
    first, second = unit.person("UG-1"), unit.person("UG-2")
    open_file(unit.officer, first)
    unit.days_pass(1)
    open_file(unit.supervisor, first)
    open_file(unit.supervisor, second)
    lule = unit.supervisor.actor.person
    assert len(trail(unit.auditor, group=Group.VIEWS)) == 3
    assert len(trail(unit.auditor, group=Group.VIEWS, author=lule)) == 2
    assert len(trail(unit.auditor, group=Group.VIEWS, author=lule, person=first)) == 1
    monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
    assert len(trail(unit.auditor, group=Group.VIEWS, last=monday)) == 1
    assert len(trail(unit.auditor, group=Group.VIEWS, first=tuesday)) == 2
    assert len(trail(unit.auditor, group=Group.VIEWS, first=monday, last=tuesday)) == 3
    assert {one.kind for one in trail(unit.auditor, kind="admission")} == {"admission"}
    assert trail(unit.auditor, kind="admission", group=Group.IMPORTS) == []
    enrolled = trail(unit.auditor, group=Group.ACCOUNTS)
    assert [english(one.what) for one in enrolled] == ["Enrolled a colleague"] * 4 + [
        "Founded this store"
    ]
    with pytest.raises(Invalid):
        audit_trail(unit.auditor, AuditFilter(first=tuesday, last=monday))


def test_days_are_days_of_the_wall_here(unit: Unit) -> None:
    person = unit.person()
    unit.clock.at = unit.clock.at.replace(hour=21, minute=30)  # half past midnight in Kampala
    open_file(unit.officer, person)
    assert trail(unit.auditor, group=Group.VIEWS, last=date(2026, 11, 23)) == []
    assert len(trail(unit.auditor, group=Group.VIEWS, first=date(2026, 11, 24))) == 1


def test_every_entry_is_in_exactly_one_group_and_every_group_has_words(unit: Unit) -> None:
    person = unit.person()
    open_file(unit.officer, person)
    everything = {one.id for one in trail(unit.auditor)}
    groups = [{one.id for one in trail(unit.auditor, group=group)} for group in Group]
    assert set().union(*groups) == everything
    assert sum(len(one) for one in groups) == len(everything)
    assert set(GROUP_WORDS) == set(Group)


def test_pages_follow_each_other_without_gap_or_repetition(unit: Unit) -> None:
    for number in range(5):
        unit.person(f"UG-{number}")
    whole = audit_trail(unit.auditor, AuditFilter(), limit=500)
    found: list[int] = []
    while True:
        page = audit_trail(unit.auditor, AuditFilter(), limit=4, offset=len(found))
        assert page.total == whole.total == len(whole.lines)
        if not page.lines:
            break
        found += [one.id for one in page.lines]
    assert found == sorted((one.id for one in whole.lines), reverse=True)


def test_sealed_entries_show_nowhere(unit: Unit) -> None:
    person = unit.person()
    before = audit_trail(unit.auditor, AuditFilter())
    report = access_report(unit.auditor, person)
    note_view(unit.officer, SEALED_KIND, new_record_id(), (person,))
    after = audit_trail(unit.auditor, AuditFilter())
    assert (after.total, len(after.lines)) == (before.total, len(before.lines))
    assert [one.id for one in after.lines] == [one.id for one in before.lines]
    again = access_report(unit.auditor, person)
    assert [(one.person, one.views) for one in again.colleagues] == [
        (one.person, one.views) for one in report.colleagues
    ]
    assert trail(unit.auditor, kind=SEALED_KIND) == []


def test_authors_are_everybody_who_may_have_written(unit: Unit) -> None:
    assert [name for _rid, name in audit_authors(unit.auditor)] == [
        "Admin U01", "Amin", "Lule", "Mirembe", "Okot", "Recovery sheet",
    ]  # fmt: skip


def test_the_trail_is_for_some_roles_only(unit: Unit) -> None:
    person = unit.person()
    assert not unit.officer.permits(Act.READ_AUDIT)
    assert unit.auditor.permits(Act.READ_AUDIT)
    for call in (
        lambda: audit_trail(unit.officer, AuditFilter()),
        lambda: access_report(unit.officer, person),
        lambda: audit_authors(unit.officer),
    ):
        with pytest.raises(Refused):
            call()


# Who looked at this file


def test_the_report_counts_by_colleague_and_by_day(unit: Unit) -> None:
    person, other = unit.person("UG-1"), unit.person("UG-2")
    open_file(unit.supervisor, person)
    unit.clock.at += timedelta(hours=1)
    open_file(unit.supervisor, person)
    note_print(unit.supervisor, "prisoner", person, (person,))
    open_file(unit.governor, other)
    unit.days_pass(1)
    note_export(unit.governor, "prisoner", (person, other), "transfer")
    report = access_report(unit.auditor, person)
    assert (report.person, report.number) == ("Kato Ssalikwezi", "UG-1")
    assert [
        (one.who, one.views, one.prints, one.exports, one.changes) for one in report.colleagues
    ] == [("Mirembe", 0, 0, 1, 0), ("Lule", 2, 1, 0, 0), ("Okot", 0, 0, 0, 2)]
    assert [(day.day, [one.who for one in day.by]) for day in report.days] == [
        (date(2026, 11, 24), ["Mirembe"]),
        (date(2026, 11, 23), ["Lule", "Okot"]),
    ]
    assert sum(one.views for one in access_report(unit.auditor, other).colleagues) == 1


# Between sites


def test_looks_ride_along_and_never_wait(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    person = RecordId(add_person(world.unit, "UG-1"))
    world.send_up()
    world.send_down()
    world.send_up()
    for desk in (world.unit, world.headquarters):
        open_file(desk, person)
        assert [peer.waiting for peer in standing(desk).peers] == [0]
    assert export_to(world.unit, "HQ", world.stick()).files == ()
    assert export_to(world.headquarters, "U01", world.stick()).files == ()
    own = access_report(world.headquarters, person).colleagues
    assert {one.who: one.views for one in own} == {"Admin HQ": 1, "Admin U01": 0}
    add_person(world.unit, "UG-2", "Achen")
    exported, lines = world.send_up()
    assert exported.files
    assert [line.outcome for line in lines] == ["applied"]
    world.send_down()
    report = access_report(world.headquarters, person)
    assert {one.who: one.views for one in report.colleagues} == {"Admin HQ": 1, "Admin U01": 1}
    views = trail(world.headquarters, person=person, group=Group.VIEWS)
    assert [(one.who, one.site) for one in views] == [("Admin U01", "U01"), ("Admin HQ", "")]
    for desk in (world.unit, world.headquarters):
        assert verify(desk, rebuild=True).ok
    assert [peer.waiting for peer in standing(world.unit).peers] == [0]
    world.close()
