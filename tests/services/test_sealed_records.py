"""Records of compartments: writing without reading, traces of every reading, and complaints."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.sealed_ward import (
    CANARY,
    REPORT,
    Ward,
    note,
    prisoner,
    report,
    sealed_entries,
)
from tests.worlds import founded, introduce
from vepdesk.base.errors import Invalid, Refused
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.journal.entry import SEALED_KIND
from vepdesk.records.compartments import Compartment
from vepdesk.records.kinds.break_glass_note import BreakGlassNote
from vepdesk.records.kinds.health_note import HealthNote
from vepdesk.records.kinds.intelligence_report import IntelligenceReport
from vepdesk.records.kinds.sealed_complaint import SealedComplaint
from vepdesk.records.registry import SEALED_BY_KEY
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.receiving import import_paths
from vepdesk.services.sealed_records import (
    change_sealed,
    doors,
    read_sealed,
    sealed_about,
    search_sealed,
    strike_sealed,
    write_sealed,
)
from vepdesk.services.sending import export_to
from vepdesk.services.standing import standing
from vepdesk.vault import tables
from vepdesk.vault.sealed import sealed_rows

INTELLIGENCE, HEALTH = Compartment.INTELLIGENCE, Compartment.HEALTH
COMPLAINTS = Compartment.COMPLAINTS


def test_whoever_may_only_write_never_sees_it_again(ward: Ward) -> None:
    with ward.at("okot") as desk:
        shown = doors(desk)
        assert shown.readable == ()
        assert set(shown.writable) == {INTELLIGENCE, HEALTH}
        report(desk)
        note(desk)
        for compartment in (INTELLIGENCE, HEALTH):
            with pytest.raises(Refused, match="not-permitted"):
                sealed_about(desk, compartment)
            assert desk.store.sealed.records(desk.reader.connection, compartment) == []
    with ward.at("otim") as desk:
        (heading,) = sealed_about(desk, INTELLIGENCE, prisoner(desk))
        assert heading.author == "Okot"
        assert sealed_about(desk, INTELLIGENCE, prisoner(desk, "UG-2")) == []
        seen = read_sealed(desk, INTELLIGENCE, heading.rid).record.stored.record
        assert isinstance(seen, IntelligenceReport)
        assert seen.text == REPORT


def test_a_form_is_checked_like_any_other(ward: Ward) -> None:
    with ward.at("okot") as desk:
        with pytest.raises(Invalid) as wrong:
            report(desk, text=" ")
        assert wrong.value.field == "text"
        with pytest.raises(Refused, match="own-service"):
            write_sealed(desk, BreakGlassNote, {"prisoner": prisoner(desk), "reason": "x"})
        assert sealed_entries(desk) == 0
    with ward.at("amin") as desk, pytest.raises(Refused, match="not-permitted"):
        report(desk)


def test_every_reading_and_search_leaves_a_sealed_trace_before_anything_is_shown(
    ward: Ward,
) -> None:
    ward.report()
    ward.grant("otim", INTELLIGENCE, "apio")
    with ward.at("apio") as desk:
        (heading,) = sealed_about(desk, INTELLIGENCE)
        assert sealed_entries(desk) == 1
        assert read_sealed(desk, INTELLIGENCE, heading.rid).looks == ()
        assert sealed_entries(desk) == 2
        assert search_sealed(desk, INTELLIGENCE, f"silence {CANARY.lower()}") == [heading]
        assert search_sealed(desk, INTELLIGENCE, "nothing like it") == []
        assert sealed_entries(desk) == 4
    with ward.at("otim") as desk:
        reading = read_sealed(desk, INTELLIGENCE, heading.rid)
        assert [name for name, _at in reading.looks] == ["Apio"]
        looks = desk.store.sealed.looks(desk.reader.connection, INTELLIGENCE)
        assert [one.words for one in looks] == [
            None, "nothing like it", f"silence {CANARY.lower()}", None,
        ]  # fmt: skip


def test_nothing_is_shown_when_the_trace_cannot_be_saved(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    ward.report()
    with ward.at("otim") as desk:
        (heading,) = sealed_about(desk, INTELLIGENCE)

        def full(*_more: object) -> None:
            raise OSError("no space")

        monkeypatch.setattr("vepdesk.vault.unit_of_work.UnitOfWork.commit", full)
        with pytest.raises(OSError, match="no space"):
            read_sealed(desk, INTELLIGENCE, heading.rid)
        with pytest.raises(OSError, match="no space"):
            search_sealed(desk, INTELLIGENCE, "silence")


def test_without_the_key_a_record_is_as_if_it_were_not_there(ward: Ward) -> None:
    ward.report()
    with ward.at("otim") as desk:
        (heading,) = sealed_about(desk, INTELLIGENCE)
    with ward.at("apio") as desk:
        before = desk.position
        assert sealed_about(desk, INTELLIGENCE) == []
        assert search_sealed(desk, INTELLIGENCE, CANARY) == []
        words = set()
        for rid in (heading.rid, new_record_id()):
            for act in (
                lambda rid: read_sealed(desk, INTELLIGENCE, rid),
                lambda rid: strike_sealed(desk, INTELLIGENCE, rid, "because"),
            ):
                with pytest.raises(Refused) as refusal:
                    act(rid)
                words.add((refusal.value.reason, refusal.value.message.source))
        assert len(words) == 1
        assert desk.position == before


def test_records_are_struck_changed_and_their_conflicts_settled_inside(ward: Ward) -> None:
    ward.note()
    ward.grant("nansubuga", HEALTH, "okello")
    with ward.at("okello") as desk:
        (heading,) = sealed_about(desk, HEALTH)
        seen = read_sealed(desk, HEALTH, heading.rid).record
        with ward.at("nansubuga") as other:
            change_sealed(other, HEALTH, seen, {"need": "Two kinds of insulin"})
        change_sealed(desk, HEALTH, seen, {"need": "No insulin any more"})
        (heading,) = sealed_about(desk, HEALTH)
        assert heading.conflicts
        seen = read_sealed(desk, HEALTH, heading.rid).record
        change_sealed(desk, HEALTH, seen, {"need": "Asked the clinic: two kinds"})
        seen = read_sealed(desk, HEALTH, heading.rid).record
        assert isinstance(seen.stored.record, HealthNote)
        assert seen.stored.record.need == "Asked the clinic: two kinds"
        assert seen.stored.conflicts == ()
        with pytest.raises(Invalid):
            strike_sealed(desk, HEALTH, heading.rid, " ")
        strike_sealed(desk, HEALTH, heading.rid, "another person's note")
        assert sealed_about(desk, HEALTH)[0].struck


def test_a_sealed_entry_cannot_be_given_out_under_another_name(ward: Ward) -> None:
    """Ciphertext and wrap copied to an entry of one's own open for nobody."""
    ward.report()
    with ward.at("okot") as desk:
        (row,) = sealed_rows(desk.reader.connection)
        report(desk, text="mine")
        *_first, mine = sealed_rows(desk.reader.connection)

        def copy(connection: sa.Connection) -> None:
            wrap = tables.wrap
            connection.execute(
                wrap.update().where(wrap.c.id == mine.number).values(wrapped=row.wrapped)
            )
            entry = tables.entry
            connection.execute(
                entry.update().where(entry.c.id == mine.id).values(payload=row.payload)
            )

        with desk.store._file.engine("rw").begin() as another_program:
            copy(another_program)
    with ward.at("otim") as desk:
        assert len(sealed_about(desk, INTELLIGENCE)) == 1
    with ward.at("amin") as desk:
        assert [one.what for one in verify(desk).findings] == ["payload"]


