"""Nothing that is kept can be removed, and nothing is written past the unit of work.

Every way SQL knows to get rid of a row is tried on every table: while nothing is being written, and
from within an act of the unit of work.
"""

# ruff: noqa: S608 - the statements are made of our own names of tables and columns

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, nullcontext
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.worlds import PASSPHRASE, add_person, clock
from vepdesk.records.kinds.prisoner import Prisoner
from vepdesk.services.checks import verify
from vepdesk.services.desk import Desk
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import migrations, tables
from vepdesk.vault.connection import KEY_LENGTH, SALT_LENGTH, StoreFile
from vepdesk.vault.guards import guard, keys_of, writing

FIRST, SECOND, ELSEWHERE = 1, 2, 3
"""What stands in every column of the first row, of the second, and nowhere yet."""


def literal(table: str, column: str, number: int) -> str:
    kind = tables.metadata.tables[table].c[column].type
    if isinstance(kind, sa.LargeBinary):
        return f"x'{number:02x}'"
    return str(number) if isinstance(kind, sa.Integer) else f"'{number}'"


def columns(table: str) -> list[str]:
    return [column.name for column in tables.metadata.tables[table].columns]


def names(table: str) -> str:
    return ", ".join(f'"{one}"' for one in columns(table))


def primary(table: str) -> list[str]:
    return [column.name for column in tables.metadata.tables[table].primary_key.columns]


def each(table: str, some: list[str], number: int, between: str) -> str:
    return between.join(f'"{one}" = {literal(table, one, number)}' for one in some)


def first_only(table: str) -> str:
    return each(table, primary(table), FIRST, " AND ")


def over_the_first(table: str) -> str:
    """The second row under the key of the first."""
    key = primary(table)
    values = (literal(table, one, FIRST if one in key else SECOND) for one in columns(table))
    return f'"{table}" ({names(table)}) VALUES ({", ".join(values)})'


ACTS: Mapping[str, Callable[[str], str]] = {
    "DELETE": lambda table: f'DELETE FROM "{table}"',
    "DELETE of one": lambda table: f'DELETE FROM main."{table}" WHERE {first_only(table)}',
    "REPLACE INTO": lambda table: f"REPLACE INTO {over_the_first(table)}",
    "INSERT OR REPLACE": lambda table: f"INSERT OR REPLACE INTO {over_the_first(table)}",
    "UPSERT that moves a key": lambda table: (
        f'INSERT INTO "{table}" SELECT * FROM "{table}" WHERE {first_only(table)} '
        f"ON CONFLICT DO UPDATE SET {each(table, primary(table), ELSEWHERE, ', ')}"
    ),
    "UPDATE of a key": lambda table: (
        f'UPDATE "{table}" SET {each(table, primary(table), ELSEWHERE, ", ")} '
        f"WHERE {first_only(table)}"
    ),
    "UPDATE OR REPLACE": lambda table: (
        f'UPDATE OR REPLACE "{table}" SET {each(table, primary(table), FIRST, ", ")}'
    ),
    "UPDATE OR REPLACE of every key": lambda table: (
        f'UPDATE OR REPLACE "{table}" SET {each(table, keys_of(table), FIRST, ", ")}'
    ),
    "DROP": lambda table: f'DROP TABLE "{table}"',
    "ALTER, renaming": lambda table: f'ALTER TABLE "{table}" RENAME TO gone',
    "cascade": lambda _table: "DELETE FROM parent",
}
LAWFUL_IN_ACTS = {
    "DELETE",
    "DELETE of one",
    "REPLACE INTO",
    "INSERT OR REPLACE",
    "cascade",
}
"""What an act may do to the keys of a compartment when their next generation comes."""


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    """Two rows in every guarded table, the first of which hangs on a row that may be removed."""
    yield from _two_rows(tmp_path_factory.mktemp("bare") / "bare.vdb")


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    for connection in _two_rows(tmp_path_factory.mktemp("guarded") / "guarded.vdb"):
        guard(connection)
        yield connection


