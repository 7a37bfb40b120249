"""Papers and pictures: whose they are, who may add them, and that nothing slips in with them."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import os
from pathlib import Path

import pytest

from tests.pictures import (
    CANARY,
    LATITUDE,
    MAKER,
    decoded,
    document,
    picture,
    png_bomb,
    with_camera_notes,
    zipped,
)
from tests.unit_at_work import Unit
from tests.worlds import PASSPHRASE, add_person, make_world
from vepdesk.access.policy import Act
from vepdesk.base.errors import BadInput, Busy, Invalid, Refused
from vepdesk.base.identifiers import RecordId
from vepdesk.crypto.chunks import SEALED_LENGTH
from vepdesk.documents.content import MOST_BYTES, FileType, examine
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.services.attachments import (
    About,
    Kept,
    add,
    papers_of,
    prepare,
    read,
    read_file,
    set_warning,
    strike,
)
from vepdesk.services.attachments import kept as how_much
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.incidents import Involved, record_incident
from vepdesk.services.signing_in import sign_in
from vepdesk.services.timeline import timeline
from vepdesk.vault.attachments import ContentGone, adding, erasing

NOTE = b"Seen by the nurse at 9.40; nothing to report."


def kept(desk: Desk, about: About, content: bytes = NOTE, title: str = "Nurse's note") -> RecordId:
    return add(desk, about, prepare(desk, content), title).rid


def on_disk(unit: Unit) -> list[Path]:
    return list((unit.desk.store.folder / "attachments").glob("??/*"))


def whole_store(unit: Unit) -> bytes:
    return b"".join(
        path.read_bytes() for path in unit.desk.store.folder.rglob("*") if path.is_file()
    )


def test_a_paper_is_kept_listed_and_read(unit: Unit) -> None:
    person = unit.person()
    rid = kept(unit.officer, About(prisoner=person))
    (paper,) = papers_of(unit.auditor, About(prisoner=person))
    record = paper.stored.record
    assert (record.title, record.type, record.size) == ("Nurse's note", "text", len(NOTE))
    assert record.digest == hashlib.sha256(NOTE).hexdigest()
    assert paper.added_by == "Okot"
    assert read(unit.officer, rid).text == NOTE.decode()
    assert verify(unit.governor, rebuild=True).ok
    assert timeline(unit.officer, person)[0].kind == "attachment"


def test_a_picture_is_kept_without_what_the_camera_noted(unit: Unit) -> None:
    person = unit.person()
    told = with_camera_notes(picture("jpeg", 48, 32))
    rid = kept(unit.officer, About(prisoner=person), told, "Scar, left hand")
    opened = read(unit.officer, rid)
    assert opened.type is FileType.JPEG
    for secret in (MAKER, LATITUDE, CANARY, b"Exif"):
        assert secret in told and secret not in opened.content
    record = unit.desk.reader.find(Attachment)[0].record
    assert (record.width, record.height, record.pages) == (32, 48, None)
    shown = opened.pixels()
    assert (shown.width, shown.height) == (32, 48)
    image = decoded(opened.content)
    assert (image.width(), image.height()) == (32, 48)


def test_a_document_is_counted_and_shown_page_by_page(unit: Unit) -> None:
    rid = kept(unit.officer, About(prisoner=unit.person()), document(3), "Order")
    assert unit.desk.reader.find(Attachment)[0].record.pages == 3
    opened = read(unit.officer, rid)
    assert opened.content == document(3)
    assert opened.pixels(2).pages == 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"y" * (MOST_BYTES + 1), "too-large"),
        (b"<svg/>", "unknown-type"),
        (zipped(), "unknown-type"),
        (png_bomb(6_000, 60)[:-40], "damaged"),
        (png_bomb(60_000, 1_000), "too-many-pixels"),
        (picture("jpeg", 300, 300)[:-300], "damaged"),
        (b"%PDF-1.4\nno document", "damaged"),
    ],
)
def test_what_is_not_taken_leaves_nothing(unit: Unit, content: bytes, reason: str) -> None:
    before = unit.desk.position
    with pytest.raises(BadInput) as refusal:
        prepare(unit.officer, content)
    assert refusal.value.reason == f"attachment-{reason}"
    assert unit.desk.position == before
    assert on_disk(unit) == []


def test_a_name_on_the_stick_says_nothing(tmp_path: Path, unit: Unit) -> None:
    disguised = tmp_path / "holiday.jpg"
    disguised.write_bytes(b"<html><script>")
    with pytest.raises(BadInput) as refusal:
        prepare(unit.officer, read_file(disguised))
    assert refusal.value.reason == "attachment-unknown-type"
    plain = tmp_path / "note.exe"
    plain.write_bytes(NOTE)
    assert prepare(unit.officer, read_file(plain)).type is FileType.TEXT


def test_a_file_larger_than_the_cap_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    with pytest.raises(BadInput) as refusal:
        examine(read_file(large))
    assert refusal.value.reason == "attachment-too-large"
    with pytest.raises(BadInput) as refusal:
        read_file(tmp_path / "gone")
    assert refusal.value.reason == "unreadable"
    for nothing in (tmp_path, Path(os.devnull)):
        with pytest.raises(BadInput):
            read_file(nothing)


def test_it_belongs_to_somebody_and_has_a_title(unit: Unit) -> None:
    person, ready = unit.person(), prepare(unit.officer, NOTE)
    for about, title, field in (
        (About(), "Note", "prisoner"),
        (About(prisoner=person), "  ", "title"),
        (About(prisoner=person), "x" * 300, "title"),
    ):
        with pytest.raises(Invalid) as problem:
            add(unit.officer, about, ready, title)
        assert problem.value.field == field
    with pytest.raises(Refused) as refusal:
        add(unit.officer, About(prisoner=RecordId(bytes(16))), ready, "Note")
    assert refusal.value.reason == "not-here"
    assert unit.desk.reader.count(Attachment) == 0
    kept(unit.officer, About(prisoner=person))
    assert len(on_disk(unit)) == 1, "what the refused one had written was swept"


def test_an_incident_has_papers_of_its_own(unit: Unit) -> None:
    person = unit.person()
    incident, _number = record_incident(
        unit.officer,
        family="assault",
        happened=unit.hours_ago(2),
        account="Raised voices.",
        people=[Involved(person, "victim")],
    )
    kept(unit.officer, About(incident=incident), title="Plan of the room")
    kept(unit.officer, About(prisoner=person))
    (paper,) = papers_of(unit.officer, About(incident=incident))
    assert paper.stored.record.title == "Plan of the room"
    assert papers_of(unit.officer, About()) == []


def test_who_may_not_attach_or_strike_is_refused(unit: Unit) -> None:
    person = unit.person()
    ready = prepare(unit.officer, NOTE)
    for desk in (unit.auditor, unit.desk):
        with pytest.raises(Refused) as refusal:
            prepare(desk, NOTE)
        assert refusal.value.reason == "not-permitted"
        with pytest.raises(Refused) as refusal:
            add(desk, About(prisoner=person), ready, "Note")
        assert refusal.value.reason == "not-permitted"
    rid = kept(unit.officer, About(prisoner=person))
    with pytest.raises(Refused):
        strike(unit.officer, rid, "Wrong person")
    assert not unit.auditor.permits(Act.ATTACH)


def test_a_struck_paper_is_left_out_and_its_content_stays(unit: Unit) -> None:
    person = unit.person()
    rid = kept(unit.officer, About(prisoner=person))
    with pytest.raises(Invalid):
        strike(unit.supervisor, rid, " ")
    strike(unit.supervisor, rid, "It belongs to somebody else")
    assert papers_of(unit.officer, About(prisoner=person)) == []
    with pytest.raises(Refused):
        read(unit.officer, rid)
    with pytest.raises(Refused):
        strike(unit.supervisor, rid, "again")
    assert len(on_disk(unit)) == 1
    assert verify(unit.governor, rebuild=True).ok
    assert timeline(unit.officer, person)[0].reason == "It belongs to somebody else"


def test_whoever_adds_beyond_what_was_set_is_warned_and_it_is_kept(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    about, ready = About(prisoner=unit.person()), prepare(unit.officer, NOTE)
    assert how_much(unit.governor) == Kept(0, 0, 20)
    assert add(unit.officer, about, ready, "One").warning is None
    set_warning(unit.governor, 1)
    monkeypatch.setattr("vepdesk.services.attachments.GIGABYTE", SEALED_LENGTH)
    set_warning(unit.governor, 2)
    assert add(unit.officer, about, ready, "Two").warning is None
    warned = add(unit.officer, about, ready, "Three").warning
    assert warned is not None
    assert warned.values == {"size": 2}
    assert how_much(unit.governor) == Kept(3, 3 * SEALED_LENGTH, 2)
    assert verify(unit.governor, rebuild=True).ok


@pytest.mark.parametrize("gigabytes", [0, -1, 100_001])
def test_a_figure_that_warns_of_nothing_is_refused(unit: Unit, gigabytes: int) -> None:
    before = unit.desk.position
    with pytest.raises(Invalid):
        set_warning(unit.governor, gigabytes)
    assert unit.desk.position == before


def test_the_disk_and_the_database_show_nothing_of_it(unit: Unit) -> None:
    words = b"a marked sentence nobody else would write"
    kept(unit.officer, About(prisoner=unit.person()), words, "marked title")
    content = whole_store(unit)
    for secret in (words, b"marked title", b"Nurse", b"text"):
        assert secret not in content


def test_a_full_disk_is_said_in_plain_words_and_nothing_is_left(
    unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    about, ready = About(prisoner=unit.person()), prepare(unit.officer, NOTE)
    before = unit.desk.position

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Busy) as refusal:
        add(unit.officer, about, ready, "Note")
    monkeypatch.undo()
    assert refusal.value.reason == "no-space"
    assert unit.desk.position == before
    assert on_disk(unit) == []


def test_the_next_sign_in_takes_away_what_a_power_cut_left(unit: Unit) -> None:
    class PowerCut(BaseException):
        pass

    with pytest.raises(PowerCut), adding(unit.desk.store, bytes(16), NOTE):
        raise PowerCut
    assert len(on_disk(unit)) == 1
    again = sign_in(unit.desk.store.folder, "admin", PASSPHRASE, unit.clock)
    again.close()
    assert on_disk(unit) == []


def findings(unit: Unit, *, rebuild: bool) -> list[str]:
    return [one.what for one in verify(unit.governor, rebuild=rebuild).findings]


def test_verify_names_what_is_missing_or_damaged(unit: Unit) -> None:
    about = About(prisoner=unit.person())
    rid = kept(unit.officer, about)
    path = on_disk(unit)[0]
    whole = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(b"\0" + whole[1:])
    assert findings(unit, rebuild=False) == []
    assert findings(unit, rebuild=True) == ["attachment-damaged"]
    path.write_bytes(whole[1:])
    assert findings(unit, rebuild=False) == ["attachment-damaged"]
    path.unlink()
    assert findings(unit, rebuild=False) == ["attachment-missing"]
    assert findings(unit, rebuild=True) == ["attachment-missing"]
    with pytest.raises(ContentGone) as gone:
        read(unit.officer, rid)
    assert gone.value.reason == "attachment-missing"
    path.write_bytes(whole)
    assert verify(unit.governor, rebuild=True).ok


def test_a_content_whose_key_is_erased_is_gone_and_the_store_still_holds(unit: Unit) -> None:
    about = About(prisoner=unit.person())
    rid = kept(unit.officer, about)
    with erasing(unit.desk.store, rid) as forget, unit.governor.work() as work:
        work.act("erased")
        work.also(forget)
        work.commit()
    with pytest.raises(ContentGone) as gone:
        read(unit.officer, rid)
    assert gone.value.reason == "attachment-erased"
    assert verify(unit.governor, rebuild=True).ok
    assert len(papers_of(unit.officer, about)) == 1


def test_headquarters_adds_nothing(unit: Unit) -> None:
    site = dataclasses.replace(unit.desk.store.site, role="headquarters")
    ready, about = prepare(unit.officer, NOTE), About(prisoner=unit.person())
    unit.desk.store.site = site
    with pytest.raises(Refused) as refusal:
        add(unit.officer, about, ready, "Note")
    assert refusal.value.reason == "units-only"


def test_headquarters_gets_the_record_and_waits_for_the_content(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    person = RecordId(add_person(world.unit, "UG-1"))
    rid = kept(world.unit, About(prisoner=person))
    _exported, (line,) = world.send_up()
    assert line.outcome == "applied"
    (paper,) = papers_of(world.headquarters, About(prisoner=person))
    assert paper.stored.record.title == "Nurse's note"
    with pytest.raises(ContentGone) as gone:
        read(world.headquarters, rid)
    assert gone.value.reason == "attachment-awaited"
    assert verify(world.headquarters, rebuild=True).ok
    world.close()