def test_a_record_in_the_wrong_compartment_is_not_taken(ward: Ward) -> None:
    with ward.at("okot") as desk, desk.work() as work:
        connection = work.connection
        public = connection.execute(
            sa.select(tables.compartment.c.public).where(tables.compartment.c.name == "health")
        ).scalar_one()
        work.seals(INTELLIGENCE, bytes(public))
        work.view(IntelligenceReport.spec.key, RecordId(bytes(16)), words="planted")
        work.commit()
    with ward.at("nansubuga") as desk:
        assert sealed_about(desk, HEALTH) == []
        assert desk.store.sealed.looks(desk.reader.connection, HEALTH) == []


def complain(desk: Desk) -> None:
    write_sealed(desk, SealedComplaint, {"about": "The night shift", "text": f"{CANARY} was hit"})


def test_a_complaint_that_headquarters_could_not_read_goes_on_paper(ward: Ward) -> None:
    with ward.at("okot") as desk, pytest.raises(Refused, match="no-headquarters") as refusal:
        complain(desk)
    assert "paper" in refusal.value.message.source


def test_nobody_at_the_unit_reads_a_complaint_and_an_auditor_at_headquarters_does(
    ward: Ward, tmp_path: Path
) -> None:
    headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
    with ward.at("admin") as desk:
        introduce(headquarters, desk)
    with ward.at("okot") as desk:
        assert COMPLAINTS in doors(desk).writable
        complain(desk)
        with pytest.raises(Refused, match="not-permitted"):
            sealed_about(desk, COMPLAINTS)
    with ward.at("amin") as desk:
        assert doors(desk).readable == ()
        with pytest.raises(Refused, match="not-permitted"):
            sealed_about(desk, COMPLAINTS)
        (row,) = sealed_rows(desk.reader.connection)
    carry(headquarters, ward, row.wrapped)
    with pytest.raises(Refused, match="not-permitted"):
        sealed_about(headquarters, COMPLAINTS)
    auditor = as_role(headquarters, "auditor")
    assert doors(auditor).readable == (COMPLAINTS,)
    (heading,) = sealed_about(auditor, COMPLAINTS)
    seen = read_sealed(auditor, COMPLAINTS, heading.rid).record.stored.record
    assert isinstance(seen, SealedComplaint)
    assert seen.text == f"{CANARY} was hit"
    looks = auditor.store.sealed.looks(auditor.reader.connection, COMPLAINTS)
    assert len(looks) == 1
    assert verify(auditor, rebuild=True).ok
    headquarters.close()


