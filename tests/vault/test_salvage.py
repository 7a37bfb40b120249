"""Every page of a store is lost in turn: what was not on it is found, what was on it is named."""

from __future__ import annotations

import contextlib
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.worlds import PASSPHRASE
from vepdesk.vault import tables
from vepdesk.vault.cells import Column, rows_of, shape_of
from vepdesk.vault.connection import StoreFile, copied_under
from vepdesk.vault.page_map import NAME, PageMap, keep_map, read_map
from vepdesk.vault.pages import PAGE, Pages
from vepdesk.vault.renewal import present_key
from vepdesk.vault.salvage import SideTables, find, salvage, side_tables
from vepdesk.vault.store import Store
from vepdesk.vault.trees import Trees, row_of, trees_of
from vepdesk.vault.unlocking import unlock

MANY = ("attachment_file", "compartment_grant", "draft", "setting", "wrap")
"""Tables that get so many rows that they have pages above their leaves."""


@dataclass
class Closed:
    """A store that nobody has open, its key, and what its side tables hold."""

    file: StoreFile
    known: PageMap
    kept: SideTables
    entries: set[bytes]

    def spoil(self, *numbers: int, zero: bool = False) -> None:
        data = bytearray(self.file.path.read_bytes())
        for number in numbers:
            place = (number - 1) * PAGE
            if zero:
                data[place : place + PAGE] = bytes(PAGE)
            else:
                data[place + 1200] ^= 0x04
        self.file.path.write_bytes(data)


def invented(table: sa.Table, number: int) -> dict[str, object]:
    """A row of any table, some longer than a page."""
    dice = random.Random(f"{table.name}{number}")  # noqa: S311 - rows, no keys
    row: dict[str, object] = {}
    for column in table.columns:
        if isinstance(column.type, sa.LargeBinary):
            row[column.name] = dice.randbytes(dice.choice((16, 200, 300, 4500)))
            if column.primary_key:
                row[column.name] = dice.randbytes(16)
        elif isinstance(column.type, sa.Text):
            row[column.name] = f"{column.name} {number}"
        else:
            row[column.name] = dice.choice((1, 0, 300, 2**40)) if not column.primary_key else number
        if column.nullable and number % 3 == 0:
            row[column.name] = None
    return row


def side(store: StoreFile) -> list[sa.Table]:
    return [tables.metadata.tables[name] for name in side_tables(store, None).rows]


