"""Which folder holds the store: named in the data folder, and nowhere outside of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from vepdesk.base.store_in_use import NAME, store_in_use, use_store


def test_it_is_the_data_folder_until_another_is_named(tmp_path: Path) -> None:
    assert store_in_use(tmp_path) == tmp_path
    assert store_in_use(tmp_path / "none") == tmp_path / "none"
    use_store(tmp_path, "restored-1")
    assert store_in_use(tmp_path) == tmp_path / "restored-1"
    use_store(tmp_path, "restored-2")
    assert store_in_use(tmp_path) == tmp_path / "restored-2"
    (tmp_path / NAME).unlink()
    assert store_in_use(tmp_path) == tmp_path


@pytest.mark.parametrize("name", ["", ".", "..", "../else", "/else", "a/b", "a\\b", "C:", "\0"])
def test_nothing_outside_is_ever_named(tmp_path: Path, name: str) -> None:
    (tmp_path / NAME).write_text(f"{name}\n", encoding="utf-8")
    assert store_in_use(tmp_path) == tmp_path
    with pytest.raises(ValueError, match="name of a folder"):
        use_store(tmp_path, name)


def test_what_is_no_text_names_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe")
    assert store_in_use(tmp_path) == tmp_path
