"""Contents beside the database: whole or said not to be, and no file is swept that is named."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from vepdesk.base.clock import FixedClock
from vepdesk.base.identifiers import RecordId, new_record_id
from vepdesk.crypto.chunks import CHUNK_LENGTH, SEALED_LENGTH, name_of
from vepdesk.journal.anchor import AnchorVerdict
from vepdesk.records.kinds.attachment import Attachment
from vepdesk.vault import tables
from vepdesk.vault.attachments import (
    FOLDER,
    Checked,
    Condition,
    ContentGone,
    adding,
    check_contents,
    content_of,
    erasing,
    kept_bytes,
    sweep,
)
from vepdesk.vault.chunk_files import ChunkFiles
from vepdesk.vault.guards import writing
from vepdesk.vault.store import Store

CONTENT = b"An order of the court.\n" * 60_000
CHUNKS = -(-len(CONTENT) // CHUNK_LENGTH)


def record(content: bytes) -> Attachment:
    return Attachment(
        title="Order", type="text", size=len(content), digest=hashlib.sha256(content).hexdigest()
    )


def kept(store: Store, now: FixedClock, content: bytes = CONTENT) -> RecordId:
    rid = new_record_id()
    with adding(store, rid, content) as keep, store.unit_of_work(store.person, now) as work:
        work.create(record(content), rid)
        work.also(keep)
        work.commit()
    return rid


def erase(store: Store, now: FixedClock, rid: RecordId) -> None:
    with erasing(store, rid) as forget, store.unit_of_work(store.person, now) as work:
        work.act("erased")
        work.also(forget)
        work.commit()


def files(store: Store) -> list[Path]:
    """The chunks there are."""
    folder = store.folder / FOLDER
    return sorted(path for path in folder.glob("??/*") if path.is_file())


def notes(store: Store) -> list[Path]:
    return sorted((store.folder / FOLDER / "unsettled").glob("*"))


def condition(store: Store, rid: RecordId, *, thorough: bool = True) -> Condition:
    found = check_contents(store, store.reader.connection, thorough=thorough)
    return next(one.condition for one in found if one.rid == rid)


def reading(store: Store, rid: RecordId) -> Condition:
    with pytest.raises(ContentGone) as gone:
        content_of(store, store.reader.connection, rid)
    return gone.value.condition


def spoil(path: Path, change: Callable[[bytes], bytes]) -> None:
    whole = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(change(whole))


def test_a_content_comes_back_whole(store: Store, now: FixedClock) -> None:
    rid = kept(store, now)
    assert content_of(store, store.reader.connection, rid) == CONTENT
    for thorough in (False, True):
        found = list(check_contents(store, store.reader.connection, thorough=thorough))
        assert found == [Checked(rid, Condition.OK)]
    assert kept_bytes(store.reader.connection) == CHUNKS * SEALED_LENGTH


def test_files_are_named_by_what_is_sealed_and_never_written_again(
    store: Store, now: FixedClock
) -> None:
    kept(store, now)
    found = files(store)
    assert len(found) == CHUNKS
    for path in found:
        whole = path.read_bytes()
        assert len(whole) == SEALED_LENGTH
        assert path.parent.name + path.name == name_of(whole).hex()
        assert b"court" not in whole
        if sys.platform != "win32":
            assert path.stat().st_mode & 0o777 == 0o400
    assert notes(store) == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks up open files in /proc")
def test_everything_is_on_the_disk_before_the_commit_that_names_it(
    store: Store, now: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each chunk and each folder is synced; the record is not there yet when they are."""
    synced: list[str] = []
    real = os.fsync

    def watch(handle: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{handle}").readlink()))
        real(handle)

    rid = new_record_id()
    monkeypatch.setattr(os, "fsync", watch)
    with adding(store, rid, CONTENT) as keep:
        monkeypatch.undo()
        for path in files(store):
            assert str(path) + ".new" in synced
            last = len(synced) - 1 - synced[::-1].index(str(path.parent))
            assert last > synced.index(str(path) + ".new")
        assert len(notes(store)) == 1
        assert store.reader.get(Attachment, rid) is None
        with store.unit_of_work(store.person, now) as work:
            work.create(record(CONTENT), rid)
            work.also(keep)
            work.commit()
    assert notes(store) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda whole: whole[:-1], (Condition.DAMAGED, Condition.DAMAGED)),
        (lambda whole: whole + b"\0", (Condition.DAMAGED, Condition.DAMAGED)),
        (lambda whole: b"", (Condition.DAMAGED, Condition.DAMAGED)),
        (lambda whole: bytes([whole[0] ^ 1]) + whole[1:], (Condition.DAMAGED, Condition.OK)),
        (lambda whole: whole[:-1] + bytes([whole[-1] ^ 128]), (Condition.DAMAGED, Condition.OK)),
    ],
)
def test_a_spoilt_chunk_is_damage(
    store: Store,
    now: FixedClock,
    change: Callable[[bytes], bytes],
    expected: tuple[Condition, Condition],
) -> None:
    rid = kept(store, now)
    other = kept(store, now, b"whole")
    row = store.reader.connection.execute(
        sa.select(tables.attachment_file.c.chunks).where(tables.attachment_file.c.rid == rid)
    ).scalar_one()
    name = bytes(row)[32:64].hex()
    spoil(store.folder / FOLDER / name[:2] / name[2:], change)
    assert reading(store, rid) is Condition.DAMAGED
    looked = (condition(store, rid), condition(store, rid, thorough=False))
    assert looked == expected
    assert condition(store, other) is Condition.OK


