"""A folder that this account may not use gives a plain sentence, not a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds import founded
from vepdesk.base.errors import StoreUnusable
from vepdesk.vault import connection


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
