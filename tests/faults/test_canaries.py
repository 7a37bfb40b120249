"""Marked personal data goes through everything; afterwards nothing of it stands in any file.

Names of files and folders, databases, logs, backups, bundles, drafts, settings, temporary files and
reports are searched in every spelling that a program could leave behind.
"""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.marks import spellings, traces
from tests.restored_stores import Person
from tests.sealed_ward import OWN, Ward, found_ward, prisoner
from tests.worlds import founded, introduce
from vepdesk.base.errors import UserError
from vepdesk.base.identifiers import new_record_id
from vepdesk.base.report import redacted, write_report
from vepdesk.base.text import T
from vepdesk.cli.main import main
from vepdesk.records.registry import RECORD_TYPES
from vepdesk.records.spec import FieldSpec, Kind, Merge, Record, Value
from vepdesk.records.values import Moment, PartialDay, PersonName
from vepdesk.services.attachments import About, add, prepare
from vepdesk.services.backups import back_up
from vepdesk.services.desk import Desk
from vepdesk.services.drafts import Draft, Written, keep_drafts
from vepdesk.services.people import find_people
from vepdesk.services.receiving import import_paths
from vepdesk.services.restoring import restore
from vepdesk.services.sending import export_to

CANARY = "Quetzalkanarie"
DIGITS = "4915790382641"


MARKS = (CANARY, DIGITS)
NEEDLES = [needle for word in MARKS for needle in spellings(word)]


def value_for(field: FieldSpec, people: dict[str, bytes]) -> Value:
    match field.kind:
        case Kind.TEXT | Kind.LONG_TEXT | Kind.CHOICE:
            return f"{CANARY} {DIGITS}"[: field.max_length]
        case Kind.NAMES:
            return (PersonName("recorded", "Latn", CANARY, DIGITS),)
        case Kind.DAY:
            return date(2026, 11, 23)
        case Kind.PARTIAL_DAY:
            return PartialDay(1990)
        case Kind.MOMENT:
            return Moment(datetime(2026, 11, 23, 11, 0, tzinfo=UTC), "UTC")
        case Kind.INTEGER | Kind.FLAG:
            return 1
        case Kind.REFERENCE:
            return people.get(field.to)  # type: ignore[return-value]


def fill_every_field(desk: Desk) -> int:
    """One record of each type with the mark in every field that holds words."""
    people = {"prisoner": prisoner(desk), "staff_member": desk.actor.person}
    made = 0
    for kind in RECORD_TYPES:
        if kind.spec.merge is Merge.HEADQUARTERS or kind.spec.key in ("signing_key", "attachment"):
            continue
        values = {field.name: value_for(field, people) for field in kind.spec.fields}
        for field in kind.spec.fields:
            if field.kind is Kind.FLAG:
                values[field.name] = True
        record: Record = kind(**values)
        with desk.work() as work:
            people.setdefault(kind.spec.key, work.create(record, new_record_id()))
            work.commit()
        made += 1
    return made


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A computer of its own: home, settings, temporary files and its part of the keys."""
    for name, folder in (
        ("HOME", "home"),
        ("TMPDIR", "tmp"),
        ("XDG_CONFIG_HOME", "home/config"),
        ("XDG_CACHE_HOME", "home/cache"),
        ("XDG_DATA_HOME", "home/data"),
        ("VEPDESK_DEVICE", "device"),
    ):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    return tmp_path


def test_the_search_finds_a_mark_in_every_spelling(tmp_path: Path) -> None:
    for number, needle in enumerate(NEEDLES):
        (tmp_path / f"{number}.bin").write_bytes(b"before " + needle + b" after")
    (tmp_path / f"{CANARY}.txt").touch()
    assert len({one.split(":")[0] for one in traces(tmp_path, MARKS)}) == len(NEEDLES) + 1
    with contextlib.closing(sqlite3.connect(tmp_path / "plain.db")) as plain:
        plain.execute("create table a (b text)")
        plain.execute("insert into a values (?)", (CANARY,))
        plain.commit()
    assert any("plain.db" in one for one in traces(tmp_path, MARKS))


def test_nothing_of_anybody_stands_in_any_file(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ward = found_ward(home / "unit")
    ward.open()
    headquarters = founded(home / "headquarters", "headquarters", "HQ")
    with ward.at("admin") as desk:
        introduce(headquarters, desk)
    with ward.at("mirembe") as desk:
        assert fill_every_field(desk) > 15
        rows, _total = find_people(desk, CANARY)
        assert rows  # it is there for whoever may read it
        paper = prepare(desk, f"{CANARY} wrote this. {DIGITS}".encode())
        add(desk, About(prisoner(desk)), paper, f"{CANARY} {DIGITS}")
        written = Written({"account": (f"{CANARY} {DIGITS}",)})
        keep_drafts(desk, [Draft("person", {"rid": prisoner(desk)}, written, CANARY)])
    ward.report(text=f"{CANARY} {DIGITS} " * 20)
    ward.note(text=f"{CANARY} {DIGITS}")
    _carry(ward, headquarters, home)
    _back_up_and_restore(ward, home)
    _force_errors(ward, home)
    said = capsys.readouterr()
    assert not [one for one in NEEDLES if one in (said.out + said.err).encode()]
    headquarters.close()
    assert traces(home, MARKS) == []


def _carry(ward: Ward, headquarters: Desk, home: Path) -> None:
    stick = home / "stick"
    stick.mkdir()
    with ward.at("mirembe") as desk:
        export_to(desk, "HQ", stick)
    assert [line.outcome for line in import_paths(headquarters, [stick])] == ["applied"]
    for bundle in stick.iterdir():  # and one that is cut short
        bundle.write_bytes(bundle.read_bytes()[:-40])
    import_paths(headquarters, [stick])


def _back_up_and_restore(ward: Ward, home: Path) -> None:
    with ward.at("mirembe") as desk:
        back_up(desk, home / "backups")
        back_up(desk)
    restore(
        home / "backups", home / "again", Person("mirembe", OWN), ward.clock,
        second=Person("lule", OWN),
    )  # fmt: skip


def _fail(secret: str) -> None:
    try:
        raise ValueError(secret)
    except ValueError as cause:
        raise RuntimeError(f"{secret} again") from cause


def _force_errors(ward: Ward, home: Path) -> None:
    """Errors with the mark in their texts, values and causes: what is said and kept has none."""
    with pytest.raises(RuntimeError) as fault:
        _fail(f"{CANARY} {DIGITS}")
    assert CANARY not in redacted(fault.value)
    write_report(fault.value, ward.folder)
    with ward.at("mirembe") as desk, contextlib.suppress(UserError), desk.work() as work:
        work.act(CANARY)
        raise UserError("stopped", T("Desk", "Stopped"))
    password = home / "password"
    password.write_text(f"{OWN}\n", encoding="utf-8")
    common = ["--store", str(ward.folder), "--password-file", str(password)]
    for arguments in (
        ["status", "--user", "nobody"],
        ["import", str(home / "stick"), "--user", "mirembe"],
        ["verify", "--user", "mirembe", "--rebuild"],
    ):
        main([*arguments, *common], ward.clock)
    whole = (ward.folder / "store.vdb").read_bytes()
    (ward.folder / "store.vdb").write_bytes(whole[: len(whole) // 2])
    main(["verify", "--user", "mirembe", *common], ward.clock)
    (ward.folder / "store.vdb").write_bytes(whole)
    assert sys.exc_info() == (None, None, None)
