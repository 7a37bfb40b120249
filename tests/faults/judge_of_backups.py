"""Judges a store and the folder of its backups: every set that looks like one is one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from tests import backup_workload
from tests.backup_workload import OUT
from tests.faults import opening
from tests.faults.judge import Judge, Verdict, desk_at, verified
from tests.faults.saves import Saves
from tests.worlds import clock
from vepdesk.base.errors import UserError
from vepdesk.services.backups import back_up
from vepdesk.vault import keyfile
from vepdesk.vault.backup import UNFINISHED, sets_in
from vepdesk.vault.restoring import Beginning, check_files, open_set, rebuild


@dataclass(frozen=True)
class BackupJudge(Judge):
    """``STORE`` is the unit, and beside it lie its backups."""

    STORE: ClassVar[str] = "unit"

    def _judged(self, folder: Path, told: Saves, *, thorough: bool) -> Verdict:
        verdict = super()._judged(folder, told, thorough=False)
        verdict.bad = verdict.bad or self._backups(folder, told, thorough=thorough)
        return verdict

    def _failed(self, folder: Path) -> Verdict:
        verdict = super()._failed(folder)
        verdict.bad = verdict.bad or self._backups(folder, self.saves, thorough=True)
        return verdict

    def _backups(self, folder: Path, told: Saves, *, thorough: bool) -> str:
        for wrong in backup_workload.judge(folder, told.promises, self.way.unlocks):
            what = wrong.partition(":")[0]
            return "lost: a backup" if what == "gone" else f"a backup: {what}"
        if not thorough:
            return ""
        try:
            return self._restores(folder) or self._next_one(folder)
        except UserError as error:
            return f"refused afterwards: {error.reason}"

    def _restores(self, folder: Path) -> str:
        """The newest set becomes a store in which everything holds."""
        sets = sets_in(folder / OUT) if (folder / OUT).is_dir() else []
        if not sets:
            return ""
        chosen = sets[0].folder
        file = keyfile.read(chosen)
        source = open_set(chosen, check_files(chosen), file, self.way.unlocks(file)).source
        target = folder / "restored"
        rebuild(source, target, Beginning(lambda work: work.act("restored")), clock())
        with opening.opened(target, self.way) as store:
            bad = verified(store)
        shutil.rmtree(target)
        return bad

    def _next_one(self, folder: Path) -> str:
        """A backup works now, and takes away what was left half done."""
        with opening.opened(folder / self.STORE, self.way) as store:
            if bad := self._goes_on(store):
                return bad
            made = back_up(desk_at(store), folder / OUT)
        if any(one.name.endswith(UNFINISHED) for one in (folder / OUT).iterdir()):
            return "half a backup is left"
        names = [one.folder.name for one in sets_in(folder / OUT)]
        return "" if names[0] == made.folder.name else "the newest backup is not the newest"
