"""Damage to the files of a store is found or harmless; wrong data is never shown as right.

A sample here; ``dev.py faults`` tries every bit of a key file, five thousand bits of database and
log, every length up to 8 KiB, and the old pages of fifty edits.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults import damage, opening
from tests.faults.damage import KEY_FILES, LOG, Whole
from vepdesk.services.checks import verify


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return damage.settled(tmp_path_factory.mktemp("whole") / "unit")


def test_a_flipped_bit_of_the_database_never_shows_wrong_data(whole: Whole) -> None:
    bits = damage.sampled(whole, opening.DATABASE, 40)
    figures = damage.tried("bits", whole, list(damage.flipped(whole, opening.DATABASE, bits)))
    assert figures.bad == {}
    assert figures.seen["harmless"] == 0  # each page is authenticated


def test_a_flipped_bit_of_the_log_never_loses_a_save_in_silence(tmp_path: Path) -> None:
    whole = damage.with_log(tmp_path / "unit")
    bits = damage.sampled(whole, LOG, 20)
    figures = damage.tried("bits of the log", whole, list(damage.flipped(whole, LOG, bits)))
    assert figures.bad == {}
    assert figures.seen["anchor: behind"] > 10


def test_a_cut_database_is_never_opened_as_a_new_one(whole: Whole) -> None:
    lengths = [0, 1, 15, 16, 17, 511, 512, 4095, 4096, 4097, 8191, 8192]
    figures = damage.tried("cuts", whole, list(damage.cut(whole, lengths)))
    assert figures.seen == {"opening: store-damaged": len(lengths)}


@pytest.mark.parametrize("name", KEY_FILES)
def test_a_damaged_copy_of_the_key_file_shuts_nobody_out(name: str, whole: Whole) -> None:
    last = len(whole.files[name]) * 8 - 8
    bits = [*damage.sampled(whole, name, 16), *range(last - 8 * 64, last, 37)]
    figures = damage.tried(name, whole, list(damage.flipped(whole, name, bits)), damage.signs_in)
    assert figures.bad == {}
    assert figures.seen == {"harmless": len(bits)}


def test_old_pages_put_back_are_noticed(tmp_path: Path) -> None:
    for before, after in damage.edits(tmp_path / "unit", 2):
        figures = damage.tried("old pages", after, list(damage.old_pages(before, after)))
        assert figures.bad == {}
        assert figures.cases > 10


def test_a_whole_old_database_is_noticed(tmp_path: Path) -> None:
    (before, after) = next(damage.edits(tmp_path / "unit", 1))
    harm = damage.Harm("the old database", {opening.DATABASE: before})
    figures = damage.tried("rollback", after, [harm])
    assert figures.seen == {"anchor: behind": 1}


def test_another_store_s_database_and_a_plain_one_are_refused(whole: Whole, tmp_path: Path) -> None:
    other = damage.settled(tmp_path / "other", 1)
    with closing(sqlite3.connect(tmp_path / "plain")) as plain:
        plain.execute("CREATE TABLE one (id INTEGER)")
        plain.commit()
    harms = [
        damage.Harm("swapped", {opening.DATABASE: other.files[opening.DATABASE]}),
        damage.Harm("plain", {opening.DATABASE: (tmp_path / "plain").read_bytes()}),
    ]
    figures = damage.tried("foreign", whole, harms)
    assert figures.seen == {"opening: store-damaged": 1, "opening: not-encrypted": 1}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE words SET text = 'somebody else' WHERE kind = 'prisoner'",
        "DELETE FROM words WHERE kind = 'prisoner'",
        "INSERT INTO words VALUES (randomblob(16), 'prisoner', 'nobody', 'nbd')",
    ],
)
def test_search_words_that_are_not_those_of_the_rows_are_found(
    statement: str, tmp_path: Path
) -> None:
    folder = tmp_path / "unit"
    damage.settled(folder, 2)
    with closing(opening.signed_in(folder)) as desk:
        with desk.work() as work:
            work.connection.exec_driver_sql(statement)
            work.act("tampered")
            work.commit()
        assert {one.what for one in verify(desk, rebuild=True).findings} == {"words-differ"}
