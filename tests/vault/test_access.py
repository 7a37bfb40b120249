"""A folder that this account may not use gives a plain sentence, not a fault."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.worlds import PASSPHRASE, founded
from vepdesk.base.clock import SystemClock
from vepdesk.base.errors import StoreUnusable
from vepdesk.services.desk import sign_in_screen
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import connection, keyfile


def test_a_store_below_a_file_cannot_be_founded(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="ascii")
    with pytest.raises(StoreUnusable) as refused:
        founded(tmp_path / "file" / "store", "unit", "U01")
    assert refused.value.reason == "no-access"


def test_a_database_that_may_not_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused_open(*_arguments: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refused_open)
    with pytest.raises(StoreUnusable) as refused:
        connection.refuse_foreign_file(tmp_path / "store.vdb")
    assert refused.value.reason == "no-access"


def test_a_folder_that_may_not_be_looked_into_is_no_place_for_a_new_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is it a store that is missing: whoever stands before it must call the IT staff."""

    def refused_stat(*_arguments: object, **_named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refused_stat)
    for look in (sign_in_screen, keyfile.read):
        with pytest.raises(StoreUnusable) as refused:
            look(tmp_path / "unit")
        assert refused.value.reason == "no-access"


def test_a_key_file_that_may_not_be_read_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    founded(tmp_path / "unit", "unit", "U01").close()
    monkeypatch.setattr("os.access", lambda *_arguments: False)
    with pytest.raises(StoreUnusable) as refused:
        sign_in_screen(tmp_path / "unit")
    assert refused.value.reason == "no-access"


@pytest.mark.parametrize("name", ["store.vdb", "store.vdb-wal", "store.vdb-shm", ""])
def test_a_store_that_may_only_be_read_is_not_opened_and_nothing_is_left_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder = tmp_path / "unit"
    founded(folder, "unit", "U01").close()
    if name:
        (folder / name).touch()
    before = sorted(folder.iterdir())
    may = os.access

    def only_read(path: Path, mode: int) -> bool:
        return may(path, mode) and (mode != os.W_OK or path != folder / name)

    monkeypatch.setattr("os.access", only_read)
    with pytest.raises(StoreUnusable) as refused:
        sign_in(folder, "admin", PASSPHRASE, SystemClock("UTC"))
    assert refused.value.reason == "no-access"
    left = {one.name for one in folder.iterdir() if one not in before}
    assert left <= {"waits.lock"}