@pytest.fixture(scope="session")
def filled(founded_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A founded store with rows in every side table."""
    folder = Path(shutil.copytree(founded_folder, tmp_path_factory.mktemp("filled") / "unit"))
    file, unlocked = unlock(folder, "admin", PASSPHRASE)
    _number, store = present_key(folder, file, unlocked)
    with contextlib.closing(store.engine("rw").connect()) as connection, connection.begin():
        for table in side(store):
            count = 36 if table.name in MANY else 3
            rows = [invented(table, number) for number in range(1, count + 1)]
            connection.execute(table.insert(), rows)
    return folder


@pytest.fixture
def closed(filled: Path, tmp_path: Path) -> Closed:
    folder = Path(shutil.copytree(filled, tmp_path / "unit"))
    file, unlocked = unlock(folder, "admin", PASSPHRASE)
    number, store = present_key(folder, file, unlocked)
    known = read_map(folder, unlocked.roots[number])
    assert known is not None
    kept = side_tables(store, None)
    assert not kept.lost
    return Closed(store, known, kept, set(find(store, None).entries))


def fixed(row: object) -> tuple[object, ...]:
    assert isinstance(row, dict)
    return tuple(sorted(row.items()))


def on_page(store: StoreFile, number: int) -> list[tuple[int, tuple[Column, ...]]]:
    pages = Pages(store)
    page = pages.page(number)
    assert page is not None
    if shape_of(number, page) is None:
        return []
    return [one for one in rows_of(pages, number, page) if one is not None]


def check(closed: Closed, there: list[tuple[int, tuple[Column, ...]]], found: SideTables) -> None:
    """Nothing was made up, nothing is missing but what was on the page, and that is named."""
    for name, truth in closed.kept.rows.items():
        table = tables.metadata.tables[name]
        held = {fixed(row) for one in there if (row := row_of(table, one)) is not None}
        expected, got = {fixed(row) for row in truth}, [fixed(row) for row in found.rows[name]]
        assert len(got) == len(set(got))
        assert set(got) <= expected
        missing = expected - set(got)
        assert len(missing - held) <= (0 if there else 1), name  # a long row went on here
        if missing:
            assert name in (*found.lost, *found.partly)
        if name in found.lost:
            assert not got


def test_every_page_lost_in_turn_loses_only_what_it_held(closed: Closed) -> None:
    whole = closed.file.path.read_bytes()
    torn = 0
    for number in range(1, len(whole) // PAGE + 1):
        closed.file.path.write_bytes(whole)
        there = on_page(closed.file, number)
        closed.spoil(number)
        found = find(closed.file, closed.known)
        assert found.genesis is not None
        assert found.genesis["store"] == closed.known.genesis["store"]
        missing = closed.entries - set(found.entries)
        assert len(missing) <= max(1, len(there))
        aside = side_tables(closed.file, closed.known)
        torn += bool(aside.partly)
        check(closed, there, aside)
    assert torn > len(MANY)


@pytest.mark.parametrize("zero", [False, True])
def test_the_first_page_lost_and_another_one_too(closed: Closed, *, zero: bool) -> None:
    whole = closed.file.path.read_bytes()
    for number in range(2, len(whole) // PAGE + 1, 7):
        closed.file.path.write_bytes(whole)
        there = on_page(closed.file, number)
        closed.spoil(1, number, zero=zero)
        assert set(find(closed.file, closed.known).entries) <= closed.entries
        check(closed, there, side_tables(closed.file, closed.known))


def test_without_a_map_a_lost_first_page_leaves_the_entries(closed: Closed) -> None:
    closed.spoil(1)
    assert set(find(closed.file, None).entries) == closed.entries
    found = side_tables(closed.file, None)
    assert set(found.lost) == set(closed.kept.rows)


def test_what_founds_a_store_is_found_beside_it(closed: Closed, tmp_path: Path) -> None:
    closed.spoil(1, closed.known.roots["genesis"], closed.known.roots["origin"])
    assert find(closed.file, None).genesis is None
    new = replace(closed.file, path=tmp_path / "new.vdb")
    done = salvage(closed.file, new, closed.known)
    assert (done.gaps, done.lost, done.partly) == ((), (), ())
    assert done.entries == len(closed.entries)
    again = side_tables(new, None)
    for name, rows in closed.kept.rows.items():
        assert {fixed(row) for row in rows} == {fixed(row) for row in again.rows[name]}


def test_entries_of_a_journal_that_nothing_names_are_named_as_missing(closed: Closed) -> None:
    origin = tables.entry.c.origin
    with contextlib.closing(closed.file.engine("rw").connect()) as connection, connection.begin():
        connection.execute(tables.entry.update().where(tables.entry.c.seq == 2).values(origin=9))
        assert connection.execute(sa.select(origin).where(origin == 9)).first() is not None
    found = find(closed.file, closed.known)
    assert [(gap.journal, gap.lo, gap.hi) for gap in found.strangers] == [(9, 2, 2)]
    assert len(found.entries) == len(closed.entries) - 1


def moved(closed: Closed) -> Iterator[PageMap]:
    """Maps that do not fit: as of another copy of the database, or with trees that meet."""
    roots = dict(closed.known.roots)
    names = sorted(name for name in roots if name in tables.metadata.tables)
    turned = dict(zip(names, [roots[name] for name in (*names[1:], names[0])], strict=True))
    yield replace(closed.known, roots={**roots, **turned})
    yield replace(closed.known, roots={**roots, "setting": roots["draft"]})
    yield replace(closed.known, roots={**roots, "setting": 1})
    yield replace(closed.known, roots={**roots, "peer": roots["setting"]})


def test_a_map_that_does_not_fit_is_not_believed(closed: Closed) -> None:
    closed.spoil(1)
    for number, stale in enumerate(moved(closed)):
        found = side_tables(closed.file, stale)
        assert set(found.lost) == set(closed.kept.rows), number


def test_the_lists_own_word_counts_more_than_a_map(closed: Closed) -> None:
    pages = Pages(closed.file)
    for stale in moved(closed):
        trees = trees_of(pages, stale.roots)
        assert trees is not None
        for name, rows in closed.kept.rows.items():
            taken = trees.rows(tables.metadata.tables[name])
            assert taken.whole
            assert {fixed(row) for row in taken.rows} == {fixed(row) for row in rows}


def test_the_order_of_stored_columns_is_that_of_the_descriptions(closed: Closed) -> None:
    with contextlib.closing(closed.file.engine("ro").connect()) as connection:
        for name in (*closed.kept.rows, "entry", "genesis", "origin"):
            table = tables.metadata.tables[name]
            there = connection.exec_driver_sql(f"PRAGMA table_info({table.name})").all()
            assert [row.name for row in there] == list(table.columns.keys())
            key = sorted((row.pk, row.name) for row in there if row.pk)
            assert [name for _place, name in key] == list(table.primary_key.columns.keys())


def test_what_only_the_log_holds_is_followed_too(closed: Closed) -> None:
    connection = closed.file.raw("rw")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    connection.execute("INSERT INTO setting VALUES ('new', 'in the log')")
    database = closed.file.path.read_bytes()
    log = closed.file.path.with_name("store.vdb-wal")
    kept = log.read_bytes()
    connection.close()
    closed.file.path.write_bytes(database)
    log.write_bytes(kept)
    closed.spoil(1)
    found = side_tables(closed.file, closed.known)
    assert {"name": "new", "value": "in the log"} in found.rows["setting"]
    assert (found.lost, found.partly) == ((), ())


def test_the_map_is_made_anew_when_it_is_missing_damaged_or_of_a_former_key(folder: Path) -> None:
    with Store.open(folder, "admin", PASSPHRASE) as store:
        keys = store.keys
    first = (folder / NAME).read_bytes()
    known = read_map(folder, keys)
    assert known is not None
    for spoilt in (b"", first[:-1], bytes(len(first)), first[:40] + b"x" + first[41:]):
        (folder / NAME).write_bytes(spoilt)
        assert read_map(folder, keys) is None
        Store.open(folder, "admin", PASSPHRASE).close()
        assert read_map(folder, keys) == known
    unchanged = (folder / NAME).read_bytes()
    Store.open(folder, "admin", PASSPHRASE).close()
    assert (folder / NAME).read_bytes() == unchanged
    with Store.open(folder, "admin", PASSPHRASE) as store:
        store.revoke("nobody")
    assert read_map(folder, keys) is None
    file, unlocked = unlock(folder, "admin", PASSPHRASE)
    number, renewed = present_key(folder, file, unlocked)
    fresh = read_map(folder, unlocked.roots[number])
    assert fresh is not None
    assert trees_of(Pages(renewed), fresh.roots) is not None
    assert Trees(Pages(renewed), fresh.roots).rows(tables.genesis).rows == (fresh.genesis,)


def test_a_map_that_cannot_be_written_keeps_nobody_out(folder: Path) -> None:
    (folder / NAME).unlink()
    (folder / NAME).mkdir()
    Store.open(folder, "admin", PASSPHRASE).close()


def test_a_copy_under_another_key_has_a_map_of_its_own(folder: Path, tmp_path: Path) -> None:
    with Store.open(folder, "admin", PASSPHRASE) as store:
        keys, connection = store.keys, store.reader.connection
        file, unlocked = unlock(folder, "admin", PASSPHRASE)
        _number, present = present_key(folder, file, unlocked)
        copy = StoreFile(tmp_path / "copy.vdb", bytes(range(32)), bytes(16))
        copied_under(present, copy)
        with contextlib.closing(copy.engine("ro").connect()) as copied:
            keep_map(tmp_path, copied, keys)
        assert connection.closed is False
    known = read_map(tmp_path, keys)
    assert known is not None
    assert Trees(Pages(copy), known.roots).rows(tables.setting).whole
