"""Without the grant neither kind nor count shows: in no answer of any service, in no raw table."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.campaign import HIDDEN
from tests.sealed_ward import (
    CANARY,
    STAFF,
    Ward,
    agreed,
    note,
    prisoner,
    report,
    sealed_entries,
    staff,
)
from tests.services.test_census_undo import DAY_ONE
from tests.worlds import PASSPHRASE, change_person, founded, introduce
from vepdesk.access.policy import Act
from vepdesk.base.errors import Refused
from vepdesk.journal.entry import Header, Op
from vepdesk.records.codes import CODE_LISTS
from vepdesk.records.compartments import SEALED, Compartment
from vepdesk.records.registry import RECORD_TYPES, SEALED_BY_KEY
from vepdesk.records.spec import Record, values_of
from vepdesk.services import checks
from vepdesk.services.admissions import stays_of
from vepdesk.services.census import import_census
from vepdesk.services.census_undo import undo_census
from vepdesk.services.compartments import compartments, grant_compartment, take_away
from vepdesk.services.desk import Desk
from vepdesk.services.people import find_people, person_file
from vepdesk.services.plain_records import label_of, list_records, look_up
from vepdesk.services.preview import inspect
from vepdesk.services.receiving import import_paths
from vepdesk.services.sealed_records import (
    doors,
    read_sealed,
    sealed_about,
    search_sealed,
    strike_sealed,
)
from vepdesk.services.sending import export_to
from vepdesk.services.standing import standing, sticks
from vepdesk.services.timeline import history_of, timeline
from vepdesk.services.work_list import work_list
from vepdesk.vault import tables

INTELLIGENCE, HEALTH = Compartment.INTELLIGENCE, Compartment.HEALTH


def fill(ward: Ward) -> None:
    """Something of everything: reports, notes, looks, searches, strikes, a complaint."""
    with ward.at("okot") as desk:
        report(desk)
        report(desk, text=f"{CANARY} " * 400, about=None)
        note(desk)
    with ward.at("otim") as desk:
        for heading in sealed_about(desk, INTELLIGENCE):
            read_sealed(desk, INTELLIGENCE, heading.rid)
        search_sealed(desk, INTELLIGENCE, CANARY)
        strike_sealed(desk, INTELLIGENCE, heading.rid, f"{CANARY} was not there")


@pytest.fixture
def pair(ward: Ward, tmp_path: Path) -> tuple[Ward, Ward]:
    """Two copies of a unit that knows its headquarters: one with sealed entries, one without."""
    headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
    with ward.at("admin") as desk:
        introduce(headquarters, desk)
    headquarters.close()
    bare = ward.copied(tmp_path / "bare")
    fill(ward)
    return ward, bare


def desks(ward: Ward) -> Iterator[Desk]:
    """Everybody's desk by role; the keys at it are the administrator's."""
    with ward.at("admin") as desk:
        for role in CODE_LISTS["staff-role"]:
            yield dataclasses.replace(desk, actor=dataclasses.replace(desk.actor, role=role))


def answers(desk: Desk) -> dict[str, object]:
    """Everything the program says about records, but for how long the journal is."""
    said: dict[str, object] = {"role": desk.actor.role}
    now = standing(desk)
    said["standing"] = dataclasses.replace(now, seq=0, head=b"")
    said["sticks"] = sticks(desk)
    if desk.permits(Act.INSPECT):
        said["verify"] = checks.verify(desk, rebuild=True).findings
    if not desk.permits(Act.READ):
        return said
    person = prisoner(desk)
    said["people"] = [row.number for row in find_people(desk)[0]], find_people(desk)[1]
    said["words"] = [find_people(desk, text)[1] for text in (CANARY, "UG-1", "silence", "insulin")]
    said["file"] = plain(person_file(desk, person))
    said["timeline"] = [
        (event.what.source, event.reason, event.who) for event in timeline(desk, person, 1000)
    ]
    said["stays"] = len(stays_of(desk, person))
    said["history"] = len(history_of(desk, "prisoner", person))
    work = work_list(desk)
    said["work"] = [(item.title.source, item.due) for item in work.items]
    said["figures"] = dataclasses.replace(work, items=())
    for kind in RECORD_TYPES:
        said[kind.spec.key] = list_records(desk, kind)[1]
        found = [look_up(desk, kind.spec.key, text) for text in ("", CANARY)]
        said[f"look up {kind.spec.key}"] = found
    said["label"] = label_of(desk, "prisoner", person)
    said["doors"] = doors(desk)
    said["compartments"] = compartments(desk)
    for compartment in SEALED:
        for name, ask in (
            ("list", lambda one: sealed_about(desk, one, person)),
            ("all", lambda one: sealed_about(desk, one)),
            ("search", lambda one: search_sealed(desk, one, CANARY)),
        ):
            try:
                said[f"{compartment.value} {name}"] = ask(compartment)
            except Refused as refusal:
                said[f"{compartment.value} {name}"] = refusal.reason
    return said


def plain(thing: object) -> object:
    """What a value says: not where it lies in memory, nor which entry of the journal wrote it."""
    if isinstance(thing, Record):
        return values_of(thing)
    if isinstance(thing, tuple):
        return [plain(one) for one in thing]
    if dataclasses.is_dataclass(thing):
        names = {field.name for field in dataclasses.fields(thing)} - {"heads", "latest"}
        return {name: plain(getattr(thing, name)) for name in sorted(names)}
    return thing


def test_no_answer_differs_for_anybody_without_the_grant(pair: tuple[Ward, Ward]) -> None:
    with_sealed, without = pair
    mine = [answers(desk) for desk in desks(with_sealed)]
    theirs = [answers(desk) for desk in desks(without)]
    assert mine == theirs
    assert len(mine) == len(CODE_LISTS["staff-role"])


def test_also_colleagues_with_keys_of_other_compartments_learn_nothing(
    pair: tuple[Ward, Ward],
) -> None:
    for user in set(STAFF) - {"otim", "nansubuga"}:
        said = []
        for ward in pair:
            with ward.at(user) as desk:
                said.append(answers(desk))
        assert said[0] == said[1], user
    with pair[0].at("nansubuga") as desk:
        assert doors(desk).readable == (HEALTH,)
        with pytest.raises(Refused, match="not-permitted"):
            sealed_about(desk, INTELLIGENCE)
        assert desk.store.sealed.records(desk.reader.connection, INTELLIGENCE) == []


@pytest.mark.parametrize("role", ["auditor", "analyst", "administrator", "ingest"])
def test_a_bundle_says_the_same_of_changes_and_people(
    pair: tuple[Ward, Ward], tmp_path: Path, role: str
) -> None:
    said = []
    for number, ward in enumerate(pair):
        folder, stick = tmp_path / f"headquarters{number}", tmp_path / f"stick{number}"
        shutil.copytree(tmp_path / "headquarters", folder)
        stick.mkdir()
        with ward.at("okot") as desk:
            change_person(desk, prisoner(desk), nationality="UG")
            (file,) = export_to(desk, "HQ", stick).files
            (sent,) = sticks(desk)
        with Ward(folder, ward.envelopes).at("admin", PASSPHRASE) as desk:
            preview = inspect(desk, file)
            (line,) = import_paths(desk, [stick])
            received = sticks(desk)[0]
            assert sealed_entries(desk) == (7 if number == 0 else 0)
            actor = dataclasses.replace(desk.actor, role=role)
            told = answers(dataclasses.replace(desk, actor=actor))
            told.pop("sticks")
            peers = tuple(dataclasses.replace(one, received=0) for one in standing(desk).peers)
            told["standing"] = peers
            assert CANARY not in dump(desk)
        said.append(
            (preview.changes, preview.people, preview.outcome, sent.people, line.outcome,
             received.people, told)
        )  # fmt: skip
    assert said[0] == said[1]


def dump(desk: Desk) -> str:
    """Every value of every table as whoever holds the database key sees it."""
    parts: list[str] = []
    for table in tables.metadata.sorted_tables:
        for row in desk.reader.connection.execute(sa.select(table)):
            for value in row:
                if isinstance(value, bytes):
                    parts += [value.hex(), value.decode("utf-8", "replace")]
                else:
                    parts.append(str(value))
    return "\n".join(parts)


def test_the_database_key_alone_tells_neither_kind_nor_person_nor_count(ward: Ward) -> None:
    fill(ward)
    with ward.at("otim") as desk:
        connection = desk.reader.connection
        records = desk.store.sealed.records(connection, INTELLIGENCE)
        assert len(records) == 2
        inside = [one.stored.rid.hex() for one in records]
    with ward.at("amin") as desk:
        text = dump(desk)
        for secret in (
            CANARY, CANARY.encode().hex(), CANARY.encode("utf-16-le").hex(), *SEALED_BY_KEY,
            *inside, "reliability", "credibility",
        ):  # fmt: skip
            assert secret not in text, secret
        entry, wrap = tables.entry, tables.wrap
        rows = desk.reader.connection.execute(
            sa.select(entry.c.header, entry.c.payload, entry.c.op, wrap.c.wrapped)
            .join(wrap, wrap.c.eid == entry.c.eid)
            .where(entry.c.kind == "sealed")
        ).all()
        assert len(rows) == 3 + 2 + 1 + 1
        headers = [Header.decoded(row.header) for row in rows]
        assert {header.op for header in headers} == {Op.APPEND}
        assert {header.base == {} for header in headers} == {True}
        assert len({header.rid for header in headers}) == len(rows)
        assert len({len(row.wrapped) for row in rows}) == 1
        assert {len(row.payload) - 16 for row in rows} <= {1024, 2048, 4096, 8192, 16384}
        # the person of a sealed record is named no more often than without it
        assert all(prisoner(desk) not in row.header + row.payload for row in rows)
        assert not [
            one for one in tables.metadata.tables if any(key in one for key in SEALED_BY_KEY)
        ]


def test_a_renewal_does_not_show_which_entries_it_was_for(ward: Ward) -> None:
    """The wraps keep their numbers and lengths."""
    fill(ward)

    def shape() -> list[tuple[int, bytes, int]]:
        with ward.at("amin") as desk:
            wrap = tables.wrap
            return [
                (row.id, row.eid, len(row.wrapped))
                for row in desk.reader.connection.execute(sa.select(wrap).order_by(wrap.c.id))
            ]

    ward.grant("otim", INTELLIGENCE, "apio")
    before = shape()
    with ward.at("otim") as desk:
        take_away(desk, INTELLIGENCE, staff(desk, "apio"))
    assert shape() == before


def test_a_register_can_be_taken_back_whatever_was_sealed_meanwhile(
    ward: Ward, tmp_path: Path
) -> None:
    """A refusal would tell that something was written."""
    file = tmp_path / "1.csv"
    file.write_text(DAY_ONE, encoding="utf-8")
    with ward.at("mirembe") as desk:
        import_census(desk, file, date(2016, 9, 1))
        report(desk)
        assert undo_census(desk, date(2016, 9, 1)) > 0


class Workflows(RuleBasedStateMachine):
    """Random acts of two holders and an officer against a model of what each may know."""

    template: Ward
    folder: Path
    runs = 0

    @initialize()
    def begin(self) -> None:
        type(self).runs += 1
        self.ward = self.template.copied(self.folder / f"run{type(self).runs}")
        self.reports: list[str] = []
        self.struck: set[str] = set()
        self.acts = 0
        self.looks = 0
        self.apio = False

    @rule(number=st.integers(0, 99))
    def write(self, number: int) -> None:
        self.ward.report(text=f"report {number} of {len(self.reports)}")
        self.reports.append(f"report {number} of {len(self.reports)}")
        self.acts += 1

    @precondition(lambda self: self.reports)
    @rule(which=st.integers(0, 99), by=st.sampled_from(["otim", "apio"]))
    def read(self, which: int, by: str) -> None:
        with self.ward.at(by) as desk:
            found = sealed_about(desk, INTELLIGENCE)
            assert len(found) == (len(self.reports) if by == "otim" or self.apio else 0)
            if found:
                heading = found[which % len(found)]
                record = read_sealed(desk, INTELLIGENCE, heading.rid).record.stored
                assert record.record.text in self.reports  # type: ignore[attr-defined]
                self.looks += 1
                self.acts += 1

    @precondition(lambda self: self.reports)
    @rule(which=st.integers(0, 99))
    def strike(self, which: int) -> None:
        with self.ward.at("otim") as desk:
            found = sealed_about(desk, INTELLIGENCE)
            heading = found[which % len(found)]
            record = desk.store.sealed.records(desk.reader.connection, INTELLIGENCE)
            strike_sealed(desk, INTELLIGENCE, heading.rid, "wrong")
            one = next(one for one in record if one.stored.rid == heading.rid)
            self.struck.add(one.stored.record.text)  # type: ignore[attr-defined]
            self.acts += 1

    @rule()
    def grant_or_take(self) -> None:
        with self.ward.at("otim") as desk:
            apio = staff(desk, "apio")
            if self.apio:
                take_away(desk, INTELLIGENCE, apio)
            else:
                second = agreed(desk, INTELLIGENCE)
                grant_compartment(desk, INTELLIGENCE, apio, second=second)
        self.apio = not self.apio

    @invariant()
    def what_is_there_is_what_was_done(self) -> None:
        if not hasattr(self, "ward"):
            return
        with self.ward.at("otim") as desk:
            assert sealed_entries(desk) == self.acts
            records = desk.store.sealed.records(desk.reader.connection, INTELLIGENCE)
            seen = [one.stored.record.text for one in records]  # type: ignore[attr-defined]
            assert sorted(seen) == sorted(self.reports)
            struck = [one.stored.record for one in records if one.stored.struck]
            assert {one.text for one in struck} == self.struck  # type: ignore[attr-defined]
            assert len(desk.store.sealed.looks(desk.reader.connection, INTELLIGENCE)) == self.looks

    def teardown(self) -> None:
        if hasattr(self, "ward"):
            shutil.rmtree(self.ward.folder)


def test_random_workflows_agree_with_a_model(opened_ward: Ward, tmp_path: Path) -> None:
    Workflows.template, Workflows.folder = opened_ward, tmp_path
    some = settings(max_examples=HIDDEN.examples, stateful_step_count=HIDDEN.steps, deadline=None)
    run_state_machine_as_test(Workflows, settings=some)
