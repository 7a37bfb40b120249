"""Who judges which workload."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.faults.judge import EnrolmentJudge, Judge, MigrationJudge
from tests.faults.judge_of_backups import BackupJudge
from tests.faults.judge_of_revoking import RevocationJudge
from tests.faults.judges_of_contents import (
    PapersJudge,
    RecoveryJudge,
    RepairingJudge,
    RestoringJudge,
    SameDiskJudge,
)
from tests.faults.workloads import WORKLOADS

_JUDGES: Mapping[str, type[Judge]] = {
    "enrolling": EnrolmentJudge,
    "migrating": MigrationJudge,
    "revoking": RevocationJudge,
    "backing-up": BackupJudge,
    "attaching": PapersJudge,
    "restoring": RestoringJudge,
    "repairing": RepairingJudge,
    "recovering": RecoveryJudge,
    "same-disk": SameDiskJudge,
}


def judge_of(workload: str, root: Path) -> Judge:
    """The judge of ``workload``, who knows its stores below ``root`` before it runs."""
    return _JUDGES.get(workload, Judge).of(root / WORKLOADS[workload].judged)
