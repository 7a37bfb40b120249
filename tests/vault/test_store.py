"""A store is opened only whole, with its key, and written only through the unit of work."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest
import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations

from tests.worlds import PASSPHRASE, clock, founded, new_user
from vepdesk.base.errors import Busy, Refused, SignInRefused, StoreUnusable
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.journal.anchor import Anchor, AnchorVerdict, Position
from vepdesk.journal.entry import Op
from vepdesk.records.kinds.location import Location
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.records.values import PersonName
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import connection, migrations, tables
from vepdesk.vault.connection import KEY_LENGTH, SALT_LENGTH, StoreFile, in_plain_words
from vepdesk.vault.store import DATABASE, Store


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store") / "unit"
    desk = founded(folder, "unit", "U01")
    add(desk, "UG-1")
    desk.close()
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    shutil.copytree(template, tmp_path / "unit")
    return tmp_path / "unit"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    made = opened(folder)
    yield made
    made.close()


def opened(folder: Path) -> Desk:
    return sign_in(folder, "admin", PASSPHRASE, clock())


def add(desk: Desk, number: str) -> RecordId:
    with desk.work() as work:
        rid = work.create(
            Prisoner(number=number, names=(PersonName("recorded", "Latn", "Kato", "Ssalikwezi"),))
        )
        work.commit()
    return rid


def reason_of_refusal(folder: Path, user: str = "admin", password: str = PASSPHRASE) -> str:
    with pytest.raises((StoreUnusable, SignInRefused, Busy)) as refusal:
        Store.open(folder, user, password)
    return refusal.value.reason


def test_wrong_names_and_passphrases_are_refused_in_the_same_words(folder: Path) -> None:
    messages = []
    for user, password in (("admin", "wrong"), ("nobody", PASSPHRASE), ("recovery", PASSPHRASE)):
        with pytest.raises(SignInRefused) as refusal:
            Store.open(folder, user, password)
        messages.append(refusal.value.message)
    assert len(set(messages)) == 1


def test_a_folder_without_a_store_stays_without_one(tmp_path: Path) -> None:
    assert reason_of_refusal(tmp_path) == "store-missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "store-missing"),
        (b"", "store-damaged"),
        (b"SQLite format 3\x00" + bytes(5_000), "not-encrypted"),
        (b"x" * 50_000, "store-damaged"),
    ],
)
def test_a_database_that_is_none_is_refused_and_left_alone(
    folder: Path, content: bytes | None, reason: str
) -> None:
    database = folder / DATABASE
    if content is None:
        database.unlink()
    else:
        database.write_bytes(content)
    assert reason_of_refusal(folder) == reason
    assert (database.read_bytes() if database.exists() else None) == content


def test_a_cut_database_is_refused(folder: Path) -> None:
    database = folder / DATABASE
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])
    assert reason_of_refusal(folder) == "store-damaged"


def test_another_key_opens_nothing(folder: Path) -> None:
    file = StoreFile(folder / DATABASE, b"k" * KEY_LENGTH, b"s" * SALT_LENGTH)
    with pytest.raises(StoreUnusable) as refusal, in_plain_words():
        file.engine("rw").connect()
    assert refusal.value.reason == "store-damaged"


@pytest.mark.parametrize(("free", "reason"), [(0, "no-space"), (10**9, "store-damaged")])
def test_a_disk_error_at_opening_is_a_full_disk_only_where_there_is_no_room(
    folder: Path, monkeypatch: pytest.MonkeyPatch, free: int, reason: str
) -> None:
    def fail(*_of: object, **_named: object) -> NoReturn:
        raise driver.OperationalError("disk I/O error")

    monkeypatch.setattr(connection, "_configure", fail)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free))
    assert reason_of_refusal(folder) == reason


def test_the_database_shows_nothing_of_what_is_in_it(folder: Path) -> None:
    content = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    for told in (b"Ssalikwezi", b"UG-1", b"prisoner", b"CREATE TABLE", b"SQLite"):
        assert told not in content


def test_a_key_file_without_its_database_is_not_made_anew(folder: Path) -> None:
    for name in ("vault.a", "vault.b"):
        (folder / name).unlink(missing_ok=True)
    assert reason_of_refusal(folder) == "store-missing"
    with pytest.raises(Refused) as refusal:
        founded(folder, "unit", "U02")
    assert refusal.value.reason == "store-exists"


def test_one_torn_key_file_leaves_the_other(folder: Path) -> None:
    desk = opened(folder)
    for number in range(2):
        desk.store.add_user(new_user(f"user{number}", desk.actor.person))
    desk.close()
    for torn in (folder / "vault.a", folder / "vault.b"):
        whole = torn.read_bytes()
        torn.write_bytes(whole[: len(whole) // 2])
        opened(folder).close()
        torn.write_bytes(whole)


def test_a_key_file_that_somebody_else_wrote_opens_nothing(folder: Path) -> None:
    for path in folder.glob("vault.?"):
        body, line = path.read_bytes().rstrip(b"\n").split(b"\n")
        digest, tag = line.split(b" ")
        forged = body.replace(b'"practice":false', b'"practice":true')
        digest = hashlib.sha256(forged).hexdigest().encode()
        path.write_bytes(forged + b"\n" + digest + b" " + tag + b"\n")
    assert reason_of_refusal(folder) == "store-damaged"


def test_a_store_of_a_newer_program_is_refused(folder: Path) -> None:
    store = Store.open(folder, "admin", PASSPHRASE)
    store.close()
    with store._file.engine("rw").begin() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {migrations.CURRENT + 1}")
    assert reason_of_refusal(folder) == "store-newer"


def test_a_reading_connection_writes_nothing(desk: Desk) -> None:
    with pytest.raises(sa.exc.DBAPIError):
        desk.reader.connection.exec_driver_sql("UPDATE words SET text = ''")


def test_what_is_not_committed_never_was(desk: Desk) -> None:
    before = desk.position
    with desk.work() as work:
        work.create(Location(name="Cell 1", type="cell"))
    with pytest.raises(ZeroDivisionError):
        _interrupted(desk)
    assert desk.position == before
    assert desk.reader.count(Location) == 0


def _interrupted(desk: Desk) -> None:
    with desk.work() as work:
        work.create(Location(name="Cell 2", type="cell"))
        raise ZeroDivisionError


def test_an_act_is_whole_also_when_its_last_write_fails(desk: Desk) -> None:
    before = desk.position

    with pytest.raises(ZeroDivisionError):
        _failing_at_the_end(desk)
    assert desk.position == before
    assert desk.reader.count(Location) == 0
    connection = desk.store._writer
    with pytest.raises(sa.exc.DBAPIError), connection.begin():
        connection.exec_driver_sql("UPDATE prisoner SET number = 'x'")
    assert add(desk, "UG-2")


def _failing_at_the_end(desk: Desk) -> None:
    def fail(_connection: sa.Connection) -> None:
        raise ZeroDivisionError

    with desk.work() as work:
        work.create(Location(name="Cell 1", type="cell"))
        work.also(fail)
        work.commit()


def test_power_goes_between_commit_and_anchor(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(folder)

    class Gone(BaseException):
        """The process ends here."""

    def killed(_self: Anchor, _position: Position, *, new_epoch: bool = False) -> None:
        raise Gone

    with monkeypatch.context() as patch:
        patch.setattr(Anchor, "write", killed)
        with pytest.raises(Gone):
            add(desk, "UG-2")
    desk.close()
    again = opened(folder)
    assert again.store.verdict is AnchorVerdict.AGREES
    assert again.reader.count(Prisoner, {"number": "UG-2"}) == 1
    assert verify(again, rebuild=True).ok
    add(again, "UG-3")
    again.close()


def test_a_full_disk_beside_the_database_warns_and_stops_the_next_save(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Anchor, _position: Position, *, new_epoch: bool = False) -> None:
        raise OSError(28, "")

    with monkeypatch.context() as patch:
        patch.setattr(Anchor, "write", full)
        add(desk, "UG-2")
        assert desk.store.anchor_warning is not None
        with pytest.raises(StoreUnusable) as refusal:
            add(desk, "UG-3")
        assert refusal.value.reason == "anchor"
    add(desk, "UG-3")
    assert desk.store.anchor_warning is None
    assert desk.reader.count(Prisoner) == 3


def test_an_older_database_put_back_is_read_and_not_written(folder: Path) -> None:
    older = folder.with_name("older")
    shutil.copytree(folder, older)
    desk = opened(folder)
    add(desk, "UG-2")
    desk.close()
    for path in folder.glob(f"{DATABASE}*"):
        path.unlink()
    shutil.copy(older / DATABASE, folder / DATABASE)
    again = opened(folder)
    assert again.store.verdict is AnchorVerdict.BEHIND
    assert again.reader.count(Prisoner) == 1
    with pytest.raises(StoreUnusable) as refusal:
        add(again, "UG-3")
    assert refusal.value.reason == "behind-anchor"
    assert [one.what for one in verify(again).findings] == ["anchor-behind"]
    again.close()


def test_without_any_anchor_nothing_is_written(folder: Path) -> None:
    for name in ("anchor.0", "anchor.1"):
        (folder / name).unlink()
    desk = opened(folder)
    with pytest.raises(StoreUnusable) as refusal:
        add(desk, "UG-3")
    assert refusal.value.reason == "anchor-missing"
    desk.close()


def test_nothing_that_is_printed_shows_a_value(desk: Desk) -> None:
    stored = desk.reader.find(Prisoner)[0]
    shown = repr((stored, stored.record, desk, desk.store, desk.store.site, desk.store._file))
    assert "Ssalikwezi" not in shown
    assert "UG-1" not in shown
    assert desk.store.keys.database_key.hex() not in shown
    assert repr(desk.store.keys.database_key) not in shown


def test_errors_of_the_database_name_no_values(desk: Desk) -> None:
    connection = desk.store._writer
    secret = "Kato Ssalikwezi is a name"
    with pytest.raises(sa.exc.DBAPIError) as failure, connection.begin():
        connection.execute(
            tables.RECORD_TABLES["prisoner"].update().values(names=secret, number=secret)
        )
    assert secret not in str(failure.value)
    assert secret not in repr(failure.value)
    with pytest.raises(RuntimeError) as plain, in_plain_words(), connection.begin():
        connection.execute(tables.RECORD_TABLES["prisoner"].update().values(names=secret))
    assert secret not in str(plain.value)


def test_two_desks_write_one_after_the_other(folder: Path) -> None:
    first, second = opened(folder), opened(folder)
    for number, desk in enumerate((first, second, first, second)):
        add(desk, f"N{number}")
    assert first.position == second.position
    assert first.reader.count(Prisoner) == 5
    assert verify(second, rebuild=True).ok
    first.close()
    second.close()


def test_a_correction_names_what_its_author_was_looking_at(desk: Desk) -> None:
    seen = desk.reader.find(Prisoner)[0]
    for status in ("life", "untried"):
        with desk.work() as work:
            work.change(seen, {"legal_status": status})
            work.commit()
    open_conflict = desk.reader.get(Prisoner, seen.rid)
    assert open_conflict is not None
    assert open_conflict.conflicts == ("legal_status",)
    with desk.work() as work:
        work.change(open_conflict, {"legal_status": "life"}, op=Op.RESOLVE)
        work.commit()
    settled = desk.reader.get(Prisoner, seen.rid)
    assert settled is not None
    assert settled.conflicts == ()
    assert verify(desk, rebuild=True).ok


def test_a_change_of_nothing_is_no_entry(desk: Desk) -> None:
    seen, before = desk.reader.find(Prisoner)[0], desk.position
    with desk.work() as work:
        work.change(seen, {"number": "UG-1"})
        work.commit()
    assert desk.position == before


def test_struck_records_stay_and_are_left_out_of_lists(desk: Desk) -> None:
    seen = desk.reader.find(Prisoner)[0]
    with desk.work() as work:
        work.strike(seen, "entered twice")
        work.commit()
    assert desk.reader.find(Prisoner) == []
    assert desk.reader.count(Prisoner, struck=True) == 1
    found = desk.reader.get(Prisoner, seen.rid)
    assert found is not None
    assert found.struck


def test_reading_many_by_identifier(desk: Desk) -> None:
    rids = [add(desk, f"N{number}") for number in range(3)]
    found = desk.reader.several(Prisoner, [*rids, rids[0], new_record_id()])
    assert {one.record.number for one in found.values()} == {"N0", "N1", "N2"}
    assert desk.reader.get(Prisoner, new_record_id()) is None


# Migrations


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[sa.Connection]:
    file = StoreFile(tmp_path / "new.vdb", b"k" * KEY_LENGTH, b"s" * SALT_LENGTH)
    connection = file.engine("rwc").connect()
    yield connection
    connection.close()


def test_migrations_end_at_the_declared_tables(empty: sa.Connection) -> None:
    migrations.migrate(empty)
    with empty.begin():
        context = MigrationContext.configure(empty, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []
        assert migrations.version_of(empty) == migrations.CURRENT


def test_a_step_that_fails_leaves_nothing(empty: sa.Connection) -> None:
    migrations.migrate(empty)

    def broken(operations: Operations) -> None:
        operations.create_table("half", sa.Column("id", sa.BigInteger))
        operations.add_column("prisoner", sa.Column("half", sa.Text))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        migrations.migrate(empty, (*migrations.STEPS, broken))
    with empty.begin():
        names = sa.inspect(empty).get_table_names()
        columns = [column["name"] for column in sa.inspect(empty).get_columns("prisoner")]
        assert "half" not in names
        assert "half" not in columns
        assert migrations.version_of(empty) == migrations.CURRENT


def test_steps_are_applied_once(empty: sa.Connection) -> None:
    applied = []

    def step(_operations: Operations) -> None:
        applied.append(1)

    for _ in range(2):
        migrations.migrate(empty, (step,))
    assert applied == [1]


def test_the_plain_library_cannot_read_a_store(folder: Path) -> None:
    with sqlite3.connect(folder / DATABASE) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM sqlite_master").fetchall()
    plain.close()