def test_a_chunk_that_is_not_there_is_missing(store: Store, now: FixedClock) -> None:
    rid = kept(store, now)
    files(store)[0].unlink()
    assert reading(store, rid) is Condition.MISSING
    assert condition(store, rid, thorough=False) is Condition.MISSING
    assert condition(store, rid) is Condition.MISSING


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_in_the_place_of_a_chunk_is_not_followed(store: Store, now: FixedClock) -> None:
    rid = kept(store, now, b"small")
    chunk = files(store)[0]
    chunk.rename(store.folder / "elsewhere")
    chunk.symlink_to(store.folder / "elsewhere")
    assert reading(store, rid) is Condition.DAMAGED


def test_a_list_or_digest_that_was_changed_in_the_database_is_damage(
    store: Store, now: FixedClock
) -> None:
    one, two = kept(store, now), kept(store, now)
    table = tables.attachment_file
    connection = store._writer

    def put(rid: RecordId, **values: object) -> None:
        with connection.begin(), writing(connection):
            connection.execute(table.update().where(table.c.rid == rid).values(values))

    rows = {
        bytes(row.rid): row
        for row in connection.execute(sa.select(table.c.rid, table.c.key, table.c.chunks))
    }
    connection.rollback()
    chunks = bytes(rows[one].chunks)
    for wrong in (
        {"chunks": chunks[32:64] + chunks[:32]},
        {"chunks": chunks[:32]},
        {"chunks": chunks[:-1]},
        {"chunks": bytes(rows[two].chunks)},
        {"chunks": bytes(rows[two].chunks), "key": bytes(rows[two].key)},
        {"key": bytes(32)},
        {"key": b"short"},
        {"size": len(CONTENT) - 1},
    ):
        put(one, **wrong)
        assert reading(store, one) is Condition.DAMAGED, list(wrong)
        put(one, chunks=chunks, key=bytes(rows[one].key), size=len(CONTENT))
    assert content_of(store, store.reader.connection, one) == CONTENT


def test_a_content_that_is_not_the_one_its_entry_tells_is_damage(
    store: Store, now: FixedClock
) -> None:
    rid = new_record_id()
    with adding(store, rid, b"another") as keep, store.unit_of_work(store.person, now) as work:
        work.create(record(b"an order"), rid)
        work.also(keep)
        work.commit()
    assert reading(store, rid) is Condition.DAMAGED


def test_nothing_but_the_unit_of_work_writes_keys(store: Store, now: FixedClock) -> None:
    rid = kept(store, now)
    table = tables.attachment_file
    for statement in (
        table.update().values(key=None),
        table.insert().values(rid=b"x", key=b"", size=0, chunks=b""),
        table.delete().where(table.c.rid == rid),
    ):
        with pytest.raises(sa.exc.DBAPIError), store._writer.begin():
            store._writer.execute(statement)
    assert condition(store, rid) is Condition.OK


def crash(store: Store, now: FixedClock, content: bytes = CONTENT) -> None:
    """The power goes after the chunks were written and before the commit."""

    class PowerCut(BaseException):
        pass

    with pytest.raises(PowerCut), adding(store, new_record_id(), content):
        raise PowerCut


def test_what_a_crash_left_is_swept_and_nothing_else(store: Store, now: FixedClock) -> None:
    rid = kept(store, now)
    whole = files(store)
    crash(store, now)
    assert len(files(store)) == 2 * CHUNKS
    assert sweep(store) == CHUNKS
    assert files(store) == whole
    assert notes(store) == []
    assert content_of(store, store.reader.connection, rid) == CONTENT
    assert sweep(store) == 0


def test_a_named_chunk_stays_whatever_a_note_says(store: Store, now: FixedClock) -> None:
    """A power cut right after the commit leaves the note of a content that is kept."""
    rid = kept(store, now)
    folder = ChunkFiles(store.folder / FOLDER)
    names = [bytes.fromhex(path.parent.name + path.name) for path in files(store)]
    folder._note(names)
    assert sweep(store) == 0
    assert notes(store) == []
    assert content_of(store, store.reader.connection, rid) == CONTENT


def test_chunks_that_no_note_names_are_left_alone(store: Store, now: FixedClock) -> None:
    """After a restore the older database does not name the newest chunks: they may be needed."""
    kept(store, now)
    strange = store.folder / FOLDER / "ab" / ("0" * 62)
    strange.parent.mkdir(exist_ok=True)
    strange.write_bytes(b"of a later database")
    crash(store, now, b"small")
    assert sweep(store) == 1
    assert strange.exists()


