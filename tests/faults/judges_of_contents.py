"""Judges of papers, of stores made anew, and of a store that was cut short before the workload."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar, Self

import sqlalchemy as sa

from tests.backup_workload import OUT
from tests.faults import new_stores, opening, same_disk
from tests.faults.judge import Judge, Verdict, desk_at
from tests.faults.saves import Acknowledgement, Saves
from tests.worlds import add_person
from vepdesk.base.errors import UserError
from vepdesk.records.kinds.signing_key import SigningKey
from vepdesk.vault import tables
from vepdesk.vault.attachments import Condition, check_contents, sweep
from vepdesk.vault.backup import candidates
from vepdesk.vault.backup_manifest import BackupDamaged
from vepdesk.vault.restoring import check_files
from vepdesk.vault.store import Store
from vepdesk.vault.verify import check_pages, compare_rows

_SOUND = {Condition.OK, Condition.ERASED}


class PapersJudge(Judge):
    """Each paper that the journal names is there, whole; nothing half done is left."""

    def _goes_on(self, store: Store) -> str:
        for turn in ("", " after sweeping"):
            for one in check_contents(store, store.reader.connection, thorough=True):
                if one.condition not in _SOUND:
                    return f"lost: a paper is {one.condition.value}{turn}"
            sweep(store)
        return super()._goes_on(store)


class SameDiskJudge(PapersJudge):
    """Beside the papers, each backup in the store's own folder that was said to count is whole."""

    def _goes_on(self, store: Store) -> str:
        out = store.folder / same_disk.OUT
        there = candidates(out) if out.is_dir() else []
        if not set(self.saves.promises) <= {one.name for one in there}:
            return "lost: a backup"
        try:
            for one in there:
                check_files(one)
        except BackupDamaged as error:
            return f"a backup: {error.reason}"
        return super()._goes_on(store)


@dataclass(frozen=True)
class RecoveryJudge(PapersJudge):
    """What the store held when it was cut short is there, whatever happens while it is opened."""

    before: tuple[Acknowledgement, ...] = ()

    @classmethod
    def of(cls, judged: Path) -> Self:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(shutil.copytree(judged, Path(folder) / "unit"))
            with closing(opening.signed_in(copy)) as desk:
                held = opening.contents(desk.reader.connection)
                before = Acknowledgement(desk.position.seq, held)
            return cls(opening.way_into(copy), before=(before,))

    def told(self, root: Path, saves: Saves) -> Self:
        del root
        return replace(self, saves=Saves((*self.before, *saves.acknowledged)))


@dataclass(frozen=True)
class NewStoreJudge(Judge):
    """What it was made of stays as it was; the new store is there whole, or can be made again."""

    source: Mapping[str, str] = field(default_factory=dict)
    rows: str = ""

    STORE: ClassVar[str] = new_stores.TARGET
    FROM: ClassVar[str] = ""
    MAKE: ClassVar[Callable[[Path], None]]

    @classmethod
    def of(cls, judged: Path) -> Self:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(shutil.copytree(judged, Path(folder) / "site"))
            cls.MAKE(copy)
            way = opening.way_into(copy / cls.STORE)
            with opening.opened(copy / cls.STORE, way) as store:
                rows = _rows(store)
        return cls(way, source=_digests(judged / cls.FROM), rows=rows)

    def _failed(self, folder: Path) -> Verdict:
        if _digests(folder / self.FROM) != self.source:
            return Verdict("what it is made of was changed")
        target = folder / self.STORE
        if self.saves.acknowledged and not target.exists():
            return Verdict("lost: the new store", lost=True)
        if not target.exists() or not any(target.iterdir()):
            try:
                type(self).MAKE(folder)
            except UserError as error:
                return Verdict(f"refused again: {error.reason}")
        with opening.opened(target, self.way) as store:
            if _rows(store) != self.rows:
                return Verdict("lost: other rows than without a fault", lost=True)
        return super()._failed(folder)


class RestoringJudge(NewStoreJudge):
    """Of a backup."""

    FROM = OUT
    MAKE = staticmethod(new_stores.restore_again)


class RepairingJudge(NewStoreJudge):
    """Of a damaged store."""

    FROM = new_stores.SOURCE
    MAKE = staticmethod(new_stores.repair_again)

    def _goes_on(self, store: Store) -> str:
        """As for any store, but that the gaps of its former journal stay gaps."""
        add_person(desk_at(store), "NEXT-1")
        link = store.reader.connection
        found = [*check_pages(link), *compare_rows(link)]
        return f"verify: {found[0].what}" if found else ""


_PASSING = ("waits", "store.vdb-shm")


def _rows(store: Store) -> str:
    """A digest of every record's own fields, which no new epoch changes.

    Public keys are left out: whoever signs in gives those anew that were lost.
    """
    digest = hashlib.sha256()
    with closing(store.open_reader().connection) as link:
        for name in sorted(set(tables.RECORD_TABLES) - {SigningKey.spec.key}):
            table = tables.RECORD_TABLES[name]
            columns = [one for one in table.c if one.name not in tables.HIDDEN]
            rows = link.execute(sa.select(table.c.rid, table.c.struck, *columns))
            digest.update(f"\n{name}: {sorted(repr(tuple(row)) for row in rows)}".encode())
    return digest.hexdigest()


def _digests(folder: Path) -> dict[str, str]:
    """A digest of each file of a backup or store; who tried a passphrase is not part of it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(_PASSING) and path.suffix != ".lock"
    }
