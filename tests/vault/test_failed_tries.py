"""The file of failed sign-ins: counted before anything is decided, believed only if authentic."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from vepdesk.access.waits import Failures
from vepdesk.base.canonical import decode, encode
from vepdesk.base.files import locked
from vepdesk.crypto.keys import mac
from vepdesk.vault import device, failed_tries, keyfile
from vepdesk.vault.failed_tries import NAME, FailedTries

NOW = datetime(2026, 5, 4, 3, 2, 1, 7000, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DOMAIN = b"vepdesk-waits/1"
STORE, SECRET = b"s" * 16, b"d" * 32
KEY = mac(SECRET, DOMAIN)


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that passes for a store's; this computer has a secret for it."""
    folder = tmp_path / "door"
    folder.mkdir()
    monkeypatch.setattr(keyfile, "read", lambda _folder: SimpleNamespace(store=STORE))
    assert device.keep(STORE, SECRET)
    return folder


@pytest.fixture
def tries(door: Path) -> FailedTries:
    made = FailedTries(door)
    made.begin()
    return made


def written(folder: Path) -> dict[str, list[int]]:
    """What stands in the file, checked here once more."""
    body, tag = decode((folder / NAME).read_bytes())  # type: ignore[misc]
    assert mac(KEY, body) == tag  # type: ignore[arg-type]
    return decode(body)  # type: ignore[arg-type, return-value]


def test_tries_are_counted_for_each_name_and_kept(tries: FailedTries, door: Path) -> None:
    assert NAME == "waits"
    assert tries.whole
    assert tries.of("admin") is None
    tries.failed("admin", NOW)
    tries.failed(" ADMIN ", NOW + SECOND)
    tries.failed("okot", NOW)
    again = FailedTries(door)
    assert again.of("Admin") == Failures(2, NOW + SECOND)
    assert again.of("okot") == Failures(1, NOW)
    again.succeeded("admin")
    assert tries.of("admin") is None
    assert tries.of("okot") == Failures(1, NOW)


def test_a_name_is_anything_that_can_be_typed(tries: FailedTries) -> None:
    for name in ("\ud800", "", "名"):
        tries.failed(name, NOW)
        assert tries.of(name) == Failures(1, NOW)


def test_names_stand_there_as_digests_only(tries: FailedTries, door: Path) -> None:
    tries.failed("Admin", NOW)
    assert b"admin" not in (door / NAME).read_bytes().lower()
    assert list(written(door)) == [mac(KEY, b"admin")[:16].hex()]
    assert list(written(door).values()) == [[1, 1_777_863_721_007]]


def test_a_store_without_this_computers_secret_still_counts(
    door: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device, "read", lambda _store: None)
    tries = FailedTries(door)
    tries.failed("admin", NOW)
    body, tag = decode((door / NAME).read_bytes())  # type: ignore[misc]
    assert mac(mac(STORE, DOMAIN), body) == tag  # type: ignore[arg-type]
    assert FailedTries(door).of("admin") == Failures(1, NOW)


def test_a_failure_in_the_future_counts_from_now(tries: FailedTries) -> None:
    assert tries.known("admin", NOW) is None
    tries.failed("admin", NOW)
    assert tries.known("admin", NOW) == Failures(1, NOW)
    assert tries.known("admin", NOW + SECOND) == Failures(1, NOW)
    assert tries.known("admin", NOW - SECOND) == Failures(1, NOW - SECOND)
    assert tries.of("admin") == Failures(1, NOW - SECOND)


def test_a_try_is_taken_back(tries: FailedTries) -> None:
    tries.failed("okot", NOW)
    tries.put_back("admin", Failures(7, NOW))
    assert tries.of("admin") == Failures(7, NOW)
    tries.put_back("admin", None)
    assert tries.of("admin") is None
    assert tries.of("okot") == Failures(1, NOW)


@pytest.mark.parametrize("wrong", ["gone", "cut", "flipped", "foreign", "other key", "no map"])
def test_a_file_that_is_not_whole_starts_anew(tries: FailedTries, door: Path, wrong: str) -> None:
    tries.failed("admin", NOW)
    file = door / NAME
    whole = file.read_bytes()
    body, _tag = decode(whole)  # type: ignore[misc]
    key, no_map = KEY, encode([1, 2])
    changes = {
        "cut": whole[:-1],
        "flipped": whole[:-1] + bytes([whole[-1] ^ 1]),
        "foreign": encode({"a": 1}),
        "other key": encode((body, mac(b"x" * 32, body))),  # type: ignore[arg-type]
        "no map": encode((no_map, mac(key, no_map))),
    }
    if wrong == "gone":
        file.unlink()
    else:
        file.write_bytes(changes[wrong])
    assert not tries.whole
    assert tries.of("admin") is None
    tries.failed("okot", NOW)
    assert tries.whole
    assert tries.of("okot") == Failures(1, NOW)


@pytest.mark.parametrize(
    "item",
    [
        *((b"body",), (b"body", b"tag", b"more"), ("body", b"t"), (b"b", 7)),
        *(7, "ab", b"ab", {"a": 1, "b": 2}, None),
    ],
)
def test_what_is_no_pair_of_bytes_is_not_believed(
    tries: FailedTries, door: Path, item: object
) -> None:
    (door / NAME).write_bytes(encode(item))  # type: ignore[arg-type]
    assert not tries.whole
    assert tries.of("admin") is None


def test_a_success_heals_a_file_that_was_not_whole(tries: FailedTries, door: Path) -> None:
    (door / NAME).unlink()
    tries.succeeded("admin")
    assert tries.whole
    (door / NAME).unlink()
    tries.put_back("admin", Failures(3, NOW))
    assert tries.of("admin") == Failures(3, NOW)


def test_a_disk_that_cannot_be_written_keeps_nobody_out(
    tries: FailedTries, door: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "no room")

    tries.failed("admin", NOW)
    monkeypatch.setattr(failed_tries, "write_shared", full)
    tries.failed("admin", NOW)
    assert tries.of("admin") == Failures(1, NOW)
    monkeypatch.setattr(failed_tries, "locked", full)
    with tries.one_at_a_time():
        tries.succeeded("admin")


def test_a_whole_try_is_held_by_one(
    tries: FailedTries, door: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Path] = []

    @contextmanager
    def counting(path: Path) -> Iterator[None]:
        taken.append(path)
        with locked(path):
            yield
        taken.append(path)

    monkeypatch.setattr(failed_tries, "locked", counting)
    lock = door / "waits.lock"
    for act in (
        lambda: tries.failed("admin", NOW),
        lambda: tries.succeeded("admin"),
        lambda: tries.put_back("admin", None),
    ):
        taken.clear()
        act()
        assert taken == [lock, lock]
    taken.clear()
    with tries.one_at_a_time():
        tries.failed("admin", NOW)  # within itself it does not wait for itself
        tries.succeeded("admin")
        assert taken == [lock]
    assert taken == [lock, lock]
    with pytest.raises(KeyError), tries.one_at_a_time():
        raise KeyError
    taken.clear()
    tries.failed("admin", NOW)
    assert taken == [lock, lock]