def _two_rows(path: Path) -> Iterator[sa.Connection]:
    connection = StoreFile(path, b"k" * KEY_LENGTH, b"s" * SALT_LENGTH).engine("rwc").connect()
    with closing(connection):
        migrations.migrate(connection)
        with connection.begin():
            connection.exec_driver_sql("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
            connection.exec_driver_sql("INSERT INTO parent VALUES (1)")
            for table in tables.GUARDED:
                for number in (FIRST, SECOND):
                    values = ", ".join(literal(table, one, number) for one in columns(table))
                    connection.exec_driver_sql(
                        f'INSERT INTO "{table}" ({names(table)}) VALUES ({values})'
                    )
                connection.exec_driver_sql(
                    f'ALTER TABLE "{table}" ADD COLUMN hangs_on REFERENCES parent ON DELETE CASCADE'
                )
                connection.exec_driver_sql(
                    f'UPDATE "{table}" SET hangs_on = 1 WHERE {first_only(table)}'
                )
        yield connection


def held(connection: sa.Connection, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY 1')]


@pytest.mark.parametrize("act", ACTS)
def test_each_way_would_remove_or_move_a_row_but_for_the_guards(
    bare: sa.Connection, act: str
) -> None:
    for table in tables.GUARDED:
        with bare.begin() as transaction:
            before = held(bare, table)
            bare.exec_driver_sql(ACTS[act](table))
            if act.startswith(("DROP", "ALTER")):
                assert not sa.inspect(bare).has_table(table)
            else:
                assert held(bare, table) != before
            transaction.rollback()


@pytest.mark.parametrize("in_an_act", [False, True])
@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("table", tables.GUARDED)
def test_no_way_removes_or_moves_what_is_kept(
    guarded: sa.Connection, table: str, act: str, *, in_an_act: bool
) -> None:
    if in_an_act and table in tables.REPLACED_IN_ACTS and act in LAWFUL_IN_ACTS:
        return
    with guarded.begin():
        before = held(guarded, table)
    door = writing(guarded) if in_an_act else nullcontext()
    with pytest.raises(sa.exc.DBAPIError), guarded.begin(), door:
        guarded.exec_driver_sql(ACTS[act](table))
    with guarded.begin():
        assert held(guarded, table) == before


@pytest.mark.parametrize("table", tables.KEPT)
def test_a_delete_is_refused_before_it_runs(guarded: sa.Connection, table: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match="not authorized"), guarded.begin():
        guarded.exec_driver_sql(f'DELETE FROM "{table}" WHERE false')


@pytest.mark.parametrize("table", tables.ONLY_ADDED)
def test_what_is_only_added_is_never_altered(guarded: sa.Connection, table: str) -> None:
    last = columns(table)[-1]
    statement = f'UPDATE "{table}" SET "{last}" = {literal(table, last, ELSEWHERE)}'
    with pytest.raises(sa.exc.DBAPIError, match="never alters"), guarded.begin(), writing(guarded):
        guarded.exec_driver_sql(statement)


def test_the_keys_of_compartments_are_replaced_in_an_act(guarded: sa.Connection) -> None:
    for table in tables.REPLACED_IN_ACTS:
        with guarded.begin() as transaction, writing(guarded):
            guarded.exec_driver_sql(ACTS["DELETE"](table))
            assert held(guarded, table) == []
            transaction.rollback()


def test_every_table_is_guarded_or_holds_no_record() -> None:
    assert set(tables.metadata.tables) - set(tables.GUARDED) == {"words", "draft"}


@pytest.fixture(scope="module")
def desk(founded_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One for all attempts, each of which must leave it as it was."""
    folder = shutil.copytree(founded_folder, tmp_path_factory.mktemp("tried") / "unit")
    with closing(sign_in(folder, "admin", PASSPHRASE, clock())) as opened:
        for number in range(3):
            add_person(opened, f"UG-{number}")
        yield opened


UNDOING = [
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA main.recursive_triggers(0)",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA trusted_schema = ON",
    "PRAGMA writable_schema = ON",
    "PRAGMA user_version = 0",
    "PRAGMA application_id = 0",
    "PRAGMA journal_mode = MEMORY",
    "PRAGMA synchronous = OFF",
    "PRAGMA secure_delete = OFF",
    "PRAGMA rekey = 'x'",
    "PRAGMA schema_version = 1",
    "DROP TRIGGER temp.guard_entry_removes",
    "ATTACH DATABASE ':memory:' AS other",
    "VACUUM",
    "CREATE TEMP TABLE entry (id INTEGER)",
    "CREATE TABLE beside (id INTEGER)",
    "CREATE TRIGGER own AFTER INSERT ON words BEGIN DELETE FROM draft; END",
    "CREATE TEMP VIEW prisoner AS SELECT * FROM words",
    "DELETE FROM sqlite_master",
    "UPDATE temp.sqlite_temp_master SET sql = ''",
]
BY_THE_WAY = [
    "UPDATE prisoner SET number = 'x'",
    "UPDATE staff_member SET role = 'administrator'",
    "INSERT INTO channel VALUES (x'01', 1, 1, x'')",
    "INSERT INTO setting VALUES ('idle', '600')",
    "INSERT INTO wrap VALUES (1, x'01', x'01')",
    "UPDATE origin SET seq = 0",
]
ALTERING = [
    "UPDATE entry SET state = 2",
    "UPDATE entry SET payload = x'00'",
    "UPDATE OR REPLACE entry SET seq = 1",
    "UPDATE OR REPLACE staff_member SET rid = (SELECT min(rid) FROM staff_member)",
    "UPDATE OR REPLACE prisoner SET rid = (SELECT min(rid) FROM prisoner)",
    "REPLACE INTO entry SELECT * FROM entry WHERE id = 2",
    "INSERT OR REPLACE INTO prisoner SELECT * FROM prisoner",
    "INSERT INTO prisoner SELECT * FROM prisoner WHERE true ON CONFLICT DO UPDATE SET rid = x'00'",
    "UPDATE genesis SET code = 'U99'",
]


def entries(desk: Desk) -> list[tuple[object, ...]]:
    return [tuple(row) for row in desk.reader.connection.execute(sa.select(tables.entry))]


@pytest.mark.parametrize("statement", [*UNDOING, *BY_THE_WAY, *ALTERING])
def test_a_write_that_bypasses_the_unit_of_work_fails(desk: Desk, statement: str) -> None:
    before, journal = desk.reader.find(Prisoner), entries(desk)
    connection = desk.store._writer
    with pytest.raises(sa.exc.DBAPIError), connection.begin():
        connection.exec_driver_sql(statement)
    assert (desk.reader.find(Prisoner), entries(desk)) == (before, journal)
    assert verify(desk, rebuild=True).ok


def run(connection: sa.Connection, statement: str) -> None:
    connection.exec_driver_sql(statement)


def act_with(desk: Desk, write: Callable[[sa.Connection], None]) -> None:
    with desk.work() as work:
        work.act("tried")
        work.also(write)
        work.commit()


@pytest.mark.parametrize("statement", [*UNDOING, *ALTERING])
def test_within_an_act_nothing_undoes_the_guards_or_the_journal(desk: Desk, statement: str) -> None:
    before, journal = desk.reader.find(Prisoner), entries(desk)
    with pytest.raises(RuntimeError, match="a statement of the program failed"):
        act_with(desk, lambda connection: run(connection, statement))
    assert (desk.reader.find(Prisoner), entries(desk)) == (before, journal)
    assert verify(desk, rebuild=True).ok


def fail(_connection: sa.Connection) -> None:
    raise ZeroDivisionError


def test_the_door_is_shut_after_an_act_that_failed(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        act_with(desk, fail)
    connection = desk.store._writer
    with pytest.raises(sa.exc.DBAPIError, match="never changes"), connection.begin():
        connection.exec_driver_sql("UPDATE prisoner SET number = 'x'")


def test_a_connection_on_which_replace_goes_unseen_is_not_used(tmp_path: Path) -> None:
    file = StoreFile(tmp_path / "new.vdb", b"k" * KEY_LENGTH, b"s" * SALT_LENGTH)
    with closing(file.engine("rwc").connect()) as connection:
        migrations.migrate(connection)
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA recursive_triggers = OFF")
        with pytest.raises(RuntimeError, match="REPLACE"):
            guard(connection)
        with pytest.raises(RuntimeError, match="no guards"), writing(connection):
            pass


def test_what_checks_and_checkpoints_ask_is_allowed(desk: Desk) -> None:
    raw = desk.store._writer.connection.driver_connection
    assert raw is not None
    for pragma in (
        "busy_timeout=30000",
        "wal_checkpoint(PASSIVE)",
        "cipher_integrity_check",
        "quick_check",
        "shrink_memory",
        "user_version",
    ):
        raw.execute(f"PRAGMA {pragma}").fetchall()
