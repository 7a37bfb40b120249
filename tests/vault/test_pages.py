"""The independent reader: every page proven by itself, rows found without any index."""

from __future__ import annotations

import contextlib
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver

from vepdesk.base.errors import StoreUnusable
from vepdesk.vault.cells import rows
from vepdesk.vault.connection import StoreFile, copied_under, in_plain_words
from vepdesk.vault.pages import PAGE, Pages, PageVerdict


def row(number: int) -> tuple[int, str, bytes | None]:
    """Rows of every length, some longer than a page, some with numbers of every width."""
    dice = random.Random(number)  # noqa: S311 - rows, no keys
    text = "rivière " * dice.randrange(20)
    content = (
        None if number % 7 == 0 else dice.randbytes(dice.choice((0, 30, 900, 3980, 4100, 9000)))
    )
    return dice.choice((0, 1, 127, 128, 70_000, 2**40, -5)), text, content


@pytest.fixture
def file(tmp_path: Path) -> StoreFile:
    made = StoreFile(tmp_path / "store.vdb", os.urandom(32), os.urandom(16))
    with contextlib.closing(made.raw("rwc")) as connection:
        connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, n INT, t TEXT, b BLOB)")
        connection.execute("BEGIN")
        for number in range(300):
            connection.execute("INSERT INTO thing (n, t, b) VALUES (?, ?, ?)", row(number))
        connection.execute("COMMIT")
    return made


def found(file: StoreFile) -> set[tuple[object, ...]]:
    return {one[1:] for _number, one in rows(Pages(file)) if len(one) == 4 and one[0] is None}


EVERYTHING = {row(number) for number in range(300)}


def test_every_row_is_found_without_an_index(file: StoreFile) -> None:
    assert Pages(file).verdicts() == {}
    assert found(file) == EVERYTHING


@pytest.mark.parametrize("place", [0, 20, 2000, PAGE - 1])
def test_a_page_of_which_one_bit_changed_is_named(file: StoreFile, place: int) -> None:
    data = bytearray(file.path.read_bytes())
    for number in (1, 2, len(data) // PAGE):
        changed = bytearray(data)
        changed[(number - 1) * PAGE + place] ^= 0x10
        file.path.write_bytes(changed)
        assert Pages(file).verdicts() == {number: PageVerdict.ALTERED}


def test_a_lost_first_page_leaves_every_other_row(file: StoreFile) -> None:
    data = file.path.read_bytes()
    file.path.write_bytes(bytes(PAGE) + data[PAGE:])
    assert Pages(file).verdicts() == {1: PageVerdict.EMPTY}
    assert found(file) == EVERYTHING


def test_a_page_of_elsewhere_is_not_taken(file: StoreFile) -> None:
    data = bytearray(file.path.read_bytes())
    data[PAGE : 2 * PAGE] = data[2 * PAGE : 3 * PAGE]
    file.path.write_bytes(data)
    assert set(Pages(file).verdicts()) == {2}


def test_damage_never_gives_a_row_that_was_not_written(file: StoreFile) -> None:
    data = file.path.read_bytes()
    dice = random.Random(5)  # noqa: S311 - places, no keys
    for _try in range(20):
        changed = bytearray(data)
        for _place in range(30):
            changed[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        file.path.write_bytes(changed)
        assert found(file) < EVERYTHING


def test_what_only_the_log_holds_is_found_up_to_its_last_commit(file: StoreFile) -> None:
    connection = file.raw("rw")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    connection.execute("INSERT INTO thing (n, t, b) VALUES (9, 'in the log', NULL)")
    log = file.path.with_name("store.vdb-wal")
    whole = log.read_bytes()
    assert Pages(file).from_log > 0
    assert (9, "in the log", None) in found(file)
    database = file.path.read_bytes()
    connection.close()
    file.path.write_bytes(database)
    log.write_bytes(whole[:-1])  # the commit's last frame is torn
    assert found(file) == EVERYTHING


@pytest.fixture
def cut(tmp_path: Path) -> StoreFile:
    """A database of which the page is damaged on which its one long row ends.

    The library gives zero bytes for that page, and fails only when it is asked something else.
    """
    made = StoreFile(tmp_path / "long.vdb", os.urandom(32), os.urandom(16))
    with contextlib.closing(made.raw("rwc")) as connection:
        connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, b BLOB, n INT)")
        connection.execute("INSERT INTO thing VALUES (1, ?, 7000)", (b"x" * 9000,))
    data = bytearray(made.path.read_bytes())
    data[-900] ^= 1
    made.path.write_bytes(data)
    return made


def test_a_copy_is_refused_when_the_end_of_a_long_row_is_lost(
    cut: StoreFile, tmp_path: Path
) -> None:
    """Else the zero bytes would authenticate in the copy for ever."""
    with pytest.raises(driver.DatabaseError):
        copied_under(cut, StoreFile(tmp_path / "copy.vdb", os.urandom(32), os.urandom(16)))


@pytest.mark.parametrize("mode", ["ro", "rw"])
@pytest.mark.parametrize("way", ["all", "one", "many", "each"])
def test_a_row_is_not_given_when_its_end_is_lost(cut: StoreFile, mode: str, way: str) -> None:
    ways: dict[str, Callable[[sa.CursorResult[tuple[bytes]]], object]] = {
        "all": lambda found: found.all(),
        "one": lambda found: found.one(),
        "many": lambda found: found.fetchmany(10),
        "each": list,
    }
    with contextlib.closing(cut.engine(mode).connect()) as connection:
        assert connection.exec_driver_sql("SELECT id FROM thing").all() == [(1,)]
        with pytest.raises(StoreUnusable), in_plain_words():
            ways[way](connection.exec_driver_sql("SELECT b FROM thing"))


def test_a_number_behind_a_long_text_is_not_given_either(cut: StoreFile) -> None:
    connection = cut.engine("ro").connect()
    with pytest.raises(StoreUnusable), in_plain_words():
        connection.exec_driver_sql("SELECT substr(b, 1, 8500), n FROM thing").all()
    connection.close()


def test_in_a_transaction_too(cut: StoreFile) -> None:
    with contextlib.closing(cut.engine("ro").connect()) as connection:
        connection.exec_driver_sql("BEGIN")
        with pytest.raises(StoreUnusable), in_plain_words():
            connection.exec_driver_sql("SELECT b FROM thing").all()


def test_a_whole_row_that_ends_in_zero_bytes_is_given(file: StoreFile) -> None:
    with contextlib.closing(file.engine("rw").connect()) as connection:
        with connection.begin():
            connection.exec_driver_sql("INSERT INTO thing (n, b) VALUES (-7, ?)", (bytes(9000),))
        found = connection.exec_driver_sql("SELECT b FROM thing WHERE n = -7").all()
        assert found == [(bytes(9000),)]


def test_another_key_reads_nothing(file: StoreFile) -> None:
    other = StoreFile(file.path, os.urandom(32), file.salt)
    assert len(Pages(other).verdicts()) == Pages(file).count
    assert found(other) == set()
