"""What no entry tells, above all the keys of compartments, outlives the pages that lead to it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.sealed_ward import OWN, REPORT, Ward, prisoner
from vepdesk.records.compartments import Compartment
from vepdesk.services.attachments import About, add, papers_of, prepare, read
from vepdesk.services.backups import second_folder, use_second_folder
from vepdesk.services.desk import Desk
from vepdesk.services.repair import repair
from vepdesk.services.restoring import Person
from vepdesk.services.sealed_records import read_sealed, sealed_about
from vepdesk.services.signing_in import sign_in
from vepdesk.vault import tables
from vepdesk.vault.page_map import read_map
from vepdesk.vault.pages import PAGE
from vepdesk.vault.repairing import Rung
from vepdesk.vault.unlocking import unlock

NOTE = b"Seen by the nurse at 9.40; nothing to report."
SIDE = (
    tables.compartment,
    tables.compartment_grant,
    tables.wrap,
    tables.attachment_file,
    tables.setting,
)


def side_rows(desk: Desk) -> list[list[str]]:
    connection = desk.reader.connection
    return [
        sorted(repr(tuple(row)) for row in connection.execute(sa.select(table)).all())
        for table in SIDE
    ]


def roots(folder: Path) -> dict[str, int]:
    _file, unlocked = unlock(folder, "admin", OWN)
    (keys,) = unlocked.roots.values()
    known = read_map(folder, keys)
    assert known is not None
    return dict(known.roots)


@pytest.mark.parametrize("lost", [("genesis",), ("sqlite_schema",), ("genesis", "sqlite_schema")])
@pytest.mark.parametrize("log", [False, True])
def test_a_repair_keeps_compartments_papers_and_settings(
    ward: Ward, tmp_path: Path, lost: tuple[str, ...], *, log: bool
) -> None:
    folder, new = tmp_path / "damaged", tmp_path / "new"
    ward.report()
    with ward.at("okot") as desk:
        add(desk, About(prisoner(desk)), prepare(desk, NOTE), "Note")
    with ward.at("mirembe") as desk:
        desk.store.checkpoint()
        use_second_folder(desk, tmp_path / "elsewhere")
        if not log:
            desk.store.checkpoint()
        before = side_rows(desk)
        assert all(before)
        shutil.copytree(ward.folder, folder)
    assert bool((folder / "store.vdb-wal").stat().st_size) is log
    pages = {"sqlite_schema": 1, **roots(folder)}
    data = bytearray((folder / "store.vdb").read_bytes())
    for name in lost:
        data[(pages[name] - 1) * PAGE : pages[name] * PAGE] = bytes(PAGE)
    (folder / "store.vdb").write_bytes(data)
    done = repair(folder, new, Person("admin", OWN), ward.clock, Person("mirembe", OWN))
    assert done.diagnosis.rung is Rung.SALVAGED
    assert (done.diagnosis.is_complete, done.troubles) == (True, ())
    desk = sign_in(new, "otim", OWN, ward.clock)
    assert side_rows(desk) == before
    (sealed,) = sealed_about(desk, Compartment.INTELLIGENCE)
    known = read_sealed(desk, Compartment.INTELLIGENCE, sealed.rid)
    assert getattr(known.record.stored.record, "text", None) == REPORT
    desk.close()
    desk = sign_in(new, "mirembe", OWN, ward.clock)
    (paper,) = papers_of(desk, About(prisoner(desk)))
    assert read(desk, paper.stored.rid).content == NOTE
    assert second_folder(desk) == tmp_path / "elsewhere"
    desk.close()
