"""The anchor says how far a journal went, survives a torn copy, and is never put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from vepdesk.base.canonical import encode
from vepdesk.journal.anchor import Anchor, Position

KEY, EPOCH = b"k" * 32, b"e" * 16


def position(seq: int, epoch: bytes = EPOCH) -> Position:
    return Position(epoch, seq, seq.to_bytes(32, "big"))


@pytest.fixture
def anchor(tmp_path: Path) -> Anchor:
    made = Anchor(tmp_path, KEY)
    made.write(position(0), new_epoch=True)
    return made


def copies(folder: Path) -> list[Path]:
    return [folder / "anchor.0", folder / "anchor.1"]


def test_the_copies_take_turns(anchor: Anchor, tmp_path: Path) -> None:
    anchor.write(position(1))
    before = [file.read_bytes() for file in copies(tmp_path)]
    anchor.write(position(2))
    after = [file.read_bytes() for file in copies(tmp_path)]
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


@pytest.mark.parametrize("torn", [b"", b"\x82", b"\x00" * 80])
@pytest.mark.parametrize("which", [0, 1])
def test_one_torn_copy_is_survived(anchor: Anchor, tmp_path: Path, torn: bytes, which: int) -> None:
    anchor.write(position(1))
    anchor.write(position(2))
    copies(tmp_path)[which].write_bytes(torn)
    found = anchor.read()
    assert found is not None
    assert found.seq in (1, 2)
    anchor.write(position(3))
    assert anchor.read() == position(3)
    assert copies(tmp_path)[which].read_bytes() != torn


def test_a_later_anchor_is_never_put_back(anchor: Anchor) -> None:
    anchor.write(position(9))
    anchor.write(position(4))
    assert anchor.read() == position(9)


def test_a_new_epoch_begins_again_in_both_copies(anchor: Anchor, tmp_path: Path) -> None:
    anchor.write(position(9))
    anchor.write(position(0, b"f" * 16), new_epoch=True)
    assert anchor.read() == position(0, b"f" * 16)
    assert len({file.read_bytes() for file in copies(tmp_path)}) == 1


def test_another_key_and_every_flipped_byte_give_nothing(anchor: Anchor, tmp_path: Path) -> None:
    anchor.write(position(5), new_epoch=True)
    assert Anchor(tmp_path, b"x" * 32).read() is None
    whole = copies(tmp_path)[0].read_bytes()
    copies(tmp_path)[1].unlink()
    for at in range(len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 1
        copies(tmp_path)[0].write_bytes(damaged)
        assert anchor.read() is None, at


def test_what_is_no_anchor_is_none(anchor: Anchor, tmp_path: Path) -> None:
    for file in copies(tmp_path):
        file.write_bytes(encode((1, 2)))
    assert anchor.read() is None


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    anchor = Anchor(tmp_path / "gone", KEY)
    assert anchor.read() is None
    with pytest.raises(FileNotFoundError):
        anchor.write(position(1))