def test_a_store_behind_its_anchor_sweeps_nothing(store: Store, now: FixedClock) -> None:
    crash(store, now)
    store.verdict = AnchorVerdict.BEHIND
    assert sweep(store) == 0
    assert len(files(store)) == CHUNKS


@pytest.mark.parametrize("cut", [0, 1, 31, 32, 33, 64])
def test_a_cut_note_or_temporary_file_hinders_nothing(
    store: Store, now: FixedClock, cut: int
) -> None:
    crash(store, now)
    note = notes(store)[0]
    note.write_bytes(note.read_bytes()[:cut])
    note.with_name("00.new").write_bytes(b"torn")
    removed = sweep(store)
    assert removed == cut // 32
    assert notes(store) == []


def test_a_crash_while_a_chunk_is_written_leaves_a_temporary_file_that_is_swept(
    store: Store, now: FixedClock
) -> None:
    crash(store, now, b"small")
    chunk = files(store)[0]
    chunk.rename(chunk.with_name(chunk.name + ".new"))
    assert sweep(store) == 0
    assert files(store) == []


@pytest.mark.parametrize("call", range(1, 12))
def test_an_error_of_the_disk_leaves_nothing_and_names_nothing(
    store: Store, now: FixedClock, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    """Every sync of an addition fails once; then it works again, and all is as before."""
    before, real, calls = store.position(), os.fsync, 0

    def failing(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(errno.ENOSPC, "no space")
        real(handle)

    rid = new_record_id()
    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="no space"), adding(store, rid, CONTENT):
        raise OSError(errno.ENOSPC, "no space")  # calls that are left over
    monkeypatch.undo()
    assert store.position() == before
    sweep(store)
    assert files(store) == []
    assert notes(store) == []


def test_what_was_committed_is_kept_also_when_its_note_cannot_be_removed(
    store: Store, now: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> bool:
        raise OSError(errno.EACCES, "in use by a virus scanner")

    with monkeypatch.context() as patched:
        patched.setattr("vepdesk.vault.chunk_files.remove", refused)
        rid = kept(store, now)
    assert len(notes(store)) == 1
    assert sweep(store) == 0
    assert notes(store) == []
    assert content_of(store, store.reader.connection, rid) == CONTENT
    with monkeypatch.context() as patched:
        patched.setattr("vepdesk.vault.chunk_files.remove", refused)
        erase(store, now, rid)
    assert reading(store, rid) is Condition.ERASED
    assert sweep(store) == CHUNKS
    assert files(store) == []


def test_key_list_and_entry_are_one_transaction(
    store: Store, now: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rid = store.position(), new_record_id()

    class Broken(Exception):
        pass

    def broken(_connection: sa.Connection) -> None:
        raise Broken

    def tried() -> None:
        with adding(store, rid, CONTENT) as keep, store.unit_of_work(store.person, now) as work:
            work.create(record(CONTENT), rid)
            work.also(keep)
            work.also(broken)
            work.commit()

    with pytest.raises(Broken):
        tried()
    assert store.position() == before
    assert store.reader.get(Attachment, rid) is None
    assert kept_bytes(store.reader.connection) == 0
    assert sweep(store) == CHUNKS
    assert files(store) == []


def test_without_its_key_a_content_is_gone_and_its_files_too(store: Store, now: FixedClock) -> None:
    rid, other = kept(store, now), kept(store, now, b"stays")
    copies = {path: path.read_bytes() for path in files(store)}
    erase(store, now, rid)
    assert reading(store, rid) is Condition.ERASED
    assert condition(store, rid) is Condition.ERASED
    assert len(files(store)) == 1
    for path, whole in copies.items():
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(whole)  # as from a backup of the files alone
    assert reading(store, rid) is Condition.ERASED
    assert content_of(store, store.reader.connection, other) == b"stays"


def test_a_crash_while_erasing_keeps_the_content_or_erases_it_whole(
    store: Store, now: FixedClock
) -> None:
    class PowerCut(BaseException):
        pass

    rid = kept(store, now)
    with pytest.raises(PowerCut), erasing(store, rid):
        raise PowerCut  # before the commit
    assert sweep(store) == 0
    assert content_of(store, store.reader.connection, rid) == CONTENT

    def erased_and_cut() -> None:
        with erasing(store, rid) as forget:
            with store.unit_of_work(store.person, now) as work:
                work.act("erased")
                work.also(forget)
                work.commit()
            raise PowerCut

    with pytest.raises(PowerCut):
        erased_and_cut()
    assert reading(store, rid) is Condition.ERASED
    assert sweep(store) == CHUNKS
    assert files(store) == []


def test_a_record_of_another_site_waits_and_one_of_our_own_is_missing(
    store: Store, now: FixedClock
) -> None:
    rid = new_record_id()
    with store.unit_of_work(store.person, now) as work:
        work.create(record(CONTENT), rid)
        work.commit()
    assert condition(store, rid) is Condition.MISSING
    with store._writer.begin(), writing(store._writer):
        store._writer.execute(tables.RECORD_TABLES["attachment"].update().values(origin=99))
    assert condition(store, rid) is Condition.AWAITED
