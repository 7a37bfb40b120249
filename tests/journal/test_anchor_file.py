"""The anchor's file, byte by byte: what is believed of it, and what moves it on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vepdesk.base.canonical import Item, encode
from vepdesk.base.files import locked
from vepdesk.crypto.keys import mac
from vepdesk.journal import anchor as module
from vepdesk.journal.anchor import Anchor, AnchorVerdict, Position

KEY, FORMER, EPOCH, HEAD = b"k" * 32, b"f" * 32, b"e" * 16, b"h" * 32
INNER = ("vepdesk-anchor/1", EPOCH, 7, HEAD)


def sealed(inner: Item, key: bytes = KEY) -> bytes:
    body = encode(inner)
    return encode((body, mac(key, body)))


def read(folder: Path, data: bytes, former: tuple[bytes, ...] = ()) -> Position | None:
    (folder / "anchor.1").write_bytes(data)
    return Anchor(folder, KEY, former).read()


def test_an_anchor_of_an_earlier_release_is_read(tmp_path: Path) -> None:
    """The form of the file is for ever."""
    assert read(tmp_path, sealed(INNER)) == Position(EPOCH, 7, HEAD)
    Anchor(tmp_path, KEY).write(Position(EPOCH, 8, HEAD))
    assert (tmp_path / "anchor.0").read_bytes() == sealed((*INNER[:2], 8, HEAD))


def test_every_former_key_is_believed_and_no_other(tmp_path: Path) -> None:
    data = sealed(INNER, FORMER)
    assert read(tmp_path, data) is None
    assert read(tmp_path, data, (b"x" * 32, FORMER)) == Position(EPOCH, 7, HEAD)
    assert read(tmp_path, sealed(INNER), (FORMER,)) == Position(EPOCH, 7, HEAD)
    anchor = Anchor(tmp_path, KEY, (FORMER,))
    anchor.write(Position(EPOCH, 9, HEAD))
    assert Anchor(tmp_path, KEY).read() == Position(EPOCH, 9, HEAD)


BODY = encode(INNER)


@pytest.mark.parametrize(
    "outer",
    [
        "text",
        7,
        {"a": 1, "b": 2},
        (BODY,),
        (BODY, mac(KEY, BODY), b"more"),
        ("text", mac(KEY, b"text")),
        (BODY, "text"),
        (7, 8),
    ],
)
def test_what_is_no_pair_is_not_believed(tmp_path: Path, outer: Item) -> None:
    assert read(tmp_path, encode(outer)) is None


@pytest.mark.parametrize(
    "inner",
    [
        "text",
        7,
        {"a": 1},
        {0: "vepdesk-anchor/1", 1: EPOCH, 2: 7, 3: HEAD},
        (),
        INNER[:3],
        (*INNER, 1),
        ("vepdesk-anchor/2", *INNER[1:]),
        ("vepdesk-anchor/1", "e" * 16, 7, HEAD),
        ("vepdesk-anchor/1", 16, 7, HEAD),
        ("vepdesk-anchor/1", EPOCH[1:], 7, HEAD),
        ("vepdesk-anchor/1", EPOCH, "7", HEAD),
        ("vepdesk-anchor/1", EPOCH, 7, "h"),
    ],
)
def test_a_right_tag_over_something_else_says_nothing(tmp_path: Path, inner: Item) -> None:
    assert read(tmp_path, sealed(inner)) is None


def test_only_a_later_position_moves_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anchor = Anchor(tmp_path, KEY)
    anchor.write(Position(EPOCH, 0, HEAD))
    assert anchor.read() == Position(EPOCH, 0, HEAD)
    anchor.write(Position(EPOCH, 4, HEAD))
    before = [(tmp_path / name).read_bytes() for name in ("anchor.0", "anchor.1")]
    for same_or_less in (4, 3, 0):
        anchor.write(Position(EPOCH, same_or_less, b"other" * 8))
    assert [(tmp_path / name).read_bytes() for name in ("anchor.0", "anchor.1")] == before


def test_it_is_moved_by_one_program_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Path] = []

    @contextmanager
    def counting(path: Path) -> Iterator[None]:
        taken.append(path)
        with locked(path):
            yield

    monkeypatch.setattr(module, "locked", counting)
    Anchor(tmp_path, KEY).write(Position(EPOCH, 1, HEAD))
    assert taken == [tmp_path / "anchor.lock"]


def test_the_verdicts_have_stable_words() -> None:
    assert [one.value for one in AnchorVerdict] == ["agrees", "missing", "behind", "differs"]
