"""What a backup says of itself never leads out of the folder it is for."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vepdesk.crypto.keys import StoreKeys
from vepdesk.vault.backup_manifest import (
    FILES,
    BackupDamaged,
    Grant,
    Manifest,
    Seen,
    read,
    safe_path,
    set_name,
)

KEYS = StoreKeys(bytes(range(32)))
MANIFEST = Manifest(
    backup=b"b" * 16,
    store=b"s" * 16,
    site=b"i" * 16,
    code="U01",
    name="North unit",
    role="unit",
    practice=False,
    epoch=b"e" * 16,
    seq=7,
    head=b"h" * 32,
    entries=9,
    at=1_800_000_000_000,
    salt=b"x" * 16,
    files={name: Seen(1, bytes(32)) for name in FILES},
    attachments={"ab/0123": Seen(0, bytes(32))},
    grants=(Grant("amina", b"p" * 16, b"sealed"),),
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    MANIFEST.written(tmp_path, KEYS)
    known = read(tmp_path)
    assert known.manifest == MANIFEST
    assert known.authentic(KEYS)
    assert not known.authentic(StoreKeys.generate())


@pytest.mark.parametrize(
    "name",
    ["../out", "a/../../out", "/etc/x", "a//b", "", ".", "a/.", "C:x", "a\\b", "a/\u202eb", "a\0"],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    assert not safe_path(name)
    forged = dataclasses.replace(MANIFEST, attachments={name: Seen(0, bytes(32))})
    forged.written(tmp_path, KEYS)
    with pytest.raises(BackupDamaged):
        read(tmp_path)


@pytest.mark.parametrize("change", [{"seq": -1}, {"entries": True}, {"at": 2**63}, {"files": {}}])
def test_a_number_that_is_none_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    dataclasses.replace(MANIFEST, **change).written(tmp_path, KEYS)  # type: ignore[arg-type]
    with pytest.raises(BackupDamaged):
        read(tmp_path)


@given(st.binary(max_size=300))
def test_anything_else_is_no_manifest(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("set")
    (folder / "backup.json").write_bytes(data)
    with pytest.raises(BackupDamaged):
        read(folder)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U01-20261123T110500Z-0a1b2c3d", "U01"),
        ("NORTH-2-20261123T110500Z-0a1b2c3d", "NORTH-2"),
        ("U01-20261123T110500Z-0a1b2c3d.part", None),
        ("attachments", None),
        ("U01-2026-1", None),
    ],
)
def test_only_such_a_name_is_a_set(name: str, code: str | None) -> None:
    assert set_name(name) == code