def carry(headquarters: Desk, ward: Ward, wrapped: bytes) -> None:
    """What a bundle will bring once wraps travel: the entry, and the key beside it."""
    stick = ward.folder.parent / "stick"
    stick.mkdir()
    with ward.at("okot") as desk:
        export_to(desk, "HQ", stick)
    assert [line.outcome for line in import_paths(headquarters, [stick])] == ["applied"]
    entry = tables.entry
    eid = headquarters.reader.connection.execute(
        sa.select(entry.c.eid).where(entry.c.kind == SEALED_KIND)
    ).scalar_one()

    def put(connection: sa.Connection) -> None:
        connection.execute(tables.wrap.insert().values(eid=eid, wrapped=wrapped))

    with headquarters.work() as work:
        work.also(put)
        work.commit()


def test_a_stick_is_written_for_a_complaint_though_nothing_is_said_to_wait(
    ward: Ward, tmp_path: Path
) -> None:
    headquarters = founded(tmp_path / "headquarters", "headquarters", "HQ")
    for name in ("up", "down", "again"):
        (tmp_path / name).mkdir()
    with ward.at("admin") as desk:
        introduce(headquarters, desk)
        export_to(desk, "HQ", tmp_path / "up")
        import_paths(headquarters, [tmp_path / "up"])
        export_to(headquarters, "U01", tmp_path / "down")
        import_paths(desk, [tmp_path / "down"])
    with ward.at("okot") as desk:
        export_to(desk, "HQ", tmp_path / "again")  # what two idle sites send once more
        assert export_to(desk, "HQ", tmp_path / "again").files == ()
        complain(desk)
        assert [peer.waiting for peer in standing(desk).peers] == [0]
        assert len(export_to(desk, "HQ", tmp_path / "again").files) == 1
    headquarters.close()


def as_role(desk: Desk, role: str) -> Desk:
    return dataclasses.replace(desk, actor=dataclasses.replace(desk.actor, role=role))


def test_nothing_sealed_reaches_a_log(ward: Ward, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ward.report()
        ward.note()
        with ward.at("otim") as desk:
            (heading,) = sealed_about(desk, INTELLIGENCE)
            read_sealed(desk, INTELLIGENCE, heading.rid)
            search_sealed(desk, INTELLIGENCE, CANARY)
    for said in (CANARY, *SEALED_BY_KEY, "UG-1"):
        assert said not in caplog.text


def test_an_empty_search_asks_nothing(ward: Ward) -> None:
    ward.report()
    with ward.at("otim") as desk:
        assert search_sealed(desk, INTELLIGENCE, "  ") == []
        assert sealed_entries(desk) == 1
