"""A store in a folder that belongs to a group of accounts, and in one that belongs to one account.

With two real accounts where the tests run as root; the modes of the files are looked at everywhere.
"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.worlds import PASSPHRASE, clock, founded
from vepdesk.base import report, scratch
from vepdesk.base.files import write_durably
from vepdesk.services.backups import back_up
from vepdesk.services.restoring import Person, restore
from vepdesk.vault import ballast

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the modes of POSIX")

ROOT = Path(__file__).resolve().parents[2]
GROUP, FOUNDER, COLLEAGUE, STRANGER = 61_000, 61_001, 61_002, 61_003
REAL = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root becomes other accounts"
)


@pytest.fixture(autouse=True)
def _as_the_program() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def modes(folder: Path) -> set[str]:
    """The kinds and modes of everything below a folder, and of the folder."""
    return {
        f"{'folder' if path.is_dir() else 'file'} {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in (folder, *folder.rglob("*"))
    }


def used(folder: Path, device: Path) -> None:
    """Everything that makes files: a store, a backup, a report, temporary files, room set aside."""
    desk = founded(folder, "unit", "UG-1")
    back_up(desk)
    assert ballast.make(folder)
    report.write_report(ValueError(), folder)
    desk.close()
    assert list(device.iterdir())
    restore(folder / "backup", folder.with_name("again"), Person("admin", PASSPHRASE), clock())


@pytest.mark.parametrize("shared", [True, False])
def test_everything_takes_the_rights_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared: bool
) -> None:
    unit, again, device = (tmp_path / name for name in ("unit", "again", "device"))
    for folder in (unit, again, device):
        folder.mkdir()
        folder.chmod(0o2770 if shared else 0o700)
    monkeypatch.setenv("VEPDESK_DEVICE", str(device))
    used(unit, device)
    expected = {"folder 2770", "file 660"} if shared else {"folder 700", "file 600"}
    for folder in (unit, again, device):
        assert modes(folder) == expected


def test_what_is_shown_once_stays_its_owner_s_in_a_shared_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o2770)
    write_durably(tmp_path / "slip.txt", b"a first passphrase")
    assert stat.S_IMODE((tmp_path / "slip.txt").stat().st_mode) == 0o600


def test_accounts_that_share_a_store_do_not_share_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setattr("tempfile.tempdir", None)
    tmp_path.chmod(0o2770)
    other = tmp_path / "tmp" / "of-another-account"
    other.mkdir(parents=True)
    scratch.use_scratch(tmp_path)
    own = Path(tempfile.gettempdir())
    assert own.parent == tmp_path / "tmp"
    assert stat.S_IMODE(own.stat().st_mode) == 0o700
    scratch.wipe_scratch(tmp_path)
    assert other.exists()
    assert not own.exists()


ACT = """
import os, sys
account, group, act, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
from pathlib import Path
from tests.services.account_acts import ACTS, everything_loaded
everything_loaded()
os.umask(0o077)
os.setgroups([group] if group else [])
os.setgid(account)
os.setuid(account)
for one in act.split(","):
    ACTS[one](Path(folder))
"""


class Computer:
    """One computer with accounts that use the folder of one store."""

    def __init__(self, place: Path) -> None:
        self.place, self.unit = place, place / "unit"
        place.chmod(0o711)
        for name in ("unit", "device"):
            self._shared(place / name)

    def _shared(self, folder: Path) -> None:
        folder.mkdir()
        os.chown(folder, 0, GROUP)
        folder.chmod(0o2770)

    def does(self, account: int, acts: str, *, member: bool = True) -> str:
        """What an account is told when it does some things; nothing when they worked."""
        home = self.place / f"home-{account}"
        if not home.exists():
            home.mkdir(mode=0o700)
            os.chown(home, account, account)
        done = subprocess.run(  # noqa: S603 - our own Python
            [sys.executable, "-c", ACT, str(account), str(GROUP if member else 0), acts,
             str(self.unit)],
            cwd=ROOT,
            env={**os.environ, "HOME": str(home), "TMPDIR": str(home),
                 "VEPDESK_DEVICE": str(self.place / "device")},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )  # fmt: skip
        return done.stderr


@pytest.fixture
def computer() -> Iterator[Computer]:
    with tempfile.TemporaryDirectory(prefix="vepdesk-accounts-", dir="/tmp") as folder:
        yield Computer(Path(folder))


@REAL
def test_two_accounts_of_a_group_take_turns_at_one_store(computer: Computer) -> None:
    assert computer.does(FOUNDER, "found,write") == ""
    assert computer.does(COLLEAGUE, "read,write,back up,renew,end badly") == ""
    assert computer.does(FOUNDER, "read,write,back up,renew,end badly") == ""
    assert computer.does(COLLEAGUE, "read") == ""
    assert "no-access" in computer.does(STRANGER, "read", member=False)
    assert {path.stat().st_gid for path in computer.unit.rglob("*")} == {GROUP}
    assert {path.stat().st_uid for path in computer.unit.rglob("*")} == {FOUNDER, COLLEAGUE}
